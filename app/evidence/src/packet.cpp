// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/packet.h"

#include "bagwriter.h"
#include "citationfiles.h"
#include "core/durable.h"
#include "custodyfile.h"
#include "documentfiles.h"
#include "exchange/casefiles.h"
#include "packetplan.h"
#include "reportwriter.h"
#include "scratch.h"
#include "store/custody.h"
#include "store/entities.h"
#include "store/suggestions.h"
#include "zipwriter.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace tendertrail::evidence {

using namespace core;

namespace {

class PacketWriter
{
public:
    PacketWriter(store::CaseFile &caseFile, const PacketOptions &options, PacketFacts facts, const CancelToken &cancel,
                 const ProgressSink &progress)
        : m_case(caseFile), m_db(caseFile.database()), m_options(options), m_facts(std::move(facts)), m_cancel(cancel), m_progress(progress)
    {
    }

    /// Fills a folder that is not there yet.
    Result<Packet> fill(const QString &folder, const PageImages &images)
    {
        auto bag = BagWriter::make(folder);
        if (!bag)
            return bag.failure();
        m_bag = std::move(*bag);
        TRAIL_TRY(originals());
        TRAIL_TRY(words());
        TRAIL_TRY(citationFiles());
        TRAIL_TRY(annotations());
        TRAIL_TRY(entities());
        for (const PacketFile &file : m_options.graphFiles)
            TRAIL_TRY(m_bag->add(QStringLiteral("graph/") + safeName(file.name), file.bytes));
        TRAIL_TRY(reportFile(images));
        TRAIL_TRY(m_bag->add(QStringLiteral("README.txt"), readmeText(m_facts)));
        TRAIL_TRY(custody());
        // The crate names every file but its own two.
        const QByteArray metadata = crateMetadata(m_facts, m_bag->payload());
        const QByteArray preview = cratePreview(m_facts, m_bag->payload());
        TRAIL_TRY(m_bag->add(QStringLiteral("ro-crate-metadata.json"), metadata));
        TRAIL_TRY(m_bag->add(QStringLiteral("ro-crate-preview.html"), preview));
        return finish();
    }

private:
    Result<void> step(const QString &stage, qint64 done, qsizetype total, const QString &item)
    {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled, item);
        report(m_progress, {stage, done, static_cast<qint64>(total), QStringLiteral("file"), item});
        return {};
    }

    Result<void> originals()
    {
        qint64 done = 0;
        for (const Document &document : m_facts.documents) {
            TRAIL_TRY(step(QStringLiteral("originals"), done++, qsizetype(m_facts.documents.size()), document.name));
            TRAIL_TRY(m_bag->addOriginal(QStringLiteral("originals/") + m_facts.names.value(document.id),
                                         m_case.originalPath(document.sha256), document.sha256, m_cancel));
        }
        return {};
    }

    Result<void> words()
    {
        qint64 done = 0;
        for (const Document &document : m_facts.documents) {
            TRAIL_TRY(step(QStringLiteral("text"), done++, qsizetype(m_facts.documents.size()), document.name));
            const auto files = documentFiles(m_db, document, m_cancel);
            if (!files)
                return files.failure();
            const QString name = m_facts.names.value(document.id);
            TRAIL_TRY(m_bag->add(QStringLiteral("text/%1.json").arg(name), files->pagesJson));
            TRAIL_TRY(m_bag->add(QStringLiteral("text/%1.txt").arg(name), files->pagesText));
            if (!files->translationJson.isEmpty()) {
                TRAIL_TRY(m_bag->add(QStringLiteral("translation/%1.json").arg(name), files->translationJson));
                TRAIL_TRY(m_bag->add(QStringLiteral("translation/%1.txt").arg(name), files->translationText));
            }
            m_facts.work.push_back({document.id, files->readers, files->translators});
        }
        return {};
    }

    Result<void> citationFiles()
    {
        TRAIL_TRY(m_bag->add(QStringLiteral("citations/citations.json"), citationsJson(m_facts.citations)));
        TRAIL_TRY(m_bag->add(QStringLiteral("citations/citations.csv"), citationsCsv(m_facts.citations)));
        TRAIL_TRY(m_bag->add(QStringLiteral("citations/citations.md"), citationsMarkdown(m_facts.citations)));
        TRAIL_TRY(m_bag->add(QStringLiteral("citations/documents.bib"), bibliographyBib(m_facts.documents)));
        return m_bag->add(QStringLiteral("citations/documents.csl.json"), bibliographyCsl(m_facts.documents));
    }

    Result<void> annotations()
    {
        const auto mentions = store::mentions(m_db);
        if (!mentions)
            return mentions.failure();
        QHash<MentionId, Mention> mentionOf;
        for (const Mention &mention : *mentions)
            mentionOf.insert(mention.id, mention);
        const auto clips = store::clips(m_db);
        if (!clips)
            return clips.failure();
        QHash<ClipId, Clip> clipOf;
        for (const Clip &clip : *clips)
            clipOf.insert(clip.id, clip);
        for (const Citation &citation : m_facts.citations) {
            const QByteArray annotation =
                citation.mention.isValid()
                    ? exchange::toWebAnnotation(mentionOf.value(citation.mention), citation.document, citation.translation, m_facts.caseUuid)
                    : exchange::toWebAnnotation(clipOf.value(citation.clip), citation.document, citation.translation, m_facts.caseUuid);
            TRAIL_TRY(m_bag->add(QStringLiteral("annotations/%1.json").arg(citation.id), annotation));
        }
        return {};
    }

