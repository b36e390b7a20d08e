// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workerprocess.h"

#include "worker/client.h"
#include "worker/exitcodes.h"
#include "workerenvironment.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <csignal>

namespace tendertrail::worker {

using namespace std::chrono_literals;

core::Result<QString> workerProgram()
{
#ifdef Q_OS_WIN
    const QString file = QStringLiteral("tendertrail-worker.exe");
#else
    const QString file = QStringLiteral("tendertrail-worker");
#endif
    QString program = qEnvironmentVariable("TENDERTRAIL_WORKER");
    if (program.isEmpty() && QCoreApplication::instance())
        program = QCoreApplication::applicationDirPath() + QLatin1Char('/') + file;
    const QFileInfo info(program);
    if (program.isEmpty() || !info.isFile() || !info.isExecutable())
        return core::fail(core::ErrorCode::MissingComponent, program.isEmpty() ? file : program,
                          QStringLiteral("the worker program is not there"));
    return info.absoluteFilePath();
}

namespace {

// The folder that a document lies in, by its true name; empty when there is no such document.
QString folderOf(const QString &document)
{
    return document.isEmpty() ? QString() : QFileInfo(QFileInfo(document).canonicalFilePath()).path();
}

bool liesIn(const QString &folder, const QStringList &roots)
{
    for (const QString &root : roots)
        if ((folder + QLatin1Char('/')).startsWith(root + QLatin1Char('/')))
            return true;
    return false;
}

QString lastWords(const QByteArray &tail)
{
    const QString text = QString::fromLocal8Bit(tail).trimmed();
    return text.isEmpty() ? QString() : QStringLiteral("; it said: ") + text.right(1000);
}

// Why a process that should have answered is gone.
core::Error errorOf(const Ending &ending, const QByteArray &tail, const QString &subject)
{
    using core::ErrorCode;
    const bool memory = tail.contains("bad_alloc") || tail.contains("ut of memory");
    if (!ending.bySignal && ending.code == exitOutOfMemory)
        return core::fail(ErrorCode::OutOfMemory, subject, QStringLiteral("the worker reached its memory limit")).error;
#ifndef Q_OS_WIN
    if (ending.bySignal && ending.code == SIGXCPU)
        return core::fail(ErrorCode::TimedOut, subject, QStringLiteral("the worker reached its processor time limit")).error;
#else
    constexpr int outOfQuota = 1816; // ERROR_NOT_ENOUGH_QUOTA: what a job ends a process with whose time is up
    if (!ending.bySignal && ending.code == outOfQuota)
        return core::fail(ErrorCode::TimedOut, subject, QStringLiteral("the worker reached its processor time limit")).error;
#endif
    const QString how = ending.bySignal ? QStringLiteral("signal %1 (%2)").arg(ending.code).arg(ending.name)
                                        : QStringLiteral("exit code %1").arg(ending.code);
    return core::fail(memory ? ErrorCode::OutOfMemory : ErrorCode::Crashed, subject,
                      QStringLiteral("the worker ended with %1%2").arg(how, lastWords(tail))).error;
}

} // namespace

void WorkerProcess::mayRead(const QString &folder)
{
    if (!folder.isEmpty() && !m_folders.contains(folder))
        m_folders.append(folder);
}

void WorkerProcess::stop()
{
    m_child.reset(); // first: it holds files open below
    m_scratch.reset();
}

core::Result<void> WorkerProcess::ensureStarted(const QString &document)
{
    const QString folder = folderOf(document);
    const bool reachable = folder.isEmpty() || liesIn(folder, m_readable);
    if (m_child && m_child->isRunning() && reachable)
        return {};
    stop();
    const auto program = workerProgram();
    if (!program)
        return program.failure();
    m_readable = m_folders;
    if (!folder.isEmpty() && !liesIn(folder, m_readable))
        m_readable.append(folder);
    QStringList arguments = {QStringLiteral("--memory"), QString::number(m_limits.memoryBytes)};
    for (const QString &root : std::as_const(m_readable))
        arguments << QStringLiteral("--read") << root;
    // A worker without such a folder can do all but unpack.
    if (auto made = ScratchFolder::make()) {
        m_scratch = std::move(*made);
        arguments << QStringLiteral("--scratch") << m_scratch->path()
                  << QStringLiteral("--scratch-bytes") << QString::number(m_limits.scratchBytes);
    }
    auto started = ChildProcess::start(*program, arguments, environmentForWorker(m_scratch ? m_scratch->path() : QDir::tempPath()));
    if (!started)
        return started.failure();
    m_child = std::move(*started);
    ++m_starts;
    return {};
}

core::Result<Message> WorkerProcess::ask(Request request, int seconds, const core::CancelToken &cancel, const OnMessage &onMessage)
{
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, request.path);
    const quint64 startsBefore = m_starts;
    TRAIL_TRY(ensureStarted(request.path));
    const bool reused = m_starts == startsBefore;
    request.id = ++m_lastId;
    request.timeLimitSeconds = seconds;
    request.limits = m_limits.document;
    auto answer = converse(request, seconds, cancel, onMessage);
    // One that was at rest may have been ended by the system in the meantime, and the system says so only once its last thread
    // is gone: no reason to give the document up.
    if (!answer && reused && !m_answered && answer.error().code == core::ErrorCode::Crashed) {
        stop();
        TRAIL_TRY(ensureStarted(request.path));
        answer = converse(request, seconds, cancel, onMessage);
    }
    // After anything but a proper end the stream is in an unknown state, and so may be the worker.
    if (!answer)
        stop();
    else if (answer->error)
        return core::fail(*std::move(answer->error));
    return answer;
}

