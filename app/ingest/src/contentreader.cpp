// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contentreader.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

constexpr std::size_t deepest = 512; ///< of saved states

double shown(double component)
{
    return component > 0 ? std::min(component, 1.0) : 0;
}

double greyOf(ColourKind kind, const Operands &o)
{
    switch (kind) {
    case ColourKind::Grey:
        return shown(o.at(0));
    case ColourKind::Rgb:
        return 0.3 * shown(o.at(0)) + 0.59 * shown(o.at(1)) + 0.11 * shown(o.at(2));
    case ColourKind::Cmyk:
        return shown(1 - 0.3 * shown(o.at(0)) - 0.59 * shown(o.at(1)) - 0.11 * shown(o.at(2)) - shown(o.at(3)));
    case ColourKind::Tint:
        return 1 - shown(o.at(0));
    case ColourKind::Pattern:
    case ColourKind::Unknown:
        break;
    }
    return 0;
}

} // namespace

ContentReader::ContentReader(PageDrawing &drawing, const DrawingLimits &limits, const core::Box &page)
    : m_drawing(drawing), m_limits(limits)
{
    m_state.clip = page;
    m_timer.start();
}

bool ContentReader::withinLimits()
{
    if (++m_operators > m_limits.operators || m_path.tooLong())
        return false;
    if (m_operators % 1024 != 0)
        return true;
    const std::size_t marks = m_drawing.boxes.size() + m_drawing.shapes.size() + m_drawing.pictures.size();
    return marks <= static_cast<std::size_t>(m_limits.marks) && m_timer.elapsed() < m_limits.milliseconds;
}

bool ContentReader::read(std::string_view content, ContentResources &resources, const Matrix &matrix, qsizetype &bytesLeft)
{
    if (m_depth >= m_limits.depth)
        return false;
    ++m_depth;
    const State before = m_state;
    const std::size_t saved = m_saved.size();
    m_state.matrix = matrix;
    m_path.clear();
    ContentTokens tokens(content);
    bool good = true;
    for (std::string_view word = tokens.next(); good && !word.empty(); word = tokens.next()) {
        if (word == "ID") {
            addPicture(mappedBox(m_state.matrix, 0, 0, 1, 1));
            tokens.skipInlineImage();
        } else if (word == "Q") {
            if (m_saved.size() > saved) {
                m_state = m_saved.back();
                m_saved.pop_back();
            }
        } else {
            good = follow(word, tokens.operands(), resources, bytesLeft);
        }
        good = good && withinLimits();
    }
    const std::size_t marks = m_drawing.boxes.size() + m_drawing.shapes.size() + m_drawing.pictures.size();
    m_saved.resize(std::min(m_saved.size(), saved));
    m_state = before;
    m_path.clear();
    --m_depth;
    return good && marks <= static_cast<std::size_t>(m_limits.marks);
}

bool ContentReader::follow(std::string_view word, const Operands &o, ContentResources &resources, qsizetype &bytesLeft)
{
    if (followPath(word, o) || followText(word, o, resources) || followColour(word, o, resources))
        return !m_failed;
    if (word == "q") {
        if (m_saved.size() >= deepest)
            return false;
        m_saved.push_back(m_state);
    } else if (word == "cm") {
        m_state.matrix = Matrix{o.at(0), o.at(1), o.at(2), o.at(3), o.at(4), o.at(5)}.then(m_state.matrix);
    } else if (word == "w") {
        m_state.lineWidth = std::abs(o.at(0));
    } else if (word == "d") {
        m_state.dashed = o.filledArray;
    } else if (word == "gs" && o.named) {
        const GraphicsChange change = resources.graphics(plainName(o.name));
        m_state.lineWidth = change.lineWidth.value_or(m_state.lineWidth);
        m_state.fill.opacity = shown(change.fillOpacity.value_or(m_state.fill.opacity));
        m_state.stroke.opacity = shown(change.strokeOpacity.value_or(m_state.stroke.opacity));
        return !change.blends;
    } else if (word == "sh") {
        addPicture(m_state.clip);
    } else if (word == "Do" && o.named) {
        return drawOutside(plainName(o.name), resources, bytesLeft);
    }
    return true;
}

bool ContentReader::followPath(std::string_view word, const Operands &o)
{
    const Matrix &m = m_state.matrix;
    if (word.size() == 1) {
        switch (word.front()) {
        case 'm':
            m_path.moveTo(m.map(o.at(0), o.at(1)));
            return true;
        case 'l':
            m_path.lineTo(m.map(o.at(0), o.at(1)));
            return true;
        case 'c':
            m_path.curveTo(m.map(o.at(0), o.at(1)), m.map(o.at(2), o.at(3)), m.map(o.at(4), o.at(5)));
            return true;
        case 'v':
        case 'y':
            m_path.curveTo(m.map(o.at(0), o.at(1)), m.map(o.at(0), o.at(1)), m.map(o.at(2), o.at(3)));
            return true;
        case 'h':
            m_path.close();
            return true;
        case 'W':
            m_clips = true;
            return true;
        case 'n':
            return paint(false, false, false);
        case 'f':
        case 'F':
            return paint(true, false, false);
        case 'S':
            return paint(false, false, true);
        case 's':
            m_path.close();
            return paint(false, false, true);
        case 'B':
            return paint(true, false, true);
        case 'b':
            m_path.close();
            return paint(true, false, true);
        default:
            return false;
        }
    }
    if (word == "re") {
        m_path.rectangle(m, o.at(0), o.at(1), o.at(2), o.at(3));
        return true;
    }
    if (word.size() != 2 || word[1] != '*')
        return false;
    switch (word.front()) {
    case 'W':
        m_clips = true;
        return true;
    case 'f':
        return paint(true, true, false);
    case 'B':
        return paint(true, true, true);
    case 'b':
        m_path.close();
        return paint(true, true, true);
    default:
        return false;
    }
}

