// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Verbs that could be nouns, and are told apart by a small word beside them: 判断|是否, 采集|约|30份, 提交|一次|报告. Words stand in the order of the source.
void settleClauseVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces);

/// Who must not or may do something stands before the modal: 禁止|乙方|转包 → 乙方|may not|转包. Before the memory of clauses is asked.
void settleBans(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
