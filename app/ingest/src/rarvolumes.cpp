// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rarvolumes.h"

#include "rarnumbers.h"

namespace tendertrail::ingest {

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
    RarNumbers bytes(head, mark + 1 + checksum);
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
