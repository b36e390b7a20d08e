// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchor.h"
#include "core/chinesedate.h"
#include "core/fold.h"
#include "core/money.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace tendertrail::core;

namespace {

constexpr int rounds = 5'000;

/// Random text of what amounts, dates and bad text layers are made of; the same on every run.
class RandomText
{
public:
    QString next()
    {
        QString text;
        for (int length = m_random.bounded(1, 60); length > 0; --length)
            text += m_pieces[m_random.bounded(static_cast<int>(m_pieces.size()))];
        return text;
    }

private:
    QRandomGenerator m_random{20240823};
    QStringList m_pieces =
        QStringLiteral("0 1 2 3 4 5 6 7 8 9 00 000 , . ; ， ： : / - * O l I x ¥ $ % ( ) （ ） 2024 万 亿 千 百 十 元 圆 角 分 整 贰 拾 "
                       "零 壹 〇 二 四 年 月 日 号 时 点 上午 下午 至 人民币 美元 RMB USD 余 大写 半 ㎡ Ａ ⼤ ⻢ 臺 ﬁ 𠮷 深圳 第")
            .split(u' ') +
        QStringList{u" "_qs, u"\n"_qs, u"\u0301"_qs, u"\u200B"_qs, QString(QChar(0xD840)), QString(QChar(0xDC00))};
};

} // namespace

/// What holds for every text, however broken.
class PropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsAreOrderedApartAndNormal()
    {
        RandomText source;
        for (int i = 0; i < rounds; ++i) {
            const QString text = source.next();
            qsizetype last = 0;
            for (const FoundMoney &found : findMoney(text)) {
                QVERIFY2(found.range.begin >= last && !found.range.isEmpty(), qPrintable(text));
                QCOMPARE(normalDecimal(found.money.amount), std::optional(found.money.amount));
                QCOMPARE(found.money.currency.size(), 3);
                last = found.range.end;
            }
            QVERIFY(last <= text.size());
        }
    }

    void datesAreOrderedApartAndWritten()
    {
        RandomText source;
        for (int i = 0; i < rounds; ++i) {
            const QString text = source.next();
            qsizetype last = 0;
            for (const FoundDate &found : findDates(text)) {
                QVERIFY2(found.range.begin >= last && !found.range.isEmpty(), qPrintable(text));
                QVERIFY2(found.iso.size() == 7 || found.iso.size() == 10 || found.iso.size() == 16, qPrintable(found.iso));
                last = found.range.end;
            }
            QVERIFY(last <= text.size());
        }
    }

    void foldingTwiceIsFoldingOnceAndOriginsRise()
    {
        RandomText source;
        for (int i = 0; i < rounds; ++i) {
            const QString text = source.next();
            const Folded once = fold(text);
            QCOMPARE(folded(once.text), once.text);
            QVERIFY(std::is_sorted(once.origin.begin(), once.origin.end()));
            QVERIFY(std::is_sorted(once.ends.begin(), once.ends.end()));
            QCOMPARE(repairRadicals(text).size(), text.size());
            const Folded confused = confusionFold(text);
            QCOMPARE(confused.origin.size(), confused.ends.size() + 1);
        }
    }

    void anAnchorIsFoundInItsOwnPageAndInALongerOne()
    {
        RandomText source;
        for (int i = 0; i < rounds / 10; ++i) {
            PageText page;
            page.text = source.next();
            const Anchor anchor = anchorOf(page, {1, 9});
            if (anchor.quote.isEmpty())
                continue;
            const auto same = reanchor(anchor, page);
            QVERIFY(same);
            QCOMPARE(same->range, anchor.range);
            PageText longer;
            longer.text = source.next() + u"\n\n"_qs + page.text;
            const auto moved = reanchor(anchor, longer);
            QVERIFY(moved);
            QCOMPARE(moved->quote, anchor.quote);
        }
    }

    void aDecimalScaledThereAndBackIsTheSame()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < rounds; ++i) {
            const QString decimal = *normalDecimal(QString::number(random.bounded(1'000'000)) + u'.' +
                                                   QString::number(random.bounded(1'000)));
            const int power = random.bounded(-12, 13);
            QCOMPARE(scaleDecimal(scaleDecimal(decimal, power), -power), decimal);
            QCOMPARE(compareDecimal(scaleDecimal(decimal, 1), decimal), decimal == u"0" ? 0 : 1);
            QCOMPARE(groupedDecimal(decimal).remove(u','), decimal);
        }
    }
};

QTEST_APPLESS_MAIN(PropertyTest)
#include "property_test.moc"
