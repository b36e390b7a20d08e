// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "recordjson.h"

#include "pipeline/corrections.h"
#include "store/casefile.h"
#include "store/corrections.h"
#include "store/documents.h"

namespace tendertrail::cli {

using namespace core;

namespace {

int doubts(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const auto limit = arguments.number(QStringLiteral("limit"), 1000, 1);
    if (!limit)
        return misused(limit.error(), grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    store::Database &db = (*opened)->database();
    DocumentId only;
    if (arguments.has(QStringLiteral("document"))) {
        const auto document = store::findDocument(db, arguments.value(QStringLiteral("document")));
        if (!document)
            return failed(document.error());
        only = document->id;
    }
    const auto found = pipeline::doubts(db, only, *limit, cancel);
    if (!found)
        return failed(found.error());
    for (const pipeline::DoubtfulWord &word : *found) {
        if (arguments.json())
            printJson({{QStringLiteral("document"), word.document.value()},
                       {QStringLiteral("page"), word.page},
                       {QStringLiteral("kind"), doubtKindName(word.kind)},
                       {QStringLiteral("range"), QJsonArray{word.range.begin, word.range.end}},
                       {QStringLiteral("text"), word.text},
                       {QStringLiteral("context"), word.context},
                       {QStringLiteral("alternatives"), QJsonArray::fromStringList(word.alternatives)},
                       {QStringLiteral("engine"), word.engine},
                       {QStringLiteral("confidence"), word.confidence},
                       {QStringLiteral("box"), boxJson(word.box)}});
        else
            printLine(QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\t%7")
                          .arg(doubtKindName(word.kind))
                          .arg(word.document.value())
                          .arg(word.page)
                          .arg(word.text, word.context, word.alternatives.join(QStringLiteral(" | ")))
                          .arg(word.confidence, 0, 'f', 2));
    }
    return Done;
}

/// The words that --text or --range name. Errors: InvalidArgument, where they are not there, or more than once.
Result<TextRange> namedWords(const Arguments &arguments, const PageText &page)
{
    if (arguments.has(QStringLiteral("range"))) {
        const QStringList ends = arguments.value(QStringLiteral("range")).split(u'-');
        bool first = false;
        bool second = false;
        const TextRange range{ends.value(0).toLongLong(&first), ends.value(1).toLongLong(&second)};
        if (ends.size() != 2 || !first || !second || range.begin < 0 || range.isEmpty() || range.end > page.text.size())
            return fail(ErrorCode::InvalidArgument, arguments.value(QStringLiteral("range")), QStringLiteral("--range is FROM-TO, offsets in the page's text"));
        return range;
    }
    const QString words = arguments.value(QStringLiteral("words"));
    const qsizetype at = words.isEmpty() ? -1 : page.text.indexOf(words);
    if (at < 0)
        return fail(ErrorCode::InvalidArgument, words, QStringLiteral("--words is not on the page"));
    if (page.text.indexOf(words, at + 1) >= 0)
        return fail(ErrorCode::InvalidArgument, words, QStringLiteral("--words is there more than once: name more of it, or --range"));
    return TextRange{at, at + words.size()};
}

int correct(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    for (const char *needed : {"document", "page", "as-read"}) {
        const QString name = QString::fromLatin1(needed);
        if (!arguments.has(name))
            return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--%1 is needed").arg(name)}, grammar.usage);
    }
    const auto number = arguments.number(QStringLiteral("page"), 1, 1);
    if (!number)
        return misused(number.error(), grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const auto document = store::findDocument((*opened)->database(), arguments.value(QStringLiteral("document")));
    if (!document)
        return failed(document.error());
    const auto page = store::page((*opened)->database(), document->id, *number);
    if (!page)
        return failed(page.error());
    const auto range = namedWords(arguments, *page);
    if (!range)
        return misused(range.error(), grammar.usage);
    const auto words = pipeline::correct(**opened, document->id, *number, *range, arguments.value(QStringLiteral("as-read")), arguments.actor());
    if (!words)
        return words.error().code == ErrorCode::InvalidArgument ? misused(words.error(), grammar.usage) : failed(words.error());
    if (arguments.json())
        printJson({{QStringLiteral("document"), document->id.value()}, {QStringLiteral("page"), *number}, {QStringLiteral("words"), *words}});
    else
        printLine(QStringLiteral("%1 words corrected or confirmed").arg(*words));
    return Done;
}

int corrections(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto all = store::corrections((*opened)->database());
    if (!all)
        return failed(all.error());
    for (const Correction &one : *all) {
        if (arguments.json())
            printJson({{QStringLiteral("document"), one.document.value()},
                       {QStringLiteral("page"), one.page},
                       {QStringLiteral("machine"), one.machine},
                       {QStringLiteral("text"), one.text},
                       {QStringLiteral("box"), boxJson(one.box)},
                       {QStringLiteral("by"), one.correctedBy},
                       {QStringLiteral("at"), one.correctedAt}});
        else
            printLine(QStringLiteral("%1\t%2\t%3\t%4\t%5").arg(one.document.value()).arg(one.page).arg(one.machine, one.text, one.correctedBy));
    }
    return Done;
}

int recognise(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    if (!arguments.has(QStringLiteral("document")))
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--document is needed")}, grammar.usage);
    const auto number = arguments.number(QStringLiteral("page"), 0, 1);
    const auto jobs = arguments.number(QStringLiteral("jobs"), 0, 1);
    if (!number || !jobs)
        return misused(number ? jobs.error() : number.error(), grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const auto document = store::findDocument((*opened)->database(), arguments.value(QStringLiteral("document")));
    if (!document)
        return failed(document.error());
    pipeline::ImportOptions options;
    if (arguments.has(QStringLiteral("language")))
        options.languages = arguments.value(QStringLiteral("language")).split(u'+', Qt::SkipEmptyParts);
    options.jobs = *jobs;
    options.actor = arguments.actor();
    ProgressBar bar;
    const auto report = pipeline::recogniseAgain(**opened, document->id, *number, options, cancel, bar.sink());
    if (!report)
        return failed(report.error());
    if (arguments.json())
        printJson({{QStringLiteral("document"), document->id.value()}, {QStringLiteral("failed"), failuresJson(report->failed)}});
    else
        printLine(QStringLiteral("%1 was recognised again").arg(document->name));
    return report->failed.empty() ? Done : SomeFailed;
}

} // namespace

std::vector<Command> correctionCommands()
{
    return {{QStringLiteral("doubts"),
             {QStringLiteral("doubts CASE [--document ID] [--limit N]"), {QStringLiteral("document"), QStringLiteral("limit")}, {}, 1, 1}, doubts},
            {QStringLiteral("correct"),
             {QStringLiteral("correct CASE --document ID --page N (--words TEXT | --range FROM-TO) --as-read TEXT"),
              {QStringLiteral("document"), QStringLiteral("page"), QStringLiteral("words"), QStringLiteral("range"), QStringLiteral("as-read")}, {}, 1, 1},
             correct},
            {QStringLiteral("corrections"), {QStringLiteral("corrections CASE"), {}, {}, 1, 1}, corrections},
            {QStringLiteral("recognise"),
             {QStringLiteral("recognise CASE --document ID [--page N] [--language chi_sim+eng] [--jobs N]"),
              {QStringLiteral("document"), QStringLiteral("page"), QStringLiteral("language"), QStringLiteral("jobs")}, {}, 1, 1}, recognise}};
}

} // namespace tendertrail::cli
