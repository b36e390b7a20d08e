// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <array>

namespace pugi {
class xml_node;
}

namespace tendertrail::ingest {

/// What the styles of an OpenDocument file say of its text: what is hidden, what is a title, how lists are numbered.
class OdfStyles
{
public:
    static constexpr int levelCount = 10;
    using Counters = std::array<int, levelCount>;

    /// Takes the root of content.xml, styles.xml or a flat document; may be called for each.
    void load(const pugi::xml_node &root);

    [[nodiscard]] bool isHidden(const QString &style) const { return m_hidden.contains(style); }
    [[nodiscard]] bool isTitle(const QString &style) const;
    [[nodiscard]] bool knowsList(const QString &style) const { return m_lists.contains(style); }
    /// Counts on and gives the label of a list's next item (level from 0), with a space behind it; start is 0 or what the item begins with.
    [[nodiscard]] QString nextLabel(const QString &list, int level, Counters &counters, int start = 0) const;

    /// The name under which headings are numbered.
    static QString outline() { return QStringLiteral("\n"); }

private:
    struct Level
    {
        QString format; ///< of formattedNumber(); empty for none
        QString prefix;
        QString suffix;
        int shownLevels = 1;
        int start = 1;
        bool bullet = false;
    };
    using Levels = std::array<Level, levelCount>;

    void addList(const QString &name, const pugi::xml_node &node);

    QSet<QString> m_hidden;
    QHash<QString, QString> m_parents;
    QHash<QString, Levels> m_lists;
};

} // namespace tendertrail::ingest
