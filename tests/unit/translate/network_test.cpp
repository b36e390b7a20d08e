// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httptestserver.h"
#include "translate/engine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace tendertrail;
using core::ErrorCode;
using test::HttpAnswer;
using test::HttpRequest;
using test::HttpTestServer;

namespace {

translate::NetworkEndpoint endpointOf(const HttpTestServer &server, const QString &kind)
{
    translate::NetworkEndpoint endpoint;
    endpoint.kind = kind;
    endpoint.address = server.address();
    endpoint.key = QStringLiteral("secret-key-7d1f");
    endpoint.model = kind == u"openai" ? QStringLiteral("qwen2.5:7b") : QString();
    endpoint.consented = true;
    return endpoint;
}

// What a LibreTranslate server says: every q in "capitals", so that order and number can be told.
HttpAnswer libreTranslate(const HttpRequest &request)
{
    const QJsonObject question = QJsonDocument::fromJson(request.body).object();
    QJsonArray texts;
    for (const QJsonValue &value : question.value(QStringLiteral("q")).toArray())
        texts.append(QStringLiteral("EN ") + value.toString());
    return {200, QJsonDocument(QJsonObject{{QStringLiteral("translatedText"), texts}}).toJson(), {}, -1, false, false};
}

HttpAnswer openAi(const HttpRequest &request)
{
    const QJsonArray messages = QJsonDocument::fromJson(request.body).object().value(QStringLiteral("messages")).toArray();
    const QString text = messages.last().toObject().value(QStringLiteral("content")).toString();
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")}, {QStringLiteral("content"), QStringLiteral("EN ") + text}};
    const QJsonObject choice{{QStringLiteral("index"), 0}, {QStringLiteral("finish_reason"), QStringLiteral("stop")}, {QStringLiteral("message"), message}};
    return {200, QJsonDocument(QJsonObject{{QStringLiteral("choices"), QJsonArray{choice}}}).toJson(), {}, -1, false, false};
}

HttpAnswer json(const QJsonDocument &document)
{
    return {200, document.toJson(), {}, -1, false, false};
}

HttpAnswer deepL(const HttpRequest &request)
{
    QJsonArray texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(request.body).object().value(QStringLiteral("text")).toArray())
        texts.append(QJsonObject{{QStringLiteral("detected_source_language"), QStringLiteral("ZH")}, {QStringLiteral("text"), QStringLiteral("EN ") + value.toString()}});
    return json(QJsonDocument(QJsonObject{{QStringLiteral("translations"), texts}}));
}

HttpAnswer azure(const HttpRequest &request)
{
    QJsonArray answer;
    for (const QJsonValue &value : QJsonDocument::fromJson(request.body).array()) {
        const QJsonObject text{{QStringLiteral("text"), QStringLiteral("EN ") + value.toObject().value(QStringLiteral("Text")).toString()}, {QStringLiteral("to"), QStringLiteral("en")}};
        answer.append(QJsonObject{{QStringLiteral("translations"), QJsonArray{text}}});
    }
    return json(QJsonDocument(answer));
}

core::Result<std::vector<translate::Translated>> run(const translate::NetworkEndpoint &endpoint, const QStringList &sources,
                                                     const core::CancelToken &cancel = {})
{
    auto engine = translate::networkEngine(endpoint);
    if (!engine)
        return engine.failure();
    return (*engine)->translate(sources, QStringLiteral("zh-Hans"), QStringLiteral("en"), cancel);
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksLibreTranslate();
    void asksAnOpenAiServer();
    void takesOnlyTheTranslationOfAModel_data();
    void takesOnlyTheTranslationOfAModel();
    void asksDeepL();
    void asksAzure();
    void triesAnAddressWithoutTextOfACase();
    void stopsWhenTheConsentIsTakenBack();
    void waitsAsLongAsTheServerAsksButNotForEver();
    void refusesWithoutConsentOrWithAWrongAddress_data();
    void refusesWithoutConsentOrWithAWrongAddress();
    void namesWhatWentWrong_data();
    void namesWhatWentWrong();
    void triesAgainAfter429();
    void followsNoRedirect();
    void cancelsWhileTheServerIsSilent();
    void worksFromSeveralThreads();
    void warnsOfLostNumbers();
};

