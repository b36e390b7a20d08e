// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include "tagging/accelerators.h"
#include "tagging/specifications.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace tendertrail::tagging {

/// A minimum where it stands in squeezed text.
struct FoundMinimum
{
    Minimum minimum;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool asked = false; ///< a word or sign says "at least"
};

/// resources/rules/specifications.json, compiled: how requirements for accelerators are worded. Immutable after load.
class SpecificationRules
{
public:
    /// Errors: MissingComponent, Corrupt.
    [[nodiscard]] static core::Result<SpecificationRules> load();

    /// Minima for one card in folded text without white space, in order.
    [[nodiscard]] std::vector<FoundMinimum> minimaIn(const QString &squeezed) const;
    [[nodiscard]] bool isDomestic(const QString &squeezed) const { return m_domestic.match(squeezed).hasMatch(); }
    /// Whether the words between two minima begin on another card or machine (推理卡：).
    [[nodiscard]] bool namesAnother(const QString &squeezed) const { return m_another.match(squeezed).hasMatch(); }
    /// Minima that stand no further apart than this, in squeezed units, are of one card.
    [[nodiscard]] int reach() const { return m_reach; }
    [[nodiscard]] const QString &version() const { return m_version; }

private:
    struct Quantity
    {
        QString id;
        QRegularExpression expression;
    };

    [[nodiscard]] bool mayHold(const QString &squeezed) const;

    std::vector<Quantity> m_quantities;
    QHash<QString, double> m_units;
    QRegularExpression m_upper;
    QRegularExpression m_asked;
    QRegularExpression m_system;
    QRegularExpression m_systemBefore;
    QRegularExpression m_sparse;
    QRegularExpression m_domestic;
    QRegularExpression m_another;
    QStringList m_words;
    double m_leastMemory = 0;
    double m_leastTera = 0;
    int m_reach = 0;
    QString m_version;
};

/// Every part of the catalogue beside the minima.
[[nodiscard]] Specification compared(std::vector<Minimum> minima, bool domestic, const Accelerators &accelerators);

} // namespace tendertrail::tagging
