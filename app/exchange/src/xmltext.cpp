// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmltext.h"

#include <cmath>

namespace tendertrail::exchange {

QString xmlText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(unit, text[i + 1]);
            if ((point & 0xfffeU) != 0xfffeU) { // the last two of each plane are no characters
                clean += unit;
                clean += text[i + 1];
            }
            ++i;
            continue;
        }
        const char16_t code = unit.unicode();
        const bool allowed = code == u'\t' || code == u'\n' || code == u'\r'
                          || (code >= 0x20 && code < 0xfffe && !unit.isSurrogate() && !(code >= 0x7f && code < 0xa0));
        if (allowed)
            clean += unit;
    }
    return clean;
}

QString xmlLine(const QString &text)
{
    QString line = xmlText(text);
    for (QChar &unit : line)
        if (unit == u'\n' || unit == u'\r' || unit == u'\t' || unit == QChar(0x2028) || unit == QChar(0x2029))
            unit = u' ';
    return line;
}

QString decimal(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("0");
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text == u"-0" ? QStringLiteral("0") : text;
}

} // namespace tendertrail::exchange