void NetworkTest::asksLibreTranslate()
{
    HttpTestServer server(libreTranslate);
    QStringList sources;
    for (int i = 0; i < 95; ++i)
        sources << QStringLiteral("第%1条").arg(i);
    const auto results = run(endpointOf(server, QStringLiteral("libretranslate")), sources);
    QVERIFY(results);
    QCOMPARE(results->size(), size_t(95));
    for (int i = 0; i < 95; ++i)
        QCOMPARE(results->at(size_t(i)).text, QStringLiteral("EN 第%1条").arg(i));
    const QList<HttpRequest> requests = server.requests();
    QCOMPARE(requests.size(), 3); // in batches
    QCOMPARE(requests[0].method, QByteArrayLiteral("POST"));
    QCOMPARE(requests[0].path, QByteArrayLiteral("/translate"));
    const QJsonObject question = QJsonDocument::fromJson(requests[0].body).object();
    QCOMPARE(question.value(QStringLiteral("source")).toString(), QStringLiteral("zh"));
    QCOMPARE(question.value(QStringLiteral("target")).toString(), QStringLiteral("en"));
    QCOMPARE(question.value(QStringLiteral("format")).toString(), QStringLiteral("text"));
    QCOMPARE(question.value(QStringLiteral("api_key")).toString(), QStringLiteral("secret-key-7d1f"));
    QVERIFY(!requests[0].headers.contains("cookie"));
}

void NetworkTest::asksAnOpenAiServer()
{
    HttpTestServer server(openAi);
    auto endpoint = endpointOf(server, QStringLiteral("openai"));
    for (const char *path : {"", "/", "/v1", "/v1/"}) {
        endpoint.address.setPath(QString::fromLatin1(path));
        const auto results = run(endpoint, {QStringLiteral("采购人"), QStringLiteral("预算")});
        QVERIFY(results);
        QCOMPARE(results->at(1).text, QStringLiteral("EN 预算"));
    }
    for (const HttpRequest &request : server.requests()) {
        QCOMPARE(request.path, QByteArrayLiteral("/v1/chat/completions"));
        QCOMPARE(request.headers.value("authorization"), QByteArrayLiteral("Bearer secret-key-7d1f"));
    }
    const QJsonObject question = QJsonDocument::fromJson(server.requests().first().body).object();
    QCOMPARE(question.value(QStringLiteral("model")).toString(), QStringLiteral("qwen2.5:7b"));
    QCOMPARE(question.value(QStringLiteral("temperature")).toInt(-1), 0);
    QVERIFY(question.value(QStringLiteral("max_tokens")).toInt() > 0);
}

// What a model says around the translation is none of it.
void NetworkTest::takesOnlyTheTranslationOfAModel_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("text"); // empty: refused
    QTest::newRow("plain") << "Buyer" << "Buyer";
    QTest::newRow("thoughts") << "<think>\n5 or 6? \"Buyer\"\n</think>\n\nBuyer" << "Buyer";
    QTest::newRow("thoughts whose beginning the server took") << "so it is buyer</think>Buyer" << "Buyer";
    QTest::newRow("thoughts without an answer") << "<think>\n5 or 6" << "";
    QTest::newRow("quoted") << "\"Buyer\"" << "Buyer";
    QTest::newRow("quotes of its own") << "\"A\" and \"B\"" << "\"A\" and \"B\"";
}

void NetworkTest::takesOnlyTheTranslationOfAModel()
{
    QFETCH(QString, answer);
    QFETCH(QString, text);
    HttpTestServer server([&](const HttpRequest &) {
        const QJsonObject choice{{QStringLiteral("message"), QJsonObject{{QStringLiteral("content"), answer}}}};
        return HttpAnswer{200, QJsonDocument(QJsonObject{{QStringLiteral("choices"), QJsonArray{choice}}}).toJson(), {}, -1, false, false};
    });
    const auto results = run(endpointOf(server, QStringLiteral("openai")), {QStringLiteral("采购人")});
    QCOMPARE(bool(results), !text.isEmpty());
    if (results)
        QCOMPARE(results->front().text, text);
    else
        QCOMPARE(results.error().code, ErrorCode::Protocol);
}

void NetworkTest::asksDeepL()
{
    HttpTestServer server(deepL);
    auto endpoint = endpointOf(server, QStringLiteral("deepl"));
    for (const char *path : {"", "/", "/v2", "/v2/translate"}) {
        endpoint.address.setPath(QString::fromLatin1(path));
        const auto results = run(endpoint, {QStringLiteral("采购人"), QStringLiteral("预算")});
        QVERIFY(results);
        QCOMPARE(results->at(1).text, QStringLiteral("EN 预算"));
    }
    for (const HttpRequest &request : server.requests()) {
        QCOMPARE(request.path, QByteArrayLiteral("/v2/translate"));
        QCOMPARE(request.headers.value("authorization"), QByteArrayLiteral("DeepL-Auth-Key secret-key-7d1f"));
        QVERIFY(!request.body.contains("secret-key"));
    }
    const QJsonObject question = QJsonDocument::fromJson(server.requests().first().body).object();
    QCOMPARE(question.value(QStringLiteral("source_lang")).toString(), QStringLiteral("ZH"));
    QCOMPARE(question.value(QStringLiteral("target_lang")).toString(), QStringLiteral("EN-US"));
}

