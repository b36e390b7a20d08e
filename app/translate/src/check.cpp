// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chinesedate.h"
#include "core/fold.h"
#include "core/money.h"
#include "translate/engine.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tendertrail::translate {

namespace {

QString blanked(QString text, const core::TextRange &range)
{
    for (qsizetype i = range.begin; i < range.end; ++i)
        text[i] = u' ';
    return text;
}

// Numbers by value: 20万 and 200,000 are "200000"; leading zeros of a code stay its own affair.
QString scaled(const QString &digits, int power)
{
    const auto normal = core::normalDecimal(QString(digits).remove(u',').remove(u'，'));
    return normal ? core::scaleDecimal(*normal, power) : QString();
}

struct Contents
{
    QStringList dates;
    QStringList numbers;
    QStringList codes;
    QSet<QString> months;               ///< 3月8日 without its year: a translation names the month
    QHash<QString, QString> sharedUnit; ///< 100～500万元: what 100 is with the unit that stands behind the other
};

const QRegularExpression &codePattern()
{
    // Letters and digits together, or digits in groups: A100, H800x300, BZ-2024-001, 310120000260130173136-20312273.
    static const QRegularExpression pattern(QStringLiteral(
        "(?<![A-Za-z0-9])(?=[A-Za-z0-9._/-]*[0-9])(?:(?=[0-9._/-]*[A-Za-z])[A-Za-z0-9]+(?:[-_./][A-Za-z0-9]+)*|[0-9]{3,}(?:-[0-9]+)+)"));
    return pattern;
}

Contents contentsOf(const QString &source)
{
    Contents found;
    QString rest = source.normalized(QString::NormalizationForm_KC).size() == source.size()
        ? source.normalized(QString::NormalizationForm_KC)
        : source;
    for (const core::FoundDate &date : core::findDates(rest)) {
        found.dates << date.iso;
        rest = blanked(rest, date.range);
    }
    for (const core::FoundMoney &money : core::findMoney(rest)) {
        found.numbers << money.money.amount;
        rest = blanked(rest, money.range);
    }
    QString left = rest;
    for (auto it = codePattern().globalMatch(rest); it.hasNext();) {
        const auto match = it.next();
        found.codes << match.captured();
        left = blanked(left, {match.capturedStart(), match.capturedEnd()});
    }
    QSet<QString> others; // 3月8日交付3台: the second 3 is no month
    static const QRegularExpression number(QStringLiteral("(\\d[\\d,]*(?:\\.\\d+)*)\\s*(万|亿|折)?"));
    for (auto it = number.globalMatch(left); it.hasNext();) {
        const auto match = it.next();
        const QString unit = match.captured(2);
        if (match.captured(1).count(u'.') > 1) {
            found.codes << match.captured(1);
            continue;
        }
        const QString value = scaled(match.captured(1), unit == u"万" ? 4 : unit == u"亿" ? 8 : unit == u"折" && match.captured(1).toDouble() < 10 ? 1 : 0); // 8.5折: 85 % of the price
        if (value.isEmpty())
            continue;
        found.numbers << value;
        static const QRegularExpression month(QStringLiteral("^\\s*月(?:份|底|初|中旬|\\s*\\d{1,2}\\s*[日号])"));
        if (unit.isEmpty() && month.match(left.sliced(std::min(match.capturedEnd(), left.size()))).hasMatch())
            found.months.insert(value);
        else
            others.insert(value);
        static const QRegularExpression range(QStringLiteral("^\\s*[~～—–\\-至到]+\\s*\\d[\\d,.]*\\s*(万|亿)"));
        if (const auto shared = range.match(source.sliced(std::min(match.capturedEnd(), source.size()))); unit.isEmpty() && shared.hasMatch())
            found.sharedUnit.insert(value, scaled(match.captured(1), shared.captured(1) == u"万" ? 4 : 8));
    }
    found.months.subtract(others);
    found.dates.removeDuplicates();
    found.numbers.removeDuplicates();
    found.codes.removeDuplicates();
    return found;
}

// Every number that an English text may be read as holding.
QSet<QString> numbersIn(const QString &translation)
{
    static const QHash<QString, int> scales{{QStringLiteral("hundred"), 2}, {QStringLiteral("thousand"), 3},
                                            {QStringLiteral("million"), 6}, {QStringLiteral("billion"), 9},
                                            {QStringLiteral("trillion"), 12},   {QStringLiteral("megapixel"), 6}};
    static const QRegularExpression number(
        QStringLiteral("(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:[\\s-]*(hundred|thousand|million|billion|trillion|megapixel))?"),
        QRegularExpression::CaseInsensitiveOption);
    QSet<QString> values;
    for (auto it = number.globalMatch(translation); it.hasNext();) {
        const auto match = it.next();
        values.insert(scaled(match.captured(1), 0));
        if (!match.captured(2).isEmpty())
            values.insert(scaled(match.captured(1), scales.value(match.captured(2).toLower())));
    }
    static const QRegularExpression run(QStringLiteral("(?<!\\d,)(?<!\\d)\\d+(?!\\d|,\\d{3}(?!\\d))")); // 312 is none of 1,312
    for (auto it = run.globalMatch(translation); it.hasNext();)
        values.insert(scaled(it.next().captured(), 0));
    static const char *const words[] = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                                        "eleven", "twelve"};
    static const QRegularExpression word(QStringLiteral("[A-Za-z]+"));
    for (auto it = word.globalMatch(translation); it.hasNext();) {
        const QString text = it.next().captured().toLower();
        for (int i = 0; i <= 12; ++i) {
            if (text == QLatin1String(words[i]))
                values.insert(QString::number(i));
        }
        if (text == u"once" || text == u"twice")
            values.insert(text == u"once" ? QStringLiteral("1") : QStringLiteral("2"));
    }
    return values;
}

