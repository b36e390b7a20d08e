// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/documents.h"

#include "store/query.h"

#include <algorithm>

namespace tendertrail::store {

namespace {

QString subject(core::DocumentId id)
{
    return QStringLiteral("document:%1").arg(id.value());
}

QString documentSql(const QString &tail)
{
    return QStringLiteral("SELECT d.id, d.sha256, d.name, d.origin_path, d.media_type, d.bytes, d.source_url, d.imported_at,"
                          " d.language, d.parent, d.password, (SELECT count(*) FROM page WHERE document = d.id),"
                          " (SELECT count(*) FROM page WHERE document = d.id AND source = 'ocr') FROM document d ")
           + tail;
}

core::Document readDocument(const Statement &row)
{
    core::Document document;
    document.id = core::DocumentId(row.integer(0));
    document.sha256 = core::Sha256::fromHex(row.text(1)).valueOr({});
    document.name = row.text(2);
    document.originPath = row.text(3);
    document.mediaType = row.text(4);
    document.bytes = row.integer(5);
    document.sourceUrl = row.text(6);
    document.importedAt = row.text(7);
    document.language = row.text(8);
    document.parent = core::DocumentId(row.integer(9));
    document.password = row.text(10);
    document.pages = static_cast<int>(row.integer(11));
    document.ocrPages = static_cast<int>(row.integer(12));
    return document;
}

bool isHashStart(const QString &text)
{
    if (text.size() < 4 || text.size() > 64)
        return false;
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

core::Result<void> setColumn(Database &db, core::DocumentId id, const QString &column, const QString &value)
{
    TRAIL_TRY(run(db, QStringLiteral("UPDATE document SET %1 = ? WHERE id = ?").arg(column), value, id));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, subject(id));
    return {};
}

} // namespace

core::Result<AddedDocument> addDocument(Database &db, const core::Document &document)
{
    if (document.sha256.isNull())
        return core::fail(core::ErrorCode::InvalidArgument, document.name, QStringLiteral("a document needs its SHA-256"));
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    const auto known = number(db, QStringLiteral("SELECT id FROM document WHERE sha256 = ?"), document.sha256.hex());
    if (!known)
        return known.failure();
    AddedDocument added;
    if (*known > 0) {
        added.id = core::DocumentId(*known);
    } else {
        TRAIL_TRY(run(db,
                      QStringLiteral("INSERT INTO document (sha256, name, origin_path, media_type, bytes, source_url,"
                                     " imported_at, language, parent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                      document.sha256.hex(), document.name, document.originPath, document.mediaType, document.bytes,
                      document.sourceUrl, document.importedAt, document.language, orNull(document.parent)));
        added.id = core::DocumentId(db.lastInsertId());
        added.isNew = true;
    }
    TRAIL_TRY(transaction->commit());
    return added;
}

core::Result<core::Document> document(Database &db, core::DocumentId id)
{
    return one(query(db, documentSql(QStringLiteral("WHERE d.id = ?")), id), subject(id), readDocument);
}

core::Result<std::vector<core::Document>> documents(Database &db)
{
    return collect(query(db, documentSql(QStringLiteral("ORDER BY d.id"))), readDocument);
}

core::Result<core::Document> findDocument(Database &db, const QString &idOrHashStart)
{
    const QString wanted = idOrHashStart.trimmed().toLower();
    bool isNumber = false;
    const qint64 id = wanted.toLongLong(&isNumber);
    if (isNumber && id > 0) {
        auto found = document(db, core::DocumentId(id));
        if (found || found.error().code != core::ErrorCode::NotFound || !isHashStart(wanted))
            return found;
    }
    if (!isHashStart(wanted))
        return core::fail(isNumber ? core::ErrorCode::NotFound : core::ErrorCode::InvalidArgument, idOrHashStart,
                          QStringLiteral("neither a document's number nor four digits or more of its SHA-256"));
    // '~' sorts after every hexadecimal digit, so the range is the prefix and the unique index serves it.
    auto found = collect(query(db, documentSql(QStringLiteral("WHERE d.sha256 >= ?1 AND d.sha256 < ?1 || '~' LIMIT 2")), wanted),
                         readDocument);
    if (!found)
        return found.failure();
    if (found->empty())
        return core::fail(core::ErrorCode::NotFound, idOrHashStart, QStringLiteral("no document's SHA-256 starts so"));
    if (found->size() > 1)
        return core::fail(core::ErrorCode::InvalidArgument, idOrHashStart, QStringLiteral("several documents fit"));
    return found->front();
}

core::Result<void> setDocumentMediaType(Database &db, core::DocumentId id, const QString &mediaType)
{
    return setColumn(db, id, QStringLiteral("media_type"), mediaType);
}

core::Result<void> setDocumentPassword(Database &db, core::DocumentId id, const QString &password)
{
    return setColumn(db, id, QStringLiteral("password"), password);
}

core::Result<void> setDocumentLanguage(Database &db, core::DocumentId id, const QString &language)
{
    return setColumn(db, id, QStringLiteral("language"), language);
}

} // namespace tendertrail::store
