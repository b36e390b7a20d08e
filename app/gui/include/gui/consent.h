// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/casefile.h"

#include <QString>

namespace tendertrail::gui {

/// What the case knows about itself beside its documents: the allowed address and the last check of hashes.
struct Consent
{
    QString address;     ///< empty: offline
    QString verifiedAt;  ///< UTC ISO 8601, or empty
    bool verifiedOk = false;
};
[[nodiscard]] core::Result<Consent> readConsent(store::Database &db);
/// Allows an address for this case, or with an empty one takes it back; a custody row either way.
[[nodiscard]] core::Result<void> writeConsent(store::CaseFile &file, const QString &address, const QString &actor);
/// Remembers the outcome of a check of all hashes.
[[nodiscard]] core::Result<void> writeVerification(store::CaseFile &file, bool ok, const QString &at);

} // namespace tendertrail::gui
