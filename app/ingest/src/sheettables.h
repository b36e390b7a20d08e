// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

namespace tendertrail::ingest {

/// More cells of a workbook are not read: half a million fill a thousand pages.
inline constexpr qsizetype mostSheetCells = 500'000;
/// The sides of the largest sheet that Excel knows.
inline constexpr int mostSheetRows = 1'048'576;
inline constexpr int mostSheetColumns = 16'384;

/// Turns a sheet's cells with text into tables that fit on pages: an empty row ends a table, empty columns are left out, long and
/// wide sheets are parted. Cells may come in any order; those that lie under another's span must not be among them.
void addSheet(FlowDocument &document, std::vector<FlowCell> cells);

} // namespace tendertrail::ingest
