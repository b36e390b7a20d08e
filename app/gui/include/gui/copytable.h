// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QModelIndex>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace tendertrail::gui {

/// Rows and columns as people paste them elsewhere.
struct TextTable
{
    QStringList header;
    std::vector<QStringList> rows;
};
enum class TableFormat { Text, Markdown, Csv };

/// Text: tabs. Markdown: a pipe table. CSV: RFC 4180; a cell that a spreadsheet would take for a formula is defused.
[[nodiscard]] QString tableText(const TextTable &table, TableFormat format);
/// Display texts of these rows of a model, all columns that have a header.
[[nodiscard]] TextTable tableOf(const QAbstractItemModel &model, const QList<int> &rows);
void copyTable(const TextTable &table, TableFormat format);

} // namespace tendertrail::gui
