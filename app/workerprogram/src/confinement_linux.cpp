// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "landlock_linux.h"
#include "readableplaces_linux.h"
#include "syscallfilter_linux.h"

#include "worker/exitcodes.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

namespace tendertrail::workerprogram {

namespace {

bool limit(int resource, rlim_t most)
{
    rlimit now = {};
    if (getrlimit(static_cast<__rlimit_resource>(resource), &now) != 0)
        return false;
    if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most)
        most = now.rlim_max;
    const rlimit wanted = {most, most};
    return setrlimit(static_cast<__rlimit_resource>(resource), &wanted) == 0;
}

} // namespace

Confinement confine(const Needs &needs)
{
    Confinement result;
    result.means.append(QStringLiteral("rlimit"));
    // A write to a file fails with an error code and not with a signal.
    (void)std::signal(SIGXFSZ, SIG_IGN);
#ifndef TRAIL_SANITIZED // a sanitizer reserves terabytes of address space
    result.memory = needs.memoryBytes > 0 && limit(RLIMIT_AS, static_cast<rlim_t>(needs.memoryBytes));
#endif
    (void)limit(RLIMIT_CORE, 0);
    (void)limit(RLIMIT_NOFILE, 256);
    limitProcessorTime(60); // the start itself; each request sets its own
    result.time = true;

    FileRights rights;
    rights.readable = readablePlaces();
    for (const QString &folder : needs.readable)
        rights.readable.append(QFile::encodeName(folder));
    rights.scratch = QFile::encodeName(needs.scratch);
    const int landlock = restrictFiles(rights);
    // Without Landlock nothing tells one folder from another, so then there is no writing at all.
    const bool scratch = landlock > 0 && !needs.scratch.isEmpty();
    const bool noLargeFiles = limit(RLIMIT_FSIZE, scratch ? static_cast<rlim_t>(needs.scratchBytes) : 0);
    SystemCallRights calls;
    calls.openForWriting = landlock > 0;
    calls.changeFolders = scratch;
    calls.truncate = scratch && landlock >= landlockWithTruncation;
    const bool filtered = filterSystemCalls(calls);
    if (landlock > 0)
        result.means.append(QStringLiteral("landlock %1").arg(landlock));
    if (filtered)
        result.means.append(QStringLiteral("seccomp"));
    result.unpacking = scratch;
    result.network = filtered;
    // Landlock alone lets attributes be changed; the filter alone lets nothing be opened for writing.
    result.files = filtered && noLargeFiles;
    result.reading = landlock > 0;
    return result;
}

int runConfined(const Needs &needs, const OtherProgram &other)
{
    (void)limit(RLIMIT_CORE, 0);
    (void)limit(RLIMIT_NOFILE, 1024);
    (void)limit(RLIMIT_CPU, static_cast<rlim_t>(other.seconds));
    const bool memory = needs.memoryBytes > 0 && limit(RLIMIT_AS, static_cast<rlim_t>(needs.memoryBytes));
    const bool files = limit(RLIMIT_FSIZE, static_cast<rlim_t>(needs.scratchBytes));
    const QString folder = QFileInfo(other.file).path();
    FileRights rights;
    rights.readable = readablePlaces();
    for (const QString &readable : needs.readable)
        rights.readable.append(QFile::encodeName(readable));
    // Whose process it is, which some libraries do not start without.
    for (const char *names : {"/etc/passwd", "/etc/nsswitch.conf"})
        rights.readable.append(names);
    if (other.alone) {
        rights.runnable = {QFile::encodeName(other.file)};
    } else {
        // What it is made of lies beside and above it; what loads it is run, too.
        rights.readable.append(QFile::encodeName(QFileInfo(folder).path()));
        for (const char *settings : {"/etc/libreoffice", "/var/lib/libreoffice", "/var/spool/libreoffice"})
            rights.readable.append(settings);
        rights.runnable = {QFile::encodeName(folder)};
    }
    for (const char *loader : {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"})
        rights.runnable.append(loader);
    rights.scratch = QFile::encodeName(needs.scratch);
    const bool walls = (memory || needs.memoryBytes == 0) && files && !needs.scratch.isEmpty() && restrictFiles(rights) > 0;
    SystemCallRights calls;
    calls.openForWriting = calls.changeFolders = calls.truncate = calls.otherProgram = true;
    if (!walls || !filterSystemCalls(calls)) {
        std::fprintf(stderr, "this system cannot confine another program\n");
        return worker::exitNoConfinement;
    }
    QList<QByteArray> words = {QFile::encodeName(other.file)};
    for (const QString &argument : other.arguments)
        words.append(QFile::encodeName(argument));
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execve(words.first().constData(), pointers.data(), environ);
    std::fprintf(stderr, "%s: %s\n", words.first().constData(), std::strerror(errno));
    return worker::exitUsage;
}

void limitProcessorTime(int seconds)
{
    rusage used = {};
    rlimit now = {};
    if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &now) != 0)
        return;
    now.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    if (now.rlim_max != RLIM_INFINITY && now.rlim_cur > now.rlim_max)
        now.rlim_cur = now.rlim_max;
    (void)setrlimit(RLIMIT_CPU, &now);
}

} // namespace tendertrail::workerprogram
