// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "worker/protocol.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace tendertrail::workerprogram {

/// Requests in, messages out. A thread of its own reads the standard input, so that the end of the parent (the end of that
/// input) ends this process at once, even in the middle of a page. The parent's death signal is not used: Linux ties it to the
/// thread that started the process, and a pool's threads come and go.
class Channel
{
public:
    /// Takes standard output for itself and leaves standard error in its place, so that a library that prints cannot get
    /// between two messages. False when there is none.
    [[nodiscard]] bool open();
    /// Starts reading.
    void listen();
    /// The next request; waits for it.
    [[nodiscard]] worker::Request next();
    /// Ends the process when nobody reads any more.
    void send(const worker::Message &message);

private:
    void readAll();

    int m_output = -1;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<worker::Request> m_requests;
};

} // namespace tendertrail::workerprogram
