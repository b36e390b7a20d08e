// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/network.h"

#include <QTest>

using namespace tendertrail;

namespace {

core::Entity entityOf(qint64 id, const QString &label, const QStringList &roles,
                      core::EntityType type = core::EntityType::Organisation)
{
    core::Entity entity;
    entity.id = core::EntityId(id);
    entity.label = label;
    entity.type = type;
    entity.roles = roles;
    return entity;
}

core::Relation relationOf(qint64 id, qint64 source, qint64 target, const QString &type, std::vector<qint64> evidence,
                          const QString &amount = {}, const QString &status = {})
{
    core::Relation relation;
    relation.id = core::RelationId(id);
    relation.source = core::EntityId(source);
    relation.target = core::EntityId(target);
    relation.type = type;
    relation.status = status;
    if (!amount.isEmpty())
        relation.money = core::Money{amount, QStringLiteral("CNY")};
    for (const qint64 mention : evidence)
        relation.evidence.emplace_back(mention);
    return relation;
}

graph::Network sample()
{
    auto buyer = entityOf(1, QStringLiteral("深圳大学"), {QStringLiteral("buyer")});
    buyer.labelEn = QStringLiteral("Shenzhen University");
    return graph::build(
        {buyer, entityOf(2, QStringLiteral("成都运达科技有限公司"), {QStringLiteral("bidder"), QStringLiteral("supplier")}),
         entityOf(7, QStringLiteral("AWS"), {QStringLiteral("cloud_provider")}, core::EntityType::Service),
         entityOf(9, QStringLiteral("旁观者"), {})},
        {relationOf(4, 1, 2, QStringLiteral("buys_from"), {11, 12}, QStringLiteral("200000"), QStringLiteral("awarded")),
         relationOf(5, 2, 7, QStringLiteral("resells"), {13}),
         relationOf(6, 1, 2, QStringLiteral("buys_from"), {12, 14}, QStringLiteral("184000"), QStringLiteral("planned")),
         relationOf(8, 1, 2, QStringLiteral("seeks_service"), {15})});
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relationsOfATypeBecomeOneEdge()
    {
        const graph::Network network = sample();
        QCOMPARE(network.nodes.size(), size_t(4));
        QCOMPARE(network.edges.size(), size_t(3));
        const graph::Edge &edge = network.edges[0];
        QCOMPARE(edge.id, QStringLiteral("relation:4"));
        QCOMPARE(edge.type, QStringLiteral("buys_from"));
        QCOMPARE(edge.relations, (std::vector{core::RelationId(4), core::RelationId(6)}));
        QCOMPARE(edge.evidence, 3); // mention 12 stands behind both and counts once
        QCOMPARE(edge.label, QStringLiteral("200,000 CNY, 184,000 CNY \u00b7 awarded, planned"));
        QCOMPARE(edge.amounts, QStringLiteral("200,000 CNY, 184,000 CNY"));
        QCOMPARE(edge.statuses, QStringList({QStringLiteral("awarded"), QStringLiteral("planned")}));
        QCOMPARE(network.edges[1].label, QString());
    }

    void oppositeDirectionsStayTwoEdges()
    {
        const auto network = graph::build({entityOf(1, QStringLiteral("a"), {}), entityOf(2, QStringLiteral("b"), {})},
                                          {relationOf(1, 1, 2, QStringLiteral("resells"), {1}),
                                           relationOf(2, 2, 1, QStringLiteral("resells"), {1})});
        QCOMPARE(network.edges.size(), size_t(2));
    }

    void nodesCarryNamesTypeAndTheMostTellingRole()
    {
        const graph::Network network = sample();
        QCOMPARE(network.nodes[0].id, QStringLiteral("entity:1"));
        QCOMPARE(network.nodes[0].labelEn, QStringLiteral("Shenzhen University"));
        QCOMPARE(network.nodes[0].type, QStringLiteral("organisation"));
        QCOMPARE(network.nodes[1].role, QStringLiteral("supplier"));
        QCOMPARE(network.nodes[2].type, QStringLiteral("service"));
        QCOMPARE(network.nodes[3].role, QString());
    }

    void aRelationToARemovedEntityIsLeftOut()
    {
        const auto network = graph::build({entityOf(1, QStringLiteral("a"), {})},
                                          {relationOf(1, 1, 99, QStringLiteral("resells"), {1})});
        QVERIFY(network.edges.empty());
    }

    void sameInputGivesTheSameNetwork()
    {
        const graph::Network one = sample();
        const graph::Network two = sample();
        for (size_t i = 0; i < one.edges.size(); ++i) {
            QCOMPARE(one.edges[i].id, two.edges[i].id);
            QCOMPARE(one.edges[i].source, two.edges[i].source);
        }
    }

    void filterHides_data()
    {
        QTest::addColumn<QStringList>("edgeTypes");
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::newRow("nothing") << QStringList{} << QStringList{} << QString() << 4 << 3;
        QTest::newRow("a type of edge") << QStringList{QStringLiteral("buys_from")} << QStringList{} << QString() << 4 << 2;
        QTest::newRow("a role, and the edges to it")
            << QStringList{} << QStringList{QStringLiteral("cloud_provider")} << QString() << 3 << 2;
        QTest::newRow("by text, traditional for simplified") << QStringList{} << QStringList{} << QStringLiteral("運達") << 1 << 0;
        QTest::newRow("by English text, any case") << QStringList{} << QStringList{} << QStringLiteral("shenzhen") << 1 << 0;
        QTest::newRow("by text that is nowhere") << QStringList{} << QStringList{} << QStringLiteral("Siemens") << 0 << 0;
    }
    void filterHides()
    {
        QFETCH(QStringList, edgeTypes);
        QFETCH(QStringList, roles);
        QFETCH(QString, text);
        const graph::Network left = graph::filtered(sample(), {edgeTypes, roles, text, false});
        QTEST(static_cast<int>(left.nodes.size()), "nodes");
        QTEST(static_cast<int>(left.edges.size()), "edges");
        for (const graph::Edge &edge : left.edges)
            QVERIFY(edge.source < int(left.nodes.size()) && edge.target < int(left.nodes.size()));
    }

    void suggestedNodesAndEdgesCanBeHidden()
    {
        graph::Network network = sample();
        network.nodes[2].suggested = true;
        network.edges[2].suggested = true;
        const graph::Network left = graph::filtered(network, {{}, {}, {}, true});
        QCOMPARE(left.nodes.size(), size_t(3));
        QCOMPARE(left.edges.size(), size_t(1));
    }

    void neighboursAreListedOnce()
    {
        const graph::Network network = sample();
        QCOMPARE(graph::neighbours(network, 1), (std::vector{0, 2}));
        QCOMPARE(graph::neighbours(network, 3), std::vector<int>{});
        QCOMPARE(graph::neighbours(network, 99), std::vector<int>{});
    }

    void shortestPathGoesEitherWayAlongEdges()
    {
        const graph::Network network = sample();
        QCOMPARE(graph::shortestPath(network, 0, 2), (std::vector{0, 1, 2}));
        QCOMPARE(graph::shortestPath(network, 2, 0), (std::vector{2, 1, 0}));
        QCOMPARE(graph::shortestPath(network, 1, 1), std::vector{1});
        QCOMPARE(graph::shortestPath(network, 0, 3), std::vector<int>{});
        QCOMPARE(graph::shortestPath(network, -1, 3), std::vector<int>{});
        QCOMPARE(graph::shortestPath(network, 0, 4), std::vector<int>{});
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
