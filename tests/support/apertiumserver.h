// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>

namespace tendertrail::test {

/// The real apertium-apy, where the system has it, on a loopback port of its own. It would listen to every network: the line of
/// Python in front of it binds it to the loopback.
class ApertiumServer
{
public:
    [[nodiscard]] static bool isInstalled()
    {
        return QFile::exists(QStringLiteral("/usr/bin/apertium-apy")) && QFile::exists(QStringLiteral("/usr/share/apertium/modes/spa-eng.mode"))
            && QFile::exists(QStringLiteral("/usr/bin/python3"));
    }

    ApertiumServer()
    {
        {
            QTcpServer free;
            if (free.listen(QHostAddress::LocalHost))
                m_port = free.serverPort();
        }
        const QString start = QStringLiteral(
            "import sys, tornado.httpserver as h\n"
            "bind = h.HTTPServer.bind\n"
            "h.HTTPServer.bind = lambda self, port, *a, **k: bind(self, port, '127.0.0.1')\n"
            "from apertium_apy.apy import main\n"
            "sys.exit(main())\n");
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), start, QStringLiteral("-j"), QStringLiteral("1"), QStringLiteral("-p"),
                                                             QString::number(m_port), QStringLiteral("/usr/share/apertium")});
    }
    ~ApertiumServer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    /// Waits until it listens. What it said, where it does not.
    [[nodiscard]] QByteArray problem()
    {
        for (QDeadlineTimer patience(60'000); !patience.hasExpired() && m_process.state() != QProcess::NotRunning;) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(500))
                return {};
            m_process.waitForReadyRead(100);
        }
        m_process.waitForFinished(100);
        return "apertium-apy did not start: " + m_process.readAll();
    }

    [[nodiscard]] QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace tendertrail::test
