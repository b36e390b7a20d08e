// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "wordforms.h"

#include <QHash>

#include <algorithm>

// From how much to how much something goes, and where something is the first or the only one.
namespace tendertrail::translate {

std::optional<Pieces> Arranger::shifted(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    // 由 新加坡 转运至 上海: places as well
    const auto figure = [](const Piece &piece) { return piece.kind == PieceKind::Locked || piece.kind == PieceKind::Quantity || piece.is(WordClass::Proper) || (piece.kind == PieceKind::Name && !piece.has(Role::Actor)); };
    for (size_t at = 1; at + 3 < p.size(); ++at) {
        if (open[at] > 0 || p[at].kind != PieceKind::Word || (word(p[at]) != u"由" && word(p[at]) != u"从") || !figure(p[at + 1]) || !p[at - 1].isNominal())
            continue;
        size_t verb = at + 2;
        while (verb < p.size() && figure(p[verb]))
            ++verb;
        const bool place = p[at + 1].is(WordClass::Proper) || p[at + 1].kind == PieceKind::Name;
        if (place && verb < p.size() && !QStringView(u"至到往").contains(word(p[verb]).isEmpty() ? QChar() : word(p[verb]).back()))
            return std::nullopt; // 由 该公司 参照 该法
        if (verb + 1 >= p.size() || !p[verb].is(WordClass::Verb) || !p[verb].english.endsWith(u" to") || !figure(p[verb + 1]))
            return std::nullopt;
        Pieces out = arrange(part(p, 0, at), depth + 1);
        const QString &head = out.back().english;
        QString does = p[verb].english.chopped(3);
        does = does.startsWith(u"be ") ? does.mid(3) : participleOf(does);
        Piece is = p[verb];
        is.english = (head.endsWith(u's') && !head.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is ")) + does;
        is.wordClass = WordClass::Phrase;
        out.push_back(is);
        out.push_back(worded(p[at], QStringLiteral("from")));
        append(out, part(p, at + 1, verb));
        out.push_back(worded(p[verb], QStringLiteral("to")));
        out.back().source = {p[verb].source.end, p[verb].source.end};
        out.back().inserted = true;
        append(out, arrange(part(p, verb + 1, p.size()), depth + 1));
        return out;
    }
    return std::nullopt;
}

void Arranger::firstOfItsKind(Pieces &p) const
{
    static const QHash<QString, QString> regions{{QStringLiteral("国内"), QStringLiteral("China")}, {QStringLiteral("我国"), QStringLiteral("China")}, {QStringLiteral("省内"), QStringLiteral("the province")},
                                                 {QStringLiteral("市内"), QStringLiteral("the city")}, {QStringLiteral("全国"), QStringLiteral("the country")}, {QStringLiteral("全省"), QStringLiteral("the province")},
                                                 {QStringLiteral("全市"), QStringLiteral("the city")}, {QStringLiteral("业内"), QStringLiteral("the industry")}, {QStringLiteral("区内"), QStringLiteral("the district")}};
    for (size_t at = 2; at + 1 < p.size(); ++at) {
        const QStringView text = word(p[at]);
        const bool first = text == u"首个" || text == u"首家" || text == u"首座";
        if ((!first && text != u"唯一") || !p[at + 1].is(WordClass::Noun))
            continue;
        size_t begin = at;
        while (begin > 0 && p[begin - 1].isNominal() && p[begin - 1].kind != PieceKind::Punctuation)
            --begin;
        size_t end = at + 1;
        while (end < p.size() && (p[end].is(WordClass::Noun) || p[end].is(WordClass::Adjective)))
            ++end;
        const QStringView is = begin > 0 ? word(p[begin - 1]) : QStringView();
        if (begin == at || end != p.size() || !(is == u"是" || is == u"为" || is == u"系" || is == u"成为" || is == u"作为"))
            continue;
        const Piece &last = p[at - 1];
        const QString region = regions.value(word(last).toString());
        const QStringView place = word(last);
        const bool within = !region.isEmpty() || last.is(WordClass::Proper) || last.kind == PieceKind::Name || place.endsWith(u"地区") || place.endsWith(u"领域") || place.endsWith(u"行业") || place.endsWith(u"市场") || place.endsWith(u"区域");
        Piece lead = p[at];
        lead.english = first ? QStringLiteral("the first") : QStringLiteral("the only");
        lead.wordClass = WordClass::Determiner;
        Pieces said{lead};
        append(said, part(p, at + 1, end));
        said.push_back(linking(within ? QStringLiteral("in") : QStringLiteral("of"), p[at]));
        said.back().wordClass = WordClass::Preposition;
        append(said, part(p, begin, at));
        if (!region.isEmpty()) {
            said.back().english = region;
            said.back().wordClass = WordClass::Proper;
        }
        p.erase(p.begin() + qsizetype(begin), p.begin() + qsizetype(end));
        p.insert(p.begin() + qsizetype(begin), said.begin(), said.end());
        return;
    }
}

} // namespace tendertrail::translate
