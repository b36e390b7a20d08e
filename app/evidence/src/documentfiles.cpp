// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentfiles.h"

#include "jsonvalues.h"
#include "store/documents.h"
#include "store/segments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::evidence {

using namespace core;

namespace {

QJsonObject head(const Document &document)
{
    return {{QStringLiteral("document"), document.id.value()},
            {QStringLiteral("name"), document.name},
            {QStringLiteral("sha256"), document.sha256.hex()}};
}

QJsonObject pageJson(const PageText &page)
{
    QJsonArray words;
    for (const Word &word : page.words)
        words.append(QJsonObject{{QStringLiteral("text"), word.range.of(page.text)},
                                 {QStringLiteral("box"), boxJson(word.box)},
                                 {QStringLiteral("confidence"), twoDecimals(static_cast<double>(word.confidence))}});
    return {{QStringLiteral("page"), page.number},
            {QStringLiteral("width"), twoDecimals(page.width)},
            {QStringLiteral("height"), twoDecimals(page.height)},
            {QStringLiteral("source"), textSourceName(page.source)},
            {QStringLiteral("engine"), page.engine},
            {QStringLiteral("confidence"), twoDecimals(page.confidence)},
            {QStringLiteral("text"), page.text},
            {QStringLiteral("words"), words}};
}

QJsonObject segmentJson(const store::TranslatedSegment &both)
{
    QJsonObject object{{QStringLiteral("page"), both.segment.page},
                       {QStringLiteral("kind"), both.segment.kind},
                       {QStringLiteral("start"), both.segment.range.begin},
                       {QStringLiteral("end"), both.segment.range.end},
                       {QStringLiteral("source"), both.segment.source}};
    if (!both.translation)
        return object;
    object.insert(QStringLiteral("translation"), both.translation->text);
    object.insert(QStringLiteral("language"), both.translation->language);
    object.insert(QStringLiteral("engine"), both.translation->engine);
    object.insert(QStringLiteral("engine_version"), both.translation->engineVersion);
    object.insert(QStringLiteral("status"), translationStatusName(both.translation->status));
    object.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(both.translation->warnings));
    if (!both.translation->terms.isEmpty())
        object.insert(QStringLiteral("glossary"), QJsonArray::fromStringList(both.translation->terms));
    if (!both.translation->by.isEmpty()) {
        object.insert(QStringLiteral("by"), both.translation->by);
        object.insert(QStringLiteral("at"), both.translation->at);
    }
    return object;
}

Result<void> writeTranslation(store::Database &db, const Document &document, DocumentFiles &files)
{
    const auto segments = store::translatedSegments(db, document.id);
    if (!segments)
        return segments.failure();
    if (segments->empty())
        return {};
    QJsonArray list;
    QString text;
    PageNumber page = 0;
    for (const store::TranslatedSegment &both : *segments) {
        list.append(segmentJson(both));
        if (both.segment.page != page) {
            page = both.segment.page;
            text += QStringLiteral("== page %1 ==\n\n").arg(page);
        }
        text += both.segment.source + u'\n';
        if (both.translation) {
            text += both.translation->text + u'\n';
            files.translators.insert(QStringLiteral("%1 %2").arg(both.translation->engine, both.translation->engineVersion).trimmed());
        }
        text += u'\n';
    }
    QJsonObject object = head(document);
    object.insert(QStringLiteral("segments"), list);
    files.translationJson = QJsonDocument(object).toJson();
    files.translationText = text.toUtf8();
    return {};
}

} // namespace

Result<DocumentFiles> documentFiles(store::Database &db, const Document &document, const CancelToken &cancel)
{
    const auto outlines = store::pageOutlines(db, document.id);
    if (!outlines)
        return outlines.failure();
    DocumentFiles files;
    // Written page by page: the words of a thousand pages as one JSON tree would take gigabytes.
    files.pagesJson = QJsonDocument(head(document)).toJson(QJsonDocument::Compact);
    files.pagesJson.chop(1);
    files.pagesJson += ",\"pages\":[";
    bool first = true;
    for (const PageText &outline : *outlines) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, document.name);
        const auto page = store::page(db, document.id, outline.number);
        if (!page)
            return page.failure();
        files.pagesJson += (first ? "\n" : ",\n") + QJsonDocument(pageJson(*page)).toJson(QJsonDocument::Compact);
        files.pagesText += (first ? "" : "\f") + page->text.toUtf8();
        if (!page->engine.isEmpty())
            files.readers.insert(page->engine);
        first = false;
    }
    files.pagesJson += "\n]}\n";
    TRAIL_TRY(writeTranslation(db, document, files));
    return files;
}

} // namespace tendertrail::evidence
