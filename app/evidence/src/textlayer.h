// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace tendertrail::evidence {

/// The fonts of an invisible text layer: glyphs without ink, one a code point, 255 a font. Only their table back to Unicode matters.
class InvisibleFonts
{
public:
    struct Code
    {
        int font = 0;
        int code = 0;
    };
    /// The code of a code point; gives it one the first time.
    [[nodiscard]] Code codeOf(char32_t character);
    [[nodiscard]] int count() const { return static_cast<int>(m_fonts.size()); }
    /// The ToUnicode table of a font.
    [[nodiscard]] QByteArray toUnicode(int font) const;

    static constexpr int codesOfAFont = 255; ///< from 1 on

private:
    QHash<quint32, Code> m_codes;
    std::vector<std::vector<char32_t>> m_fonts;
};

/// The drawing instructions for a page's text: each line on one base line, each word as wide as its box, words without a blank
/// between them closed up, a blank glyph where the text has one.
[[nodiscard]] QByteArray textLayer(const core::PageText &page, InvisibleFonts &fonts);

} // namespace tendertrail::evidence
