// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbertext.h"

#include "numberformat.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double wholeInFull = 1e15;
constexpr std::array monthNames{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                                "November", "December"};
constexpr std::array dayNames{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

QString digitsOf(int dbNum)
{
    return dbNum == 1 ? u"〇一二三四五六七八九"_s : dbNum == 2 ? u"零壹贰叁肆伍陆柒捌玖"_s : u"０１２３４５６７８９"_s;
}

QString two(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

/// Up to 9,999 with its units; leading says whether something stands before it, so that 一千〇五 and 一万零五 get their zero.
QString chineseGroup(int number, const QString &digits, const QString &units, bool leading)
{
    QString out;
    bool gap = leading && number < 1000;
    for (int place = 3; place >= 0; --place) {
        const int digit = number / static_cast<int>(std::pow(10, place)) % 10;
        if (digit == 0) {
            gap = gap || !out.isEmpty();
            continue;
        }
        if (gap)
            out += u'零';
        gap = false;
        out += digits.at(digit);
        if (place > 0)
            out += units.at(place - 1);
    }
    return out;
}

} // namespace

QString generalNumber(double value)
{
    const double size = std::abs(value);
    if (value == 0)
        return u"0"_s;
    if (size < wholeInFull && std::floor(size) == size)
        return QString::number(value, 'f', 0);
    if (size >= wholeInFull || size < 1e-9)
        return QString::number(value, 'g', 6).toUpper();
    const int whole = size < 1 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
    QString text = decimalText(size, std::clamp(10 - whole, 2, 9));
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    if (text == u"0")
        return QString::number(value, 'g', 6).toUpper();
    return value < 0 ? u'-' + text : text;
}

Moment momentOf(double value, bool date1904, bool fine)
{
    constexpr qint64 dayLength = 86'400'000;
    qint64 all = std::llround(value * static_cast<double>(dayLength));
    if (!fine)
        all = (all + 500) / 1000 * 1000;
    const qint64 days = all / dayLength;
    const auto rest = static_cast<int>(all % dayLength);
    Moment moment;
    moment.hour = rest / 3'600'000;
    moment.minute = rest / 60'000 % 60;
    moment.second = rest / 1000 % 60;
    moment.millisecond = rest % 1000;
    if (!date1904 && days == 60) { // the leap day that 1900 never had
        moment.month = 2;
        moment.day = 29;
        moment.weekday = 3;
        return moment;
    }
    if (!date1904 && days == 0)
        return moment;
    const QDate date = date1904 ? QDate(1904, 1, 1).addDays(days) : QDate(1899, 12, days > 60 ? 30 : 31).addDays(days);
    moment.year = date.year();
    moment.month = date.month();
    moment.day = date.day();
    moment.weekday = date.dayOfWeek();
    return moment;
}

QString datePartText(const Moment &moment, const QString &code, bool minutes, bool halved, bool chinese, int dbNum)
{
    static const auto weekdays = u"一二三四五六日"_s;
    const auto plain = [&code, dbNum](int number) {
        if (dbNum == 1 || dbNum == 2) {
            const QString text = chineseCount(number, dbNum);
            return text.startsWith(u"一十") ? text.mid(1) : text;
        }
        return code.size() >= 2 ? two(number) : QString::number(number);
    };
    switch (code.front().unicode()) {
    case u'y':
    case u'e': {
        const QString year = QString::number(moment.year);
        const QString shown = code.size() > 2 || code.front() == u'e' ? year.rightJustified(4, u'0') : year.right(2);
        return dbNum > 0 ? withChineseDigits(shown, dbNum) : shown;
    }
    case u'b': return QString::number(moment.year + 543);
    case u'm':
        if (minutes)
            return plain(moment.minute);
        if (code.size() >= 3 && chinese && code.size() < 5)
            return chineseCount(moment.month, 1).replace(u"一十"_s, u"十"_s) + u'月';
        if (code.size() >= 3) {
            const QString name = QString::fromLatin1(monthNames[static_cast<std::size_t>(moment.month - 1)]);
            return code.size() == 3 ? name.left(3) : code.size() == 5 ? name.left(1) : name;
        }
        return plain(moment.month);
    case u'd':
        if (code.size() >= 3 && chinese)
            return (code.size() == 3 ? u"周"_s : u"星期"_s) + weekdays.at(moment.weekday - 1);
        if (code.size() >= 3) {
            const QString name = QString::fromLatin1(dayNames[static_cast<std::size_t>(moment.weekday - 1)]);
            return code.size() == 3 ? name.left(3) : name;
        }
        return plain(moment.day);
    case u'a':
        return (code.size() >= 4 ? u"星期"_s : QString()) + weekdays.at(moment.weekday - 1);
    case u'h': return plain(!halved ? moment.hour : moment.hour % 12 == 0 ? 12 : moment.hour % 12);
    case u's': return plain(moment.second);
    default: return {};
    }
}

QString elapsedText(double days, const QString &code)
{
    const double units = code.startsWith(u'h') ? 24 : code.startsWith(u'm') ? 1440 : 86400;
    const double seconds = std::floor(days * 86400 + 0.5);
    const double count = std::floor(seconds / (86400 / units));
    return count < 1e15 ? QString::number(count, 'f', 0).rightJustified(code.size(), u'0') : QString();
}

QString decimalText(double value, int decimals)
{
    // To 15 digits first, as spreadsheets do: 1.005 is a half there, though no double is.
    const QByteArray text = QByteArray::number(value, 'e', 14);
    const qsizetype mark = text.indexOf('e');
    const int exponent = text.mid(mark + 1).toInt();
    QByteArray digits = text.first(mark);
    digits.remove(1, 1);
    QByteArray whole;
    QByteArray fraction;
    if (exponent >= 0) {
        whole = digits.first(std::min<qsizetype>(exponent + 1, digits.size())).leftJustified(exponent + 1, '0');
        fraction = digits.mid(exponent + 1);
    } else {
        whole = "0";
        fraction = QByteArray(std::min(-exponent - 1, 400), '0') + digits;
    }
    const int shown = std::clamp(decimals, 0, 100);
    const bool up = fraction.size() > shown && fraction.at(shown) >= '5';
    QByteArray all = whole + fraction.leftJustified(shown, '0', true);
    if (up) {
        qsizetype at = all.size() - 1;
        while (at >= 0 && all.at(at) == '9')
            all[at--] = '0';
        if (at >= 0)
            ++all[at];
        else
            all.prepend('1');
    }
    const qsizetype point = all.size() - shown;
    return QString::fromLatin1(shown > 0 ? all.first(point) + '.' + all.mid(point) : all);
}

QString fractionText(double value, const QString &denominator, bool whole)
{
    const double wholePart = whole ? std::floor(value) : 0;
    const double rest = value - wholePart;
    if (value >= wholeInFull)
        return generalNumber(value);
    const int fixed = denominator.toInt();
    const int most = fixed > 0 ? fixed : denominator.size() >= 3 ? 999 : denominator.size() == 2 ? 99 : 9;
    double bestTop = std::round(rest * most);
    int best = most;
    for (int below = fixed > 0 ? most : 1; below <= most; ++below) {
        const double top = std::round(rest * below);
        if (std::abs(top / below - rest) < std::abs(bestTop / best - rest) - 1e-12 || (below == 1 && std::abs(top - rest) < 1e-12)) {
            bestTop = top;
            best = below;
        }
        if (std::abs(bestTop / best - rest) < 1e-12)
            break;
    }
    const auto number = [](double n) { return QString::number(n, 'f', 0); };
    if (bestTop == 0)
        return number(wholePart);
    if (whole && bestTop == best)
        return number(wholePart + 1);
    const QString fraction = number(bestTop) + u'/' + QString::number(best);
    return whole && wholePart > 0 ? number(wholePart) + u' ' + fraction : fraction;
}

QString chineseCount(double value, int dbNum)
{
    if (dbNum == 3 || value >= 1e15 || value < 0)
        return withChineseDigits(generalNumber(value), dbNum);
    const QString digits = digitsOf(dbNum);
    const QString units = dbNum == 2 ? u"拾佰仟"_s : u"十百千"_s;
    const QString text = generalNumber(value);
    const qsizetype point = text.indexOf(u'.');
    const auto whole = static_cast<qint64>(std::floor(value));
    QString out;
    bool gap = false;
    for (int group = 3; group >= 0; --group) {
        const auto size = static_cast<qint64>(std::pow(10000, group));
        const auto part = static_cast<int>(whole / size % 10000);
        if (part == 0) {
            gap = !out.isEmpty();
            continue;
        }
        const bool hundredMillions = group == 2 || (group == 3 && whole / 100'000'000 % 10000 == 0);
        out += chineseGroup(part, digits, units, !out.isEmpty() || gap) + (group == 1 || group == 3 ? u"万"_s : QString())
               + (hundredMillions ? u"亿"_s : QString());
        gap = false;
    }
    if (out.isEmpty())
        out = u"零"_s;
    if (point > 0 && !text.contains(u'E'))
        out += u'.' + withChineseDigits(text.mid(point + 1), dbNum);
    return out;
}

QString withChineseDigits(const QString &text, int dbNum)
{
    const QString digits = digitsOf(dbNum);
    QString out = text;
    for (QChar &c : out) {
        if (c >= u'0' && c <= u'9')
            c = digits.at(c.unicode() - u'0');
    }
    return out;
}

} // namespace tendertrail::ingest
