// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// A word of titles that names a project: 采购项目, 改造工程(二次).
[[nodiscard]] bool isProject(QStringView word);

/// Whose a title's project is and what is done in it, in English order: 某公司2026年设备采购项目 → 2026 equipment procurement project of a certain
/// company. The title is [begin, end); says how many pieces came in.
size_t settleTitle(const QString &key, Pieces &pieces, size_t begin, size_t end);

} // namespace tendertrail::translate