bool ContentReader::paint(bool fills, bool evenOdd, bool strokes)
{
    if (fills)
        m_failed = m_path.fill(m_state.fill, m_state.clip, evenOdd, m_drawing) || m_failed;
    if (strokes)
        m_path.stroke(m_state.stroke, m_state.clip, m_state.lineWidth * m_state.matrix.scale(), m_state.dashed, m_drawing);
    if (m_clips && !clipTo(m_state.clip, m_path.bounds()))
        m_state.clip = {-1e9, -1e9, 0, 0}; // nothing is seen until the state before is back
    m_clips = false;
    m_path.clear();
    return true;
}

void ContentReader::setColour(bool stroke, const Operands &o)
{
    Paint &paint = stroke ? m_state.stroke : m_state.fill;
    const ColourKind space = stroke ? m_state.strokeSpace : m_state.fillSpace;
    paint.pattern = o.named || space == ColourKind::Pattern || space == ColourKind::Unknown;
    paint.grey = paint.pattern ? 0 : greyOf(space, o);
}

bool ContentReader::followColour(std::string_view word, const Operands &o, ContentResources &resources)
{
    const bool stroke = word.front() >= 'A' && word.front() <= 'Z';
    ColourKind &space = stroke ? m_state.strokeSpace : m_state.fillSpace;
    if (word == "g" || word == "G") {
        space = ColourKind::Grey;
    } else if (word == "rg" || word == "RG") {
        space = ColourKind::Rgb;
    } else if (word == "k" || word == "K") {
        space = ColourKind::Cmyk;
    } else if (word == "cs" || word == "CS") {
        space = o.named ? resources.colours(plainName(o.name)) : ColourKind::Unknown;
        Paint &paint = stroke ? m_state.stroke : m_state.fill;
        paint.pattern = space == ColourKind::Pattern || space == ColourKind::Unknown;
        paint.grey = 0; // every space begins with its black, a tint with its full ink
        return true;
    } else if (word != "sc" && word != "SC" && word != "scn" && word != "SCN") {
        return false;
    }
    setColour(stroke, o);
    return true;
}

bool ContentReader::followText(std::string_view word, const Operands &o, ContentResources &resources)
{
    if (word == "Tj" || word == "TJ" || word == "'" || word == "\"") {
        show(o);
    } else if (word == "Tm") {
        m_textScale = Matrix{o.at(0), o.at(1), o.at(2), o.at(3), 0, 0}.scale();
    } else if (word == "BT") {
        m_textScale = 1;
    } else if (word == "Tf") {
        m_state.fontSize = std::abs(o.at(0));
        m_state.bytesPerCode = o.named ? resources.font(plainName(o.name)).bytesPerCode : 1;
    } else if (word == "Tr") {
        m_state.textMode = static_cast<int>(std::clamp(o.at(0), 0.0, 7.0));
    } else {
        return word.size() == 2 && word.front() == 'T'; // Td, Tc, …: where text stands does not matter here
    }
    return true;
}

void ContentReader::show(const Operands &o)
{
    if (m_state.textMode == 3 || m_state.textMode == 7)
        return;
    const qsizetype codes = m_state.bytesPerCode > 1 ? o.bytes / m_state.bytesPerCode : o.bytes - o.blanks;
    const double size = m_state.fontSize * m_textScale * m_state.matrix.scale();
    m_drawing.codes += codes;
    if (std::isfinite(size))
        m_drawing.textArea += static_cast<double>(codes) * size * size;
}

void ContentReader::addPicture(core::Box box)
{
    if (clipTo(box, m_state.clip))
        m_drawing.pictures.push_back(box);
}

bool ContentReader::drawOutside(const std::string &name, ContentResources &resources, qsizetype &bytesLeft)
{
    ContentResources::Outside found;
    if (m_depth >= m_limits.depth || !resources.outside(name, bytesLeft, found))
        return false;
    if (found.image)
        addPicture(mappedBox(m_state.matrix, 0, 0, 1, 1));
    if (!found.form)
        return true;
    const Matrix matrix = found.matrix.then(m_state.matrix);
    const State before = m_state;
    if (found.clip) {
        const auto [left, bottom, right, top] = *found.clip;
        if (!clipTo(m_state.clip, mappedBox(matrix, left, bottom, right, top)))
            found.content.clear();
    }
    const bool good = found.content.empty()
                      || read(found.content, found.resources ? *found.resources : resources, matrix, bytesLeft);
    m_state = before;
    return good;
}

} // namespace tendertrail::ingest
