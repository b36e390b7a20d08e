// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingestinput.h"

#include <cstdint>

// The bytes are a file as it comes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (fuzz::writeInput(QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))))
        fuzz::readInput(QStringLiteral("a.msg"));
    return 0;
}
