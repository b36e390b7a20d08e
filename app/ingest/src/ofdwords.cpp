// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofdwords.h"

#include "readingorder.h"

#include "core/fold.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tendertrail::ingest {

namespace {

constexpr double ascent = 0.88;     ///< of the font size above the baseline
constexpr double wordGap = 0.3;     ///< of the font size: characters further apart are two words
constexpr double fullerWidth = 1.4; ///< characters set this much wider than the font has them still adjoin
constexpr double narrowWidth = 0.72;///< so do all that stand this close: fonts of one width are not at hand
constexpr int mostLikened = 32;     ///< characters at one place that a new one is compared with

struct PlacedCharacter
{
    char32_t codePoint = 0;
    QRectF box;        ///< on the page
    QPointF base;      ///< of its baseline on the page
};

enum class Pose { Upright, Sideways, Tilted };

char32_t repaired(char32_t codePoint)
{
    if (codePoint < 0x2e80 || codePoint > 0x2fdf)
        return codePoint;
    const QList<uint> codes = core::repairRadicals(QString::fromUcs4(&codePoint, 1)).toUcs4();
    return codes.size() == 1 ? static_cast<char32_t>(codes.front()) : codePoint;
}

bool isDropped(char32_t codePoint)
{
    return codePoint < 0x20 || codePoint == 0x7f || codePoint == 0xfeff || codePoint == 0x200b
           || (codePoint >= 0xd800 && codePoint < 0xe000) || codePoint > 0x10ffff;
}

class WordFinding
{
public:
    WordFinding(const OfdScene &scene, OfdTypefaces &typefaces) : m_scene(scene), m_typefaces(typefaces) {}

