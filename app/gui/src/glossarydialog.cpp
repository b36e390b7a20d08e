// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glossarydialog.h"

#include "gui/controls.h"
#include "gui/session.h"
#include "gui/toasts.h"
#include "store/documents.h"
#include "translate/engine.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tendertrail::gui {

using namespace core;

namespace {

enum Column { Source, Target, Avoid, Note, By };
constexpr std::size_t shownAtMost = 5000;

struct Contents
{
    std::vector<store::GlossaryTerm> terms;
    QHash<DocumentId, QString> documents;
};

Result<Contents> read(store::Database &db)
{
    Contents contents;
    auto terms = store::glossaryTerms(db);
    if (!terms)
        return terms.failure();
    contents.terms = std::move(*terms);
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    for (const Document &document : *documents)
        contents.documents.insert(document.id, document.name);
    return contents;
}

// Of long sentences only what differs is of interest, and it must be in sight: a little before it is left, the rest is in the tool tip.
std::pair<QString, QString> fromDifference(const QString &before, const QString &after)
{
    constexpr qsizetype left = 12;
    const auto differ = std::ranges::mismatch(before, after);
    qsizetype cut = std::max<qsizetype>(0, differ.in1 - before.begin() - left);
    while (cut > 0 && !before[cut - 1].isSpace())
        --cut;
    if (cut == 0 || before == after)
        return {before, after};
    return {QChar(0x2026) + before.sliced(cut), QChar(0x2026) + after.sliced(cut)};
}

QTreeWidget *table(const QStringList &titles, const QString &name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setAccessibleName(name);
    tree->setHeaderLabels(titles);
    tree->setRootIsDecorated(false);
    tree->setAlternatingRowColors(true);
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (int column = 0; column < titles.size() - 1; ++column)
        tree->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    return tree;
}

} // namespace

GlossaryDialog::GlossaryDialog(Workspace &workspace, QWidget *parent, pipeline::GlossaryReport last)
    : QDialog(parent), m_workspace(workspace), m_last(std::move(last))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Glossary of this case"));
    resize(Theme::current().scaled(860), Theme::current().scaled(560));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    QLabel *about = label(tr("A change translates anew what the built-in engine made of the sentences that hold the word. What you or another engine wrote is only checked."),
                          TextSize::Body, Tone::Secondary, false, this);
    about->setWordWrap(true);
    column->addWidget(about);

    m_list = table({tr("Chinese"), tr("Always"), tr("Never"), tr("Note"), tr("By")}, tr("Terms"), this);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    column->addWidget(m_list, 3);
    m_none = label(tr("No terms yet. Write a Chinese word and its English below; a name that must always read the same is a good first one."),
                   TextSize::Body, Tone::Secondary, false, this);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    column->addWidget(m_none, 3);
    connect(m_list, &QTreeWidget::itemChanged, this, &GlossaryDialog::edited);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    m_source = new QLineEdit(this);
    m_source->setPlaceholderText(tr("Chinese"));
    m_source->setAccessibleName(tr("Chinese"));
    m_target = new QLineEdit(this);
    m_target->setPlaceholderText(tr("Always"));
    m_target->setAccessibleName(tr("Always"));
    m_add = button(tr("Add"), Icon::Add, ButtonKind::Plain, this);
    m_remove = button(tr("Remove"), Icon::Trash, ButtonKind::Plain, this);
    m_add->setEnabled(false);
    m_add->setAutoDefault(false);
    m_remove->setEnabled(false);
    m_remove->setAutoDefault(false);
    const auto ready = [this] { m_add->setEnabled(!m_source->text().trimmed().isEmpty() && !m_target->text().trimmed().isEmpty()); };
    connect(m_source, &QLineEdit::textChanged, this, ready);
    connect(m_target, &QLineEdit::textChanged, this, ready);
    connect(m_target, &QLineEdit::returnPressed, this, &GlossaryDialog::addTerm);
    connect(m_add, &QPushButton::clicked, this, &GlossaryDialog::addTerm);
    connect(m_remove, &QPushButton::clicked, this, &GlossaryDialog::removeTerms);
    row->addWidget(m_source, 1);
    row->addWidget(m_target, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    column->addLayout(row);

    m_words = label({}, TextSize::Body, Tone::Secondary, false, this);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    m_touched = table({tr("Sentence"), tr("Before"), tr("Now"), tr("Where")}, tr("What the last change touched"), this);
    column->addWidget(m_touched, 2);
    connect(m_touched, &QTreeWidget::itemActivated, this, &GlossaryDialog::openTouched);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(&workspace.session, &Session::segmentsChanged, this, &GlossaryDialog::readTerms);
    connect(&workspace.session, &Session::closed, this, &QDialog::reject);
    readTerms();
}

void GlossaryDialog::readTerms()
{
    m_workspace.session.read(
        this, [](store::Database &db, const JobControl &) { return read(db); },
        [this](Result<Contents> contents) {
            if (!contents) {
                m_workspace.toasts.showError(contents.error());
                return;
            }
            m_terms = std::move(contents->terms);
            m_documents = std::move(contents->documents);
            showTerms();
            showTouched();
        });
}

