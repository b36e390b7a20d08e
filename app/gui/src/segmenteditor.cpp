// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmenteditor.h"

#include "gui/controls.h"
#include "offerbutton.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace tendertrail::gui {

SegmentEditor::SegmentEditor(const QString &text, int width, QWidget *parent) : QFrame(parent)
{
    setProperty("look", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    // Wide enough to write in, but never wider than what there is to be seen.
    const int wanted = std::max(width, Theme::current().scaled(280));
    setFixedWidth(parent ? std::min(wanted, std::max(width, parent->width())) : wanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->setSpacing(spacing::s);
    m_text = new QPlainTextEdit(text, this);
    m_text->setAccessibleName(tr("Translation"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    column->addWidget(m_text);
    m_offers = new QVBoxLayout;
    m_offers->setSpacing(spacing::xs);
    column->addLayout(m_offers);
    QLabel *keys = label(tr("Enter keeps · Ctrl+Enter approves · Esc leaves"), TextSize::Small, Tone::Secondary, false, this);
    keys->setWordWrap(true);
    column->addWidget(keys);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SegmentEditor::fit);
    setFocusProxy(m_text);
    fit();
    m_text->selectAll();
}

void SegmentEditor::showOffers(const std::vector<store::Offer> &offers)
{
    for (const store::Offer &offer : offers) {
        if (m_offered.contains(offer.text))
            continue;
        m_offered.append(offer.text);
        auto *take = new OfferButton(int(m_offered.size()), offer, width() - 2 * spacing::s, this);
        connect(take, &QPushButton::clicked, this, [this, text = offer.text] {
            m_text->setPlainText(text);
            m_text->setFocus();
        });
        m_offers->addWidget(take);
        take->show(); // a layout leaves no room for what is not shown yet
    }
    fit();
}

void SegmentEditor::fit()
{
    // As high as its words, so that nothing of them is hidden, up to a third of the pane.
    m_text->document()->setTextWidth(width() - 4 * spacing::s);
    const int line = m_text->fontMetrics().lineSpacing();
    int lines = 0;
    // Words break before the margin: a tenth of each line is not filled.
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        lines += m_text->fontMetrics().horizontalAdvance(block.text()) * 10 / (9 * std::max(1, width() - 6 * spacing::s)) + 1;
    m_text->setFixedHeight((std::clamp(lines, 2, 12) + 1) * line + spacing::m);
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height());
}

void SegmentEditor::finish(bool approve)
{
    const QString text = m_text->toPlainText().trimmed();
    if (m_done || text.isEmpty())
        return;
    m_done = true;
    if (approve)
        Q_EMIT approved(text);
    else
        Q_EMIT kept(text);
}

bool SegmentEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isControl = key->modifiers() & Qt::ControlModifier;
    const int number = isControl ? key->key() - Qt::Key_1 : -1;
    const bool isOffer = number >= 0 && number < m_offered.size();
    const bool newLine = isEnter && (key->modifiers() & Qt::ShiftModifier);
    if ((!isEnter && key->key() != Qt::Key_Escape && !isOffer) || newLine)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the window's own keys are not meant here
        return true;
    }
    if (isEnter) {
        finish(isControl);
    } else if (isOffer) {
        m_text->setPlainText(m_offered.at(number));
    } else {
        m_done = true;
        Q_EMIT left();
    }
    return true;
}

} // namespace tendertrail::gui
