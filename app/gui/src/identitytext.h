// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tagging/namematch.h"

#include <QString>

namespace tendertrail::gui {

/// Why two names are taken for one: "same name without legal form and place: 云达科技".
[[nodiscard]] QString reasonText(const tagging::MatchReason &reason);
/// What speaks against it: "one is a group, the other is not".
[[nodiscard]] QString cautionText(const QString &caution);
/// Reasons, then cautions, in one sentence.
[[nodiscard]] QString whyText(const std::vector<tagging::MatchReason> &reasons, const QStringList &cautions);
/// What kind of name it is: "Short name".
[[nodiscard]] QString nameKindText(const QString &kind);

} // namespace tendertrail::gui
