// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/terms.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace tendertrail;
using translate::Term;
using translate::Terms;
using translate::Translated;

namespace {

/// An engine that says of each text what it is told to, and remembers what it was asked.
class Scripted final : public translate::Engine
{
public:
    explicit Scripted(std::function<QString(const QString &)> answer) : m_answer(std::move(answer)) {}
    translate::EngineInfo info() const override { return {QStringLiteral("scripted"), QStringLiteral("1"), {}, {}, true}; }
    core::Result<std::vector<Translated>> translate(const QStringList &sources, const QString &, const QString &, const core::CancelToken &) override
    {
        std::vector<Translated> results;
        for (const QString &source : sources) {
            asked << source;
            Translated result;
            result.text = m_answer(source);
            results.push_back(std::move(result));
        }
        return results;
    }
    QStringList asked;

private:
    std::function<QString(const QString &)> m_answer;
};

std::shared_ptr<const Terms> termsOf(const std::vector<Term> &terms)
{
    return std::make_shared<Terms>(terms);
}

Translated through(Scripted &engine, const std::shared_ptr<const Terms> &terms, const QString &source)
{
    const auto results = translate::lockedEngine(engine, terms, true)->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
    return results && results->size() == 1 ? results->front() : Translated{QStringLiteral("failed"), {}, {}, {}};
}

} // namespace

