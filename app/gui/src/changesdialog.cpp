// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesdialog.h"

#include "gui/controls.h"
#include "gui/roles.h"
#include "reviewmodel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tendertrail::gui {

using namespace core;
using Kind = pipeline::TagChange::Kind;

namespace {

constexpr int shownAtMost = 5000; // of each kind

QString saidText(const Suggestion &said)
{
    return QStringLiteral("%1: %2").arg(fieldStyle(said.field).text, suggestionText(said));
}

} // namespace

ChangesDialog::ChangesDialog(std::vector<pipeline::TagChange> changes, const QHash<DocumentId, QString> &documents, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The rules were run again"));
    resize(Theme::current().scaled(820), Theme::current().scaled(520));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    QLabel *words = label(changes.empty() ? tr("Nothing changed: the rules say what they said before.") : tr("What you accepted or rejected stays as it is."), TextSize::Body,
                          Tone::Secondary, false, this);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Changes"));
    tree->setHeaderLabels({tr("Before"), tr("Now"), tr("Where")});
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    tree->setUniformRowHeights(true);
    const auto count = [&](Kind kind) { return int(std::ranges::count(changes, kind, &pipeline::TagChange::kind)); };
    std::vector<Suggestion> places;
    for (const auto &[kind, title] : {std::pair(Kind::Changed, tr("Changed (%1)").arg(count(Kind::Changed))), std::pair(Kind::Added, tr("Added (%1)").arg(count(Kind::Added))),
                                      std::pair(Kind::Gone, tr("Gone (%1)").arg(count(Kind::Gone))),
                                      std::pair(Kind::KeptGone, tr("Accepted by you, no longer found by the rules: kept (%1)").arg(count(Kind::KeptGone)))}) {
        if (count(kind) == 0)
            continue;
        auto *group = new QTreeWidgetItem(tree, {title});
        group->setFirstColumnSpanned(true);
        int shown = 0;
        for (const pipeline::TagChange &change : changes) {
            if (change.kind != kind || ++shown > shownAtMost)
                continue;
            const bool added = kind == Kind::Added;
            const Suggestion &place = added ? change.after : change.before;
            auto *row = new QTreeWidgetItem(group, {added ? QString() : saidText(change.before),
                                                    added || kind == Kind::Changed ? saidText(change.after) : QString(),
                                                    tr("%1, page %2").arg(documents.value(change.document)).arg(place.anchor.page)});
            row->setData(0, Qt::UserRole, qulonglong(places.size()));
            places.push_back(place);
            places.back().document = change.document;
        }
        group->setExpanded(kind != Kind::Added);
    }
    column->addWidget(tree, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(tree, &QTreeWidget::itemActivated, this, [this, places = std::move(places)](QTreeWidgetItem *item) {
        if (item->parent() && opened)
            opened(places[std::size_t(item->data(0, Qt::UserRole).toULongLong())]);
    });
}

} // namespace tendertrail::gui
