// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/jobs.h"

#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <atomic>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

class JobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workRunsElsewhereAndItsResultComesHere();
    void aResultForNobodyIsDropped();
    void cancellingReachesTheWork();
    void workCancelledBeforeItsTurnSaysSo();
    void progressIsShownWithRateAndRest();
    void silentWorkIsNotShown();
    void stopWaitsForEverything();
    void oneThreadKeepsTheOrder();
};

void JobsTest::workRunsElsewhereAndItsResultComesHere()
{
    Jobs jobs;
    QThread *here = QThread::currentThread();
    QThread *worked = nullptr;
    QThread *delivered = nullptr;
    int result = 0;
    jobs.start(
        this, {}, [&worked](const JobControl &) { worked = QThread::currentThread(); return 42; },
        [&](int value) { delivered = QThread::currentThread(); result = value; });
    QVERIFY(!jobs.isIdle());
    QTRY_COMPARE(result, 42);
    QVERIFY(worked != here);
    QCOMPARE(delivered, here);
    QVERIFY(jobs.isIdle());
}

void JobsTest::aResultForNobodyIsDropped()
{
    Jobs jobs;
    bool called = false;
    auto *context = new QObject;
    std::atomic<bool> go = false;
    jobs.start(
        context, {}, [&go](const JobControl &) { while (!go) QThread::msleep(1); return 1; }, [&called](int) { called = true; });
    delete context;
    go = true;
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!called);
}

void JobsTest::cancellingReachesTheWork()
{
    Jobs jobs;
    std::optional<core::ErrorCode> code;
    const JobId id = jobs.start(
        this, {.title = u"Long"_s},
        [](const JobControl &control) -> core::Result<int> {
            while (!control.cancel.isCancelled())
                QThread::msleep(1);
            return core::fail(core::ErrorCode::Cancelled);
        },
        [&code](core::Result<int> result) { code = result.error().code; });
    jobs.cancel(id);
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, core::ErrorCode::Cancelled);
}

void JobsTest::workCancelledBeforeItsTurnSaysSo()
{
    Jobs jobs;
    QThreadPool one;
    one.setMaxThreadCount(1);
    std::atomic<bool> go = false;
    bool ran = false;
    bool cancelled = false;
    jobs.start(this, {}, [&go](const JobControl &) { while (!go) QThread::msleep(1); return 0; }, [](int) {}, &one);
    const JobId waiting = jobs.start(
        this, {}, [&ran](const JobControl &) -> core::Result<int> { ran = true; return 1; },
        [&cancelled](core::Result<int> result) { cancelled = !result && result.error().code == core::ErrorCode::Cancelled; }, &one);
    jobs.cancel(waiting);
    go = true;
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!ran);
    QVERIFY(cancelled);
}

void JobsTest::progressIsShownWithRateAndRest()
{
    Jobs jobs;
    std::atomic<int> page = 0;
    std::atomic<bool> end = false;
    jobs.start(
        this, {.title = u"Reading"_s, .pausable = true},
        [&](const JobControl &control) {
            while (!end) {
                core::report(control.progress, {u"read"_s, page, 100, u"page"_s, u"a.pdf"_s});
                QThread::msleep(2);
            }
            return 0;
        },
        [](int) {});
    QSignalSpy changed(&jobs, &Jobs::changed);
    QTRY_VERIFY(!jobs.visible().isEmpty() && jobs.visible().first().progress.total == 100);
    page = 20;
    QTRY_VERIFY_WITH_TIMEOUT(jobs.visible().first().perSecond > 0, 10000);
    const Jobs::Status status = jobs.visible().first();
    QCOMPARE(status.info.title, u"Reading"_s);
    QVERIFY(status.info.pausable);
    QVERIFY(status.running);
    QCOMPARE(status.progress.item, u"a.pdf"_s);
    QVERIFY(status.secondsLeft > 0);
    QTRY_VERIFY(changed.size() > 1);
    end = true;
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(jobs.visible().isEmpty());
}

void JobsTest::silentWorkIsNotShown()
{
    Jobs jobs;
    std::atomic<bool> end = false;
    jobs.start(this, {}, [&end](const JobControl &) { while (!end) QThread::msleep(1); return 0; }, [](int) {});
    QVERIFY(jobs.visible().isEmpty());
    QVERIFY(!jobs.isIdle());
    end = true;
    QTRY_VERIFY(jobs.isIdle());
}

void JobsTest::stopWaitsForEverything()
{
    Jobs jobs;
    std::atomic<int> running = 0;
    bool delivered = false;
    for (int count = 0; count < 8; ++count) {
        jobs.start(
            this, {.title = u"Long"_s},
            [&running](const JobControl &control) {
                ++running;
                while (!control.cancel.isCancelled())
                    QThread::msleep(1);
                QThread::msleep(20);
                --running;
                return 0;
            },
            [&delivered](int) { delivered = true; });
    }
    QTRY_VERIFY(running > 0);
    jobs.stop();
    QCOMPARE(running, 0);
    QVERIFY(jobs.isIdle());
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void JobsTest::oneThreadKeepsTheOrder()
{
    Jobs jobs;
    QThreadPool one;
    one.setMaxThreadCount(1);
    QList<int> order;
    for (int number = 0; number < 20; ++number)
        jobs.start(this, {}, [number](const JobControl &) { return number; }, [&order](int value) { order.append(value); }, &one);
    QTRY_COMPARE(order.size(), 20);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

QTEST_MAIN(JobsTest)
#include "jobs_test.moc"
