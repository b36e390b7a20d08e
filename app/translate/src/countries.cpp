// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countries.h"

#include "wordlists.h"

#include <QHash>

namespace tendertrail::translate {

namespace {

const QHash<QString, QString> &adjectives()
{
    static const QHash<QString, QString> &table = wordTable<"countries.adjectives">();
    return table;
}

} // namespace

void nameNations(const QString &key, Pieces &pieces)
{
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        Piece &country = pieces[at];
        const Piece &noun = pieces[at + 1];
        const bool place = country.kind == PieceKind::Name || country.is(WordClass::Proper);
        const bool beside = country.source.end == noun.source.begin && !noun.inserted && noun.kind == PieceKind::Word && (noun.is(WordClass::Noun) || noun.is(WordClass::Adjective)) && !noun.english.isEmpty() && noun.opening().isLower();
        if (!place || !beside || country.source.length() < 2)
            continue;
        static const QString sides = QStringLiteral("东西南北中境内外"); // 中国境内, 美国东部: of the country, no kind of it
        if (sides.contains(key[noun.source.begin]))
            continue;
        if (const auto adjective = adjectives().constFind(country.english); adjective != adjectives().cend())
            country.english = *adjective;
    }
}

} // namespace tendertrail::translate
