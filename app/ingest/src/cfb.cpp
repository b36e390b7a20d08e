// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cfb.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype headerSize = 512;
constexpr qsizetype entrySize = 128;
constexpr qsizetype smallSectorSize = 64;
constexpr qint64 smallStream = 4096;         ///< shorter streams lie in small sectors
constexpr std::uint32_t lastSector = 0xfffffffa; ///< greater numbers are marks
constexpr std::size_t mostEntries = 1'000'000;

std::uint32_t word(QByteArrayView bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromLittleEndian<std::uint32_t>(bytes.data() + at) : 0xffffffff;
}

} // namespace

core::Failure CompoundFile::corrupt(const QString &detail) const
{
    return core::fail(core::ErrorCode::Corrupt, m_subject, u"compound file: "_s + detail);
}

QByteArrayView CompoundFile::sector(std::uint32_t number) const
{
    const qint64 at = (static_cast<qint64>(number) + 1) * m_sectorSize; // the header has the place of one
    if (number > lastSector || at >= m_bytes.size())
        return {};
    return QByteArrayView(m_bytes).sliced(at, std::min<qint64>(m_sectorSize, m_bytes.size() - at));
}

core::Result<CompoundFile> CompoundFile::open(QByteArray bytes, const QString &subject)
{
    CompoundFile file;
    file.m_bytes = std::move(bytes);
    file.m_subject = subject;
    TRAIL_TRY(file.readTables());
    TRAIL_TRY(file.readDirectory());
    file.readTree();
    return file;
}

