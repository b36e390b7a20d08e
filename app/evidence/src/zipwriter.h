// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

struct zip;

namespace tendertrail::evidence {

/// Packs the folder's files, by name, under one top folder. The same files give the same bytes: no times, no owners.
/// zipPath must not be there. Files are streamed from the disk. Errors: Io, OutOfSpace, Cancelled; then there is no zip.
[[nodiscard]] core::Result<void> writeZip(const QString &folder, const QString &topFolder, const QString &zipPath,
                                          const core::CancelToken &cancel, const core::ProgressSink &progress);

/// A path as libzip wants it: UTF-8 on Windows, the file system's bytes elsewhere.
[[nodiscard]] QByteArray zipPathName(const QString &path);

} // namespace tendertrail::evidence
