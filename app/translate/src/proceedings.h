// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What notices, reasons and answers to complaints say in shapes of their own: 未发现|供应商|存在…, 所有|上传文件|的|供应商, 保障|系统|正常|运行, 被|取消|资格.
void settleProceedings(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
