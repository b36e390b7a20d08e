// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/member.h"

#include <QStringList>

namespace tendertrail::core {

namespace {

constexpr qsizetype longestPath = 4096;

// "invoice_\u202Efdp.exe" reads as a PDF.
bool misleads(QChar c)
{
    const ushort code = c.unicode();
    return c.category() == QChar::Other_Control || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
           || (code >= 0x2066 && code <= 0x2069);
}

bool isDrive(QStringView part)
{
    return part.size() == 2 && part[1] == u':' && part[0].isLetter();
}

} // namespace

QString shownMemberPath(const QString &stored)
{
    QString text = stored.left(longestPath);
    text.removeIf(misleads);
    text.replace(u'\\', u'/');
    QStringList kept;
    const QStringList parts = text.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString trimmed = part.trimmed();
        const bool drive = kept.isEmpty() && isDrive(trimmed);
        if (!trimmed.isEmpty() && trimmed != QLatin1String(".") && trimmed != QLatin1String("..") && !drive)
            kept.append(trimmed);
    }
    return kept.join(u'/');
}

} // namespace tendertrail::core
