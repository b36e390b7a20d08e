// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderer.h"

#include "phraseforms.h"
#include "phraserules.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Orderer : private PieceView
{
public:
    Orderer(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void order()
    {
        entrusted();
        listed();
        conduct();
        determined();
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (m_pieces[at].is(WordClass::Postposition))
                at = postposition(at);
        }
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (isDe(m_pieces[at]))
                possessive(at);
        }
    }

private:
    // The first piece of the noun phrase that ends before "end". Brackets with what they hold belong to it.
    size_t phraseBefore(size_t end, bool acrossDe) const
    {
        size_t first = end;
        int open = 0;
        while (first > 0) {
            const Piece &piece = m_pieces[first - 1];
            if (isBracket(piece)) {
                const QChar sign = firstSign(piece);
                open += QStringView(u")]>》”〉】").contains(sign) ? 1 : -1;
                if (open < 0)
                    break;
            } else if (open == 0 && !piece.isNominal() && !(acrossDe && isDe(piece)) && !isListSign(piece) && !isSpace(piece)) {
                break;
            }
            --first;
        }
        while (first < end && (isListSign(m_pieces[first]) || isDe(m_pieces[first]) || isSpace(m_pieces[first])))
            ++first;
        return open > 0 ? end : first;
    }

    // 受 X 委托 → entrusted by X
    void entrusted()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            if (!isKey(at, u"受"))
                continue;
            for (size_t end = at + 2; end < std::min(m_pieces.size(), at + 14); ++end) {
                if (m_pieces[end].kind == PieceKind::Punctuation && !isBracket(m_pieces[end]))
                    break;
                if (!isKey(end, u"委托"))
                    continue;
                m_pieces[end].english = QStringLiteral("entrusted by");
                m_pieces[at].english.clear();
                move(end, end + 1, at + 1);
                break;
            }
        }
    }

    // 本合同 任何 修改 → any amendment to this contract
    void determined()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const Piece &owner = m_pieces[at - 1];
            if (!m_pieces[at].is(WordClass::Determiner) || !(isKey(at, u"任何") || isKey(at, u"所有") || isKey(at, u"一切") || isKey(at, u"部分") || isKey(at, u"大部分")) || !owner.is(WordClass::Noun) || !(owner.english.startsWith(u"this ") || owner.english.startsWith(u"our ") || owner.label || owner.definite)
                || (at > 1 && m_pieces[at - 2].kind != PieceKind::Punctuation && !m_pieces[at - 2].is(WordClass::Verb) && !m_pieces[at - 2].is(WordClass::Preposition) && !m_pieces[at - 2].is(WordClass::Conjunction)))
                continue;
            size_t end = at + 1;
            while (end < m_pieces.size() && ((m_pieces[end].is(WordClass::Noun) && !isKey(end, u"无效")) || (end == at + 1 && m_pieces[end].is(WordClass::Verb) && !m_pieces[end].noun.isEmpty())))
                ++end;
            if (end == at + 1)
                continue;
            if (m_pieces[end - 1].is(WordClass::Verb)) {
                m_pieces[end - 1].english = m_pieces[end - 1].noun;
                m_pieces[end - 1].wordClass = WordClass::Noun;
            }
            if (keyOf(m_pieces[at]).endsWith(u"部分") && m_pieces[end - 1].english != u"equipment") // 我院 部分 机组: some units of ours
                m_pieces[end - 1].english = pluralOf(m_pieces[end - 1].english);
            static const QStringList changes{QStringLiteral("修改"), QStringLiteral("变更"), QStringLiteral("调整"), QStringLiteral("补充"), QStringLiteral("改动")};
            const bool change = changes.contains(keyOf(m_pieces[end - 1]).toString());
            if (m_pieces[at].english == u"most of")
                m_pieces[at].english = QStringLiteral("most");
            const size_t length = end - at;
            move(at, end, at - 1);
            insert(at - 1 + length, inserted(change ? QStringLiteral("to") : QStringLiteral("of"), m_pieces[at - 1 + length].source.begin));
            at = end;
        }
    }

    // Verbs that say nothing but that something is done: 进行, 作出.
    bool isLight(size_t at) const { return isKey(at, u"进行") || isKey(at, u"作出") || isKey(at, u"做出") || isKey(at, u"作"); }

    // 对 X 进行 Y → conduct Y of X
    void conduct()
    {
        for (size_t at = 0; at + 3 < m_pieces.size(); ++at) {
            if (!isKey(at, u"对") && !isKey(at, u"就"))
                continue;
            size_t verb = at + 1;
            while (verb < m_pieces.size() && !isLight(verb)
                   && (m_pieces[verb].isNominal() || m_pieces[verb].is(WordClass::Verb) || isDe(m_pieces[verb]) || isListSign(m_pieces[verb]) || isSpace(m_pieces[verb])
                                              || m_pieces[verb].is(WordClass::Conjunction)))
                ++verb;
            if (verb + 1 >= m_pieces.size() || verb == at + 1 || !isLight(verb))
                continue;
            size_t end = verb + 1;
            const auto named = [this](const Piece &piece) { return piece.is(WordClass::Verb) || piece.is(WordClass::Noun) || piece.is(WordClass::Adjective); };
            if (end + 1 < m_pieces.size() && !named(m_pieces[end]) && named(m_pieces[end + 1]) && keyOf(m_pieces[end]).endsWith(u'次')) // 进行一次检查
                ++end;
            while (end < m_pieces.size() && (named(m_pieces[end]) || (end > verb + 1 && end + 1 < m_pieces.size() && named(m_pieces[end + 1]) && (isListSign(m_pieces[end]) || isKey(end, u"和") || isKey(end, u"或") || isKey(end, u"或者") || isKey(end, u"及") || isKey(end, u"与")))))
                ++end;
            if (end == verb + 1)
                continue;
            for (size_t what = verb + 1; what < end; ++what) {
                if (m_pieces[what].is(WordClass::Verb) && !m_pieces[what].noun.isEmpty()) {
                    m_pieces[what].english = m_pieces[what].noun;
                    m_pieces[what].wordClass = WordClass::Noun;
                }
            }
            const bool change = isKey(verb, u"作出") || isKey(verb, u"做出") || isKey(verb, u"作");
            m_pieces[at].english = change ? QStringLiteral("to") : isKey(at, u"对") ? QStringLiteral("of") : QStringLiteral("for");
            if (verb == at + 2 && isKey(at + 1, u"其"))
                m_pieces[at + 1].english = QStringLiteral("it");
            move(verb, end, at);
        }
    }

    // 30 日 内 → within 30 days; 在 … 后 → after …
    size_t postposition(size_t at)
    {
        const QString rendering = postpositions().value(keyOf(m_pieces[at]).toString());
        if (rendering.isEmpty())
            return at;
        if (rendering == u"within" && at > 0 && m_pieces[at - 1].kind == PieceKind::Quantity)
            return withinQuantity(at);
        size_t first = phraseBefore(at, false);
        // 提交响应文件时: a verb phrase goes with it.
        if ((rendering == u"when" || rendering == u"after" || rendering == u"before") && first > 0 && m_pieces[first - 1].is(WordClass::Verb))
            --first;
        if (first == at)
            return at;
        m_pieces[at].english = rendering;
        if (rendering == u"when" && m_pieces[at - 1].is(WordClass::Noun) && !m_pieces[at - 1].noun.isEmpty() && std::none_of(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Verb) || piece.has(Role::Actor); }))
            m_pieces[at].english = wordSet<"deeds.that-last">().contains(keyOf(m_pieces[at - 1]).toString()) ? QStringLiteral("during") : QStringLiteral("at"); // 使用时: during use; 终止时, 设备验收时: at termination
        m_pieces[at].wordClass = WordClass::Preposition;
        // 温度 过高 时: when the temperature is too high
        if (Piece &state = m_pieces[at - 1]; rendering == u"when" && first + 1 < at && state.is(WordClass::Adjective) && m_pieces[at - 2].is(WordClass::Noun) && !state.english.isEmpty() && !state.english.endsWith(u"ing")) {
            const QString &of = m_pieces[at - 2].english;
            state.english.prepend(of.endsWith(u's') && !of.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is "));
            state.wordClass = WordClass::Phrase;
        }
        static const QString openers = QStringLiteral("在于自从");
        if (first > 0 && m_pieces[first - 1].is(WordClass::Preposition) && keyOf(m_pieces[first - 1]).size() == 1
            && openers.contains(keyOf(m_pieces[first - 1])))
            m_pieces[first - 1].english.clear();
        move(at, at + 1, first);
        // 截止日后 90 天 → 90 days after closing date
        size_t next = at + 1;
        while (next < m_pieces.size() && isSpace(m_pieces[next]))
            ++next;
        if (next < m_pieces.size() && m_pieces[next].kind == PieceKind::Quantity && (rendering == u"after" || rendering == u"before"))
            move(next, next + 1, first);
        return at;
    }

    // 合同签订后 30 日 内 → within 30 days after contract signing
    size_t withinQuantity(size_t at)
    {
        m_pieces[at].english = QStringLiteral("within");
        m_pieces[at].wordClass = WordClass::Preposition;
        move(at, at + 1, at - 1);
        size_t first = at - 1;
        while (first > 0 && m_pieces[first - 1].isNominal() && !startsTime(m_pieces[first - 1]))
            --first;
        if (first > 0 && startsTime(m_pieces[first - 1])) {
            --first;
            if (first > 0 && m_pieces[first].english.startsWith(u"from ") && isKey(first - 1, u"自"))
                m_pieces[first - 1].english.clear();
            move(at - 1, at + 1, first);
        }
        return at;
    }
    static bool startsTime(const Piece &piece)
    {
        return piece.kind == PieceKind::Word
            && (piece.english == u"after" || piece.english.startsWith(u"after ") || piece.english == u"from" || piece.english.startsWith(u"from "));
    }

    bool verbAhead(size_t from) const
    {
        for (size_t at = from; at < m_pieces.size(); ++at) {
            const Piece &piece = m_pieces[at];
            if (piece.kind == PieceKind::Punctuation && !isBracket(piece) && !isListSign(piece))
                return false;
            if (piece.is(WordClass::Verb) || piece.is(WordClass::Modal))
                return true;
        }
        return false;
    }

    // A 的 B: "A B" for a quality, "B of A" for an owner, "B that …" for a clause in front of its noun.
    void possessive(size_t de)
    {
        size_t end = de + 1;
        while (end < m_pieces.size() && m_pieces[end].isNominal() && end - de <= 6)
            ++end;
        if (end == de + 1)
            return;
        // 甲方的权利和义务: both are the party's, where the clause ends with them
        if (end < m_pieces.size() && m_pieces[end].is(WordClass::Conjunction) && (isKey(end, u"和") || isKey(end, u"与") || isKey(end, u"及")) && m_pieces[de - (de > 0 ? 1 : 0)].label) {
            size_t more = end + 1;
            while (more < m_pieces.size() && m_pieces[more].is(WordClass::Noun) && more - end <= 3)
                ++more;
            if (more > end + 1 && (more == m_pieces.size() || m_pieces[more].kind == PieceKind::Punctuation) && more - de <= 5)
                end = more;
        }
        if (required(de, end))
            return;
        size_t first = phraseBefore(de, true);
        // 厚度 ≥ 25mm 的 木板: the sign belongs to the figure, and what is measured as well
        const bool figure = first > 0 && first < de && (m_pieces[first].kind == PieceKind::Quantity || m_pieces[first].kind == PieceKind::Locked);
        const bool sign = figure && m_pieces[first - 1].kind == PieceKind::Punctuation && !m_pieces[first - 1].inserted && QStringView(u"≥≤<>≧≦±").contains(firstSign(m_pieces[first - 1]));
        const bool measured = first > 1 && first < de && (sign || isComparison(m_pieces[first - 1])) && isMeasured(m_pieces[first - 2]);
        if (sign || measured) {
            first -= measured ? 2 : 1;
            m_pieces[de].english = measured ? QStringLiteral("with") : QStringLiteral("of");
            m_pieces[de].wordClass = WordClass::Preposition;
            move(de + 1, end, first);
            const size_t head = end - de - 1;
            move(de + head, de + head + 1, first + head);
            return;
        }
        // 投标人提供的方案的完整性, by now "plan provided by the bidder": all of it has what follows
        if (first > 1 && first < de && isKey(first - 1, u"的") && (m_pieces[first - 1].english == u"by" || m_pieces[first - 1].english == u"in") && m_pieces[first - 2].is(WordClass::Phrase)) {
            size_t begin = first - 2;
            while (begin > 0 && m_pieces[begin - 1].isNominal())
                --begin;
            if (begin < first - 2)
                first = begin;
        }
        if (first > 0 && first < de && isComparison(m_pieces[first - 1])) {
            relative(first - 1, de, end, true);
            return;
        }
        if (first > 0 && m_pieces[first - 1].is(WordClass::Verb)
            && (first == 1 || m_pieces[first - 2].kind == PieceKind::Punctuation || m_pieces[first - 2].is(WordClass::Conjunction))
            && verbAhead(end)) {
            relative(first - 1, de, end, false);
            return;
        }
        if (first == de) {
            described(de, end);
            return;
        }
        if (ofDoing(first, de, end))
            return;
        // 合同 项下 的 义务, by now "under the contract": obligations under the contract
        if (first > 0 && first < de && m_pieces[first - 1].is(WordClass::Preposition) && !m_pieces[first - 1].inserted
            && postpositions().contains(keyOf(m_pieces[first - 1]).toString())) {
            m_pieces[de].english.clear();
            m_pieces[de].wordClass = WordClass::Preposition;
            move(de + 1, end, first - 1);
            return;
        }
        // 得分 最高 的 投标人: bidder with the highest score
        if (first + 1 < de && m_pieces[de - 1].is(WordClass::Adjective) && m_pieces[de - 2].is(WordClass::Noun) && !keyOf(m_pieces[de - 1]).startsWith(u'所') && end - de <= 5 && !m_pieces[first].is(WordClass::Determiner)) {
            const bool most = m_pieces[de - 1].english.endsWith(u"est") || m_pieces[de - 1].english.startsWith(u"most ");
            m_pieces[de].english = most ? QStringLiteral("with the") : QStringLiteral("with");
            m_pieces[de].wordClass = WordClass::Preposition;
            move(de - 1, de, first);                               // Adj N 的 B
            move(de + 1, end, first);                              // B Adj N 的
            const size_t length = end - de - 1;
            move(de + length, de + length + 1, first + length);    // B 的 Adj N
            return;
        }
        const bool quality = de - first == 1
            && (m_pieces[first].is(WordClass::Adjective) || m_pieces[first].is(WordClass::Determiner) || m_pieces[first].is(WordClass::Number)
                || m_pieces[first].kind == PieceKind::Quantity);
        if (quality || m_pieces[de - 1].is(WordClass::Adjective) || end - de > 5)
            return;
        // 关于 A 的 B is "B on A".
        const bool about = first > 0 && isKey(first - 1, u"关于");
        if (about)
            m_pieces[first - 1].english.clear();
        m_pieces[de].english = about ? QStringLiteral("on") : QStringLiteral("of");
        m_pieces[de].wordClass = WordClass::Preposition;
        move(de + 1, end, first);
        // Now: B A 的; 的 goes between them.
        const size_t headLength = end - de - 1;
        move(de + headLength, de + headLength + 1, first + headLength);
    }

    // 投标人提供的凭证 → vouchers provided by bidder; 提供的服务 → services provided
    void described(size_t de, size_t end)
    {
        if (de == 0 || !m_pieces[de - 1].is(WordClass::Verb) || end - de > 5)
            return;
        const size_t verb = de - 1;
        if (m_pieces[verb].english.endsWith(u's') || m_pieces[verb].english.contains(u' '))
            return; // no plain verb: "meets the requirements"
        if (isListSign(m_pieces[verb - (verb > 0 ? 1 : 0)]))
            return; // 补充、修改的内容
        // 依法组建的, 应提交的: an adverb or a modal goes along with the verb.
        size_t group = verb;
        while (group > 0 && m_pieces[group - 1].is(WordClass::Adverb))
            --group;
        static const QStringList &duties = wordList<"modals.of-duty">();
        const bool due = group > 0 && duties.contains(keyOf(m_pieces[group - 1]).toString());
        if (due)
            --group;
        // 招标文件要求提供的: required in the tender documents; 要求标注的: required to be marked
        if (!due && group > 1 && isKey(group - 1, u"要求") && m_pieces[group - 2].isNominal()) {
            --group;
            m_pieces[group].english = QStringLiteral("required");
            m_pieces[group].wordClass = WordClass::Phrase;
            const bool plain = isKey(verb, u"提供") || isKey(verb, u"提交");
            m_pieces[verb].english = plain ? QString() : QStringLiteral("to be ") + participleOf(m_pieces[verb].english);
            m_pieces[verb].wordClass = WordClass::Phrase;
        }
        const size_t first = phraseBefore(group, false);
        if (first < group && first > 0 && m_pieces[first - 1].is(WordClass::Verb) && !isGoverning(m_pieces[first - 1]))
            return;
        if (due && first == group && first > 0 && m_pieces[first - 1].kind != PieceKind::Punctuation && !m_pieces[first - 1].is(WordClass::Verb)
            && !m_pieces[first - 1].is(WordClass::Postposition))
            return; // the modal belongs to what stands before it
        // 经评标委员会认可的: "by" says it already.
        if (first < group && first > 0 && (isKey(first - 1, u"经") || isKey(first - 1, u"由") || isKey(first - 1, u"被")))
            m_pieces[first - 1].english.clear();
        if (m_pieces[verb].is(WordClass::Verb))
            m_pieces[verb].english = participleOf(m_pieces[verb].english);
        m_pieces[verb].wordClass = WordClass::Phrase; // it agrees with nothing any more
        if (due) {
            m_pieces[group].english = QStringLiteral("to be");
            m_pieces[group].wordClass = WordClass::Preposition;
        }
        m_pieces[de].english = first == group ? QString() : isDocument(m_pieces[group - 1]) ? QStringLiteral("in") : QStringLiteral("by");
        m_pieces[de].wordClass = WordClass::Preposition;
        // A V 的 B → B V by A
        const size_t headLength = end - de - 1;
        move(de + 1, end, first);
        move(group + headLength, de + headLength + 1, first + headLength);
    }
    // 招标文件规定的: a document provides nothing, it is where things are provided.
    bool isDocument(const Piece &piece) const
    {
        static const QStringList &ends = wordList<"documents.cited-endings">();
        return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return keyOf(piece).endsWith(end); });
    }
    // 对 投标人 提供 的 …, 审查 投标人 提交 的 …: what stands before takes the whole phrase as its object.
    bool isGoverning(const Piece &piece) const { return !piece.noun.isEmpty() || keyOf(piece).size() == 2; }

    // 未被 X 列入 Y → has not been listed by X in Y
    void listed()
    {
        for (size_t at = 1; at + 2 < m_pieces.size(); ++at) {
            if (!isKey(at, u"被"))
                continue;
            size_t verb = at + 1;
            while (verb < m_pieces.size() && !isKey(verb, u"列入") && (m_pieces[verb].kind != PieceKind::Punctuation || isBracket(m_pieces[verb]) || isListSign(m_pieces[verb])))
                ++verb;
            if (verb >= m_pieces.size() || !isKey(verb, u"列入"))
                continue;
            if (isKey(at - 1, u"未"))
                m_pieces[at - 1].english = QStringLiteral("has not been");
            const bool named = verb > at + 1;
            // 该校被列入名单: is listed; 被列入名单的: listed
            const bool main = (m_pieces[at - 1].is(WordClass::Noun) || m_pieces[at - 1].kind == PieceKind::Name) && std::none_of(m_pieces.begin() + qsizetype(verb), m_pieces.end(), [this](const Piece &piece) { return isDe(piece); });
            const QString be = m_pieces[at - 1].is(WordClass::Modal) ? QStringLiteral("be ") : !main ? QString() : m_pieces[at - 1].english.endsWith(u's') && !m_pieces[at - 1].english.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is ");
            m_pieces[verb].english = be + (named ? QStringLiteral("listed") : QStringLiteral("listed in"));
            m_pieces[at].english = named ? QStringLiteral("by") : QString();
            move(verb, verb + 1, at);
            if (named)
                insert(verb + 1, inserted(QStringLiteral("in"), m_pieces[verb].source.end));
        }
    }

    // 参加投标的费用: costs of taking part in bidding; 履行合同的能力: ability to perform the contract
    bool ofDoing(size_t first, size_t de, size_t end)
    {
        static const QHash<QString, bool> nouns{
            {QStringLiteral("费用"), false}, {QStringLiteral("时间"), false}, {QStringLiteral("方式"), false}, {QStringLiteral("方法"), false}, {QStringLiteral("过程"), false}, {QStringLiteral("成本"), false},
            {QStringLiteral("工作"), false}, {QStringLiteral("经验"), false}, {QStringLiteral("责任"), false}, {QStringLiteral("事宜"), false}, {QStringLiteral("风险"), false}, {QStringLiteral("地点"), false},
            {QStringLiteral("日期"), false}, {QStringLiteral("期限"), false}, {QStringLiteral("程序"), false}, {QStringLiteral("能力"), true},  {QStringLiteral("权利"), true},  {QStringLiteral("义务"), true},
            {QStringLiteral("资格"), true},  {QStringLiteral("机会"), true}};
        const auto kind = nouns.constFind(keyOf(m_pieces[end - 1]).toString());
        if (kind == nouns.cend() || first == 0 || m_pieces[de - 1].label || m_pieces[de - 1].kind == PieceKind::Name)
            return false; // 审查投标人的资格: it belongs to the bidder
        const size_t verb = first - 1;
        if (!m_pieces[verb].is(WordClass::Verb) || m_pieces[verb].english.isEmpty() || !m_pieces[verb].opening().isLower() || m_pieces[verb].english.endsWith(u"ed"))
            return false;
        // Only where another verb, its subject or nothing stands before it.
        if (verb > 0 && !m_pieces[verb - 1].is(WordClass::Verb) && m_pieces[verb - 1].kind != PieceKind::Punctuation && !isKey(verb - 1, u"其") && !m_pieces[verb - 1].is(WordClass::Preposition))
            return false;
        if (verb > 0 && isKey(verb - 1, u"其"))
            m_pieces[verb - 1].english.clear();
        m_pieces[verb].english = *kind ? m_pieces[verb].english : gerundOf(m_pieces[verb].english);
        m_pieces[verb].wordClass = WordClass::Phrase;
        m_pieces[de].english = *kind ? QStringLiteral("to") : QStringLiteral("of");
        m_pieces[de].wordClass = WordClass::Preposition;
        const size_t head = end - de - 1;
        move(de + 1, end, verb);                              // B V A 的
        move(de + head, de + head + 1, verb + head);          // B 的 V A
        return true;
    }

    // 服务器扩容所需的设备 → equipment required for server expansion
    bool required(size_t de, size_t end)
    {
        if (de == 0 || !(isKey(de - 1, u"所需") || isKey(de - 1, u"所必需") || isKey(de - 1, u"所必须") || isKey(de - 1, u"所必要")))
            return false;
        size_t first = phraseBefore(de - 1, false);
        const bool main = first > 1 && (m_pieces[first - 2].is(WordClass::Adverb) || m_pieces[first - 2].is(WordClass::Modal)); // 自行准备投标所需的资料
        if (first > 0 && m_pieces[first - 1].is(WordClass::Verb) && !main && (first == 1 || !m_pieces[first - 2].isNominal())) {
            --first;
            m_pieces[first].english = gerundOf(m_pieces[first].english);
            m_pieces[first].wordClass = WordClass::Phrase;
        }
        if (first == de - 1)
            return false;
        m_pieces[de - 1].english = QStringLiteral("required for");
        m_pieces[de - 1].wordClass = WordClass::Preposition;
        m_pieces[de].english.clear();
        m_pieces[de].wordClass = WordClass::Preposition;
        const size_t head = end - de - 1;
        move(de + 1, end, first);                                  // B A 所需 的
        move(de - 1 + head, de + 1 + head, first + head);          // B 所需 的 A
        return true;
    }

    // 厚度, 直径: what a figure is of
    bool isMeasured(const Piece &piece) const
    {
        return piece.is(WordClass::Noun) && !piece.inserted && keyOf(piece).size() > 1 && wordSet<"measures.endings">().contains(keyOf(piece).last(1).toString());
    }

    // 低于成本的报价 → quotation below cost
    bool isComparison(const Piece &piece) const
    {
        static const QStringList &words = wordList<"verbs.of-exceeding">();
        return piece.kind == PieceKind::Word && words.contains(keyOf(piece).toString());
    }

    void relative(size_t verb, size_t de, size_t end, bool bare)
    {
        const QString &english = m_pieces[verb].english;
        const bool participle = english.endsWith(u"ing") || english.endsWith(u"ed");
        if (bare && english.startsWith(u"exceed"))
            m_pieces[verb].english = QStringLiteral("exceeding") + english.mid(english.indexOf(u' ') < 0 ? english.size() : english.indexOf(u' '));
        if (bare)
            m_pieces[verb].wordClass = WordClass::Preposition;
        m_pieces[de].english = participle || bare ? QString() : QStringLiteral("that");
        m_pieces[de].wordClass = WordClass::Conjunction;
        const size_t headLength = end - de - 1;
        move(de + 1, end, verb);
        move(de + headLength, de + headLength + 1, verb + headLength);
    }
};

} // namespace

void orderPhrases(const QString &key, Pieces &pieces)
{
    applyPhraseRules(key, pieces);
    Orderer(key, pieces).order();
}

} // namespace tendertrail::translate
