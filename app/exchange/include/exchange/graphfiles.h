// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "graph/layout.h"
#include "graph/network.h"

#include <QByteArray>
#include <QMap>

namespace tendertrail::exchange {

/// A quote behind an edge, for formats that carry it.
struct EdgeEvidence
{
    QString sha256;
    core::PageNumber page = 0;
    QString quote;
};
using EvidenceByEdge = QMap<QString, QList<EdgeEvidence>>;

/// GraphML 1.0 with the keys of STANDARDS (label, name_en, type, x, y; label, type, evidence, sha256, page, quote, suggested).
[[nodiscard]] QByteArray toGraphml(const graph::Network &network, const EvidenceByEdge &evidence);
/// GEXF 1.3 with viz positions and colours.
[[nodiscard]] QByteArray toGexf(const graph::Network &network, const EvidenceByEdge &evidence);
/// The command line's graph JSON.
[[nodiscard]] QByteArray toJson(const graph::Network &network);
/// A self-contained SVG: shapes and hues by role, labels in both languages, edge labels, a legend; dark picks the dark
/// palette. A network without positions is laid out first. Drawn without style sheets, markers or scripts, so that every
/// renderer shows the same.
[[nodiscard]] QByteArray toSvg(const graph::Network &network, bool dark = false);
/// Options with which graph::layout() leaves room for the labels that toSvg() draws.
[[nodiscard]] graph::LayoutOptions layoutForSvg(const graph::Network &network);

/// The file that a suffix ("json", "graphml", "gexf", "svg", "png"; without its dot, in small letters) stands for. Errors: InvalidArgument for another
/// suffix. Needs a QGuiApplication for "png".
[[nodiscard]] core::Result<QByteArray> toGraphFile(const QString &suffix, const graph::Network &network, const EvidenceByEdge &evidence);

/// For bench layout: node ids and edges of a GraphML, GEXF, GML-lite, CSV/TSV edge list or our JSON file. Errors: Unsupported, Corrupt, NotFound.
[[nodiscard]] core::Result<graph::Network> readGraph(const QString &path);

} // namespace tendertrail::exchange
