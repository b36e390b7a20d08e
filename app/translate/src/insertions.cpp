// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// What Chinese puts between a subject and its verb, and English before the one or behind the other.
namespace tendertrail::translate {

// 乙方 如 |不能按时完成: a condition that the memory has told from its subject opens with its "if"
void Arranger::conditionOpens(Pieces &p) const
{
    const auto isIf = [this](const Piece &piece) { return piece.kind == PieceKind::Word && piece.is(WordClass::Conjunction) && piece.english == u"if" && (word(piece) == u"如" || word(piece) == u"若" || word(piece) == u"如果" || word(piece) == u"倘若"); };
    const size_t first = firstWord(p);
    if (first + 1 < p.size() && isIf(p.back()) && std::all_of(p.begin() + qsizetype(first), p.end() - 1, [this](const Piece &piece) { return piece.isNominal() || isDe(piece); }) && (p[p.size() - 2].has(Role::Actor) || p[p.size() - 2].kind == PieceKind::Name)) {
        p.back().source = {p[first].source.begin, p[first].source.begin};
        std::rotate(p.begin() + qsizetype(first), p.end() - 1, p.end());
        Piece &who = p[first + 1];
        if (who.definite && who.is(WordClass::Noun) && !who.english.isEmpty() && who.opening().isLower() && !wordList<"english.determiners">().contains(who.english.section(u' ', 0, 0))) {
            who.english.prepend(QStringLiteral("the "));
            who.definite = false;
        }
    }
    // 投标人 若有 疑问: if the bidder has any question
    const auto open = depths(p);
    for (size_t at = first + 1; at + 1 < p.size(); ++at) {
        if (p[at].kind != PieceKind::Word || !(word(p[at]) == u"若有" || word(p[at]) == u"如有") || !(p[at - 1].has(Role::Actor) || p[at - 1].kind == PieceKind::Name) || !(p[at + 1].isNominal() || p[at + 1].is(WordClass::Determiner) || p[at + 1].is(WordClass::Verb)) || mainVerb(p, open, at + 1))
            continue;
        Piece has = p[at];
        has.source.begin += 1;
        has.english = QStringLiteral("has any");
        has.wordClass = WordClass::Verb;
        p[at].source.end -= 1;
        p[at].english = QStringLiteral("if");
        p[at].wordClass = WordClass::Conjunction;
        p.insert(p.begin() + qsizetype(at) + 1, has);
        return;
    }
}

// 未经许可 进入 机房: enter the machine room without permission
void Arranger::saidBehind(Pieces &p, size_t at) const
{
    const bool leads = at == firstWord(p) || p[at - 1].has(Role::Actor);
    size_t end = p.size();
    while (end > at && (isDe(p[end - 1]) || (p[end - 1].kind == PieceKind::Punctuation && !isListed(p[end - 1]))))
        --end;
    if (!leads || at + 1 >= end || !p[at + 1].is(WordClass::Verb))
        return;
    for (size_t i = at + 1; i < end; ++i) {
        if (isDe(p[i]) || p[i].is(WordClass::Conjunction) || p[i].is(WordClass::Postposition) || p[i].is(WordClass::Modal) || p[i].kind == PieceKind::Punctuation)
            return;
    }
    std::rotate(p.begin() + qsizetype(at), p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(end));
}

// 未经 甲方 同意: without the consent of Party A
void Arranger::withoutConsent(Pieces &p) const
{
    for (size_t without = 0; without + 2 < p.size(); ++without) {
        if (p[without].is(WordClass::Phrase) && word(p[without]).startsWith(u"未经") && p[without].english.startsWith(u"without ")) // 未经许可, one word
            saidBehind(p, without);
        if (p[without].kind != PieceKind::Word || word(p[without]) != u"未经")
            continue;
        size_t consent = without + 1;
        while (consent < p.size() && p[consent].isNominal() && !wordTable<"nouns.of-consent">().contains(word(p[consent]).toString()))
            ++consent;
        QString given = consent < p.size() ? wordTable<"nouns.of-consent">().value(word(p[consent]).toString()) : QString();
        // 未经同意 转包: without consent, whose it is nobody says
        if (!given.isEmpty() && consent == without + 1 && consent + 1 < p.size() && p[consent + 1].is(WordClass::Verb)) {
            p[without].english = QStringLiteral("without ") + given;
            p[without].wordClass = WordClass::Phrase;
            p[without].source.end = p[consent].source.end;
            p.erase(p.begin() + qsizetype(consent));
            saidBehind(p, without);
            return;
        }
        if (given.isEmpty() || consent == without + 1 || (consent + 1 < p.size() && (isDe(p[consent + 1]) || p[consent + 1].isNominal())))
            continue;
        if (consent > without + 2 && word(p[consent - 1]) == u"书面") {
            given.prepend(QStringLiteral("written "));
            p.erase(p.begin() + qsizetype(--consent));
        }
        p[consent].english = QStringLiteral("the ") + given;
        p[consent].wordClass = WordClass::Phrase;
        std::rotate(p.begin() + qsizetype(without) + 1, p.begin() + qsizetype(consent), p.begin() + qsizetype(consent) + 1);
        Piece of = linking(QStringLiteral("of"), p[without + 2]);
        of.wordClass = WordClass::Preposition;
        p.insert(p.begin() + qsizetype(without) + 2, of);
        return;
    }
}

// 应 按合同约定 向 乙方 支付 合同价款: shall pay Party B the contract price as agreed in the contract
std::optional<Pieces> Arranger::asSaid(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        const Piece &manner = p[at];
        const bool timely = manner.english.startsWith(u"at the time agreed") || manner.english.startsWith(u"within the period agreed");
        if (open[at] > 0 || manner.kind != PieceKind::Word || manner.inserted || !(manner.is(WordClass::Phrase) || manner.is(WordClass::Adverb)) || !(isAsSaid(manner) || timely))
            continue;
        const bool led = p[at - 1].is(WordClass::Modal) || p[at - 1].has(Role::Actor) || p[at - 1].kind == PieceKind::Name;
        if (!led || !(p[at + 1].is(WordClass::Preposition) || (timely && p[at + 1].is(WordClass::Verb))) || !mainVerb(p, open, at + 1))
            continue;
        size_t end = at + 1;
        while (end < p.size() && !(open[end] == 0 && ((p[end].is(WordClass::Conjunction) && wordSet<"clause.joints">().contains(word(p[end]).toString())) || p[end].is(WordClass::Postposition))))
            ++end;
        if (end < p.size() && p[end].is(WordClass::Postposition))
            continue; // 按要求 向 甲方 提交 报告 后
        Pieces rest = part(p, 0, at);
        append(rest, part(p, at + 1, end));
        Pieces out = arrange(std::move(rest), depth + 1);
        out.push_back(manner);
        out.back().wordClass = WordClass::Phrase;
        if (end < p.size())
            append(out, arrange(part(p, end, p.size()), depth + 1));
        return out;
    }
    return std::nullopt;
}

