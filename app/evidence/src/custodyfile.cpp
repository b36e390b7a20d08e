// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "custodyfile.h"

#include "store/custody.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tendertrail::evidence {

using core::CustodyEntry;
using core::DocumentId;

namespace {

// What the case or a packet as a whole is about may be shown with any document; else the entry has to name a chosen one.
bool isAbout(const CustodyEntry &entry, const std::vector<DocumentId> &documents)
{
    const QString kind = entry.subject.section(u':', 0, 0);
    if (kind == QLatin1String("case") || kind == QLatin1String("packet"))
        return true;
    const qint64 number = kind == QLatin1String("document")
                              ? entry.subject.section(u':', 1).toLongLong()
                              : QJsonDocument::fromJson(entry.detail.toUtf8()).object().value(QLatin1String("document")).toInteger();
    return std::ranges::find(documents, DocumentId(number)) != documents.end();
}

} // namespace

std::vector<LoggedEntry> logFor(const std::vector<CustodyEntry> &entries, const std::vector<DocumentId> &documents)
{
    std::vector<LoggedEntry> log;
    for (const CustodyEntry &entry : entries)
        log.push_back({entry, !documents.empty() && !isAbout(entry, documents)});
    return log;
}

QByteArray custodyLines(const std::vector<LoggedEntry> &entries)
{
    QByteArray bytes;
    for (const auto &[entry, withheld] : entries) {
        QJsonObject line{{QStringLiteral("sequence"), entry.sequence},
                         {QStringLiteral("previous_hash"), entry.previousHash},
                         {QStringLiteral("hash"), entry.hash}};
        if (withheld) {
            line.insert(QStringLiteral("withheld"), true);
        } else {
            line.insert(QStringLiteral("at"), entry.at);
            line.insert(QStringLiteral("actor"), entry.actor);
            line.insert(QStringLiteral("action"), entry.action);
            line.insert(QStringLiteral("subject"), entry.subject);
            line.insert(QStringLiteral("detail"), entry.detail);
        }
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
        read.entries.push_back({{line.value(QLatin1String("sequence")).toInteger(), text("at"), text("actor"), text("action"), text("subject"),
                                 text("detail"), text("previous_hash"), text("hash")},
                                line.value(QLatin1String("withheld")).toBool()});
    }
    return read;
}

QStringList chainProblems(const std::vector<LoggedEntry> &entries)
{
    if (entries.empty())
        return {QStringLiteral("custody log is empty")};
    QStringList problems;
    QString before(64, u'0');
    qint64 expected = 1;
    for (const auto &[entry, withheld] : entries) {
        if (entry.sequence != expected || entry.previousHash != before || (!withheld && entry.hash != store::custodyHash(entry)))
            problems.append(QStringLiteral("custody chain broken at %1").arg(entry.sequence));
        // On from what stands there, so that one changed entry is one finding and not the whole rest.
        before = entry.hash;
        expected = entry.sequence + 1;
    }
    return problems;
}

} // namespace tendertrail::evidence
