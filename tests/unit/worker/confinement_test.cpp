// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/exitcodes.h"

#include <QDir>
#include <QFileInfo>
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
    QString m_file;    // may be read
    QString m_secret;  // may not
    QString m_scratch;
};

ConfinementTest::Outcome ConfinementTest::tryOut(const QStringList &arguments, const QByteArray &input, qint64 memory)
{
    QProcess worker;
    worker.start(qEnvironmentVariable("TENDERTRAIL_WORKER"),
                 QStringList{QStringLiteral("--memory"), QString::number(memory), QStringLiteral("--read"), QFileInfo(m_file).path(),
                             QStringLiteral("--scratch"), m_scratch, QStringLiteral("--scratch-bytes"), QStringLiteral("16000000")}
                     + arguments);
    worker.write(input);
    worker.closeWriteChannel();
    worker.waitForFinished(60'000);
    return {worker.exitCode(), worker.exitStatus() == QProcess::CrashExit, QString::fromLocal8Bit(worker.readAllStandardOutput())};
}

void ConfinementTest::initTestCase()
{
    const QDir folder(m_folder.path());
    for (const char *name : {"documents", "private", "scratch"})
        QVERIFY(folder.mkdir(QLatin1String(name)));
    m_file = folder.filePath(QStringLiteral("documents/original"));
    m_secret = folder.filePath(QStringLiteral("private/diary"));
    m_scratch = folder.filePath(QStringLiteral("scratch"));
    for (const QString &path : {m_file, m_secret}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("bytes");
    }
}

void ConfinementTest::theWallsHold_data()
{
#ifndef Q_OS_LINUX
    QSKIP("tried on Linux only");
#endif
    QTest::addColumn<QString>("trial");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<bool>("allowed");
    const auto refused = [](const char *row, const char *trial, const QString &argument = {}) {
        QTest::newRow(row) << QString::fromLatin1(trial) << argument << false;
    };
    const auto allowed = [](const char *row, const char *trial, const QString &argument = {}) {
        QTest::newRow(row) << QString::fromLatin1(trial) << argument << true;
    };
    refused("an internet socket", "socket");
    refused("a local socket", "unix");
    refused("a pair of sockets", "pair");
    refused("a new file", "write", m_folder.filePath(QStringLiteral("documents/new")));
    refused("a new file beside the scratch folder", "write", m_folder.filePath(QStringLiteral("new")));
    refused("an old file", "write", m_file);
    refused("an old file emptied", "empty", m_file);
    refused("a file removed", "remove", m_file);
    refused("a file's rights", "chmod", m_file);
    refused("a file moved out of the scratch folder", "escape", m_scratch);
    refused("a link into the scratch folder", "link", m_scratch);
    refused("more in the scratch folder than its limit", "fill", m_scratch);
    refused("another program", "exec", QStringLiteral("/bin/true"));
    refused("another process", "fork");
    refused("a signal to the parent", "kill");
    refused("a signal to the parent through a file", "owner");
    refused("tracing the parent", "trace");
    refused("the parent's environment", "parent");
    refused("reading a file of the person's", "peek", m_secret);
    refused("reading the list of users", "peek", QStringLiteral("/etc/passwd"));
    allowed("reading a document", "read", m_file);
    allowed("reading a font setting", "read", QStringLiteral("/etc/fonts"));
    allowed("using the scratch folder", "scratch", m_scratch);
    allowed("a thread", "thread");
}

void ConfinementTest::theWallsHold()
{
    QFETCH(QString, trial);
    QFETCH(QString, argument);
    QFETCH(bool, allowed);
    if (trial == QStringLiteral("read") && !QFile::exists(argument))
        QSKIP("not on this system");
    const Outcome outcome = tryOut({QStringLiteral("--try"), trial, argument});
    constexpr int noMeans = 3;
    if (outcome.code == noMeans)
        QSKIP("this kernel has no Landlock");
    QVERIFY(!outcome.crashed);
    QVERIFY2(outcome.said.contains(allowed ? QStringLiteral("allowed") : QStringLiteral("refused")), qPrintable(outcome.said));
    QCOMPARE(outcome.code, 0);
    for (const QString &path : {m_file, m_secret}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("bytes"));
    }
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("documents/new"))));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 3);
    for (const QString &left : QDir(m_scratch).entryList(QDir::Files))
        QVERIFY(QFile::remove(m_scratch + QLatin1Char('/') + left));
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
