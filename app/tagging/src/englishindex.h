// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "companyname.h"
#include "namelexicon.h"

#include <QByteArrayList>
#include <QHash>

#include <functional>
#include <vector>

namespace tendertrail::tagging {

/// How well an English name renders a Chinese one.
struct EnglishHit
{
    std::size_t item = 0;   ///< as given to add()
    double score = 0;       ///< 0 to 1
    double english = 0;     ///< share of the English name that the Chinese one explains, rare words counting more
    double chinese = 0;     ///< and of the Chinese name that the English one renders
    double rank = 0;        ///< score, and what tells those apart that nothing renders: see EnglishIndex::compareBrands. Not for merging
};

/// Finds the Chinese name that an English one renders, word by word: by meaning or by sound. Filled, then finished, then asked
/// from any thread.
class EnglishIndex
{
public:
    EnglishIndex(const NameLexicon &lexicon, const NameForms &forms) : m_lexicon(lexicon), m_forms(forms) {}

    /// folded: without punctuation (CompanyName::full).
    void add(const QString &folded, std::size_t item);
    /// An English name that stands beside a Chinese one, by its words.
    void addEnglish(const QStringList &words, std::size_t item);
    void finish();
    /// The best of each item, best first. bySound: also those that share no word with it, but may have a brand that sounds alike.
    [[nodiscard]] std::vector<EnglishHit> find(const QStringList &englishWords, std::size_t atMost, bool bySound = false) const;
    [[nodiscard]] bool isEmpty() const { return m_names.empty(); }

private:
    /// A part of a Chinese name and the English words that stand for it when they are all there.
    struct Segment
    {
        quint8 begin = 0;
        quint8 length = 0;
        quint8 words = 1;
        float strength = 0;
        quint32 firstWord = 0; ///< in Name::words
    };
    /// Characters of a Chinese name that are no place, trade or legal form: a brand, or what it is called by.
    struct Brand
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        QByteArrayList spoken;  ///< as it may sound
        quint32 consonants = 0; ///< of all of them
    };
    struct Spoken
    {
        QByteArray sounds;
        double weight = 0;
        quint32 consonants = 0;
    };
    struct Name
    {
        std::size_t item = 0;
        std::vector<Brand> brands;
        std::vector<QByteArrayList> sounds; ///< of each character of a brand
        std::vector<QByteArray> cantonese;  ///< the same, in Hong Kong
        std::vector<Segment> segments; ///< by begin
        std::vector<quint32> words;    ///< ids of stems
        std::vector<float> weights;    ///< of each character, by rarity; set by finish()
        QString text;
    };
    /// The words that are asked for, and which of them a stem of the index stands for.
    struct Query
    {
        struct Answer
        {
            int word = 0;
            int words = 1; ///< Jiao Tong is one stem, jiaotong
            float factor = 1;
        };
        std::vector<double> weights; ///< 0 for one that is no stem
        double asked = 0; ///< with the weight of words that no name explains
        struct Word
        {
            QByteArray sounds;
            double weight = 0;
            bool plain = false; ///< names of organisations are full of it: technology, trading
        };
        std::vector<Word> words; ///< as weights
        bool hasUnknown = false;
        QHash<quint32, Answer> answers;
    };

    quint32 stemId(const QString &stem);
    void addSegment(Name &name, qsizetype begin, qsizetype length, float strength, const QStringList &stems);
    [[nodiscard]] QList<NameLexicon::Rendering> meaningsOf(const QString &word);
    void addSounds(Name &name);
    void addInitials(Name &name);
    void addMeanings(Name &name);
    [[nodiscard]] double weightOf(quint32 stem) const;
    [[nodiscard]] std::vector<std::pair<quint32, float>> stemsFor(const QString &word) const;
    [[nodiscard]] QStringList partsOf(const QString &word) const;
    [[nodiscard]] Query queryFor(const QStringList &englishWords) const;
    void findBrands(Name &name) const;
    void post(Name name);
    void compareBrands(const Name &name, const Query &query, const std::vector<float> &explained, const std::vector<bool> &said, double whole, EnglishHit &hit) const;
    [[nodiscard]] static std::vector<Spoken> spokenBrands(const Query &query, const std::vector<float> &explained);
    static void speak(const Name &name, Brand &brand);
    [[nodiscard]] static double similarity(const Spoken &word, const Brand &brand);
    [[nodiscard]] static double beginningsAlike(const Name &name, const Brand &brand, const Query &query, std::size_t begin,
                                                const std::function<bool(std::size_t)> &isLeft);
    void addSounding(const Query &query, std::vector<quint32> &order, std::size_t taken) const;
    [[nodiscard]] EnglishHit scored(const Name &name, const Query &query) const;

    const NameLexicon &m_lexicon;
    const NameForms &m_forms;
    QHash<QString, quint32> m_stems;
    std::vector<std::vector<std::pair<quint32, float>>> m_postings; ///< by stem: name and strength
    std::vector<Name> m_names;
    QHash<QString, QList<NameLexicon::Rendering>> m_meanings; ///< looked up once for each word
};

} // namespace tendertrail::tagging
