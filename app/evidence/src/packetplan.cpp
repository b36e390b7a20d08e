// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packetplan.h"

#include "core/clock.h"
#include "store/documents.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace tendertrail::evidence {

using namespace core;

Result<PacketFacts> planPacket(store::CaseFile &caseFile, const PacketOptions &options)
{
    store::Database &db = caseFile.database();
    PacketFacts facts;
    auto citations = evidence::citations(db, options.documents);
    if (!citations)
        return citations.failure();
    if (citations->empty())
        return fail(ErrorCode::Empty, caseFile.folder(), QStringLiteral("nothing is accepted or clipped there, so there is nothing to prove"));
    facts.citations = std::move(*citations);

    QSet<DocumentId> cited;
    for (const Citation &citation : facts.citations)
        cited.insert(citation.document.id);
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    for (const Document &document : *documents) {
        const bool chosen = options.documents.empty() ? cited.contains(document.id)
                                                      : std::ranges::find(options.documents, document.id) != options.documents.end();
        if (chosen)
            facts.documents.push_back(document);
    }
    for (const DocumentId wanted : options.documents) {
        if (std::ranges::find(facts.documents, wanted, &Document::id) == facts.documents.end())
            return fail(ErrorCode::NotFound, QStringLiteral("document %1").arg(wanted.value()));
    }
    DocumentNames names;
    for (const Document &document : facts.documents)
        facts.names.insert(document.id, names.of(document));

    facts.title = caseFile.title().trimmed().isEmpty() ? QFileInfo(caseFile.folder()).completeBaseName() : caseFile.title();
    facts.note = options.note;
    facts.organisation = options.organisation;
    facts.actor = options.actor;
    facts.exportedAt = utcNow();
    facts.packetUuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    facts.caseUuid = caseFile.uuid();
    return facts;
}

Result<PacketPlace> placePacket(const QString &output, bool zip)
{
    QString folder = QDir::cleanPath(QFileInfo(output).absoluteFilePath());
    // Who asks for "packet.zip" gets the zip of that name, and the folder beside it.
    if (folder.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive))
        folder.chop(4);
    const QFileInfo info(folder);
    if (output.trimmed().isEmpty() || info.fileName().isEmpty())
        return fail(ErrorCode::InvalidArgument, output, QStringLiteral("not a name for a packet"));
    PacketPlace place{folder, zip ? folder + QStringLiteral(".zip") : QString(),
                      QStringLiteral("%1/.%2-%3").arg(info.absolutePath(), safeName(info.fileName(), 60),
                                                      QUuid::createUuid().toString(QUuid::Id128).left(8))};
    for (const QString &path : {place.folder, place.zipFile}) {
        if (!path.isEmpty() && (QFileInfo::exists(path) || QFileInfo(path).isSymLink()))
            return fail(ErrorCode::AlreadyExists, path, QStringLiteral("there is something with that name"));
    }
    return place;
}

} // namespace tendertrail::evidence
