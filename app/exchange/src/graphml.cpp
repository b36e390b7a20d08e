// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include "palette.h"
#include "proofs.h"
#include "xmltext.h"

#include <QXmlStreamWriter>

namespace tendertrail::exchange {
namespace {

QString graphmlNamespace()
{
    return QStringLiteral("http://graphml.graphdrawing.org/xmlns");
}

struct Key
{
    const char *id;
    const char *domain;
    const char *name;
    const char *type;
};
// Gephi takes label, x, y, r, g, b and weight by these names.
constexpr Key keys[] = {
    {"n_label", "node", "label", "string"},         {"n_name_en", "node", "name_en", "string"},
    {"n_type", "node", "type", "string"},           {"n_role", "node", "role", "string"},
    {"n_suggested", "node", "suggested", "boolean"}, {"n_x", "node", "x", "double"},
    {"n_y", "node", "y", "double"},                 {"n_r", "node", "r", "int"},
    {"n_g", "node", "g", "int"},                    {"n_b", "node", "b", "int"},
    {"e_label", "edge", "label", "string"},         {"e_type", "edge", "type", "string"},
    {"e_evidence", "edge", "evidence", "int"},      {"e_weight", "edge", "weight", "double"},
    {"e_sha256", "edge", "sha256", "string"},       {"e_page", "edge", "page", "int"},
    {"e_quote", "edge", "quote", "string"},         {"e_proofs", "edge", "proofs", "string"},
    {"e_suggested", "edge", "suggested", "boolean"},
};

class Writer
{
public:
    explicit Writer(QByteArray *bytes) : m_xml(bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(const graph::Network &network, const EvidenceByEdge &evidence)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("graphml"));
        m_xml.writeDefaultNamespace(graphmlNamespace());
        m_xml.writeNamespace(QStringLiteral("http://www.w3.org/2001/XMLSchema-instance"), QStringLiteral("xsi"));
        m_xml.writeAttribute(QStringLiteral("xsi:schemaLocation"),
                             graphmlNamespace() + QStringLiteral(" http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"));
        for (const Key &key : keys) {
            m_xml.writeEmptyElement(QStringLiteral("key"));
            m_xml.writeAttribute(QStringLiteral("id"), QString::fromLatin1(key.id));
            m_xml.writeAttribute(QStringLiteral("for"), QString::fromLatin1(key.domain));
            m_xml.writeAttribute(QStringLiteral("attr.name"), QString::fromLatin1(key.name));
            m_xml.writeAttribute(QStringLiteral("attr.type"), QString::fromLatin1(key.type));
        }
        m_xml.writeStartElement(QStringLiteral("graph"));
        m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("case"));
        m_xml.writeAttribute(QStringLiteral("edgedefault"), QStringLiteral("directed"));
        for (const graph::Node &node : network.nodes)
            writeNode(node);
        const int count = static_cast<int>(network.nodes.size());
        for (const graph::Edge &edge : network.edges)
            if (edge.source >= 0 && edge.source < count && edge.target >= 0 && edge.target < count)
                writeEdge(network, edge, evidence.value(edge.id));
        m_xml.writeEndDocument();
    }

private:
    void writeNode(const graph::Node &node)
    {
        m_xml.writeStartElement(QStringLiteral("node"));
        m_xml.writeAttribute(QStringLiteral("id"), xmlLine(node.id));
        data("n_label", xmlText(node.label));
        data("n_name_en", xmlText(node.labelEn));
        data("n_type", xmlText(node.type));
        data("n_role", xmlText(node.role));
        data("n_suggested", node.suggested ? QStringLiteral("true") : QStringLiteral("false"));
        data("n_x", decimal(node.position.x()));
        data("n_y", decimal(node.position.y()));
        const Hue hue = styleOf(node).hue;
        data("n_r", QString::number(hue.red));
        data("n_g", QString::number(hue.green));
        data("n_b", QString::number(hue.blue));
        m_xml.writeEndElement();
    }

    void writeEdge(const graph::Network &network, const graph::Edge &edge, const QList<EdgeEvidence> &evidence)
    {
        m_xml.writeStartElement(QStringLiteral("edge"));
        m_xml.writeAttribute(QStringLiteral("id"), xmlLine(edge.id));
        m_xml.writeAttribute(QStringLiteral("source"), xmlLine(network.nodes[static_cast<size_t>(edge.source)].id));
        m_xml.writeAttribute(QStringLiteral("target"), xmlLine(network.nodes[static_cast<size_t>(edge.target)].id));
        data("e_label", xmlText(edge.label));
        data("e_type", xmlText(edge.type));
        data("e_evidence", QString::number(edge.evidence));
        data("e_weight", QString::number(qMax(1, edge.evidence)));
        if (!evidence.isEmpty()) {
            // The format has one value a key: the first proof in plain keys, all of them as JSON.
            data("e_sha256", xmlText(evidence.first().sha256));
            data("e_page", QString::number(evidence.first().page));
            data("e_quote", xmlText(evidence.first().quote));
            data("e_proofs", proofsJson(evidence));
        }
        data("e_suggested", edge.suggested ? QStringLiteral("true") : QStringLiteral("false"));
        m_xml.writeEndElement();
    }

    void data(const char *key, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("data"));
        m_xml.writeAttribute(QStringLiteral("key"), QString::fromLatin1(key));
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray toGraphml(const graph::Network &network, const EvidenceByEdge &evidence)
{
    QByteArray bytes;
    Writer(&bytes).write(network, evidence);
    return bytes;
}

} // namespace tendertrail::exchange
