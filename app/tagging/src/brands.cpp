// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "englishindex.h"

#include "soundlike.h"

#include "core/fold.h"

#include <algorithm>
#include <bit>

// What is no word: how brands of companies are compared by sound, and what else tells names apart that render each other in part only.
namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestBrand = 8;
constexpr qsizetype readingsOf = 2;           // of a character that are tried
constexpr std::size_t spokenAtMost = 12;
constexpr double worthALook = 0.45;
constexpr double leastBeginning = 0.55;
constexpr std::size_t examined = 100;   // names that only sound alike
constexpr float unexplained = 0.35F;    // a word that is explained less may be part of a brand
constexpr double likeFrom = 0.25;       // similarity that says nothing, and that which says all
constexpr double likeTo = 0.85;
constexpr double ofLikeSound = 0.5;     // what a brand's sound counts: it never makes a rendering sure
constexpr double soundRank = 0.2;       // for choosing: of a brand that sounds the same
constexpr double unlikeRank = 0.03;     // a brand on both sides that does not sound alike
constexpr double strangeRank = 0.06;    // places and trades that the English name does not say

} // namespace

/// What is left of a name without the words that many names have.
void EnglishIndex::findBrands(Name &name) const
{
    const auto size = name.text.size();
    std::vector<bool> plain(std::size_t(size), false);
    for (qsizetype begin = 0; begin < size;) {
        auto length = std::min(NameLexicon::longestWord, size - begin);
        for (; length > 1; --length) {
            const auto word = name.text.mid(begin, length);
            if (m_lexicon.isPlain(word) || m_forms.places.contains(word) || m_forms.groups.contains(word) || m_forms.unsaid.contains(word))
                break;
        }
        const auto unit = name.text.at(begin);
        if (length > 1 || !core::isHan(unit.unicode()) || (begin > 0 && plain[std::size_t(begin) - 1] && QStringView(u"省市县区").contains(unit)))
            std::fill_n(plain.begin() + begin, std::max<qsizetype>(1, length), true);
        begin += std::max<qsizetype>(1, length);
    }
    name.sounds.resize(std::size_t(size));
    name.cantonese.resize(std::size_t(size));
    for (qsizetype at = 0; at < size; ++at) {
        if (plain[std::size_t(at)])
            continue;
        if (at == 0 || plain[std::size_t(at) - 1] || name.brands.empty())
            name.brands.push_back({at, 0, {}, 0});
        ++name.brands.back().length;
        name.cantonese[std::size_t(at)] = soundsOfPinyin(m_lexicon.cantonese(name.text.at(at)));
        const auto syllables = m_lexicon.syllables(name.text.at(at));
        for (qsizetype i = 0; i < syllables.size() && name.sounds[std::size_t(at)].size() < readingsOf; ++i) {
            const auto &syllable = syllables.at(i);
            if (std::any_of(syllables.begin(), syllables.begin() + i, [&](const QString &pinyin) { return wadeGiles(pinyin) == syllable; }))
                continue; // another spelling, not another sound
            if (const auto sounds = soundsOfPinyin(syllable); !sounds.isEmpty() && !name.sounds[std::size_t(at)].contains(sounds))
                name.sounds[std::size_t(at)].append(sounds);
        }
    }
    for (auto &brand : name.brands)
        speak(name, brand);
}

/// The words that nothing explains, alone and as one: Blue-Far, New Water Tower.
std::vector<EnglishIndex::Spoken> EnglishIndex::spokenBrands(const Query &query, const std::vector<float> &explained)
{
    std::vector<Spoken> spoken;
    for (std::size_t begin = 0; begin < query.words.size(); ++begin) {
        QByteArray sounds;
        double weight = 0;
        for (auto end = begin; end < std::min(query.words.size(), begin + 3) && explained[end] < unexplained && spoken.size() < spokenAtMost; ++end) {
            const auto &word = query.words[end];
            sounds += word.sounds;
            weight += word.weight;
            if (sounds.size() > 1 && sounds.size() <= 16 && (end > begin || !word.plain))
                spoken.push_back({sounds, weight, consonantsIn(sounds)});
        }
    }
    return spoken;
}

void EnglishIndex::speak(const Name &name, Brand &brand)
{
    brand.spoken = {QByteArray()};
    for (auto at = brand.begin; at < brand.begin + std::min(brand.length, longestBrand); ++at) {
        QByteArrayList longer;
        for (const auto &before : std::as_const(brand.spoken)) {
            for (const auto &syllable : name.sounds[std::size_t(at)]) {
                if (longer.size() < 4)
                    longer.append(before + syllable);
            }
        }
        brand.spoken = longer;
    }
    QByteArray cantonese;
    for (auto at = brand.begin; at < brand.begin + std::min(brand.length, longestBrand); ++at) {
        if (name.cantonese[std::size_t(at)].isEmpty()) {
            cantonese.clear();
            break;
        }
        cantonese += name.cantonese[std::size_t(at)];
    }
    if (!cantonese.isEmpty() && !brand.spoken.contains(cantonese))
        brand.spoken.append(cantonese);
    for (const auto &spoken : std::as_const(brand.spoken))
        brand.consonants |= consonantsIn(spoken);
}

double EnglishIndex::similarity(const Spoken &word, const Brand &brand)
{
    if (std::popcount(word.consonants & brand.consonants) * 2 < std::max(std::popcount(word.consonants), std::popcount(brand.consonants)))
        return 0;
    double best = 0;
    for (const auto &spoken : brand.spoken) {
        if (spoken.size() > 2 * word.sounds.size() + 1 || word.sounds.size() > 2 * spoken.size() + 1)
            continue;
        best = std::max(best, soundSimilarity(word.sounds, spoken));
    }
    return best;
}

