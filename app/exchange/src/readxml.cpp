// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkbuilder.h"

#include <QXmlStreamReader>

#include <cmath>

namespace tendertrail::exchange {
namespace {

// Ends of edges may be named before the nodes and nest in groups: both formats are read as one flat list.
class Reader
{
public:
    Reader(const QByteArray &bytes, const QString &name) : m_xml(bytes), m_name(name) {}

    core::Result<graph::Network> read()
    {
        while (!m_xml.atEnd() && !m_xml.isStartElement())
            m_xml.readNext();
        const bool graphml = m_xml.name() == u"graphml";
        const bool gexf = m_xml.name() == u"gexf";
        if (!m_xml.hasError() && !graphml && !gexf)
            return core::fail(core::ErrorCode::Unsupported, m_name, QStringLiteral("neither GraphML nor GEXF"));
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement() && !(graphml ? graphmlElement() : gexfElement()))
                return core::fail(core::ErrorCode::Corrupt, m_name,
                                  QStringLiteral("line %1: %2 without ids").arg(m_xml.lineNumber()).arg(m_xml.name()));
        }
        if (m_xml.hasError())
            return core::fail(core::ErrorCode::Corrupt, m_name,
                              QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        return m_builder.take();
    }

private:
    QString attribute(QAnyStringView name) const { return m_xml.attributes().value(name.toString()).toString(); }

    bool graphmlElement()
    {
        const auto element = m_xml.name();
        if (element == u"key") {
            m_keys.insert(attribute(u"id"), attribute(u"attr.name").toLower());
        } else if (element == u"node") {
            const QString id = attribute(u"id");
            if (id.isEmpty())
                return false;
            m_node = id;
            m_builder.node(id);
            m_inEdge = false;
        } else if (element == u"edge") {
            if (!startEdge())
                return false;
        } else if (element == u"data") {
            const QString key = m_keys.value(attribute(u"key"));
            const QString value = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (m_inEdge)
                edgeValue(key, value);
            else if (!m_node.isEmpty())
                nodeValue(key, value);
        }
        return true;
    }

    bool gexfElement()
    {
        const auto element = m_xml.name();
        if (element == u"attributes") {
            m_ofEdges = attribute(u"class") == u"edge";
        } else if (element == u"attribute") {
            m_keys.insert((m_ofEdges ? u'e' : u'n') + attribute(u"id"), attribute(u"title").toLower());
        } else if (element == u"node") {
            const QString id = attribute(u"id");
            if (id.isEmpty())
                return false;
            m_node = id;
            m_inEdge = false;
            graph::Node &node = m_builder.node(id);
            if (m_xml.attributes().hasAttribute(QStringLiteral("label")))
                node.label = attribute(u"label");
        } else if (element == u"edge") {
            if (!startEdge())
                return false;
            edgeValue(QStringLiteral("label"), attribute(u"label"));
        } else if (element == u"attvalue") {
            const QString value = attribute(u"value");
            if (m_inEdge)
                edgeValue(m_keys.value(u'e' + attribute(u"for")), value);
            else if (!m_node.isEmpty())
                nodeValue(m_keys.value(u'n' + attribute(u"for")), value);
        } else if (element == u"position" && !m_node.isEmpty() && !m_inEdge) {
            nodeValue(QStringLiteral("x"), attribute(u"x"));
            nodeValue(QStringLiteral("y"), attribute(u"y"));
            QPointF &place = m_builder.node(m_node).position;
            place.setY(0.0 - place.y()); // Gephi's y points up
        }
        return true;
    }

    bool startEdge()
    {
        const QString source = attribute(u"source");
        const QString target = attribute(u"target");
        if (source.isEmpty() || target.isEmpty())
            return false;
        m_edge = &m_builder.edge(source, target); // valid until the next edge is added
        const QString id = attribute(u"id");
        if (!id.isEmpty())
            m_edge->id = id;
        m_inEdge = true;
        return true;
    }

    void nodeValue(const QString &key, const QString &value)
    {
        graph::Node &node = m_builder.node(m_node);
        if (key == u"label" || key == u"name")
            node.label = value;
        else if (key == u"name_en" || key == u"label_en")
            node.labelEn = value;
        else if (key == u"type")
            node.type = value;
        else if (key == u"role")
            node.role = value;
        else if (key == u"suggested")
            node.suggested = value.trimmed() == u"true";
        else if (key == u"x" && std::isfinite(value.toDouble()))
            node.position.setX(value.toDouble());
        else if (key == u"y" && std::isfinite(value.toDouble()))
            node.position.setY(value.toDouble());
    }

    void edgeValue(const QString &key, const QString &value)
    {
        if (key == u"label")
            m_edge->label = value;
        else if (key == u"type")
            m_edge->type = value;
        else if (key == u"evidence")
            m_edge->evidence = value.toInt();
        else if (key == u"suggested")
            m_edge->suggested = value.trimmed() == u"true";
    }

    QXmlStreamReader m_xml;
    QString m_name;
    NetworkBuilder m_builder;
    QHash<QString, QString> m_keys;
    QString m_node;
    graph::Edge *m_edge = nullptr;
    bool m_inEdge = false;
    bool m_ofEdges = false;
};

} // namespace

core::Result<graph::Network> readXmlGraph(const QByteArray &bytes, const QString &name)
{
    return Reader(bytes, name).read();
}

} // namespace tendertrail::exchange
