// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grammar.h"

#include "agreement.h"
#include "articles.h"
#include "copulas.h"
#include "countries.h"
#include "counts.h"
#include "passives.h"
#include "phraseforms.h"
#include "pieceview.h"
#include "repetitions.h"
#include "smallwords.h"
#include "sums.h"
#include "tenses.h"
#include "verbchains.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

class Finisher : private PieceView
{
public:
    Finisher(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void finish()
    {
        Counts counts(m_key, m_pieces);
        counts.durations();
        counts.bounds();
        counts.floors();
        counts.someOf();
        counts.others();
        counts.lasting();
        counts.between();
        counts.behind();
        counts.enumerated();
        counts.actors();
        makePassive(m_key, m_pieces);
        chainVerbs(m_key, m_pieces);
        perfect();
        adverbs();
        gerunds();
        predicates();
        agents();
        putSums(m_key, m_pieces);
        eachAndAll();
        denials();
        counts.manyOf(); // the verb agrees with it
        counts.plurals();
        makeAgree(m_key, m_pieces);
        putTenses(m_key, m_pieces);
        putArticles(m_key, m_pieces);
        chooseSmallWords(m_key, m_pieces);
        nameNations(m_key, m_pieces);
        Copulas states(m_key, m_pieces);
        states.qualities();
        states.reasons();
        sayOnce(m_key, m_pieces);
        states.places();
        states.existence();
        counts.lists();
        counts.rates();
        joinSayings(m_key, m_pieces);
    }

private:
    // 各投标人均应注册: one subject, of which nothing can be "all"
    void eachAndAll()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) { // 各院系: all departments, where the word is of many
            const QString &noun = m_pieces[at + 1].english;
            if (isKey(at, u"各") && m_pieces[at].english == u"each" && m_pieces[at + 1].is(WordClass::Noun) && noun.endsWith(u's') && !noun.endsWith(u"ss") && !noun.contains(u' ') && !(at + 2 < m_pieces.size() && m_pieces[at + 2].is(WordClass::Noun)))
                m_pieces[at].english = QStringLiteral("all");
        }
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const bool modal = m_pieces[at].is(WordClass::Modal) && m_pieces[at].english.endsWith(u" all") && !m_pieces[at].inserted; // 均应
            if (!modal && (m_pieces[at].english != u"all" || !m_pieces[at].is(WordClass::Adverb) || !(isKey(at, u"均") || isKey(at, u"都"))))
                continue;
            size_t before = at;
            while (before > 0 && (isSpace(m_pieces[before - 1]) || m_pieces[before - 1].english.isEmpty() || m_pieces[before - 1].is(WordClass::Modal)))
                --before;
            if (before == 0 || !m_pieces[before - 1].is(WordClass::Noun))
                continue;
            const QString &noun = m_pieces[before - 1].english;
            size_t first = before;
            bool many = (noun.endsWith(u's') && !noun.endsWith(u"ss")) || isSeveral(noun);
            bool said = false; // 所有数据均存储: "all" stands before already
            while (first > 0 && (m_pieces[first - 1].isNominal() || isSpace(m_pieces[first - 1]))) {
                --first;
                said = said || m_pieces[first].english == u"all" || m_pieces[first].english.startsWith(u"all ");
                many = many || m_pieces[first].plural || (m_pieces[first].is(WordClass::Determiner) && m_pieces[first].english.startsWith(u"all"));
            }
            many = many || (first > 0 && (isListSign(m_pieces[first - 1]) || m_pieces[first - 1].is(WordClass::Conjunction) || m_pieces[first - 1].english == u"of" || m_pieces[first - 1].is(WordClass::Phrase)));
            size_t next = at + 1;
            while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            if ((!many || said) && modal)
                m_pieces[at].english.chop(4);
            else if (said)
                m_pieces[at].english.clear();
            else if (!many && (m_pieces[next].is(WordClass::Verb) || m_pieces[next].is(WordClass::Modal) || m_pieces[next].is(WordClass::Phrase) || m_pieces[next].is(WordClass::Preposition)))
                m_pieces[at].english.clear();
        }
    }

    // 采购人不单独组织踏勘: does not separately organise; 内容不具体: is not specific
    void denials()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            if (isKey(at, u"并未") && m_pieces[at].english == u"not" && m_pieces[at + 1].is(WordClass::Verb) && plainOf(m_pieces[at + 1].english) == m_pieces[at + 1].english)
                m_pieces[at].english = QStringLiteral("did not");
            if (m_pieces[at].english != u"not" || !m_pieces[at].is(WordClass::Adverb) || !isKey(at, u"不"))
                continue;
            size_t subject = at;
            while (subject > 0 && (isSpace(m_pieces[subject - 1]) || m_pieces[subject - 1].english.isEmpty()))
                --subject;
            const bool proper = subject > 0 && (m_pieces[subject - 1].kind == PieceKind::Name || m_pieces[subject - 1].is(WordClass::Proper)); // Amazon Web Services: one
            if (subject == 0 || !(proper || m_pieces[subject - 1].is(WordClass::Noun)))
                continue;
            const QString noun = m_pieces[subject - 1].english;
            const bool many = !proper && ((noun.endsWith(u's') && !noun.endsWith(u"ss")) || isSeveral(noun));
            size_t next = at + 1;
            bool manner = false;
            while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty() || m_pieces[next].is(WordClass::Adverb))) {
                manner = manner || m_pieces[next].is(WordClass::Adverb);
                ++next;
            }
            const Piece &said = m_pieces[next];
            const bool ends = next + 1 == m_pieces.size() || (m_pieces[next + 1].kind == PieceKind::Punctuation && !isListSign(m_pieces[next + 1]) && !isBracket(m_pieces[next + 1]));
            if (manner && said.is(WordClass::Verb) && said.opening().isLower() && plainOf(said.english) == said.english && !said.english.startsWith(u"be "))
                m_pieces[at].english = many ? QStringLiteral("do not") : QStringLiteral("does not");
            else if (said.is(WordClass::Adjective) && ends && !said.english.startsWith(u"be "))
                m_pieces[at].english = many ? QStringLiteral("are not") : QStringLiteral("is not");
        }
    }

    // 负责拆除设备: responsible for dismantling equipment
    void gerunds()
    {
        static const QStringList governing{QStringLiteral("for"), QStringLiteral("of"), QStringLiteral("without"), QStringLiteral("by"), QStringLiteral("in"), QStringLiteral("includes"), QStringLiteral("including"), QStringLiteral("allow"), QStringLiteral("allows"), QStringLiteral("requires")};
        Piece *before = nullptr;
        bool by = false;     // 通过打破壁垒、优化流程: all of them say how
        bool listed = false; // the verb behind "dismantling and" takes its form
        for (Piece &piece : m_pieces) {
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            by = by && !(piece.kind == PieceKind::Punctuation && !isListSign(piece));
            size_t next = size_t(&piece - m_pieces.data()) + 1;
            while (next < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            const bool object = next < m_pieces.size() && m_pieces[next].isNominal();
            if (before && piece.is(WordClass::Verb) && object && before->is(WordClass::Preposition) && before->english == u"through") {
                before->english = QStringLiteral("by");
                by = true;
            }
            listed = listed || (by && before && (isListSign(*before) || (before->is(WordClass::Conjunction) && before->english == u"and")));
            const bool governed = before && (before->is(WordClass::Verb) || before->is(WordClass::Preposition)) && governing.contains(before->english.section(u' ', -1));
            // 递交文件时: when submitting, where nobody is named who does it
            static const QStringList times{QStringLiteral("when"), QStringLiteral("after"), QStringLiteral("before"), QStringLiteral("while")};
            const bool timed = before && before->is(WordClass::Conjunction) && times.contains(before->english) && object && !piece.english.isEmpty() && piece.opening().isLower() && plainOf(piece.english) == piece.english && !piece.english.startsWith(u"be ");
            if ((governed || timed) && piece.is(WordClass::Verb)) {
                piece.english = gerundOf(piece.english);
                listed = piece.english.endsWith(u" and");
                piece.wordClass = WordClass::Phrase;
            } else if (listed && piece.is(WordClass::Verb)) {
                piece.english = gerundOf(piece.english);
                piece.wordClass = WordClass::Phrase;
                listed = false;
            } else {
                listed = false;
            }
            before = &piece;
        }
    }

    bool isComma(const Piece &piece) const { return piece.kind == PieceKind::Punctuation && !piece.inserted && keyOf(piece) == u","; }
    // Behind the noun that the clause before "at" (and its comma) begins with; 0 where it begins with none.
    size_t subjectBefore(size_t at) const
    {
        while (at > 0 && (isSpace(m_pieces[at - 1]) || m_pieces[at - 1].english.isEmpty() || isComma(m_pieces[at - 1])))
            --at;
        size_t first = at;
        while (first > 0 && (m_pieces[first - 1].kind != PieceKind::Punctuation || isListSign(m_pieces[first - 1])))
            --first;
        size_t noun = first;
        while (noun < at && (m_pieces[noun].isNominal() || isSpace(m_pieces[noun])))
            ++noun;
        return noun > first && noun < at && m_pieces[noun - 1].is(WordClass::Noun) ? noun : 0;
    }

    // 学校已采购设备: has already procured. Nothing is over behind a modal.
    void perfect()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const bool since = isKey(at, u"长期") && m_pieces[at].english == u"long";
            const bool now = isKey(at, u"现已") && m_pieces[at].english == u"now already";
            if (!m_pieces[at].is(WordClass::Adverb) || !(since || now || (m_pieces[at].english == u"already" && (isKey(at, u"已") || isKey(at, u"已经")))))
                continue;
            size_t verb = at + 1;
            while (verb < m_pieces.size() && (isSpace(m_pieces[verb]) || m_pieces[verb].english.isEmpty() || m_pieces[verb].is(WordClass::Adverb)))
                ++verb;
            size_t before = at;
            while (before > 0 && (isSpace(m_pieces[before - 1]) || m_pieces[before - 1].english.isEmpty() || (m_pieces[before - 1].is(WordClass::Adverb) && !m_pieces[before - 1].english.contains(u' '))))
                --before;
            static const QStringList states{QStringLiteral("is"), QStringLiteral("are"), QStringLiteral("has"), QStringLiteral("have"), QStringLiteral("be"), QStringLiteral("belong"), QStringLiteral("there")};
            // 已被列入清单: has already been listed
            const bool suffers = verb < m_pieces.size() && (m_pieces[verb].english.startsWith(u"be ") || (m_pieces[verb].source.begin > 0 && m_key[m_pieces[verb].source.begin - 1] == u'被'));
            if (suffers && m_pieces[verb].is(WordClass::Verb) && before > 0 && m_pieces[before - 1].isNominal() && m_pieces[before - 1].kind != PieceKind::Punctuation && !since) {
                const QString &noun = m_pieces[before - 1].english;
                const bool counted = before > 1 && m_pieces[before - 2].kind == PieceKind::Quantity && m_pieces[before - 2].english != u"1" && m_pieces[before - 2].english != u"one";
                m_pieces[at].english = (counted || (noun.endsWith(u's') && !noun.endsWith(u"ss")) ? QStringLiteral("have") : QStringLiteral("has")) + QStringLiteral(" already been");
                QString &said = m_pieces[verb].english;
                said = said.startsWith(u"be ") ? said.mid(3) : said.startsWith(u"is ") ? said.mid(3) : said.section(u' ', 0, 0).endsWith(u"ed") ? said : participleOf(plainOf(said));
                m_pieces[verb].wordClass = WordClass::Phrase;
                continue;
            }
            // 资金由采购人自筹，|并|已落实: what the clause before is about
            const bool joined = before > 1 && m_pieces[before - 1].is(WordClass::Conjunction) && (isKey(before - 1, u"并") || isKey(before - 1, u"且"));
            const size_t earlier = joined || (before > 1 && isComma(m_pieces[before - 1])) ? subjectBefore(joined ? before - 1 : before) : 0;
            // where the memory says what stands before, the clause begins with the sign or 并
            const bool alone = before > 0 && std::all_of(m_pieces.begin(), m_pieces.begin() + qsizetype(before), [this](const Piece &piece) { return isSpace(piece) || isComma(piece) || (piece.is(WordClass::Conjunction) && (keyOf(piece) == u"并" || keyOf(piece) == u"且")); });
            const bool subject = earlier > 0 || alone || before == 0 || m_pieces[before - 1].isNominal() || (m_pieces[before - 1].kind == PieceKind::Punctuation && !isListSign(m_pieces[before - 1]) && !isBracket(m_pieces[before - 1]));
            if (verb >= m_pieces.size() || !m_pieces[verb].is(WordClass::Verb) || !subject || states.contains(m_pieces[verb].english.section(u' ', 0, 0)) || m_pieces[verb].english.startsWith(u"not"))
                continue;
            size_t head = before; // products of this procurement have
            for (size_t back = before; back-- > 0 && (m_pieces[back].isNominal() || isSpace(m_pieces[back]) || m_pieces[back].english.isEmpty() || m_pieces[back].english == u"of");)
                head = m_pieces[back].english == u"of" && back > 0 ? back : head;
            while (head > 0 && (isSpace(m_pieces[head - 1]) || m_pieces[head - 1].english.isEmpty()))
                --head;
            if (earlier > 0)
                head = earlier;
            const QString noun = head > 0 ? m_pieces[head - 1].english : QString();
            const bool many = (noun.endsWith(u's') && !noun.endsWith(u"ss")) || noun == u"we" || noun == u"both parties"
                || (before > 1 && (isKey(before - 2, u"这些") || isKey(before - 2, u"那些")));
            // 该技术已在各地推广: has already been promoted
            size_t behind = verb + 1;
            while (behind < m_pieces.size() && (isSpace(m_pieces[behind]) || m_pieces[behind].english.isEmpty()))
                ++behind;
            const bool open = behind == m_pieces.size() || (m_pieces[behind].kind == PieceKind::Punctuation && !isListSign(m_pieces[behind]) && !isBracket(m_pieces[behind])) || (m_pieces[behind].is(WordClass::Preposition) && m_pieces[behind].english != u"of" && m_pieces[behind].english != u"to" && m_pieces[behind].english != u"with")
                || m_pieces[behind].english.startsWith(u"for ") // 已使用10年
                || (m_pieces[behind].is(WordClass::Conjunction) && isKey(behind, u"并")); // 已签订并已生效
            const bool thing = alone || (head > 0 && m_pieces[head - 1].is(WordClass::Noun) && !m_pieces[head - 1].has(Role::Actor));
            const bool done = open && thing && (isTransitive(plainOf(m_pieces[verb].english)) || m_pieces[verb].english.startsWith(u"put into")) && !m_pieces[verb].has(Role::Acting);
            m_pieces[at].english = (many ? QStringLiteral("have ") : QStringLiteral("has ")) + (since ? QStringLiteral("long") : now ? QStringLiteral("now") : QStringLiteral("already")) + (done ? QStringLiteral(" been") : QString());
            m_pieces[verb].english = participleOf(plainOf(m_pieces[verb].english));
            m_pieces[verb].wordClass = WordClass::Phrase;
        }
    }

    // 按时提交文件: submit documents on time. Adverbs of several words stand behind what the verb governs.
    void adverbs()
    {
        // 能自动充电: charge automatically, where nothing follows
        static const QString automatic = QStringLiteral("automatically ");
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &verb = m_pieces[at];
            const Piece *next = at + 1 < m_pieces.size() ? &m_pieces[at + 1] : nullptr;
            if (verb.is(WordClass::Verb) && verb.english.startsWith(automatic) && (!next || (next->kind == PieceKind::Punctuation && !isListSign(*next) && !isBracket(*next)) || next->is(WordClass::Preposition)))
                verb.english = verb.english.mid(automatic.size()) + u' ' + automatic.trimmed();
        }
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const Piece &adverb = m_pieces[at];
            static const QStringList before{QStringLiteral("not"), QStringLiteral("has"), QStringLiteral("have"), QStringLiteral("does"), QStringLiteral("do"), QStringLiteral("no"), QStringLiteral("so")};
            // 应按照合同约定按时交货: shall deliver … as agreed in the contract
            const bool manner = adverb.is(WordClass::Phrase) && !adverb.inserted && (isAsSaid(adverb) || adverb.english.startsWith(u"in accordance with")) && at > 0
                && (m_pieces[at - 1].is(WordClass::Modal) || (m_pieces[at - 1].is(WordClass::Adverb) && m_pieces[at - 1].english.endsWith(u" not")) || (m_pieces[at - 1].is(WordClass::Noun) && m_pieces[at - 1].has(Role::Actor) && !adverb.english.startsWith(u"in accordance with")));
            if (!(adverb.is(WordClass::Adverb) || manner) || !adverb.english.contains(u' ') || before.contains(adverb.english.section(u' ', 0, 0)))
                continue;
            size_t end = at + 1;
            while (end < m_pieces.size() && (isSpace(m_pieces[end]) || m_pieces[end].english.isEmpty() || (manner && m_pieces[end].is(WordClass::Adverb) && !before.contains(m_pieces[end].english.section(u' ', 0, 0)))))
                ++end;
            if (end == m_pieces.size() || !(m_pieces[end].is(WordClass::Verb) || m_pieces[end].english.startsWith(u"be ")))
                continue;
            ++end;
            const size_t object = end;
            const auto governed = [&](const Piece &piece) {
                return piece.isNominal() || isListSign(piece) || isSpace(piece) || piece.english.isEmpty() || (piece.is(WordClass::Preposition) && piece.english == u"of");
            };
            while (end < m_pieces.size() && governed(m_pieces[end]))
                ++end;
            // 自行定义表单和流程: both are what it governs
            while (end + 1 < m_pieces.size() && m_pieces[end].is(WordClass::Conjunction) && m_pieces[end].english == u"and" && m_pieces[end + 1].is(WordClass::Noun) && m_pieces[end - 1].is(WordClass::Noun)) {
                ++end;
                while (end < m_pieces.size() && governed(m_pieces[end]))
                    ++end;
            }
            // 擅自变更或者解除合同: change or terminate the contract without permission
            while (end == object && end + 1 < m_pieces.size() && m_pieces[end].is(WordClass::Conjunction) && (m_pieces[end].english == u"or" || m_pieces[end].english == u"and") && m_pieces[end + 1].is(WordClass::Verb)) {
                end += 2;
                while (end < m_pieces.size() && governed(m_pieces[end]))
                    ++end;
            }
            while (end > at + 1 && isSpace(m_pieces[end - 1]))
                --end;
            std::rotate(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
            if (manner)
                --at; // an adverb may have come to stand here
        }
    }

    // 由 深圳大学 支付 → paid by Shenzhen University, where nothing follows that the verb governs
    void agents()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            if (!isKey(at, u"由"))
                continue;
            size_t verb = at + 1;
            while (verb < m_pieces.size() && (m_pieces[verb].isNominal() || isSpace(m_pieces[verb])))
                ++verb;
            const bool ends = verb + 1 >= m_pieces.size() || m_pieces[verb + 1].kind == PieceKind::Punctuation;
            if (verb == at + 1 || verb >= m_pieces.size() || !m_pieces[verb].is(WordClass::Verb) || !ends || m_pieces[verb].english.contains(u' '))
                continue;
            m_pieces[verb].english = participleOf(m_pieces[verb].english);
            m_pieces[verb].wordClass = WordClass::Phrase; // it agrees with nothing any more
            move(verb, verb + 1, at);
        }
    }

    // 应具体、明确: shall be specific, clear; 必须为: must be; 所有…均: all of them once
    void predicates()
    {
        bool all = false;
        bool verb = false;
        bool due = false; // a modal, and nothing but adverbs behind it
        const Piece *before = nullptr;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            if (piece.kind == PieceKind::Punctuation && !isListSign(piece))
                all = verb = false;
            all = all || (piece.is(WordClass::Determiner) && (piece.english.startsWith(u"all") || piece.english == u"any" || piece.english == u"either" || piece.english == u"each" || piece.english == u"every"));
            const bool denied = at + 1 < m_pieces.size() && (m_pieces[at + 1].english.startsWith(u"not") || m_pieces[at + 1].english.startsWith(u"does not") || m_pieces[at + 1].english.startsWith(u"has not"));
            if (piece.is(WordClass::Adverb) && piece.english == u"all" && (all || denied))
                piece.english.clear();
            if (piece.is(WordClass::Modal) && (all || (before && before->kind == PieceKind::Punctuation && before->english == u",")) && piece.english.endsWith(u" all")) // 所有货物均应
                piece.english.chop(4);
            // 材料均真实、合法: are true
            size_t quality = at + 1;
            while (quality < m_pieces.size() && (m_pieces[quality].is(WordClass::Adjective) || isListSign(m_pieces[quality]) || isSpace(m_pieces[quality]) || (m_pieces[quality].is(WordClass::Conjunction) && m_pieces[quality].english == u"and")))
                ++quality;
            if (isKey(at, u"均") && piece.is(WordClass::Adverb) && quality > at + 1 && before && !before->is(WordClass::Modal) && (quality == m_pieces.size() || (m_pieces[quality].kind == PieceKind::Punctuation && !isBracket(m_pieces[quality]))))
                piece.english = piece.english.isEmpty() ? QStringLiteral("are") : QStringLiteral("are all");
            const bool manner = before && before->is(WordClass::Adverb) && due;
            if (!(piece.is(WordClass::Adverb)))
                due = piece.is(WordClass::Modal) && !piece.english.endsWith(u" be");
            const bool modal = manner ? piece.is(WordClass::Adjective) : before && before->is(WordClass::Modal) && !before->english.endsWith(u" be") && !before->english.endsWith(u" by");
            const size_t next = at + 1;
            const bool describes = next < m_pieces.size() && (m_pieces[next].is(WordClass::Noun) || m_pieces[next].is(WordClass::Verb) || m_pieces[next].is(WordClass::Adverb));
            // 应及时提供: promptly provide
            if (piece.is(WordClass::Adjective) && piece.english != u"more" && piece.english != u"most" && next < m_pieces.size() && m_pieces[next].is(WordClass::Verb) && (modal || !before || before->kind == PieceKind::Punctuation
                || before->label || before->is(WordClass::Adverb) || before->is(WordClass::Conjunction)))
                piece.english = adverbOf(piece.english);
            // 应包括: shall include; 费率包含: the rate includes
            if (piece.english == u"including" && (piece.is(WordClass::Verb) || piece.is(WordClass::Preposition))) {
                if (modal || manner) // 应包含在报价中: be included in
                    piece.english = next < m_pieces.size() && m_pieces[next].is(WordClass::Preposition) && m_pieces[next].english == u"in" ? QStringLiteral("be included") : QStringLiteral("include");
                else if (before && before->is(WordClass::Noun) && !verb)
                    piece.english = before->english.endsWith(u's') ? QStringLiteral("include") : QStringLiteral("includes");
                else if (before && before->is(WordClass::Adverb) && before->english == u"already" && !verb) { // 费用已包括税费
                    size_t who = at; // where the clause begins
                    while (who > 0 && m_pieces[who - 1].kind != PieceKind::Punctuation && !m_pieces[who - 1].is(WordClass::Conjunction) && !m_pieces[who - 1].is(WordClass::Modal))
                        --who;
                    while (who < at && !m_pieces[who].is(WordClass::Noun))
                        ++who;
                    while (who + 1 < at && m_pieces[who + 1].is(WordClass::Noun))
                        ++who;
                    const bool fees = who < at && m_pieces[who].english.endsWith(u's') && !m_pieces[who].english.endsWith(u"ss");
                    const bool in = next < m_pieces.size() && m_pieces[next].is(WordClass::Preposition) && m_pieces[next].english == u"in"; // 已包含在总价中
                    if (who < at)
                        piece.english = in ? (fees ? QStringLiteral("are included") : QStringLiteral("is included")) : fees ? QStringLiteral("include") : QStringLiteral("includes");
                }
            }
            verb = verb || piece.is(WordClass::Verb);
            if (modal && piece.is(WordClass::Verb) && piece.english != u"is" && piece.english != u"has")
                piece.english = plainOf(piece.english);
            // 重量应≥160g: shall be
            if (modal && !piece.inserted && QStringView(u"≥≤<>＜＞≧≦=").contains(firstSign(piece)) && piece.kind != PieceKind::Word) {
                size_t last = at;
                while (last > 0 && &m_pieces[last] != before)
                    --last;
                m_pieces[last].english += QStringLiteral(" be");
            }
            // 误差应小于±2%: shall be less than
            static const QStringList &compared = wordList<"english.comparatives">();
            if (modal && piece.english.endsWith(u" than") && compared.contains(piece.english.section(u' ', -2, -2)) && (piece.english.count(u' ') == 1 || piece.english.startsWith(u"not ")))
                piece.english.prepend(QStringLiteral("be "));
            if (modal && piece.is(WordClass::Verb) && (piece.english == u"used for" || piece.english.startsWith(u"used for ") || piece.english == u"located at")) // 将用于扩容
                piece.english.prepend(QStringLiteral("be "));
            if (modal && (piece.english.startsWith(u"affixed ") || piece.english.startsWith(u"deemed ") || piece.english.startsWith(u"entered in") || piece.english.startsWith(u"listed ") || piece.english == u"blacklisted")) // 须加盖公章, 将视为无效投标, 不得列入名单
                piece.english.prepend(QStringLiteral("be "));
            if (modal && piece.english == u"as" && isKey(at, u"作为"))
                piece.english = QStringLiteral("serve as");
            if (modal && piece.english == u"is")
                piece.english = QStringLiteral("be");
            else if (modal && (piece.english == u"has" || piece.english.startsWith(u"has ")))
                piece.english = QStringLiteral("have") + piece.english.mid(3);
            else if (modal && piece.is(WordClass::Adjective) && !describes)
                piece.english.prepend(QStringLiteral("be "));
            if (!piece.english.isEmpty())
                before = &piece;
        }
    }
};

} // namespace

void finishGrammar(const QString &key, Pieces &pieces)
{
    Finisher(key, pieces).finish();
}

} // namespace tendertrail::translate
