// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/consent.h"

#include "store/custody.h"
#include "store/jobs.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::store {

namespace {

const QString addressKey = QStringLiteral("consent.address");

} // namespace

core::Result<QString> allowedAddress(Database &db)
{
    auto address = info(db, addressKey);
    if (!address && address.error().code == core::ErrorCode::NotFound)
        return QString();
    return address;
}

core::Result<void> setAllowedAddress(Database &db, const QString &address, const QString &actor)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(setInfo(db, addressKey, address));
    const QJsonObject detail{{QStringLiteral("address"), address}, {QStringLiteral("allowed"), !address.isEmpty()}};
    TRAIL_TRY(appendCustody(db, actor, QStringLiteral("consent"), QStringLiteral("case"),
                            QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))));
    return transaction->commit();
}

} // namespace tendertrail::store
