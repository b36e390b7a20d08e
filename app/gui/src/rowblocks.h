// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <vector>

namespace tendertrail::gui {

/// The rows of a long list that have been in sight lately, in blocks; all others stay in the case. GUI thread.
template <typename Row>
class RowBlocks
{
public:
    static constexpr int size = 64; ///< rows of a block, which are read at once
    static constexpr int kept = 16; ///< blocks

    RowBlocks() { m_blocks.setMaxCost(kept); }

    /// First row of the block that a row is in.
    [[nodiscard]] static int firstOf(int row) { return row / size * size; }
    /// Null for a row that is not there.
    [[nodiscard]] Row *at(int row) const
    {
        std::vector<Row> *rows = m_blocks.object(row / size);
        const auto place = static_cast<std::size_t>(row % size);
        return rows && place < rows->size() ? &(*rows)[place] : nullptr;
    }
    /// True for the first time that a missing row's block is asked for.
    [[nodiscard]] bool isNewlyWanted(int row)
    {
        const int before = static_cast<int>(m_wanted.size());
        m_wanted.insert(firstOf(row));
        return static_cast<int>(m_wanted.size()) > before;
    }
    /// first: of a block.
    void keep(int first, std::vector<Row> rows)
    {
        const auto count = static_cast<int>(rows.size());
        for (int at = 0; at < count; at += size) {
            const auto begin = std::make_move_iterator(rows.begin() + at);
            const auto end = std::make_move_iterator(rows.begin() + std::min(count, at + size));
            m_blocks.insert((first + at) / size, new std::vector<Row>(begin, end));
            m_wanted.remove(first + at);
        }
    }
    void clear()
    {
        m_blocks.clear();
        m_wanted.clear();
    }

private:
    QCache<int, std::vector<Row>> m_blocks;
    QSet<int> m_wanted;
};

} // namespace tendertrail::gui
