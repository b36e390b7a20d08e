// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rarvolumes.h"

#include <optional>

namespace tendertrail::ingest {

namespace {

// Numbers of RAR 5: seven bits a byte, the lowest first.
class Bytes
{
public:
    Bytes(const QByteArray &bytes, qsizetype at) : m_bytes(bytes), m_at(at) {}

    std::optional<quint64> number()
    {
        constexpr int most = 9;
        quint64 value = 0;
        for (int i = 0; i < most && m_at < m_bytes.size(); ++i) {
            const auto byte = static_cast<unsigned char>(m_bytes.at(m_at++));
            value |= static_cast<quint64>(byte & 0x7f) << (7 * i);
            if ((byte & 0x80) == 0)
                return value;
        }
        return std::nullopt;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at;
};

} // namespace

bool isRarVolume(const QByteArray &head)
{
    constexpr char old[] = "Rar!\x1a\x07";
    if (!head.startsWith(old))
        return false;
    constexpr qsizetype mark = 7;
    constexpr qsizetype checksum = 4;
    if (head.size() > mark + 5 && head.at(6) == '\0') { // checksum of two bytes, kind, flags
        constexpr char archiveHeader = 0x73;
        return head.at(mark + 2) == archiveHeader && (head.at(mark + 3) & 1) != 0;
    }
    Bytes bytes(head, mark + 1 + checksum);
    const auto size = bytes.number();
    const auto kind = bytes.number();
    const auto flags = bytes.number();
    if (!size || !kind || !flags || *kind != 1)
        return false;
    if ((*flags & 1) != 0 && !bytes.number()) // the size of further fields
        return false;
    const auto archive = bytes.number();
    return archive && (*archive & 1) != 0;
}

} // namespace tendertrail::ingest
