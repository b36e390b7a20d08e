// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.h"
#include "tagging/watchlist.h"

#include <QTest>

using namespace tendertrail;

class WatchlistTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainCsvIsRead()
    {
        const auto list = tagging::readWatchlist("\xEF\xBB\xBFID,Name,Aliases,Reason,Listed on,URL\r\n"
                                                 "1,\"Yunda Technology Co., Ltd.\",云达科技有限公司; 雲達科技; YD,\"Said to \"\"help\"\"\",2024-05-01,https://example.org/1\r\n"
                                                 ",,,,,\r\n"
                                                 "2,Quiet Trading,,,,\r\n");
        MUST(list);
        QCOMPARE(list->format, QStringLiteral("csv"));
        QCOMPARE(list->entries.size(), std::size_t(2));
        const auto &entry = list->entries.front();
        QCOMPARE(entry.label, QStringLiteral("Yunda Technology Co., Ltd."));
        QCOMPARE(entry.names.size(), std::size_t(4));
        QCOMPARE(entry.names[1].language, QStringLiteral("zh-Hans"));
        QCOMPARE(entry.names[2].language, QStringLiteral("zh-Hant"));
        QCOMPARE(entry.reason, QStringLiteral("Said to \"help\""));
        QCOMPARE(entry.listedOn, QStringLiteral("2024-05-01"));
        QCOMPARE(entry.reference, QStringLiteral("1"));
    }

    void aChineseHeaderAndSemicolonsAreRead()
    {
        const auto list = tagging::readWatchlist(QStringLiteral("序号;企业名称;统一社会信用代码;事由\n1;云达科技有限公司;91350100M000100Y43;示例\n").toUtf8());
        MUST(list);
        QCOMPARE(list->entries.size(), std::size_t(1));
        QCOMPARE(list->entries.front().names.size(), std::size_t(2));
        QCOMPARE(list->entries.front().names[1].kind, QStringLiteral("credit_code"));
    }

    void followTheMoneyIsReadWithItsSanctions()
    {
        const QByteArray lines =
            "{\"id\":\"s1\",\"schema\":\"Sanction\",\"properties\":{\"entity\":[\"c1\"],\"program\":[\"Example list\"],\"listingDate\":[\"2023-01-02\"]}}\n"
            "{\"id\":\"c1\",\"schema\":\"Company\",\"caption\":\"Yunda\",\"properties\":{\"name\":[\"Yunda\",\"云达科技有限公司\"],\"alias\":[\"YD Tech\"],"
            "\"registrationNumber\":[\"91350100M000100Y43\",\"77\"]}}\n"
            "{\"id\":\"v1\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"Boat\"]}}\n"
            "{\"id\":\"p1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Somebody Else\"]}}\n";
        for (const auto &bytes : {lines, QByteArray("[" + lines.trimmed().replace('\n', ',') + "]")}) {
            const auto list = tagging::readWatchlist(bytes);
            MUST(list);
            QCOMPARE(list->format, QStringLiteral("ftm"));
            QCOMPARE(list->entries.size(), std::size_t(2));
            QCOMPARE(list->skipped, 1);
            const auto &entry = list->entries.front();
            QCOMPARE(entry.reference, QStringLiteral("c1"));
            QCOMPARE(entry.reason, QStringLiteral("Example list"));
            QCOMPARE(entry.listedOn, QStringLiteral("2023-01-02"));
            QCOMPARE(entry.names.size(), std::size_t(4));
            QCOMPARE(list->entries[1].type, core::EntityType::Person);
        }
    }

    void whatIsNoListIsRefusedWithItsLine()
    {
        const auto code = [](const QByteArray &bytes) { return tagging::readWatchlist(bytes).error().code; };
        QCOMPARE(code({}), core::ErrorCode::Empty);
        QCOMPARE(code("name\n"), core::ErrorCode::Empty);
        QCOMPARE(code("colour,size\nred,1\n"), core::ErrorCode::Corrupt);
        QCOMPARE(code("name\n\xff\xfe\xff\n"), core::ErrorCode::Corrupt);
        QCOMPARE(code("name,reason\n\"open"), core::ErrorCode::Corrupt);
        QCOMPARE(code("{\"id\": 1}\n{broken\n"), core::ErrorCode::Corrupt);
        QCOMPARE(code("[1,2,3]"), core::ErrorCode::Empty);
        QCOMPARE(code("name\n" + QByteArray(100'000, 'x')), core::ErrorCode::TooLarge);
        QCOMPARE(code(QByteArray(200'000, '[')), core::ErrorCode::Corrupt);
        const auto broken = tagging::readWatchlist("{\"schema\":\"Company\",\"id\":\"1\",\"properties\":{}}\n{broken\n");
        QCOMPARE(broken.error().subject, QStringLiteral("line 2"));
    }
};

QTEST_GUILESS_MAIN(WatchlistTest)
#include "watchlist_test.moc"
