// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linerules.h"

#include "frame.h"
#include "prepare.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace tendertrail::ocr {

std::vector<QRectF> rulesOn(const Raster &grey, double widthInches, const Straightening &straightening)
{
    std::vector<QRectF> rules;
    if (!grey || widthInches <= 0)
        return rules;
    // Coarse is enough, and thin rules of a fine scan grow together.
    constexpr double wanted = 130;
    const double width = pixGetWidth(grey.get());
    const double factor = std::min(1.0, wanted * widthInches / width);
    const auto scale = static_cast<float>(factor);
    Raster small(factor < 1 ? pixScaleAreaMap(grey.get(), scale, scale) : pixCopy(nullptr, grey.get()));
    if (!small)
        return rules;
    const QSize size(pixGetWidth(small.get()), pixGetHeight(small.get()));
    const QPointF middle(width / 2, static_cast<double>(pixGetHeight(grey.get())) / 2);
    const double turn = -straightening.angleAt(middle);
    if (std::abs(turn) > 0.0008)
        small = Raster(pixRotate(small.get(), static_cast<float>(turn), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
    const Unruled plain = unruled(std::move(small), size.width() / widthInches);
    // Back to the page's own pixels, and then as its lines go.
    const Frame frame(size, turn, width, pixGetHeight(grey.get()));
    const auto straight = [&](double x, double y) {
        const core::Box point = frame.toPage({x, y, 0, 0});
        return straightening.straight({point.x, point.y});
    };
    for (const QRect &rule : plain.rules) {
        const QRectF box(rule);
        if (box.width() > box.height()) {
            const QPointF from = straight(box.left(), box.center().y());
            const QPointF to = straight(box.right(), box.center().y());
            rules.emplace_back(std::min(from.x(), to.x()), (from.y() + to.y()) / 2, std::abs(to.x() - from.x()), 1);
        } else {
            const QPointF from = straight(box.center().x(), box.top());
            const QPointF to = straight(box.center().x(), box.bottom());
            rules.emplace_back((from.x() + to.x()) / 2, std::min(from.y(), to.y()), 1, std::abs(to.y() - from.y()));
        }
    }
    return rules;
}

std::vector<Slant> cutAtRules(const std::vector<Slant> &lines, const std::vector<QRectF> &rules, const Straightening &straightening)
{
    std::vector<Slant> result;
    for (const Slant &line : lines) {
        if (line.length < 2 * line.height || std::abs(line.angle) > 0.7) {
            result.push_back(line);
            continue;
        }
        const QPointF left = straightening.straight(line.at(0, line.height / 2));
        const QPointF right = straightening.straight(line.at(line.length, line.height / 2));
        std::vector<double> cuts = {0};
        std::vector<double> found;
        for (const QRectF &rule : rules) {
            // The rule passes through the line from top to bottom, and not just at its end.
            const double part = (rule.center().x() - left.x()) / std::max(1.0, right.x() - left.x());
            const double y = left.y() + (right.y() - left.y()) * part;
            const double reach = line.height * 0.3;
            if (rule.height() > rule.width() && part * line.length > reach && (1 - part) * line.length > reach && rule.top() < y - reach
                && rule.bottom() > y + reach)
                found.push_back(part * line.length);
        }
        std::sort(found.begin(), found.end());
        for (const double cut : found)
            if (cut - cuts.back() > line.height * 0.3)
                cuts.push_back(cut);
        cuts.push_back(line.length);
        // Half a stroke's width is left out on both sides, so that the rule is not read.
        const double stroke = cuts.size() > 2 ? line.height * 0.06 : 0;
        for (size_t i = 1; i < cuts.size(); ++i) {
            const double from = cuts[i - 1] + (i > 1 ? stroke : 0);
            const double to = cuts[i] - (i + 1 < cuts.size() ? stroke : 0);
            Slant piece = line;
            piece.centre = line.at((from + to) / 2, line.height / 2);
            piece.length = to - from;
            result.push_back(piece);
        }
    }
    return result;
}

} // namespace tendertrail::ocr
