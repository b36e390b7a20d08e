// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;

class ReadGraphTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString put(const QByteArray &bytes, const QString &name = QStringLiteral("graph.dat"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void readsByContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::newRow("CSV with header") << QByteArray("source,target,type\na,b,award\nb,c,award\n") << 3 << 2;
        QTest::newRow("CSV with other names") << QByteArray("id,node_1,node_2\n7,a,b\n8,a,c\n") << 3 << 2;
        QTest::newRow("CSV without header") << QByteArray("0,1\n1,2\n2,0\n") << 3 << 3;
        QTest::newRow("CSV with quoted cells") << QByteArray("source,target\r\n\"a, \"\"b\"\"\",\"c\nd\"\r\n") << 2 << 1;
        QTest::newRow("CSV with a mark of byte order") << QByteArray("\xef\xbb\xbfsource,target\na,b\n") << 2 << 1;
        QTest::newRow("semicolons") << QByteArray("from;to\nx;y\n") << 2 << 1;
        QTest::newRow("tabs") << QByteArray("Source\tTarget\tWeight\nx\ty\t3\n") << 2 << 1;
        QTest::newRow("blanks and comments") << QByteArray("# Nodes: 3\n% more\n0 1\n1   2\n\n") << 3 << 2;
        QTest::newRow("cut rows are left out") << QByteArray("source,target\na,b\nc\n,\nd,\n") << 2 << 1;
        QTest::newRow("GML") << QByteArray("Creator \"x\"\ngraph [ directed 1\n node [ id 1 label \"A &amp; B\" graphics [ x 3 y 4 ] ]\n"
                                           " node [ id 2 ]\n edge [ source 1 target 2 label \"l\" ] ]\n") << 2 << 1;
        QTest::newRow("JSON with numbers as ids")
            << QByteArray(R"({"nodes":[{"id":1},{"id":2}],"edges":[{"source":1,"target":2}]})") << 2 << 1;
        QTest::newRow("JSON with links") << QByteArray(R"({"nodes":[{"id":"a"}],"links":[{"source":"a","target":"b"}]})") << 2 << 1;
        QTest::newRow("GraphML") << QByteArray("<?xml version='1.0'?><graphml xmlns='http://graphml.graphdrawing.org/xmlns'><graph>"
                                               "<edge source='a' target='b'/><node id='c'/></graph></graphml>") << 3 << 1;
        QTest::newRow("GEXF 1.2") << QByteArray("<gexf xmlns='http://www.gexf.net/1.2draft'><graph><nodes><node id='a' label='A'/>"
                                                "</nodes><edges><edge source='a' target='a'/></edges></graph></gexf>") << 1 << 1;
    }
    void readsByContent()
    {
        QFETCH(QByteArray, bytes);
        const auto network = exchange::readGraph(put(bytes));
        QVERIFY2(network, network ? "" : qPrintable(core::describe(network.error())));
        QTEST(int(network->nodes.size()), "nodes");
        QTEST(int(network->edges.size()), "edges");
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<core::ErrorCode>("code");
        QTest::newRow("empty") << QByteArray(" \n") << core::ErrorCode::Empty;
        QTest::newRow("other XML") << QByteArray("<html><body/></html>") << core::ErrorCode::Unsupported;
        QTest::newRow("broken XML") << QByteArray("<graphml><graph><node id='a'></graph>") << core::ErrorCode::Corrupt;
        QTest::newRow("a node without id") << QByteArray("<graphml><graph><node/></graph></graphml>") << core::ErrorCode::Corrupt;
        QTest::newRow("an edge without ends") << QByteArray("<gexf><graph><edge id='1'/></graph></gexf>") << core::ErrorCode::Corrupt;
        QTest::newRow("entities that grow")
            << QByteArray("<!DOCTYPE g [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
                          "'&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e "
                          "'&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]><graphml><graph><node id='&e;&e;&e;'/></graph></graphml>")
            << core::ErrorCode::Corrupt;
        QTest::newRow("broken JSON") << QByteArray("{\"nodes\":[") << core::ErrorCode::Corrupt;
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << core::ErrorCode::Unsupported;
        QTest::newRow("JSON edge without ends") << QByteArray(R"({"nodes":[],"edges":[{}]})") << core::ErrorCode::Corrupt;
        QTest::newRow("cut GML") << QByteArray("graph [ node [ id 1 ]") << core::ErrorCode::Corrupt;
        QTest::newRow("GML closed twice") << QByteArray("graph [ ] ]") << core::ErrorCode::Corrupt;
        QTest::newRow("GML text without end") << QByteArray("graph [ node [ id 1 label \"x ] ]") << core::ErrorCode::Corrupt;
        QTest::newRow("GML nested too deep") << QByteArray("graph [ ") + QByteArray("a [ ").repeated(5000) << core::ErrorCode::Corrupt;
        QTest::newRow("binary") << QByteArray("\x7f" "ELF\0\0\0", 7) << core::ErrorCode::Unsupported;
        QTest::newRow("prose") << QByteArray("nothing\n") << core::ErrorCode::Unsupported;
    }
    void saysWhyNot()
    {
        QFETCH(QByteArray, bytes);
        const auto network = exchange::readGraph(put(bytes));
        QVERIFY(!network);
        QTEST(network.error().code, "code");
    }

    void aMissingFileIsNotFound()
    {
        QCOMPARE(exchange::readGraph(m_folder.filePath(QStringLiteral("none"))).error().code, core::ErrorCode::NotFound);
        QCOMPARE(exchange::readGraph(m_folder.path()).error().code, core::ErrorCode::Unsupported);
    }

    void labelsAndPlacesAreKept()
    {
        const auto network = exchange::readGraph(
            put("graph [ node [ id 1 label \"A &amp; &quot;B&quot;\" graphics [ x 3.5 y -4 ] ] ]"));
        QVERIFY(network);
        QCOMPARE(network->nodes[0].label, QStringLiteral("A & \"B\""));
        QCOMPARE(network->nodes[0].position, QPointF(3.5, -4));
    }

    void realNetworksAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("edges");
        QTest::newRow("power grid, GML") << QStringLiteral("power_grid_6594.gml") << 4941 << 6594;
        QTest::newRow("airports, GEXF") << QStringLiteral("us_airports_1297.gexf") << -1 << 1297;
        QTest::newRow("programmes, CSV") << QStringLiteral("tvshow_17262.csv") << 3892 << 17262;
        QTest::newRow("friends, blanks") << QStringLiteral("facebook_88234.txt") << 4039 << 88234;
        QTest::newRow("banks, CSV with quotes") << QStringLiteral("fincen_transactions_4507.csv") << -1 << 4507;
        QTest::newRow("Chinese procurement") << QStringLiteral("cn_procurement_edges.csv") << -1 << -1;
        QTest::newRow("pages, CSV") << QStringLiteral("musae_facebook_171002.csv") << 22470 << 171002;
    }
    void realNetworksAreRead()
    {
        QFETCH(QString, file);
        QFETCH(int, nodes);
        QFETCH(int, edges);
        const QString path = QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/graphs/") + file;
        if (!QFile::exists(path))
            QSKIP("the shared graphs are not here");
        const auto network = exchange::readGraph(path);
        QVERIFY2(network, network ? "" : qPrintable(core::describe(network.error())));
        QVERIFY(network->nodes.size() > 100);
        if (nodes >= 0)
            QCOMPARE(int(network->nodes.size()), nodes);
        if (edges >= 0)
            QCOMPARE(int(network->edges.size()), edges);
    }
};

QTEST_APPLESS_MAIN(ReadGraphTest)
#include "readgraph_test.moc"
