// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tendertrail::exchange {

/// Width of a text in a sans-serif face, estimated from the kind of its characters: no fonts are at hand here, and the
/// reader's differ anyway. Errs to the wide side.
[[nodiscard]] double textWidth(const QString &text, double fontSize);

/// Breaks a text into at most `lines` lines no wider than `width`: between words, between Han characters, and anywhere when a
/// word is longer than a line. Lines come out about equally long; what does not fit ends in an ellipsis.
[[nodiscard]] QStringList wrapped(const QString &text, double fontSize, double width, int lines);

} // namespace tendertrail::exchange
