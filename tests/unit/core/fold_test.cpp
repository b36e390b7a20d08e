// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"

#include <QTest>

#include <thread>

using namespace tendertrail::core;

class FoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldMakesOneFormOfEqualWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"NVIDIA A100"_qs << u"nvidia a100"_qs;
        QTest::newRow("full width") << u"Ｈ８００（８０ＧＢ）"_qs << u"h800(80gb)"_qs;
        QTest::newRow("traditional") << u"臺灣積體電路製造"_qs << u"台湾积体电路制造"_qs;
        QTest::newRow("kangxi") << u"⼤学⽤⼈⼯智能"_qs << u"大学用人工智能"_qs;
        QTest::newRow("radicals that NFKC leaves") << u"亚⻢逊 ⻓江 ⻝品"_qs << u"亚马逊 长江 食品"_qs;
        QTest::newRow("radical of a traditional form") << u"⿓"_qs << u"龙"_qs;
        QTest::newRow("ligature and circled") << u"ﬁle①㎡"_qs << u"file1m2"_qs;
        QTest::newRow("combining") << u"Cafe\u0301"_qs << u"café"_qs;
        QTest::newRow("ignorables go") << u"深\u200B圳\u00AD大学"_qs << u"深圳大学"_qs;
        QTest::newRow("outside the BMP") << u"𠮷野家"_qs << u"𠮷野家"_qs;
        QTest::newRow("half-width katakana") << u"ｶﾞ"_qs << u"ガ"_qs;
        QTest::newRow("lone surrogate stays") << QString(QChar(0xD840)) + u'A' << QString(QChar(0xD840)) + u'a';
        QTest::newRow("empty") << QString() << QString();
    }
    void foldMakesOneFormOfEqualWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        const Folded result = fold(text);
        QCOMPARE(result.text, folded);
        QCOMPARE(std::ssize(result.origin), folded.size() + 1);
        QCOMPARE(std::ssize(result.ends), folded.size());
        QCOMPARE(result.origin.back(), text.size());
        QVERIFY(std::is_sorted(result.origin.begin(), result.origin.end()));
    }

    void aMatchInFoldedTextIsShownInTheOriginal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("shown");
        QTest::newRow("same length") << u"采购Ａ１００显卡"_qs << u"a100"_qs << u"Ａ１００"_qs;
        QTest::newRow("longer fold") << u"面积㎡共"_qs << u"m2"_qs << u"㎡"_qs;
        QTest::newRow("part of an expansion is the whole character") << u"面积㎡共"_qs << u"m"_qs << u"㎡"_qs;
        QTest::newRow("ignorable inside") << u"在深\u200B圳大学"_qs << u"深圳"_qs << u"深\u200B圳"_qs;
        QTest::newRow("dropped spaces before and after are not") << u"在 深圳 大学"_qs << u"深圳"_qs << u"深圳"_qs;
        QTest::newRow("combining mark is taken") << u"un cafe\u0301 noir"_qs << u"café"_qs << u"cafe\u0301"_qs;
    }
    void aMatchInFoldedTextIsShownInTheOriginal()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QFETCH(QString, shown);
        const Folded result = fold(text);
        const qsizetype at = result.text.indexOf(wanted);
        QVERIFY(at >= 0);
        QCOMPARE(result.toSource({at, at + wanted.size()}).of(text), shown);
    }

    void rangesOutsideTheFoldedTextAreCut()
    {
        const Folded result = fold(u"深圳"_qs);
        QCOMPARE(result.toSource({-3, 99}), (TextRange{0, 2}));
        QCOMPARE(result.toSource({2, 2}), (TextRange{2, 2}));
    }

    void whatOcrConfusesIsOneForMatching_data()
    {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("meant");
        QTest::newRow("ascend") << u"异腾910B"_qs << u"昇腾 910B"_qs;
        QTest::newRow("ascend as world") << u"界腾"_qs << u"升腾"_qs;
        QTest::newRow("AI as Al") << u"Al芯片"_qs << u"AI芯片"_qs;
        QTest::newRow("PCIe") << u"PCle"_qs << u"PCIe"_qs;
        QTest::newRow("zero as O") << u"H1OO"_qs << u"H100"_qs;
        QTest::newRow("dashes and spaces") << u"SZDL 2023—001 "_qs << u"SZDL-2023-001"_qs;
        QTest::newRow("line break") << u"云达\n科技"_qs << u"云达科技"_qs;
    }
    void whatOcrConfusesIsOneForMatching()
    {
        QFETCH(QString, read);
        QFETCH(QString, meant);
        QCOMPARE(confusionFold(read).text, confusionFold(meant).text);
    }

    void aConfusedMatchKeepsItsPlace()
    {
        const QString text = u"型号：H 1OO-80G"_qs;
        const Folded result = confusionFold(text);
        const QString wanted = confusionFold(u"H100"_qs).text;
        const qsizetype at = result.text.indexOf(wanted);
        QCOMPARE(result.toSource({at, at + wanted.size()}).of(text), u"H 1OO"_qs);
    }

    void storedTextLosesItsRadicalsButNotItsLengthOrForms()
    {
        QCOMPARE(repairRadicals(u"深圳⼤学亚⻢逊"_qs), u"深圳大学亚马逊"_qs);
        QCOMPARE(repairRadicals(u"Ａ１００ ① 臺"_qs), u"Ａ１００ ① 臺"_qs);
        const QString rare = u"⺇⺪"_qs; // their ideographs lie outside the BMP
        QCOMPARE(repairRadicals(rare), rare);
        QCOMPARE(repairRadicals(QString(QChar(0x2E9A))), QString(QChar(0x2E9A))); // unassigned
    }

    void hanIsToldFromItsNeighbours()
    {
        for (const char32_t han : {U'采', U'〇', U'々', U'𠮷', U'豈', U'⼤'})
            QVERIFY(isHan(han));
        for (const char32_t other : {U'A', U'。', U'、', U'あ', U'カ', U'한', U'１', U'（'})
            QVERIFY(!isHan(other));
        QCOMPARE(hanShare(u"采购AB 12。"_qs), 0.5);
        QCOMPARE(hanShare(u"12.50"_qs), 0.0);
        QCOMPARE(hanShare(u"𠮷"_qs), 1.0);
    }

    void pinyinReadsNames()
    {
        QCOMPARE(pinyin(u"深圳大学"_qs), u"shēn zhèn dà xué"_qs);
        QCOMPARE(pinyin(u"长江"_qs), u"cháng jiāng"_qs);
        QCOMPARE(pinyinName(u"深圳大学"_qs), u"Shen Zhen Da Xue"_qs);
        QCOMPARE(pinyinName(u"吕伟"_qs), u"Lü Wei"_qs);
        QCOMPARE(pinyinName(u"成都"_qs), u"Cheng Du"_qs);
        QCOMPARE(pinyinName(QString()), QString());
    }

    void foldingAndPinyinWorkFromManyThreadsAtOnce()
    {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&wrong] {
                for (int k = 0; k < 50; ++k)
                    wrong += folded(u"臺灣Ａ１００"_qs) == u"台湾a100" && pinyin(u"任"_qs) == u"rén" ? 0 : 1;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_APPLESS_MAIN(FoldTest)
#include "fold_test.moc"
