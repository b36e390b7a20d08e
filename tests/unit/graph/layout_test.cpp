// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/layout.h"

#include "pictures.h"

#include <QTest>

#include <cmath>

using namespace tendertrail;
using pictures::Sample;

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivesNothing()
    {
        const auto places = graph::layout(0, {}, {}, {});
        QVERIFY(places);
        QVERIFY(places->empty());
    }

    void wrongEdgesAreRefused_data()
    {
        QTest::addColumn<int>("source");
        QTest::addColumn<int>("target");
        QTest::newRow("past the end") << 0 << 3;
        QTest::newRow("before the start") << -1 << 1;
        QTest::newRow("far past the end") << 2147483647 << 1;
    }
    void wrongEdgesAreRefused()
    {
        QFETCH(int, source);
        QFETCH(int, target);
        const auto places = graph::layout(3, {{0, 1}, {source, target}}, {}, {});
        QVERIFY(!places);
        QCOMPARE(places.error().code, core::ErrorCode::InvalidArgument);
    }

    void everyPictureIsReadable_data()
    {
        QTest::addColumn<Sample>("sample");
        QTest::addColumn<int>("crossings"); ///< at most
        QTest::newRow("one node") << Sample{1, {}} << 0;
        QTest::newRow("two nodes") << Sample{2, {{0, 1}}} << 0;
        QTest::newRow("isolated nodes") << Sample{30, {}} << 0;
        QTest::newRow("loops and parallel edges") << Sample{3, {{0, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 2}}} << 0;
        QTest::newRow("path") << pictures::path(12) << 0;
        QTest::newRow("ring") << pictures::ring(14) << 0;
        QTest::newRow("star") << pictures::star(24) << 0;
        QTest::newRow("tree") << pictures::tree(40, 3) << 0;
        QTest::newRow("grid") << pictures::grid(6, 6) << 0;
        QTest::newRow("story") << pictures::story() << 1;
        QTest::newRow("several parts") << pictures::joined({pictures::tree(20, 2), pictures::ring(7), pictures::path(3),
                                                             Sample{4, {}}}) << 0;
        QTest::newRow("a case of sixty") << pictures::tender(60, 3) << 14;
    }
    void everyPictureIsReadable()
    {
        QFETCH(Sample, sample);
        QFETCH(int, crossings);
        graph::LayoutOptions options;
        options.labelWidths.resize(size_t(sample.nodes));
        for (int i = 0; i < sample.nodes; ++i)
            options.labelWidths[size_t(i)] = 60 + 37 * (i % 4);
        for (const quint32 seed : {1U, 2U, 77U}) {
            options.seed = seed;
            const auto places = graph::layout(sample.nodes, sample.edges, {}, options);
            QVERIFY(places);
            QCOMPARE(places->size(), size_t(sample.nodes));
            for (const QPointF &place : *places)
                QVERIFY(std::isfinite(place.x()) && std::isfinite(place.y()));
            QCOMPARE(pictures::overlaps(*places, options), 0);
            const int found = pictures::crossings(sample, *places);
            QVERIFY2(found <= crossings, qPrintable(QStringLiteral("%1 crossings with seed %2").arg(found).arg(seed)));
        }
    }

    void distancesFollowTheGraph()
    {
        QVERIFY(pictures::stress(pictures::path(30), *graph::layout(30, pictures::path(30).edges, {}, {})) < 0.05);
        QVERIFY(pictures::stress(pictures::grid(8, 8), *graph::layout(64, pictures::grid(8, 8).edges, {}, {})) < 0.08);
        // 20 × 20 goes through the multilevel forces
        QVERIFY(pictures::stress(pictures::grid(20, 20), *graph::layout(400, pictures::grid(20, 20).edges, {}, {})) < 0.12);
    }

    void aPlanarGridComesOutAlmostPlanarFromTheForces()
    {
        const Sample sample = pictures::grid(20, 20);
        const auto places = graph::layout(sample.nodes, sample.edges, {}, {});
        QVERIFY(places);
        QVERIFY(pictures::crossings(sample, *places) < sample.nodes / 20);
    }

    void sameSeedSamePicture_data()
    {
        QTest::addColumn<Sample>("sample");
        QTest::newRow("small") << pictures::tender(50, 5);
        QTest::newRow("large") << pictures::tender(1500, 5);
    }
    void sameSeedSamePicture()
    {
        QFETCH(Sample, sample);
        graph::LayoutOptions options;
        options.seed = 42;
        const auto one = graph::layout(sample.nodes, sample.edges, {}, options);
        const auto two = graph::layout(sample.nodes, sample.edges, {}, options);
        QVERIFY(one && two);
        QVERIFY(*one == *two);
        options.seed = 43;
        QVERIFY(*graph::layout(sample.nodes, sample.edges, {}, options) != *one);
    }

    void aCancelledLayoutSaysSo_data()
    {
        QTest::addColumn<int>("after"); ///< reports of progress
        QTest::newRow("before it starts") << 0;
        QTest::newRow("on the way") << 1;
    }
    void aCancelledLayoutSaysSo()
    {
        QFETCH(int, after);
        const Sample sample = pictures::tender(3000, 1);
        core::CancelSource source;
        if (after == 0)
            source.cancel();
        int reports = 0;
        const auto places = graph::layout(sample.nodes, sample.edges, {}, {}, source.token(), [&](const core::Progress &) {
            if (++reports >= after)
                source.cancel();
        });
        QVERIFY(!places);
        QCOMPARE(places.error().code, core::ErrorCode::Cancelled);
        QVERIFY(reports <= after);
    }

    void progressGrowsToTheNumberOfNodes()
    {
        const Sample sample = pictures::joined({pictures::tender(1200, 1), pictures::ring(9)});
        qint64 last = 0;
        bool grows = true;
        const auto places = graph::layout(sample.nodes, sample.edges, {}, {}, {}, [&](const core::Progress &progress) {
            grows = grows && progress.done >= last && progress.total == sample.nodes;
            last = progress.done;
        });
        QVERIFY(places);
        QVERIFY(grows);
        QCOMPARE(last, qint64(sample.nodes));
    }

    void aLargeGraphIsLaidOut()
    {
        const Sample sample = pictures::tender(10000, 9);
        graph::LayoutOptions options;
        options.labelWidths.assign(size_t(sample.nodes), 20);
        options.labelHeight = 4;
        options.nodeRadius = 6;
        const auto places = graph::layout(sample.nodes, sample.edges, {}, options);
        QVERIFY(places);
        QCOMPARE(places->size(), size_t(sample.nodes));
        QVERIFY(pictures::overlaps(*places, options) < sample.nodes / 100);
        QVERIFY(pictures::sampledStress(sample, *places) < 0.25);
    }
};

QTEST_APPLESS_MAIN(LayoutTest)
#include "layout_test.moc"
