// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include "core/cancel.h"

namespace tendertrail::cli {

/// export --format hocr|alto|searchable-pdf --document ID.
[[nodiscard]] bool isTextFormat(const QString &format);
int exportText(const Arguments &arguments, const Grammar &grammar, const QString &format, const core::CancelToken &cancel);

} // namespace tendertrail::cli
