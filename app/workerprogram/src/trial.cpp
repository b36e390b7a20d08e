// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

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
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace tendertrail::workerprogram {

namespace {

int say(const QByteArray &what, bool happened, bool shouldHappen, const char *why)
{
    std::fprintf(stdout, "%s: %s%s%s\n", what.constData(), happened ? "allowed" : "refused", happened ? "" : ": ",
                 happened ? "" : why);
    std::fflush(stdout);
    return happened == shouldHappen ? 0 : 1;
}

#ifndef Q_OS_WIN

bool makeSocket()
{
    const int made = socket(AF_INET, SOCK_STREAM, 0);
    if (made < 0)
        return false;
    close(made);
    return true;
}

bool openFile(const QByteArray &path, int flags)
{
    const int file = open(path.constData(), flags, 0600);
    if (file < 0)
        return false;
    close(file);
    return true;
}

bool startProcess()
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

#endif

} // namespace

int tryOut(const QByteArray &what, const QByteArray &argument)
{
    const auto result = [&what](bool happened, bool shouldHappen) { return say(what, happened, shouldHappen, std::strerror(errno)); };
    if (what == "thread") {
        bool ran = false;
        std::thread([&ran] { ran = true; }).join();
        return result(ran, true);
    }
    if (what == "memory") {
        // Runs into the limit and so into the program's answer to it; gigabytes, each page touched.
        std::vector<std::unique_ptr<char[]>> taken;
        constexpr size_t piece = 64U * 1024 * 1024;
        for (int i = 0; i < 256; ++i) {
            taken.push_back(std::make_unique<char[]>(piece));
            std::memset(taken.back().get(), i, piece);
        }
        return result(true, false);
    }
#ifndef Q_OS_WIN
    if (what == "socket")
        return result(makeSocket(), false);
    if (what == "write")
        return result(openFile(argument, O_WRONLY | O_CREAT), false);
    if (what == "read")
        return result(openFile(argument, O_RDONLY), true);
    if (what == "remove")
        return result(unlink(argument.constData()) == 0, false);
    if (what == "chmod")
        return result(chmod(argument.constData(), 0600) == 0, false);
    if (what == "fork")
        return result(startProcess(), false);
    if (what == "exec")
        return result(runProgram(argument), false);
    if (what == "kill")
        return result(kill(getppid(), 0) == 0, false);
    if (what == "time") {
        limitProcessorTime(1);
        volatile bool busy = true;
        while (busy) { }
        return result(true, false);
    }
#endif
    return 2;
}

} // namespace tendertrail::workerprogram