void NetworkTest::asksAzure()
{
    HttpTestServer server(azure);
    auto endpoint = endpointOf(server, QStringLiteral("azure"));
    endpoint.region = QStringLiteral("westeurope");
    const auto results = run(endpoint, {QStringLiteral("采购人"), QStringLiteral("预算")});
    QVERIFY(results);
    QCOMPARE(results->at(0).text, QStringLiteral("EN 采购人"));
    QCOMPARE(server.requests().size(), 1);
    const HttpRequest request = server.requests().first();
    QCOMPARE(request.path, QByteArrayLiteral("/translate?api-version=3.0&from=zh-Hans&to=en"));
    QCOMPARE(request.headers.value("ocp-apim-subscription-key"), QByteArrayLiteral("secret-key-7d1f"));
    QCOMPARE(request.headers.value("ocp-apim-subscription-region"), QByteArrayLiteral("westeurope"));
    auto engine = translate::networkEngine(endpoint);
    QVERIFY(engine);
    QVERIFY((*engine)->translate({QStringLiteral("採購")}, QStringLiteral("zh-TW"), QStringLiteral("en"), {}));
    QVERIFY(server.requests().last().path.contains("from=zh-Hant"));
}

void NetworkTest::triesAnAddressWithoutTextOfACase()
{
    HttpTestServer server(libreTranslate);
    auto endpoint = endpointOf(server, QStringLiteral("libretranslate"));
    endpoint.consented = false;
    const auto answer = translate::tryEndpoint(endpoint, {});
    QVERIFY(answer);
    QVERIFY(answer->startsWith(u"EN "));
    HttpTestServer broken([](const HttpRequest &) { return HttpAnswer{404, "{}", {}, -1, false, false}; });
    const auto refused = translate::tryEndpoint(endpointOf(broken, QStringLiteral("azure")), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Protocol);
}

void NetworkTest::stopsWhenTheConsentIsTakenBack()
{
    // While the server is silent, and while it has asked us to wait.
    for (const bool silent : {true, false}) {
        HttpTestServer server([&](const HttpRequest &) { return HttpAnswer{429, "{}", {{"Retry-After", "30"}}, -1, silent, false}; });
        core::CancelSource withdrawn;
        std::thread person([&] {
            while (server.requests().isEmpty())
                QThread::msleep(10);
            QThread::msleep(100);
            withdrawn.cancel();
        });
        auto endpoint = endpointOf(server, QStringLiteral("libretranslate"));
        endpoint.withdrawn = withdrawn.token();
        const auto results = run(endpoint, {QStringLiteral("采购")});
        person.join();
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::ConsentRequired);
        QCOMPARE(server.requests().size(), 1);
        const auto again = run(endpoint, {QStringLiteral("采购")});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ConsentRequired);
        QCOMPARE(server.requests().size(), 1); // not a byte more
    }
}

void NetworkTest::waitsAsLongAsTheServerAsksButNotForEver()
{
    for (const QByteArray &wait : {QByteArrayLiteral("3600"), QByteArrayLiteral("Fri, 31 Dec 2100 23:59:59 GMT")}) {
        HttpTestServer server([&](const HttpRequest &) { return HttpAnswer{429, "{}", {{"Retry-After", wait}}, -1, false, false}; });
        const auto results = run(endpointOf(server, QStringLiteral("deepl")), {QStringLiteral("采购")});
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::Busy);
        QCOMPARE(server.requests().size(), 1);
    }
    std::atomic<int> count = 0;
    HttpTestServer past([&](const HttpRequest &request) {
        return ++count == 1 ? HttpAnswer{429, "{}", {{"Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"}}, -1, false, false} : deepL(request);
    });
    QVERIFY(run(endpointOf(past, QStringLiteral("deepl")), {QStringLiteral("采购")}));
    QCOMPARE(count.load(), 2);
}

