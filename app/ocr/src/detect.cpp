// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detect.h"

#include <QRect>

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace tendertrail::ocr {

namespace {

constexpr float textOver = 0.3F;
constexpr double sureOver = 0.6;
constexpr double growth = 1.5;
constexpr double thinnest = 3;
constexpr size_t mostLines = 10'000;

// One connected part: its outermost pixels row by row are enough for its hull.
struct Part
{
    std::vector<QPointF> outline;
};

Part partAt(const TextMap &map, std::vector<uint8_t> &open, int startX, int startY, std::vector<int> &stack)
{
    const auto index = [&map](int x, int y) { return y * map.width + x; };
    std::vector<int> left;
    std::vector<int> right;
    int top = startY;
    const auto note = [&](int x, int y) {
        if (left.empty()) {
            top = y;
            left.push_back(x);
            right.push_back(x);
            return;
        }
        // Pixels are met in rows around the first one.
        while (y < top) {
            --top;
            left.insert(left.begin(), map.width);
            right.insert(right.begin(), -1);
        }
        while (y >= top + static_cast<int>(left.size())) {
            left.push_back(map.width);
            right.push_back(-1);
        }
        const auto row = static_cast<size_t>(y - top);
        left[row] = std::min(left[row], x);
        right[row] = std::max(right[row], x);
    };
    stack.clear();
    stack.push_back(index(startX, startY));
    open[static_cast<size_t>(stack.back())] = 0;
    while (!stack.empty()) {
        const int at = stack.back();
        stack.pop_back();
        const int x = at % map.width;
        const int y = at / map.width;
        note(x, y);
        for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx) {
                const int nx = x + dx;
                const int ny = y + dy;
                if (nx < 0 || ny < 0 || nx >= map.width || ny >= map.height || !open[static_cast<size_t>(index(nx, ny))])
                    continue;
                open[static_cast<size_t>(index(nx, ny))] = 0;
                stack.push_back(index(nx, ny));
            }
    }
    Part part;
    for (size_t row = 0; row < left.size(); ++row) {
        if (right[row] < left[row])
            continue;
        const double y = top + static_cast<double>(row);
        part.outline.emplace_back(left[row], y);
        part.outline.emplace_back(right[row], y);
    }
    return part;
}

// The mean of the map within the rectangle. budget: how many pixels may still be looked at.
double meanIn(const TextMap &map, const Slant &slant, double &budget)
{
    const QRectF box = slant.around();
    const int left = std::clamp(static_cast<int>(std::floor(box.left())), 0, map.width - 1);
    const int right = std::clamp(static_cast<int>(std::ceil(box.right())), 0, map.width - 1);
    const int top = std::clamp(static_cast<int>(std::floor(box.top())), 0, map.height - 1);
    const int bottom = std::clamp(static_cast<int>(std::ceil(box.bottom())), 0, map.height - 1);
    const double c = std::cos(slant.angle);
    const double s = std::sin(slant.angle);
    double sum = 0;
    int count = 0;
    budget -= box.width() * box.height();
    if (budget < 0)
        return 0;
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x) {
            const double dx = x - slant.centre.x();
            const double dy = y - slant.centre.y();
            if (std::abs(dx * c + dy * s) > slant.length / 2 + 0.5 || std::abs(dy * c - dx * s) > slant.height / 2 + 0.5)
                continue;
            sum += static_cast<double>(map.values[static_cast<size_t>(y) * static_cast<size_t>(map.width) + static_cast<size_t>(x)]);
            ++count;
        }
    return count > 0 ? sum / count : 0;
}

constexpr int multiple = 32;

int roundedUp(int side)
{
    return (side + multiple - 1) / multiple * multiple;
}

} // namespace

std::vector<Slant> linesIn(const TextMap &map)
{
    std::vector<Slant> lines;
    if (map.width < 1 || map.height < 1 || map.values.size() != static_cast<size_t>(map.width) * static_cast<size_t>(map.height))
        return lines;
    std::vector<uint8_t> open(map.values.size());
    for (size_t i = 0; i < open.size(); ++i)
        open[i] = map.values[i] > textOver ? 1 : 0;
    std::vector<int> stack;
    // Lines do not cover each other; thousands of crossing ones are not a page.
    double budget = 20.0 * map.width * map.height;
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width && lines.size() < mostLines; ++x) {
            if (!open[static_cast<size_t>(y) * static_cast<size_t>(map.width) + static_cast<size_t>(x)])
                continue;
            const Slant core = smallestAround(partAt(map, open, x, y, stack).outline);
            if (core.height < thinnest || meanIn(map, core, budget) < sureOver)
                continue;
            const double by = core.length * core.height * growth / (2 * (core.length + core.height));
            const Slant line = core.grown(by);
            if (line.height >= thinnest + 2)
                lines.push_back(line);
        }
    return lines;
}

