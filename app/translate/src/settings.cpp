// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

// The rules for the setting of what is done: 在 … 中, … 前, 除 … 外.
namespace tendertrail::translate {

std::optional<Pieces> Arranger::inSetting(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 1; at + 3 < p.size(); ++at) {
        if (open[at] > 0 || !p[at].is(WordClass::Postposition) || !p[at + 1].is(WordClass::Verb) || !isDe(p[at + 2]) || !p[at + 3].isNominal())
            continue;
        const QString preposition = postpositions().value(word(p[at]).toString());
        size_t begin = at;
        while (begin > 0 && open[begin - 1] == 0 && (p[begin - 1].isNominal() || p[begin - 1].is(WordClass::Verb) || isDe(p[begin - 1])) && !p[begin - 1].english.endsWith(u" to"))
            --begin;
        const bool opener = begin > 0 && isOpener(p[begin - 1]);
        if (preposition.isEmpty() || begin == at || p[at + 1].english.contains(u' '))
            continue;
        size_t end = at + 3;
        while (end < p.size() && p[end].isNominal())
            ++end;
        const size_t from = opener ? begin - 1 : begin;
        // 应 在 开标 前 提交 的 文件 …: the modal waits for another verb
        if (from > 0 && p[from - 1].is(WordClass::Modal))
            continue;
        Pieces out = from > 0 ? arrange(part(p, 0, from), depth + 1) : Pieces();
        append(out, arrange(part(p, at + 3, end), depth + 1));
        Piece verb = p[at + 1];
        verb.english = word(verb) == u"产生" || word(verb) == u"发生" || word(verb) == u"出现" ? gerundOf(verb.english) : participleOf(verb.english);
        verb.wordClass = WordClass::Phrase;
        out.push_back(verb);
        Piece where = worded(p[at], preposition);
        Pieces setting = described(part(p, begin, at), depth, preposition == u"after" || preposition == u"before" || preposition == u"when", where);
        out.push_back(where);
        append(out, std::move(setting));
        if (end < p.size())
            append(out, arrange(part(p, end, p.size()), depth + 1));
        return out;
    }
    return std::nullopt;
}

std::optional<Pieces> Arranger::inRespect(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t end = 3; end + 1 < p.size(); ++end) {
        if (open[end] > 0 || !p[end].is(WordClass::Postposition) || word(p[end]) != u"方面")
            continue;
        size_t in = end;
        while (in > 0 && !(open[in] == 0 && word(p[in]) == u"在" && p[in].is(WordClass::Preposition)))
            --in;
        if (in == 0 || in + 1 == end)
            return std::nullopt;
        Pieces rest = part(p, 0, in);
        append(rest, part(p, end + 1, p.size()));
        Pieces out = arrange(std::move(rest), depth + 1);
        out.push_back(worded(p[end], QStringLiteral("in terms of")));
        out.back().wordClass = WordClass::Preposition;
        Pieces what = arrange(part(p, in + 1, end), depth + 1);
        makeNominal(what);
        append(out, std::move(what));
        return out;
    }
    return std::nullopt;
}

bool Arranger::isOpener(const Piece &piece) const
{
    static const QSet<QString> openers{QStringLiteral("在"), QStringLiteral("于"), QStringLiteral("自"), QStringLiteral("从"),
                                        QStringLiteral("当")};
    return piece.is(WordClass::Preposition) && openers.contains(word(piece).toString());
}

