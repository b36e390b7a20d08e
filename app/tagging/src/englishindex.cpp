// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "englishindex.h"

#include "core/fold.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestName = 80;   // what is longer is no name
constexpr qsizetype longestSound = 4;   // syllables written as one word
constexpr std::size_t examined = 150;   // names that are scored in full for a question
constexpr quint32 noStem = ~quint32(0);

} // namespace

quint32 EnglishIndex::stemId(const QString &stem)
{
    const auto found = m_stems.constFind(stem);
    if (found != m_stems.cend())
        return *found;
    const auto id = quint32(m_postings.size());
    m_stems.insert(stem, id);
    m_postings.emplace_back();
    return id;
}

void EnglishIndex::emitSounds(Name &name)
{
    const auto size = name.text.size();
    for (qsizetype begin = 0; begin < size; ++begin) {
        if (!core::isHan(name.text.at(begin).unicode()))
            continue;
        QStringList spoken{QString()};
        for (qsizetype end = begin; end < std::min(size, begin + longestSound); ++end) {
            const auto syllables = m_lexicon.syllables(name.text.at(end));
            if (syllables.isEmpty())
                break;
            QStringList longer;
            for (const auto &before : spoken) {
                for (const auto &syllable : syllables) {
                    if (longer.size() < 8)
                        longer.append(before + syllable);
                }
            }
            spoken = longer;
            const auto strength = end == begin ? 0.6F : 1.0F;
            for (const auto &sound : std::as_const(spoken)) {
                if (sound.size() > 1)
                    name.emissions.push_back({stemId(sound.left(24)), quint8(begin), quint8(end - begin + 1), strength});
            }
        }
    }
}

void EnglishIndex::emitMeanings(Name &name)
{
    const auto size = name.text.size();
    for (qsizetype begin = 0; begin < size; ++begin) {
        for (qsizetype length = 1; length <= std::min(NameLexicon::longestWord, size - begin); ++length) {
            const auto word = name.text.mid(begin, length);
            auto known = m_meanings.constFind(word);
            if (known == m_meanings.cend())
                known = m_meanings.insert(word, m_lexicon.stems(word));
            const auto strength = length == 1 ? 0.5F : 1.0F;
            for (const auto &stem : *known)
                name.emissions.push_back({stemId(stem.text), quint8(begin), quint8(length), strength * stem.strength});
        }
    }
    // What is written in Latin letters stands for itself.
    for (qsizetype begin = 0; begin < size; ++begin) {
        auto end = begin;
        while (end < size && name.text.at(end).unicode() < 0x80)
            ++end;
        if (end > begin)
            name.emissions.push_back({stemId(englishStem(name.text.mid(begin, end - begin))), quint8(begin), quint8(end - begin), 1.0F});
        begin = std::max(begin, end - 1);
    }
}

void EnglishIndex::add(const QString &folded, std::size_t item)
{
    Name name;
    name.item = item;
    name.text = folded.left(longestName);
    emitSounds(name);
    emitMeanings(name);
    // One for each stem and span, the strongest.
    std::sort(name.emissions.begin(), name.emissions.end(), [](const Emission &one, const Emission &other) {
        return std::tuple(one.stem, one.begin, one.length, -one.strength) < std::tuple(other.stem, other.begin, other.length, -other.strength);
    });
    name.emissions.erase(std::unique(name.emissions.begin(), name.emissions.end(),
                                     [](const Emission &one, const Emission &other) {
                                         return one.stem == other.stem && one.begin == other.begin && one.length == other.length;
                                     }),
                         name.emissions.end());
    const auto id = quint32(m_names.size());
    for (const auto &emission : name.emissions) {
        auto &posting = m_postings[emission.stem];
        if (!posting.empty() && posting.back().first == id)
            posting.back().second = std::max(posting.back().second, emission.strength);
        else
            posting.emplace_back(id, emission.strength);
    }
    m_names.push_back(std::move(name));
}

void EnglishIndex::finish()
{
    QHash<QChar, int> seen;
    for (const auto &name : m_names) {
        QString distinct;
        for (const auto unit : name.text) {
            if (!distinct.contains(unit)) {
                distinct.append(unit);
                ++seen[unit];
            }
        }
    }
    const auto all = double(m_names.size());
    for (auto &name : m_names) {
        name.weights.clear();
        for (const auto unit : name.text)
            name.weights.push_back(float(std::log(1 + all / (seen.value(unit) + 1))));
    }
    m_meanings.clear();
}

