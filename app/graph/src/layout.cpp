// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/layout.h"

#include "adjacency.h"
#include "declutter.h"
#include "forces.h"
#include "incremental.h"
#include "packing.h"
#include "stress.h"
#include "tidy.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::graph {
namespace {

constexpr int exactUpTo = 300;      // all pairs of distances are affordable up to here
constexpr int tidyUpTo = 150;
constexpr double pictureRatio = 1.6; // of a window's canvas
constexpr double margin = 6;         // air around every box

struct Setting
{
    double length = 90;
    int iterations = 0;
    std::vector<Extent> extents;
};

Setting settingOf(int count, const LayoutOptions &options)
{
    Setting setting;
    setting.iterations = options.iterations;
    setting.extents.resize(at(count));
    std::vector<double> widths;
    for (int node = 0; node < count; ++node) {
        Extent &extent = setting.extents[at(node)];
        const double radius = options.nodeRadius + margin / 2;
        extent = {radius, radius, radius};
        if (at(node) < options.labelWidths.size() && options.labelWidths[at(node)] > 0) {
            const double width = std::min(options.labelWidths[at(node)], 600.0);
            extent.halfWidth = std::max(radius, width / 2 + margin / 2);
            extent.bottom = radius + options.labelHeight;
            widths.push_back(width);
        }
    }
    setting.length = options.nodeSpacing;
    if (!widths.empty()) {
        // A tie between two labelled nodes must leave room for both labels and for its own.
        const auto upper = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
        std::nth_element(widths.begin(), upper, widths.end());
        setting.length = std::max(setting.length, 0.75 * *upper + options.labelHeight + options.nodeRadius);
    }
    return setting;
}

struct Frame
{
    Point low{1e300, 1e300};
    Point high{-1e300, -1e300};
    void add(Point place, const Extent &extent)
    {
        low = {std::min(low.x, place.x - extent.halfWidth), std::min(low.y, place.y - extent.top)};
        high = {std::max(high.x, place.x + extent.halfWidth), std::max(high.y, place.y + extent.bottom)};
    }
};

// Turns the picture so that its longest axis lies flat, as screens and pages do.
void layFlat(std::vector<Point> &places)
{
    Point centre;
    for (const Point &place : places)
        centre += place * (1.0 / static_cast<double>(places.size()));
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const Point &place : places) {
        const Point way = place - centre;
        xx += way.x * way.x;
        yy += way.y * way.y;
        xy += way.x * way.y;
    }
    const double angle = -0.5 * std::atan2(2 * xy, xx - yy);
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    for (Point &place : places) {
        const Point way = place - centre;
        place = {way.x * c - way.y * s, way.x * s + way.y * c};
    }
}

void partBoxes(std::vector<Point> &places, const std::vector<Extent> &extents, int sweeps, const core::CancelToken &cancel)
{
    // Pushing alone can jam in a crowd; a slightly larger picture always has room in the end.
    for (int attempt = 0; attempt < 12 && !cancel.isCancelled(); ++attempt) {
        if (declutter(places, extents, {}, sweeps, cancel) == 0)
            return;
        for (Point &place : places)
            place = place * 1.08;
    }
}

std::vector<Point> layoutSmall(const Adjacency &ties, const std::vector<Extent> &extents, double length, Random &random,
                               const core::CancelToken &cancel)
{
    const int count = ties.count();
    const Distances wanted = wantedDistances(ties, length);
    const auto list = tiesOf(ties);
    const int starts = count <= 60 ? 10 : count <= tidyUpTo ? 5 : 2;
    std::vector<Point> best;
    double bestCost = 1e300;
    for (int start = 0; start < starts; ++start) {
        if (cancel.isCancelled())
            return {};
        std::vector<Point> places(at(count));
        for (Point &place : places)
            place = random.inDisc(length * std::sqrt(static_cast<double>(count)));
        descend(wanted, places, 40, random);
        const double cost = crossings(list, places) * 0.5 + 0.5 * count * stressOf(wanted, places);
        if (cost < bestCost) {
            bestCost = cost;
            best = std::move(places);
        }
    }
    layFlat(best);
    if (count <= tidyUpTo) {
        for (Point &place : best)
            place = {place.x * 1.15, place.y * 0.9}; // labels are wide: ties that run sideways need more room
        const int sweeps = count <= 60 ? 24 : 10;
        for (int part = 0; part < sweeps && !cancel.isCancelled(); part += 2)
            tidy(ties, wanted, extents, best, length * (1.0 - 0.6 * part / sweeps), 2, random);
    }
    partBoxes(best, extents, 300, cancel);
    return best;
}

