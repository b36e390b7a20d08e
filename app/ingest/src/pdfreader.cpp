// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfreader.h"

#include "inkmeasure.h"
#include "pdfattachments.h"
#include "pdfblocks.h"
#include "pdfdrawing.h"
#include "pdfwords.h"
#include "rulepicture.h"
#include "textquality.h"

#include "core/datafiles.h"

#include <QFile>

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <poppler-version.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double maxPixels = 40e6;     ///< of a picture: A4 at 600 dpi has 35 million
constexpr double minDpi = 20;          ///< a page that would have to be drawn coarser than this is refused
constexpr double maxPagePoints = 200'000; ///< 70 m; no printer takes it
constexpr double littleCovered = 0.025; ///< share of the page under words; with more it is not looked at as a picture: the
                                        ///< ink of a scanned page (some 15 %) would not be six times as much

void silent(const std::string &, void *) {}

struct PageSize
{
    double width = 0;
    double height = 0;
};

PageSize uprightSize(const poppler::page &page)
{
    const poppler::rectf rect = page.page_rect(poppler::crop_box);
    const poppler::page::orientation_enum orientation = page.orientation();
    const bool turned = orientation == poppler::page::landscape || orientation == poppler::page::seascape;
    return turned ? PageSize{rect.height(), rect.width()} : PageSize{rect.width(), rect.height()};
}

QImage toImage(const poppler::image &picture)
{
    QImage::Format format = QImage::Format_RGB32;
    if (picture.format() == poppler::image::format_gray8)
        format = QImage::Format_Grayscale8;
    else if (picture.format() != poppler::image::format_argb32)
        return {};
    const QImage view(reinterpret_cast<const uchar *>(picture.const_data()), picture.width(), picture.height(),
                      picture.bytes_per_row(), format);
    return view.copy(); // the pixels belong to poppler::image
}

bool inMargin(const core::Box &box, double height)
{
    return box.bottom() < height * 0.12 || box.y > height * 0.88;
}

/// A small picture of a page: smoothed for measuring ink, not smoothed for finding lines.
QImage greyPicture(const poppler::page &page, double dpi, bool smooth)
{
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hints(smooth ? poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing : 0U);
    return toImage(renderer.render_page(&page, dpi, dpi));
}

/// Pictures for measuring stay under 2,000 pixels a side.
double measuringDpi(double dpi, const PageSize &size)
{
    return std::min(dpi, 2000 * 72 / std::max(size.width, size.height));
}

/// Drawing glyphs costs several times what reading them does, so lines are read from the content streams where they can be.
TableGrid gridOf(const poppler::page &page, const PageSize &size, const std::optional<PageDrawing> &drawing,
                 const std::vector<PdfWord> &words)
{
    const double dpi = measuringDpi(gridDpi, size);
    if (drawing && !rulesMayHide(*drawing, words)) {
        if (const std::optional<QImage> picture = rulePicture(*drawing, size.width, size.height, dpi / 72))
            return TableGrid(*picture, 72 / dpi);
    }
    return TableGrid(greyPicture(page, dpi, false), 72 / dpi);
}

PageFrame frameOf(const poppler::page &page)
{
    const poppler::rectf rect = page.page_rect(poppler::crop_box);
    const auto turned = [&page] {
        switch (page.orientation()) {
        case poppler::page::landscape:
            return 90;
        case poppler::page::upside_down:
            return 180;
        case poppler::page::seascape:
            return 270;
        default:
            return 0;
        }
    };
    return {rect.x(), rect.y(), rect.width(), rect.height(), turned()};
}

class PdfReader final : public Reader
{
public:
    PdfReader(std::unique_ptr<QFile> file, std::unique_ptr<poppler::document> document, std::unique_ptr<PdfDrawings> drawings,
              QString path, const ReadOptions &options)
        : m_file(std::move(file)), m_document(std::move(document)), m_drawings(std::move(drawings)), m_path(std::move(path)), m_options(options),
          m_unitsLeft(options.maxTextUnits), m_mostPixels(std::min(maxPixels, static_cast<double>(options.maxPixels)))
    {
    }

    Abilities abilities() const override { return {true, true, false, m_document->has_embedded_files()}; }
    int pageCount() const override { return m_document->pages(); }
    core::Result<core::PageText> page(core::PageNumber number, const core::CancelToken &cancel) override;
    core::Result<QImage> render(core::PageNumber number, double dpi, const core::CancelToken &cancel) override;
    core::Result<void> unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel) override
    {
        return unpackAttachments(*m_document, m_path, folder, m_options, onMember, cancel);
    }
    void setNote(const QString &note) { m_note = note; }

