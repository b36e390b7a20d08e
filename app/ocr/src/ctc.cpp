// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctc.h"

#include <algorithm>

namespace tendertrail::ocr {

std::vector<ReadCharacter> decode(const float *scores, size_t steps, size_t classes, const QStringList &alphabet)
{
    std::vector<ReadCharacter> read;
    const auto lettersOf = [&alphabet](size_t label) {
        return label == 0 || label > static_cast<size_t>(alphabet.size()) ? QString() : alphabet.at(static_cast<qsizetype>(label) - 1);
    };
    size_t previous = 0;
    for (size_t step = 0; step < steps; ++step) {
        const float *row = scores + step * classes;
        const auto best = static_cast<size_t>(std::max_element(row, row + classes) - row);
        const double from = static_cast<double>(step) / static_cast<double>(steps);
        const double to = static_cast<double>(step + 1) / static_cast<double>(steps);
        const bool goesOn = best == previous;
        previous = best;
        if (best == 0)
            continue;
        if (goesOn && !read.empty()) {
            read.back().to = to;
            if (row[best] <= read.back().sure)
                continue;
        } else {
            const QString text = lettersOf(best);
            if (text.isEmpty())
                continue;
            read.push_back({text, from, to, 0, {}, 0});
        }
        // The step that is surest speaks for the character; what comes second there is the other reading.
        ReadCharacter &character = read.back();
        character.sure = row[best];
        size_t second = 0;
        for (size_t label = 0; label < classes; ++label)
            if (label != best && row[label] > row[second == best ? 0 : second])
                second = label;
        character.other = lettersOf(second);
        character.otherSure = second == best ? 0 : row[second];
    }
    return read;
}

} // namespace tendertrail::ocr
