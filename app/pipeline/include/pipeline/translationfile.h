// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "core/translationfile.h"

#include <QString>

namespace tendertrail::pipeline {

/// What a translator or terminologist sent (XLIFF, TMX, TBX, a list of terms), parsed by a confined worker; rows of terms and of a
/// memory say the file's name as their origin. Errors: NotFound, AccessDenied, Io, TooLarge, Corrupt, Unsupported, and those of
/// worker::Client. Blocks.
[[nodiscard]] core::Result<core::TranslationFile> readTranslationFile(const QString &path, const QString &language = QStringLiteral("en"),
                                                                      const core::CancelToken &cancel = {});

} // namespace tendertrail::pipeline
