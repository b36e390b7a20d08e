// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correction.h"
#include "core/doubts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tendertrail;
using core::PageText;
using core::TextRange;
using core::Word;

namespace {

// A page of words ten points a letter wide; a blank or a line break where the text has one, "|" parts words without a blank.
PageText pageOf(const QString &marked)
{
    PageText page;
    page.number = 3;
    page.width = 600;
    page.height = 800;
    page.source = core::TextSource::Ocr;
    page.engine = QStringLiteral("E");
    double x = 0;
    double y = 0;
    bool open = false;
    for (const QChar c : marked) {
        if (c == u'|') {
            open = false;
            continue;
        }
        const qsizetype at = page.text.size();
        page.text += c;
        if (c == u' ' || c == u'\n') {
            open = false;
            x = c == u'\n' ? 0 : x + 10;
            y += c == u'\n' ? 20 : 0;
            continue;
        }
        if (!open) {
            page.words.push_back({});
            page.words.back().range = {at, at};
            page.words.back().box = {x, y, 0, 10};
            page.words.back().edges = {float(x)};
            page.words.back().confidence = 0.5F;
            open = true;
        }
        Word &word = page.words.back();
        word.range.end = at + 1;
        word.box.width += 10;
        x += 10;
        word.edges.push_back(float(x));
    }
    core::Block block;
    block.range = {0, page.text.size()};
    page.blocks = {block};
    return page;
}

QStringList wordsOf(const PageText &page)
{
    QStringList words;
    for (const Word &word : page.words)
        words.append(word.range.of(page.text));
    return words;
}

TextRange find(const PageText &page, const QString &text)
{
    const qsizetype at = page.text.indexOf(text);
    return {at, at + text.size()};
}

bool isSound(const PageText &page)
{
    qsizetype reached = 0;
    for (const Word &word : page.words) {
        if (word.range.begin < reached || word.range.isEmpty() || word.range.end > page.text.size()
            || (!word.edges.empty() && std::ssize(word.edges) != word.range.length() + 1))
            return false;
        reached = word.range.end;
    }
    reached = 0;
    for (const core::Block &block : page.blocks) {
        if (block.range.begin < reached || block.range.isEmpty() || block.range.end > page.text.size())
            return false;
        reached = block.range.end;
    }
    return true;
}

} // namespace

class CorrectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordIsCorrected()
    {
        const PageText page = pageOf(QStringLiteral("采购|H10o|服务器 8台\n预算 184.000元"));
        const auto now = core::corrected(page, find(page, QStringLiteral("H10o")), QStringLiteral("H100"));
        QCOMPARE(now.page.text, QStringLiteral("采购H100服务器 8台\n预算 184.000元"));
        QCOMPARE(wordsOf(now.page), (QStringList{QStringLiteral("采购"), QStringLiteral("H100"), QStringLiteral("服务器"), QStringLiteral("8台"), QStringLiteral("预算"), QStringLiteral("184.000元")}));
        const Word &word = now.page.words[1];
        QCOMPARE(word.machine, QStringLiteral("H10o"));
        QCOMPARE(word.confidence, 1.0F);
        QCOMPARE(word.box, page.words[1].box);
        QCOMPARE(word.edges, page.words[1].edges);
        QCOMPARE(now.corrections.size(), size_t(1));
        QCOMPARE(now.corrections[0].machine, QStringLiteral("H10o"));
        QCOMPARE(now.corrections[0].text, QStringLiteral("H100"));
        QCOMPARE(now.corrections[0].page, 3);
        QVERIFY(isSound(now.page));
    }

    void whatFollowsALongerWordMoves()
    {
        const PageText page = pageOf(QStringLiteral("云|达|科技 有限公司\n预算 5元"));
        const auto now = core::corrected(page, find(page, QStringLiteral("达")), QStringLiteral("达信息"));
        QCOMPARE(now.page.text, QStringLiteral("云达信息科技 有限公司\n预算 5元"));
        QCOMPARE(now.page.words.back().range.of(now.page.text), QStringLiteral("5元"));
        QCOMPARE(now.page.blocks[0].range, (TextRange{0, now.page.text.size()}));
        QCOMPARE(now.moved(find(page, QStringLiteral("预算"))).of(now.page.text), QStringLiteral("预算"));
        QCOMPARE(now.moved(find(page, QStringLiteral("云"))).of(now.page.text), QStringLiteral("云"));
        QCOMPARE(now.moved(find(page, QStringLiteral("云达科技"))).of(now.page.text), QStringLiteral("云达信息科技"));
        QVERIFY(isSound(now.page));
    }

    void aLineKeepsItsWordsAndOnlyChangedOnesAreCorrected()
    {
        const PageText page = pageOf(QStringLiteral("采购人: 深川大学 AI00 8台"));
        const auto now = core::corrected(page, {0, page.text.size()}, QStringLiteral("采购人: 深圳大学 A100 8台"));
        QCOMPARE(now.page.text, QStringLiteral("采购人: 深圳大学 A100 8台"));
        QCOMPARE(now.corrections.size(), size_t(2));
        QCOMPARE(now.page.words[1].machine, QStringLiteral("深川大学"));
        QCOMPARE(now.page.words[2].machine, QStringLiteral("AI00"));
        QVERIFY(!now.page.words[0].isCorrected() && !now.page.words[3].isCorrected());
        QCOMPARE(now.page.words[3].confidence, 0.5F);
        QCOMPARE(now.page.words[3].box, page.words[3].box);
    }

    void missedWordsArePutInAndFalseOnesTakenOut()
    {
        const PageText page = pageOf(QStringLiteral("服务 ~~ 台"));
        const auto out = core::corrected(page, find(page, QStringLiteral("~~")), QString());
        QCOMPARE(out.page.text, QStringLiteral("服务 台"));
        QCOMPARE(out.corrections.size(), size_t(1));
        QVERIFY(out.corrections[0].text.isEmpty());
        QVERIFY(isSound(out.page));
        const auto in = core::corrected(page, {0, page.text.size()}, QStringLiteral("服务 器 8 台"));
        QCOMPARE(in.page.text, QStringLiteral("服务 器 8 台"));
        QVERIFY(isSound(in.page));
    }

    void theSameTextConfirms()
    {
        const PageText page = pageOf(QStringLiteral("采购 A100 8台"));
        const auto now = core::corrected(page, find(page, QStringLiteral("A100")), QStringLiteral("A100"));
        QCOMPARE(now.page.text, page.text);
        QCOMPARE(now.corrections.size(), size_t(1));
        QCOMPARE(now.page.words[1].machine, QStringLiteral("A100"));
        QCOMPARE(now.page.words[1].confidence, 1.0F);
    }

    void aSecondCorrectionKeepsWhatTheMachineRead()
    {
        const PageText page = pageOf(QStringLiteral("采购 H10o 8台"));
        const auto first = core::corrected(page, find(page, QStringLiteral("H10o")), QStringLiteral("H1OO"));
        const auto second = core::corrected(first.page, find(first.page, QStringLiteral("H1OO")), QStringLiteral("H100"));
        QCOMPARE(second.page.words[1].machine, QStringLiteral("H10o"));
        QCOMPARE(second.corrections[0].machine, QStringLiteral("H10o"));
    }

    void partOfAWordIsCorrectedWithTheRestOfIt()
    {
        const PageText page = pageOf(QStringLiteral("异腾加速卡 8台"));
        const auto now = core::corrected(page, {0, 1}, QStringLiteral("昇"));
        QCOMPARE(now.page.text, QStringLiteral("昇腾加速卡 8台"));
        QCOMPARE(now.page.words[0].machine, QStringLiteral("异腾加速卡"));
    }

    void rangesOverLinesAndWithoutWordsChangeNothing()
    {
        const PageText page = pageOf(QStringLiteral("采购\n预算"));
        for (const TextRange range : {TextRange{0, page.text.size()}, TextRange{2, 3}, TextRange{50, 60}, TextRange{-5, 0}}) {
            const auto now = core::corrected(page, range, QStringLiteral("x"));
            QVERIFY(now.corrections.empty());
            QCOMPARE(now.page.text, page.text);
        }
    }

    void aNewReadingIsCorrectedAgain()
    {
        const PageText page = pageOf(QStringLiteral("采购|H10o|服务器 8台"));
        const auto once = core::corrected(page, find(page, QStringLiteral("H10o")), QStringLiteral("H100"));
        // The new reading has other words, and another mistake at the place.
        const PageText again = core::corrected(pageOf(QStringLiteral("采购H1oo服|务器 B台")), once.corrections);
        QCOMPARE(again.text, QStringLiteral("采购H100服务器 B台"));
        QCOMPARE(again.words[0].machine, QStringLiteral("采购H1oo服"));
        // And one that is right now says that a person has seen it.
        const PageText right = core::corrected(pageOf(QStringLiteral("采购|H100|服务器 8台")), once.corrections);
        QCOMPARE(right.text, QStringLiteral("采购H100服务器 8台"));
        QVERIFY(right.words[1].isCorrected());
        // Nothing is read there any more.
        QCOMPARE(core::corrected(pageOf(QStringLiteral("采购")), once.corrections).text, QStringLiteral("采购"));
    }

    void anyCorrectionLeavesASoundPage()
    {
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("采购人A1o. |\n");
        const auto anyText = [&](int most) {
            QString text;
            for (int i = random.bounded(most); i > 0; --i)
                text += letters.at(random.bounded(int(letters.size())));
            return text;
        };
        for (int round = 0; round < 3000; ++round) {
            PageText page = pageOf(anyText(40));
            if (page.text.isEmpty() || page.words.empty())
                continue;
            const qsizetype begin = random.bounded(int(page.text.size()));
            const TextRange range{begin, begin + 1 + random.bounded(8)};
            const QString text = anyText(12).remove(u'|');
            const auto now = core::corrected(page, range, text);
            QVERIFY2(isSound(now.page), qPrintable(page.text + u'/' + text));
            if (now.corrections.empty())
                continue;
            QCOMPARE(now.page.text.left(now.before.begin), page.text.left(now.before.begin));
            QCOMPARE(now.page.text.mid(now.after.end), page.text.mid(now.before.end));
            QVERIFY(isSound(core::corrected(page, now.corrections)));
        }
    }

    void doubtsComeAmountsFirst()
    {
        PageText page = pageOf(QStringLiteral("采购 H10o 8台\n深川大学\n预算: 184.000 元\n其它"));
        for (Word &word : page.words)
            word.confidence = 0.95F;
        page.words[1].confidence = 0.4F;
        page.words[3].confidence = 0.5F;
        page.words[5].confidence = 0.7F;
        page.words.back().confidence = 0.1F;
        const auto doubts = core::doubtsOf(page);
        QCOMPARE(doubts.size(), size_t(4));
        QCOMPARE(core::doubtKindName(doubts[0].kind), QStringLiteral("amount"));
        QCOMPARE(doubts[0].context.of(page.text), QStringLiteral("184.000"));
        QCOMPARE(core::doubtKindName(doubts[1].kind), QStringLiteral("model"));
        QCOMPARE(core::doubtKindName(doubts[2].kind), QStringLiteral("name"));
        QCOMPARE(core::doubtKindName(doubts[3].kind), QStringLiteral("text"));
        page.source = core::TextSource::Digital;
        QVERIFY(core::doubtsOf(page).empty());
    }
};

QTEST_GUILESS_MAIN(CorrectionTest)
#include "correction_test.moc"
