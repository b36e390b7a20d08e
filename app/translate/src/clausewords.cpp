// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clausewords.h"

#include "wordlists.h"

#include <QRegularExpression>

namespace tendertrail::translate {

QString inSentence(const QString &heading)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Z][a-z]+(?:$|:| [a-z(])"));
    return plain.match(heading).hasMatch() ? heading[0].toLower() + heading.mid(1) : heading;
}

bool behindModal(const Pieces &out)
{
    static const QRegularExpression modal(QStringLiteral("(?:^| )(?:(?:shall|must|may|will|can|cannot)(?: not)?|(?:apply|applies|encouraged|recommended) to)$"));
    return !out.empty() && modal.match(out.back().english).hasMatch();
}

// shall, according to the documents,|review: the modal waits behind a phrase set apart
bool behindModalAndPhrase(const Pieces &out)
{
    const auto comma = [](const Piece &piece) { return piece.kind == PieceKind::Punctuation && (piece.english == u"," || piece.english == u"，"); };
    size_t at = out.size();
    while (at > 0 && (out[at - 1].kind == PieceKind::Space || (out[at - 1].english.isEmpty() && out[at - 1].kind != PieceKind::Punctuation)))
        --at;
    if (at < 3 || !comma(out[at - 1]) || out[at - 1].inserted)
        return false;
    bool phrase = false;
    for (--at; at-- > 0;) {
        const Piece &piece = out[at];
        if (piece.is(WordClass::Modal))
            return phrase && at > 0;
        if (piece.is(WordClass::Verb) || (piece.kind == PieceKind::Punctuation && !(piece.inserted && comma(piece))) || piece.english == u"be" || (piece.is(WordClass::Phrase) && piece.english.startsWith(u"be ")))
            return false;
        phrase = phrase || piece.is(WordClass::Preposition);
    }
    return false;
}

Piece insertedModal(qsizetype at)
{
    Piece piece;
    piece.source = {at, at};
    piece.english = QStringLiteral("shall");
    piece.wordClass = WordClass::Modal;
    piece.inserted = true;
    return piece;
}

bool endsAsItBegins(const QString &before, const QString &word)
{
    static const QSet<QString> &prepositions = wordSet<"english.prepositions">();
    return prepositions.contains(word) && (before == word || before.endsWith(u' ' + word));
}

QString pluralVerb(const QString &words)
{
    static const std::pair<const char16_t *, const char16_t *> forms[] = {{u"is", u"are"}, {u"has", u"have"}, {u"does", u"do"}, {u"was", u"were"}, {u"harms", u"harm"}, {u"meets", u"meet"}, {u"belongs", u"belong"}, {u"complies", u"comply"},
                                                                          {u"consists", u"consist"}, {u"constitutes", u"constitute"}, {u"fails", u"fail"}, {u"refuses", u"refuse"}, {u"takes", u"take"}, {u"bears", u"bear"}, {u"pays", u"pay"}, {u"includes", u"include"}};
    for (const auto &[one, several] : forms) {
        const QStringView verb(one);
        if (words.startsWith(verb) && (words.size() == verb.size() || words[verb.size()] == u' '))
            return QString::fromUtf16(several) + words.mid(verb.size());
    }
    return words;
}

size_t headNounOf(const Pieces &phrase)
{
    size_t head = phrase.size();
    for (size_t at = 0; at < phrase.size(); ++at) {
        const Piece &piece = phrase[at];
        if (piece.is(WordClass::Noun))
            head = at;
        else if (piece.kind != PieceKind::Space && !piece.english.isEmpty() && !piece.isNominal())
            break;
    }
    return head;
}

// 招标人 和 代理机构: who are two
static bool areParties(const Pieces &phrase)
{
    const Piece *before = nullptr;
    bool joined = false;
    bool several = false;
    for (const Piece &piece : phrase) {
        if (piece.kind == PieceKind::Space || piece.english.isEmpty())
            continue;
        const bool joint = (piece.is(WordClass::Conjunction) && (piece.english == u"and" || piece.english == u"and its")) || (piece.kind == PieceKind::Punctuation && (piece.english == u"、" || piece.english == u","));
        if (!joint && !piece.isNominal())
            return false;
        const bool party = piece.has(Role::Actor) || piece.kind == PieceKind::Name;
        several = several || (joined && party);
        joined = joint && before && (before->has(Role::Actor) || before->kind == PieceKind::Name);
        before = &piece;
    }
    return several && before && (before->has(Role::Actor) || before->kind == PieceKind::Name);
}

bool isPlural(const Pieces &phrase)
{
    if (areParties(phrase))
        return true;
    const size_t at = headNounOf(phrase);
    const Piece *head = at < phrase.size() ? &phrase[at] : nullptr;
    return head && head->english.endsWith(u's') && !head->english.endsWith(u"ss") && !head->english.endsWith(u"us") && !head->english.endsWith(u"is");
}

void addWords(const QString &text, core::TextRange range, Pieces &out)
{
    static const QString before = QStringLiteral(",;:.)”");
    static const QString after = QStringLiteral(",;:(“");
    QString rest = text.trimmed();
    while (!rest.isEmpty() && before.contains(rest[0])) {
        out.push_back(insertedSign(rest[0]));
        rest = rest.mid(1).trimmed();
    }
    QString behind;
    while (!rest.isEmpty() && after.contains(rest.back())) {
        behind.prepend(rest.back());
        rest.chop(1);
        rest = rest.trimmed();
    }
    if (!rest.isEmpty()) {
        Piece piece;
        piece.source = range;
        piece.english = rest;
        piece.wordClass = WordClass::Phrase;
        piece.inserted = range.isEmpty();
        out.push_back(piece);
    }
    for (const QChar unit : behind)
        out.push_back(insertedSign(unit));
}

Piece insertedSign(QChar unit)
{
    Piece piece;
    piece.english = unit;
    piece.kind = PieceKind::Punctuation;
    piece.inserted = true;
    return piece;
}

} // namespace tendertrail::translate
