// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onestep.h"

#include "store/undo.h"

namespace tendertrail::pipeline {

core::Result<void> asOneStep(store::CaseFile &caseFile, const QString &label,
                             const std::function<core::Result<void>(store::Database &)> &action)
{
    store::Database &db = caseFile.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    auto undo = store::UndoScope::begin(db, label);
    if (!undo)
        return undo.failure();
    TRAIL_TRY(action(db));
    TRAIL_TRY((*undo)->commit());
    return transaction->commit();
}

} // namespace tendertrail::pipeline
