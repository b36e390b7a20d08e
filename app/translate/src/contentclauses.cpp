// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QSet>

#include <algorithm>

// The rules for a clause that is the object of another's verb: what is caused, what is ensured or found to be so.
namespace tendertrail::translate {

// Where what is said of the noun phrase at "from" begins: a modal, a denial, an adverb, an adjective, or a verb with something behind it.
std::optional<size_t> Arranger::predicateBehind(const Pieces &p, const std::vector<int> &open, size_t from) const
{
    size_t at = from;
    while (at < p.size() && (open[at] > 0 || (p[at].isNominal() && !p[at].is(WordClass::Adjective)) || (p[at].kind == PieceKind::Punctuation && word(p[at]) == u"、")
                             || (p[at].is(WordClass::Adjective) && at + 1 < p.size() && p[at + 1].isNominal()) || (at > from && p[at].is(WordClass::Conjunction) && at + 1 < p.size() && p[at + 1].isNominal() && (word(p[at]) == u"和" || word(p[at]) == u"或" || word(p[at]) == u"与" || word(p[at]) == u"及"))))
        ++at;
    if (at == from || at >= p.size() || p[at - 1].is(WordClass::Conjunction) || p[at - 1].kind == PieceKind::Punctuation)
        return std::nullopt;
    const Piece &piece = p[at];
    if (piece.is(WordClass::Adjective)) {
        const bool qualities = std::all_of(p.begin() + qsizetype(at), p.end(), [this](const Piece &one) { return one.is(WordClass::Adjective) || isListed(one); });
        const bool mixed = at + 3 < p.size() && isListed(p[at + 1]) && p[at + 2].is(WordClass::Verb) && p[at + 3].isNominal();
        return (qualities && p.back().is(WordClass::Adjective)) || mixed ? std::optional(at) : std::nullopt;
    }
    if (piece.is(WordClass::Modal) || (piece.is(WordClass::Phrase) && !piece.inserted && at + 1 == p.size() && piece.english.section(u' ', 0, 0).endsWith(u's')))
        return at; // 使 之 符合要求
    // 使 我校 在 该领域 达到 …: a phrase of its own before the verb
    if (piece.is(WordClass::Preposition) && !piece.inserted && (isOpener(piece) || word(piece) == u"按照" || word(piece) == u"按" || word(piece) == u"根据" || word(piece) == u"对" || word(piece) == u"与" || word(piece) == u"由" || word(piece) == u"被" || word(piece) == u"基于"))
        return mainVerb(p, open, at + 1) || (word(piece) == u"由" && isDone(p.back())) ? std::optional(at) : std::nullopt;
    size_t verb = at;
    while (verb < p.size() && (p[verb].is(WordClass::Adverb) || p[verb].is(WordClass::Modal)))
        ++verb;
    if (verb > at && verb < p.size() && (p[verb].is(WordClass::Verb) || (p[verb].is(WordClass::Adjective) && verb + 1 == p.size())))
        return at;
    const bool object = piece.is(WordClass::Verb) && !piece.english.isEmpty() && at + 1 < p.size() && !isDe(p[at + 1]) && !p[at + 1].is(WordClass::Postposition)
        && !p[at + 1].is(WordClass::Conjunction) && p[at + 1].kind != PieceKind::Punctuation;
    return object ? std::optional(at) : std::nullopt;
}

// 、 and 和
bool Arranger::isListed(const Piece &piece) const
{
    return (piece.kind == PieceKind::Punctuation && !piece.inserted && word(piece) == u"、") || (piece.is(WordClass::Conjunction) && (word(piece) == u"和" || word(piece) == u"且" || word(piece) == u"及"));
}

// 系统 无法 使用: who does it is not said
bool Arranger::isDoneTo(const Piece &verb, const Piece &subject)
{
    return verb.is(WordClass::Verb) && isTransitive(verb.english) && subject.is(WordClass::Noun) && !subject.has(Role::Actor);
}

// …，导致 甲方 损失: resulting in
void Arranger::resulting(Pieces &p) const
{
    const size_t first = firstWord(p);
    if (first + 1 >= p.size() || !p[first].is(WordClass::Verb) || p[first].source.begin == 0 || m_key[p[first].source.begin - 1] != u',' || !p[first + 1].isNominal())
        return;
    const QStringView text = word(p[first]);
    if ((text != u"导致" && text != u"致使" && text != u"造成") || mainVerb(p, depths(p), first + 1)
        || std::any_of(p.begin() + qsizetype(first), p.end(), [](const Piece &piece) { return piece.is(WordClass::Modal); }))
        return;
    p[first].english = text == u"造成" ? QStringLiteral("causing") : QStringLiteral("resulting in");
    p[first].wordClass = WordClass::Phrase;
}

Piece Arranger::linking(const QString &english, const Piece &place)
{
    Piece piece;
    piece.source = {place.source.begin, place.source.begin};
    piece.english = english;
    piece.wordClass = WordClass::Conjunction;
    piece.inserted = true;
    return piece;
}

std::optional<Pieces> Arranger::causing(const Pieces &p, int depth) const
{
    static const QSet<QString> &causes = wordSet<"verbs.causing">();
    const auto open = depths(p);
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        if (open[at] > 0 || p[at].kind != PieceKind::Word || !causes.contains(word(p[at]).toString()) || isDe(p[at + 1]))
            continue;
        if (!(p[at].is(WordClass::Verb) || p[at].is(WordClass::Preposition)))
            continue;
        const auto predicate = predicateBehind(p, open, at + 1);
        if (!predicate) {
            if (auto said = reasonCauses(p, open, at, depth))
                return said;
            continue;
        }
        // 防止 数据 被 泄露、篡改: prevent data from being leaked …
        if (word(p[at]) == u"防止" || word(p[at]) == u"避免") {
            Pieces does = part(p, *predicate, p.size());
            const bool done = word(does.front()) == u"被";
            if (done)
                does.erase(does.begin());
            if (does.empty() || does.front().is(WordClass::Modal))
                return std::nullopt;
            Pieces out = arrange(part(p, 0, at), depth + 1);
            out.push_back(p[at]);
            out.back().english = QStringLiteral("prevent");
            out.back().wordClass = WordClass::Verb;
            append(out, arrange(part(p, at + 1, *predicate), depth + 1));
            Piece from = linking(QStringLiteral("from"), does.front());
            from.wordClass = WordClass::Preposition;
            out.push_back(from);
            const auto inside = depths(does);
            bool begun = false;
            bool listed = true; // the first, and what is listed with it
            for (size_t i = 0; i < does.size(); ++i) {
                if (inside[i] > 0)
                    continue;
                if (listed && does[i].is(WordClass::Verb) && !does[i].english.isEmpty()) {
                    does[i].english = done ? (begun ? QString() : QStringLiteral("being ")) + participleOf(does[i].english) : gerundOf(does[i].english);
                    does[i].wordClass = WordClass::Phrase;
                    begun = true;
                    listed = false;
                } else {
                    listed = (listed && does[i].is(WordClass::Adverb)) || (does[i].kind == PieceKind::Punctuation && word(does[i]) == u"、") || (does[i].is(WordClass::Conjunction) && (word(does[i]) == u"或" || word(does[i]) == u"或者" || word(does[i]) == u"和"));
                }
            }
            append(out, arrange(std::move(does), depth + 1));
            return out;
        }
        size_t first = firstWord(p);
        while (first < at && (p[first].is(WordClass::Conjunction) || p[first].is(WordClass::Adverb)))
            ++first;
        Pieces effect = part(p, at + 1, p.size());
        if (p[*predicate].is(WordClass::Modal) && *predicate + 2 == p.size() && isDoneTo(effect.back(), p[*predicate - 1])) { // 合同 无法 履行: cannot be performed
            effect.back().english = QStringLiteral("be ") + participleOf(effect.back().english);
            effect.back().wordClass = WordClass::Phrase;
        }
        // 因 不可抗力 导致 合同 无法 履行: because of … the contract cannot be performed
        const bool reason = first < at && (word(p[first]) == u"因" || word(p[first]) == u"由于" || word(p[first]) == u"因为")
            && std::none_of(p.begin() + qsizetype(first), p.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Verb) || piece.is(WordClass::Modal); });
        if (first == at || reason) {
            Pieces out = arrange(part(p, 0, at), depth + 1);
            Piece soThat = linking(QStringLiteral("so that"), p[at + 1]);
            if (reason)
                soThat.english = QStringLiteral(",");
            if (reason)
                soThat.kind = PieceKind::Punctuation;
            out.push_back(soThat);
            append(out, arrange(std::move(effect), depth + 1));
            return out;
        }
        Pieces out = arrange(part(p, 0, at), depth + 1);
        Piece verb = p[at];
        verb.wordClass = WordClass::Verb;
        verb.english = QStringLiteral("cause");
        Pieces who = arrange(part(p, at + 1, *predicate), depth + 1);
        Pieces does = part(p, *predicate, p.size());
        const QStringView lead = word(does.front());
        if (lead == u"被" && does.size() > 1 && does[1].is(WordClass::Verb) && !does[1].english.isEmpty()) { // 导致 投标 被 拒绝: cause the bid to be rejected
            does.erase(does.begin());
            does.front().english = QStringLiteral("be ") + participleOf(does.front().english);
        }
        if (does.size() > 1 && (lead == u"无法" || lead == u"不能" || lead == u"不得" || lead == u"难以")) {
            verb.english = QStringLiteral("prevent");
            does.erase(does.begin());
            Piece from = linking(QStringLiteral("from"), does.front());
            from.wordClass = WordClass::Preposition;
            out.push_back(verb);
            const bool done = does.size() == 1 && isDoneTo(does.front(), p[*predicate - 1]);
            append(out, std::move(who));
            out.push_back(from);
            if (done) {
                does.front().english = QStringLiteral("being ") + participleOf(does.front().english);
                does.front().wordClass = WordClass::Phrase;
            } else if (does.front().is(WordClass::Verb)) {
                does.front().english = gerundOf(does.front().english);
                does.front().wordClass = WordClass::Phrase;
            }
            append(out, arrange(std::move(does), depth + 1));
            return out;
        }
        if (does.front().is(WordClass::Modal) && does.size() > 1 && (lead == u"能" || lead == u"能够" || lead == u"可以" || lead == u"可")) {
            verb.english = QStringLiteral("enable");
            does.erase(does.begin());
        } else if (does.size() == 1 && does.front().is(WordClass::Adjective)) {
            verb.english = QStringLiteral("make");
            out.push_back(verb);
            append(out, std::move(who));
            append(out, std::move(does));
            return out;
        } else if (does.front().is(WordClass::Modal)) {
            return std::nullopt;
        }
        out.push_back(verb);
        append(out, std::move(who));
        Piece to = linking(QStringLiteral("to"), does.front());
        to.wordClass = WordClass::Modal;
        out.push_back(to);
        append(out, arrange(std::move(does), depth + 1));
        return out;
    }
    return std::nullopt;
}

