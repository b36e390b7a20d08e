// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chinesenumber.h"

#include "core/money.h"
#include "decimal.h"

namespace tendertrail::core {

namespace {

constexpr int powerWan = 4;
constexpr int powerYi = 8;

quint64 tenTo(int power)
{
    quint64 value = 1;
    for (; power > 0; --power)
        value *= 10;
    return value;
}

/// 二〇二四: a digit for each character.
std::optional<QString> positional(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        const ChineseNumeral numeral = chineseNumeral(c);
        if (!numeral.isDigit())
            return std::nullopt;
        digits += QString::number(numeral.digit);
    }
    return normalDecimal(digits);
}

/// Reads 一千零五万亿…, character by character. Sections of up to 9999 are multiplied by 万, what has come by 亿.
class Accumulator
{
public:
    bool add(const ChineseNumeral &numeral)
    {
        return numeral.isDigit() ? addDigit(numeral.digit) : addPower(numeral.power);
    }

    std::optional<quint64> finish(LastDigit lastDigit)
    {
        if (m_digit > 0 && !m_afterZero && m_previousPower > 1 && lastDigit == LastDigit::Spoken)
            return m_yi + m_wan + m_section + static_cast<quint64>(m_digit) * tenTo(m_previousPower - 1);
        if (m_digit > 0)
            m_section += static_cast<quint64>(m_digit);
        return m_yi + m_wan + m_section;
    }

private:
    bool addDigit(int digit)
    {
        if (digit == 0) {
            m_afterZero = true;
            return m_digit < 0;
        }
        if (m_digit >= 0)
            return false;
        m_digit = digit;
        return true;
    }

    bool addPower(int power)
    {
        if (power >= powerWan)
            return close(power);
        if (m_digit < 0 && power == 1 && m_section == 0)
            m_digit = 1; // 十五, 一万零十五
        if (m_digit < 0 || power >= m_lastSmall)
            return false;
        m_section += static_cast<quint64>(m_digit) * tenTo(power);
        m_lastSmall = power;
        return passed(power);
    }

    bool close(int power)
    {
        const quint64 section = m_section + (m_digit > 0 ? static_cast<quint64>(m_digit) : 0);
        if (power == powerWan) {
            if (section == 0 || m_wan != 0)
                return false;
            m_wan = section * tenTo(powerWan);
        } else {
            if (m_wan + section == 0 || m_yi != 0)
                return false;
            m_yi = (m_wan + section) * tenTo(powerYi);
            m_wan = 0;
        }
        m_section = 0;
        m_lastSmall = powerWan;
        return passed(power);
    }

    bool passed(int power)
    {
        m_digit = -1;
        m_afterZero = false;
        m_previousPower = power;
        return true;
    }

    quint64 m_yi = 0;
    quint64 m_wan = 0;
    quint64 m_section = 0;
    int m_digit = -1;
    int m_lastSmall = powerWan; // powers fall within a section: 百 may not follow 十
    int m_previousPower = 0;
    bool m_afterZero = false;
};

/// 三点五亿: digits after the point, then powers (千万, 万亿).
std::optional<QString> withPoint(QStringView whole, QStringView rest)
{
    qsizetype digits = 0;
    while (digits < rest.size() && chineseNumeral(rest[digits]).isDigit())
        ++digits;
    int scale = 0;
    for (const QChar c : rest.sliced(digits)) {
        const int power = chineseNumeral(c).power;
        if (power == 0 || (power < powerWan && scale > 0))
            return std::nullopt;
        scale += power;
    }
    const auto value = chineseNumberValue(whole, LastDigit::Ones);
    if (!value || digits == 0 || scale > powerWan + powerYi)
        return std::nullopt;
    QString fraction;
    for (const QChar c : rest.first(digits))
        fraction += QString::number(chineseNumeral(c).digit);
    const auto decimal = normalDecimal(*value + u'.' + fraction);
    return decimal ? std::optional(scaleDecimal(*decimal, scale)) : std::nullopt;
}

} // namespace

