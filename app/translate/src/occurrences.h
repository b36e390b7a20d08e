// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What is found, occurs, is prevented or passed, and how many times of something: 发现|不合格样品|应报告, 服务器|如|发生|故障, 避免|出现|事故, 防|水|功能, 公司|通过|认证, 十倍|成本.
void settleOccurrences(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
