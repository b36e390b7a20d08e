// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QString>

#include <vector>

namespace tendertrail::core {

/// A date found in running text.
struct FoundDate
{
    TextRange range;
    QString iso;         ///< "2024-03-05", "2024-03" or "2024-03-05T09:30" (local time of the text, no zone)
    bool hasTime = false;
};

/// Every date of the text, in order: 2024年3月5日 9时30分, 2024-03-05 09:30:00, 2024/3/5, 2024.03.05, 二〇二四年三月五日,
/// 2024年3月5日上午9点30分, 民国113年3月5日; 2024年3月 without a day. The end of a period takes the year (and month) of its
/// beginning: 2024年3月5日至3月12日 is two dates. 下午2点 is 14:00, 24时 stays T24:00, seconds are dropped, an impossible time
/// leaves the date alone. Impossible dates are not found. Offsets: UTF-16 units of the text.
[[nodiscard]] std::vector<FoundDate> findDates(const QString &text);

} // namespace tendertrail::core
