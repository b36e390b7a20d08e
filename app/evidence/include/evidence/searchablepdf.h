// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/page.h"
#include "core/progress.h"
#include "core/records.h"
#include "core/result.h"

#include <QImage>
#include <QString>

#include <functional>

namespace tendertrail::evidence {

/// A page's text and a picture of it; given by the caller, one page at a time, so that no more than one is held.
using PageTexts = std::function<core::Result<core::PageText>(core::PageNumber page)>;
using PagePictures = std::function<core::Result<QImage>(core::PageNumber page)>;

/// Writes a PDF of pictures with the stored text lying invisibly over its words: it can be searched and copied, and what is copied is
/// what is stored, without blanks inside Chinese words. The file is written beside and renamed when whole; an existing one is
/// replaced. Gives the number of pages. Errors: Empty (no pages), Io, OutOfSpace, Cancelled, and those of the two callbacks.
[[nodiscard]] core::Result<int> writeSearchablePdf(const QString &path, const core::Document &document, const PageTexts &texts,
                                                   const PagePictures &pictures, const core::CancelToken &cancel = {},
                                                   const core::ProgressSink &progress = {});

} // namespace tendertrail::evidence
