// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "landlock_linux.h"
#include "readableplaces_linux.h"
#include "syscallfilter_linux.h"

#include <QFile>

#include <csignal>

#include <sys/resource.h>

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