/// How much the words from begin on, one for each character of a brand, begin as these sound; 0 where one does not.
double EnglishIndex::beginningsAlike(const Name &name, const Brand &brand, const Query &query, std::size_t begin, const std::function<bool(std::size_t)> &isLeft)
{
    if (brand.length < 2 || begin + std::size_t(brand.length) > query.words.size())
        return 0;
    double mandarin = 0;
    double cantonese = 0;
    const auto add = [](double &sum, double like) { sum = sum < 0 || like < leastBeginning ? -1 : sum + like; };
    for (qsizetype i = 0; i < brand.length && (mandarin >= 0 || cantonese >= 0); ++i) {
        const auto word = begin + std::size_t(i);
        const auto at = std::size_t(brand.begin + i);
        if (!isLeft(word))
            return 0;
        double best = 0;
        for (const auto &syllable : name.sounds[at])
            best = std::max(best, beginsLike(query.words[word].sounds, syllable));
        add(mandarin, best);
        add(cantonese, beginsLike(query.words[word].sounds, name.cantonese[at]));
    }
    return std::max({mandarin, cantonese, 0.0}) / double(brand.length);
}

/// Names that share no word, but have a brand that sounds like one.
void EnglishIndex::addSounding(const Query &query, std::vector<quint32> &order, std::size_t taken) const
{
    const auto spoken = spokenBrands(query, std::vector<float>(query.words.size(), 0.0F));
    std::vector<bool> known(m_names.size(), false);
    for (std::size_t i = 0; i < taken; ++i)
        known[order[i]] = true;
    order.resize(taken);
    for (quint32 i = 0; i < m_names.size() && order.size() < taken + examined; ++i) {
        const auto &brands = m_names[i].brands;
        const bool sounds = !known[i] && std::any_of(brands.begin(), brands.end(), [&](const Brand &brand) {
            if (std::any_of(spoken.begin(), spoken.end(), [&](const Spoken &word) { return similarity(word, brand) >= worthALook; }))
                return true;
            for (std::size_t begin = 0; begin + std::size_t(brand.length) <= query.words.size(); ++begin) {
                if (beginningsAlike(m_names[i], brand, query, begin, [](std::size_t) { return true; }) > 0)
                    return true;
            }
            return false;
        });
        if (sounds)
            order.push_back(i);
    }
}

/// Brands are no words: where one that nothing explains sounds like the characters that nothing renders, it speaks for the name.
void EnglishIndex::compareBrands(const Name &name, const Query &query, const std::vector<float> &explained, const std::vector<bool> &said, double whole, EnglishHit &hit) const
{
    double strange = 0;
    double silent = 0;
    std::vector<Brand> brands; // what is left of them, and they themselves
    std::vector<bool> inBrand(said.size(), false);
    for (const auto &brand : name.brands) {
        bool some = false;
        const auto first = brands.size();
        for (auto at = brand.begin; at < brand.begin + brand.length; ++at) {
            inBrand[std::size_t(at)] = true;
            if (said[std::size_t(at)]) {
                some = true;
                continue;
            }
            silent += double(name.weights[std::size_t(at)]);
            if (at == brand.begin || said[std::size_t(at) - 1])
                brands.push_back({at, 0, {}, 0});
            ++brands.back().length;
        }
        for (auto i = first; i < brands.size(); ++i)
            speak(name, brands[i]);
        if (some)
            brands.push_back(brand);
    }
    for (std::size_t at = 0; at < said.size(); ++at)
        strange += said[at] || inBrand[at] ? 0 : double(name.weights[at]);

    double best = 0;
    double weight = 0;
    double rendered = 0;
    const auto take = [&](double like, double ofWords, const Brand &brand) {
        const auto value = std::clamp((like - likeFrom) / (likeTo - likeFrom), 0.0, 1.0);
        if (value * ofWords <= best * weight)
            return;
        best = value;
        weight = ofWords;
        rendered = 0;
        for (auto at = brand.begin; at < brand.begin + brand.length; ++at)
            rendered += said[std::size_t(at)] ? 0 : double(name.weights[std::size_t(at)]);
    };
    const auto spoken = brands.empty() ? std::vector<Spoken>() : spokenBrands(query, explained);
    for (const auto &word : spoken) {
        for (const auto &brand : brands) {
            if (brand.length > 1 || word.sounds.size() < 5)
                take(similarity(word, brand), word.weight, brand);
        }
    }
    // Each word gives one character its beginning: New Water Tower, 纽沃塔.
    const auto isLeft = [&](std::size_t word) { return explained[word] < unexplained; };
    for (const auto &brand : brands) {
        for (std::size_t begin = 0; begin + std::size_t(brand.length) <= query.words.size(); ++begin) {
            const auto like = beginningsAlike(name, brand, query, begin, isLeft);
            double ofWords = 0;
            for (qsizetype i = 0; like > 0 && i < brand.length; ++i)
                ofWords += query.words[begin + std::size_t(i)].weight;
            take(like, ofWords, brand);
        }
    }
    double left = 0;
    for (std::size_t w = 0; w < query.words.size(); ++w)
        left += explained[w] < unexplained && !query.words[w].plain ? query.words[w].weight : 0;
    const auto asked = std::max(query.asked, 1e-9);
    const auto all = std::max(whole, 1e-9);
    hit.english += ofLikeSound * best * weight / asked;
    hit.chinese += ofLikeSound * best * rendered / all;
    hit.score = hit.english * (0.6 + 0.4 * hit.chinese);
    hit.rank = hit.score + soundRank * best * best * weight / asked + (best > 0 ? 0 : unlikeRank * std::min(left / asked, silent / all)) - strangeRank * strange / all;
}

} // namespace tendertrail::tagging
