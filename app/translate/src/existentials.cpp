// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "clausewords.h"
#include "phraseforms.h"
#include "wordlists.h"

#include <algorithm>

// What is there and what is not (有, 无), and what qualities something has.
namespace tendertrail::translate {

void Arranger::onlyAndNone(Pieces &p) const
{
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        const QStringView text = word(p[at]);
        if (p[at].kind != PieceKind::Word)
            continue;
        const bool only = (text == u"仅" || text == u"只" || text == u"仅仅" || text == u"唯") && word(p[at + 1]) == u"有" && p[at + 1].is(WordClass::Verb);
        const bool joined = text == u"只有" || text == u"仅有" || text == u"唯有";
        const bool none = text == u"尚无" || text == u"暂无" || text == u"并无" || text == u"没有" || text == u"无" || ((text == u"暂" || text == u"尚") && word(p[at + 1]) == u"无");
        const size_t verb = only || (none && text.size() == 1 && text != u"无") ? at + 1 : at; // the word that says whether it is there
        // A subject of its own has it or has it not: 公司 没有 资质
        const bool free = std::all_of(p.begin(), p.begin() + qsizetype(at), [](const Piece &piece) {
            return piece.kind == PieceKind::Space || piece.english.isEmpty() || piece.is(WordClass::Adverb) || piece.is(WordClass::Adjective) || piece.is(WordClass::Postposition) || piece.is(WordClass::Conjunction) || piece.has(Role::Moment)
                || (piece.isNominal() && (&piece)[1].is(WordClass::Postposition));
        });
        if (!(only || joined || none) || !free || verb + 1 >= p.size())
            continue;
        size_t end = verb + 1;
        bool actor = false;
        while (end < p.size() && (p[end].isNominal() || (isDe(p[end]) && end > verb + 1 && end + 1 < p.size() && p[end + 1].isNominal()))) {
            actor = actor || p[end].has(Role::Actor) || p[end].kind == PieceKind::Name;
            ++end;
        }
        if (end == verb + 1)
            continue;
        const bool does = end + 1 < p.size() && actor && (p[end].is(WordClass::Modal) || p[end].is(WordClass::Adverb) || (p[end].is(WordClass::Verb) && p[end + 1].isNominal()));
        const bool ends = end == p.size();
        if (!does && (!ends || (text == u"无" && at == 0))) // 无具体内容 may fill a cell
            continue;
        if (does) {
            p[at].english = only || joined ? QStringLiteral("only") : QStringLiteral("no");
            p[at].wordClass = WordClass::Determiner;
        } else {
            p[at].english = only || joined ? QStringLiteral("there is only") : text == u"暂" || text == u"暂无" ? QStringLiteral("there is currently no") : text.startsWith(u'尚') ? QStringLiteral("there is as yet no") : QStringLiteral("there is no");
            p[at].wordClass = WordClass::Verb;
            p[at].noun.clear();
        }
        for (size_t i = 0; i < at; ++i) { // 国内 仅有: in China
            if (word(p[i]) == u"国内" && p[i].is(WordClass::Adjective)) {
                p[i].english = QStringLiteral("in China");
                p[i].wordClass = WordClass::Adverb;
            } else if (word(p[i]) == u"全国" || word(p[i]) == u"全球" || word(p[i]) == u"国际") {
                p[i].english = word(p[i]) == u"全国" ? QStringLiteral("nationwide") : QStringLiteral("worldwide");
                p[i].wordClass = WordClass::Adverb;
            }
        }
        if (verb > at)
            p.erase(p.begin() + qsizetype(verb));
        return;
    }
}

