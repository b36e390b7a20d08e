// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlsxstyles.h"

#include "docxxml.h"

namespace tendertrail::ingest {

namespace {

constexpr std::size_t maxStyles = 70'000; ///< Excel allows 65,490

/// Characters that XML cannot hold stand as _xHHHH_.
QString unescaped(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1StringView("_x")); at >= 0; at = text.indexOf(QLatin1StringView("_x"), at + 1)) {
        if (at + 7 > text.size() || text.at(at + 6) != u'_')
            continue;
        bool hex = false;
        const ushort code = text.mid(at + 2, 4).toUShort(&hex, 16);
        if (hex)
            text.replace(at, 7, code == '\r' ? QString() : code == 0 ? QString() : QString(QChar(code)));
    }
    return text;
}

} // namespace

void XlsxStyles::load(const pugi::xml_node &root)
{
    for (const pugi::xml_node &format : childNamed(root, "numFmts").children())
        m_codes.insert(attributeNamed(format, "numFmtId").toInt(), attributeNamed(format, "formatCode"));
    for (const pugi::xml_node &style : childNamed(root, "cellXfs").children()) {
        if (m_formatOfStyle.size() < maxStyles)
            m_formatOfStyle.push_back(attributeNamed(style, "numFmtId").toInt());
    }
}

const NumberFormat &XlsxStyles::format(int style)
{
    const auto index = static_cast<std::size_t>(style);
    const int id = style >= 0 && index < m_formatOfStyle.size() ? m_formatOfStyle[index] : 0;
    auto found = m_formats.find(id);
    if (found == m_formats.end()) {
        const auto code = m_codes.constFind(id);
        found = m_formats.insert(id, NumberFormat(code != m_codes.cend() ? *code : NumberFormat::builtIn(id)));
    }
    return *found;
}

QString richText(const pugi::xml_node &node)
{
    QString text;
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = localName(child.name());
        if (name == "t")
            text += QString::fromUtf8(child.child_value());
        else if (name == "r")
            text += QString::fromUtf8(childNamed(child, "t").child_value());
    }
    return text.contains(QLatin1StringView("_x")) ? unescaped(text) : text;
}

} // namespace tendertrail::ingest
