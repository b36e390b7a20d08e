// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// All archives but ZIP, through libarchive. head: the file's first bytes. Errors: see openArchive().
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openStreamArchive(const QString &path, const QString &name, const QByteArray &head,
                                                                      const ReadOptions &options);

} // namespace tendertrail::ingest