// 该产品 技术 先进、性能 稳定: the product has advanced technology and stable performance
void Arranger::qualities(Pieces &p) const
{
    struct Quality { size_t noun; size_t adjective; };
    std::vector<Quality> found;
    const auto open = depths(p);
    const size_t begin = firstWord(p);
    for (size_t at = begin; at < p.size(); ++at) {
        if (open[at] > 0)
            return;
        size_t adjective = at;
        while (adjective < p.size() && (p[adjective].is(WordClass::Noun) || p[adjective].is(WordClass::Determiner) || p[adjective].kind == PieceKind::Name))
            ++adjective;
        const size_t noun = adjective;
        while (adjective < p.size() && p[adjective].is(WordClass::Adverb) && !p[adjective].english.contains(u' '))
            ++adjective;
        if (noun == at || adjective >= p.size() || !p[adjective].is(WordClass::Adjective) || p[adjective].english.contains(u' '))
            return;
        if (found.empty() && (noun < begin + 2 || p[noun - 2].is(WordClass::Determiner) || !p[noun - 1].is(WordClass::Noun)))
            return; // nobody whose quality it is
        found.push_back({found.empty() ? noun - 1 : at, adjective});
        at = adjective + 1;
        if (at < p.size() && word(p[at]) != u"、" && !(p[at].is(WordClass::Conjunction) && (word(p[at]) == u"和" || word(p[at]) == u"且")))
            return;
    }
    if (found.size() < 2 || found.back().adjective + 1 != p.size())
        return;
    Pieces out = part(p, 0, found.front().noun);
    Piece has = linking(QStringLiteral("has"), p[found.front().noun]);
    has.wordClass = WordClass::Verb;
    out.push_back(has);
    for (const Quality &one : found) {
        if (&one != &found.front())
            out.push_back(p[one.noun - 1]);
        size_t noun = one.noun;
        while (p[noun].is(WordClass::Noun) || p[noun].is(WordClass::Determiner) || p[noun].kind == PieceKind::Name)
            ++noun;
        append(out, part(p, noun, one.adjective + 1));
        append(out, part(p, one.noun, noun));
    }
    p = std::move(out);
}

// 投标文件 中 存在 错误: there is an error in the bid documents. Where it is stands behind what is there.
std::optional<Pieces> Arranger::thereIn(const Pieces &p, int depth) const
{
    size_t begin = firstWord(p);
    while (begin < p.size() && p[begin].is(WordClass::Conjunction))
        ++begin;
    const size_t opener = begin < p.size() && word(p[begin]) == u"在" && p[begin].kind == PieceKind::Word ? begin + 1 : begin;
    size_t in = opener;
    while (in < p.size() && (p[in].isNominal() || isListed(p[in])))
        ++in;
    const size_t verb = in + 1;
    if (in == opener || verb + 1 >= p.size() || !p[in].is(WordClass::Postposition) || !(word(p[in]) == u"中" || word(p[in]) == u"内" || word(p[in]) == u"上") || !p[verb].is(WordClass::Verb))
        return std::nullopt;
    const bool there = word(p[verb]) == u"存在" || word(p[verb]) == u"有";
    const bool happens = (word(p[verb]) == u"发生" || word(p[verb]) == u"出现") && p[verb].english == u"occur"; // 使用 过程 中 出现 故障
    if (!(there || happens))
        return std::nullopt;
    if (!std::all_of(p.begin() + qsizetype(verb) + 1, p.end(), [this](const Piece &piece) { return piece.isNominal() || isDe(piece) || isListed(piece); }))
        return std::nullopt;
    Pieces out = part(p, 0, begin);
    if (there) {
        out.push_back(p[verb]);
        out.back().english = QStringLiteral("there is");
    }
    Pieces what = arrange(part(p, verb + 1, p.size()), depth + 1);
    Piece &first = what.front();
    const bool plain = (first.is(WordClass::Noun) || first.is(WordClass::Adjective)) && first.opening().isLower() && std::all_of(what.begin(), what.end(), [](const Piece &piece) { return (piece.is(WordClass::Noun) || piece.is(WordClass::Adjective)) && !piece.parts; });
    if (plain && wordSet<"english.countable-faults">().contains(what.back().english.section(u' ', -1)))
        first.english.prepend(QStringView(u"aeiou").contains(first.opening()) ? QStringLiteral("an ") : QStringLiteral("a "));
    const bool many = isPlural(what);
    append(out, std::move(what));
    if (happens) {
        out.push_back(p[verb]);
        out.back().english = many ? QStringLiteral("occur") : QStringLiteral("occurs");
        out.back().wordClass = WordClass::Phrase;
    }
    Piece where = worded(p[in], word(p[in]) == u"上" ? QStringLiteral("on") : QStringLiteral("in"));
    Pieces place = described(part(p, opener, in), depth, false, where);
    makeDefinite(place);
    out.push_back(where);
    append(out, std::move(place));
    return out;
}

// 审计 发现 项目 存在 问题: the audit found that …, not "is found"
void Arranger::foundBy(Pieces &p) const
{
    const size_t who = firstWord(p);
    if (who + 3 > p.size() || !p[who].is(WordClass::Noun) || p[who].parts || word(p[who + 1]) != u"发现" || !p[who + 1].is(WordClass::Verb) || !wordSet<"nouns.of-inquiry">().contains(word(p[who]).toString()))
        return;
    const bool clause = who + 3 < p.size() && mainVerb(p, depths(p), who + 2).has_value();
    p[who].english.prepend(QStringLiteral("the "));
    p[who].wordClass = WordClass::Phrase;
    p[who + 1].english = clause ? QStringLiteral("found that") : QStringLiteral("found");
    p[who + 1].wordClass = WordClass::Phrase;
    Pieces out = part(p, 0, who + 2);
    append(out, arrange(part(p, who + 2, p.size()), 0));
    p = std::move(out);
}

