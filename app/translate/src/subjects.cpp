// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "subjects.h"

#include "passives.h"
#include "wordforms.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

// 未按要求提供的，: where it does not provide; who is meant stands in another clause.
void supplyToConditions(Pieces &pieces)
{
    static const QRegularExpression agrees(QStringLiteral("^(?:has|is|does|cannot|can|may|shall|must|will)\\b"));
    static const QStringList comingAbout{QStringLiteral("occur"), QStringLiteral("arise"), QStringLiteral("happen"), QStringLiteral("appear"), QStringLiteral("emerge")};
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        const Piece &opening = pieces[at];
        if (opening.kind != PieceKind::Word || (opening.english != u"where" && opening.english != u"if"))
            continue;
        size_t next = at + 1;
        while (next + 1 < pieces.size() && (pieces[next].kind == PieceKind::Space || pieces[next].english.isEmpty()))
            ++next;
        Piece &verb = pieces[next];
        const bool does = verb.is(WordClass::Verb) && !verb.english.isEmpty() && verb.opening().isLower() && !verb.english.startsWith(u"there") && verb.english != u"no" && !verb.english.startsWith(u"no ") && !verb.english.startsWith(u"insufficient") && !comingAbout.contains(plainOf(verb.english));
        const bool agreeing = (verb.is(WordClass::Adverb) || verb.is(WordClass::Modal)) && agrees.match(verb.english).hasMatch();
        size_t behind = next + 1;
        while (behind < pieces.size() && (pieces[behind].kind == PieceKind::Space || pieces[behind].english.isEmpty()))
            ++behind;
        const bool bare = behind == pieces.size() || pieces[behind].kind == PieceKind::Punctuation;
        if (!opening.is(WordClass::Conjunction) && !agreeing && !verb.english.startsWith(u"cause")) // if, in the memory: what follows is not always a clause
            continue;
        if (verb.inserted || !(does || agreeing) || (does && bare && isTransitive(plainOf(verb.english))))
            continue;
        if (does && verb.english.startsWith(u"not "))
            verb.english.prepend(QStringLiteral("does "));
        else if (does && !verb.past && verb.english == plainOf(verb.english))
            verb.english = thirdPersonOf(verb.english);
        Piece it;
        it.source = {verb.source.begin, verb.source.begin};
        it.english = QStringLiteral("it");
        it.wordClass = WordClass::Phrase;
        it.inserted = true;
        pieces.insert(pieces.begin() + qsizetype(next), it);
    }
}

QString personOf(const QString &english)
{
    static const QRegularExpression we(QStringLiteral("^(?:we|our (?:side|company|entity|party|institution|school|bid))\\b"));
    static const QRegularExpression you(QStringLiteral("^you\\b"));
    return we.match(english).hasMatch() ? QStringLiteral("we") : you.match(english).hasMatch() ? QStringLiteral("you") : QString();
}

// 乙方未经甲方同意，不得…: Party B, without the consent of Party A, may not
void setApart(Pieces &pieces)
{
    bool opens = true;
    for (size_t at = 0; at < pieces.size(); ++at) {
        if (pieces[at].kind == PieceKind::Space || pieces[at].english.isEmpty())
            continue;
        if (pieces[at].kind == PieceKind::Punctuation) {
            opens = QStringView(u".;!?。；！？,，:：、)）").contains(pieces[at].opening());
            continue;
        }
        const bool subject = opens && (pieces[at].has(Role::Actor) || pieces[at].kind == PieceKind::Name);
        opens = false;
        size_t without = at + 1;
        while (without < pieces.size() && (pieces[without].kind == PieceKind::Space || pieces[without].english.isEmpty()))
            ++without;
        if (!subject || without == pieces.size() || !(pieces[without].english == u"without" || pieces[without].english.startsWith(u"without the ")))
            continue;
        size_t end = without + 1;
        while (end < pieces.size() && (pieces[end].kind == PieceKind::Space || pieces[end].english.isEmpty() || pieces[end].isNominal() || pieces[end].is(WordClass::Preposition) || pieces[end].is(WordClass::Phrase)))
            ++end;
        if (end == pieces.size() || pieces[end].english != u",")
            continue;
        Piece comma = pieces[end];
        comma.source = {pieces[without].source.begin, pieces[without].source.begin};
        comma.inserted = true;
        pieces.insert(pieces.begin() + qsizetype(without), comma);
    }
}