// 因 设备故障 导致 甲方 损失: where an equipment fault causes Party A's loss; the reason is what causes it
std::optional<Pieces> Arranger::reasonCauses(const Pieces &p, const std::vector<int> &open, size_t at, int depth) const
{
    size_t first = firstWord(p);
    while (first < at && p[first].is(WordClass::Conjunction))
        ++first;
    const bool reason = first + 1 < at && p[first].is(WordClass::Preposition) && (word(p[first]) == u"因" || word(p[first]) == u"由于" || word(p[first]) == u"因为");
    const bool thing = at + 1 < p.size() && std::all_of(p.begin() + qsizetype(at) + 1, p.end(), [](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Punctuation || piece.is(WordClass::Conjunction); });
    if (!reason || !thing || std::any_of(p.begin() + qsizetype(first), p.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Modal); }))
        return std::nullopt;
    Pieces out = part(p, 0, first);
    const qsizetype end = p.back().source.end;
    const bool condition = first > firstWord(p) || (end < m_key.size() && m_key[end] == u'的'); // it has its "if" or "where"
    if (!condition && depth == 0 && open[at] == 0)
        out.push_back(linking(QStringLiteral("where"), p[first]));
    append(out, arrange(part(p, first + 1, at), depth + 1));
    Piece verb = p[at];
    if (word(verb) == u"使" || word(verb) == u"致使" || word(verb) == u"使得")
        verb.english = QStringLiteral("cause");
    verb.wordClass = WordClass::Verb;
    verb.subject = 1;
    out.push_back(verb);
    append(out, arrange(part(p, at + 1, p.size()), depth + 1));
    return out;
}

