// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

// The imported bytes: originals/ab/abcdef…, written once.
namespace tendertrail::store {

/// See CaseFile::storeOriginal. Any thread; originals is the folder of that name.
[[nodiscard]] core::Result<CaseFile::StoredOriginal> copyIntoOriginals(const QString &originals, const QString &sourcePath,
                                                                       const core::CancelToken &cancel);
/// Where the bytes with that hash lie.
[[nodiscard]] QString originalIn(const QString &originals, const core::Sha256 &sha256);
/// Removes what a killed program left half copied. Only for the one writer.
void removeHalfCopied(const QString &originals);

} // namespace tendertrail::store
