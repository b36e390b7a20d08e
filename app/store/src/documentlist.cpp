// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/documentlist.h"

#include "core/fold.h"
#include "store/query.h"

#include <algorithm>

namespace tendertrail::store {

namespace {

// One column for documents and failed files alike. A file that never got in has a name and a path, and comes last or first by all else.
struct OrderKey
{
    QString ofDocument;
    QString ofFile;
};

OrderKey orderKey(DocumentOrder order)
{
    switch (order) {
    case DocumentOrder::Name:
        break;
    case DocumentOrder::Pages:
        return {QStringLiteral("(SELECT count(*) FROM page WHERE document = d.id)"), QStringLiteral("0")};
    case DocumentOrder::Progress:
        return {QStringLiteral("CASE WHEN d.id IN failing THEN -1 ELSE"
                               " coalesce((SELECT avg(state = 'done') FROM job WHERE document = d.id AND stage = 'read'), 0)"
                               " + coalesce((SELECT avg(state = 'done') FROM job WHERE document = d.id AND stage = 'translate'), 0)"
                               " + coalesce((SELECT avg(state <> 'open') FROM suggestion WHERE document = d.id), 0) END"),
                QStringLiteral("-1")};
    case DocumentOrder::ToReview:
        return {QStringLiteral("(SELECT count(*) FROM suggestion WHERE document = d.id AND state = 'open')"), QStringLiteral("0")};
    case DocumentOrder::Imported:
        return {QStringLiteral("d.imported_at"), QStringLiteral("''")};
    }
    return {QStringLiteral("d.name"), QStringLiteral("name")};
}

// The path's last part: SQL has no word for it.
QString fileNameSql()
{
    return QStringLiteral("replace(path, rtrim(path, replace(path, '/', '')), '')");
}

QString failingSql()
{
    return QStringLiteral("SELECT document FROM job WHERE state = 'failed' UNION SELECT document FROM failed_member");
}

QString list(const QStringList &values)
{
    QStringList quoted;
    for (QString value : values)
        quoted.append(QLatin1Char('\'') + value.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\''));
    return QLatin1Char('(') + quoted.join(QLatin1Char(',')) + QLatin1Char(')');
}

QString codeList(const std::vector<core::ErrorCode> &codes)
{
    QStringList names;
    for (const core::ErrorCode code : codes)
        names.append(core::errorCodeName(code));
    return list(names);
}

QString lockedCodes()
{
    return codeList({core::ErrorCode::Encrypted, core::ErrorCode::PasswordWrong});
}

} // namespace

DocumentLine DocumentLine::failedFile(qint64 rank)
{
    DocumentLine line;
    line.m_value = -rank - 1;
    return line;
}

core::Result<std::vector<DocumentLine>> documentLines(Database &db, const DocumentQuery &wanted)
{
    const OrderKey key = orderKey(wanted.order);
    QString documents = QStringLiteral("1");
    QString files = QStringLiteral("1");
    const QString filter = core::folded(wanted.filter.trimmed());
    if (!filter.isEmpty()) {
        const QString codes = codeList(wanted.failures);
        documents = QStringLiteral("trail_contains(d.name || char(10) || d.origin_path || char(10) || d.source_url || char(10) || d.sha256, ?1)"
                                   " OR d.media_type IN %1 OR d.id IN (SELECT document FROM job WHERE state = 'failed' AND error IN %2"
                                   " UNION SELECT document FROM failed_member WHERE code IN %2)")
                        .arg(list(wanted.mediaTypes), codes);
        files = QStringLiteral("trail_contains(path, ?1) OR code IN %1").arg(codes);
    }
    const QString direction = wanted.descending ? QStringLiteral(" DESC") : QString();
    const QString byName = wanted.order == DocumentOrder::Name ? QStringLiteral("key COLLATE trail_name%1, line%1").arg(direction)
                                                               : QStringLiteral("key%1, name COLLATE trail_name, line").arg(direction);
    const QString sql = QStringLiteral("WITH failing AS (%1),"
                                       " file AS (SELECT path, code, %2 AS name, -row_number() OVER (ORDER BY path) AS line FROM failed_path)"
                                       " SELECT d.id AS line, d.name AS name, %3 AS key FROM document d WHERE %4"
                                       " UNION ALL SELECT line, name, %5 FROM file WHERE %6 ORDER BY %7")
                            .arg(failingSql(), fileNameSql(), key.ofDocument, documents, key.ofFile, files, byName);
    auto statement = filter.isEmpty() ? query(db, sql) : query(db, sql, filter);
    return collect(std::move(statement), [](const Statement &row) {
        const qint64 line = row.integer(0);
        return line > 0 ? DocumentLine(core::DocumentId(line)) : DocumentLine::failedFile(-line - 1);
    });
}

core::Result<DocumentTotals> documentTotals(Database &db)
{
    const QString sql = QStringLiteral("SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM failed_path),"
                                       " (SELECT count(*) FROM (%1)) + (SELECT count(*) FROM failed_path),"
                                       " (SELECT count(*) FROM (SELECT document FROM job WHERE state = 'failed' AND error IN %2"
                                       "   UNION SELECT document FROM failed_member WHERE code IN %2))"
                                       " + (SELECT count(*) FROM failed_path WHERE code IN %2)")
                            .arg(failingSql(), lockedCodes());
    return one(query(db, sql), QStringLiteral("totals"), [](const Statement &row) {
        return DocumentTotals{int(row.integer(0)), int(row.integer(1)), int(row.integer(2))};
    });
}

core::Result<QStringList> mediaTypes(Database &db)
{
    QStringList types;
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT DISTINCT media_type FROM document")), [&types](const Statement &row) { types.append(row.text(0)); }));
    return types;
}

core::Result<std::vector<core::ErrorCode>> failureCodes(Database &db)
{
    return collect(query(db, QStringLiteral("SELECT error FROM job WHERE state = 'failed' UNION SELECT code FROM failed_member UNION SELECT code FROM failed_path")),
                   [](const Statement &row) { return core::errorCodeFromName(row.text(0)); });
}

core::Result<std::vector<core::DocumentId>> documentsDue(Database &db, Stage stage)
{
    return collect(query(db,
                         QStringLiteral("SELECT id FROM document d WHERE EXISTS (SELECT 1 FROM page WHERE document = d.id)"
                                        " AND NOT EXISTS (SELECT 1 FROM job WHERE document = d.id AND stage = ? AND state = 'done') ORDER BY id"),
                         stageName(stage)),
                   [](const Statement &row) { return core::DocumentId(row.integer(0)); });
}

core::Result<core::DocumentId> neighbourOf(Database &db, core::DocumentId document, int by)
{
    const auto found = number(db,
                              by > 0 ? QStringLiteral("SELECT min(id) FROM document WHERE id > ?") : QStringLiteral("SELECT max(id) FROM document WHERE id < ?"),
                              document);
    if (!found)
        return found.failure();
    return *found > 0 ? core::DocumentId(*found) : document;
}

} // namespace tendertrail::store
