// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countries.h"

#include <QHash>

namespace tendertrail::translate {

namespace {

const QHash<QString, QString> &adjectives()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("China"), QStringLiteral("Chinese")},
        {QStringLiteral("United States"), QStringLiteral("US")},
        {QStringLiteral("United Kingdom"), QStringLiteral("British")},
        {QStringLiteral("France"), QStringLiteral("French")},
        {QStringLiteral("Germany"), QStringLiteral("German")},
        {QStringLiteral("Japan"), QStringLiteral("Japanese")},
        {QStringLiteral("Russia"), QStringLiteral("Russian")},
        {QStringLiteral("South Korea"), QStringLiteral("South Korean")},
        {QStringLiteral("India"), QStringLiteral("Indian")},
        {QStringLiteral("Iran"), QStringLiteral("Iranian")},
        {QStringLiteral("Canada"), QStringLiteral("Canadian")},
        {QStringLiteral("Australia"), QStringLiteral("Australian")},
        {QStringLiteral("Italy"), QStringLiteral("Italian")},
        {QStringLiteral("Spain"), QStringLiteral("Spanish")},
        {QStringLiteral("Israel"), QStringLiteral("Israeli")},
        {QStringLiteral("Netherlands"), QStringLiteral("Dutch")},
        {QStringLiteral("the Netherlands"), QStringLiteral("Dutch")},
        {QStringLiteral("Switzerland"), QStringLiteral("Swiss")},
        {QStringLiteral("Sweden"), QStringLiteral("Swedish")},
        {QStringLiteral("Ukraine"), QStringLiteral("Ukrainian")},
        {QStringLiteral("Brazil"), QStringLiteral("Brazilian")},
        {QStringLiteral("Mexico"), QStringLiteral("Mexican")},
        {QStringLiteral("Turkey"), QStringLiteral("Turkish")},
        {QStringLiteral("Türkiye"), QStringLiteral("Turkish")},
        {QStringLiteral("Egypt"), QStringLiteral("Egyptian")},
        {QStringLiteral("Poland"), QStringLiteral("Polish")},
        {QStringLiteral("Greece"), QStringLiteral("Greek")},
        {QStringLiteral("Vietnam"), QStringLiteral("Vietnamese")},
        {QStringLiteral("Thailand"), QStringLiteral("Thai")},
        {QStringLiteral("Malaysia"), QStringLiteral("Malaysian")},
        {QStringLiteral("Indonesia"), QStringLiteral("Indonesian")},
        {QStringLiteral("Pakistan"), QStringLiteral("Pakistani")},
        {QStringLiteral("Iraq"), QStringLiteral("Iraqi")},
        {QStringLiteral("North Korea"), QStringLiteral("North Korean")},
        {QStringLiteral("Saudi Arabia"), QStringLiteral("Saudi")},
        {QStringLiteral("South Africa"), QStringLiteral("South African")},
        {QStringLiteral("Portugal"), QStringLiteral("Portuguese")},
        {QStringLiteral("Denmark"), QStringLiteral("Danish")},
        {QStringLiteral("Finland"), QStringLiteral("Finnish")},
        {QStringLiteral("Norway"), QStringLiteral("Norwegian")},
        {QStringLiteral("Austria"), QStringLiteral("Austrian")},
        {QStringLiteral("Belgium"), QStringLiteral("Belgian")},
        {QStringLiteral("Ireland"), QStringLiteral("Irish")},
        {QStringLiteral("Argentina"), QStringLiteral("Argentine")},
        {QStringLiteral("Chile"), QStringLiteral("Chilean")},
        {QStringLiteral("Philippines"), QStringLiteral("Philippine")},
        {QStringLiteral("Europe"), QStringLiteral("European")},
        {QStringLiteral("Africa"), QStringLiteral("African")},
        {QStringLiteral("Asia"), QStringLiteral("Asian")},
        {QStringLiteral("Afghanistan"), QStringLiteral("Afghan")},
        {QStringLiteral("Hungary"), QStringLiteral("Hungarian")},
        {QStringLiteral("Georgia"), QStringLiteral("Georgian")},
        {QStringLiteral("Cuba"), QStringLiteral("Cuban")},
        {QStringLiteral("Soviet Union"), QStringLiteral("Soviet")},
        {QStringLiteral("European Union"), QStringLiteral("EU")},
    };
    return table;
}

} // namespace

void nameNations(const QString &key, Pieces &pieces)
{
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        Piece &country = pieces[at];
        const Piece &noun = pieces[at + 1];
        const bool place = country.kind == PieceKind::Name || country.is(WordClass::Proper);
        const bool beside = country.source.end == noun.source.begin && !noun.inserted && noun.kind == PieceKind::Word && (noun.is(WordClass::Noun) || noun.is(WordClass::Adjective)) && !noun.english.isEmpty() && noun.english[0].isLower();
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
