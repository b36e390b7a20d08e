// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>
#include <set>
#include <unordered_map>

using tendertrail::graph::Edge;
using tendertrail::graph::Network;
using tendertrail::graph::Node;

namespace {

struct Picture
{
    std::vector<std::vector<int>> linked;
    std::vector<std::pair<int, int>> ties;
    std::vector<QPointF> places;

    explicit Picture(const Network &network) : linked(network.nodes.size())
    {
        std::set<std::pair<int, int>> seen;
        for (const Edge &edge : network.edges) {
            const auto tie = std::minmax(edge.source, edge.target);
            if (tie.first == tie.second || !seen.insert(tie).second)
                continue;
            ties.push_back(tie);
            linked[size_t(tie.first)].push_back(tie.second);
            linked[size_t(tie.second)].push_back(tie.first);
        }
        for (const Node &node : network.nodes)
            places.push_back(node.position);
    }

    [[nodiscard]] double distance(int a, int b) const
    {
        const QPointF way = places[size_t(a)] - places[size_t(b)];
        return std::hypot(way.x(), way.y());
    }
};

double stressOf(const Picture &picture, std::mt19937 &random)
{
    double sum = 0;
    double squares = 0;
    double pairs = 0;
    for (int sample = 0; sample < 200; ++sample) {
        const int from = int(random() % picture.places.size());
        std::vector<int> steps(picture.places.size(), -1);
        std::queue<int> open;
        open.push(from);
        steps[size_t(from)] = 0;
        while (!open.empty()) {
            const int node = open.front();
            open.pop();
            for (const int next : picture.linked[size_t(node)]) {
                if (steps[size_t(next)] >= 0)
                    continue;
                steps[size_t(next)] = steps[size_t(node)] + 1;
                open.push(next);
            }
        }
        for (size_t to = 0; to < steps.size(); ++to) {
            if (steps[to] <= 0)
                continue;
            const double ratio = picture.distance(from, int(to)) / steps[to];
            sum += ratio;
            squares += ratio * ratio;
            ++pairs;
        }
    }
    return pairs > 0 && squares > 0 ? 1 - sum * sum / squares / pairs : 0;
}

double neighbourhoodOf(const Picture &picture, std::mt19937 &random)
{
    double sum = 0;
    int counted = 0;
    std::vector<std::pair<double, int>> near;
    for (int sample = 0; sample < 500; ++sample) {
        const int node = int(random() % picture.places.size());
        const auto &linked = picture.linked[size_t(node)];
        if (linked.empty())
            continue;
        near.clear();
        for (int other = 0; other < int(picture.places.size()); ++other)
            if (other != node)
                near.emplace_back(picture.distance(node, other), other);
        const auto count = std::ptrdiff_t(linked.size());
        std::nth_element(near.begin(), near.begin() + count - 1, near.end());
        const std::set<int> own(linked.begin(), linked.end());
        const auto shared = std::count_if(near.begin(), near.begin() + count, [&](const auto &each) { return own.contains(each.second); });
        sum += double(shared) / double(2 * count - shared);
        ++counted;
    }
    return counted > 0 ? sum / counted : 0;
}

double crossingsOf(const Picture &picture, std::mt19937 &random)
{
    const auto side = [&](int a, int b, int c) {
        const QPointF one = picture.places[size_t(b)] - picture.places[size_t(a)];
        const QPointF two = picture.places[size_t(c)] - picture.places[size_t(a)];
        return one.x() * two.y() - one.y() * two.x() > 0;
    };
    const int samples = std::min(300, int(picture.ties.size()));
    qint64 found = 0;
    for (int sample = 0; sample < samples; ++sample) {
        const auto [a, b] = picture.ties[random() % picture.ties.size()];
        for (const auto &[c, d] : picture.ties)
            if (a != c && a != d && b != c && b != d && side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b))
                ++found;
    }
    return samples > 0 ? double(found) / samples / 2 : 0;
}

double overlapOf(const Picture &picture)
{
    QPointF low = picture.places.front();
    QPointF high = low;
    for (const QPointF &place : picture.places) {
        low = {std::min(low.x(), place.x()), std::min(low.y(), place.y())};
        high = {std::max(high.x(), place.x()), std::max(high.y(), place.y())};
    }
    const double count = double(picture.places.size());
    const double limit = 0.2 * std::sqrt(std::max(1.0, (high.x() - low.x()) * (high.y() - low.y())) / count);
    const auto cell = [&](int node, int dx, int dy) {
        const QPointF place = picture.places[size_t(node)] - low;
        return (qint64(place.x() / limit) + dx) * 4'000'003 + qint64(place.y() / limit) + dy;
    };
    std::unordered_map<qint64, std::vector<int>> cells;
    for (int node = 0; node < int(count); ++node)
        cells[cell(node, 0, 0)].push_back(node);
    int found = 0;
    for (int node = 0; node < int(count); ++node) {
        bool near = false;
        for (int dx = -1; dx <= 1 && !near; ++dx)
            for (int dy = -1; dy <= 1 && !near; ++dy)
                if (const auto there = cells.find(cell(node, dx, dy)); there != cells.end())
                    near = std::any_of(there->second.begin(), there->second.end(), [&](int other) {
                        return other != node && picture.distance(node, other) < limit;
                    });
        found += near;
    }
    return found / count;
}

} // namespace

Quality qualityOf(const Network &network)
{
    Quality quality;
    if (network.nodes.empty())
        return quality;
    const Picture picture(network);
    std::mt19937 random(5);
    quality.ties = int(picture.ties.size());
    quality.stress = stressOf(picture, random);
    quality.neighbourhood = neighbourhoodOf(picture, random);
    quality.crossingsPerTie = crossingsOf(picture, random);
    quality.overlap = overlapOf(picture);
    return quality;
}

Network procurement(int nodes, unsigned seed)
{
    std::mt19937 random(seed);
    const auto chance = [&] { return double(random() >> 5) / double(1 << 27); };
    const int communities = std::max(2, int(4 * std::pow(nodes, 0.3)));
    const int hubs = std::min(60, std::max(2, nodes / 50));
    // Earlier communities are larger, as regions and trades are.
    const auto community = [&] { return std::min(communities - 1, int(std::pow(chance(), 1.8) * communities)); };

    Network network;
    network.nodes.resize(size_t(nodes));
    const auto tie = [&](int source, int target) {
        Edge edge;
        edge.source = source;
        edge.target = target;
        network.edges.push_back(edge);
    };
    std::vector<std::vector<int>> buyers(static_cast<size_t>(communities));
    std::vector<std::vector<int>> suppliers(static_cast<size_t>(communities));
    const auto prefer = [&](std::vector<int> &pool) {
        const int chosen = pool[random() % pool.size()];
        pool.push_back(chosen); // who has many gets more
        return chosen;
    };
    for (int node = hubs; node < nodes; ++node) {
        const double kind = chance();
        auto &buyerPool = buyers[size_t(community())];
        auto &supplierPool = suppliers[size_t(&buyerPool - buyers.data())];
        if (kind < 0.25 || buyerPool.empty()) {
            buyerPool.push_back(node);
        } else if (kind < 0.44 || supplierPool.empty()) {
            supplierPool.push_back(node);
        } else {
            tie(prefer(buyerPool), node);
            if (chance() < 0.85)
                tie(node, prefer(supplierPool));
            if (chance() < 0.45)
                tie(node, std::min(hubs - 1, int(std::pow(chance(), 3) * hubs)));
        }
    }
    return network;
}
