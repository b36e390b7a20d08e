// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sniff.h"

#include "cfb.h"
#include "charset.h"
#include "csvparser.h"
#include "mimeheader.h"
#include "zippackage.h"
#include "encodingscore.h"
#include "filebytes.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 headLength = 65536;

struct Magic
{
    qsizetype offset;
    QByteArrayView bytes;
    const char *format;    ///< empty: not read
    const char *mediaType;
    const char *words;
};

template <qsizetype N>
constexpr Magic magic(qsizetype offset, const char (&bytes)[N], const char *format, const char *mediaType,
                      const char *words)
{
    return {offset, QByteArrayView(bytes, N - 1), format, mediaType, words};
}

// Longer signatures stand before shorter ones that they contain.
const Magic magics[] = {
    magic(0, "%PDF-", "pdf", "application/pdf", "PDF document"),
    magic(0, "\x89PNG\r\n\x1a\n", "image", "image/png", "PNG image"),
    magic(0, "\xff\xd8\xff", "image", "image/jpeg", "JPEG image"),
    magic(0, "II*\0", "image", "image/tiff", "TIFF image"),
    magic(0, "MM\0*", "image", "image/tiff", "TIFF image"),
    magic(0, "II+\0", "image", "image/tiff", "TIFF image"),
    magic(0, "MM\0+", "image", "image/tiff", "TIFF image"),
    magic(0, "GIF87a", "image", "image/gif", "GIF image"),
    magic(0, "GIF89a", "image", "image/gif", "GIF image"),
    magic(8, "WEBPVP8", "image", "image/webp", "WebP image"),
    magic(8, "AVI ", "", "video/x-msvideo", "video (AVI)"),
    magic(8, "WAVE", "", "audio/wav", "sound (WAV)"),
    magic(4, "ftypheic", "", "image/heic", "HEIC photo"),
    magic(4, "ftypheix", "", "image/heic", "HEIC photo"),
    magic(4, "ftypmif1", "", "image/heif", "HEIF photo"),
    magic(4, "ftypavif", "", "image/avif", "AVIF image"),
    magic(4, "ftyp", "", "video/mp4", "video (MP4)"),
    magic(0, "\0\0\0\x0cjP  \r\n\x87\n", "", "image/jp2", "JPEG 2000 image"),
    magic(0, "AT&TFORM", "", "image/vnd.djvu", "DjVu document"),
    magic(0, "8BPS", "", "image/vnd.adobe.photoshop", "Photoshop image"),
    magic(0, "%!PS", "", "application/postscript", "PostScript document"),
    magic(0, "{\\rtf", "rtf", "application/rtf", "Rich Text document (.rtf)"),
    magic(0, "Rar!\x1a\x07", "archive", "application/vnd.rar", "RAR archive"),
    magic(0, "PK\x07\x08PK\x03\x04", "", "application/zip", "first volume of a ZIP archive in several"),
    magic(0, "7z\xbc\xaf\x27\x1c", "archive", "application/x-7z-compressed", "7z archive"),
    magic(0, "\x1f\x8b", "archive", "application/gzip", "gzip archive"),
    magic(0, "BZh", "archive", "application/x-bzip2", "bzip2 archive"),
    magic(0, "\xfd" "7zXZ\0", "archive", "application/x-xz", "xz archive"),
    magic(0, "\x28\xb5\x2f\xfd", "archive", "application/zstd", "Zstandard archive"),
    magic(0, "MSCF", "archive", "application/vnd.ms-cab-compressed", "cabinet archive (.cab)"),
    magic(257, "ustar", "archive", "application/x-tar", "tar archive"),
    magic(0, "\x7f" "ELF", "", "application/x-elf", "program (ELF)"),
    magic(0, "MZ", "", "application/vnd.microsoft.portable-executable", "Windows program"),
    magic(0, "SQLite format 3\0", "", "application/vnd.sqlite3", "SQLite database"),
    magic(0, "ID3", "", "audio/mpeg", "sound (MP3)"),
    magic(0, "OggS", "", "audio/ogg", "sound (Ogg)"),
    magic(0, "\x1a\x45\xdf\xa3", "", "video/x-matroska", "video (Matroska)"),
    magic(0, "\xd7\xcd\xc6\x9a", "", "image/wmf", "Windows metafile"),
    magic(40, " EMF", "", "image/emf", "enhanced metafile"),
    magic(0, "CAJ\0", "", "application/x-caj", "CAJ document (CNKI)"),
    magic(0, "HN\0\0", "", "application/x-caj", "CAJ document (CNKI)"),
    magic(0, "AC10", "", "image/vnd.dwg", "AutoCAD drawing (.dwg)"),
    magic(0, "\xdb\xa5-\0", "", "application/msword", "Word document of before 1997 (.doc)"),
};

