// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forces.h"

#include "coarsening.h"
#include "quadtree.h"
#include "stress.h"

#include <algorithm>

namespace tendertrail::graph {
namespace {

constexpr double repulsionStrength = 0.2; // Hu's C: smaller pulls communities closer together
constexpr int coarsestSize = 100;

// Forces alone leave a coarse graph folded when they start from chance; stress unfolds it.
std::vector<Point> coarsestPlaces(const Level &level, double length, Random &random)
{
    const int count = level.ties.count();
    std::vector<double> tieLength;
    for (int node = 0; node < count; ++node)
        for (const int other : level.ties.neighbours(node))
            tieLength.push_back(0.5 * length
                                * (std::sqrt(static_cast<double>(level.mass[at(node)]))
                                   + std::sqrt(static_cast<double>(level.mass[at(other)]))));
    const Distances wanted = shortestWays(level.ties, tieLength);
    std::vector<Point> best;
    double bestStress = 1e300;
    for (int start = 0; start < 4; ++start) {
        std::vector<Point> places(at(count));
        for (Point &place : places)
            place = random.inDisc(length * count);
        descend(wanted, places, 30, random);
        const double stress = stressOf(wanted, places);
        if (stress < bestStress) {
            bestStress = stress;
            best = std::move(places);
        }
    }
    return best;
}

} // namespace

bool relax(const Adjacency &ties, const std::vector<float> &mass, std::vector<Point> &places, const ForceOptions &options,
           const core::CancelToken &cancel)
{
    const int count = ties.count();
    const double length = options.length;
    const double charge = repulsionStrength * length * length;
    double step = options.firstStep * length;
    double lastEnergy = 1e300;
    int gains = 0;
    Quadtree tree;
    for (int round = 0; round < options.iterations; ++round) {
        if (cancel.isCancelled())
            return false;
        tree.build(places, mass);
        double energy = 0;
        double moved = 0;
        // Gauss–Seidel along the Morton curve: later nodes see where earlier ones went, which converges faster than moving
        // all at once, and the walk stays in the cache.
        for (const int node : tree.order()) {
            const Point here = places[at(node)];
            const double own = mass.empty() ? 1.0 : static_cast<double>(mass[at(node)]);
            Point force = tree.repulsion(here, options.theta) * (charge * own);
            const auto others = ties.neighbours(node);
            const auto weights = ties.weights(node);
            for (size_t i = 0; i < others.size(); ++i) {
                const Point way = places[at(others[i])] - here;
                force += way * (way.length() / length * static_cast<double>(weights[i]));
            }
            const double strength = force.length();
            if (strength <= 0)
                continue;
            const double perMass = strength / own;
            energy += perMass * perMass;
            // A node whose force is small is near its place already: let it not jump a whole step.
            const double stride = std::min(step, perMass);
            places[at(node)] = here + force * (stride / strength);
            moved += stride;
        }
        if (energy < lastEnergy) {
            if (++gains >= 5) {
                gains = 0;
                step /= 0.9;
            }
        } else {
            gains = 0;
            step *= 0.9;
        }
        lastEnergy = energy;
        if (moved < options.tolerance * length * count)
            break;
    }
    return true;
}

std::vector<Point> multilevel(const Adjacency &ties, double length, int iterations, Random &random,
                              const core::CancelToken &cancel, const std::function<void(double)> &fraction)
{
    const std::vector<Level> levels = coarsen(ties, coarsestSize, random);
    double work = 0;
    for (const Level &level : levels)
        work += level.ties.count();
    double done = 0;

    std::vector<Point> places;
    for (size_t i = levels.size(); i-- > 0;) {
        const Level &level = levels[i];
        const int count = level.ties.count();
        ForceOptions options;
        options.length = length;
        if (places.empty()) {
            if (count <= 4 * coarsestSize) {
                places = coarsestPlaces(level, length, random);
            } else {
                // A graph that does not coarsen, a clique of hundreds: there is no shape that chance could miss.
                places.resize(at(count));
                for (Point &place : places)
                    place = random.inDisc(length * std::sqrt(static_cast<double>(ties.count())));
            }
            options.iterations = 100;
            options.theta = 0.7;
            options.firstStep = 0.5 * std::sqrt(static_cast<double>(ties.count()) / count);
        } else {
            const std::vector<Point> coarse = std::move(places);
            places.resize(at(count));
            for (int node = 0; node < count; ++node)
                places[at(node)] = coarse[at(level.parent[at(node)])] + random.inDisc(length * 0.4);
            options.iterations = i == 0 ? 40 : 50;
            options.firstStep = 0.7;
        }
        if (iterations > 0)
            options.iterations = iterations;
        if (!relax(level.ties, level.mass, places, options, cancel))
            return {};
        done += count;
        fraction(done / work);
    }
    return places;
}

} // namespace tendertrail::graph
