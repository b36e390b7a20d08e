// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lines.h"

#include "upright.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

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

core::Result<double> meanSure(Paddle &paddle, const Raster &grey, const std::vector<Slant> &places)
{
    double sum = 0;
    for (const Slant &place : places) {
        const auto line = paddle.read(grey, place);
        if (!line)
            return line.failure();
        sum += line->sure;
    }
    return places.empty() ? 0 : sum / static_cast<double>(places.size());
}

std::vector<Slant> longest(std::vector<Slant> places)
{
    std::sort(places.begin(), places.end(), [](const Slant &a, const Slant &b) { return a.length > b.length; });
    if (places.size() > linesToTry)
        places.resize(linesToTry);
    return places;
}

// Turns the page where its lines say so, and the places with it.
core::Result<void> setUpright(Paddle &paddle, PageLines &page, std::vector<Slant> &places, const core::CancelToken &cancel)
{
    if (liesOnItsSide(places)) {
        page.grey = quarterTurned(page.grey, 1);
        page.quarters = 1;
        auto found = paddle.detect(page.grey, cancel);
        if (!found)
            return found.failure();
        places = std::move(*found);
    }
    const std::vector<Slant> tried = longest(places);
    const auto asIs = meanSure(paddle, page.grey, tried);
    if (!asIs)
        return asIs.failure();
    if (*asIs >= inDoubt || tried.empty())
        return {};
    const QSize size(pixGetWidth(page.grey.get()), pixGetHeight(page.grey.get()));
    Raster other = quarterTurned(page.grey, 2);
    const auto onItsHead = meanSure(paddle, other, halfTurned(tried, size));
    if (!onItsHead)
        return onItsHead.failure();
    if (*onItsHead > *asIs + clearlyBetter) {
        page.grey = std::move(other);
        page.quarters += 2;
        places = halfTurned(std::move(places), size);
    }
    return {};
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

} // namespace

core::Result<PageLines> readLines(Paddle &paddle, Raster grey, const core::CancelToken &cancel, const std::function<void(double done)> &done)
{
    PageLines page;
    page.grey = std::move(grey);
    auto places = paddle.detect(page.grey, cancel);
    if (!places)
        return places.failure();
    constexpr double afterDetection = 0.4;
    done(afterDetection);
    TRAIL_TRY(setUpright(paddle, page, *places, cancel));
    for (size_t i = 0; i < places->size(); ++i) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled);
        auto line = readPlace(paddle, page.grey, (*places)[i]);
        if (!line)
            return line.failure();
        if (!line->characters.empty() && line->sure >= readable)
            page.lines.push_back(std::move(*line));
        done(afterDetection + (1 - afterDetection) * static_cast<double>(i + 1) / static_cast<double>(places->size()));
    }
    return page;
}

} // namespace tendertrail::ocr
