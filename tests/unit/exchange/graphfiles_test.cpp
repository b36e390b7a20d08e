// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include "samplenetwork.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace tendertrail;

namespace {

struct Outline
{
    QHash<QString, int> elements;
    QString problem;
};

Outline outlineOf(const QByteArray &xml)
{
    Outline outline;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement)
            ++outline.elements[reader.qualifiedName().toString()];
    if (reader.hasError())
        outline.problem = reader.errorString();
    return outline;
}

using Writer = QByteArray (*)(const graph::Network &, const exchange::EvidenceByEdge &);

} // namespace

Q_DECLARE_METATYPE(Writer)

class GraphFilesTest : public QObject
{
    Q_OBJECT

    static void writers()
    {
        QTest::addColumn<Writer>("write");
        QTest::addColumn<QString>("suffix");
        QTest::newRow("GraphML") << Writer(&exchange::toGraphml) << QStringLiteral("graphml");
        QTest::newRow("GEXF") << Writer(&exchange::toGexf) << QStringLiteral("gexf");
        QTest::newRow("JSON") << Writer([](const graph::Network &network, const exchange::EvidenceByEdge &) {
            return exchange::toJson(network);
        }) << QStringLiteral("json");
    }

private Q_SLOTS:
    void xmlIsWellFormed_data()
    {
        QTest::addColumn<bool>("gexf");
        QTest::addColumn<bool>("hostile");
        QTest::newRow("GraphML") << false << false;
        QTest::newRow("GraphML, hostile texts") << false << true;
        QTest::newRow("GEXF") << true << false;
        QTest::newRow("GEXF, hostile texts") << true << true;
    }
    void xmlIsWellFormed()
    {
        QFETCH(bool, gexf);
        QFETCH(bool, hostile);
        const graph::Network network = hostile ? samples::hostile() : samples::story();
        const QByteArray bytes =
            gexf ? exchange::toGexf(network, samples::evidence()) : exchange::toGraphml(network, samples::evidence());
        const Outline outline = outlineOf(bytes);
        QCOMPARE(outline.problem, QString());
        QCOMPARE(outline.elements.value(QStringLiteral("node")), int(network.nodes.size()));
        // an edge to a node that does not exist is not written
        QCOMPARE(outline.elements.value(QStringLiteral("edge")), int(network.edges.size()) - (hostile ? 1 : 0));
        QVERIFY(!bytes.contains("nan") && !bytes.contains("inf"));
    }

