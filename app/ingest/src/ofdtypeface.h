// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ofdscene.h"

#include <QHash>
#include <QPainterPath>
#include <QRawFont>

#include <memory>

namespace tendertrail::ingest {

/// A font's outlines and widths, in ems, baseline at the origin, y downwards.
class OfdTypeface
{
public:
    struct Outline
    {
        QPainterPath path;
        double advance = 0;
        bool missing = false; ///< the font has no such character
    };

    explicit OfdTypeface(QRawFont font) : m_font(std::move(font)) {}
    [[nodiscard]] bool isValid() const { return m_font.isValid(); }
    [[nodiscard]] const Outline &glyph(int index);
    [[nodiscard]] const Outline &character(char32_t codePoint);

private:
    QRawFont m_font;
    QHash<int, Outline> m_glyphs;
    QHash<char32_t, Outline> m_characters;
};

/// The fonts of one file: embedded ones where FreeType takes them, else the layout font stands in.
class OfdTypefaces
{
public:
    explicit OfdTypefaces(const OfdPackage &package);
    /// How a character of a text is drawn; never null.
    [[nodiscard]] const OfdTypeface::Outline &outline(const OfdText &text, const OfdCharacter &character);

private:
    OfdTypeface *embedded(const OfdText &text);

    const OfdPackage &m_package;
    OfdTypeface m_layout;
    QHash<QString, std::shared_ptr<OfdTypeface>> m_embedded; ///< by entry; null for one that cannot be used
    qint64 m_bytesLeft;
};

} // namespace tendertrail::ingest
