// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/page.h"
#include "core/progress.h"
#include "core/result.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <memory>

namespace tendertrail::ocr {

struct Options
{
    QStringList languages = {QStringLiteral("chi_sim"), QStringLiteral("eng")}; ///< Tesseract names, main one first
    double pageWidth = 0;   ///< size of the page in points; words come back in this frame
    double pageHeight = 0;
};

/// Reads the words of a page image. One object per thread; keeps its models between calls.
class Engine
{
public:
    virtual ~Engine() = default;
    /// "tesseract 5.3.0"
    [[nodiscard]] virtual QString version() const = 0;
    /// Languages whose models are installed.
    [[nodiscard]] virtual QStringList languages() const = 0;
    /// A page with source Ocr: text with no spaces between Chinese characters, words with boxes (points) and confidence,
    /// a block per paragraph. number is left 1 for the caller to set. Any image size: too large ones are scaled, empty ones
    /// are an error. Errors: Empty, TooLarge, MissingComponent (language), Cancelled, Internal.
    [[nodiscard]] virtual core::Result<core::PageText> recognise(const QImage &image, const Options &options,
                                                                 const core::CancelToken &cancel,
                                                                 const core::ProgressSink &progress) = 0;
};

/// Tesseract with its models from the data folder's tessdata, else from the system. Errors: MissingComponent.
[[nodiscard]] core::Result<std::unique_ptr<Engine>> tesseract();

/// The best there is: PP-OCRv4 for lines with Chinese and Tesseract for Latin ones, where PP-OCRv4's models and ONNX Runtime
/// are installed (packaging/ocr-models.sh); else Tesseract alone, and note says why. Errors: MissingComponent (Tesseract).
[[nodiscard]] core::Result<std::unique_ptr<Engine>> engine(QString *note = nullptr);

} // namespace tendertrail::ocr
