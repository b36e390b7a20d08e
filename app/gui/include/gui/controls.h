// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/icons.h"
#include "gui/roles.h"
#include "gui/theme.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QString>
#include <QToolButton>

class QPainter;
class QPainterPath;

namespace tendertrail::gui {

/// What colour a text has.
enum class Tone { Normal, Secondary, Tertiary, Accent, Danger, Warning, Success };

/// A label in one of the three sizes; follows theme and text size.
[[nodiscard]] QLabel *label(const QString &text, TextSize size = TextSize::Body, Tone tone = Tone::Normal,
                            bool strong = false, QWidget *parent = nullptr);
void setTone(QLabel *label, Tone tone);

/// Primary: the one thing to do here. Plain: others. Quiet: without a frame until pointed at.
enum class ButtonKind { Primary, Plain, Quiet, Danger };
[[nodiscard]] QPushButton *button(const QString &text, ButtonKind kind = ButtonKind::Plain, QWidget *parent = nullptr);
[[nodiscard]] QPushButton *button(const QString &text, Icon icon, ButtonKind kind = ButtonKind::Plain,
                                  QWidget *parent = nullptr);
/// A button that is an icon only; name is its tooltip and accessible name.
[[nodiscard]] QToolButton *iconButton(Icon icon, const QString &name, QWidget *parent = nullptr);

/// A type-ahead filter with a lens and a clear button. Esc clears.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(const QString &placeholder, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// A text that ends in … when there is no room; the whole text is its tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

/// A small rounded sign with icon, hue and word of a role.
class RolePill : public QWidget
{
    Q_OBJECT

public:
    explicit RolePill(const QString &role, const QString &text = {}, QWidget *parent = nullptr);
    void setRole(const QString &role, const QString &text = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_role;
    QString m_text;
};
/// The same drawn by a delegate; says how wide it became.
int paintPill(QPainter *painter, const QPoint &topLeft, const RoleStyle &style, const QString &text);
[[nodiscard]] QSize pillSize(const QString &text);

/// A card: surface, border, rounded. objectName-free; styled by its class property.
[[nodiscard]] QFrame *card(QWidget *parent = nullptr);
/// A hairline.
[[nodiscard]] QFrame *line(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

/// The outline of a shape in a rectangle, for graph nodes and legends.
[[nodiscard]] QPainterPath shapePath(Shape shape, const QRectF &rect);

/// Shares of a document that are read, recognised, translated, reviewed: 0 to 1, or below 0 where it does not apply.
struct Coverage
{
    double read = 0;
    double recognised = -1;
    double translated = 0;
    double reviewed = 0;
    bool failed = false;
};
void paintCoverage(QPainter *painter, const QRect &rect, const Coverage &coverage);
/// The same in words, for tooltips and screen readers.
[[nodiscard]] QString coverageText(const Coverage &coverage);

} // namespace tendertrail::gui
