// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entities.h"
#include "store/query.h"

#include <algorithm>
#include <map>

namespace tendertrail::store {

namespace {

// How many documents two purchases share.
qsizetype shared(const core::Purchase &left, const core::Purchase &right)
{
    return std::count_if(left.documents.cbegin(), left.documents.cend(), [&](core::DocumentId document) {
        return std::find(right.documents.cbegin(), right.documents.cend(), document) != right.documents.cend();
    });
}

bool mayBeSame(const core::Purchase &left, const core::Purchase &right)
{
    return left.projectNumber.isEmpty() || right.projectNumber.isEmpty() || left.projectNumber == right.projectNumber;
}

// Gives each new purchase the id of the old one it continues: first by number, then by the most documents in common.
void takeOverIds(std::vector<core::Purchase> &purchases, std::vector<core::Purchase> old)
{
    const auto take = [&](core::Purchase &purchase, std::vector<core::Purchase>::iterator found) {
        purchase.id = found->id;
        old.erase(found);
    };
    for (core::Purchase &purchase : purchases) {
        purchase.id = {};
        if (purchase.projectNumber.isEmpty())
            continue;
        const auto same = std::find_if(old.begin(), old.end(),
                                       [&](const core::Purchase &o) { return o.projectNumber == purchase.projectNumber; });
        if (same != old.end())
            take(purchase, same);
    }
    for (core::Purchase &purchase : purchases) {
        if (purchase.id.isValid())
            continue;
        auto best = old.end();
        qsizetype most = 0;
        for (auto candidate = old.begin(); candidate != old.end(); ++candidate) {
            if (mayBeSame(purchase, *candidate) && shared(purchase, *candidate) > most) {
                most = shared(purchase, *candidate);
                best = candidate;
            }
        }
        if (best != old.end())
            take(purchase, best);
    }
}

template <typename Member>
core::Result<void> putMembers(Database &db, const QString &member, core::PurchaseId purchase, const std::vector<Member> &wanted)
{
    const QString table = QStringLiteral("purchase_") + member;
    const auto there = collect(query(db, QStringLiteral("SELECT %2 FROM %1 WHERE purchase = ?").arg(table, member), purchase),
                               [](const Statement &row) { return Member(row.integer(0)); });
    if (!there)
        return there.failure();
    for (const Member gone : *there) {
        if (std::find(wanted.cbegin(), wanted.cend(), gone) == wanted.cend())
            TRAIL_TRY(run(db, QStringLiteral("DELETE FROM %1 WHERE purchase = ? AND %2 = ?").arg(table, member), purchase, gone));
    }
    for (const Member added : wanted)
        TRAIL_TRY(run(db, QStringLiteral("INSERT OR IGNORE INTO %1 (purchase, %2) VALUES (?, ?)").arg(table, member), purchase,
                      added));
    return {};
}

} // namespace

core::Result<void> putPurchases(Database &db, std::vector<core::Purchase> &purchases)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    auto old = store::purchases(db);
    if (!old)
        return old.failure();
    std::vector<core::Purchase> written = purchases; // the caller's ids change only when all is committed
    takeOverIds(written, *old);

    for (const core::Purchase &gone : *old) {
        if (std::none_of(written.cbegin(), written.cend(), [&](const core::Purchase &kept) { return kept.id == gone.id; }))
            TRAIL_TRY(run(db, QStringLiteral("DELETE FROM purchase WHERE id = ?"), gone.id));
    }
    for (core::Purchase &purchase : written) {
        if (purchase.id.isValid()) {
            TRAIL_TRY(run(db, QStringLiteral("UPDATE purchase SET project_number = ?, project_name = ?, status = ? WHERE id = ?"),
                          purchase.projectNumber, purchase.projectName, purchase.status, purchase.id));
        } else {
            TRAIL_TRY(run(db, QStringLiteral("INSERT INTO purchase (project_number, project_name, status) VALUES (?, ?, ?)"),
                          purchase.projectNumber, purchase.projectName, purchase.status));
            purchase.id = core::PurchaseId(db.lastInsertId());
        }
        TRAIL_TRY(putMembers(db, QStringLiteral("document"), purchase.id, purchase.documents));
        TRAIL_TRY(putMembers(db, QStringLiteral("mention"), purchase.id, purchase.mentions));
    }
    TRAIL_TRY(transaction->commit());
    purchases = std::move(written);
    return {};
}

core::Result<std::vector<core::Purchase>> purchases(Database &db)
{
    const auto snapshot = Snapshot::take(db);
    if (!snapshot)
        return snapshot.failure();
    std::vector<core::Purchase> purchases;
    std::map<qint64, size_t> place;
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT id, project_number, project_name, status FROM purchase ORDER BY id")),
                      [&](const Statement &row) {
                          place[row.integer(0)] = purchases.size();
                          purchases.push_back({core::PurchaseId(row.integer(0)), row.text(1), row.text(2), row.text(3), {}, {}});
                      }));
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT purchase, document FROM purchase_document ORDER BY purchase, document")),
                      [&](const Statement &row) {
                          if (const auto at = place.find(row.integer(0)); at != place.end())
                              purchases[at->second].documents.push_back(core::DocumentId(row.integer(1)));
                      }));
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT purchase, mention FROM purchase_mention ORDER BY purchase, mention")),
                      [&](const Statement &row) {
                          if (const auto at = place.find(row.integer(0)); at != place.end())
                              purchases[at->second].mentions.push_back(core::MentionId(row.integer(1)));
                      }));
    return purchases;
}

} // namespace tendertrail::store
