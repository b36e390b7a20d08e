// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tendertrail::ingest {

/// Where a saved page says it came from: "saved from url", then <link rel=canonical>, then <base href>. Only http and
/// https, no passwords; empty for none.
[[nodiscard]] QString addressInHtml(const QString &html);

/// The same of a web archive (MHTML), whose headers (Snapshot-Content-Location, Content-Location) come between the two.
[[nodiscard]] QString addressInWebArchive(const QByteArray &head);

} // namespace tendertrail::ingest
