// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace fixtures {

/// A PDF written by hand: the bodies of objects 1, 2, 3 … with the catalogue first. What QPdfWriter would never write.
inline QByteArray rawPdf(const QList<QByteArray> &objects)
{
    QByteArray pdf = "%PDF-1.5\n";
    QList<qsizetype> offsets;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        offsets << pdf.size();
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const qsizetype xref = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
           + QByteArray::number(xref) + "\n%%EOF\n";
    return pdf;
}

inline QByteArray stream(const QByteArray &content, const QByteArray &entries = {})
{
    return "<< /Length " + QByteArray::number(content.size()) + entries + " >>\nstream\n" + content + "\nendstream";
}

/// One page with a content stream and one font object F1. page holds further entries of the page ("/Rotate 90").
inline QByteArray onePage(const QByteArray &content, const QByteArray &font, const QByteArray &page = {},
                          const QList<QByteArray> &more = {}, const QByteArray &box = "0 0 595 842")
{
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                              "<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
                                  + page + " >>",
                              stream(content), font};
    objects += more;
    return rawPdf(objects);
}

inline const QByteArray helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/// Helvetica whose text layer says something else: character codes from first on are the given UTF-16 values. The map is
/// object 6.
inline const QByteArray renamedHelvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>";

inline QByteArray toUnicode(unsigned char first, const QList<uint> &codes)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                     "1 begincodespacerange <00> <FF> endcodespacerange\n";
    map += QByteArray::number(codes.size()) + " beginbfchar\n";
    for (qsizetype i = 0; i < codes.size(); ++i)
        map += "<" + QByteArray::number(first + i, 16).rightJustified(2, '0') + "> <"
               + QByteArray::number(codes.at(i), 16).rightJustified(4, '0') + ">\n";
    map += "endbfchar endcmap CMapName currentdict /CMap defineresource pop end end";
    return stream(map);
}

} // namespace fixtures
