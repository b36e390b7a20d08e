// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsview.h"

#include "documentsdelegate.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr auto stateName = "documents.columns"_L1;
}

DocumentsView::DocumentsView(Workspace &workspace, QWidget *parent) : CaseView(workspace, parent)
{
    m_model = new DocumentsModel(this);

    const auto [content, column, bar, counts] = titledContent();
    m_counts = counts;
    bar->addStretch(1);
    m_filter = new FilterField(tr("Filter documents"), content);
    m_filter->setFixedWidth(Theme::current().scaled(220));
    bar->addWidget(m_filter);
    auto *add = button(tr("Import…"), Icon::Import, ButtonKind::Primary, content);
    bar->addWidget(add);

    m_failed = new QFrame(content);
    m_failed->setProperty("look", u"alarm"_s);
    auto *alarm = new QHBoxLayout(m_failed);
    alarm->setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
    m_failedText = label({}, TextSize::Body, Tone::Danger, false, m_failed);
    m_failedText->setWordWrap(true);
    alarm->addWidget(m_failedText, 1);
    m_unlock = button(tr("Enter a password…"), Icon::Lock, ButtonKind::Plain, m_failed);
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        if (auto *action = window()->findChild<QAction *>(u"case.unlock"_s))
            action->trigger();
    });
    alarm->addWidget(m_unlock);
    auto *failedRow = new QHBoxLayout;
    failedRow->setContentsMargins(spacing::l, 0, spacing::l, spacing::m);
    failedRow->addWidget(m_failed);
    column->addLayout(failedRow);
    m_failed->hide();
    column->addWidget(line(Qt::Horizontal, content));

    m_table = new QTableView(content);
    m_table->setModel(m_model);
    m_delegate = new DocumentsDelegate(workspace.session, m_table);
    m_table->setItemDelegate(m_delegate);
    m_table->setAccessibleName(tr("Documents"));
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(DocumentsDelegate::rowHeight());
    connect(&Theme::current(), &Theme::changed, this, [this] { m_table->verticalHeader()->setDefaultSectionSize(DocumentsDelegate::rowHeight()); });
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(DocumentsModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const Theme &theme = Theme::current();
    m_table->setColumnWidth(DocumentsModel::Pages, theme.scaled(80));
    m_table->setColumnWidth(DocumentsModel::Coverage, theme.scaled(330));
    m_table->setColumnWidth(DocumentsModel::Suggestions, theme.scaled(110));
    m_table->sortByColumn(DocumentsModel::Name, Qt::AscendingOrder);
    m_table->horizontalHeader()->restoreState(workspace.settings.state(stateName));
    // As wide as the longest way to write a date in this language, also where another language's width was remembered.
    const QFontMetrics metrics(theme.font(TextSize::Body));
    const int dateWidth = metrics.horizontalAdvance(dateText(u"2026-12-28T00:00:00Z"_s)) + spacing::xl;
    if (m_table->columnWidth(DocumentsModel::Imported) < dateWidth)
        m_table->setColumnWidth(DocumentsModel::Imported, dateWidth);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    column->addWidget(m_table, 1);
    setContent(content);

    m_import = new QAction(tr("Import documents…"), this);
    connect(m_import, &QAction::triggered, this, [this] {
        if (auto *action = window()->findChild<QAction *>(u"case.import"_s))
            action->trigger();
    });
    connect(add, &QPushButton::clicked, m_import, &QAction::trigger);
    QAction *open = addCommand(u"documents.open"_s, tr("Open the document"), Icon::Open, {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, [this] { openCurrent(); });
    addCommand(u"documents.filter"_s, tr("Filter the documents"), Icon::Filter, {QKeySequence(u"/"_s)}, [this] { m_filter->setFocus(); });
    QAction *copyText = addCommand(u"documents.copy"_s, tr("Copy as text"), Icon::Copy, {QKeySequence::Copy}, [this] { copy(TableFormat::Text); });
    QAction *copyMarkdown = addCommand(u"documents.copymarkdown"_s, tr("Copy as Markdown"), Icon::Copy, {}, [this] { copy(TableFormat::Markdown); });
    QAction *copyCsv = addCommand(u"documents.copycsv"_s, tr("Copy as CSV"), Icon::Copy, {}, [this] { copy(TableFormat::Csv); });

    connect(m_filter, &QLineEdit::textChanged, this, &DocumentsView::reload);
    connect(m_model, &DocumentsModel::ordered, this, &DocumentsView::reload);
    connect(m_model, &DocumentsModel::rowsWanted, this, &DocumentsView::fetchRows, Qt::QueuedConnection);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_table->setFocus();
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_table, &QTableView::doubleClicked, this, &DocumentsView::openCurrent);
    connect(m_table, &QWidget::customContextMenuRequested, this, [=, this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(open);
        menu->addSeparator();
        menu->addActions({copyText, copyMarkdown, copyCsv});
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DocumentsView::showCounts);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        this->workspace().settings.setState(stateName, m_table->horizontalHeader()->saveState());
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        this->workspace().settings.setState(stateName, m_table->horizontalHeader()->saveState());
    });
    connect(m_delegate, &DocumentsDelegate::thumbnailWanted, this, &DocumentsView::fetchThumbnail, Qt::QueuedConnection);
    connect(&workspace.session, &Session::documentsChanged, this, &DocumentsView::reload);
    connect(&workspace.session, &Session::suggestionsChanged, this, &DocumentsView::reload);
    showLoading();
}