    void aReadBackNetworkIsTheSame_data() { writers(); }
    void aReadBackNetworkIsTheSame()
    {
        QFETCH(Writer, write);
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("case.") + suffix);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const graph::Network network = samples::story();
        file.write(write(network, samples::evidence()));
        file.close();
        const auto read = exchange::readGraph(path);
        QVERIFY2(read, read ? "" : qPrintable(core::describe(read.error())));
        QCOMPARE(read->nodes.size(), network.nodes.size());
        QCOMPARE(read->edges.size(), network.edges.size());
        for (size_t i = 0; i < network.nodes.size(); ++i) {
            QCOMPARE(read->nodes[i].id, network.nodes[i].id);
            QCOMPARE(read->nodes[i].label, network.nodes[i].label);
            QCOMPARE(read->nodes[i].labelEn, network.nodes[i].labelEn);
            QCOMPARE(read->nodes[i].type, network.nodes[i].type);
            QCOMPARE(read->nodes[i].role, network.nodes[i].role);
            QCOMPARE(read->nodes[i].position, network.nodes[i].position);
            QCOMPARE(read->nodes[i].suggested, network.nodes[i].suggested);
        }
        for (size_t i = 0; i < network.edges.size(); ++i) {
            QCOMPARE(read->edges[i].id, network.edges[i].id);
            QCOMPARE(read->edges[i].source, network.edges[i].source);
            QCOMPARE(read->edges[i].target, network.edges[i].target);
            QCOMPARE(read->edges[i].type, network.edges[i].type);
            QCOMPARE(read->edges[i].evidence, network.edges[i].evidence);
            QCOMPARE(read->edges[i].suggested, network.edges[i].suggested);
        }
        QCOMPARE(read->edges[0].label, network.edges[0].label);
    }

    void sameNetworkSameBytes_data() { writers(); }
    void sameNetworkSameBytes()
    {
        QFETCH(Writer, write);
        QCOMPARE(write(samples::story(), samples::evidence()), write(samples::story(), samples::evidence()));
        QVERIFY(!write(samples::story(), {}).isEmpty());
        QVERIFY(!write({}, {}).isEmpty());
    }

    void graphmlCarriesTheEvidence()
    {
        QXmlStreamReader reader(exchange::toGraphml(samples::story(), samples::evidence()));
        QHash<QString, QString> keys;
        QHash<QString, QString> first;
        bool inEdge = false;
        while (!reader.atEnd() && !(inEdge && reader.isEndElement() && reader.name() == u"edge")) {
            reader.readNext();
            if (!reader.isStartElement())
                continue;
            const auto value = [&](const char *name) {
                return reader.attributes().value(QLatin1String(name)).toString();
            };
            if (reader.name() == u"key")
                keys.insert(value("id"), value("attr.name"));
            inEdge = inEdge || reader.name() == u"edge";
            if (reader.name() == u"data" && inEdge) {
                const QString key = keys.value(value("key"));
                first.insert(key, reader.readElementText());
            }
        }
        QCOMPARE(first.value(QStringLiteral("sha256")), QString(64, u'a'));
        QCOMPARE(first.value(QStringLiteral("page")), QStringLiteral("3"));
        QCOMPARE(first.value(QStringLiteral("quote")), QStringLiteral("成交供应商：成都运达科技有限公司"));
        QCOMPARE(first.value(QStringLiteral("evidence")), QStringLiteral("5"));
        const QJsonArray proofs = QJsonDocument::fromJson(first.value(QStringLiteral("proofs")).toUtf8()).array();
        QCOMPARE(proofs.size(), 2);
        QCOMPARE(proofs[1].toObject().value(QStringLiteral("quote")).toString(),
                 QStringLiteral("成交金额：200,000.00 元 <b>\"&\"</b>"));
    }

    void gexfIsVersion13WithPlacesColoursAndKinds()
    {
        const QByteArray bytes = exchange::toGexf(samples::story(), samples::evidence());
        QVERIFY(bytes.contains("xmlns=\"http://gexf.net/1.3\""));
        QVERIFY(bytes.contains("version=\"1.3\""));
        QVERIFY(bytes.contains("<viz:position x=\"230\" y=\"-30\" z=\"0\"/>"));
        QVERIFY(bytes.contains("<viz:color r=\"0\" g=\"114\" b=\"178\"/>"));
        QVERIFY(bytes.contains("kind=\"buys_from\""));
        QVERIFY(bytes.contains(QByteArray(64, 'a')));
    }

    void jsonHasTheKeysOfTheCommandLine()
    {
        const QJsonObject root = QJsonDocument::fromJson(exchange::toJson(samples::story())).object();
        const QJsonObject node = root.value(QStringLiteral("nodes")).toArray().first().toObject();
        const QJsonObject edge = root.value(QStringLiteral("edges")).toArray().first().toObject();
        for (const char *key : {"id", "label", "label_en", "type", "x", "y", "role", "suggested"})
            QVERIFY2(node.contains(QLatin1String(key)), key);
        for (const char *key : {"id", "source", "target", "type", "label", "evidence", "suggested"})
            QVERIFY2(edge.contains(QLatin1String(key)), key);
        QCOMPARE(edge.value(QStringLiteral("source")).toString(), QStringLiteral("entity:1"));
        QCOMPARE(edge.value(QStringLiteral("evidence")).toInt(), 5);
        const QJsonObject hostile = QJsonDocument::fromJson(exchange::toJson(samples::hostile())).object();
        QCOMPARE(hostile.value(QStringLiteral("nodes")).toArray().size(), samples::hostileTexts().size());
    }

    void networkxReadsGraphml_data()
    {
        QTest::addColumn<bool>("hostile");
        QTest::newRow("story") << false;
        QTest::newRow("hostile texts") << true;
    }
    void networkxReadsGraphml()
    {
        QFETCH(bool, hostile);
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        QProcess probe;
        probe.start(python, {QStringLiteral("-c"), QStringLiteral("import networkx")});
        if (python.isEmpty() || !probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("python3-networkx is not installed");
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("case.graphml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exchange::toGraphml(hostile ? samples::hostile() : samples::story(), samples::evidence()));
        file.close();
        QProcess reader;
        reader.start(python, {QStringLiteral("-c"),
                              QStringLiteral("import networkx as nx, sys\n"
                                             "g = nx.read_graphml(sys.argv[1], force_multigraph=True)\n"
                                             "print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(),\n"
                                             "      sum(d.get('evidence', 0) for _, _, d in g.edges(data=True)))"),
                              file.fileName()});
        QVERIFY(reader.waitForFinished(60000));
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        QCOMPARE(QString::fromLatin1(reader.readAllStandardOutput()).trimmed(),
                 hostile ? QStringLiteral("10 11 True 46") : QStringLiteral("5 6 True 12"));
    }
};

QTEST_APPLESS_MAIN(GraphFilesTest)
#include "graphfiles_test.moc"
