// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zipfixture.h"

namespace fixtures {

/// What goes into an OFD file beside its pages' content.
struct OfdParts
{
    QList<QByteArray> pages;             ///< what stands in <ofd:Page>
    QByteArray common;                   ///< in <ofd:CommonData>
    QByteArray document;                 ///< behind the pages of Document.xml
    QByteArray body;                     ///< in <ofd:DocBody>
    QList<std::pair<QByteArray, QByteArray>> files; ///< more entries
};

inline const QByteArray ofdNamespace = " xmlns:ofd='http://www.ofdspec.org/2016'";

inline QString writeOfd(const QTemporaryDir &folder, const OfdParts &parts, const QString &name = QStringLiteral("a.ofd"))
{
    QList<std::pair<QByteArray, QByteArray>> entries{
        {"OFD.xml", "<ofd:OFD" + ofdNamespace + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>" + parts.body
                        + "</ofd:DocBody></ofd:OFD>"}};
    QByteArray pages;
    for (qsizetype i = 0; i < parts.pages.size(); ++i) {
        const QByteArray entry = "Pages/Page_" + QByteArray::number(i) + "/Content.xml";
        pages += "<ofd:Page ID='" + QByteArray::number(i + 1) + "' BaseLoc='" + entry + "'/>";
        entries.append({"Doc_0/" + entry, "<ofd:Page" + ofdNamespace + ">" + parts.pages.at(i) + "</ofd:Page>"});
    }
    entries.append({"Doc_0/Document.xml", "<ofd:Document" + ofdNamespace + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
                                              "</ofd:PhysicalBox></ofd:PageArea>" + parts.common + "</ofd:CommonData><ofd:Pages>" + pages
                                              + "</ofd:Pages>" + parts.document + "</ofd:Document>"});
    return writeZip(folder, name, entries + parts.files);
}

inline QByteArray ofdLayer(const QByteArray &objects)
{
    return "<ofd:Content><ofd:Layer>" + objects + "</ofd:Layer></ofd:Content>";
}

/// Text of 5 mm whose first character stands at (x, y) mm; each is as wide as it is high.
inline QByteArray ofdText(const QString &text, double x, double y, const QByteArray &attributes = "", double size = 5)
{
    const QByteArray own = QByteArray::number(size);
    return "<ofd:TextObject Boundary='" + QByteArray::number(x) + " " + QByteArray::number(y) + " 150 10' Size='" + own + "' " + attributes
           + "><ofd:TextCode X='0' Y='" + QByteArray::number(size * 0.88) + "' DeltaX='g 200 " + own + "'>" + text.toHtmlEscaped().toUtf8()
           + "</ofd:TextCode></ofd:TextObject>";
}

inline QByteArray ofdRectangle(double x, double y, double width, double height, const QByteArray &attributes, const QByteArray &inner = "")
{
    const auto number = [](double value) { return QByteArray::number(value); };
    return "<ofd:PathObject Boundary='" + number(x) + " " + number(y) + " " + number(width) + " " + number(height) + "' " + attributes + ">" + inner
           + "<ofd:AbbreviatedData>M 0 0 L " + number(width) + " 0 L " + number(width) + " " + number(height) + " L 0 " + number(height)
           + " C</ofd:AbbreviatedData></ofd:PathObject>";
}

} // namespace fixtures
