// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workerenvironment.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

#include <array>

namespace tendertrail::worker {

namespace {

// Windows keeps names and values as UTF-16, so there they travel as UTF-8.
QByteArray setting(const QString &name)
{
#ifdef Q_OS_WIN
    return (name + QLatin1Char('=') + qEnvironmentVariable(name.toLatin1().constData())).toUtf8();
#else
    return name.toLocal8Bit() + '=' + qgetenv(name.toLocal8Bit().constData());
#endif
}

} // namespace

QList<QByteArray> environmentForWorker(const QString &temporary)
{
    static constexpr std::array names = {"PATH", "HOME", "LANG", "LANGUAGE", "TZ", "USERPROFILE", "SYSTEMROOT", "windir", "APPDATA",
                                         "LOCALAPPDATA", "TESSDATA_PREFIX", "LLVM_PROFILE_FILE", "QT_PLUGIN_PATH",
                                         "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"};
    static constexpr std::array prefixes = {"LC_", "LD_LIBRARY", "DYLD_", "TENDERTRAIL_", "FONTCONFIG_", "XDG_", "ASAN_",
                                            "UBSAN_", "LSAN_", "GCOV_"};
    QList<QByteArray> result = {QByteArrayLiteral("OMP_THREAD_LIMIT=1"), QByteArrayLiteral("QT_QPA_PLATFORM=offscreen"),
                                QByteArrayLiteral("QT_ACCESSIBILITY=0"), QByteArrayLiteral("DBUS_SESSION_BUS_ADDRESS=disabled:"),
                                QByteArrayLiteral("MALLOC_ARENA_MAX=2")};
    for (const char *name : names)
        if (qEnvironmentVariableIsSet(name))
            result.append(setting(QString::fromLatin1(name)));
    const QStringList all = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : all)
        for (const char *prefix : prefixes)
            if (name.startsWith(QLatin1String(prefix)))
                result.append(setting(name));
#ifdef Q_OS_WIN
    const QByteArray folder = QDir::toNativeSeparators(temporary).toUtf8();
#else
    const QByteArray folder = QFile::encodeName(temporary);
#endif
    for (const char *name : {"TMPDIR", "TMP", "TEMP"})
        result.append(QByteArray(name) + '=' + folder);
    return result;
}

} // namespace tendertrail::worker
