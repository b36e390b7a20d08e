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
/// What an engine is called where it is said: its id, but for our own.
[[nodiscard]] QString engineText(const QString &engine);
/// A warning's key in words: "missing_number:184000" is "184,000 is missing".
[[nodiscard]] QString warningText(const QString &warning);

} // namespace tendertrail::gui
