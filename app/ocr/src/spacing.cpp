// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spacing.h"

#include "glyphs.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tendertrail::ocr {

namespace {

bool isDigit(char32_t c)
{
    return c >= '0' && c <= '9';
}

bool isLower(char32_t c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char32_t c)
{
    return c >= 'A' && c <= 'Z';
}

// Marks stand at one side of their cell.
bool isMark(char32_t c)
{
    return c < 0x7f && !isDigit(c) && !isLower(c) && !isUpper(c);
}

// A mark within a version, a host name or a path, from what is around it: "end. The" and "No. 5" are parted by right.
bool mayBeWithin(char32_t before, char32_t mark, char32_t after)
{
    const auto isAny = [](char32_t c) { return isDigit(c) || isLower(c) || isUpper(c); };
    if (mark == '.')
        return (isDigit(after) && (isDigit(before) || isUpper(before))) || (isLower(after) && isAny(before));
    return (mark == '-' || mark == '/' || mark == '_' || mark == '@') && isAny(before) && isAny(after);
}

} // namespace

std::vector<Standing> standingIn(const ReadLine &line)
{
    std::vector<Standing> result;
    bool space = false;
    for (const ReadCharacter &character : line.characters) {
        if (character.text.trimmed().isEmpty()) {
            space = true;
            continue;
        }
        result.push_back({firstOf(character.text), (character.from + character.to) / 2, space});
        space = false;
    }
    return result;
}

bool hasNoRoomForSpace(const std::vector<Standing> &line, size_t at)
{
    constexpr size_t reach = 14;    // characters looked at to each side
    constexpr size_t fewest = 6;    // fewer stand evenly by chance
    constexpr double uneven = 0.3;  // of a step, root of the mean square; the network's own steps are half as wide as characters
    constexpr double twoSteps = 2.3;
    if (at < 2 || at >= line.size() || !mayBeWithin(line[at - 2].letter, line[at - 1].letter, line[at].letter))
        return false;
    struct Point
    {
        double cell;
        double middle;
    };
    std::vector<Point> points;
    const auto look = [&](size_t index, double cell) {
        if (!isMark(line[index].letter))
            points.push_back({cell, line[index].middle});
    };
    // A space is a cell like others; the one in question is left out, and those that are as doubtful.
    const auto cellsTo = [&](size_t index) {
        const bool asDoubtful = index >= 2 && mayBeWithin(line[index - 2].letter, line[index - 1].letter, line[index].letter);
        return line[index].spaceRead && !asDoubtful ? 2 : 1;
    };
    double cell = 0;
    for (size_t i = at - 1; i-- > 0 && at - i <= reach;) {
        cell -= cellsTo(i + 1);
        if (isWide(line[i].letter))
            break;
        look(i, cell);
    }
    cell = 1;
    for (size_t i = at; i < line.size() && i - at < reach; ++i) {
        if (i > at)
            cell += cellsTo(i);
        if (isWide(line[i].letter))
            break;
        look(i, cell);
    }
    if (points.size() < fewest)
        return false;
    const auto count = static_cast<double>(points.size());
    double x = 0;
    double y = 0;
    for (const Point &point : points) {
        x += point.cell / count;
        y += point.middle / count;
    }
    double xx = 0;
    double xy = 0;
    for (const Point &point : points) {
        xx += (point.cell - x) * (point.cell - x);
        xy += (point.cell - x) * (point.middle - y);
    }
    const double step = xx > 0 ? xy / xx : 0;
    if (step <= 0)
        return false;
    double off = 0;
    for (const Point &point : points)
        off += std::pow((point.middle - y) - step * (point.cell - x), 2) / count;
    return std::sqrt(off) <= uneven * step && line[at].middle - line[at - 2].middle <= twoSteps * step;
}

void joinParted(std::vector<PlacedWord> &words, const ReadLine &line)
{
    const std::vector<Standing> standing = standingIn(line);
    QString bare;
    std::vector<size_t> whose; // of each code unit
    for (size_t i = 0; i < standing.size(); ++i) {
        const QString letter = QString::fromUcs4(&standing[i].letter, 1);
        whose.insert(whose.end(), static_cast<size_t>(letter.size()), i);
        bare += letter;
    }
    std::vector<PlacedWord> joined;
    qsizetype from = 0; // what is before belongs to words that were looked at
    for (PlacedWord &word : words) {
        bool isOne = false;
        if (!joined.empty() && !word.text.isEmpty()) {
            constexpr qsizetype around = 3;
            const QString before = joined.back().text.right(around);
            const qsizetype found = bare.indexOf(before + word.text.left(around), from);
            if (found >= 0) {
                from = found + before.size();
                isOne = hasNoRoomForSpace(standing, whose[static_cast<size_t>(from)]);
            }
        }
        if (!isOne) {
            joined.push_back(std::move(word));
            continue;
        }
        PlacedWord &whole = joined.back();
        whole.text += word.text;
        whole.box = whole.box.united(word.box);
        whole.sure = std::min(whole.sure, word.sure);
        if (!whole.edges.empty() && !word.edges.empty()) {
            whole.edges.back() = std::max(whole.edges.back(), word.edges.front());
            for (size_t i = 1; i < word.edges.size(); ++i)
                whole.edges.push_back(std::max(whole.edges.back(), word.edges[i]));
        } else {
            whole.edges.clear();
        }
        whole.others.clear(); // they were of one part
    }
    words = std::move(joined);
}

std::optional<size_t> beginningOfTime(const QString &text, const std::vector<double> &centres)
{
    static const QRegularExpression dateAndTime(QStringLiteral("(?<!\\d)\\d{4}([/.-])(\\d{1,2})\\1(\\d{2,4}):[0-5]\\d(?!\\d)"));
    if (centres.size() != static_cast<size_t>(text.size()))
        return {};
    const auto match = dateAndTime.match(text);
    if (!match.hasMatch())
        return {};
    const int month = match.capturedView(2).toInt();
    if (month < 1 || month > 12)
        return {};
    const QStringView digits = match.capturedView(3);
    std::optional<size_t> best;
    double widest = 0;
    for (qsizetype ofDay = 1; ofDay <= 2; ++ofDay) {
        const qsizetype ofHour = digits.size() - ofDay;
        if (ofHour < 1 || ofHour > 2)
            continue;
        const int day = digits.left(ofDay).toInt();
        if (day < 1 || day > 31 || digits.mid(ofDay).toInt() > 23)
            continue;
        const auto at = static_cast<size_t>(match.capturedStart(3) + ofDay);
        const double step = centres[at] - centres[at - 1];
        if (!best || step > widest) {
            best = at;
            widest = step;
        }
    }
    return best;
}

} // namespace tendertrail::ocr
