// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adverbials.h"

#include "arranger.h"
#include "nounphrases.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr int deepest = 8;
constexpr size_t longest = 200;

} // namespace

Pieces Arranger::arrangeWhole(Pieces p) const
{
    if (p.size() < longest) {
        withoutSpaces(p);
        // 承担过的: what says only that something is over
        std::erase_if(p, [this](const Piece &piece) { return piece.kind == PieceKind::Word && (word(piece) == u"过" || word(piece) == u"了" || word(piece) == u"着") && (piece.english.isEmpty() || piece.is(WordClass::Particle)); });
        // 客观、公正 地 履行: objectively and impartially
        for (size_t at = 1; at < p.size(); ++at) {
            if (word(p[at]) != u"地" || p[at].kind != PieceKind::Word || !(p[at - 1].is(WordClass::Adjective) || (p[at - 1].is(WordClass::Adverb) && p[at - 1].english.endsWith(u"ly"))))
                continue;
            size_t first = at - 1;
            while (first > 1 && (word(p[first - 1]) == u"、" || word(p[first - 1]) == u"和") && p[first - 2].is(WordClass::Adjective))
                first -= 2;
            for (size_t i = first; i < at; ++i) {
                if (p[i].is(WordClass::Adjective)) {
                    p[i].english = adverbOf(p[i].english);
                } else if (!p[i].is(WordClass::Adverb)) {
                    p[i].english = i + 2 == at ? QStringLiteral("and") : QStringLiteral(",");
                    p[i].kind = PieceKind::Word;
                }
                p[i].wordClass = WordClass::Adverb;
            }
            p.erase(p.begin() + qsizetype(at));
        }
        // 通过 对 数据 的 分析: through analysis of the data
        for (size_t at = 0; at + 4 < p.size(); ++at) {
            const bool through = p[at].is(WordClass::Preposition) && (word(p[at]) == u"通过" || word(p[at]) == u"经过" || word(p[at]) == u"基于" || word(p[at]) == u"根据");
            if (through && (word(p[at + 1]) == u"对" || word(p[at + 1]) == u"对于") && !mainVerb(p, depths(p), at + 2) && std::any_of(p.begin() + qsizetype(at) + 2, p.end() - 1, [this](const Piece &piece) { return isDe(piece); }))
                p.erase(p.begin() + qsizetype(at) + 1);
        }
        // 待 验收合格 后: after says that one waits
        if (const size_t wait = firstWord(p); wait < p.size() && word(p[wait]) == u"待" && p[wait].is(WordClass::Verb) && p[wait].kind == PieceKind::Word) {
            constexpr qsizetype near = 20;
            const QStringView rest = QStringView(m_key).sliced(p[wait].source.end).first(std::min(near, m_key.size() - p[wait].source.end));
            const qsizetype after = rest.indexOf(u'后');
            if (after > 0 && !rest.first(after).contains(u',') && !rest.first(after).contains(u'。'))
                p[wait].english.clear(), p[wait].wordClass = WordClass::Particle;
        }
        if (onlyThose(p))
            return p;
        keptGoing(p);
        mannerApart(p);
        countedBehind(p);
        eitherOr(p);
        reasonForSubject(p);
        means(p);
        often(p);
        onlyAndNone(p);
        passedThrough(p);
        qualities(p);
        for (size_t at = 0; at + 3 < p.size(); ++at) { // 20万元(含)以上: "or more" says that it is included
            if (word(p[at]) == u"(" && word(p[at + 1]) == u"含" && word(p[at + 2]) == u")" && (word(p[at + 3]) == u"以上" || word(p[at + 3]) == u"以下")) {
                p[at + 3].english = word(p[at + 3]) == u"以上" ? QStringLiteral("or more") : QStringLiteral("or less");
                p[at + 3].wordClass = WordClass::Phrase;
                p.erase(p.begin() + qsizetype(at), p.begin() + qsizetype(at) + 3);
            }
        }
        // 是 由 唯一供应商 提供 的: is provided by; 经 审计 的 报告: audited
        for (size_t at = 0; at + 2 < p.size();) {
            const bool by = word(p[at]) == u"是" && p[at].kind == PieceKind::Word && word(p[at + 1]) == u"由" && at > 0;
            const bool passed = (word(p[at]) == u"经" || word(p[at]) == u"经过") && p[at].kind == PieceKind::Word && p[at + 1].is(WordClass::Verb) && isDe(p[at + 2]) && p[at + 1].opening().isLower();
            if (word(p[at]) == u"未经" && p[at + 1].is(WordClass::Verb) && isDe(p[at + 2])) { // 未经 验收 的 费用: not accepted
                p[at].english = QStringLiteral("not");
                p[at].wordClass = WordClass::Adverb;
            }
            if (by || passed)
                p.erase(p.begin() + qsizetype(at));
            else
                ++at;
        }
        // 通过 协商解决: settled through consultation; 无正当理由 而 拖延
        for (size_t at = 0; at + 1 < p.size();) {
            const bool twice = p[at].kind == PieceKind::Word && (word(p[at]) == u"通过" || word(p[at]) == u"经过") && p[at + 1].kind == PieceKind::Word && word(p[at + 1]).startsWith(u"协商") && p[at + 1].english.contains(u"through ");
            const bool linked = at > 0 && p[at].is(WordClass::Conjunction) && word(p[at]) == u"而" && (word(p[at - 1]) == u"无正当理由" || word(p[at - 1]) == u"无故");
            if (twice || linked)
                p.erase(p.begin() + qsizetype(at));
            else
                ++at;
        }
        // 因价格波动 而 调整: what 因 says already
        bool cause = false;
        std::erase_if(p, [&](const Piece &piece) {
            cause = cause || (piece.is(WordClass::Preposition) && (word(piece) == u"因" || word(piece) == u"因为" || word(piece) == u"由于" || word(piece) == u"为了"));
            return cause && piece.is(WordClass::Conjunction) && word(piece) == u"而";
        });
        saidTwice(p);
        needsDoing(p);
        failuresNamed(p);
        failsOften(p);
        servesAs(p);
        notDoneToIt(p);
        raisedInWriting(p);
        withoutObjection(p);
        conditionOpens(p);
        withoutConsent(p);
        ableTo(p);
        including(p);
        joinedWith(p);
        amid(p);
        NounPhrases(m_key, [this](Pieces phrase) { return arrange(std::move(phrase), 1); }).fold(p);
        meetingBoth(p);
        allWithin(p);
        oneOf(p);
        sumOf(p);
        haveTheSame(p);
        firstOfItsKind(p);
        // 具备 扩展能力 也是 要求: having the capability is
        if (const size_t first = firstWord(p); first + 2 < p.size() && p[first].is(WordClass::Verb) && p[first].opening().isLower() && !wordSet<"verbs.of-asking">().contains(word(p[first]).toString()) && !wordSet<"verbs.with-that-clause">().contains(word(p[first]).toString())) { // 确定 它 是 货物: that it is
            static const QSet<QString> &being = wordSet<"verbs.with-a-deed-for-subject">();
            size_t is = first + 1;
            while (is < p.size() && !being.contains(word(p[is]).toString()) && !p[is].is(WordClass::Modal) && !p[is].is(WordClass::Preposition) && !isDe(p[is]))
                ++is;
            if (is > first + 1 && is + 1 < p.size() && being.contains(word(p[is]).toString()) && (p[is - 1].is(WordClass::Noun) || p[is - 1].is(WordClass::Adverb))) {
                p[first].english = gerundOf(p[first].english);
                p[first].wordClass = WordClass::Phrase;
                p[is].subject = 1;
                if (p[is].is(WordClass::Verb))
                    p[is].english = thirdPersonOf(p[is].english);
            }
        }
        compensatedFor(p);
        tellApart(p);
        handedOver(p);
        countsFirst(p);
        // 对 甲方提出的问题，乙方应…: as to
        const size_t topic = firstWord(p);
        if (topic + 2 == p.size() && (word(p[topic]) == u"对" || word(p[topic]) == u"对于") && p[topic].is(WordClass::Preposition) && p[topic + 1].parts && p[topic + 1].source.end < m_key.size() && m_key[p[topic + 1].source.end] == u',')
            p[topic].english = QStringLiteral("as to");
        resulting(p);
        topicalised(p);
        undergo(p);
        foundBy(p);
        agreeWithHead(p);
    }
    Pieces out = arrange(std::move(p), 0);
    NounPhrases::unfold(out);
    return out;
}

