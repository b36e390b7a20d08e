// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lattice.h"

#include "core/fold.h"
#include "names.h"
#include "senses.h"

#include <algorithm>
#include <limits>

namespace tendertrail::translate {

namespace {

constexpr float unknownHanCost = 19.0F;
constexpr float signCost = 1.0F; // punctuation and spaces: no competition but from clauses that hold them

struct Step
{
    float cost = std::numeric_limits<float>::infinity();
    qsizetype from = -1;
    const LexiconWord *word = nullptr;
};

bool startsHan(QStringView key, qsizetype at)
{
    const QChar unit = key[at];
    if (unit.isHighSurrogate() && at + 1 < key.size())
        return core::isHan(QChar::surrogateToUcs4(unit, key[at + 1]));
    return core::isHan(unit.unicode());
}

Piece pieceOf(const Lexicon &lexicon, const LexiconWord &word, const core::TextRange &range)
{
    Piece piece;
    piece.source = range;
    piece.roles = lexicon.rolesOf(word.key);
    if (const GlossaryEntry *entry = lexicon.rendering(word)) {
        piece.english = entry->english;
        piece.noun = entry->noun;
        piece.wordClass = entry->wordClass;
        piece.label = entry->label;
        piece.definite = entry->definite;
        piece.pivot = entry->pivot;
        piece.verb = entry->verb;
        return piece;
    }
    if (word.dictionary >= 0) {
        if (word.tag == 'N' || word.tag == 0) {
            if (const QString place = placeInEnglish(lexicon, word); !place.isEmpty()) {
                piece.english = place;
                piece.kind = PieceKind::Name;
                piece.wordClass = WordClass::Proper;
                return piece;
            }
        }
        const Sense sense = chooseSense(lexicon, word);
        if (sense.found) {
            piece.english = sense.english;
            piece.wordClass = sense.wordClass;
            return piece;
        }
    }
    piece.kind = PieceKind::Unknown;
    piece.wordClass = word.tag == 'N' ? WordClass::Proper : WordClass::Noun;
    return piece;
}

} // namespace

void appendWords(const Lexicon &lexicon, const QString &key, const core::TextRange &stretch, Pieces &pieces)
{
    const QStringView text = QStringView(key).sliced(stretch.begin, stretch.length());
    std::vector<Step> best(size_t(text.size()) + 1);
    best[0].cost = 0;
    const auto offer = [&](qsizetype from, qsizetype to, float cost, const LexiconWord *word) {
        const float total = best[size_t(from)].cost + cost;
        // On a tie the longer last word wins: it was offered first.
        if (total < best[size_t(to)].cost)
            best[size_t(to)] = {total, from, word};
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (best[size_t(at)].from < 0 && at != 0)
            continue; // inside a surrogate pair
        const bool han = startsHan(text, at);
        const qsizetype width = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        offer(at, at + width, han ? unknownHanCost : signCost, nullptr);
        if (!han)
            continue;
        lexicon.eachPrefix(text.sliced(at), [&](const LexiconWord &word) { offer(at, at + word.key.size(), word.cost, &word); });
    }

    const size_t first = pieces.size();
    for (qsizetype end = text.size(); end > 0;) {
        const Step &step = best[size_t(end)];
        const core::TextRange range{stretch.begin + step.from, stretch.begin + end};
        Piece piece;
        piece.source = range;
        if (step.word) {
            piece = pieceOf(lexicon, *step.word, range);
        } else if (startsHan(text, step.from)) {
            piece.kind = PieceKind::Unknown;
        } else {
            piece.kind = text[step.from].isSpace() ? PieceKind::Space : PieceKind::Punctuation;
            piece.english = range.of(key);
        }
        pieces.push_back(std::move(piece));
        end = step.from;
    }
    std::reverse(pieces.begin() + qsizetype(first), pieces.end());
}

} // namespace tendertrail::translate
