// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseofnotices.h"

#include "pipeline/identity.h"
#include "store/custody.h"
#include "tagging/creditcode.h"

#include <QGuiApplication>

using namespace tendertrail;

/// Who is whom: what is proposed, accepted, rejected, split and undone.
class IdentityTest : public QObject
{
    Q_OBJECT

private:
    static QStringList names(notices::Case &made, core::EntityId id, const QString &kind)
    {
        QStringList names;
        const auto entity = store::entity(made.db(), id);
        for (const auto &name : entity->names) {
            if (name.kind == kind)
                names.append(name.name);
        }
        return names;
    }

private Q_SLOTS:
    void nothingMergesByItselfAndAMergeIsUndone()
    {
        notices::Case made;
        const auto first = made.tag(made.add(QStringLiteral("供应商：云达科技有限公司")), QStringLiteral("云达科技有限公司"));
        const auto second = made.tag(made.add(QStringLiteral("供应商：云达科技（深圳）有限公司")), QStringLiteral("云达科技（深圳）有限公司"));
        QVERIFY(made.entityOf(first) != made.entityOf(second));
        auto found = pipeline::matches(made.db());
        MUST(found);
        QCOMPARE(found->size(), std::size_t(1));
        QCOMPARE(found->front().reasons.front().kind, QStringLiteral("same_core"));
        MUST(pipeline::mergeEntities(*made.file, found->front().kept.id, found->front().other.id, QStringLiteral("test")));
        QCOMPARE(made.labels().size(), qsizetype(1));
        QVERIFY(pipeline::matches(made.db())->empty());
        made.reopen();
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QCOMPARE(made.labels().size(), qsizetype(2));
        QCOMPARE(pipeline::matches(made.db())->size(), std::size_t(1));
        MUST(pipeline::redo(*made.file, QStringLiteral("test")));
        QCOMPARE(made.labels().size(), qsizetype(1));
    }

    void shortAndFormerNamesBesideAMentionComeWithTheirProof()
    {
        notices::Case made;
        const auto id = made.entityOf(made.tag(made.add(QStringLiteral("供应商：海州数云科技有限公司（原名：海州云图信息技术有限公司，以下简称“乙方”，简称“数云科技”）")),
                                               QStringLiteral("海州数云科技有限公司")));
        QCOMPARE(names(made, id, QStringLiteral("short")), QStringList{QStringLiteral("数云科技")});
        QCOMPARE(names(made, id, QStringLiteral("former")), QStringList{QStringLiteral("海州云图信息技术有限公司")});
        const auto log = store::custody(made.db());
        MUST(log);
        const auto proved = std::count_if(log->begin(), log->end(), [](const core::CustodyEntry &entry) {
            return entry.action == QStringLiteral("name") && entry.detail.contains(QStringLiteral("\"page\":1"));
        });
        QCOMPARE(proved, 2);
        // The former name finds the one who was known by it.
        const auto former = made.entityOf(made.tag(made.add(QStringLiteral("供应商：海州云图信息技术有限公司")), QStringLiteral("海州云图信息技术有限公司")));
        const auto found = pipeline::matches(made.db());
        MUST(found);
        QCOMPARE(found->size(), std::size_t(1));
        QVERIFY(found->front().kept.id == former || found->front().other.id == former);
        MUST(pipeline::undo(*made.file, QStringLiteral("test"))); // the second
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QVERIFY(made.labels().isEmpty());
    }

