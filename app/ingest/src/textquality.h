// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <QString>

namespace tendertrail::ingest {

/// What the text layer of a page is made of, counted over its characters without spaces.
struct TextQuality
{
    qsizetype characters = 0;
    qsizetype privateUse = 0;   ///< fonts without ToUnicode end there
    qsizetype replacement = 0;  ///< U+FFFD and unassigned code points
    qsizetype control = 0;
    qsizetype strange = 0;      ///< in scripts that no tender is written in, and symbols between letters
    qsizetype latinAccented = 0;///< bytes of another encoding read as Latin-1
    qsizetype latin = 0;        ///< plain Latin letters
    qsizetype han = 0;
    qsizetype rareHan = 0;      ///< ideographs outside GB 2312 level 1 and Big5 level 1
    qsizetype cidMarks = 0;     ///< characters in "(cid:123)"
};

[[nodiscard]] TextQuality measureText(const QString &text);

/// Empty when the text can be used; else why not, in English for the log ("text layer: 34 % private-use characters").
/// The limits were set on 600 pages of real tenders, whose worst page stays far below them: see the definition.
[[nodiscard]] QString garbageReason(const TextQuality &quality);

} // namespace tendertrail::ingest
