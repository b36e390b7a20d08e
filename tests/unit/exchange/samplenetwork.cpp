// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplenetwork.h"

#include <limits>

using namespace tendertrail;

namespace samples {
namespace {

void addNode(graph::Network &network, const QString &label, const QString &english, const QString &type, const QString &role,
             QPointF place, bool suggested = false)
{
    graph::Node node;
    node.id = QStringLiteral("entity:%1").arg(network.nodes.size() + 1);
    node.label = label;
    node.labelEn = english;
    node.type = type;
    node.role = role;
    node.position = place;
    node.suggested = suggested;
    network.nodes.push_back(node);
}

void addEdge(graph::Network &network, int source, int target, const QString &type, const QString &label, int evidence,
             bool suggested = false)
{
    graph::Edge edge;
    edge.id = QStringLiteral("relation:%1").arg(network.edges.size() + 1);
    edge.source = source;
    edge.target = target;
    edge.type = type;
    edge.label = label;
    edge.evidence = evidence;
    edge.suggested = suggested;
    network.edges.push_back(edge);
}

} // namespace

graph::Network story()
{
    graph::Network network;
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    addNode(network, text("深圳大学"), text("Shenzhen University"), text("organisation"), text("buyer"), {0, 0});
    addNode(network, text("成都运达科技有限公司"), text("Chengdu Yunda Technology Co., Ltd."), text("organisation"),
            text("intermediary"), {230, 30});
    addNode(network, text("亚马逊云科技"), text("Amazon Web Services"), text("service"), text("cloud_provider"), {420, -60});
    addNode(network, text("NVIDIA A100"), text("NVIDIA A100"), text("product"), text("chip"), {180, -190});
    addNode(network, text("GeoGPT"), {}, text("product"), {}, {-170, 90}, true);
    addEdge(network, 0, 1, text("buys_from"), text("200,000 CNY \u00b7 awarded"), 5);
    addEdge(network, 1, 0, text("bids_for"), {}, 1);
    addEdge(network, 1, 2, text("resells"), {}, 2);
    addEdge(network, 0, 3, text("seeks_product"), {}, 2);
    addEdge(network, 2, 3, text("provides_product"), {}, 1);
    addEdge(network, 0, 4, text("seeks_product"), {}, 1, true);
    return network;
}

exchange::EvidenceByEdge evidence()
{
    return {{QStringLiteral("relation:1"),
             {{QString(64, u'a'), 3, QStringLiteral("成交供应商：成都运达科技有限公司")},
              {QString(64, u'b'), 1, QStringLiteral("成交金额：200,000.00 元 <b>\"&\"</b>\x01")}}}};
}

QStringList hostileTexts()
{
    return {QStringLiteral("<script>alert(1)</script>"),
            QStringLiteral("\"quoted\" & 'single' ]]> -->"),
            QStringLiteral("control\x01\x08\x0b\x0c\x1f end"),
            QStringLiteral("lines\nand\ttabs\r\n"),
            QStringLiteral("\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627"),
            QString::fromUcs4(U"\U00020000\U0001F600 astral"),
            QString(QChar(0xd800)) + QStringLiteral("lone") + QChar(0xdfff) + QChar(0xffff) + QChar(0xfffe),
            QStringLiteral("%1 %2 %n {0} ${x} \\u0000"),
            QString(4000, u'长'),
            QString()};
}

graph::Network hostile()
{
    graph::Network network;
    const QStringList texts = hostileTexts();
    for (qsizetype i = 0; i < texts.size(); ++i)
        addNode(network, texts[i], texts[texts.size() - 1 - i], texts[i], texts[i], {100.0 * static_cast<double>(i), 3.5});
    for (int i = 0; i < static_cast<int>(texts.size()); ++i)
        addEdge(network, i, (i * 3 + 1) % static_cast<int>(texts.size()), texts[i], texts[i], i);
    addEdge(network, 0, 0, QStringLiteral("loop"), {}, 1);
    addEdge(network, 0, 99, QStringLiteral("to nowhere"), {}, 1);
    network.nodes[3].position = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()};
    return network;
}

} // namespace samples
