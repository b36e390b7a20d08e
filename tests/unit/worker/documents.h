// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "worker/client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

// Documents that the tests of the worker have read.
namespace tendertrail::worker {

inline QFont chinese(int pixels)
{
    QFont font(QStringLiteral("WenQuanYi Micro Hei"));
    font.setPixelSize(pixels);
    return font;
}

inline QString failure(const core::Error &error)
{
    return core::describe(error);
}

#define VERIFY_OK(result) QVERIFY2(result, (result) ? "" : qPrintable(failure((result).error())))

inline void drawPdf(const QString &path, int pages)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.setFont(chinese(14));
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.drawText(60, 80, QStringLiteral("深圳大学服务器采购公告第%1页").arg(page));
        painter.drawText(60, 120, QStringLiteral("NVIDIA A100 八张"));
    }
}

/// A page that takes the engine some seconds.
inline void drawLongPage(const QString &path)
{
    QImage image(2480, 3508, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);
    QPainter painter(&image);
    painter.setFont(chinese(40));
    for (int line = 0; line < 60; ++line)
        painter.drawText(150, 150 + line * 55, QStringLiteral("本次采购内容为人工智能训练服务器及配套软件的供货安装调试培训和三年质量保证服务%1").arg(line));
    painter.end();
    QVERIFY(image.save(path));
}

inline bool canRecognise()
{
    Client client;
    const auto description = client.describe();
    if (!description)
        return false;
    const QJsonArray languages = QJsonDocument::fromJson(description->toUtf8()).object().value(QStringLiteral("languages")).toArray();
    return languages.contains(QStringLiteral("chi_sim")) && languages.contains(QStringLiteral("eng"));
}

} // namespace tendertrail::worker
