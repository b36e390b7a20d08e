// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "underscores.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tendertrail::ocr {

namespace {

constexpr int inkBelow = 185; // a bar of one pixel is pale
constexpr int darkBelow = 150;

class Underlines
{
public:
    explicit Underlines(const Raster &grey) : m_grey(grey), m_width(pixGetWidth(grey.get())), m_height(pixGetHeight(grey.get())) {}

    // A thin bar, low in the line, that runs all along the gap and ends soon after it: one that goes on underlines the words.
    [[nodiscard]] bool join(const ReadWord &left, const ReadWord &right) const
    {
        const double height = std::max(left.box.height(), right.box.height());
        const double gap = right.box.left() - left.box.right();
        if (gap < 0.2 * height || gap > 1.2 * height)
            return false;
        const int middle = at(left.box.right() + gap / 2);
        const int bottom = std::min(m_height, at(std::max(left.box.bottom(), right.box.bottom()) + height * 0.15));
        int rows = 0;
        double surest = 0; // grain between two serifs is pale
        for (int y = std::max(0, at(std::max(left.box.top(), right.box.top()) + height * 0.68)); y < bottom; ++y) {
            const int length = barThrough(middle, y, at(3 * gap));
            if (length == 0)
                continue;
            if (length < 0.7 * gap || length > 2.5 * gap)
                return false;
            ++rows;
            surest = std::max(surest, darkShare(y, at(left.box.right() + 0.2 * gap), at(right.box.left() - 0.2 * gap)));
        }
        return surest >= 0.45 && rows <= std::max(3.0, height * 0.15);
    }

private:
    [[nodiscard]] static int at(double place) { return static_cast<int>(std::lround(place)); }
    [[nodiscard]] double darkShare(int y, int from, int to) const
    {
        int dark = 0;
        for (int x = from; x < to; ++x)
            dark += isInk(x, y, darkBelow) ? 1 : 0;
        return static_cast<double>(dark) / std::max(1, to - from);
    }
    [[nodiscard]] bool isInk(int x, int y, int below = inkBelow) const
    {
        const l_uint32 *row = pixGetData(m_grey.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(m_grey.get());
        return x >= 0 && x < m_width && GET_DATA_BYTE(row, x) < below;
    }
    // How long the run of ink at that place is, up to about twice "most".
    [[nodiscard]] int barThrough(int x, int y, int most) const
    {
        if (!isInk(x, y))
            return 0;
        int first = x;
        int last = x;
        while (x - first < most && isInk(first - 1, y))
            --first;
        while (last - x < most && isInk(last + 1, y))
            ++last;
        return last - first + 1;
    }

    const Raster &m_grey;
    int m_width;
    int m_height;
};

bool isLetterOrDigit(const QString &text, bool lastOne)
{
    if (text.isEmpty())
        return false;
    const QChar c = lastOne ? text.back() : text.front();
    return c.unicode() < 128 && c.isLetterOrNumber();
}

} // namespace

void joinAtUnderscores(std::vector<ReadWord> &words, const Raster &grey)
{
    if (!grey || words.empty())
        return;
    const Underlines underlines(grey);
    std::vector<ReadWord> joined;
    joined.reserve(words.size());
    for (ReadWord &word : words) {
        if (!joined.empty() && !word.startsLine && !word.startsParagraph && !word.symbols.empty() && !joined.back().symbols.empty()
            && isLetterOrDigit(joined.back().symbols.back().text, true) && isLetterOrDigit(word.symbols.front().text, false)
            && underlines.join(joined.back(), word)) {
            ReadWord &left = joined.back();
            left.symbols.push_back({QStringLiteral("_"), left.box.right(), word.box.left()});
            left.symbols.insert(left.symbols.end(), std::make_move_iterator(word.symbols.begin()), std::make_move_iterator(word.symbols.end()));
            left.box = left.box.united(word.box);
            left.confidence = std::min(left.confidence, word.confidence);
            continue;
        }
        joined.push_back(std::move(word));
    }
    words = std::move(joined);
}

} // namespace tendertrail::ocr
