// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"

#include <QRegularExpression>

// When something was done, with a date and no postposition.
namespace tendertrail::translate {

QString timePreposition(const QString &time)
{
    static const QRegularExpression hour(QStringLiteral("^\\d{1,2}:\\d{2}"));
    static const QRegularExpression day(QStringLiteral("^\\d{1,2} [A-Z]"));
    static const QRegularExpression month(QStringLiteral("^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{4})?|(?:19|20)\\d{2})$"));
    if (hour.match(time).hasMatch())
        return QStringLiteral("at");
    if (day.match(time).hasMatch())
        return QStringLiteral("on");
    return month.match(time).hasMatch() ? QStringLiteral("in") : QString();
}

// 学校 于 2024年3月 对 项目 进行 验收 → the school … in March 2024
std::optional<Pieces> Arranger::dated(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = firstWord(p) + 1; at + 2 < p.size(); ++at) {
        const QStringView text = word(p[at]);
        if (open[at] > 0 || p[at].kind != PieceKind::Word || (text != u"于" && text != u"在") || p[at + 1].kind == PieceKind::Word)
            continue;
        const QString preposition = timePreposition(p[at + 1].english);
        const bool leads = !p[at + 2].isNominal() && !p[at + 2].is(WordClass::Postposition) && !isDe(p[at + 2]) && p[at + 2].kind != PieceKind::Punctuation && p[at + 2].kind != PieceKind::Space;
        if (preposition.isEmpty() || !leads || !(p[at - 1].isNominal() || p[at - 1].is(WordClass::Adverb)) || !mainVerb(p, open, at + 2))
            continue;
        Pieces rest = part(p, 0, at);
        append(rest, part(p, at + 2, p.size()));
        if (word(rest[at]) == u"与" && rest[at].is(WordClass::Conjunction)) // 于 3月 与 甲方 签订
            rest[at] = worded(rest[at], QStringLiteral("with"));
        Pieces out = arrange(std::move(rest), depth + 1);
        out.push_back(worded(p[at], preposition));
        out.push_back(p[at + 1]);
        return out;
    }
    return std::nullopt;
}

} // namespace tendertrail::translate
