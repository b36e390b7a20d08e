// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace tendertrail::worker {

/// How a process ended.
struct Ending
{
    bool bySignal = false; ///< killed by a signal (or, on Windows, by an exception)
    int code = 0;          ///< exit code or signal number
    QString name;          ///< of the signal: "Segmentation fault"
};

/// A started program with pipes on its three standard streams. Not QProcess, because that belongs to the thread that made it,
/// and a worker outlives the pool thread that first needed it. Nothing here needs an event loop. One thread at a time.
class ChildProcess
{
public:
    /// environment: "NAME=value" in the system's file name encoding (UTF-8 on Windows), all that the program gets. Errors: MissingComponent when it cannot be started.
    [[nodiscard]] static core::Result<std::unique_ptr<ChildProcess>> start(const QString &program, const QStringList &arguments,
                                                                           const QList<QByteArray> &environment);
    /// Kills it when it still runs.
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    /// Writes what fits now and says how much; -1 when nobody reads any more.
    [[nodiscard]] qsizetype write(const char *bytes, qsizetype size);
    enum class Reading { Bytes, Nothing, Closed };
    /// Waits for output at most so long; appends what is there. Error output is kept apart, its last 4 KB.
    [[nodiscard]] Reading read(QByteArray &into, std::chrono::milliseconds wait);

    [[nodiscard]] bool isRunning();
    void kill();
    /// How it ended; kills it when it has not ended by itself after that time.
    [[nodiscard]] Ending ending(std::chrono::milliseconds grace);
    [[nodiscard]] QByteArray errorTail() const { return m_errorTail; }
    [[nodiscard]] qint64 processId() const;

private:
    struct Handles;
    explicit ChildProcess(std::unique_ptr<Handles> handles);
    void keepErrors(const char *bytes, qsizetype size);

    std::unique_ptr<Handles> m_handles;
    QByteArray m_errorTail;
    std::optional<Ending> m_ending;
};

} // namespace tendertrail::worker
