// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "clausewords.h"
#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QSet>

#include <algorithm>

// What may be done only after something else, and what is done until something is so.
namespace tendertrail::translate {

std::optional<Pieces> Arranger::onlyAfter(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t may = 2; may + 1 < p.size(); ++may) {
        const QStringView text = word(p[may]);
        if (open[may] > 0 || !(text == u"方可" || text == u"方能" || text == u"才能" || text == u"才可" || text == u"才可以") || !p[may - 1].is(WordClass::Postposition) || postpositions().value(word(p[may - 1]).toString()) != u"after")
            continue;
        size_t begin = firstWord(p);
        while (begin < may && p[begin].is(WordClass::Conjunction))
            ++begin;
        size_t who = begin; // 数据 须 脱敏 后 方可 提供: the modal before it says no more
        while (who < may && p[who].isNominal() && p[who].kind != PieceKind::Punctuation)
            ++who;
        const bool due = who > begin && who < may && p[who].is(WordClass::Modal);
        const bool subject = due || (who > begin && who + 1 < may && (word(p[who]) == u"经" || word(p[who]) == u"经过" || word(p[who]) == u"由")); // 材料 经 检验合格 后 方可 使用
        size_t from = subject ? who + (due ? 1 : 0) : begin;
        if (from + 1 < may && (word(p[from]) == u"经" || word(p[from]) == u"经过" || word(p[from]) == u"由" || (!subject && isOpener(p[from]))))
            ++from;
        Pieces main = part(p, 0, subject ? who : begin);
        main.push_back(p[may]);
        main.back().english = text.startsWith(u'才') ? QStringLiteral("can") : QStringLiteral("may");
        append(main, part(p, may + 1, p.size()));
        if (Piece &does = main.back(); may + 2 == p.size() && does.is(WordClass::Verb) && isTransitive(does.english) && !(subject && p[who - 1].has(Role::Actor))) {
            does.english = QStringLiteral("be ") + participleOf(does.english);
            does.wordClass = WordClass::Phrase;
        }
        Pieces out = arrange(std::move(main), depth + 1);
        Piece after = worded(p[may - 1], QStringLiteral("only after"));
        Pieces earlier = part(p, from, may - 1);
        if (const auto does = mainVerb(earlier, depths(earlier), 0); does && *does > 0 && earlier[*does - 1].has(Role::Actor))
            earlier[*does].subject = 1; // 由 甲方 确认 后: after Party A confirms
        Pieces before = described(std::move(earlier), depth, true, after);
        out.push_back(after);
        append(out, std::move(before));
        return out;
    }
    return std::nullopt;
}

