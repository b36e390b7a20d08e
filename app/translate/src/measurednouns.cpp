// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "wordlists.h"

// Nouns told by an amount: which ones (单价 在 5万元 以上 的 设备) and how much of them (60% 的 设备).
namespace tendertrail::translate {

namespace {

bool isAmount(const Piece &piece)
{
    return piece.kind == PieceKind::Quantity || piece.kind == PieceKind::Locked;
}

} // namespace

// equipment with a unit price of RMB 50,000 or more: the price attaches nothing itself
void NounPhrases::withinAmount(Pieces &p) const
{
    for (size_t in = 1; in + 4 < p.size(); ++in) {
        if (word(p[in]) != u"在" || !isAmount(p[in + 1]) || !isText(word(p[in + 2]), {u"以上", u"以下", u"以内"}) || !isDe(p[in + 3]))
            continue;
        const Depths depth = depths(p);
        const size_t begin = runBefore(p, depth, in);
        const size_t end = headEnd(p, depth, in + 4);
        if (depth[in] > 0 || begin == in || end == in + 4 || p[in - 1].kind == PieceKind::Name || isActor(p[in - 1]))
            continue;
        Pieces said = part(p, in + 4, end);
        const Piece with = worded(p[in], QStringLiteral("with"));
        said.push_back(with);
        Pieces price = m_arrange(part(p, begin, in));
        price.front().english.prepend(QStringLiteral("a "));
        append(said, std::move(price));
        said.push_back(worded(with, QStringLiteral("of")));
        said.back().inserted = true;
        said.push_back(p[in + 1]);
        said.push_back(worded(p[in + 2], word(p[in + 2]) == u"以上" ? QStringLiteral("or more") : QStringLiteral("or less")));
        foldInto(p, begin, end, std::move(said)).subject = 0;
    }
}

// 60% of the equipment; a bond of 10% stays one
void NounPhrases::shareOf(Pieces &p) const
{
    static const QStringList &wholes = wordList<"nouns.shared-out">();
    for (size_t share = 0; share + 2 < p.size(); ++share) {
        if (!isAmount(p[share]) || !p[share].english.endsWith(u'%') || !isDe(p[share + 1]) || !wholes.contains(word(p[share + 2])))
            continue;
        const bool whose = share > 0 && (p[share - 1].isNominal() && word(p[share - 1]) != u"其中") && p[share - 1].kind != PieceKind::Punctuation;
        if (whose || (share + 3 < p.size() && (p[share + 3].isNominal() || isDe(p[share + 3])) && p[share + 3].kind != PieceKind::Punctuation))
            continue;
        Pieces said{p[share], worded(p[share + 1], QStringLiteral("of the")), p[share + 2]};
        foldInto(p, share, share + 3, std::move(said)).subject = 0;
    }
}

} // namespace tendertrail::translate
