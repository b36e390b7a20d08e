// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rarlocks.h"

#include "rarnumbers.h"

#include <QFile>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

constexpr quint64 fileHeader = 2;
constexpr quint64 endHeader = 5;
constexpr quint64 hasExtra = 1;
constexpr quint64 hasData = 2;

struct Header
{
    quint64 kind = 0;
    quint64 dataBytes = 0;
    bool locked = false;
};

/// Among the records at the end of a file's header is one for its lock.
bool hasLock(const QByteArray &header, qsizetype from)
{
    constexpr quint64 lock = 1;
    while (from < header.size()) {
        RarNumbers record(header, from);
        const auto size = record.number();
        const qsizetype begin = record.at();
        const auto kind = record.number();
        if (!size || !kind || *size == 0 || *size > static_cast<quint64>(header.size() - begin))
            return false;
        if (*kind == lock)
            return true;
        from = begin + static_cast<qsizetype>(*size);
    }
    return false;
}

std::optional<Header> headerAt(QFile &file)
{
    constexpr qint64 checksum = 4;
    constexpr qint64 mostOfSize = 3;
    constexpr quint64 largest = 2 * 1024 * 1024;
    const qint64 begin = file.pos();
    const QByteArray front = file.read(checksum + mostOfSize);
    RarNumbers counted(front, checksum);
    const auto size = counted.number();
    if (!size || *size == 0 || *size > largest || !file.seek(begin + counted.at()))
        return std::nullopt;
    const QByteArray bytes = file.read(static_cast<qint64>(*size));
    if (bytes.size() != static_cast<qsizetype>(*size))
        return std::nullopt;
    RarNumbers numbers(bytes, 0);
    const auto kind = numbers.number();
    const auto flags = numbers.number();
    const auto extra = flags && (*flags & hasExtra) != 0 ? numbers.number() : 0;
    const auto data = flags && (*flags & hasData) != 0 ? numbers.number() : 0;
    if (!kind || !flags || !extra || !data || *extra > *size)
        return std::nullopt;
    return Header{*kind, *data, *kind == fileHeader && hasLock(bytes, bytes.size() - static_cast<qsizetype>(*extra))};
}

} // namespace

QList<bool> lockedRarFiles(const QString &path, qsizetype most)
{
    QList<bool> locked;
    const QByteArray mark("Rar!\x1a\x07\x01\x00", 8);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.read(mark.size()) != mark)
        return locked;
    for (qsizetype headers = 0; locked.size() < most && headers < 2 * most; ++headers) {
        const auto header = headerAt(file);
        if (!header || header->kind == endHeader)
            break;
        if (header->kind == fileHeader)
            locked.append(header->locked);
        const qint64 at = file.pos();
        if (header->dataBytes > static_cast<quint64>(std::max<qint64>(0, file.size() - at)) || !file.seek(at + static_cast<qint64>(header->dataBytes)))
            break;
    }
    return locked;
}

} // namespace tendertrail::ingest
