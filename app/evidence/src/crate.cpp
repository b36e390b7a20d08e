// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crate.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace tendertrail::evidence {

using namespace core;

namespace {

constexpr QLatin1String idKey("@id");
constexpr QLatin1String typeKey("@type");

QJsonObject named(const QString &id, const QString &type)
{
    return {{idKey, id}, {typeKey, type}};
}

QJsonObject reference(const QString &id)
{
    return {{idKey, id}};
}

QString softwareId(const QString &engine)
{
    return QStringLiteral("#software-") + QString::fromLatin1(QUrl::toPercentEncoding(engine));
}

// "poppler 22.12.0" → name and version; what comes after (languages) belongs to the version.
QJsonObject software(const QString &engine)
{
    QJsonObject object = named(softwareId(engine), QStringLiteral("SoftwareApplication"));
    object.insert(QStringLiteral("name"), engine.section(u' ', 0, 0));
    if (const QString version = engine.section(u' ', 1); !version.isEmpty())
        object.insert(QStringLiteral("softwareVersion"), version);
    return object;
}

QJsonObject root(const PacketFacts &facts, const std::vector<BagWriter::PayloadFile> &files)
{
    QJsonArray parts;
    for (const BagWriter::PayloadFile &file : files)
        parts.append(reference(crateId(file.path)));
    QJsonObject object = named(QStringLiteral("./"), QStringLiteral("Dataset"));
    object.insert(QStringLiteral("name"), QStringLiteral("Evidence packet: ") + facts.title);
    object.insert(QStringLiteral("description"),
                  facts.note.isEmpty() ? QStringLiteral("%1 citations from %2 documents, with the originals, their text and translation.")
                                             .arg(facts.citations.size())
                                             .arg(facts.documents.size())
                                       : facts.note);
    object.insert(QStringLiteral("datePublished"), facts.exportedAt);
    object.insert(QStringLiteral("identifier"), QStringLiteral("urn:uuid:") + facts.packetUuid);
    object.insert(QStringLiteral("license"), reference(QStringLiteral("#license")));
    object.insert(QStringLiteral("hasPart"), parts);
    if (!facts.organisation.isEmpty())
        object.insert(QStringLiteral("publisher"), reference(QStringLiteral("#organisation")));
    return object;
}

QJsonObject fileEntity(const BagWriter::PayloadFile &file, const QHash<QString, Document> &originals)
{
    QJsonObject object = named(crateId(file.path), QStringLiteral("File"));
    object.insert(QStringLiteral("name"), QFileInfo(file.path).fileName());
    object.insert(QStringLiteral("encodingFormat"), mediaTypeOf(file.path));
    object.insert(QStringLiteral("contentSize"), QString::number(file.digests.bytes));
    object.insert(QStringLiteral("sha256"), file.digests.sha256);
    const auto original = originals.constFind(file.path);
    if (original == originals.constEnd())
        return object;
    object.insert(QStringLiteral("name"), original->name);
    if (!original->mediaType.isEmpty())
        object.insert(QStringLiteral("encodingFormat"), original->mediaType);
    if (!original->language.isEmpty())
        object.insert(QStringLiteral("inLanguage"), original->language);
    if (!original->sourceUrl.isEmpty())
        object.insert(QStringLiteral("url"), original->sourceUrl);
    if (!original->importedAt.isEmpty())
        object.insert(QStringLiteral("dateCreated"), original->importedAt);
    return object;
}

QJsonObject action(const QString &id, const QString &name, const QString &object, const QString &result, const QString &engine)
{
    QJsonObject act = named(id, QStringLiteral("CreateAction"));
    act.insert(QStringLiteral("name"), name);
    act.insert(QStringLiteral("object"), reference(object));
    act.insert(QStringLiteral("result"), reference(result));
    act.insert(QStringLiteral("instrument"), reference(softwareId(engine)));
    return act;
}

} // namespace

QString programName()
{
    return QStringLiteral("Tendertrail " TRAIL_VERSION);
}

