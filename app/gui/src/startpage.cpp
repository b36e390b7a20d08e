// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startpage.h"

#include "gui/controls.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr int pageWidth = 780;
constexpr int cardHeight = 152;

// A large button: picture, what it is, what it is for.
class Choice : public QPushButton
{
public:
    Choice(QAction *action, bool isFirst, QWidget *parent) : QPushButton(parent), m_action(action), m_first(isFirst)
    {
        setAccessibleName(action->text());
        setAccessibleDescription(action->toolTip());
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(this, &QPushButton::clicked, action, &QAction::trigger);
        connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
    }
    [[nodiscard]] QSize sizeHint() const override { return {Theme::current().scaled(220), Theme::current().scaled(cardHeight)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        const Colours &c = theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool lit = underMouse() || isDown();
        painter.setPen(QPen(hasFocus() ? c.accent : lit ? c.control : c.border, hasFocus() ? 2 : 1));
        painter.setBrush(isDown() ? c.pressed : lit ? c.hover : c.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
        const QRect inner = rect().adjusted(spacing::l, spacing::l, -spacing::l, -spacing::l);
        const int disc = theme.scaled(40);
        const QRect circle(inner.left(), inner.top(), disc, disc);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_first ? c.accentFill : c.accentSoft);
        painter.drawEllipse(circle);
        const int size = theme.scaled(22);
        const Icon which = static_cast<Icon>(m_action->data().toInt());
        painter.drawPixmap(circle.center().x() - size / 2 + 1, circle.center().y() - size / 2 + 1,
                           iconPixmap(which, size, m_first ? c.onAccent : c.accent, devicePixelRatioF()));
        painter.setFont(theme.font(TextSize::Body, true));
        painter.setPen(c.text);
        const int titleTop = circle.bottom() + spacing::m;
        const int titleHeight = painter.fontMetrics().height();
        painter.drawText(QRect(inner.left(), titleTop, inner.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter, m_action->text());
        painter.setFont(theme.font(TextSize::Body));
        painter.setPen(c.secondary);
        painter.drawText(QRect(inner.left(), titleTop + titleHeight + spacing::xs, inner.width(), inner.bottom() - titleTop - titleHeight),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_action->toolTip());
    }

private:
    QAction *m_action;
    bool m_first;
};

// Where a case lies, as short as can be said: ~ for the home folder.
QString shortFolder(const QString &folder)
{
    const QString parent = QFileInfo(folder).path();
    const QString home = QDir::homePath();
    return parent.startsWith(home) ? u"~"_s + parent.mid(home.size()) : QDir::toNativeSeparators(parent);
}

class RecentRow : public QPushButton
{
public:
    RecentRow(const QString &title, const QString &folder, QWidget *parent) : QPushButton(parent), m_title(title), m_folder(folder)
    {
        setAccessibleName(title);
        setAccessibleDescription(folder);
        setToolTip(QDir::toNativeSeparators(folder));
        setCursor(Qt::PointingHandCursor);
    }
    [[nodiscard]] QSize sizeHint() const override { return {200, Theme::current().scaled(40)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        const Colours &c = theme.colours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(c.accent, 2) : QPen(Qt::NoPen));
            painter.setBrush(underMouse() ? c.hover : QColor(Qt::transparent));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
        }
        const int size = theme.scaled(20);
        QRect inner = rect().adjusted(spacing::m, 0, -spacing::m, 0);
        painter.drawPixmap(inner.left(), inner.center().y() - size / 2 + 1, iconPixmap(Icon::Folder, size, c.accent, devicePixelRatioF()));
        inner.setLeft(inner.left() + size + spacing::m);
        painter.setFont(theme.font(TextSize::Body, true));
        painter.setPen(c.text);
        const QString title = painter.fontMetrics().elidedText(m_title, Qt::ElideRight, inner.width() * 6 / 10);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, title);
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(title) + spacing::m);
        painter.setFont(theme.font(TextSize::Small));
        painter.setPen(c.tertiary);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(shortFolder(m_folder), Qt::ElideMiddle, inner.width()));
    }

private:
    QString m_title;
    QString m_folder;
};

} // namespace

StartPage::StartPage(Settings &settings, const QList<QAction *> &choices, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setProperty("look", u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *page = new QWidget(this);
    page->setMaximumWidth(Theme::current().scaled(pageWidth));
    page->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::xl);
    column->setSpacing(spacing::m);

    auto *mark = new QLabel(page);
    mark->setPixmap(programIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    column->addWidget(mark);
    column->addSpacing(spacing::xs);
    column->addWidget(label(u"Tendertrail"_s, TextSize::Title, Tone::Normal, true, page));
    QLabel *what = label(tr("Read Chinese tender documents beside their translation, see who bought what through whom, and show the page that proves it."),
                         TextSize::Body, Tone::Secondary, false, page);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(spacing::m);

    m_choices = new QWidget(page);
    auto *cards = new QHBoxLayout(m_choices);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(spacing::l);
    bool isFirst = true;
    for (QAction *action : choices) {
        cards->addWidget(new Choice(action, isFirst, m_choices));
        isFirst = false;
    }
    column->addWidget(m_choices);
    m_state = label({}, TextSize::Body, Tone::Secondary, false, page);
    m_state->hide();
    column->addWidget(m_state);
    column->addSpacing(spacing::s);
    m_recentTitle = label(tr("Recent cases"), TextSize::Small, Tone::Secondary, true, page);
    column->addWidget(m_recentTitle);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    column->addSpacing(spacing::s);

    auto *hint = new QHBoxLayout;
    hint->setSpacing(spacing::s);
    auto *sign = new QLabel(page);
    sign->setPixmap(iconPixmap(Icon::Shield, Theme::current().scaled(18), Theme::current().colours().success, devicePixelRatioF()));
    connect(&Theme::current(), &Theme::changed, sign, [sign] {
        sign->setPixmap(iconPixmap(Icon::Shield, Theme::current().scaled(18), Theme::current().colours().success, sign->devicePixelRatioF()));
    });
    hint->addWidget(sign, 0, Qt::AlignTop);
    QLabel *words = label(tr("Or drop documents anywhere here to begin a case with them. Everything happens on this computer; no network is used unless you allow it."),
                          TextSize::Small, Tone::Secondary, false, page);
    words->setWordWrap(true);
    hint->addWidget(words, 1);
    column->addLayout(hint);

    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(page, 100);
    across->addStretch(1);
    auto *down = new QVBoxLayout(this);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    connect(&settings, &Settings::recentCasesChanged, this, &StartPage::showRecent);
    showRecent();
}

void StartPage::showOpening(const QString &folder)
{
    m_state->setText(tr("Opening %1…").arg(QFileInfo(folder).completeBaseName()));
    m_state->show();
    m_choices->setEnabled(false);
}

void StartPage::showReady()
{
    m_state->hide();
    m_choices->setEnabled(true);
    showRecent();
}

void StartPage::showRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QStringList folders = m_settings.recentCases().mid(0, 5);
    m_recentTitle->setVisible(!folders.isEmpty());
    for (const QString &folder : folders) {
        auto *row = new RecentRow(m_settings.recentTitle(folder), folder, this);
        connect(row, &QPushButton::clicked, this, [this, folder] { Q_EMIT recentWanted(folder); });
        m_recent->addWidget(row);
    }
}

} // namespace tendertrail::gui
