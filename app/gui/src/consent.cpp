// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/consent.h"

#include "store/consent.h"
#include "store/jobs.h"

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr auto verifiedAtKey = "verified.at"_L1;
constexpr auto verifiedOkKey = "verified.ok"_L1;
} // namespace

core::Result<Consent> readConsent(store::Database &db)
{
    auto address = store::allowedAddress(db);
    auto at = store::info(db, verifiedAtKey);
    auto ok = store::info(db, verifiedOkKey);
    for (const auto *result : {&address, &at, &ok}) {
        if (!*result && result->error().code != core::ErrorCode::NotFound)
            return result->failure();
    }
    return Consent{address.valueOr({}), at.valueOr({}), ok.valueOr({}) == u"yes"};
}

core::Result<void> writeConsent(store::CaseFile &file, const QString &address, const QString &actor)
{
    return store::setAllowedAddress(file.database(), address, actor);
}

core::Result<void> writeVerification(store::CaseFile &file, bool ok, const QString &at)
{
    auto transaction = store::Transaction::begin(file.database());
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(store::setInfo(file.database(), verifiedAtKey, at));
    TRAIL_TRY(store::setInfo(file.database(), verifiedOkKey, ok ? u"yes"_s : u"no"_s));
    return transaction->commit();
}

} // namespace tendertrail::gui
