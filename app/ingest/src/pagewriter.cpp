// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagewriter.h"

#include <QChar>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

/// Which words a character may stand in: East Asian ones, others, or the word before it (quotes, dashes, ellipses,
/// which both scripts use).
enum class Company { Wide, Narrow, Either };

Company companyOf(char32_t codePoint)
{
    if (isWide(codePoint))
        return Company::Wide;
    if ((codePoint >= 0x2010 && codePoint <= 0x2027) || codePoint == 0xb7)
        return Company::Either;
    return Company::Narrow;
}

} // namespace

bool isWide(char32_t codePoint)
{
    return (codePoint >= 0x2e80 && codePoint <= 0xa4cf) || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
           || (codePoint >= 0x1100 && codePoint <= 0x11ff) || (codePoint >= 0xf900 && codePoint <= 0xfaff)
           || (codePoint >= 0xfe30 && codePoint <= 0xfe4f) || (codePoint >= 0xff00 && codePoint <= 0xff60)
           || (codePoint >= 0xffe0 && codePoint <= 0xffe6) || (codePoint >= 0x20000 && codePoint <= 0x3ffff);
}

bool isBlank(char32_t codePoint)
{
    return QChar::isSpace(codePoint) || codePoint == 0x200b || codePoint == 0xfeff;
}

void PageWriter::beginBlock(core::BlockKind kind, int table, int row, int column)
{
    endBlock();
    if (!m_page.text.isEmpty())
        m_page.text += u'\n'; // the empty line between blocks
    m_block = {};
    m_block.kind = kind;
    m_block.table = table;
    m_block.row = row;
    m_block.column = column;
    m_block.range.begin = m_page.text.size();
    m_blockOpen = true;
}

void PageWriter::endBlock()
{
    closeWord();
    if (!m_blockOpen)
        return;
    m_blockOpen = false;
    qsizetype end = m_page.text.size();
    while (end > m_block.range.begin && m_page.text.at(end - 1).isSpace())
        --end;
    m_block.range.end = end;
    m_page.text.truncate(end);
    if (m_block.range.isEmpty()) {
        // Nothing was written: take the empty line back, too.
        if (!m_page.text.isEmpty())
            m_page.text.chop(1);
        return;
    }
    m_page.text += u'\n';
    m_page.blocks.push_back(m_block);
}

void PageWriter::addRun(std::span<const Glyph> glyphs, double top, double height, float confidence)
{
    Company company = Company::Either;
    for (const Glyph &glyph : glyphs) {
        if (isBlank(glyph.codePoint)) {
            closeWord();
            company = Company::Either;
            addSpace();
            continue;
        }
        const Company own = companyOf(glyph.codePoint);
        if (own != Company::Either) {
            if (company != Company::Either && own != company)
                closeWord();
            company = own;
        }
        appendGlyph(glyph, top, height, confidence);
    }
    closeWord();
}

void PageWriter::appendGlyph(const Glyph &glyph, double top, double height, float confidence)
{
    const double left = std::min(glyph.left, glyph.right);
    const double right = std::max(glyph.left, glyph.right);
    if (!m_wordOpen) {
        m_wordOpen = true;
        m_word = {};
        m_word.range.begin = m_page.text.size();
        m_word.box = {left, top, right - left, height};
        m_word.confidence = confidence;
        m_word.edges.push_back(static_cast<float>(left));
    }
    // A border is where the next character begins, so that borders never run backwards over kerned pairs.
    const auto border = std::max(m_word.edges.back(), static_cast<float>(left));
    m_word.edges.back() = border;
    const auto end = std::max(border, static_cast<float>(right));
    if (glyph.codePoint > 0xffff) {
        m_word.edges.push_back(border + (end - border) / 2); // between the halves of a surrogate pair
        m_page.text += QChar(QChar::highSurrogate(glyph.codePoint));
        m_page.text += QChar(QChar::lowSurrogate(glyph.codePoint));
    } else {
        m_page.text += QChar(static_cast<char16_t>(glyph.codePoint));
    }
    m_word.edges.push_back(end);
    m_word.box = m_word.box.united({left, top, right - left, height});
}

void PageWriter::closeWord()
{
    if (!m_wordOpen)
        return;
    m_wordOpen = false;
    m_word.range.end = m_page.text.size();
    if (m_blockOpen)
        m_block.box = m_block.box.isEmpty() ? m_word.box : m_block.box.united(m_word.box);
    m_page.words.push_back(std::move(m_word));
}

void PageWriter::addWord(const QString &text, const core::Box &box, float confidence)
{
    closeWord();
    if (text.isEmpty())
        return;
    m_word = {};
    m_word.range = {m_page.text.size(), m_page.text.size() + text.size()};
    m_word.box = box;
    m_word.confidence = confidence;
    m_page.text += text;
    if (m_blockOpen)
        m_block.box = m_block.box.isEmpty() ? box : m_block.box.united(box);
    m_page.words.push_back(std::move(m_word));
}

} // namespace tendertrail::ingest
