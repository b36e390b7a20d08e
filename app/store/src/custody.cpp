// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/custody.h"

#include "core/clock.h"
#include "core/sha256.h"
#include "store/query.h"

namespace tendertrail::store {

namespace {

QString beforeTheFirst()
{
    return QString(64, QLatin1Char('0'));
}

// A netstring: the number of bytes, a colon, the bytes, a comma. No field can be mistaken for a part of its neighbour.
void append(QByteArray &bytes, const QString &field)
{
    const QByteArray utf8 = field.toUtf8();
    bytes += QByteArray::number(utf8.size()) + ':' + utf8 + ',';
}

core::CustodyEntry readEntry(const Statement &row)
{
    core::CustodyEntry entry;
    entry.sequence = row.integer(0);
    entry.at = row.text(1);
    entry.actor = row.text(2);
    entry.action = row.text(3);
    entry.subject = row.text(4);
    entry.detail = row.text(5);
    entry.previousHash = row.text(6);
    entry.hash = row.text(7);
    return entry;
}

} // namespace

core::Result<void> appendCustody(Database &db, const QString &actor, const QString &action, const QString &subject,
                                 const QString &detail)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    core::CustodyEntry entry{1, core::utcNow(), actor, action, subject, detail, beforeTheFirst(), {}};
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT sequence, hash FROM custody ORDER BY sequence DESC LIMIT 1")),
                      [&](const Statement &row) {
                          entry.sequence = row.integer(0) + 1;
                          entry.previousHash = row.text(1);
                      }));
    TRAIL_TRY(run(db,
                  QStringLiteral("INSERT INTO custody (sequence, at, actor, action, subject, detail, previous_hash, hash)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                  entry.sequence, entry.at, entry.actor, entry.action, entry.subject, entry.detail, entry.previousHash,
                  custodyHash(entry)));
    return transaction->commit();
}

core::Result<std::vector<core::CustodyEntry>> custody(Database &db)
{
    return collect(query(db, QStringLiteral("SELECT sequence, at, actor, action, subject, detail, previous_hash, hash FROM custody"
                                            " ORDER BY sequence")),
                   readEntry);
}

QString custodyHash(const core::CustodyEntry &entry)
{
    QByteArray bytes;
    append(bytes, QString::number(entry.sequence));
    for (const QString &field : {entry.at, entry.actor, entry.action, entry.subject, entry.detail, entry.previousHash})
        append(bytes, field);
    return core::Sha256::of(bytes).hex();
}

std::vector<qint64> brokenLinks(const std::vector<core::CustodyEntry> &entries)
{
    std::vector<qint64> broken;
    QString previous = beforeTheFirst();
    qint64 expected = 1;
    for (const core::CustodyEntry &entry : entries) {
        if (entry.sequence != expected || entry.previousHash != previous || entry.hash != custodyHash(entry))
            broken.push_back(entry.sequence);
        // On from what stands there, so that one changed row is one finding and not the whole rest.
        previous = entry.hash;
        expected = entry.sequence + 1;
    }
    return broken;
}

} // namespace tendertrail::store
