// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svgtext.h"

#include <vector>

namespace tendertrail::exchange {
namespace {

bool isWide(char32_t point)
{
    return (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xa4cf)
        || (point >= 0xac00 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe4f) || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0xffe0 && point <= 0xffe6) || (point >= 0x1f300 && point <= 0x1faff)
        || (point >= 0x20000 && point <= 0x3fffd);
}

double advance(char32_t point)
{
    if (isWide(point))
        return 1.0;
    if (QChar::category(point) == QChar::Mark_NonSpacing || QChar::category(point) == QChar::Other_Format)
        return 0.0;
    if (point < 0x80) {
        const char c = static_cast<char>(point);
        if (QByteArrayView("iljI.,:;'|!").contains(c))
            return 0.30;
        if (QByteArrayView("ft()[]/ -").contains(c))
            return 0.36;
        if (QByteArrayView("mwMW@%").contains(c))
            return 0.90;
        if (c >= 'A' && c <= 'Z')
            return 0.69;
        return 0.585;
    }
    return 0.64;
}

// What must stay together: a base with its marks; for breaking, a word of letters or one Han character.
struct Cluster
{
    QString text;
    double width = 0;
    bool space = false;
    bool wide = false;
};

std::vector<Cluster> clustersOf(const QString &text, double fontSize)
{
    std::vector<Cluster> clusters;
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points) {
        const double width = advance(point) * fontSize;
        if (width == 0 && !clusters.empty()) {
            clusters.back().text += QString::fromUcs4(&point, 1);
            continue;
        }
        clusters.push_back({QString::fromUcs4(&point, 1), width, QChar::isSpace(point), isWide(point)});
    }
    return clusters;
}

QStringList broken(const std::vector<Cluster> &clusters, double fontSize, double width, int lines)
{
    QStringList result;
    size_t from = 0;
    while (from < clusters.size()) {
        double used = 0;
        size_t to = from;
        size_t lastBreak = from; // the line may end before this one
        while (to < clusters.size() && used + clusters[to].width <= width) {
            used += clusters[to].width;
            ++to;
            if (to < clusters.size() && (clusters[to].space || clusters[to].wide || clusters[to - 1].wide
                                         || clusters[to - 1].space || clusters[to - 1].text == u"-"))
                lastBreak = to;
        }
        const bool all = to == clusters.size();
        const bool last = result.size() + 1 == lines;
        if (to == from)
            ++to; // one character wider than the line
        if (!all && !last && lastBreak > from)
            to = lastBreak;
        if (!all && last) {
            const double dots = fontSize;
            while (to > from + 1 && used + dots > width)
                used -= clusters[--to].width;
        }
        QString line;
        for (size_t i = from; i < to; ++i)
            line += clusters[i].text;
        line = line.trimmed();
        if (last && to < clusters.size())
            return result << line + QChar(0x2026);
        result << line;
        from = to;
        while (from < clusters.size() && clusters[from].space)
            ++from;
    }
    return result;
}

} // namespace

double textWidth(const QString &text, double fontSize)
{
    double width = 0;
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points)
        width += advance(point) * fontSize;
    return width;
}

QStringList wrapped(const QString &text, double fontSize, double width, int lines)
{
    const std::vector<Cluster> clusters = clustersOf(text.simplified(), fontSize);
    QStringList best = broken(clusters, fontSize, width, lines);
    if (best.size() < 2 || best.last().endsWith(QChar(0x2026)))
        return best;
    // Narrower as long as it takes no further line: one character alone in a line looks like a mistake.
    for (double narrower = width - fontSize / 2; narrower > width / 3; narrower -= fontSize / 2) {
        const QStringList tried = broken(clusters, fontSize, narrower, lines);
        if (tried.size() > best.size() || tried.last().endsWith(QChar(0x2026)))
            break;
        best = tried;
    }
    return best;
}

} // namespace tendertrail::exchange