    Result<void> entities()
    {
        const auto ftm = exchange::toFollowTheMoney(m_db, m_facts.caseUuid, m_options.documents);
        if (!ftm)
            return ftm.failure();
        TRAIL_TRY(m_bag->add(QStringLiteral("entities/entities.ftm.json"), *ftm));
        const auto csv = exchange::mentionsCsv(m_db, m_options.documents);
        if (!csv)
            return csv.failure();
        return m_bag->add(QStringLiteral("entities/mentions.csv"), *csv);
    }

    Result<void> reportFile(const PageImages &images)
    {
        const auto facts = reportFacts(m_db, m_facts.citations);
        if (!facts)
            return facts.failure();
        return m_bag->addWritten(
            QStringLiteral("report.pdf"),
            [&](const QString &path) { return writeReport(path, m_facts, *facts, images, m_cancel, m_progress); }, m_cancel);
    }

    Result<void> custody()
    {
        if (m_case.access() == store::CaseFile::Access::Write) {
            const QJsonObject detail{{QStringLiteral("packet"), m_facts.packetUuid},
                                     {QStringLiteral("documents"), qint64(m_facts.documents.size())},
                                     {QStringLiteral("citations"), qint64(m_facts.citations.size())},
                                     {QStringLiteral("program"), programName()}};
            TRAIL_TRY(store::appendCustody(m_db, m_options.actor, QStringLiteral("export"), QStringLiteral("packet:") + m_facts.packetUuid,
                                           QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))));
        }
        const auto entries = store::custody(m_db);
        if (!entries)
            return entries.failure();
        return m_bag->add(QStringLiteral("custody.jsonl"), custodyLines(logFor(*entries, m_options.documents)));
    }

    Result<Packet> finish()
    {
        const auto seal = m_bag->finish({{QStringLiteral("Source-Organization"), m_facts.organisation},
                                         {QStringLiteral("Bagging-Date"), m_facts.exportedAt.left(10)},
                                         {QStringLiteral("External-Identifier"), QStringLiteral("urn:uuid:") + m_facts.packetUuid},
                                         {QStringLiteral("External-Description"), m_facts.title},
                                         {QStringLiteral("Internal-Sender-Identifier"), QStringLiteral("urn:uuid:") + m_facts.caseUuid},
                                         {QStringLiteral("Internal-Sender-Description"), m_facts.note},
                                         {QStringLiteral("Bag-Software-Agent"), programName()}});
        if (!seal)
            return seal.failure();
        Packet packet;
        packet.documents = static_cast<int>(m_facts.documents.size());
        packet.citations = static_cast<int>(m_facts.citations.size());
        packet.files = m_bag->files();
        packet.seal = *seal;
        return packet;
    }

    store::CaseFile &m_case;
    store::Database &m_db;
    const PacketOptions &m_options;
    PacketFacts m_facts;
    CancelToken m_cancel;
    ProgressSink m_progress;
    std::unique_ptr<BagWriter> m_bag;
};

// Everything is read as it is at one moment, whoever else writes meanwhile; and the entry in the custody log and the
// packet come into being together or not at all.
class OneMoment
{
public:
    static Result<std::unique_ptr<OneMoment>> begin(store::CaseFile &caseFile)
    {
        std::unique_ptr<OneMoment> moment(new OneMoment(caseFile.database()));
        if (caseFile.access() == store::CaseFile::Access::Write) {
            auto begun = store::Transaction::begin(caseFile.database());
            if (!begun)
                return begun.failure();
            moment->m_writing.emplace(std::move(*begun));
        } else {
            TRAIL_TRY(caseFile.database().execute(QStringLiteral("BEGIN")));
            moment->m_reading = true;
        }
        return moment;
    }
    ~OneMoment()
    {
        if (m_reading)
            (void)m_db.execute(QStringLiteral("ROLLBACK"));
    }
    OneMoment(const OneMoment &) = delete;
    OneMoment &operator=(const OneMoment &) = delete;
    Result<void> commit() { return m_writing ? m_writing->commit() : Result<void>(); }

private:
    explicit OneMoment(store::Database &db) : m_db(db) {}
    store::Database &m_db;
    std::optional<store::Transaction> m_writing;
    bool m_reading = false;
};

} // namespace

Result<Packet> writePacket(store::CaseFile &caseFile, const QString &output, const PacketOptions &options, const PageImages &images,
                           const CancelToken &cancel, const ProgressSink &progress)
{
    const auto place = placePacket(output, options.zip);
    if (!place)
        return place.failure();
    auto moment = OneMoment::begin(caseFile);
    if (!moment)
        return moment.failure();
    auto facts = planPacket(caseFile, options);
    if (!facts)
        return facts.failure();

    const Scratch scratch(place->scratch);
    const Scratch zipScratch(place->scratch + QStringLiteral(".zip"));
    auto packet = PacketWriter(caseFile, options, std::move(*facts), cancel, progress).fill(scratch.path(), images);
    if (!packet)
        return packet.failure();
    if (options.zip)
        TRAIL_TRY(writeZip(scratch.path(), safeName(QFileInfo(place->folder).fileName()), zipScratch.path(), cancel, progress));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled, output);

    TRAIL_TRY(renameNew(scratch.path(), place->folder));
    Scratch folder(place->folder);
    std::optional<Scratch> zipFile;
    if (options.zip) {
        TRAIL_TRY(renameNew(zipScratch.path(), place->zipFile));
        zipFile.emplace(place->zipFile);
    }
    TRAIL_TRY((*moment)->commit());
    folder.keep();
    if (zipFile)
        zipFile->keep();
    packet->folder = place->folder;
    packet->zipFile = place->zipFile;
    return packet;
}

} // namespace tendertrail::evidence
