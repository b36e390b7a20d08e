// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker/client.h"
#include "worker/exitcodes.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

// A worker that was taken over may say and do anything. Here shell scripts stand in its place.
class MisbehavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverAWorkerDoesIsAnError_data();
    void whateverAWorkerDoesIsAnError();
    void aSilentWorkerTimesOut();
    void cancellingASilentWorkerIsQuick();
    void aWorkerThatDoesNotReadIsEndedToo();
    void theNextCallStartsAnother();
    void oneThatGoesWhenAskedAgainIsReplaced();
    void aFreshOneThatGoesIsAnError();
    void aMissingWorkerIsNamed();
    void aScratchFolderIsMadeAndRemoved();
    void aScratchFolderHasALimit();
    void whatAKilledProgramLeftIsRemoved();
    void onlyTheDocumentsFolderIsNamed();
    void noKeysAreHandedOn();
    void oneClientServesManyThreadsInTurn();
    void writingToTheDeadRaisesNoSignal();

private:
    // Puts the script in the worker's place.
    void use(const QByteArray &script);
    // The frame of a message as printf's octal escapes.
    static QByteArray said(const Message &message);
    core::Result<Message> probe(Client &client) { return client.probe(QStringLiteral("/nowhere"), QStringLiteral("x"), {}); }

    QTemporaryDir m_folder;
};

void MisbehavingTest::use(const QByteArray &script)
{
    const QString path = m_folder.filePath(QStringLiteral("worker.sh"));
    QFile::remove(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script + "\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    qputenv("TENDERTRAIL_WORKER", path.toUtf8());
}

QByteArray MisbehavingTest::said(const Message &message)
{
    QByteArray text;
    const QByteArray bytes = frame(encode(message));
    for (const char byte : bytes)
        text += '\\' + QByteArray::number(static_cast<unsigned char>(byte), 8).rightJustified(3, '0');
    return "printf '" + text + "'\n";
}

void MisbehavingTest::whateverAWorkerDoesIsAnError_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const auto add = [](const char *what, const QByteArray &script, ErrorCode code, const char *detail) {
        QTest::newRow(what) << script << int(code) << QString::fromLatin1(detail);
    };
    Message end;
    end.id = 1;
    Message late = end;
    late.id = 2;
    Message page;
    page.id = 1;
    page.kind = MessageKind::Page;
    Message found;
    found.id = 1;
    found.kind = MessageKind::Probe;
    add("ends at once", "exit 0", ErrorCode::Crashed, "exit code 0");
    add("ends with a code", "exit 3", ErrorCode::Crashed, "exit code 3");
    add("ends with last words", "echo broken >&2; exit 3", ErrorCode::Crashed, "it said: broken");
    add("dies of a signal", "kill -SEGV $$", ErrorCode::Crashed, "signal 11");
    add("aborts", "kill -ABRT $$", ErrorCode::Crashed, "signal 6");
    add("is killed", "kill -KILL $$", ErrorCode::Crashed, "signal 9");
    add("runs out of memory", "exit " + QByteArray::number(exitOutOfMemory), ErrorCode::OutOfMemory, "memory limit");
    add("says it ran out of memory and aborts", "echo 'Out of memory' >&2; kill -ABRT $$", ErrorCode::OutOfMemory, "signal 6");
    add("runs out of processor time", "kill -XCPU $$", ErrorCode::TimedOut, "processor time");
    add("talks text", "echo hello world hello world; exec sleep 60", ErrorCode::Protocol, "");
    add("announces gigabytes", "printf '\\377\\377\\377\\377'; exec sleep 60", ErrorCode::Protocol, "announced");
    add("sends an empty frame", "printf '\\000\\000\\000\\000'; exec sleep 60", ErrorCode::Protocol, "");
    add("sends half a frame and goes", "printf '\\000\\000\\000\\020abc'", ErrorCode::Crashed, "exit code 0");
    add("answers another question", said(late) + "exec sleep 60", ErrorCode::Protocol, "another question");
    add("ends without an answer", said(end) + "exec sleep 60", ErrorCode::Protocol, "not asked for");
    add("sends a page unasked", said(page) + "exec sleep 60", ErrorCode::Protocol, "not asked for");
    add("answers twice", said(found) + said(found) + "exec sleep 60", ErrorCode::Protocol, "not asked for");
    add("floods", "while :; do printf '\\000\\000\\000\\001x'; done", ErrorCode::Protocol, "");
    add("closes its ears and mouth and stays", "exec <&- >&-; exec sleep 60", ErrorCode::Crashed, "signal 9");
}

void MisbehavingTest::whateverAWorkerDoesIsAnError()
{
    QFETCH(QByteArray, script);
    QFETCH(int, code);
    QFETCH(QString, detail);
    use(script);
    Client client;
    const auto answer = probe(client);
    QVERIFY(!answer);
    QVERIFY2(int(answer.error().code) == code, qPrintable(core::describe(answer.error())));
    QVERIFY2(answer.error().detail.contains(detail), qPrintable(answer.error().detail));
}

