// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "crate.h"
#include "evidence/packet.h"
#include "safenames.h"

namespace tendertrail::evidence {

/// What goes into the packet. Errors: Empty (nothing accepted), NotFound (a document that is not in the case).
[[nodiscard]] core::Result<PacketFacts> planPacket(store::CaseFile &caseFile, const PacketOptions &options);

/// Where it goes: OUTPUT and OUTPUT.zip. Errors: AlreadyExists, InvalidArgument.
struct PacketPlace
{
    QString folder;
    QString zipFile; ///< empty when not asked for
    QString scratch; ///< beside both: where everything is made
};
[[nodiscard]] core::Result<PacketPlace> placePacket(const QString &output, bool zip);

} // namespace tendertrail::evidence
