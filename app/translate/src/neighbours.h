// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Words that are chosen between by what stands right beside them, each in its own way: 为避免, 以上企业, 配置2颗处理器. Says whether this is one.
bool chooseByNeighbours(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at);
/// Of these, the words for how, when, where and how many: 每日增量备份, 部分机组, 到2027年.
bool chooseMannerWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at);
/// And those for what systems and devices have, do and are measured by: 用户密码, 系统可显示, 长≥3m.
bool chooseDeviceWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at);
/// And those for what somebody is affected by or subject to: 受不可抗力影响的一方, 因受出口限制.
bool chooseAffectedWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at);
/// And those of notices, decisions and rules: 现公开征求意见, 共有3家.
bool chooseOfficialWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at);
/// Before any word is chosen: what goes without saying in English, and what one aims to do (为规范采购行为).
void settleOfficialWords(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
