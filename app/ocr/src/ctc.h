// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::ocr {

/// A character read from a line.
struct ReadCharacter
{
    QString text;
    double from = 0;  ///< where on the line it is seen, 0 its left end to 1 its right end
    double to = 0;
    float sure = 0;   ///< the network's own figure, 0 to 1
    QString other;    ///< the next best reading, empty where that is none
    float otherSure = 0;
};

/// Greedy decoding of a line's scores: steps rows of classes columns, the first class blank. alphabet holds the other
/// classes in order.
[[nodiscard]] std::vector<ReadCharacter> decode(const float *scores, size_t steps, size_t classes, const QStringList &alphabet);

} // namespace tendertrail::ocr
