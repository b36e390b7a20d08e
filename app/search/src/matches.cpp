// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matches.h"

#include <algorithm>

namespace tendertrail::search {

namespace {

constexpr qsizetype snippetLength = 80;
constexpr qsizetype snippetBefore = 30;
constexpr qsizetype longestWordAtCut = 12;

bool equals(const QString &folded, const Token &token, QStringView term)
{
    const QStringView first = QStringView(folded).mid(token.first.begin, token.first.length());
    const QStringView second = QStringView(folded).mid(token.second.begin, token.second.length());
    return term.size() == first.size() + second.size() && term.startsWith(first) && term.endsWith(second);
}

// Where the term ends inside the token it begins, or -1 when it does not begin it.
qsizetype endOfPrefix(const QString &folded, const Token &token, QStringView term)
{
    const QStringView first = QStringView(folded).mid(token.first.begin, token.first.length());
    if (first.startsWith(term))
        return token.first.begin + term.size();
    return -1;
}

bool isWithinWord(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    const auto isLatin = [](QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x1100; };
    return isLatin(text[at - 1]) && isLatin(text[at]);
}

bool isWithinCharacter(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && (text[at].isLowSurrogate() || text[at].isMark());
}

// Moves a cut towards the match, off the middle of a word and, whatever the word's length, off the middle of a character.
qsizetype movedCut(const QString &text, qsizetype cut, qsizetype match, qsizetype step)
{
    qsizetype at = cut;
    while (at != match && std::abs(at - cut) < longestWordAtCut && isWithinWord(text, at))
        at += step;
    if (isWithinWord(text, at))
        at = cut;
    while (at != match && isWithinCharacter(text, at))
        at += step;
    return at;
}

} // namespace

SearchedText::SearchedText(const QString &text)
    : m_folded(core::fold(text)), m_tokens(tokensOf(m_folded.text, TokenMode::Document))
{
}

std::optional<core::TextRange> SearchedText::find(const Term &term) const
{
    const QString &folded = m_folded.text;
    const auto last = static_cast<int>(term.tokens.size()) - 1;
    for (size_t start = 0; start < m_tokens.size(); ++start) {
        int matched = -1;
        qsizetype end = -1;
        int position = m_tokens[start].position;
        // The first token must be this one; each further one may be any at the next position.
        for (size_t i = start; i < m_tokens.size() && m_tokens[i].position <= position; ++i) {
            const Token &token = m_tokens[i];
            if (token.position < position || (matched < 0 && i > start))
                continue;
            const QString &wanted = term.tokens[matched + 1];
            if (matched + 1 == last && term.prefix)
                end = endOfPrefix(folded, token, wanted);
            else if (equals(folded, token, wanted))
                end = token.second.isEmpty() ? token.first.end : token.second.end;
            else
                end = -1;
            if (end < 0)
                continue;
            if (++matched == last)
                return m_folded.toSource({m_tokens[start].first.begin, end});
            ++position;
        }
    }
    return std::nullopt;
}

Snippet snippetOf(const QString &text, const core::TextRange &match)
{
    qsizetype begin = std::max<qsizetype>(0, match.begin - snippetBefore);
    qsizetype end = std::max(match.end, std::min(text.size(), begin + snippetLength));
    if (end == text.size())
        begin = std::clamp<qsizetype>(end - snippetLength, 0, begin);
    begin = movedCut(text, begin, match.begin, 1);
    end = movedCut(text, end, match.end, -1);
    return {text.mid(begin, end - begin), {match.begin - begin, match.end - begin}};
}

} // namespace tendertrail::search
