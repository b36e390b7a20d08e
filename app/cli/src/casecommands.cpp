// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "recordjson.h"

#include "evidence/verify.h"
#include "pipeline/stages.h"
#include "store/casefile.h"
#include "store/jobs.h"

#include <QFileInfo>

namespace tendertrail::cli {

using namespace core;

namespace {

int newCase(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    const QString folder = arguments.positional().first();
    const auto made = store::CaseFile::create(folder, arguments.value(QStringLiteral("title"), QFileInfo(folder).completeBaseName()));
    if (!made)
        return failed(made.error());
    if (arguments.json())
        printJson({{QStringLiteral("case"), (*made)->folder()}, {QStringLiteral("title"), (*made)->title()}, {QStringLiteral("uuid"), (*made)->uuid()}});
    else
        printLine(QStringLiteral("%1: a new case, \"%2\"").arg((*made)->folder(), (*made)->title()));
    return Done;
}

int status(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto counts = store::counts((*opened)->database());
    if (!counts)
        return failed(counts.error());
    const auto failures = pipeline::failures((*opened)->database());
    if (!failures)
        return failed(failures.error());
    if (arguments.json()) {
        printJson({{QStringLiteral("title"), (*opened)->title()},
                   {QStringLiteral("documents"), counts->documents},
                   {QStringLiteral("pages"), counts->pages},
                   {QStringLiteral("ocr_pages"), counts->ocrPages},
                   {QStringLiteral("segments"), counts->segments},
                   {QStringLiteral("translated_segments"), counts->translatedSegments},
                   {QStringLiteral("suggestions"), counts->suggestions},
                   {QStringLiteral("mentions"), counts->mentions},
                   {QStringLiteral("entities"), counts->entities},
                   {QStringLiteral("relations"), counts->relations},
                   {QStringLiteral("purchases"), counts->purchases},
                   {QStringLiteral("pending"), counts->pending},
                   {QStringLiteral("failed"), failuresJson(*failures)}});
        return Done;
    }
    printLine((*opened)->title());
    printLine(QStringLiteral("documents %1, pages %2 (%3 by OCR), segments %4 (%5 translated)")
                  .arg(counts->documents)
                  .arg(counts->pages)
                  .arg(counts->ocrPages)
                  .arg(counts->segments)
                  .arg(counts->translatedSegments));
    printLine(QStringLiteral("suggestions %1, mentions %2, entities %3, relations %4, purchases %5")
                  .arg(counts->suggestions)
                  .arg(counts->mentions)
                  .arg(counts->entities)
                  .arg(counts->relations)
                  .arg(counts->purchases));
    if (counts->pending > 0)
        printLine(QStringLiteral("%1 jobs are waiting: run import again").arg(counts->pending));
    for (const pipeline::StageFailure &failure : *failures)
        printLine(QStringLiteral("failed: %1: %2: %3 (%4)").arg(failure.path, failure.stage, failure.error.detail, errorCodeName(failure.error.code)));
    return Done;
}

int verifyPath(const Arguments &arguments, const Grammar &, const CancelToken &cancel)
{
    ProgressBar bar;
    const auto verification = evidence::verify(arguments.positional().first(), cancel, bar.sink());
    if (!verification)
        return failed(verification.error());
    if (arguments.json()) {
        QJsonArray problems;
        for (const evidence::Problem &problem : verification->problems)
            problems.append(QJsonObject{{QStringLiteral("path"), problem.path}, {QStringLiteral("problem"), problem.problem}});
        printJson({{QStringLiteral("ok"), verification->ok}, {QStringLiteral("checked"), verification->checked}, {QStringLiteral("problems"), problems}});
    } else {
        for (const evidence::Problem &problem : verification->problems)
            printLine(QStringLiteral("%1: %2").arg(problem.path, problem.problem));
        printLine(verification->ok ? QStringLiteral("%1 checked, all good").arg(verification->checked)
                                   : QStringLiteral("%1 checked, %2 problems").arg(verification->checked).arg(verification->problems.size()));
    }
    return verification->ok ? Done : SomeFailed;
}

} // namespace

std::vector<Command> caseCommands()
{
    return {{QStringLiteral("new"), {QStringLiteral("new CASE.ttcase [--title T]"), {QStringLiteral("title")}, {}, 1, 1}, newCase},
            {QStringLiteral("status"), {QStringLiteral("status CASE"), {}, {}, 1, 1}, status},
            {QStringLiteral("verify"), {QStringLiteral("verify PATH   (a packet, its zip, or a case)"), {}, {}, 1, 1}, verifyPath}};
}

} // namespace tendertrail::cli