// 微软云 在 中国 由 世纪互联 运营: is operated by 21Vianet in China
std::optional<Pieces> Arranger::runThere(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    size_t at = firstWord(p);
    const size_t first = at;
    while (at < p.size() && open[at] == 0 && p[at].isNominal() && p[at].kind != PieceKind::Punctuation)
        ++at;
    if (at == first || at + 4 >= p.size() || p[at].kind != PieceKind::Word || word(p[at]) != u"在")
        return std::nullopt;
    size_t by = at + 1;
    while (by < p.size() && p[by].isNominal() && p[by].kind != PieceKind::Punctuation)
        ++by;
    if (by == at + 1 || by + 2 >= p.size() || p[by].kind != PieceKind::Word || word(p[by]) != u"由" || !p.back().is(WordClass::Verb))
        return std::nullopt;
    if (!std::all_of(p.begin() + qsizetype(by) + 1, p.end() - 1, [](const Piece &piece) { return piece.isNominal() || piece.is(WordClass::Adverb); }))
        return std::nullopt;
    Pieces clause = part(p, 0, at);
    append(clause, part(p, by, p.size()));
    Pieces out = arrange(std::move(clause), depth + 1);
    out.push_back(worded(p[at], QStringLiteral("in")));
    out.back().wordClass = WordClass::Preposition;
    append(out, arrange(part(p, at + 1, by), depth + 1));
    return out;
}

