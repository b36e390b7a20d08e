// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tendertrail::tagging {

/// The sounds of an English word, a letter each (s for all that hiss, n for ng; w and y as u and i): "Chongqing" → "sonkin".
[[nodiscard]] QByteArray soundsOfEnglish(const QString &word);
/// The same of a pinyin syllable: "qiang" → "sian".
[[nodiscard]] QByteArray soundsOfPinyin(const QString &syllable);
/// 1 for the same, 0 for nothing in common: by edits, of which those cost little that ears and romanisations make (b p f, d t, l r,
/// one vowel for another, a vowel between consonants).
[[nodiscard]] double soundSimilarity(const QByteArray &one, const QByteArray &other);
/// The kinds of consonants, a bit each: what has few in common does not sound alike.
[[nodiscard]] quint32 consonantsIn(const QByteArray &sounds);
/// How much a word begins as a syllable sounds: "target" and tai.
[[nodiscard]] double beginsLike(const QByteArray &word, const QByteArray &syllable);

} // namespace tendertrail::tagging