// Whether it stands there whole: 5 is not in 150, A10 not in A100.
bool hasWhole(const QString &text, const QString &what)
{
    const auto isDigitAt = [&](qsizetype at) { return at >= 0 && at < text.size() && text[at].isDigit(); };
    for (qsizetype at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) {
        const qsizetype end = at + what.size();
        const bool isGroup = what.size() == 3 && isDigitAt(at) && isDigitAt(at - 2) && text[at - 1] == u','; // of 1,312
        const bool grows = isGroup || (isDigitAt(at) && isDigitAt(at - 1)) || (isDigitAt(end - 1) && isDigitAt(end));
        if (!grows)
            return true;
    }
    return false;
}

const char *const monthNames[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

// 3月8日: 8 March
bool hasMonth(const QString &squeezed, const QString &number)
{
    const int month = number.toInt();
    return month >= 1 && month <= 12 && squeezed.contains(QLatin1String(monthNames[month - 1]));
}

// The forms in which an English text may give an ISO date, without spaces and commas.
bool hasDate(const QString &squeezed, const QSet<QString> &numbers, const QString &iso)
{
    const QStringList parts = iso.section(u'T', 0, 0).split(u'-');
    const int month = parts.value(1).toInt();
    if (squeezed.contains(parts.join(u'-')) || squeezed.contains(parts.join(u'/')) || squeezed.contains(parts.join(u'.')))
        return true;
    if (month < 1 || month > 12 || !numbers.contains(parts[0]))
        return false;
    const bool dayThere = parts.size() < 3 || numbers.contains(QString::number(parts[2].toInt()));
    return dayThere && squeezed.contains(QLatin1String(monthNames[month - 1]));
}

} // namespace

QStringList checkTranslation(const QString &source, const QString &translation)
{
    const Contents wanted = contentsOf(source);
    const QString plain = translation.normalized(QString::NormalizationForm_KC).toLower();
    QString squeezed = plain;
    squeezed.remove(QRegularExpression(QStringLiteral("[\\s,]+")));
    const QSet<QString> numbers = numbersIn(translation.normalized(QString::NormalizationForm_KC));
    // Without spaces two numbers may run into one, with them one may be parted.
    const auto isThere = [&](const QString &what) { return hasWhole(plain, what) || hasWhole(squeezed, what); };
    static const QRegularExpression each(QStringLiteral("\\b(?:each|every|per)\\b"));
    const bool ofEach = source.contains(u'每') && each.match(plain).hasMatch(); // 每提供1个得5分: 5 points for each
    QStringList warnings;
    for (const QString &date : wanted.dates) {
        if (!hasDate(squeezed, numbers, date))
            warnings << QStringLiteral("missing_date:") + date;
    }
    for (const QString &number : wanted.numbers) {
        const QString other = wanted.sharedUnit.value(number);
        if ((wanted.months.contains(number) && hasMonth(squeezed, number)) || (ofEach && number == u"1"))
            continue;
        if (!numbers.contains(number) && !isThere(number) && (other.isEmpty() || !numbers.contains(other)))
            warnings << QStringLiteral("missing_number:") + number;
    }
    for (const QString &code : wanted.codes) {
        if (!isThere(QString(code).remove(u' ').toLower()))
            warnings << QStringLiteral("missing_code:") + code;
    }
    return warnings;
}

} // namespace tendertrail::translate
