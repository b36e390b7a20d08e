// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinedrun.h"

#include "scratchfolder.h"
#include "worker/client.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <csignal>

namespace tendertrail::worker {

using namespace std::chrono_literals;
using core::ErrorCode;

namespace {

QList<QByteArray> environmentOf(const ConfinedProgram &program, const QString &folder)
{
    QList<QByteArray> result = {QByteArrayLiteral("PATH=/usr/bin:/bin"), QByteArrayLiteral("LANG=C.UTF-8"), QByteArrayLiteral("LC_ALL=C.UTF-8"),
                                QByteArrayLiteral("DBUS_SESSION_BUS_ADDRESS=disabled:"), QByteArrayLiteral("MALLOC_ARENA_MAX=2")};
    for (const char *name : {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        result.append(QByteArray(name) + '=' + QFile::encodeName(folder));
    return result + program.environment;
}

QStringList argumentsOf(const ConfinedProgram &program, const QString &folder, const Limits &limits)
{
    QStringList result = {QStringLiteral("--memory"), QString::number(limits.memoryBytes), QStringLiteral("--scratch"), folder,
                          QStringLiteral("--scratch-bytes"), QString::number(limits.scratchBytes), QStringLiteral("--seconds"),
                          QString::number(program.seconds)};
    for (const QString &place : program.readable)
        result << QStringLiteral("--read") << place;
    result << (program.alone ? QStringLiteral("--run-alone") : QStringLiteral("--run")) << program.file;
    return result + program.arguments;
}

} // namespace

core::Result<ConfinedEnd> runConfined(const ConfinedProgram &program, const ScratchFolder &scratch, const Limits &limits, const QString &subject,
                                      const core::CancelToken &cancel)
{
    const auto worker = workerProgram();
    if (!worker)
        return worker.failure();
    const QDeadlineTimer deadline{std::chrono::seconds(program.seconds)};
    QDeadlineTimer look{500ms};
    auto child = ChildProcess::start(*worker, argumentsOf(program, scratch.path(), limits), environmentOf(program, scratch.path()));
    if (!child)
        return child.failure();
    constexpr qsizetype kept = 4096;
    qsizetype written = 0;
    QByteArray said;
    while ((*child)->isRunning()) {
        if (cancel.isCancelled())
            return core::fail(ErrorCode::Cancelled, subject);
        if (deadline.hasExpired())
            return core::fail(ErrorCode::TimedOut, subject, QStringLiteral("%1 did not end after %2 s").arg(program.name).arg(program.seconds));
        if (look.hasExpired()) {
            if (scratch.holdsMoreThan(limits.scratchBytes))
                return core::fail(ErrorCode::TooLarge, subject, QStringLiteral("over %1 bytes in temporary files").arg(limits.scratchBytes));
            look.setRemainingTime(500ms);
        }
        if (written < program.input.size())
            written += std::max<qsizetype>(0, (*child)->write(program.input.constData() + written, program.input.size() - written));
        if ((*child)->read(said, 20ms) == ChildProcess::Reading::Closed)
            (void)(*child)->ending(100ms);
        said = said.right(kept);
    }
    ConfinedEnd end;
    end.ending = (*child)->ending(0ms);
    end.said = said + '\n' + (*child)->errorTail();
    // What it wrote after the last look counts, too.
    if (scratch.holdsMoreThan(limits.scratchBytes))
        return core::fail(ErrorCode::TooLarge, subject, QStringLiteral("over %1 bytes in temporary files").arg(limits.scratchBytes));
    return end;
}

core::Failure endedBySignal(const ConfinedProgram &program, const Ending &ending, const QString &subject)
{
#ifndef Q_OS_WIN
    if (ending.code == SIGXFSZ)
        return core::fail(ErrorCode::TooLarge, subject, QStringLiteral("%1 wrote a file over the limit").arg(program.name));
    if (ending.code == SIGXCPU)
        return core::fail(ErrorCode::TimedOut, subject, QStringLiteral("%1 used over %2 s of processor time").arg(program.name).arg(program.seconds));
#endif
    return core::fail(ErrorCode::Crashed, subject, QStringLiteral("%1 ended with signal %2 (%3)").arg(program.name).arg(ending.code).arg(ending.name));
}

DocumentState::DocumentState(const QString &document) : m_document(document)
{
    const QFileInfo info(document);
    m_bytes = info.size();
    m_changed = info.lastModified();
}

bool DocumentState::holdsFor(const QString &document) const
{
    const QFileInfo info(document);
    return !m_document.isEmpty() && document == m_document && info.size() == m_bytes && info.lastModified() == m_changed;
}

} // namespace tendertrail::worker
