// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 检验不合格的|不得使用: the 的 ends a condition, though no comma stands behind it, and what follows says what becomes of it.
[[nodiscard]] bool endsCondition(const QString &key, const Pieces &clause, const Pieces &pieces, size_t de);
/// 未提供证明材料(的，): a condition in which nobody acts is said of what was not done: supporting documents have not been provided. In the order of the source.
void sayOfObject(const QString &key, Pieces &condition);
/// A condition in English order that has no subject, behind "where": it causes …, it has not reached ….
void supplyConditionSubject(Pieces &condition);

/// When the voltage|below 10V: what is compared in a condition is a clause: is below 10V. The whole sentence, in English order.
void finishComparisons(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