core::Failure cancelled()
{
    return core::fail(core::ErrorCode::Cancelled, QStringLiteral("layout"));
}

// Single nodes stand in rows, like a list.
std::vector<Point> rowsOf(const std::vector<Extent> &extents, double gap)
{
    std::vector<Size> sizes;
    for (const Extent &extent : extents)
        sizes.push_back({2 * extent.halfWidth + gap, extent.top + extent.bottom + gap});
    std::vector<Point> corners = pack(sizes, pictureRatio);
    for (size_t i = 0; i < corners.size(); ++i)
        corners[i] += {extents[i].halfWidth, extents[i].top};
    return corners;
}

// Lays out the parts one by one and packs them, largest first. Each part has its own chance, so that parts of the same shape
// look the same and a further part leaves the others as they were.
bool layoutParts(std::vector<Component> parts, const Setting &setting, quint32 seed, std::vector<Point> &places,
                 const core::CancelToken &cancel, const core::ProgressSink &progress)
{
    // The single nodes, which stand last, become one part without ties.
    Component singles;
    while (!parts.empty() && parts.back().nodes.size() == 1) {
        singles.nodes.push_back(parts.back().nodes[0]);
        parts.pop_back();
    }
    std::reverse(singles.nodes.begin(), singles.nodes.end());
    if (!singles.nodes.empty())
        parts.push_back(std::move(singles));

    qint64 total = 0;
    for (const Component &part : parts)
        total += static_cast<qint64>(part.nodes.size());
    qint64 done = 0;
    const auto tell = [&](double fraction, size_t size) {
        core::report(progress, {QStringLiteral("layout"), done + static_cast<qint64>(fraction * static_cast<double>(size)),
                                total, QStringLiteral("node"), {}});
    };

    std::vector<Frame> frames(parts.size());
    std::vector<Size> sizes;
    std::vector<std::vector<Point>> drawn(parts.size());
    for (size_t i = 0; i < parts.size(); ++i) {
        const Component &part = parts[i];
        std::vector<Extent> extents;
        extents.reserve(part.nodes.size());
        for (const int node : part.nodes)
            extents.push_back(setting.extents[at(node)]);
        Random random((std::uint64_t{seed} << 32) ^ (part.nodes.size() * 1000003 + part.ties.target.size()));
        if (part.ties.target.empty()) {
            drawn[i] = rowsOf(extents, setting.length * 0.12);
        } else if (part.ties.count() <= exactUpTo) {
            drawn[i] = layoutSmall(part.ties, extents, setting.length, random, cancel);
        } else {
            drawn[i] = multilevel(part.ties, setting.length, setting.iterations, random, cancel,
                                  [&](double fraction) { tell(fraction * 0.9, part.nodes.size()); });
            if (!drawn[i].empty()) {
                layFlat(drawn[i]);
                declutter(drawn[i], extents, {}, 15, cancel);
            }
        }
        if (cancel.isCancelled())
            return false;
        done += static_cast<qint64>(part.nodes.size());
        tell(0, 0);
        for (size_t k = 0; k < part.nodes.size(); ++k)
            frames[i].add(drawn[i][k], extents[k]);
        const double gap = parts.size() > 1 ? setting.length * 0.45 : 0;
        sizes.push_back({frames[i].high.x - frames[i].low.x + gap, frames[i].high.y - frames[i].low.y + gap});
    }
    const std::vector<Point> corners = pack(sizes, pictureRatio);
    for (size_t i = 0; i < parts.size(); ++i)
        for (size_t k = 0; k < parts[i].nodes.size(); ++k)
            places[at(parts[i].nodes[k])] = drawn[i][k] - frames[i].low + corners[i];
    return true;
}

bool isPlace(QPointF point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y()) && std::abs(point.x()) < 1e7 && std::abs(point.y()) < 1e7;
}

core::Result<std::vector<QPointF>> asPoints(const std::vector<Point> &places)
{
    std::vector<QPointF> result;
    result.reserve(places.size());
    for (const Point &place : places)
        result.emplace_back(place.x, place.y);
    return result;
}

} // namespace

