// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewview.h"

#include "gui/controls.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "inspector.h"
#include "pagecanvas.h"
#include "pipeline/decisions.h"
#include "reviewdelegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr QLatin1String splitterState("review.splitter");

} // namespace

ReviewView::ReviewView(Workspace &workspace, QWidget *parent) : CaseView(workspace, parent)
{
    m_model = new ReviewModel(this);
    buildWidgets();
    buildCommands();
    connect(&workspace.session, &Session::suggestionsChanged, this, [this] {
        // Our own decisions are shown already; what others changed (undo, tagging anew) is read once they are all written.
        if (m_writing == 0)
            reload();
    });
    showLoading();
}

void ReviewView::forget()
{
    m_model->setPage({});
    m_canvas->clear();
    m_shownDocument = {};
    m_writing = 0;
}

void ReviewView::buildWidgets()
{
    const auto [content, column, bar, counts] = titledContent();
    m_counts = counts;
    m_done = new QProgressBar(content);
    m_done->setTextVisible(false);
    m_done->setFixedSize(Theme::current().scaled(120), 6);
    m_done->setAccessibleName(tr("Decided so far"));
    bar->addWidget(m_done);
    bar->addStretch(1);
    QLabel *keys = label(tr("A accept · R reject · T role · E spelling · M merge · J K next, previous · O open page"), TextSize::Small, Tone::Secondary, false, content);
    bar->addWidget(keys);
    column->addWidget(line(Qt::Horizontal, content));

    auto *splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget(splitter);
    auto *queue = new QVBoxLayout(left);
    queue->setContentsMargins(spacing::m, spacing::m, spacing::xs, 0);
    queue->setSpacing(spacing::s);
    m_text = new FilterField(tr("Filter suggestions"), left);
    queue->addWidget(m_text);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(spacing::s);
    m_which = new QComboBox(left);
    m_which->setAccessibleName(tr("Which suggestions"));
    m_which->addItem(tr("To decide"), true);
    m_which->addItem(tr("All"), false);
    m_field = new QComboBox(left);
    m_field->setAccessibleName(tr("Which field"));
    m_field->addItem(tr("Every field"), -1);
    for (const Field field : {Field::Buyer, Field::Agency, Field::Supplier, Field::Intermediary, Field::Bidder, Field::Manufacturer, Field::CloudProvider, Field::Chip,
                              Field::Amount, Field::Date, Field::ProjectNumber, Field::PackageNumber, Field::ProjectName, Field::Method,
                              Field::Status, Field::DeliveryPlace, Field::Contact, Field::Phone, Field::Email, Field::Address}) {
        const RoleStyle style = fieldStyle(field);
        m_field->addItem(icon(style.icon, style.ink), style.text, int(field));
    }
    choices->addWidget(m_which, 2);
    choices->addWidget(m_field, 3);
    queue->addLayout(choices);
    auto *places = new QHBoxLayout;
    places->setSpacing(spacing::s);
    m_order = new QComboBox(left);
    m_order->setAccessibleName(tr("Order of the queue"));
    m_order->addItem(tr("By document"), int(store::SuggestionOrder::Document));
    m_order->addItem(tr("By kind"), int(store::SuggestionOrder::Kind));
    m_document = new QComboBox(left);
    m_document->setAccessibleName(tr("Which document"));
    m_document->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    places->addWidget(m_order);
    places->addWidget(m_document, 1);
    queue->addLayout(places);
    m_list = new QListView(left);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReviewDelegate(m_list));
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    queue->addWidget(m_list, 1);
    left->setMinimumWidth(Theme::current().scaled(260));

    auto *middle = new QWidget(splitter);
    auto *proof = new QVBoxLayout(middle);
    proof->setContentsMargins(0, 0, 0, 0);
    proof->setSpacing(0);
    m_where = label({}, TextSize::Small, Tone::Secondary, false, middle);
    m_where->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    proof->addWidget(m_where);
    m_canvas = new PageCanvas(workspace().session, middle);
    m_canvas->setMinimumWidth(260);
    proof->addWidget(m_canvas, 1);
    m_inspector = new Inspector(workspace(), splitter);
    splitter->setSizes({Theme::current().scaled(300), 560, Theme::current().scaled(260)});
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(2, 0);
    splitter->restoreState(workspace().settings.state(splitterState));
    column->addWidget(splitter, 1);
    setContent(content);

    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter] { workspace().settings.setState(splitterState, splitter->saveState()); });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_query.filter = text;
        readFromTop();
    });
    connect(m_text, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        const int field = m_field->currentData().toInt();
        m_query.field = field < 0 ? std::optional<Field>() : std::optional<Field>(Field(field));
        readFromTop();
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] {
        m_query.openOnly = m_which->currentData().toBool();
        readFromTop();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_query.order = store::SuggestionOrder(m_order->currentData().toInt());
        readFromTop();
    });
    connect(m_document, &QComboBox::currentIndexChanged, this, [this] {
        m_query.document = DocumentId(m_document->currentData().toLongLong());
        readFromTop();
    });
    connect(m_model, &ReviewModel::rowsWanted, this, &ReviewView::fetchRows, Qt::QueuedConnection);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewView::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &ReviewView::openPage);
    connect(m_inspector, &Inspector::decided, this, &ReviewView::reload);
}

