// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/watchlist.h"
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

} // namespace

// Whatever the bytes are, they are refused or read, and what was read is taken by the client at the other end of the wire.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto list = tagging::readWatchlist(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!list)
        return 0;
    worker::Message message;
    message.kind = worker::MessageKind::Entries;
    message.format = list->format;
    message.skipped = list->skipped;
    constexpr std::size_t mostInMessage = 500;
    message.entries.assign(list->entries.begin(), list->entries.begin() + static_cast<std::ptrdiff_t>(std::min(mostInMessage, list->entries.size())));
    const auto taken = worker::decodeMessage(worker::encode(message));
    must(bool(taken));
    must(taken->entries.size() == message.entries.size());
    return 0;
}
