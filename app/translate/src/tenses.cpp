// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenses.h"

namespace tendertrail::translate {

// Not what is due or supposed (应…, 如…), nor what a document says (规定了).
void markPast(const QString &key, Pieces &pieces)
{
    bool supposed = false;
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        const Piece &piece = pieces[at];
        const QStringView word = QStringView(key).sliced(piece.source.begin, piece.source.length());
        if (piece.kind == PieceKind::Punctuation && word != u"、")
            supposed = false;
        supposed = supposed || piece.is(WordClass::Modal) || word == u"如" || word == u"若" || word == u"如果" || word == u"一旦" || word == u"当";
        const bool over = pieces[at + 1].kind == PieceKind::Word && QStringView(key).sliced(pieces[at + 1].source.begin, pieces[at + 1].source.length()) == u"了";
        if (over && piece.is(WordClass::Verb))
            pieces[at].noun.clear(); // 发布了公告: what has 了 behind it is no noun
        pieces[at].past = over && !supposed && piece.is(WordClass::Verb) && !(piece.has(Role::Saying) && at > 0 && pieces[at - 1].has(Role::Document));
    }
}

} // namespace tendertrail::translate
