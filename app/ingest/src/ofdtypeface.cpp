// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofdtypeface.h"

#include "flowfont.h"
#include "pagewriter.h"

#include <cmath>

namespace tendertrail::ingest {

namespace {

constexpr double em = 100;                      ///< pixels that outlines are asked for in
constexpr qint64 mostFontBytes = 256'000'000;   ///< of a file
constexpr qsizetype mostKept = 50'000;          ///< outlines; a full Chinese font has some 30,000 characters

OfdTypeface::Outline outlineOf(const QRawFont &font, quint32 index)
{
    OfdTypeface::Outline outline;
    const QTransform toEm = QTransform::fromScale(1 / em, 1 / em);
    outline.path = toEm.map(font.pathForGlyph(index));
    outline.path.setFillRule(Qt::WindingFill);
    const QList<QPointF> advances = font.advancesForGlyphIndexes({index});
    if (!advances.isEmpty() && std::isfinite(advances.front().x()))
        outline.advance = advances.front().x() / em;
    return outline;
}

} // namespace

const OfdTypeface::Outline &OfdTypeface::glyph(int index)
{
    if (m_glyphs.size() > mostKept)
        m_glyphs.clear();
    auto found = m_glyphs.find(index);
    if (found == m_glyphs.end())
        found = m_glyphs.insert(index, outlineOf(m_font, static_cast<quint32>(index)));
    return *found;
}

const OfdTypeface::Outline &OfdTypeface::character(char32_t codePoint)
{
    if (m_characters.size() > mostKept)
        m_characters.clear();
    auto found = m_characters.find(codePoint);
    if (found == m_characters.end()) {
        const QList<quint32> indexes = m_font.glyphIndexesForString(QString::fromUcs4(&codePoint, 1));
        Outline outline;
        outline.missing = indexes.isEmpty() || indexes.front() == 0;
        if (!outline.missing)
            outline = outlineOf(m_font, indexes.front());
        found = m_characters.insert(codePoint, std::move(outline));
    }
    return *found;
}

OfdTypefaces::OfdTypefaces(const OfdPackage &package)
    : m_package(package), m_layout(QRawFont::fromFont(flowFont(em / unitsPerPoint))), m_bytesLeft(mostFontBytes)
{
}

OfdTypeface *OfdTypefaces::embedded(const OfdText &text)
{
    const QString entry = text.resources ? text.resources->fonts.value(text.font).file : QString();
    if (entry.isEmpty())
        return nullptr;
    auto found = m_embedded.find(entry);
    if (found == m_embedded.end()) {
        std::shared_ptr<OfdTypeface> face;
        const core::Result<QByteArray> bytes = m_package.bytes(entry);
        if (bytes && bytes->size() <= m_bytesLeft) {
            m_bytesLeft -= bytes->size();
            face = std::make_shared<OfdTypeface>(QRawFont(*bytes, em, QFont::PreferNoHinting));
        }
        found = m_embedded.insert(entry, face && face->isValid() ? face : nullptr);
    }
    return found->get();
}

const OfdTypeface::Outline &OfdTypefaces::outline(const OfdText &text, const OfdCharacter &character)
{
    if (OfdTypeface *face = embedded(text)) {
        if (character.glyph > 0) {
            const OfdTypeface::Outline &outline = face->glyph(character.glyph);
            if (outline.advance > 0 || !outline.path.isEmpty())
                return outline;
        }
        const OfdTypeface::Outline &outline = face->character(character.codePoint);
        if (!outline.missing && (outline.advance > 0 || isBlank(character.codePoint)))
            return outline;
    }
    return m_layout.character(character.codePoint);
}

} // namespace tendertrail::ingest
