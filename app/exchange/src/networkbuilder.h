// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "graph/network.h"

#include <QByteArray>
#include <QHash>

namespace tendertrail::exchange {

/// Gathers nodes by their ids and edges by the ids of their ends; an end that was never declared becomes a node.
class NetworkBuilder
{
public:
    graph::Node &node(const QString &id);
    graph::Edge &edge(const QString &source, const QString &target);
    [[nodiscard]] graph::Network take() { return std::move(m_network); }
    [[nodiscard]] bool isEmpty() const { return m_network.nodes.empty(); }

private:
    int indexOf(const QString &id);
    graph::Network m_network;
    QHash<QString, int> m_indices;
};

/// Readers of readGraph(), by content. `name` is the file's, for the error.
[[nodiscard]] core::Result<graph::Network> readXmlGraph(const QByteArray &bytes, const QString &name);
[[nodiscard]] core::Result<graph::Network> readJsonGraph(const QByteArray &bytes, const QString &name);
[[nodiscard]] core::Result<graph::Network> readGml(const QByteArray &bytes, const QString &name);
/// Comma, semicolon or tab separated with or without a header, or ends parted by blanks.
[[nodiscard]] core::Result<graph::Network> readTable(const QByteArray &bytes, const QString &name);

} // namespace tendertrail::exchange
