// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::gui {

namespace {

// Indigo is the one accent: it is none of the Okabe–Ito hues, so that it is never taken for a type of entity.
const Colours light{
    .window = QColor(0xf5f6f9),
    .surface = QColor(0xffffff),
    .raised = QColor(0xffffff),
    .rail = QColor(0xebedf2),
    .border = QColor(0xd9dde5),
    .control = QColor(0x868fa0),
    .text = QColor(0x1a2130),
    .secondary = QColor(0x465061),
    .tertiary = QColor(0x5f6878),
    .accent = QColor(0x3f4db8),
    .accentFill = QColor(0x3f4db8),
    .onAccent = QColor(0xffffff),
    .accentSoft = QColor(0xe6e8f8),
    .hover = QColor(0xedeff4),
    .pressed = QColor(0xdfe3ec),
    .danger = QColor(0xb3261e),
    .dangerSoft = QColor(0xfce9e7),
    .warning = QColor(0x7f5200),
    .warningSoft = QColor(0xfff2d6),
    .success = QColor(0x1a6a48),
    .successSoft = QColor(0xe1f3ea),
    .mark = QColor(0xffe58a),
    .shadow = QColor(0x1a, 0x21, 0x30, 0x2a),
};

const Colours dark{
    .window = QColor(0x15181d),
    .surface = QColor(0x1c2027),
    .raised = QColor(0x252a33),
    .rail = QColor(0x101317),
    .border = QColor(0x323944),
    .control = QColor(0x788394),
    .text = QColor(0xe7eaf0),
    .secondary = QColor(0xb8c0cc),
    .tertiary = QColor(0x9aa4b3),
    .accent = QColor(0xaab3ff),
    .accentFill = QColor(0x5763d0),
    .onAccent = QColor(0xffffff),
    .accentSoft = QColor(0x2a2f52),
    .hover = QColor(0x2a303a),
    .pressed = QColor(0x343b47),
    .danger = QColor(0xff938a),
    .dangerSoft = QColor(0x44221f),
    .warning = QColor(0xf0c263),
    .warningSoft = QColor(0x3c3018),
    .success = QColor(0x74d1a3),
    .successSoft = QColor(0x1b3a2c),
    .mark = QColor(0x5c4a0a),
    .shadow = QColor(0x00, 0x00, 0x00, 0x78),
};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

} // namespace

const Colours &coloursOf(Scheme scheme)
{
    return scheme == Scheme::Dark ? dark : light;
}

double contrast(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(mix(first.red(), second.red()), mix(first.green(), second.green()), mix(first.blue(), second.blue()));
}

QColor readable(const QColor &hue, const QColor &ground, double wanted)
{
    const QColor end = luminance(ground) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (int step = 0; step <= 40; ++step) {
        const QColor tried = mixed(hue, end, step / 40.0);
        if (contrast(tried, ground) >= wanted)
            return tried;
    }
    return end;
}

} // namespace tendertrail::gui
