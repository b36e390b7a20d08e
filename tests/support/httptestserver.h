// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>

class QTcpServer;
class QTcpSocket;

namespace tendertrail::test {

struct HttpRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct HttpAnswer
{
    int status = 200;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    qint64 sendOnly = -1;     ///< closes the connection after so many bytes of the body
    bool neverAnswer = false; ///< keeps the connection open and says nothing
    bool drip = false;        ///< sends the body a byte at a time, for ever
};

/// A small HTTP/1.1 server on a loopback port of its own, in a thread of its own.
class HttpTestServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    explicit HttpTestServer(Handler handler);
    ~HttpTestServer() override;

    [[nodiscard]] QUrl address() const;
    [[nodiscard]] QList<HttpRequest> requests() const;

private:
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const HttpAnswer &answer);

    Handler m_handler;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QList<HttpRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_received;
};

} // namespace tendertrail::test
