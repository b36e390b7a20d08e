// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tendertrail::ingest {

/// True for a RAR file, by its first bytes, that is one of several which make up an archive together.
[[nodiscard]] bool isRarVolume(const QByteArray &head);

} // namespace tendertrail::ingest
