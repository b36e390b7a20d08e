// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordorder.h"

#include "adverbials.h"
#include "arranger.h"
#include "clefts.h"
#include "conditions.h"
#include "grammar.h"
#include "orderer.h"
#include "wordlists.h"

#include <algorithm>
#include <iterator>

// A sentence is taken apart at its signs, and each clause ordered by itself.
namespace tendertrail::translate {

namespace {

bool isCircledNumber(QChar sign)
{
    return sign.unicode() >= 0x2460 && sign.unicode() <= 0x2473; // ① to ⑳
}

} // namespace

namespace {

void orderClauses(const QString &key, Pieces &pieces);

// （或者：服务由小企业承接）: what stands in round brackets and has a verb is ordered by itself.
void orderBrackets(const QString &key, Pieces &pieces)
{
    const auto sign = [&key](const Piece &piece) { return piece.kind == PieceKind::Punctuation && !piece.inserted ? key[piece.source.begin] : QChar(); };
    for (size_t at = 0; at + 3 < pieces.size(); ++at) {
        if (sign(pieces[at]) != u'(')
            continue;
        size_t end = at + 1;
        bool verb = false;
        bool clause = false;
        int listed = 0; // 制度、预案、措施: names of things with verbs in them
        while (end < pieces.size() && sign(pieces[end]) != u')' && sign(pieces[end]) != u'(') {
            verb = verb || pieces[end].is(WordClass::Verb);
            clause = clause || pieces[end].is(WordClass::Modal) || pieces[end].is(WordClass::Preposition) || sign(pieces[end]) == u',';
            listed += sign(pieces[end]) == u'、' ? 1 : 0;
            ++end;
        }
        if (end == pieces.size() || sign(pieces[end]) != u')' || end - at < 4 || !verb || !clause || listed > 2)
            continue;
        Pieces inner(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end));
        orderClauses(key, inner);
        const size_t length = inner.size();
        pieces.erase(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end));
        pieces.insert(pieces.begin() + qsizetype(at) + 1, std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
        at += length;
    }
}

void orderClauses(const QString &key, Pieces &pieces)
{
    const auto simple = [&key](Pieces &part) { orderPhrases(key, part); };
    // A clause at a time: signs outside of brackets part them.
    Pieces ordered;
    Pieces clause;
    int open = 0;
    size_t sentence = 0; // where in "ordered" it began
    bool listed = false; // a condition that an earlier one is listed with
    const auto isDe = [&key](const Piece &piece) { return piece.is(WordClass::Particle) && !piece.inserted && QStringView(key).sliced(piece.source.begin, piece.source.length()) == u"的"; };
    // 逾期交货的、质量不合格的，: conditions, where what ends at the next comma is one as well
    const auto conditionsGoOn = [&](size_t at) {
        int depth = 0;
        for (size_t next = at + 1; next < pieces.size(); ++next) {
            if (pieces[next].kind != PieceKind::Punctuation || pieces[next].inserted)
                continue;
            const QChar text = key[pieces[next].source.begin];
            depth += QStringView(u"([<《“〈【").contains(text) ? 1 : QStringView(u")]>》”〉】").contains(text) ? -1 : 0;
            if (depth == 0 && QStringView(u",.;:!?。").contains(text))
                return text == u',' && next > at + 1 && isDe(pieces[next - 1]);
        }
        return false;
    };
    bool due = false; // a modal comes behind the sign
    const auto flush = [&](QStringView sign) {
        tellWhenDone(key, clause, sign);
        // 从服务方式看，: judging from
        if (sign == u"," && clause.size() > 2 && QStringView(key).sliced(clause.front().source.begin, clause.front().source.length()) == u"从" && !clause.back().inserted) {
            const QStringView last = QStringView(key).sliced(clause.back().source.begin, clause.back().source.length());
            if (last == u"看" || last == u"来看" || last == u"上看" || last == u"而言" || last == u"来说") {
                clause.pop_back();
                if (QStringView(key).sliced(clause.back().source.begin, clause.back().source.length()) == u"来" || clause.back().is(WordClass::Postposition))
                    clause.pop_back();
                clause.front().english = last.endsWith(u'看') ? QStringLiteral("judging from") : QStringLiteral("in terms of");
            }
        }
        // 投标人是法人的，: where the bidder is a legal person,
        // 材料是真实的，: no condition
        bool states = false;
        if (clause.size() > 3 && isDe(clause.back()) && clause[clause.size() - 2].is(WordClass::Adjective))
            states = std::any_of(clause.end() - qsizetype(std::min<size_t>(clause.size(), 5)), clause.end() - 2, [&key](const Piece &piece) { return piece.kind == PieceKind::Word && !piece.inserted && key.mid(piece.source.begin, piece.source.length()) == u"是"; });
        if (states)
            clause.pop_back();
        const bool condition = !states && sign == u"," && (clause.size() > 2 || (clause.size() == 2 && clause.front().is(WordClass::Verb) && clause.front().source.length() > 1 && clause.front().english != u"no")) && clause.back().is(WordClass::Particle) && clause.back().english.isEmpty()
            && QStringView(key).sliced(clause.back().source.begin, clause.back().source.length()) == u"的"
            && std::none_of(clause.begin(), clause.end(), [](const Piece &piece) { return piece.is(WordClass::Conjunction) && piece.english == u"if"; })
            && !clause.front().is(WordClass::Conjunction) && !QStringView(key).left(clause.front().source.end).endsWith(u'指') && !QStringView(key).left(clause.front().source.begin).endsWith(u'指') // 指|卖方签署的，…函件
            && std::any_of(clause.begin(), clause.end(), [](const Piece &piece) { return piece.is(WordClass::Verb) || piece.is(WordClass::Adjective); });
        bool alone = false; // a condition that goes on from nothing
        const bool governed = !ordered.empty() && (ordered.back().is(WordClass::Modal) || ordered.back().english.endsWith(u" to")); // 采购人不能|支付的；
        if (condition && !governed) {
            clause.pop_back();
            if (clause.size() > 2 && clause.front().english == u"when" && QStringView(key).sliced(clause.front().source.begin, clause.front().source.length()) == u"当")
                clause.erase(clause.begin()); // "where" says it
            Piece where;
            where.source = {clause.front().source.begin, clause.front().source.begin};
            where.english = QStringLiteral("where");
            where.wordClass = WordClass::Conjunction;
            where.inserted = true;
            // 丙方拒绝供货，导致甲方断货的，: the condition began a clause before
            static const QStringList &going = wordList<"order.going-on">();
            const bool goesOn = going.contains(QStringView(key).sliced(clause.front().source.begin, clause.front().source.length()).toString()) && sentence < ordered.size()
                && std::none_of(ordered.begin() + qsizetype(sentence), ordered.end(), [](const Piece &piece) { return piece.is(WordClass::Modal) || (piece.is(WordClass::Conjunction) && (piece.english == u"where" || piece.english == u"if")); });
            if (listed) {
                where.english = QStringLiteral("or");
                ordered.push_back(where);
            } else if (goesOn) {
                where.source = {ordered[sentence].source.begin, ordered[sentence].source.begin};
                ordered.insert(ordered.begin() + qsizetype(sentence), where);
            } else {
                alone = true;
                ordered.push_back(where);
            }
            sayOfObject(key, clause);
        }
        // 2024年3月，: in March 2024
        if (sign == u"," && clause.size() == 1 && clause.front().kind == PieceKind::Locked && clause.front().source.end < key.size() && key[clause.front().source.end] == u',') {
            if (const QString preposition = timePreposition(clause.front().english); !preposition.isEmpty() && (preposition != u"at" || clause.front().english.startsWith(u"the end"))) {
                Piece in;
                in.source = {clause.front().source.begin, clause.front().source.begin};
                in.english = preposition;
                in.wordClass = WordClass::Preposition;
                in.inserted = true;
                clause.insert(clause.begin(), in);
            }
        }
        // 2026年3月拟采购算力: in March 2026
        if (clause.size() > 2 && clause.front().kind == PieceKind::Locked && clause[1].kind == PieceKind::Word && wordList<"words.of-planning">().contains(QStringView(key).sliced(clause[1].source.begin, clause[1].source.length()))) {
            if (const QString preposition = timePreposition(clause.front().english); !preposition.isEmpty() && preposition != u"at")
                clause.front().english.prepend(preposition + u' ');
        }
        // 任何一方违反约定，应支付违约金: if either party violates; who is to do something by what is said of him
        static const QStringList &failing = wordList<"order.failing">();
        // 供应商参加采购活动，应当诚实: where it takes part
        const bool occasional = clause.size() > 2 && std::none_of(clause.begin(), clause.end(), isDe) && clause[1].is(WordClass::Verb) && wordSet<"order.occasions">().contains(key.mid(clause[1].source.begin, clause[1].source.length()));
        // 买方改变结果，应当承担责任: what one answers for is a condition
        const QStringView next = sign == u"," && !clause.empty() ? QStringView(key).sliced(std::min(key.size(), clause.back().source.end + 1)) : QStringView();
        const bool answers = !condition && clause.size() > 2 && clause.front().has(Role::Actor) && clause.front().is(WordClass::Noun) && std::any_of(wordList<"order.answering-for">().begin(), wordList<"order.answering-for">().end(), [&](const QString &words) { return next.startsWith(words); });
        // 乙方三次不配送，甲方有权…: what happened so often is a condition
        const bool repeated = !condition && sign == u"," && clause.size() > 3 && clause.front().has(Role::Actor) && clause[1].kind == PieceKind::Quantity && key.mid(clause[1].source.begin, clause[1].source.length()).endsWith(u'次') && next.left(12).contains(u"有权");
        const bool anyone = clause.size() > 1 && clause.front().is(WordClass::Noun) && !condition && sign == u"," && (answers || repeated || wordSet<"parties.any">().contains(key.mid(clause.front().source.begin, clause.front().source.length())));
        if (anyone && (ordered.empty() || (ordered.back().kind == PieceKind::Punctuation && ordered.back().english != u",")) && std::none_of(clause.begin(), clause.end(), [](const Piece &piece) { return piece.is(WordClass::Modal) || piece.english == u"without"; }) && !clause.back().is(WordClass::Postposition)
            && std::any_of(clause.begin(), clause.end(), [](const Piece &piece) { return piece.is(WordClass::Verb); })) {
            Piece where; // 任何一方有意续签，应…: if
            where.source = {clause.front().source.begin, clause.front().source.begin};
            where.english = QStringLiteral("if");
            where.wordClass = WordClass::Conjunction;
            where.inserted = true;
            ordered.push_back(where);
        } else if (!condition && sign == u"," && due && clause.size() > 2 && clause.front().has(Role::Actor) && clause.front().is(WordClass::Noun) && (failing.contains(QStringView(key).sliced(clause[1].source.begin, clause[1].source.length()).toString()) || occasional)
            && (ordered.empty() || (ordered.back().kind == PieceKind::Punctuation && ordered.back().english != u",")) && !clause.back().is(WordClass::Postposition)
            && std::none_of(clause.begin(), clause.end(), [](const Piece &piece) { return piece.is(WordClass::Modal) || piece.english == u"without"; })) {
            Piece where;
            where.source = {clause.front().source.begin, clause.front().source.begin};
            where.english = occasional ? QStringLiteral("where") : QStringLiteral("if");
            where.wordClass = WordClass::Conjunction;
            where.inserted = true;
            ordered.push_back(where);
        }
        // 合同履行期间，: during the contract performance period
        if (sign == u"," && !clause.empty() && QStringView(key).sliced(clause.back().source.begin, clause.back().source.length()).endsWith(u"期间") && clause.back().is(WordClass::Noun) && clause.back().english.contains(u"period")
            && std::all_of(clause.begin(), clause.end(), [](const Piece &piece) { return piece.isNominal() && piece.kind == PieceKind::Word; })) {
            Piece during;
            during.source = {clause.front().source.begin, clause.front().source.begin};
            during.english = clause.front().is(WordClass::Determiner) || clause.front().english.startsWith(u"this ") ? QStringLiteral("during") : QStringLiteral("during the");
            during.wordClass = WordClass::Preposition;
            during.inserted = true;
            clause.insert(clause.begin(), during);
        }
        const bool label = sign == u":" && clause.size() > 1 && clause.back().is(WordClass::Noun) && clause.back().label
            && std::all_of(clause.begin(), clause.end(), [](const Piece &piece) { return piece.is(WordClass::Noun) && !piece.english.isEmpty() && piece.noun.isEmpty(); });
        // 合同包最高限价: price ceiling of the contract package
        if (label) {
            QString what;
            for (size_t i = 0; i + 1 < clause.size(); ++i)
                what += clause[i].english + u' ';
            if (what.trimmed().contains(u' ')) {
                std::rotate(clause.begin(), clause.end() - 1, clause.end());
                Piece of;
                of.source = {clause[1].source.begin, clause[1].source.begin};
                of.english = what[0].isUpper() ? QStringLiteral("of") : QStringLiteral("of the");
                of.wordClass = WordClass::Phrase;
                of.inserted = true;
                clause.insert(clause.begin() + 1, of);
                ordered.insert(ordered.end(), clause.begin(), clause.end());
                clause.clear();
                return;
            }
        }
        // … 首款（: what is in the brackets was a clause of the memory; the bracket stays where it is.
        Pieces behind;
        while (!clause.empty() && clause.back().kind == PieceKind::Punctuation && !clause.back().inserted && QStringView(u"([【").contains(key[clause.back().source.begin])) {
            behind.insert(behind.begin(), std::move(clause.back()));
            clause.pop_back();
        }
        Pieces arranged = arrangeClause(key, std::move(clause), simple);
        if (alone)
            supplyConditionSubject(arranged);
        ordered.insert(ordered.end(), arranged.begin(), arranged.end());
        ordered.insert(ordered.end(), behind.begin(), behind.end());
        clause.clear();
    };
    for (Piece &piece : pieces) {
        const QStringView text = piece.kind == PieceKind::Punctuation && !piece.inserted
            ? QStringView(key).sliced(piece.source.begin, piece.source.length())
            : QStringView();
        if (!text.isEmpty() && QStringView(u"([<《“〈【").contains(text[0]))
            ++open;
        else if (!text.isEmpty() && QStringView(u")]>》”〉】").contains(text[0]))
            open = std::max(0, open - 1);
        if (open == 0 && piece.kind == PieceKind::Punctuation && piece.inserted && piece.english == u";") {
            flush(u";");
            ordered.push_back(std::move(piece));
            sentence = ordered.size();
        } else if (open == 0 && text == u"、" && clause.size() > 2 && isDe(clause.back()) && conditionsGoOn(size_t(&piece - pieces.data()))) {
            flush(u",");
            listed = true;
            piece.english = QStringLiteral(",");
            ordered.push_back(std::move(piece));
        } else if (open == 0 && isDe(piece) && endsCondition(key, clause, pieces, size_t(&piece - pieces.data()))) {
            Piece comma;
            comma.source = {piece.source.end, piece.source.end};
            comma.english = QStringLiteral(",");
            comma.kind = PieceKind::Punctuation;
            comma.inserted = true;
            piece.english.clear();
            clause.push_back(std::move(piece));
            flush(u",");
            ordered.push_back(std::move(comma));
        } else if (open == 0 && !text.isEmpty() && (QStringView(u",.;:!?。|").contains(text[0]) || isCircledNumber(text[0]))) {
            const size_t behind = size_t(&piece - pieces.data()) + 1;
            due = behind < pieces.size() && pieces[behind].is(WordClass::Modal);
            flush(text);
            listed = false;
            ordered.push_back(std::move(piece));
            if (text[0] != u',')
                sentence = ordered.size();
        } else {
            clause.push_back(std::move(piece));
        }
    }
    flush(u",");
    pieces = std::move(ordered);
}

} // namespace

void orderAsEnglish(const QString &key, Pieces &pieces)
{
    orderBrackets(key, pieces);
    orderClauses(key, pieces);
    finishGrammar(key, pieces);
}

} // namespace tendertrail::translate
