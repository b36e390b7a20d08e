// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct archive;
struct archive_entry;

namespace tendertrail::ingest {

/// One pass through an archive with libarchive. The names that it gives are bytes: UTF-8 where the archive says what they are.
class ArchiveStream
{
public:
    /// packedFile: it may be one file that is packed and not an archive at all. Errors: Io, Corrupt.
    [[nodiscard]] static core::Result<std::unique_ptr<ArchiveStream>> open(const QString &path, bool packedFile);
    ~ArchiveStream();
    ArchiveStream(const ArchiveStream &) = delete;
    ArchiveStream &operator=(const ArchiveStream &) = delete;

    enum class Step { Entry, End };
    /// Goes to the next entry, links and folders too. Errors: Corrupt, Encrypted, Unsupported.
    [[nodiscard]] core::Result<Step> next();
    [[nodiscard]] bool isFile() const;
    [[nodiscard]] bool isLocked() const;
    /// True where it is one packed file that has no name.
    [[nodiscard]] bool isNameless() const;
    [[nodiscard]] QByteArray name() const;
    [[nodiscard]] QString modifiedAt() const;
    [[nodiscard]] qint64 size() const; ///< as it says; -1 where it does not
    /// Up to so many bytes of the entry; 0 at its end. Errors: Corrupt, Unsupported.
    [[nodiscard]] core::Result<qint64> read(char *bytes, qint64 most);
    /// Bytes taken from the file so far.
    [[nodiscard]] qint64 taken() const;

private:
    struct Source;
    ArchiveStream();
    [[nodiscard]] core::Failure problem() const;

    std::unique_ptr<Source> m_source;
    archive *m_archive = nullptr;
    archive_entry *m_entry = nullptr;
    bool m_isOpen = false;
};

} // namespace tendertrail::ingest
