// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "core/result.h"

#include <QString>

namespace tendertrail::ingest {

/// The slides of a presentation in their order: title as a heading, then text boxes, tables and SmartArt, the speaker's notes last.
/// Hidden slides are read, too, and the note says so. Errors: Io, Corrupt, TooLarge, Encrypted.
[[nodiscard]] core::Result<FlowDocument> parsePptx(const QString &path, qint64 mostBytes = 4'000'000'000);

} // namespace tendertrail::ingest
