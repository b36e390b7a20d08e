// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contractverbs.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

namespace tendertrail::translate {

namespace {

class ContractVerbs : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            passesFirst(at);
            happensTo(at);
            proposes(at);
            entering(at);
            verified(at);
            needs(at);
            if (couldSay(at) && (refused(at) || restores(at) || stopped(at) || alsoGiven(at) || inTime(at) || handing(at) || towards(at) || causes(at) || purposed(at) || guided(at) || doneBut(at) || ableTo(at) || anyWho(at) || doneTogether(at)))
                makeVerb(at);
        }
    }

private:
    // 因|执行|本合同而产生的纠纷: the reason is a deed, which governs what stands behind it
    bool causes(size_t at) const
    {
        const Piece *next = after(at);
        if (!(isKey(before(at), u"因") || isKey(before(at), u"由于") || isKey(before(at), u"因为")) || !next || !next->isNominal() || next->kind == PieceKind::Punctuation)
            return false;
        for (; next && next->isNominal() && next->kind != PieceKind::Punctuation; next = behind(next)) {
            if (!next->noun.isEmpty())
                return false; // 因|采购|验收|而: which of them it is nobody knows
        }
        return isKey(next, u"而");
    }

    // 为|证实|违约所支付的费用: what it was done for
    bool purposed(size_t at) const
    {
        const Piece *next = after(at);
        if (!isKey(before(at), u"为") || !next || !next->isNominal() || next->kind == PieceKind::Punctuation)
            return false;
        while (next && next->isNominal() && next->kind != PieceKind::Punctuation)
            next = behind(next);
        if (isKey(next, u"所需") || isKey(next, u"所必需"))
            return isKey(behind(next), u"的");
        return (isKey(next, u"所") || isKey(next, u"而")) && behind(next) && (behind(next)->is(WordClass::Verb) || isKey(behind(next), u"支出")) && isKey(behind(behind(next)), u"的");
    }

    // 指导|员工|正确|使用|系统: what they are to do, and how
    bool guided(size_t at)
    {
        const Piece *how = before(at);
        const Piece *next = after(at);
        if (!how || !how->is(WordClass::Adjective) || !next || !next->isNominal() || next->kind == PieceKind::Punctuation)
            return false;
        const Piece *who = before(size_t(how - m_pieces.data()));
        if (!who || !who->is(WordClass::Noun))
            return false;
        while (who && who->isNominal() && who->kind != PieceKind::Punctuation)
            who = before(size_t(who - m_pieces.data()));
        if (!who || !who->is(WordClass::Verb) || !who->pivot)
            return false;
        Piece &manner = m_pieces[size_t(how - m_pieces.data())];
        manner.english = adverbOf(manner.english);
        manner.wordClass = WordClass::Adverb;
        return true;
    }

    // 乙方|预付|但未使用的费用: both were done or not
    bool doneBut(size_t at) const
    {
        const Piece *next = after(at);
        return (isKey(next, u"但") || isKey(next, u"且")) && (isKey(behind(next), u"未") || isKey(behind(next), u"尚未")) && behind(behind(next)) && behind(behind(next))->is(WordClass::Verb) && isKey(behind(behind(behind(next))), u"的");
    }

    // 具备|提供|云服务的|能力: what one is able to do
    bool ableTo(size_t at) const
    {
        const Piece *previous = before(at);
        const Piece *next = after(at);
        if (!(isKey(previous, u"具备") || isKey(previous, u"具有") || isKey(previous, u"拥有")) || !next || !next->isNominal() || next->kind == PieceKind::Punctuation)
            return false;
        while (next && next->isNominal() && next->kind != PieceKind::Punctuation)
            next = behind(next);
        const Piece *what = isKey(next, u"的") ? behind(next) : nullptr;
        return what && wordSet<"nouns.of-ability">().contains(keyOf(*what).toString());
    }

    // 任何|接触|保密信息的|人员: what they do describes them
    bool anyWho(size_t at) const
    {
        const Piece *previous = before(at);
        const Piece *next = after(at);
        if (!(isKey(previous, u"任何") || isKey(previous, u"所有") || isKey(previous, u"凡") || isKey(previous, u"一切")) || !next || !next->isNominal() || next->kind == PieceKind::Punctuation)
            return false;
        while (next && next->isNominal() && next->kind != PieceKind::Punctuation && !next->has(Role::Actor))
            next = behind(next);
        const Piece *who = isKey(next, u"的") ? behind(next) : nullptr;
        return who && who->has(Role::Actor);
    }

    // 人员|进入|实验室应…: those who enter it
    void entering(size_t at)
    {
        const Piece *who = before(at);
        const Piece *next = after(at);
        if (!isKey(&m_pieces[at], u"进入") || !who || !who->is(WordClass::Noun) || !keyOf(*who).endsWith(u"人员") || !next || !next->is(WordClass::Noun))
            return;
        while (next && next->isNominal() && next->kind != PieceKind::Punctuation)
            next = behind(next);
        if (!next || !next->is(WordClass::Modal))
            return;
        m_pieces[at].english = QStringLiteral("entering");
        m_pieces[at].wordClass = WordClass::Preposition;
        m_pieces[at].noun.clear();
    }

    // 一方|向|另一方|披露|的信息: what one does to the other describes it
    bool towards(size_t at)
    {
        const Piece *whom = before(at);
        if (!isKey(after(at), u"的") || !whom || !(whom->has(Role::Actor) || whom->kind == PieceKind::Name))
            return false;
        const Piece *to = before(size_t(whom - m_pieces.data()));
        const Piece *who = isKey(to, u"向") ? before(size_t(to - m_pieces.data())) : nullptr;
        if (!who || !(who->has(Role::Actor) || keyOf(*who).endsWith(u"一方")))
            return false;
        Piece &party = m_pieces[size_t(who - m_pieces.data())];
        if (party.is(WordClass::Phrase)) {
            party.wordClass = WordClass::Noun;
            party.roles |= quint32(Role::Actor) | quint32(Role::Doer);
        }
        return true;
    }

    // 应向甲方|移交|账号: what one does to somebody with a thing
    bool handing(size_t at) const
    {
        const Piece *whom = before(at);
        const Piece *what = after(at);
        if (!wordSet<"verbs.of-passing-on">().contains(keyOf(m_pieces[at]).toString()) || !whom || !whom->has(Role::Actor) || !what || !what->isNominal() || what->kind == PieceKind::Punctuation)
            return false;
        const Piece *to = before(size_t(whom - m_pieces.data()));
        const Piece *led = isKey(to, u"向") ? before(size_t(to - m_pieces.data())) : nullptr;
        return led && (led->is(WordClass::Modal) || led->has(Role::Actor));
    }

    // 采取措施|恢复。: measures to restore
    bool restores(size_t at) const
    {
        const Piece *measures = before(at);
        if (!measures || !keyOf(*measures).endsWith(u"措施") || !isBorder(after(at)))
            return false;
        for (size_t back = size_t(measures - m_pieces.data()); back-- > 0 && at - back < 8 && !isBorder(&m_pieces[back]);) {
            if (isKey(&m_pieces[back], u"采取"))
                return true;
        }
        return false;
    }

    // 满足|服务|需要|的人员: what is met
    void needs(size_t at)
    {
        if (!isKey(&m_pieces[at], u"需要") || m_pieces[at].is(WordClass::Noun) || !isKey(after(at), u"的"))
            return;
        size_t first = at;
        while (first > 0 && at - first < 6 && (m_pieces[first - 1].isNominal() || (m_pieces[first - 1].is(WordClass::Verb) && !m_pieces[first - 1].noun.isEmpty())) && !isKey(&m_pieces[first - 1], u"满足") && m_pieces[first - 1].kind != PieceKind::Punctuation && !m_pieces[first - 1].has(Role::Actor))
            --first;
        if (first == at || first == 0 || !(isKey(&m_pieces[first - 1], u"满足") || isKey(&m_pieces[first - 1], u"适应") || isKey(&m_pieces[first - 1], u"符合")))
            return;
        m_pieces[at].english = QStringLiteral("needs");
        m_pieces[at].wordClass = WordClass::Noun;
        m_pieces[at].noun.clear();
    }

    // 停止|使用|甲方的数据: stop using
    bool stopped(size_t at) const
    {
        const Piece *next = after(at);
        return isKey(before(at), u"停止") && next && next->isNominal() && next->kind != PieceKind::Punctuation;
    }

    // 予以返还或者|销毁: both are done
    bool alsoGiven(size_t at) const
    {
        const Piece *joint = before(at);
        if (!joint || !(isKey(joint, u"或") || isKey(joint, u"或者") || isKey(joint, u"和") || isKey(joint, u"并")) || !(isBorder(after(at)) || after(at)->is(WordClass::Conjunction)))
            return false;
        const Piece *first = before(size_t(joint - m_pieces.data()));
        return first && couldSay(size_t(first - m_pieces.data())) && isKey(before(size_t(first - m_pieces.data())), u"予以");
    }

    // …，4小时内|恢复|系统: the clause begins with when
    bool inTime(size_t at) const
    {
        const Piece *within = before(at);
        const Piece *next = after(at);
        if (!isKey(within, u"内") || !next || !next->is(WordClass::Noun))
            return false;
        const Piece *time = before(size_t(within - m_pieces.data()));
        if (!time || time->kind != PieceKind::Quantity || !isBorder(before(size_t(time - m_pieces.data()))))
            return false;
        while (next && next->isNominal() && next->kind != PieceKind::Punctuation)
            next = behind(next);
        return isBorder(next);
    }

    // 采购人|核对|无误: verifies it as correct
    void verified(size_t at)
    {
        const Piece &check = m_pieces[at];
        if (at + 1 >= m_pieces.size() || keyOf(m_pieces[at + 1]) != u"无误" || !before(at) || !before(at)->has(Role::Actor) || !wordSet<"verbs.of-verifying">().contains(keyOf(check).toString()))
            return;
        m_pieces[at].english = QStringLiteral("verify it as correct");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        m_pieces[at].source.end = m_pieces[at + 1].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
    }

    // 拒不|纠正: what one refuses to do
    bool refused(size_t at) const { return isKey(before(at), u"拒不"); }

    // 负责|与|第三方|交涉: with whom, and nothing behind it
    bool doneTogether(size_t at) const
    {
        const Piece *who = before(at);
        const QStringView deed = keyOf(m_pieces[at]);
        const bool signs = deed.startsWith(u"签订") || deed.startsWith(u"签署") || deed.startsWith(u"订立"); // 收到通知后与采购人|签订合同
        if (!(signs || wordSet<"verbs.done-together">().contains(deed.toString())) || !who || !(who->has(Role::Actor) || who->kind == PieceKind::Name))
            return false;
        while (who && who->isNominal() && who->kind != PieceKind::Punctuation)
            who = before(size_t(who - m_pieces.data()));
        const Piece *led = isKey(who, u"与") || isKey(who, u"同") ? before(size_t(who - m_pieces.data())) : nullptr;
        const Piece *next = after(at);
        if (!led || isKey(next, u"的"))
            return false;
        if (isKey(led, u"并") && next && next->is(WordClass::Noun)) // 并与用户|交换|意见
            return true;
        if (signs && (led->is(WordClass::Postposition) || (led->is(WordClass::Noun) && !led->has(Role::Actor)) || isKey(led, u"并") || led->is(WordClass::Adverb)))
            return true;
        return (isKey(led, u"负责") || led->is(WordClass::Modal) || led->is(WordClass::Adverb)) && (isBorder(next) || next->is(WordClass::Conjunction));
    }

    // 系统|通过|初步验收|后: what begins the clause passes it
    void passesFirst(size_t at)
    {
        if (!isKey(&m_pieces[at], u"通过") || !m_pieces[at].is(WordClass::Preposition) || !before(at) || !before(at)->is(WordClass::Noun) || before(at)->has(Role::Actor))
            return;
        size_t first = at;
        while (first > 0 && m_pieces[first - 1].isNominal() && m_pieces[first - 1].kind != PieceKind::Punctuation)
            --first;
        size_t last = at + 1;
        while (last < m_pieces.size() && m_pieces[last].isNominal() && m_pieces[last].kind != PieceKind::Punctuation)
            ++last;
        const bool test = last > at + 1 && last < m_pieces.size() && keyOf(m_pieces[last - 1]).size() > 1 && isTest(keyOf(m_pieces[last - 1]).last(2)) && (isKey(&m_pieces[last], u"后") || isKey(&m_pieces[last], u"并") || isKey(&m_pieces[last], u"且"));
        if (!test || !(first == 0 || isBorder(&m_pieces[first - 1])))
            return;
        m_pieces[at].english = QStringLiteral("pass");
        m_pieces[at].wordClass = WordClass::Verb;
    }

    // 账户信息|变更|的，: where it changes; what the condition is about ends it
    void happensTo(size_t at)
    {
        const QString does = wordTable<"verbs.of-happening-to">().value(keyOf(m_pieces[at]).toString());
        if (does.isEmpty() || m_pieces[at].kind != PieceKind::Word || !isKey(after(at), u"的") || !isBorder(behind(after(at))) || !before(at) || !before(at)->is(WordClass::Noun) || before(at)->has(Role::Actor))
            return;
        if (const qsizetype begin = m_pieces.front().source.begin; begin > 0 && m_key[begin - 1].isLetter())
            return; // the slot of a clause that goes on: 因操作不当造成|设备损坏的
        for (size_t back = at; back-- > 0 && !isBorder(&m_pieces[back]);) {
            const Piece &piece = m_pieces[back];
            const bool described = piece.is(WordClass::Verb) && isKey(after(back), u"的");
            if (at - back > reach || isKey(&piece, u"、") || piece.is(WordClass::Modal) || piece.is(WordClass::Preposition) || piece.is(WordClass::Adverb) || (piece.is(WordClass::Conjunction) && !isKey(&piece, u"如") && !isKey(&piece, u"若")) || (piece.is(WordClass::Verb) && !described && back + 1 != at))
                return;
        }
        m_pieces[at].english = does;
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
    }

    // 提出|终止|合同: propose to terminate it
    void proposes(size_t at)
    {
        const size_t deed = at + 1;
        if (!isKey(&m_pieces[at], u"提出") || !m_pieces[at].is(WordClass::Verb) || deed + 1 >= m_pieces.size() || !couldSay(deed) || !wordSet<"verbs.of-changing-contracts">().contains(keyOf(m_pieces[deed]).toString()))
            return;
        const Piece &next = m_pieces[deed + 1];
        const bool object = (next.isNominal() && next.kind != PieceKind::Punctuation && next.noun.isEmpty()) || next.english.startsWith(u"in part") || next.english.startsWith(u"in whole");
        if (!object)
            return;
        for (size_t last = deed + 1; last < m_pieces.size() && last - deed < reach && !isBorder(&m_pieces[last]); ++last) {
            if (isKey(&m_pieces[last], u"的"))
                return; // 提出|终止合同的要求
        }
        m_pieces[at].english = QStringLiteral("propose to");
        makeVerb(deed);
        m_pieces[deed].english = plainOf(m_pieces[deed].english);
    }
};

} // namespace

void settleContractVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    ContractVerbs(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
