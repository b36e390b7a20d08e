// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>
#include <vector>

namespace tendertrail::worker {

namespace {

class Handle
{
public:
    Handle() = default;
    explicit Handle(HANDLE handle) : m_handle(handle) {}
    ~Handle() { close(); }
    Handle(Handle &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Handle &operator=(Handle &&other) noexcept
    {
        if (this != &other) {
            close();
            m_handle = std::exchange(other.m_handle, nullptr);
        }
        return *this;
    }
    [[nodiscard]] HANDLE get() const { return m_handle; }
    void close()
    {
        if (m_handle && m_handle != INVALID_HANDLE_VALUE)
            CloseHandle(std::exchange(m_handle, nullptr));
    }

private:
    HANDLE m_handle = nullptr;
};

// Only the worker's end may be inherited.
bool pipePair(Handle &reading, Handle &writing, bool childReads)
{
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, nullptr, TRUE};
    HANDLE ends[2] = {};
    constexpr DWORD size = 1 << 20;
    if (!CreatePipe(&ends[0], &ends[1], &inherited, size))
        return false;
    reading = Handle(ends[0]);
    writing = Handle(ends[1]);
    return SetHandleInformation(childReads ? ends[1] : ends[0], HANDLE_FLAG_INHERIT, 0) != 0;
}

// As CommandLineToArgvW takes it apart again: backslashes count only before a quotation mark.
QString quoted(const QString &argument)
{
    QString result = QStringLiteral("\"");
    int backslashes = 0;
    for (const QChar c : argument) {
        if (c == QLatin1Char('\\')) {
            ++backslashes;
            continue;
        }
        result += QString(c == QLatin1Char('"') ? 2 * backslashes + 1 : backslashes, QLatin1Char('\\')) + c;
        backslashes = 0;
    }
    return result + QString(2 * backslashes, QLatin1Char('\\')) + QLatin1Char('"');
}

std::vector<wchar_t> wide(const QString &text)
{
    std::vector<wchar_t> result(static_cast<size_t>(text.size()) + 1, L'\0');
    text.toWCharArray(result.data());
    return result;
}

// Windows wants them sorted, each ended by a zero and all by another.
std::vector<wchar_t> block(QList<QByteArray> settings)
{
    std::sort(settings.begin(), settings.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    std::vector<wchar_t> result;
    for (const QByteArray &setting : settings) {
        const std::vector<wchar_t> text = wide(QString::fromUtf8(setting));
        result.insert(result.end(), text.begin(), text.end());
    }
    result.push_back(L'\0');
    return result;
}

// Our own token without its privileges and without an administrator's rights. A restricted copy of one's own token may be
// given to a process without being allowed to give others.
Handle restrictedToken()
{
    HANDLE own = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_DUPLICATE | TOKEN_QUERY | TOKEN_ASSIGN_PRIMARY | TOKEN_ADJUST_DEFAULT, &own))
        return {};
    const Handle owner(own);
    HANDLE made = nullptr;
    if (!CreateRestrictedToken(own, DISABLE_MAX_PRIVILEGE | LUA_TOKEN, 0, nullptr, 0, nullptr, 0, nullptr, &made))
        return {};
    return Handle(made);
}

QString lastError()
{
    return QStringLiteral("Windows error %1").arg(GetLastError());
}

} // namespace

// The job ends the worker with its last handle, so also when this program is killed.
struct ChildProcess::Handles
{
    Handle process;
    Handle job;
    Handle input;
    Handle output;
    Handle errors;
    DWORD id = 0;
};

ChildProcess::ChildProcess(std::unique_ptr<Handles> handles) : m_handles(std::move(handles)) {}

ChildProcess::~ChildProcess()
{
    kill();
    (void)ending(std::chrono::milliseconds(0));
}

