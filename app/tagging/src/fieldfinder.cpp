// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldfinder.h"

#include "layout.h"
#include "organisation.h"

#include <algorithm>
#include <tuple>

namespace tendertrail::tagging {
namespace {

double linkFactor(Link link)
{
    switch (link) {
    case Link::Colon:
        return 1;
    case Link::Cell:
    case Link::Beside:
        return 0.99;
    case Link::Is:
        return 0.97;
    case Link::Direct:
        return 0.96;
    case Link::Gap:
        return 0.95;
    case Link::Below:
        break;
    }
    return 0.9;
}

/// Whose contact it is, by the section it stands in.
QString partyOf(const QString &section)
{
    static const QStringList parties{QStringLiteral("buyer"), QStringLiteral("agency"), QStringLiteral("supplier")};
    return parties.contains(section) ? section : QString();
}

class PageFields
{
public:
    PageFields(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
               std::vector<Finding> &findings)
        : m_rules(rules), m_document(document), m_page(page), m_reading(document.readings[page]), m_labels(labels),
          m_findings(findings), m_layout(document.readings[page], labels)
    {
    }

    void all()
    {
        for (size_t i = 0; i < m_labels.size(); ++i) {
            for (const auto rule : m_labels[i].rules)
                one(i, m_rules.labels[static_cast<size_t>(rule)]);
        }
    }

private:
    /// Values end where the next label with a value of its own begins.
    [[nodiscard]] qsizetype limitAfter(size_t index) const
    {
        for (auto i = index + 1; i < m_labels.size(); ++i) {
            if (m_labels[i].begin < m_labels[index].value)
                continue;
            if (m_labels[i].link == Link::Colon || m_labels[i].link == Link::Cell)
                return m_labels[i].begin;
        }
        return m_reading.size();
    }

    /// The cell to the right, else the one below; -1 where both hold labels.
    struct Neighbour
    {
        int cell = -1;
        bool below = false;
    };
    [[nodiscard]] Neighbour neighbour(int cell) const
    {
        const auto &blocks = m_reading.page().blocks;
        const auto &own = blocks[static_cast<size_t>(cell)];
        int right = -1;
        int below = -1;
        for (size_t i = 0; i < blocks.size(); ++i) {
            const auto &block = blocks[i];
            if (block.kind != core::BlockKind::TableCell || block.table != own.table || block.range.isEmpty())
                continue;
            if (block.row == own.row && block.column > own.column
                && (right < 0 || block.column < blocks[static_cast<size_t>(right)].column))
                right = static_cast<int>(i);
            if (block.column == own.column && block.row == own.row + 1)
                below = static_cast<int>(i);
        }
        if (right >= 0 && !isLabelCell(right))
            return {right, false};
        return {below >= 0 && !isLabelCell(below) ? below : -1, true};
    }

    /// The first squeezed unit of the table that a cell stands in.
    [[nodiscard]] qsizetype tableBegin(int cell) const
    {
        const auto &blocks = m_reading.page().blocks;
        const auto table = blocks[static_cast<size_t>(cell)].table;
        const auto first = std::find_if(blocks.begin(), blocks.end(), [&](const core::Block &block) { return block.table == table; });
        return m_reading.extent(static_cast<int>(first - blocks.begin())).first;
    }

    [[nodiscard]] bool isLabelCell(int cell) const
    {
        const auto extent = m_reading.extent(cell);
        return std::any_of(m_labels.begin(), m_labels.end(), [&](const Occurrence &label) {
            return label.wholeCell && label.begin >= extent.first && label.begin < extent.second;
        });
    }

