// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "semicolon.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace tendertrail::ocr {

QString colonOrSemicolon(const ReadCharacter &character, const QRectF &place, const Raster &crop)
{
    const auto isOne = [](const QString &text, char16_t wide, char16_t narrow) {
        return text.size() == 1 && (text.at(0) == wide || text.at(0) == narrow);
    };
    if (!isOne(character.text, u'：', u':') || !isOne(character.other, u'；', u';'))
        return character.text;
    constexpr int inkBelow = 150;
    const int left = std::max(0, static_cast<int>(place.left()));
    const int right = std::min(static_cast<int>(pixGetWidth(crop.get())), static_cast<int>(std::ceil(place.right())));
    const int height = pixGetHeight(crop.get());
    struct Part
    {
        int from;
        int to;
    };
    std::vector<Part> parts;
    for (int y = height / 8; y < height - height / 8; ++y) {
        const l_uint32 *row = pixGetData(crop.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(crop.get());
        bool ink = false;
        for (int x = left; x < right && !ink; ++x)
            ink = static_cast<int>(GET_DATA_BYTE(row, x)) < inkBelow;
        if (!ink)
            continue;
        if (!parts.empty() && parts.back().to == y)
            parts.back().to = y + 1;
        else
            parts.push_back({y, y + 1});
    }
    // Specks are single rows.
    std::erase_if(parts, [](const Part &part) { return part.to - part.from < 2; });
    // Small print blurs the two parts into one, or grain makes more of them: then the network's own doubt has to do.
    constexpr float muchDoubt = 0.06F;
    constexpr float someDoubt = 0.035F;
    if (parts.size() != 2)
        return character.otherSure >= muchDoubt ? character.other : character.text;
    const double upper = parts[0].to - parts[0].from;
    const double lower = parts[1].to - parts[1].from;
    const bool tail = lower >= 1.45 * upper || (lower > 1.15 * upper && character.otherSure >= someDoubt)
                      || (lower >= upper && character.otherSure >= muchDoubt);
    return tail ? character.other : character.text;
}

} // namespace tendertrail::ocr
