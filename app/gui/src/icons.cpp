// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include "gui/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

// Q_INIT_RESOURCE must stand outside any namespace; the resources live in a static library.
static void initialiseInterfaceResources()
{
    Q_INIT_RESOURCE(interface);
}

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr std::array names{
    "documents", "review", "entities", "purchases", "graph", "timeline", "evidence", "import", "export", "search",
    "back", "forward", "accept", "reject", "open", "zoom-in", "zoom-out", "zoom-fit", "zoom-width", "sun", "moon",
    "globe", "lock", "shield", "warning", "check", "close", "chevron-left", "chevron-right", "chevron-up",
    "chevron-down", "page", "building", "person", "chip", "cloud", "location", "link", "undo", "redo", "play",
    "pause", "settings", "keyboard", "help", "info", "folder", "add", "new-case", "sample", "more", "filter",
    "copy", "edit", "merge", "eye", "eye-off", "history", "translate", "clock", "money", "calendar", "number",
    "tag", "truck", "swap", "stamp", "factory", "hand", "trash", "image", "text", "offline", "panel", "columns",
    "command", "clip", "quote", "pin", "refresh", "stop", "service",
};
static_assert(names.size() == static_cast<std::size_t>(Icon::Service) + 1);

QPixmap drawn(Icon which, const QSize &pixels, const QColor &colour)
{
    const QString key = u"trail-%1-%2x%3-%4"_s.arg(iconName(which)).arg(pixels.width()).arg(pixels.height()).arg(
        colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/tendertrail/icons/%1.svg"_s.arg(iconName(which)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(colour.alphaF());
    const int side = qMin(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Asks the theme for its colour at paint time: a change of scheme needs no new icons.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(Icon icon, QColor colour) : m_icon(icon), m_colour(std::move(colour)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, drawn(m_icon, (QSizeF(rect.size()) * ratio).toSize(), colour(mode, state)));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return drawn(m_icon, size, colour(mode, state));
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_icon, m_colour); }
    QString key() const override { return u"tendertrail"_s; }
    QString iconName() override { return gui::iconName(m_icon); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Colours &c = Theme::current().colours();
        if (mode == QIcon::Disabled)
            return mixed(c.tertiary, c.surface, 0.5);
        if (m_colour.isValid())
            return m_colour;
        if (state == QIcon::On || mode == QIcon::Selected)
            return c.accent;
        return mode == QIcon::Active ? c.text : c.secondary;
    }
    Icon m_icon;
    QColor m_colour;
};

} // namespace

QString iconName(Icon icon)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(icon)));
}

QList<Icon> allIcons()
{
    QList<Icon> all;
    for (std::size_t index = 0; index < names.size(); ++index)
        all.append(static_cast<Icon>(index));
    return all;
}

QIcon icon(Icon icon, const QColor &colour)
{
    initialiseInterfaceResources();
    return QIcon(new ThemedIconEngine(icon, colour));
}

QPixmap iconPixmap(Icon icon, int size, const QColor &colour, qreal devicePixelRatio)
{
    initialiseInterfaceResources();
    QPixmap pixmap = drawn(icon, (QSizeF(size, size) * devicePixelRatio).toSize(), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon programIcon()
{
    initialiseInterfaceResources();
    return QIcon(u":/tendertrail/icons/tendertrail.svg"_s);
}

} // namespace tendertrail::gui
