// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

// What was read can be sent on, and is then read as the same.
void readPayload(const QByteArray &payload)
{
    if (const auto request = worker::decodeRequest(payload)) {
        const auto again = worker::decodeRequest(worker::encode(*request));
        must(bool(again) && again->id == request->id && again->path == request->path && again->limits == request->limits);
    } else {
        must(request.error().code == core::ErrorCode::Protocol);
    }
    if (const auto message = worker::decodeMessage(payload)) {
        const auto again = worker::decodeMessage(worker::encode(*message));
        must(bool(again) && again->id == message->id && again->kind == message->kind && again->page.text == message->page.text
             && again->page.words.size() == message->page.words.size() && again->image.size() == message->image.size() && again->member.file == message->member.file
             && again->member.path == message->member.path && again->member.bytes == message->member.bytes
             && again->members == message->members && again->hasMembers == message->hasMembers);
    } else {
        must(message.error().code == core::ErrorCode::Protocol);
    }
}

} // namespace

// The bytes are taken as one payload, and as a stream of frames that arrives in pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto whole = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readPayload(whole);
    worker::FrameBuffer frames;
    const qsizetype piece = size == 0 ? 1 : 1 + data[size - 1];
    for (qsizetype at = 0; at < whole.size(); at += piece) {
        frames.append(whole.mid(at, piece));
        while (true) {
            const auto payload = frames.next();
            if (!payload)
                return 0;
            if (!payload->has_value())
                break;
            readPayload(**payload);
        }
    }
    return 0;
}