void ReviewView::buildCommands()
{
    addCommand(QStringLiteral("review.next"), tr("Next suggestion"), Icon::ChevronDown, {QKeySequence(Qt::Key_J)}, [this] { step(1); });
    addCommand(QStringLiteral("review.previous"), tr("Previous suggestion"), Icon::ChevronUp, {QKeySequence(Qt::Key_K)}, [this] { step(-1); });
    addCommand(QStringLiteral("review.accept"), tr("Accept"), Icon::Accept, {QKeySequence(Qt::Key_A)}, [this] { decide(QStringLiteral("accepted")); });
    addCommand(QStringLiteral("review.reject"), tr("Reject"), Icon::Reject, {QKeySequence(Qt::Key_R)}, [this] { decide(QStringLiteral("rejected")); });
    addCommand(QStringLiteral("review.reopen"), tr("Decide again"), Icon::Undo, {QKeySequence(Qt::Key_U)}, [this] { decide(QStringLiteral("open")); });
    addCommand(QStringLiteral("review.role"), tr("Accept with another role"), Icon::Tag, {QKeySequence(Qt::Key_T)}, [this] { changeRole(); });
    addCommand(QStringLiteral("review.edit"), tr("Accept with another spelling"), Icon::Edit, {QKeySequence(Qt::Key_E)}, [this] { editValue(); });
    addCommand(QStringLiteral("review.merge"), tr("Accept as an entity that is there"), Icon::Merge, {QKeySequence(Qt::Key_M)}, [this] { mergeInto(); });
    addCommand(QStringLiteral("review.rerun"), tr("Run the rules again on all documents"), Icon::Refresh, {}, [this] { runAgain(); });
    addCommand(QStringLiteral("review.acceptlike"), tr("Accept all of this rule that are as sure, after a sample"), Icon::Check, {QKeySequence(Qt::SHIFT | Qt::Key_A)}, [this] { acceptLikeThis(); });
    addCommand(QStringLiteral("review.open"), tr("Open the page"), Icon::Open, {QKeySequence(Qt::Key_O), QKeySequence(Qt::Key_Return)}, [this] { openPage(); });
    addCommand(QStringLiteral("review.peek"), tr("See the whole page"), Icon::ZoomFit, {QKeySequence(Qt::Key_Space)}, [this] { m_canvas->fitPage(); });
    addCommand(QStringLiteral("review.fitwidth"), tr("Fit the width"), Icon::ZoomWidth, {QKeySequence(Qt::Key_W)}, [this] { m_canvas->fitWidth(); });
    addCommand(QStringLiteral("review.filter"), tr("Filter the suggestions"), Icon::Filter, {QKeySequence(Qt::Key_Slash)}, [this] { m_text->setFocus(); });
}

void ReviewView::visit(const Place &place)
{
    m_wanted = place.suggestion;
    const bool another = m_query.document != place.document;
    m_query.document = place.document;
    if (const int wanted = m_document->findData(place.document.value()); wanted >= 0) {
        const QSignalBlocker quiet(m_document);
        m_document->setCurrentIndex(wanted);
    }
    if (!isLoaded() || another) {
        m_fromTop = isLoaded();
        reload();
        return;
    }
    const int wanted = m_wanted.isValid() ? m_model->indexOf(m_wanted) : m_list->currentIndex().row();
    m_wanted = {};
    selectRow(wanted);
}

QWidget *ReviewView::firstFocus()
{
    return m_list;
}

QString ReviewView::placeTitle() const
{
    return tr("Review");
}

void ReviewView::readFromTop()
{
    m_fromTop = true;
    reload();
}

void ReviewView::reload()
{
    if (!begin())
        return;
    const int here = m_list->currentIndex().row();
    const SuggestionId keep = m_wanted.isValid() ? m_wanted : m_fromTop ? SuggestionId() : m_model->id(here);
    const int place = m_fromTop ? 0 : std::max(0, here);
    m_fromTop = false;
    workspace().session.read(
        this,
        [query = m_query, keep, place](store::Database &db, const JobControl &control) { return readReviewPage(db, query, keep, place, control.cancel); },
        ending([this, writing = m_writing > 0](ReviewPage page) { showQueue(std::move(page), writing || m_writing > 0); }));
}

void ReviewView::showQueue(ReviewPage page, bool writing)
{
    m_wanted = {};
    fillDocuments(page);
    const int current = page.current;
    m_model->setPage(std::move(page), writing);
    if (m_model->totals().all == 0) {
        showEmpty(Icon::Review, tr("Nothing to review yet"),
                  tr("Import documents: buyers, suppliers, amounts, chips and clouds that are found in them come here to be accepted or rejected."));
        return;
    }
    showContent();
    selectRow(current);
    showCounts();
}

