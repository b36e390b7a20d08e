// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratchfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <mutex>
#include <string>
#include <utility>

#ifdef Q_OS_WIN
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

#include <aclapi.h>
#include <sddl.h>
#endif

namespace tendertrail::worker {

namespace {

constexpr QLatin1String prefix("tendertrail-scratch-");
constexpr QLatin1String lockSuffix(".lock");
constexpr int mostFiles = 200'000;

// The lock tells by process and machine, not by age, whether its owner lives.
std::unique_ptr<QLockFile> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + lockSuffix);
    lock->setStaleLockTime(0);
    return lock;
}

#ifdef Q_OS_WIN
// A process of low integrity writes only where it says so. Without the label the worker can do all but write.
void letWorkersWrite(const QString &folder)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(L"S:(ML;OICI;NW;;;LW)", SDDL_REVISION_1, &descriptor, nullptr))
        return;
    PACL label = nullptr;
    BOOL present = FALSE;
    BOOL defaulted = FALSE;
    if (GetSecurityDescriptorSacl(descriptor, &present, &label, &defaulted) && present) {
        std::wstring path = QDir::toNativeSeparators(folder).toStdWString();
        (void)SetNamedSecurityInfoW(path.data(), SE_FILE_OBJECT, LABEL_SECURITY_INFORMATION, nullptr, nullptr, nullptr, label);
    }
    LocalFree(descriptor);
}
#else
void letWorkersWrite(const QString &) {}
#endif

} // namespace

ScratchFolder::ScratchFolder(QString path, std::unique_ptr<QLockFile> lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}

core::Result<std::unique_ptr<ScratchFolder>> ScratchFolder::make()
{
    static std::once_flag swept;
    std::call_once(swept, removeAbandoned);
    // Qt makes it for its owner only, and finds a name that nobody has.
    QTemporaryDir made(QDir::tempPath() + QLatin1Char('/') + prefix + QStringLiteral("XXXXXX"));
    if (!made.isValid())
        return core::fail(core::ErrorCode::Io, QDir::tempPath(), made.errorString());
    auto lock = lockOf(made.path());
    if (!lock->tryLock(0))
        return core::fail(core::ErrorCode::Io, made.path(), QStringLiteral("cannot be locked"));
    made.setAutoRemove(false);
    // Rights on folders are given to what they are, not to what points there.
    const QString path = QFileInfo(made.path()).canonicalFilePath();
    for (const char *below : {work, taken})
        if (!QDir().mkdir(path + QLatin1String(below))) {
            QDir(path).removeRecursively();
            return core::fail(core::ErrorCode::Io, path + QLatin1String(below), QStringLiteral("cannot be made"));
        }
    letWorkersWrite(path + QLatin1String(work));
    return std::unique_ptr<ScratchFolder>(new ScratchFolder(path, std::move(lock)));
}

ScratchFolder::~ScratchFolder()
{
    clear();
    QDir(m_path).removeRecursively();
}

namespace {

constexpr QDir::Filters everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

bool isFolder(const QFileInfo &entry)
{
    return entry.isDir() && !entry.isSymLink();
}

} // namespace

// One folder after the other and not one in the other: an archive may bring more of those than files may be open.
bool ScratchFolder::holdsMoreThan(qint64 bytes) const
{
    qint64 found = 0;
    int files = 0;
    QStringList folders = {path()};
    while (!folders.isEmpty()) {
        QDirIterator entries(folders.takeLast(), everything);
        while (entries.hasNext()) {
            entries.next();
            const QFileInfo entry = entries.fileInfo();
            if (isFolder(entry))
                folders.append(entry.filePath());
            else
                found += entry.isFile() ? entry.size() : 0;
            if (found > bytes || ++files > mostFiles)
                return true;
        }
    }
    return false;
}

namespace {

bool isBareName(const QString &name)
{
    const auto plain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
    };
    constexpr qsizetype longest = 100;
    return !name.isEmpty() && name.size() <= longest && name.front() != u'.' && name.back() != u'.'
           && std::all_of(name.begin(), name.end(), plain);
}

void removeAllIn(const QString &folder)
{
    QStringList folders = {folder};
    for (qsizetype at = 0; at < folders.size(); ++at) {
        const QFileInfoList entries = QDir(folders.at(at)).entryInfoList(everything);
        for (const QFileInfo &entry : entries) {
            if (isFolder(entry))
                folders.append(entry.filePath());
            else
                QFile::remove(entry.filePath());
        }
    }
    for (qsizetype at = folders.size() - 1; at > 0; --at)
        (void)QDir().rmdir(folders.at(at));
}

} // namespace

core::Result<QString> ScratchFolder::takeOut(const QString &name)
{
    if (!isBareName(name))
        return core::fail(core::ErrorCode::Protocol, name.left(200), QStringLiteral("not the bare name of a file"));
    // Looked at only after it was moved: what lies in its own folder the worker could still replace by something else.
    const QString there = m_path + QLatin1String(taken) + QLatin1Char('/') + name;
    if (!QDir().rename(path() + QLatin1Char('/') + name, there))
        return core::fail(core::ErrorCode::Protocol, name, QStringLiteral("no such file in the scratch folder"));
    const QFileInfo info(there);
    if (info.isSymLink() || !info.isFile()) {
        removeAllIn(m_path + QLatin1String(taken));
        return core::fail(core::ErrorCode::Protocol, name, QStringLiteral("no regular file"));
    }
    return there;
}

void ScratchFolder::clear()
{
    removeAllIn(path());
    removeAllIn(m_path + QLatin1String(taken));
}

void ScratchFolder::removeAbandoned()
{
    const QDir temporary(QDir::tempPath());
    const QStringList locks = temporary.entryList({prefix + QLatin1Char('*') + lockSuffix}, QDir::Files | QDir::Hidden);
    for (const QString &name : locks) {
        const QString folder = temporary.filePath(name.chopped(lockSuffix.size()));
        const auto lock = lockOf(folder);
        if (lock->tryLock(0))
            QDir(folder).removeRecursively();
    }
}

} // namespace tendertrail::worker
