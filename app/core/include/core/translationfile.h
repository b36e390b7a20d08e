// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/records.h"
#include "core/sha256.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::core {

/// A translated sentence to be proposed again.
struct MemoryUnit
{
    QString source;
    QString target;
    QString language = QStringLiteral("en");
    TranslationStatus status = TranslationStatus::Edited;
    QString by;
    QString at;     ///< UTC ISO 8601, or empty
    QString origin; ///< "case" for what was edited or approved here, else the file it came from
};

/// A translation that comes back from outside, with what tells where it belongs.
struct ReturnedTranslation
{
    SegmentId segment;      ///< as it was sent; none when the file does not say
    QString documentSha256; ///< in hexadecimal digits, or empty
    QString source;
    QString target;
    QString language = QStringLiteral("en");
    TranslationStatus status = TranslationStatus::Edited; ///< Machine: as it was sent, nobody touched or approved it
};

/// By which a translation that a machine made is known again when it comes back as it was sent.
[[nodiscard]] inline QString markOf(const QString &translation)
{
    return Sha256::of(translation.trimmed().toUtf8()).hex().left(16);
}

/// A word of the case's own glossary: how it is to be rendered, and how never.
struct GlossaryTerm
{
    QString source;
    QString target;
    QStringList avoid;
    QString note;
    QString language = QStringLiteral("en");
    QString origin;    ///< a file's name, or empty for one typed in
    QString changedBy;
    QString changedAt; ///< UTC ISO 8601
};

/// What a translator or a terminologist sends: the format says which of the rows it has.
struct TranslationFile
{
    QString format;                            ///< "xliff", "tmx", "tbx", "csv"
    std::vector<ReturnedTranslation> returned; ///< xliff
    std::vector<MemoryUnit> memory;            ///< tmx
    std::vector<GlossaryTerm> terms;           ///< tbx, csv
};

/// Longest text of such a row, in UTF-16 units; a file with a longer one is TooLarge.
inline constexpr qsizetype longestTranslationText = 200'000;
/// Most renderings of a term to be avoided; likewise.
inline constexpr qsizetype mostAvoidedRenderings = 100;

} // namespace tendertrail::core
