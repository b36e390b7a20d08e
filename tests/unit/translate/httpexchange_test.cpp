// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"
#include "httptestserver.h"
#include "must.h"

#include <QTest>

using namespace tendertrail;
using namespace tendertrail::translate;
using core::ErrorCode;
using test::HttpAnswer;
using test::HttpRequest;
using test::HttpTestServer;

namespace {

const HttpQuestion question{QByteArrayLiteral("application/json"), QByteArrayLiteral("{}")};

} // namespace

/// One exchange with a server that takes its time: nobody waits for ever, and nothing half said is taken for an answer.
class HttpExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSilentServerIsLeft()
    {
        HttpTestServer server([](const HttpRequest &) { return HttpAnswer{200, "{}", {}, -1, true, false}; });
        HttpLimits limits;
        limits.idle = std::chrono::milliseconds(300);
        const auto answer = askServer(server.address(), question, {}, {}, limits);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::TimedOut);
        QCOMPARE(server.requests().size(), 1); // it may be at work: asking again would double it
    }

    // A byte now and then is no silence, but it is no answer either.
    void aServerThatDripsIsLeft()
    {
        HttpTestServer server([](const HttpRequest &) { return HttpAnswer{200, QByteArray(100'000, 'x'), {}, -1, false, true}; });
        HttpLimits limits;
        limits.idle = std::chrono::milliseconds(5'000);
        limits.total = std::chrono::milliseconds(700);
        const auto answer = askServer(server.address(), question, {}, {}, limits);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::TimedOut);
    }

    // The whole time counts what the server asks to wait, too.
    void waitingForTheServerIsPartOfTheTime()
    {
        HttpTestServer server([](const HttpRequest &) { return HttpAnswer{429, "{}", {{"Retry-After", "2"}}, -1, false, false}; });
        HttpLimits limits;
        limits.total = std::chrono::milliseconds(500);
        const auto answer = askServer(server.address(), question, {}, {}, limits);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::TimedOut);
        QCOMPARE(server.requests().size(), 1);
    }

    void nobodyListens()
    {
        QUrl address;
        {
            HttpTestServer gone([](const HttpRequest &) { return HttpAnswer{}; });
            address = gone.address();
        }
        const auto answer = askServer(address, question, {}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Network);
    }

    void asksWithoutABodyWhereThereIsNone()
    {
        HttpTestServer server([](const HttpRequest &) { return HttpAnswer{200, "[]", {}, -1, false, false}; });
        MUST(askServer(server.address(), {}, {}, {}));
        QCOMPARE(server.requests().first().method, QByteArray("GET"));
        QVERIFY(server.requests().first().body.isEmpty());
        QVERIFY(!server.requests().first().headers.contains("content-type"));
        QVERIFY(!server.requests().first().headers.contains("cookie"));
    }
};

QTEST_GUILESS_MAIN(HttpExchangeTest)
#include "httpexchange_test.moc"