    std::vector<PdfWord> find(bool annotations)
    {
        m_groups.clear();
        m_tilted.clear();
        for (const OfdItem &item : m_scene.items) {
            const auto *text = std::get_if<OfdText>(&item.shape);
            if (text && item.annotation == annotations)
                add(*text);
        }
        std::vector<PdfWord> words = inReadingOrder(std::move(m_groups));
        std::move(m_tilted.begin(), m_tilted.end(), std::back_inserter(words));
        return words;
    }

private:
    void add(const OfdText &text)
    {
        const QTransform turned = QTransform().rotate(text.turn) * text.toPage;
        const QPointF along(turned.m11(), turned.m12());
        const QPointF down(turned.m21(), turned.m22());
        const double width = std::hypot(along.x(), along.y());
        m_size = std::hypot(down.x(), down.y()) * text.size;
        if (!std::isfinite(m_size) || m_size < 0.1 || m_size > 20'000 || !(width > 0))
            return;
        const Pose pose = std::abs(along.y()) < 0.1 * width && along.x() > 0 && down.y() > 0 ? Pose::Upright
                          : std::abs(along.x()) < 0.1 * width                                ? Pose::Sideways
                                                                                             : Pose::Tilted;
        const std::vector<PlacedCharacter> characters = placed(text);
        if (characters.empty())
            return;
        if (pose == Pose::Tilted)
            addTilted(characters);
        else if (pose == Pose::Sideways || standsBelow(characters))
            addVertical(characters);
        else
            addLines(characters);
    }

    std::vector<PlacedCharacter> placed(const OfdText &text)
    {
        std::vector<PlacedCharacter> characters;
        characters.reserve(text.characters.size());
        const QRectF page(0, 0, m_scene.width, m_scene.height);
        for (std::size_t i = 0; i < text.characters.size(); ++i) {
            const OfdCharacter &own = text.characters[i];
            if (isDropped(own.codePoint))
                continue;
            double width = widthOf(text, own);
            if (i + 1 < text.characters.size() && text.turn == 0) {
                const QPointF step = text.characters[i + 1].origin - own.origin;
                if (std::abs(step.y()) < 0.3 * text.size && step.x() > 0.05 * text.size && step.x() < std::max(fullerWidth * width, narrowWidth * text.size))
                    width = step.x();
            }
            QTransform place = QTransform().rotate(text.turn) * QTransform::fromTranslate(own.origin.x(), own.origin.y()) * text.toPage;
            const QRectF box = place.mapRect(QRectF(0, -ascent * text.size, width, text.size));
            const QPointF base = place.map(QPointF(0, 0));
            if (!std::isfinite(box.x()) || !std::isfinite(box.y()) || !std::isfinite(box.width()) || !std::isfinite(box.height())
                || !box.intersects(page) || isDouble(own.codePoint, box.center()))
                continue;
            characters.push_back({repaired(own.codePoint), box.intersected(page), base});
        }
        return characters;
    }

    double widthOf(const OfdText &text, const OfdCharacter &character)
    {
        if (isWide(character.codePoint))
            return text.size * text.stretch;
        const double advance = m_typefaces.outline(text, character).advance;
        return text.size * text.stretch * (advance > 0.02 && advance < 3 ? advance : 0.5);
    }

    /// Bold writing is often the same character drawn twice, a hair beside itself.
    bool isDouble(char32_t codePoint, const QPointF &centre)
    {
        if (isBlank(codePoint))
            return false;
        constexpr double step = 4; // points
        const double near = std::min(0.25 * m_size, step);
        const auto column = static_cast<qint64>(std::floor(centre.x() / step));
        const auto row = static_cast<qint64>(std::floor(centre.y() / step));
        for (qint64 x = column - 1; x <= column + 1; ++x) {
            for (qint64 y = row - 1; y <= row + 1; ++y) {
                const auto found = m_drawn.constFind({x, y});
                if (found == m_drawn.constEnd())
                    continue;
                for (const auto &[code, at] : *found) {
                    if (code == codePoint && std::abs(at.x() - centre.x()) < near && std::abs(at.y() - centre.y()) < near)
                        return true;
                }
            }
        }
        auto &here = m_drawn[{column, row}];
        if (here.size() < mostLikened)
            here.push_back({codePoint, centre});
        return false;
    }

    bool standsBelow(const std::vector<PlacedCharacter> &characters) const
    {
        std::size_t below = 0;
        for (std::size_t i = 1; i < characters.size(); ++i) {
            const QPointF step = characters[i].base - characters[i - 1].base;
            below += std::abs(step.x()) < 0.5 * m_size && step.y() > 0.5 * m_size ? 1 : 0;
        }
        return below > 0 && below * 2 >= characters.size() - 1;
    }

    static core::Box boxOf(const QRectF &rect) { return {rect.x(), rect.y(), rect.width(), rect.height()}; }

    PdfWord single(const QString &text, const QRectF &box) const
    {
        PdfWord word;
        word.text = text;
        word.box = boxOf(box);
        word.size = m_size;
        return word;
    }

    void addTilted(const std::vector<PlacedCharacter> &characters)
    {
        QString text;
        QRectF box;
        const auto flush = [&] {
            if (!text.isEmpty()) {
                m_tilted.push_back(single(text, box));
                m_tilted.back().spaceAfter = true;
            }
            text.clear();
            box = {};
        };
        for (const PlacedCharacter &character : characters) {
            if (isBlank(character.codePoint)) {
                flush();
                continue;
            }
            text += QString::fromUcs4(&character.codePoint, 1);
            box = box.united(character.box);
        }
        flush();
    }

    /// Characters that stand below one another are words of one each; a line that goes on in the next object is one group.
    void addVertical(const std::vector<PlacedCharacter> &characters)
    {
        for (const PlacedCharacter &character : characters) {
            if (isBlank(character.codePoint))
                continue;
            PdfWord word = single(QString::fromUcs4(&character.codePoint, 1), character.box);
            if (!m_groups.empty() && m_groups.back().words.back().glyphs.empty()) {
                PdfWord &last = m_groups.back().words.back();
                const double gap = word.box.y - last.box.bottom();
                if (std::abs(word.box.x - last.box.x) < m_size && gap > -0.5 * m_size && gap < m_size
                    && std::abs(last.size - word.size) < 0.2 * m_size) {
                    last.spaceAfter = false;
                    word.spaceAfter = true;
                    m_groups.back().words.push_back(std::move(word));
                    continue;
                }
            }
            word.spaceAfter = true;
            WordGroup group;
            group.place = word.box;
            group.words.push_back(std::move(word));
            m_groups.push_back(std::move(group));
        }
    }

    void addLines(const std::vector<PlacedCharacter> &characters)
    {
        PdfWord word;
        const auto flush = [&](bool space) {
            if (!word.glyphs.empty()) {
                word.spaceAfter = space;
                word.size = m_size;
                WordGroup group;
                group.place = word.box;
                group.words.push_back(std::move(word));
                m_groups.push_back(std::move(group));
            }
            word = {};
        };
        const PlacedCharacter *before = nullptr;
        for (const PlacedCharacter &character : characters) {
            if (before) {
                const double gap = character.box.left() - before->box.right();
                const bool goesOn = std::abs(character.base.y() - before->base.y()) < 0.3 * m_size
                                    && character.box.left() > before->box.left() - 0.1 * m_size;
                if (!goesOn || gap > wordGap * m_size)
                    flush(goesOn);
            }
            before = &character;
            if (isBlank(character.codePoint)) {
                flush(true);
                continue;
            }
            const core::Box box = boxOf(character.box);
            word.box = word.glyphs.empty() ? box : word.box.united(box);
            word.glyphs.push_back({character.codePoint, box.x, box.right()});
        }
        flush(false);
    }

    const OfdScene &m_scene;
    OfdTypefaces &m_typefaces;
    std::vector<WordGroup> m_groups;
    std::vector<PdfWord> m_tilted;
    QHash<std::pair<qint64, qint64>, std::vector<std::pair<char32_t, QPointF>>> m_drawn;
    double m_size = 0; ///< of the text that is added, on the page in points
};

} // namespace

std::vector<PdfWord> ofdWords(const OfdScene &scene, OfdTypefaces &typefaces)
{
    WordFinding finding(scene, typefaces);
    std::vector<PdfWord> words = finding.find(false);
    std::vector<PdfWord> annotations = finding.find(true);
    std::move(annotations.begin(), annotations.end(), std::back_inserter(words));
    return words;
}

} // namespace tendertrail::ingest
