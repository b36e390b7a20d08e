// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/translationfile.h"

#include <QByteArray>
#include <QString>

#include <vector>

// What translators and terminologists send. Reading takes files from anybody, in the worker: sizes, depths and counts are bounded,
// entities are not followed.
// Errors of the readers: Corrupt (no such file), TooLarge, Unsupported (another format, or a version that is not known).
namespace tendertrail::ingest {

/// Largest file of translations or terms that is read, in bytes.
inline constexpr qsizetype largestTranslationFile = 128 << 20;

/// XLIFF, TMX or TBX by the first element, whatever the file is called; what is no XML is a list of terms.
[[nodiscard]] core::Result<core::TranslationFile> readTranslationFile(const QByteArray &bytes, const QString &language = QStringLiteral("en"));

/// Pairs of a TMX file (1.1 to 1.4) of which one side is Chinese and the other the language; pairs without either are left out.
[[nodiscard]] core::Result<std::vector<core::MemoryUnit>> readTmx(const QByteArray &bytes, const QString &language = QStringLiteral("en"));
/// What a translator did in an XLIFF file (2.0 and 2.1): units in state initial or without a target are left out; one of
/// a machine that comes back as it was sent, and not approved, keeps the status Machine.
[[nodiscard]] core::Result<std::vector<core::ReturnedTranslation>> readXliff(const QByteArray &bytes);
/// TBX of 2019 and of 2008 (martif), DCA and DCT. A row for each Chinese word of an entry; of the other language's
/// the preferred term counts, else the first that is not deprecated.
[[nodiscard]] core::Result<std::vector<core::GlossaryTerm>> readTbx(const QByteArray &bytes, const QString &language = QStringLiteral("en"));
/// Comma, semicolon or tab; UTF-8, UTF-16 or GB18030. A first line of names says which column is which; without one the columns are
/// source, target, avoid, note, and the first two may stand the other way round.
[[nodiscard]] core::Result<std::vector<core::GlossaryTerm>> readTermsCsv(const QByteArray &bytes, const QString &language = QStringLiteral("en"));

} // namespace tendertrail::ingest
