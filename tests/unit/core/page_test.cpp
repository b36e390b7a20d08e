// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchor.h"

#include <QTest>

using namespace tendertrail::core;

namespace {

constexpr double lineHeight = 12;
constexpr double unitWidth = 10;

/// A page with a word for each run without blanks, ten points a unit, a line below the other.
PageText pageOf(const QString &text)
{
    PageText page;
    page.text = text;
    double x = 0;
    double y = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool blank = i == text.size() || text[i].isSpace();
        if (blank && i > begin) {
            const double width = static_cast<double>(i - begin) * unitWidth;
            page.words.push_back({{begin, i}, {x - width, y, width, lineHeight}, 1, {}});
        }
        if (blank)
            begin = i + 1;
        x += unitWidth;
        if (i < text.size() && text[i] == u'\n') {
            x = 0;
            y += 1.5 * lineHeight;
        }
    }
    return page;
}

TextRange rangeOf(const PageText &page, const QString &words)
{
    const qsizetype at = page.text.indexOf(words);
    return {at, at + words.size()};
}

} // namespace

class PageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfKindsAndSourcesReadBack()
    {
        for (const BlockKind kind : {BlockKind::Paragraph, BlockKind::Heading, BlockKind::ListItem,
                                     BlockKind::TableCell, BlockKind::Header, BlockKind::Footer})
            QCOMPARE(blockKindFromName(blockKindName(kind)), kind);
        for (const TextSource source : {TextSource::None, TextSource::Digital, TextSource::Ocr})
            QCOMPARE(textSourceFromName(textSourceName(source)), source);
        QCOMPARE(blockKindFromName(u"?"_qs), BlockKind::Paragraph);
    }

    void partOfAWordHasPartOfItsBox()
    {
        const PageText page = pageOf(u"采购人深圳大学"_qs);
        QCOMPARE(boxesOf(page, rangeOf(page, u"深圳"_qs)), (QList<Box>{{30, 0, 20, lineHeight}}));
        QVERIFY(boxesOf(page, {3, 3}).isEmpty());
        QVERIFY(boxesOf(page, {50, 60}).isEmpty());
    }

    void characterEdgesAreExact()
    {
        PageText page = pageOf(u"A100深圳"_qs);
        page.words[0].edges = {0, 6, 12, 18, 24, 40, 60};
        QCOMPARE(boxesOf(page, rangeOf(page, u"深"_qs)), (QList<Box>{{24, 0, 16, lineHeight}}));
        page.words[0].edges.pop_back(); // not one for each border: then they are not believed
        QCOMPARE(boxesOf(page, rangeOf(page, u"深"_qs)), (QList<Box>{{40, 0, 10, lineHeight}}));
    }

    void wordsOfALineAreOneBoxAndLinesAreTwo()
    {
        const PageText page = pageOf(u"NVIDIA A100 显卡\n八张"_qs);
        const QList<Box> boxes = boxesOf(page, {7, page.text.size()});
        QCOMPARE(boxes.size(), 2);
        QCOMPARE(boxes[0], (Box{70, 0, 70, lineHeight}));
        QCOMPARE(boxes[1], (Box{0, 18, 20, lineHeight}));
    }

    void cellsBesideEachOtherStayApart()
    {
        PageText page = pageOf(u"预算\n\n20万元"_qs);
        page.words[1].box = {100, 0, 40, lineHeight}; // the next column of the same row
        QCOMPARE(boxesOf(page, {0, page.text.size()}).size(), 2);
    }

    void anAnchorKeepsWordsAndSurroundings()
    {
        const PageText page = pageOf(u"一、采购人：深圳大学。地址：南海大道"_qs);
        const Anchor anchor = anchorOf(page, rangeOf(page, u"深圳大学"_qs));
        QCOMPARE(anchor.quote, u"深圳大学"_qs);
        QCOMPARE(anchor.prefix, u"一、采购人："_qs);
        QCOMPARE(anchor.suffix, u"。地址：南海大道"_qs);
        QCOMPARE(anchor.boxes.size(), 1);
        QCOMPARE(anchorOf(page, {-5, 9999}).quote, page.text);
    }

    void contextDoesNotCutACharacterInTwo()
    {
        const QString pairs = QString(u"𠮷"_qs).repeated(20);
        const PageText page = pageOf(u'x' + pairs + u"Q"_qs + u'y' + pairs);
        const Anchor anchor = anchorOf(page, rangeOf(page, u"Q"_qs));
        QCOMPARE(anchor.prefix.size(), 32);
        QCOMPARE(anchor.suffix.size(), 31);
        QVERIFY(anchor.prefix.isValidUtf16());
        QVERIFY(anchor.suffix.isValidUtf16());
    }

    void anAnchorIsFoundAgain_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("at");
        QTest::newRow("unchanged") << u"甲方：深圳大学"_qs << u"深圳大学"_qs << u"甲方：深圳大学"_qs << u"深圳大学"_qs << 3;
        QTest::newRow("moved") << u"甲方：深圳大学"_qs << u"深圳大学"_qs << u"合同\n甲方：深圳大学"_qs << u"深圳大学"_qs << 6;
        QTest::newRow("the one in the same surroundings")
            << u"供应商：云达科技"_qs << u"云达科技"_qs << u"制造商：云达科技\n供应商：云达科技"_qs << u"云达科技"_qs << 13;
        QTest::newRow("radicals repaired") << u"甲方：深圳⼤学"_qs << u"深圳⼤学"_qs << u"致：甲方：深圳大学"_qs << u"深圳大学"_qs << 5;
        QTest::newRow("spaces of a new reading")
            << u"型号：NVIDIA A100 共8张"_qs << u"NVIDIA A100"_qs << u"型号:NVIDIAA100共8张"_qs << u"NVIDIAA100"_qs << 3;
        QTest::newRow("ocr read better") << u"品牌：异腾91OB"_qs << u"异腾91OB"_qs << u"一、品牌：昇腾910B"_qs << u"昇腾910B"_qs << 5;
    }
    void anAnchorIsFoundAgain()
    {
        QFETCH(QString, before);
        QFETCH(QString, quote);
        QFETCH(QString, after);
        QFETCH(QString, found);
        QFETCH(int, at);
        const PageText old = pageOf(before);
        const auto anchor = reanchor(anchorOf(old, rangeOf(old, quote)), pageOf(after));
        QVERIFY(anchor);
        QCOMPARE(anchor->quote, found);
        QCOMPARE(anchor->range.begin, qsizetype(at));
        QVERIFY(!anchor->boxes.isEmpty());
    }

    void whatIsGoneIsLost()
    {
        const PageText old = pageOf(u"数量：8张显卡"_qs);
        QVERIFY(!reanchor(anchorOf(old, rangeOf(old, u"显卡"_qs)), pageOf(u"服务器"_qs)));
        // An 8 somewhere else is not that 8.
        QVERIFY(!reanchor(anchorOf(old, rangeOf(old, u"8"_qs)), pageOf(u"电话0755-26536114转8楼"_qs)));
        QVERIFY(!reanchor(anchorOf(old, rangeOf(old, u"8"_qs)), pageOf(QString())));
    }

    void aRegionWithoutWordsStays()
    {
        Anchor region;
        region.page = 2;
        region.boxes = {{10, 10, 50, 50}};
        const auto again = reanchor(region, pageOf(u"印章"_qs));
        QVERIFY(again);
        QCOMPARE(again->boxes, region.boxes);
    }
};

QTEST_APPLESS_MAIN(PageTest)
#include "page_test.moc"
