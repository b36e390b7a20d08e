// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstdint>

namespace tendertrail::core {

/// What tells whether two texts say the same, whatever their spaces, punctuation and full-width forms.
struct TextPrint
{
    qsizetype length = 0;                   ///< letters, digits and Han of the folded text, in UTF-16 units
    QString hash;                           ///< SHA-256 of them in UTF-8, hexadecimal
    std::array<std::uint32_t, 64> minHash{};///< of their overlapping runs of five
};

/// Deterministic on every machine. Any thread.
[[nodiscard]] TextPrint textPrint(const QString &text);

/// 1 for equal texts; else the estimated share of runs that both have (Broder 1997, "On the resemblance and containment of
/// documents"), below 1. 0 where either is too short to say.
[[nodiscard]] double similarity(const TextPrint &one, const TextPrint &other);

} // namespace tendertrail::core
