// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "soundlike.h"

#include <algorithm>
#include <vector>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longest = 24;

QChar classOf(QChar letter, bool pinyin)
{
    switch (letter.unicode()) {
    case u'b':
    case u'p':
    case u'f':
    case u'v':
        return u'b';
    case u'd':
    case u't':
        return u'd';
    case u'g':
    case u'k':
        return u'g';
    case u'q':
    case u'c':
        return pinyin ? u's' : u'g';
    case u'x':
    case u's':
    case u'z':
    case u'j':
        return u's';
    case u'l':
    case u'r':
        return u'l';
    case u'm':
    case u'n':
        return u'n';
    default:
        return {}; // vowels, h, w and y come and go
    }
}

QString consonants(const QString &word, bool pinyin)
{
    QString found;
    for (qsizetype i = 0; i < std::min(word.size(), longest); ++i) {
        const auto letter = word.at(i);
        const auto next = i + 1 < word.size() ? word.at(i + 1) : QChar();
        if (!pinyin && letter == u'c' && (next == u'h' || next == u'e' || next == u'i')) {
            found.append(u's');
            continue;
        }
        if (letter == u'g' && found.endsWith(u'n'))
            continue; // ng is one sound
        if (const auto sound = classOf(letter, pinyin); !sound.isNull() && !found.endsWith(sound))
            found.append(sound);
    }
    return found;
}

} // namespace

QString consonantsOfEnglish(const QString &word)
{
    return consonants(word, false);
}

QString consonantsOfPinyin(const QString &syllable)
{
    return consonants(syllable, true);
}

double soundSimilarity(const QString &one, const QString &other)
{
    const auto size = std::max(one.size(), other.size());
    if (one.isEmpty() || other.isEmpty() || size > longest * 2)
        return 0;
    std::vector<int> row(std::size_t(other.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int corner = row[0];
        row[0] = int(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = corner + (one.at(i) == other.at(qsizetype(j) - 1) ? 0 : 1);
            corner = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return 1 - double(row.back()) / double(size);
}

} // namespace tendertrail::tagging
