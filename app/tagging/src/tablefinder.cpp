// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldfinder.h"

#include "layout.h"
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
            m_caption = captionUnit(m_reading, m_reading.extent(grid.first().first()).first, m_rules.amounts);
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
            const auto words = m_reading.text().mid(extent.first, extent.second - extent.first);
            const bool rank = m_rules.rankColumns.contains(words) || m_rules.scoreColumns.contains(words) || m_rules.lossColumns.contains(words);
            labels += m_labels.contains(cell) || rank ? 1 : 0;
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

    /// Ranked or scored offers, or those that lost, and no column that says what was awarded.
    [[nodiscard]] bool isRanking(const QMap<int, int> &head, qsizetype rowsBelow) const
    {
        bool ranked = false;
        bool lost = false;
        for (const auto cell : head) {
            const auto [begin, end] = m_reading.extent(cell);
            const auto words = m_reading.text().mid(begin, end - begin);
            ranked = ranked || m_rules.rankColumns.contains(words) || (rowsBelow > 1 && m_rules.scoreColumns.contains(words));
            lost = lost || m_rules.lossColumns.contains(words);
        }
        return lost || (ranked && std::none_of(head.begin(), head.end(), [&](int cell) { return namesTheWinner(cell); }));
    }

    /// 中标金额, 中标人: not 供应商名称 alone.
    [[nodiscard]] bool namesTheWinner(int cell) const
    {
        const auto *label = m_labels.value(cell, nullptr);
        return label && std::any_of(label->rules.begin(), label->rules.end(), [&](int index) {
            const auto &rule = m_rules.labels[static_cast<size_t>(index)];
            return rule.kind == QStringLiteral("award") || (rule.field == core::Field::Supplier && rule.sections.isEmpty() && rule.documents.isEmpty());
        });
    }

    void below(const Grid &grid, int headRow, const QMap<int, int> &head)
    {
        m_ranking = isRanking(head, std::distance(grid.constFind(headRow), grid.cend()) - 1);
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
            const auto unit = rule.shape == Shape::Amount && !powerOfUnit(label.unit) ? m_caption : label.unit;
            ValueSpan span{&m_reading, begin, end, unit, rule.reach, true};
            const auto found = readValue(rule, m_rules, span, m_document.all);
            if (!found)
                continue;
            // The columns of a list of lots say 预算金额 too; what they hold is a lot's.
            const bool lot = rule.kind == QStringLiteral("budget") || rule.kind == QStringLiteral("ceiling");
            auto finding = findingOf(rule.field, lot ? QStringLiteral("lot") : rule.kind, m_page, *found);
            if (m_ranking && finding.field == core::Field::Supplier)
                finding.field = core::Field::Bidder;
            finding.confidence = rule.weight * found->quality * line.factor * 0.97;
            finding.rule = QStringLiteral("label.%1.column").arg(rule.id);
            m_findings.push_back(finding);
            if (rule.list)
                readMore(rule, span, finding, *found);
        }
    }

    /// 甲公司（牵头人）/乙公司（成员）: several in one cell.
    void readMore(const LabelRule &rule, ValueSpan span, Finding finding, FoundValue found)
    {
        static const auto between = QStringLiteral("/、;,和与及");
        for (int i = 0; i < 10; ++i) {
            auto next = afterNote(m_reading.text(), found.end);
            if (next >= span.limit || (!between.contains(m_reading.text().at(next)) && !m_reading.has(next, Reading::LineStart)))
                return;
            span.from = between.contains(m_reading.text().at(next)) ? next + 1 : next;
            const auto more = readValue(rule, m_rules, span, m_document.all);
            if (!more || more->end <= found.end)
                return;
            found = *more;
            finding.value = more->value;
            finding.range = more->range;
            m_findings.push_back(finding);
        }
    }

    const Rules &m_rules;
    const DocumentText &m_document;
    size_t m_page;
    const Reading &m_reading;
    std::vector<Finding> &m_findings;
    QHash<int, const Occurrence *> m_labels;
    bool m_ranking = false;
    QString m_caption; ///< unit that stands over the table
};

/// The same for tables that were read as loose paragraphs: heads and cells are joined by where they stand.
class LooseColumns
{
public:
    LooseColumns(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
                 std::vector<Finding> &findings)
        : m_rules(rules), m_document(document), m_page(page), m_reading(document.readings[page]), m_labels(labels),
          m_layout(m_reading, labels), m_findings(findings)
    {
    }

    void all()
    {
        for (const auto &label : m_labels) {
            if (!m_layout.standsAlone(label))
                continue;
            for (const auto index : label.rules) {
                const auto &rule = m_rules.labels[static_cast<size_t>(index)];
                const bool column = rule.shape == Shape::Amount || (rule.shape == Shape::Organisation && rule.bare);
                const auto &line = m_reading.lines()[m_reading.lineAt(label.begin)];
                if (column && isInPlace(rule, m_document, line))
                    read(label, rule, line);
            }
        }
    }

private:
    [[nodiscard]] std::optional<FoundValue> valueIn(const LabelRule &rule, const core::TextRange &extent, const QString &unit) const
    {
        return readValue(rule, m_rules, {&m_reading, extent.begin, extent.end, unit, rule.reach, true}, m_document.all);
    }

    void read(const Occurrence &label, const LabelRule &rule, const ReadLine &line)
    {
        const auto right = m_layout.rightOf(label);
        if (right && valueIn(rule, *right, label.unit))
            return; // a form: label, then value
        auto unit = label.unit;
        if (rule.shape == Shape::Amount && !powerOfUnit(unit))
            unit = captionUnit(m_reading, line.begin, m_rules.amounts);
        const auto cells = m_layout.columnUnder(label, rule.shape == Shape::Organisation);
        for (size_t i = 0; i < cells.size(); ++i) {
            const auto words = m_reading.text().mid(cells[i].begin, cells[i].end - cells[i].begin);
            if (i == 0 && unit.isEmpty() && words.startsWith(u'(') && words.endsWith(u')') && powerOfUnit(words)) {
                unit = words;
                continue;
            }
            const auto found = valueIn(rule, cells[i], unit);
            if (!found || found->quality < 0.9)
                continue;
            if (rule.shape == Shape::Amount && m_reading.text().mid(found->end, cells[i].end - found->end).remove(m_rules.amounts.filler).size() > 2)
                continue; // a sentence, not a cell
            const bool lot = rule.kind == QStringLiteral("budget") || rule.kind == QStringLiteral("ceiling");
            auto finding = findingOf(rule.field, lot ? QStringLiteral("lot") : rule.kind, m_page, *found);
            finding.confidence = rule.weight * found->quality * line.factor * 0.95;
            finding.rule = QStringLiteral("label.%1.under").arg(rule.id);
            m_findings.push_back(finding);
            addOther(m_findings, *found);
        }
    }

    const Rules &m_rules;
    const DocumentText &m_document;
    size_t m_page;
    const Reading &m_reading;
    const std::vector<Occurrence> &m_labels;
    PageLayout m_layout;
    std::vector<Finding> &m_findings;
};

} // namespace

void findColumns(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
                 std::vector<Finding> &findings)
{
    Columns(rules, document, page, labels, findings).all();
    if (document.readings[page].hasBoxes())
        LooseColumns(rules, document, page, labels, findings).all();
}

} // namespace tendertrail::tagging
