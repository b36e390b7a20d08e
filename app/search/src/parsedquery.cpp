// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsedquery.h"

#include "tokens.h"
#include "wordforms.h"

#include <QRegularExpression>

#include <iterator>
#include <utility>

namespace tendertrail::search {

namespace {

constexpr qsizetype longestQuery = 2000;
constexpr size_t mostTerms = 60;

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\uff02';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'\uff0d' || c == u'\u2212';
}

bool isStar(QChar c)
{
    return c == u'*' || c == u'\uff0a';
}

struct Piece
{
    QString text;
    bool quoted = false;
    bool excluded = false;
    bool star = false;
};

// Cuts at spaces outside quotation marks, and at quotation marks. A quotation mark that is never closed reaches to the end.
std::vector<Piece> piecesOf(const QString &query)
{
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < query.size();) {
        if (query[at].isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        if (isMinus(query[at])) {
            piece.excluded = true;
            if (++at == query.size() || query[at].isSpace())
                continue;
        }
        qsizetype end = at;
        if (isQuote(query[at])) {
            piece.quoted = true;
            end = ++at;
            while (end < query.size() && !isQuote(query[end]))
                ++end;
            piece.text = query.mid(at, end - at);
            at = std::min(end + 1, query.size());
            if (at < query.size() && isStar(query[at])) {
                piece.star = true;
                ++at;
            }
        } else {
            while (end < query.size() && !query[end].isSpace() && !isQuote(query[end]))
                ++end;
            piece.text = query.mid(at, end - at);
            at = end;
            while (!piece.text.isEmpty() && isStar(piece.text.back())) {
                piece.star = true;
                piece.text.chop(1);
            }
        }
        pieces.push_back(piece);
    }
    return pieces;
}

bool isLoneHan(const QString &token)
{
    const QList<uint> codePoints = token.toUcs4();
    return codePoints.size() == 1 && isPaired(codePoints.front());
}

bool isPair(const QString &token)
{
    const QList<uint> codePoints = token.toUcs4();
    return codePoints.size() == 2 && isPaired(codePoints.front());
}

// No tokens for a piece of punctuation alone.
Term termOf(const Piece &piece)
{
    Term term;
    term.text = piece.text;
    const QString folded = core::folded(piece.text);
    for (const Token &token : tokensOf(folded, TokenMode::Query))
        term.tokens.append(token.term(folded));
    if (!term.tokens.isEmpty())
        term.prefix = isLoneHan(term.tokens.back()) || (piece.star && !isPair(term.tokens.back()));
    return term;
}

// A whole number with its thousands grouped where they were not, and the other way round; empty for anything else.
QString otherGrouping(const QString &text)
{
    static const QRegularExpression grouped(QStringLiteral("^[0-9]{1,3}(?:,[0-9]{3})+$"));
    static const QRegularExpression plain(QStringLiteral("^[1-9][0-9]{3,14}$"));
    if (grouped.match(text).hasMatch())
        return QString(text).remove(u',');
    if (!plain.match(text).hasMatch())
        return {};
    QString out = text;
    for (qsizetype at = out.size() - 3; at > 0; at -= 3)
        out.insert(at, u',');
    return out;
}

// The term, and behind it what an English word may stand as instead. A phrase means itself, and so does a beginning with a star.
std::vector<Term> withForms(Term term, const Piece &piece)
{
    const bool isWord = !piece.quoted && !term.prefix && term.tokens.size() == 1;
    std::vector<Term> terms{std::move(term)};
    // 93739900 in a table is 93,739,900 in the translation.
    if (!piece.quoted && !terms.front().prefix) {
        if (const QString other = otherGrouping(terms.front().text); !other.isEmpty())
            terms.push_back({other, false, other.split(u',')});
    }
    if (!isWord)
        return terms;
    const QStringList forms = otherForms(terms.front().tokens.front());
    for (const QString &form : forms)
        terms.push_back({form, false, {form}});
    return terms;
}

QString ftsTerm(const Term &term)
{
    QString text = term.text;
    text.replace(QLatin1Char('"'), QLatin1Char(' '));
    return QLatin1Char('"') + text + QLatin1Char('"') + (term.prefix ? QStringLiteral(" *") : QString());
}

QString anyOf(const std::vector<Term> &terms)
{
    QStringList list;
    for (const Term &term : terms)
        list.append(ftsTerm(term));
    return QLatin1Char('(') + list.join(QStringLiteral(" OR ")) + QLatin1Char(')');
}

} // namespace

core::Result<ParsedQuery> parseQuery(const QString &query)
{
    if (query.size() > longestQuery)
        return core::fail(core::ErrorCode::InvalidArgument, query.left(80), QStringLiteral("the query is too long"));
    QString clean = query;
    clean.replace(QChar(0), QLatin1Char(' ')); // SQL texts end at a zero
    ParsedQuery parsed;
    bool orNext = false;
    size_t terms = 0;
    for (const Piece &piece : piecesOf(clean)) {
        if (!piece.quoted && !piece.excluded && piece.text == QStringLiteral("OR")) {
            orNext = true;
            continue;
        }
        Term term = termOf(piece);
        if (term.tokens.isEmpty())
            continue;
        if (++terms > mostTerms)
            return core::fail(core::ErrorCode::InvalidArgument, query.left(80), QStringLiteral("the query has too many words"));
        std::vector<Term> forms = withForms(std::move(term), piece);
        std::vector<Term> *group = &parsed.excluded;
        if (!piece.excluded) {
            if (!orNext || parsed.groups.empty())
                parsed.groups.emplace_back();
            group = &parsed.groups.back();
        }
        group->insert(group->end(), std::make_move_iterator(forms.begin()), std::make_move_iterator(forms.end()));
        orNext = false;
    }
    if (parsed.groups.empty())
        return core::fail(core::ErrorCode::InvalidArgument, query.left(80), QStringLiteral("no word to look for"));
    return parsed;
}

QString ftsExpression(const ParsedQuery &query)
{
    QStringList groups;
    for (const std::vector<Term> &group : query.groups)
        groups.append(anyOf(group));
    QString expression = QLatin1Char('(') + groups.join(QStringLiteral(" AND ")) + QLatin1Char(')');
    if (!query.excluded.empty())
        expression += QStringLiteral(" NOT ") + anyOf(query.excluded);
    return expression;
}

} // namespace tendertrail::search
