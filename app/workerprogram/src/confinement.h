// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

// What keeps a document that takes over its parser from doing harm. Set up once, before a byte of a stranger's is read.
namespace tendertrail::workerprogram {

/// What a worker needs in spite of it all.
struct Needs
{
    qint64 memoryBytes = 0;   ///< address space at most; 0: unlimited
    QString scratch;          ///< a folder to write in, made by whoever started this; empty: none
    qint64 scratchBytes = 0;  ///< of one file there
    QStringList readable;     ///< folders with documents; the system's own files are known without being named
};

/// What is in force, as found by setting it and not by hoping.
struct Confinement
{
    bool memory = false;  ///< address space is limited
    bool time = false;    ///< processor time is limited by the system, beside the wall clock of the client
    bool network = false; ///< no socket can be made
    bool files = false;   ///< nothing can be written, renamed or deleted outside the scratch folder, and no program started
    bool unpacking = false; ///< the scratch folder can be written in
    bool reading = false; ///< no file can be read but documents, fonts, and what the program and the system are made of
    QStringList means;    ///< "rlimit", "seccomp", "landlock 4"
};

[[nodiscard]] Confinement confine(const Needs &needs);

/// Another program to be run in this one's place.
struct OtherProgram
{
    QString file;           ///< by its true name
    QStringList arguments;
    bool alone = false;     ///< it is one file; else what lies beside and above it is read, and what lies beside it run, too
    int seconds = 0;        ///< of processor time
};

/// Confines this process as far as that program can bear it (it reads the system's files and the readable folders, writes in the
/// scratch folder, reaches no network and nobody's sockets, starts nothing from elsewhere), and becomes it. Returns only where
/// that fails: an exit code, after saying why on the standard error.
[[nodiscard]] int runConfined(const Needs &needs, const OtherProgram &other);

/// Gives this process so many seconds of processor time from now on; the system ends it after that.
void limitProcessorTime(int seconds);

/// Tries one thing that must fail ("socket", "write", "exec", "peek", …) or must work ("read", "scratch", "thread") and says what
/// happened on the standard output. argument: the path, where one is needed. Exit code 0: as it should be; 1: not; 2: no
/// such trial; 3: this kernel has no means against it.
[[nodiscard]] int tryOut(const QByteArray &what, const QByteArray &argument, const Confinement &confinement);

} // namespace tendertrail::workerprogram
