// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/network.h"

#include "core/fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace tendertrail::graph {
namespace {

// An entity may be mentioned in several fields. The one that says most about its part in the trail names the role:
// a supplier that also resells a cloud is an intermediary to the reader, a bidder that won is a supplier.
QString tellingRole(const QStringList &roles)
{
    static const QStringList order{QStringLiteral("chip"),         QStringLiteral("cloud_provider"),
                                   QStringLiteral("intermediary"), QStringLiteral("supplier"),
                                   QStringLiteral("buyer"),        QStringLiteral("agency"),
                                   QStringLiteral("manufacturer"), QStringLiteral("bidder")};
    for (const QString &role : order)
        if (roles.contains(role))
            return role;
    return roles.isEmpty() ? QString() : roles.first();
}

// What differs between the joined relations is listed once each, the sum is never made up.
void describe(Edge &edge, const std::vector<const core::Relation *> &relations)
{
    QStringList amounts;
    for (const core::Relation *relation : relations) {
        if (relation->money) {
            const QString amount =
                (core::groupedDecimal(relation->money->amount) + QLatin1Char(' ') + relation->money->currency).trimmed();
            if (!amounts.contains(amount))
                amounts << amount;
        }
        if (!relation->status.isEmpty() && !edge.statuses.contains(relation->status))
            edge.statuses << relation->status;
    }
    if (amounts.size() > 2)
        edge.amounts = amounts.first() + QStringLiteral(" +%1").arg(amounts.size() - 1);
    else
        edge.amounts = amounts.join(QStringLiteral(", "));
    QStringList parts{edge.amounts, edge.statuses.join(QStringLiteral(", "))};
    parts.removeAll(QString());
    edge.label = parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace

Network build(const std::vector<core::Entity> &entities, const std::vector<core::Relation> &relations)
{
    Network network;
    network.nodes.reserve(entities.size());
    QHash<core::EntityId, int> indexOf;
    for (const core::Entity &entity : entities) {
        if (indexOf.contains(entity.id))
            continue;
        indexOf.insert(entity.id, static_cast<int>(network.nodes.size()));
        Node node;
        node.id = QStringLiteral("entity:%1").arg(entity.id.value());
        node.entity = entity.id;
        node.label = entity.label;
        node.labelEn = entity.labelEn;
        node.type = core::entityTypeName(entity.type);
        node.role = tellingRole(entity.roles);
        network.nodes.push_back(std::move(node));
    }

    std::map<std::tuple<int, int, QString>, size_t> edgeOf;
    std::vector<std::vector<const core::Relation *>> members;
    for (const core::Relation &relation : relations) {
        const int source = indexOf.value(relation.source, -1);
        const int target = indexOf.value(relation.target, -1);
        if (source < 0 || target < 0)
            continue; // an end was removed from the case: nothing to draw a line to
        const auto [found, isNew] = edgeOf.try_emplace({source, target, relation.type}, network.edges.size());
        if (isNew) {
            Edge edge;
            edge.id = QStringLiteral("relation:%1").arg(relation.id.value());
            edge.source = source;
            edge.target = target;
            edge.type = relation.type;
            network.edges.push_back(std::move(edge));
            members.emplace_back();
        }
        Edge &edge = network.edges[found->second];
        edge.relations.push_back(relation.id);
        for (const core::MentionId mention : relation.evidence)
            if (std::find(edge.mentions.begin(), edge.mentions.end(), mention) == edge.mentions.end())
                edge.mentions.push_back(mention);
        members[found->second].push_back(&relation);
    }
    for (size_t i = 0; i < network.edges.size(); ++i) {
        network.edges[i].evidence = static_cast<int>(network.edges[i].mentions.size());
        describe(network.edges[i], members[i]);
    }
    return network;
}

Network filtered(const Network &network, const Filter &filter)
{
    const QString wanted = core::folded(filter.text.trimmed());
    Network result;
    std::vector<int> newIndex(network.nodes.size(), -1);
    for (size_t i = 0; i < network.nodes.size(); ++i) {
        const Node &node = network.nodes[i];
        if (filter.hiddenRoles.contains(node.role) || (filter.hideSuggested && node.suggested))
            continue;
        if (!wanted.isEmpty() && !core::folded(node.label).contains(wanted) && !core::folded(node.labelEn).contains(wanted))
            continue;
        newIndex[i] = static_cast<int>(result.nodes.size());
        result.nodes.push_back(node);
    }
    const int count = static_cast<int>(network.nodes.size());
    for (const Edge &edge : network.edges) {
        if (filter.hiddenEdgeTypes.contains(edge.type) || (filter.hideSuggested && edge.suggested))
            continue;
        if (edge.source < 0 || edge.source >= count || edge.target < 0 || edge.target >= count)
            continue;
        const int source = newIndex[static_cast<size_t>(edge.source)];
        const int target = newIndex[static_cast<size_t>(edge.target)];
        if (source < 0 || target < 0)
            continue;
        result.edges.push_back(edge);
        result.edges.back().source = source;
        result.edges.back().target = target;
    }
    return result;
}

std::vector<int> neighbours(const Network &network, int node)
{
    std::vector<int> found;
    const int count = static_cast<int>(network.nodes.size());
    for (const Edge &edge : network.edges) {
        const int other = edge.source == node ? edge.target : edge.target == node ? edge.source : -1;
        if (other >= 0 && other < count && other != node)
            found.push_back(other);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<int> shortestPath(const Network &network, int from, int to)
{
    const int count = static_cast<int>(network.nodes.size());
    if (from < 0 || from >= count || to < 0 || to >= count)
        return {};
    if (from == to)
        return {from};
    // A line proves a tie whichever way it points, so direction does not matter for the way between two names.
    std::vector<std::vector<int>> linked(network.nodes.size());
    for (const Edge &edge : network.edges) {
        if (edge.source < 0 || edge.source >= count || edge.target < 0 || edge.target >= count)
            continue;
        linked[static_cast<size_t>(edge.source)].push_back(edge.target);
        linked[static_cast<size_t>(edge.target)].push_back(edge.source);
    }
    std::vector<int> cameFrom(network.nodes.size(), -1);
    std::queue<int> open;
    open.push(from);
    cameFrom[static_cast<size_t>(from)] = from;
    while (!open.empty() && cameFrom[static_cast<size_t>(to)] < 0) {
        const int node = open.front();
        open.pop();
        for (const int next : linked[static_cast<size_t>(node)]) {
            if (cameFrom[static_cast<size_t>(next)] >= 0)
                continue;
            cameFrom[static_cast<size_t>(next)] = node;
            open.push(next);
        }
    }
    if (cameFrom[static_cast<size_t>(to)] < 0)
        return {};
    std::vector<int> path{to};
    while (path.back() != from)
        path.push_back(cameFrom[static_cast<size_t>(path.back())]);
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace tendertrail::graph
