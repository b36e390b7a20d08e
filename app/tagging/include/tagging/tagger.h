// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/page.h"
#include "core/records.h"
#include "core/result.h"
#include "tagging/accelerators.h"
#include "tagging/specifications.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tendertrail::tagging {

/// Finds the fields of a tender in a document's pages by label rules and catalogues (data in resources/rules and
/// resources/catalogues). Immutable after load: one object may serve many threads.
class Tagger
{
public:
    /// Errors: MissingComponent, Corrupt (with file and line).
    [[nodiscard]] static core::Result<std::shared_ptr<const Tagger>> load();
    virtual ~Tagger() = default;

    /// Version of rules and catalogues together, for the ledger and for each suggestion.
    [[nodiscard]] virtual QString version() const = 0;
    /// Suggestions in order of page and offset, document id left invalid. name is the file's name.
    [[nodiscard]] virtual core::Result<std::vector<core::Suggestion>> tag(const std::vector<core::PageText> &pages, const QString &name,
                                                                          const core::CancelToken &cancel) const = 0;
    /// English name of a catalogue entry ("nvidia-a100" → "NVIDIA A100"), or of an institution; empty when not known.
    [[nodiscard]] virtual QString catalogueName(const QString &catalogueId) const = 0;
    /// What words of a document ask of an accelerator that they do not name, beside the catalogue; nothing where they ask nothing.
    /// The quote of a suggestion of kind "specified" gives what the suggestion was made from.
    [[nodiscard]] virtual std::optional<Specification> specification(const QString &words) const = 0;
    [[nodiscard]] virtual const Accelerators &accelerators() const = 0;
    /// The maker of a chip as a display name and its catalogue id; empty when not known.
    [[nodiscard]] virtual std::pair<QString, QString> makerOf(const QString &chipId) const = 0;
};

/// The key by which two writings of a name are the same in this program: folded, without spaces and outer punctuation.
/// 成都運達科技有限公司 and 成都运达科技有限公司 have one key. Legal forms are kept: nothing merges on less than the whole name.
[[nodiscard]] QString nameKey(const QString &name);

/// What accepted mentions of one purchase say about who is tied to whom. Pure; entity ids come from the mentions, ids of
/// relations stay invalid. Evidence of a relation: the mentions of both ends, and of amount, date and status where used.
[[nodiscard]] std::vector<core::Relation> deriveRelations(const core::Purchase &purchase, const std::vector<core::Mention> &mentions);

/// Groups documents into purchases by project number (confusion-folded), else by project name and buyer, else one each.
/// Fills projectNumber, projectName, status (the furthest stage that words assert; cancelled, voided, denied win), documents, mentions.
[[nodiscard]] std::vector<core::Purchase> groupPurchases(const std::vector<core::Mention> &mentions);

/// A suggestion as the mention it would become, so that suggested networks are derived by the same code as accepted ones.
[[nodiscard]] core::Mention asMention(const core::Suggestion &suggestion);

} // namespace tendertrail::tagging
