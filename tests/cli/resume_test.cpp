// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QDir>
#include <QFile>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace tendertrail::test;

namespace {

QString sampleDocuments()
{
    return QStringLiteral(TRAIL_SOURCE_DIR "/resources/sample/documents");
}

/// What must be equal however often an import was killed: names, hashes, and every page's text and word boxes.
QByteArray contents(const QString &casePath)
{
    QByteArray all;
    const int documents = cli({QStringLiteral("status"), casePath, QStringLiteral("--json")}).last().value(QStringLiteral("documents")).toInt();
    for (int id = 1; id <= documents; ++id)
        all += cli({QStringLiteral("text"), casePath, QStringLiteral("--document"), QString::number(id), QStringLiteral("--json")}).out;
    return all;
}

} // namespace

class ResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledImportIsFinishedByTheSameCommand()
    {
#ifndef Q_OS_UNIX
        QSKIP("process groups are killed on Unix here");
#else
        QTemporaryDir folder;
        const QString whole = folder.filePath(QStringLiteral("whole.ttcase"));
        const QString killed = folder.filePath(QStringLiteral("killed.ttcase"));
        QCOMPARE(cli({QStringLiteral("new"), whole}).exitCode, 0);
        QCOMPARE(cli({QStringLiteral("new"), killed}).exitCode, 0);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(cli({QStringLiteral("import"), whole, sampleDocuments()}).exitCode, 0);
        const qint64 wholeMs = timer.elapsed();

        // Seeded, so that a failure can be looked at again; times spread over the length of a whole import.
        QRandomGenerator random(20240823);
        const int kills = qEnvironmentVariableIntValue("TRAIL_KILLS") > 0 ? qEnvironmentVariableIntValue("TRAIL_KILLS") : 10;
        int reallyKilled = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess process;
            process.setChildProcessModifier([] { ::setpgid(0, 0); }); // so that the workers can be killed with it
            process.start(cliProgram(), {QStringLiteral("import"), killed, sampleDocuments()});
            QVERIFY(process.waitForStarted());
            const int pause = random.bounded(20, int(std::max<qint64>(100, wholeMs * 2 / 3)));
            if (!process.waitForFinished(pause)) {
                ::kill(-pid_t(process.processId()), SIGKILL);
                QVERIFY(process.waitForFinished());
                ++reallyKilled;
            }
        }
        QVERIFY2(reallyKilled > 0, "no import lived long enough to be killed");

        const CliRun last = cli({QStringLiteral("import"), killed, sampleDocuments(), QStringLiteral("--json")});
        QCOMPARE(last.exitCode, 0);
        const QJsonObject status = cli({QStringLiteral("status"), killed, QStringLiteral("--json")}).last();
        QCOMPARE(status.value(QStringLiteral("pending")).toInt(), 0);
        QCOMPARE(contents(killed), contents(whole));
        QCOMPARE(cli({QStringLiteral("verify"), killed}).exitCode, 0);
#endif
    }

    void importingAgainAddsNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.ttcase"));
        QFile file(folder.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("采购人：深圳大学\n");
        file.close();
        QVERIFY(QFile::copy(file.fileName(), folder.filePath(QStringLiteral("same bytes.txt"))));
        QCOMPARE(cli({QStringLiteral("new"), path}).exitCode, 0);
        for (int i = 0; i < 2; ++i) {
            const CliRun run = cli({QStringLiteral("import"), path, folder.path(), QStringLiteral("--json")});
            QCOMPARE(run.exitCode, 0);
            QCOMPARE(run.last().value(QStringLiteral("documents")).toInt(), 1);
            QCOMPARE(run.last().value(QStringLiteral("added")).toInt(), i == 0 ? 1 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(ResumeTest)
#include "resume_test.moc"
