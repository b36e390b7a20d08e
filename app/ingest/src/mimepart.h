// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mimeheader.h"

namespace tendertrail::ingest {

/// A message or a part of one. The bytes that it looks at must outlive it.
struct MimePart
{
    MimeHeader header;
    MimeField type;            ///< value "text/plain" where the header says nothing
    MimeField disposition;
    QByteArrayView body;       ///< as it came
    std::vector<MimePart> parts;

    /// The body with its transfer encoding taken off.
    [[nodiscard]] QByteArray bytes() const;
    /// Of a text part.
    [[nodiscard]] QString text() const;
    /// The name its sender gave it; empty for none.
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] bool isMultipart() const { return !parts.empty(); }
};

/// Reads a message. Nesting and the number of parts are bounded; what is beyond is left in its part as it is.
[[nodiscard]] MimePart parseMime(QByteArrayView message);

} // namespace tendertrail::ingest