std::optional<Pieces> Arranger::supporting(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    size_t at = 0;
    while (at < p.size() && !(open[at] == 0 && p[at].is(WordClass::Verb) && !p[at].english.isEmpty()))
        ++at;
    if (at + 3 >= p.size() || word(p[at]) != u"支持" || isDe(p[at + 1]) || !mainVerb(p, open, at + 1))
        return std::nullopt;
    Pieces out = arrange(part(p, 0, at), depth + 1);
    out.push_back(p[at]);
    if (at == 0)
        out.back().english = QStringLiteral("supports"); // as the memory has it
    Pieces rest = arrange(part(p, at + 1, p.size()), depth + 1);
    for (Piece &piece : rest) {
        if (piece.is(WordClass::Verb) && !piece.english.isEmpty()) {
            piece.english = gerundOf(piece.english);
            piece.wordClass = WordClass::Phrase;
            break;
        }
        if (!piece.isNominal() && !piece.is(WordClass::Adverb) && !piece.english.isEmpty())
            break;
    }
    append(out, std::move(rest));
    return out;
}

std::optional<Pieces> Arranger::saidToBe(const Pieces &p, int depth) const
{
    static const QSet<QString> &says = wordSet<"verbs.with-that-clause">();
    const auto open = depths(p);
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        if (open[at] > 0 || !p[at].is(WordClass::Verb) || !says.contains(word(p[at]).toString()) || isDe(p[at + 1]))
            continue;
        if (p[at].english.endsWith(u" that") || p[at].english.endsWith(u" to") || (word(p[at]) == u"发现" && at == firstWord(p) && p.back().is(WordClass::Postposition))) // 发现 设备 存在 故障|时
            return std::nullopt;
        const auto predicate = predicateBehind(p, open, at + 1);
        if (!predicate)
            return std::nullopt;
        Pieces out = arrange(part(p, 0, at + 1), depth + 1);
        // 未发现 …: nobody is said to have looked
        const size_t begin = firstWord(p);
        if (word(p[at]) == u"发现" && begin + 1 == at && (word(p[begin]) == u"未" || word(p[begin]) == u"没有") && out.size() > 1) {
            out[out.size() - 2].english = QStringLiteral("it was not");
            out.back().english = QStringLiteral("found");
            out.back().wordClass = WordClass::Phrase;
        }
        out.push_back(linking(QStringLiteral("that"), p[at + 1]));
        Pieces what = part(p, at + 1, p.size());
        // 确保 系统 稳定、可靠: is stable and reliable
        const bool quality = what.back().is(WordClass::Adjective) && std::all_of(p.begin() + qsizetype(*predicate), p.end(), [this](const Piece &piece) { return piece.is(WordClass::Adjective) || isListed(piece); });
        if (quality) {
            Pieces who = arrange(part(p, at + 1, *predicate), depth + 1);
            const bool many = !who.empty() && (who.back().english.endsWith(u's') && !who.back().english.endsWith(u"ss"));
            append(out, std::move(who));
            Piece is = linking(many ? QStringLiteral("are") : QStringLiteral("is"), p.back());
            is.wordClass = WordClass::Phrase;
            out.push_back(is);
            append(out, part(p, *predicate, p.size()));
            return out;
        }
        // 确保 价格 合理、满足 需求: that the price is reasonable and meets …
        if (p[*predicate].is(WordClass::Adjective) && *predicate + 2 < p.size() && isListed(p[*predicate + 1])) {
            Pieces who = arrange(part(p, at + 1, *predicate), depth + 1);
            const bool many = !who.empty() && (who.back().english.endsWith(u's') && !who.back().english.endsWith(u"ss"));
            append(out, std::move(who));
            out.push_back(linking(many ? QStringLiteral("are") : QStringLiteral("is"), p[*predicate]));
            out.back().wordClass = WordClass::Phrase;
            out.push_back(p[*predicate]);
            out.push_back(worded(p[*predicate + 1], QStringLiteral("and")));
            out.back().kind = PieceKind::Word;
            out.back().wordClass = WordClass::Conjunction;
            Pieces does = part(p, *predicate + 2, p.size());
            does.front().subject = many ? 2 : 1;
            if (!many)
                does.front().english = thirdPersonOf(does.front().english);
            append(out, arrange(std::move(does), depth + 1));
            return out;
        }
        append(out, arrange(std::move(what), depth + 1));
        return out;
    }
    return std::nullopt;
}

