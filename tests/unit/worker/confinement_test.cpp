// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/exitcodes.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;

// The worker's own walls, tried from inside: it enters them as it does before every document and then tries to get out.
class ConfinementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWallsHold_data();
    void theWallsHold();
    void memoryIsLimited();
    void processorTimeIsLimited();
    void rubbishOnTheInputEndsIt();
    void theEndOfTheInputEndsIt();
    void itIsNotForTheCommandLine();

private:
    struct Outcome
    {
        int code = -1;
        bool crashed = false;
        QString said;
    };
    Outcome tryOut(const QStringList &arguments, const QByteArray &input = {}, qint64 memory = 1'500'000'000);

    QTemporaryDir m_folder;
    QString m_file;
};

ConfinementTest::Outcome ConfinementTest::tryOut(const QStringList &arguments, const QByteArray &input, qint64 memory)
{
    QProcess worker;
    worker.start(qEnvironmentVariable("TENDERTRAIL_WORKER"),
                 QStringList{QStringLiteral("--memory"), QString::number(memory)} + arguments);
    worker.write(input);
    worker.closeWriteChannel();
    worker.waitForFinished(60'000);
    return {worker.exitCode(), worker.exitStatus() == QProcess::CrashExit, QString::fromLocal8Bit(worker.readAllStandardOutput())};
}

void ConfinementTest::initTestCase()
{
    m_file = m_folder.filePath(QStringLiteral("original"));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("bytes");
}

void ConfinementTest::theWallsHold_data()
{
#ifndef Q_OS_LINUX
    QSKIP("tried on Linux only");
#endif
    QTest::addColumn<QStringList>("trial");
    QTest::addColumn<bool>("allowed");
    const QString made = m_folder.filePath(QStringLiteral("new"));
    const auto trial = [](const char *what, const QString &argument = {}) { return QStringList{QLatin1String(what), argument}; };
    QTest::newRow("a socket") << trial("socket") << false;
    QTest::newRow("a new file") << trial("write", made) << false;
    QTest::newRow("an old file") << trial("write", m_file) << false;
    QTest::newRow("a file removed") << trial("remove", m_file) << false;
    QTest::newRow("a file's rights") << trial("chmod", m_file) << false;
    QTest::newRow("another program") << trial("exec", QStringLiteral("/bin/true")) << false;
    QTest::newRow("another process") << trial("fork") << false;
    QTest::newRow("a signal to the parent") << trial("kill") << false;
    QTest::newRow("reading") << trial("read", m_file) << true;
    QTest::newRow("a thread") << trial("thread") << true;
}

void ConfinementTest::theWallsHold()
{
    QFETCH(QStringList, trial);
    QFETCH(bool, allowed);
    const Outcome outcome = tryOut(QStringList{QStringLiteral("--try")} + trial);
    QVERIFY(!outcome.crashed);
    QVERIFY2(outcome.said.contains(allowed ? QStringLiteral("allowed") : QStringLiteral("refused")), qPrintable(outcome.said));
    QCOMPARE(outcome.code, 0);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("bytes"));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("new"))));
}

void ConfinementTest::memoryIsLimited()
{
#ifdef TRAIL_SANITIZED
    QSKIP("a sanitizer needs all of the address space");
#endif
    const Outcome outcome = tryOut({QStringLiteral("--try"), QStringLiteral("memory")}, {}, 600'000'000);
    QVERIFY(!outcome.crashed);
    QCOMPARE(outcome.code, worker::exitOutOfMemory);
}

void ConfinementTest::processorTimeIsLimited()
{
    const Outcome outcome = tryOut({QStringLiteral("--try"), QStringLiteral("time")});
    QVERIFY(outcome.crashed); // by the system's signal, and not never
}

void ConfinementTest::rubbishOnTheInputEndsIt()
{
    QCOMPARE(tryOut({}, QByteArray("\xff\xff\xff\xff")).code, worker::exitProtocol);
    QCOMPARE(tryOut({}, QByteArray("\0\0\0\x05hello", 9)).code, worker::exitProtocol);
}

void ConfinementTest::theEndOfTheInputEndsIt()
{
    const Outcome outcome = tryOut({});
    QVERIFY(!outcome.crashed);
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.said.isEmpty());
}

void ConfinementTest::itIsNotForTheCommandLine()
{
    QCOMPARE(tryOut({QStringLiteral("tender.pdf")}).code, worker::exitUsage);
    QCOMPARE(tryOut({QStringLiteral("--try"), QStringLiteral("juggling")}).code, 2);
}

QTEST_MAIN(ConfinementTest)
#include "confinement_test.moc"
