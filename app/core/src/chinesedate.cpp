// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chinesedate.h"

#include "asciiview.h"
#include "chinesenumber.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::core {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2100;
constexpr int republicYearZero = 1911; // 民国1年 is 1912

/// The patterns, compiled once.
struct Patterns
{
    QRegularExpression chinese;  // 2024年3月5日, 二〇二四年三月, 民国113年3月5日
    QRegularExpression numbers;  // 2024-03-05, 2024/3/5, 2024.03.05
    QRegularExpression followed; // 至3月12日, -12日: the end of a period whose year stands at its beginning
    QRegularExpression time;     // 上午9时30分, 09:30:00
};

Patterns compiled()
{
    const auto spaced = [](const QString &pattern) {
        // A blank of a pattern below stands for the spaces and line breaks of justified lines and narrow cells,
        // <N> for a number of one or two digits in either script.
        QString result = pattern;
        result.replace(u' ', QStringLiteral(R"(\s{0,3})"));
        result.replace(QStringLiteral("<N>"), QStringLiteral("[0-9]{1,2}|[〇零○一二三四五六七八九十廿卅]{1,3}"));
        return result;
    };
    const QString year = QStringLiteral("[0-9]{4}|(?:[〇零○Oo一二三四五六七八九]\\s?){4}");
    Patterns patterns;
    patterns.chinese.setPattern(spaced(
        QStringLiteral("(?:(?<![0-9])(?<year>%1)|(?:民国|民國) (?<republic>[0-9]{2,3})) 年 (?<month><N>) 月"
                       "(?: (?<day><N>) [日号號曰])?")
            .arg(year)));
    // 财采购公开2026-2-1 is the number of a purchase.
    patterns.numbers.setPattern(spaced(QStringLiteral(
        "(?<![0-9A-Za-z_./购开标招采磋谈询字第-])"
        "(?<year>[0-9]{4})(?<sign>[-./])(?<month>[0-9]{1,2})\\k<sign>(?<day>[0-9]{1,2})"
        "(?![0-9])(?![-./_][0-9A-Za-z])(?![A-SU-Z])")));
    patterns.followed.setPattern(
        spaced(QStringLiteral(" (?:至|到|~|-|—|–)+ (?:(?<month><N>) 月 )?(?<day><N>) [日号號曰]")));
    patterns.time.setPattern(spaced(QStringLiteral(
        "(?:T|,|，| )(?:\\((?:星期|周)[一二三四五六日天]\\)|(?:星期|周)[一二三四五六日天]|\\(北京时间\\)|北京时间)? "
        "(?<half>上午|下午|中午|晚上|晚间|凌晨|早上|AM|PM)? "
        "(?:(?<hour>[0-9]{1,2}) : (?<minute>[0-9]{2})(?: : (?<second>[0-9]{2}))?(?![0-9])"
        "|(?<hourWord><N>) [时點点時](?: (?:(?<minuteWord><N>) 分|(?<thirty>半)|(?<full>整|正)))?)")));
    for (QRegularExpression *pattern : {&patterns.chinese, &patterns.numbers, &patterns.followed, &patterns.time}) {
        pattern->setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        pattern->optimize();
    }
    return patterns;
}

/// 12, 十二, 二〇二四, 廿五; -1 when it is no number.
int numberOf(const QString &text)
{
    QString dense = text;
    dense.removeIf([](QChar c) { return c.isSpace(); });
    bool ok = false;
    if (const int number = dense.toInt(&ok); ok)
        return number;
    dense.replace(QChar(u'O'), QChar(u'〇'), Qt::CaseInsensitive);
    dense.replace(u'廿', QStringLiteral("二十"));
    dense.replace(u'卅', QStringLiteral("三十"));
    const auto value = chineseNumberValue(dense, LastDigit::Ones);
    return value ? value->toInt() : -1;
}

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// A date as read, day 0 when only the month is given.
struct Day
{
    int year = 0;
    int month = 0;
    int day = 0;

    [[nodiscard]] bool isPossible() const
    {
        return year >= firstYear && year <= lastYear && QDate::isValid(year, month, day == 0 ? 1 : day);
    }
    [[nodiscard]] QString iso() const
    {
        QString text = QString::number(year) + u'-' + twoDigits(month);
        if (day > 0)
            text += u'-' + twoDigits(day);
        return text;
    }
};

