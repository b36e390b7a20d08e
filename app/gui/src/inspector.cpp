// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector.h"

#include "gui/controls.h"
#include "gui/roles.h"
#include "gui/session.h"
#include "gui/toasts.h"
#include "pipeline/decisions.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/segments.h"
#include "store/suggestions.h"
#include "tagging/tagger.h"

#include <QHBoxLayout>
#include <QHash>
#include <QVBoxLayout>

#include <algorithm>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr std::size_t elsewhereAtMost = 12;

/// A mention tagged by hand, in the shape in which the pane shows everything.
Suggestion asSuggestion(const Mention &mention)
{
    Suggestion suggestion;
    suggestion.document = mention.document;
    suggestion.field = mention.field;
    suggestion.value = mention.value;
    suggestion.kind = mention.kind;
    suggestion.money = mention.money;
    suggestion.date = mention.date;
    suggestion.anchor = mention.anchor;
    suggestion.confidence = mention.confidence;
    suggestion.rule = mention.assertedBy;
    suggestion.inferred = mention.inferred;
    suggestion.state = QStringLiteral("accepted");
    return suggestion;
}

bool isSameValue(const Suggestion &one, const Suggestion &other)
{
    return one.field == other.field && one.kind == other.kind && tagging::nameKey(one.value) == tagging::nameKey(other.value);
}

QString valueText(const Suggestion &suggestion)
{
    if (suggestion.field == Field::Amount)
        return moneyText(suggestion.money);
    if (suggestion.field == Field::Date)
        return dateText(suggestion.date);
    if (suggestion.field == Field::Status)
        return purchaseStatusText(suggestion.kind);
    return suggestion.value;
}

} // namespace

Result<FactDetail> readFactDetail(store::Database &db, SuggestionId suggestion, MentionId mention)
{
    FactDetail detail;
    if (suggestion.isValid()) {
        auto found = store::suggestion(db, suggestion);
        if (!found)
            return found.failure();
        detail.suggestion = std::move(found).value();
    }
    if (mention.isValid()) {
        auto found = store::mention(db, mention);
        if (!found)
            return found.failure();
        detail.mention = std::move(found).value();
        if (!suggestion.isValid())
            detail.suggestion = asSuggestion(*detail.mention);
        if (detail.mention->entity.isValid()) {
            auto entity = store::entity(db, detail.mention->entity);
            if (entity)
                detail.entity = std::move(entity).value();
        }
    }
    const Suggestion &shown = detail.suggestion;
    const auto translation = store::translationOf(db, shown.document, shown.anchor.page, shown.anchor.range);
    if (!translation)
        return translation.failure();
    detail.translation = *translation;
    QHash<DocumentId, QString> names;
    const auto nameOf = [&](DocumentId id) -> QString {
        if (!names.contains(id))
            names.insert(id, store::document(db, id).valueOr({}).name);
        return names.value(id);
    };
    detail.documentName = nameOf(shown.document);
    TRAIL_TRY(store::forEachOfKind(db, shown, [&](const Suggestion &other) {
        if (isSameValue(shown, other))
            detail.elsewhere.push_back({other.document, nameOf(other.document), other.anchor});
        return detail.elsewhere.size() < elsewhereAtMost;
    }));
    return detail;
}

