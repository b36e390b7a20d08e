// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include "graph/layout.h"
#include "samplenetwork.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace tendertrail;

namespace {

QImage drawn(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    QImage image(renderer.defaultSize().boundedTo({4000, 4000}), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

bool has(const QImage &image, QColor colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

class SvgTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsWhatItsSuffixSays()
    {
        const graph::Network network = samples::story();
        const auto png = exchange::toGraphFile(QStringLiteral("png"), network, {});
        QVERIFY(png);
        const QImage image = QImage::fromData(*png);
        QSvgRenderer renderer(exchange::toSvg(network));
        QCOMPARE(image.size(), renderer.defaultSize() * 2);
        const auto unknown = exchange::toGraphFile(QStringLiteral("txt"), network, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, core::ErrorCode::InvalidArgument);
    }
    void isWellFormedAndNeedsNothingFromOutside_data()
    {
        QTest::addColumn<bool>("hostile");
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false << false;
        QTest::newRow("dark") << false << true;
        QTest::newRow("hostile texts") << true << false;
    }
    void isWellFormedAndNeedsNothingFromOutside()
    {
        QFETCH(bool, hostile);
        QFETCH(bool, dark);
        const QByteArray svg = exchange::toSvg(hostile ? samples::hostile() : samples::story(), dark);
        QXmlStreamReader reader(svg);
        QSet<QString> elements;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement) {
                elements.insert(reader.name().toString());
                for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                    QVERIFY(!attribute.name().startsWith(u"on"));
                    QVERIFY(attribute.name() != u"href");
                }
            }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(elements, (QSet<QString>{QStringLiteral("svg"), QStringLiteral("title"), QStringLiteral("desc"), QStringLiteral("g"),
                                          QStringLiteral("path"), QStringLiteral("rect"), QStringLiteral("text")}));
        QVERIFY(!svg.contains("nan") && !svg.contains("inf"));
    }

    void isDrawnInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QColor>("background");
        QTest::newRow("light") << false << QColor(255, 255, 255);
        QTest::newRow("dark") << true << QColor(0x15, 0x18, 0x1d);
    }
    void isDrawnInBothThemes()
    {
        QFETCH(bool, dark);
        QFETCH(QColor, background);
        const QImage image = drawn(exchange::toSvg(samples::story(), dark));
        QVERIFY(image.width() > 400 && image.height() > 200);
        QCOMPARE(image.pixelColor(2, 2), background);
        QVERIFY(!has(image, Qt::magenta)); // the background reaches every border
        QVERIFY(has(image, QColor(0, 114, 178)));  // buyer
        QVERIFY(has(image, QColor(213, 94, 0)));   // intermediary
        QVERIFY(has(image, QColor(86, 180, 233))); // cloud provider
        QVERIFY(has(image, QColor(230, 159, 0)));  // chip
    }

    void saysWhatItShowsToThoseWhoCannotSee()
    {
        const QString svg = QString::fromUtf8(exchange::toSvg(samples::story()));
        QVERIFY(svg.contains(QStringLiteral("role=\"img\"")));
        QVERIFY(svg.contains(QStringLiteral("aria-labelledby=\"title desc\"")));
        QVERIFY(svg.contains(QStringLiteral("5 names joined by 6 lines, which stand on 12 quotes")));
        QVERIFY(svg.contains(QStringLiteral("深圳大学 · Shenzhen University (Buyer)")));
        QVERIFY(svg.contains(QStringLiteral("深圳大学 → 成都运达科技有限公司: buys from, 200,000 CNY · awarded (5 quotes)")));
    }

    void showsBothLanguagesAmountsAndALegend()
    {
        const QString svg = QString::fromUtf8(exchange::toSvg(samples::story()));
        for (const char *text : {"深圳大学", "Shenzhen University", "buys from", "200,000 CNY · awarded", "Cloud provider",
                                 "Intermediary", "Suggested, not yet accepted"})
            QVERIFY2(svg.contains(u'>' + QString::fromUtf8(text) + u'<'), text);
        QVERIFY(!svg.contains(QStringLiteral(">Manufacturer<"))); // only what is in the picture
        QCOMPARE(svg.count(QStringLiteral(">NVIDIA A100<")), 1);  // the same in both languages is written once
        QVERIFY(svg.contains(QStringLiteral("stroke-dasharray")));
    }

    void aNetworkWithoutPlacesIsLaidOut()
    {
        graph::Network network = samples::story();
        for (graph::Node &node : network.nodes)
            node.position = {};
        const QByteArray svg = exchange::toSvg(network);
        QVERIFY(drawn(svg).width() > 400);
        QCOMPARE(svg, exchange::toSvg(network));
    }

    void oddNetworksAreDrawn_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("two without a line") << 2;
        QTest::newRow("many") << 2000;
    }
    void oddNetworksAreDrawn()
    {
        QFETCH(int, nodes);
        graph::Network network;
        for (int i = 0; i < nodes; ++i) {
            graph::Node node;
            node.id = QString::number(i);
            node.label = QStringLiteral("节点 %1").arg(i);
            network.nodes.push_back(node);
            if (i > 2) {
                graph::Edge edge;
                edge.source = i / 3;
                edge.target = i;
                network.edges.push_back(edge);
            }
        }
        const QByteArray svg = exchange::toSvg(network);
        QVERIFY(QSvgRenderer(svg).isValid());
        QVERIFY(svg.size() < 4'000'000);
    }

    void labelsThatAreLaidOutForDoNotOverlap()
    {
        graph::Network network = samples::story();
        QVERIFY(graph::layout(network, exchange::layoutForSvg(network)));
        // The boxes that fade the lines below labels are as large as the labels.
        static const QRegularExpression ground(
            QStringLiteral("<rect x=\"([-\\d.]+)\" y=\"([-\\d.]+)\" width=\"([\\d.]+)\" height=\"([\\d.]+)\""));
        QList<QRectF> boxes;
        auto found = ground.globalMatch(QString::fromUtf8(exchange::toSvg(network)));
        while (found.hasNext()) {
            const auto match = found.next();
            boxes << QRectF(match.captured(1).toDouble(), match.captured(2).toDouble(), match.captured(3).toDouble(),
                            match.captured(4).toDouble());
        }
        QVERIFY(boxes.size() >= 5);
        for (int i = 0; i < 5; ++i)
            for (int k = i + 1; k < 5; ++k)
                QVERIFY(!boxes[i].intersects(boxes[k]));
    }
};

QTEST_MAIN(SvgTest)
#include "svg_test.moc"
