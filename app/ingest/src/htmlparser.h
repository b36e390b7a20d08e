// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace tendertrail::ingest {

/// The visible text of a web page: headings, paragraphs, list items, tables. Nothing is fetched and nothing is run.
/// Errors: Corrupt (the tree could not be built).
[[nodiscard]] core::Result<FlowDocument> parseHtml(const QString &html);

} // namespace tendertrail::ingest
