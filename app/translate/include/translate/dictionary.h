// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/textrange.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tendertrail::translate {

/// What glossary and dictionary say about a word.
struct WordEntry
{
    core::TextRange range; ///< in the text
    QString word;          ///< as it stands there
    QString glossary;      ///< our own glossary's rendering, or empty
    struct Reading
    {
        QString pinyin;
        QStringList senses;
    };
    std::vector<Reading> readings; ///< of CC-CEDICT
};

/// The longest known word around an offset of a text; nothing where no Han stands or nothing is known. Any thread.
/// Errors: MissingComponent, Corrupt (the data).
[[nodiscard]] core::Result<std::optional<WordEntry>> lookUp(const QString &text, qsizetype offset);

} // namespace tendertrail::translate
