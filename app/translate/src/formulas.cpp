// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formulas.h"

#include "core/fold.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr QStringView equals = u"=＝";
constexpr QStringView always = u"×÷+＋*＊"; // reckon wherever they stand
constexpr QStringView between = u"-－−/／"; // also join codes, ranges and alternatives

bool isWord(QChar unit)
{
    return core::isHan(unit.unicode()) || QStringView(u")）】%％").contains(unit);
}

/// What stands next to a place, jumping over spaces; null at the ends.
QChar beside(QStringView source, qsizetype at, qsizetype step)
{
    do {
        at += step;
    } while (at >= 0 && at < source.size() && source[at].isSpace());
    return at >= 0 && at < source.size() ? source[at] : QChar();
}

} // namespace

bool isFormula(QStringView source)
{
    const auto equal = std::ranges::find_if(source, [](QChar unit) { return equals.contains(unit); });
    if (equal == source.end() || equal == source.begin())
        return false;
    for (qsizetype at = equal - source.begin() + 1; at < source.size(); ++at) {
        if (!isOperator(source, at) || equals.contains(source[at]))
            continue;
        // 尺寸=1200×600 is a size.
        const QChar before = beside(source, at, -1);
        const QChar after = beside(source, at, 1);
        if (isWord(before) || before.isLetter() || after.isLetter() || after == u'(' || after == u'（')
            return true;
    }
    return false;
}

bool isOperator(QStringView source, qsizetype at)
{
    const QChar before = beside(source, at, -1);
    const QChar after = beside(source, at, 1);
    if (before.isNull() || after.isNull())
        return false;
    if (equals.contains(source[at]) || always.contains(source[at]) || QStringView(u"<>≤≥＜＞").contains(source[at]))
        return true;
    // 1-10% and (a+b)/n are reckoned; SZ-01, 95-98 and 和/或 are not.
    return between.contains(source[at]) && (isWord(before) || isWord(after) || QStringView(u"(（").contains(after));
}

} // namespace tendertrail::translate