void DocumentsView::forget()
{
    m_model->setPage({});
    m_asked.clear();
}

void DocumentsView::visit(const Place &place)
{
    m_wanted = place.document;
    if (isLoaded())
        select(m_wanted);
    else
        reload();
}

QWidget *DocumentsView::firstFocus()
{
    return m_table;
}

QString DocumentsView::placeTitle() const
{
    return tr("Documents");
}

void DocumentsView::reload()
{
    if (!begin())
        return;
    const int inSight = std::max(0, m_table->rowAt(0));
    workspace().session.read(
        this,
        [wanted = query(), inSight](store::Database &db, const JobControl &control) { return readDocumentPage(db, wanted, inSight, control.cancel); },
        ending([this](DocumentPage page) { showPage(std::move(page)); }));
}

store::DocumentQuery DocumentsView::query() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    store::DocumentQuery query;
    query.filter = m_filter->text();
    query.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    switch (header->sortIndicatorSection()) {
    case DocumentsModel::Pages: query.order = store::DocumentOrder::Pages; break;
    case DocumentsModel::Coverage: query.order = store::DocumentOrder::Progress; break;
    case DocumentsModel::Suggestions: query.order = store::DocumentOrder::ToReview; break;
    case DocumentsModel::Imported: query.order = store::DocumentOrder::Imported; break;
    default: break;
    }
    return query;
}

