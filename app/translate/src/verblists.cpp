// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verblists.h"

#include "wordcontext.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr size_t longest = 30; // verbs in one list

class VerbLists : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (const size_t second = couldSay(at) ? secondBefore(at) : 0; second > at) {
                makeVerb(at);
                makeVerb(second);
                at = second;
                continue;
            }
            if (!couldSay(at) || !(led(at) || opensCondition(at)))
                continue;
            const std::vector<size_t> verbs = listed(at);
            if (verbs.size() < 2)
                continue;
            for (const size_t verb : verbs) {
                makeVerb(verb);
                m_pieces[verb].subject = m_acts ? 1 : 0;
            }
            // 拒绝 或 拖延|履行: refuse or delay performing
            if (const size_t last = verbs.back(); goesOn(last) && last + 1 < m_pieces.size() && couldSay(last + 1)) {
                makeVerb(last + 1);
                for (const size_t verb : verbs) {
                    if (isText(verb, {u"拒绝"}))
                        m_pieces[verb].english = QStringLiteral("refuse");
                }
            }
            at = verbs.back() - sayOnce(verbs);
        }
    }

private:
    bool couldSay(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        return piece.kind == PieceKind::Word && ((piece.wordClass == WordClass::Verb && !piece.english.isEmpty()) || !piece.verb.isEmpty());
    }
    void makeVerb(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (!piece.verb.isEmpty())
            piece.english = piece.verb;
        piece.wordClass = WordClass::Verb;
        piece.noun.clear(); // nothing makes it a noun any more
    }
    // 披露、公开、透露: what English says with one word it says once. How many pieces that takes away.
    size_t sayOnce(const std::vector<size_t> &verbs)
    {
        size_t gone = 0;
        for (size_t i = verbs.size(); i-- > 1;) {
            const size_t verb = verbs[i];
            if (verbs[i - 1] + 2 != verb || m_pieces[verb].english != m_pieces[verbs[i - 1]].english || keyOf(m_pieces[verb - 1]) != u"、")
                continue;
            m_pieces[verb].source.begin = m_pieces[verbs[i - 1]].source.begin;
            m_pieces.erase(m_pieces.begin() + qsizetype(verbs[i - 1]), m_pieces.begin() + qsizetype(verb));
            gone += 2;
        }
        return gone;
    }
    bool isText(size_t at, std::initializer_list<QStringView> words) const
    {
        return at < m_pieces.size() && std::find(words.begin(), words.end(), keyOf(m_pieces[at])) != words.end();
    }
    bool isText(size_t at, const QStringList &words) const { return at < m_pieces.size() && words.contains(keyOf(m_pieces[at])); }
    bool isSign(size_t at) const
    {
        if (at >= m_pieces.size())
            return false;
        const Piece &piece = m_pieces[at];
        return (piece.kind == PieceKind::Punctuation && !piece.inserted && keyOf(piece) == u"、") || (piece.is(WordClass::Conjunction) && isText(at, wordList<"joints.of-verbs">()));
    }
    bool tellsHow(size_t at) const { return m_pieces[at].is(WordClass::Adverb) || isText(at, wordList<"adverbs.of-care">()); }
    size_t pastAdverbs(size_t at) const
    {
        while (at < m_pieces.size() && (tellsHow(at) || m_pieces[at].kind == PieceKind::Space))
            ++at;
        return at;
    }

    // 未 缴纳|或 逾期 缴纳 保证金|的 投标人, 超出|或 不 满足要求|的 指标: two things said of one noun, one of them denied or late. The second verb.
    size_t secondBefore(size_t at) const
    {
        const auto denies = [this](size_t i) { return isText(i, {u"未", u"不", u"没有", u"未能", u"逾期", u"拒不", u"尚未"}); };
        const size_t farthest = at > reach ? at - reach : 0;
        size_t begin = at;
        bool denied = false;
        while (begin > farthest && (tellsHow(begin - 1) || denies(begin - 1))) {
            --begin;
            denied = denied || denies(begin);
        }
        if (!isBorder(before(begin)) && !before(begin)->is(WordClass::Preposition) && !(denied && before(begin)->is(WordClass::Verb)))
            return 0;
        size_t sign = at + 1;
        while (sign < m_pieces.size() && sign - at < 8 && m_pieces[sign].isNominal() && m_pieces[sign].kind != PieceKind::Punctuation)
            ++sign;
        if (!isText(sign, {u"或", u"或者", u"和", u"且"}))
            return 0;
        size_t verb = sign + 1;
        while (verb < m_pieces.size() && (tellsHow(verb) || denies(verb) || (denied && m_pieces[verb].is(WordClass::Adjective) && denies(verb - 1)))) { // 未|足额|缴纳
            denied = denied || denies(verb);
            ++verb;
        }
        if (verb >= m_pieces.size() || !couldSay(verb))
            return 0;
        size_t end = verb + 1;
        while (end < m_pieces.size() && end - verb < 8 && m_pieces[end].isNominal() && m_pieces[end].kind != PieceKind::Punctuation)
            ++end;
        const bool noun = isText(end, {u"的"}) && end + 1 < m_pieces.size() && m_pieces[end + 1].isNominal();
        // 伪造 或者 变造 证件 的 人员
        const bool acts = !denied && noun && begin == at && sign == at + 1 && verb == sign + 1 && end > verb + 1 && keyOf(m_pieces[sign]).startsWith(u'或') && m_pieces[end + 1].has(Role::Actor) && !isHead(verb + 1) && !isMatter(keyOf(m_pieces[at]));
        return noun && (denied || acts) ? verb : 0;
    }

    // A modal stands before it, with nothing in between but adverbs and phrases: 应 在 三日 内 对 货物 …
    bool led(size_t at)
    {
        m_acts = false;
        const size_t farthest = at > reach ? at - reach : 0;
        for (int phrases = 0; phrases < 4; ++phrases) {
            while (at > farthest && (tellsHow(at - 1) || m_pieces[at - 1].kind == PieceKind::Space))
                --at;
            if (at == farthest)
                return false;
            if (isText(at - 1, {u"将", u"把"})) // 将|服务 转包; 将 在服务中接触到的 数据 复制、提供
                return phrases > 0;
            if (m_pieces[at - 1].is(WordClass::Modal) || isText(at - 1, {u"有权", u"不得"}))
                return true;
            if (asked(at))
                return true;
            // the phrase before it, to the word that opens it
            const Piece &last = m_pieces[at - 1];
            const bool closes = last.has(Role::Saying) || last.has(Role::Measure) || last.has(Role::Deed) || last.has(Role::Moment);
            if (!last.is(WordClass::Postposition) && !last.is(WordClass::Noun) && last.kind != PieceKind::Name && !closes)
                return false;
            size_t opener = at - 1;
            while (opener > farthest && !opens(opener) && !isText(opener, {u"违反"})) {
                const Piece &piece = m_pieces[opener];
                const bool describing = piece.is(WordClass::Verb) && (piece.has(Role::Saying) || (opener + 1 < m_pieces.size() && keyOf(m_pieces[opener + 1]) == u"的"));
                if (!(piece.isNominal() || piece.is(WordClass::Particle) || piece.is(WordClass::Postposition) || piece.is(WordClass::Adverb) || piece.kind == PieceKind::Space || isSign(opener) || describing || (piece.is(WordClass::Verb) && !piece.noun.isEmpty() && isMatter(keyOf(piece)))))
                    return false;
                --opener;
            }
            // 代理人 以 我方 名义 签署、递交: who acts begins the clause
            if (isText(opener, {u"以"}) && keyOf(last) == u"名义" && opener > 0 && m_pieces[opener - 1].has(Role::Actor))
                return m_acts = true;
            if (isText(opener, {u"将", u"把"}) && opener + 1 < at)
                return true; // 将 服务 转包 或 分包 给 他人
            // 违反 本办法 规定 隐匿、销毁
            if (isText(opener, {u"违反"}) && closes)
                return m_acts = true;
            if (!opens(opener) || (isText(opener, {u"按", u"按照", u"根据", u"依据", u"依照"}) && !closes))
                return false;
            at = opener;
        }
        return false;
    }
    // 要求 乙方 修复、更换: what it asks for
    bool asked(size_t at) const
    {
        bool actor = false;
        const size_t farthest = at > reach ? at - reach : 0;
        while (at > farthest && m_pieces[at - 1].isNominal()) {
            actor = actor || m_pieces[at - 1].has(Role::Actor);
            --at;
        }
        return actor && at > 0 && m_pieces[at - 1].pivot;
    }
    // …，伪造、变造 文件 的，: a clause of its own that tells what is done
    bool opensCondition(size_t at)
    {
        const bool acts = at > 0 && m_pieces[at - 1].has(Role::Actor) && isBorder(before(at - 1)); // 投诉人 捏造事实、提供 材料 的
        if (at == 0 || (!acts && (!before(at) || !isBorder(before(at)) || keyOf(*before(at)) != u",")))
            return false;
        size_t end = at;
        while (end < m_pieces.size() && end - at < reach && !isBorder(&m_pieces[end]))
            ++end;
        const qsizetype behind = m_pieces[end - 1].source.end; // in a slot of a clause, 的 is the clause's
        m_acts = acts && !m_pieces[at - 1].english.endsWith(u's') && !m_pieces[at - 1].english.contains(u" and ");
        return end < m_pieces.size() ? keyOf(m_pieces[end - 1]) == u"的" : behind < m_key.size() && m_key[behind] == u'的';
    }
    bool opens(size_t at) const
    {
        return isText(at, wordList<"prepositions.of-verb-lists">());
    }

    // 检查、维护|工作, 安装、调试|服务: a head that the verbs only tell of
    bool isHead(size_t at) const
    {
        static const QStringList &heads = wordList<"heads.of-verb-compounds">();
        return std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return keyOf(m_pieces[at]).startsWith(head); });
    }
    // 继续|履行, 拒绝|提供: the verb leads to the next
    bool goesOn(size_t at) const { return isText(at, wordList<"verbs.going-on">()); }
    // What the verb governs begins here.
    bool isObject(size_t at) const
    {
        return at < m_pieces.size() && (m_pieces[at].isNominal() || isCompound(at));
    }
    // 履行|养护 义务: the first word of a compound
    bool isCompound(size_t at) const { return m_pieces[at].is(WordClass::Verb) && !m_pieces[at].noun.isEmpty() && at + 1 < m_pieces.size() && m_pieces[at + 1].is(WordClass::Noun); }

    // The verbs of the list that begins at "first", each with what it governs or without; none where the list is of nouns.
    std::vector<size_t> listed(size_t first) const
    {
        std::vector<size_t> verbs{first};
        bool whole = false; // one of them with what it governs
        size_t at = first;
        while (goesOn(at) && at + 1 < m_pieces.size() && couldSay(at + 1))
            ++at;
        for (;;) {
            if (verbs.size() > longest)
                return {};
            // 澄清|确认、递交: two of them with no sign between
            if (verbs.size() > 1 && at + 2 < m_pieces.size() && couldSay(at + 1) && isSign(at + 2)) {
                verbs.push_back(at + 1);
                ++at;
            }
            size_t end = at + 1;
            while (end < m_pieces.size() && end - at < reach && (m_pieces[end].isNominal() || (end == at + 1 && isCompound(end)) || (end > at + 1 && m_pieces[end].has(Role::Measure)) || (m_pieces[end].is(WordClass::Particle) && keyOf(m_pieces[end]) == u"的") || m_pieces[end].kind == PieceKind::Space))
                ++end;
            const bool object = end > at + 1;
            if (object && keyOf(m_pieces[at + 1]) == u"的")
                return {};
            if (object && isHead(at + 1) && !m_pieces[at].has(Role::Governing))
                return {};
            size_t next = isSign(end) ? pastAdverbs(end + 1) : m_pieces.size();
            // 或者 以 其他 方式 使用: a phrase of its own
            if (next >= m_pieces.size() || !couldSay(next) || (next + 1 < m_pieces.size() && keyOf(m_pieces[next + 1]) == u"的"))
                return !object && end < m_pieces.size() && !isBorder(&m_pieces[end]) && !m_pieces[end].is(WordClass::Modal) && !isText(end, {u"给", u"至", u"到", u"于"}) ? std::vector<size_t>() : verbs;
            // 提供 设备、维护 手册: behind an object, only what governs one as well
            // 签署、递交文件、签订合同 和 处理有关事宜: the last of several
            const bool joined = isText(end, {u"和", u"及", u"以及", u"与"});
            const bool governs = m_pieces[next].has(Role::Governing) || (verbs.size() > 2 && isText(next, {u"签订", u"处理", u"办理", u"修改"}));
            const bool withObject = m_pieces[next].source.length() > 3; // 签订合同, one word
            if (object && ((joined && !(verbs.size() > 2 && whole)) || !(withObject || (governs && isObject(next + 1)))))
                return verbs;
            whole = whole || object;
            verbs.push_back(next);
            at = next;
            while (goesOn(at) && at + 1 < m_pieces.size() && couldSay(at + 1))
                ++at;
        }
    }

    bool m_acts = false; ///< who acts leads the list, and no modal
};

} // namespace

void settleVerbLists(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    VerbLists(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
