// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "linewords.h"
#include "paddle.h"
#include "raster.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace tesseract {
class TessBaseAPI;
}

namespace tendertrail::ocr {

/// True for a line that Tesseract reads better: words in Latin letters, no ideograph. Codes and amounts are not words.
[[nodiscard]] bool isLatinSentence(const ReadLine &line);

/// True where two readings of one line are the same but for spaces and a character here and there.
[[nodiscard]] bool readAlike(const QString &a, const QString &b);

/// Tesseract on one line at a time. For one thread.
class LatinLines
{
public:
    /// folder: of the models. Errors: MissingComponent.
    [[nodiscard]] static core::Result<std::unique_ptr<LatinLines>> load(const QString &folder, const QStringList &languages);
    ~LatinLines();

    [[nodiscard]] const QStringList &languages() const { return m_languages; }
    /// The words of the line; none where nothing was read.
    [[nodiscard]] std::vector<PlacedWord> read(const Raster &grey, const Slant &place);

private:
    LatinLines();
    QStringList m_languages;
    std::unique_ptr<tesseract::TessBaseAPI> m_api;
};

} // namespace tendertrail::ocr
