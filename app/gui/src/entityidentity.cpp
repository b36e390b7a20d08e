// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entityidentity.h"

#include "entitiesview.h"
#include "entitydialogs.h"
#include "gui/controls.h"
#include "gui/session.h"
#include "gui/toasts.h"
#include "identitytext.h"
#include "matchespane.h"
#include "pipeline/decisions.h"
#include "quotelist.h"
#include "store/watchlists.h"

#include <QFileDialog>
#include <QListWidget>
#include <QMenu>

#include <algorithm>

// Who is whom and who is on a list, as far as the list of entities shows it. Part of EntitiesView.
namespace tendertrail::gui {

using namespace core;

Result<EntityIdentity> readEntityIdentity(store::Database &db, const CancelToken &cancel)
{
    EntityIdentity identity;
    auto matches = pipeline::matches(db, cancel);
    if (!matches)
        return matches.failure();
    identity.matches = std::move(*matches);
    auto hits = pipeline::screen(db, cancel);
    if (!hits)
        return hits.failure();
    identity.hits = std::move(*hits);
    auto lists = store::watchlists(db);
    if (!lists)
        return lists.failure();
    identity.lists = std::move(*lists);
    return identity;
}

void EntitiesView::readIdentity()
{
    const quint64 request = ++m_identityRequest;
    workspace().session.read(
        this, [](store::Database &db, const JobControl &control) { return readEntityIdentity(db, control.cancel); },
        [this, request](Result<EntityIdentity> identity) {
            if (request != m_identityRequest)
                return;
            if (identity)
                showIdentity(std::move(*identity));
            else if (identity.error().code != ErrorCode::Cancelled)
                workspace().toasts.showError(identity.error());
        });
}

void EntitiesView::showIdentity(EntityIdentity identity)
{
    m_identity = std::move(identity);
    m_pane->show(m_identity.matches);
    QHash<EntityId, QString> badges;
    for (const pipeline::WatchHit &hit : m_identity.hits) {
        if (hit.verdict == QLatin1String("dismissed"))
            continue;
        QString &badge = badges[hit.entity.id];
        if (!badge.contains(hit.list.name))
            badge += badge.isEmpty() ? hit.list.name : QStringLiteral(", ") + hit.list.name;
    }
    m_model->setBadges(badges);
    m_table->setColumnHidden(EntitiesModel::Lists, m_identity.lists.empty());
    m_lists->setText(m_identity.lists.empty() ? tr("Watch-lists") : tr("Watch-lists (%1)").arg(m_identity.lists.size()));
    if (isVisible())
        showDetail();
}

void EntitiesView::decide(std::function<Result<void>(store::CaseFile &)> action, const QString &said)
{
    workspace().session.write(
        this, {}, Change::Facts, [action = std::move(action)](store::CaseFile &file, const JobControl &) { return action(file); },
        [this, said](Result<void> done) {
            if (done)
                workspace().toasts.say(said);
            else
                workspace().toasts.showError(done.error());
        });
}

void EntitiesView::mergePair(EntityId into, EntityId from)
{
    const Entity *kept = m_facts.entity(into);
    decide([into, from, by = workspace().session.actor()](store::CaseFile &file) { return pipeline::mergeEntities(file, into, from, by); },
           tr("Merged into %1. Ctrl+Z takes it back.").arg(kept ? kept->label : QString()));
}

void EntitiesView::rejectPair(EntityId one, EntityId other)
{
    decide([one, other, by = workspace().session.actor()](store::CaseFile &file) { return pipeline::rejectMatch(file, one, other, by); },
           tr("They are two, and are not suggested again. Ctrl+Z takes it back."));
}

void EntitiesView::rejectCurrentPair()
{
    if (const auto *match = m_pane->current())
        rejectPair(match->kept.id, match->other.id);
    else
        workspace().toasts.say(tr("No two names are suggested to be one."));
}

void EntitiesView::splitChosen()
{
    const auto ids = chosen();
    const Entity *entity = ids.size() == 1 ? m_facts.entity(ids.front()) : nullptr;
    if (!entity || entity->mentions < 2) {
        workspace().toasts.say(tr("Select one entity that is named at least twice to split it."));
        return;
    }
    askForSplit(this, *entity, m_facts, [this, id = entity->id](const std::vector<MentionId> &mentions) {
        decide(
            [id, mentions, by = workspace().session.actor()](store::CaseFile &file) -> Result<void> {
                const auto made = pipeline::splitEntity(file, id, mentions, by);
                return made ? Result<void>() : Result<void>(made.failure());
            },
            tr("Split. Ctrl+Z takes it back."));
    });
}

void EntitiesView::nameChosen()
{
    const auto ids = chosen();
    const Entity *entity = ids.empty() ? nullptr : m_facts.entity(ids.front());
    if (!entity)
        return;
    askForName(this, *entity, [this, id = entity->id](const QString &name, const QString &kind) {
        decide([id, name, kind, by = workspace().session.actor()](store::CaseFile &file) { return pipeline::addEntityName(file, id, name, kind, by); },
               tr("Name added. Ctrl+Z takes it back."));
    });
}

void EntitiesView::loadList()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Load a watch-list"), {}, tr("Lists (*.csv *.tsv *.json *.jsonl *.ndjson *.ftm);;All files (*)"));
    if (path.isEmpty())
        return;
    workspace().session.write(
        this, {}, Change::Facts,
        [path, by = workspace().session.actor()](store::CaseFile &file, const JobControl &control) { return pipeline::addWatchlist(file, path, {}, by, control.cancel); },
        [this](Result<pipeline::WatchlistReport> report) {
            if (report)
                workspace().toasts.say(tr("%1: %Ln entries loaded.", nullptr, report->list.entries).arg(report->list.name));
            else
                workspace().toasts.showError(report.error());
        });
}

