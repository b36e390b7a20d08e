// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <QHash>
#include <QString>

namespace tendertrail::translate {

/// Where the first word stands, spaces apart; the number of pieces when there is none.
[[nodiscard]] size_t firstWord(const Pieces &pieces);
/// Ordered words as a noun phrase: 设备安装 "equipment installation", 提供设备 "providing equipment".
void makeNominal(Pieces &pieces);
/// A word for a state (验收合格: "accepted as qualified") becomes its noun ("acceptance"); false where it has none, or says it already.
bool nameState(Piece &piece);
/// "the" before a noun phrase that takes one and has no other determiner.
void makeDefinite(Pieces &pieces);
/// What stands behind a noun in Chinese and before it in English: 内 "within".
[[nodiscard]] const QHash<QString, QString> &postpositions();

/// What stands behind 与 X and compares with it: "related to" for 有关, "consistent with" for 一致; else empty.
[[nodiscard]] QString relationOf(QStringView word);

/// How something is done, said as a whole: as agreed in the contract, as required.
[[nodiscard]] bool isAsSaid(const Piece &piece);

} // namespace tendertrail::translate
