// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/glossary.h"

#include "jsoncolumns.h"
#include "store/query.h"

#include <QJsonArray>

namespace tendertrail::store {

core::Result<std::vector<GlossaryTerm>> glossaryTerms(Database &db, const QString &language)
{
    return collect(query(db,
                         QStringLiteral("SELECT source, target, avoid, note, language, origin, changed_by, changed_at FROM glossary_term"
                                        " WHERE language = ? ORDER BY source"),
                         language),
                   [](const Statement &row) {
                       return GlossaryTerm{row.text(0), row.text(1), stringsOf(row.text(2)), row.text(3),
                                           row.text(4), row.text(5), row.text(6), row.text(7)};
                   });
}

core::Result<void> putGlossaryTerm(Database &db, const GlossaryTerm &term)
{
    if (term.source.trimmed().isEmpty() || term.target.trimmed().isEmpty())
        return core::fail(core::ErrorCode::InvalidArgument, term.source, QStringLiteral("a term needs both sides"));
    return run(db,
               QStringLiteral("INSERT INTO glossary_term (source, language, target, avoid, note, origin, changed_by, changed_at)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, language) DO UPDATE SET target = excluded.target,"
                              " avoid = excluded.avoid, note = excluded.note, origin = excluded.origin, changed_by = excluded.changed_by,"
                              " changed_at = excluded.changed_at"),
               term.source.trimmed(), term.language, term.target.trimmed(), compactJson(QJsonArray::fromStringList(term.avoid)), term.note,
               term.origin, term.changedBy, term.changedAt);
}

core::Result<void> removeGlossaryTerm(Database &db, const QString &source, const QString &language)
{
    return run(db, QStringLiteral("DELETE FROM glossary_term WHERE source = ? AND language = ?"), source, language);
}

} // namespace tendertrail::store