// 单价 与 数量 之和: the sum of the unit price and the quantity
void Arranger::sumOf(Pieces &p) const
{
    for (size_t at = 1; at < p.size(); ++at) {
        const bool apart = word(p[at]) == u"之" && at + 1 < p.size() && word(p[at + 1]) == u"和" && p[at + 1].source.begin == p[at].source.end && (at + 2 == p.size() || !(p[at + 2].is(WordClass::Noun) || p[at + 2].kind == PieceKind::Name));
        if (!(apart || word(p[at]) == u"之和") || !(p[at - 1].is(WordClass::Noun) || p[at - 1].kind == PieceKind::Quantity))
            continue;
        size_t begin = at - 1;
        const auto inside = [this](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Quantity || isDe(piece) || word(piece) == u"、" || word(piece) == u"与" || word(piece) == u"和" || word(piece) == u"及"; };
        while (begin > 0 && inside(p[begin - 1]))
            --begin;
        Piece sum = worded(p[at], QStringLiteral("the sum of"));
        sum.source.end = sum.source.begin + 2;
        sum.wordClass = WordClass::Determiner;
        const bool several = std::any_of(p.begin() + qsizetype(begin), p.begin() + qsizetype(at), [this](const Piece &piece) { return word(piece) == u"、" || word(piece) == u"与" || word(piece) == u"和" || word(piece) == u"及"; });
        if (p[begin].is(WordClass::Determiner) && (p[begin].english == u"each" || p[begin].english == u"all"))
            p[begin].english = QStringLiteral("the");
        if (!several && p[at - 1].kind == PieceKind::Word)
            p[at - 1].english = pluralOf(p[at - 1].english);
        p.erase(p.begin() + qsizetype(at), p.begin() + qsizetype(at) + (apart ? 2 : 1));
        p.insert(p.begin() + qsizetype(begin), sum);
    }
}

// 设备 空闲 时 能 自动充电: the equipment can charge automatically when idle. The state is that of what acts.
std::optional<Pieces> Arranger::whenSo(const Pieces &p, int depth) const
{
    const size_t begin = firstWord(p);
    size_t state = begin;
    while (state < p.size() && p[state].isNominal() && p[state].kind != PieceKind::Punctuation)
        ++state;
    if (depth > 0 || state == begin || state + 2 > p.size())
        return std::nullopt;
    const bool in = word(p[state]) == u"在" && p[state].is(WordClass::Preposition); // 机器人 在 空闲 时间 能 …
    size_t next = state + 1;
    Piece when = p[state];
    Pieces told;
    size_t subject = state;
    if (in) {
        while (next < p.size() && p[next].isNominal() && p[next].kind != PieceKind::Punctuation)
            ++next;
        if (next < state + 2 || !(p[next - 1].has(Role::Moment) || word(p[next - 1]) == u"状态") || p[begin].has(Role::Actor))
            return std::nullopt;
        when = worded(when, QStringLiteral("in"));
        told = part(p, state + 1, next);
    } else {
        if (!p[state].is(WordClass::Postposition) || word(p[state]) != u"时" || !p[state - 1].source.length())
            return std::nullopt;
        const Piece &last = p[state - 1];
        const QString occasion = wordTable<"states.of-things">().value(word(last).toString());
        const bool fault = word(last).endsWith(u"故障") && !last.has(Role::Actor);
        if (last.is(WordClass::Adjective) && state > begin + 1)
            when = worded(when, QStringLiteral("when"));
        else if (!occasion.isEmpty() || fault)
            when = worded(when, QStringLiteral("in the event of"));
        else
            return std::nullopt;
        subject = state - 1;
        told = part(p, subject, state);
        if (!occasion.isEmpty() && !last.is(WordClass::Adjective))
            told.front().english = occasion;
        else if (fault)
            told.front().english.prepend(QStringLiteral("a "));
    }
    // what it does then, and nobody else
    const bool led = next + 1 < p.size() && p[next].is(WordClass::Modal) && !p[next].english.endsWith(u"not");
    const auto does = led ? mainVerb(p, depths(p), next) : std::nullopt;
    if (!does || (*does > next + 1 && !std::all_of(p.begin() + qsizetype(next) + 1, p.begin() + qsizetype(*does), [](const Piece &piece) { return piece.is(WordClass::Adverb) || piece.is(WordClass::Adjective); })))
        return std::nullopt;
    Pieces main = part(p, 0, subject);
    append(main, part(p, next, p.size()));
    Pieces out = arrange(std::move(main), depth + 1);
    out.push_back(when);
    append(out, std::move(told));
    return out;
}

