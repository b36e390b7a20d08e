// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace tendertrail::ingest {

/// The first bytes of a file, for sniffing. Errors: Io, Empty.
[[nodiscard]] core::Result<QByteArray> readHead(const QString &path, qint64 length);
/// The whole file when it is not longer than limit. Errors: Io, Empty, TooLarge.
[[nodiscard]] core::Result<QByteArray> readWhole(const QString &path, qint64 limit);

} // namespace tendertrail::ingest
