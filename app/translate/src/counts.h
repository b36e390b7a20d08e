// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pieceview.h"

namespace tendertrail::translate {

/// Lists, counts and rates in English: what is said of several things.
class Counts : private PieceView
{
public:
    Counts(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    /// 合同签订之日起 1 年 → 1 year from the date of contract signing
    void durations();
    /// 20万元（含）: inclusive; （不含）: exclusive
    void floors();
    void bounds();
    /// 规范书等文件: specification and other documents
    void others();
    /// 已使用16年: used for 16 years
    void lasting();
    /// 5-10公斤之间: between 5 and 10 kilograms
    void between();
    /// 采购服务器10台: procure 10 servers, not "server 10 units"
    void behind();
    /// 8 块加速卡: 8 accelerator cards; 2 台服务器: 2 servers
    void plurals();
    /// 所有部件: all components; 多种接口: various interfaces
    void manyOf();
    /// 支持自动、手动、远程三种模式, 手动和自动两种: supports three modes: automatic, manual and remote
    void enumerated();
    void someOf();
    /// 进线柜、联络柜: incoming and tie cabinets. The last sign of a list is "and" where no such word follows.
    void actors();
    void lists();
    /// 500元/标段: RMB 500 per lot
    void rates();

private:
    /// "two", "ten": written in letters, and no more than a few.
    static bool isNumber(const QString &english);
    void ofThem(size_t &count);
    void relativeOfMany(size_t that);
    void attribute(size_t at);
    bool suchAs(size_t at);
    bool hyphened(size_t at) const;
};

/// A thing that there may be several of; what is done, and substances, are none.
[[nodiscard]] bool isCounted(const QString &noun);

} // namespace tendertrail::translate
