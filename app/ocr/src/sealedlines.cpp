// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealedlines.h"

#include "linerules.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace tendertrail::ocr {

namespace {

constexpr double margin = 0.35;    // of a seal's height, above and below it: whole lines are wanted
constexpr double askew = 0.12;     // radians off the page's lines: letters of the ring
constexpr double sureEnough = 0.9; // of a line that nothing else speaks for
constexpr size_t fewest = 3;       // characters of such a line
constexpr double clearly = 1.5;    // sure characters more
constexpr double plainlyRead = 0.97; // of a line that the seal did not touch, or not much
constexpr size_t mostLines = 500;

// The rows of the page that seals lie on, those that touch taken together.
std::vector<QRectF> stripsOf(const std::vector<QRectF> &seals, double width, double height)
{
    std::vector<QRectF> strips;
    for (const QRectF &seal : seals) {
        const double more = margin * seal.height();
        const double top = std::max(0.0, seal.top() - more);
        strips.emplace_back(0, top, width, std::min(height, seal.bottom() + more) - top);
    }
    std::sort(strips.begin(), strips.end(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
    std::vector<QRectF> joined;
    for (const QRectF &strip : strips)
        if (!joined.empty() && strip.top() <= joined.back().bottom())
            joined.back() = joined.back().united(strip);
        else
            joined.push_back(strip);
    return joined;
}

bool liesUnder(const std::vector<QRectF> &seals, const Slant &place)
{
    const QRectF box = place.around();
    return std::any_of(seals.begin(), seals.end(), [&](const QRectF &seal) { return seal.intersects(box); });
}

// Of one row and one upon the other.
bool shareRow(const Slant &a, const Slant &b)
{
    const double c = std::cos(a.angle);
    const double s = std::sin(a.angle);
    const QPointF d = b.centre - a.centre;
    const double along = std::abs(d.x() * c + d.y() * s);
    const double across = std::abs(d.y() * c - d.x() * s);
    const double shared = (a.length + b.length) / 2 - along;
    return across < 0.5 * std::min(a.height, b.height) && shared > 0.3 * std::min(a.height, b.height);
}

// How much was read: characters that are likely right count for it, others against.
double evidence(const std::vector<const ReadLine *> &lines)
{
    double sum = 0;
    for (const ReadLine *line : lines)
        for (const ReadCharacter &character : line->characters)
            sum += static_cast<double>(character.sure) - 0.5;
    return sum;
}

// A line that was read from end to end, every character surely and none left out: no second look finds more.
bool wasReadWell(const std::vector<ReadLine> &lines, const Slant &place)
{
    constexpr float sureOne = 0.8F;
    constexpr double leftOut = 1.7; // times the usual step
    for (const ReadLine &line : lines) {
        if (!shareRow(line.place, place) || line.sure < plainlyRead || line.characters.size() < fewest)
            continue;
        const double past = std::abs(line.place.length - place.length) + 2 * std::abs(line.place.at(0, line.place.height / 2).x() - place.at(0, place.height / 2).x());
        if (past > 1.5 * place.height)
            continue;
        std::vector<double> steps;
        for (size_t i = 1; i < line.characters.size(); ++i)
            steps.push_back(line.characters[i].from + line.characters[i].to - line.characters[i - 1].from - line.characters[i - 1].to);
        const double widest = *std::max_element(steps.begin(), steps.end());
        const auto middle = steps.begin() + static_cast<ptrdiff_t>(steps.size() / 2);
        std::nth_element(steps.begin(), middle, steps.end());
        const bool allSure = std::all_of(line.characters.begin(), line.characters.end(), [](const ReadCharacter &character) { return character.sure >= sureOne; });
        if (allSure && widest < leftOut * *middle)
            return true;
    }
    return false;
}

core::Result<std::vector<ReadLine>> linesOfStrip(Paddle &paddle, const PageLines &page, const QRectF &strip, const core::CancelToken &cancel)
{
    std::vector<ReadLine> lines;
    const int top = static_cast<int>(strip.top());
    Box *box = boxCreate(0, top, pixGetWidth(page.withSeals.get()), static_cast<int>(strip.height()));
    const Raster piece(pixClipRectangle(page.withSeals.get(), box, nullptr));
    boxDestroy(&box);
    const double longest = std::max(pixGetWidth(page.withSeals.get()), pixGetHeight(page.withSeals.get()));
    auto places = paddle.detect(piece, cancel, std::max(pixGetWidth(piece.get()), pixGetHeight(piece.get())) / longest);
    if (!places)
        return places.failure();
    std::vector<Slant> wanted;
    for (Slant place : *places) {
        const QRectF around = place.around();
        const bool whole = around.top() > 1 && around.bottom() < strip.height() - 1;
        place.centre += QPointF(0, top);
        if (whole && liesUnder(page.seals, place) && std::abs(place.angle - page.straightening.angleAt(place.centre)) < askew)
            wanted.push_back(place);
    }
    for (const Slant &place : cutAtRules(wanted, page.rules, page.straightening)) {
        if (lines.size() >= mostLines)
            break;
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled);
        if (wasReadWell(page.lines, place))
            continue;
        auto sealed = paddle.read(page.withSeals, place);
        if (!sealed)
            return sealed.failure();
        if (sealed->sure >= plainlyRead) {
            lines.push_back(std::move(*sealed));
            continue;
        }
        auto faded = paddle.read(page.grey, place);
        if (!faded)
            return faded.failure();
        lines.push_back(evidence({&*faded}) > evidence({&*sealed}) ? std::move(*faded) : std::move(*sealed));
    }
    return lines;
}

} // namespace

core::Result<void> readUnderSeals(Paddle &paddle, PageLines &page, const core::CancelToken &cancel)
{
    if (!page.withSeals || page.seals.empty())
        return {};
    std::vector<ReadLine> found;
    for (const QRectF &strip : stripsOf(page.seals, pixGetWidth(page.withSeals.get()), pixGetHeight(page.withSeals.get()))) {
        auto lines = linesOfStrip(paddle, page, strip, cancel);
        if (!lines)
            return lines.failure();
        std::move(lines->begin(), lines->end(), std::back_inserter(found));
    }
    std::vector<bool> gone(page.lines.size());
    std::vector<ReadLine> added;
    for (ReadLine &line : found) {
        std::vector<const ReadLine *> before;
        std::vector<size_t> which;
        for (size_t i = 0; i < page.lines.size(); ++i)
            if (!gone[i] && shareRow(page.lines[i].place, line.place)) {
                before.push_back(&page.lines[i]);
                which.push_back(i);
            }
        const bool better = before.empty() ? line.sure >= sureEnough && line.characters.size() >= fewest
                                           : evidence({&line}) > evidence(before) + clearly;
        if (!better)
            continue;
        for (const size_t i : which)
            gone[i] = true;
        added.push_back(std::move(line));
    }
    size_t kept = 0;
    for (size_t i = 0; i < page.lines.size(); ++i)
        if (!gone[i]) {
            if (kept != i)
                page.lines[kept] = std::move(page.lines[i]);
            ++kept;
        }
    page.lines.resize(kept);
    std::move(added.begin(), added.end(), std::back_inserter(page.lines));
    return {};
}

} // namespace tendertrail::ocr
