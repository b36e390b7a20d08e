// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"

#include <QString>

#include <memory>

namespace tendertrail::store {

/// A case: the folder Name.ttcase with case.sqlite, originals/ and cache/ (docs/case-file.md).
/// One CaseFile opened for writing at a time over all programs (case.lock); readers are not limited.
class CaseFile
{
public:
    enum class Access { Read, Write };

    /// Makes the folder and the first schema. Errors: AlreadyExists, AccessDenied, Io, OutOfSpace.
    [[nodiscard]] static core::Result<std::unique_ptr<CaseFile>> create(const QString &folder, const QString &title);
    /// Opens it; for writing, an older schema is backed up to case.sqlite.v<N>.bak and migrated.
    /// Errors: NotFound, NewerFormat (untouched), Busy (another writer), Corrupt, AccessDenied.
    [[nodiscard]] static core::Result<std::unique_ptr<CaseFile>> open(const QString &folder, Access access);
    /// Checkpoints and closes, so that one file remains. The lock goes with it.
    ~CaseFile();

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString title() const;
    /// RFC 4122 text without braces, made at creation; names packets and exported ids.
    [[nodiscard]] QString uuid() const;
    [[nodiscard]] Access access() const;
    [[nodiscard]] QString cacheFolder() const;

    /// The connection this object was opened with: the only writer where access() is Write. Not for other threads.
    [[nodiscard]] Database &database();
    /// A further read-only connection for another thread. Any thread may call it.
    [[nodiscard]] core::Result<Database> reader() const;

    /// Copies the file into originals/ (temp file, fsync, rename, read-only) and says its hash; an original that is
    /// already there is checked and left. The source is opened read-only. Errors: NotFound, AccessDenied, Io, OutOfSpace, Empty, Cancelled.
    struct StoredOriginal
    {
        core::Sha256 sha256;
        qint64 bytes = 0;
        bool isNew = false;
    };
    [[nodiscard]] core::Result<StoredOriginal> storeOriginal(const QString &sourcePath, const core::CancelToken &cancel = {}) const;
    /// Absolute path of an original: originals/ab/abcdef….
    [[nodiscard]] QString originalPath(const core::Sha256 &sha256) const;

private:
    struct Private;
    explicit CaseFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The schema this program writes.
[[nodiscard]] int currentSchema();

} // namespace tendertrail::store
