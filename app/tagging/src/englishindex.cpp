// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "englishindex.h"

#include "soundlike.h"

#include "core/fold.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestName = 80;   // what is longer is no name
constexpr qsizetype longestSound = 4;   // syllables written as one word
constexpr qsizetype longestSpelling = 24;
constexpr qsizetype longestInitials = 5;
constexpr std::size_t soundedAtMost = 5000;
constexpr std::size_t examined = 300;   // names that are scored in full for a question
constexpr float likeStem = 0.9F;        // hybrid and hybridize
constexpr float ofCompound = 0.95F;
constexpr double ofEnglish = 0.6;       // what counts for a segment: the words it explains, and the characters
constexpr float unsaid = 0.25F;         // weight of what English names mostly leave out: 中国科学院, 国立

/// Whether a spelling is the sound with one letter more.
bool isSpelledLonger(const QString &spelling, const QString &sound)
{
    if (spelling.size() != sound.size() + 1)
        return false;
    const auto same = std::mismatch(sound.begin(), sound.end(), spelling.begin());
    const auto at = same.first - sound.begin();
    return QStringView(sound).mid(at) == QStringView(spelling).mid(at + 1);
}

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

void EnglishIndex::addSegment(Name &name, qsizetype begin, qsizetype length, float strength, const QStringList &stems)
{
    const auto first = quint32(name.words.size());
    for (const auto &stem : stems)
        name.words.push_back(stemId(stem));
    name.segments.push_back({quint8(begin), quint8(length), quint8(stems.size()), strength, first});
}

QList<NameLexicon::Rendering> EnglishIndex::meaningsOf(const QString &word)
{
    auto known = m_meanings.constFind(word);
    if (known == m_meanings.cend())
        known = m_meanings.insert(word, m_lexicon.renderings(word));
    return *known;
}

void EnglishIndex::addSounds(Name &name)
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
            const auto written = meaningsOf(name.text.mid(begin, end - begin + 1));
            for (const auto &sound : std::as_const(spoken)) {
                // 陕西 is written Shaanxi so that it is not taken for 山西.
                const bool otherwise = std::any_of(written.begin(), written.end(), [&](const auto &rendering) {
                    return rendering.stems.size() == 1 && isSpelledLonger(rendering.stems.front(), sound);
                });
                if (sound.size() > 1)
                    addSegment(name, begin, end - begin + 1, otherwise ? 0.6F * strength : strength, {sound.left(longestSpelling)});
            }
        }
    }
}

/// 港美通 is GMT, 日新 RX: brands are often the initials of the syllables.
void EnglishIndex::addInitials(Name &name)
{
    const auto size = name.text.size();
    for (qsizetype begin = 0; begin < size; ++begin) {
        QString initials;
        for (auto end = begin; end < std::min(size, begin + longestInitials); ++end) {
            const auto syllables = m_lexicon.syllables(name.text.at(end));
            if (syllables.isEmpty())
                break;
            initials.append(syllables.front().front());
            if (initials.size() > 1)
                addSegment(name, begin, end - begin + 1, initials.size() > 2 ? 0.85F : 0.7F, {initials});
        }
    }
}

void EnglishIndex::addMeanings(Name &name)
{
    const auto size = name.text.size();
    for (qsizetype begin = 0; begin < size; ++begin) {
        for (qsizetype length = 1; length <= std::min(NameLexicon::longestWord, size - begin); ++length) {
            const auto known = meaningsOf(name.text.mid(begin, length));
            const auto strength = length == 1 ? 0.5F : 1.0F;
            for (const auto &rendering : known)
                addSegment(name, begin, length, strength * rendering.strength, rendering.stems);
        }
    }
    // What is written in Latin letters stands for itself.
    for (qsizetype begin = 0; begin < size; ++begin) {
        auto end = begin;
        while (end < size && name.text.at(end).unicode() < 0x80)
            ++end;
        if (end > begin)
            addSegment(name, begin, end - begin, 1, {englishStem(name.text.mid(begin, end - begin))});
        begin = std::max(begin, end - 1);
    }
}

void EnglishIndex::add(const QString &folded, std::size_t item)
{
    Name name;
    name.item = item;
    name.text = folded.left(longestName);
    addSounds(name);
    addInitials(name);
    addMeanings(name);
    findBrands(name);
    post(std::move(name));
}

void EnglishIndex::addEnglish(const QStringList &words, std::size_t item)
{
    Name name;
    name.item = item;
    for (const auto &word : words) {
        if (name.text.size() + word.size() > longestName)
            break;
        addSegment(name, name.text.size(), word.size(), 1, {englishStem(word)});
        name.text += word;
    }
    if (!name.segments.empty())
        post(std::move(name));
}

