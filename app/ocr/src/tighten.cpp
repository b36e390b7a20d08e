// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tighten.h"

#include "core/fold.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tendertrail::ocr {

namespace {

constexpr int inkBelow = 140;

double median(std::vector<double> values, double otherwise)
{
    if (values.empty())
        return otherwise;
    const auto middle = values.begin() + static_cast<ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// What a symbol looks like: how wide a cell it takes in a line of that pitch, and how wide its ink is.
enum class Shape { Han, WideMark, Narrow };

Shape shapeOf(const ReadSymbol &symbol)
{
    if (symbol.text.isEmpty())
        return Shape::Narrow;
    const QChar first = symbol.text.at(0);
    const char32_t c = first.isHighSurrogate() && symbol.text.size() > 1 ? QChar::surrogateToUcs4(first, symbol.text.at(1))
                                                                         : first.unicode();
    if (core::isHan(c))
        return Shape::Han;
    constexpr char32_t marks[] = {0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0x300A, 0x300B, 0xFF08, 0xFF09,
                                  0x201C, 0x201D, 0x2018, 0x2019, 0x3010, 0x3011, 0xFF01};
    return std::find(std::begin(marks), std::end(marks), c) != std::end(marks) ? Shape::WideMark : Shape::Narrow;
}

// The ink of a band of rows, column by column.
class Band
{
public:
    Band(const Raster &grey, int top, int bottom, int left, int right)
        : m_grey(grey), m_top(top), m_left(left), m_bottom(bottom), m_columns(static_cast<size_t>(right - left), 0)
    {
        for (int y = top; y < bottom; ++y)
            for (int x = left; x < right; ++x)
                if (isInk(x, y))
                    ++m_columns[static_cast<size_t>(x - left)];
        m_lastInk.assign(m_columns.size() + 1, left - 1);
        for (size_t i = 0; i < m_columns.size(); ++i)
            m_lastInk[i + 1] = m_columns[i] > 0 ? left + static_cast<int>(i) : m_lastInk[i];
        m_nextInk.assign(m_columns.size() + 1, right);
        for (size_t i = m_columns.size(); i-- > 0;)
            m_nextInk[i] = m_columns[i] > 0 ? left + static_cast<int>(i) : m_nextInk[i + 1];
    }
    [[nodiscard]] int left() const { return m_left; }
    [[nodiscard]] int right() const { return m_left + static_cast<int>(m_columns.size()); }
    [[nodiscard]] int inkAt(int x) const
    {
        return x < left() || x >= right() ? 0 : m_columns[static_cast<size_t>(x - m_left)];
    }
    /// How wide the ink between two columns is, 0 for none.
    [[nodiscard]] int inkWidth(int from, int to) const
    {
        from = std::clamp(from, left(), right());
        to = std::clamp(to, left(), right());
        return std::max(0, m_lastInk[static_cast<size_t>(to - m_left)] + 1 - m_nextInk[static_cast<size_t>(from - m_left)]);
    }
    /// The rectangle of the ink between two columns; null when there is none.
    [[nodiscard]] QRectF inkBetween(int from, int to) const
    {
        from = std::max(from, left());
        to = std::min(to, right());
        while (from < to && inkAt(from) == 0)
            ++from;
        while (to > from && inkAt(to - 1) == 0)
            --to;
        if (from >= to)
            return {};
        const auto rowHasInk = [&](int y) {
            for (int x = from; x < to; ++x)
                if (isInk(x, y))
                    return true;
            return false;
        };
        int top = m_top;
        int bottom = m_bottom;
        while (top < bottom && !rowHasInk(top))
            ++top;
        while (bottom > top && !rowHasInk(bottom - 1))
            --bottom;
        return QRectF(QPointF(from, top), QPointF(to, bottom));
    }

private:
    [[nodiscard]] bool isInk(int x, int y) const
    {
        const l_uint32 *row = pixGetData(m_grey.get()) + static_cast<qsizetype>(y) * pixGetWpl(m_grey.get());
        return static_cast<int>(GET_DATA_BYTE(row, x)) < inkBelow;
    }

    const Raster &m_grey;
    int m_top;
    int m_left;
    int m_bottom;
    std::vector<int> m_columns;
    std::vector<int> m_lastInk; ///< for each column the last one with ink before it
    std::vector<int> m_nextInk; ///< for each column the first one with ink from it on
};

// A place where one symbol may end and the next begin.
struct Border
{
    int x = 0;
    double cost = 0; ///< of cutting there, without its neighbours
};

// Blank columns around an estimate, and the estimate itself, which cuts through ink.
std::vector<Border> bordersNear(const Band &band, double estimate, double reach, double pitch)
{
    std::vector<Border> borders;
    // Light against what shapes say: the estimates of a run are often all late by the same half a character.
    constexpr double weight = 0.25;
    const auto distance = [&](double x) { return weight * std::pow((x - estimate) / pitch, 2); };
    const int from = std::max(band.left(), static_cast<int>(estimate - reach));
    const int to = std::min(band.right(), static_cast<int>(estimate + reach) + 1);
    for (int x = from; x < to;) {
        if (band.inkAt(x) != 0) {
            ++x;
            continue;
        }
        int end = x;
        while (end < to && band.inkAt(end) == 0)
            ++end;
        const int nearest = std::clamp(static_cast<int>(estimate), x, end - 1);
        const int middle = (x + end) / 2;
        // In a wide blank any column will do; take the one by the estimate, drawn to the middle of a narrow one.
        const int at = end - x > pitch ? nearest : middle;
        borders.push_back({at, distance(at)});
        x = end;
    }
    constexpr double throughInk = 0.35;
    borders.push_back({static_cast<int>(estimate), throughInk});
    std::sort(borders.begin(), borders.end(), [](const Border &a, const Border &b) { return a.x < b.x; });
    return borders;
}

struct Line
{
    std::vector<ReadSymbol *> symbols;
    std::vector<ReadWord *> words;
};

// How unlike a symbol the piece of line between two borders is. narrow: from one Latin letter or digit to the next.
double shapeCost(Shape shape, int from, int to, const Band &band, double pitch, double narrow)
{
    if (to <= from)
        return 50;
    const double unlikely = 1;
    const double cell = (to - from) / pitch;
    const double ink = band.inkWidth(from, to) / pitch;
    if (ink <= 0)
        return 1.5 * unlikely;
    const auto off = [unlikely](double value) { return std::min(unlikely, value * value * 2); };
    switch (shape) {
    case Shape::Han:
        return off(cell - 1) + (ink < 0.45 ? unlikely : 0) + (ink > 1.2 ? unlikely : 0);
    case Shape::WideMark:
        // Set in a full cell or in half of one.
        return (cell > 0.75 ? off(cell - 1) : off(cell - 0.5)) / 2 + (ink > 0.55 ? unlikely : 0);
    case Shape::Narrow:
        break;
    }
    return off(cell - narrow / pitch) / 2 + (ink > 0.85 ? unlikely : 0);
}

// The cheapest increasing choice of one border between each two symbols.
std::vector<int> chosenBorders(const Line &line, const Band &band, double pitch, double narrow)
{
    const size_t count = line.symbols.size() - 1;
    std::vector<std::vector<Border>> borders(count);
    for (size_t k = 0; k < count; ++k)
        borders[k] = bordersNear(band, (line.symbols[k]->right + line.symbols[k + 1]->left) / 2, 1.4 * pitch, pitch);
    std::vector<std::vector<double>> cost(count);
    std::vector<std::vector<size_t>> before(count);
    for (size_t k = 0; k < count; ++k) {
        cost[k].assign(borders[k].size(), std::numeric_limits<double>::max());
        before[k].assign(borders[k].size(), 0);
        for (size_t j = 0; j < borders[k].size(); ++j) {
            if (k == 0) {
                cost[k][j] = borders[k][j].cost;
                continue;
            }
            const Shape shape = shapeOf(*line.symbols[k]);
            for (size_t i = 0; i < borders[k - 1].size(); ++i) {
                const double sum = cost[k - 1][i] + shapeCost(shape, borders[k - 1][i].x, borders[k][j].x, band, pitch, narrow)
                                   + borders[k][j].cost;
                if (sum < cost[k][j]) {
                    cost[k][j] = sum;
                    before[k][j] = i;
                }
            }
        }
    }
    std::vector<int> chosen(count);
    if (count == 0)
        return chosen;
    size_t at = static_cast<size_t>(std::min_element(cost.back().begin(), cost.back().end()) - cost.back().begin());
    for (size_t k = count; k-- > 0;) {
        chosen[k] = borders[k][at].x;
        at = before[k][at];
    }
    return chosen;
}

void tightenLine(Line &line, const Raster &grey)
{
    if (line.symbols.empty())
        return;
    std::vector<double> tops;
    std::vector<double> bottoms;
    std::vector<double> heights;
    std::vector<double> pitches;
    std::vector<double> narrows;
    double left = line.words.front()->box.left();
    double right = left;
    for (const ReadWord *word : line.words) {
        tops.push_back(word->box.top());
        bottoms.push_back(word->box.bottom());
        heights.push_back(word->box.height());
        left = std::min(left, word->box.left());
        right = std::max(right, word->box.right());
    }
    const double height = std::max(4.0, median(heights, 4));
    for (size_t k = 1; k < line.symbols.size(); ++k) {
        const ReadSymbol &a = *line.symbols[k - 1];
        const ReadSymbol &b = *line.symbols[k];
        const double step = (b.left + b.right - a.left - a.right) / 2;
        if (shapeOf(a) == Shape::Han && shapeOf(b) == Shape::Han && step > 0.6 * height && step < 2 * height)
            pitches.push_back(step);
        if (shapeOf(a) == Shape::Narrow && shapeOf(b) == Shape::Narrow && step > 0 && step < height)
            narrows.push_back(step);
    }
    const double pitch = median(pitches, 1.1 * height);
    const double narrow = median(narrows, 0.5 * pitch);
    // The estimates at the ends of a line are short of its ink by up to half a character.
    const int width = pixGetWidth(grey.get());
    const int top = std::clamp(static_cast<int>(median(tops, 0) - 0.15 * height), 0, static_cast<int>(pixGetHeight(grey.get())));
    const int bottom = std::clamp(static_cast<int>(median(bottoms, 0) + 0.15 * height) + 1, top, static_cast<int>(pixGetHeight(grey.get())));
    const int from = std::clamp(static_cast<int>(left - 0.4 * pitch), 0, width);
    const int to = std::clamp(static_cast<int>(right + 0.6 * pitch) + 1, from, width);
    const Band band(grey, top, bottom, from, to);

    std::vector<int> borders = chosenBorders(line, band, pitch, narrow);
    borders.insert(borders.begin(), from);
    borders.push_back(to);
    size_t k = 0;
    for (ReadWord *word : line.words) {
        QRectF around;
        for (ReadSymbol &symbol : word->symbols) {
            const int begin = std::max(borders[k], static_cast<int>(symbol.left - 1.2 * pitch));
            const int end = std::min(borders[k + 1], static_cast<int>(symbol.right + 1.2 * pitch));
            ++k;
            const QRectF ink = band.inkBetween(begin, end);
            if (ink.isEmpty())
                continue; // keeps its estimate
            symbol.left = ink.left();
            symbol.right = ink.right();
            around = around.isNull() ? ink : around.united(ink);
        }
        // A box much higher than the line, or of a mark with hardly any ink, stays what the engine said.
        if (!around.isNull())
            word->box = around;
    }
}

} // namespace

void tighten(std::vector<ReadWord> &words, const Raster &grey)
{
    if (!grey || pixGetDepth(grey.get()) != 8)
        return;
    Line line;
    for (ReadWord &word : words) {
        if (word.startsLine) {
            tightenLine(line, grey);
            line = {};
        }
        line.words.push_back(&word);
        for (ReadSymbol &symbol : word.symbols)
            line.symbols.push_back(&symbol);
    }
    tightenLine(line, grey);
}

} // namespace tendertrail::ocr
