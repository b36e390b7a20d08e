// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onestep.h"

#include "store/undo.h"

#include <QJsonDocument>

namespace tendertrail::pipeline {

using namespace core;

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> asOneStep(store::CaseFile &caseFile, const QString &label, const std::function<Result<void>(store::Database &)> &action)
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
