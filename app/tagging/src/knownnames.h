// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companyname.h"

#include <QHash>

#include <vector>

namespace tendertrail::tagging {

/// Names that the catalogues know in Chinese and English: institutions, companies, makers, clouds.
class KnownNames
{
public:
    /// Errors: MissingComponent, Corrupt.
    [[nodiscard]] static core::Result<KnownNames> load(const NameForms &forms);

    /// An English name and the number of the row that has it: two rows are two, whatever they are called.
    struct English
    {
        QString name;
        int row = -1;
        bool operator==(const English &) const = default;
    };
    /// English names of one who goes by this Chinese name; empty where none is known.
    [[nodiscard]] std::vector<English> english(const CompanyName &name) const;
    /// Each Chinese name, folded and without legal form, with each of its English ones.
    [[nodiscard]] const std::vector<std::pair<QString, QString>> &pairs() const { return m_pairs; }

private:
    void add(const QString &chinese, const QStringList &english, int row, const NameForms &forms);

    QHash<QString, std::vector<English>> m_english; ///< by full name, and by place and core
    std::vector<std::pair<QString, QString>> m_pairs;
};

} // namespace tendertrail::tagging
