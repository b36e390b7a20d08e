// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <array>

namespace pugi {
class xml_node;
}

namespace tendertrail::ingest {

/// Counts the automatic numbers of a Word document: "第一章", "3.2.1", "（二）" stand in no run of text.
class DocxNumbering
{
public:
    static constexpr int levelCount = 9;

    /// Takes the root of numbering.xml.
    void load(const pugi::xml_node &root);
    /// The label of the next paragraph of a list, with a space behind it where it has one; empty for none.
    [[nodiscard]] QString next(int list, int level);

private:
    struct Level
    {
        QString format;
        QString text;
        int start = 1;
        bool legal = false; ///< all numbers in the label as decimals
    };
    struct Scheme
    {
        std::array<Level, levelCount> levels;
        std::array<int, levelCount> counters{};
        std::array<bool, levelCount> begun{};
    };
    QHash<int, Scheme> m_schemes;   ///< by abstract number
    QHash<int, int> m_schemeOfList;
    QHash<int, std::array<int, levelCount>> m_restarts; ///< by list: what its first paragraph begins with, -1 for none
    QHash<int, bool> m_used;
};

/// A number in the style of Word's numFmt ("chineseCounting" 12 is 十二); decimal for styles that are not known.
[[nodiscard]] QString formattedNumber(int number, const QString &format);

} // namespace tendertrail::ingest
