// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childprocess.h"
#include "core/cancel.h"
#include "core/result.h"
#include "scratchfolder.h"
#include "worker/limits.h"
#include "worker/protocol.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace tendertrail::worker {

/// The worker program, started when it is first asked and again after it went: one question at a time, and its answer.
class WorkerProcess
{
public:
    /// What comes before the answer's end. An error of it ends the call.
    using OnMessage = std::function<core::Result<void>(Message &)>;

    explicit WorkerProcess(const Limits &limits) : m_limits(limits) {}

    /// A folder whose documents it may read from its next start on, by its true name.
    void mayRead(const QString &folder);
    /// The end of the answer. Errors: those the worker tells; Cancelled, TimedOut, TooLarge (temporary files), OutOfMemory, Crashed,
    /// Protocol, MissingComponent, of the process itself.
    [[nodiscard]] core::Result<Message> ask(Request request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage);
    /// Where it puts files; null where it has none. Gone when it is started again.
    [[nodiscard]] ScratchFolder *scratch() const { return m_scratch.get(); }

private:
    core::Result<void> ensureStarted(const QString &document);
    void stop();
    core::Result<Message> converse(const Request &request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage);

    const Limits &m_limits;
    QStringList m_folders;                   ///< whose documents every worker may read
    QStringList m_readable;                  ///< those that the running one may
    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<ChildProcess> m_child;
    quint64 m_lastId = 0;
    quint64 m_starts = 0;                    ///< processes started so far
    bool m_answered = false;                 ///< a byte came back since the last request
};

} // namespace tendertrail::worker
