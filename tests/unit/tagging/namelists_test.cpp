// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namelists.h"

#include "tagging/namematch.h"

#include "core/hanscript.h"

#include <QFile>
#include <QMap>
#include <QSet>
#include <QTest>

#include <cstdio>

using namespace tendertrail;
using tagging::Named;

namespace {

Named namedOf(std::size_t id, const namelists::Item &item, bool withEnglish)
{
    Named named;
    named.id = qint64(id);
    for (const auto &name : item.chinese)
        named.names.push_back({name, QStringLiteral("zh"), QStringLiteral("legal")});
    if (withEnglish)
        named.names.push_back({item.english, QStringLiteral("en"), QStringLiteral("official")});
    return named;
}

/// Two rows of a list that are one: a name in common.
bool isSame(const namelists::Item &one, const namelists::Item &other)
{
    if (one.english == other.english)
        return true;
    return std::any_of(one.chinese.begin(), one.chinese.end(), [&](const QString &name) { return other.chinese.contains(name); });
}

/// As somebody else would write it: other case, no country, no dots.
QString varied(const QString &english)
{
    auto name = english.toUpper();
    name.remove(QStringLiteral(" (CHINA)")).remove(QStringLiteral(" (TAIWAN)")).remove(u'.');
    name.replace(QStringLiteral("LIMITED"), QStringLiteral("LTD")).replace(QStringLiteral(" & "), QStringLiteral(" AND "));
    return name;
}

struct Share
{
    int right = 0;
    int all = 0;
    [[nodiscard]] double value() const { return all == 0 ? 1 : double(right) / all; }
};

} // namespace

