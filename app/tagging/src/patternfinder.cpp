// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldfinder.h"

#include "organisation.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

/// Lines are joined in squeezed text: a name does not begin in a line that ended before the margin.
qsizetype honestBegin(const Reading &reading, qsizetype begin, qsizetype end)
{
    for (auto at = end - 1; at > begin; --at) {
        if (!reading.has(at, Reading::LineStart | Reading::CellStart))
            continue;
        const auto before = reading.lineAt(at - 1);
        if (reading.has(at, Reading::CellStart) || !reading.lines()[before].full || reading.lines()[reading.lineAt(at)].afterBreak)
            return at;
    }
    return begin;
}

/// The words of the sentence before the place.
QString sentenceBefore(const QString &text, qsizetype at)
{
    constexpr qsizetype reach = 90;
    const auto from = std::max<qsizetype>(0, at - reach);
    const auto words = text.mid(from, at - from);
    return words.mid(words.lastIndexOf(u'。') + 1);
}

} // namespace

void findSentences(const Rules &rules, const DocumentText &document, size_t page, std::vector<Finding> &findings)
{
    const auto &reading = document.readings[page];
    const auto add = [&](const SentenceRule &rule, core::Field field, const QString &kind, const FoundValue &found) {
        auto finding = findingOf(field, kind, page, found);
        const auto at = reading.fromSource(found.range.begin);
        finding.confidence = rule.weight * found.quality * document.factorAt(page, at);
        finding.rule = QStringLiteral("sentence.%1").arg(rule.id);
        findings.push_back(finding);
    };
    const std::pair<QString, core::Field> roles[] = {{QStringLiteral("buyer"), core::Field::Buyer},
                                                     {QStringLiteral("agency"), core::Field::Agency},
                                                     {QStringLiteral("supplier"), core::Field::Supplier}};
    const QStringList amounts{QStringLiteral("budget"), QStringLiteral("ceiling"), QStringLiteral("award"), QStringLiteral("lot")};
    for (const auto &rule : rules.patterns) {
        const auto names = rule.expression.namedCaptureGroups();
        auto matches = rule.expression.globalMatch(reading.text());
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (rule.unless && rule.unless->match(sentenceBefore(reading.text(), match.capturedStart(0))).hasMatch())
                continue;
            for (const auto &[name, field] : roles) {
                if (!names.contains(name) || match.capturedLength(name) <= 0)
                    continue;
                const auto begin = honestBegin(reading, match.capturedStart(name), match.capturedEnd(name));
                if (const auto found = organisationIn(reading, begin, match.capturedEnd(name), rules.names))
                    add(rule, field, {}, *found);
            }
            if (names.contains(QStringLiteral("deadline"))) {
                const ValueSpan span{&reading, match.capturedStart(QStringLiteral("deadline")), match.capturedEnd(QStringLiteral("deadline")), {}, 60, true};
                if (const auto found = readDate(span))
                    add(rule, core::Field::Date, QStringLiteral("deadline"), *found);
            }
            if (names.contains(QStringLiteral("name")) && match.capturedLength(QStringLiteral("name")) > 0) {
                FoundValue found;
                found.range = reading.source(match.capturedStart(QStringLiteral("name")), match.capturedEnd(QStringLiteral("name")));
                found.value = tidied(reading.words(found.range));
                add(rule, core::Field::ProjectName, {}, found);
            }
            for (const auto &kind : amounts) {
                if (!names.contains(kind) || match.capturedLength(kind) <= 0)
                    continue;
                const ValueSpan span{&reading, match.capturedStart(kind), match.capturedEnd(kind), {}, 60, true};
                if (const auto found = readAmount(span, rules.amounts))
                    add(rule, core::Field::Amount, kind, *found);
            }
            if (names.contains(QStringLiteral("method"))) {
                const ValueSpan span{&reading, match.capturedStart(QStringLiteral("method")), match.capturedEnd(QStringLiteral("method")), {}, 60, true};
                if (const auto found = readMethod(span, rules.methods))
                    add(rule, core::Field::Method, {}, *found);
            }
        }
    }
}

} // namespace tendertrail::tagging
