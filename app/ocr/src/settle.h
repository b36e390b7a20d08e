// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctc.h"

#include <vector>

namespace tendertrail::ocr {

/// Takes the network's second reading of a mark where the place speaks for it: brackets that are hardly ever seen unless they
/// are there (〈〉, the 〔2020〕 of a document's number), a full stop at the end of a Chinese line, an empty check box before a
/// choice. The first reading stays as the other one.
void settleMarks(std::vector<ReadCharacter> &line);

} // namespace tendertrail::ocr
