// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "worker/exitcodes.h"

#include <cstdio>

#include <QFile>

#include <csignal>

#include <sandbox.h>
#include <sys/resource.h>

namespace tendertrail::workerprogram {

namespace {

bool limit(int resource, rlim_t most)
{
    const rlimit wanted = {most, most};
    return setrlimit(resource, &wanted) == 0;
}

// As a string of the profile's language.
QByteArray quoted(const QString &path)
{
    QByteArray text = QFile::encodeName(path);
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

// Later lines win. Everything that a library might read or ask is left as it is, so reading is not confined.
QByteArray profileFor(const Needs &needs)
{
    QByteArray profile = "(version 1)(allow default)"
                         "(deny network*)"
                         "(deny process-exec*)(deny process-fork)(deny signal (target others))"
                         "(deny mach-lookup (global-name \"com.apple.nsurlsessiond\")" // downloads for others
                         " (global-name \"com.apple.coreservices.launchservicesd\")"   // starts programs for others
                         " (global-name \"com.apple.pasteboard.1\"))"
                         "(deny file-write*)(allow file-write* (literal \"/dev/null\"))";
    if (!needs.scratch.isEmpty())
        profile += "(allow file-write* (subpath " + quoted(needs.scratch) + "))";
    return profile;
}

} // namespace

Confinement confine(const Needs &needs)
{
    Confinement result;
    (void)std::signal(SIGXFSZ, SIG_IGN);
    // The system takes RLIMIT_AS and does not enforce it, so memory is said to be unlimited.
    const bool noLargeFiles = limit(RLIMIT_FSIZE, needs.scratch.isEmpty() ? 0 : static_cast<rlim_t>(needs.scratchBytes));
    (void)limit(RLIMIT_CORE, 0);
    (void)limit(RLIMIT_NOFILE, 256);
    limitProcessorTime(60);
    result.time = true;
    result.means.append(QStringLiteral("rlimit"));

    // Deprecated for a decade and what every browser still uses; nothing else confines a plain process.
    const QByteArray profile = profileFor(needs);
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
    char *problem = nullptr;
    const bool confined = sandbox_init(profile.constData(), 0, &problem) == 0;
    if (problem)
        sandbox_free_error(problem);
#pragma clang diagnostic pop
    if (confined)
        result.means.append(QStringLiteral("seatbelt"));
    result.unpacking = !needs.scratch.isEmpty();
    result.network = confined;
    result.files = confined && noLargeFiles;
    return result;
}

// Nobody has tried yet what the other program needs here.
int runConfined(const Needs &, const OtherProgram &)
{
    std::fprintf(stderr, "not tried on this system yet\n");
    return worker::exitNoConfinement;
}

void limitProcessorTime(int seconds)
{
    rusage used = {};
    rlimit now = {};
    if (getrusage(RUSAGE_SELF, &used) != 0 || getrlimit(RLIMIT_CPU, &now) != 0)
        return;
    now.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    if (now.rlim_cur > now.rlim_max)
        now.rlim_cur = now.rlim_max;
    (void)setrlimit(RLIMIT_CPU, &now);
}

} // namespace tendertrail::workerprogram
