// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odfstyles.h"

#include "docxnumbering.h"
#include "docxxml.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

/// OpenDocument names a way of counting by how it begins; formattedNumber() knows Word's names.
QString countingOf(const QString &format)
{
    if (format.isEmpty())
        return {};
    switch (format.front().unicode()) {
    case u'a': return u"lowerLetter"_s;
    case u'A': return u"upperLetter"_s;
    case u'i': return u"lowerRoman"_s;
    case u'I': return u"upperRoman"_s;
    case u'一':
    case u'壹': return u"chineseCounting"_s;
    case u'①': return u"decimalEnclosedCircle"_s;
    case u'甲': return u"ideographTraditional"_s;
    case u'子': return u"ideographZodiac"_s;
    default: return u"decimal"_s;
    }
}

} // namespace

void OdfStyles::load(const pugi::xml_node &root)
{
    for (const pugi::xml_node &group : root.children()) {
        const std::string_view groupName = localName(group.name());
        if (groupName != "styles" && groupName != "automatic-styles")
            continue;
        for (const pugi::xml_node &node : group.children()) {
            const std::string_view name = localName(node.name());
            if (name == "list-style") {
                addList(attributeNamed(node, "name"), node);
            } else if (name == "outline-style") {
                addList(outline(), node);
            } else if (name == "style") {
                const QString style = attributeNamed(node, "name");
                m_parents.insert(style, attributeNamed(node, "parent-style-name"));
                const bool hidden = attributeNamed(childNamed(node, "text-properties"), "display") == u"none"
                                    || attributeNamed(childNamed(node, "table-properties"), "display") == u"false"
                                    || attributeNamed(childNamed(node, "drawing-page-properties"), "visibility") == u"hidden";
                if (hidden)
                    m_hidden.insert(style);
            }
        }
    }
}

void OdfStyles::addList(const QString &name, const pugi::xml_node &node)
{
    Levels levels;
    for (const pugi::xml_node &child : node.children()) {
        const int index = attributeNamed(child, "level").toInt() - 1;
        if (index < 0 || index >= levelCount)
            continue;
        Level &level = levels[static_cast<std::size_t>(index)];
        const std::string_view kind = localName(child.name());
        level.bullet = kind == "list-level-style-bullet" || kind == "list-level-style-image";
        level.format = countingOf(attributeNamed(child, "num-format"));
        level.prefix = attributeNamed(child, "num-prefix").left(20);
        level.suffix = attributeNamed(child, "num-suffix").left(20);
        level.shownLevels = std::clamp(attributeNamed(child, "display-levels").toInt(), 1, index + 1);
        const QString start = attributeNamed(child, "start-value");
        level.start = start.isEmpty() ? 1 : start.toInt();
    }
    m_lists.insert(name, levels);
}

bool OdfStyles::isTitle(const QString &style) const
{
    QString name = style;
    for (int i = 0; i < 20 && !name.isEmpty(); ++i) { // styles may be based on each other in a circle
        if (name == u"Title")
            return true;
        name = m_parents.value(name);
    }
    return false;
}

QString OdfStyles::nextLabel(const QString &list, int level, Counters &counters, int start) const
{
    const auto found = m_lists.constFind(list);
    if (found == m_lists.cend() || level < 0 || level >= levelCount)
        return {};
    const auto at = static_cast<std::size_t>(level);
    const Level &own = (*found)[at];
    for (std::size_t i = 0; i < at; ++i) { // 0 stands for a level that has not begun
        if (counters[i] == 0)
            counters[i] = (*found)[i].start;
    }
    counters[at] = start > 0 ? start : counters[at] == 0 ? own.start : counters[at] < 1'000'000 ? counters[at] + 1 : counters[at];
    std::fill(counters.begin() + level + 1, counters.end(), 0);
    if (own.bullet)
        return u"• "_s;
    if (own.format.isEmpty())
        return own.prefix.trimmed().isEmpty() && own.suffix.trimmed().isEmpty() ? QString() : (own.prefix + own.suffix).trimmed() + u' ';
    QStringList numbers;
    for (int i = level + 1 - own.shownLevels; i <= level; ++i) {
        const Level &shown = (*found)[static_cast<std::size_t>(i)];
        if (!shown.format.isEmpty())
            numbers << formattedNumber(counters[static_cast<std::size_t>(i)], shown.format);
    }
    return (own.prefix + numbers.join(u'.') + own.suffix).trimmed() + u' ';
}

} // namespace tendertrail::ingest
