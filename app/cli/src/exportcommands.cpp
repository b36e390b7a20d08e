// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casegraph.h"
#include "commands.h"
#include "console.h"
#include "textexport.h"

#include "core/durable.h"
#include "evidence/packet.h"
#include "exchange/casefiles.h"
#include "exchange/translationfiles.h"
#include "pipeline/pageimages.h"
#include "search/searcher.h"
#include "store/casefile.h"
#include "store/documents.h"


#include <algorithm>

namespace tendertrail::cli {

using namespace core;

namespace {

/// Documents that a search finds, for --selection.
Result<std::vector<DocumentId>> selected(store::Database &db, const QString &query, const CancelToken &cancel)
{
    TRAIL_TRY(search::prepare(db));
    const auto results = search::find(db, query, 100000, cancel);
    if (!results)
        return results.failure();
    std::vector<DocumentId> documents;
    for (const search::Hit &hit : results->hits) {
        if (std::ranges::find(documents, hit.document) == documents.end())
            documents.push_back(hit.document);
    }
    if (documents.empty())
        return fail(ErrorCode::Empty, query, QStringLiteral("no document matches the selection"));
    return documents;
}

int exportPacket(const Arguments &arguments, const CancelToken &cancel)
{
    // A packet is itself an act that belongs in the custody log, so the case is opened for writing.
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    evidence::PacketOptions options;
    options.note = arguments.value(QStringLiteral("note"));
    options.organisation = arguments.value(QStringLiteral("organisation"));
    options.zip = !arguments.has(QStringLiteral("no-zip"));
    if (arguments.has(QStringLiteral("selection"))) {
        auto documents = selected((*opened)->database(), arguments.value(QStringLiteral("selection")), cancel);
        if (!documents)
            return failed(documents.error());
        options.documents = std::move(documents).value();
    }
    const auto drawn = caseGraph((*opened)->database(), false, options.documents, cancel);
    if (!drawn)
        return failed(drawn.error());
    options.actor = arguments.actor();
    options.graphFiles = {{QStringLiteral("graph.graphml"), exchange::toGraphml(drawn->network, drawn->evidence)},
                          {QStringLiteral("graph.gexf"), exchange::toGexf(drawn->network, drawn->evidence)},
                          {QStringLiteral("graph.json"), exchange::toJson(drawn->network)},
                          {QStringLiteral("graph.svg"), exchange::toSvg(drawn->network)}};
    pipeline::PageImages images(**opened);
    ProgressBar bar;
    const auto packet = evidence::writePacket(
        **opened, arguments.value(QStringLiteral("output")), options,
        [&](const Document &document, PageNumber page, double dpi) { return images.image(document, page, dpi, cancel); }, cancel, bar.sink());
    if (!packet)
        return failed(packet.error());
    if (arguments.json())
        printJson({{QStringLiteral("output"), packet->folder},
                   {QStringLiteral("zip"), packet->zipFile},
                   {QStringLiteral("documents"), packet->documents},
                   {QStringLiteral("citations"), packet->citations},
                   {QStringLiteral("files"), packet->files},
                   {QStringLiteral("seal"), packet->seal.hex()}});
    else
        printLine(QStringLiteral("%1: %2 citations from %3 documents, %4 files%5\nSHA-256 of tagmanifest-sha256.txt, which stands for all of it: %6")
                      .arg(packet->folder, QString::number(packet->citations), QString::number(packet->documents), QString::number(packet->files),
                           packet->zipFile.isEmpty() ? QString() : QStringLiteral("; also as ") + packet->zipFile, packet->seal.hex()));
    return Done;
}

Result<QByteArray> fileOf(const Arguments &arguments, store::CaseFile &file, const QString &format)
{
    store::Database &db = file.database();
    if (format == QLatin1String("ftm"))
        return exchange::toFollowTheMoney(db, file.uuid());
    if (format == QLatin1String("csv"))
        return exchange::mentionsCsv(db);
    if (format == QLatin1String("tmx"))
        return exchange::toTmx(db);
    if (format == QLatin1String("xliff")) {
        DocumentId document;
        if (arguments.has(QStringLiteral("document"))) {
            const auto found = store::findDocument(db, arguments.value(QStringLiteral("document")));
            if (!found)
                return found.failure();
            document = found->id;
        }
        return exchange::toXliff(db, document);
    }
    const auto terms = store::glossaryTerms(db);
    if (!terms)
        return terms.failure();
    if (terms->empty() && format == QLatin1String("tbx"))
        return fail(ErrorCode::Empty, QStringLiteral("TBX"), QStringLiteral("the glossary of the case has no terms")); // the standard asks for one
    return format == QLatin1String("tbx") ? exchange::toTbx(*terms) : exchange::termsCsv(*terms);
}

int exportFile(const Arguments &arguments, const QString &format)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto bytes = fileOf(arguments, **opened, format);
    if (!bytes)
        return failed(bytes.error());
    const QString output = arguments.value(QStringLiteral("output"));
    if (const auto saved = core::saveFile(output, *bytes); !saved)
        return failed(saved.error());
    if (arguments.json())
        printJson({{QStringLiteral("output"), output}, {QStringLiteral("bytes"), bytes->size()}});
    else
        printLine(QStringLiteral("%1: %2 bytes").arg(output).arg(bytes->size()));
    return Done;
}

int exportCase(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const QString format = arguments.value(QStringLiteral("format"));
    static const QStringList formats{QStringLiteral("packet"), QStringLiteral("ftm"), QStringLiteral("csv"), QStringLiteral("tmx"),
                                     QStringLiteral("tbx"), QStringLiteral("xliff"), QStringLiteral("glossary")};
    if (!formats.contains(format) && !isTextFormat(format))
        return misused({ErrorCode::InvalidArgument, format, QStringLiteral("--format is hocr, alto, searchable-pdf, ") + formats.join(QStringLiteral(", "))}, grammar.usage);
    if (arguments.value(QStringLiteral("output")).isEmpty())
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--output is needed")}, grammar.usage);
    if (isTextFormat(format))
        return exportText(arguments, grammar, format, cancel);
    return format == QLatin1String("packet") ? exportPacket(arguments, cancel) : exportFile(arguments, format);
}

} // namespace

std::vector<Command> exportCommands()
{
    return {{QStringLiteral("export"),
             {QStringLiteral("export CASE --format packet|ftm|csv|tmx|tbx|xliff|glossary|hocr|alto|searchable-pdf --output PATH [--document ID] [--selection QUERY] [--note TEXT] [--organisation NAME] [--no-zip]"),
              {QStringLiteral("format"), QStringLiteral("output"), QStringLiteral("document"), QStringLiteral("selection"), QStringLiteral("note"), QStringLiteral("organisation")},
              {QStringLiteral("no-zip")}, 1, 1}, exportCase, true}};
}

} // namespace tendertrail::cli
