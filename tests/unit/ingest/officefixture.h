// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixtures.h"
#include "zipfixture.h"

namespace fixtures {

using Part = std::pair<QByteArray, QByteArray>;
using Parts = QList<Part>;

inline const QByteArray officeNamespaces =
    " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
    " xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
    " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

/// The list of types of a package that begins with one part.
inline QByteArray typesOf(const QByteArray &part, const QByteArray &type)
{
    return "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/" + part
           + "' ContentType='" + type + "'/></Types>";
}

inline QByteArray rootOf(const QByteArray &part)
{
    return QByteArray(rootRelations).replace("word/document.xml", part);
}

inline const QByteArray sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
inline const QByteArray slideType = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

struct Sheet
{
    QByteArray name;
    QByteArray content; ///< of worksheet
    QByteArray state;   ///< "hidden", or empty
};

/// A workbook: sheets in order, styles with formats (the style's index is the format's, from 1), shared strings.
inline QString writeXlsx(const QTemporaryDir &folder, const QString &name, const QList<Sheet> &sheets, const QStringList &formats = {},
                         const QByteArray &strings = {}, const Parts &more = {}, const QByteArray &workbookProperties = {},
                         const QByteArray &type = sheetType)
{
    Parts parts{{"[Content_Types].xml", typesOf("xl/workbook.xml", type)}, {"_rels/.rels", rootOf("xl/workbook.xml")}};
    QByteArray list;
    Parts targets;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const QByteArray state = sheets.at(i).state.isEmpty() ? QByteArray() : " state='" + sheets.at(i).state + "'";
        list += "<sheet name='" + sheets.at(i).name + "' sheetId='" + number + "' r:id='rId" + number + "'" + state + "/>";
        targets.append(Part{"worksheet", "worksheets/sheet" + number + ".xml"});
        parts.append(Part{"xl/worksheets/sheet" + number + ".xml", "<worksheet" + officeNamespaces + ">" + sheets.at(i).content + "</worksheet>"});
    }
    targets.append(Part{"styles", "styles.xml"});
    targets.append(Part{"sharedStrings", "sharedStrings.xml"});
    QByteArray codes;
    QByteArray styles = "<xf numFmtId='0'/>";
    for (qsizetype i = 0; i < formats.size(); ++i) {
        bool builtIn = false;
        const int id = formats.at(i).toInt(&builtIn); // a number is that of a format of Excel's own
        const QByteArray number = QByteArray::number(builtIn && !formats.at(i).startsWith(u'0') ? id : 200 + static_cast<int>(i));
        codes += "<numFmt numFmtId='" + QByteArray::number(200 + static_cast<int>(i)) + "' formatCode='" + formats.at(i).toHtmlEscaped().toUtf8() + "'/>";
        styles += "<xf numFmtId='" + number + "'/>";
    }
    parts += Parts{{"xl/workbook.xml", "<workbook" + officeNamespaces + ">" + workbookProperties + "<sheets>" + list + "</sheets></workbook>"},
                   {"xl/_rels/workbook.xml.rels", relations(targets)},
                   {"xl/styles.xml", "<styleSheet><numFmts>" + codes + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>"},
                   {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"}};
    parts += more;
    return writeZip(folder, name, parts);
}

/// A row of inline strings from column A on.
inline QByteArray textRow(int row, const QStringList &texts)
{
    QByteArray xml = "<row r='" + QByteArray::number(row) + "'>";
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray at = QByteArray(1, static_cast<char>('A' + i)) + QByteArray::number(row);
        if (!texts.at(i).isNull())
            xml += "<c r='" + at + "' t='inlineStr'><is><t>" + texts.at(i).toHtmlEscaped().toUtf8() + "</t></is></c>";
    }
    return xml + "</row>";
}

/// A presentation: slides (the content of cSld's spTree) in order; file numbers run against it.
inline QString writePptx(const QTemporaryDir &folder, const QString &name, const QList<QByteArray> &slides, const Parts &more = {},
                         const QByteArray &type = slideType)
{
    Parts parts{{"[Content_Types].xml", typesOf("ppt/presentation.xml", type)}, {"_rels/.rels", rootOf("ppt/presentation.xml")}};
    QByteArray list;
    Parts targets;
    for (qsizetype i = 0; i < slides.size(); ++i) {
        const QByteArray file = "slides/slide" + QByteArray::number(slides.size() - i) + ".xml";
        list += "<p:sldId id='" + QByteArray::number(256 + i) + "' r:id='rId" + QByteArray::number(i + 1) + "'/>";
        targets.append(Part{"slide", file});
        const QByteArray show = slides.at(i).startsWith("hidden:") ? " show='0'" : "";
        parts.append(Part{"ppt/" + file, "<p:sld" + officeNamespaces + show + "><p:cSld><p:spTree>" + QByteArray(slides.at(i)).replace("hidden:", "")
                                         + "</p:spTree></p:cSld></p:sld>"});
    }
    parts += Parts{{"ppt/presentation.xml", "<p:presentation" + officeNamespaces + "><p:sldIdLst>" + list + "</p:sldIdLst></p:presentation>"},
                   {"ppt/_rels/presentation.xml.rels", relations(targets)}};
    parts += more;
    return writeZip(folder, name, parts);
}

/// A shape of paragraphs, with a placeholder's type where it has one.
inline QByteArray shape(const QByteArray &paragraphs, const QByteArray &placeholder = {})
{
    return "<p:sp><p:nvSpPr><p:nvPr>" + (placeholder.isEmpty() ? QByteArray() : "<p:ph type='" + placeholder + "'/>")
           + "</p:nvPr></p:nvSpPr><p:txBody>" + paragraphs + "</p:txBody></p:sp>";
}

inline QByteArray line(const QString &text, const QByteArray &properties = {})
{
    return "<a:p>" + properties + "<a:r><a:t>" + text.toHtmlEscaped().toUtf8() + "</a:t></a:r></a:p>";
}

inline const QByteArray odfNamespaces =
    " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
    " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:presentation='urn:oasis:names:tc:opendocument:xmlns:presentation:1.0'";

/// An OpenDocument file: kind is "text", "spreadsheet" or "presentation".
inline QString writeOdf(const QTemporaryDir &folder, const QString &name, const QByteArray &kind, const QByteArray &body,
                        const QByteArray &automaticStyles = {}, const QByteArray &styles = {}, const Parts &more = {})
{
    Parts parts{{"mimetype", "application/vnd.oasis.opendocument." + kind},
                {"content.xml", "<?xml version='1.0' encoding='UTF-8'?><office:document-content" + odfNamespaces + "><office:automatic-styles>"
                                    + automaticStyles + "</office:automatic-styles><office:body><office:" + kind + ">" + body + "</office:" + kind
                                    + "></office:body></office:document-content>"},
                {"styles.xml", "<office:document-styles" + odfNamespaces + ">" + styles + "</office:document-styles>"}};
    parts += more;
    return writeZip(folder, name, parts);
}

/// The text of all pages, or what rule they break.
inline QString allText(const QString &path)
{
    auto reader = opened(path);
    QString text;
    for (int i = 1; reader && i <= reader->pageCount(); ++i) {
        const core::PageText page = pageOf(*reader, i);
        if (const QString broken = brokenRule(page); !broken.isEmpty())
            return broken;
        text += page.text;
    }
    return text;
}

/// The same with blocks parted by | instead of empty lines.
inline QString blocksOf(const QString &path)
{
    QString text = allText(path);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text.replace(QStringLiteral("\n\n"), QStringLiteral("|"));
}

/// The kinds of a page's blocks, a letter each: H heading, L list item, T cell of a table, P paragraph, h header, f footer.
inline QString kindsOf(const core::PageText &page)
{
    QString kinds;
    for (const core::Block &block : page.blocks) {
        switch (block.kind) {
        case core::BlockKind::Heading: kinds += u'H'; break;
        case core::BlockKind::ListItem: kinds += u'L'; break;
        case core::BlockKind::TableCell: kinds += u'T'; break;
        case core::BlockKind::Paragraph: kinds += u'P'; break;
        case core::BlockKind::Header: kinds += u'h'; break;
        case core::BlockKind::Footer: kinds += u'f'; break;
        }
    }
    return kinds;
}

} // namespace fixtures
