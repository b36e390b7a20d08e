// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphlabels.h"

#include <QFontMetricsF>
#include <QTest>

#include <random>

using namespace tendertrail::gui;

/// Names on the graph: none lies on another or on a node, and what is short of room is shortened before it is left out.
class GraphLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAreFoundAcrossSquares()
    {
        TakenPlaces taken;
        taken.take(QRectF(-500, -10, 1000, 20));
        QVERIFY(!taken.isFree(QRectF(300, 5, 10, 10)));
        QVERIFY(!taken.isFree(QRectF(-499, -500, 10, 1000)));
        QVERIFY(taken.isFree(QRectF(300, 11, 10, 10)));
        QVERIFY(taken.isFree(QRectF(501, -10, 10, 10)));
    }

    void aNameGoesBelowThenAboveThenGetsShorter()
    {
        TakenPlaces taken;
        const QRectF free = wording(taken).place;
        QCOMPARE(free.top(), 20.0);
        QCOMPARE(wording(taken).lines, m_name);
        taken.take(free);
        const Plate above = wording(taken);
        QCOMPARE(above.place.bottom(), -20.0);
        QCOMPARE(above.lines, m_name);
        // Something beside it on both sides: fewer letters, then the first line only.
        const double height = free.height();
        TakenPlaces narrow;
        for (const double left : {-400.0, 80.0})
            narrow.take(QRectF(left, -200, 320, 400));
        const Plate shorter = wording(narrow);
        QCOMPARE(shorter.lines.size(), 2);
        QVERIFY(shorter.lines[1].endsWith(u'…') && shorter.place.left() >= -80 && shorter.place.right() <= 80);
        TakenPlaces flat;
        flat.take(QRectF(-400, 20 + height * 0.6, 800, 200));
        flat.take(QRectF(-400, -20 - height * 0.6 - 200, 800, 200));
        QCOMPARE(wording(flat).lines, m_name.mid(0, 1));
        TakenPlaces full;
        full.take(QRectF(-400, -200, 800, 400));
        QVERIFY(!freePlate({0, 0}, 20, m_name, m_font, full, m_canvas));
    }

    void namesStayOnTheCanvas()
    {
        const QRectF canvas(0, 0, 400, 300);
        for (const double x : {10.0, 390.0}) {
            const auto plate = freePlate({x, 100}, 20, m_name, m_font, {}, canvas);
            QVERIFY(plate && plate->place.left() >= 0 && plate->place.right() <= 400);
        }
        const auto outside = freePlate({500, 100}, 20, m_name, m_font, {}, canvas);
        QCOMPARE(outside->place.center().x(), 500.0);
    }

    void manyNamesNeverLieOnOneAnother()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> across(0, 900), down(0, 600);
        TakenPlaces taken;
        std::vector<QRectF> drawn;
        for (int i = 0; i < 120; ++i) {
            const QPointF node(across(random), down(random));
            if (const auto plate = freePlate(node, 20, m_name, m_font, taken, m_canvas)) {
                for (const QRectF &other : drawn)
                    QVERIFY(!other.intersects(plate->place));
                taken.take(plate->place);
                drawn.push_back(plate->place);
            }
        }
        QVERIFY(drawn.size() > 40);
    }

private:
    Plate wording(const TakenPlaces &taken) const { return freePlate({0, 0}, 20, m_name, m_font, taken, m_canvas).value_or(Plate{}); }

    const QRectF m_canvas{-2000, -2000, 4000, 4000};
    const QFont m_font;
    const QStringList m_name{QStringLiteral("深圳市示例代理有限公司"), QStringLiteral("Shenzhen Example Agency Co., Ltd.")};
};

QTEST_MAIN(GraphLabelsTest)
#include "graphlabels_test.moc"
