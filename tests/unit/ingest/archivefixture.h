// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <utility>

namespace fixtures {

using Files = QList<std::pair<QByteArray, QByteArray>>;

/// An archive of files by libarchive: format "gnutar", "paxr", "7zip", "raw"; filter "none", "gzip", "bzip2", "xz", "zstd".
inline QString writeArchive(const QString &path, const char *format, const char *filter, const Files &files)
{
    archive *handle = archive_write_new();
    (void)archive_write_set_format_by_name(handle, format);
    if (qstrcmp(filter, "none") != 0 && archive_write_add_filter_by_name(handle, filter) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(handle));
    if (archive_write_open_filename(handle, QFile::encodeName(path).constData()) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(handle));
    for (const auto &[name, bytes] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, bytes.size());
        archive_entry_set_mtime(entry, 1'714'552'200, 0);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_filetype(entry, AE_IFREG);
        if (name.endsWith('/'))
            archive_entry_set_filetype(entry, AE_IFDIR);
        if (bytes.startsWith("-> ")) {
            archive_entry_set_filetype(entry, AE_IFLNK);
            archive_entry_set_symlink(entry, bytes.constData() + 3);
            archive_entry_set_size(entry, 0);
        }
        if (archive_write_header(handle, entry) < ARCHIVE_WARN)
            qFatal("%s", archive_error_string(handle));
        if (archive_entry_filetype(entry) == AE_IFREG)
            (void)archive_write_data(handle, bytes.constData(), static_cast<size_t>(bytes.size()));
        archive_entry_free(entry);
    }
    if (archive_write_free(handle) != ARCHIVE_OK)
        qFatal("cannot finish an archive");
    return path;
}

inline QByteArray little(quint64 value, int bytes)
{
    QByteArray text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

inline quint32 checksum(const QByteArray &bytes)
{
    return static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

/// RAR 4 by hand, stored: no free program writes it. flags of the archive: 1 for a volume.
inline QByteArray rar4(const Files &files, int archiveFlags = 0, int fileFlags = 0)
{
    const auto header = [](const QByteArray &rest) { return little(checksum(rest) & 0xffff, 2) + rest; };
    QByteArray rar("Rar!\x1a\x07\0", 7);
    rar += header(QByteArray(1, 0x73) + little(static_cast<quint64>(archiveFlags), 2) + little(13, 2) + QByteArray(6, '\0'));
    for (const auto &[name, bytes] : files) {
        const auto size = static_cast<quint64>(bytes.size());
        rar += header(QByteArray(1, 0x74) + little(0x8000U | static_cast<quint64>(fileFlags), 2) + little(static_cast<quint64>(32 + name.size()), 2)
                      + little(size, 4) + little(size, 4) + QByteArray(1, 2) + little(checksum(bytes), 4) + little(0x58a14400, 4)
                      + QByteArray("\x14\x30", 2) + little(static_cast<quint64>(name.size()), 2) + little(0x20, 4) + name)
               + bytes;
    }
    return rar + header(QByteArray(1, 0x7b) + little(0x4000, 2) + little(7, 2));
}

/// RAR 5 by hand, stored.
inline QByteArray rar5(const Files &files, char archiveFlags = 0)
{
    const auto number = [](quint64 value) {
        QByteArray bytes;
        for (; value >= 0x80; value >>= 7)
            bytes += static_cast<char>(value | 0x80);
        return bytes + static_cast<char>(value);
    };
    const auto header = [&](const QByteArray &rest) {
        const QByteArray sized = number(static_cast<quint64>(rest.size())) + rest;
        return little(checksum(sized), 4) + sized;
    };
    QByteArray rar("Rar!\x1a\x07\x01\0", 8);
    rar += header(QByteArray("\x01\0", 2) + archiveFlags);
    for (const auto &[name, bytes] : files) {
        const auto size = static_cast<quint64>(bytes.size());
        rar += header(QByteArray("\x02\x02", 2) + number(size) + number(4) + number(size) + number(0x20) + little(checksum(bytes), 4)
                      + number(0) + number(0) + number(static_cast<quint64>(name.size())) + name)
               + bytes;
    }
    return rar + header(QByteArray("\x05\0\0", 3));
}

/// A cabinet of stored files by hand.
inline QByteArray cabinet(const Files &files)
{
    QByteArray entries;
    QByteArray data;
    for (const auto &[name, bytes] : files) {
        entries += little(static_cast<quint64>(bytes.size()), 4) + little(static_cast<quint64>(data.size()), 4) + little(0, 2)
                   + little(0x58a1, 2) + little(0x4400, 2) + little(0x20, 2) + name + '\0';
        data += bytes;
    }
    const qsizetype entriesAt = 36 + 8;
    const qsizetype dataAt = entriesAt + entries.size();
    const QByteArray block = little(0, 4) + little(static_cast<quint64>(data.size()), 2) + little(static_cast<quint64>(data.size()), 2) + data;
    QByteArray cab = "MSCF" + little(0, 4) + little(static_cast<quint64>(dataAt + block.size()), 4) + little(0, 4) + little(entriesAt, 4)
                     + little(0, 4) + QByteArray("\x03\x01", 2) + little(1, 2) + little(static_cast<quint64>(files.size()), 2) + little(0, 2)
                     + little(1, 2) + little(0, 2);
    cab += little(static_cast<quint64>(dataAt), 4) + little(1, 2) + little(0, 2);
    return cab + entries + block;
}

} // namespace fixtures
