// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include <optional>

namespace tendertrail::ingest {

/// The character that parts a table's fields: , ; tab or |; none where the lines do not look like a table's. Fields in quotes may
/// hold it, and line ends. strict: all lines must have the same number of fields, three or more of each.
[[nodiscard]] std::optional<QChar> csvDelimiter(const QString &sample, bool strict);

/// A table of fields as one or more flow tables.
[[nodiscard]] FlowDocument parseCsv(const QString &text);

} // namespace tendertrail::ingest
