// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>
#include <QString>

namespace tendertrail::evidence {

/// Size and both checksums of a file, in lower-case hexadecimal.
struct Digests
{
    qint64 bytes = 0;
    QString sha256;
    QString sha512;
};

/// Takes bytes as they stream by.
class DigestStream
{
public:
    void add(QByteArrayView bytes);
    [[nodiscard]] Digests result() const;

private:
    QCryptographicHash m_sha256{QCryptographicHash::Sha256};
    QCryptographicHash m_sha512{QCryptographicHash::Sha512};
    qint64 m_bytes = 0;
};

[[nodiscard]] Digests digestsOf(const QByteArray &bytes);
/// Reads the device to its end; with a copy also writes the bytes there. subject names it in an error. Errors: Io, Cancelled.
[[nodiscard]] core::Result<Digests> digestsOf(QIODevice &source, const QString &subject, const core::CancelToken &cancel,
                                              QIODevice *copy = nullptr);

} // namespace tendertrail::evidence
