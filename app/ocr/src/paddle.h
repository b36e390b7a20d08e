// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "ctc.h"
#include "onnx/network.h"
#include "raster.h"
#include "slant.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace tendertrail::ocr {

/// Where PP-OCRv4 and its runtime lie: $TENDERTRAIL_OCR, else "ocr" of the program's data folder, else "tendertrail/ocr" of
/// the person's. Empty where no folder holds all of it; why says what is missing.
[[nodiscard]] QString paddleFolder(QString *why = nullptr);

/// What was read of one line, and how sure the network is of it, 0 to 1.
struct ReadLine
{
    Slant place; ///< as it was looked at: without blank ends
    std::vector<ReadCharacter> characters;
    double sure = 0;

    [[nodiscard]] QString text() const;
};

/// PP-OCRv4's two networks. Keeps them loaded; for one thread.
class Paddle
{
public:
    /// Errors: MissingComponent.
    [[nodiscard]] static core::Result<std::unique_ptr<Paddle>> load(const QString &folder);

    /// "PP-OCRv4 onnxruntime 1.21.1"
    [[nodiscard]] QString version() const { return m_version; }
    /// share: how long grey is, where it is a piece of a page, of the page's longer side. Errors: OutOfMemory, Cancelled, Internal.
    [[nodiscard]] core::Result<std::vector<Slant>> detect(const Raster &grey, const core::CancelToken &cancel, double share = 1);
    [[nodiscard]] core::Result<ReadLine> read(const Raster &grey, const Slant &place);

private:
    Paddle() = default;
    std::unique_ptr<onnx::Network> m_detector;
    std::unique_ptr<onnx::Network> m_recogniser;
    QStringList m_alphabet;
    QString m_version;
};

} // namespace tendertrail::ocr
