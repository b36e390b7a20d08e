// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtimefolder.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace tendertrail::core {

#ifdef Q_OS_LINUX
namespace {

bool isOurs(const QByteArray &folder)
{
    struct stat status = {};
    return !folder.isEmpty() && lstat(folder.constData(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == geteuid()
           && (status.st_mode & 0777) == 0700;
}

} // namespace
#endif

void usePrivateRuntimeFolder()
{
#ifdef Q_OS_LINUX
    if (isOurs(qgetenv("XDG_RUNTIME_DIR")))
        return;
    const QByteArray folder = QFile::encodeName(QDir::tempPath()) + "/tendertrail-" + QByteArray::number(geteuid());
    (void)mkdir(folder.constData(), 0700);
    if (isOurs(folder)) // else somebody else was there first: then Qt does as it does
        qputenv("XDG_RUNTIME_DIR", folder);
#endif
}

} // namespace tendertrail::core
