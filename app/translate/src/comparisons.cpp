// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QSet>

#include <algorithm>

// The rules for what stands between two, is compared with another, has something done to it, or begins on a day.
namespace tendertrail::translate {

std::optional<Pieces> Arranger::between(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 2; at + 2 < p.size(); ++at) {
        if (open[at] > 0 || word(p[at]) != u"之间")
            continue;
        const bool denied = word(p[at + 1]) == u"不" || word(p[at + 1]) == u"没有" || word(p[at + 1]) == u"无" || word(p[at + 1]) == u"不存在";
        const size_t verb = denied && word(p[at + 1]) == u"不" ? at + 2 : at + 1;
        static const QSet<QString> being{QStringLiteral("存在"), QStringLiteral("有"), QStringLiteral("没有"), QStringLiteral("无"), QStringLiteral("不存在")};
        if (!being.contains(word(p[verb]).toString()) || verb + 1 >= p.size())
            continue;
        const bool paired = std::any_of(p.begin(), p.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Conjunction) || piece.is(WordClass::Preposition); });
        if (!paired || std::any_of(p.begin(), p.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Verb) || piece.is(WordClass::Modal); }))
            return std::nullopt;
        Pieces out{worded(p[verb], denied ? QStringLiteral("there is no") : QStringLiteral("there is"))};
        out.back().wordClass = WordClass::Verb;
        append(out, arrange(part(p, verb + 1, p.size()), depth + 1));
        out.push_back(worded(p[at], QStringLiteral("between")));
        Pieces both = arrange(part(p, 0, at), depth + 1);
        for (Piece &piece : both) {
            if (word(piece) == u"与" || word(piece) == u"和" || word(piece) == u"同") {
                piece.english = QStringLiteral("and");
                piece.wordClass = WordClass::Conjunction;
            } else if (&piece == &both.front() && word(piece) == u"其") {
                piece.english = QStringLiteral("it");
            }
        }
        append(out, std::move(both));
        return out;
    }
    return std::nullopt;
}

void Arranger::including(Pieces &p) const
{
    for (size_t at = 2; at + 2 < p.size(); ++at) {
        if (word(p[at]) != u"在内" || !isDe(p[at + 1]))
            continue;
        size_t with = at;
        while (with > 0 && word(p[with]) != u"含" && word(p[with]) != u"包括" && word(p[with]) != u"包含" && word(p[with]) != u"包括了")
            --with;
        size_t end = at + 2;
        while (end < p.size() && p[end].isNominal() && p[end].kind != PieceKind::Punctuation)
            ++end;
        if (with + 1 >= at || end == at + 2 || (with == 0 && word(p[0]) != u"含" && word(p[0]) != u"包括" && word(p[0]) != u"包含"))
            continue;
        Pieces said = part(p, at + 2, end);
        said.push_back(worded(p[with], QStringLiteral("including")));
        append(said, part(p, with + 1, at));
        p.erase(p.begin() + qsizetype(with), p.begin() + qsizetype(end));
        p.insert(p.begin() + qsizetype(with), said.begin(), said.end());
    }
}

void Arranger::joinedWith(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        if (!p[at].is(WordClass::Preposition) || (word(p[at]) != u"与" && word(p[at]) != u"和" && word(p[at]) != u"同") || !p[at - 1].is(WordClass::Verb))
            continue;
        size_t end = at + 1;
        while (end < p.size() && p[end].isNominal() && p[end].kind != PieceKind::Punctuation)
            ++end;
        Piece deed = p[end - 1];
        if (end != p.size() || end < at + 3 || deed.noun.isEmpty() || deed.noun != deed.english)
            continue;
        p.pop_back();
        p.insert(p.begin() + qsizetype(at), std::move(deed));
        p[at + 1].english = QStringLiteral("with");
        return;
    }
}

void Arranger::oneOf(Pieces &p) const
{
    for (size_t at = 1; at < p.size(); ++at) {
        if (word(p[at]) != u"之一" || !p[at - 1].is(WordClass::Noun))
            continue;
        size_t begin = at - 1;
        while (begin > 0 && (p[begin - 1].is(WordClass::Noun) || p[begin - 1].is(WordClass::Adjective) || p[begin - 1].is(WordClass::Determiner)))
            --begin;
        p[at - 1].english = pluralOf(p[at - 1].english); // of a noun phrase made one piece: its head
        const bool determined = p[begin].is(WordClass::Determiner);
        Piece one = worded(p[at], determined ? QStringLiteral("one of") : QStringLiteral("one of the"));
        p.erase(p.begin() + qsizetype(at));
        p.insert(p.begin() + qsizetype(begin), one);
    }
}