// 如有 特殊情况 需 延长 工期: if special circumstances require extending the period
void Arranger::needsDoing(Pieces &p) const
{
    const size_t has = firstWord(p);
    // 遇有|特殊情况 需 调整 计划, in the memory: circumstances requiring it
    const QStringView led = has < p.size() ? QStringView(m_key).first(p[has].source.begin) : QStringView();
    size_t slot = has;
    while (slot < p.size() && p[slot].isNominal() && p[slot].kind != PieceKind::Punctuation)
        ++slot;
    if ((led.endsWith(u"遇有") || led.endsWith(u"如有") || led.endsWith(u"若有")) && slot > has && slot + 1 < p.size() && (word(p[slot]) == u"需" || word(p[slot]) == u"需要") && p[slot + 1].is(WordClass::Verb) && p[slot + 1].opening().isLower()) {
        p[slot].english = QStringLiteral("requiring");
        p[slot].wordClass = WordClass::Phrase;
        p[slot + 1].english = gerundOf(plainOf(p[slot + 1].english));
        p[slot + 1].wordClass = WordClass::Phrase;
        return;
    }
    if (has + 4 > p.size() || !(word(p[has]) == u"如有" || word(p[has]) == u"若有" || word(p[has]) == u"遇有" || word(p[has]) == u"有") || p[has].kind != PieceKind::Word)
        return;
    size_t need = has + 1;
    while (need < p.size() && p[need].isNominal() && p[need].kind != PieceKind::Punctuation)
        ++need;
    if (need == has + 1 || need + 1 >= p.size() || !(word(p[need]) == u"需" || word(p[need]) == u"需要" || word(p[need]) == u"须") || !p[need + 1].is(WordClass::Verb) || !p[need + 1].opening().isLower() || p[need - 1].has(Role::Actor))
        return;
    const bool condition = word(p[has]) != u"有";
    p[has].english = condition ? QStringLiteral("if") : QString();
    p[has].wordClass = condition ? WordClass::Conjunction : WordClass::Particle;
    const QString &reason = p[need - 1].english;
    p[need].english = !condition ? QStringLiteral("requiring") : reason.endsWith(u's') && !reason.endsWith(u"ss") ? QStringLiteral("require") : QStringLiteral("requires");
    p[need].wordClass = WordClass::Phrase;
    p[need + 1].english = gerundOf(plainOf(p[need + 1].english));
    p[need + 1].wordClass = WordClass::Phrase;
}

// 未经许可 擅自 进入, 只有 … 后 方可: what is said twice is said once
void Arranger::saidTwice(Pieces &p) const
{
    bool without = false;
    const bool may = std::any_of(p.begin(), p.end(), [this](const Piece &piece) { return word(piece) == u"方可" || word(piece) == u"方能"; });
    std::erase_if(p, [&](const Piece &piece) {
        without = without || word(piece).startsWith(u"未经");
        return piece.is(WordClass::Adverb) && ((without && (word(piece) == u"擅自" || word(piece) == u"私自")) || (may && word(piece) == u"只有"));
    });
}

} // namespace tendertrail::translate
