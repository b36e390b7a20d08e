// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listreading.h"

namespace tendertrail::tagging {
namespace {

constexpr qsizetype mostColumns = 64;
constexpr qsizetype longestCell = 20'000;

QChar delimiterOf(const QString &text)
{
    const auto end = text.indexOf(u'\n');
    const auto first = QStringView(text).left(end < 0 ? text.size() : end);
    QChar best = u',';
    for (const auto candidate : {u',', u';', u'\t', u'|'}) {
        if (first.count(candidate) > first.count(best))
            best = candidate;
    }
    return best;
}

} // namespace

core::Result<std::vector<QStringList>> csvRows(const QString &text)
{
    const auto delimiter = delimiterOf(text);
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool wasQuoted = false;
    qsizetype line = 1;
    qsizetype quoteLine = 1;
    const auto endCell = [&] {
        if (row.size() < mostColumns)
            row.append(wasQuoted ? cell : cell.trimmed());
        cell.clear();
        wasQuoted = false;
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.front().isEmpty())
            rows.push_back(row);
        row.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto unit = text.at(at);
        if (unit == u'\n')
            ++line;
        if (cell.size() > longestCell)
            return core::fail(core::ErrorCode::TooLarge, QStringLiteral("line %1").arg(line), QStringLiteral("a cell of over %1 characters").arg(longestCell));
        if (quoted) {
            if (unit != u'"')
                cell.append(unit);
            else if (at + 1 < text.size() && text.at(at + 1) == u'"')
                cell.append(text.at(++at));
            else
                quoted = false;
        } else if (unit == u'"' && cell.trimmed().isEmpty() && !wasQuoted) {
            cell.clear();
            quoted = wasQuoted = true;
            quoteLine = line;
        } else if (unit == delimiter) {
            endCell();
        } else if (unit == u'\n') {
            endRow();
            if (rows.size() > mostWatchlistEntries)
                return core::fail(core::ErrorCode::TooLarge, QStringLiteral("line %1").arg(line), QStringLiteral("over %1 rows").arg(mostWatchlistEntries));
        } else if (unit != u'\r') {
            cell.append(unit);
        }
    }
    if (quoted)
        return core::fail(core::ErrorCode::Corrupt, QStringLiteral("line %1").arg(quoteLine), QStringLiteral("a quotation mark that is not closed"));
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

} // namespace tendertrail::tagging