Sniffed refused(const char *mediaType, const char *words)
{
    return {{}, QString::fromLatin1(mediaType), QString::fromLatin1(words), false};
}

// Not read here: the worker's client has LibreOffice turn it into its successor.
Sniffed legacy(const char *mediaType, const char *words)
{
    return {u"legacy"_s, QString::fromLatin1(mediaType), QString::fromLatin1(words), false};
}

bool isBmp(const QByteArray &head)
{
    if (!head.startsWith("BM") || head.size() < 26)
        return false;
    const auto headerSize = static_cast<unsigned char>(head.at(14)); // 12 to 124; "BM" alone may begin a text
    return head.sliced(6, 4) == QByteArray(4, '\0') && head.at(15) == 0 && headerSize >= 12 && headerSize <= 124;
}

/// The names of an OLE file's streams lie in its directory as UTF-16; looking for them tells who wrote it.
Sniffed sniffOle(const QByteArray &bytes)
{
    const auto has = [&bytes](const char *stream) {
        QByteArray wide;
        for (const char *c = stream; *c != '\0'; ++c) {
            wide += *c;
            wide += '\0';
        }
        return bytes.contains(wide + QByteArray(2, '\0'));
    };
    const auto encrypted = [] {
        Sniffed sniffed = refused("application/x-ole-storage", "password-protected Office document");
        sniffed.encrypted = true;
        return sniffed;
    };
    if (has("EncryptedPackage") && has("EncryptionInfo")) // some lie beside a notice that tells old programs why they fail
        return encrypted();
    // A message may have Word files attached, and a Word file a message: what lies at the root tells.
    if (has("__properties_version1.0")) {
        const core::Result<CompoundFile> file = CompoundFile::open(bytes, {});
        if (!file || file->find(CompoundFile::root, u"__properties_version1.0"_s))
            return {u"msg"_s, u"application/vnd.ms-outlook"_s, u"Outlook message (.msg)"_s, false};
    }
    if (has("WordDocument"))
        return legacy("application/msword", "legacy Word document (.doc)");
    if (has("Workbook") || has("Book"))
        return legacy("application/vnd.ms-excel", "legacy Excel spreadsheet (.xls)");
    if (has("PowerPoint Document"))
        return legacy("application/vnd.ms-powerpoint", "legacy PowerPoint presentation (.ppt)");
    if (has("EncryptedPackage") || has("EncryptionInfo"))
        return encrypted();
    return refused("application/x-ole-storage", "legacy Office document");
}

/// The first lines of an e-mail are headers. wanted is how many known ones must be among them.
bool looksLikeMail(const QByteArray &head, int wanted)
{
    int marks = 0;
    QList<QByteArray> lines = head.first(std::min<qsizetype>(head.size(), 8192)).split('\n');
    if (lines.front().startsWith("From "))
        lines.removeFirst(); // as a mailbox file has it
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            break;
        if (line.startsWith(' ') || line.startsWith('\t'))
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon < 2 || line.first(colon).contains(' '))
            break;
        const QByteArray name = line.first(colon).toLower();
        for (const char *known : {"from", "to", "subject", "date", "received", "mime-version", "content-type",
                                  "message-id", "return-path", "delivered-to", "x-mailer", "reply-to"})
            marks += name == known ? 1 : 0;
    }
    return marks >= wanted;
}

/// A web page saved with its pictures (MHTML) is mail by its form, but nobody sent it.
bool isWebArchive(const QByteArray &head)
{
    qsizetype bodyAt = 0;
    const MimeHeader header = MimeHeader::parse(head, bodyAt);
    const QByteArray type = header.field("content-type").value;
    if (header.raw("mime-version").isEmpty() || (type != "multipart/related" && type != "text/html"))
        return false;
    const QByteArray from = header.raw("from").toLower();
    const bool sent = !from.isEmpty() || !header.raw("to").isEmpty() || !header.raw("received").isEmpty();
    return !header.raw("snapshot-content-location").isEmpty() || from.contains("saved by") || !sent;
}

bool isBinary(const QByteArray &head)
{
    qsizetype control = 0;
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        control += byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1b ? 1 : 0;
    }
    return control * 100 > head.size();
}

/// Separated values by their name, or by three and more lines with as many fields each. Portals name such files .xls, too.
bool looksLikeTable(const QString &decoded, bool cutOff, const QString &suffix)
{
    const qsizetype lastEnd = decoded.lastIndexOf(u'\n');
    const QString whole = cutOff && lastEnd > 0 ? decoded.left(lastEnd) : decoded;
    const bool named = suffix == u"csv" || suffix == u"tsv" || suffix == u"tab" || suffix == u"xls" || suffix == u"xlsx" || suffix == u"et";
    return csvDelimiter(whole, !named).has_value();
}

