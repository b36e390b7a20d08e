// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asciiview.h"

namespace tendertrail::core {

QString asciiView(const QString &text)
{
    constexpr char16_t fullWidthOffset = 0xFF01 - u'!';
    QString view = text;
    for (QChar &c : view) {
        const char16_t unit = c.unicode();
        if (unit == u'，')
            continue; // inside a number it may be a typist's grouping, elsewhere it parts two numbers
        if (unit >= 0xFF01 && unit <= 0xFF5E)
            c = QChar(static_cast<char16_t>(unit - fullWidthOffset));
        else if (unit == 0xFFE5)
            c = u'¥';
        else if (unit == 0xFFE1)
            c = u'£';
        else if (unit != u'\n' && c.isSpace())
            c = u' ';
    }
    return view;
}

} // namespace tendertrail::core
