// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filebytes.h"

#include <QFile>

namespace tendertrail::ingest {

using namespace Qt::StringLiterals;

core::Result<QByteArray> readHead(const QString &path, qint64 length)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, path, file.errorString());
    const QByteArray bytes = file.read(length);
    if (file.error() != QFileDevice::NoError)
        return core::fail(core::ErrorCode::Io, path, file.errorString());
    if (bytes.isEmpty())
        return core::fail(core::ErrorCode::Empty, path, u"the file has no bytes"_s);
    return bytes;
}

core::Result<QByteArray> readWhole(const QString &path, qint64 limit)
{
    // One byte more than allowed is asked for: the size that a file system tells may change or be wrong.
    core::Result<QByteArray> bytes = readHead(path, limit + 1);
    if (bytes && bytes->size() > limit)
        return core::fail(core::ErrorCode::TooLarge, path, u"over %1 MB for this format"_s.arg(limit / 1'000'000));
    return bytes;
}

} // namespace tendertrail::ingest
