// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace tendertrail::tagging {

/// What a Chinese word may be called in an English name: own list (resources/names/words.tsv), glossary, CC-CEDICT. Immutable
/// after load; any thread.
class NameLexicon
{
public:
    /// names: Chinese (folded) and English names of the catalogues, which also stand inside longer names. Stop words of English
    /// names say nothing. Errors: MissingComponent, Corrupt.
    [[nodiscard]] static core::Result<NameLexicon> load(const QSet<QString> &stopWords, const std::vector<std::pair<QString, QString>> &names);

    /// One way to say a word: the stems of its English words; strength falls from 1 with the senses that are named later.
    struct Rendering
    {
        QStringList stems;
        float strength = 1;
        bool operator==(const Rendering &) const = default;
    };
    /// For a folded Chinese word; empty where it is not known.
    [[nodiscard]] QList<Rendering> renderings(QStringView word) const;
    /// Syllables of a Han character, without tones, the usual one first; Wade-Giles forms after the pinyin ones.
    [[nodiscard]] QStringList syllables(QChar han) const { return m_syllables.value(han); }
    /// How Hong Kong spells its usual Cantonese reading ("kwong", "cheung"); empty where that is not known.
    [[nodiscard]] QString cantonese(QChar han) const { return m_cantonese.value(han); }

    /// A word of two characters or more, or an English stem, that many names have: 科技, technol. From names/words.tsv.
    [[nodiscard]] bool isPlain(const QString &word) const { return m_plain.contains(word); }
    /// Omarchip as omar and chip, Chipbon as bon and chip; empty where the word neither ends nor begins so.
    struct Compound
    {
        QString brand;
        QString plain;
        bool after = false; ///< the plain word ends it
    };
    [[nodiscard]] Compound brandAndPlain(const QString &word) const;

    static constexpr qsizetype longestWord = 12;

private:
    void addLines(const QByteArray &data, int englishColumn, bool readings);

    void addRenderings(QString gloss, QList<Rendering> &renderings, int &sense) const;

    void collectCantonese(const QByteArray &data);
    void collectPlain(const QByteArray &data);

    QSet<QString> m_stopWords;
    QSet<QString> m_plain;
    QSet<QString> m_plainWords; ///< whole English words of them
    std::vector<QByteArray> m_data;
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_english; ///< into m_data
    QHash<QChar, QStringList> m_syllables;
    QHash<QChar, QString> m_cantonese;
};

/// An English word cut to what its forms share: technology, technologies, technological → technol.
[[nodiscard]] QString englishStem(const QString &word);

/// A syllable of Jyutping as Hong Kong spells it in names: "zoeng" is cheung, "gwong" kwong.
[[nodiscard]] QString hongKongSpelling(const QString &jyutping);

/// The Wade-Giles spelling of a syllable without apostrophes ("zhong" → "chung").
[[nodiscard]] QString wadeGiles(const QString &pinyin);

} // namespace tendertrail::tagging
