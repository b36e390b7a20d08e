// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/durable.h"
#include "exchange/graphfiles.h"
#include "graphcanvas.h"
#include "graphview.h"
#include "gui/session.h"
#include "gui/theme.h"
#include "gui/toasts.h"

#include <QFileInfo>

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

} // namespace

void GraphView::exportTo(const QString &file, const QString &format)
{
    workspace().jobs.start(
        this, Jobs::Info{tr("Exporting the graph")},
        [file, format, network = m_canvas->network(), facts = m_facts](const JobControl &) -> Result<void> {
            const auto bytes = exchange::toGraphFile(format, network, evidenceOf(network, facts));
            if (!bytes)
                return bytes.failure();
            return core::saveFile(file, *bytes);
        },
        [this, file](Result<void> done) {
            if (done)
                workspace().toasts.say(tr("Saved %1.").arg(QFileInfo(file).fileName()));
            else
                workspace().toasts.showError(done.error());
        });
}

} // namespace tendertrail::gui
