// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace tendertrail::ingest {

/// What the bytes of a file are.
struct Sniffed
{
    QString format;    ///< a reader's id ("pdf", "archive", …: ingest/reader.h); empty for a format that is not read
    QString mediaType;
    QString words;     ///< the format in words, for the person whose file is refused
    bool encrypted = false; ///< an Office file behind a password
};

/// Looks at the content; the name only tells apart what bytes cannot. Errors: Io, Empty.
[[nodiscard]] core::Result<Sniffed> sniff(const QString &path, const QString &name);

/// The same from bytes alone, for formats that need no look inside a container.
[[nodiscard]] Sniffed sniffBytes(const QByteArray &head, const QString &name);

} // namespace tendertrail::ingest
