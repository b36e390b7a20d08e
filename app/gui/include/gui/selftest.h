// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace tendertrail::gui {

/// What works on this computer, for --selftest and bug reports. Needs a QApplication.
[[nodiscard]] QJsonObject selftest();

} // namespace tendertrail::gui
