// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"

#include "store/casefile.h"
#include "store/documents.h"
#include "store/provenance.h"

#include <QHash>

#include <cmath>

namespace tendertrail::cli {

using namespace core;

namespace {

QJsonObject sightingJson(const store::Sighting &sighting)
{
    QJsonObject object{{QStringLiteral("path"), sighting.path},
                       {QStringLiteral("name"), sighting.name},
                       {QStringLiteral("source_url"), sighting.sourceUrl},
                       {QStringLiteral("source_url_from"), sighting.sourceUrlFrom},
                       {QStringLiteral("modified_at"), sighting.modifiedAt},
                       {QStringLiteral("seen_at"), sighting.seenAt},
                       {QStringLiteral("seen_by"), sighting.seenBy}};
    if (sighting.parent.isValid())
        object.insert(QStringLiteral("parent"), sighting.parent.value());
    return object;
}

QJsonObject documentJson(const Document &document, const QJsonArray &seen, const QJsonArray &alike)
{
    QJsonObject object{{QStringLiteral("document"), document.id.value()},
                       {QStringLiteral("name"), document.name},
                       {QStringLiteral("sha256"), document.sha256.hex()},
                       {QStringLiteral("bytes"), document.bytes},
                       {QStringLiteral("media_type"), document.mediaType},
                       {QStringLiteral("path"), document.originPath},
                       {QStringLiteral("source_url"), document.sourceUrl},
                       {QStringLiteral("imported_at"), document.importedAt},
                       {QStringLiteral("language"), document.language},
                       {QStringLiteral("pages"), document.pages},
                       {QStringLiteral("ocr_pages"), document.ocrPages},
                       {QStringLiteral("sightings"), seen},
                       {QStringLiteral("near_duplicates"), alike}};
    if (document.parent.isValid())
        object.insert(QStringLiteral("parent"), document.parent.value());
    return object;
}

int listDocuments(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    store::Database &db = (*opened)->database();
    const auto documents = store::documents(db);
    if (!documents)
        return failed(documents.error());
    const auto sightings = store::sightings(db);
    if (!sightings)
        return failed(sightings.error());
    const auto pairs = store::nearDuplicates(db);
    if (!pairs)
        return failed(pairs.error());
    QHash<DocumentId, QJsonArray> seen;
    for (const store::Sighting &sighting : *sightings)
        seen[sighting.document].append(sightingJson(sighting));
    QHash<DocumentId, QJsonArray> alike;
    for (const store::NearDuplicate &pair : *pairs) {
        const double share = std::round(pair.similarity * 100) / 100;
        alike[pair.document].append(QJsonObject{{QStringLiteral("document"), pair.other.value()}, {QStringLiteral("similarity"), share}});
        alike[pair.other].append(QJsonObject{{QStringLiteral("document"), pair.document.value()}, {QStringLiteral("similarity"), share}});
    }
    for (const Document &document : *documents) {
        if (arguments.json())
            printJson(documentJson(document, seen.value(document.id), alike.value(document.id)));
        else
            printLine(QStringLiteral("%1  %2  %3 pages  %4").arg(document.id.value()).arg(document.sha256.hex().left(12)).arg(document.pages).arg(document.originPath));
    }
    return Done;
}

} // namespace

std::vector<Command> documentsCommands()
{
    return {{QStringLiteral("documents"), {QStringLiteral("documents CASE"), {}, {}, 1, 1}, listDocuments}};
}

} // namespace tendertrail::cli
