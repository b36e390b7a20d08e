// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"

#include "archivereader.h"
#include "charset.h"
#include "csvparser.h"
#include "docxparser.h"
#include "filebytes.h"
#include "flowfont.h"
#include "flowreader.h"
#include "htmlparser.h"
#include "imagereader.h"
#include "mailreader.h"
#include "msgreader.h"
#include "odfparser.h"
#include "ofdreader.h"
#include "packagemembers.h"
#include "pageaddress.h"
#include "pdfreader.h"
#include "pptxparser.h"
#include "rtfparser.h"
#include "sniff.h"
#include "textparser.h"
#include "xlsxparser.h"

#include <QFileInfo>
#include <QImageReader>

#include <pugixml.hpp>
#include <zip.h>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxHtml = 100'000'000;
constexpr qint64 maxText = 200'000'000;
constexpr qint64 sampleForProbe = 65536;

core::Failure unsupported(const Sniffed &sniffed, const QString &path, bool passwordGiven)
{
    if (sniffed.encrypted && !passwordGiven)
        return core::fail(core::ErrorCode::Encrypted, path, sniffed.words);
    if (sniffed.encrypted)
        return core::fail(core::ErrorCode::Unsupported, path, sniffed.words + u"; save it without the password first"_s);
    return core::fail(core::ErrorCode::Unsupported, path, sniffed.words);
}

core::Result<std::unique_ptr<Reader>> openCharacters(const QString &path, const QString &format, const ReadOptions &options)
{
    const bool html = format == u"html";
    const core::Result<QByteArray> bytes = readWhole(path, html ? maxHtml : maxText);
    if (!bytes)
        return bytes.failure();
    const Charset charset = detectCharset(*bytes, declaredLabel(*bytes));
    const QString text = decode(*bytes, charset);
    if (text.size() > options.maxTextUnits)
        return core::fail(core::ErrorCode::TooLarge, path, u"more text than allowed"_s);
    core::Result<FlowDocument> document = html             ? parseHtml(text)
                                          : format == u"csv" ? core::Result<FlowDocument>(parseCsv(text))
                                                             : core::Result<FlowDocument>(parseText(text));
    if (!document)
        return core::fail(document.error().code, path, document.error().detail);
    const QString cut = document->note;
    document->note = u"%1 by %2"_s.arg(charset.name, charset.saidBy) + (cut.isEmpty() ? QString() : u"; "_s + cut);
    if (document->items.empty())
        document->note = html ? u"web page without visible text"_s : u"no text in it"_s;
    return openFlow(std::move(*document), path, options);
}

core::Result<std::unique_ptr<Reader>> openRtf(const QString &path, const ReadOptions &options)
{
    const core::Result<QByteArray> bytes = readWhole(path, maxText);
    if (!bytes)
        return bytes.failure();
    core::Result<FlowDocument> document = parseRtf(*bytes);
    if (!document)
        return core::fail(document.error().code, path, document.error().detail);
    return openFlow(std::move(*document), path, options);
}

/// Office documents; null for other formats.
using Parse = core::Result<FlowDocument> (*)(const QString &, qint64);
Parse packageParser(const QString &format)
{
    return format == u"docx"   ? parseDocx
           : format == u"xlsx" ? parseXlsx
           : format == u"pptx" ? parsePptx
           : format == u"odf"  ? parseOdf
                               : nullptr;
}

/// A password was given, and it does not help: asking for it again would not either.
core::Failure refusedPackage(const core::Error &error, const ReadOptions &options)
{
    if (error.code == core::ErrorCode::Encrypted && !options.password.isEmpty())
        return core::fail(core::ErrorCode::Unsupported, error.subject, error.detail + u"; save it without the password first"_s);
    return core::fail(error);
}

} // namespace

core::Result<void> Reader::unpack(const QString &folder, const OnMember &, const core::CancelToken &)
{
    return core::fail(core::ErrorCode::Unsupported, folder, u"has no documents inside"_s);
}

