// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grammar.h"

#include "articles.h"
#include "copulas.h"
#include "countries.h"
#include "counts.h"
#include "passives.h"
#include "pieceview.h"
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
        agreement();
        putTenses(m_key, m_pieces);
        putArticles(m_key, m_pieces);
        chooseSmallWords(m_key, m_pieces);
        nameNations(m_key, m_pieces);
        Copulas states(m_key, m_pieces);
        states.qualities();
        states.reasons();
        owners();
        repeated();
        doubled();
        bereft();
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
            bool many = (noun.endsWith(u's') && !noun.endsWith(u"ss")) || isMany(noun);
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
            if (subject == 0 || !(m_pieces[subject - 1].is(WordClass::Noun) || m_pieces[subject - 1].kind == PieceKind::Name))
                continue;
            const QString noun = m_pieces[subject - 1].english;
            const bool many = (noun.endsWith(u's') && !noun.endsWith(u"ss")) || isMany(noun);
            size_t next = at + 1;
            bool manner = false;
            while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty() || m_pieces[next].is(WordClass::Adverb))) {
                manner = manner || m_pieces[next].is(WordClass::Adverb);
                ++next;
            }
            const Piece &said = m_pieces[next];
            const bool ends = next + 1 == m_pieces.size() || (m_pieces[next + 1].kind == PieceKind::Punctuation && !isListSign(m_pieces[next + 1]) && !isBracket(m_pieces[next + 1]));
            if (manner && said.is(WordClass::Verb) && said.english[0].isLower() && plainOf(said.english) == said.english && !said.english.startsWith(u"be "))
                m_pieces[at].english = many ? QStringLiteral("do not") : QStringLiteral("does not");
            else if (said.is(WordClass::Adjective) && ends && !said.english.startsWith(u"be "))
                m_pieces[at].english = many ? QStringLiteral("are not") : QStringLiteral("is not");
        }
    }

    // 负责拆除设备: responsible for dismantling equipment
    void gerunds()
    {
        static const QStringList governing{QStringLiteral("for"), QStringLiteral("of"), QStringLiteral("without"), QStringLiteral("by"), QStringLiteral("in"), QStringLiteral("includes"), QStringLiteral("including")};
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
            if (governed && piece.is(WordClass::Verb)) {
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

    // 学校已采购设备: has already procured. Nothing is over behind a modal.
    void perfect()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const bool since = isKey(at, u"长期") && m_pieces[at].english == u"long";
            if (!m_pieces[at].is(WordClass::Adverb) || !(since || (m_pieces[at].english == u"already" && (isKey(at, u"已") || isKey(at, u"已经")))))
                continue;
            size_t verb = at + 1;
            while (verb < m_pieces.size() && (isSpace(m_pieces[verb]) || m_pieces[verb].english.isEmpty() || m_pieces[verb].is(WordClass::Adverb)))
                ++verb;
            size_t before = at;
            while (before > 0 && (isSpace(m_pieces[before - 1]) || m_pieces[before - 1].english.isEmpty() || (m_pieces[before - 1].is(WordClass::Adverb) && !m_pieces[before - 1].english.contains(u' '))))
                --before;
            static const QStringList states{QStringLiteral("is"), QStringLiteral("are"), QStringLiteral("has"), QStringLiteral("have"), QStringLiteral("be"), QStringLiteral("belong"), QStringLiteral("there")};
            const bool subject = before == 0 || m_pieces[before - 1].isNominal() || (m_pieces[before - 1].kind == PieceKind::Punctuation && !isListSign(m_pieces[before - 1]) && !isBracket(m_pieces[before - 1]));
            if (verb >= m_pieces.size() || !m_pieces[verb].is(WordClass::Verb) || !subject || states.contains(m_pieces[verb].english.section(u' ', 0, 0)) || m_pieces[verb].english.startsWith(u"not"))
                continue;
            size_t head = before; // products of this procurement have
            for (size_t back = before; back-- > 0 && (m_pieces[back].isNominal() || isSpace(m_pieces[back]) || m_pieces[back].english.isEmpty() || m_pieces[back].english == u"of");)
                head = m_pieces[back].english == u"of" && back > 0 ? back : head;
            while (head > 0 && (isSpace(m_pieces[head - 1]) || m_pieces[head - 1].english.isEmpty()))
                --head;
            const QString noun = head > 0 ? m_pieces[head - 1].english : QString();
            const bool many = (noun.endsWith(u's') && !noun.endsWith(u"ss")) || noun == u"we" || noun == u"both parties"
                || (before > 1 && (isKey(before - 2, u"这些") || isKey(before - 2, u"那些")));
            // 该技术已在各地推广: has already been promoted
            size_t behind = verb + 1;
            while (behind < m_pieces.size() && (isSpace(m_pieces[behind]) || m_pieces[behind].english.isEmpty()))
                ++behind;
            const bool open = behind == m_pieces.size() || (m_pieces[behind].kind == PieceKind::Punctuation && !isListSign(m_pieces[behind]) && !isBracket(m_pieces[behind])) || (m_pieces[behind].is(WordClass::Preposition) && m_pieces[behind].english != u"of" && m_pieces[behind].english != u"to" && m_pieces[behind].english != u"with")
                || m_pieces[behind].english.startsWith(u"for "); // 已使用10年
            const bool thing = before > 0 && m_pieces[before - 1].is(WordClass::Noun) && !m_pieces[before - 1].has(Role::Actor);
            const bool done = open && thing && isTransitive(plainOf(m_pieces[verb].english)) && !m_pieces[verb].has(Role::Acting);
            m_pieces[at].english = (many ? QStringLiteral("have ") : QStringLiteral("has ")) + (since ? QStringLiteral("long") : QStringLiteral("already")) + (done ? QStringLiteral(" been") : QString());
            m_pieces[verb].english = participleOf(plainOf(m_pieces[verb].english));
            m_pieces[verb].wordClass = WordClass::Phrase;
        }
    }

    // 按时提交文件: submit documents on time. Adverbs of several words stand behind what the verb governs.
    void adverbs()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const Piece &adverb = m_pieces[at];
            static const QStringList before{QStringLiteral("not"), QStringLiteral("has"), QStringLiteral("have"), QStringLiteral("does"), QStringLiteral("do"), QStringLiteral("no"), QStringLiteral("so")};
            // 应按照合同约定按时交货: shall deliver … as agreed in the contract
            const bool manner = adverb.is(WordClass::Phrase) && !adverb.inserted && (adverb.english.startsWith(u"as agreed") || adverb.english.startsWith(u"as required") || adverb.english.startsWith(u"as specified") || adverb.english.startsWith(u"in accordance with")) && at > 0
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

    static bool isMany(const QString &noun) { return noun == u"I" || noun.endsWith(u"personnel") || noun.endsWith(u"staff") || noun.endsWith(u"people") || noun == u"we" || noun == u"they" || noun == u"you"; }
    // does not apply: "does" agrees for it
    bool afterDenial(size_t at) const
    {
        while (at > 0 && (isSpace(m_pieces[at - 1]) || m_pieces[at - 1].english.isEmpty()))
            --at;
        return at > 0 && (m_pieces[at - 1].english.endsWith(u" not") || m_pieces[at - 1].english.startsWith(u"do"));
    }

    // The first verb of a clause agrees with the noun right before it: 采购人委托 → the buyer entrusts
    void agreement()
    {
        bool governed = false;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if ((piece.kind == PieceKind::Punctuation && !isListSign(piece)) || (piece.inserted && (piece.english == u"that" || piece.english == u"so that")))
                governed = false; // a clause of its own
            if (at > 0 && piece.is(WordClass::Adverb) && (piece.english == u"has not" || piece.english == u"has not yet")) { // 双方均未提出: have not
                size_t who = at;
                while (who > 0 && (isSpace(m_pieces[who - 1]) || m_pieces[who - 1].english.isEmpty()))
                    --who;
                if (who > 0 && (isMany(m_pieces[who - 1].english) || m_pieces[who - 1].english == u"both parties" || m_pieces[who - 1].english == u"the parties"))
                    piece.english.replace(0, 3, QStringLiteral("have"));
            }
            if (piece.is(WordClass::Conjunction) && wordSet<"english.subordinators">().contains(piece.english))
                governed = false; // within 10 days after Party A receives
            if (!(piece.is(WordClass::Verb) || piece.is(WordClass::Modal) || piece.is(WordClass::Preposition) || piece.is(WordClass::Conjunction))
                || piece.english.isEmpty())
                continue;
            size_t before = at;
            if (piece.past && piece.is(WordClass::Verb) && !(at > 0 && m_pieces[at - 1].is(WordClass::Modal))) { // 完成了测试
                governed = true; // putTenses says so
                continue;
            }
            // 我公司自愿参加: an adverb stands between
            const auto between = [](const Piece &one) {
                return one.is(WordClass::Adverb) && !one.english.contains(u' ') && one.english != u"not" && one.english != u"all" && one.english != u"please" && one.english != u"must" && one.english != u"already";
            };
            while (before > 0 && (isSpace(m_pieces[before - 1]) || m_pieces[before - 1].english.isEmpty() || m_pieces[before - 1].english == u"at the same time" || m_pieces[before - 1].english == u"in total" || between(m_pieces[before - 1])))
                --before;
            if (before > 1 && (m_pieces[before - 1].kind == PieceKind::Locked || m_pieces[before - 1].kind == PieceKind::Quantity) && !m_pieces[before - 1].english.isEmpty() && m_pieces[before - 1].english[0].isDigit() && m_pieces[before - 1].english.size() < 3 && m_pieces[before - 2].is(WordClass::Noun))
                --before; // 投诉事项1缺乏依据: which of them
            const bool subject = before > 0 && !piece.english.startsWith(u"cannot") && (m_pieces[before - 1].is(WordClass::Noun) || m_pieces[before - 1].kind == PieceKind::Name || m_pieces[before - 1].is(WordClass::Proper) || isKey(before - 1, u"这") || isKey(before - 1, u"此"))
                && (!m_pieces[before - 1].english.endsWith(u's') || m_pieces[before - 1].english == u"this") && !isMany(m_pieces[before - 1].english);
            const bool many = before > 0 && (m_pieces[before - 1].is(WordClass::Noun) || m_pieces[before - 1].is(WordClass::Determiner)) && !m_pieces[before - 1].english.endsWith(u"ss")
                && (m_pieces[before - 1].english.endsWith(u's') || m_pieces[before - 1].english == u"both parties" || isMany(m_pieces[before - 1].english));
            if (piece.is(WordClass::Verb) && piece.subject == 2) {
                if (piece.english.startsWith(u"be ")) // 情况属实: are true
                    piece.english = QStringLiteral("are") + piece.english.mid(2);
                if (piece.english == u"is" || piece.english.startsWith(u"is "))
                    piece.english = QStringLiteral("are") + piece.english.mid(2);
                else if (piece.english == u"has" || piece.english.startsWith(u"has "))
                    piece.english = QStringLiteral("have") + piece.english.mid(3);
                else if (piece.english.startsWith(u"not ") && !piece.english.contains(u" than") && !piece.english.section(u' ', 1, 1).endsWith(u"ing"))
                    piece.english.prepend(QStringLiteral("do "));
                governed = true;
                continue;
            }
            // 甲方和乙方: two of them
            size_t first = before;
            while (first > 0 && (m_pieces[first - 1].isNominal() || isSpace(m_pieces[first - 1])))
                --first;
            const bool two = first > 1 && first < before && m_pieces[first - 1].is(WordClass::Conjunction) && m_pieces[first - 1].english == u"and" && m_pieces[first - 2].isNominal() && m_pieces[before - 1].has(Role::Actor) && m_pieces[first - 2].has(Role::Actor);
            const bool pair = before > 0 && m_pieces[before - 1].has(Role::Actor) && m_pieces[before - 1].english.contains(u" and "); // 甲乙双方
            if ((two || pair) && piece.is(WordClass::Verb)) {
                governed = true;
                continue;
            }
            size_t all = before; // 所有线缆、接头均包含: all of them are
            while (many && all > 0 && m_pieces[all - 1].english != u"all" && (m_pieces[all - 1].isNominal() || isListSign(m_pieces[all - 1]) || m_pieces[all - 1].english.isEmpty()))
                --all;
            if (many && all > 0 && m_pieces[all - 1].english == u"all" && !governed && piece.is(WordClass::Verb) && (piece.english == u"is" || piece.english.startsWith(u"is "))) {
                piece.english = QStringLiteral("are") + piece.english.mid(2);
                governed = true;
                continue;
            }
            if (many && !governed && piece.is(WordClass::Verb) && piece.english.startsWith(u"be ")) {
                piece.english = QStringLiteral("are") + piece.english.mid(2);
                governed = true;
                continue;
            }
            if (at > 0 && piece.is(WordClass::Verb) && (piece.english == u"is" || piece.english == u"are") && m_pieces[at - 1].is(WordClass::Adverb) && m_pieces[at - 1].english == u"only") {
                std::swap(m_pieces[at - 1], m_pieces[at]); // 仅为: is only
                governed = true;
                continue;
            }
            size_t used = at; // 本调研仅用于论证: is only used for
            if (Piece *denial = at > 0 && m_pieces[at - 1].is(WordClass::Adverb) ? &m_pieces[at - 1] : nullptr; denial && piece.is(WordClass::Verb) && piece.english.startsWith(u"used for") && (denial->english == u"does not" || denial->english == u"do not")) {
                denial->english = many || denial->english == u"do not" ? QStringLiteral("are not") : QStringLiteral("is not"); // 不用于军事用途
                governed = true;
                continue;
            }
            while (used > 0 && (isSpace(m_pieces[used - 1]) || m_pieces[used - 1].english.isEmpty() || (m_pieces[used - 1].is(WordClass::Adverb) && !m_pieces[used - 1].english.startsWith(u"not"))))
                --used;
            if (piece.is(WordClass::Verb) && !governed && (piece.english == u"used for" || piece.english == u"located at") && used > 0 && m_pieces[used - 1].is(WordClass::Noun)) {
                insert(used, inserted(many || (m_pieces[used - 1].english.endsWith(u's') && !m_pieces[used - 1].english.endsWith(u"ss")) ? QStringLiteral("are") : QStringLiteral("is"), m_pieces[at].source.begin, WordClass::Phrase));
                ++at;
                governed = true;
                continue;
            }
            if (many && !governed && (piece.english == u"has" || piece.english.startsWith(u"has ")))
                piece.english = QStringLiteral("have") + piece.english.mid(3);
            if (piece.is(WordClass::Verb) && piece.english.startsWith(u"not ") && piece.english.endsWith(u" than") && !governed && (subject || many)) { // 保证可用率不低于99%: that it is not lower
                size_t that = before;
                while (that > 0 && (m_pieces[that - 1].isNominal() || m_pieces[that - 1].english.isEmpty() || m_pieces[that - 1].english == u"of" || m_pieces[that - 1].is(WordClass::Phrase)))
                    --that;
                const QString &head = m_pieces[that].english; // qualifications of the manager
                const bool several = many || (that + 1 < at && m_pieces[that + 1].english == u"of" && head.endsWith(u's') && !head.endsWith(u"ss"));
                if (that > 0 && m_pieces[that - 1].inserted && m_pieces[that - 1].english == u"that") {
                    piece.english.prepend(several ? QStringLiteral("are ") : QStringLiteral("is "));
                    governed = true;
                    continue;
                }
            }
            if (piece.is(WordClass::Modal) && piece.english == u"refuse to" && !governed && subject) // 投标人拒不澄清
                piece.english = QStringLiteral("refuses to");
            if (piece.is(WordClass::Verb) && ((!governed && subject) || (piece.subject == 1 && !afterDenial(at))))
                piece.english = piece.english.startsWith(u"not ") && !piece.english.contains(u" than") && !piece.english.endsWith(u"ed") && !piece.english.section(u' ', 1, 1).endsWith(u"ing")
                    ? QStringLiteral("does ") + piece.english
                    : thirdPersonOf(piece.english);
            const bool describes = piece.is(WordClass::Verb) && piece.english.endsWith(u"ing"); // "trading system"
            governed = governed || !(piece.is(WordClass::Conjunction) || describes);
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
            if (piece.is(WordClass::Modal) && all && piece.english.endsWith(u" all")) // 所有货物均应
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
            if (modal && !piece.inserted && QStringView(u"≥≤<>＜＞≧≦=").contains(keyOf(piece).at(0)) && piece.kind != PieceKind::Word) {
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
            if (modal && (piece.english.startsWith(u"affixed ") || piece.english.startsWith(u"deemed "))) // 须加盖公章, 将视为无效投标
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
            if (noun.is(WordClass::Noun) && !noun.inserted && !noun.english.isEmpty() && !noun.has(Role::Actor) && noun.english[0].isLower() && !noun.english.startsWith(u"the ") && !noun.english.startsWith(u"this "))
                owner.english += QStringLiteral("'s");
        }
    }

    // 项目|建设单位: project owner, not "project project owner"; 中标、成交: one award
    void repeated()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &first = m_pieces[at];
            Piece &next = m_pieces[at + 1];
            const auto plain = [](const Piece &piece) { return piece.is(WordClass::Noun) && !piece.inserted && !piece.english.isEmpty() && piece.english[0].isLower(); };
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

    // 应在2小时内响应: shall respond within 2 hours. What a verb ends in waits for an object.
    void bereft()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            QString &verb = m_pieces[at].english;
            if (!(m_pieces[at].is(WordClass::Verb) || verb.startsWith(u"responsible ") || (m_pieces[at].is(WordClass::Phrase) && (verb == u"logging in to" || verb == u"compiling statistics on"))) || !(verb.endsWith(u" to") || verb.endsWith(u" with") || verb.endsWith(u" for") || verb.endsWith(u"statistics on") || verb == u"participate in") || verb.contains(u" and"))
                continue;
            size_t next = at + 1;
            while (next < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                ++next;
            const bool alone = next == m_pieces.size() || (m_pieces[next].kind == PieceKind::Punctuation && !isListSign(m_pieces[next]) && !isBracket(m_pieces[next]) && keyOf(m_pieces[next]) != u"\"")
                || (m_pieces[next].is(WordClass::Preposition) && m_pieces[next].english != u"of");
            if (alone)
                verb = verb.section(u' ', 0, -2);
        }
    }
};

} // namespace

void finishGrammar(const QString &key, Pieces &pieces)
{
    Finisher(key, pieces).finish();
}

} // namespace tendertrail::translate