core::Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const QString &program, const QStringList &arguments,
                                                                const QList<QByteArray> &environment)
{
    auto handles = std::make_unique<Handles>();
    Handle input;
    Handle output;
    Handle errors;
    if (!pipePair(input, handles->input, true) || !pipePair(handles->output, output, false)
        || !pipePair(handles->errors, errors, false))
        return core::fail(core::ErrorCode::Io, program, lastError());

    // Exactly these three are inherited: another worker's pipe kept open here would hide that one's end.
    HANDLE given[3] = {input.get(), output.get(), errors.get()};
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    std::vector<char> room(size);
    auto *attributes = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(room.data());
    if (!InitializeProcThreadAttributeList(attributes, 1, 0, &size)
        || !UpdateProcThreadAttribute(attributes, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, given, sizeof given, nullptr, nullptr))
        return core::fail(core::ErrorCode::Io, program, lastError());
    STARTUPINFOEXW startup = {};
    startup.StartupInfo.cb = sizeof startup;
    startup.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    startup.StartupInfo.hStdInput = given[0];
    startup.StartupInfo.hStdOutput = given[1];
    startup.StartupInfo.hStdError = given[2];
    startup.lpAttributeList = attributes;

    QString line = quoted(program);
    for (const QString &argument : arguments)
        line += QLatin1Char(' ') + quoted(argument);
    std::vector<wchar_t> commandLine = wide(line);
    std::vector<wchar_t> settings = block(environment);
    PROCESS_INFORMATION started = {};
    constexpr DWORD flags = CREATE_NO_WINDOW | CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT | CREATE_SUSPENDED;
    const Handle token = restrictedToken();
    const std::vector<wchar_t> file = wide(program);
    const BOOL made = token.get() ? CreateProcessAsUserW(token.get(), file.data(), commandLine.data(), nullptr, nullptr, TRUE, flags,
                                                         settings.data(), nullptr, &startup.StartupInfo, &started)
                                  : CreateProcessW(file.data(), commandLine.data(), nullptr, nullptr, TRUE, flags, settings.data(),
                                                   nullptr, &startup.StartupInfo, &started);
    const QString problem = made ? QString() : lastError();
    DeleteProcThreadAttributeList(attributes);
    if (!made)
        return core::fail(core::ErrorCode::MissingComponent, program, problem);
    handles->process = Handle(started.hProcess);
    handles->id = started.dwProcessId;
    handles->job = Handle(CreateJobObjectW(nullptr, nullptr));
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    if (handles->job.get()) {
        (void)SetInformationJobObject(handles->job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits);
        (void)AssignProcessToJobObject(handles->job.get(), started.hProcess);
    }
    ResumeThread(started.hThread);
    CloseHandle(started.hThread);
    return std::unique_ptr<ChildProcess>(new ChildProcess(std::move(handles)));
}

qsizetype ChildProcess::write(const char *bytes, qsizetype size)
{
    // A write waits until it is taken. Pieces far below what the pipe holds, to a worker whose own thread does nothing but read.
    DWORD written = 0;
    const auto piece = static_cast<DWORD>(std::min<qsizetype>(size, 64 * 1024));
    return WriteFile(m_handles->input.get(), bytes, piece, &written, nullptr) ? static_cast<qsizetype>(written) : -1;
}

void ChildProcess::keepErrors(const char *bytes, qsizetype size)
{
    constexpr qsizetype kept = 4096;
    m_errorTail.append(bytes, size);
    if (m_errorTail.size() > kept)
        m_errorTail = m_errorTail.right(kept);
}

namespace {

// What is in the pipe now; nothing when there is nothing, false when nobody writes any more.
bool available(HANDLE pipe, QByteArray &into)
{
    DWORD waiting = 0;
    if (!PeekNamedPipe(pipe, nullptr, 0, nullptr, &waiting, nullptr))
        return false;
    if (waiting == 0)
        return true;
    QByteArray bytes(static_cast<qsizetype>(waiting), Qt::Uninitialized);
    DWORD read = 0;
    if (!ReadFile(pipe, bytes.data(), waiting, &read, nullptr))
        return false;
    into.append(bytes.constData(), static_cast<qsizetype>(read));
    return true;
}

} // namespace

ChildProcess::Reading ChildProcess::read(QByteArray &into, std::chrono::milliseconds wait)
{
    // Anonymous pipes cannot be waited for; two milliseconds are below what anybody notices.
    const auto end = std::chrono::steady_clock::now() + wait;
    const qsizetype before = into.size();
    while (true) {
        QByteArray errors;
        (void)available(m_handles->errors.get(), errors);
        keepErrors(errors.constData(), errors.size());
        if (!available(m_handles->output.get(), into))
            return Reading::Closed;
        if (into.size() > before)
            return Reading::Bytes;
        if (std::chrono::steady_clock::now() >= end)
            return Reading::Nothing;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

bool ChildProcess::isRunning()
{
    if (m_ending)
        return false;
    if (WaitForSingleObject(m_handles->process.get(), 0) == WAIT_TIMEOUT)
        return true;
    DWORD code = 0;
    (void)GetExitCodeProcess(m_handles->process.get(), &code);
    Ending ending;
    ending.code = static_cast<int>(code);
    // An unhandled exception ends a process with its own number, and those begin with the bits of an error.
    ending.bySignal = (code & 0xC0000000U) == 0xC0000000U;
    if (ending.bySignal)
        ending.name = QStringLiteral("exception 0x%1").arg(code, 8, 16, QLatin1Char('0'));
    m_ending = ending;
    return false;
}

void ChildProcess::kill()
{
    constexpr UINT killed = 9;
    if (isRunning())
        (void)TerminateProcess(m_handles->process.get(), killed);
}

Ending ChildProcess::ending(std::chrono::milliseconds grace)
{
    const auto end = std::chrono::steady_clock::now() + grace;
    while (isRunning()) {
        if (std::chrono::steady_clock::now() >= end)
            kill();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    QByteArray errors;
    (void)available(m_handles->errors.get(), errors);
    keepErrors(errors.constData(), errors.size());
    return *m_ending;
}

qint64 ChildProcess::processId() const
{
    return m_handles->id;
}

} // namespace tendertrail::worker
