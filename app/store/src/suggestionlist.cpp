// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/suggestionlist.h"

#include "core/fold.h"
#include "store/query.h"

#include <QStringList>

namespace tendertrail::store {

namespace {

// As the fields follow each other for people: buyers first.
QString fieldOrder()
{
    QString order = QStringLiteral("CASE s.field");
    for (int field = int(core::Field::Buyer); field <= int(core::Field::Address); ++field)
        order += QStringLiteral(" WHEN '%1' THEN %2").arg(core::fieldName(core::Field(field))).arg(field);
    return order + QStringLiteral(" END");
}

QString byPlace()
{
    return QStringLiteral("s.document, s.page, s.range_begin, s.id");
}

} // namespace

core::Result<std::vector<SuggestionLine>> suggestionLines(Database &db, const SuggestionQuery &wanted)
{
    QStringList where;
    const QString filter = core::folded(wanted.filter.trimmed());
    if (wanted.openOnly)
        where.append(QStringLiteral("s.state = 'open'"));
    if (wanted.field)
        where.append(QStringLiteral("s.field = ?1"));
    if (wanted.document.isValid())
        where.append(QStringLiteral("s.document = ?2"));
    if (!filter.isEmpty())
        where.append(QStringLiteral("trail_contains(s.value || char(10) || s.quote || char(10) || d.name, ?3)"));
    const QString order = wanted.order == SuggestionOrder::Kind ? fieldOrder() + QStringLiteral(", s.kind, s.rule, ") + byPlace() : byPlace();
    const QString sql = QStringLiteral("SELECT s.id, s.state = 'open' FROM suggestion s JOIN document d ON d.id = s.document%1 ORDER BY %2")
                            .arg(where.isEmpty() ? QString() : QStringLiteral(" WHERE ") + where.join(QStringLiteral(" AND ")), order);
    return collect(query(db, sql, wanted.field ? core::fieldName(*wanted.field) : QString(), wanted.document, filter),
                   [](const Statement &row) { return SuggestionLine(core::SuggestionId(row.integer(0)), row.integer(1) != 0); });
}

core::Result<std::vector<core::SuggestionId>> openLike(Database &db, const core::Suggestion &like)
{
    return collect(query(db, QStringLiteral("SELECT s.id FROM suggestion s WHERE s.state = 'open' AND s.rule = ? AND s.confidence >= ? ORDER BY ") + byPlace(),
                         like.rule, like.confidence),
                   [](const Statement &row) { return core::SuggestionId(row.integer(0)); });
}

core::Result<std::vector<core::DocumentId>> documentsWithSuggestions(Database &db, bool openOnly, int atMost)
{
    return collect(query(db,
                         QStringLiteral("SELECT id FROM document WHERE EXISTS (SELECT 1 FROM suggestion WHERE suggestion.document = document.id%1) ORDER BY id LIMIT ?")
                             .arg(openOnly ? QStringLiteral(" AND state = 'open'") : QString()),
                         atMost),
                   [](const Statement &row) { return core::DocumentId(row.integer(0)); });
}

} // namespace tendertrail::store
