// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivereader.h"

#include "filebytes.h"
#include "streamarchive.h"
#include "ziparchive.h"

namespace tendertrail::ingest {

core::Result<std::unique_ptr<Reader>> openArchive(const QString &path, const QString &name, const ReadOptions &options)
{
    const core::Result<QByteArray> head = readHead(path, 4096);
    if (!head)
        return head.failure();
    if (head->startsWith("PK"))
        return openZipArchive(path, options);
    return openStreamArchive(path, name, *head, options);
}

} // namespace tendertrail::ingest
