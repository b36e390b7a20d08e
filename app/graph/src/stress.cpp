// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace tendertrail::graph {

Distances wantedDistances(const Adjacency &ties, double length)
{
    const int count = ties.count();
    std::vector<double> tieLength(ties.target.size());
    for (int node = 0; node < count; ++node) {
        const auto own = ties.neighbours(node);
        for (size_t i = 0; i < own.size(); ++i) {
            const auto theirs = ties.neighbours(own[i]);
            std::vector<int> shared;
            std::set_intersection(own.begin(), own.end(), theirs.begin(), theirs.end(), std::back_inserter(shared));
            // Neighbours that only one of the two has: they fan out around the tie's ends and want room there.
            const double apart = static_cast<double>(own.size() + theirs.size() - 2 * shared.size());
            const double fan = std::min<double>(static_cast<double>(std::max(own.size(), theirs.size())), 60.0);
            tieLength[at(ties.first[at(node)]) + i] =
                length * (1.0 + 0.03 * std::max(0.0, std::min(apart, 40.0) - 4.0) + 0.012 * std::max(0.0, fan - 8.0));
        }
    }
    return shortestWays(ties, tieLength);
}

Distances shortestWays(const Adjacency &ties, const std::vector<double> &tieLength)
{
    const int count = ties.count();
    Distances wanted(count);
    using Entry = std::pair<double, int>;
    std::vector<double> best(at(count));
    for (int from = 0; from < count; ++from) {
        std::fill(best.begin(), best.end(), 1e300);
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        best[at(from)] = 0;
        open.emplace(0.0, from);
        while (!open.empty()) {
            const auto [distance, node] = open.top();
            open.pop();
            if (distance > best[at(node)])
                continue;
            for (int i = ties.first[at(node)]; i < ties.first[at(node) + 1]; ++i) {
                const int next = ties.target[at(i)];
                const double through = distance + tieLength[at(i)];
                if (through < best[at(next)]) {
                    best[at(next)] = through;
                    open.emplace(through, next);
                }
            }
        }
        for (int to = 0; to < count; ++to)
            wanted(from, to) = best[at(to)];
    }
    return wanted;
}

void descend(const Distances &wanted, std::vector<Point> &places, int rounds, Random &random)
{
    const int count = wanted.count();
    if (count < 2)
        return;
    std::vector<std::pair<int, int>> pairs;
    pairs.reserve(at(count) * at(count - 1) / 2);
    double longest = 0;
    double shortest = 1e300;
    for (int a = 0; a < count; ++a) {
        for (int b = a + 1; b < count; ++b) {
            pairs.emplace_back(a, b);
            longest = std::max(longest, wanted(a, b));
            shortest = std::min(shortest, wanted(a, b));
        }
    }
    const double firstRate = longest * longest;
    const double lastRate = 0.05 * shortest * shortest;
    const double decay = rounds > 1 ? std::log(firstRate / lastRate) / (rounds - 1) : 0;
    for (int round = 0; round < rounds; ++round) {
        const double rate = firstRate * std::exp(-decay * round);
        for (size_t i = pairs.size(); i > 1; --i)
            std::swap(pairs[i - 1], pairs[at(random.below(static_cast<int>(i)))]);
        for (const auto &[a, b] : pairs) {
            const double goal = wanted(a, b);
            const double share = std::min(1.0, rate / (goal * goal));
            Point way = places[at(a)] - places[at(b)];
            double distance = way.length();
            if (distance < 1e-9) {
                way = random.inDisc(1.0) + Point{1e-3, 0};
                distance = way.length();
            }
            const Point shift = way * (share * (distance - goal) / (2 * distance));
            places[at(a)] = places[at(a)] - shift;
            places[at(b)] = places[at(b)] + shift;
        }
    }
}

double stressOf(const Distances &wanted, const std::vector<Point> &places)
{
    const int count = wanted.count();
    if (count < 2)
        return 0;
    double sum = 0;
    for (int a = 0; a < count; ++a) {
        for (int b = a + 1; b < count; ++b) {
            const double error = ((places[at(a)] - places[at(b)]).length() - wanted(a, b)) / wanted(a, b);
            sum += error * error;
        }
    }
    return sum / (0.5 * count * (count - 1));
}

} // namespace tendertrail::graph
