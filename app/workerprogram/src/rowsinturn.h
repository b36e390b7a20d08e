// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <iterator>
#include <vector>

namespace tendertrail::workerprogram {

/// Hands out the rows of a long list as many at a time as one message should have. Row has texts named source and target.
template <typename Row>
class RowsInTurn
{
public:
    explicit RowsInTurn(std::vector<Row> &rows) : m_rows(rows) {}

    [[nodiscard]] bool isAtEnd() const { return m_at == m_rows.size(); }
    [[nodiscard]] std::vector<Row> next()
    {
        constexpr std::size_t mostRows = 500;
        constexpr qsizetype mostUnits = 8 << 20; // UTF-16 units
        const std::size_t first = m_at;
        for (qsizetype units = 0; m_at < m_rows.size() && m_at - first < mostRows && units < mostUnits; ++m_at)
            units += m_rows[m_at].source.size() + m_rows[m_at].target.size();
        const auto from = m_rows.begin() + static_cast<std::ptrdiff_t>(first);
        return {std::make_move_iterator(from), std::make_move_iterator(m_rows.begin() + static_cast<std::ptrdiff_t>(m_at))};
    }

private:
    std::vector<Row> &m_rows;
    std::size_t m_at = 0;
};

} // namespace tendertrail::workerprogram
