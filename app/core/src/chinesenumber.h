// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>
#include <QStringView>

#include <optional>

namespace tendertrail::core {

/// What a Chinese numeral character means: a digit (0 to 9), or a power of ten that multiplies (十 1 … 亿 8), or neither.
struct ChineseNumeral
{
    int digit = -1;
    int power = 0;
    bool capital = false; ///< 壹贰叁 …, the forms that only amounts are written in

    [[nodiscard]] bool isDigit() const { return digit >= 0; }
    [[nodiscard]] bool isPower() const { return power > 0; }
    explicit operator bool() const { return isDigit() || isPower(); }
};
[[nodiscard]] ChineseNumeral chineseNumeral(QChar c);

/// 一百二: the digit after a power of ten is the next lower one (120) when spoken, and ones (102) before 元.
enum class LastDigit { Spoken, Ones };

/// A number without unit or spaces, also 二〇二四 digit by digit and 三点五亿. A normal decimal, or nothing.
[[nodiscard]] std::optional<QString> chineseNumberValue(QStringView text, LastDigit lastDigit);

/// What follows 元: 伍角陆分, 零伍分, 整. The cents as a normal decimal ("0.56", or "0") and how long it is.
struct ChineseCents
{
    QString amount;
    qsizetype length = 0;
};
[[nodiscard]] ChineseCents chineseCents(QStringView afterYuan);

} // namespace tendertrail::core