core::Result<Message> WorkerProcess::converse(const Request &request, int seconds, const core::CancelToken &cancel,
                                                const OnMessage &onMessage)
{
    constexpr auto step = 20ms;
    constexpr auto betweenLooks = 500ms;
    QDeadlineTimer look{betweenLooks};
    QDeadlineTimer deadline{std::chrono::seconds(seconds)};
    const bool byPage = request.operation == Operation::Extract;
    const std::chrono::seconds pageTime{byPage ? std::min(m_limits.pageSeconds, seconds) : seconds};
    QDeadlineTimer page{pageTime};
    const QByteArray sent = frame(encode(request));
    qsizetype written = 0;
    FrameBuffer received;
    bool gone = false;
    m_answered = false;
    while (!gone) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, request.path);
        if (deadline.hasExpired())
            return core::fail(core::ErrorCode::TimedOut, request.path, QStringLiteral("no end after %1 s").arg(seconds));
        if (page.hasExpired())
            return core::fail(core::ErrorCode::TimedOut, request.path, QStringLiteral("no page for %1 s").arg(pageTime.count()));
        if (m_scratch && look.hasExpired()) {
            if (m_scratch->holdsMoreThan(m_limits.scratchBytes))
                return core::fail(core::ErrorCode::TooLarge, request.path,
                                  QStringLiteral("over %1 bytes in temporary files").arg(m_limits.scratchBytes));
            look.setRemainingTime(betweenLooks);
        }
        if (written < sent.size()) {
            const qsizetype now = m_child->write(sent.constData() + written, sent.size() - written);
            gone = now < 0;
            written += std::max<qsizetype>(now, 0);
        }
        QByteArray bytes;
        const auto reading = m_child->read(bytes, step);
        gone = gone || reading == ChildProcess::Reading::Closed;
        m_answered = m_answered || !bytes.isEmpty();
        received.append(bytes);
        while (true) {
            auto payload = received.next();
            if (!payload)
                return payload.failure();
            if (!payload->has_value())
                break;
            auto message = decodeMessage(**payload);
            if (!message)
                return message.failure();
            if (message->id != request.id)
                return core::fail(core::ErrorCode::Protocol, request.path, QStringLiteral("an answer to another question"));
            if (message->kind == MessageKind::End)
                return message;
            // What we do with a message is no time of the worker's.
            const qint64 left = deadline.remainingTime();
            TRAIL_TRY(onMessage(*message));
            deadline.setRemainingTime(left);
            page.setRemainingTime(pageTime);
        }
    }
    return core::fail(errorOf(m_child->ending(500ms), m_child->errorTail(), request.path));
}

} // namespace tendertrail::worker
