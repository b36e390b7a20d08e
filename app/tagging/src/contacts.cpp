// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values.h"

#include "core/fold.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestPlace = 70;

/// The words after a label, to the end of its line; a line that runs to the margin goes on in the next.
core::TextRange lineOf(const ValueSpan &span)
{
    const auto &reading = *span.reading;
    const auto limit = std::min(span.limit, span.from + longestPlace);
    const auto cell = reading.cellAt(span.from);
    auto end = span.from;
    for (; end < limit && reading.cellAt(end) == cell; ++end) {
        if (end > span.from && reading.has(end, Reading::LineStart) && cell < 0 && !reading.lines()[reading.lineAt(end - 1)].full)
            break;
    }
    return reading.source(span.from, end);
}

std::optional<FoundValue> matched(const ValueSpan &span, const core::TextRange &range, const QString &words, const QRegularExpression &form, qsizetype reach)
{
    const auto match = form.match(words);
    const auto group = form.captureCount() > 0 ? 1 : 0;
    if (!match.hasMatch() || squeezed(words.left(match.capturedStart(group))).size() > reach)
        return std::nullopt;
    auto found = placed(span, {match.capturedStart(group), match.capturedEnd(group)}, range.begin);
    found.value = tidied(match.captured(group));
    return found;
}

} // namespace

std::optional<FoundValue> readPerson(const ValueSpan &span, const NameWords &words)
{
    static const QRegularExpression form(QStringLiteral("^[\\s:：,，、;；/]*([\\x{3400}-\\x{9FFF}](?:\\s{0,4}[\\x{3400}-\\x{9FFF}]){1,3}|[\\x{3400}-\\x{9FFF}]{2,6}·[\\x{3400}-\\x{9FFF}]{2,8})(?:先生|女士|老师|同志|经理|主任|处长|科长|工程师)?(?=$|[\\s,，、;；/0-9()（）:：。])"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const auto range = lineOf(span);
    if (range.isEmpty())
        return std::nullopt;
    auto found = matched(span, range, span.reading->words(range), form, 2);
    if (!found)
        return std::nullopt;
    found->value = squeezed(found->value);
    static const QStringList titles{QStringLiteral("先生"), QStringLiteral("女士"), QStringLiteral("老师"), QStringLiteral("同志")};
    for (const auto &title : titles) {
        if (found->value.endsWith(title) && found->value.size() >= title.size() + 2)
            found->value.chop(title.size());
    }
    const auto key = core::folded(found->value);
    const bool word = std::any_of(words.forbidden.begin(), words.forbidden.end(), [&](const QString &other) { return key.contains(other); })
                      || std::any_of(words.placeholders.begin(), words.placeholders.end(), [&](const QString &other) { return key.contains(other); })
                      || (key.size() > 3 && std::any_of(words.strongEndings.begin(), words.strongEndings.end(), [&](const QString &ending) { return key.endsWith(ending); }));
    return word || found->value.isEmpty() ? std::nullopt : found;
}

std::optional<FoundValue> readPhone(const ValueSpan &span)
{
    static const QRegularExpression form(QStringLiteral("(?<![0-9])((?:[+＋]?86[- ]?)?(?:\\(?0[0-9]{2,3}\\)?[-－—– ]{0,2}[0-9]{3,4}[- ]?[0-9]{4}(?:(?:-|－|—|转)[0-9]{1,6})?|1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|400[- ]?[0-9]{3}[- ]?[0-9]{4}|[2-8][0-9]{6,7}))(?![0-9])"));
    const auto range = lineOf(span);
    if (range.isEmpty())
        return std::nullopt;
    auto words = span.reading->words(range);
    for (auto &unit : words) {
        if (unit.unicode() >= 0xFF01 && unit.unicode() <= 0xFF5E)
            unit = QChar(unit.unicode() - 0xFEE0);
    }
    return matched(span, range, words, form, span.strict ? 2 : 14); // 联系方式：王工 010-…
}

std::optional<FoundValue> readEmail(const ValueSpan &span)
{
    static const QRegularExpression form(QStringLiteral("([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,80}\\.[A-Za-z]{2,10})"));
    const auto range = lineOf(span);
    return range.isEmpty() ? std::nullopt : matched(span, range, span.reading->words(range), form, 6);
}

std::optional<FoundValue> readPlace(const ValueSpan &span, const NameWords &words, bool free)
{
    static const QRegularExpression form(QStringLiteral("^[\\s:：]*([^\\s。；;][^。；;]{2,68}?)\\s*(?:[。；;]|$)"));
    static const QRegularExpression address(QStringLiteral("[路街道巷号楼幢座室层园厦镇乡村区县市省弄胡同]"));
    const auto range = lineOf(span);
    if (range.isEmpty())
        return std::nullopt;
    auto found = matched(span, range, span.reading->words(range), form, 2);
    if (!found)
        return std::nullopt;
    const auto key = core::folded(found->value);
    while (!found->value.isEmpty() && (found->value.back().isPunct() && found->value.back() != u')' && found->value.back() != u'）'))
        found->value.chop(1);
    const bool nowhere = std::any_of(words.noPlaces.begin(), words.noPlaces.end(), [&](const QString &word) { return key.startsWith(word); });
    const bool placeholder = nowhere || std::any_of(words.placeholders.begin(), words.placeholders.end(), [&](const QString &word) { return key.startsWith(word); });
    if (placeholder || found->value.size() < 4 || (!free && !address.match(found->value).hasMatch()))
        return std::nullopt;
    return found;
}

std::optional<FoundValue> readPackage(const ValueSpan &span)
{
    static const QRegularExpression form(QStringLiteral("^[\\s:：]*((?:第|包|标段)?(?:[0-9]{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})(?![0-9])(?:[A-Z0-9/.\\-_]{0,6})(?:包|标段|标包|标)?)(?=$|[\\s,，、;；:：()（）。])"));
    const auto range = lineOf(span);
    return range.isEmpty() ? std::nullopt : matched(span, range, span.reading->words(range), form, 1);
}

} // namespace tendertrail::tagging
