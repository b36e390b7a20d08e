// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membernames.h"

#include <algorithm>

namespace tendertrail::ingest {

MemberNames::MemberNames(const QList<QByteArray> &names)
{
    constexpr qsizetype enough = 200'000;
    QByteArray together;
    for (const QByteArray &name : names) {
        if (together.size() > enough)
            break;
        // ASCII says nothing, and there would be much of it.
        if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            together += name + '\n';
    }
    m_charset = detectCharset(together);
    m_charset.bomLength = 0;
}

QString MemberNames::text(const QByteArray &name) const
{
    return decode(name, m_charset);
}

} // namespace tendertrail::ingest
