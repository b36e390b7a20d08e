// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "tagging/accelerators.h"

#include <QString>

#include <utility>
#include <vector>

namespace tendertrail::tagging {

/// A part of accelerators.json as a person sees and edits it.
struct AcceleratorRow
{
    QString id;      ///< the name under which it stands in the catalogue; empty for a new one
    QString makerId; ///< decides over part.maker
    Accelerator part;
    bool own = false;     ///< stands in the person's file
    bool shipped = false; ///< stands in the program's file; with own: the person's replaces it
};

struct NumberFormat
{
    QString name; ///< "FP16"
    int bits = 0; ///< of an operand, as the rule counts them
};

/// The parts, and what a row of them may refer to.
struct AcceleratorTable
{
    using Named = std::pair<QString, QString>; ///< id and display name
    std::vector<AcceleratorRow> rows;          ///< by name
    std::vector<Named> makers;                 ///< by name
    std::vector<Named> chips;                  ///< what documents are searched for, by name
    std::vector<NumberFormat> formats;         ///< the widest first, floating point before whole numbers
    Accelerators catalogue;                    ///< for the thresholds
};

constexpr double largestFigure = 1e9; ///< of any unit; what is above is a slip of the pen

/// The shipped parts with the person's own in place. Errors: MissingComponent, Corrupt, Io, TooLarge.
[[nodiscard]] core::Result<AcceleratorTable> acceleratorTable();
/// Writes a part to the person's file and gives its name. What the row holds beside stays. removeOwnRow("parts", id) takes it back.
/// Errors: InvalidArgument (no name, maker, source or date; a figure that is not above 0; a shipped part renamed), AlreadyExists,
/// TooLarge, Io, Corrupt; the file is then as it was.
[[nodiscard]] core::Result<QString> saveAccelerator(const AcceleratorRow &row);

} // namespace tendertrail::tagging
