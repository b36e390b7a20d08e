// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chinesedate.h"

#include <QTest>

using namespace tendertrail::core;

namespace {

/// "quote=iso" of each find.
QString shown(const QString &text)
{
    QStringList finds;
    for (const FoundDate &found : findDates(text)) {
        finds << found.range.of(text) + u'=' + found.iso;
        if (found.hasTime != found.iso.contains(u'T'))
            finds << u"hasTime is wrong"_qs;
    }
    return finds.join(u" | ");
}

} // namespace

class DateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesOfRealSentencesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finds");
        const std::initializer_list<std::pair<QString, QString>> rows{
            {u"于2024年3月5日发布"_qs, u"2024年3月5日=2024-03-05"_qs},
            {u"2024年3月5日 9时30分"_qs, u"2024年3月5日 9时30分=2024-03-05T09:30"_qs},
            {u"2024 年 3 月 5 日 上午 9:30 前"_qs, u"2024 年 3 月 5 日 上午 9:30=2024-03-05T09:30"_qs},
            {u"2024年03月05日09时30分（北京时间）"_qs, u"2024年03月05日09时30分=2024-03-05T09:30"_qs},
            {u"2024年3月5日（星期二）下午2点"_qs, u"2024年3月5日（星期二）下午2点=2024-03-05T14:00"_qs},
            {u"2024年3月5日下午14：30"_qs, u"2024年3月5日下午14：30=2024-03-05T14:30"_qs},
            {u"2024年3月5日9点半"_qs, u"2024年3月5日9点半=2024-03-05T09:30"_qs},
            {u"2024-03-05 09:30:00"_qs, u"2024-03-05 09:30:00=2024-03-05T09:30"_qs},
            {u"2024-03-05T09:30:00Z"_qs, u"2024-03-05T09:30:00=2024-03-05T09:30"_qs},
            {u"日期：2024/3/5"_qs, u"2024/3/5=2024-03-05"_qs},
            {u"2024.03.05"_qs, u"2024.03.05=2024-03-05"_qs},
            {u"二〇二四年三月五日"_qs, u"二〇二四年三月五日=2024-03-05"_qs},
            {u"二○二三年十二月三十一日"_qs, u"二○二三年十二月三十一日=2023-12-31"_qs},
            {u"二零二四年十月二十日上午九时三十分"_qs, u"二零二四年十月二十日上午九时三十分=2024-10-20T09:30"_qs},
            {u"２０２４年３月５日"_qs, u"２０２４年３月５日=2024-03-05"_qs},
            {u"2024年3\n月5\n日"_qs, u"2024年3\n月5\n日=2024-03-05"_qs},
            {u"预计采购时间：2024年3月"_qs, u"2024年3月=2024-03"_qs},
            {u"2024年3月5曰"_qs, u"2024年3月5曰=2024-03-05"_qs},
            {u"2024年3月5日24时"_qs, u"2024年3月5日24时=2024-03-05T24:00"_qs},
            {u"2024年3月5日25:00"_qs, u"2024年3月5日=2024-03-05"_qs},
            {u"中華民國113年3月5日"_qs, u"民國113年3月5日=2024-03-05"_qs},
            {u"2024年3月5日至3月12日，每天"_qs, u"2024年3月5日=2024-03-05 | 3月12日=2024-03-12"_qs},
            {u"2024年3月5日9:00至12日17:00"_qs, u"2024年3月5日9:00=2024-03-05T09:00 | 12日17:00=2024-03-12T17:00"_qs},
            {u"2024年3月5日至2024年4月1日"_qs, u"2024年3月5日=2024-03-05 | 2024年4月1日=2024-04-01"_qs},
            {u"2024-03-05至2024年3月12日"_qs, u"2024-03-05=2024-03-05 | 2024年3月12日=2024-03-12"_qs},
            {u"2024年2月29日"_qs, u"2024年2月29日=2024-02-29"_qs}};
        for (const auto &[text, finds] : rows)
            QTest::newRow(qPrintable(text)) << text << finds;
    }
    void datesOfRealSentencesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, finds);
        QCOMPARE(shown(text), finds);
    }

    void otherNumbersAreNoDates_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"2023年2月29日"_qs, u"2024年13月5日"_qs, u"2024年4月31日"_qs, u"2024年0月"_qs, u"2024年3月0日"_qs, u"1024年3月5日"_qs,
              u"2024年"_qs, u"2024年第3季度"_qs, u"TAHP-2024-03-05"_qs, u"唐财采购公开2026-2-1"_qs, u"2024-03-05-01"_qs,
              u"310120000260130173136-20312273"_qs,
              u"12024-03-05"_qs, u"2024-03/05"_qs, u"192.2024.03.05"_qs, u"0755-26536114"_qs, u"3月5日"_qs, u"09:30"_qs})
            QTest::newRow(qPrintable(text)) << text;
    }
    void otherNumbersAreNoDates()
    {
        QFETCH(QString, text);
        QCOMPARE(shown(text), QString());
    }

    void hostileTextEndsQuickly()
    {
        QCOMPARE(findDates(QString(200'000, u'二')).size(), 0U);
        QCOMPARE(findDates(QString(200'000, u' ')).size(), 0U);
        QCOMPARE(findDates(u"2024年 "_qs.repeated(20'000)).size(), 0U);
    }
};

QTEST_APPLESS_MAIN(DateTest)
#include "date_test.moc"
