// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bagsource.h"

#include "core/durable.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace tendertrail::evidence {

using namespace core;

namespace {

class FolderSource final : public BagSource
{
public:
    explicit FolderSource(const QString &folder) : m_folder(folder)
    {
        const QDir base(folder);
        QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QFileInfo info(entries.next());
            const QString path = base.relativeFilePath(info.filePath());
            // A link could show other bytes tomorrow, or bytes from elsewhere on this disk.
            if (info.isSymLink())
                m_problems.push_back({path, QStringLiteral("is a link")});
            else if (info.isFile())
                m_files.insert(path, info.size());
            else if (!info.isDir())
                m_problems.push_back({path, QStringLiteral("is not a plain file")});
        }
    }

    Result<Digests> digests(const QString &path, const CancelToken &cancel) override
    {
        QFile file(m_folder + u'/' + path);
        if (!file.open(QIODevice::ReadOnly))
            return fileFailure(file);
        return digestsOf(file, path, cancel);
    }

    Result<QByteArray> bytes(const QString &path, qint64 limit) override
    {
        QFile file(m_folder + u'/' + path);
        if (!file.open(QIODevice::ReadOnly))
            return fileFailure(file);
        const QByteArray read = file.read(limit + 1);
        if (read.size() > limit)
            return fail(ErrorCode::TooLarge, path, QStringLiteral("over %1 bytes").arg(limit));
        if (read.size() < file.size())
            return fail(ErrorCode::Io, path, file.errorString());
        return read;
    }

private:
    QString m_folder;
};

} // namespace

Result<std::unique_ptr<BagSource>> BagSource::openFolder(const QString &folder)
{
    if (!QFileInfo(folder + QStringLiteral("/bagit.txt")).isFile())
        return fail(ErrorCode::Unsupported, folder, QStringLiteral("no bagit.txt: not a packet"));
    return std::unique_ptr<BagSource>(std::make_unique<FolderSource>(QDir::cleanPath(folder)));
}

} // namespace tendertrail::evidence
