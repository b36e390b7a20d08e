// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail.h"

#include "gui/controls.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

class RailButton : public QToolButton
{
public:
    using QToolButton::QToolButton;
    void setBadge(int number)
    {
        m_badge = number;
        update();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        const Colours &c = Theme::current().colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        if (isChecked()) {
            painter.setBrush(c.accent);
            painter.drawRoundedRect(QRectF(0, height() * 0.25, 3, height() * 0.5), 1.5, 1.5);
        }
        if (m_badge > 0) {
            const QString text = m_badge > 999 ? u"999+"_s : QLocale().toString(m_badge);
            QFont font = Theme::current().font(TextSize::Small, true);
            font.setPixelSize(font.pixelSize() - 1);
            painter.setFont(font);
            const int high = painter.fontMetrics().height();
            const int wide = qMax(high, painter.fontMetrics().horizontalAdvance(text) + spacing::s);
            const QRectF badge(qMin(width() / 2.0 + spacing::xs, width() - wide - 2.0), spacing::xs, wide, high);
            painter.setBrush(c.accentFill);
            painter.drawRoundedRect(badge, high / 2.0, high / 2.0);
            painter.setPen(c.onAccent);
            painter.drawText(badge, Qt::AlignCenter, text);
        }
    }

private:
    int m_badge = 0;
};

} // namespace

Rail::Rail(const std::vector<ViewSpec> &views, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setProperty("look", u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Views"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xs, spacing::s, spacing::xs, spacing::s);
    layout->setSpacing(spacing::xs);
    int number = 0;
    for (const ViewSpec &view : views) {
        if (!view.onRail)
            continue;
        ++number;
        QToolButton *button = add(view.id, view.title, view.icon);
        button->setToolTip(u"%1  (%2)"_s.arg(view.title, QKeySequence(u"Ctrl+%1"_s.arg(number)).toString(QKeySequence::NativeText)));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    QToolButton *settings = iconButton(Icon::Settings, tr("Settings"), this);
    settings->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    settings->setText(tr("Settings"));
    settings->setIconSize({22, 22});
    settings->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    settings->setCheckable(true);
    settings->setObjectName(u"settings"_s);
    m_group->addButton(settings);
    connect(settings, &QToolButton::clicked, this, &Rail::settingsWanted);
    layout->addWidget(settings);
    m_group->setExclusive(true);
}

QToolButton *Rail::add(const QString &id, const QString &text, Icon which)
{
    auto *button = new RailButton(this);
    button->setObjectName(id);
    button->setIcon(icon(which));
    button->setIconSize({22, 22});
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->addButton(button);
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    return button;
}

void Rail::setCurrent(const QString &viewId)
{
    if (auto *button = findChild<QToolButton *>(viewId, Qt::FindDirectChildrenOnly))
        button->setChecked(true);
}

void Rail::setBadge(const QString &viewId, int number)
{
    if (auto *button = dynamic_cast<RailButton *>(findChild<QToolButton *>(viewId, Qt::FindDirectChildrenOnly)))
        button->setBadge(number);
}

} // namespace tendertrail::gui
