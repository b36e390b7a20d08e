// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"
#include "tagging/namematch.h"
#include "tagging/particulars.h"

namespace tendertrail::pipeline {

/// Adds the Simplified and the Traditional form of an entity's own name where they differ from it.
void addScriptForms(core::Entity &entity);

/// Adds what stands with the mention's words to its entity: the credit code, unless it has one, and short and former names, each with
/// its page and words in the custody log.
[[nodiscard]] core::Result<void> addNamesBeside(store::Database &db, const core::Mention &mention, const QString &actor);

/// What stands with the words of a mention, and whether they were read by OCR.
struct Surroundings
{
    tagging::Particulars particulars;
    bool recognised = false;
};
[[nodiscard]] core::Result<Surroundings> surroundingsOf(store::Database &db, const core::Mention &mention);

/// An entity as the name matcher sees it, without telephone numbers and addresses.
[[nodiscard]] tagging::Named namedOf(const core::Entity &entity);

} // namespace tendertrail::pipeline