std::optional<Pieces> Arranger::circumposed(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t end = 1; end < p.size(); ++end) {
        if (open[end] > 0 || !p[end].is(WordClass::Postposition))
            continue;
        const QString preposition = postpositions().value(word(p[end]).toString());
        const bool describing = end + 1 < p.size() && p[end + 1].is(WordClass::Particle); // 投标时所使用的, 验收后的
        if (preposition.isEmpty() || describing)
            continue;
        std::optional<size_t> opener;
        size_t begin = 0;
        bool verb = false;
        for (size_t at = end; at-- > 0;) {
            if (open[at] > 0)
                continue;
            if (isOpener(p[at]) || (preposition == u"after" && at > 0 && (word(p[at]) == u"经" || word(p[at]) == u"经过") && p[at].kind == PieceKind::Word && !p[at - 1].is(WordClass::Conjunction)) || ((word(p[at]) == u"除" || word(p[at]) == u"除了") && preposition == u"outside")) {
                opener = at;
                begin = at + 1;
                break;
            }
            verb = verb || p[at].is(WordClass::Verb);
            // 在 履行阶段 保证 2小时 内 到达: the time is the later verb's
            if (p[at].is(WordClass::Verb) && preposition == u"within" && p[end - 1].kind == PieceKind::Quantity && at + 2 == end && !(at > 0 && isOpener(p[at - 1])))
                break;
            if (p[at].is(WordClass::Modal)) {
                begin = at == firstWord(p) && timelyDenial(p, at, end) ? at : at + 1; // 无法 完成 比价 时
                verb = verb || begin == at;
                break;
            }
        }
        // 但 乙方 有 要求 时: the conjunction stays in front
        static const QSet<QString> &leading = wordSet<"clause.leading">();
        while (!opener && begin < end && begin == firstWord(p) && p[begin].is(WordClass::Conjunction) && leading.contains(word(p[begin]).toString()))
            ++begin;
        const bool timely = preposition == u"after" || preposition == u"before" || preposition == u"when";
        const bool inner = (preposition == u"after" || preposition == u"before") && end + 2 < p.size() && p[end + 1].kind == PieceKind::Quantity
            && postpositions().value(word(p[end + 2]).toString()) == u"within";
        if (begin >= end || (!opener && !inner && !(timely && verb)))
            continue; // a noun with its postposition: the simple rules know it
        if (std::any_of(p.begin() + qsizetype(begin), p.begin() + qsizetype(end), [](const Piece &piece) { return piece.english.startsWith(u"from the date of"); }))
            continue;
        // 收到通知后 24 小时 内: the outer postposition takes the inner one with it.
        size_t last = end;
        Pieces phrase;
        const bool apart = timely && preposition != u"when" && !inner && end + 2 == p.size() && p[end + 1].kind == PieceKind::Quantity; // 在|收到 发票 后 28日|内, in the memory: 28 days after
        if (apart) {
            phrase.push_back(p[end + 1]);
            last = end + 1;
        } else if (inner) {
            phrase.push_back(worded(p[end + 2], QStringLiteral("within")));
            phrase.push_back(p[end + 1]);
            last = end + 2;
        }
        Pieces content = part(p, begin, end);
        phrase.push_back(worded(p[end], word(p[opener.value_or(end)]).startsWith(u'除') ? QStringLiteral("except for") : preposition));
        if (word(content.front()) == u"经" || word(content.front()) == u"经过")
            content.front().english.clear(); // 经确认后: "after" says it already
        const size_t subject = firstWord(content);
        if (timely && subject < content.size() && !content[subject].is(WordClass::Verb))
            phrase.back().wordClass = WordClass::Conjunction; // a clause of its own, whose verb agrees
        append(phrase, described(std::move(content), depth, timely, phrase.back()));
        const size_t from = opener.value_or(begin);
        Pieces rest = part(p, last + 1, p.size());
        // 维修人员 接到 电话 后 应 响应: one subject for both
        if (!opener && begin == 0 && timely && !inner && !rest.empty() && (rest.front().is(WordClass::Modal) || (preposition != u"when" && (rest.front().is(WordClass::Verb) || rest.front().is(WordClass::Adverb))))) {
            const size_t who = firstWord(p);
            size_t does = who;
            while (does < end && p[does].isNominal())
                ++does;
            const bool actor = does > who && (p[does - 1].has(Role::Actor) || p[does - 1].kind == PieceKind::Name) && does < end && (p[does].is(WordClass::Verb) || (p[does].is(WordClass::Preposition) && (word(p[does]) == u"对" || word(p[does]) == u"向" || word(p[does]) == u"与")));
            if (actor) {
                Pieces whole = part(p, 0, does);
                append(whole, std::move(rest));
                Pieces out = arrange(std::move(whole), depth + 1);
                Piece when = worded(p[end], preposition);
                out.push_back(when);
                Pieces doing = part(p, does, end);
                if (preposition == u"when" && doing.size() == 1 && doing.front().is(WordClass::Verb)) { // 供应商 交货 时: when delivering
                    doing.front().english = gerundOf(doing.front().english);
                    doing.front().wordClass = WordClass::Phrase;
                    append(out, std::move(doing));
                    return out;
                }
                append(out, described(std::move(doing), depth, timely, out.back()));
                return out;
            }
        }
        const bool verbBehind = mainVerb(rest, depths(rest), 0).has_value();
        // 应 由 代表 在 文件 上 签字: who does it goes with the verb
        const bool byWhom = verbBehind && opener && std::any_of(p.begin(), p.begin() + qsizetype(from), [this](const Piece &piece) { return word(piece) == u"由" && piece.is(WordClass::Preposition); });
        if (byWhom) {
            Pieces whole = part(p, 0, from);
            append(whole, std::move(rest));
            Pieces done = arrange(std::move(whole), depth + 1);
            append(done, std::move(phrase));
            return done;
        }
        Pieces out = arrange(part(p, 0, from), depth + 1);
        const size_t restBegins = firstWord(rest);
        const bool noSubject = restBegins < rest.size() && (rest[restBegins].is(WordClass::Verb) || rest[restBegins].is(WordClass::Adverb));
        // 确保 在 各种 环境 下 稳定 运行: ensure stable operation in …
        const bool governed = !verbBehind && opener && from > 0 && p[from - 1].is(WordClass::Verb) && !rest.empty() && std::all_of(rest.begin(), rest.end(), [this](const Piece &piece) { return piece.isNominal() || isDe(piece) || piece.kind == PieceKind::Punctuation; });
        if ((verbBehind && (from > 0 || noSubject)) || governed) {
            if (!rest.empty() && word(rest.front()) == u"由") { // 样品 在 评审后 由 投标人 取回: is retrieved by …
                Pieces whole = part(p, 0, from);
                append(whole, std::move(rest));
                out = arrange(std::move(whole), depth + 1);
            } else {
                append(out, arrange(std::move(rest), depth + 1));
            }
            append(out, std::move(phrase));
        } else {
            append(out, std::move(phrase));
            append(out, arrange(std::move(rest), depth + 1));
        }
        return out;
    }
    return std::nullopt;
}

