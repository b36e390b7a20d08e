// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tendertrail::tagging {

/// The kind of a suggestion for a chip that is specified by its properties and not named.
inline const QString specifiedKind = QStringLiteral("specified");

/// A property that a requirement asks at least.
struct Minimum
{
    QString quantity; ///< memory, bandwidth, interconnect, fp64, tf32, fp32, fp16, fp8, fp4, int8
    double value = 0; ///< GB, GB/s, or 10^12 dense operations a second
    [[nodiscard]] QString text() const; ///< "memory ≥ 141 GB"
};

/// Whether a part of the catalogue could meet a requirement; it says nothing of what was bought.
struct PartComparison
{
    enum class Verdict { Could, CouldNot, Unknown };
    QString part;
    QString maker;
    Verdict verdict = Verdict::Unknown;
    QString why;       ///< the properties that decide: "memory 80 GB < 141 GB"
    double excess = 0; ///< how far above the minima it lies, or how far below; for the order
};

/// A requirement for accelerators, and the catalogue's parts beside it: those that could meet it, then those that may, then
/// those that could not; of each the nearest first.
struct Specification
{
    std::vector<Minimum> minima;
    bool domestic = false; ///< Chinese makers only
    std::vector<PartComparison> parts;

    [[nodiscard]] std::vector<PartComparison> with(PartComparison::Verdict verdict) const;
    /// One line: what is asked; what could and the nearest that could not. The part before the first ';' is what is asked.
    [[nodiscard]] QString summary() const;
};

} // namespace tendertrail::tagging
