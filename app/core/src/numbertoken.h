// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tendertrail::core {

/// A number written with digits as it stands in a text, separators and OCR confusions and all.
struct NumberToken
{
    qsizetype end = 0;        ///< where reading goes on, also when this is no number
    QString digits;           ///< normal decimal; empty for a date, a version, broken grouping
    qsizetype wholeDigits = 0;///< before the point
    qsizetype decimals = 0;   ///< after the point
    bool grouped = false;     ///< by commas or spaces, in threes
    bool month = false;       ///< the decimals are 01 to 12
    bool onceSpaced = false;  ///< 1 200: one space is all that groups it, so that the 1 might count something else
    bool uncertain = false;   ///< letters were read as digits, or points or spaces as commas: a number only beside a unit

    /// Grouping, or exactly two decimals.
    [[nodiscard]] bool looksLikeMoney() const { return grouped || decimals == 2; }
};

/// Reads the number that begins at a digit of the text (an ASCII view).
[[nodiscard]] NumberToken numberAt(QStringView text, qsizetype begin);

} // namespace tendertrail::core
