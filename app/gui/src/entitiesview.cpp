// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitiesview.h"

#include "gui/controls.h"
#include "gui/roles.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "matchespane.h"
#include "quotelist.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QSet>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr QLatin1String columnsState("entities.columns.2"); // a column more than the first
constexpr QLatin1String splitterState("entities.splitter");
constexpr int sortRole = Qt::UserRole + 1;
constexpr int filterRole = Qt::UserRole + 2;

QString rolesText(const Entity &entity)
{
    QStringList words;
    for (const QString &role : entity.roles)
        words.append(roleStyle(role).text);
    return words.join(QStringLiteral(", "));
}

} // namespace

void EntitiesModel::setFacts(const CaseFacts &facts)
{
    beginResetModel();
    m_rows.clear();
    for (const Entity &entity : facts.facts.entities) {
        QSet<DocumentId> documents;
        for (const MentionId id : facts.mentionsOf(entity.id))
            documents.insert(facts.mention(id)->document);
        m_rows.push_back({entity, int(documents.size())});
    }
    endResetModel();
}

void EntitiesModel::setBadges(const QHash<EntityId, QString> &badges)
{
    m_badges = badges;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

EntityId EntitiesModel::entityAt(int row) const
{
    return m_rows[std::size_t(row)].entity.id;
}

int EntitiesModel::rowOf(EntityId id) const
{
    const auto found = std::ranges::find_if(m_rows, [id](const Row &row) { return row.entity.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int EntitiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EntitiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EntitiesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const Entity &entity = row.entity;
    if (role == filterRole) {
        QStringList names{entity.label, entity.labelEn, rolesText(entity), m_badges.value(entity.id)};
        for (const EntityName &name : entity.names)
            names.append(name.name);
        return names.join(u' ');
    }
    if (role == Qt::DecorationRole && index.column() == Name) {
        const RoleStyle style = roleStyle(entity.roles.value(0));
        return icon(style.icon, style.ink);
    }
    if (role == Qt::DecorationRole && index.column() == Lists && m_badges.contains(entity.id))
        return icon(Icon::Warning, Theme::current().colours().warning);
    if (role == Qt::ToolTipRole && index.column() == Lists)
        return m_badges.value(entity.id);
    if (role == Qt::TextAlignmentRole && index.column() >= Mentions)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != sortRole)
        return {};
    switch (index.column()) {
    case Name: return entity.label;
    case English: return entity.labelEn == entity.label ? QString() : entity.labelEn;
    case Roles: return rolesText(entity);
    case Lists: return m_badges.value(entity.id);
    case Mentions: return role == sortRole ? QVariant(entity.mentions) : QVariant(QLocale().toString(entity.mentions));
    case Documents: return role == sortRole ? QVariant(row.documents) : QVariant(QLocale().toString(row.documents));
    default: return {};
    }
}

QVariant EntitiesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case English: return tr("In English");
    case Roles: return tr("Roles");
    case Lists: return tr("On a list");
    case Mentions: return tr("Mentions");
    case Documents: return tr("Documents");
    default: return {};
    }
}

