// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "store/database.h"

#include <QByteArray>

#include <set>

namespace tendertrail::evidence {

/// What of a document is put in words: its pages, and its segments with their translations.
struct DocumentFiles
{
    QByteArray pagesJson;       ///< as the command line's text --format json
    QByteArray pagesText;       ///< plain, a form feed before each page after the first
    QByteArray translationJson; ///< empty when there is no segment
    QByteArray translationText; ///< source and translation under one another
    std::set<QString> readers;  ///< engines that read pages: "poppler 22.12.0"
    std::set<QString> translators;
};
[[nodiscard]] core::Result<DocumentFiles> documentFiles(store::Database &db, const core::Document &document,
                                                        const core::CancelToken &cancel);

} // namespace tendertrail::evidence
