// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "originals.h"

#include "core/durable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

namespace tendertrail::store {

namespace {

constexpr qint64 chunkBytes = qint64{1} << 20;

QString halfCopied()
{
    return QStringLiteral("incoming-");
}

// Takes the half copied file away on every way out; after the rename nothing has that name any more.
struct RemovedOnExit
{
    QFile &file;
    ~RemovedOnExit()
    {
        file.close();
        QFile::remove(file.fileName());
    }
};

// Copies and hashes in one pass. Gives the hash.
core::Result<core::Sha256> copyAndHash(QFile &source, QFile &target, qint64 &bytes, const core::CancelToken &cancel)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (;;) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, source.fileName());
        const qint64 got = source.read(chunk.data(), chunk.size());
        if (got < 0)
            return core::fileFailure(source);
        if (got == 0)
            break;
        hash.addData(QByteArrayView(chunk.constData(), got));
        if (target.write(chunk.constData(), got) != got)
            return core::fileFailure(target);
        bytes += got;
    }
    return core::Sha256::fromHex(QString::fromLatin1(hash.result().toHex()));
}

core::Result<void> checkExisting(const QString &path, const core::Sha256 &expected, const core::CancelToken &cancel)
{
    const auto found = core::Sha256::ofFile(path, cancel);
    if (!found)
        return found.failure();
    if (*found != expected)
        return core::fail(core::ErrorCode::Integrity, path,
                          QStringLiteral("the stored original has changed: its SHA-256 is %1").arg(found->hex()));
    return {};
}

} // namespace

QString originalIn(const QString &originals, const core::Sha256 &sha256)
{
    const QString hex = sha256.hex();
    return originals + QLatin1Char('/') + hex.left(2) + QLatin1Char('/') + hex;
}

core::Result<CaseFile::StoredOriginal> copyIntoOriginals(const QString &originals, const QString &sourcePath,
                                                         const core::CancelToken &cancel)
{
    const QFileInfo info(sourcePath);
    if (!info.exists())
        return core::fail(core::ErrorCode::NotFound, sourcePath, QStringLiteral("no such file"));
    if (!info.isFile()) // a folder, a pipe, a device that never ends
        return core::fail(core::ErrorCode::Io, sourcePath, QStringLiteral("not a regular file"));
    QFile source(sourcePath);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fileFailure(source);

    QFile target(originals + QLatin1Char('/') + halfCopied() + QUuid::createUuid().toString(QUuid::Id128));
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return core::fileFailure(target);
    const RemovedOnExit guard{target};

    CaseFile::StoredOriginal stored;
    const auto hash = copyAndHash(source, target, stored.bytes, cancel);
    if (!hash)
        return hash.failure();
    if (stored.bytes == 0)
        return core::fail(core::ErrorCode::Empty, sourcePath, QStringLiteral("the file has no bytes"));
    stored.sha256 = *hash;

    const QString path = originalIn(originals, stored.sha256);
    if (QFileInfo::exists(path)) {
        TRAIL_TRY(checkExisting(path, stored.sha256, cancel));
        return stored;
    }
    const QString shelf = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(shelf)) {
        if (!QDir().mkpath(shelf))
            return core::fail(core::ErrorCode::AccessDenied, shelf, QStringLiteral("the folder cannot be made"));
        TRAIL_TRY(core::syncFolder(originals));
    }
    TRAIL_TRY(core::syncFile(target));
    target.close();
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
    TRAIL_TRY(core::replaceFile(target.fileName(), path));
    stored.isNew = true;
    return stored;
}

void removeHalfCopied(const QString &originals)
{
    const QDir folder(originals);
    const QStringList names = folder.entryList({halfCopied() + QLatin1Char('*')}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.remove();
    }
}

} // namespace tendertrail::store
