// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childprocess.h"

#include "core/cancel.h"
#include "core/result.h"
#include "worker/limits.h"

#include <QDateTime>

namespace tendertrail::worker {

class ScratchFolder;

/// Another program of this computer, to be run for one document: by tendertrail-worker, which confines itself and becomes it.
struct ConfinedProgram
{
    QString file;            ///< by its true name
    QString name;            ///< for people: "LibreOffice"
    bool alone = false;      ///< made of one file and the system's libraries; else of all that lies beside and above it
    QStringList readable;    ///< what it may read besides
    QStringList arguments;
    QList<QByteArray> environment; ///< besides the locale and the scratch folder as its home
    QByteArray input;        ///< said to it on its standard input, once
    int seconds = 0;         ///< by the clock, and of processor time
};

/// How it ended, and what it said.
struct ConfinedEnd
{
    Ending ending;
    QByteArray said; ///< the end of its output and of its errors
};

/// Runs it to its end; it writes in the scratch folder only. The end may be one by a signal, or exitNoConfinement. Errors, of that
/// subject: TimedOut, TooLarge (the scratch folder), Cancelled, MissingComponent, Io.
[[nodiscard]] core::Result<ConfinedEnd> runConfined(const ConfinedProgram &program, const ScratchFolder &scratch, const Limits &limits,
                                                    const QString &subject, const core::CancelToken &cancel);
/// The error of one that a signal ended: TooLarge, TimedOut or Crashed.
[[nodiscard]] core::Failure endedBySignal(const ConfinedProgram &program, const Ending &ending, const QString &subject);

/// A document as it was when something was made of it.
class DocumentState
{
public:
    DocumentState() = default;
    explicit DocumentState(const QString &document);
    /// True when this is that document, and it has not changed since.
    [[nodiscard]] bool holdsFor(const QString &document) const;

private:
    QString m_document;
    qint64 m_bytes = 0;
    QDateTime m_changed;
};

} // namespace tendertrail::worker
