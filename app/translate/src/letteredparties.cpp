// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortnames.h"

#include <QHash>
#include <QRegularExpression>

namespace tendertrail::translate {

// A公司, 甲公司: decisions that keep names back call parties so, and what stands before is no part of the name (除A公司外, 租自B公司).
void joinLetteredParties(const QString &key, Pieces &pieces)
{
    static const QRegularExpression party(QStringLiteral("(?:(?<![A-Za-z0-9+/-])([A-Z])|([甲乙丙丁]))(公司|集团|企业|大学|学校|医院)(?!\\s*(?:股份)?有限)"));
    static const QHash<QString, QString> kinds{{QStringLiteral("公司"), QStringLiteral("Company ")}, {QStringLiteral("集团"), QStringLiteral("Group ")}, {QStringLiteral("企业"), QStringLiteral("Enterprise ")},
                                               {QStringLiteral("大学"), QStringLiteral("University ")}, {QStringLiteral("学校"), QStringLiteral("School ")}, {QStringLiteral("医院"), QStringLiteral("Hospital ")}};
    size_t at = 0;
    for (auto it = party.globalMatch(key); it.hasNext();) {
        const auto match = it.next();
        while (at < pieces.size() && pieces[at].source.begin < match.capturedStart())
            ++at;
        size_t last = at;
        while (last < pieces.size() && pieces[last].source.end < match.capturedEnd())
            ++last;
        if (last >= pieces.size() || pieces[at].source.begin != match.capturedStart() || pieces[last].source.end != match.capturedEnd())
            continue;
        const QString letter = match.captured(1).isEmpty() ? QStringLiteral("ABCD").mid(QStringView(u"甲乙丙丁").indexOf(match.captured(2)), 1) : match.captured(1);
        Piece name;
        name.source = {pieces[at].source.begin, pieces[last].source.end};
        name.english = kinds.value(match.captured(3)) + letter;
        name.kind = PieceKind::Name;
        name.wordClass = WordClass::Proper;
        pieces.erase(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(last) + 1);
        pieces[at] = std::move(name);
    }
}

bool isLetteredParty(const Piece &piece)
{
    return piece.kind == PieceKind::Name && piece.english.size() > 2 && piece.english[piece.english.size() - 2] == u' ' && piece.english.back().isUpper();
}

} // namespace tendertrail::translate
