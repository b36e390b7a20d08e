// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation.h"

#include "sections.h"

#include "core/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestName = 60;

bool isEndMark(QChar unit)
{
    static const auto marks = QStringLiteral(";。,|《》“”\"!?<>=*+;,、:");
    return marks.contains(unit);
}

bool isEdge(QChar unit)
{
    static const auto marks = QStringLiteral(":;,.。、|_-—~/\\'\"“”‘’《》<>=*·•");
    return marks.contains(unit);
}

bool containsAny(const QString &key, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return key.contains(word); });
}

/// 92.30分, 12000元: what is said of a name, no part of it.
bool isFigure(const QString &note)
{
    static const QRegularExpression figure(QStringLiteral("^(?:得分|报价)?:?[0-9][0-9.,]*(?:分|元|万元|%)?$"));
    return figure.match(note).hasMatch();
}

/// Begin of a bracket that closes at the end of the text, or -1.
qsizetype lastBracket(QStringView key)
{
    if (!key.endsWith(u')'))
        return -1;
    int depth = 0;
    for (auto at = key.size() - 1; at >= 0; --at) {
        if (key.at(at) == u')')
            ++depth;
        else if (key.at(at) == u'(' && --depth == 0)
            return at;
    }
    return -1;
}

/// Cuts [begin, end) down to the name: tails, seals, unbalanced brackets, punctuation.
void cutTails(const QString &text, qsizetype &begin, qsizetype &end, const NameWords &words)
{
    while (begin < end && (isEdge(text.at(begin)) || text.at(begin) == u')'))
        ++begin;
    for (const auto &tail : words.tails) {
        const auto at = text.indexOf(tail, begin + 2);
        if (at >= 0 && at + tail.size() <= end)
            end = at;
    }
    for (bool changed = true; changed && begin < end;) {
        changed = false;
        const auto name = QStringView(text).mid(begin, end - begin);
        if (isEdge(name.back()) || name.back() == u'(') {
            --end;
            changed = true;
            continue;
        }
        const auto open = name.count(u'(');
        const auto close = name.count(u')');
        if (open > close) {
            end = begin + name.lastIndexOf(u'(');
            changed = true;
            continue;
        }
        if (close > open) {
            end = begin + name.lastIndexOf(u')');
            changed = true;
            continue;
        }
        const auto bracket = lastBracket(name);
        if (bracket > 0) {
            const auto note = name.mid(bracket + 1, name.size() - bracket - 2).toString();
            if (note.isEmpty() || isFigure(note) || words.droppedNotes.contains(note) || note.contains(u'章') || note.contains(QStringLiteral("简称"))) {
                end = begin + bracket;
                changed = true;
            }
        }
    }
}

} // namespace

double organisationQuality(const QString &key, const NameWords &words)
{
    if (key.size() < 2 || key.size() > longestName)
        return 0;
    if (words.bare.contains(key))
        return 0.95;
    if (key.size() < 4 || containsAny(key, words.forbidden))
        return 0;
    for (const auto &placeholder : words.placeholders) {
        if (key.startsWith(placeholder) || (placeholder.size() > 1 && key.contains(placeholder)))
            return 0;
    }
    qsizetype han = 0;
    qsizetype digits = 0;
    for (const auto unit : key) {
        han += core::isHan(unit.unicode()) ? 1 : 0;
        digits += unit.isDigit() ? 1 : 0;
    }
    if (digits * 2 > key.size())
        return 0;
    const bool latinEnd = std::any_of(words.latinEndings.begin(), words.latinEndings.end(), [&](const QString &ending) {
        return key.size() > ending.size() + 3 && key.endsWith(ending);
    });
    if (han < 3)
        return latinEnd ? 0.9 : 0;
    auto body = QStringView(key);
    const auto bracket = lastBracket(body);
    const auto endsWith = [](QStringView name, const QStringList &endings, qsizetype shortest) {
        return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
            const auto least = ending.size() == 1 ? shortest : ending.size() + 2;
            return name.size() >= least && name.endsWith(ending);
        });
    };
    if (endsWith(body, words.strongEndings, 5))
        return 1;
    if (bracket > 3)
        body = body.left(bracket);
    if (endsWith(body, words.strongEndings, 5))
        return 1;
    if (endsWith(body, words.endings, 4))
        return body.size() >= 5 ? 0.98 : 0.93;
    if (containsAny(key, {QStringLiteral("有限公司"), QStringLiteral("有限责任公司")}) && body.size() <= 40)
        return 0.9; // a branch, mine or workshop of a company
    return latinEnd ? 0.9 : 0;
}

