// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docxparser.h"
#include "odfparser.h"
#include "pptxparser.h"
#include "xlsxparser.h"

#include <QFile>
#include <QTemporaryDir>

#include <zip.h>

#include <cstdint>
#include <cstdlib>

using namespace tendertrail;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

// A package is written around parts, so that what is fuzzed is their XML and not the ZIP archive's checksums. The bytes are
// parts one after another, each begun by a line "@name".
bool writePackage(const QString &path, const QByteArray &bytes)
{
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        return false;
    const QList<QByteArray> pieces = ('\n' + bytes).split('@');
    QList<QByteArray> contents; // libzip reads them when it closes
    bool any = false;
    for (const QByteArray &piece : pieces) {
        const qsizetype end = piece.indexOf('\n');
        if (end <= 0 || end > 100 || contents.size() >= 40)
            continue;
        contents.append(piece.mid(end + 1));
        zip_source_t *source = zip_source_buffer(zip, contents.back().constData(), static_cast<zip_uint64_t>(contents.back().size()), 0);
        const zip_int64_t index = zip_file_add(zip, piece.left(end).constData(), source, ZIP_FL_ENC_GUESS);
        if (index < 0)
            zip_source_free(source);
        else
            any = zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0;
    }
    if (!any || zip_close(zip) != 0) {
        zip_discard(zip);
        return false;
    }
    return true;
}

void check(const core::Result<ingest::FlowDocument> &document)
{
    if (!document) {
        must(document.error().code != core::ErrorCode::Internal);
        return;
    }
    for (const ingest::FlowItem &item : document->items)
        must(item.table < static_cast<int>(document->tables.size()) && (item.table >= 0 || !item.text.isEmpty()));
    for (const ingest::FlowTable &table : document->tables) {
        for (const ingest::FlowCell &cell : table.cells)
            must(cell.row >= 0 && cell.row < table.rows && cell.column >= 0 && cell.column < table.columns);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("package"));
    if (!writePackage(path, QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))))
        return 0;
    check(ingest::parseDocx(path));
    check(ingest::parseXlsx(path));
    check(ingest::parsePptx(path));
    check(ingest::parseOdf(path));
    return 0;
}
