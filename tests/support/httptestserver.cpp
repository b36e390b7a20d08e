// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httptestserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace tendertrail::test {

HttpTestServer::HttpTestServer(Handler handler) : m_handler(std::move(handler))
{
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_server = new QTcpServer(this);
            connect(m_server, &QTcpServer::newConnection, this, [this] {
                while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
                    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                        m_received.remove(socket);
                        socket->deleteLater();
                    });
                }
            });
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

HttpTestServer::~HttpTestServer()
{
    QMetaObject::invokeMethod(
        this, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl HttpTestServer::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

QList<HttpRequest> HttpTestServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

void HttpTestServer::serve(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    HttpRequest request;
    const QList<QByteArray> lines = received.left(headEnd).split('\n');
    const QList<QByteArray> first = lines[0].trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qint64 length = request.headers.value("content-length").toLongLong();
    if (received.size() < headEnd + 4 + length)
        return;
    request.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    {
        const QMutexLocker lock(&m_mutex);
        m_requests << request;
    }
    answer(socket, m_handler(request));
}

void HttpTestServer::answer(QTcpSocket *socket, const HttpAnswer &answer)
{
    if (answer.neverAnswer)
        return;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Answer\r\nContent-Type: application/json\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(answer.drip ? 1'000'000'000 : answer.body.size()) + "\r\n\r\n";
    socket->write(head);
    if (answer.drip) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(10);
    } else if (answer.sendOnly >= 0) {
        socket->write(answer.body.left(answer.sendOnly));
        socket->disconnectFromHost();
    } else {
        socket->write(answer.body);
    }
}

} // namespace tendertrail::test
