// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphview.h"

#include "exchange/graphfiles.h"
#include "graph/layout.h"
#include "graphcanvas.h"
#include "gui/controls.h"
#include "gui/roles.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "quotelist.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr QLatin1String splitterState("graph.splitter");

} // namespace

Result<LaidOutGraph> layOutGraph(CaseFacts facts, const graph::Filter &filter, const QHash<QString, QPointF> &known, const CancelToken &cancel,
                                 const ProgressSink &progress)
{
    LaidOutGraph result;
    graph::Network network = graph::build(facts.facts.entities, facts.facts.relations);
    for (graph::Node &node : network.nodes)
        node.suggested = facts.isSuggested(node.entity);
    for (graph::Edge &edge : network.edges)
        edge.suggested = std::ranges::all_of(edge.relations, [&](RelationId id) { return facts.isSuggested(id); });
    // Entities that nothing ties to anything would only be dust around the picture; they are in the list of entities.
    std::vector<char> tied(network.nodes.size(), 0);
    for (const graph::Edge &edge : network.edges)
        tied[std::size_t(edge.source)] = tied[std::size_t(edge.target)] = 1;
    graph::Network kept;
    std::vector<int> moved(network.nodes.size(), -1);
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        if (!tied[i])
            continue;
        moved[i] = int(kept.nodes.size());
        kept.nodes.push_back(network.nodes[i]);
    }
    for (graph::Edge edge : network.edges) {
        edge.source = moved[std::size_t(edge.source)];
        edge.target = moved[std::size_t(edge.target)];
        kept.edges.push_back(std::move(edge));
    }
    result.network = graph::filtered(kept, filter);

    graph::LayoutOptions options = exchange::layoutForSvg(result.network);
    int fresh = 0;
    for (graph::Node &node : result.network.nodes) {
        const auto before = known.constFind(node.id);
        options.pinned.push_back(before != known.constEnd() ? 1 : 0);
        if (before != known.constEnd())
            node.position = *before;
        else
            ++fresh;
    }
    // What one has got used to stays where it is while little is new; a mostly new picture is better drawn afresh.
    options.keepPositions = fresh * 3 <= int(result.network.nodes.size()) && fresh < int(result.network.nodes.size());
    if (!options.keepPositions)
        options.pinned.clear();
    if (!options.keepPositions || fresh > 0)
        TRAIL_TRY(graph::layout(result.network, options, cancel, progress));
    result.facts = std::move(facts);
    return result;
}

GraphView::GraphView(Workspace &workspace, QWidget *parent) : CaseView(workspace, parent)
{
    m_chooseFile = [this](const QString &suffix) {
        return QFileDialog::getSaveFileName(this, tr("Export the graph"), QStringLiteral("graph.") + suffix, QStringLiteral("*.") + suffix);
    };
    buildWidgets();
    buildCommands();
    reloadOn(&Session::factsChanged, &Session::suggestionsChanged);
    showLoading();
}

void GraphView::forget()
{
    m_positions.clear();
    m_canvas->setNetwork({}, false);
}

