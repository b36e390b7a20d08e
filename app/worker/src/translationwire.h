// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/translationfile.h"
#include "fields.h"

namespace tendertrail::worker {

/// How many rows of a file one message may have.
inline constexpr int translationsOfMessage = 1000;

/// The fields of some rows of a translator's file, all named "tr…": a column each, and a row of renderings to avoid that says whose
/// they are. Only the rows that the format has are written.
void writeTranslations(FieldWriter &writer, const core::TranslationFile &file);

class TranslationFields
{
public:
    bool take(const QString &key, FieldReader &reader);
    /// Errors: Protocol, when columns are not equally long, a rendering belongs to nobody, or a format, a status or a number is not
    /// known.
    [[nodiscard]] core::Result<core::TranslationFile> file() const;

private:
    QString m_format;
    QStringList m_sources, m_targets, m_languages, m_statuses, m_people, m_times, m_hashes, m_segments, m_notes;
    std::vector<qint32> m_owners; ///< of each rendering to avoid, its term's place
    QStringList m_avoid;
};

} // namespace tendertrail::worker
