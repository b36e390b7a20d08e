// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetranslation.h"
#include "search/searcher.h"
#include "store/jobs.h"
#include "store/query.h"
#include "tokenizer.h"

#include <sqlite3.h>

namespace tendertrail::search {

namespace {

// Grows with every change of what tokens are made of: an index of another version is thrown away and made anew.
QString indexVersion()
{
    return QStringLiteral("1");
}

QString versionKey()
{
    return QStringLiteral("search_index");
}

// The text is kept as it was indexed, because FTS5 has to be told the old words of a row that it shall forget. A row's id is
// made of document and page, so that hits come in that order without sorting.
QString createSql()
{
    return QStringLiteral(
        "CREATE TABLE search_entry (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, page INTEGER NOT NULL,"
        " source TEXT NOT NULL, translation TEXT NOT NULL, name TEXT NOT NULL) STRICT;"
        "CREATE VIRTUAL TABLE page_index USING fts5(source, translation, name, content = 'search_entry', content_rowid = 'id',"
        " tokenize = 'cjk_bigram', prefix = '1')");
}

constexpr int pageBits = 24;

qint64 entryId(core::DocumentId document, core::PageNumber page)
{
    return (document.value() << pageBits) | page;
}

struct Entry
{
    QString source;
    QString translation;
    QString name;
    bool operator==(const Entry &) const = default;
};

core::Result<void> createAnew(store::Database &db)
{
    TRAIL_TRY(db.execute(QStringLiteral("DROP TABLE IF EXISTS page_index; DROP TABLE IF EXISTS search_entry")));
    TRAIL_TRY(db.execute(createSql()));
    TRAIL_TRY(db.execute(QStringLiteral("INSERT OR IGNORE INTO index_due SELECT id FROM document")));
    return store::setInfo(db, versionKey(), indexVersion());
}

// On a writing connection: tables of this version are there.
core::Result<void> ensureTables(store::Database &db)
{
    const auto version = store::info(db, versionKey());
    if (!version)
        return version.failure();
    if (*version == indexVersion())
        return {};
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(createAnew(db));
    return transaction->commit();
}

// What should stand in the index for a document: by page, and at least page 1 for the name.
core::Result<std::map<core::PageNumber, Entry>> wantedEntries(store::Database &db, core::DocumentId document)
{
    std::map<core::PageNumber, Entry> wanted;
    TRAIL_TRY(store::forEach(store::query(db, QStringLiteral("SELECT name FROM document WHERE id = ?"), document),
                             [&](const store::Statement &row) { wanted[1].name = row.text(0); }));
    if (wanted.empty())
        return wanted;
    TRAIL_TRY(store::forEach(store::query(db, QStringLiteral("SELECT number, text FROM page WHERE document = ?"), document),
                             [&](const store::Statement &row) {
                                 wanted[static_cast<int>(row.integer(0))].source = row.text(1);
                             }));
    const auto translations = pageTranslations(db, document);
    if (!translations)
        return translations.failure();
    for (const auto &[page, translation] : *translations)
        wanted[page].translation = translation.text;
    return wanted;
}

core::Result<std::map<core::PageNumber, Entry>> presentEntries(store::Database &db, core::DocumentId document)
{
    std::map<core::PageNumber, Entry> present;
    TRAIL_TRY(store::forEach(store::query(db,
                                          QStringLiteral("SELECT page, source, translation, name FROM search_entry"
                                                         " WHERE id BETWEEN ? AND ?"),
                                          entryId(document, 0), entryId(core::DocumentId(document.value() + 1), 0) - 1),
                             [&](const store::Statement &row) {
                                 present[static_cast<int>(row.integer(0))] = {row.text(1), row.text(2), row.text(3)};
                             }));
    return present;
}

core::Result<void> remove(store::Database &db, qint64 id)
{
    TRAIL_TRY(store::run(db,
                         QStringLiteral("INSERT INTO page_index (page_index, rowid, source, translation, name)"
                                        " SELECT 'delete', id, source, translation, name FROM search_entry WHERE id = ?"),
                         id));
    return store::run(db, QStringLiteral("DELETE FROM search_entry WHERE id = ?"), id);
}

core::Result<void> add(store::Database &db, core::DocumentId document, core::PageNumber page, const Entry &entry)
{
    const qint64 id = entryId(document, page);
    TRAIL_TRY(store::run(db,
                         QStringLiteral("INSERT INTO search_entry (id, document, page, source, translation, name)"
                                        " VALUES (?, ?, ?, ?, ?, ?)"),
                         id, document, page, entry.source, entry.translation, entry.name));
    return store::run(db, QStringLiteral("INSERT INTO page_index (rowid, source, translation, name) VALUES (?, ?, ?, ?)"), id,
                      entry.source, entry.translation, entry.name);
}

} // namespace

core::Result<void> prepare(store::Database &db)
{
    TRAIL_TRY(registerTokenizer(db.handle()));
    return sqlite3_db_readonly(db.handle(), "main") == 0 ? ensureTables(db) : core::Result<void>();
}

core::Result<void> indexDocument(store::Database &db, core::DocumentId document)
{
    TRAIL_TRY(prepare(db));
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    auto wanted = wantedEntries(db, document);
    if (!wanted)
        return wanted.failure();
    const auto present = presentEntries(db, document);
    if (!present)
        return present.failure();
    // Only pages that differ are touched: after an edit of one translation that is one page of many.
    for (const auto &[page, entry] : *present) {
        const auto same = wanted->find(page);
        if (same != wanted->end() && same->second == entry)
            wanted->erase(same);
        else
            TRAIL_TRY(remove(db, entryId(document, page)));
    }
    for (const auto &[page, entry] : *wanted)
        TRAIL_TRY(add(db, document, page, entry));
    TRAIL_TRY(store::run(db, QStringLiteral("DELETE FROM index_due WHERE document = ?"), document));
    return transaction->commit();
}

core::Result<void> refresh(store::Database &db, const core::CancelToken &cancel)
{
    TRAIL_TRY(prepare(db));
    const auto due = store::collect(store::query(db, QStringLiteral("SELECT document FROM index_due ORDER BY document")),
                                    [](const store::Statement &row) { return core::DocumentId(row.integer(0)); });
    if (!due)
        return due.failure();
    for (const core::DocumentId document : *due) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, QStringLiteral("search index"));
        TRAIL_TRY(indexDocument(db, document));
    }
    return {};
}

core::Result<void> rebuild(store::Database &db, const core::CancelToken &cancel)
{
    TRAIL_TRY(registerTokenizer(db.handle()));
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(createAnew(db));
    TRAIL_TRY(refresh(db, cancel));
    return transaction->commit();
}

} // namespace tendertrail::search
