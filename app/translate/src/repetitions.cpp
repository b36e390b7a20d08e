// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repetitions.h"

#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Repetitions : private PieceView
{
public:
    Repetitions(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void end()
    {
        owners();
        repeated();
        doubled();
        bereft();
    }

private:
    // 甲方损失: Party A's loss. Of others than the parties to a contract it may be a kind: 供应商资格
    void owners()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &owner = m_pieces[at];
            const bool party = owner.is(WordClass::Noun) && owner.has(Role::Actor) && !owner.inserted && ((owner.english.startsWith(u"Party ") && owner.english.size() == 7) || isKey(at, u"对方") || isKey(at, u"一方") || isKey(at, u"任何一方") || isKey(at, u"守约方") || isKey(at, u"违约方") || isKey(at, u"另一方"));
            // 供应商最终报价: which of its own
            static const QStringList own{QStringLiteral("final"), QStringLiteral("own"), QStringLiteral("actual"), QStringLiteral("existing"), QStringLiteral("internal")};
            const bool its = owner.is(WordClass::Noun) && owner.label && owner.has(Role::Actor) && !owner.inserted && !owner.english.endsWith(u's') && own.contains(m_pieces[at + 1].english.section(u' ', 0, 0)) && (m_pieces[at + 1].is(WordClass::Adjective) || m_pieces[at + 1].is(WordClass::Noun));
            if (!party && !its)
                continue;
            size_t thing = at + 1;
            while (thing + 1 < m_pieces.size() && m_pieces[thing].is(WordClass::Adjective) && !m_pieces[thing].english.isEmpty())
                ++thing;
            const Piece &noun = m_pieces[thing];
            // 向对方披露: a verb that was taken for a noun
            const bool towards = at > 0 && (m_pieces[at - 1].is(WordClass::Preposition) || m_pieces[at - 1].is(WordClass::Verb)) && (m_pieces[at - 1].english == u"to" || m_pieces[at - 1].english == u"with" || m_pieces[at - 1].english == u"give" || m_pieces[at - 1].english == u"from" || m_pieces[at - 1].english.startsWith(u"notif"));
            const bool agent = at > 0 && m_pieces[at - 1].english.endsWith(u"by"); // 乙方提交的保证金后|生效
            if (agent || (towards && !noun.noun.isEmpty()))
                continue;
            if (noun.is(WordClass::Noun) && !noun.inserted && !noun.english.isEmpty() && !noun.has(Role::Actor) && noun.opening().isLower() && !noun.english.startsWith(u"the ") && !noun.english.startsWith(u"this "))
                owner.english += QStringLiteral("'s");
        }
    }

    // 项目|建设单位: project owner, not "project project owner"; 中标、成交: one award
    void repeated()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &first = m_pieces[at];
            Piece &next = m_pieces[at + 1];
            const auto plain = [](const Piece &piece) { return piece.is(WordClass::Noun) && !piece.inserted && !piece.english.isEmpty() && piece.opening().isLower(); };
            if (!plain(first))
                continue;
            if (plain(next) && next.english.startsWith(first.english + u' '))
                first.english.clear();
            else if (plain(next) && (next.english == first.english || first.english.endsWith(u' ' + next.english)))
                next.english.clear();
            else if (at + 2 < m_pieces.size() && (isListSign(next) || next.english == u"and" || next.english == u"or") && plain(m_pieces[at + 2]) && m_pieces[at + 2].english == first.english && !first.label && !(at + 3 < m_pieces.size() && m_pieces[at + 3].english == u"that")) { // 其他材料及|[认为必要的]材料
                m_pieces[at + 2].english.clear();
                next.english.clear();
                next.kind = PieceKind::Word;
                next.wordClass = WordClass::Particle;
            }
        }
    }

    // "in within 20 days", "from from the date": the first says nothing. 无任何: no
    void doubled()
    {
        static const QStringList idle{QStringLiteral("in"), QStringLiteral("on"), QStringLiteral("at"), QStringLiteral("from")};
        static const QStringList full{QStringLiteral("within"), QStringLiteral("from"), QStringLiteral("after"), QStringLiteral("before"), QStringLiteral("during"), QStringLiteral("since")};
        Piece *before = nullptr;
        for (Piece &piece : m_pieces) {
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            if (before && piece.is(WordClass::Determiner) && piece.english == u"any" && (before->english == u"no" || before->english.endsWith(u" no"))) {
                piece.english.clear();
                continue;
            }
            // test and certify it
            if (before && (before->english == u"its" || before->english.endsWith(u" its")) && piece.kind == PieceKind::Punctuation && !isBracket(piece) && !isListSign(piece))
                before->english.chop(1);
            // 由于|未参加, 适用于|未进行…的: to not having
            const bool to = before && !before->inserted && (before->english == u"to" || before->english.endsWith(u" to") || before->english.endsWith(u" as"));
            if (to && !before->is(WordClass::Modal) && (piece.english == u"has not" || piece.english == u"have not" || piece.english == u"has not been" || piece.english == u"have not been"))
                piece.english.replace(0, 8, QStringLiteral("not having"));
            // 愿意|向贵方提供, 旨在|为机构提供: to provide
            static const QStringList intent{QStringLiteral("willing to"), QStringLiteral("aim to"), QStringLiteral("aims to"), QStringLiteral("aiming to"), QStringLiteral("able to"), QStringLiteral("have to"), QStringLiteral("right to"), QStringLiteral("agree to"), QStringLiteral("agrees to"), QStringLiteral("intend to"), QStringLiteral("intends to"), QStringLiteral("help to"), QStringLiteral("need to"), QStringLiteral("needs to")};
            const bool intended = before && (before->english == u"aiming" || before->english == u"aim" || std::any_of(intent.begin(), intent.end(), [&](const QString &end) { return before->english.endsWith(end); }));
            if (intended && piece.english.startsWith(u"are ")) {
                piece.english.replace(0, 3, QStringLiteral("be"));
            } else if (intended && piece.is(WordClass::Verb) && plainOf(piece.english) != piece.english) {
                piece.english = plainOf(piece.english);
                if (before->english.startsWith(u"aim") && !before->english.endsWith(u" to"))
                    before->english += QStringLiteral(" to");
            }
            // is deemed|is included, is|is not yet
            if (before && (piece.english.startsWith(u"is ") || piece.english == u"is" || piece.english.startsWith(u"are ")) && before->english.endsWith(u" deemed"))
                piece.english = QStringLiteral("to be") + piece.english.mid(piece.english.startsWith(u"is") ? 2 : 3);
            else if (before && (before->english == u"is" || before->english == u"are") && (piece.english.startsWith(u"is ") || piece.english == u"is" || piece.english.startsWith(u"are ")))
                before->english.clear();
            if (before && before->is(WordClass::Conjunction) && (before->english == u"if" || before->english == u"where") && piece.is(WordClass::Verb) && piece.english.startsWith(u"be ")) // 如对决定不服: if dissatisfied with
                piece.english = piece.english.mid(3);
            // 于|次月5日前: by the 5th
            static const QStringList dated{QStringLiteral("by the "), QStringLiteral("within the first "), QStringLiteral("after the "), QStringLiteral("from the "), QStringLiteral("on the ")};
            if (before && before->is(WordClass::Preposition) && idle.contains(before->english) && piece.kind == PieceKind::Locked && std::any_of(dated.begin(), dated.end(), [&](const QString &lead) { return piece.english.startsWith(lead); }))
                before->english.clear();
            if (before && before->is(WordClass::Conjunction) && before->english == u"and" && piece.is(WordClass::Conjunction) && piece.english == u"and" && keyOf(piece) == u"与" && !piece.inserted)
                piece.english = QStringLiteral("with"); // 并|与
            const bool twice = before && before->is(WordClass::Preposition) && before->english == piece.english && piece.is(WordClass::Preposition) && full.contains(piece.english);
            if (twice || (before && before->is(WordClass::Preposition) && idle.contains(before->english) && full.contains(piece.english.section(u' ', 0, 0))))
                before->english.clear();
            // 安装在机房内: be installed within the machine room
            else if (before && before->is(WordClass::Verb) && (before->english.startsWith(u"be ") || before->english.startsWith(u"is ") || before->english.startsWith(u"are ")) && piece.is(WordClass::Preposition) && full.contains(piece.english.section(u' ', 0, 0)) && (before->english.endsWith(u" in") || before->english.endsWith(u" on") || before->english.endsWith(u" at")))
                before->english.chop(3);
            before = &piece;
        }
    }

    // 应在2小时内响应: shall respond within 2 hours. What a verb ends in waits for an object.
    void bereft()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            QString &verb = m_pieces[at].english;
            if (!(m_pieces[at].is(WordClass::Verb) || verb.startsWith(u"responsible ") || (m_pieces[at].is(WordClass::Phrase) && (verb == u"logging in to" || verb == u"compiling statistics on"))) || !(verb.endsWith(u" to") || verb.endsWith(u" with") || verb.endsWith(u" for") || verb.endsWith(u"statistics on") || verb == u"participate in" || verb.endsWith(u" part in")) || verb.contains(u" and"))
                continue;
            size_t next = at + 1;
            while (next < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            const bool alone = next == m_pieces.size() || (m_pieces[next].kind == PieceKind::Punctuation && !isListSign(m_pieces[next]) && !isBracket(m_pieces[next]) && keyOf(m_pieces[next]) != u"\"" && !keyOf(m_pieces[next]).startsWith(u'_'))
                || (m_pieces[next].is(WordClass::Preposition) && m_pieces[next].english != u"of");
            // 更改为：: changed to, and what comes stands behind the colon
            const bool leads = next < m_pieces.size() && m_pieces[next].kind == PieceKind::Punctuation && !m_pieces[next].inserted && keyOf(m_pieces[next]) == u":" && verb.endsWith(u" to") && next + 1 < m_pieces.size();
            if (alone && !leads)
                verb = verb.section(u' ', 0, -2);
        }
    }
};

} // namespace

void sayOnce(const QString &key, Pieces &pieces)
{
    Repetitions(key, pieces).end();
}

} // namespace tendertrail::translate
