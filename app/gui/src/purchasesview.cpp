// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purchasesview.h"

#include "gui/controls.h"
#include "gui/roles.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "quotelist.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <utility>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr QLatin1String columnsState("purchases.columns");
constexpr QLatin1String splitterState("purchases.splitter");
constexpr PurchasesModel::Column names[] = {PurchasesModel::Name, PurchasesModel::Buyer, PurchasesModel::Supplier, PurchasesModel::Provider, PurchasesModel::Chips};

/// A bar under the number, so that sizes are seen before they are read.
class AmountDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const double share = index.data(PurchasesModel::ShareRole).toDouble();
        if (share <= 0)
            return;
        const QRectF full = QRectF(option.rect).adjusted(spacing::s, option.rect.height() - 7, -spacing::s, -4);
        const double width = std::max(2.0, full.width() * share);
        painter->fillRect(QRectF(full.right() - width, full.top(), width, full.height()), Theme::current().colours().accentFill);
    }
};

} // namespace

PurchasesView::PurchasesView(Workspace &workspace, QWidget *parent) : CaseView(workspace, parent)
{
    buildWidgets();
    m_toReview = new QAction(tr("Review the suggestions"), this);
    connect(m_toReview, &QAction::triggered, this, [this] { this->workspace().navigator.go(Place::of(Place::Kind::Review)); });
    addCommand(QStringLiteral("purchases.suggested"), tr("Show or hide suggestions"), Icon::Eye, {QKeySequence(Qt::Key_S)}, [this] { m_suggested->toggle(); });
    addCommand(QStringLiteral("purchases.filter"), tr("Filter the purchases"), Icon::Filter, {QKeySequence(Qt::Key_Slash)}, [this] { m_filter->setFocus(); });
    reloadOn(&Session::factsChanged, &Session::suggestionsChanged);
    showLoading();
}

void PurchasesView::buildWidgets()
{
    m_model = new PurchasesModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(PurchasesModel::SortRole);
    m_sorted->setFilterRole(PurchasesModel::FilterRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    const auto [content, column, bar, counts] = titledContent();
    m_counts = counts;
    bar->addStretch(1);
    m_suggested = iconButton(Icon::Eye, tr("Show what is only suggested"), content);
    m_suggested->setCheckable(true);
    m_suggested->setText(tr("Suggested"));
    m_suggested->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addWidget(m_suggested);
    m_filter = new FilterField(tr("Filter purchases"), content);
    m_filter->setFixedWidth(Theme::current().scaled(200));
    bar->addWidget(m_filter);
    column->addWidget(line(Qt::Horizontal, content));

    auto *splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    m_table = new QTableView(splitter);
    m_table->setModel(m_sorted);
    m_table->setItemDelegateForColumn(PurchasesModel::Amount, new AmountDelegate(m_table));
    m_table->setAccessibleName(tr("Purchases"));
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::current().scaled(52));
    m_table->verticalHeader()->setMinimumSectionSize(Theme::current().scaled(44));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->sortByColumn(PurchasesModel::Amount, Qt::DescendingOrder);
    m_table->horizontalHeader()->restoreState(workspace().settings.state(columnsState));
    for (const int section : names) {
        m_table->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Fixed);
        m_table->setItemDelegateForColumn(section, new WrappedCell(m_table));
    }
    for (const int section : {PurchasesModel::Amount, PurchasesModel::Status})
        m_table->horizontalHeader()->setSectionResizeMode(section, QHeaderView::Fixed);
    m_table->viewport()->installEventFilter(this);
    m_table->setItemDelegateForColumn(PurchasesModel::Status, new WrappedCell(m_table));
    m_fit = new QTimer(this);
    m_fit->setSingleShot(true);
    m_fit->setInterval(0);
    connect(m_fit, &QTimer::timeout, this, &PurchasesView::fitRows);
    m_detail = new QuoteList(workspace(), splitter);
    splitter->setSizes({840, Theme::current().scaled(300)});
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->restoreState(workspace().settings.state(splitterState));
    column->addWidget(splitter, 1);
    setContent(content);

    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { workspace().settings.setState(splitterState, splitter->saveState()); });
    const auto keepColumns = [this] { workspace().settings.setState(columnsState, m_table->horizontalHeader()->saveState()); };
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, keepColumns);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, keepColumns);
    const auto fitSoon = [this] { m_fit->start(); };
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, fitSoon);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, fitSoon);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, fitSoon);
    connect(m_sorted, &QAbstractItemModel::layoutChanged, this, fitSoon);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, fitSoon);
    connect(m_sorted, &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(m_sorted, &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_suggested, &QToolButton::toggled, this, &PurchasesView::reload);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PurchasesView::showDetail);
}

