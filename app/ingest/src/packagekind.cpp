// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packagekind.h"

#include "docxxml.h"
#include "packageparts.h"

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

Sniffed word()
{
    return {u"docx"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s, u"Word document (.docx)"_s, false};
}

Sniffed sheet()
{
    return {u"xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s, u"spreadsheet (.xlsx)"_s, false};
}

Sniffed slides()
{
    return {u"pptx"_s, u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s, u"presentation (.pptx)"_s, false};
}

/// Of the part that the package begins with; templates, slide shows and files with macros have types of their own.
std::optional<Sniffed> kindOfType(const QString &type)
{
    if (type.contains(u"wordprocessingml") || type.contains(u"ms-word"))
        return word();
    if (type.contains(u"ms-excel.sheet.binary"))
        return Sniffed{{}, u"application/vnd.ms-excel.sheet.binary.macroEnabled.12"_s, u"binary spreadsheet (.xlsb)"_s, false};
    if (type.contains(u"spreadsheetml") || type.contains(u"ms-excel"))
        return sheet();
    if (type.contains(u"presentationml") || type.contains(u"ms-powerpoint"))
        return slides();
    return {};
}

QString typeOf(const ZipPackage &package, const QString &part, const QString &path)
{
    pugi::xml_document xml;
    if (!loadXml(package, u"[Content_Types].xml"_s, xml, path))
        return {};
    for (const pugi::xml_node &node : xml.document_element().children()) {
        const QString name = attributeNamed(node, "PartName");
        if (name.size() == part.size() + 1 && name.endsWith(part, Qt::CaseInsensitive))
            return attributeNamed(node, "ContentType");
    }
    return {};
}

/// By the root element, for packages whose list of types says nothing of it.
std::optional<Sniffed> kindOfRoot(const ZipPackage &package, const QString &part, const QString &path)
{
    pugi::xml_document xml;
    if (!loadXml(package, part, xml, path))
        return {};
    const std::string_view root = localName(xml.document_element().name());
    if (root == "document")
        return word();
    if (root == "workbook")
        return sheet();
    if (root == "presentation")
        return slides();
    return {};
}

std::optional<Sniffed> openDocumentKind(const ZipPackage &package)
{
    const core::Result<QByteArray> bytes = package.has(u"mimetype"_s) ? package.part(u"mimetype"_s) : QByteArray();
    const QString type = bytes ? QString::fromLatin1(bytes->trimmed().left(200)) : QString();
    const auto begin = "application/vnd.oasis.opendocument."_L1;
    if (!type.startsWith(begin))
        return {};
    const QString kind = type.mid(begin.size());
    for (const QString &read : {u"text"_s, u"spreadsheet"_s, u"presentation"_s, u"graphics"_s}) {
        if (kind == read || kind == read + u"-template"_s || kind == read + u"-master"_s)
            return Sniffed{u"odf"_s, type, u"OpenDocument file (.odt, .ods, .odp)"_s, false};
    }
    return Sniffed{{}, type, u"OpenDocument file of a kind without text (%1)"_s.arg(kind), false};
}

} // namespace

std::optional<Sniffed> officeKind(const ZipPackage &package, const QString &path)
{
    if (std::optional<Sniffed> odf = openDocumentKind(package))
        return odf;
    if (!package.has(u"[Content_Types].xml"_s))
        return {};
    QStringList parts = related(package, {}, u"/officeDocument", path);
    if (parts.isEmpty()) // the usual places, where a damaged package does not say
        parts = QStringList{u"word/document.xml"_s, u"xl/workbook.xml"_s, u"ppt/presentation.xml"_s};
    for (const QString &part : std::as_const(parts)) {
        if (!package.has(part))
            continue;
        if (std::optional<Sniffed> kind = kindOfType(typeOf(package, part, path)))
            return kind;
        if (std::optional<Sniffed> kind = kindOfRoot(package, part, path))
            return kind;
        // Its XML is damaged: whoever reads it will say so.
        if (part.startsWith(u"word/"))
            return word();
        if (part.startsWith(u"xl/"))
            return sheet();
        if (part.startsWith(u"ppt/"))
            return slides();
    }
    return {};
}

} // namespace tendertrail::ingest
