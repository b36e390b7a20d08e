// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <QStringView>

#include <span>
#include <vector>

namespace tendertrail::ingest {

/// One character of a line with its borders in points.
struct Glyph
{
    char32_t codePoint = 0;
    double left = 0;
    double right = 0;
};

/// Fills a PageText: keeps offsets, parts lines and blocks as the contract says, and cuts lines into words.
class PageWriter
{
public:
    explicit PageWriter(core::PageText page) : m_page(std::move(page)) {}

    void beginBlock(core::BlockKind kind, int table = -1, int row = -1, int column = -1);
    /// Characters that stand side by side on one line; words are cut where Han meets Latin and at spaces.
    void addRun(std::span<const Glyph> glyphs, double top, double height, float confidence = 1);
    /// A word whose characters have no borders from left to right (rotated or right-to-left text).
    void addWord(const QString &text, const core::Box &box, float confidence = 1);
    void addSpace() { m_page.text += u' '; }
    void endLine() { m_page.text += u'\n'; }
    void endBlock();

    [[nodiscard]] qsizetype length() const { return m_page.text.size(); }
    [[nodiscard]] core::PageText take() { return std::move(m_page); }

private:
    void closeWord();
    void appendGlyph(const Glyph &glyph, double top, double height, float confidence);

    core::PageText m_page;
    core::Block m_block;
    core::Word m_word;
    bool m_wordOpen = false;
    bool m_blockOpen = false;
};

/// True for characters set in a square of their own: Han, kana, hangul, their punctuation and full-width forms.
[[nodiscard]] bool isWide(char32_t codePoint);
/// True for spaces of every kind; they part words and belong to none.
[[nodiscard]] bool isBlank(char32_t codePoint);

} // namespace tendertrail::ingest
