// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coarsening.h"

#include <algorithm>
#include <numeric>

namespace tendertrail::graph {
namespace {

constexpr int membersAtMost = 5;

class Clustering
{
public:
    Clustering(const Level &level, Random &random) : m_level(level), m_of(level.mass.size(), -1)
    {
        m_visit.resize(level.mass.size());
        std::iota(m_visit.begin(), m_visit.end(), 0);
        for (size_t i = m_visit.size(); i > 1; --i)
            std::swap(m_visit[i - 1], m_visit[at(random.below(static_cast<int>(i)))]);
        // Light nodes first: they have the fewest choices, and clusters stay even.
        std::stable_sort(m_visit.begin(), m_visit.end(),
                         [&](int a, int b) { return level.ties.degree(a) < level.ties.degree(b); });
    }

    std::vector<int> run(int *clusters)
    {
        joinLeaves();
        matchPairs();
        joinLeftOver();
        *clusters = static_cast<int>(m_members.size());
        return std::move(m_of);
    }

private:
    void put(int node, int cluster)
    {
        m_of[at(node)] = cluster;
        ++m_members[at(cluster)];
    }
    int open(int node)
    {
        m_members.push_back(0);
        put(node, static_cast<int>(m_members.size()) - 1);
        return static_cast<int>(m_members.size()) - 1;
    }

    // A leaf joins its hub while there is room; the hub's further leaves gather in groups of their own.
    void joinLeaves()
    {
        std::vector<int> spare(m_of.size(), -1);
        for (const int node : m_visit) {
            if (m_level.ties.degree(node) != 1 || m_of[at(node)] >= 0)
                continue;
            const int hub = m_level.ties.neighbours(node)[0];
            if (m_of[at(hub)] < 0)
                open(hub);
            if (m_members[at(m_of[at(hub)])] < membersAtMost)
                put(node, m_of[at(hub)]);
            else if (spare[at(hub)] >= 0 && m_members[at(spare[at(hub)])] < membersAtMost)
                put(node, spare[at(hub)]);
            else
                spare[at(hub)] = open(node);
        }
    }

    void matchPairs()
    {
        for (const int node : m_visit) {
            if (m_of[at(node)] >= 0)
                continue;
            int best = -1;
            float bestScore = 0;
            const auto others = m_level.ties.neighbours(node);
            const auto weights = m_level.ties.weights(node);
            for (size_t i = 0; i < others.size(); ++i) {
                if (m_of[at(others[i])] >= 0)
                    continue;
                const float score = weights[i] / m_level.mass[at(others[i])];
                if (best < 0 || score > bestScore) {
                    best = others[i];
                    bestScore = score;
                }
            }
            if (best >= 0)
                put(best, open(node));
        }
    }

    void joinLeftOver()
    {
        for (const int node : m_visit) {
            if (m_of[at(node)] >= 0)
                continue;
            int best = -1;
            float bestScore = 0;
            const auto others = m_level.ties.neighbours(node);
            const auto weights = m_level.ties.weights(node);
            for (size_t i = 0; i < others.size(); ++i) {
                const int cluster = m_of[at(others[i])];
                if (cluster < 0 || m_members[at(cluster)] >= membersAtMost)
                    continue;
                const float score = weights[i] / static_cast<float>(m_members[at(cluster)]);
                if (best < 0 || score > bestScore) {
                    best = cluster;
                    bestScore = score;
                }
            }
            if (best >= 0)
                put(node, best);
            else
                open(node);
        }
    }

    const Level &m_level;
    std::vector<int> m_of;
    std::vector<int> m_members;
    std::vector<int> m_visit;
};

} // namespace

std::vector<Level> coarsen(Adjacency ties, int smallest, Random &random)
{
    std::vector<Level> levels(1);
    levels[0].mass.assign(at(ties.count()), 1.0F);
    levels[0].ties = std::move(ties);
    while (levels.back().ties.count() > smallest) {
        Level &fine = levels.back();
        int clusters = 0;
        std::vector<int> parent = Clustering(fine, random).run(&clusters);
        if (clusters > fine.ties.count() * 9 / 10)
            break; // hardly smaller: another level costs more than it helps
        Level coarse;
        coarse.mass.assign(at(clusters), 0.0F);
        std::vector<WeightedTie> crossing;
        for (int node = 0; node < fine.ties.count(); ++node) {
            coarse.mass[at(parent[at(node)])] += fine.mass[at(node)];
            const auto others = fine.ties.neighbours(node);
            const auto weights = fine.ties.weights(node);
            for (size_t i = 0; i < others.size(); ++i)
                if (node < others[i] && parent[at(node)] != parent[at(others[i])])
                    crossing.push_back({parent[at(node)], parent[at(others[i])], weights[i]});
        }
        coarse.ties = adjacencyOf(clusters, crossing, true);
        fine.parent = std::move(parent);
        levels.push_back(std::move(coarse));
    }
    return levels;
}

} // namespace tendertrail::graph
