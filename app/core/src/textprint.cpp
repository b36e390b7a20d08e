// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/textprint.h"

#include "core/fold.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace tendertrail::core {

namespace {

constexpr qsizetype run = 5;
constexpr qsizetype shortest = 40; // below, forms with other names and amounts would all look alike

// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators": a mixer without weak bits.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

TextPrint textPrint(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    const QString same = folded(text);
    for (const QChar c : same) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            kept += c;
    }
    TextPrint print;
    print.length = kept.size();
    print.hash = QString::fromLatin1(QCryptographicHash::hash(kept.toUtf8(), QCryptographicHash::Sha256).toHex());
    print.minHash.fill(std::numeric_limits<std::uint32_t>::max());
    for (qsizetype i = 0; i + run <= kept.size(); ++i) {
        std::uint64_t shingle = 0;
        for (qsizetype k = 0; k < run; ++k)
            shingle = mixed(shingle ^ kept.at(i + k).unicode());
        for (std::size_t slot = 0; slot < print.minHash.size(); ++slot) {
            const auto value = static_cast<std::uint32_t>(mixed(shingle + slot) >> 32);
            print.minHash[slot] = std::min(print.minHash[slot], value);
        }
    }
    return print;
}

double similarity(const TextPrint &one, const TextPrint &other)
{
    if (one.length < shortest || other.length < shortest)
        return 0;
    if (one.hash == other.hash)
        return 1;
    std::size_t same = 0;
    for (std::size_t slot = 0; slot < one.minHash.size(); ++slot)
        same += one.minHash[slot] == other.minHash[slot] ? 1 : 0;
    return std::min(0.999, static_cast<double>(same) / static_cast<double>(one.minHash.size()));
}

} // namespace tendertrail::core