    void one(size_t index, const LabelRule &rule)
    {
        const auto &label = m_labels[index];
        const auto &line = m_reading.lines()[m_reading.lineAt(label.begin)];
        if (!isInPlace(rule, m_document, line))
            return;
        if ((label.link == Link::Gap || label.link == Link::Below) && !rule.bare)
            return;
        if (label.link == Link::Is && !rule.is)
            return;
        if (label.link == Link::Direct && !rule.direct)
            return;
        ValueSpan span{&m_reading, label.value, limitAfter(index), label.unit, rule.reach,
                       label.link == Link::Gap || label.link == Link::Below || label.link == Link::Direct};
        if (m_reading.hasBoxes() && m_layout.standsAlone(label)) {
            beside(index, rule, span, line);
            return;
        }
        if (label.link == Link::Cell) {
            const auto next = neighbour(m_reading.cellAt(label.begin));
            if (next.cell < 0)
                return;
            std::tie(span.from, span.limit) = m_reading.extent(next.cell);
            if (next.below && rule.shape == Shape::Amount && !powerOfUnit(span.unit))
                span.unit = captionUnit(m_reading, tableBegin(next.cell), m_rules.amounts);
            const auto before = m_findings.size();
            if (add(rule, label, span, line) && rule.list)
                addMore(rule, label, span, line);
            // What stands under the head of a column is one lot's; a document with one lot makes it the whole again.
            for (auto i = before; next.below && i < m_findings.size(); ++i) {
                if (m_findings[i].kind == QStringLiteral("budget") || m_findings[i].kind == QStringLiteral("ceiling"))
                    m_findings[i].kind = QStringLiteral("lot");
            }
            return;
        }
        if (!add(rule, label, span, line) || !rule.list)
            return;
        addMore(rule, label, span, line);
    }

    /// On a page whose words have places, what stands right of a label, or under it, is its value; the order of text is not asked.
    void beside(size_t index, const LabelRule &rule, ValueSpan span, const ReadLine &line)
    {
        const auto &label = m_labels[index];
        const auto place = m_layout.rightOf(label);
        const auto under = place ? std::nullopt : m_layout.under(label);
        if (!place && (!under || (rule.shape == Shape::Amount && label.link != Link::Colon)))
            return; // amounts under a head are read as a column
        span.from = place ? place->begin : under->begin;
        span.limit = place ? place->end : under->end;
        span.strict = label.link != Link::Colon;
        auto found = label;
        found.link = place ? Link::Beside : label.link == Link::Colon ? Link::Colon : Link::Below;
        add(rule, found, span, line);
    }

    bool add(const LabelRule &rule, const Occurrence &label, const ValueSpan &span, const ReadLine &line)
    {
        if (span.from >= span.limit)
            return false;
        const auto found = readValue(rule, m_rules, span, m_document.all);
        if (!found)
            return false;
        auto finding = findingOf(rule.field, rule.kind, m_page, *found);
        finding.confidence = rule.weight * found->quality * linkFactor(label.link) * line.factor;
        if (finding.kind.isEmpty() && core::isPersonalField(finding.field))
            finding.kind = line.section == QStringLiteral("award") ? QStringLiteral("supplier") : partyOf(line.section);
        const bool total = rule.kind == QStringLiteral("budget") || rule.kind == QStringLiteral("ceiling") || rule.kind == QStringLiteral("award");
        if (found->perUnit && total)
            finding.kind = QStringLiteral("unit"); // 最高限价：500元/吨
        if (found->lot && (rule.kind == QStringLiteral("budget") || rule.kind == QStringLiteral("ceiling")))
            finding.kind = QStringLiteral("lot");
        if (rule.party && !m_document.kinds.contains(QStringLiteral("contracted")))
            finding.confidence *= 0.85;
        // A document that only invites has no award yet: such labels stand in forms and in references to other contracts.
        if (rule.kind == QStringLiteral("award") && m_document.status == QStringLiteral("tendered"))
            finding.confidence *= rule.field == core::Field::Amount && label.link == Link::Colon ? 0.7 : 0.5;
        finding.rule = QStringLiteral("label.%1.%2").arg(rule.id, linkName(label.link));
        if (!found->note.isEmpty())
            finding.rule += u'.' + found->note;
        m_findings.push_back(finding);
        // Behind a colon and in a cell of its own a number stands whole; elsewhere its first digits may be another column's.
        if (label.link != Link::Colon && label.link != Link::Is && label.link != Link::Cell)
            addOther(m_findings, *found);
        m_lastEnd = found->end;
        return true;
    }

