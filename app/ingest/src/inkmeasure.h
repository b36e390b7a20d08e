// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textquality.h"

#include "core/geometry.h"

#include <QImage>

#include <vector>

namespace tendertrail::ingest {

/// What a page shows beside its text layer, seen on a small grey picture of it.
struct InkMeasure
{
    double inked = 0;     ///< share of the page that is not paper
    double textured = 0;  ///< share of the page that looks like writing or picture, not like rules, and has no text layer
    double covered = 0;   ///< share of the page under words of the text layer
    double pictured = 0;  ///< share of the page that is neither paper nor pure black: a photograph, a grey scan
};

/// The page at inkDpi in grey, and the words' boxes in points.
inline constexpr double inkDpi = 50;
[[nodiscard]] InkMeasure measureInk(const QImage &grey, const std::vector<core::Box> &words);

/// Texture beside the words that makes a scan of a page: with text only in the margins, and with little text elsewhere. Set on real
/// tenders: a chapter's title page or a blank form with rules has under 0.2 %, a seal 1.5 %, a scanned page 4 % and more.
inline constexpr double marginTexture = 0.006;
inline constexpr double besideTexture = 0.04;
/// Why a page with little text is taken for a scan, in English for the log; empty where it is not. onlyMargins: all of its
/// text stands where headers and footers do.
[[nodiscard]] QString scanReason(const InkMeasure &ink, const TextQuality &quality, bool onlyMargins);

} // namespace tendertrail::ingest
