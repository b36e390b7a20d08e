// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tagging/namematch.h"

#include <QJsonArray>
#include <QString>

namespace tendertrail::cli {

[[nodiscard]] double twoDecimals(double value);
/// [{"kind", "detail"}]
[[nodiscard]] QJsonArray reasonsJson(const std::vector<tagging::MatchReason> &reasons);
/// "same core 云达科技; but group differs"
[[nodiscard]] QString reasonsText(const std::vector<tagging::MatchReason> &reasons, const QStringList &cautions);

} // namespace tendertrail::cli
