// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader for Outlook messages (.msg). A message inside is handed out as a mail (.eml) made of its properties, as it is
/// no file of its own. Errors: Io, TooLarge, Corrupt, Empty.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openMsg(const QString &path, const ReadOptions &options);

} // namespace tendertrail::ingest
