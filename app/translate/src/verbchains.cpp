// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbchains.h"

#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QStringList>

#include <vector>

namespace tendertrail::translate {

namespace {

class VerbChains : private PieceView
{
public:
    VerbChains(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void chain()
    {
        modals();
        parties();
        writing();
        pivots();
        pronouns();
        decisions();
        cooperation();
        steps();
        purposes();
        measures();
    }

private:
    // 书面通知乙方: notify Party B in writing; 组织进行验收: organise acceptance
    void writing()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &verb = m_pieces[at];
            // 书面通知, 免费维修, 无息退还: how stands behind what the verb governs
            static const QStringList how{QStringLiteral(" in writing"), QStringLiteral(" free of charge"), QStringLiteral(" without interest"), QStringLiteral(" according to law"), QStringLiteral(" in detail")};
            const auto said = std::find_if(how.begin(), how.end(), [&verb](const QString &one) { return verb.english.endsWith(one); });
            if (verb.is(WordClass::Verb) && said != how.end() && m_pieces[at + 1].isNominal()) {
                verb.english.chop(said->size());
                insert(at, inserted(said->trimmed(), verb.source.begin, WordClass::Adverb));
                ++at;
            } else if (isKey(at, u"组织") && verb.is(WordClass::Verb)) {
                QString &next = m_pieces[at + 1].english;
                for (const QString &light : {QStringLiteral("conduct"), QStringLiteral("carry out"), QStringLiteral("conducts"), QStringLiteral("carries out")}) {
                    if (next == light || next.startsWith(light + u' '))
                        next = next.mid(light.size()).trimmed();
                }
            }
        }
    }