double EnglishIndex::weightOf(quint32 stem) const
{
    const auto all = double(m_names.size());
    if (stem == noStem)
        return 0.7 * std::log(1 + all / 2);
    return std::log(1 + all / (double(m_postings[stem].size()) + 1));
}

EnglishHit EnglishIndex::scored(const Name &name, const std::vector<std::pair<quint32, double>> &query, double unknown) const
{
    EnglishHit hit;
    hit.item = name.item;
    std::vector<float> covered(std::size_t(name.text.size()), 0.0F);
    double explained = 0;
    double asked = unknown;
    for (const auto &[stem, weight] : query) {
        asked += weight;
        auto at = std::lower_bound(name.emissions.begin(), name.emissions.end(), stem,
                                   [](const Emission &emission, quint32 wanted) { return emission.stem < wanted; });
        // Of the places that explain the word, the one that no other word has taken.
        const Emission *best = nullptr;
        float bestValue = -1;
        for (; at != name.emissions.end() && at->stem == stem; ++at) {
            float fresh = 0;
            for (int i = at->begin; i < at->begin + at->length; ++i)
                fresh += std::max(0.0F, at->strength - covered[std::size_t(i)]);
            const auto value = at->strength + 0.3F * fresh;
            if (value > bestValue) {
                bestValue = value;
                best = &*at;
            }
        }
        if (!best)
            continue;
        explained += weight * double(best->strength);
        for (int i = best->begin; i < best->begin + best->length; ++i)
            covered[std::size_t(i)] = std::max(covered[std::size_t(i)], best->strength);
    }
    double rendered = 0;
    double whole = 0;
    for (std::size_t i = 0; i < covered.size(); ++i) {
        whole += double(name.weights[i]);
        rendered += double(name.weights[i] * covered[i]);
    }
    hit.english = asked > 0 ? explained / asked : 0;
    hit.chinese = whole > 0 ? rendered / whole : 0;
    hit.score = hit.english * (0.6 + 0.4 * hit.chinese);
    return hit;
}

std::vector<EnglishHit> EnglishIndex::find(const QStringList &englishWords, std::size_t atMost) const
{
    std::vector<std::pair<quint32, double>> query;
    double unknown = 0;
    for (const auto &word : englishWords.mid(0, 40)) {
        // By sound whole, by meaning as a stem.
        auto known = m_stems.constFind(word);
        const auto stemmed = m_stems.constFind(englishStem(word));
        if (known == m_stems.cend() || (stemmed != m_stems.cend() && m_postings[*stemmed].size() > m_postings[*known].size()))
            known = stemmed;
        if (known == m_stems.cend())
            unknown += weightOf(noStem);
        else
            query.emplace_back(*known, weightOf(*known));
    }
    std::vector<float> sums(m_names.size(), 0.0F);
    for (const auto &[stem, weight] : query) {
        for (const auto &[name, strength] : m_postings[stem])
            sums[name] += float(weight) * strength;
    }
    std::vector<quint32> order;
    for (quint32 i = 0; i < sums.size(); ++i) {
        if (sums[i] > 0)
            order.push_back(i);
    }
    const auto taken = std::min(examined, order.size());
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(taken), order.end(), [&](quint32 one, quint32 other) {
        return sums[one] != sums[other] ? sums[one] > sums[other] : m_names[one].text.size() < m_names[other].text.size();
    });
    std::vector<EnglishHit> hits;
    for (std::size_t i = 0; i < taken; ++i) {
        const auto hit = scored(m_names[order[i]], query, unknown);
        const auto same = std::find_if(hits.begin(), hits.end(), [&](const EnglishHit &other) { return other.item == hit.item; });
        if (same == hits.end())
            hits.push_back(hit);
        else if (hit.score > same->score)
            *same = hit;
    }
    std::stable_sort(hits.begin(), hits.end(), [](const EnglishHit &one, const EnglishHit &other) { return one.score > other.score; });
    if (hits.size() > atMost)
        hits.resize(atMost);
    return hits;
}

} // namespace tendertrail::tagging