void PurchasesView::visit(const Place &place)
{
    m_place = place;
    if (!isLoaded())
        reload();
}

QWidget *PurchasesView::firstFocus()
{
    return m_table;
}

QString PurchasesView::placeTitle() const
{
    return tr("Purchases");
}

void PurchasesView::reload()
{
    if (!begin())
        return;
    workspace().session.read(
        this, [suggested = m_suggested->isChecked()](store::Database &db, const JobControl &control) -> Result<CaseFacts> {
            auto facts = readCaseFacts(db, suggested, control.cancel);
            if (facts)
                TRAIL_TRY(readProjectNames(db, *facts));
            return facts;
        },
        ending([this](CaseFacts facts) { show(std::move(facts)); }));
}

void PurchasesView::show(CaseFacts facts)
{
    m_facts = std::move(facts);
    if (m_facts.facts.purchases.empty() && !m_suggested->isChecked()) {
        showEmpty(Icon::Purchases, tr("No purchases yet"),
                  tr("Notices, awards and contracts of one project are joined here once a person has accepted what they say."), m_toReview);
        return;
    }
    m_model->setRows(purchaseRows(m_facts));
    m_counts->setText(tr("%Ln purchases", nullptr, m_model->rowCount()));
    showContent();
    fitColumns();
    m_table->selectRow(0);
    showDetail();
}

bool PurchasesView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return View::eventFilter(watched, event);
}

void PurchasesView::fitColumns()
{
    const auto hasWords = [this](int column) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->index(row, column).data().toString().isEmpty())
                return true;
        }
        return false;
    };
    const int padding = 2 * spacing::m;
    const auto titleWidth = [&](int column) { return QFontMetrics(Theme::current().font(TextSize::Small, true)).horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + padding + Theme::current().scaled(10); };
    const auto wordsWidth = [&](int column) {
        int widest = titleWidth(column) + Theme::current().scaled(10); // the arrow of the order
        for (int row = 0; row < m_model->rowCount(); ++row)
            widest = std::max(widest, m_table->fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString()) + padding);
        return widest;
    };
    std::map<int, int> widths = {{PurchasesModel::Amount, wordsWidth(PurchasesModel::Amount)}, {PurchasesModel::Status, wordsWidth(PurchasesModel::Status)}};
    int room = m_table->viewport()->width() - widths[PurchasesModel::Amount] - widths[PurchasesModel::Status];
    std::map<int, double> shares; // of the columns with words
    double all = 0;
    for (const int column : names) {
        if (column == PurchasesModel::Name || hasWords(column))
            all += shares[column] = column == PurchasesModel::Name ? 1.8 : column == PurchasesModel::Chips ? 0.8 : 1;
        else
            room -= widths[column] = titleWidth(column);
    }
    for (const auto &[column, share] : shares)
        widths[column] = std::max(titleWidth(column), int(room * share / all));
    // A title may ask for more than its share; projects give it.
    int taken = 0;
    for (const auto &[column, width] : widths)
        taken += width;
    widths[PurchasesModel::Name] = std::max(titleWidth(PurchasesModel::Name), widths[PurchasesModel::Name] - std::max(0, taken - m_table->viewport()->width()));
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
}

