// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguesdialog.h"

#include "acceleratordialog.h"
#include "cataloguerowdialog.h"
#include "gui/errortext.h"
#include "gui/jobs.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

using tagging::CatalogueRow;

namespace {

constexpr int rowRole = Qt::UserRole;
enum Column { Name, Others, MadeBy, Source, Date, Whose };

} // namespace

CataloguesDialog::CataloguesDialog(Jobs &jobs, bool caseIsOpen, QWidget *parent) : QDialog(parent), m_jobs(jobs), m_caseIsOpen(caseIsOpen)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Catalogues"));
    resize(Theme::current().scaled(1040), Theme::current().scaled(620));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    QLabel *words = label(tr("What the program looks for in documents. Its own rows are not changed: edit one and yours takes its place, until you take it back."),
                          TextSize::Body, Tone::Secondary, false, this);
    words->setWordWrap(true);
    column->addWidget(words);

    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::m);
    m_list = new QComboBox(this);
    m_list->setAccessibleName(tr("Catalogue"));
    m_list->addItem(tr("Accelerators: names"), u"chips"_s);
    m_list->addItem(tr("Accelerators: figures"), u"parts"_s);
    m_list->addItem(tr("Clouds"), u"clouds"_s);
    m_list->addItem(tr("Resellers' phrases"), u"resellers"_s);
    m_list->addItem(tr("Makers"), u"manufacturers"_s);
    m_list->addItem(tr("Institutions"), u"institutions"_s);
    m_list->addItem(tr("Companies"), u"companies"_s);
    top->addWidget(m_list);
    m_filter = new FilterField(tr("Filter by name or source"), this);
    top->addWidget(m_filter, 1);
    column->addLayout(top);

    m_tree = new QTreeWidget(this);
    m_tree->setAccessibleName(tr("Rows of the catalogue"));
    m_tree->setHeaderLabels({tr("Name"), tr("Other names"), tr("Maker"), tr("Source"), tr("Date"), tr("Whose")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Others, QHeaderView::Stretch);
    column->addWidget(m_tree, 1);

    m_said = label({}, TextSize::Body, Tone::Danger, false, this);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    m_version = label({}, TextSize::Small, Tone::Secondary, false, this);
    m_version->setWordWrap(true);
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_version);

    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(spacing::m);
    m_add = button(tr("Add…"), Icon::Add, ButtonKind::Plain, this);
    m_edit = button(tr("Edit…"), Icon::Edit, ButtonKind::Plain, this);
    m_back = button(tr("Take yours back"), Icon::Undo, ButtonKind::Plain, this);
    m_again = button(tr("Run the rules again"), Icon::Refresh, ButtonKind::Primary, this);
    m_again->setEnabled(false);
    m_again->setToolTip(caseIsOpen ? tr("Tags the documents of the open case anew. What you accepted or rejected stays as it is.") : tr("No case is open."));
    auto *close = button(tr("Close"), ButtonKind::Plain, this);
    for (QPushButton *each : {m_add, m_edit, m_back})
        bottom->addWidget(each);
    bottom->addStretch(1);
    bottom->addWidget(m_again);
    bottom->addWidget(close);
    column->addLayout(bottom);
    for (QPushButton *each : {m_add, m_edit, m_back, m_again, close})
        each->setAutoDefault(false); // Enter edits the row

    connect(m_list, &QComboBox::activated, this, [this] { load(); });
    connect(m_filter, &QLineEdit::textChanged, this, &CataloguesDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CataloguesDialog::chose);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (const CatalogueRow *row = current(); row && list() != u"resellers")
            edit(*row);
    });
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const CatalogueRow *row = current())
            edit(*row);
    });
    connect(m_back, &QPushButton::clicked, this, &CataloguesDialog::takeBack);
    connect(m_again, &QPushButton::clicked, this, [this] {
        accept();
        if (runAgain)
            runAgain();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_filter->setFocus();
    load();
}

void CataloguesDialog::load(const QString &selectId)
{
    const int reading = ++m_reading;
    m_jobs.start(
        this, {},
        [list = list()](const JobControl &) -> core::Result<Shown> {
            Shown shown;
            auto rows = tagging::catalogueRows(list);
            if (!rows)
                return rows.failure();
            shown.rows = std::move(*rows);
            if (list == u"parts") {
                auto parts = tagging::acceleratorTable();
                if (!parts)
                    return parts.failure();
                for (const auto &[id, name] : parts->makers)
                    shown.makers.push_back({id, name, {}, {}, {}, {}});
                for (tagging::CatalogueRow &row : shown.rows) {
                    if (const auto part = std::ranges::find(parts->rows, row.id, &tagging::AcceleratorRow::id); part != parts->rows.end())
                        row.names = {figuresText(part->part)};
                }
                shown.parts = std::make_shared<const tagging::AcceleratorTable>(std::move(*parts));
            }
            if (list == u"chips") {
                auto makers = tagging::catalogueRows(u"manufacturers"_s);
                if (!makers)
                    return makers.failure();
                shown.makers = std::move(*makers);
            }
            auto version = tagging::catalogueVersion(list);
            if (!version)
                return version.failure();
            shown.version = *version;
            return shown;
        },
        [this, reading, selectId](core::Result<Shown> shown) {
            if (reading != m_reading)
                return;
            if (!shown) {
                m_shown = {};
                show({});
                say(shown.error());
                return;
            }
            m_shown = std::move(*shown);
            m_said->hide();
            show(selectId);
        });
}

void CataloguesDialog::show(const QString &selectId)
{
    m_tree->clear();
    m_tree->setColumnHidden(MadeBy, list() != u"chips" && list() != u"parts");
    m_tree->headerItem()->setText(Others, m_shown.parts ? tr("Figures") : tr("Other names"));
    const bool words = list() == u"resellers";
    for (const Column each : {Others, Source, Date})
        m_tree->setColumnHidden(each, words);
    m_tree->header()->setSectionResizeMode(Name, words ? QHeaderView::Stretch : QHeaderView::Interactive);
    QList<QTreeWidgetItem *> items;
    QTreeWidgetItem *wanted = nullptr;
    for (std::size_t i = 0; i < m_shown.rows.size(); ++i) {
        const CatalogueRow &row = m_shown.rows[i];
        const auto maker = std::ranges::find(m_shown.makers, row.maker, &CatalogueRow::id);
        const QString whose = row.own && row.shipped ? tr("Yours, in place of the program's") : row.own ? tr("Yours") : tr("The program's");
        auto *item = new QTreeWidgetItem({row.name, row.names.join(u", "), maker == m_shown.makers.end() ? row.maker : maker->name, row.source, row.date, whose});
        item->setData(Name, rowRole, qulonglong(i));
        item->setToolTip(Others, row.names.join(u'\n'));
        item->setToolTip(Source, row.source);
        if (row.own) {
            QFont font = item->font(Name);
            font.setBold(true);
            item->setFont(Name, font);
        }
        if (row.id == selectId && !selectId.isEmpty())
            wanted = item;
        items.append(item);
    }
    m_tree->addTopLevelItems(items);
    m_tree->setColumnWidth(Name, Theme::current().scaled(m_shown.parts ? 190 : 230));
    m_tree->setColumnWidth(MadeBy, Theme::current().scaled(m_shown.parts ? 100 : 120));
    m_tree->setColumnWidth(Source, Theme::current().scaled(m_shown.parts ? 100 : 170)); // figures need the room
    m_tree->resizeColumnToContents(Date);
    m_tree->resizeColumnToContents(Whose);
    const QString path = QDir::toNativeSeparators(tagging::userCatalogueFile(list()));
    m_version->setText(tr("Version %1. Your rows are kept in %2").arg(m_shown.version.isEmpty() ? u"–"_s : m_shown.version, path));
    filter();
    m_tree->setCurrentItem(wanted ? wanted : m_tree->topLevelItem(0));
    if (wanted)
        m_tree->scrollToItem(wanted);
    chose();
}

void CataloguesDialog::filter()
{
    const QString sought = m_filter->text().trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        bool seen = sought.isEmpty();
        for (int each = Name; each <= Date && !seen; ++each)
            seen = item->text(each).contains(sought, Qt::CaseInsensitive);
        item->setHidden(!seen);
    }
}

