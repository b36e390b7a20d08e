// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"
#include "rules.h"

#include "core/money.h"

#include <optional>

namespace tendertrail::tagging {

/// What the same place could say too: 200元 in "1 200元", where the 1 counts something.
struct OtherReading
{
    core::TextRange range; ///< in the page's text
    core::Money money;
};

/// A value read at a place, with how well it fits its shape (0 to 1).
struct FoundValue
{
    core::TextRange range;   ///< in the page's text
    qsizetype end = 0;       ///< squeezed unit after it
    QString value;
    core::Money money;
    QString date;
    double quality = 1;
    bool perUnit = false;    ///< an amount for each piece, year or month, not for the whole
    bool lot = false;        ///< an amount of one lot: 标包1：2380万元
    std::optional<OtherReading> other;
    QString note;            ///< added to the rule's name: "capital", "capital_mismatch"
};

/// Where a value may stand: squeezed units [from, limit) of a page.
struct ValueSpan
{
    const Reading *reading = nullptr;
    qsizetype from = 0;
    qsizetype limit = 0;
    QString unit;            ///< bracket after the label or head of the column: "万元"
    int reach = 60;
    bool strict = false;     ///< no colon stood before: the value must begin at once
};

/// The words without spaces that are only layout, radicals repaired: how names are written in suggestions.
[[nodiscard]] QString tidied(const QString &words);

/// Without any white space.
[[nodiscard]] QString squeezed(const QString &words);

/// Decimal power that a unit in words stands for (万元 4, 元 0); nothing where no unit is named.
[[nodiscard]] std::optional<int> powerOfUnit(const QString &words);

/// The unit that stands over a table (金额单位：万元), by what stands before its first squeezed unit; empty where none does.
[[nodiscard]] QString captionUnit(const Reading &reading, qsizetype table, const AmountWords &words);

/// Where a value that stays on its line or in its cell, and may wrap, can stand in the page's text.
[[nodiscard]] core::TextRange sourceOf(const ValueSpan &span);
/// A value at a range of the words that begin at offset.
[[nodiscard]] FoundValue placed(const ValueSpan &span, const core::TextRange &inWords, qsizetype offset);

[[nodiscard]] std::optional<FoundValue> readAmount(const ValueSpan &span, const AmountWords &words);
[[nodiscard]] std::optional<FoundValue> readDate(const ValueSpan &span);
[[nodiscard]] std::optional<FoundValue> readNumber(const ValueSpan &span, const NameWords &words);
/// One person's name: two to four Chinese characters, a title left out. Names are personal data.
[[nodiscard]] std::optional<FoundValue> readPerson(const ValueSpan &span, const NameWords &words);
[[nodiscard]] std::optional<FoundValue> readPhone(const ValueSpan &span);
[[nodiscard]] std::optional<FoundValue> readEmail(const ValueSpan &span);
/// A postal address (it names a road, a building or a district), or, where free, any words for a place of delivery.
[[nodiscard]] std::optional<FoundValue> readPlace(const ValueSpan &span, const NameWords &words, bool free);
/// 1, 01包, A, 第二标段
[[nodiscard]] std::optional<FoundValue> readPackage(const ValueSpan &span);
[[nodiscard]] std::optional<FoundValue> readMethod(const ValueSpan &span, const std::vector<MethodRule> &methods);
/// document is the squeezed text of all pages: a name that is written elsewhere too ends where it ends there.
[[nodiscard]] std::optional<FoundValue> readName(const ValueSpan &span, const NameWords &words, const QString &document);

} // namespace tendertrail::tagging
