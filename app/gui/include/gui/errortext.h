// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace tendertrail::gui {

/// An error as a reader of the window understands it. The only place where error codes become sentences.
struct ErrorText
{
    QString sentence;  ///< what happened: "“contract.pdf” needs a password."
    QString nextStep;  ///< what can be done about it; may be empty
};
[[nodiscard]] ErrorText errorText(const core::Error &error);

/// Stages of the work, as the jobs bar names them: "read" → "Reading".
[[nodiscard]] QString stageText(const QString &stage);
/// The same as a thing that can fail: "read" → "reading".
[[nodiscard]] QString stageNoun(const QString &stage);
/// "page", "document", "segment" … with the number: "12 pages".
[[nodiscard]] QString unitText(const QString &unit, qint64 count);
/// "3 s", "4 min", "1 h 20 min".
[[nodiscard]] QString durationText(double seconds);
/// What a step of the undo journal did: "accept:3" → "accepting 3 suggestions".
[[nodiscard]] QString undoText(const QString &label);

} // namespace tendertrail::gui
