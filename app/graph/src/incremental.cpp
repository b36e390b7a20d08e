// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incremental.h"

#include "declutter.h"
#include "quadtree.h"

#include <algorithm>
#include <deque>

namespace tendertrail::graph {
namespace {

// The direction from a node in which the widest gap between its placed neighbours lies, and further gaps in turn.
Point freeDirection(const Adjacency &ties, const Kept &kept, int node, Random &random)
{
    std::vector<double> angles;
    for (const int other : ties.neighbours(node)) {
        if (!kept.placed[at(other)])
            continue;
        const Point way = kept.places[at(other)] - kept.places[at(node)];
        if (way.length() > 0)
            angles.push_back(std::atan2(way.y, way.x));
    }
    if (angles.empty()) {
        const double angle = random.real() * 6.283185307179586;
        return {std::cos(angle), std::sin(angle)};
    }
    std::sort(angles.begin(), angles.end());
    double widest = angles.front() + 6.283185307179586 - angles.back();
    double middle = angles.back() + widest / 2;
    for (size_t i = 1; i < angles.size(); ++i) {
        if (angles[i] - angles[i - 1] > widest) {
            widest = angles[i] - angles[i - 1];
            middle = angles[i - 1] + widest / 2;
        }
    }
    return {std::cos(middle), std::sin(middle)};
}

// Breadth first from what is placed, so that a chain of new nodes grows outwards.
std::vector<int> placeNew(const Adjacency &ties, double length, Random &random, Kept &kept)
{
    std::vector<int> added;
    std::deque<int> open;
    for (int node = 0; node < ties.count(); ++node)
        if (kept.placed[at(node)])
            open.push_back(node);
    while (!open.empty()) {
        const int node = open.front();
        open.pop_front();
        for (const int next : ties.neighbours(node)) {
            if (kept.placed[at(next)])
                continue;
            Point middle;
            int known = 0;
            for (const int other : ties.neighbours(next)) {
                if (kept.placed[at(other)]) {
                    middle += kept.places[at(other)];
                    ++known;
                }
            }
            middle = middle * (1.0 / known);
            const Point outwards = known == 1 ? freeDirection(ties, kept, node, random) * length : Point{};
            kept.places[at(next)] = middle + outwards + random.inDisc(length * 0.15);
            kept.placed[at(next)] = 1;
            added.push_back(next);
            open.push_back(next);
        }
    }
    return added;
}

} // namespace

bool settle(const Adjacency &ties, const std::vector<Extent> &extents, double length, int iterations, Random &random,
            Kept &kept, const core::CancelToken &cancel)
{
    const std::vector<int> added = placeNew(ties, length, random, kept);
    std::vector<char> isNew(at(ties.count()), 0);
    for (const int node : added)
        isNew[at(node)] = 1;

    std::vector<int> free;
    std::vector<int> present;
    for (int node = 0; node < ties.count(); ++node) {
        if (!kept.placed[at(node)])
            continue;
        present.push_back(node);
        if (!kept.pinned[at(node)])
            free.push_back(node);
    }
    const int rounds = iterations > 0 ? iterations : 60;
    Quadtree tree;
    std::vector<Point> bodies(present.size());
    for (int round = 0; round < rounds && !free.empty(); ++round) {
        if (cancel.isCancelled())
            return false;
        for (size_t i = 0; i < present.size(); ++i)
            bodies[i] = kept.places[at(present[i])];
        tree.build(bodies, {});
        const double cooling = 1.0 - static_cast<double>(round) / rounds;
        for (const int node : free) {
            const Point here = kept.places[at(node)];
            Point force = tree.repulsion(here, 0.9) * (0.35 * length * length);
            for (const int other : ties.neighbours(node)) {
                if (!kept.placed[at(other)])
                    continue;
                const Point way = kept.places[at(other)] - here;
                force += way * ((way.length() - 0.3 * length) / length);
            }
            const double strength = force.length();
            if (strength <= 0)
                continue;
            // What the reader knows by its place drifts only a little; what is new looks for its place.
            const double most = length * cooling * (isNew[at(node)] ? 0.4 : 0.04);
            kept.places[at(node)] += force * (std::min(most, strength) / strength);
        }
    }

    std::vector<Point> places;
    std::vector<Extent> boxes;
    std::vector<char> fixed;
    for (const int node : present) {
        places.push_back(kept.places[at(node)]);
        boxes.push_back(extents[at(node)]);
        fixed.push_back(kept.pinned[at(node)]);
    }
    declutter(places, boxes, fixed, 300, cancel);
    for (size_t i = 0; i < present.size(); ++i)
        if (!fixed[i])
            kept.places[at(present[i])] = places[i];
    return !cancel.isCancelled();
}

} // namespace tendertrail::graph
