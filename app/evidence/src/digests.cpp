// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digests.h"

namespace tendertrail::evidence {

namespace {
constexpr qint64 chunkBytes = qint64{1} << 20;
}

void DigestStream::add(QByteArrayView bytes)
{
    m_sha256.addData(bytes);
    m_sha512.addData(bytes);
    m_bytes += bytes.size();
}

Digests DigestStream::result() const
{
    return {m_bytes, QString::fromLatin1(m_sha256.result().toHex()), QString::fromLatin1(m_sha512.result().toHex())};
}

Digests digestsOf(const QByteArray &bytes)
{
    DigestStream stream;
    stream.add(bytes);
    return stream.result();
}

core::Result<Digests> digestsOf(QIODevice &source, const QString &subject, const core::CancelToken &cancel, QIODevice *copy)
{
    DigestStream stream;
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    for (;;) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, subject);
        const qint64 got = source.read(chunk.data(), chunk.size());
        if (got < 0)
            return core::fail(core::ErrorCode::Io, subject, source.errorString());
        if (got == 0)
            return stream.result();
        const QByteArrayView part(chunk.constData(), got);
        stream.add(part);
        if (copy && copy->write(part.data(), part.size()) != part.size())
            return core::fail(core::ErrorCode::Io, subject, copy->errorString());
    }
}

} // namespace tendertrail::evidence
