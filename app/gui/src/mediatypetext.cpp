// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsmodel.h"

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

QString mediaTypeText(const QString &mediaType)
{
    if (mediaType == u"application/pdf")
        return u"PDF"_s;
    if (mediaType.startsWith(u"image/"))
        return DocumentsModel::tr("Image");
    if (mediaType == u"text/html" || mediaType == u"application/xhtml+xml")
        return DocumentsModel::tr("Web page");
    if (mediaType == u"text/plain")
        return DocumentsModel::tr("Text");
    if (mediaType.contains(u"wordprocessingml") || mediaType == u"application/msword")
        return DocumentsModel::tr("Word document");
    if (mediaType.contains(u"presentationml") || mediaType == u"application/vnd.ms-powerpoint"
        || mediaType == u"application/vnd.oasis.opendocument.presentation")
        return DocumentsModel::tr("Presentation");
    if (mediaType == u"application/vnd.oasis.opendocument.spreadsheet" || mediaType == u"text/csv")
        return DocumentsModel::tr("Spreadsheet");
    if (mediaType == u"application/vnd.oasis.opendocument.text" || mediaType == u"application/rtf")
        return DocumentsModel::tr("Text document");
    if (mediaType == u"application/ofd")
        return u"OFD"_s;
    if (mediaType == u"message/rfc822" || mediaType == u"application/vnd.ms-outlook")
        return DocumentsModel::tr("E-mail");
    if (mediaType == u"multipart/related")
        return DocumentsModel::tr("Web page");
    if (mediaType == u"application/zip" || mediaType == u"application/vnd.rar" || mediaType == u"application/x-7z-compressed"
        || mediaType == u"application/x-tar" || mediaType == u"application/gzip" || mediaType == u"application/x-bzip2"
        || mediaType == u"application/x-xz" || mediaType == u"application/zstd" || mediaType == u"application/vnd.ms-cab-compressed")
        return DocumentsModel::tr("Archive");
    if (mediaType.contains(u"spreadsheetml") || mediaType == u"application/vnd.ms-excel")
        return DocumentsModel::tr("Spreadsheet");
    return mediaType.isEmpty() ? DocumentsModel::tr("Unknown format") : mediaType;
}

} // namespace tendertrail::gui
