// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include "palette.h"
#include "proofs.h"
#include "xmltext.h"

#include <QXmlStreamWriter>

namespace tendertrail::exchange {
namespace {

struct Attribute
{
    const char *id;
    const char *type;
};
constexpr Attribute nodeAttributes[] = {{"name_en", "string"}, {"type", "string"}, {"role", "string"}, {"suggested", "boolean"}};
constexpr Attribute edgeAttributes[] = {{"type", "string"}, {"evidence", "integer"}, {"sha256", "string"}, {"page", "integer"},
                                        {"quote", "string"}, {"proofs", "string"}, {"suggested", "boolean"}};

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
        m_xml.writeStartElement(QStringLiteral("gexf"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://gexf.net/1.3"));
        m_xml.writeNamespace(viz(), QStringLiteral("viz"));
        m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.3"));
        // No date: the same case gives the same bytes.
        m_xml.writeStartElement(QStringLiteral("meta"));
        m_xml.writeTextElement(QStringLiteral("creator"), QStringLiteral("Tendertrail " TRAIL_VERSION));
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("graph"));
        m_xml.writeAttribute(QStringLiteral("mode"), QStringLiteral("static"));
        m_xml.writeAttribute(QStringLiteral("defaultedgetype"), QStringLiteral("directed"));
        declare("node", nodeAttributes);
        declare("edge", edgeAttributes);

        m_xml.writeStartElement(QStringLiteral("nodes"));
        for (const graph::Node &node : network.nodes)
            writeNode(node);
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("edges"));
        const int count = static_cast<int>(network.nodes.size());
        for (const graph::Edge &edge : network.edges)
            if (edge.source >= 0 && edge.source < count && edge.target >= 0 && edge.target < count)
                writeEdge(network, edge, evidence.value(edge.id));
        m_xml.writeEndDocument();
    }

private:
    static QString viz() { return QStringLiteral("http://gexf.net/1.3/viz"); }

    template <size_t count>
    void declare(const char *domain, const Attribute (&attributes)[count])
    {
        m_xml.writeStartElement(QStringLiteral("attributes"));
        m_xml.writeAttribute(QStringLiteral("class"), QString::fromLatin1(domain));
        m_xml.writeAttribute(QStringLiteral("mode"), QStringLiteral("static"));
        for (const Attribute &attribute : attributes) {
            m_xml.writeEmptyElement(QStringLiteral("attribute"));
            m_xml.writeAttribute(QStringLiteral("id"), QString::fromLatin1(attribute.id));
            m_xml.writeAttribute(QStringLiteral("title"), QString::fromLatin1(attribute.id));
            m_xml.writeAttribute(QStringLiteral("type"), QString::fromLatin1(attribute.type));
        }
        m_xml.writeEndElement();
    }

    void value(const char *id, const QString &text)
    {
        if (text.isEmpty())
            return;
        m_xml.writeEmptyElement(QStringLiteral("attvalue"));
        m_xml.writeAttribute(QStringLiteral("for"), QString::fromLatin1(id));
        m_xml.writeAttribute(QStringLiteral("value"), text);
    }

    void writeNode(const graph::Node &node)
    {
        m_xml.writeStartElement(QStringLiteral("node"));
        m_xml.writeAttribute(QStringLiteral("id"), xmlLine(node.id));
        m_xml.writeAttribute(QStringLiteral("label"), xmlLine(node.label));
        m_xml.writeStartElement(QStringLiteral("attvalues"));
        value("name_en", xmlLine(node.labelEn));
        value("type", xmlLine(node.type));
        value("role", xmlLine(node.role));
        value("suggested", node.suggested ? QStringLiteral("true") : QStringLiteral("false"));
        m_xml.writeEndElement();
        const NodeStyle style = styleOf(node);
        m_xml.writeEmptyElement(viz(), QStringLiteral("size"));
        m_xml.writeAttribute(QStringLiteral("value"), QStringLiteral("16"));
        m_xml.writeEmptyElement(viz(), QStringLiteral("position"));
        m_xml.writeAttribute(QStringLiteral("x"), decimal(node.position.x()));
        m_xml.writeAttribute(QStringLiteral("y"), decimal(-node.position.y())); // Gephi's y points up
        m_xml.writeAttribute(QStringLiteral("z"), QStringLiteral("0"));
        m_xml.writeEmptyElement(viz(), QStringLiteral("color"));
        m_xml.writeAttribute(QStringLiteral("r"), QString::number(style.hue.red));
        m_xml.writeAttribute(QStringLiteral("g"), QString::number(style.hue.green));
        m_xml.writeAttribute(QStringLiteral("b"), QString::number(style.hue.blue));
        m_xml.writeEmptyElement(viz(), QStringLiteral("shape"));
        m_xml.writeAttribute(QStringLiteral("value"), shapeName(style.shape));
        m_xml.writeEndElement();
    }

    static QString shapeName(Shape shape)
    {
        switch (shape) {
        case Shape::Square:
        case Shape::Chip:
            return QStringLiteral("square");
        case Shape::Diamond:
            return QStringLiteral("diamond");
        case Shape::Triangle:
        case Shape::Pentagon:
            return QStringLiteral("triangle");
        case Shape::Circle:
        case Shape::Hexagon:
        case Shape::Cloud:
            break;
        }
        return QStringLiteral("disc");
    }

    void writeEdge(const graph::Network &network, const graph::Edge &edge, const QList<EdgeEvidence> &evidence)
    {
        m_xml.writeStartElement(QStringLiteral("edge"));
        m_xml.writeAttribute(QStringLiteral("id"), xmlLine(edge.id));
        m_xml.writeAttribute(QStringLiteral("source"), xmlLine(network.nodes[static_cast<size_t>(edge.source)].id));
        m_xml.writeAttribute(QStringLiteral("target"), xmlLine(network.nodes[static_cast<size_t>(edge.target)].id));
        // kind is what lets two edges of different type join the same nodes.
        if (!edge.type.isEmpty())
            m_xml.writeAttribute(QStringLiteral("kind"), xmlLine(edge.type));
        m_xml.writeAttribute(QStringLiteral("label"), xmlLine(edge.label.isEmpty() ? edge.type : edge.label));
        m_xml.writeAttribute(QStringLiteral("weight"), QString::number(qMax(1, edge.evidence)));
        m_xml.writeStartElement(QStringLiteral("attvalues"));
        value("type", xmlLine(edge.type));
        value("evidence", QString::number(edge.evidence));
        if (!evidence.isEmpty()) {
            value("sha256", xmlLine(evidence.first().sha256));
            value("page", QString::number(evidence.first().page));
            value("quote", xmlLine(evidence.first().quote));
            value("proofs", xmlLine(proofsJson(evidence)));
        }
        value("suggested", edge.suggested ? QStringLiteral("true") : QStringLiteral("false"));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray toGexf(const graph::Network &network, const EvidenceByEdge &evidence)
{
    QByteArray bytes;
    Writer(&bytes).write(network, evidence);
    return bytes;
}

} // namespace tendertrail::exchange
