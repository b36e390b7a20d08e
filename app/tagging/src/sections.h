// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"
#include "rules.h"

namespace tendertrail::tagging {

/// Numbering at the beginning of a line, and the text after it.
struct Numbering
{
    int rank = 9;
    qsizetype length = 0;
};
[[nodiscard]] Numbering numberingOf(QStringView line);

/// Walks a document from its first page and tells every line its numbering, section and chapter.
class SectionWalker
{
public:
    explicit SectionWalker(const Rules &rules) : m_rules(&rules) {}
    /// Pages must come in order.
    void walk(Reading &reading);

private:
    void enterChapter(QStringView heading);
    void enterSection(ReadLine &line, const QString &text);

    const Rules *m_rules;
    QString m_zone;
    double m_factor = 1;
    QString m_section;
    int m_sectionRank = 9;
};

} // namespace tendertrail::tagging
