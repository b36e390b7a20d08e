// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace tendertrail::tagging {

/// A shipped data file with a person's own rows put in: a row whose id (or name) is known replaces it, or with "remove": true
/// takes it out; others are added; words are added to lists of words. path names the person's file in errors.
/// Errors: Corrupt: a key that the shipped file does not have, a row without an id, or without source and date where the shipped
/// rows have them.
[[nodiscard]] core::Result<QJsonObject> withUserRows(QJsonObject shipped, const QJsonObject &own, const QString &path);

} // namespace tendertrail::tagging
