// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"
#include "odfstyles.h"

#include <pugixml.hpp>

namespace tendertrail::ingest {

/// Turns OpenDocument's text, tables and shapes into paragraphs and tables.
class OdfWalker
{
public:
    explicit OdfWalker(const OdfStyles &styles) : m_styles(styles) {}

    FlowDocument document;
    bool cut = false; ///< more cells or repetitions than are read

    /// Paragraphs, lists, tables and shapes below a node; footnotes are put aside.
    void walkBlocks(const pugi::xml_node &node, int depth);
    /// Adds the footnotes that were put aside.
    void addNotes();
    /// The cells of a table with text; repeated ones as often as they stand there, within bounds.
    [[nodiscard]] std::vector<FlowCell> cellsOf(const pugi::xml_node &table);
    /// Text of a shape or cell, a line for each paragraph.
    [[nodiscard]] QString linesOf(const pugi::xml_node &node, int depth);

private:
    void collectText(const pugi::xml_node &node, int depth, QString &text, std::vector<pugi::xml_node> &shapes);
    void walkParagraph(const pugi::xml_node &node, int depth, core::BlockKind kind, int level, const QString &label);
    void walkHeading(const pugi::xml_node &node, int depth, const QString &label);
    void walkList(const pugi::xml_node &node, int depth, const QString &inherited, int level);
    void walkTable(const pugi::xml_node &node);
    void collectRows(const pugi::xml_node &node, int depth, std::vector<pugi::xml_node> &rows) const;
    [[nodiscard]] QString cellText(const pugi::xml_node &cell, int depth);

    const OdfStyles &m_styles;
    std::vector<pugi::xml_node> m_notes;
    OdfStyles::Counters m_outline{};
    QHash<QString, OdfStyles::Counters> m_counters; ///< by list style: what a list that goes on counts from
    qsizetype m_cells = 0;
    int m_tableDepth = 0;
};

} // namespace tendertrail::ingest
