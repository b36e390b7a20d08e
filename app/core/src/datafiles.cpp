// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datafiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace tendertrail::core {

QString dataFolder()
{
    QStringList candidates;
    if (const QString named = qEnvironmentVariable("TENDERTRAIL_DATA"); !named.isEmpty())
        candidates << named;
    if (QCoreApplication::instance()) {
        const QString program = QCoreApplication::applicationDirPath();
        candidates << program + QStringLiteral("/share/tendertrail")
                   << program + QStringLiteral("/../share/tendertrail") << program + QStringLiteral("/../Resources");
    }
    for (const QString &candidate : candidates) {
        if (QFileInfo(candidate).isDir())
            return QDir(candidate).absolutePath();
    }
    return {};
}

Result<QString> dataFile(const QString &relativePath)
{
    const QString folder = dataFolder();
    if (folder.isEmpty())
        return fail(ErrorCode::MissingComponent, relativePath, QStringLiteral("no data folder"));
    const QString path = QDir::cleanPath(folder + u'/' + relativePath);
    if (!path.startsWith(folder + u'/') || !QFileInfo::exists(path))
        return fail(ErrorCode::MissingComponent, relativePath, QStringLiteral("not in ") + folder);
    return path;
}

Result<QByteArray> readDataFile(const QString &relativePath)
{
    const Result<QString> path = dataFile(relativePath);
    if (!path)
        return path.failure();
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, *path, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, *path, file.errorString());
    return bytes;
}

QString userDataFolder()
{
    const QString named = qEnvironmentVariable("TENDERTRAIL_USER_DATA");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/tendertrail") : named;
}

} // namespace tendertrail::core
