// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Makes one name of a body and its office whose name joins two tasks: "Procurement and Tender Management Office, Zhejiang University". Bodies must be names
/// already; key: the segment's Lexicon::keyText().
void joinOffices(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