// 按规定的时间 与 采购人 签订: who acts is not joined to what does not.
void Arranger::tellApart(Pieces &p) const
{
    const auto open = depths(p);
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        // 负责 与 第三方 交涉
        if (open[at] == 0 && word(p[at]) == u"与" && p[at].is(WordClass::Conjunction) && word(p[at - 1]) == u"负责" && p[at + 1].has(Role::Actor) && p[at + 2].is(WordClass::Verb)) {
            p[at].wordClass = WordClass::Preposition;
            p[at].english = QStringLiteral("with");
        }
    }
    // 平台 与 现有 系统 存在 依赖关系: has a relationship with it
    for (size_t at = 1; at + 3 < p.size(); ++at) {
        if (open[at] > 0 || word(p[at]) != u"与" || !p[at].is(WordClass::Conjunction) || !p[at - 1].isNominal())
            continue;
        size_t has = at + 1;
        while (has < p.size() && (p[has].isNominal() || isDe(p[has])))
            ++has;
        size_t end = has + 1;
        while (end < p.size() && (p[end].isNominal() || isDe(p[end])))
            ++end;
        static const QStringList &relations = wordList<"nouns.of-relations">();
        const bool relation = has > at + 1 && end > has + 1 && (word(p[has]) == u"存在" || word(p[has]) == u"具有" || word(p[has]) == u"有")
            && std::any_of(relations.begin(), relations.end(), [&](const QString &ends) { return word(p[end - 1]).endsWith(ends); });
        if (relation) {
            p[at].wordClass = WordClass::Preposition;
            p[at].english = QStringLiteral("with");
        }
    }
    for (size_t at = 2; at + 2 < p.size(); ++at) {
        const bool actor = p[at + 1].has(Role::Actor) || p[at + 1].kind == PieceKind::Name;
        // 指定 专人 与 乙方 联系
        const bool arranged = actor && p[at - 2].is(WordClass::Verb) && (p[at - 2].pivot || p[at - 2].has(Role::Serial)) && at + 2 < p.size() && p[at + 2].is(WordClass::Verb) && open[at] == 0 && word(p[at]) == u"与";
        if (arranged) {
            p[at].wordClass = WordClass::Preposition;
            p[at].english = QStringLiteral("with");
            continue;
        }
        // 由 买方 与 其|签订 合同: with it
        const bool agent = word(p[at - 2]) == u"由" && p[at - 1].has(Role::Actor) && (actor || word(p[at + 1]) == u"其") && at + 2 < p.size() && p[at + 2].is(WordClass::Verb) && open[at] == 0 && word(p[at]) == u"与";
        if (agent) {
            p[at].wordClass = WordClass::Preposition;
            p[at].english = QStringLiteral("with");
            if (word(p[at + 1]) == u"其")
                p[at + 1].english = QStringLiteral("it");
            continue;
        }
        if (open[at] > 0 || word(p[at]) != u"与" || !p[at].is(WordClass::Conjunction) || !actor || !p[at - 1].is(WordClass::Noun) || p[at - 1].has(Role::Actor) || !mainVerb(p, open, at + 2))
            continue;
        p[at].wordClass = WordClass::Preposition;
        p[at].english = QStringLiteral("with");
    }
}

