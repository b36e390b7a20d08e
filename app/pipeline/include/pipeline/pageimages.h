// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "store/casefile.h"

#include <QImage>

#include <memory>

namespace tendertrail::pipeline {

/// Page images drawn by a confined worker, kept in the case's cache folder (PNG by hash, page and dpi). Thread-safe; calls
/// block: call from a working thread. cachedOnly never starts a worker.
class PageImages
{
public:
    explicit PageImages(const store::CaseFile &caseFile);
    ~PageImages();
    [[nodiscard]] core::Result<QImage> image(const core::Document &document, core::PageNumber page, double dpi,
                                             const core::CancelToken &cancel = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tendertrail::pipeline
