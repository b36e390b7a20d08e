// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"
#include "wordlists.h"

#include <algorithm>

// What stands on either side of 并, 且 and 但 is a clause.
namespace tendertrail::translate {

// 在 收到 发票 并 审核 无误 后: both of them are over
bool Arranger::timesBoth(const Pieces &p, const std::vector<int> &open, size_t joint) const
{
    size_t after = joint + 1;
    while (after < p.size() && after < joint + 6 && !p[after].is(WordClass::Postposition) && !p[after].is(WordClass::Modal) && p[after].kind != PieceKind::Quantity)
        ++after;
    if (after >= p.size() || after == joint + 1 || postpositions().value(word(p[after]).toString()) != u"after" || !p[after].is(WordClass::Postposition))
        return false;
    for (size_t at = joint; at-- > 0;) {
        if (open[at] == 0 && (p[at].is(WordClass::Postposition) || p[at].is(WordClass::Modal) || p[at].is(WordClass::Conjunction)))
            return false;
        if (open[at] == 0 && (isOpener(p[at]) || (at == firstWord(p) && p[at].is(WordClass::Verb))))
            return true;
    }
    return false;
}

std::optional<Pieces> Arranger::joined(const Pieces &p, int depth) const
{
    static const QSet<QString> &words = wordSet<"clause.joints">();
    const auto open = depths(p);
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        if (open[at] > 0 || !p[at].is(WordClass::Conjunction) || !words.contains(word(p[at]).toString()) || timesBoth(p, open, at))
            continue;
        Pieces out = at > 0 ? arrange(part(p, 0, at), depth + 1) : Pieces();
        out.push_back(p[at]);
        Pieces second = part(p, at + 1, p.size());
        // 须 提供 复印件 并 加盖公章: and stamp it
        if (second.size() == 1 && at > 0 && p[at - 1].isNominal() && word(second.front()).startsWith(u"加盖") && second.front().english.startsWith(u"affixed with ") && std::any_of(p.begin(), p.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Verb); })) {
            second.front().english.replace(0, 12, QStringLiteral("stamp it with"));
            second.front().wordClass = WordClass::Phrase;
            second.front().definite = false;
        }
        // 投标人 应 签字 并 加盖公章: sign and affix
        const bool signs = second.size() == 1 && at > 0 && p[at - 1].is(WordClass::Verb) && word(p[at - 1]).startsWith(u'签') && p[firstWord(p)].has(Role::Actor);
        if (signs && word(second.front()).startsWith(u"加盖") && second.front().english.startsWith(u"affixed with ")) {
            second.front().english.replace(0, 12, QStringLiteral("affix"));
            second.front().wordClass = WordClass::Phrase;
            second.front().definite = false;
        }
        const size_t subject = firstWord(p);
        if (word(second.front()) == u"有" && second.front().is(WordClass::Verb) && subject < at && p[subject].isNominal() && mainVerb(part(p, 0, at), open, subject)) { // 负责人 具有 证书 且 有 经验: has
            second.front().english = QStringLiteral("has");
            second.front().wordClass = WordClass::Phrase;
        }
        append(out, arrange(std::move(second), depth + 1));
        return out;
    }
    return std::nullopt;
}

} // namespace tendertrail::translate