void Arranger::agreeWithHead(Pieces &p) const
{
    size_t subject = firstWord(p);
    while (subject < p.size() && p[subject].is(WordClass::Conjunction))
        ++subject;
    if (subject + 1 >= p.size() || !p[subject].parts)
        return;
    const auto verb = mainVerb(p, depths(p), subject + 1);
    if (!verb || !(p[subject + 1].is(WordClass::Adverb) || p[subject + 1].is(WordClass::Preposition) || *verb == subject + 1))
        return;
    if (std::any_of(p.begin() + qsizetype(subject) + 1, p.begin() + qsizetype(*verb), [](const Piece &piece) { return piece.is(WordClass::Modal) || piece.is(WordClass::Conjunction) || piece.is(WordClass::Particle); }))
        return;
    const QString head = p[subject].english.section(QStringLiteral(" of "), 0, 0); // source of funds: one
    const bool many = p[subject].subject == 2 || head.endsWith(u"personnel") || head.endsWith(u"staff") || head.endsWith(u"people") || (head.endsWith(u's') && !head.endsWith(u"ss"));
    p[*verb].subject = many ? 2 : 1;
}

Pieces Arranger::arrange(Pieces p, int depth) const
{
    if (depth == 0)
        withoutSpaces(p);
    if (p.size() == 2)
        negate(p);
    // 当|发生 事故|时, in a clause of the memory: when an accident occurs
    const qsizetype behind = p.empty() ? 0 : p.back().source.end;
    if (p.size() == 2 && behind < m_key.size() && QStringView(u"时后").contains(m_key[behind])) {
        if (auto done = existing(p, depth)) {
            if (done->back().is(WordClass::Verb) && done->size() == 2) {
                done->back().english = thirdPersonOf(done->back().english);
                done->back().wordClass = WordClass::Phrase;
            }
            return std::move(*done);
        }
    }
    if (depth < deepest && p.size() > 2 && p.size() < longest) {
        negate(p);
        // in this order: the first that fits arranges the clause
        for (const auto rule : {&Arranger::asSaid,
                                &Arranger::whenSo,
                                &Arranger::thereIn,
                                &Arranger::comesAbout,
                                &Arranger::runThere,
                                &Arranger::inRespect,
                                &Arranger::timeFirst,
                                &Arranger::everyTime,
                                &Arranger::substituted,
                                &Arranger::ordered,
                                &Arranger::onlyAfter,
                                &Arranger::untilDone,
                                &Arranger::sentThere,
                                &Arranger::subjectTo,
                                &Arranger::happeningMeanwhile,
                                &Arranger::whether,
                                &Arranger::since,
                                &Arranger::considered,
                                &Arranger::shifted,
                                &Arranger::between,
                                &Arranger::given,
                                &Arranger::relative,
                                &Arranger::concerning,
                                &Arranger::inSetting,
                                &Arranger::joined,
                                &Arranger::supporting,
                                &Arranger::causing,
                                &Arranger::saidToBe,
                                &Arranger::because,
                                &Arranger::compared,
                                &Arranger::notHappening,
                                &Arranger::existing,
                                &Arranger::fronted,
                                &Arranger::circumposed,
                                &Arranger::dated,
                                &Arranger::agent,
                                &Arranger::prepositional}) {
            if (auto done = (this->*rule)(p, depth))
                return std::move(*done);
        }
    }
    m_simple(p);
    return p;
}

