// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adjacency.h"

#include <algorithm>

namespace tendertrail::graph {

Adjacency adjacencyOf(int count, const std::vector<WeightedTie> &ties, bool sumWeights)
{
    std::vector<int> start(at(count) + 1, 0);
    for (const WeightedTie &tie : ties) {
        if (tie.source == tie.target)
            continue;
        ++start[at(tie.source) + 1];
        ++start[at(tie.target) + 1];
    }
    for (size_t i = 1; i < start.size(); ++i)
        start[i] += start[i - 1];
    std::vector<std::pair<int, float>> row(at(start.back()));
    std::vector<int> fill(start.begin(), start.end() - 1);
    for (const WeightedTie &tie : ties) {
        if (tie.source == tie.target)
            continue;
        row[at(fill[at(tie.source)]++)] = {tie.target, tie.weight};
        row[at(fill[at(tie.target)]++)] = {tie.source, tie.weight};
    }

    Adjacency result;
    result.first.reserve(at(count) + 1);
    result.target.reserve(row.size());
    result.weight.reserve(row.size());
    for (int node = 0; node < count; ++node) {
        const auto begin = row.begin() + start[at(node)];
        const auto end = row.begin() + start[at(node) + 1];
        std::sort(begin, end, [](const auto &a, const auto &b) { return a.first < b.first; });
        const size_t rowStart = result.target.size();
        for (auto entry = begin; entry != end; ++entry) {
            if (result.target.size() > rowStart && result.target.back() == entry->first) {
                if (sumWeights)
                    result.weight.back() += entry->second;
                continue;
            }
            result.target.push_back(entry->first);
            result.weight.push_back(sumWeights ? entry->second : 1.0F);
        }
        result.first.push_back(static_cast<int>(result.target.size()));
    }
    return result;
}

std::vector<Component> componentsOf(const Adjacency &graph)
{
    const int count = graph.count();
    std::vector<int> part(at(count), -1);
    std::vector<int> open;
    int parts = 0;
    for (int seed = 0; seed < count; ++seed) {
        if (part[at(seed)] >= 0)
            continue;
        part[at(seed)] = parts;
        open.assign(1, seed);
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            for (const int next : graph.neighbours(node)) {
                if (part[at(next)] >= 0)
                    continue;
                part[at(next)] = parts;
                open.push_back(next);
            }
        }
        ++parts;
    }

    std::vector<Component> components(at(parts));
    std::vector<int> local(at(count));
    for (int node = 0; node < count; ++node) {
        Component &component = components[at(part[at(node)])];
        local[at(node)] = static_cast<int>(component.nodes.size());
        component.nodes.push_back(node);
    }
    for (Component &component : components) {
        for (const int node : component.nodes) {
            for (int i = graph.first[at(node)]; i < graph.first[at(node) + 1]; ++i) {
                component.ties.target.push_back(local[at(graph.target[at(i)])]);
                component.ties.weight.push_back(graph.weight[at(i)]);
            }
            component.ties.first.push_back(static_cast<int>(component.ties.target.size()));
        }
    }
    std::stable_sort(components.begin(), components.end(),
                     [](const Component &a, const Component &b) { return a.nodes.size() > b.nodes.size(); });
    return components;
}

std::vector<std::pair<int, int>> tiesOf(const Adjacency &graph)
{
    std::vector<std::pair<int, int>> ties;
    ties.reserve(graph.target.size() / 2);
    for (int node = 0; node < graph.count(); ++node)
        for (const int other : graph.neighbours(node))
            if (node < other)
                ties.emplace_back(node, other);
    return ties;
}

} // namespace tendertrail::graph
