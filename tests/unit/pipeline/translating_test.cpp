// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"
#include "search/searcher.h"
#include "store/consent.h"
#include "store/custody.h"
#include "translatedcase.h"

#include <atomic>
#include <thread>

using namespace translatedcase;

/// An engine at work on a case: what is kept, what is warned of, what is found, and when nothing more is sent.
class TranslatingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAServerLosesCarriesAWarningAndTheGistBesideIt()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("预算为20万元"), QStringLiteral("采购人须知")});
        HttpTestServer server([](const HttpRequest &request) {
            QStringList texts;
            for (const QString &text : asked(request))
                texts << (text.contains(u"预算") ? QStringLiteral("The budget is generous") : QStringLiteral("Notice to buyers"));
            return answerOf(texts);
        });
        const auto report = pipeline::translateCase(*made.file, *engineFor(server), en);
        MUST(report);
        QCOMPARE(report->translated, 2);
        QCOMPARE(report->warnings, 1);
        QCOMPARE(report->offered, 1);
        const auto segments = all(made.db(), document);
        QCOMPARE(segments[0].translation->warnings, QStringList{QStringLiteral("missing_number:200000")});
        const auto beside = store::offers(made.db(), segments[0].segment.id);
        MUST(beside);
        QCOMPARE(beside->size(), 1u);
        QCOMPARE(beside->front().engine, QStringLiteral("gist"));
        QVERIFY2(beside->front().text.contains(u"200,000"), qPrintable(beside->front().text));
        QVERIFY(segments[1].translation->warnings.isEmpty());
        QVERIFY(store::offers(made.db(), segments[1].segment.id)->empty());
    }

    void whatIsNotDoneStaysWithTheGistAndIsDoneLater()
    {
        TemporaryCase made;
        QStringList sources;
        for (int i = 0; i < 100; ++i)
            sources << QStringLiteral("投标人须知第%1款内容").arg(i);
        const auto document = addWithSegments(made.db(), sources);
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        std::atomic<int> count = 0;
        HttpTestServer server([&](const HttpRequest &request) {
            return ++count > 1 ? HttpAnswer{456, "{}", {}, -1, false, false} : echo(request);
        });
        const auto report = pipeline::translateCase(*made.file, *engineFor(server), en);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::AccessDenied);
        int byServer = 0, byGist = 0;
        for (const auto &segment : all(made.db(), document)) {
            byServer += segment.translation->engine == u"libretranslate" ? 1 : 0;
            byGist += segment.translation->engine == u"gist" ? 1 : 0;
        }
        QCOMPARE(byServer, 40); // the answer that came is kept
        QCOMPARE(byGist, 60);
        HttpTestServer well(echo);
        const auto rest = pipeline::translateCase(*made.file, *engineFor(well), en);
        MUST(rest);
        QCOMPARE(rest->translated, 60);
    }

    void oneTextThatAServerCannotDoDoesNotCostTheOthers()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("甲方"), QStringLiteral("毒"), QStringLiteral("乙方")});
        HttpTestServer server([](const HttpRequest &request) {
            const QStringList texts = asked(request);
            return texts.contains(QStringLiteral("毒")) ? answerOf(QStringList(texts.size() + 1, QStringLiteral("x"))) : echo(request);
        });
        const auto report = pipeline::translateCase(*made.file, *engineFor(server), en);
        MUST(report);
        QCOMPARE(report->translated, 2);
        QCOMPARE(report->failed.size(), 1u);
        QCOMPARE(report->failed[0].error.code, ErrorCode::Protocol);
        const auto segments = all(made.db(), document);
        QVERIFY(segments[0].translation && !segments[1].translation && segments[2].translation);

        HttpTestServer broken([](const HttpRequest &) { return HttpAnswer{500, "oops", {}, -1, false, false}; });
        TemporaryCase other;
        QStringList many;
        for (int i = 0; i < 30; ++i)
            many << QStringLiteral("段落") + QChar(0x4E00 + i);
        addWithSegments(other.db(), many);
        const auto failed = pipeline::translateCase(*other.file, *engineFor(broken), en);
        QVERIFY(!failed);
        QVERIFY2(broken.requests().size() <= 5, "a server that answers nothing is left in peace");
    }

    // An empty page is less than a gist of it.
    void whatComesBackEmptyKeepsTheGist()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购公告"), QStringLiteral("投标保证金"), QStringLiteral("——")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const auto before = all(made.db(), document);
        HttpTestServer server([](const HttpRequest &request) {
            QStringList texts;
            for (const QString &text : asked(request))
                texts << (text.contains(u"公告") ? QStringLiteral("Notice of procurement") : QString());
            return answerOf(texts);
        });
        const auto report = pipeline::translateCase(*made.file, *engineFor(server), en);
        MUST(report);
        QCOMPARE(report->failed.size(), 1u);
        QCOMPARE(report->failed[0].error.code, ErrorCode::Protocol);
        const auto after = all(made.db(), document);
        QCOMPARE(after[0].translation->text, QStringLiteral("Notice of procurement"));
        QCOMPARE(after[1].translation->text, before[1].translation->text);
        QCOMPARE(after[1].translation->engine, QStringLiteral("gist"));

        // A server that says nothing at all is left in peace.
        QStringList many;
        for (int i = 0; i < 400; ++i)
            many << QStringLiteral("投标人须知第%1款内容").arg(i);
        const auto other = addWithSegments(made.db(), many, "other");
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        HttpTestServer silent([](const HttpRequest &request) { return answerOf(QStringList(asked(request).size(), QString())); });
        const auto ended = pipeline::translateCase(*made.file, *engineFor(silent), en);
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, ErrorCode::Protocol);
        QVERIFY2(silent.requests().size() <= 8, qPrintable(QString::number(silent.requests().size())));
        QVERIFY(!all(made.db(), other).back().translation->text.isEmpty());
    }

    void withoutConsentNothingIsSentAndWithdrawnItStops()
    {
        TemporaryCase made;
        QStringList sources;
        for (int i = 0; i < 200; ++i)
            sources << QStringLiteral("招标文件第%1条规定").arg(i);
        addWithSegments(made.db(), sources);
        translate::NetworkEndpoint far;
        far.kind = QStringLiteral("libretranslate");
        far.address = QUrl(QStringLiteral("http://translate.invalid:5000"));
        far.consented = true; // said so by the caller, but the case knows nothing of it
        const auto engine = translate::networkEngine(far);
        MUST(engine);
        const auto refused = pipeline::translateCase(*made.file, **engine, en);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ConsentRequired);
        MUST(store::setAllowedAddress(made.db(), QStringLiteral("http://translate.invalid:5000"), QStringLiteral("anna")));
        const auto unreachable = pipeline::translateCase(*made.file, **engine, en);
        QVERIFY(!unreachable);
        QCOMPARE(unreachable.error().code, ErrorCode::Network); // allowed now, but there is no such server
        MUST(store::setAllowedAddress(made.db(), {}, QStringLiteral("anna")));
        QCOMPARE(pipeline::translateCase(*made.file, **engine, en).error().code, ErrorCode::ConsentRequired);
        const auto log = store::custody(made.db());
        MUST(log);
        QCOMPARE(std::ranges::count(*log, QStringLiteral("consent"), &core::CustodyEntry::action), 2);
        QVERIFY(std::ranges::any_of(*log, [](const core::CustodyEntry &entry) { return entry.detail.contains(u"translate.invalid"); }));

        core::CancelSource withdrawn;
        std::atomic<int> count = 0;
        HttpTestServer server([&](const HttpRequest &request) {
            if (++count == 2)
                withdrawn.cancel();
            return echo(request);
        });
        const auto stopped = pipeline::translateCase(*made.file, *engineFor(server, withdrawn.token()), en);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::ConsentRequired);
        QCOMPARE(server.requests().size(), 2);
    }

    void aCancelIsSeenWhileTheServerIsSilent()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("采购公告")});
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        HttpTestServer server([](const HttpRequest &) { return HttpAnswer{200, {}, {}, -1, true, false}; });
        core::CancelSource source;
        std::thread person([&] {
            while (server.requests().isEmpty())
                QThread::msleep(10);
            source.cancel();
        });
        const auto report = pipeline::translateCase(*made.file, *engineFor(server), en, {}, source.token());
        person.join();
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(all(made.db(), document)[0].translation->engine, QStringLiteral("gist"));
    }

    void anEnglishQueryFindsTheChinesePage()
    {
        TemporaryCase made;
        const auto document = addWithSegments(made.db(), {QStringLiteral("投标保证金")});
        MUST(search::prepare(made.db()));
        MUST(pipeline::translateCase(*made.file, *gistEngine(), en));
        const QString english = all(made.db(), document)[0].translation->text;
        QVERIFY(!english.isEmpty());
        QVERIFY2(std::ranges::none_of(english, [](QChar unit) { return core::isHan(unit.unicode()); }), qPrintable(english));
        const auto hits = search::find(made.db(), u'"' + english + u'"');
        MUST(hits);
        QCOMPARE(hits->total, 1);
        QCOMPARE(hits->hits.front().matched, QStringLiteral("translation"));
    }
};

QTEST_GUILESS_MAIN(TranslatingTest)
#include "translating_test.moc"