void PurchasesView::fitRows()
{
    int row = m_table->rowAt(0);
    if (row < 0)
        return;
    const int height = m_table->viewport()->height();
    for (; row < m_sorted->rowCount() && m_table->rowViewportPosition(row) < height; ++row)
        m_table->resizeRowToContents(row);
}

const PurchaseRow *PurchasesView::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->row(m_sorted->mapToSource(index).row()) : nullptr;
}

void PurchasesView::showDetail()
{
    const PurchaseRow *row = current();
    if (!row) {
        m_detail->showHint(tr("Select a purchase to see its stages and its proof."));
        return;
    }
    m_detail->begin(row->purchase.projectName.isEmpty() ? row->purchase.projectNumber : row->purchase.projectName, row->purchase.projectNumber);
    m_detail->addText(tr("In translation"), row->nameEn);
    if (!row->purchase.status.isEmpty())
        m_detail->addText(tr("Status"), purchaseStatusText(row->purchase.status));
    addContradictions(*row);
    addStages(*row);
    m_detail->addHeading(tr("What proves it"));
    m_detail->addQuotes(row->purchase.mentions, m_facts);
    m_detail->finish();
    if (isVisible()) {
        Place place = Place::of(Place::Kind::Purchases);
        place.purchase = row->purchase.id;
        workspace().navigator.refine(place);
    }
}

void PurchasesView::addStages(const PurchaseRow &row)
{
    // Which stages have been seen, by what the documents say of themselves.
    std::map<QString, DocumentId> seen;
    for (const MentionId id : row.purchase.mentions) {
        const Mention *mention = m_facts.mention(id);
        if (mention && mention->field == Field::Status)
            seen.emplace(mention->kind, mention->document);
    }
    m_detail->addHeading(tr("Stages"));
    const std::pair<const char *, QString> stages[] = {{"planned", tr("Plan")}, {"tendered", tr("Tender notice")}, {"awarded", tr("Award notice")}, {"contracted", tr("Contract notice")}};
    for (const auto &[kind, name] : stages) {
        const auto found = seen.find(QLatin1String(kind));
        if (found != seen.end())
            m_detail->addLink(Icon::Check, tr("%1: %2").arg(name, m_facts.documents.value(found->second).name.left(26)), Place::pageOf(found->second));
        else
            m_detail->addText(name, tr("never seen"));
    }
    for (const char *kind : {"cancelled", "voided", "denied"}) {
        if (const auto found = seen.find(QLatin1String(kind)); found != seen.end())
            m_detail->addLink(Icon::Warning, tr("%1: %2").arg(purchaseStatusText(QLatin1String(kind)), m_facts.documents.value(found->second).name.left(26)),
                              Place::pageOf(found->second));
    }
}

void PurchasesView::addContradictions(const PurchaseRow &row)
{
    if (!row.contradictory)
        return;
    m_detail->addHeading(tr("The documents disagree"));
    std::map<QString, QStringList> said;
    for (const MentionId id : row.purchase.mentions) {
        const Mention *mention = m_facts.mention(id);
        if (!mention)
            continue;
        const QString name = m_facts.documents.value(mention->document).name;
        if (mention->field == Field::Amount && (mention->kind == QLatin1String("award") || mention->kind == QLatin1String("budget") || mention->kind == QLatin1String("contract")))
            said[kindText(mention->kind)].append(tr("%1 in %2").arg(moneyText(mention->money), name));
        else if (mention->field == Field::Supplier)
            said[fieldStyle(Field::Supplier).text].append(tr("%1 in %2").arg(mention->value, name));
    }
    for (auto &[what, lines] : said) {
        lines.removeDuplicates();
        if (lines.size() > 1)
            m_detail->addText(what, lines.join(u'\n'));
    }
}

} // namespace tendertrail::gui
