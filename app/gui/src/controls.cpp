// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/controls.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QtMath>

#include <array>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

QLabel *label(const QString &text, TextSize size, Tone tone, bool strong, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    if (size != TextSize::Body)
        made->setProperty("textsize", size == TextSize::Small ? u"small"_s : u"title"_s);
    if (strong)
        made->setProperty("strong", true);
    setTone(made, tone);
    return made;
}

void setTone(QLabel *label, Tone tone)
{
    static constexpr std::array tones{"", "secondary", "tertiary", "accent", "danger", "warning", "success"};
    const QString name = QString::fromLatin1(tones.at(static_cast<std::size_t>(tone)));
    if (label->property("tone").toString() == name)
        return;
    label->setProperty("tone", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QPushButton *button(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setProperty("kind", kind == ButtonKind::Primary  ? u"primary"_s
                              : kind == ButtonKind::Quiet  ? u"quiet"_s
                              : kind == ButtonKind::Danger ? u"danger"_s
                                                           : QString());
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    return made;
}

QPushButton *button(const QString &text, Icon which, ButtonKind kind, QWidget *parent)
{
    QPushButton *made = button(text, kind, parent);
    made->setIcon(kind == ButtonKind::Primary ? icon(which, coloursOf(Scheme::Light).onAccent) : icon(which));
    return made;
}

QToolButton *iconButton(Icon which, const QString &name, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(icon(which));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::TabFocus);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return made;
}

FilterField::FilterField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(Icon::Filter), QLineEdit::LeadingPosition);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

ElidedLabel::ElidedLabel(const QString &text, Qt::TextElideMode mode, QWidget *parent) : QLabel(text, parent), m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    if (toolTip().isEmpty() != (shown == text()))
        setToolTip(shown == text() ? QString() : text());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

namespace {

constexpr int pillIcon = 14;

QFont pillFont()
{
    return Theme::current().font(TextSize::Small);
}

} // namespace

QSize pillSize(const QString &text)
{
    const QFontMetrics metrics(pillFont());
    const int icon = Theme::current().scaled(pillIcon);
    return {spacing::s + icon + spacing::xs + metrics.horizontalAdvance(text) + spacing::s,
            qMax(metrics.height(), icon) + spacing::xs};
}

int paintPill(QPainter *painter, const QPoint &topLeft, const RoleStyle &style, const QString &text)
{
    const QRect rect(topLeft, pillSize(text));
    const int icon = Theme::current().scaled(pillIcon);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(mixed(style.soft, style.hue, 0.45), 1));
    painter->setBrush(style.soft);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2.0, rect.height() / 2.0);
    painter->drawPixmap(rect.left() + spacing::s, rect.center().y() - icon / 2 + 1,
                        iconPixmap(style.icon, icon, style.ink, painter->device()->devicePixelRatioF()));
    painter->setFont(pillFont());
    painter->setPen(style.ink);
    painter->drawText(rect.adjusted(spacing::s + icon + spacing::xs, 0, -spacing::xs, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    painter->restore();
    return rect.width();
}

RolePill::RolePill(const QString &role, const QString &text, QWidget *parent) : QWidget(parent)
{
    setRole(role, text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void RolePill::setRole(const QString &role, const QString &text)
{
    m_role = role;
    m_text = text.isEmpty() ? roleStyle(role).text : text;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize RolePill::sizeHint() const
{
    return pillSize(m_text);
}

void RolePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, {0, 0}, roleStyle(m_role), m_text);
}

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("look", u"card"_s);
    return frame;
}

QFrame *line(Qt::Orientation orientation, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("look", u"line"_s);
    if (orientation == Qt::Horizontal)
        frame->setFixedHeight(1);
    else
        frame->setFixedWidth(1);
    return frame;
}

QPainterPath shapePath(Shape shape, const QRectF &rect)
{
    QPainterPath path;
    const auto polygon = [&](int corners, double turn) {
        QPolygonF points;
        for (int corner = 0; corner < corners; ++corner) {
            const double angle = turn + 2 * M_PI * corner / corners;
            points << QPointF(rect.center().x() + rect.width() / 2 * std::cos(angle),
                              rect.center().y() + rect.height() / 2 * std::sin(angle));
        }
        path.addPolygon(points);
        path.closeSubpath();
    };
    switch (shape) {
    case Shape::Circle:
        path.addEllipse(rect);
        break;
    case Shape::Square:
        path.addRect(rect.adjusted(rect.width() * 0.08, rect.height() * 0.08, -rect.width() * 0.08, -rect.height() * 0.08));
        break;
    case Shape::RoundedSquare:
        path.addRoundedRect(rect.adjusted(rect.width() * 0.06, rect.height() * 0.06, -rect.width() * 0.06, -rect.height() * 0.06),
                            rect.width() * 0.25, rect.height() * 0.25);
        break;
    case Shape::Diamond:
        polygon(4, -M_PI / 2);
        break;
    case Shape::Hexagon:
        polygon(6, 0);
        break;
    case Shape::Triangle:
        polygon(3, -M_PI / 2);
        break;
    case Shape::Pentagon:
        polygon(5, -M_PI / 2);
        break;
    case Shape::Octagon:
        polygon(8, M_PI / 8);
        break;
    }
    return path;
}

namespace {

struct Part
{
    double share;
    QString text;
};

std::array<Part, 4> parts(const Coverage &coverage)
{
    return {Part{coverage.read, QCoreApplication::translate("Coverage", "read")},
            Part{coverage.recognised, QCoreApplication::translate("Coverage", "recognised")},
            Part{coverage.translated, QCoreApplication::translate("Coverage", "translated")},
            Part{coverage.reviewed, QCoreApplication::translate("Coverage", "reviewed")}};
}

} // namespace

void paintCoverage(QPainter *painter, const QRect &rect, const Coverage &coverage)
{
    const Colours &c = Theme::current().colours();
    constexpr int gap = 3;
    const auto all = parts(coverage);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const double width = (rect.width() - gap * (static_cast<int>(all.size()) - 1)) / static_cast<double>(all.size());
    double x = rect.left();
    for (const Part &part : all) {
        const QRectF whole(x, rect.top(), width, rect.height());
        const double radius = rect.height() / 2.0;
        if (part.share < 0) {
            // Nothing to do at this stage: a hairline, so that the other stages keep their place.
            painter->setBrush(c.border);
            painter->drawRoundedRect(QRectF(x, whole.center().y() - 0.75, width, 1.5), 0.75, 0.75);
        } else {
            painter->setBrush(c.pressed);
            painter->drawRoundedRect(whole, radius, radius);
            if (part.share > 0) {
                painter->setBrush(coverage.failed && part.share < 1 ? c.danger : c.accentFill);
                QPainterPath clip;
                clip.addRoundedRect(whole, radius, radius);
                painter->save();
                painter->setClipPath(clip);
                painter->drawRect(QRectF(x, whole.top(), width * qMin(1.0, part.share), whole.height()));
                painter->restore();
            }
        }
        x += width + gap;
    }
    painter->restore();
}

QString coverageText(const Coverage &coverage)
{
    QStringList texts;
    const QLocale locale;
    for (const Part &part : parts(coverage)) {
        if (part.share >= 0)
            texts.append(part.share >= 1 ? part.text
                                         : QCoreApplication::translate("Coverage", "%1 % %2", "a share and what was done: 80 % translated")
                                               .arg(locale.toString(qFloor(part.share * 100)), part.text));
    }
    return texts.join(QCoreApplication::translate("Coverage", ", ", "between the stages of a document"));
}

} // namespace tendertrail::gui