void MisbehavingTest::aSilentWorkerTimesOut()
{
    use("exec sleep 60");
    Limits limits;
    limits.probeSeconds = 1;
    Client client(limits);
    const auto answer = probe(client);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::TimedOut);
}

void MisbehavingTest::cancellingASilentWorkerIsQuick()
{
    use("exec sleep 60");
    Client client;
    core::CancelSource source;
    std::thread other([&source] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        source.cancel();
    });
    const auto answer = client.probe(QStringLiteral("/nowhere"), QStringLiteral("x"), source.token());
    other.join();
    QVERIFY(!answer); // and not after the minute that it would have slept: the test's own time limit
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    // One that is cancelled before it starts does nothing.
    qputenv("TENDERTRAIL_WORKER", "/nowhere/at/all");
    Client another;
    QCOMPARE(another.probe(QStringLiteral("/nowhere"), QStringLiteral("x"), source.token()).error().code, ErrorCode::Cancelled);
}

void MisbehavingTest::aWorkerThatDoesNotReadIsEndedToo()
{
    // A request larger than a pipe holds, to one who does not take it.
    use("exec sleep 60");
    Limits limits;
    limits.probeSeconds = 1;
    Client client(limits);
    const auto answer = client.probe(QString(400'000, QLatin1Char('x')), QStringLiteral("x"), {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::TimedOut);
}

void MisbehavingTest::theNextCallStartsAnother()
{
    use("kill -SEGV $$");
    Client client;
    QCOMPARE(probe(client).error().code, ErrorCode::Crashed);
    // Numbers go on, so the second worker is asked question 2.
    Message found;
    found.id = 2;
    found.kind = MessageKind::Probe;
    found.format = QStringLiteral("pdf");
    Message end;
    end.id = 2;
    use(said(found) + said(end) + "exec sleep 60");
    const auto answer = probe(client);
    QVERIFY2(answer, answer ? "" : qPrintable(core::describe(answer.error())));
    QCOMPARE(answer->format, QStringLiteral("pdf"));
}

// How one looks that was killed at rest and is not yet seen to be gone: it took the first request, and the second finds nobody.
void MisbehavingTest::oneThatGoesWhenAskedAgainIsReplaced()
{
    const QString marker = m_folder.filePath(QStringLiteral("served"));
    QFile::remove(marker);
    const auto answer = [](quint64 id) {
        Message found;
        found.id = id;
        found.kind = MessageKind::Probe;
        Message end;
        end.id = id;
        return said(found) + said(end);
    };
    use("if [ -e " + marker.toUtf8() + " ]; then\n" + answer(2) + "exec sleep 60; fi\ntouch " + marker.toUtf8() + "\n" + answer(1)
        + "sleep 0.3; kill -KILL $$");
    Client client;
    QVERIFY(probe(client));
    QTest::qWait(50);
    const auto second = probe(client);
    QVERIFY2(second, second ? "" : qPrintable(core::describe(second.error())));
}

void MisbehavingTest::aFreshOneThatGoesIsAnError()
{
    const QString count = m_folder.filePath(QStringLiteral("starts"));
    QFile::remove(count);
    use("echo x >>" + count.toUtf8() + "; exit 3");
    Client client;
    QVERIFY(!probe(client));
    QFile starts(count);
    QVERIFY(starts.open(QIODevice::ReadOnly));
    QCOMPARE(starts.readAll(), QByteArray("x\n"));
}

void MisbehavingTest::aMissingWorkerIsNamed()
{
    const QString path = m_folder.filePath(QStringLiteral("not-there"));
    qputenv("TENDERTRAIL_WORKER", path.toUtf8());
    Client client;
    const auto answer = probe(client);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::MissingComponent);
    QCOMPARE(answer.error().subject, path);
    // A folder is none either.
    qputenv("TENDERTRAIL_WORKER", m_folder.path().toUtf8());
    QCOMPARE(probe(client).error().code, ErrorCode::MissingComponent);
}

void MisbehavingTest::aScratchFolderIsMadeAndRemoved()
{
    use("pwd=$(cd \"$TMPDIR\" && pwd -P) && echo hidden > \"$TMPDIR/.left\" && mkdir \"$TMPDIR/more\" && echo \"in <$pwd>\" >&2; exit 3");
    QString folder;
    for (int turn = 0; turn < 2; ++turn) {
        Client client;
        const QString said = probe(client).error().detail;
        const QString named = said.section(QLatin1Char('<'), 1).section(QLatin1Char('>'), 0, 0);
        QVERIFY2(named.contains(QStringLiteral("tendertrail-scratch-")), qPrintable(said));
        QVERIFY(named != folder); // each worker has its own
        folder = named;
        QVERIFY(!QFile::exists(folder));
        QVERIFY(!QFile::exists(folder + QStringLiteral(".lock")));
    }
}

void MisbehavingTest::aScratchFolderHasALimit()
{
    use("i=0; while [ $i -lt 20 ]; do head -c 100000 /dev/zero > \"$TMPDIR/$i\"; i=$((i+1)); done; exec sleep 60");
    Limits limits;
    limits.scratchBytes = 1'000'000;
    Client client(limits);
    const auto answer = probe(client);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::TooLarge);
    QVERIFY2(answer.error().detail.contains(QStringLiteral("1000000 bytes")), qPrintable(answer.error().detail));
}

