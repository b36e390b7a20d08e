// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace tendertrail::ingest {

/// The date and time that a spreadsheet's number of days stands for.
struct Moment
{
    int year = 1900;
    int month = 1;
    int day = 0; ///< 0 for the day before the first one, which spreadsheets know
    int weekday = 7;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};

/// Rounded to the second, or to the thousandth of one where fine is set. value from 0 to the year 9999.
[[nodiscard]] Moment momentOf(double value, bool date1904, bool fine);

/// A part of a date by its code: "yyyy", "m", "dddd", "aaaa" …; halved: hours of a half day.
[[nodiscard]] QString datePartText(const Moment &moment, const QString &code, bool minutes, bool halved, bool chinese, int dbNum);

/// Hours, minutes or seconds of a duration that may be longer than a day ("h", "mm").
[[nodiscard]] QString elapsedText(double days, const QString &code);

/// A number not below 0 with so many decimals; halves are rounded up as they are written, to 15 digits.
[[nodiscard]] QString decimalText(double value, int decimals);

/// 5.25 as "5 1/4" (whole) or "21/4"; denominator is "?", "??" … or a fixed number.
[[nodiscard]] QString fractionText(double value, const QString &denominator, bool whole);

/// 1234.5 as 一千二百三十四.五; dbNum 2 for 壹仟贰佰叁拾肆.伍, 3 for full-width digits.
[[nodiscard]] QString chineseCount(double value, int dbNum);

/// Each digit for itself: 2024 as 二〇二四.
[[nodiscard]] QString withChineseDigits(const QString &text, int dbNum);

} // namespace tendertrail::ingest