EntitiesView::EntitiesView(Workspace &workspace, QWidget *parent) : CaseView(workspace, parent)
{
    buildWidgets();
    m_toReview = new QAction(tr("Review the suggestions"), this);
    connect(m_toReview, &QAction::triggered, this, [this] { this->workspace().navigator.go(Place::of(Place::Kind::Review)); });
    addCommand(QStringLiteral("entities.merge"), tr("Merge the two selected entities"), Icon::Merge, {QKeySequence(Qt::Key_M)}, [this] {
        const auto *match = m_pane->list()->hasFocus() ? m_pane->current() : nullptr;
        if (match)
            mergePair(match->kept.id, match->other.id);
        else
            merge();
    });
    addCommand(QStringLiteral("entities.distinct"), tr("The suggested two are two"), Icon::Reject, {QKeySequence(Qt::Key_D)}, [this] { rejectCurrentPair(); });
    addCommand(QStringLiteral("entities.split"), tr("Split the selected entity"), Icon::Swap, {QKeySequence(Qt::Key_X)}, [this] { splitChosen(); });
    addCommand(QStringLiteral("entities.name"), tr("Add a name to the selected entity"), Icon::Add, {QKeySequence(Qt::Key_N)}, [this] { nameChosen(); });
    addCommand(QStringLiteral("entities.watchlist"), tr("Load a watch-list"), Icon::Shield, {}, [this] { loadList(); });
    addCommand(QStringLiteral("entities.graph"), tr("Show in the graph"), Icon::Graph, {QKeySequence(Qt::Key_G)}, [this] {
        const auto ids = chosen();
        if (ids.empty())
            return;
        Place place = Place::of(Place::Kind::Graph);
        place.entity = ids.front();
        this->workspace().navigator.go(place);
    });
    addCommand(QStringLiteral("entities.filter"), tr("Filter the entities"), Icon::Filter, {QKeySequence(Qt::Key_Slash)}, [this] { m_filter->setFocus(); });
    reloadOn(&Session::factsChanged);
    showLoading();
}

void EntitiesView::buildWidgets()
{
    m_model = new EntitiesModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(sortRole);
    m_sorted->setFilterRole(filterRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    const auto [content, column, bar, counts] = titledContent();
    m_counts = counts;
    bar->addStretch(1);
    m_lists = button(tr("Watch-lists"), Icon::Shield, ButtonKind::Plain, content);
    connect(m_lists, &QPushButton::clicked, this, &EntitiesView::listsMenu);
    bar->addWidget(m_lists);
    m_filter = new FilterField(tr("Filter entities"), content);
    m_filter->setFixedWidth(Theme::current().scaled(220));
    bar->addWidget(m_filter);
    column->addWidget(line(Qt::Horizontal, content));
    m_pane = new MatchesPane(content);
    column->addWidget(m_pane);
    connect(m_pane, &MatchesPane::accepted, this, &EntitiesView::mergePair);
    connect(m_pane, &MatchesPane::rejected, this, &EntitiesView::rejectPair);
    connect(m_pane, &MatchesPane::looked, this, [this](EntityId one) { select(one); });

    auto *splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    m_table = new QTableView(splitter);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Entities"));
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::current().scaled(36));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(EntitiesModel::Roles, Theme::current().scaled(150));
    m_table->setColumnWidth(EntitiesModel::Lists, Theme::current().scaled(120));
    m_table->setColumnHidden(EntitiesModel::Lists, true);
    m_table->setColumnWidth(EntitiesModel::Mentions, Theme::current().scaled(90));
    m_table->setColumnWidth(EntitiesModel::Documents, Theme::current().scaled(100));
    m_table->sortByColumn(EntitiesModel::Mentions, Qt::DescendingOrder);
    m_table->horizontalHeader()->restoreState(workspace().settings.state(columnsState));
    for (const int section : {EntitiesModel::Name, EntitiesModel::English})
        m_table->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Stretch);
    m_detail = new QuoteList(workspace(), splitter);
    splitter->setSizes({760, Theme::current().scaled(340)});
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->restoreState(workspace().settings.state(splitterState));
    column->addWidget(splitter, 1);
    setContent(content);

    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { workspace().settings.setState(splitterState, splitter->saveState()); });
    const auto keepColumns = [this] { workspace().settings.setState(columnsState, m_table->horizontalHeader()->saveState()); };
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, keepColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, keepColumns);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntitiesView::showDetail);
}

void EntitiesView::visit(const Place &place)
{
    m_place = place;
    if (isLoaded())
        select(place.entity);
    else
        reload();
}

QWidget *EntitiesView::firstFocus()
{
    return m_table;
}

QString EntitiesView::placeTitle() const
{
    return tr("Entities");
}

