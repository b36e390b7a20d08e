// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/progress.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

namespace tendertrail::cli {

enum ExitCode { Done = 0, SomeFailed = 1, WrongUsage = 2, CaseUnusable = 3 };

/// One line on stdout, UTF-8.
void printLine(const QString &line);
/// One JSON object on a line of stdout.
void printJson(const QJsonObject &object);
void printBytes(const QByteArray &bytes);
/// One line on stderr.
void say(const QString &message);
/// The error on stderr, and what exit code it means.
[[nodiscard]] int failed(const core::Error &error, int exitCode = CaseUnusable);
/// Wrong usage: what is wrong and how the command goes.
[[nodiscard]] int misused(const core::Error &error, const QString &usage);

/// Progress on stderr: a bar with an estimate on a terminal, else a line when a stage begins and ends.
class ProgressBar
{
public:
    ProgressBar();
    ~ProgressBar();
    [[nodiscard]] core::ProgressSink sink();

private:
    void show(const core::Progress &progress);
    bool m_terminal = false;
    bool m_drawn = false;
    QString m_stage;
    QElapsedTimer m_sinceStage;
    QElapsedTimer m_sinceDrawn;
};

} // namespace tendertrail::cli
