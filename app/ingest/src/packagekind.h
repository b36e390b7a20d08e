// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sniff.h"

#include <optional>

namespace tendertrail::ingest {

class ZipPackage;

/// The office format of a ZIP archive: by its mimetype (OpenDocument), or by the type or form of its main part (Office Open XML);
/// nothing for other archives, even those with a folder "word".
[[nodiscard]] std::optional<Sniffed> officeKind(const ZipPackage &package, const QString &path);

} // namespace tendertrail::ingest
