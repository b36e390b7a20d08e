// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

/// A line of a table of contents: dots that lead to a page number.
bool hasLeader(QStringView line)
{
    return line.contains(QLatin1String("....")) || line.contains(QLatin1String("……")) || line.contains(QStringLiteral("···"));
}

constexpr int chaptersOfContents = 3; // as many chapter headings on one page are a table of contents

} // namespace

Numbering numberingOf(QStringView line)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:(第[一二三四五六七八九十百0-9]{1,4}(?:章|部分|篇|卷))"
        "|([一二三四五六七八九十]{1,3}[、.,])"
        "|(\\([一二三四五六七八九十]{1,3}\\))"
        "|([0-9]{1,2}(?:[.][0-9]{1,2})+[、.]?)"
        "|([0-9]{1,2}[、.](?![0-9]))"
        "|(\\([0-9]{1,2}\\)|[0-9]{1,2}\\)|[①-⑳])"
        "|[★▲●◆■□※#]+)"));
    const auto match = form.match(line);
    if (!match.hasMatch())
        return {};
    static constexpr int ranks[] = {0, 1, 2, 4, 3, 5};
    for (int group = 1; group <= 6; ++group) {
        if (match.capturedLength(group) > 0)
            return {ranks[group - 1], match.capturedLength(0)};
    }
    return {9, match.capturedLength(0)};
}

void SectionWalker::walk(Reading &reading)
{
    int chapters = 0;
    const QStringView text = reading.text();
    for (auto &line : reading.lines()) {
        const auto words = text.mid(line.begin, line.end - line.begin);
        const auto numbering = numberingOf(words);
        line.rank = numbering.rank;
        line.body = line.begin + numbering.length;
        if (numbering.rank == 0)
            ++chapters;
    }
    const bool contents = chapters >= chaptersOfContents;
    for (auto &line : reading.lines()) {
        const auto body = text.mid(line.body, line.end - line.body);
        const bool leader = contents || hasLeader(body);
        if (line.rank == 0 && !leader && body.size() < 40)
            enterChapter(body);
        if (!leader)
            enterSection(line, body.toString());
        line.section = m_section;
        line.zone = m_zone;
        line.factor = m_factor;
    }
}

void SectionWalker::enterChapter(QStringView heading)
{
    m_zone = QStringLiteral("other");
    m_factor = 0.95;
    m_section.clear();
    for (const auto &zone : m_rules->zones) {
        if (zone.heading.match(heading).hasMatch()) {
            m_zone = zone.id;
            m_factor = zone.factor;
            return;
        }
    }
}

/// A heading opens its section; a line numbered at its level or above closes it.
void SectionWalker::enterSection(ReadLine &line, const QString &text)
{
    static const QRegularExpression tail(QStringLiteral("(?:\\((?:如有|如适用)\\))?[:。]?$"));
    if (text.size() <= 40) {
        const auto heading = QString(text).remove(tail);
        for (const auto &section : m_rules->sections) {
            const bool ranked = section.ranks.empty()
                                || std::find(section.ranks.begin(), section.ranks.end(), line.rank) != section.ranks.end();
            if (!ranked || !section.heading.match(heading).hasMatch())
                continue;
            // A heading without a number inside a numbered section is a label of that section, not the next one.
            m_section = section.id;
            m_sectionRank = line.rank;
            return;
        }
    }
    if (!m_section.isEmpty() && line.rank <= m_sectionRank && line.rank < 9)
        m_section.clear();
}

} // namespace tendertrail::tagging
