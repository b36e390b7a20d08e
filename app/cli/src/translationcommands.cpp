// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "recordjson.h"
#include "translationengine.h"

#include "pipeline/decisions.h"
#include "pipeline/translationfile.h"
#include "store/casefile.h"
#include "store/consent.h"
#include "store/documents.h"
#include "store/segments.h"

#include <QFileInfo>

namespace tendertrail::cli {

using namespace core;

namespace {

int translateDocuments(const Arguments &arguments, const Grammar &, const CancelToken &cancel)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const auto engine = engineOf(arguments, **opened);
    if (!engine)
        return failed(engine.error());
    DocumentId document;
    if (arguments.has(QStringLiteral("document"))) {
        const auto found = store::findDocument((*opened)->database(), arguments.value(QStringLiteral("document")));
        if (!found)
            return failed(found.error());
        document = found->id;
    }
    const auto options = translateOptionsOf(arguments);
    if (!options)
        return failed(options.error());
    ProgressBar bar;
    const auto report = pipeline::translateCase(**opened, **engine, arguments.value(QStringLiteral("to"), QStringLiteral("en")), document, cancel,
                                                bar.sink(), *options);
    if (!report)
        return failed(report.error());
    if (arguments.json()) {
        QJsonArray failures;
        for (const pipeline::SegmentFailure &failure : report->failed)
            failures.append(QJsonObject{{QStringLiteral("document"), failure.document.value()},
                                        {QStringLiteral("page"), failure.page},
                                        {QStringLiteral("segment"), failure.segment.value()},
                                        {QStringLiteral("code"), errorCodeName(failure.error.code)},
                                        {QStringLiteral("detail"), failure.error.detail}});
        printJson({{QStringLiteral("engine"), (*engine)->info().id},
                   {QStringLiteral("segments"), report->segments},
                   {QStringLiteral("translated"), report->translated},
                   {QStringLiteral("from_memory"), report->fromMemory},
                   {QStringLiteral("offered"), report->offered},
                   {QStringLiteral("warnings"), report->warnings},
                   {QStringLiteral("failed"), failures}});
    } else {
        printLine(QStringLiteral("%1 of %2 segments translated by %3 (%4 from memory), %5 with warnings")
                      .arg(report->translated)
                      .arg(report->segments)
                      .arg((*engine)->info().id)
                      .arg(report->fromMemory)
                      .arg(report->warnings));
        for (const pipeline::SegmentFailure &failure : report->failed)
            printLine(QStringLiteral("failed: document %1, page %2, segment %3: %4")
                          .arg(failure.document.value())
                          .arg(failure.page)
                          .arg(failure.segment.value())
                          .arg(describe(failure.error)));
    }
    return report->failed.empty() ? Done : SomeFailed;
}

int listTerms(const Arguments &arguments, store::Database &db)
{
    const auto terms = store::glossaryTerms(db);
    if (!terms)
        return failed(terms.error());
    for (const store::GlossaryTerm &term : *terms) {
        if (arguments.json())
            printJson({{QStringLiteral("source"), term.source},
                       {QStringLiteral("target"), term.target},
                       {QStringLiteral("avoid"), QJsonArray::fromStringList(term.avoid)},
                       {QStringLiteral("note"), term.note},
                       {QStringLiteral("origin"), term.origin},
                       {QStringLiteral("by"), term.changedBy},
                       {QStringLiteral("at"), term.changedAt}});
        else
            printLine(QStringLiteral("%1\t%2\t%3\t%4").arg(term.source, term.target, term.avoid.join(u'|'), term.note));
    }
    return Done;
}

Result<pipeline::GlossaryChange> wantedChange(const Arguments &arguments)
{
    pipeline::GlossaryChange change;
    if (arguments.has(QStringLiteral("import"))) {
        auto terms = termsOfFile(arguments.value(QStringLiteral("import")), QStringLiteral("en"));
        if (!terms)
            return terms.failure();
        change.put = std::move(*terms);
    }
    if (arguments.has(QStringLiteral("add"))) {
        const QString pair = arguments.value(QStringLiteral("add"));
        store::GlossaryTerm term;
        term.source = pair.section(u'=', 0, 0).trimmed();
        term.target = pair.section(u'=', 1).trimmed();
        term.avoid = arguments.value(QStringLiteral("avoid")).split(u'|', Qt::SkipEmptyParts);
        term.note = arguments.value(QStringLiteral("note"));
        if (term.source.isEmpty() || term.target.isEmpty())
            return fail(ErrorCode::InvalidArgument, pair, QStringLiteral("--add is Chinese=English"));
        change.put.push_back(std::move(term));
    }
    if (arguments.has(QStringLiteral("remove")))
        change.remove.append(arguments.value(QStringLiteral("remove")));
    return change;
}

int glossary(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const auto change = wantedChange(arguments);
    if (!change)
        return change.error().code == ErrorCode::InvalidArgument ? misused(change.error(), grammar.usage) : failed(change.error());
    const bool only = change->put.empty() && change->remove.isEmpty();
    const auto opened = store::CaseFile::open(arguments.positional().first(), only ? store::CaseFile::Access::Read : store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    if (only)
        return listTerms(arguments, (*opened)->database());
    const auto engine = engineOf(arguments, **opened);
    if (!engine)
        return failed(engine.error());
    const auto report = pipeline::changeGlossary(**opened, **engine, *change, QStringLiteral("en"), arguments.actor(), cancel);
    if (!report)
        return failed(report.error());
    for (const pipeline::TouchedSegment &each : report->touched) {
        if (arguments.json())
            printJson({{QStringLiteral("document"), each.document.value()},
                       {QStringLiteral("page"), each.page},
                       {QStringLiteral("segment"), each.segment.value()},
                       {QStringLiteral("source"), each.source},
                       {QStringLiteral("before"), each.before},
                       {QStringLiteral("after"), each.after},
                       {QStringLiteral("engine"), each.engine},
                       {QStringLiteral("kept"), each.isKept},
                       {QStringLiteral("warnings"), QJsonArray::fromStringList(each.warnings)}});
        else
            printLine(QStringLiteral("document %1, page %2: %3\n  before: %4\n  %5: %6")
                          .arg(QString::number(each.document.value()), QString::number(each.page), each.source, each.before,
                               each.isKept ? QStringLiteral("left as it is") : QStringLiteral("after"), each.after));
    }
    say(QStringLiteral("%1 terms added or changed, %2 removed, %3 segments touched").arg(report->put).arg(report->removed).arg(report->touched.size()));
    return Done;
}

int importTranslations(const Arguments &arguments, const Grammar &, const CancelToken &cancel)
{
    const QString path = arguments.positional().at(1);
    const auto file = pipeline::readTranslationFile(path, QStringLiteral("en"), cancel);
    if (!file)
        return failed(file.error());
    if (file->format != u"xliff" && file->format != u"tmx")
        return failed({ErrorCode::Unsupported, path, file->format});
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const QString name = QFileInfo(path).fileName();
    if (file->format == u"xliff") {
        const auto report = pipeline::importReturned(**opened, file->returned, name, arguments.actor(), cancel);
        if (!report)
            return failed(report.error());
        QJsonArray unmatched;
        for (const store::ReturnedTranslation &each : report->unmatched)
            unmatched.append(QJsonObject{{QStringLiteral("source"), each.source}, {QStringLiteral("translation"), each.target}});
        if (arguments.json())
            printJson({{QStringLiteral("format"), QStringLiteral("xliff")},
                       {QStringLiteral("applied"), report->applied},
                       {QStringLiteral("unchanged"), report->unchanged},
                       {QStringLiteral("unmatched"), unmatched}});
        else
            printLine(QStringLiteral("%1 translations taken over, %2 the same as here, %3 without a segment").arg(report->applied).arg(report->unchanged).arg(report->unmatched.size()));
        return report->unmatched.empty() ? Done : SomeFailed;
    }
    const auto taken = pipeline::importMemory(**opened, file->memory, name, arguments.actor(), cancel);
    if (!taken)
        return failed(taken.error());
    if (arguments.json())
        printJson({{QStringLiteral("format"), QStringLiteral("tmx")}, {QStringLiteral("units"), *taken}});
    else
        printLine(QStringLiteral("%1 sentences remembered; translate proposes them").arg(*taken));
    return Done;
}

int consent(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const bool gives = arguments.has(QStringLiteral("address"));
    const bool takes = arguments.has(QStringLiteral("withdraw"));
    const QUrl address(arguments.value(QStringLiteral("address")), QUrl::StrictMode);
    if (gives && (takes || !address.isValid() || address.host().isEmpty()))
        return misused({ErrorCode::InvalidArgument, arguments.value(QStringLiteral("address")), QStringLiteral("an address, or --withdraw")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), gives || takes ? store::CaseFile::Access::Write : store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    if (gives || takes) {
        if (const auto done = store::setAllowedAddress((*opened)->database(), gives ? address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) : QString(), arguments.actor()); !done)
            return failed(done.error());
    }
    const auto allowed = store::allowedAddress((*opened)->database());
    if (!allowed)
        return failed(allowed.error());
    if (arguments.json())
        printJson({{QStringLiteral("address"), *allowed}});
    else
        printLine(allowed->isEmpty() ? QStringLiteral("offline: no text of this case may be sent anywhere") : QStringLiteral("text of this case may be sent to %1").arg(*allowed));
    return Done;
}

int review(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const auto number = arguments.number(QStringLiteral("segment"), 0, 1);
    if (!number || *number == 0)
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--segment is needed; segments --json names them")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const SegmentId segment(*number);
    const auto there = store::translation((*opened)->database(), segment);
    if (!there)
        return failed(there.error());
    const QString text = arguments.value(QStringLiteral("text"), *there ? (*there)->text : QString());
    if (text.trimmed().isEmpty())
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("there is nothing to approve yet: --text is needed")}, grammar.usage);
    const auto status = arguments.has(QStringLiteral("approve")) || !arguments.has(QStringLiteral("text")) ? TranslationStatus::Reviewed : TranslationStatus::Edited;
    if (const auto done = pipeline::editTranslation(**opened, segment, text, status, arguments.actor(), arguments.value(QStringLiteral("memory"))); !done)
        return failed(done.error());
    if (arguments.json())
        printJson({{QStringLiteral("segment"), *number}, {QStringLiteral("translation"), text}, {QStringLiteral("status"), translationStatusName(status)}});
    else
        printLine(QStringLiteral("segment %1: %2").arg(*number).arg(translationStatusName(status)));
    return Done;
}

} // namespace

