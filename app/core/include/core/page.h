// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"
#include "core/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::core {

/// 1-based number of a page in its document.
using PageNumber = int;

/// A run of characters read together: a Latin word, a number, or one to many Han characters up to a gap.
struct Word
{
    TextRange range;          ///< in PageText::text
    Box box;
    float confidence = 1;     ///< 0 to 1; 1 for born-digital text
    /// x of every character border in points, range.length() + 1 values, or none: then characters share the box evenly.
    std::vector<float> edges;
    QString engine = {};      ///< who read it, with version ("PP-OCRv4 onnxruntime 1.21.1"); empty: PageText::engine
    QStringList alternatives = {}; ///< what else may stand there, the likeliest first; nobody has chosen one of them
    QString machine = {};     ///< what the machine read, where a person has corrected or confirmed it; else empty

    /// A person has said what stands there.
    [[nodiscard]] bool isCorrected() const { return !machine.isEmpty(); }
};

enum class BlockKind { Paragraph, Heading, ListItem, TableCell, Header, Footer };
[[nodiscard]] QString blockKindName(BlockKind kind);
[[nodiscard]] BlockKind blockKindFromName(const QString &name);

/// A paragraph, heading or table cell. Cells carry their table (0-based on the page), row and column.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    TextRange range;
    Box box;
    int table = -1;
    int row = -1;
    int column = -1;
};

/// Where the text of a page comes from. None: nothing readable yet (a scan before OCR).
enum class TextSource { None, Digital, Ocr };
[[nodiscard]] QString textSourceName(TextSource source);
[[nodiscard]] TextSource textSourceFromName(const QString &name);

/// One page as read: its text, and where each word and block of the text stands. width and height in points, upright.
struct PageText
{
    PageNumber number = 1;
    double width = 0;
    double height = 0;
    TextSource source = TextSource::None;
    QString engine;           ///< "poppler 22.12.0", "tesseract 5.3.0 chi_sim+eng"
    double confidence = 1;    ///< mean over words, 0 to 1
    QString text;             ///< lines end in \n; blocks are parted by an empty line
    std::vector<Word> words;  ///< in text order, not overlapping
    std::vector<Block> blocks;///< in text order, not overlapping; may be empty
    bool needsOcr = false;    ///< text layer missing or garbage by the reader's measure
    QString note;             ///< why, in English for the log ("text layer: 34 % private-use characters")
};

/// The boxes that the range covers, one a line, from character edges where known.
[[nodiscard]] QList<Box> boxesOf(const PageText &page, const TextRange &range);

} // namespace tendertrail::core
