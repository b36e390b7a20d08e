// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textprint.h"
#include "store/provenance.h"
#include "storesupport.h"

#include <QHash>
#include <QtTest>

#include <algorithm>

using namespace tendertrail;
using namespace storetest;

class NearDuplicatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsThatDifferInADateAreLinked()
    {
        TemporaryCase made;
        const QString letter = QStringLiteral("采购人深圳大学拟采购云计算服务器租用服务，供应商应当在投标截止时间之前按照采购文件的要求递交投标文件，"
                                              "逾期送达的投标文件恕不接受，联系人与联系电话见采购文件。发布日期二〇二四年三月%1日");
        const auto first = addDocument(made.db(), QStringLiteral("一"), "a");
        const auto second = addDocument(made.db(), QStringLiteral("二"), "b");
        const auto third = addDocument(made.db(), QStringLiteral("三"), "c");
        MUST(store::linkNearDuplicates(made.db(), first, core::textPrint(letter.arg(u'一'))));
        MUST(store::linkNearDuplicates(made.db(), second, core::textPrint(letter.arg(u'二'))));
        MUST(store::linkNearDuplicates(made.db(), third, core::textPrint(QStringLiteral("实训车间钢结构材料采购项目的预算为三十六万五千元整，采购方式为询价，"
                                                                                       "评审办法为最低评标价法，质保期一年，付款方式为验收后一次付清。"))));
        const auto pairs = store::nearDuplicates(made.db());
        QVERIFY(pairs);
        QCOMPARE(pairs->size(), 1U);
        QCOMPARE(pairs->front().document, first);
        QCOMPARE(pairs->front().other, second);
        QVERIFY(pairs->front().similarity >= 0.85 && pairs->front().similarity < 1);
    }

    void ofManyThatAreAlikeEachNamesItsClosest()
    {
        TemporaryCase made;
        const auto print = core::textPrint(QStringLiteral("招标公告：采购人为某某单位，预算金额人民币一百万元，采购方式为公开招标，供应商应当在投标截止时间之前"
                                                                 "按照招标文件的要求递交投标文件，逾期送达的投标文件恕不接受，联系人与联系电话见招标文件第一章。"));
        constexpr int count = 60;
        for (int i = 0; i < count; ++i)
            MUST(store::linkNearDuplicates(made.db(), addDocument(made.db(), QString::number(i), QByteArray::number(i)), print));
        const auto pairs = store::nearDuplicates(made.db());
        QVERIFY(pairs);
        QHash<core::DocumentId, int> links;
        for (const store::NearDuplicate &pair : *pairs) {
            QCOMPARE(pair.similarity, 1.0);
            ++links[pair.document];
            ++links[pair.other];
        }
        QCOMPARE(links.size(), count); // none is left out
        QVERIFY2(std::ranges::max(links.values()) <= 24, "the first of a series is not tied to all that follow");
    }
};

QTEST_GUILESS_MAIN(NearDuplicatesTest)
#include "nearduplicates_test.moc"