std::optional<Pieces> Arranger::sentThere(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    static const QSet<QString> &sending = wordSet<"verbs.of-sending-people">();
    static const QSet<QString> &going = wordSet<"verbs.of-going">();
    for (size_t at = 0; at + 4 < p.size() + 1; ++at) {
        if (open[at] > 0 || !p[at].is(WordClass::Verb) || !sending.contains(word(p[at]).toString()))
            continue;
        size_t go = at + 1;
        while (go < p.size() && (open[go] > 0 || p[go].isNominal() || isDe(p[go])))
            ++go;
        const bool there = go < p.size() && (word(p[go]) == u"到达现场" || word(p[go]) == u"赶到现场" || word(p[go]) == u"抵达现场" || word(p[go]) == u"到现场"); // one word with its place
        if (go == at + 1 || go + (there ? 1 : 2) >= p.size() || !(there || going.contains(word(p[go]).toString())) || !(p[go - 1].has(Role::Actor) || word(p[go - 1]).endsWith(u"员") || word(p[go - 1]).endsWith(u"师") || word(p[go - 1]).endsWith(u'人')))
            continue;
        size_t end = go + 1;
        while (!there && end < p.size() && (open[end] > 0 || p[end].isNominal()) && p[end].noun.isEmpty())
            ++end;
        if ((end == go + 1 && !there) || end >= p.size())
            continue;
        Pieces what = part(p, end, p.size());
        const bool conducted = what.size() > 1 && (word(what.front()) == u"进行" || word(what.front()) == u"开展") && std::all_of(what.begin() + 1, what.end(), [this](const Piece &piece) { return piece.isNominal() || isDe(piece) || !piece.noun.isEmpty() || isListed(piece); });
        if (!conducted && !what.front().is(WordClass::Verb) && !what.front().is(WordClass::Adverb) && what.front().noun.isEmpty())
            continue;
        const bool noun = conducted || what.front().is(WordClass::Noun);
        if (conducted)
            what.erase(what.begin());
        Pieces said{worded(p[go], there ? QStringLiteral("to the site") : QStringLiteral("to"))};
        Pieces place = arrange(part(p, go + 1, end), depth + 1);
        makeDefinite(place);
        append(said, std::move(place));
        said.push_back(linking(noun ? QStringLiteral("for") : QStringLiteral("to"), what.front()));
        said.back().wordClass = WordClass::Preposition;
        what = arrange(std::move(what), depth + 1);
        if (noun)
            makeNominal(what);
        append(said, std::move(what));
        Piece folded = p[go];
        folded.english = said.front().english;
        folded.wordClass = WordClass::Phrase;
        folded.parts = std::make_shared<const Pieces>(std::move(said));
        Pieces whole = part(p, 0, go);
        whole.push_back(std::move(folded));
        return arrange(std::move(whole), depth + 1);
    }
    return std::nullopt;
}

std::optional<Pieces> Arranger::happeningMeanwhile(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 2; at + 2 < p.size(); ++at) {
        const bool condition = open[at] == 0 && p[at].is(WordClass::Conjunction) && (word(p[at]) == u"如" || word(p[at]) == u"若" || word(p[at]) == u"如果");
        if (!condition || !p[at - 1].is(WordClass::Postposition) || !p[at + 1].is(WordClass::Verb) || !(word(p[at + 1]) == u"发生" || word(p[at + 1]) == u"出现"))
            continue;
        Pieces what = part(p, at + 2, p.size());
        if (!std::all_of(what.begin(), what.end(), [this](const Piece &piece) { return piece.isNominal() || isDe(piece) || isListed(piece); }))
            return std::nullopt;
        Pieces out{p[at]};
        what = arrange(std::move(what), depth + 1);
        makeDefinite(what);
        append(out, std::move(what));
        Piece occurs = p[at + 1];
        const QString &last = out.back().english;
        occurs.english = last.endsWith(u's') && !last.endsWith(u"ss") ? plainOf(occurs.english) : thirdPersonOf(plainOf(occurs.english));
        occurs.wordClass = WordClass::Phrase;
        out.push_back(occurs);
        append(out, arrange(part(p, 0, at), depth + 1));
        return out;
    }
    return std::nullopt;
}

// 财政部门 责令 采购人 修改 文件 后 重新 采购: orders the buyer to procure again after amending, not after ordering
std::optional<Pieces> Arranger::ordered(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 0; at + 4 < p.size(); ++at) {
        if (open[at] > 0 || !p[at].is(WordClass::Verb) || !p[at].pivot)
            continue;
        size_t who = at + 1;
        while (who < p.size() && p[who].isNominal() && p[who].kind != PieceKind::Punctuation)
            ++who;
        if (who == at + 1 || who + 2 >= p.size() || !(p[who - 1].has(Role::Actor) || p[who - 1].kind == PieceKind::Name) || !p[who].is(WordClass::Verb) || p[who].english.isEmpty())
            return std::nullopt;
        size_t over = who + 1;
        while (over < p.size() && !(p[over].is(WordClass::Postposition) && word(p[over]) == u"后") && p[over].kind != PieceKind::Punctuation && !p[over].is(WordClass::Modal))
            ++over;
        if (over + 1 >= p.size() || !p[over].is(WordClass::Postposition) || !std::any_of(p.begin() + qsizetype(over) + 1, p.end(), [](const Piece &piece) { return piece.is(WordClass::Verb); }))
            return std::nullopt;
        Pieces out = arrange(part(p, 0, at), depth + 1);
        out.push_back(p[at]);
        append(out, arrange(part(p, at + 1, who), depth + 1));
        Piece to = linking(QStringLiteral("to"), p[who]);
        to.wordClass = WordClass::Modal;
        out.push_back(to);
        append(out, arrange(part(p, who, p.size()), depth + 1));
        return out;
    }
    return std::nullopt;
}

