// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tendertrail::ingest {

/// A spreadsheet's number format ("#,##0.00", "0!.0,万元", "yyyy年m月d日", "[DBNum2]General"): shows a stored number as its reader
/// sees it. Thread-safe once made.
class NumberFormat
{
public:
    NumberFormat() : NumberFormat(QString()) {}
    /// Takes a format code; an empty one is General.
    explicit NumberFormat(const QString &code);
    /// The code of a built-in format, in the form Chinese editions show; empty for General and for unknown numbers.
    [[nodiscard]] static QString builtIn(int id);

    /// date1904: days are counted from 1904, as old Macintosh files do.
    [[nodiscard]] QString number(double value, bool date1904 = false) const;
    [[nodiscard]] QString text(const QString &text) const;

private:
    enum class Kind { Literal, Digit, Point, Percent, Exponent, General, Text, DatePart, Elapsed, HalfDay, Slash };
    struct Token
    {
        Kind kind = Kind::Literal;
        QString text;
    };
    struct Section
    {
        std::vector<Token> tokens;
        QString comparison; ///< "<", ">=" …; empty for none
        double limit = 0;
        int thousandths = 0; ///< commas behind the digits: each divides by 1,000
        int percents = 0;
        int dbNum = 0;       ///< 1 to 3: Chinese numerals
        bool grouped = false;
        bool date = false;
        bool digits = false;
        bool fraction = false;
        bool chinese = false;
        [[nodiscard]] bool meets(double value) const;
    };

    static Section parsed(const QString &code);
    [[nodiscard]] static QString shownDate(const Section &section, double value, bool date1904);
    [[nodiscard]] static QString shownDigits(const Section &section, double value);
    [[nodiscard]] static QString shownFraction(const Section &section, double value);
    [[nodiscard]] static QString shown(const Section &section, double value, bool date1904);

    std::vector<Section> m_sections;
};

/// A number as a cell without a format shows it: whole numbers in full, others to some eleven digits.
[[nodiscard]] QString generalNumber(double value);

} // namespace tendertrail::ingest
