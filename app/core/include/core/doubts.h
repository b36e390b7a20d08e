// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <vector>

namespace tendertrail::core {

/// What a doubtful word is part of: wrong digits and names do the most harm.
enum class DoubtKind { Amount, Model, Name, Text };
/// "amount", "model", "name", "text"
[[nodiscard]] QString doubtKindName(DoubtKind kind);

/// A word that a machine was not sure of, or that may say something else.
struct Doubt
{
    size_t word = 0;          ///< index in PageText::words
    DoubtKind kind = DoubtKind::Text;
    double confidence = 0;
    TextRange context;        ///< the run of words it stands in: the whole amount, model or name
};

/// Below this confidence a recognised word is marked: of those, about one in four is wrong.
constexpr float doubtfulBelow = 0.9F;

[[nodiscard]] bool isDoubtful(const Word &word);
/// The doubtful words of a recognised page, amounts first, then models, names and the rest, the least sure first; none on a page
/// with a text layer of its own. names: ranges of the page's text that are known to be names.
[[nodiscard]] std::vector<Doubt> doubtsOf(const PageText &page, const std::vector<TextRange> &names = {});

} // namespace tendertrail::core
