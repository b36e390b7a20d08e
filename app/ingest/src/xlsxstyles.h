// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numberformat.h"

#include <QHash>

#include <vector>

namespace pugi {
class xml_node;
}

namespace tendertrail::ingest {

/// The number formats of a workbook's cell styles.
class XlsxStyles
{
public:
    /// Takes the root of styles.xml.
    void load(const pugi::xml_node &root);
    /// The format of a cell by its style's index.
    [[nodiscard]] const NumberFormat &format(int style);

private:
    QHash<int, QString> m_codes;      ///< by number of the format
    std::vector<int> m_formatOfStyle;
    QHash<int, NumberFormat> m_formats; ///< by number of the format, made on first use
};

/// Text of a string item or a rich run: all t but those of phonetic runs; _x000D_ and its like are undone.
[[nodiscard]] QString richText(const pugi::xml_node &node);

} // namespace tendertrail::ingest