void DocumentsView::showPage(DocumentPage page)
{
    const bool moves = page.lines != m_model->lines();
    const store::DocumentLine current = currentLine();
    const auto chosen = moves ? chosenLines() : std::vector<store::DocumentLine>();
    const int scrolled = m_table->verticalScrollBar()->value();
    m_totals = page.totals;
    m_model->setPage(std::move(page));
    m_failed->setVisible(m_totals.failing > 0);
    QString words = tr("%Ln file(s) could not be read whole. The reason stands in its line; everything else goes on.", nullptr, m_totals.failing);
    if (m_totals.locked > 0)
        words += u' ' + tr("%Ln wait(s) for a password.", nullptr, m_totals.locked);
    m_failedText->setText(words);
    m_unlock->setVisible(m_totals.locked > 0);
    if (m_totals.lines == 0) {
        showEmpty(Icon::Documents, tr("Bring in the documents"),
                  tr("Drop files or a folder anywhere on this window, or choose them. PDF, scans and photos, saved web pages, Word and text files are read; "
                     "nothing leaves this computer."),
                  m_import);
        return;
    }
    showContent();
    showCounts();
    if (moves) {
        m_table->doItemsLayout();
        selectAgain({chosen.begin(), chosen.end()}, current);
        m_table->verticalScrollBar()->setValue(scrolled);
    }
    if (m_wanted.isValid())
        select(m_wanted);
    else if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

// The list was read in another order, or with other lines: what was chosen stays chosen.
void DocumentsView::selectAgain(const QSet<store::DocumentLine> &lines, store::DocumentLine current)
{
    QItemSelection selection;
    const auto &all = m_model->lines();
    for (int row = 0; !lines.isEmpty() && row < m_model->rowCount(); ++row) {
        if (lines.contains(all[std::size_t(row)]))
            selection.append(QItemSelectionRange(m_model->index(row, 0), m_model->index(row, DocumentsModel::ColumnCount - 1)));
    }
    if (const int row = m_model->rowOf(current); row >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void DocumentsView::showCounts()
{
    const int all = m_totals.lines;
    const int shown = m_model->rowCount();
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    QString text = shown == all ? tr("%Ln document(s)", nullptr, all)
                                : tr("%1 of %Ln document(s)", "shown of all", all).arg(QLocale().toString(shown));
    if (chosen > 1)
        text += u" · "_s + tr("%Ln selected", nullptr, static_cast<int>(chosen));
    m_counts->setText(text);
}

void DocumentsView::fetchRows(int first)
{
    auto lines = m_model->block(first);
    if (lines.empty())
        return;
    workspace().session.read(
        this,
        [lines = std::move(lines)](store::Database &db, const JobControl &control) { return readDocumentRows(db, lines, control.cancel); },
        [this, first, state = m_model->state()](core::Result<std::vector<DocumentRow>> rows) {
            if (rows)
                m_model->addRows(first, state, std::move(*rows));
            else if (rows.error().code == core::ErrorCode::NotFound)
                reload(); // one of them has gone meanwhile
            else if (rows.error().code != core::ErrorCode::Cancelled)
                workspace().toasts.showError(rows.error());
        });
}

void DocumentsView::copy(TableFormat format)
{
    // Also what has never been in sight.
    workspace().session.read(
        this,
        [lines = chosenLines()](store::Database &db, const JobControl &control) { return readDocumentRows(db, lines, control.cancel); },
        [this, format](core::Result<std::vector<DocumentRow>> rows) {
            if (!rows) {
                workspace().toasts.showError(rows.error());
                return;
            }
            TextTable table;
            for (int column = 0; column < DocumentsModel::ColumnCount; ++column)
                table.header.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            for (const DocumentRow &row : *rows) {
                QStringList cells;
                for (int column = 0; column < DocumentsModel::ColumnCount; ++column)
                    cells.append(DocumentsModel::value(row, column, Qt::DisplayRole).toString());
                table.rows.push_back(std::move(cells));
            }
            copyTable(table, format);
        });
}

void DocumentsView::select(core::DocumentId document)
{
    const int row = m_model->rowOf(store::DocumentLine(document));
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_wanted = {};
}

void DocumentsView::openCurrent()
{
    const store::DocumentLine line = currentLine();
    if (line == store::DocumentLine())
        return;
    if (const DocumentRow *row = m_model->at(m_table->currentIndex().row())) {
        open(*row);
        return;
    }
    workspace().session.read(
        this, [line](store::Database &db, const JobControl &control) { return readDocumentRows(db, {line}, control.cancel); },
        [this](core::Result<std::vector<DocumentRow>> rows) {
            if (rows && !rows->empty())
                open(rows->front());
        });
}

void DocumentsView::open(const DocumentRow &row)
{
    if (row.document.pages > 0) {
        workspace().navigator.refine(Place{.kind = Place::Kind::Documents, .document = row.document.id});
        workspace().navigator.go(Place::pageOf(row.document.id));
    } else if (!row.failures.isEmpty()) {
        workspace().toasts.say(row.failures.first() + u' ' + row.nextStep);
    }
}

void DocumentsView::fetchThumbnail(const core::Document &document)
{
    if (m_asked.contains(document.id.value()))
        return;
    m_asked.insert(document.id.value());
    workspace().session.pageImage(this, document, 1, DocumentsDelegate::thumbnailDpi, [this, id = document.id](core::Result<QImage> image) {
        if (!image)
            return; // not asked for again
        m_asked.remove(id.value());
        m_model->thumbnailArrived(id);
    });
}

store::DocumentLine DocumentsView::currentLine() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? m_model->lines()[std::size_t(row)] : store::DocumentLine();
}

std::vector<store::DocumentLine> DocumentsView::chosenLines() const
{
    QList<int> rows;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::ranges::sort(rows);
    std::vector<store::DocumentLine> lines;
    for (const int row : rows)
        lines.push_back(m_model->lines()[std::size_t(row)]);
    return lines;
}

} // namespace tendertrail::gui
