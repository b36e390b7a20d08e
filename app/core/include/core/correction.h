// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"
#include "core/ids.h"
#include "core/page.h"
#include "core/textrange.h"

#include <QString>

#include <vector>

namespace tendertrail::core {

/// What a person says stands at a place of a page, beside what a machine read there. Belongs to the place, not to the
/// reading: a page that is recognised again is corrected again.
struct Correction
{
    CorrectionId id;
    DocumentId document;
    PageNumber page = 1;
    Box box;               ///< points
    QString machine;       ///< what was read there
    QString text;          ///< what stands there; empty: nothing does; the same as machine: a person has confirmed it
    QString correctedBy;
    QString correctedAt;   ///< UTC ISO 8601
};

/// A page in which words were replaced, and how to find one's way in it.
struct CorrectedPage
{
    PageText page;
    std::vector<Correction> corrections; ///< one for each word that changed or was confirmed; box, machine, text, page set
    TextRange before;                    ///< what was replaced in the old text
    TextRange after;                     ///< what stands there now

    /// The offset in the new text of one in the old; inside what was replaced, in proportion.
    [[nodiscard]] qsizetype moved(qsizetype offset) const;
    /// The same of a range: one that touches what was replaced takes all of what stands there now.
    [[nodiscard]] TextRange moved(const TextRange &range) const;
};

/// The page with the words that range touches read as text says; words that stay the same keep their box and confidence,
/// changed ones keep their box and what the machine read. Line breaks and runs of blanks in text count as one blank. The same
/// text again confirms the words. A range without a word, or over more than one line, changes nothing (no corrections).
[[nodiscard]] CorrectedPage corrected(const PageText &page, const TextRange &range, const QString &text);

/// A new reading of a page with the corrections of an earlier one where they were made; one whose place has no word
/// any more changes nothing.
[[nodiscard]] PageText corrected(PageText page, const std::vector<Correction> &corrections);

} // namespace tendertrail::core
