// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "worker/exitcodes.h"

#include <cstdio>

#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

namespace tendertrail::workerprogram {

namespace {

// A job of one process: it cannot start another and cannot hold more than its memory. It lies in the client's job, which ends
// the worker with the client; a job inside another cannot restrict windows and the clipboard, so that is left to the low
// integrity level. The handle stays open for the life of the process, which is what keeps the job.
HANDLE job()
{
    static const HANDLE handle = CreateJobObjectW(nullptr, nullptr);
    return handle;
}

bool enterJob(qint64 memoryBytes)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    if (memoryBytes > 0) {
        limits.BasicLimitInformation.LimitFlags |= JOB_OBJECT_LIMIT_PROCESS_MEMORY;
        limits.ProcessMemoryLimit = static_cast<SIZE_T>(memoryBytes);
    }
    return job() && SetInformationJobObject(job(), JobObjectExtendedLimitInformation, &limits, sizeof limits)
           && AssignProcessToJobObject(job(), GetCurrentProcess());
}

// Windows writes for a process of low integrity only where a folder is labelled for it: the client labels the scratch folder,
// and the system AppData\LocalLow. Reading is not touched by it.
bool lowerIntegrity(HANDLE token)
{
    SID_IDENTIFIER_AUTHORITY authority = SECURITY_MANDATORY_LABEL_AUTHORITY;
    PSID low = nullptr;
    if (!AllocateAndInitializeSid(&authority, 1, SECURITY_MANDATORY_LOW_RID, 0, 0, 0, 0, 0, 0, 0, &low))
        return false;
    TOKEN_MANDATORY_LABEL label = {};
    label.Label.Attributes = SE_GROUP_INTEGRITY;
    label.Label.Sid = low;
    const bool done = SetTokenInformation(token, TokenIntegrityLevel, &label, static_cast<DWORD>(sizeof label) + GetLengthSid(low)) != 0;
    FreeSid(low);
    return done;
}

// The client starts its workers with a token without privileges.
bool isRestricted(HANDLE token)
{
    DWORD restricted = 0;
    DWORD size = 0;
    return GetTokenInformation(token, TokenHasRestrictions, &restricted, sizeof restricted, &size) && restricted != 0;
}

} // namespace

Confinement confine(const Needs &needs)
{
    Confinement result;
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    const bool alone = enterJob(needs.memoryBytes);
    if (alone) {
        result.memory = needs.memoryBytes > 0;
        result.time = true;
        result.means.append(QStringLiteral("job"));
        limitProcessorTime(60); // the start itself; each request sets its own
    }
    HANDLE token = nullptr;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY | TOKEN_ADJUST_DEFAULT, &token)) {
        if (isRestricted(token))
            result.means.append(QStringLiteral("restricted token"));
        if (lowerIntegrity(token)) {
            result.means.append(QStringLiteral("low integrity"));
            result.files = alone;
        }
        CloseHandle(token);
    }
    // No way without an installed firewall rule or an app container: said, not hidden.
    result.unpacking = !needs.scratch.isEmpty();
    result.network = false;
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
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    FILETIME created;
    FILETIME ended;
    FILETIME kernel;
    FILETIME user;
    if (!job() || !GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user)
        || !QueryInformationJobObject(job(), JobObjectExtendedLimitInformation, &limits, sizeof limits, nullptr))
        return;
    ULARGE_INTEGER used;
    used.LowPart = user.dwLowDateTime;
    used.HighPart = user.dwHighDateTime;
    constexpr LONGLONG unitsPerSecond = 10'000'000;
    limits.BasicLimitInformation.LimitFlags |= JOB_OBJECT_LIMIT_PROCESS_TIME;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart =
        static_cast<LONGLONG>(used.QuadPart) + seconds * unitsPerSecond;
    (void)SetInformationJobObject(job(), JobObjectExtendedLimitInformation, &limits, sizeof limits);
}

} // namespace tendertrail::workerprogram
