// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace tendertrail::exchange {

using namespace core;

namespace {

Result<QByteArray> pngOf(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return fail(ErrorCode::Internal, QStringLiteral("svg"), QStringLiteral("the drawing could not be rendered"));
    // Twice its size reads well in print; what is larger than this few programs open.
    constexpr int longSideAtMost = 8000;
    QSize size = renderer.defaultSize() * 2;
    if (std::max(size.width(), size.height()) > longSideAtMost)
        size.scale(longSideAtMost, longSideAtMost, Qt::KeepAspectRatio);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return fail(ErrorCode::OutOfMemory, QStringLiteral("png"), QStringLiteral("no room for the picture"));
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Result<QByteArray> toGraphFile(const QString &suffix, const graph::Network &network, const EvidenceByEdge &evidence)
{
    if (suffix == QLatin1String("json"))
        return toJson(network);
    if (suffix == QLatin1String("graphml"))
        return toGraphml(network, evidence);
    if (suffix == QLatin1String("gexf"))
        return toGexf(network, evidence);
    if (suffix == QLatin1String("svg"))
        return toSvg(network);
    if (suffix == QLatin1String("png"))
        return pngOf(toSvg(network));
    return fail(ErrorCode::InvalidArgument, suffix, QStringLiteral("a graph is written as .json, .graphml, .gexf, .svg or .png"));
}

} // namespace tendertrail::exchange
