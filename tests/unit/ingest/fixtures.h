// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include "ingest/reader.h"

#include <QFile>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <memory>

namespace fixtures {

using namespace tendertrail;

/// The folder of real material beside the source tree; empty when it is not there.
inline QString sharedData(const QString &folder)
{
    const QString path = QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/") + folder;
    return QFileInfo(path).isDir() ? path : QString();
}

inline QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// The only family whose text layer Qt writes right (TRAPS D13).
inline QFont pdfFont(double points)
{
    QFont font(QStringLiteral("WenQuanYi Micro Hei"));
    font.setPointSizeF(points);
    return font;
}

/// An A4 file of 72 dots to the inch: what paint() draws at (x, y) stands at that point of the page.
inline QString writePdf(const QTemporaryDir &folder, const QString &name, const std::function<void(QPainter &, QPdfWriter &)> &paint)
{
    const QString path = folder.filePath(name);
    QPdfWriter writer(path);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    painter.setFont(pdfFont(12));
    paint(painter, writer);
    painter.end();
    return path;
}

inline std::unique_ptr<ingest::Reader> opened(const QString &path, const ingest::ReadOptions &options = {})
{
    auto reader = ingest::open(path, QFileInfo(path).fileName(), options);
    if (!reader) {
        qWarning() << core::describe(reader.error());
        return nullptr;
    }
    return std::move(*reader);
}

inline core::PageText pageOf(ingest::Reader &reader, int number = 1)
{
    auto page = reader.page(number, {});
    if (!page) {
        qWarning() << core::describe(page.error());
        return {};
    }
    return std::move(*page);
}

/// Why a file was refused; Internal when it was not.
inline core::Error refusal(const QString &path, const ingest::ReadOptions &options = {})
{
    auto reader = ingest::open(path, QFileInfo(path).fileName(), options);
    return reader ? core::Error{core::ErrorCode::Internal, path, QStringLiteral("was opened")} : reader.error();
}

inline QString wordText(const core::PageText &page, const core::Word &word)
{
    return word.range.of(page.text);
}

/// Share of pixels of a page's part that are dark.
inline double inkIn(const QImage &image, const core::Box &box, const core::PageText &page)
{
    const double sx = image.width() / page.width;
    const double sy = image.height() / page.height;
    const QRect area = QRectF(box.x * sx, box.y * sy, box.width * sx, box.height * sy).toAlignedRect().intersected(image.rect());
    qsizetype dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
    }
    return area.isEmpty() ? 0 : static_cast<double>(dark) / (static_cast<double>(area.width()) * area.height());
}

/// What every page must keep: offsets in order and inside the text, borders in order, boxes on the page.
inline QString brokenRule(const core::PageText &page)
{
    qsizetype before = 0;
    for (const core::Word &word : page.words) {
        const QString text = word.range.of(page.text);
        if (word.range.begin < before || word.range.isEmpty() || word.range.end > page.text.size())
            return QStringLiteral("word ranges at %1").arg(word.range.begin);
        if (text.contains(u' ') || text.contains(u'\n'))
            return QStringLiteral("white space in word ") + text;
        before = word.range.end;
        if (!word.edges.empty() && static_cast<qsizetype>(word.edges.size()) != word.range.length() + 1)
            return QStringLiteral("number of borders of ") + text;
        if (!std::is_sorted(word.edges.begin(), word.edges.end()))
            return QStringLiteral("order of borders of ") + text;
        if (word.box.x < -0.5 || word.box.y < -0.5 || word.box.right() > page.width + 0.5 || word.box.bottom() > page.height + 0.5)
            return QStringLiteral("box off the page of ") + text;
    }
    before = 0;
    for (const core::Block &block : page.blocks) {
        if (block.range.begin < before || block.range.isEmpty() || block.range.end > page.text.size())
            return QStringLiteral("block ranges at %1").arg(block.range.begin);
        before = block.range.end;
    }
    if (!page.text.isEmpty() && !page.text.endsWith(u'\n'))
        return QStringLiteral("no line end at the end");
    return {};
}

} // namespace fixtures
