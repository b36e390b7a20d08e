// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/engine.h"

#include "assemble.h"
#include "doubts.h"
#include "frame.h"
#include "models.h"
#include "pagesize.h"
#include "prepare.h"
#include "tighten.h"
#include "underscores.h"

#include <QFile>

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <exception>
#include <new>

// libgomp's switch: a region inside a region gets no threads of its own. Weak, as Tesseract may be built without it.
#if defined(__GNUC__) && !defined(_WIN32) && !defined(__APPLE__)
extern "C" void omp_set_max_active_levels(int) __attribute__((weak));
#endif

namespace tendertrail::ocr {

namespace {

// Four OpenMP threads cost four times the CPU for half the time; processes are how this program is parallel. The
// switch counts for the calling thread only.
void keepToOneThread()
{
#if defined(__GNUC__) && !defined(_WIN32) && !defined(__APPLE__)
    if (omp_set_max_active_levels)
        omp_set_max_active_levels(0);
#endif
}

struct Watch
{
    const core::CancelToken &cancel;
    const core::ProgressSink &progress;
    int reported = -1;
};

bool isCancelled(void *watch, int)
{
    return static_cast<Watch *>(watch)->cancel.isCancelled();
}

bool onProgress(tesseract::ETEXT_DESC *monitor, int, int, int, int)
{
    auto *watch = static_cast<Watch *>(monitor->cancel_this);
    if (monitor->progress > watch->reported) {
        watch->reported = monitor->progress;
        core::report(watch->progress, {QStringLiteral("recognise"), monitor->progress, 100, QStringLiteral("percent"), {}});
    }
    return true;
}

QString textAt(const tesseract::ResultIterator &at, tesseract::PageIteratorLevel level)
{
    const std::unique_ptr<char[]> text(at.GetUTF8Text(level));
    return text ? QString::fromUtf8(text.get()) : QString();
}

bool boxAt(const tesseract::ResultIterator &at, tesseract::PageIteratorLevel level, QRectF &box)
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    if (!at.BoundingBox(level, &left, &top, &right, &bottom))
        return false;
    box = QRectF(QPointF(left, top), QPointF(right, bottom));
    return true;
}

std::vector<ReadWord> wordsOf(tesseract::ResultIterator &at)
{
    std::vector<ReadWord> words;
    at.Begin();
    do {
        if (at.Empty(tesseract::RIL_WORD))
            continue;
        ReadWord word;
        if (!boxAt(at, tesseract::RIL_WORD, word.box))
            continue;
        word.confidence = static_cast<double>(at.Confidence(tesseract::RIL_WORD)) / 100;
        word.startsLine = at.IsAtBeginningOf(tesseract::RIL_TEXTLINE);
        word.startsParagraph = at.IsAtBeginningOf(tesseract::RIL_PARA);
        tesseract::ResultIterator symbol(at);
        do {
            QRectF box = word.box;
            (void)boxAt(symbol, tesseract::RIL_SYMBOL, box);
            word.symbols.push_back({textAt(symbol, tesseract::RIL_SYMBOL), box.left(), box.right()});
            if (symbol.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL))
                break;
        } while (symbol.Next(tesseract::RIL_SYMBOL));
        words.push_back(std::move(word));
    } while (at.Next(tesseract::RIL_WORD));
    return words;
}

class Tesseract final : public Engine
{
public:
    explicit Tesseract(QString folder) : m_folder(std::move(folder)) { setMsgSeverity(L_SEVERITY_NONE); }

    QString version() const override
    {
        return QStringLiteral("tesseract ") + QString::fromLatin1(tesseract::TessBaseAPI::Version());
    }
    QStringList languages() const override { return modelsIn(m_folder); }
    core::Result<core::PageText> recognise(const QImage &image, const Options &options, const core::CancelToken &cancel,
                                           const core::ProgressSink &progress) override
    {
        try {
            return read(image, options, cancel, progress);
        } catch (const std::bad_alloc &) {
            return core::fail(core::ErrorCode::OutOfMemory, QStringLiteral("tesseract"));
        } catch (const std::exception &error) {
            return core::fail(core::ErrorCode::Internal, QStringLiteral("tesseract"), QString::fromUtf8(error.what()));
        }
    }

private:
    core::Result<core::PageText> read(const QImage &image, const Options &options, const core::CancelToken &cancel,
                                      const core::ProgressSink &progress);
    core::Result<void> load(const QStringList &languages);

