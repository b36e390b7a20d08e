// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "wordlists.h"

// Whose name, list or number it is that a clause stands before.
namespace tendertrail::translate {

// 未通过 审查 的|供应商 名单: the suppliers failed, not the list
void NounPhrases::ownNames(Pieces &p) const
{
    for (size_t de = 1; de + 1 < p.size(); ++de) {
        if (!isDe(p[de]))
            continue;
        size_t begin = de;
        while (begin > 0 && p[begin - 1].kind != PieceKind::Punctuation && !isDe(p[begin - 1]))
            --begin;
        // 宣读 合格 的 供应商 名单: the verb that opens the clause governs the list
        const auto isVerb = [](const Piece &piece) { return piece.is(WordClass::Verb) && !piece.english.isEmpty(); };
        const bool led = isVerb(p[begin]) && !word(p[begin]).startsWith(u'未');
        const bool clause = std::any_of(p.begin() + qsizetype(begin) + (led ? 1 : 0), p.begin() + qsizetype(de), isVerb);
        if (!clause)
            continue;
        Piece &owner = p[de + 1];
        const QStringView text = word(owner);
        // 投标人名称 is one word of the glossary: name of bidder
        const qsizetype of = owner.english.indexOf(u" of ");
        if (text.size() > 3 && text.endsWith(u"名称") && owner.is(WordClass::Noun) && of > 0 && (de + 2 == p.size() || !p[de + 2].isNominal())) {
            Piece name = owner;
            name.source.begin = owner.source.end - 2;
            name.english = owner.english.first(of);
            name.label = name.definite = false;
            name.roles = 0;
            owner.source.end = name.source.begin;
            owner.english = owner.english.mid(of + 4);
            owner.roles |= quint32(Role::Actor);
            p.insert(p.begin() + qsizetype(de) + 2, {p[de], name});
        } else if (de + 2 < p.size() && isActor(owner) && owner.kind != PieceKind::Name && wordList<"names.of-actors">().contains(word(p[de + 2])) && (de + 3 == p.size() || !p[de + 3].isNominal())) {
            p.insert(p.begin() + qsizetype(de) + 2, Piece(p[de]));
        }
    }
}

} // namespace tendertrail::translate
