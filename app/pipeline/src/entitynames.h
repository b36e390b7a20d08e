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

/// Adds the credit code that stands with the mention's words to its entity, unless that has one.
[[nodiscard]] core::Result<void> addCreditCode(store::Database &db, const core::Mention &mention);

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