std::optional<Pieces> Arranger::subjectTo(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 0; at + 3 < p.size(); ++at) {
        if (open[at] > 0 || !p[at].is(WordClass::Modal) || !wordSet<"consents.sought">().contains(word(p[at + 1]).toString()))
            continue;
        const QString consent = wordTable<"consents.given">().value(word(p.back()).toString());
        size_t end = p.size() - 1;
        const bool written = word(p[end - 1]) == u"书面";
        end -= written ? 1 : 0;
        const auto named = [this](const Piece &piece) { return piece.isNominal() || isListed(piece); };
        const bool somebody = end > at + 2 && (p[end - 1].has(Role::Actor) || p[end - 1].kind == PieceKind::Name);
        if (consent.isEmpty() || !somebody || !wordSet<"modals.of-duty">().contains(word(p[at]).toString()) || !std::all_of(p.begin() + qsizetype(at) + 2, p.begin() + qsizetype(end), named))
            return std::nullopt;
        Pieces out = arrange(part(p, 0, at), depth + 1);
        const bool bare = out.empty(); // 须 经 甲方 同意: the consent of Party A must be obtained
        Piece needed = p[at];
        needed.english = bare ? QStringLiteral("the ") : isPlural(out) ? QStringLiteral("require the ") : QStringLiteral("requires the ");
        needed.english += (written ? QStringLiteral("written ") : QString()) + consent + QStringLiteral(" of");
        needed.wordClass = WordClass::Phrase;
        out.push_back(needed);
        Pieces who = arrange(part(p, at + 2, end), depth + 1);
        makeDefinite(who);
        append(out, std::move(who));
        if (bare) {
            Piece obtained = p.back();
            obtained.english = p[at].english + QStringLiteral(" be obtained");
            obtained.wordClass = WordClass::Phrase;
            out.push_back(obtained);
        }
        return out;
    }
    return std::nullopt;
}

std::optional<Pieces> Arranger::untilDone(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    size_t at = 0;
    while (at < p.size() && !(open[at] == 0 && p[at].kind == PieceKind::Word && (word(p[at]) == u"直到" || word(p[at]) == u"直至")))
        ++at;
    const size_t end = p.size() - (word(p.back()) == u"为止" ? 1 : 0);
    if (at + 1 >= end)
        return std::nullopt;
    Pieces out = at > 0 ? arrange(part(p, 0, at), depth + 1) : Pieces();
    out.push_back(worded(p[at], QStringLiteral("until")));
    Pieces rest = part(p, at + 1, end);
    // 直到 解除 故障: until the fault is cleared
    const bool thing = rest.size() > 1 && rest.front().is(WordClass::Verb) && isTransitive(rest.front().english) && !rest.front().has(Role::Describing) && rest.back().is(WordClass::Noun)
        && std::all_of(rest.begin() + 1, rest.end(), [this](const Piece &piece) { return (piece.isNominal() && !piece.has(Role::Actor)) || isDe(piece); });
    if (thing) {
        Piece done = rest.front();
        rest.erase(rest.begin());
        rest = arrange(std::move(rest), depth + 1);
        const QString &last = rest.back().english;
        done.english = (last.endsWith(u's') && !last.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(done.english);
        done.wordClass = WordClass::Phrase;
        makeDefinite(rest);
        rest.push_back(done);
        append(out, std::move(rest));
        return out;
    }
    append(out, arrange(std::move(rest), depth + 1));
    return out;
}

} // namespace tendertrail::translate
