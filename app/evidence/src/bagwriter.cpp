// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bagwriter.h"

#include "core/durable.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace tendertrail::evidence {

using core::ErrorCode;

namespace {

// Tag values are one line each; what a person typed may have several.
QString oneLine(const QString &text)
{
    return text.simplified();
}

core::Result<void> writeSynced(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size())
        return core::fileFailure(file);
    return core::syncFile(file);
}

} // namespace

core::Result<std::unique_ptr<BagWriter>> BagWriter::make(const QString &folder)
{
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()) || !QDir().mkdir(folder))
        return core::fail(QFileInfo::exists(folder) ? ErrorCode::AlreadyExists : ErrorCode::AccessDenied, folder,
                          QStringLiteral("the folder cannot be made"));
    return std::unique_ptr<BagWriter>(new BagWriter(folder));
}

core::Result<QString> BagWriter::claim(const QString &path)
{
    if (!isInside(path))
        return core::fail(ErrorCode::InvalidArgument, path, QStringLiteral("a path that leaves the packet"));
    const QString whole = m_folder + QStringLiteral("/data/") + path;
    if (QFileInfo::exists(whole))
        return core::fail(ErrorCode::AlreadyExists, path, QStringLiteral("the packet has that file already"));
    const QString above = QFileInfo(whole).absolutePath();
    if (!QDir().mkpath(above))
        return core::fail(ErrorCode::Io, above, QStringLiteral("the folder cannot be made"));
    return whole;
}

core::Result<void> BagWriter::add(const QString &path, const QByteArray &bytes)
{
    const auto whole = claim(path);
    if (!whole)
        return whole.failure();
    TRAIL_TRY(writeSynced(*whole, bytes));
    m_payload.push_back({path, digestsOf(bytes)});
    ++m_files;
    return {};
}

core::Result<void> BagWriter::addOriginal(const QString &path, const QString &source, const core::Sha256 &expected,
                                          const core::CancelToken &cancel)
{
    const auto whole = claim(path);
    if (!whole)
        return whole.failure();
    QFile from(source);
    if (!from.open(QIODevice::ReadOnly))
        return core::fileFailure(from);
    QFile to(*whole);
    if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return core::fileFailure(to);
    const auto digests = digestsOf(from, source, cancel, &to);
    if (!digests)
        return digests.failure();
    if (digests->sha256 != expected.hex())
        return core::fail(ErrorCode::Integrity, source,
                          QStringLiteral("the original has changed since its import: its SHA-256 is %1").arg(digests->sha256));
    TRAIL_TRY(core::syncFile(to));
    m_payload.push_back({path, *digests});
    ++m_files;
    return {};
}

core::Result<void> BagWriter::addWritten(const QString &path, const std::function<core::Result<void>(const QString &)> &write,
                                         const core::CancelToken &cancel)
{
    const auto whole = claim(path);
    if (!whole)
        return whole.failure();
    TRAIL_TRY(write(*whole));
    QFile file(*whole);
    if (!file.open(QIODevice::ReadWrite))
        return core::fileFailure(file);
    const auto digests = digestsOf(file, path, cancel);
    if (!digests)
        return digests.failure();
    TRAIL_TRY(core::syncFile(file));
    m_payload.push_back({path, *digests});
    ++m_files;
    return {};
}

core::Result<void> BagWriter::addTag(const QString &name, const QByteArray &bytes)
{
    TRAIL_TRY(writeSynced(m_folder + u'/' + name, bytes));
    m_tags.insert(name, digestsOf(bytes).sha256);
    ++m_files;
    return {};
}

core::Result<core::Sha256> BagWriter::finish(std::vector<std::pair<QString, QString>> info)
{
    qint64 bytes = 0;
    Manifest sha256;
    Manifest sha512;
    for (const PayloadFile &file : m_payload) {
        bytes += file.digests.bytes;
        sha256.insert(QStringLiteral("data/") + file.path, file.digests.sha256);
        sha512.insert(QStringLiteral("data/") + file.path, file.digests.sha512);
    }
    info.emplace_back(QStringLiteral("Payload-Oxum"), QStringLiteral("%1.%2").arg(bytes).arg(m_payload.size()));
    QByteArray tags;
    for (const auto &[key, value] : info) {
        if (!oneLine(value).isEmpty())
            tags += key.toUtf8() + ": " + oneLine(value).toUtf8() + '\n';
    }
    TRAIL_TRY(addTag(QStringLiteral("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    TRAIL_TRY(addTag(QStringLiteral("bag-info.txt"), tags));
    TRAIL_TRY(addTag(QStringLiteral("manifest-sha256.txt"), manifestBytes(sha256)));
    TRAIL_TRY(addTag(QStringLiteral("manifest-sha512.txt"), manifestBytes(sha512)));
    const QByteArray seal = manifestBytes(m_tags);
    TRAIL_TRY(addTag(QStringLiteral("tagmanifest-sha256.txt"), seal));

    QDirIterator folders(m_folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext())
        TRAIL_TRY(core::syncFolder(folders.next()));
    TRAIL_TRY(core::syncFolder(m_folder));
    return core::Sha256::of(seal);
}

} // namespace tendertrail::evidence
