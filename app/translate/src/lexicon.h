// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "placekinds.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

namespace tendertrail::translate {

/// What a word does in a sentence; enough for word order and spacing, no more.
enum class WordClass {
    Noun, Proper, Verb, Adjective, Adverb, Number, Particle, Conjunction, Preposition, Postposition, Modal, Determiner,
    Phrase, ///< a rendering that stands for itself: clauses, fixed phrases
};

/// A rendering of our own glossary.
struct GlossaryEntry
{
    QString english;    ///< empty: the word is not rendered
    QString noun;       ///< of a verb or a state: how it is rendered where it stands as a noun
    QString verb;       ///< of an adjective or noun: the verb that it is behind a modal (note "verb: …")
    QString behindOwner; ///< of a verb with no other form: the noun that it is behind 的 (note "noun: …")
    WordClass wordClass = WordClass::Noun;
    bool label = false; ///< names a field or a party: never part of a name
    bool definite = false; ///< a party or a document: "the" where it stands in a sentence
    bool pivot = false;    ///< a verb whose object does what the next verb says (note "pivot")
    bool maker = false;    ///< a company
    bool thing = false;    ///< something that is bought
};

/// One of our glossary files: its name, for what an error says, its bytes, and what its words are.
struct GlossaryFile
{
    enum class Use {
        Terms,  ///< words of tenders: their English speaks for the senses of other words
        Goods,  ///< what is bought: says nothing of other words' senses
        Works,  ///< the same, but too general to tell a brand by
        Senses, ///< what dictionary words mean here; no word wins by it
        Names,  ///< proper names: they say nothing of other words, and a word that another file has is taken from there
    };
    QString name;
    QByteArray bytes;
    Use use = Use::Terms;
};

/// A measure word or unit. Both forms are empty where English has none (8块加速卡: 8 accelerator cards).
struct UnitName
{
    QString singular;
    QString plural;
};

/// A part of an organisation's name; a head is what such a name can end with (大学, 有限公司).
struct NamePart
{
    QString english;
    bool head = false;
};

/// What the title of a law or rule ends with.
struct LawTitle
{
    QString before;       ///< in English, before the subject ("Measures for the Administration of")
    QString alone;        ///< where there is none ("Administrative Measures"); empty: it cannot stand alone
    qsizetype length = 0; ///< of the Chinese, UTF-16 units
};

/// A word that the lattice may choose.
struct LexiconWord
{
    QStringView key;
    qint32 glossary = -1;     ///< into Lexicon::glossary(), or none
    qint32 sense = -1;        ///< into Lexicon::rendering(), or none: ours as well, but the word wins over others no more often than a dictionary word
    qint32 dictionary = -1;   ///< first line of it in the dictionary, or none
    quint16 readings = 0;     ///< lines of the dictionary
    char tag = 0;             ///< part of speech as counted: n v a d p c m q r u; N a proper name; 0 not counted
    float cost = 0;           ///< negative log of its frequency; lower is preferred
};

/// Glossary, CC-CEDICT and word frequencies, immutable after loading, shared by every engine object of the process.
class Lexicon
{
public:
    /// From bytes: our TSVs, no word twice in them (of those named words*.tsv the rows are senses only, see rendering()), and two files as packaging/data/make_cedict.py writes them. Errors: Corrupt.
    [[nodiscard]] static core::Result<std::shared_ptr<const Lexicon>> load(const std::vector<GlossaryFile> &glossaries, const QByteArray &dictionary,
                                                                           const QByteArray &words);

    /// Calls visit(const LexiconWord &) for each word with which the text begins, shortest first. The text must be a keyText().
    template <typename Visit>
    void eachPrefix(QStringView text, Visit visit) const
    {
        if (text.isEmpty())
            return;
        quint32 low = m_first[text[0].unicode()];
        quint32 high = m_first[size_t(text[0].unicode()) + 1];
        for (qsizetype depth = 1; low < high; ++depth) {
            if (m_words[low].key.size() == depth) {
                visit(m_words[low]);
                ++low;
            }
            if (depth >= text.size())
                return;
            narrow(low, high, depth, text[depth]);
        }
    }
    /// The word itself, or nullptr.
    [[nodiscard]] const LexiconWord *find(QStringView key) const;

    [[nodiscard]] const GlossaryEntry *glossary(const LexiconWord &word) const
    {
        return word.glossary < 0 ? nullptr : &m_glossary[size_t(word.glossary)];
    }
    /// What our glossary says of the word or, where it has none, our list of senses (words.tsv); else nullptr.
    [[nodiscard]] const GlossaryEntry *rendering(const LexiconWord &word) const
    {
        return word.glossary < 0 && word.sense >= 0 ? &m_senses[size_t(word.sense)] : glossary(word);
    }
    /// Pinyin and senses ("a/b/c") of one reading.
    struct Reading
    {
        QStringView pinyin;
        QStringView senses;
    };
    [[nodiscard]] Reading reading(const LexiconWord &word, int index) const;

