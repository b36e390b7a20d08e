// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "gui/controls.h"
#include "store/database.h"
#include "store/documentlist.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::gui {

/// A document as the list shows it. A file that never got in has no document, only a path and its failure.
struct DocumentRow
{
    core::Document document{};
    QString path{};
    Coverage coverage{};
    int suggestions = 0;
    int openSuggestions = 0;
    int pending = 0;
    QStringList failures{}; ///< sentences: what failed and why
    QString nextStep{};
    bool locked = false;    ///< it, or something in it, waits for a password
    QString inside{};       ///< name of the document that it lies in
    QStringList places{};   ///< where else the same bytes were seen
    QStringList alike{};    ///< names of documents with nearly the same text
};

/// A part of the list, and what stands over it.
struct DocumentPage
{
    std::vector<store::DocumentLine> lines{};  ///< all, in order
    store::DocumentTotals totals{};
    int first = 0;                             ///< place of the first of rows among the lines
    std::vector<DocumentRow> rows{};
};

/// The lines, and the rows about the place that is in sight. words: what the filter says. Any thread.
[[nodiscard]] core::Result<DocumentPage> readDocumentPage(store::Database &db, store::DocumentQuery query, int inSight, const core::CancelToken &cancel);
[[nodiscard]] core::Result<std::vector<DocumentRow>> readDocumentRows(store::Database &db, const std::vector<store::DocumentLine> &lines,
                                                                      const core::CancelToken &cancel);

/// "PDF", "Word", "Web page": what a media type is called.
[[nodiscard]] QString mediaTypeText(const QString &mediaType);

} // namespace tendertrail::gui
