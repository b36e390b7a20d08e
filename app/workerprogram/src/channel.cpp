// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel.h"

#include "worker/exitcodes.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <thread>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace tendertrail::workerprogram {

namespace {

#ifdef Q_OS_WIN
int readSome(char *bytes, size_t size)
{
    return _read(0, bytes, static_cast<unsigned>(size));
}
int writeSome(int file, const char *bytes, qsizetype size)
{
    return _write(file, bytes, static_cast<unsigned>(std::min<qsizetype>(size, 1 << 20)));
}
#else
ssize_t readSome(char *bytes, size_t size)
{
    return read(STDIN_FILENO, bytes, size);
}
ssize_t writeSome(int file, const char *bytes, qsizetype size)
{
    return write(file, bytes, static_cast<size_t>(size));
}
#endif

// Without destructors: another thread is in the middle of a library.
[[noreturn]] void leave(int code)
{
    std::_Exit(code);
}

} // namespace

bool Channel::open()
{
#ifdef Q_OS_WIN
    _setmode(0, _O_BINARY);
    m_output = _dup(1);
    if (m_output < 0 || _dup2(2, 1) != 0)
        return false;
    _setmode(m_output, _O_BINARY);
    return true;
#else
    m_output = dup(STDOUT_FILENO);
    return m_output >= 0 && dup2(STDERR_FILENO, STDOUT_FILENO) >= 0;
#endif
}

void Channel::listen()
{
    std::thread([this] { readAll(); }).detach();
}

void Channel::readAll()
{
    worker::FrameBuffer frames;
    std::array<char, 65536> buffer{};
    while (true) {
        const auto size = readSome(buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            leave(EXIT_SUCCESS);
        frames.append(QByteArray(buffer.data(), static_cast<qsizetype>(size)));
        while (true) {
            const auto payload = frames.next();
            if (!payload)
                leave(worker::exitProtocol);
            if (!payload->has_value())
                break;
            auto request = worker::decodeRequest(**payload);
            if (!request)
                leave(worker::exitProtocol);
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(*std::move(request));
            m_arrived.notify_one();
        }
    }
}

worker::Request Channel::next()
{
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return !m_requests.empty(); });
    worker::Request request = std::move(m_requests.front());
    m_requests.pop_front();
    return request;
}

void Channel::send(const worker::Message &message)
{
    const QByteArray bytes = worker::frame(worker::encode(message));
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const auto size = writeSome(m_output, bytes.constData() + sent, bytes.size() - sent);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            leave(EXIT_SUCCESS);
        sent += size;
    }
}

} // namespace tendertrail::workerprogram
