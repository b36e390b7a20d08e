// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/casefile.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace tendertrail::pipeline {

[[nodiscard]] QString compactJson(const QJsonObject &object);

/// Runs a person's action as one transaction and one step of undo.
[[nodiscard]] core::Result<void> asOneStep(store::CaseFile &caseFile, const QString &label,
                                           const std::function<core::Result<void>(store::Database &)> &action);

} // namespace tendertrail::pipeline
