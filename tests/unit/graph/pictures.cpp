// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>

namespace pictures {

Sample path(int nodes)
{
    Sample sample{nodes, {}};
    for (int i = 1; i < nodes; ++i)
        sample.edges.emplace_back(i - 1, i);
    return sample;
}

Sample ring(int nodes)
{
    Sample sample = path(nodes);
    sample.edges.emplace_back(nodes - 1, 0);
    return sample;
}

Sample star(int leaves)
{
    Sample sample{leaves + 1, {}};
    for (int i = 1; i <= leaves; ++i)
        sample.edges.emplace_back(0, i);
    return sample;
}

Sample tree(int nodes, int children)
{
    Sample sample{nodes, {}};
    for (int i = 1; i < nodes; ++i)
        sample.edges.emplace_back((i - 1) / children, i);
    return sample;
}

Sample grid(int columns, int rows)
{
    Sample sample{columns * rows, {}};
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const int node = row * columns + column;
            if (column + 1 < columns)
                sample.edges.emplace_back(node, node + 1);
            if (row + 1 < rows)
                sample.edges.emplace_back(node, node + columns);
        }
    }
    return sample;
}

Sample story()
{
    // 0 1 2 buyers, 3 4 suppliers, 5 agency, 6 7 clouds, 8 9 10 chips, 11 maker
    return {12, {{0, 3}, {3, 6}, {0, 6}, {0, 8}, {0, 9}, {3, 8}, {3, 9}, {0, 5}, {1, 4}, {4, 6}, {1, 6}, {2, 7},
                 {8, 11}, {9, 11}, {10, 11}, {7, 10}}};
}

Sample tender(int nodes, unsigned seed)
{
    std::mt19937 random(seed);
    Sample sample{nodes, {}};
    const int hubs = std::max(2, nodes / 40);
    const int suppliers = std::max(3, nodes / 5);
    for (int node = hubs; node < nodes; ++node) {
        const int within = node - hubs;
        if (within < suppliers) {
            sample.edges.emplace_back(node, static_cast<int>(random() % static_cast<unsigned>(hubs)));
        } else {
            sample.edges.emplace_back(node, hubs + static_cast<int>(random() % static_cast<unsigned>(suppliers)));
            if (random() % 5 == 0)
                sample.edges.emplace_back(node, static_cast<int>(random() % static_cast<unsigned>(node)));
        }
    }
    return sample;
}

Sample joined(const std::vector<Sample> &parts)
{
    Sample whole;
    for (const Sample &part : parts) {
        for (const auto &[source, target] : part.edges)
            whole.edges.emplace_back(source + whole.nodes, target + whole.nodes);
        whole.nodes += part.nodes;
    }
    return whole;
}

int crossings(const Sample &sample, const std::vector<QPointF> &places)
{
    const auto side = [&](int a, int b, int c) {
        const QPointF one = places[size_t(b)] - places[size_t(a)];
        const QPointF two = places[size_t(c)] - places[size_t(a)];
        return one.x() * two.y() - one.y() * two.x() > 0;
    };
    int found = 0;
    for (size_t i = 0; i < sample.edges.size(); ++i) {
        for (size_t k = i + 1; k < sample.edges.size(); ++k) {
            const auto [a, b] = sample.edges[i];
            const auto [c, d] = sample.edges[k];
            if (a == b || c == d || a == c || a == d || b == c || b == d)
                continue;
            if (side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b))
                ++found;
        }
    }
    return found;
}

int overlaps(const std::vector<QPointF> &places, const tendertrail::graph::LayoutOptions &options)
{
    struct Rect
    {
        double left, top, right, bottom;
    };
    std::vector<Rect> boxes;
    for (size_t i = 0; i < places.size(); ++i) {
        const double label = i < options.labelWidths.size() ? options.labelWidths[i] : 0;
        const double half = std::max(options.nodeRadius, label / 2);
        boxes.push_back({places[i].x() - half, places[i].y() - options.nodeRadius, places[i].x() + half,
                         places[i].y() + options.nodeRadius + (label > 0 ? options.labelHeight : 0)});
    }
    std::sort(boxes.begin(), boxes.end(), [](const Rect &a, const Rect &b) { return a.left < b.left; });
    int found = 0;
    for (size_t i = 0; i < boxes.size(); ++i)
        for (size_t k = i + 1; k < boxes.size() && boxes[k].left < boxes[i].right; ++k)
            if (boxes[k].top < boxes[i].bottom && boxes[i].top < boxes[k].bottom)
                ++found;
    return found;
}

double sampledStress(const Sample &sample, const std::vector<QPointF> &places, int sources)
{
    std::vector<std::vector<int>> linked(size_t(sample.nodes));
    for (const auto &[source, target] : sample.edges) {
        linked[size_t(source)].push_back(target);
        linked[size_t(target)].push_back(source);
    }
    double sum = 0;
    double squares = 0;
    double pairs = 0;
    const int stride = std::max(1, sample.nodes / sources);
    for (int from = 0; from < sample.nodes; from += stride) {
        std::vector<int> steps(size_t(sample.nodes), -1);
        std::queue<int> open;
        open.push(from);
        steps[size_t(from)] = 0;
        while (!open.empty()) {
            const int node = open.front();
            open.pop();
            for (const int next : linked[size_t(node)]) {
                if (steps[size_t(next)] >= 0)
                    continue;
                steps[size_t(next)] = steps[size_t(node)] + 1;
                open.push(next);
            }
        }
        for (int to = 0; to < sample.nodes; ++to) {
            if (steps[size_t(to)] <= 0)
                continue;
            const QPointF way = places[size_t(to)] - places[size_t(from)];
            const double ratio = std::hypot(way.x(), way.y()) / steps[size_t(to)];
            sum += ratio;
            squares += ratio * ratio;
            ++pairs;
        }
    }
    return pairs > 0 && squares > 0 ? 1 - sum * sum / squares / pairs : 0;
}

double stress(const Sample &sample, const std::vector<QPointF> &places)
{
    return sampledStress(sample, places, sample.nodes);
}

} // namespace pictures
