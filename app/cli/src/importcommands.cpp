// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "recordjson.h"

#include "pipeline/stages.h"
#include "store/casefile.h"
#include "store/documents.h"

namespace tendertrail::cli {

using namespace core;

namespace {

Result<pipeline::ImportOptions> importOptions(const Arguments &arguments)
{
    pipeline::ImportOptions options;
    const QString ocr = arguments.value(QStringLiteral("ocr"), QStringLiteral("auto"));
    if (ocr == QLatin1String("auto"))
        options.ocr = pipeline::OcrMode::Auto;
    else if (ocr == QLatin1String("always"))
        options.ocr = pipeline::OcrMode::Always;
    else if (ocr == QLatin1String("never"))
        options.ocr = pipeline::OcrMode::Never;
    else
        return fail(ErrorCode::InvalidArgument, ocr, QStringLiteral("--ocr is auto, always or never"));
    if (arguments.has(QStringLiteral("language")))
        options.languages = arguments.value(QStringLiteral("language")).split(u'+', Qt::SkipEmptyParts);
    if (options.languages.isEmpty())
        return fail(ErrorCode::InvalidArgument, {}, QStringLiteral("--language names Tesseract models, for example chi_sim+eng"));
    const auto jobs = arguments.number(QStringLiteral("jobs"), 0, 1);
    if (!jobs)
        return jobs.failure();
    options.jobs = *jobs;
    options.sourceUrl = arguments.value(QStringLiteral("source-url"));
    options.password = arguments.value(QStringLiteral("password"));
    options.actor = arguments.actor();
    return options;
}

int import(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const auto options = importOptions(arguments);
    if (!options)
        return misused(options.error(), grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    ProgressBar bar;
    const auto report = pipeline::import(**opened, arguments.positional().mid(1), *options, cancel, bar.sink());
    if (!report)
        return failed(report.error());
    if (arguments.json()) {
        printJson({{QStringLiteral("documents"), report->documents},
                   {QStringLiteral("added"), report->added},
                   {QStringLiteral("pages"), report->pages},
                   {QStringLiteral("failed"), failuresJson(report->failed)}});
    } else {
        printLine(QStringLiteral("%1 documents (%2 new), %3 pages").arg(report->documents).arg(report->added).arg(report->pages));
        for (const pipeline::StageFailure &failure : report->failed)
            printLine(QStringLiteral("failed: %1: %2: %3 (%4)").arg(failure.path, failure.stage, failure.error.detail, errorCodeName(failure.error.code)));
    }
    return report->failed.empty() ? Done : SomeFailed;
}

Result<DocumentId> chosenDocument(const Arguments &arguments, store::CaseFile &caseFile)
{
    if (!arguments.has(QStringLiteral("document")))
        return DocumentId();
    const auto document = store::findDocument(caseFile.database(), arguments.value(QStringLiteral("document")));
    if (!document)
        return document.failure();
    return document->id;
}

void printChanges(const Arguments &arguments, const std::vector<pipeline::TagChange> &changes)
{
    for (const pipeline::TagChange &change : changes) {
        const bool added = change.kind == pipeline::TagChange::Kind::Added;
        const Suggestion &shown = added ? change.after : change.before;
        if (arguments.json()) {
            QJsonObject object{{QStringLiteral("change"), pipeline::tagChangeName(change.kind)}, {QStringLiteral("document"), change.document.value()}};
            if (!added)
                object.insert(QStringLiteral("before"), fieldJson(change.before));
            if (added || change.kind == pipeline::TagChange::Kind::Changed)
                object.insert(QStringLiteral("after"), fieldJson(change.after));
            printJson(object);
            continue;
        }
        QString line = QStringLiteral("%1: document %2 page %3: %4 = %5")
                           .arg(pipeline::tagChangeName(change.kind).replace(u'_', u' '))
                           .arg(change.document.value())
                           .arg(shown.anchor.page)
                           .arg(fieldName(shown.field), shown.value);
        if (change.kind == pipeline::TagChange::Kind::Changed)
            line += QStringLiteral(" -> %1 = %2").arg(fieldName(change.after.field), change.after.value);
        printLine(line);
    }
}

int previewTags(const Arguments &arguments, const CancelToken &cancel)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto document = chosenDocument(arguments, **opened);
    if (!document)
        return failed(document.error());
    ProgressBar bar;
    const auto changes = pipeline::previewTagging((*opened)->database(), *document, cancel, bar.sink());
    if (!changes)
        return failed(changes.error());
    printChanges(arguments, *changes);
    if (!arguments.json())
        printLine(QStringLiteral("%1 changes; nothing was written").arg(changes->size()));
    return Done;
}

int tag(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    if (arguments.has(QStringLiteral("preview")))
        return previewTags(arguments, cancel);
    double above = 0;
    if (arguments.has(QStringLiteral("accept-above"))) {
        bool ok = false;
        above = arguments.value(QStringLiteral("accept-above")).toDouble(&ok);
        if (!ok || above <= 0 || above > 1)
            return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--accept-above is a confidence over 0 and up to 1")}, grammar.usage);
    }
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const auto document = chosenDocument(arguments, **opened);
    if (!document)
        return failed(document.error());
    ProgressBar bar;
    const QString actor = above > 0 ? QStringLiteral("%1 (accept-above %2)").arg(arguments.actor(), arguments.value(QStringLiteral("accept-above"))) : arguments.actor();
    const auto report = pipeline::tagCase(**opened, above, actor, *document, cancel, bar.sink());
    if (!report)
        return failed(report.error());
    if (arguments.has(QStringLiteral("changes")))
        printChanges(arguments, report->changes);
    if (arguments.json())
        printJson({{QStringLiteral("documents"), report->documents},
                   {QStringLiteral("suggestions"), report->suggestions},
                   {QStringLiteral("accepted"), report->accepted},
                   {QStringLiteral("changes"), qint64(report->changes.size())}});
    else
        printLine(QStringLiteral("%1 suggestions in %2 documents, %3 accepted").arg(report->suggestions).arg(report->documents).arg(report->accepted));
    return Done;
}

} // namespace

std::vector<Command> importCommands()
{
    const auto s = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const char *name : names)
            list.append(QString::fromLatin1(name));
        return list;
    };
    return {{QStringLiteral("import"),
             {QStringLiteral("import CASE PATH… [--ocr auto|always|never] [--language chi_sim+eng] [--jobs N] [--source-url U] [--password P]"),
              s({"ocr", "language", "jobs", "source-url", "password"}), {}, 2, -1}, import},
            {QStringLiteral("tag"), {QStringLiteral("tag CASE [--accept-above 0.9] [--document ID] [--changes | --preview]"), s({"accept-above", "document"}), s({"changes", "preview"}), 1, 1}, tag}};
}

} // namespace tendertrail::cli
