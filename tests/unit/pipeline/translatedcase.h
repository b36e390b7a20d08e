// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../store/storesupport.h"
#include "httptestserver.h"
#include "pipeline/translating.h"
#include "store/segments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// Cases with segments, and engines to translate them: the gist, and a server that answers as the test says.
namespace translatedcase {

using namespace tendertrail;
using core::ErrorCode;
using core::TranslationStatus;
using storetest::TemporaryCase;
using test::HttpAnswer;
using test::HttpRequest;
using test::HttpTestServer;

inline core::DocumentId addWithSegments(store::Database &db, const QStringList &sources, const QByteArray &content = QByteArrayLiteral("content"))
{
    const QString text = sources.join(u'\n');
    const core::DocumentId id = storetest::addDocument(db, text, content);
    std::vector<core::Segment> segments;
    qsizetype at = 0;
    for (const QString &source : sources) {
        core::Segment segment;
        segment.document = id;
        segment.range = {at, at + source.size()};
        segment.kind = QStringLiteral("sentence");
        segment.source = source;
        segments.push_back(segment);
        at += source.size() + 1;
    }
    if (const auto put = store::putSegments(db, id, 1, segments); !put)
        qFatal("%s", qPrintable(core::describe(put.error())));
    return id;
}

inline std::vector<store::TranslatedSegment> all(store::Database &db, core::DocumentId document)
{
    const auto segments = store::translatedSegments(db, document);
    return segments ? *segments : std::vector<store::TranslatedSegment>();
}

inline HttpAnswer answerOf(const QStringList &texts)
{
    return {200, QJsonDocument(QJsonObject{{QStringLiteral("translatedText"), QJsonArray::fromStringList(texts)}}).toJson(), {}, -1, false, false};
}

inline QStringList asked(const HttpRequest &request)
{
    QStringList texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(request.body).object().value(QStringLiteral("q")).toArray())
        texts << value.toString();
    return texts;
}

inline HttpAnswer echo(const HttpRequest &request)
{
    QStringList texts;
    for (const QString &text : asked(request))
        texts << QStringLiteral("EN ") + text;
    return answerOf(texts);
}

inline std::unique_ptr<translate::Engine> engineFor(const HttpTestServer &server, const core::CancelToken &withdrawn = {})
{
    translate::NetworkEndpoint endpoint;
    endpoint.kind = QStringLiteral("libretranslate");
    endpoint.address = server.address();
    endpoint.withdrawn = withdrawn;
    auto engine = translate::networkEngine(endpoint);
    return engine ? std::move(*engine) : nullptr;
}

inline std::unique_ptr<translate::Engine> gistEngine()
{
    auto engine = translate::gist();
    return engine ? std::move(*engine) : nullptr;
}

inline const QString en = QStringLiteral("en");

} // namespace translatedcase
