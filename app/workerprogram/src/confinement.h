// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

// What keeps a document that takes over its parser from doing harm. Set up once, before a byte of a stranger's is read.
namespace tendertrail::workerprogram {

/// What is in force, as found by setting it and not by hoping.
struct Confinement
{
    bool memory = false;  ///< address space is limited
    bool time = false;    ///< processor time is limited by the system, beside the wall clock of the client
    bool network = false; ///< no socket can be made
    bool files = false;   ///< nothing can be written, renamed or deleted, and no program started
    QStringList means;    ///< "rlimit", "seccomp", "landlock 4"
};

[[nodiscard]] Confinement confine(qint64 memoryBytes);

/// Gives this process so many seconds of processor time from now on; the system ends it after that.
void limitProcessorTime(int seconds);

/// Tries one thing that must fail ("socket", "write", "exec", "fork", "kill", "memory") or must work ("read", "thread") and says what
/// happened on the standard output. Exit code 0: as it should be; 1: not; 2: no such trial.
[[nodiscard]] int tryOut(const QByteArray &what, const QByteArray &argument);

} // namespace tendertrail::workerprogram
