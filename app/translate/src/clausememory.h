// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "lexicon.h"
#include "piece.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tendertrail::translate {

/// A clause of the memory, taken apart. The Chinese side is literals, any of which may have alternatives, and slots.
struct ClausePart
{
    enum Fits { Anything, Amount, Party, Subject, Noun, Term, Literal };
    ///< Noun: anything without a modal, and with nothing behind a postposition: what is a noun phrase in English
    ///< Subject: anything without a modal; what stands first and takes "the" in English. Term: one word that names something.
    Fits fits = Literal;
    int slot = 0;              ///< 1 to 9
    QStringList alternatives;  ///< of a literal, longest first; an empty one: may be missing
};

/// English words between slots, or a slot and the form in which it stands.
struct EnglishPart
{
    enum Form { Words, Plain, Nominal, Plural, Definite, Verb, Gerund, Participle };
    Form form = Words;
    int slot = 0;
    QString words;
};

struct Clause
{
    std::vector<ClausePart> chinese;
    std::vector<EnglishPart> english;
    QString text;         ///< the Chinese without slots and alternatives; empty where it has any
    QString rendering;    ///< the English, where text is given
    qsizetype literal = 0;///< units that stand fixed
    int narrow = 0;       ///< slots that take an amount, a party or a term only
};

/// A stretch of pieces that a clause explains.
struct ClauseMatch
{
    const Clause *clause = nullptr;
    size_t begin = 0; ///< pieces, half-open
    size_t end = 0;
    struct Span { size_t begin = 0; size_t end = 0; };
    std::vector<Span> parts; ///< of clause->chinese, one each; an empty one where an optional literal is missing
    /// Of a fuzzy match: words of the source that stand for others in the memory, by the English they replace.
    struct Substitute { QString english; size_t piece = 0; };
    std::vector<Substitute> substitutes;
};

/// Clauses that fill tenders, with their English, immutable after loading. The file tells its format.
class ClauseMemory
{
public:
    /// From the bytes of files. Errors: Corrupt, with the file and the line.
    [[nodiscard]] static core::Result<std::shared_ptr<const ClauseMemory>> load(const Lexicon &lexicon, const std::vector<GlossaryFile> &files);

    /// The clauses that explain whole clauses of the pieces, in order, without overlap. Pieces must be words of the key.
    [[nodiscard]] std::vector<ClauseMatch> find(const Lexicon &lexicon, const QString &key, const Pieces &pieces) const;

    [[nodiscard]] size_t size() const { return m_clauses.size(); }
    /// Changes when the files' bytes change; part of the engine's version.
    [[nodiscard]] QString version() const { return m_version; }

private:
    friend class FuzzyFinder;
    std::vector<Clause> m_clauses;
    QHash<QString, std::vector<quint32>> m_byAnchor;  ///< first two units (or one) of a literal that must be there → clauses
    std::vector<QString> m_anchors;                   ///< that literal, one a clause
    QHash<QString, std::vector<quint32>> m_byBigram;  ///< of clauses with a text
    QString m_version;
};

/// The pieces without spaces as one text, with the borders of words; what clauses are matched against.
struct ClauseLine
{
    ClauseLine(const QString &key, const Pieces &pieces);
    QString text;
    std::vector<size_t> piece;  ///< of each unit
    std::vector<char> begins;   ///< a unit begins a piece; one more entry for the end
    std::vector<char> mayBegin; ///< a clause may begin here: at the start, behind a sign
    std::vector<char> mayEnd;   ///< a clause may end before this unit
    std::vector<char> parts;    ///< the unit is a sign that parts clauses
    std::vector<char> hangs;    ///< the word that begins at the unit belongs to what goes before it: no slot begins here
    std::vector<char> dangles;  ///< the word that ends before the unit governs or denies what follows it: no slot ends here
    /// Index of the piece that begins at the unit, or the number of pieces.
    [[nodiscard]] size_t pieceAt(qsizetype unit) const { return unit < text.size() ? piece[size_t(unit)] : m_pieces; }

private:
    size_t m_pieces = 0;
};

/// A clause of the memory that differs from the source in a few words or numbers only, and which ones; else nothing.
[[nodiscard]] std::optional<ClauseMatch> fuzzyMatch(const ClauseMemory &memory, const Lexicon &lexicon, const QString &key,
                                                    const Pieces &pieces, const ClauseLine &line, qsizetype begin, qsizetype end);

} // namespace tendertrail::translate
