// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "specificationrules.h"

#include "jsondata.h"

#include <QJsonArray>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

const auto rulesFile = QStringLiteral("rules/specifications.json");
constexpr qsizetype systemDistance = 12;
constexpr qsizetype sparseDistance = 8;
constexpr int mostMatches = 200; // on one page; a page has a few dozen lines of requirements

/// Patterns name pieces that they share: {op}.
QString withPieces(QString pattern, const QJsonObject &pieces)
{
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece)
        pattern.replace(u'{' + piece.key() + u'}', piece->toString());
    return pattern;
}

} // namespace

core::Result<SpecificationRules> SpecificationRules::load()
{
    const auto file = readJson(rulesFile);
    if (!file)
        return file.failure();
    SpecificationRules rules;
    const auto pieces = file->value(QLatin1String("pieces")).toObject();
    const auto rows = file->value(QLatin1String("quantities")).toArray();
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto id = row.value(QLatin1String("id")).toString();
        auto expression = expressionOf(rulesFile, id, withPieces(row.value(QLatin1String("regex")).toString(), pieces));
        if (!expression)
            return expression.failure();
        rules.m_quantities.push_back({id, *expression});
    }
    const std::pair<const char *, QRegularExpression SpecificationRules::*> expressions[] = {{"upper", &SpecificationRules::m_upper},
                                                                                            {"system", &SpecificationRules::m_system},
                                                                                            {"systemBefore", &SpecificationRules::m_systemBefore},
                                                                                            {"sparse", &SpecificationRules::m_sparse},
                                                                                            {"another", &SpecificationRules::m_another},
                                                                                            {"domestic", &SpecificationRules::m_domestic}};
    for (const auto &[name, member] : expressions) {
        auto expression = expressionOf(rulesFile, QString::fromLatin1(name), file->value(QLatin1String(name)).toString());
        if (!expression)
            return expression.failure();
        rules.*member = *expression;
    }
    auto asked = expressionOf(rulesFile, QStringLiteral("op"), pieces.value(QLatin1String("op")).toString() + QStringLiteral("(?=[0-9])"));
    if (!asked)
        return asked.failure();
    rules.m_asked = *asked;
    const auto units = file->value(QLatin1String("units")).toObject();
    for (auto unit = units.begin(); unit != units.end(); ++unit)
        rules.m_units.insert(unit.key(), unit->toDouble());
    rules.m_words = squeezedKeys(stringsOf(*file, QLatin1String("words")));
    rules.m_leastMemory = file->value(QLatin1String("leastMemory")).toDouble();
    rules.m_leastTera = file->value(QLatin1String("leastTera")).toDouble();
    rules.m_reach = file->value(QLatin1String("reach")).toInt();
    rules.m_version = file->value(QLatin1String("version")).toString();
    if (rules.m_quantities.empty() || rules.m_units.isEmpty() || rules.m_reach <= 0)
        return core::fail(core::ErrorCode::Corrupt, rulesFile, QStringLiteral("no quantities, units or reach"));
    return rules;
}

bool SpecificationRules::mayHold(const QString &squeezed) const
{
    return std::any_of(m_words.begin(), m_words.end(), [&](const QString &word) { return squeezed.contains(word); });
}

std::vector<FoundMinimum> SpecificationRules::minimaIn(const QString &squeezed) const
{
    std::vector<FoundMinimum> found;
    if (!mayHold(squeezed))
        return found;
    for (const auto &quantity : m_quantities) {
        auto matches = quantity.expression.globalMatch(squeezed);
        for (int i = 0; i < mostMatches && matches.hasNext(); ++i) {
            const auto match = matches.next();
            const auto begin = match.capturedStart(0);
            const auto words = match.captured(0);
            const auto before = squeezed.mid(std::max<qsizetype>(0, begin - systemDistance), std::min(begin, systemDistance));
            if (m_upper.match(words).hasMatch() || m_system.match(words).hasMatch() || m_systemBefore.match(before).hasMatch())
                continue;
            auto digits = match.captured(QStringLiteral("value"));
            auto value = digits.remove(u',').toDouble() * m_units.value(match.captured(QStringLiteral("unit")), 0);
            const bool memory = quantity.id == QStringLiteral("memory");
            const bool rate = memory || quantity.id == QStringLiteral("bandwidth") || quantity.id == QStringLiteral("interconnect");
            // Requirements count sparse operations where they say so; the catalogue counts dense ones, half as many.
            if (!rate && m_sparse.match(words + squeezed.mid(match.capturedEnd(0), sparseDistance)).hasMatch())
                value /= 2;
            if (value <= 0 || (memory && value < m_leastMemory) || (!rate && value < m_leastTera))
                continue;
            const auto after = squeezed.mid(match.capturedEnd(0), 3);
            const bool asked = m_asked.match(words).hasMatch() || after.startsWith(QStringLiteral("以上")) || after.startsWith(QStringLiteral("及以上"))
                               || after.startsWith(QStringLiteral("或以上"));
            const bool known = std::any_of(found.begin(), found.end(), [&](const FoundMinimum &other) {
                return begin < other.end && other.begin < match.capturedEnd(0);
            });
            if (!known)
                found.push_back({{quantity.id, value}, begin, match.capturedEnd(0), asked});
        }
    }
    std::sort(found.begin(), found.end(), [](const FoundMinimum &a, const FoundMinimum &b) { return a.begin < b.begin; });
    return found;
}

} // namespace tendertrail::tagging