void Arranger::amid(Pieces &p) const
{
    static const QSet<QString> being{QStringLiteral("存在"), QStringLiteral("有"), QStringLiteral("没有"), QStringLiteral("无"), QStringLiteral("不存在"), QStringLiteral("不")};
    static const QSet<QString> &joints = wordSet<"lists.joints-in-comparisons">();
    for (size_t at = 1; at + 1 < p.size(); ++at) {
        if (word(p[at]) != u"之间" || being.contains(word(p[at + 1]).toString()))
            continue;
        size_t begin = at;
        bool paired = false;
        const auto joins = [&](size_t one) { return joints.contains(word(p[one]).toString()) && one > 0 && p[one - 1].isNominal(); };
        while (begin > 0 && ((p[begin - 1].isNominal() && p[begin - 1].kind != PieceKind::Punctuation) || (begin < at && joins(begin - 1)))) {
            --begin;
            paired = paired || joints.contains(word(p[begin]).toString());
        }
        if (begin == at && at > 1 && p[at - 1].is(WordClass::Verb) && !p[at - 1].noun.isEmpty() && joints.contains(word(p[at - 2]).toString())) {
            p[at - 1].english = p[at - 1].noun; // 服务器 与 存储 之间: no verb
            p[at - 1].wordClass = WordClass::Noun;
            --at;
            continue;
        }
        if (begin == at || (begin > 0 && isDe(p[begin - 1])))
            continue;
        for (size_t i = begin; i < at; ++i) {
            if (paired && joints.contains(word(p[i]).toString()) && p[i].kind == PieceKind::Word) {
                p[i].english = QStringLiteral("and");
                p[i].wordClass = WordClass::Conjunction;
            }
        }
        const auto several = [&] { // 各部门 之间, 两个接口 之间
            for (size_t i = begin; i < at; ++i) {
                if (word(p[i]) == u"各" || word(p[i]) == u"各个")
                    p[i].english.clear();
            }
            Piece &last = p[at - 1];
            if (!paired && last.is(WordClass::Noun) && last.opening().isLower())
                last.english = pluralOf(last.english);
        };
        size_t head = at + 1;
        const bool owned = isDe(p[head]);
        head += owned ? 1 : 0;
        size_t end = head;
        while (end < p.size() && p[end].isNominal() && p[end].kind != PieceKind::Punctuation)
            ++end;
        const bool opened = begin > 0 && isOpener(p[begin - 1]);
        if (end > head && (owned || (paired && !opened))) { // 系统 与 平台 之间 的 接口: interface between …
            several();
            Pieces said = part(p, head, end);
            said.push_back(worded(p[at], QStringLiteral("between")));
            append(said, part(p, begin, at));
            Piece folded = p[end - 1];
            folded.parts = std::make_shared<const Pieces>(std::move(said));
            folded.kind = PieceKind::Word;
            folded.wordClass = WordClass::Noun;
            folded.noun.clear();
            p.erase(p.begin() + qsizetype(begin), p.begin() + qsizetype(end));
            p.insert(p.begin() + qsizetype(begin), std::move(folded));
            at = begin + 1;
            continue;
        }
        const bool mutual = word(p[at + 1]).startsWith(u"相") || word(p[at + 1]).startsWith(u"互") || word(p[at + 1]).startsWith(u"彼");
        if (!mutual && !mainVerb(p, depths(p), at + 1))
            continue;
        if (paired || opened) { // 在 设备 之间 传输 数据: transfer data between the devices
            several();
            Pieces phrase{worded(p[at], QStringLiteral("between"))};
            append(phrase, part(p, begin, at));
            p.erase(p.begin() + qsizetype(begin) - (opened ? 1 : 0), p.begin() + qsizetype(at) + 1);
            append(p, std::move(phrase));
            return;
        }
        // 各系统 之间 应 互联互通: all systems shall be interconnected
        for (size_t i = begin; i < at; ++i) {
            if (word(p[i]) == u"各")
                p[i].english = QStringLiteral("all");
        }
        p.erase(p.begin() + qsizetype(at));
    }
}

