// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/anchor.h"
#include "store/query.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

// Columns that hold small lists as JSON text, and the seven columns of an anchor: page, range_begin, range_end, quote,
// prefix, suffix, boxes.
namespace tendertrail::store {

[[nodiscard]] QString compactJson(const QJsonArray &array);
/// An empty array for what is no array.
[[nodiscard]] QJsonArray arrayOf(const QString &json);
[[nodiscard]] QStringList stringsOf(const QString &json);

inline constexpr int anchorColumnCount = 7;
/// Their names, in order, for SQL.
[[nodiscard]] QString anchorColumns();
void bindAnchor(Statement &statement, int first, const core::Anchor &anchor);
[[nodiscard]] core::Anchor readAnchor(const Statement &row, int first);

} // namespace tendertrail::store
