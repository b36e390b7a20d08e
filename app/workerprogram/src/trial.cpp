// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#ifndef Q_OS_WIN
#include <csignal>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace tendertrail::workerprogram {

namespace {

constexpr int asItShouldBe = 0;
constexpr int notAsItShouldBe = 1;
constexpr int noSuchTrial = 2;
constexpr int noMeans = 3;

enum class Expected { Allowed, Refused, AllowedByLandlock, RefusedByLandlock };

int judge(const QByteArray &what, bool happened, Expected expected, bool landlock)
{
    const char *why = std::strerror(errno);
    std::fprintf(stdout, "%s: %s%s%s\n", what.constData(), happened ? "allowed" : "refused", happened ? "" : ": ",
                 happened ? "" : why);
    std::fflush(stdout);
    if (!landlock && (expected == Expected::AllowedByLandlock || expected == Expected::RefusedByLandlock))
        return noMeans;
    return happened == (expected == Expected::Allowed || expected == Expected::AllowedByLandlock) ? asItShouldBe : notAsItShouldBe;
}

bool startThread(const QByteArray &)
{
    bool ran = false;
    std::thread([&ran] { ran = true; }).join();
    return ran;
}

// Runs into the limit and so into the program's answer to it; gigabytes, each page touched.
bool takeMemory(const QByteArray &)
{
    std::vector<std::unique_ptr<char[]>> taken;
    constexpr size_t piece = 64U * 1024 * 1024;
    for (int i = 0; i < 256; ++i) {
        taken.push_back(std::make_unique<char[]>(piece));
        std::memset(taken.back().get(), i, piece);
    }
    return true;
}

#ifndef Q_OS_WIN

bool closed(int file)
{
    return file >= 0 && close(file) == 0;
}

bool makeInternetSocket(const QByteArray &)
{
    return closed(socket(AF_INET, SOCK_STREAM, 0));
}

bool makeLocalSocket(const QByteArray &)
{
    return closed(socket(AF_UNIX, SOCK_STREAM, 0));
}

bool makeSocketPair(const QByteArray &)
{
    std::array<int, 2> ends = {-1, -1};
    return socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0;
}

bool writeFile(const QByteArray &path)
{
    return closed(open(path.constData(), O_WRONLY | O_CREAT, 0600));
}

bool emptyFile(const QByteArray &path)
{
    return closed(open(path.constData(), O_RDONLY | O_TRUNC)) || truncate(path.constData(), 0) == 0;
}

bool readFile(const QByteArray &path)
{
    return closed(open(path.constData(), O_RDONLY));
}

bool readParent(const QByteArray &)
{
    return readFile("/proc/" + QByteArray::number(getppid()) + "/environ");
}

bool removeFile(const QByteArray &path)
{
    return unlink(path.constData()) == 0;
}

bool changeRights(const QByteArray &path)
{
    return chmod(path.constData(), 0600) == 0;
}

bool writeBytes(const QByteArray &path, int pieces)
{
    const int file = open(path.constData(), O_RDWR | O_CREAT | O_EXCL, 0600);
    const std::vector<char> piece(1024 * 1024);
    bool done = file >= 0;
    for (int i = 0; i < pieces && done; ++i)
        done = write(file, piece.data(), piece.size()) == static_cast<ssize_t>(piece.size());
    const int problem = errno;
    done = closed(file) && done;
    errno = problem;
    return done;
}

// All that somebody who unpacks an archive does.
bool useScratch(const QByteArray &scratch)
{
    const QByteArray folder = scratch + "/folder";
    const QByteArray file = folder + "/file";
    const QByteArray moved = scratch + "/moved";
    return mkdir(folder.constData(), 0700) == 0 && writeBytes(file, 1) && rename(file.constData(), moved.constData()) == 0
           && readFile(moved) && unlink(moved.constData()) == 0 && rmdir(folder.constData()) == 0;
}

bool fillScratch(const QByteArray &scratch)
{
    return writeBytes(scratch + "/large", 64);
}

bool moveOutOfScratch(const QByteArray &scratch)
{
    const QByteArray inside = scratch + "/inside";
    return writeBytes(inside, 1) && rename(inside.constData(), (scratch + "/../outside").constData()) == 0;
}

bool linkIntoScratch(const QByteArray &scratch)
{
    return symlink("/etc/passwd", (scratch + "/link").constData()) == 0 || link("/etc/passwd", (scratch + "/hard").constData()) == 0;
}

bool startProcess(const QByteArray &)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    if (child < 0)
        return false;
    (void)waitpid(child, nullptr, 0);
    return true;
}

bool runProgram(const QByteArray &program)
{
    QByteArray file = program;
    char *arguments[] = {file.data(), nullptr};
    char *environment[] = {nullptr};
    return execve(file.constData(), arguments, environment) == 0;
}

bool signalParent(const QByteArray &)
{
    return kill(getppid(), 0) == 0;
}

// A file can be told to send its news to any process as a signal.
bool signalThroughFile(const QByteArray &)
{
    return fcntl(STDIN_FILENO, F_SETOWN, getppid()) == 0;
}

bool traceParent(const QByteArray &)
{
#ifdef Q_OS_LINUX
    return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0;
#else
    return ptrace(PT_ATTACHEXC, getppid(), nullptr, 0) == 0;
#endif
}

bool burnTime(const QByteArray &)
{
    limitProcessorTime(1);
    volatile bool busy = true;
    while (busy) { }
    return true;
}

#endif

struct Trial
{
    const char *name;
    bool (*attempt)(const QByteArray &argument);
    Expected expected;
};

constexpr Trial trials[] = {
    {"thread", startThread, Expected::Allowed},
    {"memory", takeMemory, Expected::Refused},
#ifndef Q_OS_WIN
    {"socket", makeInternetSocket, Expected::Refused},
    {"unix", makeLocalSocket, Expected::Refused},
    {"pair", makeSocketPair, Expected::Refused},
    {"write", writeFile, Expected::Refused},
    {"empty", emptyFile, Expected::Refused},
    {"remove", removeFile, Expected::Refused},
    {"chmod", changeRights, Expected::Refused},
    {"read", readFile, Expected::Allowed},
    {"peek", readFile, Expected::RefusedByLandlock},
    {"parent", readParent, Expected::RefusedByLandlock},
    {"scratch", useScratch, Expected::AllowedByLandlock},
    {"fill", fillScratch, Expected::Refused},
    {"escape", moveOutOfScratch, Expected::Refused},
    {"link", linkIntoScratch, Expected::Refused},
    {"fork", startProcess, Expected::Refused},
    {"exec", runProgram, Expected::Refused},
    {"kill", signalParent, Expected::Refused},
    {"owner", signalThroughFile, Expected::Refused},
    {"trace", traceParent, Expected::Refused},
    {"time", burnTime, Expected::Refused},
#endif
};

} // namespace

int tryOut(const QByteArray &what, const QByteArray &argument, const Confinement &confinement)
{
    for (const Trial &trial : trials) {
        if (what != trial.name)
            continue;
        errno = 0;
        return judge(what, trial.attempt(argument), trial.expected, confinement.reading);
    }
    return noSuchTrial;
}

} // namespace tendertrail::workerprogram