const CatalogueRow *CataloguesDialog::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const auto at = item ? std::size_t(item->data(Name, rowRole).toULongLong()) : m_shown.rows.size();
    return at < m_shown.rows.size() ? &m_shown.rows[at] : nullptr;
}

void CataloguesDialog::chose()
{
    const CatalogueRow *row = current();
    m_edit->setEnabled(row && list() != u"resellers");
    m_back->setEnabled(row && row->own);
}

void CataloguesDialog::editFigures(const QString &id)
{
    const auto row = std::ranges::find(m_shown.parts->rows, id, &tagging::AcceleratorRow::id);
    auto *form = new AcceleratorDialog(m_shown.parts, row == m_shown.parts->rows.end() ? tagging::AcceleratorRow() : *row, this);
    form->saved = [this](const tagging::AcceleratorRow &given) {
        m_jobs.start(
            this, {}, [given](const JobControl &) { return tagging::saveAccelerator(given); },
            [this](core::Result<QString> saved) { written(std::move(saved)); });
    };
    form->open();
}

void CataloguesDialog::edit(const CatalogueRow &row)
{
    if (m_shown.parts) {
        editFigures(row.id);
        return;
    }
    auto *form = new CatalogueRowDialog(list(), row, m_shown.makers, this);
    form->saved = [this](const CatalogueRow &given) {
        m_jobs.start(
            this, {}, [list = list(), given](const JobControl &) { return tagging::saveCatalogueRow(list, given); },
            [this](core::Result<QString> saved) { written(std::move(saved)); });
    };
    form->open();
}

void CataloguesDialog::takeBack()
{
    const CatalogueRow *row = current();
    if (!row || !row->own)
        return;
    m_jobs.start(
        this, {},
        [list = list(), id = row->id](const JobControl &) -> core::Result<QString> {
            const auto done = tagging::removeOwnRow(list, id);
            if (!done)
                return done.failure();
            return id;
        },
        [this](core::Result<QString> gone) { written(std::move(gone)); });
}

void CataloguesDialog::written(core::Result<QString> saved)
{
    if (!saved) {
        say(saved.error());
        return;
    }
    m_again->setEnabled(m_caseIsOpen);
    if (changed)
        changed();
    load(*saved);
}

void CataloguesDialog::say(const core::Error &error)
{
    const ErrorText text = errorText(error);
    m_said->setText(error.code == core::ErrorCode::InvalidArgument || error.code == core::ErrorCode::AlreadyExists
                        ? tr("Not saved: %1").arg(error.detail)
                        : u"%1 %2"_s.arg(text.sentence, text.nextStep).trimmed());
    m_said->show();
}

} // namespace tendertrail::gui
