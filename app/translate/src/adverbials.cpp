// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adverbials.h"

#include "clausescan.h"
#include "phraseforms.h"
#include "relatives.h"
#include "wordforms.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

constexpr int deepest = 8;
constexpr size_t longest = 200;

class Arranger : private ClauseScan
{
public:
    Arranger(const QString &key, const std::function<void(Pieces &)> &simple) : ClauseScan(key), m_relatives(key), m_simple(simple) {}

    Pieces arrange(Pieces p, int depth) const
    {
        if (depth == 0)
            withoutSpaces(p);
        if (p.size() == 2)
            negate(p);
        if (depth < deepest && p.size() > 2 && p.size() < longest) {
            negate(p);
            for (const auto rule : {&Arranger::whether, &Arranger::relative, &Arranger::concerning, &Arranger::inSetting, &Arranger::joined, &Arranger::existing, &Arranger::fronted, &Arranger::circumposed, &Arranger::agent, &Arranger::prepositional}) {
                if (auto done = (this->*rule)(p, depth))
                    return std::move(*done);
            }
        }
        m_simple(p);
        return p;
    }

private:
    // 采购人 是否 委托 … → whether the buyer entrusts …; 方案 是否 可行 → whether the plan is feasible
    std::optional<Pieces> whether(const Pieces &p, int depth) const
    {
        const auto open = depths(p);
        size_t at = 0;
        // 投标人 如 未提供 …: if the bidder has not …
        while (at < p.size() && !(open[at] == 0 && p[at].is(WordClass::Conjunction) && (word(p[at]) == u"是否" || word(p[at]) == u"如" || word(p[at]) == u"若" || word(p[at]) == u"如果")))
            ++at;
        if (at < p.size() && at == firstWord(p) && word(p[at]) == u"是否")
            return whetherDone(p, at, depth);
        if (at == 0 || at + 1 >= p.size())
            return std::nullopt;
        size_t first = at;
        while (first > 0 && (open[first - 1] > 0 || p[first - 1].isNominal() || isDe(p[first - 1])))
            --first;
        while (first < at && (isDe(p[first]) || p[first].kind == PieceKind::Punctuation))
            ++first;
        if (first == at || !(p[at - 1].is(WordClass::Noun) || p[at - 1].kind == PieceKind::Name))
            return std::nullopt;
        Pieces out = first > 0 ? arrange(part(p, 0, first), depth + 1) : Pieces();
        out.push_back(p[at]);
        const Pieces rest = part(p, at + 1, p.size());
        if (word(p[at]) == u"是否" && std::all_of(rest.begin(), rest.end(), [](const Piece &piece) { return piece.is(WordClass::Adjective) || piece.is(WordClass::Conjunction) || piece.kind == PieceKind::Punctuation; })) {
            append(out, arrange(part(p, first, at), depth + 1));
            Piece is;
            is.source = {rest.front().source.begin, rest.front().source.begin};
            is.english = out.back().english.endsWith(u's') && !out.back().english.endsWith(u"ss") ? QStringLiteral("are") : QStringLiteral("is");
            is.wordClass = WordClass::Phrase;
            is.inserted = true;
            out.push_back(is);
            append(out, rest);
            return out;
        }
        Pieces clause = part(p, first, at);
        append(clause, rest);
        append(out, arrange(std::move(clause), depth + 1));
        return out;
    }

