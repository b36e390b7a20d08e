// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldfinder.h"

#include "organisation.h"

#include <QMap>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

/// A table of a page: block indexes by row and column.
using Grid = QMap<int, QMap<int, int>>;

QMap<int, Grid> gridsOf(const core::PageText &page)
{
    QMap<int, Grid> grids;
    for (size_t i = 0; i < page.blocks.size(); ++i) {
        const auto &block = page.blocks[i];
        if (block.kind == core::BlockKind::TableCell && block.table >= 0)
            grids[block.table][block.row][block.column] = static_cast<int>(i);
    }
    return grids;
}

class Columns
{
public:
    Columns(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
            std::vector<Finding> &findings)
        : m_rules(rules), m_document(document), m_page(page), m_reading(document.readings[page]), m_findings(findings)
    {
        for (const auto &label : labels) {
            if (label.wholeCell)
                m_labels.insert(m_reading.cellAt(label.begin), &label);
        }
    }

    void all()
    {
        const auto grids = gridsOf(m_reading.page());
        for (const auto &grid : grids) {
            for (auto row = grid.cbegin(); row != grid.cend(); ++row) {
                if (isHead(*row))
                    below(grid, row.key(), *row);
            }
        }
    }

private:
    /// A row of which at least two cells, and half of the filled ones, are labels with nothing between them.
    [[nodiscard]] bool isHead(const QMap<int, int> &row) const
    {
        int labels = 0;
        int filled = 0;
        for (const auto cell : row) {
            const auto extent = m_reading.extent(cell);
            filled += extent.first < extent.second ? 1 : 0;
            labels += m_labels.contains(cell) ? 1 : 0;
        }
        if (filled < 2 || labels < 2 || labels * 2 < filled)
            return false;
        // Label, value, label, value is a form, not a head.
        int alternating = 0;
        int index = 0;
        for (const auto cell : row)
            alternating += (index++ % 2 == 0) == m_labels.contains(cell) ? 1 : 0;
        return alternating < row.size() || labels == filled;
    }

    void below(const Grid &grid, int headRow, const QMap<int, int> &head)
    {
        for (auto row = std::next(grid.constFind(headRow)); row != grid.cend(); ++row) {
            if (isHead(*row))
                return;
            for (auto column = head.cbegin(); column != head.cend(); ++column) {
                const auto *label = m_labels.value(*column, nullptr);
                const auto cell = row->constFind(column.key());
                if (label && cell != row->cend())
                    read(*label, *cell);
            }
        }
    }

    void read(const Occurrence &label, int cell)
    {
        const auto [begin, end] = m_reading.extent(cell);
        if (begin >= end)
            return;
        const auto &line = m_reading.lines()[m_reading.lineAt(label.begin)];
        for (const auto index : label.rules) {
            const auto &rule = m_rules.labels[static_cast<size_t>(index)];
            if (!isInPlace(rule, m_document, line))
                continue;
            const ValueSpan span{&m_reading, begin, end, label.unit, rule.reach, true};
            const auto found = readValue(rule, m_rules, span, m_document.all);
            if (!found)
                continue;
            // The columns of a list of lots say 预算金额 too; what they hold is a lot's.
            const bool lot = rule.kind == QStringLiteral("budget") || rule.kind == QStringLiteral("ceiling");
            auto finding = findingOf(rule.field, lot ? QStringLiteral("lot") : rule.kind, m_page, *found);
            finding.confidence = rule.weight * found->quality * line.factor * 0.97;
            finding.rule = QStringLiteral("label.%1.column").arg(rule.id);
            m_findings.push_back(finding);
        }
    }

    const Rules &m_rules;
    const DocumentText &m_document;
    size_t m_page;
    const Reading &m_reading;
    std::vector<Finding> &m_findings;
    QHash<int, const Occurrence *> m_labels;
};

} // namespace

void findColumns(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
                 std::vector<Finding> &findings)
{
    Columns(rules, document, page, labels, findings).all();
}

} // namespace tendertrail::tagging
