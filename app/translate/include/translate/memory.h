// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace tendertrail::translate {

/// A sentence that a person translated or approved.
struct MemoryEntry
{
    QString source;
    QString target;
    core::TranslationStatus status = core::TranslationStatus::Edited;
    QString by;     ///< who
    QString at;     ///< UTC ISO 8601, or empty
    QString origin; ///< where from: "case", a file's name, the name of another case
    QString language = QStringLiteral("en"); ///< of the target
};

struct MemoryMatch
{
    const MemoryEntry *entry = nullptr;
    double similarity = 0; ///< 1: the same words
};

/// Translations to be proposed again: exact, or of a source that is nearly the same. Not for several threads while it grows.
class Memory
{
public:
    static constexpr double leastSimilarity = 0.75;

    /// An entry without source or target is left out; of two with the same source and target the later one counts.
    void add(MemoryEntry entry);
    /// The one added last for these words; white space and width do not matter.
    [[nodiscard]] const MemoryEntry *exact(const QString &source) const;
    /// The most alike first, exact ones included. Texts under 4 and over 1,000 units are only found exactly.
    [[nodiscard]] std::vector<MemoryMatch> find(const QString &source, int limit = 3, double atLeast = leastSimilarity) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] const std::vector<MemoryEntry> &entries() const { return m_entries; }

private:
    std::vector<MemoryEntry> m_entries;
    std::vector<QString> m_keys;               ///< comparable sources
    QHash<QString, std::vector<int>> m_exact;  ///< by key, oldest first
    QHash<quint32, std::vector<int>> m_pairs;  ///< by two neighbouring units
};

/// The user's memory across cases: a text file, a JSON object a line, to which each program only appends.
/// A line that is no entry is skipped. Errors: Io, TooLarge; a file that is not there is an empty memory.
[[nodiscard]] core::Result<std::vector<MemoryEntry>> readMemoryFile(const QString &path);
/// Makes the file and its folder where needed. Errors: Io, OutOfSpace.
[[nodiscard]] core::Result<void> appendMemoryFile(const QString &path, const MemoryEntry &entry);

} // namespace tendertrail::translate
