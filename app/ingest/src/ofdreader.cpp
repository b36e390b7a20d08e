// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofdreader.h"

#include "inkmeasure.h"
#include "memberwriter.h"
#include "ofdpainter.h"
#include "ofdwords.h"
#include "pdfblocks.h"
#include "textquality.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double maxPixels = 40e6;
constexpr double minDpi = 20;             ///< a page that would have to be drawn coarser than this is refused
constexpr double maxPagePoints = 200'000; ///< 70 m
constexpr double littleCovered = 0.025;   ///< share of the page under words; with more it is not looked at as a picture
constexpr double measuredSide = 2000;     ///< pixels of pictures for measuring

class OfdReader final : public Reader
{
public:
    OfdReader(std::unique_ptr<OfdPackage> package, OfdFile file, const ReadOptions &options)
        : m_package(std::move(package)), m_file(std::move(file)), m_options(options), m_typefaces(*m_package),
          m_unitsLeft(options.maxTextUnits), m_mostPixels(std::min(maxPixels, static_cast<double>(options.maxPixels)))
    {
    }

    Abilities abilities() const override { return {true, true, false, !m_file.attachments.empty()}; }
    int pageCount() const override { return static_cast<int>(m_file.pages.size()); }
    core::Result<core::PageText> page(core::PageNumber number, const core::CancelToken &cancel) override;
    core::Result<QImage> render(core::PageNumber number, double dpi, const core::CancelToken &cancel) override;
    core::Result<void> unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel) override;

private:
    core::Result<void> load(core::PageNumber number, const core::CancelToken &cancel);
    core::Result<QImage> grey(double dpi, OfdPurpose purpose, const core::CancelToken &cancel);
    core::Result<void> judge(const std::vector<PdfWord> &words, core::PageText &text, const core::CancelToken &cancel);
    QString signatureNote(const OfdPage &page) const;

    std::unique_ptr<OfdPackage> m_package;
    OfdFile m_file;
    ReadOptions m_options;
    OfdTypefaces m_typefaces;
    qint64 m_unitsLeft;
    double m_mostPixels;
    OfdScene m_scene; ///< of the page that was asked for last: its text and its picture are usually wanted together
    core::PageNumber m_loaded = 0;
};

core::Result<void> OfdReader::load(core::PageNumber number, const core::CancelToken &cancel)
{
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_package->path());
    if (number < 1 || number > pageCount())
        return core::fail(core::ErrorCode::InvalidArgument, m_package->path(), u"no page %1"_s.arg(number));
    if (number == m_loaded)
        return {};
    m_loaded = 0;
    const OfdPage &page = m_file.pages[static_cast<std::size_t>(number - 1)];
    core::Result<OfdScene> scene = readOfdScene(*m_package, m_file.documents[page.document], page, cancel);
    if (!scene)
        return scene.failure();
    if (!(scene->width > 0.1) || !(scene->height > 0.1))
        return core::fail(core::ErrorCode::Corrupt, m_package->path(), u"page %1 has no area"_s.arg(number));
    if (scene->width > maxPagePoints || scene->height > maxPagePoints)
        return core::fail(core::ErrorCode::TooLarge, m_package->path(),
                          u"page %1 is %2 x %3 points"_s.arg(number).arg(scene->width).arg(scene->height));
    m_scene = std::move(*scene);
    m_loaded = number;
    return {};
}

core::Result<QImage> OfdReader::grey(double dpi, OfdPurpose purpose, const core::CancelToken &cancel)
{
    const QSize pixels(std::max(1, qRound(m_scene.width * dpi / 72)), std::max(1, qRound(m_scene.height * dpi / 72)));
    core::Result<QImage> picture = paintOfd(*m_package, m_scene, m_typefaces, pixels, purpose, cancel);
    if (!picture)
        return picture.failure();
    return picture->convertToFormat(QImage::Format_Grayscale8);
}

core::Result<core::PageText> OfdReader::page(core::PageNumber number, const core::CancelToken &cancel)
{
    TRAIL_TRY(load(number, cancel));
    core::PageText empty;
    empty.number = number;
    empty.width = m_scene.width;
    empty.height = m_scene.height;
    empty.engine = u"ofd"_s;
    std::vector<PdfWord> words = ofdWords(m_scene, m_typefaces);
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_package->path());
    std::vector<std::size_t> all(words.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    TableGrid grid;
    if (looksTabular(fragmentsOf(words, all), m_scene.height)) {
        const double dpi = std::min(gridDpi, measuredSide * 72 / std::max(m_scene.width, m_scene.height));
        const core::Result<QImage> picture = grey(dpi, OfdPurpose::Rules, cancel);
        if (!picture)
            return picture.failure();
        grid = TableGrid(*picture, 72 / dpi);
        words = cutAtRules(std::move(words), grid);
    }
    PageWriter writer(std::move(empty));
    writeBlocks(arrangeBlocks(words, grid, m_scene.height), words, writer);
    core::PageText text = writer.take();
    m_unitsLeft -= text.text.size();
    if (m_unitsLeft < 0)
        return core::fail(core::ErrorCode::TooLarge, m_package->path(), u"more text than allowed, at page %1"_s.arg(number));
    TRAIL_TRY(judge(words, text, cancel));
    if (const QString note = signatureNote(m_file.pages[static_cast<std::size_t>(number - 1)]); !note.isEmpty())
        text.note = text.note.isEmpty() ? note : text.note + u"; "_s + note;
    return text;
}