void NetworkTest::refusesWithoutConsentOrWithAWrongAddress_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("consented");
    QTest::addColumn<ErrorCode>("code");
    const QString libre = QStringLiteral("libretranslate");
    QTest::newRow("no consent") << libre << "https://translate.example.org" << false << ErrorCode::ConsentRequired;
    QTest::newRow("no consent, DeepL") << "deepl" << "https://api-free.deepl.com" << false << ErrorCode::ConsentRequired;
    QTest::newRow("a name that only begins like this computer") << libre << "http://localhost.example.org" << false << ErrorCode::ConsentRequired;
    QTest::newRow("a house address") << libre << "http://192.168.1.7:5000" << false << ErrorCode::ConsentRequired;
    QTest::newRow("unknown kind") << "babel" << "http://127.0.0.1:5000" << true << ErrorCode::InvalidArgument;
    QTest::newRow("file address") << libre << "file:///etc/passwd" << true << ErrorCode::InvalidArgument;
    QTest::newRow("ftp address") << libre << "ftp://127.0.0.1" << true << ErrorCode::InvalidArgument;
    QTest::newRow("no host") << libre << "http://" << true << ErrorCode::InvalidArgument;
    QTest::newRow("password in the address") << libre << "http://me:pw@127.0.0.1" << true << ErrorCode::InvalidArgument;
    QTest::newRow("empty address") << libre << "" << true << ErrorCode::InvalidArgument;
    QTest::newRow("no model") << "openai" << "http://127.0.0.1:8080" << true << ErrorCode::InvalidArgument;
}

void NetworkTest::refusesWithoutConsentOrWithAWrongAddress()
{
    QFETCH(QString, kind);
    QFETCH(QString, address);
    QFETCH(bool, consented);
    QFETCH(ErrorCode, code);
    translate::NetworkEndpoint endpoint;
    endpoint.kind = kind;
    endpoint.address = QUrl(address);
    endpoint.consented = consented;
    const auto engine = translate::networkEngine(endpoint);
    QVERIFY(!engine);
    QCOMPARE(engine.error().code, code);
}