// 该项目因投标人不足三家，不能开标: because there are fewer than three bidders, the project cannot …. The reason goes before its subject.
void putReasonsFirst(Pieces &pieces)
{
    static const QRegularExpression predicate(QStringLiteral("^(?:shall|must|may|will|can|cannot|has|have|is|are|treated as|deemed|not)\\b"));
    const auto says = [](const Piece &piece) { return piece.kind != PieceKind::Space && !piece.english.isEmpty(); };
    size_t begin = 0;
    for (size_t at = 0; at < pieces.size(); ++at) {
        if (pieces[at].kind == PieceKind::Punctuation && QStringView(u".;!?。；！？,，:：").contains(pieces[at].opening())) {
            begin = at + 1;
            continue;
        }
        const QString &reason = pieces[at].english;
        if (pieces[at].kind != PieceKind::Word || !(reason == u"because" || reason == u"because of" || reason == u"due to") || pieces[at].source.isEmpty())
            continue;
        while (begin < at && !says(pieces[begin]))
            ++begin;
        const bool subject = begin < at && at - begin < 8 && std::all_of(pieces.begin() + qsizetype(begin), pieces.begin() + qsizetype(at), [&](const Piece &piece) { return !says(piece) || (piece.isNominal() && !(piece.label && piece.has(Role::Actor))); });
        size_t comma = at + 1;
        while (comma < pieces.size() && pieces[comma].kind != PieceKind::Punctuation)
            ++comma;
        size_t next = comma + 1;
        while (next < pieces.size() && !says(pieces[next]))
            ++next;
        if (!subject || comma >= pieces.size() || pieces[comma].opening() != u',' || next >= pieces.size() || !(pieces[next].is(WordClass::Modal) || predicate.match(pieces[next].english).hasMatch()))
            continue;
        if (QString &does = pieces[next].english; does.startsWith(u"treated") || does.startsWith(u"deemed"))
            does.prepend(QStringLiteral("is "));
        std::rotate(pieces.begin() + qsizetype(begin), pieces.begin() + qsizetype(at), pieces.begin() + qsizetype(comma) + 1);
        at = comma;
    }
}

// 拨打电话，不代表投诉已被受理: calling does not mean that …. A deed that is spoken of is a noun.
void nameDeeds(Pieces &pieces)
{
    static const QRegularExpression denies(QStringLiteral("^does not (?:mean|release|constitute|affect|equal)\\b"));
    const auto says = [](const Piece &piece) { return piece.kind != PieceKind::Space && !piece.english.isEmpty(); };
    const auto plain = [](const Piece &piece) { return piece.is(WordClass::Verb) && piece.opening().isLower() && plainOf(piece.english) == piece.english && !piece.english.startsWith(u"be ") && !piece.english.startsWith(u"not "); };
    size_t begin = 0;
    size_t comma = 0;
    for (size_t at = 0; at < pieces.size(); ++at) {
        if (pieces[at].kind == PieceKind::Punctuation && !pieces[at].english.isEmpty() && QStringView(u".;!?。；！？,，:：").contains(pieces[at].opening())) {
            if (comma > 0 || !QStringView(u",，").contains(pieces[at].opening())) {
                begin = (QStringView(u",，").contains(pieces[at].opening()) ? comma : at) + 1;
                comma = 0;
            }
            if (QStringView(u",，").contains(pieces[at].opening()))
                comma = at;
            continue;
        }
        if (pieces[at].kind != PieceKind::Word || !denies.match(pieces[at].english).hasMatch())
            continue;
        const bool behindComma = comma > 0 && std::none_of(pieces.begin() + qsizetype(comma) + 1, pieces.begin() + qsizetype(at), says);
        size_t first = behindComma || comma == 0 ? begin : comma + 1;
        while (first < at && !says(pieces[first]))
            ++first;
        if (first == at || !plain(pieces[first]) || std::any_of(pieces.begin() + qsizetype(first), pieces.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Modal); }))
            continue;
        bool led = true; // by nothing, or by "or" behind another
        for (size_t verb = first; verb < at; ++verb) {
            if (led && plain(pieces[verb])) {
                pieces[verb].english = gerundOf(pieces[verb].english);
                pieces[verb].wordClass = WordClass::Phrase;
            }
            led = (led && !says(pieces[verb])) || (pieces[verb].is(WordClass::Conjunction) && (pieces[verb].english == u"or" || pieces[verb].english == u"and"));
        }
        if (behindComma) {
            pieces.erase(pieces.begin() + qsizetype(comma));
            --at;
            comma = 0;
        }
    }
}

} // namespace