QRect contentOf(const Raster &grey)
{
    constexpr int blankFrom = 215; // paper stands at 245 and more
    const int width = pixGetWidth(grey.get());
    const int height = pixGetHeight(grey.get());
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    std::vector<uint8_t> above(static_cast<size_t>(width), 0);
    for (int y = 0; y < height; ++y) {
        const l_uint32 *row = pixGetData(grey.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(grey.get());
        bool darkBefore = false;
        for (int x = 0; x < width; ++x) {
            const bool dark = static_cast<int>(GET_DATA_BYTE(row, x)) < blankFrom;
            // A speck has no dark neighbour; the thinnest stroke has.
            if (dark && (darkBefore || above[static_cast<size_t>(x)] != 0)) {
                left = std::min(left, darkBefore ? x - 1 : x);
                right = std::max(right, x);
                top = std::min(top, above[static_cast<size_t>(x)] != 0 ? y - 1 : y);
                bottom = y;
            }
            darkBefore = dark;
            above[static_cast<size_t>(x)] = dark ? 1 : 0;
        }
    }
    return bottom < top ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

core::Result<std::vector<Slant>> detectLines(const onnx::Network &detector, const Raster &grey, int longestSide, const core::CancelToken &cancel)
{
    if (!grey)
        return core::fail(core::ErrorCode::OutOfMemory, QStringLiteral("detector"));
    const int fullWidth = pixGetWidth(grey.get());
    const int fullHeight = pixGetHeight(grey.get());
    const double factor = std::min(1.0, static_cast<double>(longestSide) / std::max(fullWidth, fullHeight));
    // Lines at the very edge of a page are missed: the page gets a white border.
    constexpr int border = 24;
    const int innerWidth = std::max(1, static_cast<int>(std::lround(fullWidth * factor)));
    const int innerHeight = std::max(1, static_cast<int>(std::lround(fullHeight * factor)));
    const Raster whole(pixScaleToSize(grey.get(), innerWidth, innerHeight));
    if (!whole)
        return core::fail(core::ErrorCode::OutOfMemory, QStringLiteral("detector"));
    const QRect content = contentOf(whole);
    if (content.isEmpty())
        return std::vector<Slant>();
    const int width = roundedUp(content.width() + 2 * border);
    const int height = roundedUp(content.height() + 2 * border);
    Box *box = boxCreate(content.x(), content.y(), content.width(), content.height());
    const Raster inner(pixClipRectangle(whole.get(), box, nullptr));
    boxDestroy(&box);
    const Raster small(inner ? pixAddBorderGeneral(inner.get(), border, width - content.width() - border, border, height - content.height() - border, 255) : nullptr);
    if (!small || static_cast<int>(pixGetWidth(small.get())) != width || static_cast<int>(pixGetHeight(small.get())) != height)
        return core::fail(core::ErrorCode::OutOfMemory, QStringLiteral("detector"));

    onnx::Tensor input;
    input.shape = {1, 3, height, width};
    const size_t plane = static_cast<size_t>(width) * static_cast<size_t>(height);
    input.values.resize(plane * 3);
    constexpr float means[] = {0.485F, 0.456F, 0.406F};
    constexpr float deviations[] = {0.229F, 0.224F, 0.225F};
    for (int y = 0; y < height; ++y) {
        const l_uint32 *row = pixGetData(small.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(small.get());
        for (int x = 0; x < width; ++x) {
            const float value = static_cast<float>(GET_DATA_BYTE(row, x)) / 255;
            const size_t at = static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x);
            for (size_t channel = 0; channel < 3; ++channel)
                input.values[channel * plane + at] = (value - means[channel]) / deviations[channel];
        }
    }
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);
    auto output = detector.run("x", std::move(input), "sigmoid_0.tmp_0");
    if (!output)
        return output.failure();
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);
    if (output->values.size() != plane)
        return core::fail(core::ErrorCode::Internal, QStringLiteral("detector"), QStringLiteral("a map of another size"));
    std::vector<Slant> lines = linesIn({width, height, std::move(output->values)});
    const double scaleX = static_cast<double>(fullWidth) / innerWidth;
    const double scaleY = static_cast<double>(fullHeight) / innerHeight;
    for (Slant &line : lines) {
        line.centre = {(line.centre.x() + 0.5 - border + content.x()) * scaleX, (line.centre.y() + 0.5 - border + content.y()) * scaleY};
        const bool lying = std::abs(std::sin(line.angle)) < 0.7;
        line.length *= lying ? scaleX : scaleY;
        line.height *= lying ? scaleY : scaleX;
    }
    return lines;
}

} // namespace tendertrail::ocr