    // 可以不予退还, 将不予受理: one modal says it
    void modals()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (!m_pieces[at].is(WordClass::Modal))
                continue;
            size_t next = at + 1;
            while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            if (!m_pieces[next].english.startsWith(u"will not") || !isKey(next, keyOf(m_pieces[next])) || !keyOf(m_pieces[next]).startsWith(u"不予"))
                continue;
            const QString first = m_pieces[at].english;
            const QString rest = m_pieces[next].english.mid(8);
            m_pieces[next].english = (first == u"may" ? rest.startsWith(u" be ") ? QStringLiteral("need not") : QStringLiteral("may decline to") : first == u"shall" || first == u"must" ? first + QStringLiteral(" not") : QStringLiteral("will not")) + rest;
            m_pieces[at].english.clear();
        }
        // 应按招标文件的规定，在…组织: shall, in accordance with …, organise
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            if (!m_pieces[at].is(WordClass::Modal) || m_pieces[at].inserted)
                continue;
            size_t end = at + 1;
            bool phrase = false;
            bool said = false;
            size_t verb = 0; // the clause's own, behind the phrase
            bool plain = true;
            int open = 0;
            for (; end < m_pieces.size(); ++end) {
                const Piece &piece = m_pieces[end];
                if (isBracket(piece))
                    open += QStringView(u"([<《“〈【").contains(firstSign(piece)) ? 1 : -1;
                if (open == 0 && piece.kind == PieceKind::Punctuation && !isListSign(piece) && !isBracket(piece))
                    break;
                if (isSpace(piece) || piece.english.isEmpty())
                    continue;
                static const QStringList &led = wordList<"english.phrase-leads">();
                if (!phrase && !((piece.is(WordClass::Preposition) || piece.is(WordClass::Phrase)) && (led.contains(piece.english) || piece.english.startsWith(u"in strict accordance with") || piece.english.startsWith(u"depending on "))))
                    break;
                const bool described = phrase && piece.is(WordClass::Verb) && piece.english.section(u' ', 0, 0).endsWith(u"ed"); // the standard specified in
                const bool acts = open == 0 && piece.is(WordClass::Verb) && !described;
                if (verb == 0 && acts)
                    verb = end;
                else if (verb == 0 && phrase && !(piece.isNominal() || isListSign(piece) || isBracket(piece) || piece.is(WordClass::Adverb) || piece.english == u"of" || piece.english == u"and" || piece.english == u"or"))
                    plain = false;
                phrase = true;
                said = said || (open == 0 && ((piece.is(WordClass::Verb) && !described) || piece.is(WordClass::Modal) || piece.english.startsWith(u"be ")));
            }
            static const QString others = QStringLiteral("否如若并且而但则"); // 应在有效期内，否则不予认可
            const qsizetype behind = end < m_pieces.size() ? m_pieces[end].source.end : m_key.size();
            const bool breaks = end + 1 == m_pieces.size() && (behind >= m_key.size() || others.contains(m_key[behind]));
            if (phrase && !said && !breaks && end < m_pieces.size() && !(end + 1 < m_pieces.size() && m_pieces[end + 1].is(WordClass::Conjunction)) && m_pieces[end].kind == PieceKind::Punctuation && !m_pieces[end].inserted && keyOf(m_pieces[end]) == u",") {
                putCommaBehind(at);
            } else if (phrase && plain && verb > at + (m_pieces[at + 1].is(WordClass::Phrase) ? 1 : 2) && !m_pieces[verb].inserted && m_pieces[verb].opening().isLower() && !m_pieces[verb].english.startsWith(u"is")) { // shall, in writing and by e-mail, promptly notify
                size_t adverbs = verb;
                while (adverbs > at + 2 && (m_pieces[adverbs - 1].is(WordClass::Adverb) || isSpace(m_pieces[adverbs - 1]) || m_pieces[adverbs - 1].english.isEmpty()))
                    --adverbs;
                putCommaBehind(adverbs - 1);
                putCommaBehind(at);
                at = verb;
            }
        }
    }

    void putCommaBehind(size_t at)
    {
        Piece sign = inserted(QStringLiteral(","), m_pieces[at].source.end);
        sign.kind = PieceKind::Punctuation;
        insert(at + 1, sign);
    }

    // 乙方根据凭证，…进行核算: Party B, according to …, conducts
    void parties()
    {
        static const QStringList &led = wordList<"english.phrase-leads-of-manner">();
        const auto isComma = [this](const Piece &piece) { return piece.kind == PieceKind::Punctuation && !piece.inserted && keyOf(piece) == u","; };
        for (size_t at = 0; at + 3 < m_pieces.size(); ++at) {
            const bool begins = at == 0 || (m_pieces[at - 1].kind == PieceKind::Punctuation && !isListSign(m_pieces[at - 1]) && !isBracket(m_pieces[at - 1]));
            size_t phrase = at + 1;
            while (phrase + 1 < m_pieces.size() && (isSpace(m_pieces[phrase]) || m_pieces[phrase].english.isEmpty()))
                ++phrase;
            if (!begins || !(m_pieces[at].kind == PieceKind::Name || m_pieces[at].has(Role::Actor)) || !m_pieces[phrase].is(WordClass::Preposition) || !led.contains(m_pieces[phrase].english))
                continue;
            size_t comma = phrase + 1;
            while (comma < m_pieces.size() && !isComma(m_pieces[comma]) && !m_pieces[comma].is(WordClass::Verb) && !m_pieces[comma].is(WordClass::Modal))
                ++comma;
            size_t verb = comma + 1;
            while (verb < m_pieces.size() && (isSpace(m_pieces[verb]) || m_pieces[verb].english.isEmpty() || m_pieces[verb].is(WordClass::Adverb)))
                ++verb;
            if (verb >= m_pieces.size() || !isComma(m_pieces[comma]) || !(m_pieces[verb].is(WordClass::Verb) || m_pieces[verb].is(WordClass::Modal)))
                continue;
            if (m_pieces[verb].is(WordClass::Verb))
                m_pieces[verb].subject = 1;
            putCommaBehind(at);
        }
    }

    // 邀请|[suppliers that have the capability]|参加: where the clause ends that describes who is invited, or "from" where there is none
    size_t describingClause(size_t from) const
    {
        size_t at = from;
        while (at < m_pieces.size() && (m_pieces[at].isNominal() || isSpace(m_pieces[at]) || m_pieces[at].english.isEmpty()) && !isDe(m_pieces[at]))
            ++at;
        if (at == from || at + 1 >= m_pieces.size() || m_pieces[at].english != u"that" || !(m_pieces[at + 1].is(WordClass::Verb) || m_pieces[at + 1].is(WordClass::Phrase)))
            return from;
        at += 2;
        while (at < m_pieces.size() && (m_pieces[at].isNominal() || isSpace(m_pieces[at]) || m_pieces[at].english.isEmpty() || m_pieces[at].english == u"of"))
            ++at;
        return at;
    }

    // 委托评标委员会确定中标人: entrust the committee to determine the winner
    void pivots()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (!m_pieces[at].pivot || !m_pieces[at].is(WordClass::Verb) || m_pieces[at].english.endsWith(u" to"))
                continue;
            size_t verb = at + 1;
            bool object = false;
            const auto describing = [](const Piece &piece) { // 国家认可的机构: institution approved by the state
                return (piece.is(WordClass::Phrase) && piece.english.endsWith(u"ed")) || (piece.is(WordClass::Preposition) && (piece.english == u"by" || piece.english == u"of" || piece.english == u"in"));
            };
            const size_t relative = describingClause(at + 1);
            while (verb < m_pieces.size() && (m_pieces[verb].isNominal() || verb < relative || (object && verb + 1 < m_pieces.size() && m_pieces[verb].is(WordClass::Conjunction) && (m_pieces[verb].english == u"and" || m_pieces[verb].english == u"or") && m_pieces[verb + 1].has(Role::Actor)) || isSpace(m_pieces[verb]) || m_pieces[verb].english.isEmpty() || (object && describing(m_pieces[verb])))) {
                object = object || m_pieces[verb].is(WordClass::Noun) || m_pieces[verb].kind == PieceKind::Name || isKey(verb, u"其");
                ++verb;
            }
            const size_t adverbs = verb;
            while (verb < m_pieces.size() && m_pieces[verb].is(WordClass::Adverb))
                ++verb;
            if (!object || verb >= m_pieces.size() || !m_pieces[verb].is(WordClass::Verb) || m_pieces[verb].english.isEmpty() || m_pieces[verb].opening().isUpper())
                continue;
            for (size_t own = at + 1; own < adverbs; ++own) {
                if (isKey(own, u"其") && m_pieces[own].english == u"its" && (own + 1 == adverbs))
                    m_pieces[own].english = QStringLiteral("it");
            }
            insert(adverbs, inserted(QStringLiteral("to"), m_pieces[adverbs].source.begin, WordClass::Modal));
        }
    }

    // 其应当: it shall; 其为: it is
    void pronouns()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            size_t next = at + 1;
            while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            const Piece &behind = m_pieces[next];
            static const QStringList behindIt{QStringLiteral("as"), QStringLiteral("with"), QStringLiteral("by"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("into"), QStringLiteral("and")};
            const bool object = at > 0 && (m_pieces[at - 1].is(WordClass::Verb) || m_pieces[at - 1].is(WordClass::Phrase) || m_pieces[at - 1].is(WordClass::Preposition)) && behind.kind == PieceKind::Punctuation && !isBracket(behind) && !isListSign(behind);
            if (isKey(at, u"其") && m_pieces[at].english == u"its" && (object || (behind.is(WordClass::Preposition) && behindIt.contains(behind.english))))
                m_pieces[at].english = QStringLiteral("it");
            if (isKey(at, u"其") && m_pieces[at].english == u"its" && ((behind.is(WordClass::Modal) && !behind.inserted) || (behind.is(WordClass::Verb) && (behind.english == u"is" || behind.english == u"has"))))
                m_pieces[at].english = QStringLiteral("it");
        }
    }

    // 决定是否解除合同: decide whether to terminate
    void decisions()
    {
        const Piece *before = nullptr;
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            size_t next = at + 1;
            while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            static const QStringList &willing = wordList<"english.verbs-with-to">();
            static const QStringList &doing = wordList<"english.verbs-with-ing">();
            const bool serial = piece.is(WordClass::Verb) && m_pieces[next].is(WordClass::Verb) && !m_pieces[next].english.isEmpty() && m_pieces[next].opening().isLower() && !m_pieces[next].english.startsWith(u"is") && !m_pieces[next].english.startsWith(u"has");
            if ((serial || (piece.is(WordClass::Phrase) && m_pieces[next].is(WordClass::Verb) && !m_pieces[next].english.startsWith(u"is"))) && (piece.english.endsWith(u" deemed") || piece.english == u"deemed")) { // 视为同意: deemed to agree
                piece.english += QStringLiteral(" to");
                m_pieces[next].english = plainOf(m_pieces[next].english);
            } else if (serial && plainOf(piece.english) == u"apply for") {
                piece.english.replace(QStringLiteral(" for"), QStringLiteral(" to")); // 申请采购: apply to procure
            } else if (serial && plainOf(piece.english) == u"assist") { // 协助建立规程: help establish
                piece.english.replace(QStringLiteral("assist"), QStringLiteral("help"));
            } else if (serial && willing.contains(plainOf(piece.english))) { // 拒绝提供: refuse to provide
                if (plainOf(piece.english) == u"select")
                    piece.english.replace(QStringLiteral("select"), QStringLiteral("choose"));
                if (plainOf(piece.english) == u"reject")
                    piece.english.replace(QStringLiteral("reject"), QStringLiteral("refuse"));
                piece.english += QStringLiteral(" to");
            } else if (serial && doing.contains(plainOf(piece.english))) { // 避免影响业务: avoid affecting
                m_pieces[next].english = gerundOf(m_pieces[next].english);
                m_pieces[next].wordClass = WordClass::Phrase;
            }
            // 要求支付违约金: require payment of
            static const QStringList asking{QStringLiteral("require"), QStringLiteral("request"), QStringLiteral("demand")};
            Piece &asked = m_pieces[next];
            // 要求撤回或修改文件: withdrawal or amendment of
            if (serial && asking.contains(plainOf(piece.english)) && !asked.noun.isEmpty() && next + 3 < m_pieces.size() && m_pieces[next + 1].is(WordClass::Conjunction) && m_pieces[next + 2].is(WordClass::Verb) && !m_pieces[next + 2].noun.isEmpty() && m_pieces[next + 3].isNominal()) {
                asked.english = asked.noun;
                asked.wordClass = WordClass::Noun;
                m_pieces[next + 2].english = m_pieces[next + 2].noun + QStringLiteral(" of");
                m_pieces[next + 2].wordClass = WordClass::Preposition;
            } else if (serial && asking.contains(plainOf(piece.english)) && !asked.noun.isEmpty() && !asked.english.contains(u' ') && next + 1 < m_pieces.size() && m_pieces[next + 1].isNominal()) {
                asked.english = asked.noun + QStringLiteral(" of");
                asked.wordClass = WordClass::Preposition;
            } else if (serial && before && before->isNominal() && plainOf(piece.english) == u"announce") { // 宣布将…列入: announced that it will add
                piece.english += QStringLiteral(" that it will");
                m_pieces[next].english = plainOf(m_pieces[next].english);
            }
            // 双方确认，本合同…: confirm that
            static const QStringList saying{QStringLiteral("确认"), QStringLiteral("认为"), QStringLiteral("承诺"), QStringLiteral("声明"), QStringLiteral("表示"), QStringLiteral("指出")};
            Piece &sign = m_pieces[next];
            const bool holds = keyOf(piece).endsWith(u"认为"); // what follows is always what is thought
            if (piece.is(WordClass::Verb) && before && (before->isNominal() || holds) && (holds || saying.contains(keyOf(piece).toString())) && sign.kind == PieceKind::Punctuation && !sign.inserted && keyOf(sign) == u","
                && (holds || (next + 2 < m_pieces.size() && m_pieces[next + 1].isNominal())) && !piece.english.endsWith(u" that")) {
                sign.english = QStringLiteral("that");
                sign.kind = PieceKind::Word;
                sign.wordClass = WordClass::Conjunction;
                sign.inserted = true;
                before = &sign;
                continue;
            }
            // 保证履行: guarantee to perform; 承诺材料真实: undertake that
            const bool clause = !m_pieces[next].is(WordClass::Verb) && !m_pieces[next].is(WordClass::Adverb) && !m_pieces[next].is(WordClass::Phrase) && !m_pieces[next].is(WordClass::Preposition) && !m_pieces[next].is(WordClass::Conjunction);
            if (m_pieces[next].is(WordClass::Verb) && piece.english.endsWith(u" that") && piece.english.contains(u"guarantee"))
                piece.english = piece.english.chopped(4) + QStringLiteral("to");
            else if (clause && piece.english.endsWith(u"undertake to") && m_pieces[next].isNominal())
                piece.english = piece.english.chopped(2) + QStringLiteral("that");
            static const QStringList states{QStringLiteral("is"), QStringLiteral("has"), QStringLiteral("belong"), QStringLiteral("exist"), QStringLiteral("there")};
            if (before && before->is(WordClass::Verb) && isKey(at, u"是否") && piece.english == u"whether" && m_pieces[next].is(WordClass::Verb)
                && !states.contains(m_pieces[next].english.section(u' ', 0, 0)))
                piece.english = QStringLiteral("whether to");
            before = &piece;
        }
    }

    // 采用综合评分法|进行评审: uses the method for evaluation; 到达现场|处理故障: arrives to handle
    void purposes()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (!m_pieces[at].is(WordClass::Verb) || m_pieces[at].inserted)
                continue;
            const bool serial = m_pieces[at].has(Role::Serial);
            size_t next = at + 1;
            bool object = false;
            bool joined = false;
            int open = 0;
            while (next < m_pieces.size() && (open > 0 || isBracket(m_pieces[next]) || m_pieces[next].isNominal() || isListSign(m_pieces[next]) || isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty() || m_pieces[next].english == u"of"
                                               || (object && next + 1 < m_pieces.size() && m_pieces[next].is(WordClass::Conjunction) && m_pieces[next].english == u"and" && m_pieces[next + 1].isNominal()))) {
                if (isBracket(m_pieces[next]))
                    open += QStringView(u"([<《“〈【").contains(firstSign(m_pieces[next])) ? 1 : -1;
                joined = joined || m_pieces[next].is(WordClass::Conjunction);
                object = object || m_pieces[next].is(WordClass::Noun) || m_pieces[next].kind == PieceKind::Name;
                ++next;
            }
            // a purpose follows the verb's object; another verb may be the clause's next
            if (!object || next >= m_pieces.size() || !m_pieces[next].is(WordClass::Verb) || m_pieces[next].english.isEmpty() || m_pieces[next].opening().isUpper())
                continue;
            // 采购设备进行替换: what is got is got for something
            if (!serial && (!isKey(next, u"进行") || m_pieces[at].pivot || m_pieces[next - 1].has(Role::Actor)))
                continue;
            const bool light = isKey(next, u"进行");
            if (joined && !light)
                continue;
            if (light && next + 1 < m_pieces.size() && (m_pieces[next + 1].is(WordClass::Noun) || (m_pieces[next + 1].is(WordClass::Adjective) && next + 2 < m_pieces.size() && m_pieces[next + 2].is(WordClass::Noun)))) {
                m_pieces[next].english = QStringLiteral("for");
                m_pieces[next].wordClass = WordClass::Preposition;
            } else {
                m_pieces[next].english = plainOf(m_pieces[next].english);
                insert(next, inserted(QStringLiteral("to"), m_pieces[next].source.begin, WordClass::Modal));
            }
        }
    }

    // 采取|不低于标准的措施|保护数据: adopts measures to protect
    void measures()
    {
        bool adopted = false;
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (m_pieces[at].kind == PieceKind::Punctuation && !isListSign(m_pieces[at]))
                adopted = false;
            adopted = adopted || isKey(at, u"采取") || isKey(at, u"采用");
            const Piece &next = m_pieces[at + 1];
            const bool means = m_pieces[at].is(WordClass::Noun) && !m_pieces[at].inserted && keyOf(m_pieces[at]).endsWith(u"措施");
            if (!adopted || !means || !next.is(WordClass::Verb) || next.english.isEmpty() || !next.opening().isLower() || next.english.endsWith(u"ed"))
                continue;
            m_pieces[at + 1].english = plainOf(next.english);
            insert(at + 1, inserted(QStringLiteral("to"), m_pieces[at + 1].source.begin, WordClass::Modal));
            adopted = false;
        }
    }

    // What a verb at "at" governs ends here: nouns, and where something is taken.
    size_t governedEnd(size_t at) const
    {
        size_t end = at + 1;
        while (end < m_pieces.size() && (m_pieces[end].isNominal() || isSpace(m_pieces[end]) || m_pieces[end].english.isEmpty() || m_pieces[end].english == u"of"))
            ++end;
        return end;
    }

    // 登录平台进入大厅参加会议: log in to the platform and enter the hall to attend; 到现场办理: to the site to handle
    void steps()
    {
        const auto acts = [this](size_t at) { return at < m_pieces.size() && m_pieces[at].is(WordClass::Verb) && !m_pieces[at].inserted && !m_pieces[at].past && !m_pieces[at].english.isEmpty() && m_pieces[at].opening().isLower() && !m_pieces[at].english.startsWith(u"is") && !m_pieces[at].english.startsWith(u"be "); };
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if ((isKey(at, u"到") || isKey(at, u"赴")) && m_pieces[at].is(WordClass::Preposition) && m_pieces[at].english == u"to") {
                const size_t verb = governedEnd(at);
                static const QStringList &places = wordList<"places.one-goes-to">();
                const bool place = verb > at + 1 && std::any_of(places.begin(), places.end(), [&](const QString &one) { return keyOf(m_pieces[verb - 1]).endsWith(one); });
                if (place && acts(verb)) {
                    m_pieces[verb].english = plainOf(m_pieces[verb].english);
                    insert(verb, inserted(QStringLiteral("to"), m_pieces[verb].source.begin, WordClass::Modal));
                }
                continue;
            }
            if (!acts(at) || !wordSet<"verbs.of-steps">().contains(keyOf(m_pieces[at]).toString()))
                continue;
            std::vector<size_t> chain{at};
            for (size_t next = governedEnd(at); next > chain.back() + 1 && acts(next); next = governedEnd(next))
                chain.push_back(next);
            if (chain.size() < 3)
                continue;
            for (size_t i = chain.size(); i-- > 1;) {
                const bool last = i + 1 == chain.size();
                Piece joint = inserted(last ? QStringLiteral("to") : QStringLiteral("and"), m_pieces[chain[i]].source.begin, last ? WordClass::Modal : WordClass::Conjunction);
                m_pieces[chain[i]].english = last ? plainOf(m_pieces[chain[i]].english) : m_pieces[chain[i]].english;
                insert(chain[i], joint);
            }
            at = chain.back() + chain.size();
        }
    }

    // 配合提供: cooperate in providing; 配合甲方: cooperate with Party A
    void cooperation()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (!isKey(at, u"配合") || m_pieces[at].english != u"cooperate")
                continue;
            size_t next = at + 1;
            while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            if (m_pieces[next].is(WordClass::Verb))
                m_pieces[at].english = QStringLiteral("cooperate in");
            else if (m_pieces[next].isNominal()) {
                m_pieces[at].english = QStringLiteral("cooperate with");
                // 配合甲方做好交接: in carrying out
                size_t verb = next;
                bool who = false;
                while (verb < m_pieces.size() && (m_pieces[verb].isNominal() || isSpace(m_pieces[verb]) || m_pieces[verb].english.isEmpty())) {
                    who = who || m_pieces[verb].has(Role::Actor);
                    ++verb;
                }
                if (who && verb < m_pieces.size() && m_pieces[verb].is(WordClass::Verb) && m_pieces[verb].opening().isLower()) {
                    m_pieces[verb].english = gerundOf(m_pieces[verb].english);
                    m_pieces[verb].wordClass = WordClass::Phrase;
                    insert(verb, inserted(QStringLiteral("in"), m_pieces[verb].source.begin));
                }
            }
        }
    }
};

} // namespace

void chainVerbs(const QString &key, Pieces &pieces)
{
    VerbChains(key, pieces).chain();
}

} // namespace tendertrail::translate
