// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include "core/datafiles.h"
#include "gui/icons.h"
#include "style.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPalette>
#include <QPixmapCache>
#include <QTemporaryDir>
#include <QToolTip>
#include <QVariant>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr auto propertyName = "tendertrailTheme";
// Fonts differ in how large a letter is at the same size. Text is set so that a small x stands this high, in pixels.
constexpr double wantedXHeight = 7.15;

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    const QColor faint = mixed(c.tertiary, c.surface, 0.4);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.tertiary);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Highlight, c.accentSoft);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.control);
    palette.setColor(QPalette::Shadow, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

// Images that a style sheet can name are files: the few arrows and ticks are drawn into a folder of the running program.
QString controlImages(const Colours &c, bool isDark, double scale)
{
    static const QTemporaryDir folder; // removed with the program
    const auto save = [&](Icon which, const QColor &colour, const QString &name) {
        const QString path = u"%1/%2-%3-%4.png"_s.arg(folder.path(), name, isDark ? u"dark"_s : u"light"_s).arg(qRound(scale * 100));
        if (!QFile::exists(path))
            iconPixmap(which, qRound(16 * scale), colour, 2).save(path);
        return path;
    };
    save(Icon::ChevronDown, c.secondary, u"down"_s);
    save(Icon::ChevronUp, c.secondary, u"up"_s);
    save(Icon::ChevronRight, c.secondary, u"right"_s);
    save(Icon::Check, c.onAccent, u"check"_s);
    save(Icon::Check, c.text, u"menucheck"_s);
    return u"%1/@-%2-%3.png"_s.arg(folder.path(), isDark ? u"dark"_s : u"light"_s).arg(qRound(scale * 100));
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) {}

Theme &Theme::current()
{
    if (auto *known = qApp->property(propertyName).value<QObject *>())
        return *static_cast<Theme *>(known);
    auto *made = new Theme(qApp);
    made->m_systemFont = QApplication::font();
    made->m_system = made->systemScheme();
    qApp->setProperty(propertyName, QVariant::fromValue<QObject *>(made));
    return *made;
}

Scheme Theme::scheme() const
{
    if (m_choice == SchemeChoice::System)
        return m_system;
    return m_choice == SchemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

Scheme Theme::systemScheme() const
{
    // Our own palette is what the application reports once it is installed; only the style's standard one still tells.
    const QPalette palette = m_installed ? QApplication::style()->standardPalette() : QApplication::palette();
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? Scheme::Dark : Scheme::Light;
}

void Theme::addFonts()
{
    const auto file = core::dataFile(u"fonts/wqy-microhei.ttc"_s);
    if (!file)
        return;
    const int id = QFontDatabase::addApplicationFont(*file);
    const QStringList families = QFontDatabase::applicationFontFamilies(id);
    for (const QString &family : families) {
        if (!QFontDatabase::isFixedPitch(family) && !family.contains(u"Mono"_s))
            m_chineseFamily = family;
    }
    if (m_chineseFamily.isEmpty() && !families.isEmpty())
        m_chineseFamily = families.first();
}

void Theme::install()
{
    addFonts();
    QStringList families = m_systemFont.families();
    if (families.isEmpty())
        families = {m_systemFont.family()};
    // A generic name ("Sans Serif") is no family of its own: what the system means by it must come before the Chinese font, or
    // that one would draw the Latin letters too.
    if (!QFontDatabase::hasFamily(families.first()))
        families = {QFontInfo(m_systemFont).family()};
    if (!m_chineseFamily.isEmpty()) {
        families.append(m_chineseFamily);
        QFont::insertSubstitution(families.first(), m_chineseFamily);
    }
    m_systemFont.setFamilies(families);
    // The strong weight is half bold where the family has it, else bold.
    m_systemFont.setWeight(QFont::DemiBold);
    const int nearest = QFontInfo(m_systemFont).weight();
    m_strongWeight = nearest >= QFont::DemiBold && nearest < QFont::Bold ? QFont::DemiBold : QFont::Bold;
    m_systemFont.setWeight(QFont::Normal);
    m_systemFont.setPixelSize(100);
    const double xHeight = QFontMetricsF(m_systemFont).xHeight();
    if (xHeight > 30)
        m_bodyPixels = qBound(12.5, wantedXHeight * 100 / xHeight, 15.0);
    QApplication::setStyle(new Style);
    m_installed = true;
    qApp->installEventFilter(this);
    apply();
}

void Theme::setSchemeChoice(SchemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::setTextScale(double scale)
{
    scale = qBound(1.0, scale, 2.0);
    if (qFuzzyCompare(m_textScale, scale))
        return;
    m_textScale = scale;
    apply();
}

QFont Theme::font(TextSize size, bool strong) const
{
    const double factor = size == TextSize::Small ? 0.88 : size == TextSize::Title ? 1.5 : 1.0;
    QFont font = m_systemFont;
    font.setPixelSize(qRound(m_bodyPixels * factor * m_textScale));
    font.setWeight(strong ? m_strongWeight : QFont::Normal);
    return font;
}

QFont Theme::codeFont(TextSize size) const
{
    QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    code.setPixelSize(font(size).pixelSize());
    return code;
}

int Theme::scaled(int pixels) const
{
    return qRound(pixels * m_textScale);
}

void Theme::apply()
{
    if (!m_installed)
        return;
    m_applying = true;
    const Colours &c = colours();
    QApplication::setPalette(paletteOf(c));
    QApplication::setFont(font(TextSize::Body));
    QToolTip::setPalette(paletteOf(c));

    QFile file(u":/tendertrail/themes/tendertrail.qss"_s);
    (void)icon(Icon::Check); // makes the resources known
    QString sheet = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QString images = controlImages(c, isDark(), m_textScale);
    for (const auto name : {"down", "up", "right", "check", "menucheck"})
        sheet.replace(u"@image-%1@"_s.arg(QLatin1StringView(name)), QString(images).replace(u'@', QLatin1StringView(name)));
    const std::initializer_list<std::pair<const char *, QColor>> colours{
        {"window", c.window}, {"surface", c.surface}, {"raised", c.raised}, {"rail", c.rail}, {"border", c.border},
        {"control", c.control}, {"text", c.text}, {"secondary", c.secondary}, {"tertiary", c.tertiary},
        {"accent", c.accent}, {"accentFill", c.accentFill}, {"accentHover", mixed(c.accentFill, QColor(Qt::black), 0.14)},
        {"onAccent", c.onAccent}, {"accentSoft", c.accentSoft}, {"hover", c.hover}, {"pressed", c.pressed},
        {"danger", c.danger}, {"dangerSoft", c.dangerSoft}, {"warning", c.warning}, {"warningSoft", c.warningSoft},
        {"success", c.success}, {"successSoft", c.successSoft}, {"faint", mixed(c.tertiary, c.surface, 0.4)}};
    for (const auto &[name, colour] : colours)
        sheet.replace(u"@%1@"_s.arg(QLatin1StringView(name)), colour.name());
    const std::initializer_list<std::pair<const char *, int>> sizes{
        {"smallSize", font(TextSize::Small).pixelSize()}, {"bodySize", font(TextSize::Body).pixelSize()},
        {"titleSize", font(TextSize::Title).pixelSize()}, {"strongWeight", m_strongWeight}, {"controlHeight", scaled(20)}, {"indicator", scaled(16)}};
    for (const auto &[name, size] : sizes)
        sheet.replace(u"@%1@"_s.arg(QLatin1StringView(name)), QString::number(size));
    qApp->setStyleSheet(sheet);
    m_applying = false;
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ThemeChange && !m_applying) {
        m_system = systemScheme();
        if (m_choice == SchemeChoice::System)
            apply();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tendertrail::gui
