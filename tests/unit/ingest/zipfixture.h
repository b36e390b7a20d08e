// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>
#include <QTemporaryDir>

#include <zip.h>

#include <utility>

namespace fixtures {

/// Writes a ZIP archive of named entries.
inline QString writeZip(const QTemporaryDir &folder, const QString &name, const QList<std::pair<QByteArray, QByteArray>> &entries)
{
    const QString path = folder.filePath(name);
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        qFatal("cannot write a ZIP archive");
    for (const auto &[entry, bytes] : entries) {
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        if (zip_file_add(zip, entry.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("cannot add to a ZIP archive");
    }
    if (zip_close(zip) != 0)
        qFatal("cannot finish a ZIP archive");
    return path;
}

inline const QByteArray contentTypes = "<?xml version='1.0'?><Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";
inline const QByteArray wordNamespaces =
    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:v='urn:schemas-microsoft-com:vml'"
    " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
inline const QByteArray rootRelations =
    "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' "
    "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>";

inline QByteArray relations(const QList<std::pair<QByteArray, QByteArray>> &typesAndTargets)
{
    QByteArray xml = "<?xml version='1.0'?><Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    int number = 1;
    for (const auto &[type, target] : typesAndTargets)
        xml += "<Relationship Id='rId" + QByteArray::number(number++)
               + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "' Target='" + target + "'/>";
    return xml + "</Relationships>";
}

inline QByteArray documentXml(const QByteArray &body)
{
    return "<?xml version='1.0' encoding='UTF-8'?><w:document" + wordNamespaces + "><w:body>" + body + "</w:body></w:document>";
}

/// A Word document of a body and further parts.
inline QString writeDocx(const QTemporaryDir &folder, const QString &name, const QByteArray &body,
                         const QList<std::pair<QByteArray, QByteArray>> &more = {})
{
    QList<std::pair<QByteArray, QByteArray>> entries{{"[Content_Types].xml", contentTypes}, {"_rels/.rels", rootRelations},
                                                     {"word/document.xml", documentXml(body)}};
    entries += more;
    return writeZip(folder, name, entries);
}

inline QByteArray run(const QString &text)
{
    return "<w:r><w:t xml:space='preserve'>" + text.toHtmlEscaped().toUtf8() + "</w:t></w:r>";
}

inline QByteArray paragraph(const QString &text, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
}

} // namespace fixtures
