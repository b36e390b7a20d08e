// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace tendertrail::ocr {

namespace {

double median(std::vector<double> values, double otherwise)
{
    if (values.empty())
        return otherwise;
    const auto middle = values.begin() + static_cast<ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Solves the three normal equations; false where the places do not span the page.
bool solve(std::array<std::array<double, 4>, 3> m, std::array<double, 3> &result)
{
    for (size_t i = 0; i < 3; ++i) {
        size_t pivot = i;
        for (size_t r = i + 1; r < 3; ++r)
            if (std::abs(m[r][i]) > std::abs(m[pivot][i]))
                pivot = r;
        if (std::abs(m[pivot][i]) < 1e-9)
            return false;
        std::swap(m[i], m[pivot]);
        for (size_t r = 0; r < 3; ++r) {
            if (r == i)
                continue;
            const double factor = m[r][i] / m[i][i];
            for (size_t c = i; c < 4; ++c)
                m[r][c] -= factor * m[i][c];
        }
    }
    for (size_t i = 0; i < 3; ++i)
        result[i] = m[i][3] / m[i][i];
    return true;
}

} // namespace

Straightening::Straightening(const std::vector<Slant> &lines)
{
    // Short lines say little about the angle.
    std::vector<const Slant *> telling;
    std::vector<double> angles;
    for (const Slant &line : lines)
        if (line.length > 5 * line.height && std::abs(line.angle) < 0.6) {
            telling.push_back(&line);
            angles.push_back(line.angle);
        }
    if (telling.empty())
        return;
    m_angle = median(angles, 0);
    QPointF sum;
    for (const Slant *line : telling)
        sum += line->centre;
    m_centre = sum / static_cast<double>(telling.size());
    if (telling.size() < 6)
        return;
    // Weighted least squares of angle over place, in thousands of pixels; outliers left out.
    constexpr double unit = 1000;
    std::array<std::array<double, 4>, 3> normal = {};
    for (const Slant *line : telling) {
        if (std::abs(line->angle - m_angle) > 0.09)
            continue;
        const double row[] = {1, (line->centre.x() - m_centre.x()) / unit, (line->centre.y() - m_centre.y()) / unit, line->angle};
        for (size_t r = 0; r < 3; ++r)
            for (size_t c = 0; c < 4; ++c)
                normal[r][c] += line->length * row[r] * row[c];
    }
    std::array<double, 3> fitted = {};
    // A little is added against places that all lie on one line of the page.
    for (size_t i = 1; i < 3; ++i)
        normal[i][i] += 0.01 * normal[0][0];
    if (solve(normal, fitted)) {
        m_angle = fitted[0];
        m_acrossX = fitted[1] / unit;
        m_acrossY = fitted[2] / unit;
    }
}

double Straightening::angleAt(const QPointF &point) const
{
    const QPointF d = point - m_centre;
    return m_angle + m_acrossX * d.x() + m_acrossY * d.y();
}

QPointF Straightening::straight(const QPointF &point) const
{
    const QPointF d = point - m_centre;
    const double c = std::cos(m_angle);
    const double s = std::sin(m_angle);
    const double x = d.x() * c + d.y() * s;
    const double y = d.y() * c - d.x() * s;
    // A line that rises with x more and more, or the more the lower it stands.
    return {m_centre.x() + x, m_centre.y() + y - m_acrossX * x * x / 2 - m_acrossY * x * y};
}

namespace {

struct Rule
{
    double at = 0; ///< across it
    double from = 0;
    double to = 0;
    size_t table = 0;
};

size_t rootOf(std::vector<size_t> &parents, size_t index)
{
    while (parents[index] != index)
        index = parents[index] = parents[parents[index]];
    return index;
}

// Rules that touch are of one table.
void joinTables(std::vector<Rule> &lying, std::vector<Rule> &standing, double slack)
{
    std::vector<size_t> parents(lying.size() + standing.size());
    for (size_t i = 0; i < parents.size(); ++i)
        parents[i] = i;
    for (size_t i = 0; i < lying.size(); ++i)
        for (size_t j = 0; j < standing.size(); ++j)
            if (standing[j].at > lying[i].from - slack && standing[j].at < lying[i].to + slack && lying[i].at > standing[j].from - slack
                && lying[i].at < standing[j].to + slack)
                parents[rootOf(parents, i)] = rootOf(parents, lying.size() + j);
    for (size_t i = 0; i < lying.size(); ++i)
        lying[i].table = rootOf(parents, i);
    for (size_t j = 0; j < standing.size(); ++j)
        standing[j].table = rootOf(parents, lying.size() + j);
}

// The nearest rule before and after a place, of those that pass by it; null when there is none.
std::pair<const Rule *, const Rule *> around(const std::vector<Rule> &rules, double at, double along, double slack)
{
    const Rule *before = nullptr;
    const Rule *after = nullptr;
    for (const Rule &rule : rules) {
        if (along < rule.from - slack || along > rule.to + slack)
            continue;
        if (rule.at <= at && (!before || rule.at > before->at))
            before = &rule;
        if (rule.at > at && (!after || rule.at < after->at))
            after = &rule;
    }
    return {before, after};
}

// True for a lying rule that parts the cells between two standing ones: it, with others on its height, goes from one to the
// other. A line under words does not.
bool partsCells(const Rule &rule, const std::vector<Rule> &lying, double left, double right, double slack)
{
    constexpr double mostOfIt = 0.75;
    double from = rule.from;
    double to = rule.to;
    double covered = 0;
    for (const Rule &other : lying) {
        if (std::abs(other.at - rule.at) > slack / 2)
            continue;
        from = std::min(from, other.from);
        to = std::max(to, other.to);
        covered += std::max(0.0, std::min(other.to, right) - std::max(other.from, left));
    }
    return from < left + slack && to > right - slack && covered > mostOfIt * (right - left);
}

// The lying rules that part cells nearest above and below a place between two standing rules.
std::pair<const Rule *, const Rule *> bordersOf(const std::vector<Rule> &lying, const QPointF &place, double left, double right, double slack)
{
    // Not only those that pass by the place itself: a bad copy has gaps in its rules.
    std::vector<const Rule *> passing;
    for (const Rule &rule : lying)
        if (rule.to > left && rule.from < right)
            passing.push_back(&rule);
    std::sort(passing.begin(), passing.end(), [](const Rule *a, const Rule *b) { return a->at < b->at; });
    const auto below = std::find_if(passing.begin(), passing.end(), [&](const Rule *rule) { return rule->at > place.y(); });
    const auto parts = [&](const Rule *rule) { return partsCells(*rule, lying, left, right, slack); };
    const auto bottom = std::find_if(below, passing.end(), parts);
    const auto top = std::find_if(std::make_reverse_iterator(below), passing.rend(), parts);
    return {top == passing.rend() ? nullptr : *top, bottom == passing.end() ? nullptr : *bottom};
}

// Each value's place in the order of values, those nearer than slack to each other taken for one.
std::map<double, int> ranks(std::vector<double> values, double slack)
{
    std::sort(values.begin(), values.end());
    std::map<double, int> result;
    int rank = -1;
    double last = 0;
    for (const double value : values) {
        if (rank < 0 || value - last > slack) {
            ++rank;
            last = value;
        }
        result[value] = rank;
    }
    return result;
}

} // namespace

RuleGrid::RuleGrid(const std::vector<QRectF> &rules, const std::vector<QPointF> &places, double em) : m_cells(places.size())
{
    constexpr size_t mostRules = 3000;
    const double slack = em * 0.6;
    std::vector<Rule> lying;
    std::vector<Rule> standing;
    for (const QRectF &rule : rules) {
        if (lying.size() + standing.size() >= mostRules)
            break;
        if (rule.width() > rule.height())
            lying.push_back({rule.center().y(), rule.left(), rule.right(), 0});
        else
            standing.push_back({rule.center().x(), rule.top(), rule.bottom(), 0});
    }
    joinTables(lying, standing, slack);

    struct Found
    {
        double left;
        double top;
    };
    std::map<size_t, std::vector<std::pair<size_t, Found>>> tables;
    for (size_t i = 0; i < places.size(); ++i) {
        const auto [left, right] = around(standing, places[i].x(), places[i].y(), slack / 2);
        if (!left || !right)
            continue;
        const auto [top, bottom] = bordersOf(lying, places[i], left->at, right->at, slack);
        if (top && bottom && left->table == right->table && top->table == bottom->table && left->table == top->table)
            tables[left->table].push_back({i, {left->at, top->at}});
    }
    std::vector<std::pair<double, size_t>> order; // tables from the top of the page
    for (const auto &[table, found] : tables) {
        double top = found.front().second.top;
        for (const auto &[index, cell] : found)
            top = std::min(top, cell.top);
        order.emplace_back(top, table);
    }
    std::sort(order.begin(), order.end());
    int number = 0;
    for (const auto &[y, table] : order) {
        const auto &found = tables.at(table);
        std::vector<double> lefts;
        std::vector<double> tops;
        for (const auto &[index, cell] : found) {
            lefts.push_back(cell.left);
            tops.push_back(cell.top);
        }
        const auto columns = ranks(lefts, slack);
        const auto rows = ranks(tops, slack);
        // A frame around a page or a box around a note is no table.
        if (columns.rbegin()->second == 0 && rows.rbegin()->second == 0)
            continue;
        for (const auto &[index, cell] : found)
            m_cells[index] = {number, rows.at(cell.top), columns.at(cell.left)};
        ++number;
    }
}

namespace {

using Row = std::vector<Fragment>;

bool onOneRow(const QRectF &a, const QRectF &b)
{
    const double shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    const double apart = std::max(a.left(), b.left()) - std::min(a.right(), b.right());
    return shared > 0.5 * std::min(a.height(), b.height()) && apart > -0.5 * std::min(a.height(), b.height());
}

// Fragments side by side make a row; rows from top to bottom.
std::vector<Row> rowsOf(std::vector<Fragment> fragments)
{
    std::sort(fragments.begin(), fragments.end(), [](const Fragment &a, const Fragment &b) { return a.box.center().y() < b.box.center().y(); });
    std::vector<Row> rows;
    for (Fragment &fragment : fragments) {
        bool placed = false;
        // Only the last few rows can be beside it.
        const size_t first = rows.size() > 4 ? rows.size() - 4 : 0;
        for (size_t r = rows.size(); r-- > first && !placed;) {
            const bool fits = std::all_of(rows[r].begin(), rows[r].end(), [&](const Fragment &other) { return onOneRow(other.box, fragment.box); });
            if (fits) {
                rows[r].push_back(std::move(fragment));
                placed = true;
            }
        }
        if (!placed)
            rows.push_back({std::move(fragment)});
    }
    for (Row &row : rows)
        std::sort(row.begin(), row.end(), [](const Fragment &a, const Fragment &b) { return a.box.left() < b.box.left(); });
    return rows;
}

QRectF boxOf(const Row &row)
{
    QRectF box;
    for (const Fragment &fragment : row)
        box = box.isNull() ? fragment.box : box.united(fragment.box);
    return box;
}

double heightOf(const Row &row)
{
    double height = 0;
    for (const Fragment &fragment : row)
        height = std::max(height, fragment.box.height());
    return height;
}

// As multiples of a line's height.
constexpr double closest = 1.1;  // what parts the lines of a paragraph at the most
constexpr double openest = 2.4;  // the same, where the whole page is set so wide

// How far the lines of a paragraph may stand apart: further than usual where most lines do, all as far as the others, so that the
// distance says nothing of paragraphs.
double widestGap(const std::vector<Row> &rows)
{
    std::vector<double> gaps;
    for (size_t i = 1; i < rows.size(); ++i) {
        const double em = std::max(heightOf(rows[i - 1]), heightOf(rows[i]));
        const double gap = em > 0 ? (boxOf(rows[i]).top() - boxOf(rows[i - 1]).bottom()) / em : 0;
        if (gap > 0 && gap < openest)
            gaps.push_back(gap);
    }
    constexpr size_t fewest = 4;
    if (gaps.size() < fewest)
        return closest;
    const auto middle = gaps.begin() + static_cast<ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    const double usual = *middle;
    const auto alike = std::count_if(gaps.begin(), gaps.end(), [usual](double gap) { return std::abs(gap - usual) < 0.25; });
    return alike * 5 >= static_cast<ptrdiff_t>(gaps.size()) * 3 ? std::max(closest, usual + 0.25) : closest;
}

// Lines of a paragraph stand close, have one size, and only its first is indented and only its last ends short.
bool startsParagraph(const QRectF &above, double aboveHeight, const QRectF &row, double height, double right, double widest)
{
    const double em = std::max(aboveHeight, height);
    return row.top() - above.bottom() > widest * em || em > 1.35 * std::min(aboveHeight, height) || row.left() - above.left() > 1.3 * em
           || right - above.right() > 2.5 * em;
}

void append(Arrangement &to, Row row, bool block)
{
    bool first = true;
    for (Fragment &fragment : row) {
        to.fragments.push_back(std::move(fragment));
        to.startsLine.push_back(first);
        to.startsBlock.push_back(first && block);
        first = false;
    }
}

void appendFree(Arrangement &to, std::vector<Row> rows)
{
    double right = 0;
    for (const Row &row : rows)
        right = std::max(right, boxOf(row).right());
    const double widest = widestGap(rows);
    QRectF above;
    double aboveHeight = 0;
    for (Row &row : rows) {
        const QRectF box = boxOf(row);
        const double height = heightOf(row);
        append(to, std::move(row), above.isNull() || startsParagraph(above, aboveHeight, box, height, right, widest));
        above = box;
        aboveHeight = height;
    }
}

void arrangeSheet(Arrangement &to, std::vector<Fragment> fragments)
{
    std::map<int, std::map<Cell, std::vector<Fragment>>> tables;
    std::vector<Fragment> free;
    for (Fragment &fragment : fragments) {
        if (fragment.cell.table >= 0)
            tables[fragment.cell.table][fragment.cell].push_back(std::move(fragment));
        else
            free.push_back(std::move(fragment));
    }
    struct Place
    {
        double top;
        int table;
    };
    std::vector<Place> order;
    for (const auto &[table, cells] : tables) {
        double top = cells.begin()->second.front().box.top();
        for (const auto &[cell, inside] : cells)
            for (const Fragment &fragment : inside)
                top = std::min(top, fragment.box.top());
        order.push_back({top, table});
    }
    std::sort(order.begin(), order.end(), [](const Place &a, const Place &b) { return a.top < b.top; });
    std::vector<Row> rows = rowsOf(std::move(free));
    size_t next = 0;
    const auto flushAbove = [&](double y) {
        std::vector<Row> above;
        while (next < rows.size() && boxOf(rows[next]).center().y() < y)
            above.push_back(std::move(rows[next++]));
        appendFree(to, std::move(above));
    };
    for (const Place &place : order) {
        flushAbove(place.top);
        for (auto &[cell, inside] : tables.at(place.table)) {
            bool first = true;
            for (Row &row : rowsOf(std::move(inside))) {
                append(to, std::move(row), first);
                first = false;
            }
        }
    }
    flushAbove(std::numeric_limits<double>::max());
}

// Where two pages lie side by side on one sheet: a blank strip in the middle, lines enough on both sides, no table across.
constexpr int onLeft = 1;
constexpr int onRight = 2;

bool isTwoUp(const std::vector<Fragment> &fragments, double width, double height)
{
    constexpr double half = 0.012;
    constexpr int linesOfAPage = 5;
    if (width < 1.2 * height)
        return false;
    int left = 0;
    int right = 0;
    std::map<int, int> sides;
    for (const Fragment &fragment : fragments) {
        if (fragment.box.right() < width * (0.5 - half))
            ++left;
        else if (fragment.box.left() > width * (0.5 + half))
            ++right;
        else
            return false;
        if (fragment.cell.table >= 0)
            sides[fragment.cell.table] |= fragment.box.center().x() < width / 2 ? onLeft : onRight;
    }
    return left >= linesOfAPage && right >= linesOfAPage
           && std::none_of(sides.begin(), sides.end(), [](const auto &side) { return side.second == (onLeft | onRight); });
}

} // namespace

Arrangement arranged(std::vector<Fragment> fragments, double pageWidth, double pageHeight)
{
    Arrangement result;
    if (!isTwoUp(fragments, pageWidth, pageHeight)) {
        arrangeSheet(result, std::move(fragments));
        return result;
    }
    const auto middle = std::stable_partition(fragments.begin(), fragments.end(),
                                              [&](const Fragment &fragment) { return fragment.box.center().x() < pageWidth / 2; });
    std::vector<Fragment> right(std::make_move_iterator(middle), std::make_move_iterator(fragments.end()));
    fragments.erase(middle, fragments.end());
    arrangeSheet(result, std::move(fragments));
    arrangeSheet(result, std::move(right));
    return result;
}

} // namespace tendertrail::ocr
