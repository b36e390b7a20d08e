// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestFormula = 40;
constexpr qsizetype captionReach = 40;
constexpr qsizetype longestAmount = 12; // whole digits; accounts and phones have as many and more

bool isMasked(QStringView words)
{
    return words.contains(QLatin1String("**")) || words.contains(QStringLiteral("＊")) || words.contains(QLatin1String("XX"), Qt::CaseInsensitive)
           || words.contains(QStringLiteral("××")) || words.contains(QLatin1String("__"));
}

/// Full-width digits and signs as ASCII, narrow and hard spaces as spaces, unit for unit.
QString halfWidth(QString words)
{
    for (auto &unit : words) {
        if (unit != u'\n' && unit.isSpace())
            unit = u' ';
        else if (unit.unicode() >= 0xFF01 && unit.unicode() <= 0xFF5E && unit != u'，')
            unit = QChar(unit.unicode() - 0xFEE0);
    }
    return words;
}

struct Candidate
{
    core::TextRange range; ///< in the words of the span
    core::Money money;
    bool capital = false;
    double quality = 1;
    std::optional<OtherReading> other; ///< its range in the words of the span
};

/// 200元 of the words "1 200元".
std::optional<OtherReading> behindSpace(const QString &words, const core::TextRange &range, const core::Money &money)
{
    auto at = range.begin;
    while (at < range.end && words.at(at) != u' ')
        ++at;
    const auto rest = words.mid(at + 1, range.end - at - 1);
    const auto found = core::findMoney(rest);
    if (found.size() != 1 || !words.at(range.begin).isDigit())
        return std::nullopt;
    return OtherReading{{at + 1, range.end}, {found.front().money.amount, money.currency}};
}

/// A bare number whose unit the label or column names.
std::optional<Candidate> bareNumber(const QString &words)
{
    static const QRegularExpression form(QStringLiteral(
        "(?<![0-9.,*/\\-~～至])([0-9]{1,3}(?:[,，][0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)(?![.,，]?[0-9]|\\s*[*%％‰年月日个天/×~～至以\\-])"));
    // 1 234 567.00, where nothing else stands in the cell or before it; 1 200 where nothing else stands there at all.
    static const QRegularExpression spaced(QStringLiteral("^\\s*([1-9][0-9]{0,2}(?:(?: [0-9]{3}){2,}(?:\\.[0-9]{2})?|(?: [0-9]{3})+\\.[0-9]{2}| [0-9]{3}(?=\\s*$)))(?![.,，0-9]| [0-9])"));
    auto match = spaced.match(words);
    if (!match.hasMatch())
        match = form.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    auto digits = match.captured(1);
    const auto number = core::normalDecimal(digits.remove(u',').remove(u'，').remove(u' '));
    if (!number || number->section(u'.', 0, 0).size() > longestAmount)
        return std::nullopt;
    return Candidate{{match.capturedStart(1), match.capturedEnd(1)}, {*number, QStringLiteral("CNY")}, false, 0.98, {}};
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

/// 1298.00（万元）: the unit in brackets behind the number.
std::optional<int> bracketPower(const QString &words, qsizetype end)
{
    static const QRegularExpression unit(QStringLiteral("^\\s*\\(\\s*(?:人民币)?\\s*(亿元|万元|千元|元)\\s*\\)"));
    const auto match = unit.match(words.mid(end, 12));
    return match.hasMatch() ? powerOfUnit(match.captured(1)) : std::nullopt;
}

std::vector<Candidate> amountsOf(const QString &words, std::optional<int> power)
{
    std::vector<Candidate> candidates;
    const auto amounts = core::findMoney(words);
    for (const auto &amount : amounts) {
        Candidate candidate{amount.range, amount.money, amount.capital, 1, {}};
        const auto own = bracketPower(words, amount.range.end);
        applyUnit(candidate, words, amount.unitGiven, own ? own : power);
        if (amount.onceSpaced)
            candidate.other = behindSpace(words, amount.range, amount.money);
        candidates.push_back(candidate);
    }
    if (!power) {
        if (const auto bare = bareNumber(words))
            power = bracketPower(words, bare->range.end);
    }
    if (power) {
        auto bare = bareNumber(words);
        if (bare && (candidates.empty() || bare->range.end < candidates.front().range.begin)) {
            bare->money.amount = core::scaleDecimal(bare->money.amount, *power);
            candidates.insert(candidates.begin(), *bare);
        }
    } else if (candidates.empty()) {
        // 中标（成交）金额 1267500: yuan, where the number is too large to count anything else.
        if (auto bare = bareNumber(words); bare && bare->money.amount.section(u'.', 0, 0).size() >= 4) {
            bare->quality = 0.88;
            candidates.push_back(*bare);
        }
    }
    return candidates;
}

/// Of 800元×12个月=9600元 what stands after the last sign; the first candidate where nothing is reckoned; none where the
/// result is no amount (控制价×(1-3%)).
std::optional<size_t> chosenOf(const std::vector<Candidate> &candidates, const QString &words)
{
    static const QRegularExpression sentenceEnd(QStringLiteral("[。；;]"));
    const auto first = candidates.front().range;
    const auto end = words.indexOf(sentenceEnd, first.end);
    const auto clause = words.left(std::min(end < 0 ? words.size() : end, first.end + longestFormula));
    const auto equals = clause.lastIndexOf(u'=');
    if (equals < 0)
        return 0;
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (candidates[i].range.begin > equals && squeezed(words.mid(equals + 1, candidates[i].range.begin - equals - 1)).isEmpty())
            return i;
    }
    return std::nullopt;
}

