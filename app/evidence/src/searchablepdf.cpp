// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/searchablepdf.h"

#include "core/durable.h"
#include "textlayer.h"

#include <QBuffer>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace tendertrail::evidence {

using namespace core;

namespace {

constexpr int pictureQuality = 80;
constexpr double largestSide = 14'400; // points: what readers of PDF take

QByteArray decimal(double value)
{
    return QByteArray::number(std::isfinite(value) ? value : 0.0, 'f', 3);
}

// A text string of a PDF in UTF-16, as hexadecimal digits.
QByteArray textString(const QString &text)
{
    QByteArray bytes = "<feff";
    for (const QChar unit : text.left(500))
        bytes += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return bytes + '>';
}

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4); // Qt puts the length before zlib's stream
}

class PdfFile
{
public:
    explicit PdfFile(const QString &path) : m_file(path) {}

    Result<void> open()
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return fileFailure(m_file);
        return write("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n");
    }
    int reserve()
    {
        m_offsets.push_back(0);
        return static_cast<int>(m_offsets.size());
    }
    Result<void> object(int id, const QByteArray &body)
    {
        m_offsets.at(static_cast<size_t>(id) - 1) = m_written;
        return write(QByteArray::number(id) + " 0 obj\n" + body + "\nendobj\n");
    }
    Result<void> stream(int id, const QByteArray &entries, const QByteArray &bytes)
    {
        m_offsets.at(static_cast<size_t>(id) - 1) = m_written;
        TRAIL_TRY(write(QByteArray::number(id) + " 0 obj\n<< " + entries + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n"));
        TRAIL_TRY(write(bytes));
        return write("\nendstream\nendobj\n");
    }
    Result<void> close(int root, int info)
    {
        const qint64 table = m_written;
        const QByteArray count = QByteArray::number(static_cast<qulonglong>(m_offsets.size() + 1));
        QByteArray end = "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qint64 offset : m_offsets)
            end += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        end += "trailer\n<< /Size " + count + " /Root " + QByteArray::number(root) + " 0 R /Info " + QByteArray::number(info)
               + " 0 R >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
        TRAIL_TRY(write(end));
        if (!m_file.commit())
            return fileFailure(m_file);
        return {};
    }

private:
    Result<void> write(const QByteArray &bytes)
    {
        if (m_file.write(bytes) != bytes.size())
            return fileFailure(m_file);
        m_written += bytes.size();
        return {};
    }
    QSaveFile m_file;
    std::vector<qint64> m_offsets;
    qint64 m_written = 0;
};

QByteArray reference(int id)
{
    return QByteArray::number(id) + " 0 R";
}

Result<void> writePicture(PdfFile &pdf, int id, QImage picture)
{
    const bool grey = picture.isGrayscale();
    picture = picture.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (picture.isNull() || !buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "JPEG", pictureQuality))
        return fail(ErrorCode::Internal, {}, QStringLiteral("a picture of a page cannot be packed"));
    return pdf.stream(id,
                      "/Type /XObject /Subtype /Image /Width " + QByteArray::number(picture.width()) + " /Height "
                          + QByteArray::number(picture.height()) + " /ColorSpace " + (grey ? "/DeviceGray" : "/DeviceRGB")
                          + " /BitsPerComponent 8 /Filter /DCTDecode",
                      bytes);
}

// A font of type 3 draws its glyphs by instructions: these draw nothing, in any reader, and no font file is needed.
Result<void> writeFonts(PdfFile &pdf, int id, const InvisibleFonts &fonts)
{
    const int glyph = pdf.reserve();
    TRAIL_TRY(pdf.stream(glyph, {}, "1000 0 0 -250 1000 850 d1"));
    const int encoding = pdf.reserve();
    QByteArray names;
    QByteArray widths;
    for (int code = 1; code <= InvisibleFonts::codesOfAFont; ++code) {
        names += " /g";
        widths += " 1000";
    }
    TRAIL_TRY(pdf.object(encoding, "<< /Type /Encoding /Differences [1" + names + "] >>"));
    QByteArray all = "<<";
    for (int font = 0; font < fonts.count(); ++font) {
        const int table = pdf.reserve();
        TRAIL_TRY(pdf.stream(table, "/Filter /FlateDecode", deflated(fonts.toUnicode(font))));
        const int own = pdf.reserve();
        TRAIL_TRY(pdf.object(own, "<< /Type /Font /Subtype /Type3 /FontBBox [0 -250 1000 850] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g "
                                      + reference(glyph) + " >> /Encoding " + reference(encoding) + " /FirstChar 1 /LastChar "
                                      + QByteArray::number(InvisibleFonts::codesOfAFont) + " /Widths [" + widths
                                      + " ] /Resources << >> /ToUnicode " + reference(table) + " >>"));
        all += " /F" + QByteArray::number(font) + ' ' + reference(own);
    }
    return pdf.object(id, all + " >>");
}

} // namespace

Result<int> writeSearchablePdf(const QString &path, const Document &document, const PageTexts &texts, const PagePictures &pictures,
                               const CancelToken &cancel, const ProgressSink &progress)
{
    if (document.pages < 1)
        return fail(ErrorCode::Empty, document.name, QStringLiteral("the document has no pages"));
    PdfFile pdf(path);
    TRAIL_TRY(pdf.open());
    const int catalogue = pdf.reserve();
    const int tree = pdf.reserve();
    const int fontNames = pdf.reserve();
    InvisibleFonts fonts;
    QByteArray kids;
    for (PageNumber number = 1; number <= document.pages; ++number) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, path);
        report(progress, {QStringLiteral("export"), number - 1, document.pages, QStringLiteral("page"), document.name});
        const auto page = texts(number);
        if (!page)
            return page.failure();
        auto picture = pictures(number);
        if (!picture)
            return picture.failure();
        const double width = std::clamp(page->width, 1.0, largestSide);
        const double height = std::clamp(page->height, 1.0, largestSide);
        const int image = pdf.reserve();
        TRAIL_TRY(writePicture(pdf, image, std::move(*picture)));
        const int content = pdf.reserve();
        TRAIL_TRY(pdf.stream(content, "/Filter /FlateDecode",
                             deflated("q " + decimal(width) + " 0 0 " + decimal(height) + " 0 0 cm /Im Do Q\n" + textLayer(*page, fonts))));
        const int own = pdf.reserve();
        TRAIL_TRY(pdf.object(own, "<< /Type /Page /Parent " + reference(tree) + " /MediaBox [0 0 " + decimal(width) + ' ' + decimal(height)
                                      + "] /Resources << /Font " + reference(fontNames) + " /XObject << /Im " + reference(image)
                                      + " >> >> /Contents " + reference(content) + " >>"));
        kids += ' ' + reference(own);
    }
    TRAIL_TRY(writeFonts(pdf, fontNames, fonts));
    TRAIL_TRY(pdf.object(tree, "<< /Type /Pages /Count " + QByteArray::number(document.pages) + " /Kids [" + kids + " ] >>"));
    TRAIL_TRY(pdf.object(catalogue, "<< /Type /Catalog /Pages " + reference(tree) + " >>"));
    const int info = pdf.reserve();
    TRAIL_TRY(pdf.object(info, "<< /Title " + textString(document.name) + " /Producer (Tendertrail " TRAIL_VERSION ") >>"));
    TRAIL_TRY(pdf.close(catalogue, info));
    report(progress, {QStringLiteral("export"), document.pages, document.pages, QStringLiteral("page"), document.name});
    return document.pages;
}

} // namespace tendertrail::evidence
