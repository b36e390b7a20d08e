// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Phrases of a simple clause into English order: 30 日 内 → within 30 days, A 的 B → B of A, 投标人提供的凭证 → vouchers provided by the bidder.
void orderPhrases(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
