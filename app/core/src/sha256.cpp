// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sha256.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tendertrail::core {

namespace {

constexpr qint64 chunkBytes = 1 << 20; // a cancel is noticed after a megabyte at the latest
constexpr qsizetype hexDigits = 64;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

} // namespace

Sha256 Sha256::of(const QByteArray &bytes)
{
    return Sha256(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

Result<Sha256> Sha256::ofFile(const QString &path, const CancelToken &cancel)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        // QFile reports every failed open alike, so the reason is asked of the file system.
        const QFileInfo info(path);
        const ErrorCode code = !info.exists()       ? ErrorCode::NotFound
                               : !info.isReadable() ? ErrorCode::AccessDenied
                                                    : ErrorCode::Io;
        return fail(code, path, file.errorString());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer(chunkBytes, Qt::Uninitialized);
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, path);
        const qint64 got = file.read(buffer.data(), buffer.size());
        if (got < 0)
            return fail(ErrorCode::Io, path, file.errorString());
        if (got == 0)
            return Sha256(hash.result());
        hash.addData(QByteArrayView(buffer).first(got));
    }
}

Result<Sha256> Sha256::fromHex(const QString &hex)
{
    if (hex.size() != hexDigits || !std::all_of(hex.begin(), hex.end(), isHexDigit))
        return fail(ErrorCode::InvalidArgument, hex, QStringLiteral("not 64 hexadecimal digits"));
    return Sha256(QByteArray::fromHex(hex.toLatin1()));
}

} // namespace tendertrail::core
