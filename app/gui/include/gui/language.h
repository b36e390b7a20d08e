// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tendertrail::gui {

/// Languages of the interface, as in the names of translations/: "en", "zh_CN".
[[nodiscard]] QStringList interfaceLanguages();
/// Installs the translation and the number and date formats. "system" takes the system's language, English where there is no
/// translation. Windows made before keep their words.
void installLanguage(const QString &language);
/// The language that is in force.
[[nodiscard]] QString installedLanguage();

} // namespace tendertrail::gui
