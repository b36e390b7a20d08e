// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity.h"

#include "core/fold.h"

#include <algorithm>
#include <vector>

namespace tendertrail::core {

double similarity(const QString &left, const QString &right, double atLeast)
{
    const QString &shorter = left.size() <= right.size() ? left : right;
    const QString &longer = left.size() <= right.size() ? right : left;
    const qsizetype rows = shorter.size();
    const qsizetype columns = longer.size();
    if (columns == 0)
        return 1;
    const auto most = qsizetype((1 - std::clamp(atLeast, 0.0, 1.0)) * double(columns) + 1e-9);
    if (columns - rows > most)
        return 0;
    // Only cells within `most` of the diagonal can be part of a way that is short enough.
    const qsizetype over = most + 1;
    std::vector<qsizetype> line(std::size_t(columns) + 1, over);
    for (qsizetype j = 0; j <= std::min(columns, most); ++j)
        line[std::size_t(j)] = j;
    for (qsizetype i = 1; i <= rows; ++i) {
        const qsizetype from = std::max<qsizetype>(1, i - most);
        const qsizetype to = std::min(columns, i + most);
        qsizetype diagonal = line[std::size_t(from) - 1];
        line[std::size_t(from) - 1] = from == 1 ? std::min(i, over) : over;
        qsizetype best = line[std::size_t(from) - 1];
        for (qsizetype j = from; j <= to; ++j) {
            const qsizetype above = line[std::size_t(j)];
            const qsizetype changed = diagonal + (shorter[i - 1] == longer[j - 1] ? 0 : 1);
            line[std::size_t(j)] = std::min({changed, above + 1, line[std::size_t(j) - 1] + 1, over});
            diagonal = above;
            best = std::min(best, line[std::size_t(j)]);
        }
        if (best > most)
            return 0;
    }
    const qsizetype edits = line[std::size_t(columns)];
    return edits > most ? 0 : 1 - double(edits) / double(columns);
}

QString comparable(const QString &text)
{
    const QString normal = text.normalized(QString::NormalizationForm_KC).simplified();
    QString result;
    result.reserve(normal.size());
    for (qsizetype i = 0; i < normal.size(); ++i) {
        const bool between = normal[i] == u' ' && i > 0 && i + 1 < normal.size() && (isHan(normal[i - 1].unicode()) || isHan(normal[i + 1].unicode()));
        if (!between)
            result += normal[i];
    }
    return result;
}

} // namespace tendertrail::core
