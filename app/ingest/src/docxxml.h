// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <pugixml.hpp>

#include <cstring>
#include <string_view>

namespace tendertrail::ingest {

/// Names without their prefix: producers choose prefixes freely, and strict files have other namespaces.
inline std::string_view localName(const char *name)
{
    const char *colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

inline pugi::xml_node childNamed(const pugi::xml_node &node, std::string_view name)
{
    for (const pugi::xml_node &child : node.children()) {
        if (localName(child.name()) == name)
            return child;
    }
    return {};
}

inline QString attributeNamed(const pugi::xml_node &node, std::string_view name)
{
    for (const pugi::xml_attribute &attribute : node.attributes()) {
        if (localName(attribute.name()) == name)
            return QString::fromUtf8(attribute.value());
    }
    return {};
}

/// The value of a property element such as <w:ilvl w:val="2"/>; empty when it is not there.
inline QString valueOf(const pugi::xml_node &node, std::string_view name)
{
    return attributeNamed(childNamed(node, name), "val");
}

/// A switch such as <w:vanish/> or <w:vanish w:val="0"/>.
inline bool isOn(const pugi::xml_node &node, std::string_view name)
{
    const pugi::xml_node child = childNamed(node, name);
    if (!child)
        return false;
    const QString value = attributeNamed(child, "val");
    return value != QLatin1StringView("0") && value != QLatin1StringView("false") && value != QLatin1StringView("off");
}

} // namespace tendertrail::ingest