void NetworkTest::namesWhatWentWrong_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("sendOnly");
    QTest::addColumn<ErrorCode>("code");
    const QString libre = QStringLiteral("libretranslate");
    const QString openai = QStringLiteral("openai");
    const QByteArray good = R"({"translatedText":["a"]})";
    QTest::newRow("401") << libre << 401 << QByteArray() << qint64(-1) << ErrorCode::AccessDenied;
    QTest::newRow("403 banned") << libre << 403 << QByteArray(R"({"error":"secret-key-7d1f is banned"})") << qint64(-1) << ErrorCode::AccessDenied;
    QTest::newRow("400") << libre << 400 << QByteArray(R"({"error":"zh is not supported"})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("500") << libre << 500 << QByteArray("oops") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("no JSON") << libre << 200 << QByteArray("<html>") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("empty answer") << libre << 200 << QByteArray() << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("too few texts") << libre << 200 << QByteArray(R"({"translatedText":[]})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("too many texts") << libre << 200 << QByteArray(R"({"translatedText":["a","b"]})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("numbers for texts") << libre << 200 << QByteArray(R"({"translatedText":[1]})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("cut short") << libre << 200 << good << qint64(5) << ErrorCode::Network;
    QTest::newRow("too large") << libre << 200 << QByteArray(17 << 20, 'x') << qint64(-1) << ErrorCode::TooLarge;
    QTest::newRow("openai length") << openai << 200
        << QByteArray(R"({"choices":[{"finish_reason":"length","message":{"content":"a"}}]})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("openai no choice") << openai << 200 << QByteArray(R"({"choices":[]})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("openai null content") << openai << 200
        << QByteArray(R"({"choices":[{"finish_reason":"stop","message":{"content":null}}]})") << qint64(-1) << ErrorCode::Protocol;
    for (const QString &kind : translate::networkKinds()) {
        const QByteArray name = kind.toLatin1();
        QTest::newRow(name + " quota") << kind << 456 << QByteArray(R"({"message":"Quota exceeded"})") << qint64(-1) << ErrorCode::AccessDenied;
        QTest::newRow(name + " 500") << kind << 500 << QByteArray("<html>secret-key-7d1f") << qint64(-1) << ErrorCode::Protocol;
        QTest::newRow(name + " another shape") << kind << 200 << QByteArray("[{}]") << qint64(-1) << ErrorCode::Protocol;
        QTest::newRow(name + " cut short") << kind << 200 << QByteArray(R"([{"translations":[{"text":"a"}]}])") << qint64(9) << ErrorCode::Network;
    }
    QTest::newRow("deepl too few") << "deepl" << 200 << QByteArray(R"({"translations":[]})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("deepl no text") << "deepl" << 200 << QByteArray(R"({"translations":[{"text":7}]})") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("azure too many") << "azure" << 200
        << QByteArray(R"([{"translations":[{"text":"a"}]},{"translations":[{"text":"b"}]}])") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("azure no translation") << "azure" << 200 << QByteArray(R"([{"translations":[]}])") << qint64(-1) << ErrorCode::Protocol;
    QTest::newRow("openai wrong key") << openai << 401 << QByteArray() << qint64(-1) << ErrorCode::AccessDenied;
}

void NetworkTest::namesWhatWentWrong()
{
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(qint64, sendOnly);
    QFETCH(ErrorCode, code);
    HttpTestServer server([&](const HttpRequest &) { return HttpAnswer{status, body, {}, sendOnly, false, false}; });
    const auto results = run(endpointOf(server, kind), {QStringLiteral("采购")});
    QVERIFY(!results);
    QCOMPARE(results.error().code, code);
    QVERIFY(!describe(results.error()).contains(u"secret-key"));
}

void NetworkTest::triesAgainAfter429()
{
    std::atomic<int> count = 0;
    HttpTestServer server([&](const HttpRequest &request) {
        const int now = ++count;
        if (now <= 2)
            return HttpAnswer{now == 1 ? 429 : 503, "{}", {{"Retry-After", "0"}}, -1, false, false};
        return libreTranslate(request);
    });
    const auto results = run(endpointOf(server, QStringLiteral("libretranslate")), {QStringLiteral("采购")});
    QVERIFY(results);
    QCOMPARE(count.load(), 3);

    HttpTestServer busy([](const HttpRequest &) { return HttpAnswer{429, "{}", {{"Retry-After", "0"}}, -1, false, false}; });
    const auto refused = run(endpointOf(busy, QStringLiteral("libretranslate")), {QStringLiteral("采购")});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Busy);
    QCOMPARE(busy.requests().size(), 4);
}

void NetworkTest::followsNoRedirect()
{
    HttpTestServer elsewhere(libreTranslate);
    HttpTestServer server([&](const HttpRequest &) {
        QUrl target = elsewhere.address();
        target.setPath(QStringLiteral("/translate"));
        return HttpAnswer{307, "", {{"Location", target.toEncoded()}}, -1, false, false};
    });
    const auto results = run(endpointOf(server, QStringLiteral("libretranslate")), {QStringLiteral("采购")});
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::Protocol);
    QVERIFY(elsewhere.requests().isEmpty());
}

void NetworkTest::cancelsWhileTheServerIsSilent()
{
    for (const bool drip : {false, true}) {
        HttpTestServer server([&](const HttpRequest &) { return HttpAnswer{200, "{", {}, -1, !drip, drip}; });
        core::CancelSource source;
        std::thread stopper([&] {
            while (server.requests().isEmpty())
                QThread::msleep(10);
            QThread::msleep(100);
            source.cancel();
        });
        const auto results = run(endpointOf(server, QStringLiteral("libretranslate")), {QStringLiteral("采购")}, source.token());
        stopper.join();
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::Cancelled);
    }
    core::CancelSource before;
    before.cancel();
    HttpTestServer server(libreTranslate);
    const auto results = run(endpointOf(server, QStringLiteral("libretranslate")), {QStringLiteral("采购")}, before.token());
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::Cancelled);
    QVERIFY(server.requests().isEmpty());

    HttpTestServer gone(libreTranslate);
    auto endpoint = endpointOf(gone, QStringLiteral("libretranslate"));
    endpoint.address.setPort(1); // nobody listens there
    const auto refused = run(endpoint, {QStringLiteral("采购")});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Network);
}

void NetworkTest::worksFromSeveralThreads()
{
    HttpTestServer server(openAi);
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            const auto results = run(endpointOf(server, QStringLiteral("openai")), {QString::number(i), QStringLiteral("甲")});
            if (results && results->size() == 2 && results->at(0).text == QStringLiteral("EN %1").arg(i))
                ++right;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 4);
}

void NetworkTest::warnsOfLostNumbers()
{
    HttpTestServer server([](const HttpRequest &) {
        return HttpAnswer{200, R"({"translatedText":["Budget: 20 thousand yuan","","A100"]})", {}, -1, false, false};
    });
    const auto results = run(endpointOf(server, QStringLiteral("libretranslate")),
                             {QStringLiteral("预算：20万元"), QStringLiteral("采购"), QStringLiteral("A100")});
    QVERIFY(results);
    QCOMPARE(results->at(0).warnings, QStringList{QStringLiteral("missing_number:200000")});
    QCOMPARE(results->at(1).warnings, QStringList{QStringLiteral("empty")});
    QVERIFY(results->at(2).warnings.isEmpty());
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "network_test.moc"
