// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include "asciiview.h"
#include "decimal.h"

#include <algorithm>

namespace tendertrail::core {

namespace {

struct Parts
{
    QStringView whole;
    QStringView fraction;
};

Parts partsOf(QStringView decimal)
{
    const qsizetype point = decimal.indexOf(u'.');
    if (point < 0)
        return {decimal, {}};
    return {decimal.first(point), decimal.sliced(point + 1)};
}

} // namespace

std::optional<QString> normalDecimal(const QString &digits)
{
    QStringView rest(digits);
    if (rest.startsWith(u'+'))
        rest = rest.sliced(1);
    auto [whole, fraction] = partsOf(rest);
    if ((whole.isEmpty() && fraction.isEmpty()) || !std::all_of(whole.begin(), whole.end(), isAsciiDigit) ||
        !std::all_of(fraction.begin(), fraction.end(), isAsciiDigit))
        return std::nullopt;
    while (whole.startsWith(u'0'))
        whole = whole.sliced(1);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    QString normal = whole.isEmpty() ? QStringLiteral("0") : whole.toString();
    if (!fraction.isEmpty())
        normal += u'.' + fraction.toString();
    return normal;
}

QString scaleDecimal(const QString &decimal, int powerOfTen)
{
    const auto [whole, fraction] = partsOf(decimal);
    QString digits = whole.toString() + fraction.toString();
    qsizetype point = whole.size() + powerOfTen;
    if (point < 0) {
        digits.prepend(QString(-point, u'0'));
        point = 0;
    }
    if (point > digits.size())
        digits += QString(point - digits.size(), u'0');
    digits.insert(point, u'.');
    return normalDecimal(digits).value_or(decimal);
}

int compareDecimal(const QString &left, const QString &right)
{
    const Parts a = partsOf(left);
    const Parts b = partsOf(right);
    if (a.whole.size() != b.whole.size())
        return a.whole.size() < b.whole.size() ? -1 : 1;
    int order = a.whole.compare(b.whole);
    if (order == 0) // "5" sorts after "49" as a fraction and before "51", as strings do
        order = a.fraction.compare(b.fraction);
    return order == 0 ? 0 : (order < 0 ? -1 : 1);
}

QString addDecimal(const QString &left, const QString &right)
{
    const Parts a = partsOf(left);
    const Parts b = partsOf(right);
    const qsizetype fraction = std::max(a.fraction.size(), b.fraction.size());
    const qsizetype whole = std::max(a.whole.size(), b.whole.size()) + 1; // room for the carry
    const auto aligned = [&](const Parts &parts) {
        return parts.whole.toString().rightJustified(whole, u'0') +
               parts.fraction.toString().leftJustified(fraction, u'0');
    };
    QString sum = aligned(a);
    const QString addend = aligned(b);
    int carry = 0;
    for (qsizetype i = sum.size() - 1; i >= 0; --i) {
        const int digit = sum[i].digitValue() + addend[i].digitValue() + carry;
        sum[i] = QChar(static_cast<char16_t>(u'0' + digit % 10));
        carry = digit / 10;
    }
    sum.insert(whole, u'.');
    return normalDecimal(sum).value_or(left);
}

QString groupedDecimal(const QString &decimal)
{
    const auto [whole, fraction] = partsOf(decimal);
    QString grouped = whole.toString();
    for (qsizetype at = grouped.size() - 3; at > 0; at -= 3)
        grouped.insert(at, u',');
    if (!fraction.isEmpty())
        grouped += u'.' + fraction.toString();
    return grouped;
}

} // namespace tendertrail::core
