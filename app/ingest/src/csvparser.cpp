// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvparser.h"

#include "sheettables.h"
#include "textparser.h"

#include <algorithm>
#include <utility>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype sampleUnits = 65'536;
constexpr std::size_t sampleRows = 200;
constexpr std::size_t strictRows = 3;
constexpr qsizetype longestQuoted = 40'000; ///< a quote that nothing ends in this is a character like others

/// Walks through the fields of a text: take(row, column, field) is called for each, and ends the walk by returning false.
template <typename Take>
void forFields(QStringView text, QChar delimiter, Take take)
{
    int row = 0;
    int column = 0;
    QString field;
    bool quoted = false;
    bool open = false; // something of the row's last field was there
    qsizetype endless = 0; // no quote before this place ends a field
    const auto closes = [&](qsizetype from) {
        const qsizetype last = std::min(text.size(), from + longestQuoted);
        for (qsizetype at = std::max(from, endless); at < last; ++at) {
            if (text.at(at) != u'"')
                continue;
            if (at + 1 == text.size() || text.at(at + 1) == delimiter || text.at(at + 1) == u'\n')
                return true;
        }
        endless = std::max(endless, last);
        return false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"') {
                field += c;
            } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                field += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && field.isEmpty() && closes(i + 1)) {
            field.clear();
            quoted = true;
            open = true;
        } else if (c == delimiter || c == u'\n') {
            if (open || column > 0 || c == delimiter) {
                if (!take(row, column, std::exchange(field, QString())))
                    return;
            }
            open = false;
            row += c == u'\n' ? 1 : 0;
            column = c == u'\n' ? 0 : column + 1;
        } else {
            field += c;
            open = true;
        }
    }
    if (open || column > 0)
        take(row, column, field);
}

/// Excel writes a first line "sep=;" that is none of the table.
QChar announced(QStringView text)
{
    if (text.startsWith(u"sep=", Qt::CaseInsensitive) && text.size() > 5 && text.at(5) == u'\n')
        return text.at(4);
    return {};
}

} // namespace

std::optional<QChar> csvDelimiter(const QString &sample, bool strict)
{
    const QStringView text = QStringView(sample).left(sampleUnits);
    if (const QChar said = announced(text); !said.isNull())
        return said;
    std::optional<QChar> best;
    double bestScore = 0;
    // Of equals the first wins: 1,5 has a comma where ; parts the fields.
    for (const QChar delimiter : {QChar(u'\t'), QChar(u';'), QChar(u'|'), QChar(u',')}) {
        std::vector<int> widths; // fields of each row
        int before = -1;
        forFields(text, delimiter, [&](int row, int, const QString &) {
            if (row != before) {
                if (widths.size() >= sampleRows)
                    return false;
                widths.push_back(0);
            }
            before = row;
            ++widths.back();
            return true;
        });
        if (widths.size() > 1 && sample.size() > sampleUnits)
            widths.pop_back(); // is cut off
        if (widths.empty())
            continue;
        std::vector<int> sorted = widths;
        std::sort(sorted.begin(), sorted.end());
        const int usual = sorted[sorted.size() / 2];
        const auto same = std::count(widths.begin(), widths.end(), usual);
        const double share = static_cast<double>(same) / static_cast<double>(widths.size());
        if (strict && (usual < 3 || share < 1 || widths.size() < strictRows || delimiter != u'\t'))
            continue;
        // Many fields in as many rows as possible; a comma in one sentence makes no table.
        const double score = usual >= 2 ? share * std::min(usual, 10) : sorted.back() >= 2 ? 0.1 : 0;
        if (score > bestScore) {
            bestScore = score;
            best = delimiter;
        }
    }
    return best;
}

FlowDocument parseCsv(const QString &text)
{
    const std::optional<QChar> delimiter = csvDelimiter(text, false);
    if (!delimiter)
        return parseText(text);
    QStringView rest(text);
    if (!announced(rest).isNull())
        rest = rest.sliced(6);
    std::vector<FlowCell> cells;
    bool cut = false;
    forFields(rest, *delimiter, [&](int row, int column, const QString &field) {
        QString shown = field;
        if (shown.startsWith(u"=\"") && shown.endsWith(u'"')) // ="0012": how Excel is told to keep zeros
            shown = shown.mid(2, shown.size() - 3);
        shown = collapsed(shown, true);
        if (shown.isEmpty())
            return true;
        cut = cells.size() >= static_cast<std::size_t>(mostSheetCells) || column >= mostSheetColumns;
        if (cut)
            return false;
        FlowCell cell;
        cell.row = row;
        cell.column = column;
        cell.text = std::move(shown);
        cells.push_back(std::move(cell));
        return true;
    });
    FlowDocument document;
    document.source = u"csv"_s;
    addSheet(document, std::move(cells));
    if (cut)
        document.note = u"only the first %1 cells are read"_s.arg(mostSheetCells);
    return document;
}

} // namespace tendertrail::ingest