// 由于 系统 由 原厂 开发: because the system is developed by …, where what follows is a clause
std::optional<Pieces> Arranger::because(const Pieces &p, int depth) const
{
    const size_t at = firstWord(p);
    if (at + 3 >= p.size() || !p[at].is(WordClass::Preposition) || (word(p[at]) != u"由于" && word(p[at]) != u"因" && word(p[at]) != u"因为"))
        return std::nullopt;
    const auto open = depths(p);
    // 因 该公司 被 列入 清单
    const auto by = std::find_if(p.begin() + qsizetype(at) + 2, p.end() - 1, [this](const Piece &piece) { return word(piece) == u"被" || (!piece.isNominal() && !isDe(piece)); });
    const bool passive = by != p.end() - 1 && word(*by) == u"被";
    auto predicate = passive ? std::optional(size_t(by - p.begin())) : predicateBehind(p, open, at + 1);
    // 由于 该公司 不 向 用户 提供 服务: denied, with a phrase before its verb
    if (!predicate && by != p.end() - 1 && by->is(WordClass::Adverb) && (word(*by) == u"不" || word(*by) == u"未" || word(*by) == u"没有") && ((by - 1)->has(Role::Actor) || (by - 1)->kind == PieceKind::Name || (by - 1)->is(WordClass::Proper)) && mainVerb(p, open, size_t(by - p.begin()) + 1))
        predicate = size_t(by - p.begin());
    if (!predicate || p[*predicate].has(Role::Arising))
        return std::nullopt;
    static const QSet<QString> ends{QStringLiteral("原因"), QStringLiteral("需要"), QStringLiteral("缘故"), QStringLiteral("影响")};
    const bool denied = p[*predicate].is(WordClass::Modal) || p[*predicate].is(WordClass::Adverb)
        || (p[*predicate].is(WordClass::Preposition) && std::any_of(p.begin() + qsizetype(*predicate), p.end(), [this](const Piece &piece) { return piece.is(WordClass::Adverb) && word(piece) == u"未"; })); // 因 投标人 未 在 规定时间内 解密
    const bool is = word(p[*predicate]) == u"为" || word(p[*predicate]) == u"是" || word(p[*predicate]) == u"属于" || word(p[*predicate]) == u"只有"; // 因 该产品 为 进口产品
    // 因 中标人 放弃 中标: somebody does something
    const bool does = p[*predicate - 1].has(Role::Actor) && p[*predicate].is(WordClass::Verb) && *predicate + 2 == p.size() && p.back().isNominal() && !p.back().parts;
    if ((word(p[at]) == u"因" && !denied && !is && !does && !passive) || ends.contains(word(p.back()).toString()) || std::any_of(p.begin(), p.end(), [](const Piece &piece) { return piece.has(Role::Arising) && piece.is(WordClass::Verb); }))
        return std::nullopt;
    Pieces out = part(p, 0, at);
    Piece reason = p[at];
    reason.english = QStringLiteral("because");
    reason.wordClass = WordClass::Conjunction;
    out.push_back(reason);
    append(out, arrange(part(p, at + 1, p.size()), depth + 1));
    return out;
}

