// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tendertrail::worker {

namespace {

class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other) {
            close();
            m_number = std::exchange(other.m_number, -1);
        }
        return *this;
    }
    [[nodiscard]] int number() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number = -1;
};

void markOwn(int descriptor, bool nonBlocking)
{
    (void)fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    if (nonBlocking)
        (void)fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

// Plain pipes and no sockets: who watches the program from outside (strace) shall see no call of the network family at all.
enum class We { Read, Write };
bool pipePair(We we, Descriptor &ours, Descriptor &theirs)
{
    int ends[2] = {-1, -1};
#ifdef __linux__
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
#else
    if (pipe(ends) != 0)
        return false;
    markOwn(ends[0], false);
    markOwn(ends[1], false);
#endif
    ours = Descriptor(ends[we == We::Read ? 0 : 1]);
    theirs = Descriptor(ends[we == We::Read ? 1 : 0]);
    markOwn(ours.number(), true);
    return true;
}

// Writing where nobody listens any more raises SIGPIPE. It is held back in this thread and taken away again, so that the
// process needs no handler of its own and other threads keep theirs.
class WithoutPipeSignal
{
public:
    WithoutPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        sigset_t pending;
        sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~WithoutPipeSignal()
    {
        const int error = errno;
        sigset_t pending;
        sigpending(&pending);
        if (!m_wasPending && sigismember(&pending, SIGPIPE) == 1) {
            int taken = 0;
            sigwait(&m_pipe, &taken);
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
        errno = error;
    }
    WithoutPipeSignal(const WithoutPipeSignal &) = delete;
    WithoutPipeSignal &operator=(const WithoutPipeSignal &) = delete;

private:
    sigset_t m_pipe;
    sigset_t m_before;
    bool m_wasPending = false;
};

std::vector<char *> pointers(QList<QByteArray> &strings)
{
    std::vector<char *> result;
    for (QByteArray &string : strings)
        result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

// What the program starts with: only its three streams, no signal blocked or ignored, and a process group of its own, so
// that Ctrl-C in a terminal is for us to answer and not for it to die of.
int spawn(pid_t *process, char *program, char **arguments, char **environment, const std::array<int, 3> &streams)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (int stream = 0; stream < 3; ++stream)
        posix_spawn_file_actions_adddup2(&actions, streams[static_cast<size_t>(stream)], stream);
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP;
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 34)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
#endif
#ifdef POSIX_SPAWN_CLOEXEC_DEFAULT
    flags = static_cast<short>(flags | POSIX_SPAWN_CLOEXEC_DEFAULT);
#endif
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, flags);
    const int failed = posix_spawn(process, program, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

} // namespace

struct ChildProcess::Handles
{
    pid_t process = -1;
    Descriptor input;
    Descriptor output;
    Descriptor errors;
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
    Descriptor input;
    Descriptor output;
    Descriptor errors;
    if (!pipePair(We::Write, handles->input, input) || !pipePair(We::Read, handles->output, output)
        || !pipePair(We::Read, handles->errors, errors))
        return core::fail(core::ErrorCode::Io, program, QString::fromLocal8Bit(std::strerror(errno)));
    QByteArray file = QFile::encodeName(program);
    QList<QByteArray> words = {file};
    for (const QString &argument : arguments)
        words.append(QFile::encodeName(argument));
    QList<QByteArray> settings = environment;
    auto argumentPointers = pointers(words);
    auto environmentPointers = pointers(settings);
    const int failed = spawn(&handles->process, file.data(), argumentPointers.data(), environmentPointers.data(),
                             {input.number(), output.number(), errors.number()});
    if (failed != 0)
        return core::fail(core::ErrorCode::MissingComponent, program, QString::fromLocal8Bit(std::strerror(failed)));
    return std::unique_ptr<ChildProcess>(new ChildProcess(std::move(handles)));
}

qsizetype ChildProcess::write(const char *bytes, qsizetype size)
{
    const WithoutPipeSignal guard;
    const ssize_t written = ::write(m_handles->input.number(), bytes, static_cast<size_t>(size));
    if (written >= 0)
        return written;
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : -1;
}

void ChildProcess::keepErrors(const char *bytes, qsizetype size)
{
    constexpr qsizetype kept = 4096;
    m_errorTail.append(bytes, size);
    if (m_errorTail.size() > kept)
        m_errorTail = m_errorTail.right(kept);
}

ChildProcess::Reading ChildProcess::read(QByteArray &into, std::chrono::milliseconds wait)
{
    std::array<pollfd, 2> streams = {pollfd{m_handles->output.number(), POLLIN, 0}, pollfd{m_handles->errors.number(), POLLIN, 0}};
    if (poll(streams.data(), streams.size(), static_cast<int>(wait.count())) <= 0)
        return Reading::Nothing;
    std::array<char, 65536> buffer{};
    if (streams[1].revents != 0) {
        const ssize_t size = ::read(m_handles->errors.number(), buffer.data(), buffer.size());
        if (size > 0)
            keepErrors(buffer.data(), size);
        else if (size == 0 || (errno != EAGAIN && errno != EINTR))
            m_handles->errors.close(); // poll() passes over a negative descriptor
    }
    if (streams[0].revents == 0)
        return Reading::Nothing;
    const ssize_t size = ::read(m_handles->output.number(), buffer.data(), buffer.size());
    if (size > 0) {
        into.append(buffer.data(), size);
        return Reading::Bytes;
    }
    return size < 0 && (errno == EAGAIN || errno == EINTR) ? Reading::Nothing : Reading::Closed;
}

bool ChildProcess::isRunning()
{
    if (m_ending)
        return false;
    int status = 0;
    const pid_t ended = waitpid(m_handles->process, &status, WNOHANG);
    if (ended == 0)
        return true;
    Ending ending;
    if (ended == m_handles->process && WIFSIGNALED(status)) {
        ending.bySignal = true;
        ending.code = WTERMSIG(status);
        ending.name = QString::fromLocal8Bit(strsignal(ending.code));
    } else if (ended == m_handles->process) {
        ending.code = WEXITSTATUS(status);
    }
    m_ending = ending;
    return false;
}

void ChildProcess::kill()
{
    if (isRunning())
        (void)::kill(m_handles->process, SIGKILL);
}

Ending ChildProcess::ending(std::chrono::milliseconds grace)
{
    const auto end = std::chrono::steady_clock::now() + grace;
    while (isRunning()) {
        if (std::chrono::steady_clock::now() >= end)
            kill();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    // What it said last is still in the pipe.
    std::array<char, 4096> buffer{};
    for (int i = 0; i < 64 && m_handles->errors.number() >= 0; ++i) {
        const ssize_t size = ::read(m_handles->errors.number(), buffer.data(), buffer.size());
        if (size <= 0)
            break;
        keepErrors(buffer.data(), size);
    }
    return *m_ending;
}

qint64 ChildProcess::processId() const
{
    return m_handles->process;
}

} // namespace tendertrail::worker