// 供应 发生 中断 风险: a risk of interruption occurs in the supply; 甲方 发生 逾期: by Party A. What comes about is the subject.
std::optional<Pieces> Arranger::comesAbout(const Pieces &p, int depth) const
{
    size_t begin = firstWord(p);
    while (begin < p.size() && p[begin].is(WordClass::Conjunction))
        ++begin;
    size_t verb = begin;
    while (verb < p.size() && p[verb].isNominal() && p[verb].kind != PieceKind::Punctuation)
        ++verb;
    if (verb == begin || verb + 1 >= p.size() || !p[verb].is(WordClass::Verb) || p[verb].english != u"occur" || !(word(p[verb]) == u"发生" || word(p[verb]) == u"出现") || !(p[verb - 1].is(WordClass::Noun) || p[verb - 1].kind == PieceKind::Name) || p[verb - 1].has(Role::Moment) || depth > 0 || QStringView(u"年月日期间").contains(lastSign(p[verb - 1])))
        return std::nullopt;
    if (!p[verb + 1].isNominal() || p[verb + 1].kind == PieceKind::Quantity || !std::all_of(p.begin() + qsizetype(verb) + 1, p.end(), [this](const Piece &piece) { return (piece.isNominal() && piece.kind != PieceKind::Quantity) || isListed(piece); }))
        return std::nullopt;
    const bool actor = p[verb - 1].has(Role::Actor) || p[verb - 1].kind == PieceKind::Name;
    if (actor && (word(p.back()) == u"情形" || word(p.back()) == u"行为" || word(p.back()) == u"情况"))
        return std::nullopt;
    Pieces out = part(p, 0, begin);
    Pieces what = arrange(part(p, verb + 1, p.size()), depth + 1);
    const bool many = isPlural(what);
    append(out, std::move(what));
    out.push_back(p[verb]);
    out.back().english = many ? QStringLiteral("occur") : QStringLiteral("occurs");
    out.back().wordClass = WordClass::Phrase;
    Piece where = linking(actor ? QStringLiteral("at") : QStringLiteral("in"), p[begin]);
    where.wordClass = WordClass::Preposition;
    Pieces place = arrange(part(p, begin, verb), depth + 1);
    const bool said = place.front().english.startsWith(u"within ") || place.front().english.startsWith(u"during "); // 租赁期内, one word
    if (!said) {
        out.push_back(where);
        makeDefinite(place);
    }
    append(out, std::move(place));
    return out;
}

// 双方 对 方案 无异议: both parties have no objection to the plan
void Arranger::withoutObjection(Pieces &p) const
{
    for (size_t at = 1; at < p.size(); ++at) {
        if (!(word(p[at]) == u"无异议" || word(p[at]) == u"无意见") || p[at].kind != PieceKind::Word)
            continue;
        size_t who = at;
        while (who > 0 && p[who - 1].isNominal() && p[who - 1].kind != PieceKind::Punctuation)
            --who;
        const bool towards = who > 1 && who < at && (word(p[who - 1]) == u"对" || word(p[who - 1]) == u"对于") && p[who - 1].kind == PieceKind::Word;
        const Piece &actor = p[towards ? who - 2 : at - 1];
        if (!actor.has(Role::Actor) || actor.kind == PieceKind::Punctuation)
            return;
        Piece has = p[at];
        const bool many = (actor.english.endsWith(u's') && !actor.english.endsWith(u"ss")) || actor.english.startsWith(u"both");
        has.english = (many ? QStringLiteral("have ") : QStringLiteral("has ")) + (word(p[at]) == u"无异议" ? QStringLiteral("no objection") : QStringLiteral("no comments"));
        has.wordClass = WordClass::Verb;
        has.subject = many ? 2 : 1;
        has.noun.clear();
        if (!towards) {
            p[at] = std::move(has);
            return;
        }
        p[who - 1].english = word(p[at]) == u"无异议" ? QStringLiteral("to") : QStringLiteral("on");
        p[who - 1].wordClass = WordClass::Phrase;
        p.erase(p.begin() + qsizetype(at));
        p.insert(p.begin() + qsizetype(who) - 1, std::move(has));
        return;
    }
}

} // namespace tendertrail::translate
