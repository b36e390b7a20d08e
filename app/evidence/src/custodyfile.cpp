// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "custodyfile.h"

#include "store/custody.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::evidence {

using core::CustodyEntry;

QByteArray custodyLines(const std::vector<CustodyEntry> &entries)
{
    QByteArray bytes;
    for (const CustodyEntry &entry : entries) {
        const QJsonObject line{{QStringLiteral("sequence"), entry.sequence},
                               {QStringLiteral("at"), entry.at},
                               {QStringLiteral("actor"), entry.actor},
                               {QStringLiteral("action"), entry.action},
                               {QStringLiteral("subject"), entry.subject},
                               {QStringLiteral("detail"), entry.detail},
                               {QStringLiteral("previous_hash"), entry.previousHash},
                               {QStringLiteral("hash"), entry.hash}};
        bytes += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return bytes;
}

ReadCustody readCustodyLines(const QByteArray &bytes)
{
    ReadCustody read;
    int number = 0;
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &raw : lines) {
        ++number;
        if (raw.trimmed().isEmpty())
            continue;
        const QJsonObject line = QJsonDocument::fromJson(raw).object();
        const auto text = [&](const char *key) { return line.value(QLatin1String(key)).toString(); };
        if (!line.value(QLatin1String("sequence")).isDouble() || text("hash").isEmpty()) {
            read.problems.append(QStringLiteral("line %1 cannot be read").arg(number));
            continue;
        }
        read.entries.push_back({line.value(QLatin1String("sequence")).toInteger(), text("at"), text("actor"), text("action"),
                                text("subject"), text("detail"), text("previous_hash"), text("hash")});
    }
    return read;
}

QStringList chainProblems(const std::vector<CustodyEntry> &entries)
{
    if (entries.empty())
        return {QStringLiteral("custody log is empty")};
    QStringList problems;
    for (const qint64 sequence : store::brokenLinks(entries))
        problems.append(QStringLiteral("custody chain broken at %1").arg(sequence));
    return problems;
}

} // namespace tendertrail::evidence