void GraphView::buildWidgets()
{
    const auto [content, column, bar, counts] = titledContent();
    bar->setSpacing(spacing::s);
    m_counts = counts;
    bar->addStretch(1);
    m_suggested = iconButton(Icon::Eye, tr("Show what is only suggested, dashed"), content);
    m_suggested->setCheckable(true);
    m_suggested->setText(tr("Suggested"));
    m_suggested->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addWidget(m_suggested);
    m_names = new QComboBox(content);
    m_names->setAccessibleName(tr("Names in"));
    m_names->addItem(tr("Both names"), int(NameChoice::Both));
    m_names->addItem(tr("Original names"), int(NameChoice::Original));
    m_names->addItem(tr("English names"), int(NameChoice::English));
    bar->addWidget(m_names);
    m_filter = new FilterField(tr("Filter the graph"), content);
    m_filter->setFixedWidth(Theme::current().scaled(170));
    bar->addWidget(m_filter);
    QToolButton *smaller = iconButton(Icon::ZoomOut, tr("Smaller"), content);
    QToolButton *larger = iconButton(Icon::ZoomIn, tr("Larger"), content);
    QToolButton *fit = iconButton(Icon::ZoomFit, tr("Fit everything"), content);
    QToolButton *save = iconButton(Icon::Export, tr("Export the graph"), content);
    auto *formats = new QMenu(save);
    for (const char *suffix : {"svg", "png", "graphml", "gexf", "json"}) {
        const QString name = QString::fromLatin1(suffix);
        formats->addAction(name.toUpper(), this, [this, name] { exportAs(name); });
    }
    save->setMenu(formats);
    save->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton *tool : {smaller, larger, fit, save})
        bar->addWidget(tool);
    column->addWidget(line(Qt::Horizontal, content));

    auto *splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget(splitter);
    auto *picture = new QVBoxLayout(left);
    picture->setContentsMargins(0, 0, 0, 0);
    picture->setSpacing(0);
    m_canvas = new GraphCanvas(left);
    picture->addWidget(m_canvas, 1);
    m_legend = new QWidget(left);
    m_legend->setProperty("look", QStringLiteral("surface"));
    m_legend->setAttribute(Qt::WA_StyledBackground);
    new QHBoxLayout(m_legend);
    picture->addWidget(m_legend);
    m_proof = new QuoteList(workspace(), splitter);
    splitter->setSizes({780, Theme::current().scaled(320)});
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->restoreState(workspace().settings.state(splitterState));
    column->addWidget(splitter, 1);
    setContent(content);

    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { workspace().settings.setState(splitterState, splitter->saveState()); });
    connect(m_suggested, &QToolButton::toggled, this, &GraphView::reload);
    connect(m_filter, &QLineEdit::textChanged, this, &GraphView::reload);
    connect(m_names, &QComboBox::currentIndexChanged, this, [this] { m_canvas->setNames(NameChoice(m_names->currentData().toInt())); });
    connect(smaller, &QToolButton::clicked, this, [this] { m_canvas->zoom(1 / 1.25); });
    connect(larger, &QToolButton::clicked, this, [this] { m_canvas->zoom(1.25); });
    connect(fit, &QToolButton::clicked, m_canvas, &GraphCanvas::fit);
    connect(m_canvas, &GraphCanvas::selectionChanged, this, &GraphView::showSelection);
    connect(m_canvas, &GraphCanvas::nodeMoved, this, [this](int node, const QPointF &position) {
        m_positions.insert(m_canvas->network().nodes[std::size_t(node)].id, position);
    });
    connect(m_canvas, &GraphCanvas::opened, this, [this](int node) { workspace().navigator.go(Place::entityOf(m_canvas->network().nodes[std::size_t(node)].entity)); });
}

void GraphView::buildCommands()
{
    m_toReview = new QAction(tr("Review the suggestions"), this);
    connect(m_toReview, &QAction::triggered, this, [this] { workspace().navigator.go(Place::of(Place::Kind::Review)); });
    addCommand(QStringLiteral("graph.fit"), tr("Fit everything"), Icon::ZoomFit, {QKeySequence(Qt::Key_F), QKeySequence(Qt::Key_0)}, [this] { m_canvas->fit(); });
    addCommand(QStringLiteral("graph.larger"), tr("Larger"), Icon::ZoomIn, {QKeySequence::ZoomIn, QKeySequence(Qt::Key_Plus)}, [this] { m_canvas->zoom(1.25); });
    addCommand(QStringLiteral("graph.smaller"), tr("Smaller"), Icon::ZoomOut, {QKeySequence::ZoomOut, QKeySequence(Qt::Key_Minus)}, [this] { m_canvas->zoom(1 / 1.25); });
    addCommand(QStringLiteral("graph.next"), tr("Next node"), Icon::ChevronRight, {QKeySequence(Qt::Key_J)}, [this] { m_canvas->step(1); });
    addCommand(QStringLiteral("graph.previous"), tr("Previous node"), Icon::ChevronLeft, {QKeySequence(Qt::Key_K)}, [this] { m_canvas->step(-1); });
    addCommand(QStringLiteral("graph.neighbours"), tr("Only the neighbours of the selected node"), Icon::Pin, {QKeySequence(Qt::Key_H)}, [this] { focusNeighbours(); });
    addCommand(QStringLiteral("graph.suggested"), tr("Show or hide suggestions"), Icon::Eye, {QKeySequence(Qt::Key_S)}, [this] { m_suggested->toggle(); });
    addCommand(QStringLiteral("graph.redraw"), tr("Draw the graph afresh"), Icon::Refresh, {QKeySequence(Qt::Key_L)}, [this] {
        m_positions.clear();
        reload();
    });
    addCommand(QStringLiteral("graph.filter"), tr("Filter the graph"), Icon::Filter, {QKeySequence(Qt::Key_Slash)}, [this] { m_filter->setFocus(); });
    for (const char *suffix : {"svg", "png", "graphml", "gexf", "json"}) {
        const QString name = QString::fromLatin1(suffix);
        addCommand(QStringLiteral("graph.export.") + name, tr("Export the graph as %1…").arg(name.toUpper()), Icon::Export, {}, [this, name] { exportAs(name); });
    }
}