std::optional<Pieces> Arranger::since(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 2; at + 1 < p.size(); ++at) {
        const bool dated = word(p[at]) == u"起" && p[at - 1].kind == PieceKind::Locked && !timePreposition(p[at - 1].english).isEmpty(); // 自 6月1日 起 施行
        if (open[at] > 0 || (word(p[at]) != u"之日起" && !dated))
            continue;
        size_t opener = at;
        while (opener > 0 && !(open[opener] == 0 && (word(p[opener]) == u"自" || word(p[opener]) == u"从" || (word(p[opener]) == u"于" && p[opener].is(WordClass::Preposition)))))
            --opener;
        if (opener + 1 == at || (word(p[opener]) != u"自" && word(p[opener]) != u"从" && word(p[opener]) != u"于"))
            return std::nullopt;
        // 自 收到 决定 之日起 60日 内 申请 复议: within 60 days of
        size_t behind = at + 1;
        const bool window = !dated && at + 3 < p.size() && p[at + 1].kind == PieceKind::Quantity && p[at + 2].is(WordClass::Postposition) && postpositions().value(word(p[at + 2]).toString()) == u"within";
        if (window)
            behind = at + 3;
        const Pieces rest = part(p, behind, p.size());
        const bool verb = !rest.empty() && (rest.front().is(WordClass::Verb) || rest.front().is(WordClass::Adverb) || rest.front().is(WordClass::Modal) || (window && rest.front().is(WordClass::Preposition))) && mainVerb(rest, depths(rest), 0);
        if (!verb || isDe(rest.back()))
            return std::nullopt;
        Pieces clause = part(p, 0, opener);
        append(clause, rest);
        Pieces out = arrange(std::move(clause), depth + 1);
        if (window) {
            out.push_back(worded(p[at + 2], QStringLiteral("within")));
            out.back().wordClass = WordClass::Preposition;
            out.push_back(p[at + 1]);
        }
        const bool effective = word(rest.front()) == u"施行" || word(rest.front()) == u"生效";
        out.push_back(worded(p[at], !dated ? QStringLiteral("from the date of") : effective ? timePreposition(p[at - 1].english) : QStringLiteral("from")));
        if (dated) {
            append(out, part(p, opener + 1, at));
            return out;
        }
        Pieces date = arrange(part(p, opener + 1, at), depth + 1);
        makeNominal(date);
        append(out, std::move(date));
        return out;
    }
    return std::nullopt;
}

std::optional<Pieces> Arranger::given(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 0; at + 3 < p.size(); ++at) {
        if (open[at] > 0 || !p[at].is(WordClass::Preposition) || word(p[at]) != u"对")
            continue;
        size_t end = at + 1;
        while (end < p.size() && (open[end] > 0 || p[end].isNominal() || isDe(p[end]) || p[end].kind == PieceKind::Punctuation))
            ++end;
        size_t give = end;
        while (give + 1 < p.size() && !(open[give] == 0 && (word(p[give]) == u"予以" || word(p[give]) == u"加以" || (word(p[give]) == u"进行" && p[give + 1].is(WordClass::Verb)))))
            ++give;
        // 对 公共设施 不得 占用: may not occupy the public facilities
        if (end > at + 1 && (end + 1 < p.size() || p[end < p.size() ? end : at].is(WordClass::Verb)) && end < p.size() && give + 1 >= p.size() && (p[end].is(WordClass::Modal) || p[end].is(WordClass::Adverb) || p[end].is(WordClass::Verb)) && p.back().is(WordClass::Verb) && (p[end].is(WordClass::Modal) || !wordSet<"verbs.not-done-to">().contains(word(p.back()).toString())) && isTransitive(p.back().english)
            && std::all_of(p.begin() + qsizetype(end), p.end() - 1, [](const Piece &piece) { return piece.is(WordClass::Modal) || piece.is(WordClass::Adverb) || piece.is(WordClass::Verb) || piece.is(WordClass::Conjunction) || piece.kind == PieceKind::Punctuation; })) {
            Pieces whole = part(p, 0, at);
            append(whole, part(p, end, p.size()));
            append(whole, part(p, at + 1, end));
            return arrange(std::move(whole), depth + 1);
        }
        if (end == at + 1 || give + 1 >= p.size() || !p[give + 1].is(WordClass::Verb) || std::any_of(p.begin() + qsizetype(end), p.begin() + qsizetype(give), [](const Piece &piece) { return piece.is(WordClass::Verb) && !piece.english.isEmpty(); }))
            return std::nullopt;
        Pieces whole = part(p, 0, at);
        append(whole, part(p, end, give));
        size_t deeds = give + 2; // 检查 和 维修
        while (word(p[give]) == u"进行" && deeds + 1 < p.size() && (p[deeds].kind == PieceKind::Punctuation || p[deeds].is(WordClass::Conjunction)) && p[deeds + 1].is(WordClass::Verb))
            deeds += 2;
        append(whole, part(p, give + 1, deeds));
        append(whole, part(p, at + 1, end));
        append(whole, part(p, deeds, p.size()));
        return arrange(std::move(whole), depth + 1);
    }
    return std::nullopt;
}

