// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tendertrail::ocr {

/// The folder with Tesseract's *.traineddata: tessdata of the program's data folder, else $TESSDATA_PREFIX (itself or its
/// tessdata), else where the library itself looks. Empty when none holds a model.
[[nodiscard]] QString modelFolder();

/// Languages with a model in the folder, sorted; without those that are not languages (osd, equ).
[[nodiscard]] QStringList modelsIn(const QString &folder);

/// True for what may stand in a language list: a plain model name, no path.
[[nodiscard]] bool isModelName(const QString &name);

} // namespace tendertrail::ocr
