// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace tendertrail::tagging {

/// A shipped file without a person's rows. Errors: MissingComponent, Io, Corrupt.
[[nodiscard]] core::Result<QJsonObject> shippedFile(const QString &relativePath);
/// A person's file of catalogue rows; an empty one where there is none. Errors: TooLarge, Io, Corrupt.
[[nodiscard]] core::Result<QJsonObject> ownFile(const QString &path);
/// Writes it, and puts back what was there where the catalogues do not load with it. Errors: TooLarge, Io, what loading says.
[[nodiscard]] core::Result<void> writeOwnFile(const QString &path, const QJsonObject &object);
/// The row whose member has this text; an empty one where none has.
[[nodiscard]] QJsonObject rowWith(const QJsonArray &rows, QLatin1String member, const QString &text);

} // namespace tendertrail::tagging