    /// 投标人：甲公司、乙公司、丙公司
    void addMore(const LabelRule &rule, const Occurrence &label, ValueSpan span, const ReadLine &line)
    {
        for (int i = 0; i < 20 && m_lastEnd < span.limit; ++i) {
            // 甲公司（联合体牵头人）、乙公司（成员）
            m_lastEnd = afterNote(m_reading.text(), m_lastEnd);
            if (m_lastEnd >= span.limit)
                return;
            const auto unit = m_reading.text().at(m_lastEnd);
            if (unit != u'、' && unit != u';' && unit != u',' && unit != u'与' && unit != u'和' && unit != u'及' && !m_reading.has(m_lastEnd, Reading::LineStart))
                return;
            span.from = m_lastEnd + (m_reading.has(m_lastEnd, Reading::LineStart) ? 0 : 1);
            if (std::any_of(m_labels.begin(), m_labels.end(), [&](const Occurrence &next) { return next.begin == span.from; }))
                return; // …，第二中标候选人为…
            if (!add(rule, label, span, line))
                return;
        }
    }

    const Rules &m_rules;
    const DocumentText &m_document;
    size_t m_page;
    const Reading &m_reading;
    const std::vector<Occurrence> &m_labels;
    std::vector<Finding> &m_findings;
    PageLayout m_layout;
    qsizetype m_lastEnd = 0;
};

} // namespace

qsizetype afterNote(const QString &text, qsizetype at)
{
    constexpr qsizetype longestNote = 24;
    if (at >= text.size() || text.at(at) != u'(')
        return at;
    const auto end = text.indexOf(u')', at);
    return end < 0 || end - at > longestNote ? at : end + 1;
}

bool isInPlace(const LabelRule &rule, const DocumentText &document, const ReadLine &line)
{
    if (!rule.sections.isEmpty() && !rule.sections.contains(line.section))
        return false;
    if (rule.documents.isEmpty())
        return true;
    return std::any_of(rule.documents.begin(), rule.documents.end(),
                       [&](const QString &kind) { return document.kinds.contains(kind); });
}

namespace {

/// Heads of a table and labels of a form that stand where a name is looked for.
bool isLabelText(const Rules &rules, const QString &words)
{
    const auto key = squeezed(words);
    const auto bucket = key.isEmpty() ? rules.spellings.cend() : rules.spellings.constFind(key.front());
    return bucket != rules.spellings.cend()
           && std::any_of(bucket->begin(), bucket->end(), [&](const LabelSpelling &spelling) { return spelling.text == key; });
}

} // namespace

std::optional<FoundValue> readValue(const LabelRule &rule, const Rules &rules, const ValueSpan &span, const QString &document)
{
    switch (rule.shape) {
    case Shape::Organisation:
    case Shape::Maker:
        return readOrganisation(span, rules.names);
    case Shape::Amount:
        return readAmount(span, rules.amounts);
    case Shape::Date:
        return readDate(span);
    case Shape::Number:
        return readNumber(span, rules.names);
    case Shape::Name: {
        const auto name = readName(span, rules.names, document);
        return name && isLabelText(rules, name->value) ? std::nullopt : name;
    }
    case Shape::Person: {
        const auto person = readPerson(span, rules.names);
        return person && isLabelText(rules, person->value) ? std::nullopt : person;
    }
    case Shape::Phone:
        return readPhone(span);
    case Shape::Email:
        return readEmail(span);
    case Shape::Address:
        return readPlace(span, rules.names, false);
    case Shape::Place:
        return readPlace(span, rules.names, true);
    case Shape::Package:
        return readPackage(span);
    case Shape::Method:
        break;
    }
    return readMethod(span, rules.methods);
}

void findFields(const Rules &rules, const DocumentText &document, size_t page, const std::vector<Occurrence> &labels,
                std::vector<Finding> &findings)
{
    PageFields(rules, document, page, labels, findings).all();
}

} // namespace tendertrail::tagging
