// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::test;

/// Nothing leaves the machine: no stage opens a network socket. Watched from outside, by strace, over all child processes.
class OfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noStageCallsTheNetwork()
    {
        const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
        if (strace.isEmpty())
            QSKIP("strace is not installed");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.ttcase"));
        const QString documents = QStringLiteral(TRAIL_SOURCE_DIR "/resources/sample/documents");
        const QString log = folder.filePath(QStringLiteral("calls"));
        const QList<QStringList> commands = {
            {QStringLiteral("new"), path},
            {QStringLiteral("import"), path, documents},
            {QStringLiteral("translate"), path},
            {QStringLiteral("tag"), path, QStringLiteral("--accept-above"), QStringLiteral("0.8")},
            {QStringLiteral("graph"), path, QStringLiteral("--output"), folder.filePath(QStringLiteral("g.svg"))},
            {QStringLiteral("export"), path, QStringLiteral("--format"), QStringLiteral("packet"), QStringLiteral("--output"), folder.filePath(QStringLiteral("packet"))},
            {QStringLiteral("verify"), folder.filePath(QStringLiteral("packet"))},
        };
        for (const QStringList &command : commands) {
            QProcess process;
            process.start(strace, QStringList{QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-e"), QStringLiteral("trace=network"), QStringLiteral("-o"), log, cliProgram()} + command);
            QVERIFY(process.waitForFinished(600000));
            if (process.readAllStandardError().contains("ptrace"))
                QSKIP("tracing is not allowed here");
            QCOMPARE(process.exitCode(), 0);
            QFile file(log);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString calls = QString::fromUtf8(file.readAll());
            // A pipe between our own processes may be a local socketpair; anything of the internet families is a leak.
            static const QRegularExpression network(QStringLiteral("AF_INET|AF_NETLINK|connect\\(|sendto\\("));
            QVERIFY2(!calls.contains(network), qPrintable(command.first() + u'\n' + calls.left(2000)));
        }
    }

    void aNetworkEngineNeedsConsent()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.ttcase"));
        QCOMPARE(cli({QStringLiteral("new"), path}).exitCode, 0);
        const CliRun run = cli({QStringLiteral("translate"), path, QStringLiteral("--engine"), QStringLiteral("libretranslate"), QStringLiteral("--address"), QStringLiteral("http://192.0.2.1:9")});
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.err.contains("consent_required"), run.err);
    }
};

QTEST_GUILESS_MAIN(OfflineTest)
#include "offline_test.moc"
