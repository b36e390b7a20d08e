// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/memory.h"

#include "core/similarity.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype longest = 1000;
constexpr std::size_t candidatesTried = 400;

quint32 pairAt(const QString &key, qsizetype at)
{
    return quint32(key[at].unicode()) << 16 | key[at + 1].unicode();
}

} // namespace

void Memory::add(MemoryEntry entry)
{
    const QString key = core::comparable(entry.source);
    if (key.isEmpty() || entry.target.trimmed().isEmpty())
        return;
    std::vector<int> &same = m_exact[key];
    for (auto it = same.begin(); it != same.end(); ++it) {
        const int index = *it;
        if (m_entries[std::size_t(index)].target != entry.target)
            continue;
        m_entries[std::size_t(index)] = std::move(entry);
        same.erase(it); // it counts as the last one now
        same.push_back(index);
        return;
    }
    const int index = int(m_entries.size());
    const bool isNew = same.empty();
    same.push_back(index);
    m_entries.push_back(std::move(entry));
    m_keys.push_back(key);
    if (!isNew || key.size() < shortest || key.size() > longest)
        return;
    for (qsizetype i = 0; i + 1 < key.size(); ++i) {
        std::vector<int> &list = m_pairs[pairAt(key, i)];
        if (list.empty() || list.back() != index)
            list.push_back(index);
    }
}

const MemoryEntry *Memory::exact(const QString &source) const
{
    const auto same = m_exact.constFind(core::comparable(source));
    return same == m_exact.cend() || same->empty() ? nullptr : &m_entries[std::size_t(same->back())];
}

std::vector<MemoryMatch> Memory::find(const QString &source, int limit, double atLeast) const
{
    std::vector<MemoryMatch> matches;
    const QString key = core::comparable(source);
    const auto takeAll = [&](const QString &of, double similarity) {
        const auto same = m_exact.constFind(of);
        if (same == m_exact.cend())
            return;
        for (auto it = same->rbegin(); it != same->rend(); ++it)
            matches.push_back({&m_entries[std::size_t(*it)], similarity});
    };
    takeAll(key, 1);
    if (key.size() >= shortest && key.size() <= longest) {
        // Each edit destroys at most two pairs: among any 2·edits + 1 pairs of the source a text that is alike enough has one.
        // The rarest ones lead to the fewest texts.
        std::vector<const std::vector<int> *> lists;
        for (qsizetype i = 0; i + 1 < key.size(); ++i) {
            const auto found = m_pairs.constFind(pairAt(key, i));
            static const std::vector<int> none;
            lists.push_back(found == m_pairs.cend() ? &none : &*found);
        }
        const double longestOther = double(key.size()) / std::max(0.01, atLeast);
        const auto probes = std::min(lists.size(), std::size_t(2 * (1 - atLeast) * longestOther) + 1);
        std::ranges::sort(lists, {}, [](const std::vector<int> *list) { return list->size(); });
        QHash<int, int> shared;
        std::size_t looked = 0;
        for (std::size_t i = 0; i < probes && looked < 20 * candidatesTried; ++i) {
            for (const int index : *lists[i]) {
                ++shared[index];
                if (++looked >= 20 * candidatesTried)
                    break;
            }
        }
        std::vector<std::pair<int, int>> candidates; // how many shared, which
        for (auto it = shared.cbegin(); it != shared.cend(); ++it)
            candidates.emplace_back(it.value(), it.key());
        std::ranges::sort(candidates, [](const auto &left, const auto &right) {
            return left.first != right.first ? left.first > right.first : left.second < right.second;
        });
        if (candidates.size() > candidatesTried)
            candidates.resize(candidatesTried);
        for (const auto &[count, index] : candidates) {
            const QString &other = m_keys[std::size_t(index)];
            if (other == key)
                continue;
            if (const double similarity = core::similarity(key, other, atLeast); similarity >= atLeast && similarity > 0)
                takeAll(other, similarity);
        }
    }
    std::ranges::stable_sort(matches, [](const MemoryMatch &left, const MemoryMatch &right) { return left.similarity > right.similarity; });
    if (matches.size() > std::size_t(std::max(0, limit)))
        matches.resize(std::size_t(std::max(0, limit)));
    return matches;
}

} // namespace tendertrail::translate