void MisbehavingTest::whatAKilledProgramLeftIsRemoved()
{
    // The sweep happens once in a program, so this one is started again, to be killed with a worker running.
    const auto start = [this](QProcess &process) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TRAIL_TEST_ASKS"), QStringLiteral("1"));
        environment.insert(QStringLiteral("TMPDIR"), m_folder.path());
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), QStringList());
    };
    const auto folders = [this] { return QDir(m_folder.path()).entryList({QStringLiteral("tendertrail-scratch-*")}, QDir::Dirs); };
    use("echo x > \"$TMPDIR/unpacked\"; exec sleep 60");
    QProcess killed;
    start(killed);
    QTRY_VERIFY_WITH_TIMEOUT(!folders().isEmpty() && QDir(m_folder.filePath(folders().first())).exists(QStringLiteral("work/unpacked")), 30'000);
    // Another that runs meanwhile leaves it alone.
    use("exit 3");
    QProcess second;
    start(second);
    QVERIFY(second.waitForFinished(30'000));
    QCOMPARE(folders().size(), 1);
    killed.kill();
    QVERIFY(killed.waitForFinished(30'000));
    QCOMPARE(folders().size(), 1);
    QProcess third;
    start(third);
    QVERIFY(third.waitForFinished(30'000));
    QCOMPARE(folders().size(), 0);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.lock")}, QDir::Files), QStringList());
}

void MisbehavingTest::onlyTheDocumentsFolderIsNamed()
{
    use("echo \"given $*\" >&2; exit 3");
    const QDir folder(m_folder.path());
    QVERIFY(folder.mkpath(QStringLiteral("case/ab")) && folder.mkpath(QStringLiteral("elsewhere")));
    for (const char *name : {"case/ab/one", "elsewhere/two"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Client client;
    client.mayRead(folder.filePath(QStringLiteral("case")));
    const auto told = [&](const QString &path) { return client.probe(folder.filePath(path), QStringLiteral("x"), {}).error().detail; };
    const QString root = folder.canonicalPath();
    const QString known = told(QStringLiteral("case/ab/one"));
    QVERIFY2(known.contains(QStringLiteral("--read %1/case ").arg(root)), qPrintable(known));
    QVERIFY2(!known.contains(QStringLiteral("case/ab")) && !known.contains(QStringLiteral("elsewhere")), qPrintable(known));
    const QString other = told(QStringLiteral("elsewhere/two"));
    QVERIFY2(other.contains(QStringLiteral("--read %1/elsewhere ").arg(root)), qPrintable(other));
}

void MisbehavingTest::noKeysAreHandedOn()
{
    qputenv("TRANSLATION_API_KEY", "s3cret");
    qputenv("DISPLAY", ":99");
    use("env >&2; exit 3");
    Client client;
    const auto answer = probe(client);
    QVERIFY(!answer);
    QVERIFY2(!answer.error().detail.contains(QStringLiteral("s3cret")), qPrintable(answer.error().detail));
    QVERIFY(!answer.error().detail.contains(QStringLiteral("DISPLAY=")));
    qunsetenv("DISPLAY");
    use("echo omp=$OMP_THREAD_LIMIT platform=$QT_QPA_PLATFORM >&2; exit 3");
    QVERIFY(probe(client).error().detail.contains(QStringLiteral("omp=1 platform=offscreen")));
}

void MisbehavingTest::oneClientServesManyThreadsInTurn()
{
    // A worker of one client outlives the thread that first asked it: the same process answers them all.
    QByteArray script;
    for (quint64 id = 1; id <= 3; ++id) {
        Message found;
        found.id = id;
        found.kind = MessageKind::Probe;
        found.format = QStringLiteral("f%1").arg(id);
        Message end;
        end.id = id;
        script += "head -c 4 >/dev/null\n" + said(found) + said(end) + "sleep 0.3\n";
    }
    use(script + "exec sleep 60");
    Client client;
    for (int turn = 1; turn <= 3; ++turn) {
        QString format;
        std::thread([&] {
            if (const auto answer = probe(client))
                format = answer->format;
        }).join();
        QCOMPARE(format, QStringLiteral("f%1").arg(turn));
    }
}

void MisbehavingTest::writingToTheDeadRaisesNoSignal()
{
    // SIGPIPE would end this test program.
    use("exec <&-; sleep 0.2");
    for (int turn = 0; turn < 5; ++turn) {
        Client client;
        const auto answer = client.probe(QString(200'000, QLatin1Char('x')), QStringLiteral("x"), {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Crashed);
    }
    sigset_t pending;
    sigpending(&pending);
    QCOMPARE(sigismember(&pending, SIGPIPE), 0);
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("TRAIL_TEST_ASKS")) {
        Client client;
        (void)client.probe(QStringLiteral("/nowhere"), QStringLiteral("x"), {});
        return 0;
    }
    MisbehavingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "misbehaving_test.moc"
