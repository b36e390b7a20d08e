// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QJsonDocument>

#include <cstdio>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace tendertrail::cli {

void printBytes(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
}

void printLine(const QString &line)
{
    printBytes(line.toUtf8() + '\n');
}

void printJson(const QJsonObject &object)
{
    printBytes(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void say(const QString &message)
{
    const QByteArray bytes = message.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

int failed(const core::Error &error, int exitCode)
{
    say(QStringLiteral("tendertrail-cli: ") + core::describe(error));
    return exitCode;
}

int misused(const core::Error &error, const QString &usage)
{
    say(QStringLiteral("tendertrail-cli: %1\nusage: tendertrail-cli %2").arg(error.detail, usage));
    return WrongUsage;
}

ProgressBar::ProgressBar()
{
#ifdef Q_OS_WIN
    m_terminal = _isatty(_fileno(stderr)) != 0;
#else
    m_terminal = isatty(fileno(stderr)) != 0;
#endif
}

ProgressBar::~ProgressBar()
{
    if (m_drawn)
        std::fputs("\r\033[K", stderr);
}

core::ProgressSink ProgressBar::sink()
{
    return [this](const core::Progress &progress) { show(progress); };
}

void ProgressBar::show(const core::Progress &progress)
{
    if (progress.stage != m_stage) {
        m_stage = progress.stage;
        m_sinceStage.start();
        m_sinceDrawn.invalidate();
    }
    const bool ended = progress.total > 0 && progress.done >= progress.total;
    if (!m_terminal) {
        if (ended)
            say(QStringLiteral("%1: %2 of %3 %4s").arg(progress.stage).arg(progress.done).arg(progress.total).arg(progress.unit));
        return;
    }
    if (!ended && m_sinceDrawn.isValid() && m_sinceDrawn.elapsed() < 100)
        return;
    m_sinceDrawn.start();
    constexpr int width = 24;
    const int filled = progress.total > 0 ? int(progress.done * width / progress.total) : 0;
    QString left;
    if (progress.done > 0 && progress.total > progress.done && m_sinceStage.elapsed() > 2000) {
        const qint64 seconds = m_sinceStage.elapsed() * (progress.total - progress.done) / progress.done / 1000;
        left = QStringLiteral(" · %1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    const QString line = QStringLiteral("\r\033[K%1 [%2%3] %4/%5%6  %7")
                             .arg(progress.stage.leftJustified(9), QString(filled, u'█'), QString(width - filled, u'░'))
                             .arg(progress.done)
                             .arg(progress.total)
                             .arg(left, progress.item.left(40));
    std::fputs(line.toUtf8().constData(), stderr);
    std::fflush(stderr);
    m_drawn = true;
}

} // namespace tendertrail::cli