void EntitiesView::listsMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(Icon::Import), tr("Load a watch-list…"), this, &EntitiesView::loadList);
    if (!m_identity.lists.empty())
        menu->addSection(tr("In this case"));
    for (const Watchlist &list : m_identity.lists) {
        QMenu *one = menu->addMenu(icon(Icon::Shield), tr("%1 · %Ln entries", nullptr, list.entries).arg(list.name));
        one->addAction(tr("SHA-256 %1…").arg(list.sha256.left(16)))->setEnabled(false);
        one->addAction(tr("Loaded on %1 by %2").arg(timeText(list.loadedAt), list.loadedBy))->setEnabled(false);
        one->addAction(icon(Icon::Trash), tr("Remove from the case"), this, [this, id = list.id] {
            decide([id, by = workspace().session.actor()](store::CaseFile &file) { return pipeline::removeWatchlist(file, id, by); }, tr("The list is no longer in the case."));
        });
    }
    menu->popup(m_lists->mapToGlobal(QPoint(0, m_lists->height())));
}

void EntitiesView::addHits(const Entity &entity)
{
    for (const pipeline::WatchHit &hit : m_identity.hits) {
        if (hit.entity.id != entity.id)
            continue;
        const bool dismissed = hit.verdict == QLatin1String("dismissed");
        m_detail->addHeading(dismissed ? tr("Not the one on %1").arg(hit.list.name)
                             : hit.verdict.isEmpty() ? tr("May be on %1").arg(hit.list.name)
                                                     : tr("Is on %1").arg(hit.list.name));
        m_detail->addText(tr("Listed as"), hit.entry.label);
        m_detail->addText(tr("Why it may be the one"), whyText(hit.reasons, hit.cautions));
        if (!dismissed) {
            m_detail->addText(tr("Reason given by the list"), hit.entry.reason);
            m_detail->addText(tr("Listed on"), hit.entry.listedOn);
            m_detail->addText(tr("The list"), tr("SHA-256 %1…, loaded on %2").arg(hit.list.sha256.left(16), timeText(hit.list.loadedAt)));
        }
        const auto verdict = [this, hit](const QString &word, const QString &said) {
            decide([hit, word, by = workspace().session.actor()](store::CaseFile &file) { return pipeline::decideHit(file, hit, word, by); }, said);
        };
        if (hit.verdict.isEmpty()) {
            QPushButton *yes = button(tr("It is the one"), Icon::Accept, ButtonKind::Plain, this);
            connect(yes, &QPushButton::clicked, this, [verdict] { verdict(QStringLiteral("confirmed"), tr("Confirmed. Ctrl+Z takes it back.")); });
            m_detail->addWidget(yes);
            QPushButton *no = button(tr("It is somebody else"), Icon::Reject, ButtonKind::Plain, this);
            connect(no, &QPushButton::clicked, this, [verdict] { verdict(QStringLiteral("dismissed"), tr("Dismissed. Ctrl+Z takes it back.")); });
            m_detail->addWidget(no);
        } else {
            QPushButton *again = button(tr("Decide again"), Icon::Undo, ButtonKind::Plain, this);
            connect(again, &QPushButton::clicked, this, [verdict] { verdict({}, tr("To be decided again.")); });
            m_detail->addWidget(again);
        }
    }
}

void EntitiesView::addNames(const Entity &entity)
{
    bool first = true;
    for (const EntityName &name : entity.names) {
        if (name.name == entity.label || name.name == entity.labelEn)
            continue;
        if (std::exchange(first, false))
            m_detail->addHeading(tr("Names"));
        m_detail->addText(nameKindText(name.kind), name.name);
    }
    QPushButton *add = button(tr("Add a name"), Icon::Add, ButtonKind::Quiet, this);
    connect(add, &QPushButton::clicked, this, &EntitiesView::nameChosen);
    m_detail->addWidget(add);
    if (entity.mentions > 1) {
        QPushButton *split = button(tr("Split: these are two"), Icon::Swap, ButtonKind::Quiet, this);
        connect(split, &QPushButton::clicked, this, &EntitiesView::splitChosen);
        m_detail->addWidget(split);
    }
}

} // namespace tendertrail::gui
