// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/namematch.h"

#include <QTest>

using namespace tendertrail;
using tagging::Named;

namespace {

/// Companies that nobody founded, each told apart by one thing.
const std::pair<qint64, const char *> companies[] = {
    {1, "卡瓦顿电子有限公司"},
    {2, "深圳市奥林芯科技有限公司"},
    {3, "纽拉拓国际贸易有限公司"},
    {4, "青岛世通国际货运代理有限公司"},
    {5, "宏泽微科技（香港）有限公司"},
    {6, "宏泽微科技（北京）有限公司"},
    {7, "Beijing Moldavar Electronic Technology Co., Beijing Weixinda Electric Co. LTD / 北京维信达电子科技有限责任公司"},
    {8, "博腾实业集团股份有限公司"},
    {9, "博腾实业有限公司"},
    {10, "东莞市新锐五金制品有限公司"},
    {11, "富里扬贸易有限公司"},
    {12, "謝學強金屬製品有限公司"},
    {13, "瑟霍康金属制品有限公司"},
};

} // namespace

/// Who is meant by an English name, where only Chinese ones are known.
class EnglishNamesTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const tagging::NameMatcher> m_matcher;
    std::unique_ptr<const tagging::NameIndex> m_index;

private Q_SLOTS:
    void initTestCase()
    {
        const auto matcher = tagging::NameMatcher::load();
        QVERIFY(matcher);
        m_matcher = *matcher;
        std::vector<Named> names;
        for (const auto &[id, name] : companies) {
            Named named;
            named.id = id;
            named.names.push_back({QString::fromUtf8(name), QStringLiteral("zh"), QStringLiteral("legal")});
            names.push_back(named);
        }
        m_index = m_matcher->index(names);
    }

    void anEnglishNameFindsTheOneItMeans_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<qint64>("wanted");
        const auto row = [](const char *what, const char *english, qint64 wanted) { QTest::newRow(what) << QString::fromUtf8(english) << wanted; };
        row("by the sound of a brand", "Carvadon Electronics Limited", 1);
        row("sound and trade in one word", "Olimchip", 2);
        row("each word begins one character", "New Rally Torch", 3);
        row("trade in other words", "World Link Logistics", 4);
        row("place in brackets", "Hongsway Tech (HK) Co., Ltd.", 5);
        row("the other place", "Hongsway Tech (Beijing) Co., Ltd.", 6);
        row("written beside the Chinese name", "Moldavar Electronic Technology", 7);
        row("the second of two written beside it", "Weixinda Electric", 7);
        row("as Hong Kong spells it", "Tse Hok Keung Metal Products Limited", 12);
        row("as the mainland spells it", "Sehuokang Metal Products Co., Ltd", 13);
        row("a group", "Boteng Industrial Group", 8);
        row("no group", "Boteng Industrial Ltd", 9);
    }

    void anEnglishNameFindsTheOneItMeans()
    {
        QFETCH(QString, english);
        QFETCH(qint64, wanted);
        const auto found = m_index->byEnglishName(english, 3);
        QVERIFY(!found.empty());
        QCOMPARE(found.front().first, wanted);
    }

    /// What sounds alike is for searching: nobody is said to be somebody else for it.
    void soundAloneMergesNobody()
    {
        std::vector<Named> names;
        for (const auto *name : {"卡瓦顿电子有限公司", "Carvadon Electronics Limited", "纽拉拓国际贸易有限公司", "New Rally Torch"}) {
            Named named;
            named.id = qint64(names.size()) + 1;
            named.names.push_back({QString::fromUtf8(name), QStringLiteral("zh"), QStringLiteral("legal")});
            names.push_back(named);
        }
        const auto matches = m_matcher->suggest(names, {});
        QVERIFY(matches);
        QVERIFY(matches->empty());
    }

    /// Both writings of one who is written in two are its names; a note in brackets is none.
    void twoWritingsInOneAreTwoNames()
    {
        std::vector<Named> names;
        for (const auto *name : {"Moldavar Electronic Technology Co., Ltd / 北京维信达电子科技有限公司", "北京维信达电子科技有限公司", "MOLDAVAR ELECTRONIC TECHNOLOGY",
                                 "示例精密制造有限公司（Wholly Owned）", "Wholly Owned Ltd"}) {
            Named named;
            named.id = qint64(names.size()) + 1;
            named.names.push_back({QString::fromUtf8(name), QStringLiteral("zh"), QStringLiteral("legal")});
            names.push_back(named);
        }
        const auto matches = m_matcher->suggest(names, {});
        QVERIFY(matches);
        const auto joined = [&](qint64 one, qint64 other) {
            return std::any_of(matches->begin(), matches->end(), [&](const auto &match) { return match.left == one && match.right == other; });
        };
        QVERIFY(joined(1, 2));
        QVERIFY(joined(1, 3));
        QVERIFY(!joined(4, 5));
    }

    void hostileNamesEnd()
    {
        std::vector<Named> names;
        for (const auto &name : {QString(5000, u'卡'), QString(3000, u'/') + QStringLiteral("卡瓦顿电子有限公司 / A B C D"), QStringLiteral("/（）/"), QString(4000, u'a')}) {
            Named named;
            named.id = qint64(names.size()) + 1;
            named.names.push_back({name, QStringLiteral("zh"), QStringLiteral("legal")});
            names.push_back(named);
        }
        const auto index = m_matcher->index(names);
        for (const auto &asked : {QString(5000, u'x'), QStringLiteral("a b c ").repeated(2000), QStringLiteral("'''"), QString()})
            QVERIFY(index->byEnglishName(asked, 5).size() <= 5);
    }
};

QTEST_GUILESS_MAIN(EnglishNamesTest)
#include "englishnames_test.moc"
