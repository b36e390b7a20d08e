// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "lexicon.h"

#include <QString>

#include <vector>

namespace tendertrail::translate {

/// A brand where it stands in the key text, and what it is called in Latin letters.
struct BrandName
{
    core::TextRange range;
    QString english;
};

/// Brands whose Chinese name is an ordinary word (兄弟, 大众), where they can be nothing else: as the value of a field for brands, beside
/// another maker in a list, before 牌 or 品牌, before what it makes (大金空调). key: a Lexicon::keyText(). In no order, without overlaps.
[[nodiscard]] std::vector<BrandName> brandNames(const Lexicon &lexicon, const QString &key);

} // namespace tendertrail::translate