std::vector<Command> translationCommands()
{
    const auto s = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const char *name : names)
            list.append(QString::fromLatin1(name));
        return list;
    };
    return {{QStringLiteral("translate"),
             {QStringLiteral("translate CASE [--to en] %1 [--document ID]").arg(engineUsage()), engineOptions() + s({"to", "document"}), s({"consent"}), 1, 1},
             translateDocuments},
            {QStringLiteral("glossary"),
             {QStringLiteral("glossary CASE [--import FILE.(csv|tbx)] [--add 源=target [--avoid A|B] [--note N]] [--remove 源] [--engine …]"),
              engineOptions() + s({"import", "add", "avoid", "note", "remove"}), s({"consent"}), 1, 1}, glossary},
            {QStringLiteral("import-translations"), {QStringLiteral("import-translations CASE FILE.(tmx|xlf)"), {}, {}, 2, 2}, importTranslations},
            {QStringLiteral("review"),
             {QStringLiteral("review CASE --segment N [--text T] [--approve] [--memory FILE]"), s({"segment", "text", "memory"}), s({"approve"}), 1, 1}, review},
            {QStringLiteral("consent"), {QStringLiteral("consent CASE [--address URL | --withdraw]"), s({"address"}), s({"withdraw"}), 1, 1}, consent}};
}

} // namespace tendertrail::cli
