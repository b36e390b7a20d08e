// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"

#include <QHash>
#include <QJsonObject>

namespace tendertrail::cli {

/// Turns mentions into the quotes that prove a relation: document, hash, page, box, words, translation, who said so.
class Quotes
{
public:
    [[nodiscard]] static core::Result<Quotes> load(store::Database &db, const std::vector<core::Mention> &mentions);
    [[nodiscard]] QJsonObject of(core::MentionId id) const;
    [[nodiscard]] const core::Mention *mention(core::MentionId id) const;
    [[nodiscard]] QString sha256(core::DocumentId id) const;
    [[nodiscard]] QString documentName(core::DocumentId id) const;

private:
    QHash<core::MentionId, core::Mention> m_mentions;
    QHash<core::MentionId, QString> m_translations;
    QHash<core::DocumentId, core::Document> m_documents;
};

} // namespace tendertrail::cli
