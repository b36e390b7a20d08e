// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::core {

/// The text in Simplified or Traditional characters (ICU Hant-Hans, Hans-Hant). Simplified is one of several Traditional forms
/// that a machine may choose, so what it gives is a reading, never data. Thread-safe.
[[nodiscard]] QString toSimplified(const QString &text);
[[nodiscard]] QString toTraditional(const QString &text);

} // namespace tendertrail::core
