// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What is said for or against one product or supplier: 除|代理费|以外的费用, 供应商|只有一家, 更换|供应商|将导致…, 已运行|超过|八年, 使用|证书|登录|系统.
void settleReasons(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