core::Result<Probe> probe(const QString &path)
{
    const core::Result<Sniffed> sniffed = sniff(path, QFileInfo(path).fileName());
    if (!sniffed)
        return sniffed.failure();
    if (sniffed->format.isEmpty())
        return unsupported(*sniffed, path, false);
    Probe found;
    found.format = sniffed->format;
    found.mediaType = sniffed->mediaType;
    static const QStringList containers = {u"archive"_s, u"pdf"_s, u"docx"_s, u"xlsx"_s, u"pptx"_s, u"odf"_s, u"ofd"_s, u"mail"_s, u"msg"_s};
    found.members = containers.contains(found.format);
    if (found.format == u"html" || found.format == u"text" || found.format == u"csv") {
        const core::Result<QByteArray> head = readHead(path, sampleForProbe);
        if (!head)
            return head.failure();
        const Charset charset = detectCharset(*head, declaredLabel(*head));
        found.charset = charset.name;
        if (found.format == u"html")
            found.sourceUrl = addressInHtml(decode(*head, charset));
    }
    if (found.format == u"mhtml") {
        const core::Result<QByteArray> head = readHead(path, sampleForProbe);
        if (!head)
            return head.failure();
        found.sourceUrl = addressInWebArchive(*head);
    }
    return found;
}

core::Result<std::unique_ptr<Reader>> open(const QString &path, const QString &name, const ReadOptions &options)
{
    const core::Result<Sniffed> sniffed = sniff(path, name.isEmpty() ? QFileInfo(path).fileName() : name);
    if (!sniffed)
        return sniffed.failure();
    if (sniffed->format == u"pdf")
        return openPdf(path, options);
    if (sniffed->format == u"image")
        return openImage(path, options);
    if (sniffed->format == u"html" || sniffed->format == u"text" || sniffed->format == u"csv")
        return openCharacters(path, sniffed->format, options);
    if (sniffed->format == u"rtf")
        return openRtf(path, options);
    if (const Parse parse = packageParser(sniffed->format)) {
        core::Result<FlowDocument> document = parse(path, options.maxUnpackedBytes);
        if (!document)
            return refusedPackage(document.error(), options);
        return openPackage(std::move(document), path, options);
    }
    if (sniffed->format == u"archive")
        return openArchive(path, name, options);
    if (sniffed->format == u"ofd")
        return openOfd(path, options);
    if (sniffed->format == u"mail")
        return openMail(path, options);
    if (sniffed->format == u"msg")
        return openMsg(path, options);
    if (sniffed->format == u"mhtml")
        return openWebArchive(path, options);
    return unsupported(*sniffed, path, !options.password.isEmpty());
}

void prepare()
{
    preparePoppler();
    prepareImages();
    (void)flowFontFamily();
    (void)QImageReader::supportedImageFormats();
}

std::vector<std::pair<QString, QString>> readerVersions()
{
    const auto version = [](const char *text) { return QString::fromLatin1(text); };
    const QList<QByteArray> plugins = QImageReader::supportedImageFormats();
    QStringList images;
    for (const char *format : {"png", "jpeg", "tiff", "webp", "gif", "bmp"}) {
        if (plugins.contains(format))
            images << QString::fromLatin1(format);
    }
    const QString packages = u"libzip %1, pugixml %2.%3"_s.arg(version(zip_libzip_version())).arg(PUGIXML_VERSION / 1000)
                                 .arg(PUGIXML_VERSION % 1000 / 10);
    return {{u"pdf"_s, u"poppler "_s + popplerVersion()},
            {u"image"_s, u"Qt "_s + version(qVersion()) + u": "_s + images.join(u' ')},
            {u"html"_s, u"gumbo"_s},
            {u"text"_s, u"own"_s},
            {u"archive"_s, u"libzip %1, libarchive %2"_s.arg(version(zip_libzip_version()), archiveVersion())},
            {u"ofd"_s, u"own, libzip %1"_s.arg(version(zip_libzip_version()))},
            {u"mail"_s, u"own"_s},
            {u"msg"_s, u"own"_s},
            {u"mhtml"_s, u"own, gumbo"_s},
            {u"csv"_s, u"own"_s},
            {u"rtf"_s, u"own"_s},
            {u"docx"_s, packages},
            {u"xlsx"_s, packages},
            {u"pptx"_s, packages},
            {u"odf"_s, packages},
            {u"layout font"_s, flowFontFamily().isEmpty() ? u"missing: WenQuanYi Micro Hei"_s : flowFontFamily()}};
}

} // namespace tendertrail::ingest