/// The user's glossary in a text, and what goes through an engine as a placeholder.
class TermsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLongestFromTheLeft()
    {
        const Terms terms({{QStringLiteral("采购"), QStringLiteral("buy"), {}},
                           {QStringLiteral("采购人"), QStringLiteral("buyer"), {}},
                           {QStringLiteral("AI"), QStringLiteral("artificial intelligence"), {}},
                           {QStringLiteral("empty"), QString(), {}}});
        QCOMPARE(terms.all().size(), 3u);
        const QString text = QStringLiteral("采购人采购ai平台和MAIN板卡");
        const auto found = terms.find(text);
        QCOMPARE(found.size(), 3u);
        QCOMPARE(found[0].term->target, QStringLiteral("buyer"));
        QCOMPARE(found[1].term->target, QStringLiteral("buy"));
        QCOMPARE(found[2].range.of(text), QStringLiteral("ai"));
    }

    // A word is found where it is one, not where its signs belong to the words beside it.
    void findsWordsNotPiecesOfOthers_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("term");
        QTest::addColumn<int>("times");
        const auto row = [](const char *source, const char *term, int times) { QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(term) << times; };
        row("本项目采购人工智能算力服务器12台", "采购人", 0);
        row("采购人员应当回避", "采购人", 0);
        row("采购人民币国际支付系统", "采购人", 0);
        row("采购人力资源服务", "采购人", 0);
        row("由采购人工作人员保管", "人工", 0);
        row("采购人应当自中标通知书发出之日起", "采购人", 1);
        row("采购人为深圳大学", "采购人", 1);
        row("采购人和供应商", "采购人", 1);
        row("采购人工作人员", "采购人", 1);
        row("由采购人或采购人委托的评标委员会", "采购人", 2);
        row("投标人为联合体的", "投标人", 1);
        row("投标人员名单", "投标人", 0);
        row("中标人民法院", "中标人", 0);
        row("供应商须知", "供应商", 1);
        row("现场价（全包价格）", "价格", 1);
        row("供应商应具备", "供应商", 1);
        row("成都运达科技股份有限公司", "运达科技", 1);
        row("与运达科技签订", "运达", 1);
        row("海光信息技术", "海光", 1);
        row("向昇腾供应商采购", "昇腾", 1);
        row("合同履行期限为90天", "合同履行期限", 1);
        row("项目预算金额", "预算", 1);
        row("公开招标公告", "招标公告", 1);
        row("成都運達科技股份有限公司", "运达科技", 1);
        row("由采购人委托", "採購人", 1);
        row("配置Ａ１００加速卡", "A100", 1);
    }
    void findsWordsNotPiecesOfOthers()
    {
        QFETCH(QString, source);
        QFETCH(QString, term);
        QFETCH(int, times);
        const Terms terms({{term, QStringLiteral("x"), {}}});
        QCOMPARE(int(terms.find(source).size()), times);
    }

    void whatComesBackInChineseOrWithControlSignsIsSeen()
    {
        Scripted echo([](const QString &text) { return text; });
        QVERIFY(through(echo, termsOf({}), QStringLiteral("供应商须提供说明")).warnings.contains(QStringLiteral("untranslated")));
        Scripted named([](const QString &) { return QStringLiteral("Shenzhen University (深圳大学)"); });
        QVERIFY(!through(named, termsOf({}), QStringLiteral("深圳大学")).warnings.contains(QStringLiteral("untranslated")));
        Scripted dirty([](const QString &) { return QStringLiteral("a") + QChar(0) + QStringLiteral("b\nc"); });
        QCOMPARE(through(dirty, termsOf({}), QStringLiteral("说明")).text, QStringLiteral("a b\nc"));
    }

    void aTermBeginsASentenceLarge()
    {
        Scripted engine([](const QString &text) { return text; });
        const auto terms = termsOf({{QStringLiteral("供应商"), QStringLiteral("vendor"), {}}, {QStringLiteral("苹果手机"), QStringLiteral("iPhone"), {}}});
        QVERIFY(through(engine, terms, QStringLiteral("供应商须知")).text.startsWith(u"Vendor"));
        QVERIFY(through(engine, terms, QStringLiteral("向供应商说明")).text.contains(u"vendor"));
        QVERIFY(through(engine, terms, QStringLiteral("苹果手机10台")).text.startsWith(u"iPhone"));
    }

    void numbersDatesAmountsCodesAndTermsComeBackAsTheyMust()
    {
        // An engine that spoils every digit it sees, but carries unknown words over.
        Scripted engine([](const QString &source) {
            QString text = source;
            text.replace(QRegularExpression(QStringLiteral("(?<![A-Z])\\d")), QStringLiteral("9"));
            text.replace(QStringLiteral("中标"), QStringLiteral(" won ")).replace(QStringLiteral("服务器"), QStringLiteral(" servers")); // our glossary asks for them
            return QStringLiteral("en: ") + text;
        });
        const auto terms = termsOf({{QStringLiteral("云达科技"), QStringLiteral("Yunda Technology"), {}}});
        const Translated result = through(engine, terms, QStringLiteral("云达科技于2024年3月5日以20万元中标A100服务器，编号SZDX-2024-01"));
        for (const char *kept : {"Yunda Technology", "5 March 2024", "200,000 yuan", "A100", "SZDX-2024-01"})
            QVERIFY2(result.text.contains(QLatin1String(kept)), qPrintable(result.text));
        QVERIFY2(result.warnings.isEmpty(), qPrintable(result.warnings.join(u' ')));
        QCOMPARE(result.terms, QStringList{QStringLiteral("云达科技=Yunda Technology")});
        QCOMPARE(engine.asked.size(), 1);
        QVERIFY2(!engine.asked[0].contains(u"20万元"), qPrintable(engine.asked[0]));
    }

    void placeholdersSurviveWhatEnginesDoToThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("as sent") << "the QX1 server";
        QTest::newRow("lower case") << "the qx1 server";
        QTest::newRow("with a space") << "the QX 1 server";
        QTest::newRow("glued") << "theQX1server";
        QTest::newRow("twice") << "QX1, the QX1 server";
    }

    void placeholdersSurviveWhatEnginesDoToThem()
    {
        QFETCH(QString, written);
        Scripted engine([&](const QString &) { return written; });
        const Translated result = through(engine, nullptr, QStringLiteral("采购A100服务器"));
        QVERIFY2(result.text.contains(u"A100") && !result.text.contains(u"QX", Qt::CaseInsensitive), qPrintable(result.text));
        QCOMPARE(engine.asked.size(), 1);
        QVERIFY(result.warnings.isEmpty());
    }

    void aLostPlaceholderIsAskedForAgainInPlainWords()
    {
        Scripted engine([](const QString &source) { return source.contains(u"QX") ? QStringLiteral("a server") : QStringLiteral("an A100 server for 20 yuan"); });
        const Translated result = through(engine, nullptr, QStringLiteral("采购A100服务器，预算20万元"));
        QCOMPARE(engine.asked.size(), 2);
        QCOMPARE(result.text, QStringLiteral("an A100 server for 20 yuan"));
        QCOMPARE(result.warnings, QStringList{QStringLiteral("missing_number:200000")}); // and what is still wrong is said
    }

    void aPlaceholderThatWasNeverSentIsNotBelieved()
    {
        Scripted engine([](const QString &source) { return source.contains(u"QX") ? QStringLiteral("QX1 and QX7") : QStringLiteral("A100"); });
        QCOMPARE(through(engine, nullptr, QStringLiteral("采购A100")).text, QStringLiteral("A100"));
    }

    void aSourceThatLooksLikeAPlaceholderIsSafe()
    {
        Scripted engine([](const QString &source) { return source; });
        const Translated result = through(engine, nullptr, QStringLiteral("型号QX1，数量A100"));
        QCOMPARE(result.text, QStringLiteral("型号 QX1，数量 A100"));
    }

    void nothingButALockedThingNeedsNoEngine()
    {
        Scripted engine([](const QString &) { return QStringLiteral("nonsense"); });
        QCOMPARE(through(engine, nullptr, QStringLiteral("2024年3月5日")).text, QStringLiteral("5 March 2024"));
        QVERIFY(engine.asked.isEmpty());
    }

    void alignmentFollowsWhatWasPutBack()
    {
        // 采购[A100]服务器 was sent as 采购[QX1]服务器 and came back as buy [QX1] server, each aligned.
        class Aligned final : public translate::Engine
        {
        public:
            translate::EngineInfo info() const override { return {QStringLiteral("aligned"), QStringLiteral("1"), {}, {}, true}; }
            core::Result<std::vector<Translated>> translate(const QStringList &, const QString &, const QString &, const core::CancelToken &) override
            {
                Translated result;
                result.text = QStringLiteral("buy QX1 server");
                result.alignment = {{{0, 2}, {0, 3}}, {{2, 5}, {4, 7}}, {{5, 8}, {8, 14}}};
                return std::vector<Translated>{result};
            }
        } engine;
        const QString source = QStringLiteral("采购A100-80GB服务器");
        const auto results = translate::lockedEngine(engine, nullptr, true)->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
        QVERIFY(results);
        const Translated &result = results->front();
        QCOMPARE(result.text, QStringLiteral("buy A100-80GB server"));
        QStringList pairs;
        for (const core::Alignment &part : result.alignment)
            pairs << part.source.of(source) + u'=' + part.target.of(result.text);
        QCOMPARE(pairs, (QStringList{QStringLiteral("采购=buy"), QStringLiteral("A100-80GB=A100-80GB"), QStringLiteral("服务器=server")}));
    }

    void saysWhatTheGlossaryMisses()
    {
        const Terms terms({{QStringLiteral("采购人"), QStringLiteral("buyer"), {QStringLiteral("buyer agent"), QStringLiteral("purchaser")}}});
        QVERIFY(translate::checkTerms(terms, QStringLiteral("采购人：甲"), QStringLiteral("Buyer: A")).isEmpty());
        QCOMPARE(translate::checkTerms(terms, QStringLiteral("采购人：甲"), QStringLiteral("Purchaser: A")),
                 (QStringList{QStringLiteral("missing_term:采购人=buyer"), QStringLiteral("avoided_term:采购人=purchaser")}));
        QVERIFY(translate::checkTerms(terms, QStringLiteral("供应商"), QStringLiteral("supplier")).isEmpty());
        // Words, not letters.
        const Terms words({{QStringLiteral("人工智能"), QStringLiteral("AI"), {QStringLiteral("host"), QStringLiteral("bid")}}});
        const auto said = [&](const char *english) { return translate::checkTerms(words, QStringLiteral("人工智能"), QString::fromLatin1(english)); };
        QVERIFY(said("AI hosting is not forbidden; ghosts").isEmpty());
        QCOMPARE(said("It is said"), QStringList{QStringLiteral("missing_term:人工智能=AI")});
        QCOMPARE(said("AI hosts"), QStringList{QStringLiteral("avoided_term:人工智能=host")});
        QVERIFY(translate::termsSaid(words, QStringLiteral("人工智能"), QStringLiteral("It is said")).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TermsTest)
#include "terms_test.moc"
