// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "core/cancel.h"
#include "core/result.h"

#include <QLineF>
#include <QPointF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace tendertrail::ingest {

// A4, in points.
inline constexpr double flowPageWidth = 595;
inline constexpr double flowPageHeight = 842;
inline constexpr double flowMargin = 48;

/// A text line on a page; positions in tenths of a point.
struct PlacedLine
{
    std::shared_ptr<const QTextLayout> layout;
    int line = 0;
    QPointF position; ///< of the layout's origin, so that QTextLine::draw() puts the line where it stands
    double height = 0;
    double top = 0;
};

/// A block of a page, its lines in order.
struct PlacedBlock
{
    core::BlockKind kind = core::BlockKind::Paragraph;
    int table = -1;
    int row = -1;
    int column = -1;
    std::vector<PlacedLine> lines;
};

struct PlacedPage
{
    std::vector<PlacedBlock> blocks;
    std::vector<QLineF> rules;
};

/// Breaks a flow document into A4 pages, always in the same way. Only where pages begin is kept; a page's lines are laid
/// out again when it is asked for.
class FlowLayout
{
public:
    /// Errors: TooLarge (over maxPages).
    [[nodiscard]] static core::Result<FlowLayout> paginate(const FlowDocument &document, int maxPages);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// number from 1.
    [[nodiscard]] PlacedPage place(const FlowDocument &document, int number) const;

private:
    /// Lines [from, to) of one text; of a table row one for each cell.
    struct Part
    {
        int from = 0;
        int to = 0;
    };
    /// A paragraph or table row, or the part of it that is on a page.
    struct Slice
    {
        int item = 0;
        int row = -1;
        double top = 0;
        double height = 0;
        std::size_t firstPart = 0;
        std::size_t parts = 0;
    };
    struct PageStart
    {
        std::size_t firstSlice = 0;
        std::size_t slices = 0;
    };
    struct Run; ///< the work of paginate()

    void placeParagraph(const FlowItem &item, const Slice &slice, PlacedPage &page) const;
    void placeRow(const FlowDocument &document, const Slice &slice, int tableOnPage, PlacedPage &page) const;

    std::vector<PageStart> m_pages;
    std::vector<Slice> m_slices;
    std::vector<Part> m_parts;
    std::vector<std::vector<double>> m_columns; ///< for each table the left edges of its columns and the right edge
};

} // namespace tendertrail::ingest
