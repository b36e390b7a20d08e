// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readableplaces_linux.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QSet>
#include <QString>

#include <array>

namespace tendertrail::workerprogram {

namespace {

class Places
{
public:
    Places() : m_home(QFileInfo(qEnvironmentVariable("HOME")).canonicalFilePath()) {}

    void add(const QString &path)
    {
        const QString place = path.isEmpty() ? QString() : QFileInfo(path).canonicalFilePath();
        if (place.isEmpty() || holdsHome(place) || m_found.contains(QFile::encodeName(place)))
            return;
        m_found.append(QFile::encodeName(place));
    }

    void addFromVariable(const char *name, bool list)
    {
        const QString value = qEnvironmentVariable(name);
        const QStringList paths = list ? value.split(QLatin1Char(':'), Qt::SkipEmptyParts) : QStringList{value};
        for (const QString &path : paths)
            add(path);
    }

    // What a build lays out beside its programs are links into the source folder.
    void addData(const QString &folder)
    {
        if (folder.isEmpty() || !QFileInfo(folder).isDir())
            return;
        add(folder);
        const QStringList entries = QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QString &entry : entries)
            if (const QFileInfo info(folder + QLatin1Char('/') + entry); info.isSymLink())
                add(info.filePath());
    }

    [[nodiscard]] QList<QByteArray> found() const { return m_found; }

private:
    [[nodiscard]] bool holdsHome(const QString &place) const
    {
        if (place == QLatin1String("/"))
            return true;
        return !m_home.isEmpty() && m_home != QLatin1String("/")
               && (m_home + QLatin1Char('/')).startsWith(place + QLatin1Char('/'));
    }

    QString m_home;
    QList<QByteArray> m_found;
};

// The folders of the libraries that the loader found, however it found them.
void addLoadedLibraries(Places &places)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    QSet<QString> seen; // hundreds of lines, a handful of folders
    for (const QByteArray &line : lines) {
        const qsizetype at = line.indexOf('/');
        if (at < 0 || !line.contains(".so"))
            continue;
        const QString folder = QFileInfo(QFile::decodeName(line.mid(at))).path();
        if (!seen.contains(folder))
            places.add(folder);
        seen.insert(folder);
    }
}

} // namespace

QList<QByteArray> readablePlaces()
{
    static constexpr std::array system = {
        "/usr", "/lib", "/lib32", "/lib64", "/libx32", "/opt", "/nix/store", "/gnu/store", "/snap", "/app",
        "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives", "/var/cache/fontconfig",
        "/dev/null", "/dev/zero", "/dev/random", "/dev/urandom", "/sys/devices/system/cpu", "/sys/devices/system/node",
        "/proc/self", "/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/proc/sys/vm/overcommit_memory"};
    Places places;
    for (const char *path : system)
        places.add(QString::fromLatin1(path));

    // Fonts that a document names and does not carry are looked for among the person's own, too.
    const QString home = qEnvironmentVariable("HOME");
    if (!home.isEmpty()) {
        const QString data = qEnvironmentVariable("XDG_DATA_HOME", home + QStringLiteral("/.local/share"));
        const QString cache = qEnvironmentVariable("XDG_CACHE_HOME", home + QStringLiteral("/.cache"));
        const QString settings = qEnvironmentVariable("XDG_CONFIG_HOME", home + QStringLiteral("/.config"));
        for (const QString &path : {home + QStringLiteral("/.fonts"), data + QStringLiteral("/fonts"),
                                    data + QStringLiteral("/tendertrail/ocr"), // models that packaging/ocr-models.sh fetched
                                    cache + QStringLiteral("/fontconfig"), settings + QStringLiteral("/fontconfig")})
            places.add(path);
    }

    const QString program = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalPath();
    places.add(program);
    for (const char *beside : {"/../lib", "/../lib64", "/../plugins", "/../share/tendertrail", "/share/tendertrail", "/../Resources"})
        places.add(program + QLatin1String(beside));
    places.addData(program + QStringLiteral("/../share/tendertrail"));
    places.addData(program + QStringLiteral("/share/tendertrail"));
    places.addData(qEnvironmentVariable("TENDERTRAIL_DATA"));
    places.add(QLibraryInfo::path(QLibraryInfo::LibrariesPath));
    places.add(QLibraryInfo::path(QLibraryInfo::PluginsPath));
    addLoadedLibraries(places);
    for (const char *folder : {"TESSDATA_PREFIX", "TENDERTRAIL_OCR", "QT_QPA_FONTDIR", "FONTCONFIG_FILE", "FONTCONFIG_PATH"})
        places.addFromVariable(folder, false);
    for (const char *folders : {"LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"})
        places.addFromVariable(folders, true);
    return places.found();
}

} // namespace tendertrail::workerprogram
