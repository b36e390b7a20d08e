// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tendertrail::pipeline {

/// The address that a browser noted beside a file when it saved it; empty where there is none, or the system keeps none.
/// Linux: the attribute user.xdg.origin.url. macOS: com.apple.metadata:kMDItemWhereFroms. Windows: the stream Zone.Identifier.
[[nodiscard]] QString downloadOrigin(const QString &path);

/// An address that may be kept: http or https, without user and password; else empty.
[[nodiscard]] QString webAddress(const QString &text);
/// The address in a Zone.Identifier stream (an INI file with HostUrl or ReferrerUrl).
[[nodiscard]] QString addressInZone(const QByteArray &stream);
/// The first string of a binary property list that holds a list of strings, as kMDItemWhereFroms does.
[[nodiscard]] QString firstInPropertyList(const QByteArray &plist);

} // namespace tendertrail::pipeline
