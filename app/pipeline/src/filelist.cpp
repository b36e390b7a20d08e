// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelist.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace tendertrail::pipeline {

namespace {

void walk(const QString &folder, QStringList &files, const core::CancelToken &cancel)
{
    if (cancel.isCancelled() || folder.endsWith(QLatin1String(".ttcase"), Qt::CaseInsensitive))
        return;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (isStrewnAbout(entry.fileName()))
            continue;
        if (entry.isDir())
            walk(entry.absoluteFilePath(), files, cancel);
        else
            files.append(entry.absoluteFilePath());
    }
}

} // namespace

bool isStrewnAbout(const QString &path)
{
    static const QSet<QString> names = {QStringLiteral("thumbs.db"), QStringLiteral("desktop.ini"), QStringLiteral("ehthumbs.db"),
                                        QStringLiteral("__macosx")};
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::any_of(parts.begin(), parts.end(), [](const QString &name) {
        return name.startsWith(u'.') || name.startsWith(QLatin1String("~$")) || names.contains(name.toLower());
    });
}

FileList listFiles(const QStringList &paths, const core::CancelToken &cancel)
{
    FileList list;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            list.notFound.append(path);
        else if (info.isDir())
            walk(info.absoluteFilePath(), list.files, cancel);
        else
            list.files.append(info.absoluteFilePath());
    }
    list.files.removeDuplicates();
    return list;
}

} // namespace tendertrail::pipeline