    void aRejectedMatchIsRememberedAlsoThroughMerges()
    {
        notices::Case made;
        const auto one = made.entityOf(made.tag(made.add(QStringLiteral("供应商：云达科技有限公司")), QStringLiteral("云达科技有限公司")));
        const auto other = made.entityOf(made.tag(made.add(QStringLiteral("供应商：云达科技集团有限公司")), QStringLiteral("云达科技集团有限公司")));
        QCOMPARE(pipeline::matches(made.db())->size(), std::size_t(1));
        MUST(pipeline::rejectMatch(*made.file, one, other, QStringLiteral("test")));
        QVERIFY(pipeline::matches(made.db())->empty());
        made.reopen();
        QVERIFY(pipeline::matches(made.db())->empty());
        // A third that swallows the first is distinct from the second as well.
        const auto third = made.entityOf(made.tag(made.add(QStringLiteral("供应商：云达科技股份有限公司")), QStringLiteral("云达科技股份有限公司")));
        MUST(pipeline::mergeEntities(*made.file, third, one, QStringLiteral("test")));
        QVERIFY(pipeline::matches(made.db())->empty());
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QCOMPARE(pipeline::matches(made.db())->size(), std::size_t(1));
    }

    void twoOfOneNameCanBeSplit()
    {
        notices::Case made;
        const auto first = made.tag(made.add(QStringLiteral("采购人：信息中心\n甲市")), QStringLiteral("信息中心"), core::Field::Buyer);
        const auto second = made.tag(made.add(QStringLiteral("采购人：信息中心\n乙市")), QStringLiteral("信息中心"), core::Field::Buyer);
        QCOMPARE(made.entityOf(first), made.entityOf(second)); // one writing is one name
        const auto part = pipeline::splitEntity(*made.file, made.entityOf(first), {second}, QStringLiteral("test"));
        MUST(part);
        QVERIFY(made.entityOf(first) != made.entityOf(second));
        QCOMPARE(made.entityOf(second), *part);
        QCOMPARE(made.labels(), (QStringList{QStringLiteral("信息中心"), QStringLiteral("信息中心")}));
        QVERIFY(pipeline::matches(made.db())->empty()); // a person has just said so
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QCOMPARE(made.entityOf(first), made.entityOf(second));
        // All of it, none of it, or what is another's cannot be split off.
        QCOMPARE(pipeline::splitEntity(*made.file, made.entityOf(first), {first, second}, QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
        QCOMPARE(pipeline::splitEntity(*made.file, made.entityOf(first), {}, QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
        QCOMPARE(pipeline::splitEntity(*made.file, made.entityOf(first), {core::MentionId(99)}, QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
    }

    void aMergedNameCanBeTakenOutAgain()
    {
        notices::Case made;
        const auto kept = made.tag(made.add(QStringLiteral("供应商：云达科技有限公司")), QStringLiteral("云达科技有限公司"));
        const auto gone = made.tag(made.add(QStringLiteral("供应商：金桥数据股份公司")), QStringLiteral("金桥数据股份公司"));
        MUST(pipeline::mergeEntities(*made.file, made.entityOf(kept), made.entityOf(gone), QStringLiteral("test")));
        const auto whole = made.entityOf(kept);
        QVERIFY(names(made, whole, QStringLiteral("legal")).contains(QStringLiteral("金桥数据股份公司")));
        const auto part = pipeline::splitName(*made.file, whole, QStringLiteral("金桥数据 股份公司"), QStringLiteral("test"));
        MUST(part);
        QCOMPARE(store::entity(made.db(), *part)->label, QStringLiteral("金桥数据股份公司"));
        QVERIFY(!names(made, whole, QStringLiteral("legal")).contains(QStringLiteral("金桥数据股份公司")));
        // Words written so later are the new one's, not the one's they were merged into.
        const auto later = made.tag(made.add(QStringLiteral("中标供应商：金桥数据股份公司")), QStringLiteral("金桥数据股份公司"));
        QCOMPARE(made.entityOf(later), *part);
        QCOMPARE(pipeline::splitName(*made.file, whole, QStringLiteral("无此名"), QStringLiteral("test")).error().code, core::ErrorCode::NotFound);
    }

    void anEntityHasItsNamesByKindAndItsCode()
    {
        notices::Case made;
        const QString code = QStringLiteral("91350100M000100Y43");
        QVERIFY(tagging::isCreditCode(code));
        const auto mention = made.tag(made.add(QStringLiteral("供应商名称：成都運達科技有限公司\n统一社会信用代码：%1\n").arg(code)), QStringLiteral("成都運達科技有限公司"));
        const auto entity = made.entityOf(mention);
        QCOMPARE(names(made, entity, QStringLiteral("credit_code")), QStringList{code});
        QCOMPARE(names(made, entity, QStringLiteral("simplified")), QStringList{QStringLiteral("成都运达科技有限公司")});
        QVERIFY(!names(made, entity, QStringLiteral("pinyin")).isEmpty());
        MUST(pipeline::addEntityName(*made.file, entity, QStringLiteral("Yunda Technology"), QStringLiteral("english"), QStringLiteral("test")));
        MUST(pipeline::addEntityName(*made.file, entity, QStringLiteral("运达"), QStringLiteral("short"), QStringLiteral("test")));
        QCOMPARE(store::entity(made.db(), entity)->labelEn, QStringLiteral("Yunda Technology"));
        QCOMPARE(names(made, entity, QStringLiteral("short")), QStringList{QStringLiteral("运达")});
        MUST(pipeline::removeEntityName(*made.file, entity, QStringLiteral("运达"), QStringLiteral("test")));
        QVERIFY(names(made, entity, QStringLiteral("short")).isEmpty());
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QCOMPARE(names(made, entity, QStringLiteral("short")), QStringList{QStringLiteral("运达")});
        const auto code1 = [&](const QString &name, const QString &kind) {
            return pipeline::addEntityName(*made.file, entity, name, kind, QStringLiteral("test")).error().code;
        };
        QCOMPARE(code1(QStringLiteral("91350100M000100Y44"), QStringLiteral("credit_code")), core::ErrorCode::InvalidArgument);
        QCOMPARE(code1(QStringLiteral("x"), QStringLiteral("nickname")), core::ErrorCode::InvalidArgument);
        QCOMPARE(code1(QStringLiteral(" "), QStringLiteral("short")), core::ErrorCode::InvalidArgument);
        QCOMPARE(code1(QStringLiteral("运达"), QStringLiteral("short")), core::ErrorCode::AlreadyExists);
    }

    void oneCodeBesideTwoNamesIsAMatch()
    {
        notices::Case made;
        const QString code = QStringLiteral("\n统一社会信用代码：91350100M000100Y43");
        made.tag(made.add(QStringLiteral("供应商：云达科技有限公司") + code), QStringLiteral("云达科技有限公司"));
        made.tag(made.add(QStringLiteral("供应商：前海新名字商贸有限公司") + code), QStringLiteral("前海新名字商贸有限公司"));
        const auto found = pipeline::matches(made.db());
        MUST(found);
        QCOMPARE(found->size(), std::size_t(1));
        QCOMPARE(found->front().reasons.front().kind, QStringLiteral("same_code"));
    }

    void everyDecisionIsInTheCustodyLog()
    {
        notices::Case made;
        const auto one = made.entityOf(made.tag(made.add(QStringLiteral("供应商：云达科技有限公司")), QStringLiteral("云达科技有限公司")));
        const auto other = made.entityOf(made.tag(made.add(QStringLiteral("供应商：云达科技集团有限公司")), QStringLiteral("云达科技集团有限公司")));
        MUST(pipeline::rejectMatch(*made.file, one, other, QStringLiteral("anna")));
        MUST(pipeline::mergeEntities(*made.file, one, other, QStringLiteral("anna")));
        MUST(pipeline::splitName(*made.file, one, QStringLiteral("云达科技集团有限公司"), QStringLiteral("anna")));
        const auto rows = store::custody(made.db());
        MUST(rows);
        QStringList actions;
        for (const auto &row : *rows) {
            if (row.actor == QLatin1String("anna"))
                actions.append(row.action);
        }
        QCOMPARE(actions, (QStringList{QStringLiteral("distinct"), QStringLiteral("merge"), QStringLiteral("split")}));
        QVERIFY(store::brokenLinks(*rows).empty());
    }
};

QTEST_MAIN(IdentityTest)
#include "identity_test.moc"
