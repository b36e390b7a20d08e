// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/translationfiles.h"

namespace tendertrail::exchange {

namespace {

QByteArray field(const QString &text)
{
    QString safe = text.simplified();
    // A spreadsheet would run what begins like a formula.
    if (!safe.isEmpty() && QStringView(u"=+-@").contains(safe[0]))
        safe.prepend(u'\'');
    if (safe.contains(u',') || safe.contains(u'"') || safe.contains(u'|'))
        safe = u'"' + QString(safe).replace(u'"', QStringLiteral("\"\"")) + u'"';
    return safe.toUtf8();
}

} // namespace

QByteArray termsCsv(const std::vector<store::GlossaryTerm> &terms)
{
    QByteArray bytes = QByteArrayLiteral("\xEF\xBB\xBFsource,target,avoid,note\r\n");
    for (const store::GlossaryTerm &term : terms)
        bytes += field(term.source) + ',' + field(term.target) + ',' + field(term.avoid.join(u'|')) + ',' + field(term.note) + "\r\n";
    return bytes;
}

} // namespace tendertrail::exchange