    [[nodiscard]] const UnitName *unit(QStringView key) const;
    [[nodiscard]] qsizetype longestUnit() const { return m_longestUnit; }
    /// A part of an organisation's name ("科技": "Technology"), or nullptr.
    [[nodiscard]] const NamePart *organisationPart(QStringView key) const;
    [[nodiscard]] qsizetype longestPart() const { return m_longestPart; }
    /// The longest that a title (a keyText()) ends with, or nothing.
    [[nodiscard]] std::optional<LawTitle> lawTitle(QStringView title) const;
    [[nodiscard]] const PlaceKinds &placeKinds() const { return m_placeKinds; }
    /// English of a place name without its kind ("Shenzhen", "Tanghe"), else empty.
    [[nodiscard]] QString place(const LexiconWord &word) const;
    /// What a brand is called whose Chinese name is an ordinary word, else nullptr.
    [[nodiscard]] const QString *brand(QStringView key) const;
    /// The rendering of a word that fills a cell or stands alone between signs (是: "yes"), else nullptr.
    [[nodiscard]] const QString *alone(QStringView key) const;
    /// A word (lower case) of the English side of our glossary, but for what goods, works and services are called.
    [[nodiscard]] bool isDomainWord(const QString &english) const { return m_domainWords.contains(english); }
    /// What a person is called behind a surname (经理: "Manager"), else nullptr.
    [[nodiscard]] const QString *personTitle(QStringView key) const;
    /// Bits of Role: of the word, or of words that end like it.
    [[nodiscard]] quint32 rolesOf(QStringView key) const;
    /// One of the frequent surnames.
    [[nodiscard]] bool isSurname(QStringView key) const { return m_surnames.contains(key.toString()); }
    /// A sign of which given names are often made (伟, 芳).
    [[nodiscard]] bool isGivenName(QChar sign) const { return m_givenNames.contains(sign); }

    /// The text as words are looked up: Traditional made Simplified, full width made half width, unit by unit, so that
    /// offsets stay.
    [[nodiscard]] QString keyText(const QString &text) const;
    [[nodiscard]] qsizetype glossarySize() const { return qsizetype(m_glossary.size()); }
    /// Changes when the glossary's bytes change; part of the engine's version.
    [[nodiscard]] QString version() const { return m_version; }

private:
    Lexicon() = default;
    void narrow(quint32 &low, quint32 &high, qsizetype depth, QChar wanted) const;
    struct GlossaryRow { QString key; GlossaryEntry entry; bool speaks = true; };
    static void sortInto(std::vector<GlossaryRow> &rows, std::vector<QString> &keys, std::vector<GlossaryEntry> &entries);
    [[nodiscard]] core::Result<void> readGlossaries(const std::vector<GlossaryFile> &files);
    [[nodiscard]] core::Result<void> readGlossary(const GlossaryFile &file, std::vector<GlossaryRow> &rows);
    [[nodiscard]] bool addRole(const QString &key, const QString &roles);
    void fillFoldTable();
    void merge(const QString &words);
    void placeSenses();

    std::vector<GlossaryEntry> m_glossary;
    std::vector<QString> m_glossaryKeys;
    std::vector<GlossaryEntry> m_senses;
    std::vector<QString> m_senseKeys;
    QHash<QString, UnitName> m_units;
    QHash<QString, NamePart> m_parts;
    QHash<QString, QString> m_alone;
    QHash<QString, QString> m_brands;
    QHash<QString, LawTitle> m_lawTitles;
    PlaceKinds m_placeKinds;
    QSet<QString> m_surnames;
    QSet<QChar> m_givenNames;
    QHash<QString, QString> m_personTitles;
    QHash<QString, quint32> m_roles;
    QHash<QString, quint32> m_roleEnds;
    QSet<QString> m_split;
    QSet<QString> m_domainWords;
    QString m_dictionaryText;
    std::vector<std::pair<quint32, quint32>> m_dictionaryLines; ///< begin and length in m_dictionaryText
    QString m_wordsText;
    std::vector<LexiconWord> m_words;
    std::vector<quint32> m_first;
    QString m_foldTable;
    QString m_version;
    qsizetype m_longestUnit = 0;
    qsizetype m_longestPart = 0;
    qsizetype m_longestLawTitle = 0;
};

} // namespace tendertrail::translate
