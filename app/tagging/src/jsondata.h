// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace tendertrail::tagging {

/// Reads one of the program's JSON data files, with the rows of the user's file of the same name (docs/catalogues.md) put in.
/// Errors: MissingComponent, Io, TooLarge, Corrupt with the file as subject and the line or row as detail.
[[nodiscard]] core::Result<QJsonObject> readJson(const QString &relativePath);

/// The strings of an array member; other values are left out.
[[nodiscard]] QStringList stringsOf(const QJsonObject &object, QLatin1String key);

/// Folded as the matchers see text: core::folded() without any white space.
[[nodiscard]] QString squeezedKey(const QString &text);
[[nodiscard]] QStringList squeezedKeys(const QStringList &texts);

/// A regular expression of a data file. Errors: Corrupt, naming the file, the entry and the fault.
[[nodiscard]] core::Result<QRegularExpression> expressionOf(const QString &file, const QString &entry, const QString &pattern);

} // namespace tendertrail::tagging
