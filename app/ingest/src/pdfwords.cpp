// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfwords.h"

#include "core/fold.h"

#include <poppler-page.h>

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

/// Radicals in the text layer stand for ideographs (TRAPS D14); done by character so that borders keep their place.
char32_t repaired(char32_t codePoint)
{
    if (codePoint < 0x2e80 || codePoint > 0x2fdf)
        return codePoint;
    const QList<uint> codes = core::repairRadicals(QString::fromUcs4(&codePoint, 1)).toUcs4();
    return codes.size() == 1 ? static_cast<char32_t>(codes.front()) : codePoint;
}

bool isDropped(char32_t codePoint)
{
    return codePoint < 0x20 || codePoint == 0x7f || codePoint == 0xfeff || codePoint == 0x200b;
}

std::vector<char32_t> codePointsOf(const poppler::ustring &text)
{
    std::vector<char32_t> codes;
    codes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i];
        if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && QChar::isLowSurrogate(text[i + 1])) {
            codes.push_back(QChar::surrogateToUcs4(unit, text[i + 1]));
            ++i;
        } else {
            codes.push_back(QChar::isSurrogate(unit) ? U'\xfffd' : unit);
        }
    }
    return codes;
}

core::Box boxOf(const poppler::rectf &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

bool isSane(const core::Box &box)
{
    return std::isfinite(box.x) && std::isfinite(box.y) && std::isfinite(box.width) && std::isfinite(box.height);
}

/// The part of a box that lies on the page: broken fonts claim glyphs a mile high.
core::Box clipped(const core::Box &box, double pageWidth, double pageHeight)
{
    const double left = std::clamp(box.x, 0.0, pageWidth);
    const double top = std::clamp(box.y, 0.0, pageHeight);
    return {left, top, std::clamp(box.right(), left, pageWidth) - left, std::clamp(box.bottom(), top, pageHeight) - top};
}

bool runsLeftToRight(const std::vector<Glyph> &glyphs)
{
    for (std::size_t i = 1; i < glyphs.size(); ++i) {
        if (glyphs[i].left < glyphs[i - 1].left - 0.5)
            return false;
    }
    return true;
}

/// The font size by what the glyphs take: a Han character is as wide as its font is high. Poppler would tell it, but asking
/// for fonts makes the whole list a third slower.
double sizeOf(const poppler::text_box &textBox, const std::vector<char32_t> &codes, const core::Box &box)
{
    constexpr double latinLeading = 0.87; // of a Latin font's box; it holds ascent and descent
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (!isWide(codes[i]))
            continue;
        const double width = textBox.char_bbox(i).width();
        return width > 0.6 * box.height && width < 1.3 * box.height ? width : box.height;
    }
    return box.height * latinLeading;
}

} // namespace

std::vector<PdfWord> pdfWords(const poppler::page &page, double pageWidth, double pageHeight)
{
    const std::vector<poppler::text_box> boxes = page.text_list();
    std::vector<PdfWord> words;
    words.reserve(boxes.size());
    for (const poppler::text_box &textBox : boxes) {
        const core::Box box = boxOf(textBox.bbox());
        const std::vector<char32_t> codes = codePointsOf(textBox.text());
        if (codes.empty() || !isSane(box))
            continue;
        PdfWord word;
        word.box = clipped(box, pageWidth, pageHeight);
        word.spaceAfter = textBox.has_space_after();
        const bool upright = textBox.rotation() == 0; // vertical writing is told as turned, too
        word.size = upright ? sizeOf(textBox, codes, box) : std::min(box.width, box.height);

        std::vector<Glyph> glyphs;
        glyphs.reserve(codes.size());
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (isDropped(codes[i]))
                continue;
            const char32_t code = repaired(codes[i]);
            const core::Box glyphBox = boxOf(textBox.char_bbox(i));
            if (!upright) {
                // Characters stand below one another: each becomes a word with a box of its own.
                PdfWord single;
                single.text = QString::fromUcs4(&code, 1);
                single.box = isSane(glyphBox) && !glyphBox.isEmpty() ? clipped(glyphBox, pageWidth, pageHeight) : word.box;
                single.size = word.size;
                if (!isBlank(code))
                    words.push_back(std::move(single));
                continue;
            }
            const double left = isSane(glyphBox) ? std::clamp(glyphBox.x, 0.0, pageWidth) : word.box.x;
            const double right = isSane(glyphBox) ? std::clamp(glyphBox.right(), left, pageWidth) : word.box.right();
            glyphs.push_back({code, left, right});
        }
        if (!upright) {
            if (!words.empty())
                words.back().spaceAfter = true;
            continue;
        }
        if (glyphs.empty())
            continue;
        if (runsLeftToRight(glyphs)) {
            word.glyphs = std::move(glyphs);
        } else {
            for (const Glyph &glyph : glyphs)
                word.text += QString::fromUcs4(&glyph.codePoint, 1);
        }
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace tendertrail::ingest