QString mediaTypeOf(const QString &path)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("json"), QStringLiteral("application/json")}, {QStringLiteral("jsonl"), QStringLiteral("application/jsonl")},
        {QStringLiteral("csv"), QStringLiteral("text/csv")},          {QStringLiteral("txt"), QStringLiteral("text/plain")},
        {QStringLiteral("md"), QStringLiteral("text/markdown")},      {QStringLiteral("html"), QStringLiteral("text/html")},
        {QStringLiteral("pdf"), QStringLiteral("application/pdf")},   {QStringLiteral("svg"), QStringLiteral("image/svg+xml")},
        {QStringLiteral("png"), QStringLiteral("image/png")},         {QStringLiteral("bib"), QStringLiteral("application/x-bibtex")},
        {QStringLiteral("graphml"), QStringLiteral("application/graphml+xml")},
        {QStringLiteral("gexf"), QStringLiteral("application/gexf+xml")},
    };
    return types.value(QFileInfo(path).suffix().toLower(), QStringLiteral("application/octet-stream"));
}

QString crateId(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QByteArray crateMetadata(const PacketFacts &facts, const std::vector<BagWriter::PayloadFile> &files)
{
    QHash<QString, Document> originals;
    for (const Document &document : facts.documents)
        originals.insert(QStringLiteral("originals/") + facts.names.value(document.id), document);

    QJsonObject descriptor = named(QStringLiteral("ro-crate-metadata.json"), QStringLiteral("CreativeWork"));
    descriptor.insert(QStringLiteral("about"), reference(QStringLiteral("./")));
    descriptor.insert(QStringLiteral("conformsTo"), reference(QStringLiteral("https://w3id.org/ro/crate/1.1")));

    QJsonObject license = named(QStringLiteral("#license"), QStringLiteral("CreativeWork"));
    license.insert(QStringLiteral("name"), QStringLiteral("No licence is granted"));
    license.insert(QStringLiteral("description"),
                   QStringLiteral("The originals belong to those who published them and are kept here as evidence."));

    QJsonArray graph{descriptor, root(facts, files), license};
    if (!facts.organisation.isEmpty()) {
        QJsonObject organisation = named(QStringLiteral("#organisation"), QStringLiteral("Organization"));
        organisation.insert(QStringLiteral("name"), facts.organisation);
        graph.append(organisation);
    }
    for (const BagWriter::PayloadFile &file : files)
        graph.append(fileEntity(file, originals));

    std::set<QString> engines{programName()};
    for (const PacketFacts::Work &work : facts.work) {
        const QString name = facts.names.value(work.document);
        const QString original = crateId(QStringLiteral("originals/") + name);
        const QString text = crateId(QStringLiteral("text/%1.json").arg(name));
        const QString id = QString::number(work.document.value());
        int number = 0;
        for (const QString &engine : work.readers)
            graph.append(action(QStringLiteral("#read-%1-%2").arg(id).arg(++number), QStringLiteral("text read from the original"),
                                original, text, engine));
        for (const QString &engine : work.translators)
            graph.append(action(QStringLiteral("#translate-%1-%2").arg(id).arg(++number), QStringLiteral("text translated"), text,
                                crateId(QStringLiteral("translation/%1.json").arg(name)), engine));
        engines.insert(work.readers.begin(), work.readers.end());
        engines.insert(work.translators.begin(), work.translators.end());
    }
    QJsonObject exported = action(QStringLiteral("#export"), QStringLiteral("packet written"), QStringLiteral("./"),
                                  QStringLiteral("report.pdf"), programName());
    exported.insert(QStringLiteral("endTime"), facts.exportedAt);
    exported.insert(QStringLiteral("agent"), reference(QStringLiteral("#actor")));
    graph.append(exported);
    QJsonObject actor = named(QStringLiteral("#actor"), QStringLiteral("Person"));
    actor.insert(QStringLiteral("name"), facts.actor);
    graph.append(actor);
    for (const QString &engine : engines)
        graph.append(software(engine));

    return QJsonDocument(QJsonObject{{QStringLiteral("@context"), QStringLiteral("https://w3id.org/ro/crate/1.1/context")},
                                     {QStringLiteral("@graph"), graph}})
        .toJson();
}

} // namespace tendertrail::evidence