void EnglishIndex::post(Name name)
{
    std::stable_sort(name.segments.begin(), name.segments.end(), [](const Segment &one, const Segment &other) { return one.begin < other.begin; });
    const auto id = quint32(m_names.size());
    for (const auto &segment : name.segments) {
        for (quint32 i = 0; i < segment.words; ++i) {
            auto &posting = m_postings[name.words[segment.firstWord + i]];
            if (!posting.empty() && posting.back().first == id)
                posting.back().second = std::max(posting.back().second, segment.strength);
            else
                posting.emplace_back(id, segment.strength);
        }
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
        for (const auto &words : m_forms.unsaid) {
            const auto at = name.text.indexOf(words);
            for (auto i = at; at >= 0 && name.text.size() > words.size() + 1 && i < at + words.size(); ++i)
                name.weights[std::size_t(i)] *= unsaid;
        }
    }
    m_meanings.clear();
}

double EnglishIndex::weightOf(quint32 stem) const
{
    return std::log(1 + double(m_names.size()) / (double(m_postings[stem].size()) + 1));
}

/// By sound whole, by meaning as a stem, or as one that has a letter more or less.
std::vector<std::pair<quint32, float>> EnglishIndex::stemsFor(const QString &word) const
{
    std::vector<std::pair<quint32, float>> found;
    const auto add = [&](const QString &stem, float factor) {
        const auto known = m_stems.constFind(stem);
        if (known != m_stems.cend() && std::none_of(found.begin(), found.end(), [&](const auto &other) { return other.first == *known; }))
            found.emplace_back(*known, factor);
    };
    const auto stem = englishStem(word);
    add(word.left(longestSpelling), 1);
    add(stem, 1);
    if (stem.size() == 6) {
        for (char16_t letter = u'a'; letter <= u'z'; ++letter)
            add(stem + QChar(letter), likeStem);
    } else if (stem.size() == 7) {
        add(stem.left(6), likeStem);
    }
    return found;
}

/// The two known words that an unknown one is put together from: shanghai, tech.
QStringList EnglishIndex::partsOf(const QString &word) const
{
    constexpr qsizetype shortest = 3;
    QStringList best;
    for (auto cut = shortest; cut + shortest <= std::min(word.size(), longestSpelling * 2); ++cut) {
        const auto left = word.left(cut);
        const auto right = word.mid(cut);
        if ((best.isEmpty() || std::min(left.size(), right.size()) > std::min(best.front().size(), best.back().size()))
            && !stemsFor(left).empty() && !stemsFor(right).empty())
            best = {left, right};
    }
    return best;
}

EnglishIndex::Query EnglishIndex::queryFor(const QStringList &englishWords) const
{
    Query query;
    QStringList words;
    const auto append = [&](const QString &word, float factor) {
        const auto stems = stemsFor(word);
        if (stems.empty())
            return false;
        const auto index = int(query.weights.size());
        auto weight = weightOf(stems.front().first);
        for (const auto &[stem, like] : stems) {
            if (like >= 1)
                weight = std::min(weight, weightOf(stem));
            const auto known = query.answers.constFind(stem);
            if (known == query.answers.cend() || known->factor < like * factor)
                query.answers.insert(stem, {index, 1, like * factor});
        }
        query.weights.push_back(weight);
        query.words.push_back({soundsOfEnglish(word), weight, m_lexicon.isPlain(englishStem(word))});
        query.asked += weight;
        words.append(word);
        return true;
    };
    const auto unknown = 0.7 * std::log(1 + double(m_names.size()) / 2);
    const auto appendUnknown = [&](const QString &word) {
        query.asked += unknown;
        query.words.push_back({soundsOfEnglish(word), unknown, false});
        query.weights.push_back(0);
        query.hasUnknown = true;
        words.append(QString());
    };
    for (const auto &word : englishWords.mid(0, 40)) {
        if (append(word, 1))
            continue;
        const auto parts = partsOf(word);
        for (const auto &part : parts)
            append(part, ofCompound);
        if (!parts.isEmpty())
            continue;
        // Omarchip: a brand and a word of the trade.
        const auto &[brand, plain, after] = m_lexicon.brandAndPlain(word);
        if (brand.isEmpty() || stemsFor(plain).empty()) {
            appendUnknown(word);
            continue;
        }
        if (!after)
            append(plain, ofCompound);
        if (!append(brand, ofCompound))
            appendUnknown(brand);
        if (after)
            append(plain, ofCompound);
    }
    // Syllables that are written apart: Jiao Tong, Sun Yat Sen.
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto joined = words.at(i);
        for (qsizetype j = i + 1; j < std::min(words.size(), i + longestSound) && !joined.isEmpty() && !words.at(j).isEmpty(); ++j) {
            joined += words.at(j);
            const auto known = m_stems.constFind(joined.left(longestSpelling));
            if (known != m_stems.cend() && !query.answers.contains(*known))
                query.answers.insert(*known, {int(i), int(j - i + 1), 1});
        }
    }
    return query;
}

