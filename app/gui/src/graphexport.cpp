// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"
#include "graphcanvas.h"
#include "graphview.h"
#include "gui/session.h"
#include "gui/theme.h"
#include "gui/toasts.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgRenderer>

#include <algorithm>

// The graph as files; part of GraphView.
namespace tendertrail::gui {

using namespace core;

namespace {

exchange::EvidenceByEdge evidenceOf(const graph::Network &network, const CaseFacts &facts)
{
    exchange::EvidenceByEdge evidence;
    for (const graph::Edge &edge : network.edges) {
        for (const MentionId id : edge.mentions) {
            if (const Mention *mention = facts.mention(id))
                evidence[edge.id].append({facts.documents.value(mention->document).sha256.hex(), mention->anchor.page, mention->anchor.quote});
        }
    }
    return evidence;
}

QByteArray pngOf(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    QSize size = renderer.defaultSize() * 2;
    constexpr int longSideAtMost = 8000;
    if (std::max(size.width(), size.height()) > longSideAtMost)
        size.scale(longSideAtMost, longSideAtMost, Qt::KeepAspectRatio);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
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

void GraphView::exportTo(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    workspace().jobs.start(
        this, Jobs::Info{tr("Exporting the graph")},
        [file, suffix, network = m_canvas->network(), facts = m_facts](const JobControl &) -> Result<void> {
            QByteArray bytes;
            if (suffix == QLatin1String("graphml"))
                bytes = exchange::toGraphml(network, evidenceOf(network, facts));
            else if (suffix == QLatin1String("gexf"))
                bytes = exchange::toGexf(network, evidenceOf(network, facts));
            else if (suffix == QLatin1String("json"))
                bytes = exchange::toJson(network);
            else if (suffix == QLatin1String("png"))
                bytes = pngOf(exchange::toSvg(network));
            else
                bytes = exchange::toSvg(network);
            QSaveFile saved(file);
            if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size() || !saved.commit())
                return fail(ErrorCode::Io, file, saved.errorString());
            return {};
        },
        [this, file](Result<void> done) {
            if (done)
                workspace().toasts.say(tr("Saved %1.").arg(QFileInfo(file).fileName()));
            else
                workspace().toasts.showError(done.error());
        });
}

} // namespace tendertrail::gui
