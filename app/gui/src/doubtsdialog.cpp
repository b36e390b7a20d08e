// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doubtsdialog.h"

#include "gui/controls.h"
#include "gui/errortext.h"
#include "gui/place.h"
#include "gui/session.h"
#include "gui/toasts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tendertrail::gui {

using namespace core;

namespace {

enum Column { Kind, Read, Within, Other, Page, Sure };

QString kindText(DoubtKind kind)
{
    switch (kind) {
    case DoubtKind::Amount:
        return DoubtsDialog::tr("Amount or number");
    case DoubtKind::Model:
        return DoubtsDialog::tr("Model or code");
    case DoubtKind::Name:
        return DoubtsDialog::tr("Name");
    case DoubtKind::Text:
        break;
    }
    return DoubtsDialog::tr("Text");
}

} // namespace

DoubtsDialog::DoubtsDialog(Workspace &workspace, DocumentId document, QWidget *parent) : QDialog(parent), m_workspace(workspace), m_document(document)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Doubtful words"));
    resize(Theme::current().scaled(760), Theme::current().scaled(440));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    m_state = label(tr("Looking…"), TextSize::Body, Tone::Secondary, false, this);
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("Doubtful words"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("What"), tr("Read as"), tr("Part of"), tr("Or"), tr("Page"), tr("Sure")});
    m_list->header()->setStretchLastSection(false);
    for (const int section : {int(Kind), int(Read), int(Other), int(Page), int(Sure)})
        m_list->header()->setSectionResizeMode(section, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Within, QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(Theme::current().scaled(64));
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    QPushButton *right = button(tr("It is right"), Icon::Check, ButtonKind::Plain, this);
    QPushButton *correct = button(tr("Correct…"), Icon::Edit, ButtonKind::Primary, this);
    row->addStretch(1);
    row->addWidget(right);
    row->addWidget(correct);
    column->addLayout(row);

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { goTo(current()); });
    const auto wanted = [this] {
        if (const int index = current(); index >= 0) {
            const pipeline::DoubtfulWord &word = m_words[std::size_t(index)];
            Q_EMIT correctionWanted(word.document, word.page, word.range);
        }
    };
    connect(m_list, &QTreeWidget::itemActivated, this, wanted);
    connect(correct, &QPushButton::clicked, this, wanted);
    connect(right, &QPushButton::clicked, this, &DoubtsDialog::confirm);
    connect(&m_workspace.session, &Session::documentsChanged, this, &DoubtsDialog::reload);
    connect(&m_workspace.session, &Session::closed, this, &QDialog::reject);
    reload();
}

int DoubtsDialog::current() const
{
    const int index = m_list->indexOfTopLevelItem(m_list->currentItem());
    return index < int(m_words.size()) ? index : -1;
}

void DoubtsDialog::reload()
{
    constexpr int most = 2000;
    m_workspace.session.read(
        this, [document = m_document](store::Database &db, const JobControl &control) { return pipeline::doubts(db, document, most, control.cancel); },
        [this](Result<std::vector<pipeline::DoubtfulWord>> words) {
            if (words)
                fill(std::move(*words));
            else if (words.error().code != ErrorCode::Cancelled)
                m_state->setText(errorText(words.error()).sentence);
        });
}

void DoubtsDialog::fill(std::vector<pipeline::DoubtfulWord> words)
{
    const int before = std::max(0, current());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_words = std::move(words);
    const QLocale locale;
    for (const pipeline::DoubtfulWord &word : m_words) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setText(Kind, kindText(word.kind));
        item->setText(Read, word.text);
        item->setText(Within, word.context);
        item->setText(Other, word.alternatives.join(QStringLiteral(" · ")));
        item->setText(Page, locale.toString(word.page));
        item->setText(Sure, locale.toString(word.confidence * 100, 'f', 0) + locale.percent());
        item->setToolTip(Read, word.engine);
    }
    m_state->setText(m_words.empty() ? tr("Nothing is in doubt: every recognised word is sure, or a person has looked at it.")
                                     : tr("%Ln word(s) in doubt, those first whose mistakes do most harm. Enter corrects.", nullptr, int(m_words.size())));
    if (!m_words.empty())
        m_list->setCurrentItem(m_list->topLevelItem(std::min(before, int(m_words.size()) - 1)));
}

void DoubtsDialog::goTo(int index)
{
    if (index < 0)
        return;
    const pipeline::DoubtfulWord &word = m_words[std::size_t(index)];
    m_workspace.navigator.go(Place::pageOf(word.document, word.page, word.range, {word.box}));
}

void DoubtsDialog::confirm()
{
    const int index = current();
    if (index < 0)
        return;
    const pipeline::DoubtfulWord word = m_words[std::size_t(index)];
    m_workspace.session.write(
        this, {}, Change::Everything,
        [word, by = m_workspace.session.actor()](store::CaseFile &file, const JobControl &) {
            return pipeline::correct(file, word.document, word.page, word.range, word.text, by);
        },
        [this](Result<int> done) {
            if (!done)
                m_workspace.toasts.showError(done.error());
        });
}

} // namespace tendertrail::gui