/// Whether the text stands for the page, by the measures that PDF pages are judged by.
core::Result<void> OfdReader::judge(const std::vector<PdfWord> &words, core::PageText &text, const core::CancelToken &cancel)
{
    text.source = core::TextSource::Digital;
    const TextQuality quality = measureText(text.text);
    QString reason = garbageReason(quality);
    bool onlyMargins = true;
    double covered = 0;
    for (const PdfWord &word : words) {
        onlyMargins = onlyMargins && (word.box.bottom() < text.height * 0.12 || word.box.y > text.height * 0.88);
        covered += word.box.width * word.box.height / (text.width * text.height);
    }
    if (reason.isEmpty() && (onlyMargins || covered < littleCovered)) {
        const double dpi = std::min(inkDpi, measuredSide * 72 / std::max(m_scene.width, m_scene.height));
        const core::Result<QImage> picture = grey(dpi, OfdPurpose::Writing, cancel);
        if (!picture)
            return picture.failure();
        std::vector<core::Box> boxes;
        boxes.reserve(words.size());
        const double shrink = dpi / inkDpi;
        for (const PdfWord &word : words)
            boxes.push_back({word.box.x * shrink, word.box.y * shrink, word.box.width * shrink, word.box.height * shrink});
        reason = scanReason(measureInk(*picture, boxes), quality, onlyMargins);
        if (reason.isEmpty() && quality.characters == 0)
            text.note = u"blank page"_s;
    }
    if (reason.isEmpty())
        return {};
    text.needsOcr = true;
    text.source = core::TextSource::None;
    text.confidence = 0;
    text.note = reason;
    text.text.clear();
    text.words.clear();
    text.blocks.clear();
    return {};
}

QString OfdReader::signatureNote(const OfdPage &page) const
{
    const OfdDocument &document = m_file.documents[page.document];
    const int stamps = document.stamps.value(page.id);
    if (stamps > 0)
        return u"electronic signature with a stamp on this page (not checked)"_s;
    return document.signatures > 0 ? u"electronic signature in the document (not checked)"_s : QString();
}

core::Result<QImage> OfdReader::render(core::PageNumber number, double dpi, const core::CancelToken &cancel)
{
    TRAIL_TRY(load(number, cancel));
    const double pixelsAtOneDpi = m_scene.width * m_scene.height / (72.0 * 72.0);
    const double sideAtOneDpi = std::max(m_scene.width, m_scene.height) / 72.0;
    const double used = std::min({dpi, std::sqrt(m_mostPixels / pixelsAtOneDpi), 30'000 / sideAtOneDpi});
    if (!(dpi > 0))
        return core::fail(core::ErrorCode::InvalidArgument, m_package->path(), u"dpi %1"_s.arg(dpi));
    if (used < std::min(minDpi, dpi))
        return core::fail(core::ErrorCode::TooLarge, m_package->path(),
                          u"page %1 is %2 x %3 points"_s.arg(number).arg(m_scene.width).arg(m_scene.height));
    const QSize pixels(std::max(1, qRound(m_scene.width * used / 72)), std::max(1, qRound(m_scene.height * used / 72)));
    return paintOfd(*m_package, m_scene, m_typefaces, pixels, OfdPurpose::Eyes, cancel);
}

core::Result<void> OfdReader::unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel)
{
    MemberWriter members(folder, m_package->path(), m_options, onMember, cancel);
    for (const OfdAttachment &attachment : m_file.attachments) {
        if (attachment.entry.isEmpty()) {
            TRAIL_TRY(members.addFailed(attachment.name, core::fail(core::ErrorCode::Corrupt, attachment.name, u"not in the file"_s).error));
            continue;
        }
        const core::Result<QByteArray> bytes = m_package->bytes(attachment.entry);
        if (!bytes)
            TRAIL_TRY(members.addFailed(attachment.name, bytes.error()));
        else
            TRAIL_TRY(members.add(attachment.name, *bytes, attachment.modifiedAt));
    }
    return {};
}

} // namespace

core::Result<std::unique_ptr<Reader>> openOfd(const QString &path, const ReadOptions &options)
{
    core::Result<OfdPackage> package = OfdPackage::open(path, options.maxUnpackedBytes);
    if (!package)
        return package.failure();
    auto kept = std::make_unique<OfdPackage>(std::move(*package));
    core::Result<OfdFile> file = readOfdFile(*kept, options.maxPages);
    if (!file)
        return file.failure();
    return std::unique_ptr<Reader>(std::make_unique<OfdReader>(std::move(kept), std::move(*file), options));
}

} // namespace tendertrail::ingest