/// "09:30" of a match of the time pattern; empty when there is no such time of day.
QString clockTime(const QRegularExpressionMatch &match)
{
    const auto part = [&](const char16_t *name) { return match.captured(QStringView(name)); };
    const bool words = !part(u"hourWord").isEmpty();
    int hour = numberOf(words ? part(u"hourWord") : part(u"hour"));
    const QString minuteText = words ? part(u"minuteWord") : part(u"minute");
    const int minute = !part(u"thirty").isEmpty() ? 30 : (minuteText.isEmpty() ? 0 : numberOf(minuteText));
    const QString half = part(u"half").toUpper();
    const bool afternoon = half == u"下午" || half == u"晚上" || half == u"晚间" || half == u"PM";
    if (afternoon && hour < 12)
        hour += 12;
    if (half == u"中午" && hour < 6)
        hour += 12;
    const bool endOfDay = hour == 24 && minute == 0;
    if (hour < 0 || minute < 0 || minute > 59 || (hour > 23 && !endOfDay))
        return {};
    return twoDigits(hour) + u':' + twoDigits(minute);
}

class Finder
{
public:
    explicit Finder(const QString &text) : m_view(asciiView(text)) {}

    std::vector<FoundDate> all()
    {
        for (const QRegularExpression *pattern : {&patterns().chinese, &patterns().numbers}) {
            for (auto matches = pattern->globalMatch(m_view); matches.hasNext();)
                take(matches.next());
        }
        std::sort(m_found.begin(), m_found.end(),
                  [](const FoundDate &a, const FoundDate &b) { return a.range < b.range; });
        return std::move(m_found);
    }

private:
    static const Patterns &patterns()
    {
        static const Patterns instance = compiled();
        return instance;
    }

    void take(const QRegularExpressionMatch &match)
    {
        const QString republic = match.captured(QStringLiteral("republic"));
        Day day;
        day.year = republic.isEmpty() ? numberOf(match.captured(QStringLiteral("year")))
                                      : numberOf(republic) + republicYearZero;
        day.month = numberOf(match.captured(QStringLiteral("month")));
        const QString dayText = match.captured(QStringLiteral("day"));
        day.day = dayText.isEmpty() ? 0 : numberOf(dayText);
        if (!day.isPossible() || (!dayText.isEmpty() && day.day == 0))
            return;
        qsizetype end = add(day, {match.capturedStart(), match.capturedEnd()});
        if (day.day > 0)
            takeEndOfPeriod(day, end);
    }

    /// 2024年3月5日至3月12日: the second day has the year, and maybe the month, of the first.
    void takeEndOfPeriod(Day day, qsizetype after)
    {
        const auto match = patterns().followed.match(m_view, after, QRegularExpression::NormalMatch,
                                                     QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return;
        const QString month = match.captured(QStringLiteral("month"));
        const Day first = day;
        day.month = month.isEmpty() ? day.month : numberOf(month);
        day.day = numberOf(match.captured(QStringLiteral("day")));
        const bool forward = std::pair(day.month, day.day) >= std::pair(first.month, first.day);
        const qsizetype begin = match.capturedStart(month.isEmpty() ? QStringLiteral("day") : QStringLiteral("month"));
        if (forward && day.day > 0 && day.isPossible())
            add(day, {begin, match.capturedEnd()});
    }

    /// Adds the day with the time that follows it; where they end.
    qsizetype add(const Day &day, TextRange range)
    {
        FoundDate found{range, day.iso(), false};
        if (day.day > 0) {
            const auto match = patterns().time.match(m_view, range.end, QRegularExpression::NormalMatch,
                                                     QRegularExpression::AnchorAtOffsetMatchOption);
            const QString time = match.hasMatch() ? clockTime(match) : QString();
            if (!time.isEmpty()) {
                found.range.end = match.capturedEnd();
                found.iso += u'T' + time;
                found.hasTime = true;
            }
        }
        m_found.push_back(found);
        return found.range.end;
    }

    QString m_view;
    std::vector<FoundDate> m_found;
};

} // namespace

std::vector<FoundDate> findDates(const QString &text)
{
    return Finder(text).all();
}

} // namespace tendertrail::core
