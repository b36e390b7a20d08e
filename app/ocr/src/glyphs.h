// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fold.h"

#include <QString>

namespace tendertrail::ocr {

/// Set tightly against its neighbours in Chinese typesetting: ideographs, their punctuation, full-width forms, kana.
[[nodiscard]] inline bool isWide(char32_t c)
{
    return core::isHan(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF01 && c <= 0xFFEE) || c == 0x2014 || c == 0x2026
           || (c >= 0x2018 && c <= 0x201D) || (c >= 0x25A0 && c <= 0x25FF);
}

/// Code points of a text that is not empty.
[[nodiscard]] inline char32_t firstOf(const QString &text)
{
    return text.size() > 1 && text.at(0).isHighSurrogate() ? QChar::surrogateToUcs4(text.at(0), text.at(1))
                                                           : text.at(0).unicode();
}

[[nodiscard]] inline char32_t lastOf(const QString &text)
{
    const qsizetype n = text.size();
    return n > 1 && text.at(n - 1).isLowSurrogate() ? QChar::surrogateToUcs4(text.at(n - 2), text.at(n - 1))
                                                    : text.at(n - 1).unicode();
}

} // namespace tendertrail::ocr
