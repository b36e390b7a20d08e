// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lines.h"

#include "linerules.h"
#include "sealedlines.h"
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
constexpr double surelyStanding = 1.5; // times as high as wide: below, it is a character or two that stand upright

// A quarter turn of the line itself: what ran along it runs across.
Slant quarterOf(const Slant &place)
{
    return {place.centre, place.angle > 0 ? place.angle - pi / 2 : place.angle + pi / 2, place.height, place.length};
}

double grownBy(const Slant &line)
{
    // linesIn() grew the core of a line by three quarters of length x height / (length + height).
    double low = 0;
    double high = std::min(line.length, line.height) / 2;
    for (int i = 0; i < 20; ++i) {
        const double by = (low + high) / 2;
        const double length = line.length - 2 * by;
        const double height = line.height - 2 * by;
        (by * (length + height) < 0.75 * length * height ? low : high) = by;
    }
    return low;
}

// The detector leaves the last mark of a line out now and then, so more is looked at, but no farther than half way to what
// was found beside it; and where two overlap each gets its half.
void giveRoom(std::vector<Slant> &places)
{
    constexpr double farther = 0.4; // of a line's height
    constexpr size_t most = 3000;   // every line is compared with every other
    if (places.size() > most)
        return;
    std::vector<Slant> roomy = places;
    for (size_t i = 0; i < places.size(); ++i) {
        const Slant &line = places[i];
        double before = farther * line.height;
        double after = before;
        const double own = grownBy(line);
        const double c = std::cos(line.angle);
        const double s = std::sin(line.angle);
        for (size_t j = 0; j < places.size(); ++j) {
            const Slant &other = places[j];
            const QPointF d = other.centre - line.centre;
            const double along = d.x() * c + d.y() * s;
            const double across = d.y() * c - d.x() * s;
            if (i == j || std::abs(across) > 0.4 * std::min(line.height, other.height))
                continue;
            const double between = std::abs(along) - (line.length + other.length) / 2 + own + grownBy(other);
            double &room = along > 0 ? after : before;
            room = std::min(room, std::max(0.0, between) / 2 - own);
        }
        const double length = line.length + before + after;
        if (length < line.height * 0.3)
            continue;
        roomy[i].centre = line.at((line.length + after - before) / 2, line.height / 2);
        roomy[i].length = length;
        roomy[i].spareBefore = std::max(0.0, before);
        roomy[i].spareAfter = std::max(0.0, after);
    }
    places = std::move(roomy);
}

// A place that stands on an upright page is a narrow character, two rows of something, or text that was turned: the better
// reading of both ways tells.
core::Result<ReadLine> readPlace(Paddle &paddle, const Raster &grey, const Slant &place)
{
    if (std::abs(place.angle) < pi / 4)
        return paddle.read(grey, place);
    auto upright = paddle.read(grey, quarterOf(place));
    if (!upright || place.length < surelyStanding * place.height)
        return upright;
    auto turned = paddle.read(grey, place);
    if (!turned || upright->sure >= turned->sure)
        return upright;
    return turned;
}

// The rectangle around a few characters says little about how they lie; one or two digits stand as readPlace() takes them
// anyhow, and room is given along the line that they are then.
void straightenShort(std::vector<Slant> &places, const Straightening &straightening)
{
    for (Slant &place : places) {
        if (place.length > 3 * place.height)
            continue;
        if (std::abs(place.angle) >= pi / 4 && place.length < surelyStanding * place.height)
            place = quarterOf(place);
        const double angle = straightening.angleAt(place.centre);
        if (std::abs(place.angle) < pi / 4)
            place.angle = angle;
        else
            place.angle = angle > 0 ? angle - pi / 2 : angle + pi / 2;
    }
}

// Reads some of the places, those that were not read yet. sealed: where what lies under seals is on it as well.
core::Result<double> readSome(Paddle &paddle, const Raster &grey, const PageLines *sealed, const std::vector<Slant> &places, const std::vector<size_t> &which,
                              std::vector<std::optional<ReadLine>> &lines)
{
    double sum = 0;
    for (const size_t index : which) {
        if (!lines[index]) {
            auto line = readPlace(paddle, grey, places[index]);
            if (!line)
                return line.failure();
            lines[index] = std::move(*line);
            const QRectF box = places[index].around();
            const bool underSeal = sealed && sealed->withSeals
                                   && lines[index]->sure < 1 - clearlyBetter / 2 // else no reading is so much better
                                   && std::any_of(sealed->seals.begin(), sealed->seals.end(), [&](const QRectF &seal) { return seal.intersects(box); });
            if (underSeal) {
                auto other = readPlace(paddle, sealed->withSeals, places[index]);
                if (!other)
                    return other.failure();
                if (other->sure > lines[index]->sure + clearlyBetter / 2)
                    lines[index] = std::move(*other);
            }
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
    straightenShort(places, page.straightening);
    page.rules = rulesOn(page.grey, (page.quarters % 2 == 1 ? size.height() : size.width()) / 72, page.straightening);
    places = cutAtRules(places, page.rules, page.straightening);
    giveRoom(places);
    lines.assign(places.size(), {});
    const std::vector<size_t> tried = longest(places);
    const auto asIs = readSome(paddle, page.grey, page.quarters == 0 ? &page : nullptr, places, tried, lines);
    if (!asIs)
        return asIs.failure();
    if (*asIs >= inDoubt || tried.empty())
        return {};
    const QSize pixels(pixGetWidth(page.grey.get()), pixGetHeight(page.grey.get()));
    Raster other = quarterTurned(page.grey, 2);
    std::vector<Slant> otherPlaces = halfTurned(places, pixels);
    std::vector<std::optional<ReadLine>> otherLines(places.size());
    const auto onItsHead = readSome(paddle, other, nullptr, otherPlaces, tried, otherLines);
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

core::Result<PageLines> readLines(Paddle &paddle, Evened evened, QSizeF size, const core::CancelToken &cancel,
                                  const std::function<void(double done)> &done)
{
    PageLines page;
    page.grey = std::move(evened.grey);
    page.withSeals = std::move(evened.withSeals);
    page.seals = std::move(evened.seals);
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
        const auto sure = readSome(paddle, page.grey, page.quarters == 0 ? &page : nullptr, *places, {i}, lines);
        if (!sure)
            return sure.failure();
        if (*sure >= readable)
            page.lines.push_back(std::move(*lines[i]));
        done(afterDetection + (1 - afterDetection) * static_cast<double>(i + 1) / static_cast<double>(places->size()));
    }
    if (page.quarters == 0)
        TRAIL_TRY(readUnderSeals(paddle, page, cancel));
    return page;
}

} // namespace tendertrail::ocr
