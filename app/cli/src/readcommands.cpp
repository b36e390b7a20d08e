// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "recordjson.h"

#include "exchange/textfiles.h"
#include "pipeline/proposals.h"
#include "search/searcher.h"
#include "store/casefile.h"
#include "store/documents.h"
#include "store/memory.h"
#include "store/segments.h"

namespace tendertrail::cli {

using namespace core;

namespace {

Result<std::vector<PageText>> chosenPages(const Arguments &arguments, store::Database &db, DocumentId document)
{
    const auto number = arguments.number(QStringLiteral("page"), 0, 1);
    if (!number)
        return number.failure();
    if (*number == 0)
        return store::pages(db, document);
    auto page = store::page(db, document, *number);
    if (!page)
        return page.failure();
    return std::vector<PageText>{std::move(page).value()};
}

int text(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const QString format = arguments.value(QStringLiteral("format"), arguments.json() ? QStringLiteral("json") : QStringLiteral("plain"));
    if (!QStringList{QStringLiteral("plain"), QStringLiteral("json"), QStringLiteral("hocr"), QStringLiteral("alto")}.contains(format))
        return misused({ErrorCode::InvalidArgument, format, QStringLiteral("--format is plain, json, hocr or alto")}, grammar.usage);
    if (!arguments.has(QStringLiteral("document")))
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--document is needed")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    store::Database &db = (*opened)->database();
    const auto document = store::findDocument(db, arguments.value(QStringLiteral("document")));
    if (!document)
        return failed(document.error());
    const auto pages = chosenPages(arguments, db, document->id);
    if (!pages)
        return pages.error().code == ErrorCode::InvalidArgument ? misused(pages.error(), grammar.usage) : failed(pages.error());

    if (format == QLatin1String("hocr")) {
        printBytes(exchange::toHocr(*document, *pages));
    } else if (format == QLatin1String("alto")) {
        printBytes(exchange::toAlto(*document, *pages));
    } else if (format == QLatin1String("json")) {
        QJsonArray array;
        for (const PageText &page : *pages)
            array.append(pageJson(page));
        printJson({{QStringLiteral("document"), document->id.value()},
                   {QStringLiteral("name"), document->name},
                   {QStringLiteral("sha256"), document->sha256.hex()},
                   {QStringLiteral("pages"), array}});
    } else {
        for (const PageText &page : *pages)
            printLine(page.text + u'\f'); // as pdftotext parts pages
    }
    return Done;
}

QJsonArray offersJson(const std::vector<store::Offer> &offers)
{
    QJsonArray array;
    for (const store::Offer &offer : offers)
        array.append(QJsonObject{{QStringLiteral("engine"), offer.engine},
                                 {QStringLiteral("from"), offer.engineVersion},
                                 {QStringLiteral("translation"), offer.text},
                                 {QStringLiteral("similarity"), offer.similarity},
                                 {QStringLiteral("source"), offer.source},
                                 {QStringLiteral("warnings"), QJsonArray::fromStringList(offer.warnings)}});
    return array;
}

int segments(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    if (!arguments.has(QStringLiteral("document")))
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--document is needed")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto document = store::findDocument((*opened)->database(), arguments.value(QStringLiteral("document")));
    if (!document)
        return failed(document.error());
    const auto all = store::translatedSegments((*opened)->database(), document->id);
    if (!all)
        return failed(all.error());
    const auto proposals = pipeline::Proposals::read((*opened)->database());
    if (!proposals)
        return failed(proposals.error());
    for (const store::TranslatedSegment &item : *all) {
        const Translation translation = item.translation.value_or(Translation{});
        const auto beside = proposals->of((*opened)->database(), item.segment, item.translation);
        if (!beside)
            return failed(beside.error());
        if (arguments.json()) {
            printJson({{QStringLiteral("document"), document->id.value()},
                       {QStringLiteral("page"), item.segment.page},
                       {QStringLiteral("segment"), item.segment.id.value()},
                       {QStringLiteral("kind"), item.segment.kind},
                       {QStringLiteral("source"), item.segment.source},
                       {QStringLiteral("translation"), translation.text},
                       {QStringLiteral("engine"), translation.engine},
                       {QStringLiteral("status"), item.translation ? translationStatusName(translation.status) : QString()},
                       {QStringLiteral("engine_version"), translation.engineVersion},
                       {QStringLiteral("by"), translation.by},
                       {QStringLiteral("at"), translation.at},
                       {QStringLiteral("terms"), QJsonArray::fromStringList(translation.terms)},
                       {QStringLiteral("warnings"), QJsonArray::fromStringList(translation.warnings)},
                       {QStringLiteral("offers"), offersJson(*beside)}});
        } else {
            printLine(QStringLiteral("%1\t%2\t%3").arg(item.segment.page).arg(item.segment.source, translation.text));
        }
    }
    return Done;
}

int searchCase(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const auto limit = arguments.number(QStringLiteral("limit"), 50, 1);
    if (!limit)
        return misused(limit.error(), grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    store::Database &db = (*opened)->database();
    if (const auto prepared = search::prepare(db); !prepared)
        return failed(prepared.error());
    const auto results = search::find(db, arguments.positional().mid(1).join(u' '), *limit, cancel);
    if (!results)
        return results.error().code == ErrorCode::InvalidArgument ? misused(results.error(), grammar.usage) : failed(results.error());
    for (const search::Hit &hit : results->hits) {
        if (arguments.json())
            printJson({{QStringLiteral("document"), hit.document.value()},
                       {QStringLiteral("name"), hit.name},
                       {QStringLiteral("page"), hit.page},
                       {QStringLiteral("snippet"), hit.snippet},
                       {QStringLiteral("box"), boxJson(hit.box)},
                       {QStringLiteral("score"), hit.score},
                       {QStringLiteral("matched"), hit.matched}});
        else
            printLine(QStringLiteral("%1 %2, page %3: %4").arg(hit.document.value()).arg(hit.name).arg(hit.page).arg(QString(hit.snippet).replace(u'\n', u' ')));
    }
    say(QStringLiteral("%1 of %2 hits").arg(results->hits.size()).arg(results->total));
    return Done;
}

} // namespace

std::vector<Command> readCommands()
{
    return {{QStringLiteral("text"),
             {QStringLiteral("text CASE --document ID [--page N] [--format plain|json|hocr|alto]"),
              {QStringLiteral("document"), QStringLiteral("page"), QStringLiteral("format")}, {}, 1, 1}, text},
            {QStringLiteral("segments"), {QStringLiteral("segments CASE --document ID"), {QStringLiteral("document")}, {}, 1, 1}, segments},
            {QStringLiteral("search"), {QStringLiteral("search CASE QUERY [--limit N]"), {QStringLiteral("limit")}, {}, 2, -1}, searchCase}};
}

} // namespace tendertrail::cli
