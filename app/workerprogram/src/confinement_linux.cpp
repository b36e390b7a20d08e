// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "syscallfilter_linux.h"

#include <csignal>
#include <cstdint>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
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

// Landlock as the kernel's documentation gives it; written out here because the headers of a build machine are older than
// the kernels the program meets.
struct Ruleset
{
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scopes = 0;
};

struct [[gnu::packed]] PathRule
{
    std::uint64_t allowed = 0;
    std::int32_t folder = -1;
};

constexpr long callCreate = 444;
constexpr long callAddRule = 445;
constexpr long callRestrict = 446;

constexpr std::uint64_t writeFile = 1U << 1;
constexpr std::uint64_t truncateFile = 1U << 14;

// Everything but reading: to run, write, remove and make. How much of it the kernel knows tells its version of Landlock.
Ruleset changes(long version)
{
    Ruleset rules;
    rules.files = (1U << 0) | writeFile | (1U << 4) | (1U << 5); // run, write, remove folder, remove file
    for (unsigned made = 6; made <= 12; ++made)                 // make devices, folders, files, sockets, links
        rules.files |= 1U << made;
    if (version >= 2)
        rules.files |= 1U << 13; // link or move between folders
    if (version >= 3)
        rules.files |= truncateFile;
    if (version >= 5)
        rules.files |= 1U << 15; // ioctl on devices
    if (version >= 4)
        rules.network = 3; // bind and connect TCP
    if (version >= 6)
        rules.scopes = 3; // abstract Unix sockets and signals of others
    return rules;
}

// The version in force, 0 for none.
long restrictFiles()
{
    constexpr unsigned askVersion = 1;
    const long version = syscall(callCreate, nullptr, 0, askVersion);
    if (version < 1)
        return 0;
    const Ruleset rules = changes(version);
    const auto ruleset = static_cast<int>(syscall(callCreate, &rules, sizeof rules, 0));
    if (ruleset < 0)
        return 0;
    // Where libraries send what nobody reads.
    const int sink = open("/dev/null", O_PATH | O_CLOEXEC);
    if (sink >= 0) {
        const PathRule rule = {rules.files & (writeFile | truncateFile), sink};
        (void)syscall(callAddRule, ruleset, 1, &rule, 0);
        close(sink);
    }
    const bool done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(callRestrict, ruleset, 0) == 0;
    close(ruleset);
    return done ? version : 0;
}

} // namespace

Confinement confine(qint64 memoryBytes)
{
    Confinement result;
    result.means.append(QStringLiteral("rlimit"));
    // A write to a file fails with an error code and not with a signal.
    (void)std::signal(SIGXFSZ, SIG_IGN);
#ifndef TRAIL_SANITIZED // a sanitizer reserves terabytes of address space
    result.memory = memoryBytes > 0 && limit(RLIMIT_AS, static_cast<rlim_t>(memoryBytes));
#else
    Q_UNUSED(memoryBytes)
#endif
    const bool noFiles = limit(RLIMIT_FSIZE, 0);
    (void)limit(RLIMIT_CORE, 0);
    (void)limit(RLIMIT_NOFILE, 256);
    limitProcessorTime(60); // the start itself; each request sets its own
    result.time = true;

    const long landlock = restrictFiles();
    const bool filtered = filterSystemCalls(landlock == 0);
    if (landlock > 0)
        result.means.append(QStringLiteral("landlock %1").arg(landlock));
    if (filtered)
        result.means.append(QStringLiteral("seccomp"));
    result.network = filtered;
    // Landlock alone lets attributes be changed; the filter alone lets nothing be opened for writing.
    result.files = filtered && noFiles;
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
