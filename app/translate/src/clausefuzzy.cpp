// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clausememory.h"
#include "lattice.h"
#include "lockedspans.h"
#include "wordlists.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr qsizetype shortestFuzzy = 10;
constexpr qsizetype longestFuzzy = 160;
constexpr double leastAlike = 0.62;
constexpr size_t mostSubstitutes = 3;
constexpr size_t commonest = 250; // clauses with the same two characters; what more have says nothing

Pieces wordsOf(const Lexicon &lexicon, const QString &key)
{
    Pieces pieces;
    qsizetype at = 0;
    for (Piece &locked : lockedSpans(lexicon, key, key)) {
        if (locked.source.begin > at)
            appendWords(lexicon, key, {at, locked.source.begin}, pieces);
        at = locked.source.end;
        pieces.push_back(std::move(locked));
    }
    if (at < key.size())
        appendWords(lexicon, key, {at, key.size()}, pieces);
    return pieces;
}

QString wordAt(const QString &key, const Piece &piece)
{
    return piece.source.of(key);
}

// Words that a clause may have or lack without saying anything else. Never a negation.
bool isIdle(const QString &word)
{
    static const QSet<QString> &idle = wordSet<"clauses.idle">();
    return idle.contains(word);
}

bool mayStandFor(const Piece &memory, const Piece &source)
{
    const auto isNumber = [](const Piece &piece) { return piece.kind == PieceKind::Locked || piece.kind == PieceKind::Quantity; };
    if (memory.english.isEmpty() || source.english.isEmpty())
        return false;
    if (isNumber(memory) || isNumber(source))
        return isNumber(memory) && isNumber(source);
    return memory.is(WordClass::Noun) && (source.is(WordClass::Noun) || source.kind == PieceKind::Name);
}

struct Step { size_t memory; size_t source; };

// The longest common sequence of words.
std::vector<Step> common(const QStringList &memory, const QStringList &source)
{
    const size_t rows = size_t(memory.size()) + 1;
    const size_t columns = size_t(source.size()) + 1;
    std::vector<int> lengths(rows * columns, 0);
    for (size_t i = rows - 1; i-- > 0;) {
        for (size_t j = columns - 1; j-- > 0;)
            lengths[i * columns + j] = memory[qsizetype(i)] == source[qsizetype(j)]
                ? lengths[(i + 1) * columns + j + 1] + 1
                : std::max(lengths[(i + 1) * columns + j], lengths[i * columns + j + 1]);
    }
    std::vector<Step> steps;
    for (size_t i = 0, j = 0; i + 1 < rows && j + 1 < columns;) {
        if (memory[qsizetype(i)] == source[qsizetype(j)])
            steps.push_back({i++, j++});
        else if (lengths[(i + 1) * columns + j] >= lengths[i * columns + j + 1])
            ++i;
        else
            ++j;
    }
    steps.push_back({rows - 1, columns - 1});
    return steps;
}

std::optional<ClauseMatch> difference(const Clause &clause, const Lexicon &lexicon, const QString &key, const Pieces &pieces, size_t first, size_t last)
{
    const Pieces memory = wordsOf(lexicon, clause.text);
    QStringList memoryWords;
    QStringList sourceWords;
    std::vector<size_t> sourcePieces;
    for (const Piece &piece : memory)
        memoryWords << wordAt(clause.text, piece);
    for (size_t i = first; i < last; ++i) {
        if (pieces[i].kind == PieceKind::Space)
            continue;
        sourceWords << wordAt(key, pieces[i]);
        sourcePieces.push_back(i);
    }
    ClauseMatch match;
    match.clause = &clause;
    match.begin = first;
    match.end = last;
    size_t i = 0;
    size_t j = 0;
    for (const Step &step : common(memoryWords, sourceWords)) {
        std::vector<size_t> gone;
        std::vector<size_t> come;
        for (; i < step.memory; ++i) {
            if (!isIdle(memoryWords[qsizetype(i)]))
                gone.push_back(i);
        }
        for (; j < step.source; ++j) {
            if (!isIdle(sourceWords[qsizetype(j)]))
                come.push_back(j);
        }
        if (gone.size() != come.size() || gone.size() > 1)
            return std::nullopt;
        if (!gone.empty()) {
            const Piece &old = memory[gone[0]];
            const size_t piece = sourcePieces[come[0]];
            if (!mayStandFor(old, pieces[piece]))
                return std::nullopt;
            const QRegularExpression word(QStringLiteral("(?<![A-Za-z0-9])%1(?![A-Za-z0-9])").arg(QRegularExpression::escape(old.english)));
            if (clause.rendering.count(word) != 1)
                return std::nullopt;
            match.substitutes.push_back({old.english, piece});
        }
        i = step.memory + 1;
        j = step.source + 1;
    }
    if (match.substitutes.size() > mostSubstitutes)
        return std::nullopt;
    return match;
}

} // namespace

class FuzzyFinder
{
public:
    static std::optional<ClauseMatch> find(const ClauseMemory &memory, const Lexicon &lexicon, const QString &key, const Pieces &pieces,
                                           const ClauseLine &line, qsizetype begin, qsizetype end)
    {
        QSet<QString> bigrams;
        for (qsizetype at = begin; at + 1 < end; ++at)
            bigrams.insert(line.text.mid(at, 2));
        QHash<quint32, int> shared;
        for (const QString &bigram : bigrams) {
            const auto ids = memory.m_byBigram.constFind(bigram);
            if (ids == memory.m_byBigram.cend() || ids->size() > commonest)
                continue;
            for (const quint32 id : *ids)
                ++shared[id];
        }
        std::vector<std::pair<double, quint32>> alike;
        for (auto it = shared.cbegin(); it != shared.cend(); ++it) {
            const double all = double(memory.m_clauses[it.key()].text.size() - 1 + bigrams.size());
            const double share = 2.0 * it.value() / all;
            if (share >= leastAlike)
                alike.emplace_back(-share, it.key());
        }
        std::sort(alike.begin(), alike.end());
        for (size_t i = 0; i < std::min<size_t>(alike.size(), 3); ++i) {
            auto match = difference(memory.m_clauses[alike[i].second], lexicon, key, pieces, line.pieceAt(begin), line.piece[size_t(end) - 1] + 1);
            if (match)
                return match;
        }
        return std::nullopt;
    }
};

std::optional<ClauseMatch> fuzzyMatch(const ClauseMemory &memory, const Lexicon &lexicon, const QString &key, const Pieces &pieces,
                                      const ClauseLine &line, qsizetype begin, qsizetype end)
{
    if (end - begin < shortestFuzzy || end - begin > longestFuzzy)
        return std::nullopt;
    return FuzzyFinder::find(memory, lexicon, key, pieces, line, begin, end);
}

} // namespace tendertrail::translate
