// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tendertrail::core {

/// A currency sign or word found at a place. None: length 0.
struct CurrencyWord
{
    QString code;            ///< ISO 4217
    qsizetype length = 0;    ///< with what belongs to it: "元人民币"
    bool generic = false;    ///< 元: of whatever country the sign before the number says; alone CNY
    explicit operator bool() const { return length > 0; }
};

/// The currency that the text (an ASCII view) begins with, written after a number: 元, 美元, yuan, (元).
[[nodiscard]] CurrencyWord currencyAtStart(QStringView text);
/// The currency that the text ends with, written before a number: ¥, RMB, US$, 人民币.
[[nodiscard]] CurrencyWord currencyAtEnd(QStringView text);

} // namespace tendertrail::core
