// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/engine.h"

#include "calibrate.h"
#include "core/fold.h"
#include "doubts.h"
#include "glyphs.h"
#include "latinlines.h"
#include "lines.h"
#include "models.h"
#include "pagesize.h"
#include "pagetext.h"
#include "prepare.h"
#include "spacing.h"
#include "upright.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <exception>
#include <new>

namespace tendertrail::ocr {

namespace {

bool isChinese(const QString &language)
{
    return language.startsWith(QLatin1String("chi_"));
}

// Latin ones of the page's languages; English where none was named, as a Chinese page has English words.
QStringList latinOf(const QStringList &languages, const QStringList &installed)
{
    QStringList latin;
    for (const QString &language : languages)
        if (!isChinese(language))
            latin.append(language);
    const QString english = QStringLiteral("eng");
    if (latin.isEmpty() && installed.contains(english))
        latin.append(english);
    return latin;
}

bool hasHan(const std::vector<ReadLine> &lines)
{
    // One ideograph seen in a logo makes no Chinese page.
    int ideographs = 0;
    int all = 0;
    for (const ReadLine &line : lines)
        for (const ReadCharacter &character : line.characters) {
            ++all;
            ideographs += core::isHan(firstOf(character.text)) ? 1 : 0;
        }
    return ideographs * 50 > all;
}

/// PP-OCRv4 for lines with Chinese, Tesseract for Latin ones.
class Mixed final : public Engine
{
public:
    Mixed(std::unique_ptr<Engine> tesseract, std::unique_ptr<Paddle> paddle)
        : m_tesseract(std::move(tesseract)), m_paddle(std::move(paddle))
    {
    }
    QString version() const override { return m_paddle->version() + QStringLiteral(", ") + m_tesseract->version(); }
    QStringList languages() const override { return m_tesseract->languages(); }
    core::Result<core::PageText> recognise(const QImage &image, const Options &options, const core::CancelToken &cancel,
                                           const core::ProgressSink &progress) override
    {
        // Without Chinese among its languages a page is Tesseract's alone.
        if (std::none_of(options.languages.begin(), options.languages.end(), isChinese))
            return m_tesseract->recognise(image, options, cancel, progress);
        const QStringList installed = languages();
        for (const QString &language : options.languages)
            if (!isModelName(language) || !installed.contains(language))
                return core::fail(core::ErrorCode::MissingComponent, language, QStringLiteral("no model of that name"));
        try {
            return read(image, options, cancel, progress);
        } catch (const std::bad_alloc &) {
            return core::fail(core::ErrorCode::OutOfMemory, QStringLiteral("ocr"));
        } catch (const std::exception &error) {
            return core::fail(core::ErrorCode::Internal, QStringLiteral("ocr"), QString::fromUtf8(error.what()));
        }
    }

private:
    core::Result<core::PageText> read(const QImage &image, const Options &options, const core::CancelToken &cancel,
                                      const core::ProgressSink &progress);
    LatinLines *latinReader(const QStringList &languages);
    std::vector<PlacedWord> wordsOfLine(const ReadLine &line, const Raster &grey, LatinLines *latin) const;

    std::unique_ptr<Engine> m_tesseract;
    std::unique_ptr<Paddle> m_paddle;
    std::unique_ptr<LatinLines> m_latin;
};

LatinLines *Mixed::latinReader(const QStringList &languages)
{
    if (m_latin && m_latin->languages() == languages)
        return m_latin.get();
    m_latin.reset();
    if (languages.isEmpty())
        return nullptr;
    auto loaded = LatinLines::load(modelFolder(), languages);
    if (loaded)
        m_latin = std::move(*loaded);
    return m_latin.get();
}

std::vector<PlacedWord> Mixed::wordsOfLine(const ReadLine &line, const Raster &grey, LatinLines *latin) const
{
    std::vector<PlacedWord> words = wordsOf(line, grey);
    for (PlacedWord &word : words)
        word.sure = howOftenRight(word.sure);
    if (latin && isLatinSentence(line)) {
        std::vector<PlacedWord> other = latin->read(grey, line.place);
        QString text;
        for (const PlacedWord &word : other)
            text += word.text;
        // Where they differ by more than spaces and slips, the line is not what Tesseract takes it for.
        if (readAlike(text, line.text())) {
            words = std::move(other);
            joinParted(words, line);
        }
    }
    return words;
}

core::Result<core::PageText> Mixed::read(const QImage &image, const Options &options, const core::CancelToken &cancel,
                                         const core::ProgressSink &progress)
{
    const QSizeF page = pageSize(image, options.pageWidth, options.pageHeight);
    auto grey = evened(image, image.width() * 72 / page.width(), cancel);
    if (!grey)
        return grey.failure();
    int reported = -1;
    const auto report = [&](double done) {
        const int percent = static_cast<int>(done * 100);
        if (percent <= reported)
            return;
        reported = percent;
        core::report(progress, {QStringLiteral("recognise"), percent, 100, QStringLiteral("percent"), {}});
    };
    constexpr double mostOfIt = 0.9;
    auto found = readLines(*m_paddle, std::move(*grey), page, cancel, [&](double done) { report(done * mostOfIt); });
    if (!found)
        return found.failure();
    const QStringList latin = latinOf(options.languages, languages());
    if (!latin.isEmpty() && !found->lines.empty() && !hasHan(found->lines) && found->quarters == 0) {
        Options asLatin = options;
        asLatin.languages = latin;
        return m_tesseract->recognise(image, asLatin, cancel, [&](const core::Progress &state) {
            if (state.total > 0)
                report(mostOfIt + (1 - mostOfIt) * static_cast<double>(state.done) / static_cast<double>(state.total));
        });
    }

    LatinLines *reader = latinReader(latin);
    std::vector<WordLine> lines;
    for (const ReadLine &line : found->lines) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled);
        lines.push_back({line.place, wordsOfLine(line, found->grey, reader)});
    }
    const bool onItsSide = found->quarters % 2 == 1;
    const QSizeF upright = onItsSide ? page.transposed() : page;
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);
    const QSize size(pixGetWidth(found->grey.get()), pixGetHeight(found->grey.get()));
    core::PageText text = pageText(lines, found->rules, found->straightening, size, upright, {m_paddle->version(), m_tesseract->version()});
    noteDoubts(text);
    turnBack(text, found->quarters);
    report(1);
    return text;
}

} // namespace

core::Result<std::unique_ptr<Engine>> engine(QString *note)
{
    auto tesseract = ocr::tesseract();
    if (!tesseract)
        return tesseract.failure();
    QString why;
    const QString folder = paddleFolder(&why);
    if (!folder.isEmpty()) {
        auto paddle = Paddle::load(folder);
        if (paddle)
            return std::unique_ptr<Engine>(std::make_unique<Mixed>(std::move(*tesseract), std::move(*paddle)));
        why = core::describe(paddle.error());
    }
    if (note)
        *note = QStringLiteral("Tesseract alone: %1").arg(why);
    return tesseract;
}

} // namespace tendertrail::ocr