void ReviewView::fetchRows(int first)
{
    auto ids = m_model->block(first);
    if (ids.empty())
        return;
    workspace().session.read(
        this, [ids = std::move(ids)](store::Database &db, const JobControl &control) { return readReviewRows(db, ids, control.cancel); },
        [this, first, state = m_model->state()](Result<std::vector<ReviewRow>> rows) {
            if (rows) {
                m_model->addRows(first, state, std::move(*rows));
                if (current() && m_shown != current()->id)
                    showCurrent();
            } else if (rows.error().code == ErrorCode::NotFound) {
                reload(); // the rules were run again meanwhile
            } else if (rows.error().code != ErrorCode::Cancelled) {
                workspace().toasts.showError(rows.error());
            }
        });
}

void ReviewView::showCounts()
{
    const auto [all, open] = m_model->totals();
    m_counts->setText(open == 0 ? tr("All %Ln decided", nullptr, all) : tr("%Ln to decide", nullptr, open));
    m_done->setRange(0, std::max(1, all));
    m_done->setValue(all - open);
}

void ReviewView::selectRow(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0) {
        m_list->setCurrentIndex({});
        m_canvas->clear();
        m_shownDocument = {};
        m_shown = {};
        m_where->setText(m_model->totals().open == 0 ? tr("Everything is decided. See what follows from it in the graph.") : tr("No suggestion fits the filters."));
        m_inspector->clear();
        return;
    }
    m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, last), 0));
    showCurrent();
}

const Suggestion *ReviewView::current() const
{
    const QModelIndex index = m_list->currentIndex();
    const ReviewRow *row = index.isValid() ? m_model->row(index.row()) : nullptr;
    return row ? &row->suggestion : nullptr;
}

std::vector<SuggestionId> ReviewView::chosen() const
{
    std::vector<SuggestionId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        ids.push_back(m_model->id(index.row()));
    return ids;
}

void ReviewView::showCurrent()
{
    const Suggestion *suggestion = current();
    if (!suggestion)
        return; // fetchRows() shows it when it is there
    m_shown = suggestion->id;
    m_where->setText(tr("%1, page %2").arg(m_model->row(m_list->currentIndex().row())->documentName).arg(suggestion->anchor.page));
    m_inspector->showFact(suggestion->id, {});
    showPage(*suggestion);
    if (isVisible()) {
        Place place = Place::of(Place::Kind::Review);
        place.suggestion = suggestion->id;
        workspace().navigator.refine(place);
    }
}

void ReviewView::showPage(const Suggestion &suggestion)
{
    if (suggestion.document == m_shownDocument && suggestion.anchor.page == m_shownPage) {
        m_canvas->setProof(suggestion.anchor.boxes);
        return;
    }
    const quint64 request = ++m_request;
    const QList<Box> boxes = suggestion.anchor.boxes;
    workspace().session.read(
        this,
        [document = suggestion.document, page = suggestion.anchor.page](store::Database &db, const JobControl &control) {
            return readReaderPage(db, document, page, control.cancel);
        },
        [this, request, boxes](Result<ReaderPage> page) {
            if (request != m_request || !page)
                return;
            m_shownDocument = page->document.id;
            m_shownPage = page->page.number;
            m_canvas->showPage(page->document, page->page, {});
            m_canvas->setProof(boxes);
        });
}

void ReviewView::step(int by)
{
    selectRow(m_list->currentIndex().row() + by);
}

// The next one that is still to be decided, from the top again after the last: a second key must never fall on a decision
// that has just been made.
void ReviewView::stepToOpen()
{
    const int rows = m_model->rowCount();
    for (int i = 1; i < rows; ++i) {
        const int row = (m_list->currentIndex().row() + i) % rows;
        if (m_model->isOpen(row)) {
            selectRow(row);
            return;
        }
    }
}

void ReviewView::decide(const QString &state)
{
    std::vector<SuggestionId> ids = chosen();
    if (ids.empty())
        return;
    decideMany(ids, state);
    if (ids.size() == 1 && state != QLatin1String("open"))
        stepToOpen();
}

void ReviewView::decideMany(const std::vector<SuggestionId> &ids, const QString &state)
{
    for (const SuggestionId id : ids)
        m_model->setState(id, state);
    showCounts();
    ++m_writing;
    workspace().session.write(
        this, {}, Change::Suggestions | Change::Facts,
        [ids, state, by = workspace().session.actor()](store::CaseFile &file, const JobControl &) -> Result<void> {
            if (state == QLatin1String("accepted"))
                return pipeline::accept(file, ids, by);
            if (state == QLatin1String("rejected"))
                return pipeline::reject(file, ids, by);
            return pipeline::reopen(file, ids, by);
        },
        [this](Result<void> done) {
            --m_writing;
            if (!done) {
                workspace().toasts.showError(done.error());
                reload();
            }
        });
}

void ReviewView::openPage()
{
    if (const Suggestion *suggestion = current())
        workspace().navigator.go(Place::pageOf(suggestion->document, suggestion->anchor.page, suggestion->anchor.range, suggestion->anchor.boxes));
}

} // namespace tendertrail::gui