/// Everything that is made of characters.
Sniffed sniffText(const QByteArray &head, const QString &name)
{
    const bool utf16 = head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff")
                       || guessUtf16(head.first(head.size() & ~qsizetype(1))) != Utf16Guess::No;
    if (!utf16 && isBinary(head))
        return refused("application/octet-stream", "file of an unknown binary format");
    const Charset charset = detectCharset(head, declaredLabel(head));
    const QString decoded = decode(head, charset);
    const QString text = decoded.trimmed().left(8192).toLower();
    const QString suffix = QFileInfo(name).suffix().toLower();
    const bool namedArchive = suffix == u"mht" || suffix == u"mhtml";
    if (isWebArchive(head) || (namedArchive && looksLikeMail(head, 2)))
        return {u"mhtml"_s, u"multipart/related"_s, u"web archive (.mht)"_s, false};
    if (looksLikeMail(head, suffix == u"eml" ? 2 : 3))
        return {u"mail"_s, u"message/rfc822"_s, u"e-mail message"_s, false};
    const bool xml = text.startsWith(u"<?xml");
    if (xml && text.contains(u"progid=\"word.document\""))
        return refused("application/xml", "Word 2003 XML document");
    if (xml && text.contains(u"progid=\"excel.sheet\""))
        return refused("application/xml", "Excel 2003 XML spreadsheet");
    if (xml && text.contains(u"<office:document"))
        return {u"odf"_s, u"application/vnd.oasis.opendocument.text-flat-xml"_s, u"flat OpenDocument file"_s, false};
    static constexpr QStringView htmlStarts[] = {u"<!doctype html", u"<html", u"<head", u"<body", u"<title", u"<meta",
                                                 u"<table", u"<div", u"<p>", u"<p ", u"<h1", u"<script", u"<style", u"<center"};
    const auto isHtml = [&](QStringView part) {
        return std::any_of(std::begin(htmlStarts), std::end(htmlStarts),
                           [&](QStringView start) { return part.startsWith(start); });
    };
    const bool hinted = text.contains(u"<html") || text.contains(u"<body") || text.contains(u"<!doctype html");
    const bool named = (suffix == u"html" || suffix == u"htm" || suffix == u"xhtml" || suffix == u"shtml") && text.contains(u'<');
    if (isHtml(text) || (text.startsWith(u'<') && hinted) || named)
        return {u"html"_s, u"text/html"_s, u"web page"_s, false};
    if (text.contains(u"<svg") && text.startsWith(u'<'))
        return refused("image/svg+xml", "SVG drawing");
    if (suffix == u"pdf" && (text.startsWith(u"%pdf") || text.contains(u" obj")))
        return {u"pdf"_s, u"application/pdf"_s, u"PDF document"_s, false}; // damaged; Poppler says how
    if (looksLikeTable(decoded, head.size() >= headLength, suffix))
        return {u"csv"_s, u"text/csv"_s, u"table of separated values (.csv)"_s, false};
    return {u"text"_s, u"text/plain"_s, u"plain text"_s, false};
}

} // namespace

Sniffed sniffBytes(const QByteArray &head, const QString &name)
{
    for (const Magic &entry : magics) {
        if (head.size() >= entry.offset + entry.bytes.size()
            && QByteArrayView(head).sliced(entry.offset, entry.bytes.size()) == entry.bytes)
            return {QString::fromLatin1(entry.format), QString::fromLatin1(entry.mediaType),
                    QString::fromLatin1(entry.words), false};
    }
    if (isBmp(head))
        return {u"image"_s, u"image/bmp"_s, u"BMP image"_s, false};
    // Readers accept rubbish before a PDF's first line; so do we.
    if (const qsizetype at = head.indexOf("%PDF-"); at >= 0 && at < 1024)
        return {u"pdf"_s, u"application/pdf"_s, u"PDF document"_s, false};
    return sniffText(head, name);
}

core::Result<Sniffed> sniff(const QString &path, const QString &name)
{
    core::Result<QByteArray> head = readHead(path, headLength);
    if (!head)
        return head.failure();
    if (head->startsWith("PK\x03\x04") || head->startsWith("PK\x05\x06"))
        return sniffZip(path);
    if (head->startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
        core::Result<QByteArray> whole = readWhole(path, 64'000'000);
        return sniffOle(whole ? *whole : *head); // of a larger one the beginning must do
    }
    return sniffBytes(*head, name);
}

} // namespace tendertrail::ingest
