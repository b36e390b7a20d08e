// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpexchange.h"
#include "translate/engine.h"

#include <QJsonDocument>
#include <QList>
#include <QPair>

namespace tendertrail::translate {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// What the kinds of server have in common: requests of bounded size, one answer a segment, checks of what came back.
class NetworkEngine : public Engine
{
public:
    explicit NetworkEngine(NetworkEndpoint endpoint) : m_endpoint(std::move(endpoint)) {}

    [[nodiscard]] EngineInfo info() const override;
    [[nodiscard]] core::Result<std::vector<Translated>> translate(const QStringList &sources, const QString &from, const QString &to,
                                                                  const core::CancelToken &cancel) override;

protected:
    /// Most segments of one request.
    [[nodiscard]] virtual int batchSize() const { return 40; }
    /// One request: as many texts as asked for, or any other number, which is then an error.
    [[nodiscard]] virtual core::Result<QStringList> send(const QStringList &batch, const QString &from, const QString &to,
                                                         const core::CancelToken &cancel) const = 0;
    /// Posts JSON and reads JSON. Errors: as askServer, Protocol when it is none.
    [[nodiscard]] core::Result<QJsonDocument> ask(const QUrl &address, const QJsonDocument &question, const HttpHeaders &headers,
                                                  const core::CancelToken &cancel) const;
    [[nodiscard]] core::Result<QJsonDocument> ask(const QUrl &address, const HttpQuestion &question, const HttpHeaders &headers,
                                                  const core::CancelToken &cancel) const;
    /// The server, for errors.
    [[nodiscard]] QString subject() const { return m_endpoint.address.host(); }
    [[nodiscard]] core::Failure unexpected(const QString &detail) const { return core::fail(core::ErrorCode::Protocol, subject(), detail); }
    /// The address that the user gave, with the path of the interface unless it is there already.
    [[nodiscard]] QUrl address(const QString &path) const;

    NetworkEndpoint m_endpoint;
};

/// "zh" of "zh-Hans-CN".
[[nodiscard]] QString baseOfTag(const QString &tag);

/// A server of Apertium (apertium-apy). Apart from the others: it speaks forms, not JSON, and knows few pairs of languages.
[[nodiscard]] std::unique_ptr<Engine> makeApertium(const NetworkEndpoint &endpoint);

/// The kinds, made without any check of the endpoint; nullptr for a kind that is not known.
[[nodiscard]] std::unique_ptr<Engine> makeNetworkEngine(const NetworkEndpoint &endpoint);

} // namespace tendertrail::translate