core::Result<void> CompoundFile::readTables()
{
    if (m_bytes.size() < headerSize || !m_bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return corrupt(u"no header"_s);
    const int shift = qFromLittleEndian<std::uint16_t>(m_bytes.constData() + 30);
    if (shift != 9 && shift != 12)
        return corrupt(u"sectors of 2^%1 bytes"_s.arg(shift));
    m_sectorSize = qsizetype(1) << shift;
    const auto sectors = static_cast<std::size_t>(m_bytes.size() / m_sectorSize + 1);
    m_firstDirectory = word(m_bytes, 48);

    // The sectors of the table of sectors: 109 in the header, more in a chain of their own.
    std::vector<std::uint32_t> tables;
    for (qsizetype i = 0; i < 109; ++i)
        tables.push_back(word(m_bytes, 76 + 4 * i));
    std::uint32_t next = word(m_bytes, 68);
    for (std::size_t steps = 0; next <= lastSector && steps < sectors; ++steps) {
        const QByteArrayView list = sector(next);
        if (list.size() < m_sectorSize)
            break;
        for (qsizetype i = 0; i + 8 <= m_sectorSize; i += 4)
            tables.push_back(word(list, i));
        next = word(list, m_sectorSize - 4);
    }
    for (const std::uint32_t table : tables) {
        const QByteArrayView list = sector(table);
        if (m_next.size() >= sectors)
            break;
        if (list.isEmpty())
            continue;
        for (qsizetype i = 0; i + 4 <= m_sectorSize; i += 4)
            m_next.push_back(word(list, i));
    }
    if (m_next.empty())
        return corrupt(u"no table of sectors"_s);
    if (const core::Result<QByteArray> small = chain(word(m_bytes, 60), -1)) {
        for (qsizetype i = 0; i + 4 <= small->size(); i += 4)
            m_nextSmall.push_back(word(*small, i));
    }
    return {};
}

/// size -1: to the end of the chain.
core::Result<QByteArray> CompoundFile::chain(std::uint32_t first, qint64 size) const
{
    if (size > m_bytes.size())
        return corrupt(u"a stream longer than the file"_s);
    QByteArray bytes;
    std::uint32_t at = first;
    while (at <= lastSector && (size < 0 || bytes.size() < size)) {
        const QByteArrayView part = sector(at);
        if (part.isEmpty() || at >= m_next.size())
            return corrupt(u"a chain of sectors leads out of the file"_s);
        bytes.append(part.data(), part.size());
        if (bytes.size() > m_bytes.size())
            return corrupt(u"a chain of sectors runs in a ring"_s);
        at = m_next[at];
    }
    if (size >= 0 && bytes.size() < size)
        return corrupt(u"a stream breaks off"_s);
    if (size >= 0)
        bytes.truncate(size);
    return bytes;
}

core::Result<void> CompoundFile::readDirectory()
{
    const core::Result<QByteArray> directory = chain(m_firstDirectory, -1);
    if (!directory)
        return directory.failure();
    for (qsizetype at = 0; at + entrySize <= directory->size() && m_entries.size() < mostEntries; at += entrySize) {
        const char *own = directory->constData() + at;
        Entry entry;
        const int nameBytes = std::clamp<int>(qFromLittleEndian<std::uint16_t>(own + 64), 0, 64);
        for (int i = 0; i + 2 < nameBytes; i += 2) // the last one is the end mark
            entry.name += QChar(qFromLittleEndian<std::uint16_t>(own + i));
        const char type = own[66];
        entry.folder = type == 1 || type == 5;
        entry.start = word(*directory, at + 116);
        const quint64 size = m_sectorSize == 512 ? word(*directory, at + 120) : qFromLittleEndian<quint64>(own + 120);
        entry.size = static_cast<qint64>(std::min<quint64>(size, std::numeric_limits<qint64>::max()));
        const bool used = type == 1 || type == 2 || type == 5;
        m_links.push_back(used ? Links{word(*directory, at + 68), word(*directory, at + 72), word(*directory, at + 76)}
                               : Links{0xffffffff, 0xffffffff, 0xffffffff});
        m_entries.push_back(std::move(entry));
    }
    if (m_entries.empty() || !m_entries.front().folder)
        return corrupt(u"no root folder"_s);
    if (core::Result<QByteArray> small = chain(m_entries.front().start, -1))
        m_small = std::move(*small);
    return {};
}

/// A folder's children are a binary tree of entries; each entry is taken once, wherever rings lead.
void CompoundFile::readTree()
{
    std::vector<bool> taken(m_entries.size(), false);
    taken.front() = true;
    std::vector<int> folders{root};
    while (!folders.empty()) {
        const int folder = folders.back();
        folders.pop_back();
        std::vector<std::uint32_t> open{m_links[static_cast<std::size_t>(folder)].child};
        std::vector<int> children;
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            if (at >= m_entries.size() || taken[at])
                continue;
            taken[at] = true;
            children.push_back(static_cast<int>(at));
            if (m_entries[at].folder)
                folders.push_back(static_cast<int>(at));
            open.push_back(m_links[at].left);
            open.push_back(m_links[at].right);
        }
        std::sort(children.begin(), children.end());
        m_entries[static_cast<std::size_t>(folder)].children = std::move(children);
    }
    m_links.clear();
}

std::optional<int> CompoundFile::find(int folder, const QString &name) const
{
    for (const int child : entry(folder).children) {
        if (entry(child).name.compare(name, Qt::CaseInsensitive) == 0)
            return child;
    }
    return {};
}

core::Result<QByteArray> CompoundFile::stream(int index) const
{
    const Entry &own = entry(index);
    if (own.folder)
        return corrupt(u"a folder where a stream should be"_s);
    if (own.size >= smallStream)
        return chain(own.start, own.size);
    QByteArray bytes;
    std::uint32_t at = own.start;
    while (bytes.size() < own.size) { // ends at the latest when a short stream is full
        const qint64 offset = static_cast<qint64>(at) * smallSectorSize;
        if (at > lastSector || at >= m_nextSmall.size() || offset >= m_small.size())
            return corrupt(u"a short stream breaks off"_s);
        bytes += m_small.mid(offset, smallSectorSize);
        at = m_nextSmall[at];
    }
    bytes.truncate(own.size);
    return bytes;
}

} // namespace tendertrail::ingest