void supplySubjects(Pieces &pieces)
{
    static const QRegularExpression conditional(QStringLiteral("^(?:where|if|after|when|once|in case)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression modal(QStringLiteral("^(?:shall|must|may|will|can|cannot|has the right|has no right|need not|is)\\b"));
    // 如|…的，: "if" says it already
    for (size_t at = 1; at < pieces.size(); ++at) {
        size_t before = at;
        while (before > 0 && (pieces[before - 1].kind == PieceKind::Space || pieces[before - 1].english.isEmpty()))
            --before;
        if (pieces[at].english.startsWith(u"where ") && before > 0 && pieces[before - 1].inserted && pieces[before - 1].english == u"where")
            pieces[before - 1].english.clear();
        if (pieces[at].english == u"if" && before > 0 && pieces[before - 1].english == u"where")
            pieces[at].english.clear();
        // 扣5分的，: deducted if|if the system is …
        if (before > 0 && (pieces[before - 1].english == u"if" || pieces[before - 1].english.endsWith(u" if")) && (pieces[at].english == u"if" || pieces[at].english.startsWith(u"if ")))
            pieces[at].english = pieces[at].english.mid(3);
        // where fewer remain, shall|shall postpone
        static const QStringList modals{QStringLiteral("shall"), QStringLiteral("must"), QStringLiteral("may")};
        if (before > 0 && modals.contains(pieces[at].english.section(u' ', 0, 0)) && pieces[before - 1].english == pieces[at].english.section(u' ', 0, 0))
            pieces[before - 1].english.clear();
        if (pieces[at].inserted && pieces[at].english == u"where" && before > 0 && (pieces[before - 1].english == u"if" || pieces[before - 1].english.endsWith(u" if")))
            pieces[at].english.clear();
    }
    // 由我们负责: we are
    const Piece *who = nullptr;
    for (Piece &piece : pieces) {
        static const QStringList persons{QStringLiteral("we"), QStringLiteral("they"), QStringLiteral("you")};
        if (piece.kind == PieceKind::Space || piece.english.isEmpty())
            continue;
        // 扣1分: 1 point is deducted
        if (who && who->english.startsWith(u"1 ") && who->english.count(u' ') == 1 && !who->english.endsWith(u's') && (piece.english == u"are" || piece.english.startsWith(u"are ")))
            piece.english.replace(0, 3, QStringLiteral("is"));
        if (who && persons.contains(who->english) && (piece.english == u"is" || piece.english.startsWith(u"is ")))
            piece.english.replace(0, 2, QStringLiteral("are"));
        who = &piece;
    }
    // 任何一方不得转让: neither party may transfer
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        static const QStringList denials{QStringLiteral("may not"), QStringLiteral("shall not"), QStringLiteral("must not")};
        if (pieces[at].english != u"either party" && pieces[at].english != u"any party" && !pieces[at].english.startsWith(u"either party to "))
            continue;
        size_t next = at + 1;
        while (next + 1 < pieces.size() && (pieces[next].kind == PieceKind::Space || pieces[next].english.isEmpty()))
            ++next;
        QString &denial = pieces[next].english;
        const QString said = denial.section(u' ', 0, 1);
        if (!denials.contains(said))
            continue;
        denial = said.section(u' ', 0, 0) + denial.mid(said.size());
        pieces[at].english = pieces[at].english.startsWith(u"either") ? QStringLiteral("n") + pieces[at].english : QStringLiteral("no party");
    }
    // 任何人不得进入: no one may enter
    bool begins = true;
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        Piece &piece = pieces[at];
        if (piece.kind == PieceKind::Space || piece.english.isEmpty())
            continue;
        const bool any = begins && piece.kind == PieceKind::Word && (piece.english == u"any" || piece.english == u"anyone" || piece.english.startsWith(u"any "));
        begins = piece.kind == PieceKind::Punctuation;
        if (!any)
            continue;
        size_t next = at + 1;
        while (next < pieces.size() && (pieces[next].kind == PieceKind::Space || pieces[next].english.isEmpty() || pieces[next].is(WordClass::Noun) || (pieces[next].is(WordClass::Conjunction) && (pieces[next].english == u"or" || pieces[next].english == u"and"))))
            ++next;
        if (next == pieces.size() || !(pieces[next].english.startsWith(u"may not") || pieces[next].english.startsWith(u"shall not") || pieces[next].english.startsWith(u"must not")))
            continue;
        QString &denial = pieces[next].english;
        denial = denial.section(u' ', 0, 0) + denial.mid(denial.indexOf(u" not") + 4);
        piece.english = piece.english == u"anyone" ? QStringLiteral("no one") : QStringLiteral("no") + piece.english.mid(3);
        for (size_t i = at + 1; i < next; ++i) {
            if (pieces[i].is(WordClass::Conjunction) && pieces[i].english == u"and")
                pieces[i].english = QStringLiteral("or");
        }
    }
    // 如有|特殊情况: if there are, where the memory says "if there is"
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        if (!pieces[at].is(WordClass::Phrase) || !(pieces[at].english == u"if there is" || pieces[at].english == u"where there is"))
            continue;
        size_t noun = at + 1;
        while (noun + 1 < pieces.size() && (pieces[noun].kind == PieceKind::Space || pieces[noun].english.isEmpty() || pieces[noun].is(WordClass::Adjective) || (pieces[noun].is(WordClass::Noun) && pieces[noun + 1].is(WordClass::Noun))))
            ++noun;
        const QString &what = pieces[noun].english;
        if (pieces[noun].is(WordClass::Noun) && what.endsWith(u's') && !what.endsWith(u"ss") && !what.endsWith(u"is") && !what.startsWith(u"a "))
            pieces[at].english.replace(QStringLiteral("there is"), QStringLiteral("there are"));
    }
    putReasonsFirst(pieces);
    nameDeeds(pieces);
    supplyToConditions(pieces);
    setApart(pieces);
    bool condition = false;
    bool started = false; // a clause of the sentence stands before
    bool several = false; // those whom the condition is about
    bool begun = false; // nothing but its conjunction so far
    QString person; // who speaks or is spoken to in it: 若我方中标，将…
    bool opens = true; // a clause begins here
    for (size_t at = 0; at < pieces.size(); ++at) {
        const Piece &piece = pieces[at];
        if (piece.kind == PieceKind::Space || piece.english.isEmpty())
            continue;
        if (piece.kind == PieceKind::Punctuation) {
            const QChar sign = piece.opening();
            if (QStringView(u".;!?。；！？:：").contains(sign))
                condition = started = false;
            opens = QStringView(u",，").contains(sign) || (opens && !QStringView(u"(（[").contains(sign));
            continue;
        }
        if (opens && piece.is(WordClass::Conjunction) && (piece.english == u"but" || piece.english == u"and" || (piece.english == u"then" && condition)))
            continue; // 但乙方有困难时: but when …
        if (begun && piece.kind == PieceKind::Word)
            person = personOf(piece.english); // who the condition is about, no object of it
        begun = false;
        if (opens && piece.kind == PieceKind::Word) {
            const bool own = piece.english.startsWith(u"in case"); // 我公司…，如有违反，将承担责任: the subject came before
            if (conditional.match(piece.english).hasMatch() && !(own && started)) {
                condition = true;
                person = personOf(piece.english.section(u' ', 1));
                begun = person.isEmpty() && !piece.english.contains(u' ');
                const size_t subject = at + 1 < pieces.size() && pieces[at + 1].kind == PieceKind::Space ? at + 2 : at + 1;
                several = subject < pieces.size() && pieces[subject].has(Role::Actor) && pieces[subject].english.endsWith(u's') && !pieces[subject].english.endsWith(u"ss") && !pieces[subject].english.endsWith(u"'s");
            } else if (condition && (modal.match(piece.english).hasMatch() || (piece.is(WordClass::Verb) && piece.english.startsWith(u"be ")))) {
                if (piece.english.startsWith(u"be ")) // 未提供的，视为放弃: it is deemed
                    pieces[at].english.replace(0, 2, QStringLiteral("is"));
                Piece it;
                it.source = {piece.source.begin, piece.source.begin};
                if (!several && piece.english == u"shall all")
                    pieces[at].english = QStringLiteral("shall"); // 均应
                it.english = !person.isEmpty() ? person : several && piece.is(WordClass::Modal) ? QStringLiteral("they") : QStringLiteral("it");
                if (!person.isEmpty() && pieces[at].english.startsWith(u"is"))
                    pieces[at].english.replace(0, 2, QStringLiteral("are"));
                it.wordClass = WordClass::Phrase;
                it.inserted = true;
                pieces.insert(pieces.begin() + qsizetype(at), it);
                ++at;
                condition = false;
            } else if (condition && !piece.is(WordClass::Adverb) && piece.english != u"or" && piece.english != u"and") {
                condition = false; // a clause with a subject of its own
            }
        }
        opens = false;
        started = true;
    }
}

} // namespace tendertrail::translate
