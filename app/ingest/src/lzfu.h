// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace tendertrail::ingest {

/// Unpacks the RTF of an Outlook message (MS-OXRTFCP). Errors: Corrupt, TooLarge (over 64 MB).
[[nodiscard]] core::Result<QByteArray> unpackRtf(const QByteArray &packed);

} // namespace tendertrail::ingest
