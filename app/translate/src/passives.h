// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// A thing that shall do something to nothing has it done to it: 投标文件 应 密封 → bid documents shall be sealed. Persons and bodies do things
/// themselves. Pieces stand in English order; their order stays.
void makePassive(const QString &key, Pieces &pieces);

/// A plain English verb that takes an object: "provide", not "occur" or "comply with".
[[nodiscard]] bool isTransitive(const QString &verb);
/// The noun phrase, in the order of the source, names a thing: no person and no body.
[[nodiscard]] bool isThing(const Pieces &phrase);
/// A lone verb that takes an object, behind "shall": submit → be submitted. What is no lone verb stays.
void makeParticiple(Pieces &pieces);

} // namespace tendertrail::translate
