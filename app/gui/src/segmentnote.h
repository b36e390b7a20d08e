// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QString>

#include <optional>

namespace tendertrail::gui {

/// Who stands behind a translation, in a few words, and what is to be checked in it.
struct SegmentNote
{
    QString text;
    bool isWarning = false;
};
[[nodiscard]] SegmentNote segmentNote(const std::optional<core::Translation> &translation);
/// A warning's key in words: "missing_number:184000" is "184000 is missing".
[[nodiscard]] QString warningText(const QString &warning);

} // namespace tendertrail::gui