    QString m_folder;
    QString m_loaded; ///< languages the models are loaded for, joined by +
    std::unique_ptr<tesseract::TessBaseAPI> m_api;
};

core::Result<void> Tesseract::load(const QStringList &languages)
{
    const QStringList installed = this->languages();
    if (languages.isEmpty())
        return core::fail(core::ErrorCode::MissingComponent, QStringLiteral("tesseract"), QStringLiteral("no language named"));
    for (const QString &language : languages)
        if (!isModelName(language) || !installed.contains(language))
            return core::fail(core::ErrorCode::MissingComponent, language,
                              QStringLiteral("no %1.traineddata in %2").arg(language, m_folder));
    const QString joined = languages.join(QLatin1Char('+'));
    if (m_api && m_loaded == joined)
        return {};
    m_loaded.clear();
    m_api = std::make_unique<tesseract::TessBaseAPI>();
    m_api->SetVariable("debug_file", "/dev/null");
    if (m_api->Init(QFile::encodeName(m_folder).constData(), joined.toLatin1().constData(), tesseract::OEM_LSTM_ONLY) != 0) {
        m_api.reset();
        return core::fail(core::ErrorCode::MissingComponent, joined, QStringLiteral("models in %1 cannot be loaded").arg(m_folder));
    }
    m_api->SetPageSegMode(tesseract::PSM_AUTO);
    m_loaded = joined;
    return {};
}

core::Result<core::PageText> Tesseract::read(const QImage &image, const Options &options, const core::CancelToken &cancel,
                                             const core::ProgressSink &progress)
{
    keepToOneThread();
    if (image.isNull())
        return core::fail(core::ErrorCode::Empty, {}, QStringLiteral("no image"));
    TRAIL_TRY(load(options.languages));
    const QSizeF page = pageSize(image, options.pageWidth, options.pageHeight);
    const bool isChinese = std::any_of(options.languages.begin(), options.languages.end(), [](const QString &language) {
        return language.startsWith(QLatin1String("chi_"));
    });
    auto ready = prepared(image, image.width() * 72 / page.width(), isChinese ? Letters::Chinese : Letters::Latin, cancel);
    if (!ready)
        return ready.failure();

    const QSize size(pixGetWidth(ready->grey.get()), pixGetHeight(ready->grey.get()));
    m_api->SetImage(ready->grey.get());
    m_api->SetSourceResolution(std::clamp(static_cast<int>(ready->dpi), 70, 2400));
    Watch watch{cancel, progress};
    tesseract::ETEXT_DESC monitor;
    monitor.cancel = isCancelled;
    monitor.cancel_this = &watch;
    monitor.progress_callback2 = onProgress;
    const int failed = m_api->Recognize(&monitor);
    std::vector<ReadWord> words;
    if (failed == 0 && !cancel.isCancelled()) {
        const std::unique_ptr<tesseract::ResultIterator> at(m_api->GetIterator());
        if (at)
            words = wordsOf(*at);
    }
    m_api->Clear();
    joinAtUnderscores(words, ready->grey); // before boxes take the bars in
    tighten(words, ready->grey);
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);
    if (failed != 0)
        return core::fail(core::ErrorCode::Internal, QStringLiteral("tesseract"), QStringLiteral("the page could not be read"));

    core::PageText text = assemble(words, ready->rules, Frame(size, ready->angle, page.width(), page.height()));
    text.engine = version() + QLatin1Char(' ') + m_loaded;
    noteDoubts(text);
    return text;
}

} // namespace

core::Result<std::unique_ptr<Engine>> tesseract()
{
    const QString folder = modelFolder();
    if (folder.isEmpty())
        return core::fail(core::ErrorCode::MissingComponent, QStringLiteral("tessdata"),
                          QStringLiteral("no folder with Tesseract models was found"));
    return std::unique_ptr<Engine>(std::make_unique<Tesseract>(folder));
}

} // namespace tendertrail::ocr
