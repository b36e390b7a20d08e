// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"
#include "translate/terms.h"

namespace tendertrail::pipeline {

/// The glossary of the case, ready to be found in a text. Errors: the database's.
[[nodiscard]] core::Result<translate::Terms> caseTerms(store::Database &db, const QString &language);

/// What the wording lacks of its source, and which entries of the glossary it holds: asked of a person's as of a machine's.
void judge(const translate::Terms &terms, const QString &source, core::Translation &translation);

} // namespace tendertrail::pipeline
