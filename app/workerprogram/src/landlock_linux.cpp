// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "landlock_linux.h"

#include <cstdint>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace tendertrail::workerprogram {

namespace {

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
    std::int32_t place = -1;
};

constexpr long callCreate = 444;
constexpr long callAddRule = 445;
constexpr long callRestrict = 446;

constexpr std::uint64_t run = 1U << 0;
constexpr std::uint64_t writeFile = 1U << 1;
constexpr std::uint64_t readFile = 1U << 2;
constexpr std::uint64_t readFolder = 1U << 3;
constexpr std::uint64_t removeFolder = 1U << 4;
constexpr std::uint64_t removeFile = 1U << 5;
constexpr std::uint64_t makeFolder = 1U << 7;
constexpr std::uint64_t makeFile = 1U << 8;
constexpr std::uint64_t moveBetween = 1U << 13;
constexpr std::uint64_t truncate = 1U << 14;
constexpr std::uint64_t deviceControl = 1U << 15;

// Everything that this version knows to take away.
Ruleset everything(int version)
{
    Ruleset rules;
    rules.files = moveBetween - 1; // the thirteen rights of the first version
    if (version >= 2)
        rules.files |= moveBetween;
    if (version >= landlockWithTruncation)
        rules.files |= truncate;
    if (version >= 4)
        rules.network = 3; // bind and connect TCP
    if (version >= 5)
        rules.files |= deviceControl;
    if (version >= 6)
        rules.scopes = 3; // abstract Unix sockets and signals of others
    return rules;
}

void allow(int ruleset, const char *path, std::uint64_t rights)
{
    const int place = open(path, O_PATH | O_CLOEXEC);
    struct stat status = {};
    if (place >= 0 && fstat(place, &status) == 0) {
        // A rule on a file with rights that only a folder has is refused whole.
        if (!S_ISDIR(status.st_mode))
            rights &= run | writeFile | readFile | truncate | deviceControl;
        const PathRule rule = {rights, place};
        (void)syscall(callAddRule, ruleset, 1, &rule, 0);
    }
    if (place >= 0)
        close(place);
}

} // namespace

int restrictFiles(const FileRights &rights)
{
    constexpr unsigned askVersion = 1;
    const auto version = static_cast<int>(syscall(callCreate, nullptr, 0, askVersion));
    if (version < 1)
        return 0;
    const Ruleset rules = everything(version);
    const auto ruleset = static_cast<int>(syscall(callCreate, &rules, sizeof rules, 0));
    if (ruleset < 0)
        return 0;
    // A place that cannot be opened stays closed: that is the safe side.
    for (const QByteArray &place : rights.readable)
        allow(ruleset, place.constData(), readFile | readFolder);
    for (const QByteArray &place : rights.runnable)
        allow(ruleset, place.constData(), readFile | readFolder | run);
    if (!rights.scratch.isEmpty())
        allow(ruleset, rights.scratch.constData(),
              rules.files & (readFile | readFolder | writeFile | truncate | makeFile | makeFolder | removeFile | removeFolder | moveBetween));
    // Where libraries send what nobody reads.
    allow(ruleset, "/dev/null", rules.files & (readFile | writeFile | truncate));
    const bool done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(callRestrict, ruleset, 0) == 0;
    close(ruleset);
    return done ? version : 0;
}

} // namespace tendertrail::workerprogram