namespace {

/// 甲有限公司与乙有限公司: the first of partners, where both are names.
void cutPartners(const QString &text, qsizetype begin, qsizetype &end, const NameWords &words)
{
    for (auto at = begin + 4; at + 4 < end; ++at) {
        const auto unit = text.at(at);
        if (unit != u'与' && unit != u'和' && unit != u'及')
            continue;
        const auto first = text.mid(begin, at - begin);
        const bool company = std::any_of(words.strongEndings.begin(), words.strongEndings.end(), [&](const QString &ending) { return first.endsWith(ending); });
        if (company && organisationQuality(text.mid(at + 1, end - at - 1), words) >= 1) {
            end = at;
            return;
        }
    }
}

} // namespace

std::optional<FoundValue> organisationIn(const Reading &reading, qsizetype from, qsizetype limit, const NameWords &words)
{
    auto begin = from;
    auto end = limit;
    const auto numbering = numberingOf(QStringView(reading.text()).mid(begin, end - begin));
    if (numbering.rank < 9)
        begin += numbering.length;
    cutTails(reading.text(), begin, end, words);
    cutPartners(reading.text(), begin, end, words);
    if (begin >= end)
        return std::nullopt;
    const auto quality = organisationQuality(reading.text().mid(begin, end - begin), words);
    if (quality <= 0)
        return std::nullopt;
    FoundValue found;
    found.range = reading.source(begin, end);
    found.end = end;
    found.value = tidied(reading.words(found.range));
    found.quality = quality;
    return found;
}

std::optional<FoundValue> readOrganisation(const ValueSpan &span, const NameWords &words)
{
    const auto &reading = *span.reading;
    const auto &text = reading.text();
    auto from = span.from;
    while (from < span.limit && isEdge(text.at(from)) && from - span.from < 4)
        ++from;
    static const QRegularExpression inner(QStringLiteral("^(?:单位)?(?:名称|全称):+")); // 招标人 | 名称：…
    from += inner.match(QStringView(text).mid(from, 8)).capturedLength(0);
    // 入围供应商名单： | 1、甲公司 | 2、乙公司
    if (const auto numbering = numberingOf(QStringView(text).mid(from, 8)); reading.has(from, Reading::LineStart) && numbering.rank < 9)
        from += numbering.length;
    const auto furthest = std::min(span.limit, from + longestName + 20);
    const auto cell = reading.cellAt(from);
    int joined = 0;
    int depth = 0;
    auto at = from;
    for (; at < furthest; ++at) {
        const auto unit = text.at(at);
        if (reading.cellAt(at) != cell)
            break;
        if (at > from && reading.has(at, Reading::LineStart | Reading::GapBefore)) {
            if (depth == 0 && organisationIn(reading, from, at, words))
                break;
            const auto &line = reading.lines()[reading.lineAt(at)];
            if (line.begin == at) {
                if (++joined > 2 || line.rank < 9 || (line.afterBreak && cell < 0 && !reading.lines()[reading.lineAt(at - 1)].full))
                    break;
            }
        }
        // 北京示例信息科技有限公司 356.78: a figure of the next column.
        if (depth == 0 && unit.isDigit() && reading.has(at, Reading::SpaceBefore)
            && organisationQuality(text.mid(from, at - from), words) >= 1)
            break;
        depth += unit == u'(' ? 1 : unit == u')' ? -1 : 0;
        if (isEndMark(unit) && depth <= 0)
            break;
    }
    return organisationIn(reading, from, at, words);
}

} // namespace tendertrail::tagging