    // 是否 接受 联合体投标 → whether consortium bids are accepted
    std::optional<Pieces> whetherDone(const Pieces &p, size_t at, int depth) const
    {
        const size_t verb = at + 1;
        if (verb + 1 >= p.size() || !p[verb].is(WordClass::Verb) || p[verb].noun.isEmpty() || p[verb].english.contains(u' '))
            return std::nullopt;
        for (size_t i = verb + 1; i < p.size(); ++i) {
            if (!p[i].isNominal() && !isDe(p[i]) && p[i].kind != PieceKind::Punctuation)
                return std::nullopt;
        }
        Pieces out = part(p, 0, verb);
        append(out, arrange(part(p, verb + 1, p.size()), depth + 1));
        const bool many = out.back().english.endsWith(u's') && !out.back().english.endsWith(u"ss");
        Piece done = p[verb];
        done.english = (many ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(done.english);
        done.wordClass = WordClass::Phrase;
        out.push_back(done);
        return out;
    }

    // 未领取 X 的 供应商 → supplier that has not collected X
    std::optional<Pieces> relative(const Pieces &p, int depth) const
    {
        const auto place = m_relatives.find(p);
        if (!place)
            return std::nullopt;
        Pieces out = place->begin > 0 ? arrange(part(p, 0, place->begin), depth + 1) : Pieces();
        Pieces noun = arrange(part(p, place->de + 1, place->end), depth + 1);
        Pieces clause = arrange(part(p, place->begin, place->de), depth + 1);
        Piece de = p[place->de];
        // 未领取文件的供应商: suppliers that have not …; one that is named is one.
        const bool any = place->begin == firstWord(p) && !noun.empty() && noun.back().is(WordClass::Noun) && noun.back().label
            && std::none_of(noun.begin(), noun.end(), [](const Piece &piece) { return piece.is(WordClass::Determiner) || piece.kind == PieceKind::Quantity || piece.kind == PieceKind::Locked; })
            && (word(noun.back()).endsWith(u"供应商") || word(noun.back()).endsWith(u"投标人") || word(noun.back()).endsWith(u"响应人") || word(noun.back()).endsWith(u"企业"))
            && (place->begin > 0 ? p[place->begin - 1].inserted : true);
        if (any) {
            noun.back().english = pluralOf(noun.back().english);
            noun.back().definite = false;
        }
        m_relatives.agree(clause, de, noun);
        append(out, std::move(noun));
        out.push_back(de);
        append(out, std::move(clause));
        if (place->end < p.size())
            append(out, arrange(part(p, place->end, p.size()), depth + 1));
        return out;
    }

    // 对 评标委员会成员 的 纪律要求 → discipline requirements for members of the evaluation committee, where there is no verb
    std::optional<Pieces> concerning(const Pieces &p, int depth) const
    {
        const size_t at = firstWord(p);
        if (at + 3 >= p.size() || (word(p[at]) != u"对" && word(p[at]) != u"对于"))
            return std::nullopt;
        size_t de = p.size() - 1;
        while (de > at + 1 && p[de].isNominal())
            --de;
        const bool verbless = std::none_of(p.begin() + qsizetype(at), p.end(), [](const Piece &piece) { return piece.is(WordClass::Verb) || piece.is(WordClass::Modal); });
        if (!verbless || de + 1 == p.size() || de < at + 2 || !isDe(p[de]))
            return std::nullopt;
        Pieces out = part(p, 0, at);
        append(out, arrange(part(p, de + 1, p.size()), depth + 1));
        out.push_back(worded(p[de], QStringLiteral("for")));
        append(out, arrange(part(p, at + 1, de), depth + 1));
        return out;
    }

    // 实施 过程 中 产生 的 数据 → data arisen in the course of implementation
    std::optional<Pieces> inSetting(const Pieces &p, int depth) const
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

    // 并, 且, 但: what stands on either side is a clause.
    std::optional<Pieces> joined(const Pieces &p, int depth) const
    {
        static const QSet<QString> words{QStringLiteral("并"), QStringLiteral("并且"), QStringLiteral("且"), QStringLiteral("但"), QStringLiteral("但是"),
                                         QStringLiteral("而"), QStringLiteral("则"), QStringLiteral("如"), QStringLiteral("若"), QStringLiteral("如果"),
                                         QStringLiteral("否则")};
        const auto open = depths(p);
        for (size_t at = 0; at + 1 < p.size(); ++at) {
            if (open[at] > 0 || !p[at].is(WordClass::Conjunction) || !words.contains(word(p[at]).toString()))
                continue;
            Pieces out = at > 0 ? arrange(part(p, 0, at), depth + 1) : Pieces();
            out.push_back(p[at]);
            append(out, arrange(part(p, at + 1, p.size()), depth + 1));
            return out;
        }
        return std::nullopt;
    }

    // 发生争议 → dispute occurs; 存在问题 → there is problem
    std::optional<Pieces> existing(const Pieces &p, int depth) const
    {
        const size_t at = firstWord(p);
        if (at + 1 >= p.size() || !p[at].is(WordClass::Verb))
            return std::nullopt;
        const QStringView text = word(p[at]);
        const bool there = text == u"存在" || text == u"有";
        const bool happens = text == u"发生" || text == u"出现";
        if (!(there || happens) || mainVerb(p, depths(p), at + 1) || isDe(p[at + 1]))
            return std::nullopt;
        Pieces out = part(p, 0, at);
        Piece verb = p[at];
        Pieces rest = arrange(part(p, at + 1, p.size()), depth + 1);
        if (there) {
            verb.english = QStringLiteral("there is");
            out.push_back(verb);
            append(out, std::move(rest));
        } else {
            append(out, std::move(rest));
            out.push_back(verb);
        }
        return out;
    }

    // 将 X 提交至 Y → submit X to Y. Before a verb 将 is "will".
    std::optional<Pieces> fronted(const Pieces &p, int depth) const
    {
        const auto open = depths(p);
        for (size_t at = 0; at + 2 < p.size(); ++at) {
            if (open[at] > 0 || (word(p[at]) != u"将" && word(p[at]) != u"把") || p[at].kind != PieceKind::Word)
                continue;
            const Piece &next = p[at + 1];
            if (!next.isNominal() && next.kind != PieceKind::Punctuation)
                return std::nullopt;
            const auto verb = mainVerb(p, open, at + 2);
            if (!verb)
                return std::nullopt;
            // 将对 …, 将向 …: a preposition in between belongs to "will".
            size_t adverbs = *verb;
            while (adverbs > at + 2 && p[adverbs - 1].is(WordClass::Adverb))
                --adverbs;
            for (size_t i = at + 1; i < adverbs; ++i) {
                if (open[i] == 0 && (p[i].is(WordClass::Modal) || isOpener(p[i])))
                    return std::nullopt;
            }
            Pieces out = arrange(part(p, 0, at), depth + 1);
            Pieces object = arrange(part(p, at + 1, adverbs), depth + 1);
            Pieces rest = arrange(part(p, *verb + 1, p.size()), depth + 1);
            append(out, part(p, adverbs, *verb + 1));
            if (word(p[*verb]) == u"通知" || word(p[*verb]) == u"告知") { // 将结果通知供应商: notify suppliers of the result
                append(out, std::move(rest));
                Piece of = worded(p[at], QStringLiteral("of"));
                out.push_back(of);
                append(out, std::move(object));
                return out;
            }
            append(out, std::move(object));
            static const QSet<QString> passed{QStringLiteral("报送"), QStringLiteral("提交"), QStringLiteral("送交"), QStringLiteral("移交"), QStringLiteral("上报"), QStringLiteral("发送"), QStringLiteral("退还"),
                                              QStringLiteral("交付"), QStringLiteral("返还"), QStringLiteral("递交"), QStringLiteral("抄送"), QStringLiteral("报告"), QStringLiteral("送达"), QStringLiteral("配送"), QStringLiteral("运送")};
            if (!rest.empty() && rest.front().isNominal() && passed.contains(word(p[*verb]).toString())) {
                Piece to = worded(p[at], QStringLiteral("to"));
                to.source = {rest.front().source.begin, rest.front().source.begin};
                to.inserted = true;
                out.push_back(to);
            }
            append(out, std::move(rest));
            return out;
        }
        return std::nullopt;
    }

    static const QHash<QString, QString> &postpositions()
    {
        static const QHash<QString, QString> table{
            {QStringLiteral("内"), QStringLiteral("within")},   {QStringLiteral("以内"), QStringLiteral("within")},
            {QStringLiteral("之内"), QStringLiteral("within")}, {QStringLiteral("前"), QStringLiteral("before")},
            {QStringLiteral("之前"), QStringLiteral("before")}, {QStringLiteral("以前"), QStringLiteral("before")},
            {QStringLiteral("后"), QStringLiteral("after")},    {QStringLiteral("之后"), QStringLiteral("after")},
            {QStringLiteral("以后"), QStringLiteral("after")},  {QStringLiteral("时"), QStringLiteral("when")},
            {QStringLiteral("期间"), QStringLiteral("during")}, {QStringLiteral("中"), QStringLiteral("in")},
            {QStringLiteral("上"), QStringLiteral("on")},       {QStringLiteral("下"), QStringLiteral("under")},   {QStringLiteral("项下"), QStringLiteral("under")},
            {QStringLiteral("外"), QStringLiteral("outside")},  {QStringLiteral("以来"), QStringLiteral("since")},
            {QStringLiteral("以外"), QStringLiteral("outside")},
        };
        return table;
    }
    bool isOpener(const Piece &piece) const
    {
        static const QSet<QString> openers{QStringLiteral("在"), QStringLiteral("于"), QStringLiteral("自"), QStringLiteral("从"),
                                            QStringLiteral("当")};
        return piece.is(WordClass::Preposition) && openers.contains(word(piece).toString());
    }

    // 在 X 前 → before X. Goes behind the verb where a subject or a modal stands before it.
    std::optional<Pieces> circumposed(const Pieces &p, int depth) const
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
                if (isOpener(p[at]) || (word(p[at]) == u"除" && preposition == u"outside")) {
                    opener = at;
                    begin = at + 1;
                    break;
                }
                verb = verb || p[at].is(WordClass::Verb);
                if (p[at].is(WordClass::Modal)) {
                    begin = at + 1;
                    break;
                }
            }
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
            if (inner) {
                phrase.push_back(worded(p[end + 2], QStringLiteral("within")));
                phrase.push_back(p[end + 1]);
                last = end + 2;
            }
            Pieces content = part(p, begin, end);
            phrase.push_back(worded(p[end], word(p[opener.value_or(end)]) == u"除" ? QStringLiteral("except for") : preposition));
            if (word(content.front()) == u"经" || word(content.front()) == u"经过")
                content.front().english.clear(); // 经确认后: "after" says it already
            const size_t subject = firstWord(content);
            if (timely && subject < content.size() && !content[subject].is(WordClass::Verb))
                phrase.back().wordClass = WordClass::Conjunction; // a clause of its own, whose verb agrees
            append(phrase, described(std::move(content), depth, timely, phrase.back()));
            const size_t from = opener.value_or(begin);
            Pieces rest = part(p, last + 1, p.size());
            Pieces out = arrange(part(p, 0, from), depth + 1);
            const bool verbBehind = mainVerb(rest, depths(rest), 0).has_value();
            const size_t restBegins = firstWord(rest);
            const bool noSubject = restBegins < rest.size() && (rest[restBegins].is(WordClass::Verb) || rest[restBegins].is(WordClass::Adverb));
            if (verbBehind && (from > 0 || noSubject)) {
                append(out, arrange(std::move(rest), depth + 1));
                append(out, std::move(phrase));
            } else {
                append(out, std::move(phrase));
                append(out, arrange(std::move(rest), depth + 1));
            }
            return out;
        }
        return std::nullopt;
    }

    // What stands between 在 and 后. "preposition" may become another one: 在 X 过程 中 is "in the course of X".
    Pieces described(Pieces content, int depth, bool timely, Piece &preposition) const
    {
        static const QHash<QString, QString> settings{
            {QStringLiteral("过程"), QStringLiteral("in the course of")}, {QStringLiteral("前提"), QStringLiteral("provided that there is")},
            {QStringLiteral("情况"), QStringLiteral("in case of")},       {QStringLiteral("基础"), QStringLiteral("on the basis of")},
            {QStringLiteral("范围"), QStringLiteral("within the scope of")}, {QStringLiteral("条件"), QStringLiteral("under the condition of")},
            {QStringLiteral("同时"), QStringLiteral("at the same time as")},
        };
        if (content.size() > 1) {
            const QString setting = settings.value(word(content.back()).toString());
            if (!setting.isEmpty() && preposition.english != u"before" && preposition.english != u"after") {
                preposition.english = setting;
                content.pop_back();
                if (content.size() > 1 && isDe(content.back()))
                    content.pop_back();
                timely = false;
            }
        }
        const size_t begins = firstWord(content);
        const bool startsWithVerb = begins < content.size() && content[begins].is(WordClass::Verb);
        Pieces arranged = arrange(std::move(content), depth + 1);
        if (!timely || startsWithVerb)
            makeNominal(arranged);
        return arranged;
    }

    // 应 由 甲方 支付 → shall be paid by Party A; 由 甲方 支付 费用 → Party A pays the cost; 被 甲方 取消 → is cancelled by Party A
    std::optional<Pieces> agent(const Pieces &p, int depth) const
    {
        const auto open = depths(p);
        for (size_t at = 0; at + 1 < p.size(); ++at) {
            const bool by = word(p[at]) == u"由";
            const bool passive = word(p[at]) == u"被";
            if (open[at] > 0 || !p[at].is(WordClass::Preposition) || !(by || passive))
                continue;
            const auto verb = mainVerb(p, open, at + 1);
            if (!verb || word(p[*verb]) == u"列入" || p[*verb].english.startsWith(u"responsible"))
                return std::nullopt;
            const bool modal = at > 0 && p[at - 1].is(WordClass::Modal);
            const bool last = *verb + 1 == p.size();
            if (by && (at == 0 || modal) && !last) {
                Pieces out = arrange(part(p, at + 1, *verb), depth + 1);
                append(out, part(p, 0, at));
                append(out, arrange(part(p, *verb, p.size()), depth + 1));
                return out;
            }
            // 证明材料 由 投标人 根据 … 提供: is provided by the bidder according to …
            if (by && at > 0 && !modal && (p[at - 1].is(WordClass::Noun) || p[at - 1].kind == PieceKind::Name) && last && !p[*verb].english.contains(u' ')) {
                size_t who = at + 1;
                while (who < *verb && (p[who].isNominal() || p[who].kind == PieceKind::Punctuation))
                    ++who;
                if (who > at + 1) {
                    Pieces out = arrange(part(p, 0, at), depth + 1);
                    const bool many = out.back().english.endsWith(u's') && !out.back().english.endsWith(u"ss");
                    Piece participle = p[*verb];
                    participle.english = (many ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(participle.english);
                    participle.wordClass = WordClass::Phrase;
                    out.push_back(participle);
                    out.push_back(worded(p[at], QStringLiteral("by")));
                    append(out, arrange(part(p, at + 1, who), depth + 1));
                    append(out, arrange(part(p, who, *verb), depth + 1));
                    return out;
                }
            }
            if ((by && !modal && !(at == 0 && last)) || (p[*verb].english.contains(u' ') && !(passive && p[*verb].english.startsWith(u"be "))))
                return std::nullopt;
            Pieces out = arrange(part(p, 0, at), depth + 1);
            const bool perfect = at > 0 && (word(p[at - 1]) == u"已" || word(p[at - 1]) == u"已经" || word(p[at - 1]) == u"未");
            if (perfect)
                out.back().english = word(p[at - 1]) == u"未" ? QStringLiteral("not") : QString();
            Piece be = worded(p[at], modal ? QStringLiteral("be") : perfect ? QStringLiteral("has been") : QStringLiteral("is"));
            if (perfect && word(p[at - 1]) == u"未")
                be.english = QStringLiteral("been"), out.back().english = QStringLiteral("has not");
            if (!(by && at == 0)) // 由甲方支付的: paid by Party A
                out.push_back(be);
            Piece participle = p[*verb];
            participle.english = participleOf(participle.english);
            participle.wordClass = WordClass::Phrase;
            out.push_back(participle);
            append(out, arrange(part(p, *verb + 1, p.size()), depth + 1));
            if (*verb > at + 1) {
                Piece byWord;
                byWord.source = {p[at].source.end, p[at].source.end};
                byWord.english = QStringLiteral("by");
                byWord.wordClass = WordClass::Preposition;
                byWord.inserted = true;
                out.push_back(byWord);
                append(out, arrange(part(p, at + 1, *verb), depth + 1));
            }
            return out;
        }
        return std::nullopt;
    }

    // 根据 X 提供 Y → provide Y according to X
    std::optional<Pieces> prepositional(const Pieces &p, int depth) const
    {
        static const QSet<QString> words{QStringLiteral("根据"), QStringLiteral("按照"), QStringLiteral("按"),   QStringLiteral("依据"), QStringLiteral("依照"),
                                         QStringLiteral("以"),   QStringLiteral("向"),   QStringLiteral("与"),   QStringLiteral("从"),   QStringLiteral("通过"),
                                         QStringLiteral("因"),   QStringLiteral("由于"), QStringLiteral("对"),   QStringLiteral("对于"), QStringLiteral("在"),
                                         QStringLiteral("于"),   QStringLiteral("为了"), QStringLiteral("凭"),   QStringLiteral("就"),
                                         QStringLiteral("为")};
        const auto open = depths(p);
        for (size_t at = 0; at + 2 < p.size(); ++at) {
            const QString text = word(p[at]).toString();
            if (open[at] > 0 || p[at].kind != PieceKind::Word || !words.contains(text))
                continue;
            // 为本项目制定 is "for"; elsewhere 为 is "is".
            if (text == u"为" && ((at > 0 && !p[at - 1].is(WordClass::Modal) && !p[at - 1].is(WordClass::Adverb)) || !isNounPhraseBeforeVerb(p, at + 1)))
                continue;
            const bool frontable = text == u"为" || p[at].is(WordClass::Preposition) || text == u"与" || text == u"就" || text == u"以";
            if (!frontable || (text == u"通过" && !p[at].is(WordClass::Preposition)))
                continue;
            // 甲方与乙方 is "and"; 应与乙方 …, 与乙方 … is "with".
            if (text == u"与" && at > 0 && !p[at - 1].is(WordClass::Modal) && !p[at - 1].is(WordClass::Adverb))
                continue;
            const auto verb = mainVerb(p, open, at + 1);
            if (!verb)
                continue;
            if ((text == u"对" || text == u"就" || text == u"对于") && (word(p[*verb]) == u"进行" || word(p[*verb]) == u"作出" || word(p[*verb]) == u"做出" || word(p[*verb]) == u"作"))
                continue;
            if (text == u"与" && isRelation(p, at, *verb))
                continue;
            if (text == u"就" && at > 0)
                continue;
            size_t end = *verb;
            while (end > at + 1 && (p[end - 1].is(WordClass::Adverb) || p[end - 1].is(WordClass::Modal)))
                --end;
            if (end == at + 1)
                continue;
            const bool modalBetween = std::any_of(p.begin() + qsizetype(end), p.begin() + qsizetype(*verb), [](const Piece &piece) { return piece.is(WordClass::Modal); });
            // 按照合同 甲方 应 …: the subject stands behind the phrase, which stays in front.
            const bool subject = modalBetween && end > at + 2 && (p[end - 1].label || p[end - 1].kind == PieceKind::Name);
            const size_t contentEnd = subject ? end - 1 : end;
            Pieces out = arrange(part(p, 0, at), depth + 1);
            Pieces phrases;
            for (size_t begin = at; begin < contentEnd;) {
                size_t next = begin + 2;
                while (next < contentEnd && !(open[next] == 0 && p[next].is(WordClass::Preposition) && words.contains(word(p[next]).toString())))
                    ++next;
                next = std::min(next, contentEnd);
                Pieces content = arrange(part(p, begin + 1, next), depth + 1);
                makeNominal(content);
                content.insert(content.begin(), worded(p[begin], renderingOf(word(p[begin]).toString(), p[begin], p[next - 1])));
                // The last one stands next to the verb in English as in Chinese.
                phrases.insert(phrases.begin(), content.begin(), content.end());
                begin = next;
            }
            if (subject || (at == 0 && modalBetween)) {
                append(out, std::move(phrases));
                append(out, arrange(part(p, contentEnd, p.size()), depth + 1));
                return out;
            }
            append(out, part(p, end, *verb));
            append(out, arrange(part(p, *verb, p.size()), depth + 1));
            append(out, std::move(phrases));
            return out;
        }
        return std::nullopt;
    }

    // 与 X 有关的 Y is a noun phrase.
    bool isRelation(const Pieces &p, size_t with, size_t verb) const
    {
        static const QSet<QString> words{QStringLiteral("有关"), QStringLiteral("相关"), QStringLiteral("无关"), QStringLiteral("类似"),
                                         QStringLiteral("相应"), QStringLiteral("相同"), QStringLiteral("对应"), QStringLiteral("一致")};
        for (size_t at = with + 1; at < std::min(verb + 1, p.size() - 1); ++at) {
            if (words.contains(word(p[at]).toString()) && isDe(p[at + 1]))
                return true;
        }
        return false;
    }

    bool isNounPhraseBeforeVerb(const Pieces &p, size_t at) const
    {
        const size_t from = at;
        // 应当为从事危险作业的人员办理保险
        if (from > 1 && p[from - 2].is(WordClass::Modal)) {
            size_t de = from;
            while (de < p.size() && !isDe(p[de]) && p[de].kind != PieceKind::Punctuation)
                ++de;
            if (de + 1 < p.size() && isDe(p[de]) && p[de + 1].isNominal())
                at = de + 1;
        }
        while (at < p.size() && p[at].isNominal())
            ++at;
        return at > from && at + 1 < p.size() && p[at].is(WordClass::Verb) && !isDe(p[at + 1]);
    }

    QString renderingOf(const QString &text, const Piece &piece, const Piece &last) const
    {
        if (text == u"与")
            return QStringLiteral("with");
        if (text == u"为")
            return QStringLiteral("for");
        if (text == u"以")
            return word(last).endsWith(u"形式") || word(last).endsWith(u"方式") ? QStringLiteral("in") : QStringLiteral("by");
        return piece.english;
    }

    Relatives m_relatives;
    const std::function<void(Pieces &)> &m_simple;
};

} // namespace

Pieces arrangeClause(const QString &key, Pieces pieces, const std::function<void(Pieces &)> &simple)
{
    return Arranger(key, simple).arrange(std::move(pieces), 0);
}

} // namespace tendertrail::translate
