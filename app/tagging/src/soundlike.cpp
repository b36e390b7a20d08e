// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "soundlike.h"

#include <algorithm>
#include <array>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longest = 24;

bool isVowel(char sound)
{
    return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'o' || sound == 'u';
}

/// What it costs to leave a sound out: Chinese has a vowel after each consonant, and English an r after many a vowel.
float costOf(char sound)
{
    if (isVowel(sound))
        return 0.25F;
    switch (sound) {
    case 'n':
        return 0.5F;
    case 'r':
    case 'h':
        return 0.4F;
    default:
        return 0.8F;
    }
}

struct Alike
{
    char one;
    char other;
    float cost;
};

constexpr std::array alike{
    Alike{'b', 'p', 0.1F}, Alike{'d', 't', 0.1F}, Alike{'g', 'k', 0.1F}, Alike{'l', 'r', 0.15F}, Alike{'m', 'n', 0.4F}, Alike{'f', 'v', 0.1F},
    Alike{'f', 'p', 0.5F}, Alike{'b', 'v', 0.3F}, Alike{'b', 'f', 0.5F}, Alike{'h', 'k', 0.5F},  Alike{'g', 'h', 0.5F}, Alike{'u', 'v', 0.3F},
    Alike{'f', 'h', 0.5F}, Alike{'h', 'u', 0.4F}, Alike{'d', 's', 0.6F}, Alike{'s', 't', 0.6F},  Alike{'r', 's', 0.6F}, Alike{'e', 'i', 0.15F},
    Alike{'o', 'u', 0.15F}, Alike{'a', 'e', 0.2F}, Alike{'a', 'o', 0.2F},
};

float reckoned(char one, char other)
{
    if (one == other)
        return 0;
    for (const auto &pair : alike) {
        if ((pair.one == one && pair.other == other) || (pair.one == other && pair.other == one))
            return pair.cost;
    }
    if (isVowel(one) && isVowel(other))
        return 0.25F;
    return isVowel(one) == isVowel(other) ? 1.0F : 1.1F;
}

constexpr std::size_t letters = 26;

/// What one sound costs for another, reckoned once.
const std::array<float, letters * letters> &exchanges()
{
    static const auto table = [] {
        std::array<float, letters * letters> costs{};
        for (std::size_t one = 0; one < letters; ++one) {
            for (std::size_t other = 0; other < letters; ++other)
                costs[one * letters + other] = reckoned(static_cast<char>('a' + one), static_cast<char>('a' + other));
        }
        return costs;
    }();
    return table;
}

float exchange(char one, char other)
{
    return exchanges()[static_cast<std::size_t>(one - 'a') * letters + static_cast<std::size_t>(other - 'a')];
}

float costOf(const QByteArray &sounds)
{
    float cost = 0;
    for (const auto sound : sounds)
        cost += costOf(sound);
    return cost;
}

void add(QByteArray &sounds, char sound)
{
    if (!sounds.endsWith(sound)) // doubled letters are one sound
        sounds.append(sound);
}

} // namespace

QByteArray soundsOfEnglish(const QString &word)
{
    QByteArray sounds;
    const auto size = std::min(word.size(), longest);
    for (qsizetype i = 0; i < size; ++i) {
        const auto letter = word.at(i).toLower().toLatin1();
        const auto next = i + 1 < size ? word.at(i + 1).toLower().toLatin1() : '\0';
        const auto pair = [&](char one, char other) { return letter == one && next == other; };
        const bool hiss = pair('s', 'h') || pair('c', 'h') || pair('t', 'h') || pair('z', 'h') || pair('t', 's') || pair('t', 'z');
        if (hiss || pair('p', 'h') || pair('c', 'k') || pair('n', 'g')) {
            add(sounds, hiss ? 's' : letter == 'p' ? 'f' : letter == 'c' ? 'k' : 'n');
            ++i;
        } else if (letter == 'x') {
            if (i > 0)
                add(sounds, 'k');
            add(sounds, 's');
        } else if (letter == 'c') {
            add(sounds, next == 'e' || next == 'i' || next == 'y' ? 's' : 'k');
        } else if (letter == 'q') {
            add(sounds, 'k');
        } else if (letter == 'j' || letter == 'z') {
            add(sounds, 's');
        } else if (letter == 'y' || letter == 'w') {
            add(sounds, letter == 'y' ? 'i' : 'u');
        } else if (letter >= 'a' && letter <= 'z') {
            add(sounds, letter);
        }
    }
    return sounds;
}

QByteArray soundsOfPinyin(const QString &syllable)
{
    QByteArray sounds;
    for (qsizetype i = 0; i < std::min<qsizetype>(syllable.size(), 8); ++i) {
        const auto letter = syllable.at(i).toLatin1();
        const bool hiss = i == 0 && QByteArrayView("jqxzcs").contains(letter);
        const bool silent = (letter == 'h' && i == 1 && sounds == "s") || (letter == 'g' && sounds.endsWith('n'));
        if (silent)
            continue;
        if (hiss)
            add(sounds, 's');
        else if (letter == 'y' || letter == 'w')
            add(sounds, letter == 'y' ? 'i' : 'u');
        else if (letter >= 'a' && letter <= 'z')
            add(sounds, letter);
    }
    return sounds;
}

double soundSimilarity(const QByteArray &one, const QByteArray &other)
{
    if (one.isEmpty() || other.isEmpty() || one.size() > longest || other.size() > longest)
        return 0;
    std::array<float, std::size_t(longest) + 1> row{};
    const auto width = std::size_t(other.size());
    for (std::size_t j = 0; j < width; ++j)
        row[j + 1] = row[j] + costOf(other.at(qsizetype(j)));
    for (const auto sound : one) {
        const auto left = costOf(sound);
        auto corner = row[0];
        row[0] += left;
        for (std::size_t j = 0; j < width; ++j) {
            const auto there = other.at(qsizetype(j));
            const auto best = std::min({corner + exchange(sound, there), row[j + 1] + left, row[j] + costOf(there)});
            corner = row[j + 1];
            row[j + 1] = best;
        }
    }
    return std::max(0.0, 1 - double(row[width]) / double(std::max(costOf(one), costOf(other))));
}

quint32 consonantsIn(const QByteArray &sounds)
{
    // One bit for those that are taken for each other.
    constexpr std::array<int, letters> classOf{-1, 0, -1, 1, -1, 0, 2, 2, -1, -1, 2, 3, 4, 4, -1, 0, -1, 3, 5, 1, -1, 0, -1, -1, -1, -1};
    quint32 found = 0;
    for (const auto sound : sounds) {
        if (const auto kind = classOf[static_cast<std::size_t>(sound - 'a')]; kind >= 0)
            found |= 1U << kind;
    }
    return found;
}

double beginsLike(const QByteArray &word, const QByteArray &syllable)
{
    if (word.isEmpty() || syllable.isEmpty() || exchange(word.front(), syllable.front()) > 0.5F)
        return 0;
    double best = 0;
    for (auto size = std::max<qsizetype>(1, syllable.size() - 1); size <= std::min(word.size(), syllable.size() + 2); ++size)
        best = std::max(best, soundSimilarity(word.left(size), syllable));
    return best;
}

} // namespace tendertrail::tagging
