// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lines.h"

#include "linerules.h"
#include "upright.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tendertrail::ocr {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double readable = 0.5;   // below, it was no text
constexpr double inDoubt = 0.8;    // the mean of lines that stand on their head is about a half
constexpr double clearlyBetter = 0.1;
constexpr size_t linesToTry = 6;

// A quarter turn of the line itself: what ran along it runs across.
Slant quarterOf(const Slant &place)
{
    return {place.centre, place.angle > 0 ? place.angle - pi / 2 : place.angle + pi / 2, place.height, place.length};
}

// A place that stands on an upright page is a narrow character, two rows of something, or text that was turned: the better
// reading of both ways tells.
core::Result<ReadLine> readPlace(Paddle &paddle, const Raster &grey, const Slant &place)
{
    if (std::abs(place.angle) < pi / 4)
        return paddle.read(grey, place);
    auto upright = paddle.read(grey, quarterOf(place));
    if (!upright || place.length < 1.5 * place.height)
        return upright;
    auto turned = paddle.read(grey, place);
    if (!turned || upright->sure >= turned->sure)
        return upright;
    return turned;
}

// Reads some of the places, those that were not read yet, in their order in the list.
core::Result<double> readSome(Paddle &paddle, const Raster &grey, const std::vector<Slant> &places, const std::vector<size_t> &which,
                              std::vector<std::optional<ReadLine>> &lines)
{
    double sum = 0;
    for (const size_t index : which) {
        if (!lines[index]) {
            auto line = readPlace(paddle, grey, places[index]);
            if (!line)
                return line.failure();
            lines[index] = std::move(*line);
        }
        sum += lines[index]->sure;
    }
    return which.empty() ? 0 : sum / static_cast<double>(which.size());
}

std::vector<size_t> longest(const std::vector<Slant> &places)
{
    std::vector<size_t> order(places.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return places[a].length > places[b].length; });
    if (order.size() > linesToTry)
        order.resize(linesToTry);
    return order;
}

// Turns the page where its lines say so, and the places with it. lines: what was read on the way.
core::Result<void> setUpright(Paddle &paddle, PageLines &page, QSizeF size, std::vector<Slant> &places, std::vector<std::optional<ReadLine>> &lines,
                              const core::CancelToken &cancel)
{
    if (liesOnItsSide(places)) {
        page.grey = quarterTurned(page.grey, 1);
        page.quarters = 1;
        auto found = paddle.detect(page.grey, cancel);
        if (!found)
            return found.failure();
        places = std::move(*found);
    }
    page.straightening = Straightening(places);
    page.rules = rulesOn(page.grey, (page.quarters % 2 == 1 ? size.height() : size.width()) / 72, page.straightening);
    places = cutAtRules(places, page.rules, page.straightening);
    lines.assign(places.size(), {});
    const std::vector<size_t> tried = longest(places);
    const auto asIs = readSome(paddle, page.grey, places, tried, lines);
    if (!asIs)
        return asIs.failure();
    if (*asIs >= inDoubt || tried.empty())
        return {};
    const QSize pixels(pixGetWidth(page.grey.get()), pixGetHeight(page.grey.get()));
    Raster other = quarterTurned(page.grey, 2);
    std::vector<Slant> otherPlaces = halfTurned(places, pixels);
    std::vector<std::optional<ReadLine>> otherLines(places.size());
    const auto onItsHead = readSome(paddle, other, otherPlaces, tried, otherLines);
    if (!onItsHead)
        return onItsHead.failure();
    if (*onItsHead > *asIs + clearlyBetter) {
        page.grey = std::move(other);
        page.quarters += 2;
        places = std::move(otherPlaces);
        page.straightening = Straightening(places);
        page.rules = rulesOn(page.grey, (page.quarters % 2 == 1 ? size.height() : size.width()) / 72, page.straightening);
        lines = std::move(otherLines);
    }
    return {};
}

} // namespace

core::Result<PageLines> readLines(Paddle &paddle, Raster grey, QSizeF size, const core::CancelToken &cancel,
                                  const std::function<void(double done)> &done)
{
    PageLines page;
    page.grey = std::move(grey);
    auto places = paddle.detect(page.grey, cancel);
    if (!places)
        return places.failure();
    constexpr double afterDetection = 0.4;
    done(afterDetection);
    std::vector<std::optional<ReadLine>> lines;
    TRAIL_TRY(setUpright(paddle, page, size, *places, lines, cancel));
    for (size_t i = 0; i < places->size(); ++i) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled);
        const auto sure = readSome(paddle, page.grey, *places, {i}, lines);
        if (!sure)
            return sure.failure();
        if (*sure >= readable)
            page.lines.push_back(std::move(*lines[i]));
        done(afterDetection + (1 - afterDetection) * static_cast<double>(i + 1) / static_cast<double>(places->size()));
    }
    return page;
}

} // namespace tendertrail::ocr
