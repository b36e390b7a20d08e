// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/provenance.h"

#include "store/query.h"

#include <QtEndian>

#include <algorithm>

namespace tendertrail::store {

namespace {

// An amended notice differs from the first one in a date or an amount; two notices from one template in most of what counts.
constexpr double alike = 0.85;
// A crawl of one portal's form letters is alike by the thousand: each names its closest, not all.
constexpr std::size_t closestKept = 12;

QByteArray bytesOf(const core::TextPrint &print)
{
    QByteArray bytes(static_cast<qsizetype>(print.minHash.size() * sizeof(quint32)), Qt::Uninitialized);
    for (std::size_t i = 0; i < print.minHash.size(); ++i)
        qToLittleEndian(print.minHash[i], bytes.data() + i * sizeof(quint32));
    return bytes;
}

core::TextPrint printOf(const Statement &row, int column)
{
    core::TextPrint print;
    print.length = static_cast<qsizetype>(row.integer(column));
    print.hash = row.text(column + 1);
    const QByteArray bytes = row.blob(column + 2);
    for (std::size_t i = 0; i < print.minHash.size() && static_cast<qsizetype>((i + 1) * sizeof(quint32)) <= bytes.size(); ++i)
        print.minHash[i] = qFromLittleEndian<quint32>(bytes.constData() + i * sizeof(quint32));
    return print;
}

} // namespace

core::Result<void> linkNearDuplicates(Database &db, core::DocumentId document, const core::TextPrint &print)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM near_duplicate WHERE document = ?1 OR other = ?1"), document));
    TRAIL_TRY(run(db, QStringLiteral("INSERT OR REPLACE INTO text_print (document, length, text_hash, minhash) VALUES (?, ?, ?, ?)"), document,
                  static_cast<qint64>(print.length), print.hash, bytesOf(print)));
    std::vector<NearDuplicate> found;
    // A text of a length outside these bounds cannot share so much.
    const auto length = static_cast<double>(print.length);
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT document, length, text_hash, minhash FROM text_print"
                                           " WHERE document <> ? AND length BETWEEN ? AND ?"),
                            document, static_cast<qint64>(length * alike * 0.9), static_cast<qint64>(length / alike * 1.1)),
                      [&](const Statement &row) {
                          const double share = core::similarity(print, printOf(row, 1));
                          if (share < alike)
                              return;
                          const core::DocumentId other(row.integer(0));
                          found.push_back({std::min(document, other), std::max(document, other), share});
                      }));
    if (found.size() > closestKept) {
        // Of those equally close the latest, or the first of a series would be tied to all that follow.
        std::ranges::partial_sort(found, found.begin() + closestKept, [document](const NearDuplicate &a, const NearDuplicate &b) {
            const auto otherOf = [document](const NearDuplicate &pair) { return pair.document == document ? pair.other : pair.document; };
            return a.similarity > b.similarity || (a.similarity == b.similarity && otherOf(b) < otherOf(a));
        });
        found.resize(closestKept);
    }
    for (const NearDuplicate &pair : found)
        TRAIL_TRY(run(db, QStringLiteral("INSERT INTO near_duplicate (document, other, similarity) VALUES (?, ?, ?)"), pair.document, pair.other,
                      pair.similarity));
    return {};
}

core::Result<std::vector<NearDuplicate>> nearDuplicates(Database &db, core::DocumentId document)
{
    const QString where = document.isValid() ? QStringLiteral("WHERE document = ?1 OR other = ?1") : QString();
    return collect(query(db, QStringLiteral("SELECT document, other, similarity FROM near_duplicate %1 ORDER BY document, other").arg(where), document),
                   [](const Statement &row) {
                       return NearDuplicate{core::DocumentId(row.integer(0)), core::DocumentId(row.integer(1)), row.real(2)};
                   });
}

} // namespace tendertrail::store