std::optional<Pieces> Arranger::whether(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    size_t at = 0;
    // 投标人 如 未提供 …: if the bidder has not …
    while (at < p.size() && !(open[at] == 0 && ((p[at].is(WordClass::Conjunction) && (word(p[at]) == u"是否" || word(p[at]) == u"如" || word(p[at]) == u"若" || word(p[at]) == u"如果")) || word(p[at]) == u"能否" || word(p[at]) == u"可否")))
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
    if (std::any_of(p.begin(), p.begin() + qsizetype(first), [this](const Piece &piece) { return word(piece) == u"由" && piece.kind == PieceKind::Word; }))
        return std::nullopt; // 由 评标小组 鉴定 产品 能否 达到 要求: who does it stands before the question
    Pieces out = first > 0 ? arrange(part(p, 0, first), depth + 1) : Pieces();
    out.push_back(p[at]);
    Pieces rest = part(p, at + 1, p.size());
    if (word(p[at]).endsWith(u'否') && word(p[at]) != u"是否") { // 产品 能否 达到 要求: whether the product can
        out.back().english = QStringLiteral("whether");
        out.back().wordClass = WordClass::Conjunction;
        rest.insert(rest.begin(), linking(word(p[at]) == u"能否" ? QStringLiteral("can") : QStringLiteral("may"), rest.front()));
        rest.front().wordClass = WordClass::Modal;
    }
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

std::optional<Pieces> Arranger::whetherDone(const Pieces &p, size_t at, int depth) const
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

std::optional<Pieces> Arranger::relative(const Pieces &p, int depth) const
{
    const auto place = m_relatives.find(p);
    if (!place)
        return std::nullopt;
    Pieces out = place->begin > 0 ? arrange(part(p, 0, place->begin), depth + 1) : Pieces();
    Pieces noun = arrange(part(p, place->de + 1, place->end), depth + 1);
    Pieces clause = arrange(part(p, place->begin, place->de), depth + 1);
    Piece de = p[place->de];
    if (place->begin == firstWord(p) && (place->begin == 0 || p[place->begin - 1].inserted))
        m_relatives.makeGeneral(noun);
    m_relatives.agree(clause, de, noun);
    append(out, std::move(noun));
    out.push_back(de);
    append(out, std::move(clause));
    if (place->end < p.size())
        append(out, arrange(part(p, place->end, p.size()), depth + 1));
    return out;
}

std::optional<Pieces> Arranger::concerning(const Pieces &p, int depth) const
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

// 系统 不 发生 安全事件: no security incident occurs in the system; 未 发生 事故: no accident has occurred
std::optional<Pieces> Arranger::notHappening(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    const size_t begin = firstWord(p);
    size_t denial = begin;
    while (denial < p.size() && p[denial].isNominal() && p[denial].kind != PieceKind::Punctuation)
        ++denial;
    const bool meanwhile = denial == begin && denial < p.size() && (word(p[denial]) == u"期间" || word(p[denial]) == u"其间"); // 期间 未 出现 故障
    denial += meanwhile ? 1 : 0;
    const size_t verb = denial + 1;
    if (verb + 1 >= p.size() || !(word(p[verb]) == u"发生" || word(p[verb]) == u"出现") || !p[verb].is(WordClass::Verb) || mainVerb(p, open, verb + 1) || isDe(p[verb + 1]) || (denial > begin && !meanwhile && !p[denial - 1].is(WordClass::Noun)))
        return std::nullopt;
    const QStringView text = word(p[denial]);
    const bool yet = text == u"未" || text == u"没有" || text == u"尚未" || text == u"从未";
    if (!(yet || text == u"不"))
        return std::nullopt;
    Pieces what = arrange(part(p, verb + 1, p.size()), depth + 1);
    if (what.empty() || !what.back().is(WordClass::Noun) || std::any_of(what.begin(), what.end(), [](const Piece &piece) { return piece.is(WordClass::Conjunction) || piece.is(WordClass::Determiner) || piece.kind == PieceKind::Punctuation || piece.kind == PieceKind::Quantity; }))
        return std::nullopt;
    Pieces out{linking(QStringLiteral("no"), what.front())};
    out.front().wordClass = WordClass::Determiner;
    append(out, std::move(what));
    Piece occurs = p[verb];
    const bool many = out.back().english.endsWith(u's') && !out.back().english.endsWith(u"ss");
    occurs.english = yet ? (many ? QStringLiteral("have occurred") : QStringLiteral("has occurred")) : many ? QStringLiteral("occur") : QStringLiteral("occurs");
    occurs.wordClass = WordClass::Phrase;
    out.push_back(occurs);
    if (denial > begin && !meanwhile) {
        out.push_back(worded(p[denial], p[denial - 1].has(Role::Actor) ? QStringLiteral("at") : QStringLiteral("in")));
        append(out, arrange(part(p, begin, denial), depth + 1));
    }
    Pieces whole = part(p, 0, begin);
    append(whole, std::move(out));
    return whole;
}

std::optional<Pieces> Arranger::existing(const Pieces &p, int depth) const
{
    const size_t at = firstWord(p);
    if (at + 1 >= p.size() || !p[at].is(WordClass::Verb) || p.back().is(WordClass::Postposition))
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
        if (!verb.english.startsWith(u"there is no")) // 不 存在 X 的 行为
            verb.english = QStringLiteral("there is");
        out.push_back(verb);
        append(out, std::move(rest));
    } else {
        append(out, std::move(rest));
        out.push_back(verb);
    }
    return out;
}

Pieces arrangeClause(const QString &key, Pieces pieces, const std::function<void(Pieces &)> &simple)
{
    return Arranger(key, simple).arrangeWhole(std::move(pieces));
}

} // namespace tendertrail::translate
