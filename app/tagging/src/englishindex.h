// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companyname.h"
#include "namelexicon.h"

#include <QHash>

#include <vector>

namespace tendertrail::tagging {

/// How well an English name renders a Chinese one.
struct EnglishHit
{
    std::size_t item = 0;   ///< as given to add()
    double score = 0;       ///< 0 to 1
    double english = 0;     ///< share of the English name that the Chinese one explains, rare words counting more
    double chinese = 0;     ///< and of the Chinese name that the English one renders
};

/// Finds the Chinese name that an English one renders, word by word: by meaning or by sound. Filled, then finished, then asked
/// from any thread.
class EnglishIndex
{
public:
    explicit EnglishIndex(const NameLexicon &lexicon) : m_lexicon(lexicon) {}

    /// folded: without punctuation (CompanyName::full).
    void add(const QString &folded, std::size_t item);
    void finish();
    /// The best of each item, best first.
    [[nodiscard]] std::vector<EnglishHit> find(const QStringList &englishWords, std::size_t atMost) const;
    [[nodiscard]] bool isEmpty() const { return m_names.empty(); }

private:
    struct Emission
    {
        quint32 stem = 0;
        quint8 begin = 0;
        quint8 length = 0;
        float strength = 0;
    };
    struct Name
    {
        std::size_t item = 0;
        std::vector<Emission> emissions; ///< by stem
        std::vector<float> weights;      ///< of each character, by rarity; set by finish()
        QString text;
    };

    quint32 stemId(const QString &stem);
    void emitSounds(Name &name);
    void emitMeanings(Name &name);
    [[nodiscard]] double weightOf(quint32 stem) const;
    [[nodiscard]] EnglishHit scored(const Name &name, const std::vector<std::pair<quint32, double>> &query, double unknown) const;

    const NameLexicon &m_lexicon;
    QHash<QString, quint32> m_stems;
    std::vector<std::vector<std::pair<quint32, float>>> m_postings; ///< by stem: name and strength
    std::vector<Name> m_names;
    QHash<QString, std::vector<NameLexicon::Stem>> m_meanings; ///< looked up once for each word
};

} // namespace tendertrail::tagging
