// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace tendertrail::ingest {

/// Unpacks the RTF of an Outlook message (MS-OXRTFCP). Errors: Corrupt, TooLarge (over 64 MB).
[[nodiscard]] core::Result<QByteArray> unpackRtf(const QByteArray &packed);

/// The text of the RTF that mail programs write: paragraphs parted by \n, cells by tabs; of HTML wrapped in RTF its text.
[[nodiscard]] QString plainTextOfRtf(const QByteArray &rtf);

/// The name of a Windows code page for decode(): "gb18030" for 936; empty for one that is not known.
[[nodiscard]] QString encodingOfCodePage(int page);

} // namespace tendertrail::ingest
