// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/creditcode.h"
#include "tagging/namematch.h"
#include "tagging/particulars.h"

#include <QTest>

using namespace tendertrail;
using tagging::Named;
using tagging::NameMatch;

namespace {

Named named(qint64 id, const QStringList &names, const QString &kind = QStringLiteral("legal"))
{
    Named result;
    result.id = id;
    for (const auto &name : names)
        result.names.push_back({name, QStringLiteral("zh-Hans"), kind});
    return result;
}

/// Seventeen characters with the check character of the standard, worked out here by its formula.
QString withCheck(const QString &body)
{
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    qsizetype sum = 0;
    int weight = 1;
    for (const auto unit : body) {
        sum += alphabet.indexOf(unit) * weight;
        weight = weight * 3 % 31;
    }
    return body + alphabet.at((31 - sum % 31) % 31);
}

} // namespace

class IdentityTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const tagging::NameMatcher> m_matcher;

    [[nodiscard]] std::vector<NameMatch> suggested(const std::vector<Named> &names) const
    {
        auto matches = m_matcher->suggest(names, {});
        return matches ? *matches : std::vector<NameMatch>();
    }
    [[nodiscard]] QString reason(const QString &one, const QString &other) const
    {
        const auto matches = suggested({named(1, {one}), named(2, {other})});
        return matches.empty() ? QString() : matches.front().reasons.front().kind;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto matcher = tagging::NameMatcher::load();
        QVERIFY2(matcher, matcher ? "" : qPrintable(core::describe(matcher.error())));
        m_matcher = *matcher;
    }

    void aCreditCodeIsKnownByItsCheckCharacter()
    {
        const auto code = withCheck(QStringLiteral("91440300MA5EXAMP1").left(17).replace(u'P', u'P'));
        QVERIFY(tagging::isCreditCode(code));
        for (int i = 0; i < 18; ++i) {
            auto wrong = code;
            wrong[i] = wrong.at(i) == u'7' ? u'8' : u'7';
            QVERIFY2(!tagging::isCreditCode(wrong), qPrintable(wrong));
        }
        QVERIFY(!tagging::isCreditCode(code.left(17)));
        QVERIFY(!tagging::isCreditCode(code.toLower()));
        QVERIFY(!tagging::isCreditCode(QString()));
    }

    void codesAreFoundAsPeopleAndOcrWriteThem()
    {
        const auto code = withCheck(QStringLiteral("91440300MA50XY1W2"));
        const auto found = [](const QString &text) { return tagging::findCreditCodes(text); };
        QCOMPARE(found(QStringLiteral("统一社会信用代码：") + code + QStringLiteral("，地址")).size(), std::size_t(1));
        QCOMPARE(found(QStringLiteral("代码：") + code.left(9) + u' ' + code.mid(9)).front().code, code);
        auto misread = code;
        misread.replace(u'0', u'O');
        QVERIFY(misread != code);
        QCOMPARE(found(misread).front().code, code);
        QVERIFY(found(misread).front().repaired);
        QString wide;
        for (const auto unit : code)
            wide.append(QChar(unit.unicode() + 0xFEE0));
        QCOMPARE(found(wide).front().code, code);
        QVERIFY(found(QStringLiteral("X") + code).empty());
        QVERIFY(found(code + QStringLiteral("7")).empty());
        QVERIFY(found(QStringLiteral("20240101123456789012345678")).empty());
        const auto both = found(code + u'\n' + code);
        QCOMPARE(both.size(), std::size_t(2));
        QCOMPARE(both[1].range.begin, qsizetype(19));
    }

    void aMatchSaysWhy_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *one, const char *other, const char *why) {
            QTest::addRow("%s · %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other) << QString::fromLatin1(why);
        };
        row("云达科技有限公司", "云达科技（深圳）有限公司", "same_core");
        row("云达科技有限公司", "云达科技集团有限公司", "same_core");
        row("云达科技有限公司", "云达科技股份有限公司", "same_core");
        row("云达科技有限公司", "云达科技", "same_core");
        row("深圳市云达科技有限公司", "深圳云达科技有限公司", "same_core");
        row("深圳云达科技有限公司", "云达科技（深圳）有限公司", "same_core");
        row("深圳市云达科技有限公司", "云达科技有限公司", "city_left_out");
        row("成都運達科技有限公司", "成都运达科技有限公司", "traditional");
        row("云达 科技有限公司", "云达科技有限公司", "same_name");
        row("云达科技有限公司。", "云达·科技有限公司", "same_name");
        row("深圳市旭晖信息技术有限公司", "深圳市旭辉信息技术有限公司", "ocr_distance");
        row("昇腾智算信息有限公司", "异腾智算信息有限公司", "ocr_distance");
        row("Yunda Technology Co., Ltd.", "YUNDA TECHNOLOGY LIMITED", "english_name");
        // What the catalogues know.
        row("海康威视", "Hikvision", "english_name");
        row("杭州海康威视数字技术股份有限公司", "Hikvision Co., Ltd.", "english_name");
        row("哈爾濱工業大學", "HARBIN INSTITUTE OF TECHNOLOGY", "english_name");
        row("海康威视", "Dahua Technology", "");
        row("中国医科大学", "中国医药大学", ""); // both are called China Medical University
        row("苏州大学", "东吴大学", "");         // and both of these Soochow University
        // Two that are two.
        row("云达科技（深圳）有限公司", "云达科技（上海）有限公司", "");
        row("云达科技有限公司", "云达科技有限公司深圳分公司", "");
        row("深圳市第一人民医院", "深圳市第二人民医院", "");
        row("深圳市人民医院", "人民医院", "");
        row("湖南工学院", "湖南工程学院", "");
        row("北京云达科技有限公司", "上海云达科技有限公司", "");
        row("中国科学院化学研究所", "中国科学院力学研究所", "");
        row("云达科技有限公司", "云达商贸有限公司", "");
        row("财政局", "教育局", "");
    }

    void aMatchSaysWhy()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, why);
        QCOMPARE(reason(one, other), why);
        QCOMPARE(reason(other, one), why);
    }

    void oneCodeMakesOneAndTwoCodesMakeTwo()
    {
        const auto code = withCheck(QStringLiteral("91440300MA50XY1W2"));
        const auto second = withCheck(QStringLiteral("91440300MA50XY1W3"));
        auto one = named(1, {QStringLiteral("云达科技有限公司")});
        auto other = named(2, {QStringLiteral("深圳前海新名字商贸有限公司")});
        one.names.push_back({code, QStringLiteral("und"), QStringLiteral("credit_code")});
        other.names.push_back({code, QStringLiteral("und"), QStringLiteral("credit_code")});
        const auto matches = suggested({one, other});
        QCOMPARE(matches.size(), std::size_t(1));
        QCOMPARE(matches.front().reasons.front(), (tagging::MatchReason{QStringLiteral("same_code"), code}));
        other = named(2, {QStringLiteral("云达科技集团有限公司")});
        other.names.push_back({second, QStringLiteral("und"), QStringLiteral("credit_code")});
        QVERIFY(suggested({one, other}).empty());
    }

    void aSharedNumberCountsOnlyWithALikeName()
    {
        auto one = named(1, {QStringLiteral("云达数据科技有限公司")});
        auto other = named(2, {QStringLiteral("云达数据技术服务有限公司")});
        QVERIFY(suggested({one, other}).empty());
        one.phones = other.phones = {QStringLiteral("0755-12345678")};
        auto matches = suggested({one, other});
        QCOMPARE(matches.size(), std::size_t(1));
        QCOMPARE(matches.front().reasons.front().kind, QStringLiteral("same_phone"));
        other = named(2, {QStringLiteral("金桥招标代理有限公司")});
        other.phones = one.phones;
        QVERIFY(suggested({one, other}).empty());
    }

    void anEnglishNameFindsTheChineseOneItRenders()
    {
        const std::vector<Named> names{named(1, {QStringLiteral("哈尔滨工程大学")}), named(2, {QStringLiteral("哈尔滨医科大学")}),
                                       named(3, {QStringLiteral("深圳市广路通贸易有限公司")}), named(4, {QStringLiteral("深圳市明远贸易有限公司")}),
                                       named(5, {QStringLiteral("Harbin Medical University")}), named(6, {QStringLiteral("Shenzhen Mingyuan Trading Co., Ltd")})};
        const auto index = m_matcher->index(names);
        const auto first = [&](const char *name) { return index->byEnglishName(QString::fromUtf8(name), 1).at(0).first; };
        QCOMPARE(first("Harbin Engineering University"), 1);
        QCOMPARE(first("Shenzhen Guanglutong Trading"), 3);
        QStringList pairs;
        for (const auto &match : suggested(names))
            pairs.append(QStringLiteral("%1-%2 %3").arg(std::min(match.left, match.right)).arg(std::max(match.left, match.right)).arg(match.reasons.front().kind));
        pairs.sort();
        QCOMPARE(pairs, (QStringList{QStringLiteral("2-5 english_rendering"), QStringLiteral("4-6 english_rendering")}));
    }

    void aBrandIsFoundByInitialsAndSoundButNeverMerged()
    {
        std::vector<Named> names{named(1, {QStringLiteral("港美通科技（深圳）有限公司")}), named(2, {QStringLiteral("深圳启帆电子科技有限公司")}),
                                       named(3, {QStringLiteral("深圳莱芒生物科技有限公司")}), named(4, {QStringLiteral("深圳普瑞金生物科技有限公司")})};
        const auto index = m_matcher->index(names);
        QCOMPARE(index->byEnglishName(QStringLiteral("GMT Technology Shenzhen"), 1).at(0).first, 1);
        QCOMPARE(index->byEnglishName(QStringLiteral("Leman Biotech"), 1).at(0).first, 3);
        names.push_back(named(5, {QStringLiteral("Leman Biotech Co., Ltd.")}));
        QVERIFY(suggested(names).empty());
    }

    void readingsOfAMachineAreNoNames()
    {
        auto one = named(1, {QStringLiteral("云达科技有限公司")});
        one.names.push_back({QStringLiteral("Cloud Technology Company"), QStringLiteral("en"), QStringLiteral("gist")});
        const auto other = named(2, {QStringLiteral("Cloud Technology Company")});
        QVERIFY(suggested({one, other}).empty());
    }

    void manyNamesAreComparedWithoutComparingAllPairs()
    {
        std::vector<Named> names;
        const QString signs = QStringLiteral("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈");
        for (int i = 0; i < 12'000; ++i) {
            QString name;
            for (int n = i; name.size() < 4; n /= 48)
                name.append(signs.at(n % 48));
            names.push_back(named(i + 1, {name + QStringLiteral("信息技术有限公司")}));
        }
        names.push_back(named(50'000, {names.front().names.front().name.chopped(4) + QStringLiteral("股份有限公司")}));
        const auto matches = suggested(names);
        const bool found = std::any_of(matches.begin(), matches.end(), [](const NameMatch &match) { return std::max(match.left, match.right) == 50'000; });
        QVERIFY(found);
    }

    void shortAndFormerNamesAreReadAndRolesAreNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names"); // kind:name, of the name between | and |
        const auto row = [](const char *what, const char *text, const char *names) { QTest::newRow(what) << QString::fromUtf8(text) << QString::fromUtf8(names); };
        row("in quotes", "受|海州大学|（以下简称“海大”）委托", "short:海大");
        row("without quotes", "|海州云图信息技术有限公司|(简称：云图信息)中标", "short:云图信息");
        row("as a clause", "|海州云图信息技术有限公司|，以下称“云图”，参加投标", "short:云图");
        row("Latin", "|国际商业机器（中国）有限公司|（以下简称“IBM”）", "short:IBM");
        row("former in brackets", "|海州数云科技有限公司|（原名：海州云图信息技术有限公司）", "former:海州云图信息技术有限公司");
        row("former, plainly", "|岭南师范学院|（原湛江师范学院）", "former:湛江师范学院");
        row("former and short", "|海州数云科技有限公司|（原海州云图信息技术有限公司，以下简称“数云科技”）", "former:海州云图信息技术有限公司 short:数云科技");
        row("in a form", "供应商名称：|海州数云科技有限公司|\n统一社会信用代码：无\n曾用名：海州云图信息技术有限公司\n", "former:海州云图信息技术有限公司");
        row("two short names", "|海州高新投资集团有限公司|（以下简称“海州高新”或“高新集团”）", "short:海州高新 short:高新集团");
        row("party", "|海州大学|（以下简称“甲方”）", "");
        row("role", "|海州正信招标有限公司|（以下简称“采购代理机构”）受托", "");
        row("role as a clause", "|海州大学|，以下称“招标人”，", "");
        row("the first person", "|海州大学|（以下简称“我校”）", "");
        row("role and name", "|海州大学|（以下简称“采购人”或“海大”）", "");
        row("somebody else's", "|海州大学|委托海州正信招标有限公司（以下简称“正信招标”）", "");
        row("unlike the name", "|海州大学|（以下简称“星河平台”）", "");
        row("原 inside a word", "|海州大学|（平原校区）", "");
        row("open bracket", "|海州大学|（以下简称“海大", "");
    }

    void shortAndFormerNamesAreReadAndRolesAreNot()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        const auto begin = text.indexOf(u'|');
        const auto end = text.indexOf(u'|', begin + 1) - 1;
        const auto plain = QString(text).remove(u'|');
        QStringList found;
        for (const auto &other : tagging::particularsAt(plain, {begin, end}).names) {
            found.append(other.kind + u':' + other.name);
            QCOMPARE(other.range.of(plain), other.name);
        }
        QCOMPARE(found.join(u' '), names);
    }

    void whatStandsWithANameIsItsOwn()
    {
        const auto code = withCheck(QStringLiteral("91440300MA50XY1W2"));
        const QString text = QStringLiteral("供应商名称：云达科技有限公司\n统一社会信用代码：%1\n地址：深圳市南山区示例路1号 邮编：518000\n联系电话：0755-12345678\n"
                                            "采购代理机构：金桥招标有限公司\n电话：010-87654321\n")
                                 .arg(code);
        const auto at = text.indexOf(QStringLiteral("云达"));
        const auto particulars = tagging::particularsAt(text, {at, at + 8});
        QCOMPARE(particulars.codes, QStringList{code});
        QCOMPARE(particulars.phones, QStringList{QStringLiteral("075512345678")});
        QCOMPARE(particulars.addresses, QStringList{QStringLiteral("深圳市南山区示例路1号")});
        const auto agency = text.indexOf(QStringLiteral("金桥"));
        QVERIFY(tagging::particularsAt(text, {agency, agency + 8}).codes.isEmpty());
        QVERIFY(tagging::particularsAt(text, {5, 999'999}).phones.isEmpty());
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
