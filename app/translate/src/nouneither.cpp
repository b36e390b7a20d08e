// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "passives.h"
#include "phraseforms.h"
#include "relatives.h"
#include "wordforms.h"

#include <algorithm>

// Two things said of one noun, one of them denied or late: 未 缴纳 或 逾期 缴纳 保证金 的 投标人.
namespace tendertrail::translate {

namespace {

enum class Denial { None, Perfect, Present, Refusal };

struct Saying
{
    size_t begin; ///< of its adverbs
    size_t verb;
    size_t end;   ///< of its object
    Denial denial = Denial::None;
    bool late = false;
};

} // namespace

void NounPhrases::saidOfBoth(Pieces &p) const
{
    const auto saying = [this, &p](size_t end) -> std::optional<Saying> {
        size_t verb = end;
        while (verb > 0 && p[verb - 1].isNominal() && p[verb - 1].kind != PieceKind::Punctuation && !isText(word(p[verb - 1]), {u"逾期"}))
            --verb;
        if (verb == 0 || !p[verb - 1].is(WordClass::Verb) || p[verb - 1].english.isEmpty() || p[verb - 1].english.startsWith(u"there"))
            return std::nullopt;
        Saying said{verb - 1, verb - 1, end};
        if (p[said.verb].english.startsWith(u"not "))
            said.denial = Denial::Present;
        for (; said.begin > 0; --said.begin) {
            const Piece &piece = p[said.begin - 1];
            if (isText(word(piece), {u"未", u"没有", u"尚未", u"未能"}))
                said.denial = Denial::Perfect;
            else if (word(piece) == u"不")
                said.denial = Denial::Present;
            else if (word(piece) == u"拒不")
                said.denial = Denial::Refusal;
            else if (word(piece) == u"逾期")
                said.late = true;
            else if (!isManner(piece) && !(piece.is(WordClass::Adjective) && said.begin - 1 > 0 && said.denial == Denial::None && isText(word(p[said.begin - 2]), {u"未", u"不"})))
                break;
        }
        return said;
    };
    // 缴纳 保证金: the deposit, of which there is one
    const auto withThe = [this](Pieces what) {
        if (!what.empty() && what.front().is(WordClass::Noun) && QStringView(u"金费款函").contains(lastSign(what.back())) && what.front().opening().isLower())
            what.front().english.prepend(QStringLiteral("the "));
        return what;
    };
    for (size_t de = 3; de + 1 < p.size(); ++de) {
        const Depths depth = depths(p);
        if (!isDe(p[de]) || depth[de] > 0 || !p[de + 1].isNominal())
            continue;
        const auto second = saying(de);
        if (!second || second->begin < 2)
            continue;
        const Piece &joint = p[second->begin - 1];
        if (!joint.is(WordClass::Conjunction) || !isText(word(joint), {u"或", u"或者", u"和", u"且"}))
            continue;
        const auto first = saying(second->begin - 1);
        // 参加 同一包件 或者|未 划分 包件 的 项目: the second tells of another noun
        if (!first || (first->end > first->verb + 1 && first->denial == Denial::None))
            continue;
        const bool denied = first->denial != Denial::None || second->denial != Denial::None || second->late || first->late;
        if (first->begin > 0 && (p[first->begin - 1].isNominal() || p[first->begin - 1].is(WordClass::Modal)) && p[first->begin - 1].kind != PieceKind::Punctuation)
            continue;
        const size_t end = headEnd(p, depth, de + 1);
        if (end == de + 1 || (p[end - 1].has(Role::Measure) && !p[end - 1].has(Role::Deed)))
            continue;
        const Piece &noun = p[end - 1];
        // 伪造 或者 变造 证件 的 人员: nothing denied, of who acts
        const bool acts = isActor(noun) && word(joint).startsWith(u'或') && first->begin == first->verb && first->end == first->verb + 1 && second->begin == second->verb && second->end > second->verb + 1;
        if (!denied && !acts)
            continue;
        Pieces said = part(p, de + 1, end);
        const bool many = (noun.english.endsWith(u's') && !noun.english.endsWith(u"ss")) || noun.english.endsWith(u"personnel") || noun.english.endsWith(u"staff");
        const bool object = second->end > second->verb + 1 || hasObject(p[second->verb].english);
        const bool active = object || isActor(noun) || !isTransitive(plainOf(p[second->verb].english));
        // 未 缴纳 或 未 足额 缴纳 保证金 的 投标文件: for which it has not been paid
        const Pieces what = part(p, second->verb + 1, second->end);
        const bool forIt = noun.has(Role::Document) && !what.empty() && first->end == first->verb + 1 && first->denial == Denial::Perfect && p[second->verb].has(Role::Governing);
        if (active) {
            said.push_back(worded(p[de], forIt ? QStringLiteral("for which") : QStringLiteral("that")));
            said.back().wordClass = WordClass::Conjunction;
        }
        if (forIt)
            append(said, withThe(what));
        bool perfect = false;
        const auto put = [&](const Saying &one) {
            QString verb = p[one.verb].english;
            const bool inVerb = verb.startsWith(u"not ");
            verb = plainOf(inVerb ? verb.mid(4) : verb);
            QString lead;
            if (!active) {
                lead = one.denial == Denial::None ? QString() : QStringLiteral("not ");
                verb = participleOf(verb);
            } else if (one.denial == Denial::Perfect || (one.denial == Denial::None && perfect)) {
                lead = many && !forIt ? QStringLiteral("have ") : QStringLiteral("has ");
                lead += one.denial == Denial::Perfect ? QStringLiteral("not ") : QString();
                perfect = true;
                verb = forIt ? QStringLiteral("been ") + participleOf(verb) : participleOf(verb);
            } else if (one.denial == Denial::Present) {
                lead = many ? QStringLiteral("do not ") : QStringLiteral("does not ");
            } else if (one.denial == Denial::Refusal) {
                lead = many ? QStringLiteral("refuse to ") : QStringLiteral("refuses to ");
            } else if (verb == u"below" || verb == u"above") { // 低于 标准
                lead = many ? QStringLiteral("are ") : QStringLiteral("is ");
            } else if (!many) {
                verb = thirdPersonOf(verb);
            }
            Pieces behind;
            for (size_t at = one.begin; at < one.verb; ++at) {
                if (isText(word(p[at]), {u"未", u"没有", u"尚未", u"未能", u"不", u"拒不"}))
                    continue;
                Piece how = p[at];
                how.wordClass = WordClass::Phrase;
                if (how.english.contains(u' ') || word(how) == u"逾期")
                    behind.push_back(how);
                else
                    lead += (p[at].is(WordClass::Adjective) ? adverbOf(how.english) : how.english) + u' ';
            }
            Piece does = worded(p[one.verb], lead + verb);
            does.wordClass = WordClass::Phrase;
            said.push_back(does);
            if (!forIt)
                append(said, withThe(part(p, one.verb + 1, one.end)));
            append(said, std::move(behind));
        };
        put(*first);
        said.push_back(joint);
        if (word(joint).startsWith(u'或'))
            said.back().english = QStringLiteral("or");
        put(*second);
        foldAs(p, first->begin, end, end - 1, std::move(said));
        de = std::max<size_t>(first->begin, 2);
    }
}

} // namespace tendertrail::translate
