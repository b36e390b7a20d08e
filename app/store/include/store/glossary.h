// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::store {

/// A word of the case's own glossary: how it is to be rendered, and how never.
struct GlossaryTerm
{
    QString source;
    QString target;
    QStringList avoid;
    QString note;
    QString language = QStringLiteral("en");
    QString origin;    ///< a file's name, or empty for one typed in
    QString changedBy;
    QString changedAt; ///< UTC ISO 8601
};

/// All of a language, by source.
[[nodiscard]] core::Result<std::vector<GlossaryTerm>> glossaryTerms(Database &db, const QString &language = QStringLiteral("en"));
/// Adds, or replaces the one with the same source and language. Errors: InvalidArgument without source or target.
[[nodiscard]] core::Result<void> putGlossaryTerm(Database &db, const GlossaryTerm &term);
[[nodiscard]] core::Result<void> removeGlossaryTerm(Database &db, const QString &source, const QString &language = QStringLiteral("en"));

} // namespace tendertrail::store