void EntitiesView::reload()
{
    if (!begin())
        return;
    workspace().session.read(
        this, [](store::Database &db, const JobControl &control) { return readCaseFacts(db, false, control.cancel); },
        ending([this](CaseFacts facts) { show(std::move(facts)); }));
}

void EntitiesView::show(CaseFacts facts)
{
    const auto before = chosen();
    m_facts = std::move(facts);
    m_model->setFacts(m_facts);
    if (m_facts.facts.entities.empty()) {
        showEmpty(Icon::Entities, tr("No entities yet"), tr("Buyers, suppliers, cloud providers and chips stand here once a person has accepted them."), m_toReview);
        return;
    }
    m_counts->setText(tr("%Ln entities", nullptr, int(m_facts.facts.entities.size())));
    showContent();
    readIdentity();
    select(m_place.entity.isValid() ? m_place.entity : before.empty() ? EntityId() : before.front());
    if (chosen().empty())
        m_table->selectRow(0);
}

void EntitiesView::select(EntityId id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_filter->clear(); // it is hidden by the filter, and somebody asked for it
        index = m_sorted->mapFromSource(m_model->index(row, 0));
    }
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

std::vector<EntityId> EntitiesView::chosen() const
{
    std::vector<EntityId> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids.push_back(m_model->entityAt(m_sorted->mapToSource(index).row()));
    return ids;
}

void EntitiesView::showDetail()
{
    const auto ids = chosen();
    if (ids.empty()) {
        m_detail->showHint(tr("Select an entity to see its names, its mentions and whom it is tied to."));
        return;
    }
    const Entity *entity = m_facts.entity(ids.front());
    if (!entity)
        return;
    m_detail->begin(entity->label, entity->labelEn == entity->label ? QString() : entity->labelEn);
    for (const QString &role : entity->roles)
        m_detail->addRole(role);
    if (ids.size() == 2) {
        QPushButton *join = button(tr("Merge the two selected"), Icon::Merge, ButtonKind::Plain, this);
        connect(join, &QPushButton::clicked, this, &EntitiesView::merge);
        m_detail->addWidget(join);
    }
    addHits(*entity);
    addNames(*entity);
    Place inGraph = Place::of(Place::Kind::Graph);
    inGraph.entity = entity->id;
    m_detail->addLink(Icon::Graph, tr("Show in the graph"), inGraph);
    addRelations(*entity);
    m_detail->addHeading(tr("Where it is named"));
    m_detail->addQuotes(m_facts.mentionsOf(entity->id), m_facts);
    m_detail->finish();
    if (isVisible())
        workspace().navigator.refine(Place::entityOf(entity->id));
}

void EntitiesView::addRelations(const Entity &entity)
{
    bool first = true;
    for (const Relation &relation : m_facts.facts.relations) {
        if (relation.source != entity.id && relation.target != entity.id)
            continue;
        if (std::exchange(first, false))
            m_detail->addHeading(tr("Tied to"));
        const bool outwards = relation.source == entity.id;
        const Entity *other = m_facts.entity(outwards ? relation.target : relation.source);
        if (!other)
            continue;
        Place place = Place::of(Place::Kind::Graph);
        place.relation = relation.id;
        m_detail->addLink(outwards ? Icon::Forward : Icon::Back, tr("%1: %2").arg(relationText(relation.type), other->label.left(22)), place);
    }
}

void EntitiesView::merge()
{
    const auto ids = chosen();
    if (ids.size() != 2) {
        workspace().toasts.say(tr("Select exactly two entities to merge them."));
        return;
    }
    // The one that is named more often keeps its name.
    const Entity *one = m_facts.entity(ids[0]);
    const Entity *other = m_facts.entity(ids[1]);
    if (!one || !other)
        return;
    const bool keepOne = one->mentions >= other->mentions;
    mergePair(keepOne ? one->id : other->id, keepOne ? other->id : one->id);
}

} // namespace tendertrail::gui
