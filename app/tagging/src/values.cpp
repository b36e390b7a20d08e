// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values.h"

#include "core/chinesedate.h"
#include "core/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

bool isWide(QChar unit)
{
    return unit.unicode() >= 0x2E80;
}

/// Words that may stand between a label and its amount.
QString withoutAmountWords(QString between)
{
    static const QRegularExpression filler(QStringLiteral(
        "人民币|小写|大写|含税|不含税|总计|合计|共计|不超过|不高于|约|共|为|是|rmb|cny|¥|￥|\\$|元|万元|单位|总价|金额|[0-9]+%|[:：,，、()（）\\[\\]【】 \\-]"),
        QRegularExpression::CaseInsensitiveOption);
    return between.remove(filler);
}

bool isMasked(QStringView words)
{
    return words.contains(QLatin1String("**")) || words.contains(QStringLiteral("＊")) || words.contains(QLatin1String("XX"), Qt::CaseInsensitive)
           || words.contains(QStringLiteral("××")) || words.contains(QLatin1String("__"));
}

struct Candidate
{
    core::TextRange range; ///< in the words of the span
    core::Money money;
    bool capital = false;
    double quality = 1;
};

/// A bare number whose unit the label or column names.
std::optional<Candidate> bareNumber(const QString &words)
{
    static const QRegularExpression form(QStringLiteral("(?<![0-9.,*/\\-])([0-9]{1,3}(?:[,，][0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)(?![0-9*%％年月日个天\\-/])"));
    const auto match = form.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    auto digits = match.captured(1);
    const auto number = core::normalDecimal(digits.remove(u',').remove(u'，'));
    if (!number)
        return std::nullopt;
    return Candidate{{match.capturedStart(1), match.capturedEnd(1)}, {*number, QStringLiteral("CNY")}, false, 0.98};
}

/// Applies the unit that the label or column names to a number that has none of its own.
void applyUnit(Candidate &candidate, const QString &words, bool unitGiven, std::optional<int> power)
{
    if (!power) {
        candidate.quality = unitGiven ? 1 : 0.8;
        return;
    }
    const auto own = candidate.range.of(words);
    const bool scaled = own.contains(u'万') || own.contains(u'亿') || own.contains(u'元') || candidate.capital;
    if (!scaled && *power > 0)
        candidate.money.amount = core::scaleDecimal(candidate.money.amount, *power);
}

std::vector<Candidate> amountsOf(const QString &words, std::optional<int> power)
{
    std::vector<Candidate> candidates;
    const auto amounts = core::findMoney(words);
    for (const auto &amount : amounts) {
        Candidate candidate{amount.range, amount.money, amount.capital, 1};
        applyUnit(candidate, words, amount.unitGiven, power);
        candidates.push_back(candidate);
    }
    if (power) {
        if (auto bare = bareNumber(words); bare && (candidates.empty() || bare->range.begin < candidates.front().range.begin)) {
            if (candidates.empty() || bare->range.end < candidates.front().range.begin) {
                bare->money.amount = core::scaleDecimal(bare->money.amount, *power);
                candidates.insert(candidates.begin(), *bare);
            }
        }
    }
    return candidates;
}

/// Where the span ends for a value that stays on its line or in its cell and may wrap.
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

} // namespace

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

std::optional<int> powerOfUnit(const QString &words)
{
    if (words.contains(QStringLiteral("亿元")))
        return 8;
    if (words.contains(QStringLiteral("万元")) || words.contains(QStringLiteral("万人民币")))
        return 4;
    if (words.contains(QStringLiteral("千元")))
        return 3;
    if (words.contains(u'元') || words.contains(QLatin1String("rmb")) || words.contains(QStringLiteral("人民币")))
        return 0;
    return std::nullopt;
}

std::optional<FoundValue> readAmount(const ValueSpan &span)
{
    const auto range = sourceOf(span);
    if (range.isEmpty())
        return std::nullopt;
    const auto words = span.reading->words(range);
    const auto raw = range.of(span.reading->page().text); // with its line breaks
    const auto candidates = amountsOf(words, powerOfUnit(span.unit));
    if (candidates.empty())
        return std::nullopt;
    const auto &first = candidates.front();
    const auto between = words.left(first.range.begin);
    if (isMasked(between) || between.contains(u'。') || between.contains(u'；') || between.contains(u';'))
        return std::nullopt;
    const auto rest = withoutAmountWords(between);
    const bool broken = raw.left(first.range.begin).contains(u'\n') && !rest.isEmpty();
    if (broken || rest.size() > (span.strict ? 0 : std::min(span.reach, 10)))
        return std::nullopt;
    if (core::compareDecimal(first.money.amount, QStringLiteral("0")) <= 0)
        return std::nullopt;
    auto found = placed(span, first.range, range.begin);
    found.money = first.money;
    found.value = first.money.amount;
    found.quality = first.quality * (rest.isEmpty() ? 1 : 0.88);
    // 人民币贰拾万元整（¥200,000.00）: the second writing must say the same.
    if (candidates.size() > 1 && candidates[1].capital != first.capital) {
        const auto &second = candidates[1];
        const auto gap = withoutAmountWords(words.mid(first.range.end, second.range.begin - first.range.end)).remove(u'整');
        if (gap.isEmpty()) {
            const bool same = second.money.amount == first.money.amount;
            found.note = same ? QStringLiteral("capital") : QStringLiteral("capital_mismatch");
            found.quality = same ? 1 : found.quality * 0.6;
            const auto &digits = first.capital ? second : first;
            found.range = {digits.range.begin + range.begin, digits.range.end + range.begin};
            found.money = digits.money;
            found.value = digits.money.amount;
        }
    }
    return found;
}

std::optional<FoundValue> readDate(const ValueSpan &span)
{
    const auto range = sourceOf(span);
    if (range.isEmpty())
        return std::nullopt;
    const auto words = span.reading->words(range);
    const auto dates = core::findDates(words);
    if (dates.empty())
        return std::nullopt;
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
