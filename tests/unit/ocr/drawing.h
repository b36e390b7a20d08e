// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QRect>

#include <cmath>

// Pages drawn for the tests: the truth is what was drawn.
namespace drawing {

inline bool hasChineseFont()
{
    return QFontDatabase::families().contains(QStringLiteral("WenQuanYi Micro Hei"));
}

inline QFont font(int pixels)
{
    QFont result(QStringLiteral("WenQuanYi Micro Hei"));
    result.setPixelSize(pixels);
    return result;
}

/// White paper.
inline QImage paper(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

inline void write(QImage &image, int x, int baseline, const QString &text, int pixels, Qt::GlobalColor colour = Qt::black)
{
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(font(pixels));
    painter.setPen(colour);
    painter.drawText(x, baseline, text);
}

/// The rectangle around all that is darker than that.
inline QRect inkOf(const QImage &image, const QRect &within, int darker = 128)
{
    QRect ink;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            if (image.rect().contains(x, y) && qGray(image.pixel(x, y)) < darker)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

/// Turned clockwise by so many degrees about the middle, on white, the size kept.
inline QImage turned(const QImage &image, double degrees)
{
    QImage result = paper(image.width(), image.height());
    QPainter painter(&result);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(image.width() / 2.0, image.height() / 2.0);
    painter.rotate(degrees);
    painter.translate(-image.width() / 2.0, -image.height() / 2.0);
    painter.drawImage(0, 0, image);
    return result;
}

/// A page of Chinese lines, 300 dpi: 24 lines of a believable notice.
inline QImage notice(int width = 1800, int height = 2400)
{
    QImage image = paper(width, height);
    const QStringList lines = {QStringLiteral("深圳大学高性能计算服务器采购项目中标公告"),
                               QStringLiteral("采购人名称为深圳大学计算机与软件学院"),
                               QStringLiteral("本次采购内容为人工智能训练服务器及配套软件"),
                               QStringLiteral("中标供应商为北京云达科技有限公司")};
    for (int i = 0; i < 24; ++i)
        write(image, 150, 200 + i * 85, lines.at(i % lines.size()), 46);
    return image;
}

} // namespace drawing