private:
    core::Result<std::unique_ptr<poppler::page>> open(core::PageNumber number, const core::CancelToken &cancel) const;
    void judge(const poppler::page &page, const std::vector<PdfWord> &words, std::optional<PageDrawing> drawing,
               core::PageText &text) const;

    std::unique_ptr<QFile> m_file; ///< keeps the bytes mapped that the document reads
    std::unique_ptr<poppler::document> m_document;
    std::unique_ptr<PdfDrawings> m_drawings;
    QString m_path;
    ReadOptions m_options;
    QString m_note; ///< of the document, said with each page
    qint64 m_unitsLeft;
    double m_mostPixels;
};

core::Result<std::unique_ptr<poppler::page>> PdfReader::open(core::PageNumber number, const core::CancelToken &cancel) const
{
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_path);
    if (number < 1 || number > pageCount())
        return core::fail(core::ErrorCode::InvalidArgument, m_path, u"no page %1"_s.arg(number));
    std::unique_ptr<poppler::page> page(m_document->create_page(number - 1));
    if (!page)
        return core::fail(core::ErrorCode::Corrupt, m_path, u"page %1 cannot be read"_s.arg(number));
    const PageSize size = uprightSize(*page);
    if (!(size.width > 0) || !(size.height > 0))
        return core::fail(core::ErrorCode::Corrupt, m_path, u"page %1 has no area"_s.arg(number));
    if (size.width > maxPagePoints || size.height > maxPagePoints)
        return core::fail(core::ErrorCode::TooLarge, m_path,
                          u"page %1 is %2 x %3 points"_s.arg(number).arg(size.width).arg(size.height));
    return page;
}

core::Result<core::PageText> PdfReader::page(core::PageNumber number, const core::CancelToken &cancel)
{
    try {
        core::Result<std::unique_ptr<poppler::page>> opened = open(number, cancel);
        if (!opened)
            return opened.failure();
        const poppler::page &page = **opened;
        const PageSize size = uprightSize(page);
        core::PageText empty;
        empty.number = number;
        empty.width = size.width;
        empty.height = size.height;
        empty.engine = u"poppler "_s + popplerVersion();
        std::vector<PdfWord> words = pdfWords(page, size.width, size.height);
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, m_path);
        std::vector<std::size_t> all(words.size());
        std::iota(all.begin(), all.end(), std::size_t(0));
        TableGrid grid;
        std::optional<PageDrawing> drawing;
        if (looksTabular(fragmentsOf(words, all), size.height)) {
            drawing = m_drawings->page(number, frameOf(page));
            grid = gridOf(page, size, drawing, words);
            words = cutAtRules(std::move(words), grid);
        }
        PageWriter writer(std::move(empty));
        writeBlocks(arrangeBlocks(words, grid, size.height), words, writer);
        core::PageText text = writer.take();
        m_unitsLeft -= text.text.size();
        if (m_unitsLeft < 0)
            return core::fail(core::ErrorCode::TooLarge, m_path, u"more text than allowed, at page %1"_s.arg(number));
        judge(page, words, std::move(drawing), text);
        if (!m_note.isEmpty())
            text.note = text.note.isEmpty() ? m_note : m_note + u"; "_s + text.note;
        return text;
    } catch (const std::exception &error) {
        return core::fail(core::ErrorCode::Corrupt, m_path, QString::fromUtf8(error.what()));
    }
}

/// Decides whether the text layer stands for the page. Two measures: what its characters are (measureText), and, where
/// it is short, whether the page shows more than it says (measureInk).
void PdfReader::judge(const poppler::page &page, const std::vector<PdfWord> &words, std::optional<PageDrawing> drawing,
                      core::PageText &text) const
{
    text.source = core::TextSource::Digital;
    const TextQuality quality = measureText(text.text);
    QString reason = garbageReason(quality);
    bool onlyMargins = true;
    double covered = 0;
    for (const PdfWord &word : words) {
        onlyMargins = onlyMargins && inMargin(word.box, text.height);
        covered += word.box.width * word.box.height / (text.width * text.height);
    }
    if (reason.isEmpty() && (onlyMargins || covered < littleCovered)) {
        const double dpi = measuringDpi(inkDpi, {text.width, text.height});
        if (quality.characters > 0) {
            if (!drawing)
                drawing = m_drawings->page(text.number, frameOf(page));
            if (drawing && mostTexture(*drawing, words, text.width, text.height, dpi / 72)
                               <= (onlyMargins ? marginTexture : besideTexture))
                return; // there is nothing that could be writing
        }
        const QImage grey = greyPicture(page, dpi, true);
        std::vector<core::Box> boxes;
        boxes.reserve(words.size());
        for (const PdfWord &word : words) {
            const double shrink = dpi / inkDpi;
            boxes.push_back({word.box.x * shrink, word.box.y * shrink, word.box.width * shrink, word.box.height * shrink});
        }
        reason = scanReason(measureInk(grey, boxes), quality, onlyMargins);
        if (reason.isEmpty() && quality.characters == 0)
            text.note = u"blank page"_s;
    }
    if (reason.isEmpty())
        return;
    text.needsOcr = true;
    text.source = core::TextSource::None;
    text.confidence = 0;
    text.note = reason;
    text.text.clear();
    text.words.clear();
    text.blocks.clear();
}

