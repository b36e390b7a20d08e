// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parsedquery.h"
#include "tokens.h"

#include <optional>

namespace tendertrail::search {

/// A text made ready to find terms in it and to say where they stand in the text as it is stored.
class SearchedText
{
public:
    explicit SearchedText(const QString &text);
    /// The first place of the term, in the stored text; nothing when it does not occur.
    [[nodiscard]] std::optional<core::TextRange> find(const Term &term) const;

private:
    core::Folded m_folded;
    std::vector<Token> m_tokens;
};

/// About 80 units of the text around the match, cut between words and characters.
struct Snippet
{
    QString text;
    core::TextRange match;
};
[[nodiscard]] Snippet snippetOf(const QString &text, const core::TextRange &match);

} // namespace tendertrail::search
