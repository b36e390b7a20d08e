// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace tendertrail::core {

/// The program's data folder: $TENDERTRAIL_DATA, else share/tendertrail beside or one above the program, else
/// ../Resources (macOS bundle). Empty when there is none. Never a compiled-in path.
[[nodiscard]] QString dataFolder();
/// A data file by its name in that folder ("rules/labels.json"). Errors: MissingComponent.
[[nodiscard]] Result<QString> dataFile(const QString &relativePath);
/// Its bytes. Errors: MissingComponent, Io.
[[nodiscard]] Result<QByteArray> readDataFile(const QString &relativePath);

} // namespace tendertrail::core