Pieces Arranger::described(Pieces content, int depth, bool timely, Piece &preposition) const
{
    static const QHash<QString, QString> &settings = wordTable<"settings.nouns">();
    if (content.size() > 1) {
        const QString setting = settings.value(word(content.back()).toString());
        // 在 满足|文件 要求 的 基础 上: what the noun was folded with stays
        Pieces owner;
        if (content.back().parts) {
            owner = *content.back().parts;
            std::erase_if(owner, [&](const Piece &piece) { return !piece.inserted && piece.source == content.back().source; });
            for (size_t of = 0; of < owner.size(); ++of) {
                if (owner[of].english == u"of" && (of == 0 || owner[of - 1].english.endsWith(u" of"))) { // 任何一部分 is "any part of" already
                    owner.erase(owner.begin() + qsizetype(of));
                    break;
                }
            }
        }
        const bool kept = !content.back().parts || !owner.empty();
        if (!setting.isEmpty() && kept && preposition.english != u"before" && preposition.english != u"after") {
            preposition.english = setting;
            content.pop_back();
            append(content, std::move(owner));
            if (content.size() > 1 && isDe(content.back()))
                content.pop_back();
            timely = false;
        }
    }
    static const QSet<QString> &respects = wordSet<"respects.nouns">();
    if (preposition.english == u"on" && !content.empty() && respects.contains(word(content.back()).toString())) // 在功能上: in function
        preposition.english = QStringLiteral("in");
    // 终止 时: at termination
    const bool deed = content.size() == 1 && !content.front().noun.isEmpty() && (content.front().is(WordClass::Noun) || (content.front().is(WordClass::Verb) && !content.front().noun.section(u' ', 0, 0).endsWith(u"ing")));
    if (deed && preposition.english == u"when")
        preposition.english = wordSet<"deeds.that-last">().contains(word(content.front()).toString()) ? QStringLiteral("during") : QStringLiteral("at");
    const size_t begins = firstWord(content);
    const bool startsWithVerb = begins < content.size() && content[begins].is(WordClass::Verb);
    // 发生 紧急情况 时: when an emergency occurs
    const bool arises = timely && startsWithVerb && begins + 1 < content.size() && QStringList{QStringLiteral("发生"), QStringLiteral("出现"), QStringLiteral("产生")}.contains(word(content[begins]).toString())
        && std::all_of(content.begin() + qsizetype(begins) + 1, content.end(), [this](const Piece &piece) { return piece.isNominal() || isListed(piece) || word(piece) == u"或" || word(piece) == u"或者"; });
    if (arises) {
        Piece verb = content[begins];
        Pieces what = arrange(part(content, begins + 1, content.size()), depth + 1);
        const bool many = what.back().english.endsWith(u's') && !what.back().english.endsWith(u"ss");
        verb.english = many ? QStringLiteral("occur") : QStringLiteral("occurs");
        verb.wordClass = WordClass::Phrase;
        preposition.wordClass = WordClass::Conjunction;
        what.push_back(std::move(verb));
        return what;
    }
    // 供应商 确定 后, 文件 发出 后: is determined, is issued
    Piece *last = content.empty() ? nullptr : &content.back();
    const bool done = timely && content.size() > 1 && last->is(WordClass::Verb) && isTransitive(last->english) && std::all_of(content.begin(), content.end() - 1, [](const Piece &piece) { return piece.isNominal() && piece.kind != PieceKind::Quantity; });
    const Piece *who = done ? &content[content.size() - 2] : nullptr;
    if (done && who->is(WordClass::Noun) && (!who->has(Role::Actor) || word(*last) == u"确定" || word(*last) == u"选定")) {
        const bool many = who->english.endsWith(u's') && !who->english.endsWith(u"ss");
        last->english = (many ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(plainOf(last->english));
        last->wordClass = WordClass::Phrase;
    }
    Pieces arranged = arrange(std::move(content), depth + 1);
    if (!timely || startsWithVerb)
        makeNominal(arranged);
    // 收到 发票 并 核实 后: after receiving … and verifying
    for (size_t at = 1; timely && startsWithVerb && at + 1 < arranged.size(); ++at) {
        if (arranged[at].is(WordClass::Conjunction) && arranged[at].english == u"and" && arranged[at + 1].is(WordClass::Verb) && arranged[firstWord(arranged)].english.section(u' ', 0, 0).endsWith(u"ing")) {
            arranged[at + 1].english = gerundOf(arranged[at + 1].english);
            arranged[at + 1].wordClass = WordClass::Phrase;
        }
    }
    return arranged;
}

} // namespace tendertrail::translate
