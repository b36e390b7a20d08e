// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "pipeline/stages.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tendertrail::cli {

[[nodiscard]] QJsonArray boxJson(const core::Box &box); ///< [x, y, w, h] in points, two decimals
[[nodiscard]] QJsonObject failureJson(const pipeline::StageFailure &failure);
[[nodiscard]] QJsonArray failuresJson(const std::vector<pipeline::StageFailure> &failures);
[[nodiscard]] QJsonObject pageJson(const core::PageText &page);
/// A field as the command line gives it, of a suggestion or a mention.
[[nodiscard]] QJsonObject fieldJson(const core::Suggestion &suggestion);
[[nodiscard]] QJsonObject fieldJson(const core::Mention &mention);
[[nodiscard]] QJsonObject entityJson(const core::Entity &entity);

} // namespace tendertrail::cli
