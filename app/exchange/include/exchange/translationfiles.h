// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"
#include "store/glossary.h"

#include <QByteArray>
#include <QString>

#include <vector>

// What translators exchange, as files; ingest reads them.
namespace tendertrail::exchange {

/// XLIFF 2.0 of a document, or of all for an invalid id: a file a document, a unit a segment, with status and what a translator
/// needs to know. Segments without letters are left out.
[[nodiscard]] core::Result<QByteArray> toXliff(store::Database &db, core::DocumentId document = {}, const QString &language = QStringLiteral("en"));

/// TBX-Basic (ISO 30042:2019, DCA): a concept a term, what to avoid as deprecated terms. Valid with one term or more.
[[nodiscard]] QByteArray toTbx(const std::vector<store::GlossaryTerm> &terms);

/// Comma-separated: source, target, avoid (several with |), note; UTF-8 with a byte order mark, which Excel asks for.
[[nodiscard]] QByteArray termsCsv(const std::vector<store::GlossaryTerm> &terms);

} // namespace tendertrail::exchange
