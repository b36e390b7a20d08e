// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagewire.h"

#include <array>
#include <cmath>

namespace tendertrail::worker {

namespace {

constexpr double largestSide = 1e6;       // points; a page a third of a kilometre wide
constexpr double farthest = 1e7;          // where a box may lie, also off the page
constexpr qsizetype longestText = 200'000'000;
constexpr qint32 mostCells = 1'000'000;
constexpr int mostEngines = 16;
constexpr qsizetype longestEngine = 200;
constexpr int mostAlternatives = 8;        // of a word
constexpr int mostAlternativesOfAPage = 200'000;
constexpr qsizetype longestAlternative = 400;

constexpr std::array blockKinds = {core::BlockKind::Paragraph, core::BlockKind::Heading, core::BlockKind::ListItem,
                                   core::BlockKind::TableCell, core::BlockKind::Header,  core::BlockKind::Footer};
constexpr std::array sources = {core::TextSource::None, core::TextSource::Digital, core::TextSource::Ocr};

template <typename Value, size_t Size>
quint8 placeIn(const std::array<Value, Size> &values, Value value)
{
    for (size_t i = 0; i < Size; ++i)
        if (values[i] == value)
            return static_cast<quint8>(i);
    return 0;
}

void addBox(std::vector<double> &row, const core::Box &box)
{
    row.insert(row.end(), {box.x, box.y, box.width, box.height});
}

bool isPlace(double value)
{
    return std::isfinite(value) && std::abs(value) <= farthest;
}

bool boxAt(const std::vector<double> &row, size_t index, core::Box &box)
{
    box = {row[index * 4], row[index * 4 + 1], row[index * 4 + 2], row[index * 4 + 3]};
    return isPlace(box.x) && isPlace(box.y) && isPlace(box.width) && isPlace(box.height) && box.width >= 0 && box.height >= 0;
}

// A range that lies in the text, is not empty, and starts where the one before it ended or later.
bool rangeAt(const std::vector<quint32> &row, size_t index, qsizetype &reached, qsizetype length, core::TextRange &range)
{
    range = {static_cast<qsizetype>(row[index * 2]), static_cast<qsizetype>(row[index * 2 + 1])};
    if (range.begin < reached || range.end <= range.begin || range.end > length)
        return false;
    reached = range.end;
    return true;
}

core::Failure wrong(const char *what)
{
    return core::fail(core::ErrorCode::Protocol, QStringLiteral("page"), QString::fromLatin1(what));
}

} // namespace

void writePage(FieldWriter &writer, const core::PageText &page)
{
    writer.integer("pageNumber", page.number);
    writer.real("pageWidth", page.width);
    writer.real("pageHeight", page.height);
    writer.integer("pageSource", placeIn(sources, page.source));
    writer.text("pageEngine", page.engine);
    writer.real("pageConfidence", page.confidence);
    writer.text("pageText", page.text);
    writer.boolean("pageNeedsOcr", page.needsOcr);
    writer.text("pageNote", page.note);

    std::vector<quint32> ranges;
    std::vector<double> boxes;
    std::vector<float> confidences;
    std::vector<quint32> counts;
    std::vector<float> edges;
    QStringList engines;
    std::vector<quint32> engineOf;
    QStringList alternatives;
    std::vector<quint32> alternativeCounts;
    for (const core::Word &word : page.words) {
        ranges.insert(ranges.end(), {static_cast<quint32>(word.range.begin), static_cast<quint32>(word.range.end)});
        addBox(boxes, word.box);
        confidences.push_back(word.confidence);
        counts.push_back(static_cast<quint32>(word.edges.size()));
        edges.insert(edges.end(), word.edges.begin(), word.edges.end());
        qsizetype engine = engines.indexOf(word.engine);
        if (engine < 0) {
            engine = engines.size();
            engines.append(word.engine);
        }
        engineOf.push_back(static_cast<quint32>(engine));
        alternatives += word.alternatives;
        alternativeCounts.push_back(static_cast<quint32>(word.alternatives.size()));
    }
    writer.row("pageWordRanges", ranges);
    writer.row("pageWordBoxes", boxes);
    writer.row("pageWordConfidences", confidences);
    writer.row("pageWordEdgeCounts", counts);
    writer.row("pageWordEdges", edges);
    // Pages with a text layer of their own have neither.
    if (engines.size() > 1 || (engines.size() == 1 && !engines.front().isEmpty())) {
        writer.texts("pageWordEngineNames", engines);
        writer.row("pageWordEngines", engineOf);
    }
    if (!alternatives.isEmpty()) {
        writer.texts("pageWordAlternatives", alternatives);
        writer.row("pageWordAlternativeCounts", alternativeCounts);
    }

    std::vector<quint8> kinds;
    std::vector<qint32> cells;
    ranges.clear();
    boxes.clear();
    for (const core::Block &block : page.blocks) {
        kinds.push_back(placeIn(blockKinds, block.kind));
        ranges.insert(ranges.end(), {static_cast<quint32>(block.range.begin), static_cast<quint32>(block.range.end)});
        addBox(boxes, block.box);
        cells.insert(cells.end(), {block.table, block.row, block.column});
    }
    writer.row("pageBlockKinds", kinds);
    writer.row("pageBlockRanges", ranges);
    writer.row("pageBlockBoxes", boxes);
    writer.row("pageBlockCells", cells);
}

bool PageFields::take(const QString &key, FieldReader &reader)
{
    const auto is = [&key](const char *name) { return key == QLatin1String(name); };
    if (is("pageNumber"))
        m_page.number = static_cast<int>(reader.integer(1, 10'000'000));
    else if (is("pageWidth"))
        m_page.width = reader.real(0, largestSide);
    else if (is("pageHeight"))
        m_page.height = reader.real(0, largestSide);
    else if (is("pageSource"))
        m_page.source = sources[static_cast<size_t>(reader.integer(0, static_cast<qint64>(sources.size()) - 1))];
    else if (is("pageEngine"))
        m_page.engine = reader.text(400);
    else if (is("pageConfidence"))
        m_page.confidence = reader.real(0, 1);
    else if (is("pageText"))
        m_page.text = reader.text(longestText);
    else if (is("pageNeedsOcr"))
        m_page.needsOcr = reader.boolean();
    else if (is("pageNote"))
        m_page.note = reader.text(10'000);
    else if (is("pageWordRanges"))
        m_wordRanges = reader.row<quint32>();
    else if (is("pageWordBoxes"))
        m_wordBoxes = reader.row<double>();
    else if (is("pageWordConfidences"))
        m_confidences = reader.row<float>();
    else if (is("pageWordEdgeCounts"))
        m_edgeCounts = reader.row<quint32>();
    else if (is("pageWordEdges"))
        m_edges = reader.row<float>();
    else if (is("pageWordEngineNames"))
        m_engineNames = reader.texts(mostEngines, longestEngine);
    else if (is("pageWordEngines"))
        m_engines = reader.row<quint32>();
    else if (is("pageWordAlternatives"))
        m_alternatives = reader.texts(mostAlternativesOfAPage, longestAlternative);
    else if (is("pageWordAlternativeCounts"))
        m_alternativeCounts = reader.row<quint32>();
    else if (is("pageBlockKinds"))
        m_blockKinds = reader.row<quint8>();
    else if (is("pageBlockRanges"))
        m_blockRanges = reader.row<quint32>();
    else if (is("pageBlockBoxes"))
        m_blockBoxes = reader.row<double>();
    else if (is("pageBlockCells"))
        m_blockCells = reader.row<qint32>();
    else
        return false;
    return true;
}

core::Result<core::PageText> PageFields::page()
{
    const qsizetype length = m_page.text.size();
    const size_t words = m_confidences.size();
    if (m_wordRanges.size() != words * 2 || m_wordBoxes.size() != words * 4 || m_edgeCounts.size() != words)
        return wrong("rows of words of different length");
    if ((!m_engines.empty() && m_engines.size() != words) || (!m_alternativeCounts.empty() && m_alternativeCounts.size() != words))
        return wrong("rows of words of different length");
    m_page.words.reserve(words);
    qsizetype reached = 0;
    size_t edge = 0;
    qsizetype alternative = 0;
    for (size_t i = 0; i < words; ++i) {
        core::Word word;
        if (!rangeAt(m_wordRanges, i, reached, length, word.range))
            return wrong("a word outside the text");
        if (!boxAt(m_wordBoxes, i, word.box))
            return wrong("a word's box");
        word.confidence = m_confidences[i];
        if (!(word.confidence >= 0 && word.confidence <= 1))
            return wrong("a word's confidence");
        const size_t count = m_edgeCounts[i];
        if (count != 0 && (count != static_cast<size_t>(word.range.length()) + 1 || count > m_edges.size() - edge))
            return wrong("a word's edges");
        word.edges.assign(m_edges.begin() + static_cast<ptrdiff_t>(edge), m_edges.begin() + static_cast<ptrdiff_t>(edge + count));
        for (const float x : word.edges)
            if (!isPlace(static_cast<double>(x)))
                return wrong("a word's edge");
        edge += count;
        if (!m_engines.empty()) {
            if (m_engines[i] >= static_cast<size_t>(m_engineNames.size()))
                return wrong("a word's engine");
            word.engine = m_engineNames.at(static_cast<qsizetype>(m_engines[i]));
        }
        if (!m_alternativeCounts.empty()) {
            const auto others = static_cast<qsizetype>(m_alternativeCounts[i]);
            if (others > mostAlternatives || others > m_alternatives.size() - alternative)
                return wrong("a word's alternatives");
            word.alternatives = m_alternatives.mid(alternative, others);
            alternative += others;
        }
        m_page.words.push_back(std::move(word));
    }
    if (edge != m_edges.size())
        return wrong("edges of no word");
    if (alternative != m_alternatives.size())
        return wrong("alternatives of no word");

    const size_t blocks = m_blockKinds.size();
    if (m_blockRanges.size() != blocks * 2 || m_blockBoxes.size() != blocks * 4 || m_blockCells.size() != blocks * 3)
        return wrong("rows of blocks of different length");
    reached = 0;
    for (size_t i = 0; i < blocks; ++i) {
        core::Block block;
        if (m_blockKinds[i] >= blockKinds.size())
            return wrong("a block's kind");
        block.kind = blockKinds[m_blockKinds[i]];
        if (!rangeAt(m_blockRanges, i, reached, length, block.range))
            return wrong("a block outside the text");
        if (!boxAt(m_blockBoxes, i, block.box))
            return wrong("a block's box");
        block.table = m_blockCells[i * 3];
        block.row = m_blockCells[i * 3 + 1];
        block.column = m_blockCells[i * 3 + 2];
        for (const int place : {block.table, block.row, block.column})
            if (place < -1 || place > mostCells)
                return wrong("a block's cell");
        m_page.blocks.push_back(block);
    }
    return std::move(m_page);
}

} // namespace tendertrail::worker
