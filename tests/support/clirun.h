// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace tendertrail::test {

/// What a run of the built tendertrail-cli gave.
struct CliRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    /// The JSON objects of stdout, a line each.
    [[nodiscard]] QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
    [[nodiscard]] QJsonObject last() const
    {
        const QList<QJsonObject> all = lines();
        return all.isEmpty() ? QJsonObject() : all.last();
    }
};

inline QString cliProgram()
{
    return QStringLiteral(TRAIL_BINARY_DIR "/bin/tendertrail-cli");
}

inline CliRun cli(const QStringList &arguments, int timeoutMs = 240000)
{
    QProcess process;
    process.start(cliProgram(), arguments);
    CliRun run;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        run.err = "timed out";
        return run;
    }
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace tendertrail::test
