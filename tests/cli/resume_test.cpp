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

QString mixedFolder()
{
    return qEnvironmentVariable("TRAIL_KILL_FOLDER");
}

/// What must be equal however often an import was killed: each document's name, hash, origin and sightings, and every page's text
/// and word boxes; and what failed, why. Numbers of documents may differ: what is inside others comes in as it is unpacked.
QStringList contents(const QString &casePath)
{
    QStringList all;
    for (QJsonObject document : cli({QStringLiteral("documents"), casePath, QStringLiteral("--json")}).lines()) {
        const QString id = QString::number(document.take(QStringLiteral("document")).toInt());
        QJsonObject text = cli({QStringLiteral("text"), casePath, QStringLiteral("--document"), id, QStringLiteral("--json")}).last();
        text.remove(QStringLiteral("document"));
        QStringList seen;
        for (const QJsonValue &sighting : document.take(QStringLiteral("sightings")).toArray())
            seen.append(sighting.toObject().value(QStringLiteral("path")).toString());
        seen.sort();
        // Of the same bytes in two places the first one seen gives name and origin, and which that is may differ.
        for (const char *key : {"parent", "imported_at", "path", "name", "near_duplicates"})
            document.remove(QLatin1String(key));
        text.remove(QStringLiteral("name"));
        all.append(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact) + QJsonDocument(text).toJson(QJsonDocument::Compact))
                   + seen.join(u'\n'));
    }
    const QJsonObject status = cli({QStringLiteral("status"), casePath, QStringLiteral("--json")}).last();
    for (const QJsonValue &failure : status.value(QStringLiteral("failed")).toArray()) {
        QJsonObject object = failure.toObject();
        object.remove(QStringLiteral("document"));
        all.append(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }
    all.sort();
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
        // A larger folder, for a longer run by hand: TRAIL_KILL_FOLDER=… TRAIL_KILLS=200.
        const QString documents = mixedFolder().isEmpty() ? sampleDocuments() : mixedFolder();
        constexpr int longest = 3'600'000;
        QElapsedTimer timer;
        timer.start();
        const int wholeCode = cli({QStringLiteral("import"), whole, documents}, longest).exitCode;
        QVERIFY(wholeCode == 0 || (wholeCode == 1 && !mixedFolder().isEmpty()));
        const qint64 wholeMs = timer.elapsed();

        // Seeded, so that a failure can be looked at again; times spread over the length of a whole import.
        QRandomGenerator random(20240823);
        const int kills = qEnvironmentVariableIntValue("TRAIL_KILLS") > 0 ? qEnvironmentVariableIntValue("TRAIL_KILLS") : 10;
        int reallyKilled = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess process;
            process.setChildProcessModifier([] { ::setpgid(0, 0); }); // so that the workers can be killed with it
            process.start(cliProgram(), {QStringLiteral("import"), killed, documents});
            QVERIFY(process.waitForStarted());
            // All kills together take about as long as the import, so that the last ones still find work to interrupt.
            const int pause = random.bounded(20, int(std::clamp<qint64>(wholeMs * 2 / kills, 100, 3000)));
            if (!process.waitForFinished(pause)) {
                ::kill(-pid_t(process.processId()), SIGKILL);
                QVERIFY(process.waitForFinished());
                ++reallyKilled;
            }
        }
        QVERIFY2(reallyKilled > 0, "no import lived long enough to be killed");

        const CliRun last = cli({QStringLiteral("import"), killed, documents, QStringLiteral("--json")}, longest);
        QCOMPARE(last.exitCode, wholeCode);
        const QJsonObject status = cli({QStringLiteral("status"), killed, QStringLiteral("--json")}).last();
        QCOMPARE(status.value(QStringLiteral("pending")).toInt(), 0);
        const QStringList expected = contents(whole);
        const QStringList found = contents(killed);
        QVERIFY(!expected.isEmpty());
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i)
            QVERIFY2(found.at(i) == expected.at(i), qPrintable(found.at(i).left(2000) + u'\n' + expected.at(i).left(2000)));
        qInfo("%d kills, %lld documents and failures", reallyKilled, static_cast<long long>(found.size()));
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