std::optional<Pieces> Arranger::compared(const Pieces &p, int depth) const
{
    const size_t last = p.size() - 1;
    const bool stays = word(p[last]) == u"保持一致" || word(p[last]) == u"保持同步";
    const QString relation = stays ? (word(p[last]).endsWith(u"一致") ? QStringLiteral("consistent with") : QStringLiteral("in step with")) : relationOf(word(p[last]));
    if (relation.isEmpty())
        return std::nullopt;
    const auto open = depths(p);
    size_t end = last; // of what is compared with
    bool denied = false;
    bool kept = stays;
    while (end > 1 && (p[end - 1].is(WordClass::Adverb) || word(p[end - 1]) == u"相" || word(p[end - 1]) == u"保持" || word(p[end - 1]) == u"不")) {
        --end;
        denied = denied || word(p[end]) == u"不";
        kept = kept || word(p[end]) == u"保持";
    }
    size_t with = end;
    while (with > 0 && (open[with - 1] > 0 || p[with - 1].isNominal() || isDe(p[with - 1]) || p[with - 1].is(WordClass::Postposition) || p[with - 1].kind == PieceKind::Punctuation || word(p[with - 1]) == u"实际")
           && word(p[with - 1]) != u"与")
        --with;
    // 与 项目特点 和 实际需要 相适应
    for (size_t joint = with; joint > 1 && with > 0 && word(p[with - 1]) == u"和";) {
        --joint;
        while (joint > 0 && (open[joint - 1] > 0 || p[joint - 1].isNominal() || isDe(p[joint - 1])) && word(p[joint - 1]) != u"与")
            --joint;
        if (joint > 0 && word(p[joint - 1]) == u"与") {
            with = joint;
            break;
        }
        break;
    }
    if (with == 0 || with == end || (word(p[with - 1]) != u"与" && word(p[with - 1]) != u"同" && word(p[with - 1]) != u"和"))
        return std::nullopt;
    const size_t before = with - 1;
    // 对于 考核 与 验收 的 规定 不一致: joined by 与, compared with nothing
    if (std::any_of(p.begin(), p.begin() + qsizetype(before), [this](const Piece &piece) { return word(piece) == u"对" || word(piece) == u"对于" || word(piece) == u"关于" || word(piece) == u"就"; }))
        return std::nullopt;
    const bool needs = before > 0 && p[before - 1].kind == PieceKind::Word && (word(p[before - 1]) == u"需要" || word(p[before - 1]) == u"需"); // 需要 与 系统 兼容
    const bool modal = needs || (before > 0 && p[before - 1].is(WordClass::Modal));
    const bool subject = before > 0 && (p[before - 1].isNominal() || p[before - 1].is(WordClass::Adverb));
    if (before > 0 && !modal && !subject && !p[before - 1].is(WordClass::Conjunction))
        return std::nullopt;
    Pieces out = arrange(part(p, 0, before), depth + 1);
    if (needs)
        out.back() = worded(p[before - 1], QStringLiteral("needs to"));
    size_t noun = out.size();
    while (noun > 0 && !out[noun - 1].isNominal())
        --noun;
    const bool others = noun > 0 && std::any_of(out.begin(), out.begin() + qsizetype(noun), [this](const Piece &piece) { return piece.is(WordClass::Determiner) && (word(piece) == u"其他" || word(piece) == u"所有" || word(piece) == u"这些"); });
    const bool many = others || (noun > 0 && out[noun - 1].english.endsWith(u's') && !out[noun - 1].english.endsWith(u"ss"));
    QString is = kept ? (modal ? QStringLiteral("remain") : many ? QStringLiteral("remain") : QStringLiteral("remains")) : modal ? QStringLiteral("be") : !subject ? QString() : many ? QStringLiteral("are") : QStringLiteral("is");
    if (denied)
        is += is.isEmpty() ? QStringLiteral("not") : QStringLiteral(" not");
    Piece relating = worded(p[last], (is + u' ' + relation).trimmed());
    out.push_back(relating);
    append(out, arrange(part(p, with, end), depth + 1));
    return out;
}

} // namespace tendertrail::translate
