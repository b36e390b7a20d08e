// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// What was not done, where English has a noun for it or says it of the thing: failure to, has not been.
namespace tendertrail::translate {

// 因 投标人 未 按时 递交 造成 的 后果: consequences of the bidder's failure to submit on time
void Arranger::failuresNamed(Pieces &p) const
{
    static const QStringList causes{QStringLiteral("因"), QStringLiteral("由于"), QStringLiteral("因为")};
    static const QStringList effects{QStringLiteral("导致"), QStringLiteral("造成"), QStringLiteral("引起"), QStringLiteral("致使"), QStringLiteral("而"), QStringLiteral("产生")};
    const auto behindAll = [this](const Pieces &all) { return QStringView(m_key).sliced(all.back().source.end); };
    for (size_t denial = 0; denial + 1 < p.size(); ++denial) {
        if (p[denial].kind != PieceKind::Word || !(word(p[denial]) == u"未" || word(p[denial]) == u"没有" || word(p[denial]) == u"未能"))
            continue;
        size_t who = denial;
        while (who > 0 && p[who - 1].isNominal() && p[who - 1].kind != PieceKind::Punctuation)
            --who;
        // in a slot of the memory only the text tells what stands around
        const QStringView before = QStringView(m_key).first(p[who].source.begin);
        const bool caused = who > 0 ? causes.contains(word(p[who - 1])) : before.endsWith(u"因") || before.endsWith(u"由于") || before.endsWith(u"因为");
        size_t end = denial + 1;
        while (end < p.size() && !effects.contains(word(p[end])) && p[end].kind != PieceKind::Punctuation && !isDe(p[end]))
            ++end;
        const QStringView behind = QStringView(m_key).sliced(p[end - 1].source.end);
        const bool effect = end < p.size() ? effects.contains(word(p[end])) : std::any_of(effects.begin(), effects.end(), [&](const QString &one) { return behind.startsWith(one); });
        size_t verb = denial + 1;
        while (verb < end && isManner(p[verb]))
            ++verb;
        if (!caused || !effect || verb >= end || !p[verb].is(WordClass::Verb) || !p[verb].opening().isLower())
            continue;
        Pieces said = part(p, who, denial);
        if (!said.empty())
            said.back().english += said.back().english.endsWith(u's') ? QStringLiteral("'") : QStringLiteral("'s");
        Piece failure = p[denial];
        failure.english = QStringLiteral("failure");
        failure.wordClass = WordClass::Noun;
        failure.noun.clear();
        said.push_back(failure);
        Piece to = linking(QStringLiteral("to"), p[denial + 1]);
        to.wordClass = WordClass::Modal;
        said.push_back(to);
        p[verb].english = plainOf(p[verb].english);
        p[verb].noun.clear();
        const core::TextRange does = p[verb].source;
        Pieces what = part(p, denial + 1, end);
        const auto told = [this](const Piece &piece) { return piece.english.contains(u' ') && isManner(piece); }; // on time: behind what is done
        std::stable_partition(what.begin(), what.end(), [&](const Piece &piece) { return !told(piece) || piece.source.begin > does.begin; });
        append(said, arrange(std::move(what), 1));
        for (Piece &piece : said) {
            if (piece.source == does && piece.is(WordClass::Verb))
                piece.wordClass = WordClass::Phrase; // it agrees with nothing
        }
        failure.parts = std::make_shared<const Pieces>(std::move(said));
        p.erase(p.begin() + qsizetype(who), p.begin() + qsizetype(end));
        p.insert(p.begin() + qsizetype(who), std::move(failure));
        denial = who;
        if (who == 0 || who + 1 >= p.size())
            continue;
        if (word(p[who + 1]) == u"而")
            p.erase(p.begin() + qsizetype(who) + 1);
        // 由于 供应商 未 查看 而 导致|的 后果, in the memory: consequences of its failure
        if (who + 2 == p.size() && p[who + 1].is(WordClass::Verb) && behindAll(p).startsWith(u'的')) {
            p.pop_back();
            p.erase(p.begin() + qsizetype(who) - 1);
            return;
        }
        // 由于 未 参加 培训 导致 操作失误: failure to take part results in it
        if (who + 2 < p.size() && p[who + 1].is(WordClass::Verb) && !isDe(p[who + 2]) && std::none_of(p.begin() + qsizetype(who) + 2, p.end(), [this](const Piece &piece) { return isDe(piece); })) {
            p.erase(p.begin() + qsizetype(who) - 1);
            --denial;
            p[who].subject = 1;
        }
    }
}

// 乙方 三次 不 配送: Party B fails three times to deliver
void Arranger::failsOften(Pieces &p) const
{
    const size_t who = firstWord(p);
    if (who + 4 > p.size() || !p[who].has(Role::Actor) || p[who + 1].kind != PieceKind::Quantity || !word(p[who + 1]).endsWith(u'次'))
        return;
    const size_t denial = who + 2;
    const QStringView denied = word(p[denial]);
    size_t verb = denial + 1;
    while (verb < p.size() && isManner(p[verb]))
        ++verb;
    const bool whole = denied == u"未通过"; // one word
    if (!(whole || ((denied == u"不" || denied == u"未" || denied == u"拒不") && verb < p.size() && p[verb].is(WordClass::Verb))))
        return;
    Piece fails = p[denial];
    fails.english = whole ? QStringLiteral("fails") : QStringLiteral("fails to");
    fails.wordClass = whole ? WordClass::Phrase : WordClass::Modal;
    fails.noun.clear();
    if (!whole)
        p[verb].english = plainOf(p[verb].english);
    const Piece times = p[who + 1];
    p[denial] = fails;
    p.erase(p.begin() + qsizetype(who) + 1);
    p.push_back(times);
    p.back().kind = PieceKind::Word;
    p.back().wordClass = WordClass::Phrase;
    p.back().english = wordTable<"times.counts">().value(times.english, times.english);
}

// 剩余 工程款 作为 质保金: serves as, where nothing else is said of it
void Arranger::servesAs(Pieces &p) const
{
    const size_t first = firstWord(p);
    size_t as = first;
    while (as < p.size() && (p[as].isNominal() || isDe(p[as])) && p[as].kind != PieceKind::Punctuation)
        ++as;
    const bool whole = as > first && as + 1 < p.size() && word(p[as]) == u"作为" && p[as].is(WordClass::Preposition) && !p[as - 1].has(Role::Actor) && std::all_of(p.begin() + qsizetype(as) + 1, p.end(), [this](const Piece &piece) { return (piece.isNominal() || isDe(piece)) && piece.kind != PieceKind::Punctuation; });
    const qsizetype end = p.empty() ? 0 : p.back().source.end;
    const bool money = whole && QStringView(u"款金").contains(lastSign(p[as - 1])); // 余款 作为 质保金，
    if (!whole || (end < m_key.size() && (m_key[end] == u'的' || (m_key[end] == u',' && !money))))
        return;
    p[as].english = QStringLiteral("serve as");
    p[as].wordClass = WordClass::Verb;
    p[as].subject = p[as - 1].english.endsWith(u's') && !p[as - 1].english.endsWith(u"ss") ? 2 : 1;
}

// 响应文件 未 签字 或 未 盖章: have not been signed or sealed. Nothing stands behind the verbs, and a paper does neither.
void Arranger::notDoneToIt(Pieces &p) const
{
    const size_t who = firstWord(p);
    size_t denial = who;
    while (denial < p.size() && p[denial].isNominal() && p[denial].kind != PieceKind::Punctuation)
        ++denial;
    const auto denies = [this](const Piece &piece) { return word(piece) == u"未" && piece.kind == PieceKind::Word; };
    if (denial == who || denial + 3 >= p.size() || !denies(p[denial]) || !p[denial - 1].is(WordClass::Noun) || p[denial - 1].has(Role::Actor))
        return;
    size_t end = p.size(); // 的 closes a condition
    while (end > denial && (isDe(p[end - 1]) || p[end - 1].english.isEmpty()))
        --end;
    std::vector<size_t> verbs;
    size_t joint = 0;
    for (size_t at = denial + 1; at < end; ++at) {
        if (p[at].is(WordClass::Verb) && isTransitive(plainOf(p[at].english)) && !p[at].english.contains(u' '))
            verbs.push_back(at);
        else if (p[at].is(WordClass::Conjunction) && joint == 0 && verbs.size() == 1 && (word(p[at]).startsWith(u'或') || word(p[at]) == u"和" || word(p[at]) == u"且"))
            joint = at;
        else if (!isManner(p[at]) && !(denies(p[at]) && joint > 0))
            return;
    }
    if (verbs.size() != 2 || joint < verbs[0] || verbs[1] + 1 != end)
        return;
    const QString &noun = p[denial - 1].english;
    p[denial].english = noun.endsWith(u's') && !noun.endsWith(u"ss") ? QStringLiteral("have not been") : QStringLiteral("has not been");
    p[denial].wordClass = WordClass::Phrase;
    for (const size_t verb : verbs) {
        p[verb].english = participleOf(plainOf(p[verb].english));
        p[verb].wordClass = WordClass::Phrase;
        p[verb].noun.clear();
        if (p[verb - 1].english.contains(u' ') && verb - 1 > denial) // as required
            std::swap(p[verb - 1], p[verb]);
    }
    std::erase_if(p, [&, at = size_t(0)](const Piece &piece) mutable { return at++ > denial && denies(piece); });
}

// 应 书面 提出, with nothing that is raised: it is raised in writing
void Arranger::raisedInWriting(Pieces &p) const
{
    const size_t modal = firstWord(p);
    if (modal + 3 != p.size() || !p[modal].is(WordClass::Modal) || word(p[modal + 1]) != u"书面" || word(p[modal + 2]) != u"提出" || p[modal + 2].source.end < m_key.size() - 1)
        return;
    p[modal + 1].english = QStringLiteral("in writing");
    p[modal + 1].wordClass = WordClass::Phrase;
    p[modal + 2].english = QStringLiteral("be raised");
    p[modal + 2].wordClass = WordClass::Phrase;
    std::swap(p[modal + 1], p[modal + 2]);
}

} // namespace tendertrail::translate
