// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matches.h"
#include "parsedquery.h"
#include "tokens.h"

#include <QTest>

using namespace tendertrail;
using search::TokenMode;

class TokensTest : public QObject
{
    Q_OBJECT

private:
    // "采购 购人 人" with alternatives at one position joined by a stroke.
    static QString listed(const QString &text, TokenMode mode)
    {
        const QString folded = core::folded(text);
        QString list;
        int position = -1;
        for (const search::Token &token : search::tokensOf(folded, mode)) {
            if (!list.isEmpty())
                list += token.position == position ? QLatin1Char('|') : QLatin1Char(' ');
            list += token.term(folded);
            position = token.position;
        }
        return list;
    }

private Q_SLOTS:
    void aTextIsCutIntoPairsAndWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("query");
        const auto row = [](const char *name, const char *text, const char *document, const char *query) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(document) << QString::fromUtf8(query);
        };
        row("nothing", "", "", "");
        row("punctuation", "，。- （）", "", "");
        row("one character", "卡", "卡", "卡");
        row("two characters", "采购", "采购 购", "采购");
        row("three characters", "采购人", "采购 购人 人", "采购 购人");
        row("two runs", "采购，项目", "采购 购 项目 目", "采购 购 项目");
        row("han then latin", "采购NVIDIA", "采购 购 nvidia", "采购 购 nvidia");
        row("latin then han", "NVIDIA卡", "nvidia 卡", "nvidia 卡");
        row("single han between", "A卡B", "a 卡 b", "a 卡 b");
        row("folded", "運達Ａ１００⼤", "运达 达 a100|100 大", "运达 达 a100 大");
        row("model glued to a name", "NVIDIAA100", "nvidiaa100|vidiaa100|idiaa100|diaa100|iaa100|aa100|a100|100", "nvidiaa100");
        row("number in a number", "H1002", "h1002|1002", "h1002");
        row("digits first", "8H100", "8h100|h100|100", "8h100");
        row("dash", "A100-80GB", "a100|100 80gb|gb", "a100 80gb");
        row("plain words", "Shenzhen University", "shenzhen university", "shenzhen university");
        row("accents", "société", "société", "société");
        row("wrapped line", "云达\n科技", "云达 达科 科技 技", "云达 达科 科技");
        row("wrapped with indent", "云达 \r\n  科技", "云达 达科 科技 技", "云达 达科 科技");
        row("spaced out", "采 购 人", "采购 购人 人", "采购 购人");
        row("empty line parts", "云达\n\n科技", "云达 达 科技 技", "云达 达 科技");
        row("space before latin", "云达 A", "云达 达 a", "云达 达 a");
        row("astral", "𠮷野家", "𠮷野 野家 家", "𠮷野 野家");
        row("kana and hangul", "サーバー서버", "サー ーバ バー ー서 서버 버", "サー ーバ バー ー서 서버");
        row("emoji", "采😀购", "采 购", "采 购");
    }
    void aTextIsCutIntoPairsAndWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, document);
        QFETCH(QString, query);
        QCOMPARE(listed(text, TokenMode::Document), document);
        QCOMPARE(listed(text, TokenMode::Query), query);
    }

    void endsOfVeryLongWordsAreNotListed()
    {
        const QString word = QStringLiteral("a1").repeated(50);
        QCOMPARE(listed(word, TokenMode::Document), word);
    }

    void queriesBecomeExpressions_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expression");
        const auto row = [](const char *query, const char *expression) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(expression);
        };
        row("采购", R"x((("采购")))x");
        row("采购 A100", R"x((("采购") AND ("A100")))x");
        row("采购　A100", R"x((("采购") AND ("A100")))x");
        row("A100 OR H100 深圳", R"x((("A100" OR "H100") AND ("深圳")))x");
        row("OR A100 OR", R"x((("A100")))x");
        row("or A100", R"x((("or") AND ("A100")))x");
        row("\"深圳 大学\" -浙江", R"x((("深圳 大学")) NOT ("浙江"))x");
        row("“深圳大学”", R"x((("深圳大学")))x");
        row("-a -\"b c\" d", R"x((("d")) NOT ("a" OR "b c"))x");
        row("-a OR b", R"x((("b")) NOT ("a"))x");
        row("NVID*", R"x((("NVID" *)))x");
        row("\"cloud serv\"*", R"x((("cloud serv" *)))x");
        row("采购*", R"x((("采购")))x");
        row("卡", R"x((("卡" *)))x");
        row("A100卡", R"x((("A100卡" *)))x");
        row("a\"b", R"x((("a") AND ("b")))x");
        row("《深圳大学》 ， ( )", R"x((("《深圳大学》")))x");
        row("a NEAR(b) AND NOT {c} : ^d", R"x((("a") AND ("NEAR(b)") AND ("AND" OR "ands") AND ("NOT" OR "nots") AND ("{c}") AND ("^d")))x");
        row("- a", R"x((("a")))x");
        row("*", "");
        row("-a", "");
        row("，。！", "");
        row("", "");
        row("\"\" \"", "");
        row("OR", "");
    }
    void queriesBecomeExpressions()
    {
        QFETCH(QString, query);
        QFETCH(QString, expression);
        const auto parsed = search::parseQuery(query);
        if (expression.isEmpty()) {
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().code, core::ErrorCode::InvalidArgument);
            return;
        }
        QVERIFY(parsed);
        QCOMPARE(search::ftsExpression(*parsed), expression);
    }

    void absurdQueriesAreRefused()
    {
        QCOMPARE(search::parseQuery(QString(5000, u'x')).error().code, core::ErrorCode::InvalidArgument);
        QCOMPARE(search::parseQuery(QStringLiteral("a ").repeated(200)).error().code, core::ErrorCode::InvalidArgument);
    }

    void aTermIsFoundWhereItStands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *text, const char *query, const char *found) {
            QTest::addRow("%s in %s", query, text) << QString::fromUtf8(text) << QString::fromUtf8(query) << QString::fromUtf8(found);
        };
        row("甲采购人乙", "采购", "采购");
        row("采采购", "采购", "采购");
        row("採購人", "采购人", "採購人");
        row("购，采购", "采购", "采购");
        row("采，购", "采购", "");
        row("项目采购", "购", "购");
        row("采购项目", "购", "购");
        row("云达\n科技公司", "云达科技", "云达\n科技");
        row("采购NVIDIAA100服务器", "A100", "A100");
        row("采购NVIDIAＡ１００服务器", "a100服务", "Ａ１００服务");
        row("H1002", "H100", "");
        row("H1002 H100", "H100", "H100");
        row("H1002", "H100*", "H100");
        row("the universities", "univers*", "univers");
        row("Shenzhen University of", "\"shenzhen university\"", "Shenzhen University");
        row("Shenzhen the University", "\"shenzhen university\"", "");
        row("预算㎏数", "kg", "㎏");
        row("A100-80GB", "A100-80GB", "A100-80GB");
        row("𠮷野家", "𠮷野", "𠮷野");
    }
    void aTermIsFoundWhereItStands()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(QString, found);
        const auto parsed = search::parseQuery(query);
        QVERIFY(parsed);
        const auto place = search::SearchedText(text).find(parsed->groups.front().front());
        QCOMPARE(place ? place->of(text) : QString(), found);
    }

    void aSnippetIsCutAroundTheMatch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("short") << QStringLiteral("采购人：深圳大学") << QStringLiteral("深圳");
        QTest::newRow("at the start") << QStringLiteral("深圳") + QString(200, u'文') << QStringLiteral("深圳");
        QTest::newRow("at the end") << QString(200, u'文') + QStringLiteral("深圳") << QStringLiteral("深圳");
        QTest::newRow("in the middle") << QString(200, u'文') + QStringLiteral("深圳") + QString(200, u'文') << QStringLiteral("深圳");
        QTest::newRow("latin") << QStringLiteral("lorem ipsum ").repeated(20) + QStringLiteral("here ") + QStringLiteral("dolorem sit ").repeated(20)
                               << QStringLiteral("here");
        QTest::newRow("astral") << QStringLiteral("𠮷").repeated(101) + QStringLiteral("深") + QStringLiteral("𠮷").repeated(101)
                                << QStringLiteral("深");
        QTest::newRow("odd astral") << QStringLiteral("a") + QStringLiteral("𠮷").repeated(101) + QStringLiteral("深") + QStringLiteral("𠮷").repeated(101)
                                    << QStringLiteral("深");
        QTest::newRow("long match") << QString(10, u'文') + QString(300, u'深') << QString(300, u'深');
        QTest::newRow("one long word") << QString(400, u'x') + QStringLiteral("深") + QString(400, u'x') << QStringLiteral("深");
    }
    void aSnippetIsCutAroundTheMatch()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const qsizetype at = text.indexOf(word);
        const search::Snippet snippet = search::snippetOf(text, {at, at + word.size()});
        QCOMPARE(snippet.match.of(snippet.text), word);
        QVERIFY(text.contains(snippet.text));
        QVERIFY(snippet.text.size() <= std::max<qsizetype>(80, word.size() + 30));
        QVERIFY(snippet.text.size() >= std::min<qsizetype>(text.size(), 56));
        QVERIFY(!snippet.text.front().isLowSurrogate() && !snippet.text.back().isHighSurrogate());
        const qsizetype begin = text.indexOf(snippet.text);
        if (text.startsWith(QStringLiteral("lorem")))
            QVERIFY(begin == 0 || text[begin - 1] == u' ' || snippet.text.front() == u' ');
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
