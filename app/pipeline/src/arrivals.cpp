// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/arrivals.h"

#include "filelist.h"
#include "store/jobs.h"
#include "store/provenance.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace tendertrail::pipeline {

using namespace core;

Result<std::vector<Arrival>> arrivals(store::Database &db, const QString &folder, const CancelToken &cancel)
{
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::NotFound, folder, QStringLiteral("the watched folder is not there"));
    const auto sightings = store::sightings(db);
    if (!sightings)
        return sightings.failure();
    QSet<std::pair<QString, QString>> seen;
    for (const store::Sighting &sighting : *sightings) {
        if (!sighting.parent.isValid())
            seen.insert({sighting.path, sighting.modifiedAt});
    }
    const auto failed = store::failedPaths(db);
    if (!failed)
        return failed.failure();
    QSet<QString> refused;
    for (const store::FailedPath &path : *failed)
        refused.insert(path.path);

    std::vector<Arrival> result;
    const FileList list = listFiles({folder}, cancel);
    for (const QString &path : list.files) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, folder);
        const QFileInfo info(path);
        const Arrival arrival{path, info.size(), info.lastModified().toUTC().toString(Qt::ISODateWithMs)};
        if (arrival.bytes > 0 && !seen.contains({path, arrival.modifiedAt}) && !refused.contains(path))
            result.push_back(arrival);
    }
    return result;
}

} // namespace tendertrail::pipeline
