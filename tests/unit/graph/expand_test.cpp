// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/layout.h"

#include "pictures.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace tendertrail;
using pictures::Sample;

/// Expanding a picture must not scramble it: what the reader knows by its place stays there.
class ExpandTest : public QObject
{
    Q_OBJECT

    static constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

    struct Grown
    {
        Sample sample;
        std::vector<QPointF> start;
        graph::LayoutOptions options;
        int old = 0;
    };

    static Grown grown(QPointF unplaced)
    {
        Grown result;
        result.sample = pictures::story();
        result.old = result.sample.nodes;
        result.start = *graph::layout(result.old, result.sample.edges, {}, {});
        // a fan around node 3, a chain from node 6, and a new node between two old ones
        for (int i = 0; i < 7; ++i)
            result.sample.edges.emplace_back(3, result.old + i);
        result.sample.edges.emplace_back(6, result.old + 7);
        result.sample.edges.emplace_back(result.old + 7, result.old + 8);
        result.sample.edges.emplace_back(result.old + 9, 1);
        result.sample.edges.emplace_back(result.old + 9, 2);
        result.sample.nodes += 10;
        result.start.resize(size_t(result.sample.nodes), unplaced);
        result.options.keepPositions = true;
        result.options.pinned.assign(size_t(result.sample.nodes), 0);
        result.options.labelWidths.assign(size_t(result.sample.nodes), 30);
        result.options.labelHeight = 14;
        for (int i = 0; i < result.old; ++i)
            result.options.pinned[size_t(i)] = 1;
        return result;
    }

private Q_SLOTS:
    void pinnedNodesDoNotMoveAtAll_data()
    {
        QTest::addColumn<QPointF>("unplaced");
        QTest::newRow("new nodes without a place") << QPointF(nowhere, nowhere);
        QTest::newRow("new nodes at the origin") << QPointF();
    }
    void pinnedNodesDoNotMoveAtAll()
    {
        QFETCH(QPointF, unplaced);
        const Grown grown = ExpandTest::grown(unplaced);
        const auto places = graph::layout(grown.sample.nodes, grown.sample.edges, grown.start, grown.options);
        QVERIFY(places);
        for (int i = 0; i < grown.old; ++i)
            QVERIFY((*places)[size_t(i)] == grown.start[size_t(i)]); // to the bit
        for (const QPointF &place : *places)
            QVERIFY(std::isfinite(place.x()) && std::isfinite(place.y()));
    }

    void newNodesStandNearTheirNeighbours()
    {
        const Grown grown = ExpandTest::grown({nowhere, nowhere});
        const auto places = graph::layout(grown.sample.nodes, grown.sample.edges, grown.start, grown.options);
        QVERIFY(places);
        for (int i = 0; i < 7; ++i) {
            const QPointF way = (*places)[size_t(grown.old + i)] - (*places)[3];
            QVERIFY2(std::hypot(way.x(), way.y()) < 4 * grown.options.nodeSpacing,
                     qPrintable(QString::number(std::hypot(way.x(), way.y()))));
        }
    }

    void newNodesAndTheirLabelsLieOnNothing()
    {
        const Grown grown = ExpandTest::grown({nowhere, nowhere});
        const auto places = graph::layout(grown.sample.nodes, grown.sample.edges, grown.start, grown.options);
        QVERIFY(places);
        // The old picture was made without labels, so only pairs with a new node are to be looked at.
        auto onlyOld = *places;
        onlyOld.resize(size_t(grown.old));
        QCOMPARE(pictures::overlaps(*places, grown.options), pictures::overlaps(onlyOld, grown.options));
    }

    void freeNodesWithAPlaceOnlySettle()
    {
        Grown grown = ExpandTest::grown({nowhere, nowhere});
        grown.options.pinned.clear();
        grown.options.labelWidths.clear();
        const auto places = graph::layout(grown.sample.nodes, grown.sample.edges, grown.start, grown.options);
        QVERIFY(places);
        for (int i = 0; i < grown.old; ++i) {
            const QPointF way = (*places)[size_t(i)] - grown.start[size_t(i)];
            QVERIFY(std::hypot(way.x(), way.y()) < 2 * grown.options.nodeSpacing);
        }
    }

    void aPartWithoutATieStandsBesideThePicture()
    {
        Grown grown = ExpandTest::grown({nowhere, nowhere});
        const int first = grown.sample.nodes;
        grown.sample.nodes += 4;
        grown.sample.edges.emplace_back(first, first + 1);
        grown.sample.edges.emplace_back(first + 1, first + 2);
        grown.options.pinned.resize(size_t(grown.sample.nodes), 0);
        grown.options.labelWidths.resize(size_t(grown.sample.nodes), 30);
        const auto places = graph::layout(grown.sample.nodes, grown.sample.edges, grown.start, grown.options);
        QVERIFY(places);
        double lowest = -1e300;
        for (int i = 0; i < first; ++i)
            lowest = std::max(lowest, (*places)[size_t(i)].y());
        for (int i = first; i < grown.sample.nodes; ++i)
            QVERIFY((*places)[size_t(i)].y() > lowest);
    }

    void strangePlacesAreTakenAsNone_data()
    {
        QTest::addColumn<QPointF>("place");
        QTest::newRow("not a number") << QPointF(nowhere, 3);
        QTest::newRow("infinite") << QPointF(1, std::numeric_limits<double>::infinity());
        QTest::newRow("out of this world") << QPointF(1e300, -1e300);
    }
    void strangePlacesAreTakenAsNone()
    {
        QFETCH(QPointF, place);
        graph::LayoutOptions options;
        options.keepPositions = true;
        options.pinned = {1, 1, 0};
        const auto places = graph::layout(3, {{0, 1}, {1, 2}}, {{10, 10}, {90, 10}, place}, options);
        QVERIFY(places);
        for (const QPointF &found : *places)
            QVERIFY(std::abs(found.x()) < 1000 && std::abs(found.y()) < 1000);
    }

    void nodesOnOnePlaceAreParted()
    {
        graph::LayoutOptions options;
        options.keepPositions = true;
        options.labelWidths.assign(6, 80);
        const std::vector<QPointF> heap(6, QPointF(5, 5));
        const auto places = graph::layout(6, {{0, 1}, {1, 2}}, heap, options);
        QVERIFY(places);
        QCOMPARE(pictures::overlaps(*places, options), 0);
    }

    void aNetworkKeepsItsPlaces()
    {
        graph::Network network;
        network.nodes.resize(3);
        network.nodes[0].position = {100, 50};
        network.nodes[1].position = {0, 0};
        network.edges.resize(2);
        network.edges[0].source = 0;
        network.edges[0].target = 1;
        network.edges[1].source = 1;
        network.edges[1].target = 2;
        graph::LayoutOptions options;
        options.keepPositions = true;
        options.pinned = {1, 1, 0};
        QVERIFY(graph::layout(network, options));
        QCOMPARE(network.nodes[0].position, QPointF(100, 50));
        QCOMPARE(network.nodes[1].position, QPointF(0, 0)); // pinned at the origin is a place
        QVERIFY(!network.nodes[2].position.isNull());
    }
};

QTEST_APPLESS_MAIN(ExpandTest)
#include "expand_test.moc"
