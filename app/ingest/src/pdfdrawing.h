// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tendertrail::ingest {

/// A box filled with one shade: a ruling line, a bar, the shading of a cell.
struct DrawnBox
{
    core::Box box;          ///< points of the upright page; a hairline has no thickness
    float grey = 0;         ///< 0 black, 1 white
    float opacity = 1;
};

/// What a page draws, read from its content streams without drawing a glyph. Boxes in points of the upright page.
struct PageDrawing
{
    std::vector<DrawnBox> boxes;      ///< level lines and rectangles, in the order of painting
    std::vector<core::Box> shapes;    ///< around dark curves and slanted lines
    std::vector<core::Box> pictures;  ///< around images, shadings, patterns and what annotations show
    qsizetype codes = 0;              ///< character codes shown, most of the spaces left out
    double textArea = 0;              ///< square points: an em square for each code
};

/// How the page lies: its crop box in the file's own coordinates, and how far it is turned clockwise.
struct PageFrame
{
    double left = 0;
    double bottom = 0;
    double width = 0;
    double height = 0;
    int turned = 0; ///< 0, 90, 180, 270
};

/// What a page may use up before its reading is given up.
struct DrawingLimits
{
    qsizetype bytes = 64'000'000; ///< of content streams, unpacked
    qsizetype operators = 3'000'000;
    qsizetype marks = 60'000;     ///< boxes, shapes and pictures kept
    int depth = 12;               ///< of forms within forms
    qint64 milliseconds = 1500;
};

/// A PDF's content streams, by libqpdf. One object, one thread.
class PdfDrawings
{
public:
    /// The bytes must outlive the object. Nothing is read before the first page is asked for.
    PdfDrawings(const char *bytes, std::size_t size, QString password, int pages);
    ~PdfDrawings();
    PdfDrawings(const PdfDrawings &) = delete;
    PdfDrawings &operator=(const PdfDrawings &) = delete;

    /// Nothing where the page cannot be read, takes too much, or shows what only drawing it can tell (blending, layers).
    [[nodiscard]] std::optional<PageDrawing> page(int number, const PageFrame &frame, const DrawingLimits &limits = {});

private:
    class File;

    const char *m_bytes;
    std::size_t m_size;
    QString m_password;
    int m_pages;
    std::unique_ptr<File> m_file;
    bool m_unusable = false;
};

} // namespace tendertrail::ingest