void GraphView::visit(const Place &place)
{
    m_place = place;
    if (isLoaded())
        applyPlace();
    else
        reload();
}

QWidget *GraphView::firstFocus()
{
    return m_canvas;
}

QString GraphView::placeTitle() const
{
    return tr("Graph");
}

void GraphView::reload()
{
    if (!begin())
        return;
    graph::Filter filter;
    filter.text = m_filter->text();
    filter.hiddenRoles = QStringList(m_hiddenRoles.begin(), m_hiddenRoles.end());
    workspace().session.read(
        this, Jobs::Info{tr("Drawing the graph")},
        [suggested = m_suggested->isChecked(), filter, known = m_positions](store::Database &db, const JobControl &control) -> Result<LaidOutGraph> {
            auto facts = readCaseFacts(db, suggested, control.cancel);
            if (!facts)
                return facts.failure();
            return layOutGraph(std::move(facts).value(), filter, known, control.cancel, control.progress);
        },
        ending([this](LaidOutGraph graph) { show(std::move(graph)); }));
}

void GraphView::show(LaidOutGraph graph)
{
    const bool first = !isLoaded();
    m_facts = std::move(graph.facts);
    if (graph.network.nodes.empty() && m_filter->text().isEmpty() && m_hiddenRoles.isEmpty()) {
        const bool hasSuggestions = workspace().session.counts().openSuggestions > 0;
        showEmpty(Icon::Graph, tr("No lines yet"),
                  hasSuggestions ? tr("A line is drawn when a person has accepted what it rests on. Accept a buyer and a supplier of the same purchase, and they appear here.")
                                 : tr("Import documents first; what is found in them and accepted is tied together here."),
                  hasSuggestions ? m_toReview : nullptr);
        return;
    }
    m_positions.clear();
    for (const graph::Node &node : graph.network.nodes)
        m_positions.insert(node.id, node.position);
    m_counts->setText(tr("%1 · %2").arg(tr("%Ln node(s)", nullptr, int(graph.network.nodes.size())), tr("%Ln line(s)", nullptr, int(graph.network.edges.size()))));
    m_canvas->setNetwork(std::move(graph.network), !first);
    showLegend();
    showContent();
    applyPlace();
}

void GraphView::applyPlace()
{
    const graph::Network &network = m_canvas->network();
    int node = -1;
    int edge = -1;
    if (m_place.entity.isValid()) {
        const auto found = std::ranges::find(network.nodes, m_place.entity, &graph::Node::entity);
        node = found == network.nodes.end() ? -1 : int(found - network.nodes.begin());
    } else if (m_place.relation.isValid()) {
        const auto found = std::ranges::find_if(network.edges, [this](const graph::Edge &candidate) { return std::ranges::find(candidate.relations, m_place.relation) != candidate.relations.end(); });
        edge = found == network.edges.end() ? -1 : int(found - network.edges.begin());
    }
    m_canvas->select(node, edge);
    showSelection();
}

