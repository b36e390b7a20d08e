// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchsupport.h"

#include <QRandomGenerator>

using namespace tendertrail;
using namespace searchtest;

class SearcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundAsAPersonTypesThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("match"); // empty: not found
        const auto row = [](const char *text, const char *query, const char *match) {
            QTest::addRow("%s in %s", query, text) << QString::fromUtf8(text) << QString::fromUtf8(query) << QString::fromUtf8(match);
        };
        row("本项目采购人为深圳大学", "采购", "采购");
        row("采云购", "采购", "");
        row("成都運達科技", "运达", "運達");
        row("成都运达科技", "運達", "运达");
        row("采购NVIDIAA100服务器", "A100", "A100");
        row("采购Ａ１００显卡", "A100", "Ａ１００");
        row("采购A100显卡", "Ａ１００", "A100");
        row("深圳⼤学", "深圳大学", "深圳⼤学");
        row("钢梁H1002", "H100", "");
        row("深圳市南山区大学", "\"深圳大学\"", "");
        row("深圳市南山区大学", "深圳 大学", "深圳");
        row("深圳大学 A100", "深圳 -H100", "深圳");
        row("深圳大学 H100", "深圳 -H100", "");
        row("only H100 here", "A100 OR H100", "H100");
        row("亚马逊云科技", "亚马逊 Azure OR 云", "亚马逊");
        row("NVIDIA", "nvid*", "NVID");
        row("服务器", "器", "器");
        row("𠮷野家", "野家", "野家");
        row("云达科\n技有限公司", "科技有限", "科\n技有限");
        // English in either number and either spelling, but in quotation marks as it stands there.
        row("ten servers", "server", "servers");
        row("one server", "Servers", "server");
        row("the bonds of companies", "company bond", "companies");
        row("our company", "companies", "company");
        row("heavy boxes", "box", "boxes");
        row("a licence", "licenses", "licence");
        row("people", "person", "people");
        row("letter of authorisation", "authorization", "authorisation");
        row("organised by", "organized", "organised");
        row("data center", "centres", "center");
        row("labour cost", "labor", "labour");
        row("a programme", "programs", "programme");
        row("one server", "-servers one", "");
        row("one server", "\"servers\"", "");
        row("basic", "basis", "");
        // Amounts with and without grouped thousands.
        row("RMB 93,739,900 in all", "93739900", "93,739,900");
        row("预算93739900元", "93,739,900", "93739900");
        row("year 2024", "2024", "2024");
        row("RMB 93,739,900", "\"93739900\"", "");
        row("RMB 93,739", "93739900", "");
        row("the bus", "bu", "");
        row("price", "prise", "");
    }
    void wordsAreFoundAsAPersonTypesThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(QString, match);
        SearchCase made;
        made.add({text});
        const search::Results results = made.find(query);
        QCOMPARE(results.total, match.isEmpty() ? 0 : 1);
        if (match.isEmpty())
            return;
        const search::Hit &hit = results.hits.front();
        QCOMPARE(hit.match.of(text), match);
        QCOMPARE(hit.snippetMatch.of(hit.snippet), match);
        QCOMPARE(hit.matched, QStringLiteral("source"));
    }

    void aHitSaysWhereItStands()
    {
        SearchCase made;
        made.add({QStringLiteral("别的文件")});
        const QString text = QStringLiteral("第一行\n采购人：深圳大学");
        const core::DocumentId id = made.add({QStringLiteral("空白页"), text}, QStringLiteral("公告.pdf"));
        const search::Results results = made.find(QStringLiteral("深圳大學"));
        QCOMPARE(results.total, 1);
        const search::Hit &hit = results.hits.front();
        QCOMPARE(hit.document, id);
        QCOMPARE(hit.name, QStringLiteral("公告.pdf"));
        QCOMPARE(hit.page, 2);
        QCOMPARE(hit.match, (core::TextRange{8, 12}));
        QCOMPARE(hit.box, (core::Box{40, 20, 40, 12}));
        QVERIFY(!hit.segment.isValid());
        QVERIFY(hit.score > 0);
    }

    void anEnglishQueryFindsThePageThroughItsTranslation()
    {
        SearchCase made;
        const QString first = QStringLiteral("采购人：深圳大学。");
        const QString second = QStringLiteral("预算二十万元。");
        const core::DocumentId id = made.add({first + QLatin1Char('\n') + second});
        made.translate(id, 1, {first, second}, {QStringLiteral("Buyer: Shenzhen University."), QStringLiteral("Budget 200,000 yuan.")});
        const search::Results results = made.find(QStringLiteral("budget"));
        QCOMPARE(results.total, 1);
        const search::Hit &hit = results.hits.front();
        QCOMPARE(hit.matched, QStringLiteral("translation"));
        QCOMPARE(hit.snippet, QStringLiteral("Budget 200,000 yuan."));
        QCOMPARE(hit.snippetMatch.of(hit.snippet), QStringLiteral("Budget"));
        QCOMPARE(hit.segment, taken(store::segments(made.db(), id))[1].id);
        QCOMPARE(hit.box, (core::Box{0, 20, double(second.size()) * 10, 12}));
        QVERIFY(hit.match.isEmpty());
        QCOMPARE(made.total(QStringLiteral("\"shenzhen university\"")), 1);
        QCOMPARE(made.total(QStringLiteral("shenzhen 二十万元 yuan")), 1); // source and translation together
        QCOMPARE(made.find(QStringLiteral("shenzhen 二十万元 yuan")).hits.front().matched, QStringLiteral("translation"));
        QCOMPARE(made.total(QStringLiteral("budget -深圳")), 0);
    }

    void aDocumentIsFoundByItsName()
    {
        SearchCase made;
        const core::DocumentId id = made.add({QStringLiteral("正文"), QStringLiteral("第二页")}, QStringLiteral("浙江实验室_GeoGPT.pdf"));
        const search::Results results = made.find(QStringLiteral("geogpt"));
        QCOMPARE(results.total, 1);
        QCOMPARE(results.hits.front().document, id);
        QCOMPARE(results.hits.front().matched, QStringLiteral("name"));
        QCOMPARE(results.hits.front().page, 1);
        QCOMPARE(results.hits.front().snippetMatch.of(results.hits.front().snippet), QStringLiteral("GeoGPT"));
        made.add({}, QStringLiteral("无页.docx"));
        QCOMPARE(made.total(QStringLiteral("无页")), 1);
    }

    void nothingToLookForIsAnErrorOfTheCaller_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"", "  ", "，。！？", "-采购", "\"\"", "*", "OR", "()"})
            QTest::newRow(query) << QString::fromUtf8(query);
    }
    void nothingToLookForIsAnErrorOfTheCaller()
    {
        QFETCH(QString, query);
        SearchCase made;
        made.add({QStringLiteral("采购")});
        const auto results = search::find(made.db(), query);
        QVERIFY(!results);
        QCOMPARE(results.error().code, core::ErrorCode::InvalidArgument);
    }

    void operatorsInAQueryAreOnlyWords_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"\"", "a\"b\"c\"", "采购\" OR \"1", "source:采购", "{source name}: 采购", "^采购", "采购 + 人", "NEAR(采购 人, 2)",
                                  "采购 AND", "NOT 采购", "(采购", "采购)", "'; DROP TABLE page; --", "a*b*", "**", "\\", "%", "_", "采购 NOT",
                                  "\xe9\x87\x87\xef\xbb\xbf\xe8\xb4\xad"})
            QTest::newRow(query) << QString::fromUtf8(query);
        QTest::newRow("zero") << QStringLiteral("采购") + QChar(0) + QStringLiteral("人");
        QTest::newRow("lone surrogate") << QStringLiteral("采购") + QChar(0xd840);
    }
    void operatorsInAQueryAreOnlyWords()
    {
        QFETCH(QString, query);
        SearchCase made;
        made.add({QStringLiteral("采购人")});
        const auto results = search::find(made.db(), query);
        if (!results)
            QCOMPARE(results.error().code, core::ErrorCode::InvalidArgument);
        QCOMPARE(made.total(QStringLiteral("采购")), 1);
    }

    void randomChineseIsFoundExactlyWhereItStands()
    {
        // Few different characters, so that every word is nearly everywhere and nearly nowhere.
        QRandomGenerator random(20240823);
        const QString alphabet = QStringLiteral("采购人项目云达科技大学A1，。 ");
        SearchCase made;
        QStringList texts;
        for (int i = 0; i < 60; ++i) {
            QString text;
            for (int k = 0; k < 40; ++k)
                text += alphabet[random.bounded(alphabet.size())];
            texts.append(text);
        }
        made.add(texts);
        for (int i = 0; i < 150; ++i) {
            QString word;
            const int length = 1 + int(random.bounded(4));
            for (int k = 0; k < length; ++k)
                word += alphabet[random.bounded(11)]; // Chinese only
            QList<int> expected;
            for (int page = 0; page < texts.size(); ++page) {
                // The one liberty: a space between two characters does not part them.
                if (joined(texts[page]).contains(word))
                    expected.append(page + 1);
            }
            QList<int> found;
            const search::Results results = made.find(word, 1000);
            for (const search::Hit &hit : results.hits) {
                found.append(hit.page);
                QCOMPARE(hit.match.of(texts[hit.page - 1]).remove(u' '), word);
            }
            std::sort(found.begin(), found.end());
            QCOMPARE(found, expected);
            QCOMPARE(results.total, int(expected.size()));
        }
    }

    void theLimitCutsTheListNotTheTotal()
    {
        SearchCase made;
        QStringList texts;
        for (int i = 0; i < 30; ++i)
            texts.append(QStringLiteral("采购 %1 ").arg(i) + QString(i, u'文'));
        made.add(texts);
        const search::Results results = made.find(QStringLiteral("采购"), 10);
        QCOMPARE(results.total, 30);
        QCOMPARE(results.hits.size(), size_t(10));
        for (size_t i = 1; i < results.hits.size(); ++i)
            QVERIFY(results.hits[i - 1].score >= results.hits[i].score);
        QCOMPARE(made.find(QStringLiteral("采购"), 0).hits.size(), size_t(0));
        QCOMPARE(made.find(QStringLiteral("采购"), 0).total, 30);
    }

    void aCancelledSearchSaysSo()
    {
        SearchCase made;
        made.add({QStringLiteral("采购")});
        core::CancelSource source;
        source.cancel();
        const auto results = search::find(made.db(), QStringLiteral("采购"), 50, source.token());
        QVERIFY(!results);
        QCOMPARE(results.error().code, core::ErrorCode::Cancelled);
        QCOMPARE(made.total(QStringLiteral("采购")), 1);
    }

private:
    // Without the spaces that stand between two Chinese characters.
    static QString joined(const QString &text)
    {
        QString result;
        for (qsizetype i = 0; i < text.size(); ++i) {
            qsizetype next = i;
            while (next < text.size() && text[next] == u' ')
                ++next;
            const bool between = next > i && next < text.size() && !result.isEmpty() && isHan(result.back()) && isHan(text[next]);
            if (between)
                i = next;
            result += text[i];
        }
        return result;
    }
    static bool isHan(QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; }
};

QTEST_GUILESS_MAIN(SearcherTest)
#include "searcher_test.moc"
