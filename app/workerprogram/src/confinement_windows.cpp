// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

namespace tendertrail::workerprogram {

namespace {

// A job of one process: it cannot start another, cannot hold more than its memory, cannot reach windows or the clipboard.
// The handle stays open for the life of the process, which is what keeps the job.
HANDLE job()
{
    static const HANDLE handle = CreateJobObjectW(nullptr, nullptr);
    return handle;
}

} // namespace

Confinement confine(const Needs &needs)
{
    Confinement result;
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.ProcessMemoryLimit = static_cast<SIZE_T>(needs.memoryBytes);
    JOBOBJECT_BASIC_UI_RESTRICTIONS windows = {};
    windows.UIRestrictionsClass = JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_READCLIPBOARD | JOB_OBJECT_UILIMIT_WRITECLIPBOARD
                                  | JOB_OBJECT_UILIMIT_EXITWINDOWS | JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS;
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    if (job() && SetInformationJobObject(job(), JobObjectExtendedLimitInformation, &limits, sizeof limits)
        && SetInformationJobObject(job(), JobObjectBasicUIRestrictions, &windows, sizeof windows)
        && AssignProcessToJobObject(job(), GetCurrentProcess())) {
        result.memory = true;
        result.means.append(QStringLiteral("job"));
    }
    // Windows writes to a process of lower integrity only where a file says so; reading is not touched by it.
    HANDLE token = nullptr;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY | TOKEN_ADJUST_DEFAULT, &token)) {
        SID_IDENTIFIER_AUTHORITY authority = SECURITY_MANDATORY_LABEL_AUTHORITY;
        PSID low = nullptr;
        if (AllocateAndInitializeSid(&authority, 1, SECURITY_MANDATORY_LOW_RID, 0, 0, 0, 0, 0, 0, 0, &low)) {
            TOKEN_MANDATORY_LABEL label = {};
            label.Label.Attributes = SE_GROUP_INTEGRITY;
            label.Label.Sid = low;
            if (SetTokenInformation(token, TokenIntegrityLevel, &label, sizeof label + GetLengthSid(low))) {
                result.files = true;
                result.means.append(QStringLiteral("low integrity"));
            }
            FreeSid(low);
        }
        CloseHandle(token);
    }
    // No way without an installed firewall rule or an app container: said, not hidden.
    result.network = false;
    return result;
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
