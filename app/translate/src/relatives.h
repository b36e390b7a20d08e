// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausescan.h"

namespace tendertrail::translate {

/// An English verb that brings its object with it: "perform the contract", not "respond to".
[[nodiscard]] bool hasObject(const QString &verb);

/// A clause that stands before the noun which is its subject: 未领取招标文件的供应商 → suppliers that have not …
class Relatives : private ClauseScan
{
public:
    explicit Relatives(const QString &key) : ClauseScan(key) {}

    /// Where the first such clause stands in the pieces: its first piece, 的, and the end of the noun phrase behind it.
    struct Place { size_t begin = 0; size_t de = 0; size_t end = 0; };
    std::optional<Place> find(const Pieces &p) const;
    /// 未领取文件的供应商: suppliers that have not …; one that is named or counted is one.
    void makeGeneral(Pieces &noun) const;
    /// The verb of the clause agrees with its noun, and 的 is "that".
    void agree(Pieces &clause, Piece &de, const Pieces &noun) const;

private:
    bool isRelative(const Pieces &p, const std::vector<int> &depth, size_t verb, size_t begin, size_t de, size_t end) const;
};

} // namespace tendertrail::translate
