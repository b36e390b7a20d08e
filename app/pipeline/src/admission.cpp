// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admission.h"

#include "core/clock.h"
#include "store/custody.h"
#include "store/documents.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool wantsPassword(ErrorCode code)
{
    return code == ErrorCode::Encrypted || code == ErrorCode::PasswordWrong;
}

} // namespace

Result<Admitted> admit(store::CaseFile &caseFile, const store::CaseFile::StoredOriginal &original, store::Sighting sighting,
                       const QString &originPath)
{
    store::Database &db = caseFile.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    sighting.seenAt = utcNow();
    Document document;
    document.sha256 = original.sha256;
    document.name = sighting.name;
    document.originPath = originPath;
    document.bytes = original.bytes;
    document.sourceUrl = sighting.sourceUrl;
    document.importedAt = sighting.seenAt;
    document.parent = sighting.parent;
    const auto added = store::addDocument(db, document);
    if (!added)
        return added.failure();
    sighting.document = added->id;
    const auto newPlace = store::addSighting(db, sighting);
    if (!newPlace)
        return newPlace.failure();
    if (added->isNew) {
        store::Job job;
        job.document = added->id;
        job.stage = store::Stage::Read;
        TRAIL_TRY(store::putJob(db, job));
    }
    if (added->isNew || *newPlace) {
        QJsonObject detail{{QStringLiteral("name"), sighting.name},
                           {QStringLiteral("path"), originPath},
                           {QStringLiteral("sha256"), document.sha256.hex()},
                           {QStringLiteral("bytes"), document.bytes},
                           {QStringLiteral("source_url"), sighting.sourceUrl}};
        if (!sighting.sourceUrlFrom.isEmpty())
            detail.insert(QStringLiteral("source_url_from"), sighting.sourceUrlFrom);
        if (!sighting.modifiedAt.isEmpty())
            detail.insert(QStringLiteral("modified_at"), sighting.modifiedAt);
        if (sighting.parent.isValid())
            detail.insert(QStringLiteral("parent"), sighting.parent.value());
        TRAIL_TRY(store::appendCustody(db, sighting.seenBy, added->isNew ? QStringLiteral("import") : QStringLiteral("sighting"),
                                       QStringLiteral("document:%1").arg(added->id.value()), compactJson(detail)));
    }
    TRAIL_TRY(transaction->commit());
    return Admitted{added->id, added->isNew};
}

Result<void> makeDueForPassword(store::Database &db, DocumentId document)
{
    const auto inside = store::withInside(db, document);
    if (!inside)
        return inside.failure();
    const auto failedInside = store::failedMembers(db);
    if (!failedInside)
        return failedInside.failure();
    for (const DocumentId id : *inside) {
        const auto jobs = store::jobs(db, {}, {}, id);
        if (!jobs)
            return jobs.failure();
        const bool memberWants = std::ranges::any_of(*failedInside, [id](const store::FailedMember &member) {
            return member.document == id && wantsPassword(member.code);
        });
        for (store::Job job : *jobs) {
            const bool failedForIt = job.state == store::JobState::Failed && wantsPassword(job.error);
            if (!failedForIt && !(job.stage == store::Stage::Unpack && memberWants))
                continue;
            job.state = store::JobState::Pending;
            job.attempts = 0;
            TRAIL_TRY(store::putJob(db, job));
        }
    }
    return {};
}

} // namespace tendertrail::pipeline
