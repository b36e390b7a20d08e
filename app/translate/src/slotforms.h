// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausememory.h"

namespace tendertrail::translate {

/// What the pieces of a clause's slot were made ready for.
struct SlotOpening
{
    EnglishPart::Form form; ///< what the English of the clause asks for; may have become another
    bool verbal;            ///< the slot begins with a verb
    bool modal;             ///< a modal was put first, which goes again when the slot has been rendered
};

/// Makes the pieces of a slot ready to be rendered, behind what has been said of the clause so far ("out", whose last words may change with it).
[[nodiscard]] SlotOpening openSlot(const QString &key, Pieces &pieces, EnglishPart::Form form, Pieces &out);
/// Gives a rendered slot the form that the clause asks for. "thing": the clause's subject has the verb done to it.
void fitSlot(const QString &key, Pieces &rendered, const SlotOpening &opening, bool thing, Pieces &out);

} // namespace tendertrail::translate
