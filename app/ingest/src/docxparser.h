// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "core/result.h"

#include <QString>

namespace tendertrail::ingest {

/// The text of a Word document as its reader sees it: insertions are in, deletions and hidden text are out; headers first,
/// text boxes behind their paragraph, notes and footers last. Errors: Io, Corrupt, TooLarge, Empty.
[[nodiscard]] core::Result<FlowDocument> parseDocx(const QString &path, qint64 mostBytes = 4'000'000'000);

} // namespace tendertrail::ingest
