// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauseverbs.h"

#include "lightverbs.h"
#include "wordcontext.h"
#include "wordlists.h"

namespace tendertrail::translate {

namespace {

class ClauseVerbs : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            represented(at);
            light(at);
            requested(at);
            belongs(at);
            cannot(at);
            passes(at);
            chosenAs(at);
            attained(at);
            governedBy(at);
            onlyThen(at);
            prohibited(at);
            notDone(at);
            isNot(at);
            if (couldSay(at) && (asks(at) || exceeds(at) || byWay(at) || counts(at) || achieves(at) || isAsked(at)))
                makeVerb(at);
        }
    }

    void ban()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at)
            forbidden(at);
    }

private:
    // 供应商|并|非原厂|代理商: is not; "and non-" would say that it is one of another kind
    void isNot(size_t at)
    {
        const Piece *previous = before(at);
        Piece *next = at + 1 < m_pieces.size() ? &m_pieces[at + 1] : nullptr;
        if (!isKey(&m_pieces[at], u"并") || !next || next->kind != PieceKind::Word || !keyOf(*next).startsWith(u'非') || keyOf(*next).size() < 2 || !previous || isBorder(previous) || !previous->isNominal())
            return;
        m_pieces[at].english = QStringLiteral("is not");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        if (next->english.startsWith(u"non-"))
            next->english.remove(0, 4);
        if (next->noun.startsWith(u"non-"))
            next->noun.remove(0, 4);
    }

    // A verb is to come in the same clause.
    bool saysLater(size_t at) const
    {
        for (size_t later = at + 1; later < m_pieces.size() && later - at < 12 && !isBorder(&m_pieces[later]); ++later) {
            if (m_pieces[later].is(WordClass::Verb) && !m_pieces[later].english.isEmpty())
                return true;
        }
        return false;
    }

    // 项目最终|没有|实施|。: it has not been; 没有|满足|参数: has not met them; 没有要求 has none
    void notDone(size_t at)
    {
        const Piece *next = after(at);
        const Piece *previous = before(at);
        const bool whole = next && isBorder(behind(next)) && previous && !isBorder(previous);
        const bool object = next && behind(next) && (behind(next)->isNominal() || !behind(next)->noun.isEmpty() || isKey(behind(next), u"在"));
        if (isKey(&m_pieces[at], u"没有") && previous && previous->isNominal() && isKey(next, u"在") && saysLater(at + 1)) { // 供应商|没有|在响应文件中提出
            m_pieces[at].english = QStringLiteral("not");
            m_pieces[at].wordClass = WordClass::Adverb;
            return;
        }
        if (!isKey(&m_pieces[at], u"没有") || !next || !((whole && wordSet<"verbs.not-having-happened">().contains(keyOf(*next).toString())) || (object && wordSet<"verbs.not-done-to-things">().contains(keyOf(*next).toString()))))
            return;
        m_pieces[at].english = QStringLiteral("not");
        m_pieces[at].wordClass = WordClass::Adverb;
        m_pieces[at].noun.clear();
        makeVerb(size_t(next - m_pieces.data()));
    }

    // 判断|是否发布, 核实|设备是否完好: what is asked, with the thing it is asked of between
    bool asks(size_t at) const
    {
        const Piece *previous = before(at);
        if (isKey(previous, u"的") || isKey(previous, u"是否"))
            return false;
        size_t next = at + 1;
        while (next < m_pieces.size() && next - at < 5 && m_pieces[next].isNominal() && m_pieces[next].noun.isEmpty())
            ++next;
        const bool things = wordSet<"verbs.of-asking">().contains(keyOf(m_pieces[at]).toString());
        return things && next < m_pieces.size() && isKey(&m_pieces[next], u"是否");
    }

    // 设备是否|正常|运行: what is asked of it
    bool isAsked(size_t at) const
    {
        const Piece *previous = before(at);
        return previous && previous->is(WordClass::Adjective) && isKey(before(size_t(previous - m_pieces.data())), u"是否") && !isKey(after(at), u"的");
    }

    // 以现金、转账方式|交纳|的保证金: what it tells of was done so
    bool byWay(size_t at)
    {
        const Piece *previous = before(at);
        if (!previous || !wordSet<"nouns.of-ways">().contains(keyOf(*previous).toString()) || !isKey(after(at), u"的") || isMatter(keyOf(m_pieces[at])))
            return false;
        for (size_t back = at; back-- > 0 && at - back < 14 && !isBorder(&m_pieces[back]) && !isKey(&m_pieces[back], u"的");) {
            const bool adopts = isKey(&m_pieces[back], u"采用");
            if (!adopts && !isKey(&m_pieces[back], u"以") && !isKey(&m_pieces[back], u"通过"))
                continue;
            if (adopts || (isKey(previous, u"形式") && isKey(&m_pieces[back], u"以"))) {
                m_pieces[back].english = isKey(previous, u"形式") ? QStringLiteral("in") : QStringLiteral("by");
                m_pieces[back].wordClass = WordClass::Preposition;
                m_pieces[back].noun.clear();
            }
            return true;
        }
        return false;
    }

    // 报价|超出|预算: more than it
    bool exceeds(size_t at) const
    {
        const Piece *previous = before(at);
        const Piece *next = after(at);
        return wordList<"verbs.of-exceeding">().contains(keyOf(m_pieces[at])) && previous && previous->is(WordClass::Noun) && next && next->is(WordClass::Noun) && !saidBefore(at);
    }

    // …，采集|约|30份样品; 更换|一次|滤芯: how many, or how often
    bool counts(size_t at)
    {
        const Piece *previous = before(at);
        const Piece *next = after(at);
        if (!next || isMatter(keyOf(m_pieces[at])) || (previous && isKey(previous, u"的")))
            return false;
        const bool about = wordSet<"counts.about">().contains(keyOf(*next).toString()) && next->kind == PieceKind::Word;
        if (about && isBorder(previous) && !labelFollows(at)) {
            const Piece *count = behind(next);
            return count && (count->kind == PieceKind::Quantity || count->kind == PieceKind::Locked) && behind(count) && behind(count)->is(WordClass::Noun);
        }
        // 共|选取|72宗: in all
        if ((next->kind == PieceKind::Quantity || (next->kind == PieceKind::Locked && lastSign(*next) != u'年')) && previous && wordSet<"counts.in-all">().contains(keyOf(*previous).toString())) {
            m_pieces[size_t(next - m_pieces.data())].english.prepend(QStringLiteral("a total of "));
            m_pieces[size_t(previous - m_pieces.data())].english.clear();
            return true;
        }
        const bool often = isTimes(*next) && behind(next) && (behind(next)->isNominal() || behind(next)->is(WordClass::Verb)) && behind(next)->kind == PieceKind::Word;
        const bool every = isTimes(*next) && isBorder(behind(next)) && previous && !isBorder(previous) && everyBefore(at); // 每天|清扫|两次
        return (often && previous && !isBorder(previous)) || every;
    }
    bool everyBefore(size_t at) const
    {
        for (size_t back = at; back-- > 0 && at - back < 8 && !isBorder(&m_pieces[back]);) {
            if (keyOf(m_pieces[back]).startsWith(u'每'))
                return true;
        }
        return false;
    }
    bool isTimes(const Piece &piece) const { return keyOf(piece).endsWith(u'次') && !keyOf(piece).startsWith(u'第') && keyOf(piece).size() > 1 && (piece.kind == PieceKind::Quantity || piece.english == u"once"); }

    // …，实现|赛前的保障: such a verb begins a clause, whatever stands between it and what it governs
    bool achieves(size_t at) const
    {
        const Piece *next = after(at);
        return keyOf(m_pieces[at]) == u"实现" && isBorder(before(at)) && next && !isBorder(next) && !isKey(next, u"的") && !next->is(WordClass::Postposition) && !labelFollows(at) && !isHeading(at);
    }

    // 禁止|乙方|将数据提供给…: Party B may not …
    void forbidden(size_t at)
    {
        const QString modal = wordTable<"verbs.of-permitting">().value(keyOf(m_pieces[at]).toString());
        if (modal.isEmpty() || !m_pieces[at].is(WordClass::Verb) || !isBorder(before(at)))
            return;
        size_t end = at + 1;
        while (end < m_pieces.size() && end - at < 5 && m_pieces[end].isNominal() && m_pieces[end].kind != PieceKind::Punctuation && !m_pieces[end].has(Role::Actor))
            ++end;
        if (end >= m_pieces.size() || !m_pieces[end].has(Role::Actor) || ++end >= m_pieces.size())
            return;
        const Piece &next = m_pieces[end];
        // 允许联合体投标的，: a condition
        for (size_t last = end; last < m_pieces.size() && last - end < reach && !isBorder(&m_pieces[last]); ++last) {
            if (isKey(&m_pieces[last], u"的") && isBorder(after(last)))
                return;
        }
        const bool does = (next.is(WordClass::Verb) && !isKey(after(end), u"的")) || next.is(WordClass::Adverb) || isKey(&next, u"将") || isKey(&next, u"在") || isKey(&next, u"对") || isKey(&next, u"以");
        if (!does)
            return;
        m_pieces[at].english = modal;
        m_pieces[at].wordClass = WordClass::Modal;
        m_pieces[at].noun.clear();
        std::rotate(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
        if (m_pieces[end].is(WordClass::Verb))
            makeVerb(end);
    }

    // 为|甲方|所有: belongs to Party A
    void belongs(size_t at)
    {
        if (!isKey(&m_pieces[at], u"为") || !before(at) || isBorder(before(at)))
            return;
        size_t end = at + 1;
        while (end < m_pieces.size() && end - at < 6 && m_pieces[end].isNominal() && !isKey(&m_pieces[end], u"所有") && m_pieces[end].kind != PieceKind::Punctuation)
            ++end;
        if (end == at + 1 || end >= m_pieces.size() || !isKey(&m_pieces[end], u"所有") || !isBorder(after(end)))
            return;
        m_pieces[at].english = QStringLiteral("belong to");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        m_pieces[end - 1].source.end = m_pieces[end].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(end));
    }

    // 将|无法|确保: cannot
    void cannot(size_t at)
    {
        static const QStringList &denials = wordList<"modals.of-inability">();
        if (isKey(&m_pieces[at], u"将") && m_pieces[at].is(WordClass::Modal) && after(at) && denials.contains(keyOf(*after(at)).toString())) {
            m_pieces[at].english.clear();
            m_pieces[at].wordClass = WordClass::Adverb;
        }
    }

    // 收集|到|的信息: 到 says only that it succeeded
    void attained(size_t at)
    {
        if (at == 0 || !isKey(&m_pieces[at], u"到") || !isKey(after(at), u"的") || !couldSay(at - 1) || keyOf(m_pieces[at - 1]).size() < 2)
            return;
        makeVerb(at - 1);
        m_pieces[at - 1].source.end = m_pieces[at].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }

    // 适用|《民法典》: governed by a law
    void governedBy(size_t at)
    {
        if (isKey(&m_pieces[at], u"适用") && m_pieces[at].source.end < m_key.size() && m_key[m_pieces[at].source.end] == u'《') {
            m_pieces[at].english = QStringLiteral("be governed by");
            m_pieces[at].wordClass = WordClass::Verb;
            m_pieces[at].noun.clear();
        }
    }

    // 确定|排名第一的候选人|为|中标人: determine as
    void chosenAs(size_t at)
    {
        if (!isKey(&m_pieces[at], u"为") || !m_pieces[at].is(WordClass::Verb) || isBorder(before(at)) || !after(at) || !after(at)->is(WordClass::Noun) || isBorder(after(at)))
            return;
        size_t verb = at;
        while (verb > 0 && at - verb < 16 && !isBorder(&m_pieces[verb - 1])) {
            --verb;
            const Piece &piece = m_pieces[verb];
            if (piece.kind == PieceKind::Word && wordSet<"verbs.of-choosing">().contains(keyOf(piece).toString())) {
                const bool described = isKey(after(verb), u"的") || verb + 1 == at;
                const bool led = verb > 0 && isKey(before(verb), u"的");
                if (described || led)
                    return;
                makeVerb(verb);
                m_pieces[at].english = QStringLiteral("as");
                m_pieces[at].wordClass = WordClass::Preposition;
                return;
            }
            const bool belongs = piece.isNominal() || piece.is(WordClass::Phrase) || isKey(&piece, u"的") || (piece.is(WordClass::Verb) && !piece.noun.isEmpty()) || isKey(&piece, u"和") || isKey(&piece, u"或") || keyOf(piece) == u"、";
            if (!belongs)
                return;
        }
    }

    // 经双方盖章|方|为有效: no party
    void onlyThen(size_t at)
    {
        const Piece *next = after(at);
        if (!isKey(&m_pieces[at], u"方") || !next || isBorder(before(at)) || !before(at) || before(at)->is(WordClass::Noun) == false)
            return;
        if (!(isKey(next, u"为") || isKey(next, u"能") || isKey(next, u"视为")))
            return;
        m_pieces[at].english.clear();
        m_pieces[at].wordClass = WordClass::Adverb;
        m_pieces[at].noun.clear();
    }

    // 乙方|禁止|将数据…: may not
    void prohibited(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"禁止") || isKey(&m_pieces[at], u"严禁")) || !before(at) || !before(at)->has(Role::Actor) || !after(at))
            return;
        const Piece &next = *after(at);
        size_t who = at;
        while (who > 0 && m_pieces[who - 1].isNominal() && m_pieces[who - 1].kind != PieceKind::Punctuation)
            --who;
        const bool begins = who == 0 || isBorder(&m_pieces[who - 1]);
        const bool does = isKey(&next, u"将") || isKey(&next, u"在") || isKey(&next, u"以") || isKey(&next, u"向") || (next.is(WordClass::Verb) && behind(&next) && behind(&next)->isNominal());
        if (!begins || !does)
            return;
        m_pieces[at].english = QStringLiteral("may not");
        m_pieces[at].wordClass = WordClass::Modal;
        m_pieces[at].noun.clear();
    }

    // 确保|项目|整体|通过|有关部门|验收。: what is passed ends the clause, and no other verb stands there
    void passes(size_t at)
    {
        if (!isKey(&m_pieces[at], u"通过") || !m_pieces[at].is(WordClass::Preposition) || !endsInTest(at) || !before(at) || isBorder(before(at)))
            return;
        size_t last = at;
        while (last + 1 < m_pieces.size() && last - at < reach && m_pieces[last + 1].kind != PieceKind::Punctuation) {
            ++last;
            const Piece &piece = m_pieces[last];
            if (piece.is(WordClass::Modal) || isKey(&piece, u"的") || isKey(&piece, u"进行") || (piece.is(WordClass::Verb) && piece.noun.isEmpty()) || piece.is(WordClass::Preposition))
                return;
        }
        // the subject of what is to pass, behind a verb that waits for a clause
        size_t first = at;
        while (first > 0 && (m_pieces[first - 1].isNominal() || m_pieces[first - 1].is(WordClass::Adverb)) && m_pieces[first - 1].kind != PieceKind::Punctuation)
            --first;
        if (first == at || first == 0 || !wordSet<"verbs.with-that-clause">().contains(keyOf(m_pieces[first - 1]).toString()))
            return;
        m_pieces[at].english = QStringLiteral("pass");
        m_pieces[at].wordClass = WordClass::Verb;
    }

    // 应|供应商|的|申请，: at the request of the supplier
    void requested(size_t at)
    {
        if (!isKey(&m_pieces[at], u"应") || !isBorder(before(at)))
            return;
        size_t de = at + 1;
        while (de < m_pieces.size() && de - at < 6 && m_pieces[de].isNominal() && m_pieces[de].kind != PieceKind::Punctuation)
            ++de;
        if (de == at + 1 || de + 1 >= m_pieces.size() || !isKey(&m_pieces[de], u"的") || !isBorder(after(de + 1)) || !wordSet<"nouns.of-requests">().contains(keyOf(m_pieces[de + 1]).toString()))
            return;
        m_pieces[at].english = QStringLiteral("at");
        m_pieces[at].wordClass = WordClass::Preposition;
        Piece &request = m_pieces[de + 1];
        request.english = keyOf(request) == u"邀请" ? QStringLiteral("the invitation") : QStringLiteral("the request");
        request.wordClass = WordClass::Noun;
        request.noun.clear();
    }

    // 必须|对|整个标段|进行|投标: what is done to it is a verb
    void light(size_t at)
    {
        if (!isKey(&m_pieces[at], u"进行"))
            return;
        size_t towards = at;
        while (towards > 0 && at - towards < reach && !isBorder(&m_pieces[towards - 1]) && !m_pieces[towards - 1].is(WordClass::Modal) && !isKey(&m_pieces[towards], u"对"))
            --towards;
        if (!isKey(&m_pieces[towards], u"对") || towards + 1 == at)
            return;
        size_t end = at + 1;
        while (end < m_pieces.size() && end - at < reach && !isBorder(&m_pieces[end]) && !isKey(&m_pieces[end], u"并") && !isKey(&m_pieces[end], u"且"))
            ++end;
        if (end == at + 1 || end - at > 12)
            return;
        Pieces deeds(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
        if (!sayDirectly(m_key, deeds))
            return;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, deeds.begin(), deeds.end());
    }

    // 投标人及其|代表|自行承担: who stands for them
    void represented(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (!isKey(&piece, u"代表") || !(isKey(before(at), u"其") || isKey(before(at), u"及其")) || !after(at) || after(at)->isNominal())
            return;
        piece.english = piece.noun.isEmpty() ? QStringLiteral("representative") : piece.noun;
        piece.wordClass = WordClass::Noun;
        piece.noun.clear();
        piece.roles |= quint32(Role::Actor);
    }
};

} // namespace

void settleClauseVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    ClauseVerbs(lexicon, key, pieces).settle();
}

void settleBans(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    ClauseVerbs(lexicon, key, pieces).ban();
}

} // namespace tendertrail::translate
