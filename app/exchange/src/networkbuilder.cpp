// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkbuilder.h"

namespace tendertrail::exchange {

int NetworkBuilder::indexOf(const QString &id)
{
    const auto found = m_indices.constFind(id);
    if (found != m_indices.cend())
        return *found;
    const int index = static_cast<int>(m_network.nodes.size());
    m_indices.insert(id, index);
    graph::Node node;
    node.id = id;
    node.label = id;
    m_network.nodes.push_back(std::move(node));
    return index;
}

graph::Node &NetworkBuilder::node(const QString &id)
{
    return m_network.nodes[static_cast<size_t>(indexOf(id))];
}

graph::Edge &NetworkBuilder::edge(const QString &source, const QString &target)
{
    graph::Edge edge;
    edge.source = indexOf(source);
    edge.target = indexOf(target);
    edge.id = QStringLiteral("edge:%1").arg(m_network.edges.size() + 1);
    m_network.edges.push_back(std::move(edge));
    return m_network.edges.back();
}

} // namespace tendertrail::exchange
