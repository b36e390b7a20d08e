// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbering.h"

#include "core/money.h"
#include "numberwords.h"

#include <QRegularExpression>

namespace tendertrail::translate {

std::optional<Numbering> leadingNumbering(const QString &key)
{
    static const QRegularExpression chinese(QStringLiteral("^\\s*([一二三四五六七八九十百]{1,4})\\s*[、.]\\s*"));
    static const QRegularExpression bracketed(QStringLiteral("^\\s*\\(\\s*([一二三四五六七八九十百]{1,4}|\\d{1,3})\\s*\\)\\s*[、.]?\\s*"));
    static const QRegularExpression dotted(QStringLiteral("^\\s*(\\d{1,2}(?:\\.\\d{1,3}){1,4})\\.?(?:\\s+|、|(?=[^\\d\\s.,%万亿元:年月日]))"));
    static const QRegularExpression digits(QStringLiteral("^\\s*(\\d{1,3})\\s*(?:[、.](?!\\d)|\\))\\s*"));

    const auto result = [](const QRegularExpressionMatch &match, const QString &english) {
        return Numbering{{match.capturedStart(), match.capturedEnd()}, english};
    };
    if (const auto match = chinese.match(key); match.hasMatch()) {
        const auto number = core::parseChineseNumber(match.captured(1));
        const QString roman = number ? romanNumeral(number->toInt()) : QString();
        if (!roman.isEmpty())
            return result(match, roman + u'.');
    }
    if (const auto match = bracketed.match(key); match.hasMatch()) {
        bool plain = false;
        match.captured(1).toInt(&plain);
        const auto number = plain ? std::optional(match.captured(1)) : core::parseChineseNumber(match.captured(1));
        if (number)
            return result(match, u'(' + *number + u')');
    }
    static const QRegularExpression circled(QStringLiteral("^\\s*([\\x{2460}-\\x{2473}])\\s*[、.]?\\s*"));
    if (const auto match = circled.match(key); match.hasMatch())
        return result(match, QStringLiteral("(%1)").arg(match.captured(1)[0].unicode() - 0x245F));
    if (const auto match = dotted.match(key); match.hasMatch())
        return result(match, match.captured(1));
    if (const auto match = digits.match(key); match.hasMatch())
        return result(match, match.captured(1) + u'.');
    return std::nullopt;
}

} // namespace tendertrail::translate
