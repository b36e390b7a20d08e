// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncolumns.h"
#include "keptwork.h"
#include "store/documents.h"
#include "store/query.h"

#include <QJsonArray>
#include <QtEndian>

#include <limits>
#include <map>

namespace tendertrail::store {

namespace {

constexpr qint64 noLimit = std::numeric_limits<qint64>::max();

// Little-endian IEEE floats, four bytes each: the same file on every machine.
QByteArray edgesBlob(const std::vector<float> &edges)
{
    QByteArray blob(static_cast<qsizetype>(edges.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(edges.data(), static_cast<qsizetype>(edges.size()), blob.data());
    return blob;
}

// Edges that do not fit the range are dropped: then the characters share the box evenly.
std::vector<float> readEdges(const QByteArray &blob, const core::TextRange &range)
{
    const qsizetype expected = (range.length() + 1) * qsizetype{sizeof(float)};
    if (blob.isEmpty() || blob.size() != expected)
        return {};
    std::vector<float> edges(static_cast<size_t>(range.length()) + 1);
    qFromLittleEndian<float>(blob.constData(), range.length() + 1, edges.data());
    return edges;
}

QString pageSql(bool withText, const QString &tail)
{
    return QStringLiteral("SELECT id, number, width, height, source, engine, confidence, needs_ocr, note, %1 FROM page ")
               .arg(withText ? QStringLiteral("text") : QStringLiteral("''"))
           + tail;
}

core::PageText readPage(const Statement &row)
{
    core::PageText page;
    page.number = static_cast<int>(row.integer(1));
    page.width = row.real(2);
    page.height = row.real(3);
    page.source = core::textSourceFromName(row.text(4));
    page.engine = row.text(5);
    page.confidence = row.real(6);
    page.needsOcr = row.integer(7) != 0;
    page.note = row.text(8);
    page.text = row.text(9);
    return page;
}

core::Word readWord(const Statement &row)
{
    core::Word word;
    word.range = {row.integer(1), row.integer(2)};
    word.box = {row.real(3), row.real(4), row.real(5), row.real(6)};
    word.confidence = static_cast<float>(row.real(7));
    word.edges = readEdges(row.blob(8), word.range);
    word.engine = row.text(9);
    if (const QString alternatives = row.text(10); !alternatives.isEmpty())
        word.alternatives = stringsOf(alternatives);
    word.machine = row.text(11);
    return word;
}

core::Block readBlock(const Statement &row)
{
    core::Block block;
    block.kind = core::blockKindFromName(row.text(1));
    block.range = {row.integer(2), row.integer(3)};
    block.box = {row.real(4), row.real(5), row.real(6), row.real(7)};
    block.table = row.isNull(8) ? -1 : static_cast<int>(row.integer(8));
    block.row = row.isNull(9) ? -1 : static_cast<int>(row.integer(9));
    block.column = row.isNull(10) ? -1 : static_cast<int>(row.integer(10));
    return block;
}

// The pages, then their words and blocks that touch the range, each in one pass. The snapshot makes the three agree, and
// the subquery gives no other pages than the first.
core::Result<std::vector<core::PageText>> readPages(Database &db, core::DocumentId document, qint64 first, qint64 last,
                                                    const core::TextRange &range)
{
    const auto snapshot = Snapshot::take(db);
    if (!snapshot)
        return snapshot.failure();
    std::vector<core::PageText> pages;
    std::map<qint64, size_t> place;
    TRAIL_TRY(forEach(
        query(db, pageSql(true, QStringLiteral("WHERE document = ? AND number BETWEEN ? AND ? ORDER BY number")), document, first,
              last),
        [&](const Statement &row) {
            place[row.integer(0)] = pages.size();
            pages.push_back(readPage(row));
        }));
    const QString which = QStringLiteral(" WHERE page IN (SELECT id FROM page WHERE document = ? AND number BETWEEN ? AND ?)"
                                         " AND range_begin < ? AND range_end > ? ORDER BY page, ordinal");
    const QString word = QStringLiteral("SELECT page, range_begin, range_end, x, y, width, height, confidence, edges, engine,"
                                        " alternatives, machine FROM word");
    TRAIL_TRY(forEach(query(db, word + which, document, first, last, qint64{range.end}, qint64{range.begin}),
                      [&](const Statement &row) { pages[place.at(row.integer(0))].words.push_back(readWord(row)); }));
    const QString block = QStringLiteral("SELECT page, kind, range_begin, range_end, x, y, width, height, table_index, row_index,"
                                         " column_index FROM block");
    TRAIL_TRY(forEach(query(db, block + which, document, first, last, qint64{range.end}, qint64{range.begin}),
                      [&](const Statement &row) { pages[place.at(row.integer(0))].blocks.push_back(readBlock(row)); }));
    return pages;
}

core::Result<core::PageText> readOnePage(Database &db, core::DocumentId document, core::PageNumber number,
                                         const core::TextRange &range)
{
    auto found = readPages(db, document, number, number, range);
    if (!found)
        return found.failure();
    if (found->empty())
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("document:%1 page:%2").arg(document.value()).arg(number),
                          QStringLiteral("no such page"));
    return std::move(found->front());
}

core::Result<void> putWords(Database &db, qint64 page, const std::vector<core::Word> &words)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM word WHERE page = ?"), page));
    auto insert = db.prepare(QStringLiteral("INSERT INTO word (page, ordinal, range_begin, range_end, x, y, width, height,"
                                            " confidence, edges, engine, alternatives, machine)"
                                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return insert.failure();
    qint64 ordinal = 0;
    for (const core::Word &word : words) {
        bindAll(*insert, 1, page, ordinal++, qint64{word.range.begin}, qint64{word.range.end}, word.box.x, word.box.y,
                word.box.width, word.box.height, double{word.confidence});
        if (word.edges.empty())
            insert->bindNull(10);
        else
            insert->bind(10, edgesBlob(word.edges));
        bindAll(*insert, 11, word.engine,
                word.alternatives.isEmpty() ? QString() : compactJson(QJsonArray::fromStringList(word.alternatives)), word.machine);
        TRAIL_TRY(insert->run());
    }
    return {};
}

core::Result<void> putBlocks(Database &db, qint64 page, const std::vector<core::Block> &blocks)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM block WHERE page = ?"), page));
    auto insert = db.prepare(QStringLiteral("INSERT INTO block (page, ordinal, kind, range_begin, range_end, x, y, width, height,"
                                            " table_index, row_index, column_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return insert.failure();
    qint64 ordinal = 0;
    for (const core::Block &block : blocks) {
        bindAll(*insert, 1, page, ordinal++, core::blockKindName(block.kind), qint64{block.range.begin}, qint64{block.range.end},
                block.box.x, block.box.y, block.box.width, block.box.height);
        int column = 10;
        for (const int place : {block.table, block.row, block.column}) {
            if (place < 0)
                insert->bindNull(column++);
            else
                insert->bind(column++, place);
        }
        TRAIL_TRY(insert->run());
    }
    return {};
}

} // namespace

core::Result<void> putPage(Database &db, core::DocumentId document, const core::PageText &page)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(run(db,
                  QStringLiteral("INSERT INTO page (document, number, width, height, source, engine, confidence, needs_ocr, note,"
                                 " text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document, number) DO UPDATE SET"
                                 " width = excluded.width, height = excluded.height, source = excluded.source,"
                                 " engine = excluded.engine, confidence = excluded.confidence, needs_ocr = excluded.needs_ocr,"
                                 " note = excluded.note, text = excluded.text"),
                  document, page.number, page.width, page.height, core::textSourceName(page.source), page.engine, page.confidence,
                  page.needsOcr, page.note, page.text));
    const auto id = number(db, QStringLiteral("SELECT id FROM page WHERE document = ? AND number = ?"), document, page.number);
    if (!id)
        return id.failure();
    TRAIL_TRY(putWords(db, *id, page.words));
    TRAIL_TRY(putBlocks(db, *id, page.blocks));
    return transaction->commit();
}

core::Result<void> truncatePages(Database &db, core::DocumentId document, int pageCount)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    auto gone = collect(query(db,
                              QStringLiteral("SELECT s.id FROM page p JOIN segment s ON s.page = p.id WHERE p.document = ?"
                                             " AND p.number > ?"),
                              document, pageCount),
                        [](const Statement &row) { return row.integer(0); });
    if (!gone)
        return gone.failure();
    for (const qint64 segment : *gone)
        TRAIL_TRY(keepTranslations(db, segment));
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM page WHERE document = ? AND number > ?"), document, pageCount));
    return transaction->commit();
}

core::Result<core::PageText> page(Database &db, core::DocumentId document, core::PageNumber number)
{
    return readOnePage(db, document, number, {-1, noLimit});
}

core::Result<core::PageText> pageAround(Database &db, core::DocumentId document, core::PageNumber number,
                                        const core::TextRange &range)
{
    return readOnePage(db, document, number, range);
}

core::Result<std::vector<core::PageText>> pages(Database &db, core::DocumentId document)
{
    return readPages(db, document, 0, noLimit, {-1, noLimit});
}

core::Result<std::vector<core::PageText>> pageOutlines(Database &db, core::DocumentId document)
{
    return collect(query(db, pageSql(false, QStringLiteral("WHERE document = ? ORDER BY number")), document), readPage);
}

} // namespace tendertrail::store
