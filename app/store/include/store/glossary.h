// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/translationfile.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace tendertrail::store {

using core::GlossaryTerm;

/// All of a language, by source.
[[nodiscard]] core::Result<std::vector<GlossaryTerm>> glossaryTerms(Database &db, const QString &language = QStringLiteral("en"));
/// Adds, or replaces the one with the same source and language. Errors: InvalidArgument without source or target.
[[nodiscard]] core::Result<void> putGlossaryTerm(Database &db, const GlossaryTerm &term);
[[nodiscard]] core::Result<void> removeGlossaryTerm(Database &db, const QString &source, const QString &language = QStringLiteral("en"));

} // namespace tendertrail::store
