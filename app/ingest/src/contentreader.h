// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contenttokens.h"
#include "drawingpath.h"

#include <QElapsedTimer>

#include <string>
#include <vector>

namespace tendertrail::ingest {

/// What a name in the resources stands for, as far as it matters here.
struct FontKind
{
    int bytesPerCode = 1;
};

struct GraphicsChange
{
    std::optional<double> lineWidth;
    std::optional<double> fillOpacity;
    std::optional<double> strokeOpacity;
    bool blends = false; ///< mixes with what is below it in a way that is not followed here
};

enum class ColourKind { Grey, Rgb, Cmyk, Tint, Pattern, Unknown };

/// Where a content stream looks up names: its resources.
class ContentResources
{
public:
    virtual ~ContentResources() = default;
    [[nodiscard]] virtual FontKind font(const std::string &name) = 0;
    [[nodiscard]] virtual GraphicsChange graphics(const std::string &name) = 0;
    [[nodiscard]] virtual ColourKind colours(const std::string &name) = 0;

    struct Outside
    {
        bool image = false;
        bool form = false;
        Matrix matrix;
        std::optional<std::array<double, 4>> clip; ///< left, bottom, right, top
        std::string content;
        std::unique_ptr<ContentResources> resources;
    };
    /// An image, or a form with its content. bytesLeft is lowered by what was unpacked. False when it cannot be had.
    [[nodiscard]] virtual bool outside(const std::string &name, qsizetype &bytesLeft, Outside &found) = 0;
};

/// Follows the operators of content streams and collects what they draw.
class ContentReader
{
public:
    ContentReader(PageDrawing &drawing, const DrawingLimits &limits, const core::Box &page);

    /// False where the drawing cannot be told this way.
    [[nodiscard]] bool read(std::string_view content, ContentResources &resources, const Matrix &matrix, qsizetype &bytesLeft);

private:
    struct State
    {
        Matrix matrix;
        core::Box clip;
        Paint fill;
        Paint stroke;
        ColourKind fillSpace = ColourKind::Grey;
        ColourKind strokeSpace = ColourKind::Grey;
        double lineWidth = 1;
        double fontSize = 1;
        int bytesPerCode = 1;
        int textMode = 0;
        bool dashed = false;
    };

    bool follow(std::string_view word, const Operands &operands, ContentResources &resources, qsizetype &bytesLeft);
    bool followColour(std::string_view word, const Operands &operands, ContentResources &resources);
    bool followText(std::string_view word, const Operands &operands, ContentResources &resources);
    bool followPath(std::string_view word, const Operands &operands);
    bool paint(bool fills, bool evenOdd, bool strokes);
    void setColour(bool stroke, const Operands &operands);
    bool drawOutside(const std::string &name, ContentResources &resources, qsizetype &bytesLeft);
    void addPicture(core::Box box);
    void show(const Operands &operands);
    [[nodiscard]] bool withinLimits();

    PageDrawing &m_drawing;
    const DrawingLimits &m_limits;
    State m_state;
    std::vector<State> m_saved;
    DrawingPath m_path;
    double m_textScale = 1;
    bool m_clips = false;      ///< the path being built becomes a clip
    bool m_failed = false;
    int m_depth = 0;
    qsizetype m_operators = 0;
    QElapsedTimer m_timer;
};

} // namespace tendertrail::ingest
