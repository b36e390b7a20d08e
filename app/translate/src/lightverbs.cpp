// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightverbs.h"

#include "passives.h"
#include "wordlists.h"

namespace tendertrail::translate {

bool sayDirectly(const QString &key, Pieces &deeds)
{
    const auto text = [&key](const Piece &piece) { return key.mid(piece.source.begin, piece.source.length()); };
    Pieces said;
    size_t verbs = 0;
    bool joined = true; // a verb may stand here
    for (const Piece &piece : deeds) {
        if (piece.kind == PieceKind::Space)
            continue;
        const QString word = text(piece);
        const bool sign = piece.kind == PieceKind::Punctuation && word == u"、";
        if (sign || (piece.is(WordClass::Conjunction) && wordSet<"joints.of-deeds">().contains(word))) {
            if (joined)
                return false;
            joined = true;
            said.push_back(piece);
            continue;
        }
        const QString governing = wordTable<"verbs.governing">().value(word);
        const bool verb = !governing.isEmpty() || (piece.is(WordClass::Verb) && !piece.noun.isEmpty() && isTransitive(piece.english));
        const bool manner = piece.is(WordClass::Verb) && piece.english.section(u' ', 0, 0).endsWith(u"ly") && isTransitive(piece.english.section(u' ', -1)); // 及时处理
        if (!(verb || manner) || wordSet<"verbs.not-direct">().contains(word) || ++verbs > 6)
            return false;
        if (!joined) { // 分析|评估: one after the other
            if (said.size() > 1)
                return false;
            Piece and_ = piece;
            and_.source = {piece.source.begin, piece.source.begin};
            and_.english = QStringLiteral("and");
            and_.wordClass = WordClass::Conjunction;
            and_.inserted = true;
            and_.noun.clear();
            said.push_back(and_);
        }
        joined = false;
        said.push_back(piece);
        if (!governing.isEmpty())
            said.back().english = governing;
        said.back().wordClass = WordClass::Verb;
        said.back().noun.clear(); // nothing makes it a noun any more
        said.back().verb.clear();
    }
    if (joined || said.empty())
        return false;
    // 检查、维修: the last sign says "and"
    if (said.size() > 2 && said[said.size() - 2].kind == PieceKind::Punctuation) {
        Piece &last = said[said.size() - 2];
        last.kind = PieceKind::Word;
        last.wordClass = WordClass::Conjunction;
        last.english = QStringLiteral("and");
    }
    deeds = std::move(said);
    return true;
}

} // namespace tendertrail::translate
