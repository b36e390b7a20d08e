// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"
#include "worker/protocol.h"

#include <cstdint>
#include <cstdlib>

using namespace tendertrail;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

template <typename Row>
void shorten(std::vector<Row> &rows)
{
    constexpr std::size_t mostInMessage = 500;
    if (rows.size() > mostInMessage)
        rows.erase(rows.begin() + mostInMessage, rows.end());
}

} // namespace

// Whatever the bytes are, they are refused or read, and what was read is taken by the client at the other end of the wire.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto file = ingest::readTranslationFile(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!file) {
        const auto code = file.error().code;
        must(code == core::ErrorCode::Corrupt || code == core::ErrorCode::TooLarge || code == core::ErrorCode::Unsupported);
        return 0;
    }
    shorten(file->returned);
    shorten(file->memory);
    shorten(file->terms);
    worker::Message message;
    message.kind = worker::MessageKind::Translations;
    message.translations = *file;
    const auto taken = worker::decodeMessage(worker::encode(message));
    must(bool(taken));
    must(taken->translations.returned.size() == file->returned.size() && taken->translations.memory.size() == file->memory.size()
         && taken->translations.terms.size() == file->terms.size());
    return 0;
}