// With traditional and older forms, and with the circles that stand for zero in years.
ChineseNumeral chineseNumeral(QChar c)
{
    switch (c.unicode()) {
    case u'零': case u'〇': case u'○': case u'◯': return {0, 0, false};
    case u'一': return {1, 0, false};
    case u'壹': case u'弌': return {1, 0, true};
    case u'二': case u'两': case u'兩': return {2, 0, false};
    case u'贰': case u'貳': case u'弍': case u'弐': case u'貮': return {2, 0, true};
    case u'三': return {3, 0, false};
    case u'叁': case u'參': case u'叄': case u'参': case u'弎': return {3, 0, true};
    case u'四': return {4, 0, false};
    case u'肆': return {4, 0, true};
    case u'五': return {5, 0, false};
    case u'伍': return {5, 0, true};
    case u'六': return {6, 0, false};
    case u'陆': case u'陸': return {6, 0, true};
    case u'七': return {7, 0, false};
    case u'柒': return {7, 0, true};
    case u'八': return {8, 0, false};
    case u'捌': return {8, 0, true};
    case u'九': return {9, 0, false};
    case u'玖': return {9, 0, true};
    case u'十': return {-1, 1, false};
    case u'拾': return {-1, 1, true};
    case u'百': return {-1, 2, false};
    case u'佰': return {-1, 2, true};
    case u'千': return {-1, 3, false};
    case u'仟': return {-1, 3, true};
    case u'万': case u'萬': return {-1, powerWan, false};
    case u'亿': case u'億': return {-1, powerYi, false};
    default: return {};
    }
}

std::optional<QString> chineseNumberValue(QStringView text, LastDigit lastDigit)
{
    if (text.isEmpty())
        return std::nullopt;
    if (const qsizetype point = text.indexOf(u'点'); point >= 0)
        return withPoint(text.first(point), text.sliced(point + 1));
    if (auto digits = positional(text))
        return digits;
    Accumulator number;
    for (const QChar c : text) {
        const ChineseNumeral numeral = chineseNumeral(c);
        if (!numeral || !number.add(numeral))
            return std::nullopt;
    }
    const auto value = number.finish(lastDigit);
    return value ? std::optional(QString::number(*value)) : std::nullopt;
}

ChineseCents chineseCents(QStringView afterYuan)
{
    ChineseCents cents{QStringLiteral("0"), 0};
    qsizetype at = 0;
    const auto part = [&](QChar unit, int power) {
        qsizetype next = at;
        while (next < afterYuan.size() && chineseNumeral(afterYuan[next]).digit == 0)
            ++next;
        if (next + 1 < afterYuan.size() && chineseNumeral(afterYuan[next]).digit > 0 && afterYuan[next + 1] == unit) {
            cents.amount = addDecimal(
                cents.amount, scaleDecimal(QString::number(chineseNumeral(afterYuan[next]).digit), power));
            at = next + 2;
        } else if (next > at && next < afterYuan.size() && afterYuan[next] == unit) {
            at = next + 1; // 零角
        }
    };
    part(u'角', -1);
    part(u'分', -2);
    if (at < afterYuan.size() && (afterYuan[at] == u'整' || afterYuan[at] == u'正'))
        ++at;
    cents.length = at;
    return cents;
}

std::optional<QString> parseChineseNumber(const QString &text)
{
    QString dense = text;
    dense.removeIf([](QChar c) { return c.isSpace(); });
    QStringView all(dense);
    qsizetype numerals = 0;
    while (numerals < all.size() && (chineseNumeral(all[numerals]) || all[numerals] == u'点'))
        ++numerals;
    QStringView tail = all.sliced(numerals);
    if (tail.isEmpty())
        return chineseNumberValue(all, LastDigit::Spoken);
    if (tail == u"整" || tail == u"正")
        return chineseNumberValue(all.first(numerals), LastDigit::Ones);
    QString whole = QStringLiteral("0");
    if (tail.startsWith(u'元') || tail.startsWith(u'圆') || tail.startsWith(u'圓')) {
        const auto value = chineseNumberValue(all.first(numerals), LastDigit::Ones);
        if (!value)
            return std::nullopt;
        whole = *value;
        tail = tail.sliced(1);
    } else {
        tail = all; // 伍角陆分 alone
    }
    const ChineseCents cents = chineseCents(tail);
    if (cents.length != tail.size())
        return std::nullopt;
    return addDecimal(whole, cents.amount);
}

} // namespace tendertrail::core
