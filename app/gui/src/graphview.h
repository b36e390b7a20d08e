// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"
#include "caseview.h"
#include "core/progress.h"
#include "graph/network.h"

#include <QHash>
#include <QPointF>

class QComboBox;
class QLabel;
class QToolButton;

namespace tendertrail::gui {

class FilterField;
class GraphCanvas;
class QuoteList;

/// A network with the facts it was made of; laid out off the GUI thread.
struct LaidOutGraph
{
    CaseFacts facts;
    graph::Network network;
};
/// widths: of the labels, by node id, at zoom 1 (measured on the GUI thread's fonts); known positions stay where they are.
[[nodiscard]] core::Result<LaidOutGraph> layOutGraph(CaseFacts facts, const graph::Filter &filter, const QHash<QString, QPointF> &known,
                                                     const core::CancelToken &cancel, const core::ProgressSink &progress);

/// Who is tied to whom. A line opens its quotes, a quote its page.
class GraphView : public CaseView
{
    Q_OBJECT

public:
    explicit GraphView(Workspace &workspace, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;
    /// Where files go, for tests: asks for a file name; empty cancels. The default is a save dialog.
    void setFileChooser(std::function<QString(const QString &suffix)> chooser) { m_chooseFile = std::move(chooser); }
    /// Writes the graph as seen in a format (graphml, gexf, svg, png, json), however the file is called.
    void exportTo(const QString &file, const QString &format);
    [[nodiscard]] GraphCanvas *canvas() const { return m_canvas; }

private:
    void buildWidgets();
    void buildCommands();
    void reload() override;
    void forget() override;
    void show(LaidOutGraph graph);
    void applyPlace();
    void showSelection();
    void showNode(int node);
    void showEdge(int edge);
    void showLegend();
    void focusNeighbours();
    void exportAs(const QString &format);

    Place m_place;
    CaseFacts m_facts;
    QHash<QString, QPointF> m_positions;
    QSet<QString> m_hiddenRoles;
    bool m_focused = false;
    std::function<QString(const QString &)> m_chooseFile;

    GraphCanvas *m_canvas = nullptr;
    QuoteList *m_proof = nullptr;
    FilterField *m_filter = nullptr;
    QToolButton *m_suggested = nullptr;
    QComboBox *m_names = nullptr;
    QLabel *m_counts = nullptr;
    QWidget *m_legend = nullptr;
    QAction *m_toReview = nullptr;
};

} // namespace tendertrail::gui