void GlossaryDialog::showTerms()
{
    m_filling = true;
    m_list->clear();
    for (std::size_t i = 0; i < std::min(m_terms.size(), shownAtMost); ++i) {
        const store::GlossaryTerm &term = m_terms[i];
        const QString by = term.origin.isEmpty() ? term.changedBy : QStringLiteral("%1 · %2").arg(term.changedBy, term.origin);
        auto *row = new QTreeWidgetItem(m_list, {term.source, term.target, term.avoid.join(QStringLiteral(" | ")), term.note, by});
        row->setData(Source, Qt::UserRole, qulonglong(i));
        row->setFlags(row->flags() | Qt::ItemIsEditable);
        for (int column = 0; column <= By; ++column)
            row->setToolTip(column, row->text(column));
    }
    m_filling = false;
    m_list->setVisible(!m_terms.empty());
    m_none->setVisible(m_terms.empty());
    m_remove->setEnabled(false);
}

void GlossaryDialog::showTouched()
{
    m_touched->clear();
    const auto kept = int(std::ranges::count(m_last.touched, true, &pipeline::TouchedSegment::isKept));
    const bool any = !m_last.touched.empty();
    m_touched->setVisible(any);
    m_words->setVisible(any);
    m_words->setText(tr("The last change: %1 translated anew, %2 left alone.")
                         .arg(QLocale().toString(int(m_last.touched.size()) - kept), QLocale().toString(kept)));
    for (std::size_t i = 0; i < std::min(m_last.touched.size(), shownAtMost); ++i) {
        const pipeline::TouchedSegment &each = m_last.touched[i];
        const auto [was, is] = fromDifference(each.before, each.after);
        const QString now = !each.isKept ? is : each.warnings.isEmpty() ? tr("left as it is") : tr("left as it is, with a warning");
        auto *row = new QTreeWidgetItem(m_touched, {each.source, was, now, tr("page %1, %2").arg(QLocale().toString(each.page), m_documents.value(each.document))});
        row->setData(0, Qt::UserRole, qulonglong(i));
        for (int column = 0; column < m_touched->columnCount(); ++column)
            row->setToolTip(column, row->text(column));
        row->setToolTip(1, each.before);
        row->setToolTip(2, each.isKept ? now : each.after);
    }
}

void GlossaryDialog::edited(QTreeWidgetItem *row)
{
    const auto index = std::size_t(row->data(Source, Qt::UserRole).toULongLong());
    if (m_filling || index >= m_terms.size())
        return;
    store::GlossaryTerm term = m_terms[index];
    pipeline::GlossaryChange wanted;
    if (const QString source = row->text(Source).trimmed(); source != term.source) {
        wanted.remove.append(term.source);
        term.source = source;
    }
    term.target = row->text(Target).trimmed();
    term.note = row->text(Note).trimmed();
    term.avoid.clear();
    for (const QString &one : row->text(Avoid).split(u'|')) {
        if (!one.trimmed().isEmpty())
            term.avoid.append(one.trimmed());
    }
    if (term.source.isEmpty() || term.target.isEmpty()) {
        QTimer::singleShot(0, this, &GlossaryDialog::showTerms); // that would be no term: as it was
        return;
    }
    term.origin.clear(); // a person's now
    wanted.put.push_back(term);
    change(wanted);
}

void GlossaryDialog::addTerm()
{
    if (!m_add->isEnabled())
        return;
    store::GlossaryTerm term;
    term.source = m_source->text().simplified();
    term.target = m_target->text().simplified();
    pipeline::GlossaryChange wanted;
    wanted.put.push_back(term);
    m_source->clear();
    m_target->clear();
    m_source->setFocus();
    change(wanted);
}

void GlossaryDialog::removeTerms()
{
    pipeline::GlossaryChange wanted;
    const auto rows = m_list->selectedItems();
    for (const QTreeWidgetItem *row : rows) {
        const auto index = std::size_t(row->data(Source, Qt::UserRole).toULongLong());
        if (index < m_terms.size())
            wanted.remove.append(m_terms[index].source);
    }
    if (!wanted.remove.isEmpty())
        change(wanted);
}

void GlossaryDialog::change(const pipeline::GlossaryChange &change)
{
    m_workspace.session.write(
        this, {.title = tr("Translating what holds the words"), .pausable = false}, Change::Segments,
        [change, by = m_workspace.session.actor()](store::CaseFile &file, const JobControl &control) -> Result<pipeline::GlossaryReport> {
            auto engine = translate::gist();
            if (!engine)
                return engine.failure();
            return pipeline::changeGlossary(file, **engine, change, QStringLiteral("en"), by, control.cancel);
        },
        [this](Result<pipeline::GlossaryReport> report) {
            if (report)
                m_last = std::move(*report);
            else
                m_workspace.toasts.showError(report.error());
            readTerms();
        });
}

void GlossaryDialog::openTouched(QTreeWidgetItem *row)
{
    const auto index = std::size_t(row->data(0, Qt::UserRole).toULongLong());
    if (index >= m_last.touched.size())
        return;
    const pipeline::TouchedSegment each = m_last.touched[index];
    Navigator &navigator = m_workspace.navigator;
    accept();
    navigator.go(Place::pageOf(each.document, each.page));
}

QAction *whatChanged(Workspace &workspace, QWidget *parent, const pipeline::GlossaryReport &report)
{
    if (report.touched.empty())
        return nullptr;
    auto *action = new QAction(GlossaryDialog::tr("What changed"), parent);
    QObject::connect(action, &QAction::triggered, parent, [&workspace, parent, report] { (new GlossaryDialog(workspace, parent, report))->open(); });
    return action;
}

} // namespace tendertrail::gui
