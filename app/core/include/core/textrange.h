// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>

namespace tendertrail::core {

/// Half-open range of UTF-16 code units in a stored page text.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] bool contains(qsizetype offset) const { return offset >= begin && offset < end; }
    [[nodiscard]] bool intersects(const TextRange &other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] QString of(const QString &text) const { return text.mid(begin, length()); }
    auto operator<=>(const TextRange &) const = default; // NOLINT(modernize-use-nullptr): clang-tidy misreads <=>
};

} // namespace tendertrail::core
