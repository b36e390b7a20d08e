// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "townnames.h"

#include "core/fold.h"
#include "names.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

TownName townAt(const Lexicon &lexicon, QStringView key, bool behindPlace)
{
    static const QString never = QStringLiteral("的了在由为与和及或将被把向对从于是经按以至等本该各全每某所我你他这那其此有无不均应可须需能个第省市县区州镇乡村小农社");
    static const QHash<QString, QString> &kinds = wordTable<"towns.kinds">();
    for (qsizetype head = 2; head <= 3 && head < key.size(); ++head) {
        if (!core::isHan(key[head - 1].unicode()) || never.contains(key[head - 1]) || never.contains(key[0]) || !core::isHan(key[0].unicode()))
            return {};
        for (qsizetype length : {qsizetype(2), qsizetype(1)}) {
            if (head + length > key.size())
                continue;
            const QString kind = key.sliced(head, length).toString();
            const auto english = kinds.constFind(kind);
            // 乡村, 镇区, 村镇: words of their own
            if (english == kinds.cend() || (key.size() > head + length && QStringView(u"村镇区域落级办组").contains(key[head + length])))
                continue;
            const QStringView name = key.first(head);
            if (wordSet<"towns.no-names">().contains(name.toString()))
                return {};
            const LexiconWord *word = lexicon.find(name);
            const LexiconWord *whole = lexicon.find(key.first(head + length));
            const bool place = (word && !lexicon.place(*word).isEmpty()) || (whole && !lexicon.place(*whole).isEmpty());
            if (!place && whole && lexicon.glossary(*whole))
                return {};
            if (!place && word && (lexicon.glossary(*word) || (!behindPlace && word->dictionary >= 0)))
                return {};
            if (!place && !behindPlace && head == 3)
                return {};
            return {head + length, pinyinWord(name.toString()) + u' ' + *english};
        }
    }
    return {};
}

namespace {

// 昆山市, 莘县, 黄桥镇: smaller places follow
bool endsPlace(const Lexicon &lexicon, const QString &key, const Piece &piece)
{
    if (!piece.is(WordClass::Proper) && piece.kind != PieceKind::Name)
        return false;
    static const QRegularExpression kind(QStringLiteral("(?: County| District| Town| Township| Banner| City| Subdistrict)$"));
    const LexiconWord *word = lexicon.find(QStringView(key).sliced(piece.source.begin, piece.source.length()));
    return (word && !lexicon.place(*word).isEmpty()) || kind.match(piece.english).hasMatch();
}

} // namespace

void joinTowns(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    static const QStringList openers{QStringLiteral("为"), QStringLiteral("是"), QStringLiteral("由"), QStringLiteral("在"), QStringLiteral("于"), QStringLiteral("至"), QStringLiteral("与"), QStringLiteral("和"), QStringLiteral("及"), QStringLiteral("位于"), QStringLiteral("坐落于"), QStringLiteral("经")};
    const auto keyOf = [&key](const Piece &piece) { return QStringView(key).sliced(piece.source.begin, piece.source.length()); };
    Pieces out; // made anew in one go: a line may hold thousands
    out.reserve(pieces.size());
    for (size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        const bool place = !out.empty() && endsPlace(lexicon, key, out.back());
        const bool opens = out.empty() || out.back().kind == PieceKind::Punctuation || out.back().kind == PieceKind::Space || openers.contains(keyOf(out.back()));
        const bool six = piece.kind == PieceKind::Quantity && (keyOf(piece) == u"陆家" || keyOf(piece) == u"伍家"); // families as well as numbers
        const bool han = piece.kind == PieceKind::Word || piece.kind == PieceKind::Unknown || six;
        const TownName town = han && (place || opens) ? townAt(lexicon, QStringView(key).sliced(piece.source.begin), place) : TownName();
        size_t last = i;
        while (last < pieces.size() && pieces[last].source.end < piece.source.begin + town.length)
            ++last;
        if (town.length == 0 || last == pieces.size() || pieces[last].source.end != piece.source.begin + town.length
            || std::any_of(pieces.begin() + qsizetype(i), pieces.begin() + qsizetype(last) + 1, [](const Piece &part) { return part.kind == PieceKind::Locked || part.kind == PieceKind::Punctuation; })) {
            out.push_back(std::move(pieces[i]));
            continue;
        }
        Piece name;
        name.source = {piece.source.begin, pieces[last].source.end};
        name.english = town.english;
        name.kind = PieceKind::Name;
        name.wordClass = WordClass::Proper;
        out.push_back(std::move(name));
        i = last;
    }
    pieces = std::move(out);
}

} // namespace tendertrail::translate
