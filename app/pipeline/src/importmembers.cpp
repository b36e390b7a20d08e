// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an import does with the documents inside a document.
#include "admission.h"
#include "filelist.h"
#include "importrun.h"

#include "store/custody.h"
#include "store/documents.h"
#include "store/provenance.h"
#include "worker/limits.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::pipeline {

using namespace core;
using store::Job;
using store::JobState;
using store::Stage;

namespace {

QString subject(DocumentId id)
{
    return QStringLiteral("document:%1").arg(id.value());
}

} // namespace

Result<void> ImportRun::takeMember(const ReadOutcome &outcome)
{
    store::Database &db = m_case.database();
    const Member &member = outcome.member->member;
    if (isStrewnAbout(member.path))
        return {};
    if (member.error || !outcome.member->original)
        return store::putFailedMember(db, {outcome.task.document, member.path, member.error ? member.error->code : ErrorCode::Internal,
                                           member.error ? member.error->detail : QString()});
    const auto parent = store::document(db, outcome.task.document);
    if (!parent)
        return parent.failure();
    store::Sighting sighting;
    sighting.parent = parent->id;
    sighting.path = member.path;
    sighting.name = member.path.section(QLatin1Char('/'), -1);
    sighting.modifiedAt = member.modifiedAt;
    sighting.seenBy = m_options.actor;
    const auto admitted = admit(m_case, *outcome.member->original, sighting, parent->originPath + QLatin1Char('/') + member.path);
    if (!admitted)
        return admitted.failure();
    return admitted->isNew ? beginMember(admitted->document) : Result<void>();
}

Result<void> ImportRun::beginMember(DocumentId id)
{
    store::Database &db = m_case.database();
    const auto document = store::document(db, id);
    if (!document)
        return document.failure();
    const auto depth = store::depthOf(db, id);
    if (!depth)
        return depth.failure();
    const auto root = store::outermost(db, id);
    if (!root)
        return root.failure();
    if (!m_bytesInside.contains(*root)) {
        const auto inside = store::bytesInside(db, *root);
        if (!inside)
            return inside.failure();
        m_bytesInside.insert(*root, *inside);
    } else {
        m_bytesInside[*root] += document->bytes;
    }
    const worker::DocumentLimits limits;
    QString tooMuch;
    if (*depth > limits.nesting)
        tooMuch = QStringLiteral("lies over %1 documents deep").arg(limits.nesting);
    else if (m_bytesInside.value(*root) > limits.unpackedBytes)
        tooMuch = QStringLiteral("what came in with it holds over %1 bytes together").arg(limits.unpackedBytes);
    if (tooMuch.isEmpty()) {
        addRead(*document, 0);
        return {};
    }
    Job job;
    job.document = id;
    job.stage = Stage::Read;
    job.state = JobState::Failed;
    job.error = ErrorCode::TooLarge;
    job.detail = tooMuch;
    return store::putJob(db, job);
}

Result<void> ImportRun::endUnpack(const ReadOutcome &outcome)
{
    if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
        return fail(*outcome.error);
    // A full disk or a broken case ends the import, as it does when a file is taken in.
    if (outcome.error && (outcome.error->code == ErrorCode::OutOfSpace || outcome.error->code == ErrorCode::Integrity))
        return fail(*outcome.error);
    store::Database &db = m_case.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    Job job;
    job.document = outcome.task.document;
    job.stage = Stage::Unpack;
    job.state = outcome.error ? JobState::Failed : JobState::Done;
    job.attempts = outcome.task.attempts;
    QJsonObject detail{{QStringLiteral("members"), outcome.count}};
    if (outcome.error) {
        job.error = outcome.error->code;
        job.detail = outcome.error->detail;
        detail = {{QStringLiteral("error"), errorCodeName(outcome.error->code)}};
    }
    TRAIL_TRY(store::putJob(db, job));
    TRAIL_TRY(store::appendCustody(db, QStringLiteral("tendertrail"), QStringLiteral("unpack"), subject(job.document),
                                   QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))));
    return transaction->commit();
}

} // namespace tendertrail::pipeline
