// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translationwire.h"

#include <algorithm>

namespace tendertrail::worker {

namespace {

constexpr int mostRows = translationsOfMessage;
constexpr int mostAvoided = static_cast<int>(core::mostAvoidedRenderings) * mostRows;
constexpr qsizetype longestText = core::longestTranslationText;
constexpr qsizetype longestMark = 100; // a language, a status, a hash, a number

bool isMemory(const QString &format)
{
    return format == u"tmx";
}
bool isReturned(const QString &format)
{
    return format == u"xliff";
}
bool isTerms(const QString &format)
{
    return format == u"tbx" || format == u"csv";
}

} // namespace

void writeTranslations(FieldWriter &writer, const core::TranslationFile &file)
{
    QStringList sources, targets, languages, statuses, people, times, hashes, segments, notes, avoid;
    std::vector<qint32> owners;
    const auto add = [&](const auto &row) {
        sources.append(row.source.left(longestText));
        targets.append(row.target.left(longestText));
        languages.append(row.language.left(longestMark));
    };
    if (isReturned(file.format)) {
        for (const core::ReturnedTranslation &row : file.returned) {
            add(row);
            statuses.append(core::translationStatusName(row.status));
            hashes.append(row.documentSha256.left(longestMark));
            segments.append(row.segment.isValid() ? QString::number(row.segment.value()) : QString());
        }
    } else if (isMemory(file.format)) {
        for (const core::MemoryUnit &row : file.memory) {
            add(row);
            statuses.append(core::translationStatusName(row.status));
            people.append(row.by.left(longestText));
            times.append(row.at.left(longestMark));
        }
    } else {
        for (const core::GlossaryTerm &row : file.terms) {
            for (const QString &text : row.avoid) {
                owners.push_back(static_cast<qint32>(sources.size()));
                avoid.append(text.left(longestText));
            }
            add(row);
            notes.append(row.note.left(longestText));
        }
    }
    writer.text("trFormat", file.format);
    writer.texts("trSources", sources);
    writer.texts("trTargets", targets);
    writer.texts("trLanguages", languages);
    writer.texts("trStatuses", statuses);
    writer.texts("trPeople", people);
    writer.texts("trTimes", times);
    writer.texts("trHashes", hashes);
    writer.texts("trSegments", segments);
    writer.texts("trNotes", notes);
    writer.row("trOwners", owners);
    writer.texts("trAvoid", avoid);
}

bool TranslationFields::take(const QString &key, FieldReader &reader)
{
    const auto is = [&key](const char *name) { return key == QLatin1String(name); };
    if (is("trFormat"))
        m_format = reader.text(longestMark);
    else if (is("trSources"))
        m_sources = reader.texts(mostRows, longestText);
    else if (is("trTargets"))
        m_targets = reader.texts(mostRows, longestText);
    else if (is("trLanguages"))
        m_languages = reader.texts(mostRows, longestMark);
    else if (is("trStatuses"))
        m_statuses = reader.texts(mostRows, longestMark);
    else if (is("trPeople"))
        m_people = reader.texts(mostRows, longestText);
    else if (is("trTimes"))
        m_times = reader.texts(mostRows, longestMark);
    else if (is("trHashes"))
        m_hashes = reader.texts(mostRows, longestMark);
    else if (is("trSegments"))
        m_segments = reader.texts(mostRows, longestMark);
    else if (is("trNotes"))
        m_notes = reader.texts(mostRows, longestText);
    else if (is("trOwners"))
        m_owners = reader.row<qint32>();
    else if (is("trAvoid"))
        m_avoid = reader.texts(mostAvoided, longestText);
    else
        return false;
    return true;
}

core::Result<core::TranslationFile> TranslationFields::file() const
{
    const auto wrong = [](const char *why) { return core::fail(core::ErrorCode::Protocol, QStringLiteral("translations"), QString::fromLatin1(why)); };
    core::TranslationFile file;
    file.format = m_format;
    const qsizetype count = m_sources.size();
    const auto have = [count](std::initializer_list<const QStringList *> columns) {
        return std::ranges::all_of(columns, [count](const QStringList *column) { return column->size() == count; });
    };
    if (!have({&m_targets, &m_languages}) || m_owners.size() != static_cast<std::size_t>(m_avoid.size()))
        return wrong("columns of different length");
    if (isReturned(m_format)) {
        if (!have({&m_statuses, &m_hashes, &m_segments}))
            return wrong("columns of different length");
        for (qsizetype i = 0; i < count; ++i) {
            const auto status = core::translationStatusFromName(m_statuses.at(i));
            bool isNumber = true;
            const qint64 segment = m_segments.at(i).isEmpty() ? 0 : m_segments.at(i).toLongLong(&isNumber);
            if (!status || !isNumber)
                return wrong("a status or a number that is not known");
            file.returned.push_back({core::SegmentId(segment), m_hashes.at(i), m_sources.at(i), m_targets.at(i), m_languages.at(i), *status});
        }
    } else if (isMemory(m_format)) {
        if (!have({&m_statuses, &m_people, &m_times}))
            return wrong("columns of different length");
        for (qsizetype i = 0; i < count; ++i) {
            const auto status = core::translationStatusFromName(m_statuses.at(i));
            if (!status)
                return wrong("a status that is not known");
            file.memory.push_back({m_sources.at(i), m_targets.at(i), m_languages.at(i), *status, m_people.at(i), m_times.at(i), {}});
        }
    } else if (isTerms(m_format)) {
        if (!have({&m_notes}))
            return wrong("columns of different length");
        for (qsizetype i = 0; i < count; ++i)
            file.terms.push_back({m_sources.at(i), m_targets.at(i), {}, m_notes.at(i), m_languages.at(i), {}, {}, {}});
        for (std::size_t i = 0; i < m_owners.size(); ++i) {
            if (m_owners[i] < 0 || m_owners[i] >= count)
                return wrong("a rendering of nobody's");
            file.terms[static_cast<std::size_t>(m_owners[i])].avoid.append(m_avoid.at(static_cast<qsizetype>(i)));
        }
    } else {
        return wrong("a format that is not known");
    }
    return file;
}

} // namespace tendertrail::worker
