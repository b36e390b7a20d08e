// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values.h"

#include "core/chinesedate.h"
#include "core/fold.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

bool isWide(QChar unit)
{
    return unit.unicode() >= 0x2E80;
}

} // namespace

core::TextRange sourceOf(const ValueSpan &span)
{
    const auto &reading = *span.reading;
    const auto limit = std::min(span.limit, span.from + span.reach + 50);
    auto end = span.from;
    const auto cell = reading.cellAt(span.from);
    int breaks = 0;
    for (; end < limit && reading.cellAt(end) == cell; ++end) {
        if (end > span.from && reading.has(end, Reading::LineStart)) {
            const auto &line = reading.lines()[reading.lineAt(end)];
            if (line.rank < 9 || ++breaks > 2)
                break;
        }
    }
    return reading.source(span.from, end);
}

FoundValue placed(const ValueSpan &span, const core::TextRange &inWords, qsizetype offset)
{
    FoundValue found;
    found.range = {inWords.begin + offset, inWords.end + offset};
    found.end = span.reading->fromSource(found.range.end);
    return found;
}

QString squeezed(const QString &words)
{
    QString dense;
    for (const auto unit : words) {
        if (!unit.isSpace())
            dense.append(unit);
    }
    return dense;
}

QString tidied(const QString &words)
{
    const auto repaired = core::repairRadicals(words);
    QString tidy;
    for (qsizetype i = 0; i < repaired.size(); ++i) {
        const auto unit = repaired.at(i);
        if (!unit.isSpace()) {
            tidy.append(unit);
            continue;
        }
        qsizetype next = i + 1;
        while (next < repaired.size() && repaired.at(next).isSpace())
            ++next;
        const bool between = !tidy.isEmpty() && next < repaired.size() && !isWide(tidy.back()) && !isWide(repaired.at(next));
        if (between && tidy.back().isLetter() && repaired.at(next).isLetterOrNumber())
            tidy.append(u' ');
        i = next - 1;
    }
    return tidy;
}

namespace {

/// 114/06/18 as Taiwan's portal counts years.
std::optional<FoundValue> readRepublicDate(const ValueSpan &span, const core::TextRange &range, const QString &words)
{
    static const QRegularExpression form(QStringLiteral("^[\\s:：]{0,4}(1[01][0-9])\\s*[/.年]\\s*(1[0-2]|0?[1-9])\\s*[/.月]\\s*(3[01]|[12][0-9]|0?[1-9])(?![0-9])"));
    const auto match = form.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    auto found = placed(span, {match.capturedStart(1), match.capturedEnd(3)}, range.begin);
    found.date = QStringLiteral("%1-%2-%3").arg(match.captured(1).toInt() + 1911).arg(match.captured(2).toInt(), 2, 10, QLatin1Char('0')).arg(match.captured(3).toInt(), 2, 10, QLatin1Char('0'));
    found.value = found.date;
    return found;
}

} // namespace

std::optional<FoundValue> readDate(const ValueSpan &span)
{
    const auto range = sourceOf(span);
    if (range.isEmpty())
        return std::nullopt;
    const auto words = span.reading->words(range);
    const auto dates = core::findDates(words);
    if (dates.empty())
        return readRepublicDate(span, range, words);
    const auto &first = dates.front();
    const auto between = squeezed(words.left(first.range.begin));
    if (between.contains(u'。') || between.contains(u'；') || between.size() > (span.strict ? 2 : 14))
        return std::nullopt;
    const auto after = squeezed(words.mid(first.range.end, 6));
    if (after.startsWith(u'至') || after.startsWith(u'起') || after.startsWith(u'到') || after.startsWith(u'~'))
        return std::nullopt; // a span of time is not a moment
    auto found = placed(span, first.range, range.begin);
    found.date = first.iso;
    found.value = first.iso;
    found.quality = first.iso.size() < 8 ? 0.6 : 1;
    return found;
}

std::optional<FoundValue> readMethod(const ValueSpan &span, const std::vector<MethodRule> &methods)
{
    const auto &text = span.reading->text();
    const auto window = text.mid(span.from, std::min<qsizetype>(span.limit - span.from, 30));
    FoundValue best;
    qsizetype bestAt = window.size();
    qsizetype bestLength = 0;
    for (const auto &method : methods) {
        for (const auto &spelling : method.spellings) {
            const auto at = window.indexOf(spelling);
            if (at < 0 || at > bestAt || (at == bestAt && spelling.size() <= bestLength))
                continue;
            bestAt = at;
            bestLength = spelling.size();
            best.value = method.name;
        }
    }
    if (bestLength == 0 || bestAt > (span.strict ? 1 : 10))
        return std::nullopt;
    best.range = span.reading->source(span.from + bestAt, span.from + bestAt + bestLength);
    best.end = span.from + bestAt + bestLength;
    return best;
}

} // namespace tendertrail::tagging
