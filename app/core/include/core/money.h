// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QString>

#include <optional>
#include <vector>

namespace tendertrail::core {

/// An amount: a decimal string without grouping or trailing zeros ("200000", "171867.3") and an ISO 4217 code. Never a double.
struct Money
{
    QString amount;
    QString currency;
    bool operator==(const Money &) const = default;
};

/// Removes leading and trailing zeros and the sign "+"; nothing unless the text is ASCII digits with at most one point.
[[nodiscard]] std::optional<QString> normalDecimal(const QString &digits);
/// Exact product with a power of ten: scaleDecimal("9373.99", 4) is "93739900".
[[nodiscard]] QString scaleDecimal(const QString &decimal, int powerOfTen);
/// -1, 0, 1. Both must be normal decimals.
[[nodiscard]] int compareDecimal(const QString &left, const QString &right);
/// 贰拾万元整 → "200000", 壹仟贰佰叁拾肆元伍角陆分 → "1234.56", 二十万 → "200000", 三点五亿 → "350000000", 一百二 → "120",
/// 二〇二四 → "2024"; nothing when it is no Chinese number.
[[nodiscard]] std::optional<QString> parseChineseNumber(const QString &text);

/// An amount found in running text.
struct FoundMoney
{
    TextRange range;   ///< with its unit and currency sign
    Money money;
    bool capital = false;    ///< written in 大写 characters
    bool onceSpaced = false; ///< 1 200元: one space is all that groups it; behind something that is counted it would be 200元
    bool unitGiven = false;  ///< 元, 万元, ¥ … stood there; false for a bare number with decimals, grouping or 万
};

/// Every amount of the text, in order: 20万元, 200,000.00元, ¥184000, 人民币贰拾万元整, RMB 1.5 million, US$28,000.
/// A bare number counts with grouping commas, exactly two decimals, or 万 and 亿 (控制价 276 万), and is CNY.
/// 1亿2000万元 is one amount; 200余万元 is the number that stands there, and "184.000元" is 184: what OCR made of a comma is
/// the reader's to judge. Digits masked by * are not amounts. OCR confusions inside numbers (1,312;,000) are folded.
/// Offsets: UTF-16 units of the text.
[[nodiscard]] std::vector<FoundMoney> findMoney(const QString &text);

/// "200,000" with grouping, for reading; the decimal string is kept exactly.
[[nodiscard]] QString groupedDecimal(const QString &decimal);

} // namespace tendertrail::core