/// The way to part the Chinese name that explains most of the English one.
EnglishHit EnglishIndex::scored(const Name &name, const Query &query) const
{
    struct Step
    {
        double value = 0;
        const Segment *segment = nullptr;
        float covered = 0;
    };
    const auto size = std::size_t(name.text.size());
    double whole = 0;
    for (const auto weight : name.weights)
        whole += double(weight);
    std::vector<Step> steps(size + 1);
    auto segment = name.segments.rbegin();
    for (auto i = size; i-- > 0;) {
        steps[i].value = steps[i + 1].value;
        for (; segment != name.segments.rend() && segment->begin == i; ++segment) {
            double explained = 0;
            float matched = 0;
            for (quint32 w = 0; w < segment->words; ++w) {
                const auto answer = query.answers.constFind(name.words[segment->firstWord + w]);
                if (answer == query.answers.cend())
                    continue;
                matched += answer->factor;
                for (int k = 0; k < answer->words; ++k)
                    explained += double(answer->factor) * query.weights[std::size_t(answer->word + k)];
            }
            if (matched <= 0)
                continue;
            const auto share = segment->strength * matched / float(segment->words);
            double rendered = 0;
            for (std::size_t c = i; c < i + segment->length; ++c)
                rendered += double(name.weights[c]);
            const auto value = steps[i + segment->length].value + ofEnglish * double(segment->strength) * explained / query.asked
                               + (1 - ofEnglish) * double(share) * rendered / whole;
            if (value > steps[i].value)
                steps[i] = {value, &*segment, share};
        }
    }
    // A word is explained once, however many parts would explain it.
    std::vector<float> explained(query.weights.size(), 0.0F);
    double rendered = 0;
    std::vector<bool> said(size, false);
    for (std::size_t i = 0; i < size;) {
        const auto *chosen = steps[i].segment;
        if (!chosen || steps[i].value <= steps[i + 1].value) {
            ++i;
            continue;
        }
        for (quint32 w = 0; w < chosen->words; ++w) {
            const auto answer = query.answers.constFind(name.words[chosen->firstWord + w]);
            for (int k = 0; answer != query.answers.cend() && k < answer->words; ++k) {
                auto &word = explained[std::size_t(answer->word + k)];
                word = std::max(word, answer->factor * chosen->strength);
            }
        }
        for (std::size_t c = i; c < i + chosen->length; ++c) {
            rendered += double(steps[i].covered * name.weights[c]);
            said[c] = true;
        }
        i += chosen->length;
    }
    EnglishHit hit;
    hit.item = name.item;
    for (std::size_t w = 0; w < explained.size(); ++w)
        hit.english += double(explained[w]) * query.weights[w];
    hit.english = query.asked > 0 ? hit.english / query.asked : 0;
    hit.chinese = whole > 0 ? rendered / whole : 0;
    compareBrands(name, query, explained, said, whole, hit);
    return hit;
}

std::vector<EnglishHit> EnglishIndex::find(const QStringList &englishWords, std::size_t atMost, bool bySound) const
{
    const auto query = queryFor(englishWords);
    std::vector<float> sums(m_names.size(), 0.0F);
    std::vector<float> best(m_names.size(), 0.0F);
    // By word, so that a word of many stems counts once.
    std::vector<std::vector<std::pair<quint32, float>>> byWord(query.weights.size());
    for (auto answer = query.answers.begin(); answer != query.answers.end(); ++answer)
        byWord[std::size_t(answer->word)].emplace_back(answer.key(), answer->factor);
    for (std::size_t word = 0; word < byWord.size(); ++word) {
        std::vector<quint32> touched;
        for (const auto &[stem, factor] : byWord[word]) {
            for (const auto &[name, strength] : m_postings[stem]) {
                if (best[name] == 0.0F)
                    touched.push_back(name);
                best[name] = std::max(best[name], strength * factor);
            }
        }
        for (const auto name : touched) {
            sums[name] += float(query.weights[word]) * best[name];
            best[name] = 0;
        }
    }
    std::vector<quint32> order;
    for (quint32 i = 0; i < sums.size(); ++i) {
        if (sums[i] > 0)
            order.push_back(i);
    }
    // A brand alone: none of the names has a word of it, each may sound like it.
    if (order.empty() && query.hasUnknown && m_names.size() <= soundedAtMost) {
        for (quint32 i = 0; i < sums.size(); ++i)
            order.push_back(i);
    }
    const bool bySoundAlone = order.size() == m_names.size() && query.answers.isEmpty();
    const auto taken = bySoundAlone ? order.size() : std::min(examined, order.size());
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(taken), order.end(), [&](quint32 one, quint32 other) {
        return sums[one] != sums[other] ? sums[one] > sums[other] : m_names[one].text.size() < m_names[other].text.size();
    });
    if (bySound && !bySoundAlone && query.hasUnknown && m_names.size() <= soundedAtMost)
        addSounding(query, order, taken);
    else
        order.resize(taken);
    std::vector<EnglishHit> hits;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto hit = scored(m_names[order[i]], query);
        if (hit.rank <= 0)
            continue;
        const auto same = std::find_if(hits.begin(), hits.end(), [&](const EnglishHit &other) { return other.item == hit.item; });
        if (same == hits.end())
            hits.push_back(hit);
        else if (hit.rank > same->rank)
            *same = hit;
    }
    std::stable_sort(hits.begin(), hits.end(), [](const EnglishHit &one, const EnglishHit &other) { return one.rank > other.rank; });
    if (hits.size() > atMost)
        hits.resize(atMost);
    return hits;
}

} // namespace tendertrail::tagging
