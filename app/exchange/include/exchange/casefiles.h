// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/casefile.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tendertrail::exchange {

/// FollowTheMoney 4.x entities of the accepted facts, one JSON object a line (STANDARDS, part 1). With documents, only what
/// mentions of those prove: nothing of the others leaves the case.
[[nodiscard]] core::Result<QByteArray> toFollowTheMoney(store::Database &db, const QString &caseUuid,
                                                        const std::vector<core::DocumentId> &documents = {});
/// Mentions with document, hash, page, quote, translation, who accepted: one CSV (RFC 4180, UTF-8 with BOM, formulas defused).
/// With documents, of those only.
[[nodiscard]] core::Result<QByteArray> mentionsCsv(store::Database &db, const std::vector<core::DocumentId> &documents = {});
/// Translation memory TMX 1.4b of every translated segment, with status.
[[nodiscard]] core::Result<QByteArray> toTmx(store::Database &db);
/// W3C Web Annotation of one mention (STANDARDS, part 4), as compact JSON.
[[nodiscard]] QByteArray toWebAnnotation(const core::Mention &mention, const core::Document &document, const QString &translation,
                                         const QString &caseUuid);
/// The same of a clip: motivation highlighting, its note as a comment.
[[nodiscard]] QByteArray toWebAnnotation(const core::Clip &clip, const core::Document &document, const QString &translation,
                                         const QString &caseUuid);

} // namespace tendertrail::exchange