/// Whether the words between a label and a number, and those after it, leave it the label's amount. left: what the fillers leave.
bool isAmount(const QString &between, const QString &after, const AmountWords &words, QString &left)
{
    if (isMasked(between) || between.contains(u'。') || between.contains(u'；') || between.contains(u';'))
        return false;
    if (words.rangeBefore.match(between).hasMatch() || words.notAfter.match(after).hasMatch())
        return false;
    left = between;
    left.remove(words.tax).remove(words.filler);
    return !words.rate.match(left).hasMatch();
}

} // namespace

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

QString captionUnit(const Reading &reading, qsizetype table, const AmountWords &words)
{
    const auto from = std::max<qsizetype>(0, table - captionReach);
    QString unit;
    auto matches = words.caption.globalMatch(reading.text().mid(from, table - from));
    while (matches.hasNext())
        unit = matches.next().captured(QStringLiteral("unit")); // the nearest
    return unit;
}

std::optional<FoundValue> readAmount(const ValueSpan &span, const AmountWords &amountWords)
{
    const auto range = sourceOf(span);
    if (range.isEmpty())
        return std::nullopt;
    const auto words = halfWidth(span.reading->words(range));
    const auto raw = range.of(span.reading->page().text); // with its line breaks
    const auto candidates = amountsOf(words, powerOfUnit(span.unit));
    if (candidates.empty())
        return std::nullopt;
    const auto chosen = chosenOf(candidates, words);
    if (!chosen)
        return std::nullopt;
    const auto &first = candidates[*chosen];
    auto between = *chosen == 0 ? words.left(first.range.begin) : QString();
    const bool lot = amountWords.lotMark.match(squeezed(between)).hasMatch();
    if (lot)
        between = squeezed(between).remove(amountWords.lotMark);
    const auto after = words.mid(first.range.end);
    QString rest;
    if (!isAmount(between, after, amountWords, rest))
        return std::nullopt;
    const bool broken = *chosen == 0 && raw.left(first.range.begin).contains(u'\n') && !rest.isEmpty();
    if (broken || rest.size() > (span.strict ? 0 : std::min(span.reach, 10)))
        return std::nullopt;
    if (core::compareDecimal(first.money.amount, QStringLiteral("0")) <= 0)
        return std::nullopt;
    auto found = placed(span, first.range, range.begin);
    found.money = first.money;
    found.value = first.money.amount;
    found.quality = first.quality * (rest.isEmpty() ? 1 : 0.88);
    found.lot = lot;
    if (first.other)
        found.other = OtherReading{{first.other->range.begin + range.begin, first.other->range.end + range.begin}, first.other->money};
    found.perUnit = amountWords.perUnit.match(after).hasMatch() || amountWords.perUnitBefore.match(between).hasMatch();
    // 每年300万元，三年共计900万元: the whole is what stands behind the word for it.
    for (auto i = *chosen + 1; found.perUnit && i < candidates.size(); ++i) {
        const auto &whole = candidates[i];
        const auto gap = words.mid(candidates[i - 1].range.end, whole.range.begin - candidates[i - 1].range.end);
        if (gap.size() > longestFormula || gap.contains(u'。') || !amountWords.totalBefore.match(squeezed(gap)).hasMatch())
            continue;
        found.range = {whole.range.begin + range.begin, whole.range.end + range.begin};
        found.end = span.reading->fromSource(found.range.end);
        found.money = whole.money;
        found.value = whole.money.amount;
        found.perUnit = false;
        found.note = QStringLiteral("total");
        return found;
    }
    // 人民币贰拾万元整（¥200,000.00）: the second writing must say the same.
    const auto next = *chosen + 1;
    if (candidates.size() > next && candidates[next].capital != first.capital) {
        const auto &second = candidates[next];
        const auto gap = words.mid(first.range.end, second.range.begin - first.range.end).remove(amountWords.filler);
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

} // namespace tendertrail::tagging
