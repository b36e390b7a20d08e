// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents.h"

#include <QFontDatabase>
#include <QTemporaryDir>

#include <chrono>
#include <thread>

#ifdef Q_OS_LINUX
#include <csignal>

#include <QDir>
#include <QProcess>
#include <unistd.h>
#endif

using namespace tendertrail;
using namespace tendertrail::worker;
using core::ErrorCode;

// Ways in which a worker in the middle of a page comes to its end, and that the next call never notices.
class ClientEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cancelEndsAPageInWork();
    void aTimeLimitEndsAPageInWork();
    void aMemoryLimitIsAnError();
    void aWorkerKilledAtWorkIsCrashed();
    void oneKilledAtRestIsReplacedUnnoticed();
    void nothingIsLeftWhenTheParentIsKilled();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

void ClientEndsTest::initTestCase()
{
    if (!QFontDatabase::families().contains(QStringLiteral("WenQuanYi Micro Hei")))
        QSKIP("WenQuanYi Micro Hei is not installed");
    drawPdf(path("three.pdf"), 3);
    drawLongPage(path("long.png"));
}

void ClientEndsTest::cancelEndsAPageInWork()
{
    if (!canRecognise())
        QSKIP("no models for chi_sim and eng");
    Client client;
    core::CancelSource source;
    // Cancelled at the first sign of work; the page would take many times as long again.
    bool reported = false;
    qint64 reached = 0;
    const auto page = client.recognise(path("long.png"), QStringLiteral("long.png"), {}, 1, {QStringLiteral("chi_sim")}, source.token(),
                                       [&](const core::Progress &progress) {
                                           reported = true;
                                           reached = progress.done;
                                           source.cancel();
                                       });
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Cancelled);
    QVERIFY(reported && reached < 50);
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 1, 50, {}));
}

void ClientEndsTest::aTimeLimitEndsAPageInWork()
{
    if (!canRecognise())
        QSKIP("no models for chi_sim and eng");
    Limits limits;
    limits.recogniseSeconds = 1;
    Client client(limits);
    const auto page = client.recognise(path("long.png"), QStringLiteral("long.png"), {}, 1,
                                       {QStringLiteral("chi_sim"), QStringLiteral("eng")}, {});
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::TimedOut);
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 1, 50, {}));
}

void ClientEndsTest::aMemoryLimitIsAnError()
{
    Client unlimited;
    const auto description = unlimited.describe();
    VERIFY_OK(description);
    if (!QJsonDocument::fromJson(description->toUtf8()).object().value(QStringLiteral("sandbox")).toObject().value(QStringLiteral("memory")).toBool())
        QSKIP("this build or system sets no memory limit");
    QImage large(9000, 9000, QImage::Format_RGB32);
    large.fill(Qt::white);
    QVERIFY(large.save(path("large.png")));
    Limits limits;
    limits.memoryBytes = 640LL * 1024 * 1024;
    Client client(limits);
    const auto image = client.recognise(path("large.png"), QStringLiteral("large.png"), {}, 1, {QStringLiteral("chi_sim")}, {});
    QVERIFY(!image);
    // A picture that Qt has no room for is to Qt one that cannot be read.
    QVERIFY2(image.error().code == ErrorCode::OutOfMemory || image.error().code == ErrorCode::Corrupt, qPrintable(failure(image.error())));
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 1, 50, {}));
}

#ifdef Q_OS_LINUX

namespace {

// The worker processes whose parent is that process.
QList<qint64> workersOf(qint64 parent)
{
    QList<qint64> found;
    const QStringList numbers = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &number : numbers) {
        QFile status(QStringLiteral("/proc/%1/stat").arg(number));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = status.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (line.contains("(tendertrail-wor") && fields.size() > 2 && fields.at(1).toLongLong() == parent && fields.at(0) != "Z")
            found.append(number.toLongLong());
    }
    return found;
}

bool isAlive(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = status.readAll();
    return line.mid(line.lastIndexOf(')') + 2, 1) != "Z";
}

} // namespace

void ClientEndsTest::aWorkerKilledAtWorkIsCrashed()
{
    if (!canRecognise())
        QSKIP("no models for chi_sim and eng");
    Client client;
    bool killed = false;
    const auto page = client.recognise(path("long.png"), QStringLiteral("long.png"), {}, 1, {QStringLiteral("chi_sim")}, {},
                                       [&](const core::Progress &) {
                                           for (const qint64 worker : workersOf(getpid()))
                                               killed = ::kill(pid_t(worker), SIGKILL) == 0 || killed;
                                       });
    QVERIFY(killed);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Crashed);
    QVERIFY2(page.error().detail.contains(QStringLiteral("signal 9")), qPrintable(page.error().detail));
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 1, 50, {}));
}

void ClientEndsTest::oneKilledAtRestIsReplacedUnnoticed()
{
    Client client;
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 1, 50, {}));
    const QList<qint64> workers = workersOf(getpid());
    QCOMPARE(workers.size(), 1);
    QCOMPARE(::kill(pid_t(workers.first()), SIGKILL), 0);
    QTRY_VERIFY(!isAlive(workers.first()));
    VERIFY_OK(client.render(path("three.pdf"), QStringLiteral("three.pdf"), {}, 2, 50, {}));
}

void ClientEndsTest::nothingIsLeftWhenTheParentIsKilled()
{
    // This program once more, as a parent that asks for a long page and then holds its breath.
    QProcess parent;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TRAIL_TEST_PARENT_OF"), path("long.png"));
    parent.setProcessEnvironment(environment);
    parent.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(parent.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!workersOf(parent.processId()).isEmpty(), 30'000);
    const QList<qint64> workers = workersOf(parent.processId());
    QTest::qWait(300); // let it begin the page
    parent.kill();
    parent.waitForFinished();
    for (const qint64 worker : workers)
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(worker), 10'000);
}

#else

void ClientEndsTest::aWorkerKilledAtWorkIsCrashed()
{
    QSKIP("finds the worker through /proc");
}

void ClientEndsTest::oneKilledAtRestIsReplacedUnnoticed()
{
    QSKIP("finds the worker through /proc");
}

void ClientEndsTest::nothingIsLeftWhenTheParentIsKilled()
{
    QSKIP("finds the worker through /proc");
}

#endif

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    if (const QString page = qEnvironmentVariable("TRAIL_TEST_PARENT_OF"); !page.isEmpty()) {
        Client client;
        (void)client.recognise(page, QStringLiteral("long.png"), {}, 1, {QStringLiteral("chi_sim")}, {});
        std::this_thread::sleep_for(std::chrono::minutes(1));
        return 0;
    }
    ClientEndsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "clientends_test.moc"
