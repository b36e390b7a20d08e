// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apertiumserver.h"
#include "httptestserver.h"
#include "must.h"
#include "translate/engine.h"
#include "translate/terms.h"

#include <QTest>
#include <QUrlQuery>

#include <atomic>

using namespace tendertrail;
using core::ErrorCode;
using test::HttpAnswer;
using test::HttpRequest;
using test::HttpTestServer;

namespace {

translate::NetworkEndpoint endpointOf(const QUrl &address)
{
    translate::NetworkEndpoint endpoint;
    endpoint.kind = QStringLiteral("apertium");
    endpoint.address = address;
    return endpoint;
}

HttpAnswer answer(int status, const QByteArray &body)
{
    return {status, body, {}, -1, false, false};
}

} // namespace

/// A server of Apertium: the shapes that it documents, and the real one where the system has it.
class ApertiumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAFormThatKeepsEverySign()
    {
        HttpTestServer server([](const HttpRequest &request) {
            for (const QByteArray &field : request.body.split('&')) {
                if (field.startsWith("q="))
                    return answer(200, R"({"responseData":{"translatedText":")" + QByteArray::fromPercentEncoding(field.mid(2)) + R"("},"responseStatus":200})");
            }
            return answer(400, "{}");
        });
        auto endpoint = endpointOf(server.address());
        endpoint.key = QStringLiteral("k+y");
        for (const char *path : {"", "/", "/translate"}) {
            endpoint.address.setPath(QString::fromLatin1(path));
            auto engine = translate::networkEngine(endpoint);
            MUST(engine);
            const auto results = (*engine)->translate({QStringLiteral("a+b & c=d <100%>"), QStringLiteral("ñandú")}, QStringLiteral("es"), QStringLiteral("en"), {});
            MUST(results);
            QCOMPARE(results->at(0).text, QStringLiteral("a+b & c=d <100%>"));
            QCOMPARE(results->at(1).text, QStringLiteral("ñandú"));
        }
        const HttpRequest request = server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, QByteArray("/translate"));
        QCOMPARE(request.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
        const QUrlQuery form(QString::fromLatin1(request.body));
        QCOMPARE(form.queryItemValue(QStringLiteral("langpair"), QUrl::FullyDecoded), QStringLiteral("es|en"));
        QCOMPARE(form.queryItemValue(QStringLiteral("markUnknown")), QStringLiteral("no"));
        QCOMPARE(form.queryItemValue(QStringLiteral("format")), QStringLiteral("txt"));
        QCOMPARE(form.queryItemValue(QStringLiteral("key"), QUrl::FullyDecoded), QStringLiteral("k+y"));
    }

    void saysWhichPairsThereAreWhenOursIsNot()
    {
        HttpTestServer server([](const HttpRequest &request) {
            if (request.method == "GET" && request.path == "/listPairs")
                return answer(200, R"({"responseData":[{"sourceLanguage":"spa","targetLanguage":"eng"}],"responseStatus":200})");
            return answer(400, R"({"status":"error","code":400,"explanation":"That pair is not installed"})");
        });
        auto engine = translate::networkEngine(endpointOf(server.address()));
        MUST(engine);
        const auto chinese = (*engine)->translate({QStringLiteral("采购")}, QStringLiteral("zh-Hans"), QStringLiteral("en"), {});
        QVERIFY(!chinese);
        QCOMPARE(chinese.error().code, ErrorCode::Unsupported);
        QVERIFY2(chinese.error().detail.contains(u"spa-eng"), qPrintable(chinese.error().detail));
        // A pair that it has: then the refusal means something else.
        const auto spanish = (*engine)->translate({QStringLiteral("x")}, QStringLiteral("es"), QStringLiteral("en-GB"), {});
        QVERIFY(!spanish);
        QCOMPARE(spanish.error().code, ErrorCode::Protocol);
    }

    void namesWhatWentWrong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("sendOnly");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray good = R"({"responseData":{"translatedText":"a"}})";
        QTest::newRow("500") << 500 << QByteArray() << qint64(-1) << ErrorCode::Protocol;
        QTest::newRow("key refused") << 403 << QByteArray() << qint64(-1) << ErrorCode::AccessDenied;
        QTest::newRow("no JSON") << 200 << QByteArray("<html>") << qint64(-1) << ErrorCode::Protocol;
        QTest::newRow("no text") << 200 << QByteArray(R"({"responseData":{"translatedText":null}})") << qint64(-1) << ErrorCode::Protocol;
        QTest::newRow("cut short") << 200 << good << qint64(9) << ErrorCode::Network;
    }

    void namesWhatWentWrong()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(qint64, sendOnly);
        HttpTestServer server([=](const HttpRequest &) { return HttpAnswer{status, body, {}, sendOnly, false, false}; });
        auto engine = translate::networkEngine(endpointOf(server.address()));
        MUST(engine);
        const auto results = (*engine)->translate({QStringLiteral("x")}, QStringLiteral("es"), QStringLiteral("en"), {});
        QVERIFY(!results);
        QTEST(results.error().code, "code");
    }

    void triesAgainWhenAPipeWasStuck()
    {
        std::atomic<int> count = 0;
        HttpTestServer server([&](const HttpRequest &) { return ++count == 1 ? answer(503, "{}") : answer(200, R"({"responseData":{"translatedText":"a"}})"); });
        auto engine = translate::networkEngine(endpointOf(server.address()));
        MUST(engine);
        MUST((*engine)->translate({QStringLiteral("x")}, QStringLiteral("es"), QStringLiteral("en"), {}));
        QCOMPARE(count.load(), 2);
    }

    void theRealServerTranslates()
    {
        if (!test::ApertiumServer::isInstalled())
            QSKIP("apertium-apy and apertium-eng-spa are not installed");
        test::ApertiumServer server;
        const QByteArray problem = server.problem();
        QVERIFY2(problem.isEmpty(), problem.constData());
        auto engine = translate::networkEngine(endpointOf(server.address()));
        MUST(engine);
        const QString es = QStringLiteral("es");
        const QString en = QStringLiteral("en");

        const auto plain = (*engine)->translate({QStringLiteral("El comprador firma el contrato."), QStringLiteral("Precio & <plazo>: 5 días")}, es, en, {});
        MUST(plain);
        QVERIFY2(plain->at(0).text.startsWith(u"The buyer signs the"), qPrintable(plain->at(0).text));
        QVERIFY2(plain->at(1).text.contains(u"& <") && plain->at(1).text.contains(u'5'), qPrintable(plain->at(1).text));

        // Locked things come through it as they went in.
        const auto terms = std::make_shared<translate::Terms>(std::vector<translate::Term>{{QStringLiteral("pliego"), QStringLiteral("bidding document"), {}}});
        const auto locked = translate::lockedEngine(**engine, terms, true);
        const auto kept = locked->translate({QStringLiteral("El pliego pide 8 servidores con A100-80G antes del 2024-05-06.")}, es, en, {});
        MUST(kept);
        const QString text = kept->front().text;
        QVERIFY2(text.contains(u"bidding document") && text.contains(u"A100-80G") && text.contains(u'8') && text.contains(u"servers"), qPrintable(text));
        QVERIFY2(kept->front().warnings.isEmpty(), qPrintable(kept->front().warnings.join(u' ')));

        // Trying the connection asks for Chinese, which it does not have: the answer names what it has.
        const auto tried = translate::tryEndpoint(endpointOf(server.address()), {});
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, ErrorCode::Unsupported);
        QVERIFY2(tried.error().detail.contains(u"spa-eng"), qPrintable(tried.error().detail));

        core::CancelSource cancelled;
        cancelled.cancel();
        const auto none = (*engine)->translate({QStringLiteral("hola")}, es, en, cancelled.token());
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ApertiumTest)
#include "apertium_test.moc"
