// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotelist.h"

#include "gui/controls.h"
#include "gui/roles.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr int quotesAtMost = 60; // a page of proof; the rest is a search away

/// Shortened in the middle to what the narrowest pane has room for, less what else stands in the line.
QString fitting(const QString &text, int less = 0)
{
    const QFontMetrics metrics(Theme::current().font(TextSize::Body));
    return metrics.elidedText(text, Qt::ElideMiddle, Theme::current().scaled(210 - less));
}

} // namespace

QuoteList::QuoteList(Workspace &workspace, QWidget *parent) : QScrollArea(parent), m_workspace(workspace)
{
    setAccessibleName(tr("Proof"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(Theme::current().scaled(260));
}

void QuoteList::showHint(const QString &text)
{
    begin({});
    QLabel *words = label(text, TextSize::Body, Tone::Secondary, false, m_body);
    words->setWordWrap(true);
    m_column->addWidget(words);
    finish();
}

void QuoteList::begin(const QString &title, const QString &subtitle)
{
    m_body = new QWidget(this);
    m_body->setProperty("look", QStringLiteral("surface"));
    m_body->setAttribute(Qt::WA_StyledBackground);
    m_body->setMinimumWidth(1); // as wide as the pane, however long a word is: nothing hides behind its border
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    m_column->setSpacing(spacing::s);
    for (const auto &[text, size, tone] : {std::tuple(title, TextSize::Title, Tone::Normal), std::tuple(subtitle, TextSize::Body, Tone::Secondary)}) {
        if (text.isEmpty())
            continue;
        QLabel *words = label(text, size, tone, size == TextSize::Title, m_body);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_column->addWidget(words);
    }
}

void QuoteList::addRole(const QString &role, const QString &text)
{
    m_column->addWidget(new RolePill(role, text, m_body), 0, Qt::AlignLeft);
}

void QuoteList::addText(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    m_column->addWidget(label(name, TextSize::Small, Tone::Secondary, false, m_body));
    QLabel *words = label(text, TextSize::Body, Tone::Normal, false, m_body);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_column->addWidget(words);
}

void QuoteList::addHeading(const QString &text)
{
    m_column->addSpacing(spacing::s);
    m_column->addWidget(label(text, TextSize::Body, Tone::Normal, true, m_body));
}

void QuoteList::addLink(Icon icon, const QString &text, const Place &place)
{
    QPushButton *link = button(fitting(text), icon, ButtonKind::Quiet, m_body);
    link->setAccessibleName(text);
    connect(link, &QPushButton::clicked, this, [this, place] { m_workspace.navigator.go(place); });
    m_column->addWidget(link, 0, Qt::AlignLeft);
}

void QuoteList::addWidget(QWidget *widget)
{
    m_column->addWidget(widget, 0, Qt::AlignLeft);
}

void QuoteList::addQuotes(const std::vector<MentionId> &mentions, const CaseFacts &facts)
{
    int shown = 0;
    for (const MentionId id : mentions) {
        const Mention *mention = facts.mention(id);
        if (!mention)
            continue;
        if (++shown > quotesAtMost) {
            m_column->addWidget(label(tr("and %Ln more", nullptr, int(mentions.size()) - quotesAtMost), TextSize::Small, Tone::Secondary, false, m_body));
            break;
        }
        m_column->addWidget(quoteCard(*mention, facts));
    }
}

void QuoteList::finish()
{
    m_column->addStretch(1);
    setWidget(m_body);
    m_body = nullptr;
}

QWidget *QuoteList::quoteCard(const Mention &mention, const CaseFacts &facts)
{
    QFrame *frame = card(m_body);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
    column->setSpacing(spacing::xs);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::s);
    top->addWidget(new RolePill(fieldName(mention.field), {}, frame));
    if (!mention.kind.isEmpty()) {
        const QString kind = mention.field == Field::Status ? purchaseStatusText(mention.kind) : kindText(mention.kind);
        top->addWidget(label(kind, TextSize::Small, Tone::Secondary, false, frame));
    }
    top->addStretch(1);
    column->addLayout(top);
    QLabel *quote = label(mention.anchor.quote.simplified(), TextSize::Body, Tone::Normal, true, frame);
    quote->setWordWrap(true);
    quote->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(quote);
    if (const QString translation = facts.translations.value(mention.id); !translation.isEmpty()) {
        QLabel *english = label(translation, TextSize::Small, Tone::Secondary, false, frame);
        english->setWordWrap(true);
        column->addWidget(english);
    }
    const Document document = facts.documents.value(mention.document);
    QPushButton *open = button(tr("%1, page %2").arg(fitting(document.name, 90)).arg(mention.anchor.page), Icon::Page, ButtonKind::Quiet, frame);
    open->setToolTip(tr("Open the page with these words marked"));
    open->setAccessibleName(tr("Open %1, page %2").arg(document.name).arg(mention.anchor.page));
    const Place place = Place::pageOf(mention.document, mention.anchor.page, mention.anchor.range, mention.anchor.boxes);
    connect(open, &QPushButton::clicked, this, [this, place] { m_workspace.navigator.go(place); });
    column->addWidget(open, 0, Qt::AlignLeft);
    QString who = mention.acceptedBy.isEmpty() ? tr("suggested by %1, not accepted yet").arg(mention.assertedBy)
                                               : tr("%1 · accepted by %2").arg(mention.assertedBy, actorText(mention.acceptedBy));
    if (mention.inferred)
        who += tr(" · concluded, not written there");
    QLabel *says = label(who, TextSize::Small, mention.acceptedBy.isEmpty() ? Tone::Warning : Tone::Secondary, false, frame);
    says->setWordWrap(true);
    column->addWidget(says);
    return frame;
}

} // namespace tendertrail::gui
