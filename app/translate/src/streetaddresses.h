// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "lexicon.h"

#include <vector>

namespace tendertrail::translate {

/// An address in English order.
struct StreetAddress
{
    core::TextRange range;
    QString english; ///< "Room 306, No. 353 Tianmu Middle Road, Jing'an District, Shanghai"
};

/// Addresses in a keyText(), from left to right. A street without a number is none, unless a label
/// (地址：) says that an address follows and all of that is understood.
[[nodiscard]] std::vector<StreetAddress> streetAddresses(const Lexicon &lexicon, const QString &key);

} // namespace tendertrail::translate
