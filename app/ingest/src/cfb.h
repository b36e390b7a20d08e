// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tendertrail::ingest {

/// A compound file (OLE2 structured storage, MS-CFB): folders and streams in one file, as Outlook messages and Office
/// documents of before 2007 are. Everything it says of itself is checked against what is there; rings of sectors and of
/// directory entries end.
class CompoundFile
{
public:
    struct Entry
    {
        QString name;
        bool folder = false;
        qint64 size = 0;            ///< of a stream
        std::uint32_t start = 0;    ///< its first sector
        std::vector<int> children;  ///< of a folder: indexes for entry()
    };
    static constexpr int root = 0;

    /// subject is named in errors. Errors: Corrupt.
    [[nodiscard]] static core::Result<CompoundFile> open(QByteArray bytes, const QString &subject);
    [[nodiscard]] const Entry &entry(int index) const { return m_entries[static_cast<std::size_t>(index)]; }
    /// A child of a folder by its name (case does not matter).
    [[nodiscard]] std::optional<int> find(int folder, const QString &name) const;
    /// What a stream holds. Errors: Corrupt (it breaks off, or runs in a ring).
    [[nodiscard]] core::Result<QByteArray> stream(int index) const;

private:
    core::Result<void> readTables();
    core::Result<void> readDirectory();
    void readTree();
    [[nodiscard]] QByteArrayView sector(std::uint32_t number) const;
    [[nodiscard]] core::Result<QByteArray> chain(std::uint32_t first, qint64 size) const;
    [[nodiscard]] core::Failure corrupt(const QString &detail) const;

    QByteArray m_bytes;
    QString m_subject;
    qsizetype m_sectorSize = 512;
    std::uint32_t m_firstDirectory = 0;
    std::vector<std::uint32_t> m_next;      ///< the sector behind each sector
    std::vector<std::uint32_t> m_nextSmall; ///< the same for the small sectors in the root's stream
    QByteArray m_small;
    std::vector<Entry> m_entries;
    struct Links
    {
        std::uint32_t left = 0;
        std::uint32_t right = 0;
        std::uint32_t child = 0;
    };
    std::vector<Links> m_links; ///< of the entries, until the tree is read
};

} // namespace tendertrail::ingest