/// Real lists of names, where they lie beside the project.
class NameListsTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const tagging::NameMatcher> m_matcher;

    /// Top one for each English name. [0] of what rules were tuned on, [1] of what was kept aside.
    [[nodiscard]] std::array<Share, 2> englishToChinese(const std::vector<namelists::Item> &items, bool known) const
    {
        std::vector<Named> names;
        for (std::size_t i = 0; i < items.size(); ++i)
            names.push_back(namedOf(i, items[i], known));
        const auto index = m_matcher->index(names);
        std::array<Share, 2> shares;
        for (const auto &item : items) {
            auto &share = shares[item.aside ? 1 : 0];
            ++share.all;
            const auto found = index->byEnglishName(varied(item.english), 1);
            if (!found.empty() && isSame(items[std::size_t(found.front().first)], item))
                ++share.right;
            else if (qEnvironmentVariable("TRAIL_SHOW") == QStringLiteral("aside") ? item.aside : !item.aside && qEnvironmentVariableIsSet("TRAIL_SHOW"))
                std::printf("  %s | %s | found %s\n", qPrintable(item.english), qPrintable(item.chinese.join(u'/')),
                            found.empty() ? "nothing" : qPrintable(items[std::size_t(found.front().first)].chinese.join(u'/')));
        }
        return shares;
    }

    static void print(const char *what, const std::array<Share, 2> &shares)
    {
        std::printf("%-52s tuned on %5.1f %% of %d, aside %5.1f %% of %d\n", what, 100 * shares[0].value(), shares[0].all, 100 * shares[1].value(), shares[1].all);
        std::fflush(stdout);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(namelists::folder() + QStringLiteral("ror_cn_hk_tw.jsonl")))
            QSKIP("the lists of names are not beside the project");
        const auto matcher = tagging::NameMatcher::load();
        QVERIFY(matcher);
        m_matcher = *matcher;
    }

    void anEnglishNameThatIsKnownFindsItsChineseOne()
    {
        const auto institutions = englishToChinese(namelists::institutions(), true);
        print("institutions, official English names known:", institutions);
        const auto companies = englishToChinese(namelists::companies(), true);
        print("companies, English names known:", companies);
        for (const auto &shares : {institutions, companies}) {
            QVERIFY(shares[0].value() >= 0.95);
            QVERIFY(shares[1].value() >= 0.95);
        }
    }

    void anEnglishNameThatNobodyKnowsIsReadByMeaningAndSound()
    {
        const auto institutions = englishToChinese(namelists::institutions(), false);
        print("institutions, Chinese names only:", institutions);
        const auto companies = englishToChinese(namelists::companies(), false);
        print("companies, Chinese names only:", companies);
        // Before the part kept aside was opened it had 90.0 and 77.3 %. Some brands of companies neither mean nor sound like the Chinese ones.
        QVERIFY(institutions[0].value() >= 0.95);
        QVERIFY(institutions[1].value() >= 0.93);
        QVERIFY(companies[0].value() >= 0.9);
        QVERIFY(companies[1].value() >= 0.8);
    }

    void simplifiedAndTraditionalFindEachOther()
    {
        const auto items = namelists::institutions();
        std::vector<Named> names;
        for (std::size_t i = 0; i < items.size(); ++i)
            names.push_back(namedOf(i, items[i], false));
        const auto index = m_matcher->index(names);
        std::array<Share, 2> shares;
        for (const auto &item : items) {
            for (const auto &name : item.chinese) {
                for (const auto &other : {core::toTraditional(name), core::toSimplified(name)}) {
                    if (other == name)
                        continue;
                    auto &share = shares[item.aside ? 1 : 0];
                    ++share.all;
                    Named who;
                    who.id = -1;
                    who.names = {{other, QStringLiteral("zh"), QStringLiteral("legal")}};
                    const auto found = index->find(who, 1);
                    if (!found.empty() && isSame(items[std::size_t(found.front().right)], item))
                        ++share.right;
                }
            }
        }
        print("simplified to traditional and back:", shares);
        QVERIFY(shares[0].all > 1000);
        QVERIFY(shares[0].value() >= 0.95);
        QVERIFY(shares[1].value() >= 0.95);
    }

    void partiesOfRealTendersAreFoundInOtherWritingsAndNotTakenForOneAnother()
    {
        const auto parties = namelists::tenderParties();
        if (parties.isEmpty())
            QSKIP("the tenders are not beside the project");
        // Each party three times: as read, in the other script, and with what changes from one notice to the next.
        std::vector<Named> names;
        for (qsizetype i = 0; i < parties.size(); ++i) {
            auto varied = parties.at(i);
            varied.replace(QStringLiteral("股份有限公司"), QStringLiteral("有限公司")).replace(QStringLiteral("市"), QStringLiteral(" 市"));
            QStringList writings{parties.at(i), core::toTraditional(parties.at(i)), varied, QStringLiteral("（") + parties.at(i) + QStringLiteral("）")};
            writings.removeDuplicates();
            int at = 0;
            for (const auto &writing : writings) {
                Named who;
                who.id = i * 10 + at++;
                who.names = {{writing, QStringLiteral("zh"), QStringLiteral("legal")}};
                names.push_back(who);
            }
        }
        const auto matches = m_matcher->suggest(names, {});
        QVERIFY(matches);
        Share precision;
        QSet<qint64> joined;
        for (const auto &match : *matches) {
            ++precision.all;
            if (match.left / 10 == match.right / 10) {
                ++precision.right;
                joined.insert(match.left);
                joined.insert(match.right);
            } else {
                std::printf("  %s: %s = %s\n", qPrintable(match.reasons.front().kind), qPrintable(parties.at(match.left / 10)), qPrintable(parties.at(match.right / 10)));
            }
        }
        std::printf("parties of real tenders: precision %.1f %% of %d, recall %.1f %% of %d writings\n", 100 * precision.value(), precision.all,
                    100.0 * double(joined.size()) / double(names.size()), int(names.size()));
        QVERIFY(precision.all >= parties.size());
        QVERIFY(precision.value() >= 0.98);
        QVERIFY(double(joined.size()) >= 0.95 * double(names.size()));
    }

    void ofManyInstitutionsFewAreTakenForOneAnother()
    {
        const auto items = namelists::institutions();
        std::vector<Named> names;
        for (std::size_t i = 0; i < items.size(); ++i) {
            // Each Chinese name as somebody of its own: the right pairs are those of one row.
            int at = 0;
            for (const auto &name : items[i].chinese) {
                Named who;
                who.id = qint64(i * 100) + at++;
                who.names = {{name, QStringLiteral("zh"), QStringLiteral("legal")}};
                names.push_back(who);
            }
            Named who;
            who.id = qint64(i * 100) + 99;
            who.names = {{items[i].english, QStringLiteral("en"), QStringLiteral("official")}};
            names.push_back(who);
        }
        const auto matches = m_matcher->suggest(names, {});
        QVERIFY(matches);
        QMap<QString, Share> byReason;
        std::array<Share, 2> shares;
        for (const auto &match : *matches) {
            const auto &one = items[std::size_t(match.left / 100)];
            const auto &other = items[std::size_t(match.right / 100)];
            auto &share = shares[one.aside ? 1 : 0];
            auto &reason = byReason[match.reasons.front().kind];
            ++share.all;
            ++reason.all;
            if (isSame(one, other)) {
                ++share.right;
                ++reason.right;
            } else if (!one.aside && qEnvironmentVariableIsSet("TRAIL_SHOW")) {
                std::printf("  %s: %s = %s\n", qPrintable(match.reasons.front().kind), qPrintable(one.chinese.join(u'|') + u'|' + one.english),
                            qPrintable(other.chinese.join(u'|') + u'|' + other.english));
            }
        }
        for (auto reason = byReason.begin(); reason != byReason.end(); ++reason)
            std::printf("  %-20s %d of %d right\n", qPrintable(reason.key()), reason->right, reason->all);
        print("precision of suggestions over all institutions:", shares);
        QVERIFY(shares[0].all > 100);
        QVERIFY(shares[0].value() >= 0.98);
        QVERIFY(shares[1].value() >= 0.98);
    }
};

QTEST_GUILESS_MAIN(NameListsTest)
#include "namelists_test.moc"
