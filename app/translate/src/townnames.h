// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <QString>

namespace tendertrail::translate {

/// A town or a village that no list has, and its English.
struct TownName
{
    qsizetype length = 0; ///< of the Chinese, UTF-16 units; 0: none begins there
    QString english;      ///< "Dongchong Town"
};

/// The town, township, subdistrict or village (东涌镇, 东深村) whose name begins a keyText(). Behind a place (昆山市|陆家镇) its two or three signs may
/// be a word of the dictionary, elsewhere not.
[[nodiscard]] TownName townAt(const Lexicon &lexicon, QStringView key, bool behindPlace);
/// Makes one name of each such town behind a place, a sign, 为 or 位于. In time linear in the pieces.
void joinTowns(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
