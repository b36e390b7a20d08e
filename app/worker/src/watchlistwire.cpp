// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchlistwire.h"

#include <algorithm>

namespace tendertrail::worker {

namespace {

constexpr int mostEntries = entriesOfMessage;
constexpr int mostNames = 128 * mostEntries;
constexpr qsizetype longestText = 4096;
constexpr qsizetype longestMark = 40; // a language, a kind

} // namespace

void writeEntries(FieldWriter &writer, const std::vector<core::WatchlistEntry> &entries)
{
    QStringList references, types, labels, reasons, dates, urls, names, languages, kinds;
    std::vector<qint32> owners;
    for (std::size_t place = 0; place < entries.size(); ++place) {
        const core::WatchlistEntry &entry = entries[place];
        references.append(entry.reference.left(longestText));
        types.append(core::entityTypeName(entry.type));
        labels.append(entry.label.left(longestText));
        reasons.append(entry.reason.left(longestText));
        dates.append(entry.listedOn.left(longestText));
        urls.append(entry.url.left(longestText));
        for (const core::EntityName &name : entry.names) {
            owners.push_back(static_cast<qint32>(place));
            names.append(name.name.left(longestText));
            languages.append(name.language.left(longestMark));
            kinds.append(name.kind.left(longestMark));
        }
    }
    writer.texts("entryReferences", references);
    writer.texts("entryTypes", types);
    writer.texts("entryLabels", labels);
    writer.texts("entryReasons", reasons);
    writer.texts("entryDates", dates);
    writer.texts("entryUrls", urls);
    writer.row("entryOwners", owners);
    writer.texts("entryNames", names);
    writer.texts("entryLanguages", languages);
    writer.texts("entryKinds", kinds);
}

bool EntryFields::take(const QString &key, FieldReader &reader)
{
    const auto is = [&key](const char *name) { return key == QLatin1String(name); };
    if (is("entryReferences"))
        m_references = reader.texts(mostEntries, longestText);
    else if (is("entryTypes"))
        m_types = reader.texts(mostEntries, longestMark);
    else if (is("entryLabels"))
        m_labels = reader.texts(mostEntries, longestText);
    else if (is("entryReasons"))
        m_reasons = reader.texts(mostEntries, longestText);
    else if (is("entryDates"))
        m_dates = reader.texts(mostEntries, longestText);
    else if (is("entryUrls"))
        m_urls = reader.texts(mostEntries, longestText);
    else if (is("entryOwners"))
        m_owners = reader.row<qint32>();
    else if (is("entryNames"))
        m_names = reader.texts(mostNames, longestText);
    else if (is("entryLanguages"))
        m_languages = reader.texts(mostNames, longestMark);
    else if (is("entryKinds"))
        m_kinds = reader.texts(mostNames, longestMark);
    else
        return false;
    return true;
}

core::Result<std::vector<core::WatchlistEntry>> EntryFields::entries() const
{
    const auto wrong = [](const char *why) { return core::fail(core::ErrorCode::Protocol, QStringLiteral("entries"), QString::fromLatin1(why)); };
    const qsizetype count = m_labels.size();
    for (const QStringList *column : {&m_references, &m_types, &m_reasons, &m_dates, &m_urls})
        if (column->size() != count)
            return wrong("columns of different length");
    const auto names = static_cast<std::size_t>(m_names.size());
    if (m_owners.size() != names || m_languages.size() != m_names.size() || m_kinds.size() != m_names.size())
        return wrong("names of different length");
    std::vector<core::WatchlistEntry> entries(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        core::WatchlistEntry &entry = entries[static_cast<std::size_t>(i)];
        const auto type = core::entityTypeFromName(m_types.at(i));
        if (!type)
            return wrong("a type that is not known");
        entry = {static_cast<int>(i), m_references.at(i), *type, m_labels.at(i), {}, m_reasons.at(i), m_dates.at(i), m_urls.at(i)};
    }
    for (std::size_t i = 0; i < names; ++i) {
        if (m_owners[i] < 0 || m_owners[i] >= count)
            return wrong("a name of nobody");
        const auto at = static_cast<qsizetype>(i);
        entries[static_cast<std::size_t>(m_owners[i])].names.push_back({m_names.at(at), m_languages.at(at), m_kinds.at(at)});
    }
    return entries;
}

} // namespace tendertrail::worker
