// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"
#include "store/glossary.h"
#include "store/memory.h"

#include <QByteArray>
#include <QString>

#include <vector>

// What translators exchange. Reading takes files from anybody: sizes, depths and counts are bounded, entities are not followed.
// Errors of the readers: Corrupt (no such file), TooLarge, Unsupported (another format, or a version that is not known).
namespace tendertrail::exchange {

/// Pairs of a TMX file (1.1 to 1.4) of which one side is Chinese and the other the language; pairs without either are left out.
[[nodiscard]] core::Result<std::vector<store::MemoryUnit>> readTmx(const QByteArray &bytes, const QString &language = QStringLiteral("en"));

/// XLIFF 2.0 of a document, or of all for an invalid id: a file a document, a unit a segment, with status and what a translator
/// needs to know. Segments without letters are left out.
[[nodiscard]] core::Result<QByteArray> toXliff(store::Database &db, core::DocumentId document = {}, const QString &language = QStringLiteral("en"));
/// What a translator did in such a file (2.0 and 2.1): units in state initial or without a target are left out.
[[nodiscard]] core::Result<std::vector<store::ReturnedTranslation>> readXliff(const QByteArray &bytes);

/// TBX-Basic (ISO 30042:2019, DCA): a concept a term, what to avoid as deprecated terms. Valid with one term or more.
[[nodiscard]] QByteArray toTbx(const std::vector<store::GlossaryTerm> &terms);
/// TBX of 2019 and of 2008 (martif), DCA and DCT. The first term of the other language counts that is not deprecated.
[[nodiscard]] core::Result<std::vector<store::GlossaryTerm>> readTbx(const QByteArray &bytes, const QString &language = QStringLiteral("en"));

/// Comma-separated: source, target, avoid (several with |), note; UTF-8 with a byte order mark, which Excel asks for.
[[nodiscard]] QByteArray termsCsv(const std::vector<store::GlossaryTerm> &terms);
/// Comma, semicolon or tab; a first line of names is known by "source", "chinese", "中文" or "源" in its first field.
[[nodiscard]] core::Result<std::vector<store::GlossaryTerm>> readTermsCsv(const QByteArray &bytes, const QString &language = QStringLiteral("en"));

} // namespace tendertrail::exchange
