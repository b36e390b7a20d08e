// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include "gui/controls.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr int actionRole = Qt::UserRole + 1;
constexpr int keysRole = Qt::UserRole + 2;

class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, Theme::current().scaled(36)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const Colours &c = theme.colours();
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.accentSoft);
            painter->drawRoundedRect(option.rect.adjusted(spacing::s, 1, -spacing::s, -1), cornerRadius, cornerRadius);
        }
        QRect inner = option.rect.adjusted(spacing::l, 0, -spacing::l, 0);
        const int size = theme.scaled(18);
        const QColor faint = mixed(c.tertiary, c.raised, 0.4);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, inner.left(), inner.center().y() - size / 2, size, size, Qt::AlignCenter,
                                                            enabled ? QIcon::Normal : QIcon::Disabled);
        inner.setLeft(inner.left() + size + spacing::m);
        const QString keys = index.data(keysRole).toString();
        if (!keys.isEmpty()) {
            painter->setFont(theme.font(TextSize::Small));
            const int wide = painter->fontMetrics().horizontalAdvance(keys) + spacing::s * 2;
            const int high = painter->fontMetrics().height() + spacing::xs;
            const QRect key(inner.right() - wide, inner.center().y() - high / 2, wide, high);
            painter->setPen(c.border);
            painter->setBrush(c.window);
            painter->drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter->setPen(enabled ? c.secondary : faint);
            painter->drawText(key, Qt::AlignCenter, keys);
            inner.setRight(key.left() - spacing::m);
        }
        painter->setFont(theme.font(TextSize::Body));
        painter->setPen(enabled ? c.text : faint);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
        painter->restore();
    }
};

} // namespace

int fuzzyScore(const QString &typed, const QString &text)
{
    if (typed.isEmpty())
        return 1;
    const QString low = text.toCaseFolded();
    const QString wanted = typed.toCaseFolded().simplified();
    const qsizetype whole = low.indexOf(wanted);
    if (whole == 0)
        return 1000;
    if (whole > 0)
        return low.at(whole - 1).isSpace() ? 900 : 700;
    // Letters in order; those at the start of a word count more.
    int score = 0;
    qsizetype at = 0;
    for (const QChar letter : wanted) {
        if (letter.isSpace())
            continue;
        const qsizetype found = low.indexOf(letter, at);
        if (found < 0)
            return 0;
        score += found == 0 || low.at(found - 1).isSpace() ? 10 : found == at ? 5 : 1;
        at = found + 1;
    }
    return score;
}

CommandPalette::CommandPalette(std::function<QList<QAction *>()> commands, QWidget *window)
    : Overlay(window), m_commands(std::move(commands))
{
    setAccessibleName(tr("Commands"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    column->setSpacing(spacing::s);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("What would you like to do?"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->addAction(icon(Icon::Command), QLineEdit::LeadingPosition);
    column->addWidget(m_field);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setStyleSheet(u"background: transparent;"_s);
    m_model = new QStandardItemModel(this);
    m_list->setModel(m_model);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    m_field->installEventFilter(this);
}

void CommandPalette::open()
{
    m_field->clear();
    fill({});
    popUp({Theme::current().scaled(620), Theme::current().scaled(460)});
    m_field->setFocus();
}

QStringList CommandPalette::listed() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts.append(m_model->item(row)->text());
    return texts;
}

void CommandPalette::fill(const QString &typed)
{
    m_model->clear();
    std::vector<std::pair<int, QAction *>> found;
    const auto all = m_commands();
    for (QAction *action : all) {
        const int score = fuzzyScore(typed, action->text());
        if (score > 0)
            found.emplace_back(score + (action->isEnabled() ? 5000 : 0), action);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (const auto &[score, action] : found) {
        auto *item = new QStandardItem(action->icon(), QString(action->text()).remove(u'…'));
        item->setEditable(false);
        item->setEnabled(action->isEnabled());
        item->setData(QVariant::fromValue<QObject *>(action), actionRole);
        item->setData(action->shortcut().toString(QKeySequence::NativeText), keysRole);
        item->setAccessibleText(item->text() + u' ' + item->data(keysRole).toString());
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    auto *action = qobject_cast<QAction *>(index.data(actionRole).value<QObject *>());
    if (!action || !action->isEnabled())
        return;
    dismiss();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int page = qMax(1, m_list->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_PageDown ? page
                       : key->key() == Qt::Key_PageUp                                                                    ? -page
                                                                                                                         : 0;
        if (step != 0 && m_model->rowCount() > 0) {
            m_list->setCurrentIndex(m_model->index(qBound(0, row + step, m_model->rowCount() - 1), 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            dismiss();
            return true;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace tendertrail::gui
