// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upright.h"

#include <leptonica/allheaders.h>

#include <cmath>
#include <utility>

namespace tendertrail::ocr {

bool liesOnItsSide(const std::vector<Slant> &lines)
{
    constexpr double pi = 3.14159265358979323846;
    double lying = 0;
    double standing = 0;
    for (const Slant &line : lines) {
        if (line.length < 2.5 * line.height)
            continue; // a short one may be either
        (std::abs(line.angle) < pi / 4 ? lying : standing) += line.length;
    }
    return standing > 2 * lying;
}

Raster quarterTurned(const Raster &grey, int quarters)
{
    if (!grey)
        return nullptr;
    return Raster(pixRotateOrth(grey.get(), ((quarters % 4) + 4) % 4));
}

std::vector<Slant> halfTurned(std::vector<Slant> lines, QSize image)
{
    for (Slant &line : lines) {
        std::swap(line.spareBefore, line.spareAfter);
        line.centre = {image.width() - line.centre.x(), image.height() - line.centre.y()};
    }
    return lines;
}

namespace {

// One quarter turn counter-clockwise on a page of that size.
core::Box turned(const core::Box &box, double width)
{
    return {box.y, width - box.x - box.width, box.height, box.width};
}

} // namespace

void turnBack(core::PageText &page, int quarters)
{
    for (int i = 0; i < quarters; ++i) {
        for (core::Word &word : page.words) {
            word.box = turned(word.box, page.width);
            word.edges.clear();
        }
        for (core::Block &block : page.blocks)
            block.box = turned(block.box, page.width);
        std::swap(page.width, page.height);
    }
}

} // namespace tendertrail::ocr
