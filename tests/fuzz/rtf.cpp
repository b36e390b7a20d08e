// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rtfparser.h"

#include <cstdint>
#include <cstdlib>

using namespace tendertrail;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

// Whatever the bytes are, a table's cells lie in it and there is no more text than bytes can hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = ingest::parseRtf(bytes);
    if (!document) {
        must(document.error().code == core::ErrorCode::Corrupt);
        return 0;
    }
    must(document->textUnits() <= 8 * bytes.size() + 64);
    for (const ingest::FlowTable &table : document->tables) {
        for (const ingest::FlowCell &cell : table.cells)
            must(cell.row >= 0 && cell.row < table.rows && cell.column >= 0 && cell.column < table.columns && cell.rowSpan > 0 && cell.columnSpan > 0);
    }
    return 0;
}
