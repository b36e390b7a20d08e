// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace tendertrail::ingest {

/// Lengths of the layout are tenths of a point, so that whole font sizes and glyph advances lose nothing.
inline constexpr double unitsPerPoint = 10;

/// The bundled font (fonts/wqy-microhei.ttc in the data folder), else the same family of the system, and no fallback
/// to others: the layout must be the same on every machine, because stored boxes lean on it.
[[nodiscard]] QFont flowFont(double points, bool bold = false);

/// The family in use; empty when the font is missing, then what Qt finds for each character stands in.
[[nodiscard]] QString flowFontFamily();

} // namespace tendertrail::ingest
