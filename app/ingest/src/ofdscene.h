// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ofddocument.h"

#include "core/cancel.h"

#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <variant>
#include <vector>

namespace tendertrail::ingest {

/// A character with the point of its baseline where it begins, in the text object's own space.
struct OfdCharacter
{
    char32_t codePoint = 0;
    int glyph = -1; ///< of the embedded font, or -1: by its code point
    QPointF origin;
};

struct OfdText
{
    QTransform toPage; ///< from the object's space to points of the page
    std::vector<OfdCharacter> characters;
    QString font;      ///< id
    const OfdResources *resources = nullptr;
    double size = 0;   ///< in the object's space
    double stretch = 1;
    int turn = 0;      ///< of each character around its origin, clockwise in degrees
    bool bold = false;
    bool italic = false;
    bool drawn = true; ///< false for the text layer under a scan
    QColor color;
};

struct OfdPath
{
    QTransform toPage;
    QPainterPath path;
    std::optional<QColor> fill;
    std::optional<QPen> stroke;
};

struct OfdImage
{
    QTransform toPage; ///< from the unit square
    QString entry;
    double opacity = 1;
};

struct OfdItem
{
    std::variant<OfdText, OfdPath, OfdImage> shape;
    QPainterPath clip;       ///< in points of the page; an empty path for none
    bool annotation = false;
};

/// Everything on a page, from the back to the front; width and height in points.
struct OfdScene
{
    double width = 0;
    double height = 0;
    std::vector<OfdItem> items;
    std::vector<std::shared_ptr<const OfdResources>> resources; ///< of pages that bring their own
};

/// Reads a page's content with its templates and annotations. Errors: Corrupt, TooLarge, Cancelled.
[[nodiscard]] core::Result<OfdScene> readOfdScene(const OfdPackage &package, const OfdDocument &document, const OfdPage &page,
                                                  const core::CancelToken &cancel);

/// M, L, Q, C and A, B (three control points), C (close) of AbbreviatedData. At most `most` steps are taken.
[[nodiscard]] QPainterPath ofdPath(QStringView data, std::size_t most);

} // namespace tendertrail::ingest
