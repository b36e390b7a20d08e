// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::core {

/// Now, as UTC ISO 8601 with milliseconds: "2024-08-23T06:00:00.000Z".
[[nodiscard]] QString utcNow();

} // namespace tendertrail::core
