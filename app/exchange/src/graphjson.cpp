// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace tendertrail::exchange {

QByteArray toJson(const graph::Network &network)
{
    // Hundredths are far below a pixel, and keep the last bits of two builds' arithmetic out of the file.
    const auto rounded = [](double value) { return std::isfinite(value) ? std::round(value * 100) / 100 + 0.0 : 0.0; };
    QJsonArray nodes;
    for (const graph::Node &node : network.nodes)
        nodes.append(QJsonObject{{QStringLiteral("id"), node.id},
                                 {QStringLiteral("label"), node.label},
                                 {QStringLiteral("label_en"), node.labelEn},
                                 {QStringLiteral("type"), node.type},
                                 {QStringLiteral("role"), node.role},
                                 {QStringLiteral("suggested"), node.suggested},
                                 {QStringLiteral("x"), rounded(node.position.x())},
                                 {QStringLiteral("y"), rounded(node.position.y())}});
    QJsonArray edges;
    const int count = static_cast<int>(network.nodes.size());
    for (const graph::Edge &edge : network.edges) {
        if (edge.source < 0 || edge.source >= count || edge.target < 0 || edge.target >= count)
            continue;
        edges.append(QJsonObject{{QStringLiteral("id"), edge.id},
                                 {QStringLiteral("source"), network.nodes[static_cast<size_t>(edge.source)].id},
                                 {QStringLiteral("target"), network.nodes[static_cast<size_t>(edge.target)].id},
                                 {QStringLiteral("type"), edge.type},
                                 {QStringLiteral("label"), edge.label},
                                 {QStringLiteral("evidence"), edge.evidence},
                                 {QStringLiteral("suggested"), edge.suggested}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("nodes"), nodes}, {QStringLiteral("edges"), edges}})
        .toJson(QJsonDocument::Compact);
}

} // namespace tendertrail::exchange
