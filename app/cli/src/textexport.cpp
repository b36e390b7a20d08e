// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textexport.h"

#include "console.h"

#include "core/durable.h"
#include "evidence/searchablepdf.h"
#include "exchange/textfiles.h"
#include "pipeline/pageimages.h"
#include "store/casefile.h"
#include "store/documents.h"


namespace tendertrail::cli {

using namespace core;

bool isTextFormat(const QString &format)
{
    return QStringList{QStringLiteral("hocr"), QStringLiteral("alto"), QStringLiteral("searchable-pdf")}.contains(format);
}

int exportText(const Arguments &arguments, const Grammar &grammar, const QString &format, const CancelToken &cancel)
{
    if (!arguments.has(QStringLiteral("document")))
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--document is needed for --format %1").arg(format)}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    store::Database &db = (*opened)->database();
    const auto document = store::findDocument(db, arguments.value(QStringLiteral("document")));
    if (!document)
        return failed(document.error());
    const QString output = arguments.value(QStringLiteral("output"));
    int count = document->pages;
    if (format == QLatin1String("searchable-pdf")) {
        constexpr double dpi = 150; // enough to read on a screen and on paper
        pipeline::PageImages images(**opened);
        ProgressBar bar;
        const auto pages = evidence::writeSearchablePdf(
            output, *document, [&](PageNumber page) { return store::page(db, document->id, page); },
            [&](PageNumber page) { return images.image(*document, page, dpi, cancel); }, cancel, bar.sink());
        if (!pages)
            return failed(pages.error());
        count = *pages;
    } else {
        const auto pages = store::pages(db, document->id);
        if (!pages)
            return failed(pages.error());
        const QByteArray bytes = format == QLatin1String("hocr") ? exchange::toHocr(*document, *pages) : exchange::toAlto(*document, *pages);
        if (const auto saved = core::saveFile(output, bytes); !saved)
            return failed(saved.error());
    }
    if (arguments.json())
        printJson({{QStringLiteral("output"), output}, {QStringLiteral("pages"), count}});
    else
        printLine(QStringLiteral("%1: %2 pages").arg(output).arg(count));
    return Done;
}

} // namespace tendertrail::cli
