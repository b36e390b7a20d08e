// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsview.h"

#include "documentsdelegate.h"
#include "gui/copytable.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr auto stateName = "documents.columns"_L1;
}

DocumentsView::DocumentsView(Workspace &workspace, QWidget *parent) : View(workspace, parent)
{
    m_model = new DocumentsModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(DocumentsModel::SortRole);
    m_sorted->setFilterRole(DocumentsModel::FilterRole);
    m_sorted->setFilterKeyColumn(0);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);

    auto *content = new QWidget(this);
    content->setProperty("look", u"surface"_s);
    content->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    bar->setSpacing(spacing::m);
    bar->addWidget(label(tr("Documents"), TextSize::Title, Tone::Normal, false, content));
    m_counts = label({}, TextSize::Body, Tone::Secondary, false, content);
    bar->addWidget(m_counts);
    bar->addStretch(1);
    m_filter = new FilterField(tr("Filter documents"), content);
    m_filter->setFixedWidth(Theme::current().scaled(220));
    bar->addWidget(m_filter);
    auto *add = button(tr("Import…"), Icon::Import, ButtonKind::Primary, content);
    bar->addWidget(add);
    column->addLayout(bar);

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
    m_table->setModel(m_sorted);
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
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
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
    QAction *copyText = addCommand(u"documents.copy"_s, tr("Copy as text"), Icon::Copy, {QKeySequence::Copy}, [this] { copyTable(tableOf(*m_sorted, chosenRows()), TableFormat::Text); });
    QAction *copyMarkdown = addCommand(u"documents.copymarkdown"_s, tr("Copy as Markdown"), Icon::Copy, {}, [this] { copyTable(tableOf(*m_sorted, chosenRows()), TableFormat::Markdown); });
    QAction *copyCsv = addCommand(u"documents.copycsv"_s, tr("Copy as CSV"), Icon::Copy, {}, [this] { copyTable(tableOf(*m_sorted, chosenRows()), TableFormat::Csv); });

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text);
        showCounts();
    });
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
    Session &session = workspace.session;
    connect(&session, &Session::documentsChanged, this, &DocumentsView::reload);
    connect(&session, &Session::suggestionsChanged, this, &DocumentsView::reload);
    connect(&session, &Session::closed, this, [this] {
        m_model->setRows({});
        m_asked.clear();
        m_reading = false; // its answer is dropped with the case
        m_again = false;
        m_loaded = false;
    });
    showLoading();
}

void DocumentsView::visit(const Place &place)
{
    m_wanted = place.document;
    if (m_loaded)
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
    // Changes come in bursts while an import runs: one read at a time, and one more when something came in between.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    workspace().session.read(
        this, [](store::Database &db, const JobControl &control) { return readDocumentRows(db, control.cancel); },
        [this](core::Result<std::vector<DocumentRow>> rows) {
            m_reading = false;
            if (rows)
                showRows(std::move(*rows));
            else if (rows.error().code != core::ErrorCode::Cancelled)
                showError(rows.error());
            if (std::exchange(m_again, false))
                reload();
        });
}

void DocumentsView::showRows(std::vector<DocumentRow> rows)
{
    int failed = 0;
    int locked = 0;
    for (const DocumentRow &row : rows) {
        failed += row.failures.isEmpty() ? 0 : 1;
        locked += row.locked ? 1 : 0;
    }
    m_model->setRows(std::move(rows));
    m_loaded = true;
    m_failed->setVisible(failed > 0);
    QString words = tr("%Ln file(s) could not be read whole. The reason stands in its line; everything else goes on.", nullptr, failed);
    if (locked > 0)
        words += u' ' + tr("%Ln wait(s) for a password.", nullptr, locked);
    m_failedText->setText(words);
    m_unlock->setVisible(locked > 0);
    if (m_model->rowCount() == 0) {
        showEmpty(Icon::Documents, tr("Bring in the documents"),
                  tr("Drop files or a folder anywhere on this window, or choose them. PDF, scans and photos, saved web pages, Word and text files are read; "
                     "nothing leaves this computer."),
                  m_import);
        return;
    }
    showContent();
    showCounts();
    if (m_wanted.isValid())
        select(m_wanted);
    else if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_sorted->index(0, 0));
}

void DocumentsView::showCounts()
{
    const int all = m_model->rowCount();
    const int shown = m_sorted->rowCount();
    const auto chosen = m_table->selectionModel()->selectedRows().size();
    QString text = shown == all ? tr("%Ln document(s)", nullptr, all)
                                : tr("%1 of %Ln document(s)", "shown of all", all).arg(QLocale().toString(shown));
    if (chosen > 1)
        text += u" · "_s + tr("%Ln selected", nullptr, static_cast<int>(chosen));
    m_counts->setText(text);
}

void DocumentsView::select(core::DocumentId document)
{
    const int row = m_model->rowOf(document);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void DocumentsView::openCurrent()
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    if (!index.isValid())
        return;
    const DocumentRow &row = m_model->at(index.row());
    if (row.document.pages > 0) {
        workspace().navigator.refine(Place{.kind = Place::Kind::Documents, .document = row.document.id});
        workspace().navigator.go(Place::pageOf(row.document.id));
    } else if (!row.failures.isEmpty()) {
        workspace().toasts.say(row.failures.first() + u' ' + row.nextStep);
    }
}

void DocumentsView::fetchThumbnail(int sourceRow)
{
    if (sourceRow >= m_model->rowCount())
        return;
    const core::Document document = m_model->at(sourceRow).document;
    if (m_asked.contains(document.id.value()))
        return;
    m_asked.insert(document.id.value());
    workspace().session.pageImage(this, document, 1, DocumentsDelegate::thumbnailDpi, [this, id = document.id](core::Result<QImage> image) {
        if (image)
            m_model->thumbnailArrived(id);
    });
}

QList<int> DocumentsView::chosenRows() const
{
    QList<int> rows;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace tendertrail::gui
