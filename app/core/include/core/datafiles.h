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

/// The folder of a person's own data (catalogues and rules of theirs): $TENDERTRAIL_USER_DATA, else tendertrail in the place the
/// system has for a user's data. It need not exist.
[[nodiscard]] QString userDataFolder();

} // namespace tendertrail::core