void GraphView::showSelection()
{
    if (m_canvas->selectedEdge() >= 0)
        showEdge(m_canvas->selectedEdge());
    else if (m_canvas->selectedNode() >= 0)
        showNode(m_canvas->selectedNode());
    else
        m_proof->showHint(tr("Click a line to see the words that prove it. Click a node to see what is known of it."));
}

void GraphView::showNode(int index)
{
    const graph::Node &node = m_canvas->network().nodes[std::size_t(index)];
    m_proof->begin(node.label, node.labelEn == node.label ? QString() : node.labelEn);
    if (const Entity *entity = m_facts.entity(node.entity)) {
        for (const QString &role : entity->roles)
            m_proof->addRole(role);
    }
    m_proof->addLink(Icon::Entities, tr("Open the entity"), Place::entityOf(node.entity));
    m_proof->addHeading(tr("Where it is named"));
    m_proof->addQuotes(m_facts.mentionsOf(node.entity), m_facts);
    m_proof->finish();
    if (isVisible()) {
        Place place = Place::of(Place::Kind::Graph);
        place.entity = node.entity;
        workspace().navigator.refine(place);
    }
}

void GraphView::showEdge(int index)
{
    const graph::Network &network = m_canvas->network();
    const graph::Edge &edge = network.edges[std::size_t(index)];
    const graph::Node &from = network.nodes[std::size_t(edge.source)];
    const graph::Node &to = network.nodes[std::size_t(edge.target)];
    m_proof->begin(relationText(edge.type), tr("%1 → %2").arg(nameText(from.label, from.labelEn, NameChoice::English), nameText(to.label, to.labelEn, NameChoice::English)));
    m_proof->addText(tr("What it is about"), aboutText(edge));
    if (edge.suggested)
        m_proof->addText(tr("Suggested only"), tr("Nobody has accepted all of what this rests on."));
    m_proof->addHeading(tr("What proves it: %Ln quote(s)", nullptr, int(edge.mentions.size())));
    m_proof->addQuotes(edge.mentions, m_facts);
    m_proof->finish();
    if (isVisible() && !edge.relations.empty()) {
        Place place = Place::of(Place::Kind::Graph);
        place.relation = edge.relations.front();
        workspace().navigator.refine(place);
    }
}

void GraphView::showLegend()
{
    auto *row = static_cast<QHBoxLayout *>(m_legend->layout());
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    row->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    row->setSpacing(spacing::xs);
    QSet<QString> present = m_hiddenRoles;
    for (const graph::Node &node : m_canvas->network().nodes)
        present.insert(node.role);
    for (const QString &role : legendRoles()) {
        if (!present.contains(role))
            continue;
        const RoleStyle style = roleStyle(role);
        auto *entry = iconButton(style.icon, tr("Show or hide: %1").arg(style.text), m_legend);
        entry->setIcon(icon(style.icon, style.ink));
        entry->setText(style.text);
        entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        entry->setCheckable(true);
        entry->setChecked(!m_hiddenRoles.contains(role));
        connect(entry, &QToolButton::toggled, this, [this, role](bool shown) {
            if (shown)
                m_hiddenRoles.remove(role);
            else
                m_hiddenRoles.insert(role);
            reload();
        });
        row->addWidget(entry);
    }
    row->addStretch(1);
}

void GraphView::focusNeighbours()
{
    m_focused = !m_focused && m_canvas->selectedNode() >= 0;
    QSet<int> nodes;
    if (m_focused) {
        nodes.insert(m_canvas->selectedNode());
        for (const int neighbour : graph::neighbours(m_canvas->network(), m_canvas->selectedNode()))
            nodes.insert(neighbour);
    }
    m_canvas->setFocusNodes(nodes);
    m_canvas->fit();
}

void GraphView::exportAs(const QString &format)
{
    const QString file = m_chooseFile(format);
    if (!file.isEmpty())
        exportTo(file, format);
}

} // namespace tendertrail::gui