core::Result<std::vector<QPointF>> layout(int nodeCount, const std::vector<std::pair<int, int>> &edges,
                                          const std::vector<QPointF> &start, const LayoutOptions &options,
                                          const core::CancelToken &cancel, const core::ProgressSink &progress)
{
    if (nodeCount < 0 || !(options.nodeSpacing > 0) || !std::isfinite(options.nodeSpacing))
        return core::fail(core::ErrorCode::InvalidArgument, QStringLiteral("layout"), QStringLiteral("size or spacing"));
    std::vector<WeightedTie> ties;
    ties.reserve(edges.size());
    for (const auto &[source, target] : edges) {
        if (source < 0 || source >= nodeCount || target < 0 || target >= nodeCount)
            return core::fail(core::ErrorCode::InvalidArgument, QStringLiteral("layout"),
                              QStringLiteral("edge %1-%2 of %3 nodes").arg(source).arg(target).arg(nodeCount));
        ties.push_back({source, target, 1.0F});
    }
    if (cancel.isCancelled())
        return cancelled();
    if (nodeCount == 0)
        return std::vector<QPointF>{};

    const Setting setting = settingOf(nodeCount, options);
    const Adjacency graph = adjacencyOf(nodeCount, ties, false);
    Kept kept;
    kept.places.resize(at(nodeCount));
    kept.placed.assign(at(nodeCount), 0);
    kept.pinned.assign(at(nodeCount), 0);
    bool anyPlaced = false;
    for (size_t i = 0; options.keepPositions && i < std::min(start.size(), at(nodeCount)); ++i) {
        const bool pinned = i < options.pinned.size() && options.pinned[i] != 0;
        if (!isPlace(start[i]) || (start[i].isNull() && !pinned))
            continue;
        kept.places[i] = {start[i].x(), start[i].y()};
        kept.placed[i] = 1;
        kept.pinned[i] = pinned ? 1 : 0;
        anyPlaced = true;
    }

    if (!anyPlaced) {
        if (!layoutParts(componentsOf(graph), setting, options.seed, kept.places, cancel, progress))
            return cancelled();
        Frame frame;
        for (int node = 0; node < nodeCount; ++node)
            frame.add(kept.places[at(node)], setting.extents[at(node)]);
        const Point centre = (frame.low + frame.high) * 0.5;
        for (Point &place : kept.places)
            place = place - centre;
        return asPoints(kept.places);
    }

    Random random(options.seed);
    if (!settle(graph, setting.extents, setting.length, setting.iterations, random, kept, cancel))
        return cancelled();
    // Parts that nothing ties to the picture are laid out for themselves and stand below it.
    std::vector<Component> apart;
    Frame frame;
    for (Component &part : componentsOf(graph)) {
        if (!kept.placed[at(part.nodes[0])]) {
            apart.push_back(std::move(part));
            continue;
        }
        for (const int node : part.nodes)
            frame.add(kept.places[at(node)], setting.extents[at(node)]);
    }
    if (!apart.empty()) {
        if (!layoutParts(apart, setting, options.seed, kept.places, cancel, progress))
            return cancelled();
        const Point corner{frame.low.x, frame.high.y + setting.length * 0.5};
        for (const Component &part : apart)
            for (const int node : part.nodes)
                kept.places[at(node)] += corner;
    }
    core::report(progress, {QStringLiteral("layout"), nodeCount, nodeCount, QStringLiteral("node"), {}});
    return asPoints(kept.places);
}

core::Result<void> layout(Network &network, const LayoutOptions &options, const core::CancelToken &cancel,
                          const core::ProgressSink &progress)
{
    std::vector<std::pair<int, int>> edges;
    edges.reserve(network.edges.size());
    for (const Edge &edge : network.edges)
        edges.emplace_back(edge.source, edge.target);
    std::vector<QPointF> start;
    start.reserve(network.nodes.size());
    for (const Node &node : network.nodes)
        start.push_back(node.position);
    const auto places = layout(static_cast<int>(network.nodes.size()), edges, start, options, cancel, progress);
    if (!places)
        return places.failure();
    for (size_t i = 0; i < network.nodes.size(); ++i)
        network.nodes[i].position = places.value()[i];
    return {};
}

} // namespace tendertrail::graph
