// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 完成了测试: marks the verbs that tell what was done, and takes none of them for a noun. "key" is the segment, before 了 is dropped.
void markPast(const QString &key, Pieces &pieces);
/// 完成了建设，提交了报告: completed construction, submitted the report. What is over is told so, and with it the verbs that go on behind it.
/// Pieces stand in English order; their order stays.
void putTenses(const QString &key, Pieces &pieces);
/// 他们在声明中表示，…: said in a statement that … Last of all: what follows is a clause until then.
void joinSayings(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