Inspector::Inspector(Workspace &workspace, QWidget *parent) : QScrollArea(parent), m_workspace(workspace)
{
    setAccessibleName(tr("Why this is here"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(Theme::current().scaled(220));
    clear();
    const auto again = [this] {
        if (m_suggestion.isValid() || m_mention.isValid())
            showFact(m_suggestion, m_mention);
    };
    connect(&workspace.session, &Session::suggestionsChanged, this, again);
    connect(&workspace.session, &Session::closed, this, &Inspector::clear);
}

QWidget *Inspector::freshBody()
{
    auto *body = new QWidget(this);
    body->setProperty("look", QStringLiteral("surface"));
    body->setAttribute(Qt::WA_StyledBackground);
    body->setMinimumWidth(1); // as wide as the pane, however long a word is
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    m_column->setSpacing(spacing::s);
    return body;
}

void Inspector::empty(const QString &text)
{
    QWidget *body = freshBody();
    QLabel *words = label(text, TextSize::Body, Tone::Secondary, false, body);
    words->setWordWrap(true);
    m_column->addWidget(words);
    m_column->addStretch(1);
    setWidget(body);
}

void Inspector::clear()
{
    m_suggestion = {};
    m_mention = {};
    m_fact.reset();
    empty(tr("Select underlined words to see what they are taken for, and why."));
}

void Inspector::showFact(SuggestionId suggestion, MentionId mention)
{
    m_suggestion = suggestion;
    m_mention = mention;
    if (!suggestion.isValid() && !mention.isValid()) {
        clear();
        return;
    }
    m_workspace.session.read(
        this, [suggestion, mention](store::Database &db, const JobControl &) { return readFactDetail(db, suggestion, mention); },
        [this, suggestion, mention](Result<FactDetail> detail) {
            if (suggestion != m_suggestion || mention != m_mention)
                return;
            if (detail)
                show(std::move(*detail));
            else if (detail.error().code == ErrorCode::NotFound)
                clear(); // undone meanwhile
            else
                m_workspace.toasts.showError(detail.error());
        });
}

void Inspector::addRow(const QString &name, QWidget *value)
{
    m_column->addSpacing(spacing::xs);
    m_column->addWidget(label(name, TextSize::Small, Tone::Secondary, false, value->parentWidget()));
    m_column->addWidget(value);
}

void Inspector::addText(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    QLabel *words = label(text, TextSize::Body, Tone::Normal, false, m_column->parentWidget());
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setAccessibleName(name);
    addRow(name, words);
}

void Inspector::show(FactDetail detail)
{
    const Suggestion &fact = detail.suggestion;
    QWidget *body = freshBody();
    auto *heading = new QHBoxLayout;
    heading->addWidget(new RolePill(fieldName(fact.field), {}, body));
    if (const QString kind = kindText(fact.kind); !fact.kind.isEmpty() && fact.field != Field::Status)
        heading->addWidget(label(kind, TextSize::Small, Tone::Secondary, false, body));
    heading->addStretch(1);
    m_column->addLayout(heading);
    QLabel *value = label(valueText(fact), TextSize::Title, Tone::Normal, true, body);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_column->addWidget(value);
    if (detail.entity && detail.entity->labelEn != detail.entity->label) {
        QLabel *english = label(detail.entity->labelEn, TextSize::Body, Tone::Secondary, false, body);
        english->setWordWrap(true);
        m_column->addWidget(english);
    }

    addButtons(detail);
    addText(tr("Original words"), fact.anchor.quote);
    addText(tr("In translation"), detail.translation);
    addText(tr("Where"), tr("%1, page %2").arg(detail.documentName).arg(fact.anchor.page));
    addText(tr("Who says so"), fact.rule == QLatin1String("person") ? tr("a person, by hand") : tr("rule %1").arg(fact.rule));
    if (fact.rule != QLatin1String("person"))
        addText(tr("How sure"), confidenceText(fact.confidence));
    if (fact.inferred)
        addText(tr("Note"), tr("Concluded from other words: it is not written there."));
    if (isPersonalField(fact.field))
        addText(tr("Note"), tr("Personal data: keep it only where the story needs it."));
    if (detail.mention) {
        addText(tr("Accepted"), tr("by %1, %2").arg(actorText(detail.mention->acceptedBy), timeText(detail.mention->acceptedAt)));
        if (detail.mention->lost)
            addText(tr("Lost"), tr("The words were not found again after the page was read anew."));
    }
    if (detail.entity) {
        QPushButton *open = button(tr("Open %1").arg(detail.entity->label.left(14)), Icon::Entities, ButtonKind::Quiet, body);
        const EntityId id = detail.entity->id;
        connect(open, &QPushButton::clicked, this, [this, id] { m_workspace.navigator.go(Place::entityOf(id)); });
        addRow(tr("Entity"), open);
    }
    addElsewhere(detail);
    m_column->addStretch(1);
    m_fact = std::move(detail);
    setWidget(body);
}

void Inspector::addButtons(const FactDetail &detail)
{
    if (!detail.suggestion.id.isValid())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    QWidget *body = m_column->parentWidget();
    if (detail.suggestion.state == QLatin1String("open")) {
        QPushButton *yes = button(tr("Accept"), Icon::Accept, ButtonKind::Primary, body);
        QPushButton *no = button(tr("Reject"), Icon::Reject, ButtonKind::Plain, body);
        connect(yes, &QPushButton::clicked, this, &Inspector::accept);
        connect(no, &QPushButton::clicked, this, &Inspector::reject);
        row->addWidget(yes);
        row->addWidget(no);
    } else {
        const bool accepted = detail.suggestion.state == QLatin1String("accepted");
        row->addWidget(label(accepted ? tr("Accepted") : tr("Rejected"), TextSize::Body, accepted ? Tone::Success : Tone::Danger, true, body));
        QPushButton *again = button(tr("Decide again"), Icon::Undo, ButtonKind::Quiet, body);
        connect(again, &QPushButton::clicked, this, &Inspector::reopen);
        row->addWidget(again);
    }
    row->addStretch(1);
    m_column->addLayout(row);
}

void Inspector::addElsewhere(const FactDetail &detail)
{
    if (detail.elsewhere.empty())
        return;
    QWidget *body = m_column->parentWidget();
    m_column->addSpacing(spacing::xs);
    m_column->addWidget(label(tr("Also in"), TextSize::Small, Tone::Secondary, false, body));
    for (const FactDetail::Elsewhere &place : detail.elsewhere) {
        QPushButton *jump = button(tr("%1, page %2").arg(fontMetrics().elidedText(place.documentName, Qt::ElideMiddle, Theme::current().scaled(110))).arg(place.anchor.page), Icon::Page, ButtonKind::Quiet, body);
        jump->setToolTip(place.documentName);
        connect(jump, &QPushButton::clicked, this, [this, place] {
            m_workspace.navigator.go(Place::pageOf(place.document, place.anchor.page, place.anchor.range, place.anchor.boxes));
        });
        m_column->addWidget(jump, 0, Qt::AlignLeft);
    }
}

void Inspector::accept()
{
    decide("accept");
}

void Inspector::reject()
{
    decide("reject");
}

void Inspector::reopen()
{
    decide("reopen");
}

void Inspector::decide(const char *what)
{
    if (!m_suggestion.isValid())
        return;
    const SuggestionId id = m_suggestion;
    const QLatin1String action(what);
    m_workspace.session.write(
        this, {}, Change::Suggestions | Change::Facts,
        [id, action, by = m_workspace.session.actor()](store::CaseFile &file, const JobControl &) -> Result<void> {
            if (action == QLatin1String("accept"))
                return pipeline::accept(file, {id}, by);
            if (action == QLatin1String("reject"))
                return pipeline::reject(file, {id}, by);
            return pipeline::reopen(file, {id}, by);
        },
        [this, id](Result<void> done) {
            if (!done)
                m_workspace.toasts.showError(done.error());
            else
                Q_EMIT decided(id);
        });
}

} // namespace tendertrail::gui
