// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkengine.h"

#include <QHostAddress>

namespace tendertrail::translate {

namespace {

constexpr qsizetype unitsAtOnce = 6000;

} // namespace

QString baseOfTag(const QString &tag)
{
    return tag.section(u'-', 0, 0).toLower();
}

EngineInfo NetworkEngine::info() const
{
    EngineInfo info;
    info.id = m_endpoint.kind;
    info.version = m_endpoint.model.isEmpty() ? subject() : m_endpoint.model;
    info.offline = false;
    info.address = m_endpoint.address.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    info.segmentsPerCall = batchSize();
    return info;
}

QUrl NetworkEngine::address(const QString &path) const
{
    QUrl base = m_endpoint.address;
    QString before = base.path();
    while (before.endsWith(u'/'))
        before.chop(1);
    if (before.endsWith(path))
        return base; // the user gave the whole address
    // "http://host/v1" is as usual an answer to "base address" as "http://host".
    const QString version = path.section(u'/', 0, 1);
    if (path.count(u'/') > 1 && before.endsWith(version))
        before.chop(version.size());
    base.setPath(before + path);
    return base;
}

core::Result<std::vector<Translated>> NetworkEngine::translate(const QStringList &sources, const QString &from, const QString &to,
                                                               const core::CancelToken &cancel)
{
    std::vector<Translated> results;
    results.reserve(size_t(sources.size()));
    for (qsizetype at = 0; at < sources.size();) {
        QStringList batch;
        qsizetype units = 0;
        do {
            units += sources[at].size();
            batch << sources[at++];
        } while (at < sources.size() && batch.size() < batchSize() && units + sources[at].size() <= unitsAtOnce);
        const auto texts = send(batch, from, to, cancel);
        if (!texts)
            return texts.failure();
        if (texts->size() != batch.size())
            return unexpected(QStringLiteral("%1 answers for %2 segments").arg(texts->size()).arg(batch.size()));
        for (qsizetype i = 0; i < batch.size(); ++i) {
            Translated result;
            result.text = texts->at(i).trimmed();
            result.warnings = checkTranslation(batch[i], result.text);
            if (result.text.isEmpty() && !batch[i].trimmed().isEmpty())
                result.warnings << QStringLiteral("empty");
            results.push_back(std::move(result));
        }
    }
    return results;
}

core::Result<QJsonDocument> NetworkEngine::ask(const QUrl &address, const QJsonDocument &question, const HttpHeaders &headers,
                                               const core::CancelToken &cancel) const
{
    return ask(address, HttpQuestion{QByteArrayLiteral("application/json"), question.toJson(QJsonDocument::Compact)}, headers, cancel);
}

core::Result<QJsonDocument> NetworkEngine::ask(const QUrl &address, const HttpQuestion &question, const HttpHeaders &headers,
                                               const core::CancelToken &cancel) const
{
    HttpLimits limits;
    limits.withdrawn = m_endpoint.withdrawn;
    const auto body = askServer(address, question, headers, cancel, limits);
    if (!body)
        return body.failure();
    QJsonParseError wrong;
    QJsonDocument document = QJsonDocument::fromJson(*body, &wrong);
    if (document.isNull())
        return unexpected(QStringLiteral("no JSON: ") + wrong.errorString());
    return document;
}

QStringList networkKinds()
{
    return {QStringLiteral("libretranslate"), QStringLiteral("openai"), QStringLiteral("deepl"), QStringLiteral("azure"),
            QStringLiteral("apertium")};
}

bool isLoopback(const QUrl &address)
{
    // A name other than localhost may mean another computer tomorrow.
    const QString host = address.host().toLower();
    return host == u"localhost" || (!host.isEmpty() && QHostAddress(host).isLoopback());
}

core::Result<std::unique_ptr<Engine>> networkEngine(const NetworkEndpoint &endpoint)
{
    using Code = core::ErrorCode;
    if (!networkKinds().contains(endpoint.kind))
        return core::fail(Code::InvalidArgument, endpoint.kind, networkKinds().join(QStringLiteral(", ")));
    const QString scheme = endpoint.address.scheme();
    if (!endpoint.address.isValid() || endpoint.address.host().isEmpty() || (scheme != u"http" && scheme != u"https")
        || !endpoint.address.userInfo().isEmpty() || endpoint.address.hasQuery() || endpoint.address.hasFragment())
        return core::fail(Code::InvalidArgument, QStringLiteral("address"), QStringLiteral("http or https, a host, no user and no query"));
    if (endpoint.kind == u"openai" && endpoint.model.trimmed().isEmpty())
        return core::fail(Code::InvalidArgument, QStringLiteral("model"));
    if (!endpoint.consented && !isLoopback(endpoint.address))
        return core::fail(Code::ConsentRequired, endpoint.address.host());
    return makeNetworkEngine(endpoint);
}

core::Result<QString> tryEndpoint(const NetworkEndpoint &endpoint, const core::CancelToken &cancel)
{
    NetworkEndpoint asked = endpoint;
    asked.consented = true; // nothing of a case is sent, and pressing the button is the permission for this one sentence
    const auto engine = networkEngine(asked);
    if (!engine)
        return engine.failure();
    return tryEngine(**engine, cancel);
}

core::Result<QString> tryEngine(Engine &engine, const core::CancelToken &cancel)
{
    const auto answer = engine.translate({QStringLiteral("今天天气很好。")}, QStringLiteral("zh"), QStringLiteral("en"), cancel);
    if (!answer)
        return answer.failure();
    if (answer->size() != 1 || answer->front().text.isEmpty())
        return core::fail(core::ErrorCode::Protocol, engine.info().id, QStringLiteral("an empty translation"));
    return answer->front().text;
}

} // namespace tendertrail::translate
