// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace tendertrail::core {

/// A stable name of each value of an enum: one table, read in both directions.
template <typename Enum, std::size_t count>
using NameTable = std::array<std::pair<Enum, QLatin1String>, count>;

template <typename Enum, std::size_t count>
[[nodiscard]] QString nameIn(const NameTable<Enum, count> &table, Enum value)
{
    for (const auto &[known, name] : table) {
        if (known == value)
            return name;
    }
    return {};
}

template <typename Enum, std::size_t count>
[[nodiscard]] std::optional<Enum> valueIn(const NameTable<Enum, count> &table, const QString &name)
{
    for (const auto &[value, known] : table) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

} // namespace tendertrail::core
