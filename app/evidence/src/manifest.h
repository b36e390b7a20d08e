// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace tendertrail::evidence {

/// Path in the bag to hexadecimal digest.
using Manifest = QMap<QString, QString>;

/// "<digest>  <path>" lines by path, as sha256sum reads them.
[[nodiscard]] QByteArray manifestBytes(const Manifest &manifest);

struct ReadManifest
{
    Manifest digests;
    QStringList problems; ///< "line 7 cannot be read", "lists data/a twice"
};
/// digits: 64 for SHA-256, 128 for SHA-512.
[[nodiscard]] ReadManifest readManifest(const QByteArray &bytes, qsizetype digits);

/// "Key: value" lines of bag-info.txt and bagit.txt; a line that begins with a space continues the one before.
[[nodiscard]] QMap<QString, QString> readTags(const QByteArray &bytes);

/// True for a path that stays inside the folder it is joined to on every system: relative, no "..", no backslash, no drive.
[[nodiscard]] bool isInside(const QString &path);

} // namespace tendertrail::evidence
