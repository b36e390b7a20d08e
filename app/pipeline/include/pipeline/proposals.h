// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"
#include "store/memory.h"
#include "translate/memory.h"

#include <optional>
#include <vector>

namespace tendertrail::pipeline {

/// What may stand in the place of a segment's translation, as things are now: a sentence edited a moment ago is proposed for those
/// nearly like it without anything being translated anew. For one thread.
class Proposals
{
public:
    /// The memory of the case, and what the user has beside it. Errors: the database's.
    [[nodiscard]] static core::Result<Proposals> read(store::Database &db, const QString &language = QStringLiteral("en"),
                                                      const std::vector<translate::MemoryEntry> &beside = {});

    /// Remembered sentences 75 % alike or more, the most alike first; behind them what engines and imports left beside the translation.
    [[nodiscard]] core::Result<std::vector<store::Offer>> of(store::Database &db, const core::Segment &segment,
                                                             const std::optional<core::Translation> &translation) const;

private:
    translate::Memory m_memory;
    QString m_language;
};

/// What a memory offers for the source that does not stand there already as text.
[[nodiscard]] std::vector<store::Offer> memoryOffers(const translate::Memory &memory, const QString &source, const QString &text);

} // namespace tendertrail::pipeline
