// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace tendertrail::gui {

/// What the reading program says of itself: its readers, OCR languages, confinement. Starts it; any thread.
[[nodiscard]] QJsonObject readerReport();
/// What works on this computer, for --selftest and bug reports. Needs a QApplication.
[[nodiscard]] QJsonObject selftest(const QJsonObject &readerReport);

} // namespace tendertrail::gui
