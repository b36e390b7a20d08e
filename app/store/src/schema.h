// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

// The numbered steps from an empty database to the newest schema, and what tells a case's database from any other file.
namespace tendertrail::store {

/// One released step: the SQL that leads from the schema before it to this version.
struct SchemaStep
{
    int version = 0;
    QString sql;
};

/// The steps this program knows, in order, versions 1, 2, 3 … Errors: Internal when one is missing from the program.
[[nodiscard]] core::Result<std::vector<SchemaStep>> schemaSteps();

/// In the header of case.sqlite, so that file(1) and we can tell it from another program's database: "TTc1".
inline constexpr quint32 caseApplicationId = 0x54546331;

/// The schema of a database file, told without changing a byte and, unless a log of a killed program lies beside it, without
/// SQLite. Errors: NotFound, AccessDenied, Corrupt (no database, or not a case's), Io.
[[nodiscard]] core::Result<int> schemaOfFile(const QString &path);

/// Brings an opened database up to the last step: backs it up to path.v<N>.bak first unless it is empty, then runs every
/// step that is due in one transaction. Errors: NewerFormat, Corrupt (a foreign key does not hold afterwards), OutOfSpace, Io.
[[nodiscard]] core::Result<void> migrate(Database &db, const QString &path, const std::vector<SchemaStep> &steps);

} // namespace tendertrail::store