// [已支付 的 款项] 乙方 应当 退还: Party B shall refund the payment …
void Arranger::topicalised(Pieces &p) const
{
    const size_t topic = firstWord(p);
    // 模型 训练 需求 阿里云 无法 满足: what a named one cannot do
    if (p.size() > topic + 3 && p.back().is(WordClass::Verb) && isTransitive(p.back().english) && p[p.size() - 2].is(WordClass::Modal)) {
        const QStringView denies = word(p[p.size() - 2]);
        const size_t who = p.size() - 3;
        const bool named = p[who].kind == PieceKind::Name || p[who].is(WordClass::Proper);
        const bool thing = std::all_of(p.begin() + qsizetype(topic), p.begin() + qsizetype(who), [](const Piece &piece) { return piece.isNominal() && piece.kind != PieceKind::Punctuation && piece.kind != PieceKind::Name; });
        if (named && who > topic && thing && p[who - 1].is(WordClass::Noun) && !p[who - 1].has(Role::Actor) && (denies == u"无法" || denies == u"不能" || denies == u"难以")) {
            std::rotate(p.begin() + qsizetype(topic), p.begin() + qsizetype(who), p.end());
            return;
        }
    }
    if (topic + 3 >= p.size() || !p[topic].parts || p[topic].has(Role::Actor) || !(p[topic + 1].has(Role::Actor) || p[topic + 1].kind == PieceKind::Name) || !p.back().is(WordClass::Verb) || !isTransitive(p.back().english))
        return;
    const bool modal = p[topic + 2].is(WordClass::Modal) || p[topic + 2].is(WordClass::Adverb);
    for (size_t at = topic + 2; at + 1 < p.size(); ++at) {
        if (!p[at].is(WordClass::Modal) && !p[at].is(WordClass::Adverb))
            return;
    }
    if (modal)
        std::rotate(p.begin() + qsizetype(topic), p.begin() + qsizetype(topic) + 1, p.end());
}

// [其 所做 的 装修] 必须 全部 拆除: the noun phrase is a thing, and is dismantled.
void Arranger::undergo(Pieces &p) const
{
    size_t subject = firstWord(p);
    while (subject < p.size() && p[subject].is(WordClass::Conjunction))
        ++subject;
    if (subject + 2 >= p.size() || !p[subject].parts || p[subject].has(Role::Doer) || p[subject].has(Role::Actor))
        return;
    const size_t modal = subject + 1;
    Piece &verb = p.back();
    if (!p[modal].is(WordClass::Modal) || p[modal].english.contains(u" be") || !verb.is(WordClass::Verb) || !isTransitive(verb.english))
        return;
    for (size_t at = modal + 1; at + 1 < p.size(); ++at) {
        if (!p[at].is(WordClass::Adverb) && !p[at].is(WordClass::Determiner))
            return;
        if (p[at].is(WordClass::Determiner))
            p[at].wordClass = WordClass::Adverb; // 必须 全部 拆除
    }
    verb.english = QStringLiteral("be ") + participleOf(verb.english);
    verb.wordClass = WordClass::Phrase;
}

} // namespace tendertrail::translate
