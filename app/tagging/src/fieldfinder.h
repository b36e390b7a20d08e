// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "labels.h"
#include "rules.h"

namespace tendertrail::tagging {

/// Reads the value of a rule's shape. names: the squeezed text of the whole document.
[[nodiscard]] std::optional<FoundValue> readValue(const LabelRule &rule, const Rules &rules, const ValueSpan &span,
                                                  const QString &document);

/// Whether the rule may be used where its label stands.
[[nodiscard]] bool isInPlace(const LabelRule &rule, const DocumentText &document, const ReadLine &line);

/// Labels with their values: after a colon, in the next cell, after a gap, on the next line.
void findFields(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
                std::vector<Finding> &findings);

/// Tables with labels at the head of their columns, among them the amounts of lots.
void findColumns(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
                 std::vector<Finding> &findings);

/// Sentences that name roles, times and methods without a label.
void findSentences(const Rules &rules, const DocumentText &document, size_t page, std::vector<Finding> &findings);

/// Where a bracket with a note behind a name ends; the place itself where none begins there.
/// Bidders and candidates in lists behind words for those who took part.
void findPartyLists(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
                    std::vector<Finding> &findings);

[[nodiscard]] qsizetype afterNote(const QString &text, qsizetype at);

} // namespace tendertrail::tagging
