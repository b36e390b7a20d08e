// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberwords.h"

#include "core/money.h"

#include <QStringList>

#include <array>

namespace tendertrail::translate {

namespace {

constexpr std::array<const char *, 20> small{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                                             "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
                                             "eighteen", "nineteen"};
constexpr std::array<const char *, 10> tens{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<const char *, 13> months{"", "January", "February", "March", "April", "May", "June", "July", "August",
                                              "September", "October", "November", "December"};

QString belowThousand(int number)
{
    QStringList words;
    if (number >= 100) {
        words << QString::fromLatin1(small[size_t(number / 100)]) << QStringLiteral("hundred");
        number %= 100;
        if (number > 0)
            words << QStringLiteral("and");
    }
    if (number >= 20) {
        QString word = QString::fromLatin1(tens[size_t(number / 10)]);
        if (number % 10 != 0)
            word += QStringLiteral("-") + QString::fromLatin1(small[size_t(number % 10)]);
        words << word;
    } else if (number > 0) {
        words << QString::fromLatin1(small[size_t(number)]);
    }
    return words.join(u' ');
}

} // namespace

QString numberInWords(const QString &digits)
{
    bool whole = false;
    const qint64 number = digits.toLongLong(&whole);
    if (!whole || number < 0 || number >= 1'000'000'000'000'000)
        return {};
    if (number == 0)
        return QStringLiteral("zero");
    static constexpr std::array<const char *, 5> scales{"", " thousand", " million", " billion", " trillion"};
    QStringList parts;
    qint64 rest = number;
    for (size_t scale = 0; rest > 0; ++scale, rest /= 1000) {
        const int group = int(rest % 1000);
        if (group > 0) {
            const bool and_ = scale == 0 && group < 100 && number > 1000;
            parts.prepend((and_ ? QStringLiteral("and ") : QString()) + belowThousand(group) + QString::fromLatin1(scales[scale]));
        }
    }
    return parts.join(u' ');
}

QString romanNumeral(int number)
{
    if (number < 1 || number > 89)
        return {};
    static constexpr std::array<std::pair<int, const char *>, 7> steps{
        {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    QString roman;
    for (const auto &[value, letters] : steps) {
        for (; number >= value; number -= value)
            roman += QString::fromLatin1(letters);
    }
    return roman;
}

QString ordinal(int number)
{
    const int last = number % 10;
    const bool teen = number % 100 / 10 == 1;
    return QString::number(number) + (teen ? QStringLiteral("th") : last == 1 ? QStringLiteral("st") : last == 2 ? QStringLiteral("nd") : last == 3 ? QStringLiteral("rd") : QStringLiteral("th"));
}

QString monthName(int month)
{
    return month < 1 || month > 12 ? QString() : QString::fromLatin1(months[size_t(month)]);
}

QString dateInEnglish(const QString &iso)
{
    const qsizetype time = iso.indexOf(u'T');
    const QStringList parts = (time < 0 ? iso : iso.left(time)).split(u'-');
    const QString month = monthName(parts.value(1).toInt());
    if (parts.size() < 2 || month.isEmpty())
        return iso;
    QString text = month + u' ' + parts[0];
    if (parts.size() > 2)
        text.prepend(QString::number(parts[2].toInt()) + u' ');
    if (time >= 0)
        text = iso.mid(time + 1) + QStringLiteral(" on ") + text;
    return text;
}

std::optional<int> numeral(const QString &text)
{
    bool digits = false;
    const int number = text.toInt(&digits);
    if (digits)
        return number;
    const auto parsed = core::parseChineseNumber(text);
    return parsed && !parsed->contains(u'.') && parsed->size() < 6 ? std::optional(parsed->toInt()) : std::nullopt;
}

} // namespace tendertrail::translate
