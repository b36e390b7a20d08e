// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QPointF>
#include <QString>

#include <vector>

namespace tendertrail::graph {

/// A node: an entity. index in Network::nodes is its number for edges and layouts.
struct Node
{
    QString id;          ///< "entity:12"
    core::EntityId entity;
    QString label;
    QString labelEn;
    QString type;        ///< organisation, person, product, service, place
    QString role;        ///< most telling role: buyer, agency, supplier, intermediary, cloud_provider, chip …
    QPointF position;    ///< layout units, y downwards
    bool suggested = false;
};

/// An edge: one or more relations of a type between the same two nodes.
struct Edge
{
    QString id;          ///< "relation:7"
    int source = 0;      ///< indices into nodes
    int target = 0;
    QString type;
    QString amounts;      ///< "200,000 CNY": what the joined relations are about, once each, never summed
    QStringList statuses; ///< stable keys ("awarded"), once each, in the order met
    QString label;        ///< both for files in plain text: "200,000 CNY · awarded"
    int evidence = 0;    ///< number of mentions behind it
    std::vector<core::RelationId> relations;
    std::vector<core::MentionId> mentions;
    bool suggested = false;
};

struct Network
{
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

/// Joins parallel relations of one type into one edge; entities without an edge are kept. Order is that of the input, so the
/// same case gives the same network.
[[nodiscard]] Network build(const std::vector<core::Entity> &entities, const std::vector<core::Relation> &relations);

/// What to leave out: types of edges, roles of nodes, and a text the label must contain (folded). Empty lists keep all.
struct Filter
{
    QStringList hiddenEdgeTypes;
    QStringList hiddenRoles;
    QString text;
    bool hideSuggested = false;
};
[[nodiscard]] Network filtered(const Network &network, const Filter &filter);

/// Indices of the nodes one edge away.
[[nodiscard]] std::vector<int> neighbours(const Network &network, int node);
/// Node indices of a shortest path, ends included; empty when there is none.
[[nodiscard]] std::vector<int> shortestPath(const Network &network, int from, int to);

} // namespace tendertrail::graph