core::Result<QImage> PdfReader::render(core::PageNumber number, double dpi, const core::CancelToken &cancel)
{
    try {
        core::Result<std::unique_ptr<poppler::page>> opened = open(number, cancel);
        if (!opened)
            return opened.failure();
        const PageSize size = uprightSize(**opened);
        const double pixelsAtOneDpi = size.width * size.height / (72.0 * 72.0);
        const double sideAtOneDpi = std::max(size.width, size.height) / 72.0;
        const double used = std::min({dpi, std::sqrt(m_mostPixels / pixelsAtOneDpi), 30'000 / sideAtOneDpi});
        if (!(used > 0) || used < std::min(minDpi, dpi))
            return core::fail(core::ErrorCode::TooLarge, m_path,
                              u"page %1 is %2 x %3 points"_s.arg(number).arg(size.width).arg(size.height));
        poppler::page_renderer renderer;
        renderer.set_image_format(poppler::image::format_argb32);
        renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
        const QImage image = toImage(renderer.render_page(opened->get(), used, used));
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, m_path);
        if (image.isNull())
            return core::fail(core::ErrorCode::Corrupt, m_path, u"page %1 cannot be drawn"_s.arg(number));
        return image;
    } catch (const std::exception &error) {
        return core::fail(core::ErrorCode::Corrupt, m_path, QString::fromUtf8(error.what()));
    }
}

/// Passwords of newer files are UTF-8, of older ones Latin-1; the file does not tell.
bool unlock(poppler::document &document, const QString &password)
{
    for (const QByteArray &bytes : {password.toUtf8(), password.toLatin1()}) {
        const std::string text = bytes.toStdString();
        if (!document.unlock(text, text)) // false when it is not locked any more
            return true;
    }
    return false;
}

} // namespace

void preparePoppler()
{
    static const bool prepared = [] {
        poppler::set_debug_error_function(&silent, nullptr);
        if (const core::Result<QString> folder = core::dataFile(u"poppler"_s); folder)
            poppler::set_data_dir(folder->toStdString());
        return true;
    }();
    Q_UNUSED(prepared)
}

QString popplerVersion()
{
    return QString::fromStdString(poppler::version_string());
}

core::Result<std::unique_ptr<Reader>> openPdf(const QString &path, const ReadOptions &options)
{
    preparePoppler();
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, path, file->errorString());
    const qint64 length = file->size();
    if (length == 0)
        return core::fail(core::ErrorCode::Empty, path, u"the file has no bytes"_s);
    if (length > std::numeric_limits<int>::max())
        return core::fail(core::ErrorCode::TooLarge, path, u"PDF over 2 GB"_s);
    const uchar *bytes = file->map(0, length);
    if (!bytes)
        return core::fail(core::ErrorCode::Io, path, file->errorString());
    try {
        std::unique_ptr<poppler::document> document(
            poppler::document::load_from_raw_data(reinterpret_cast<const char *>(bytes), static_cast<int>(length)));
        if (!document)
            return core::fail(core::ErrorCode::Corrupt, path, u"PDF that Poppler cannot open"_s);
        if (document->is_locked()) {
            if (options.password.isEmpty())
                return core::fail(core::ErrorCode::Encrypted, path, u"PDF with a password"_s);
            if (!unlock(*document, options.password))
                return core::fail(core::ErrorCode::PasswordWrong, path, u"PDF with another password"_s);
        }
        const int pages = document->pages();
        if (pages <= 0)
            return core::fail(core::ErrorCode::Empty, path, u"PDF without a page"_s);
        if (pages > options.maxPages)
            return core::fail(core::ErrorCode::TooLarge, path, u"%1 pages, the limit is %2"_s.arg(pages).arg(options.maxPages));
        auto drawings = std::make_unique<PdfDrawings>(reinterpret_cast<const char *>(bytes), static_cast<std::size_t>(length),
                                                      options.password, pages);
        auto reader = std::make_unique<PdfReader>(std::move(file), std::move(document), std::move(drawings), path, options);
        if (namesXfaForm(reinterpret_cast<const char *>(bytes), length))
            reader->setNote(u"XFA form: what it shows in a form program may differ"_s);
        return std::unique_ptr<Reader>(std::move(reader));
    } catch (const std::exception &error) {
        return core::fail(core::ErrorCode::Corrupt, path, QString::fromUtf8(error.what()));
    }
}

} // namespace tendertrail::ingest
