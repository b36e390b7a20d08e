// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon.h"

#include "core/fold.h"
#include "senses.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tendertrail::translate {

namespace {

constexpr double wordsSeen = 6.0e7;         // tokens behind the counts of the word list, in order of magnitude
constexpr float uncountedWordCost = 15.5F;  // a dictionary word that was never counted
constexpr float splitWordCost = 1.0e6F;     // never chosen
constexpr float wholeBeforeParts = 0.1F;    // by how much a word with a sense of ours is cheaper than its own parts
constexpr float glossaryWordCost = 7.0F;    // glossary words win against all but the most frequent words

std::optional<WordClass> classOfKind(const QString &kind)
{
    static const QHash<QString, WordClass> classes{
        {QStringLiteral("label"), WordClass::Noun},         {QStringLiteral("notice"), WordClass::Noun},
        {QStringLiteral("method"), WordClass::Noun},        {QStringLiteral("status"), WordClass::Noun},
        {QStringLiteral("term"), WordClass::Noun},          {QStringLiteral("computing"), WordClass::Noun},
        {QStringLiteral("clause"), WordClass::Phrase},      {QStringLiteral("phrase"), WordClass::Phrase},
        {QStringLiteral("chip"), WordClass::Proper},        {QStringLiteral("company"), WordClass::Proper},
        {QStringLiteral("institution"), WordClass::Proper}, {QStringLiteral("place"), WordClass::Proper},
        {QStringLiteral("verb"), WordClass::Verb},          {QStringLiteral("adjective"), WordClass::Adjective},
        {QStringLiteral("particle"), WordClass::Particle},  {QStringLiteral("conjunction"), WordClass::Conjunction},
        {QStringLiteral("preposition"), WordClass::Preposition}, {QStringLiteral("postposition"), WordClass::Postposition},
        {QStringLiteral("modal"), WordClass::Modal},        {QStringLiteral("determiner"), WordClass::Determiner},
        {QStringLiteral("adverb"), WordClass::Adverb},      {QStringLiteral("number"), WordClass::Number},
    };
    const auto found = classes.constFind(kind);
    return found == classes.cend() ? std::nullopt : std::optional(*found);
}

char tagOf(QStringView tag)
{
    if (tag.isEmpty())
        return 0;
    if (tag.startsWith(u"nr") || tag.startsWith(u"ns") || tag.startsWith(u"nt") || tag.startsWith(u"nz"))
        return 'N';
    return tag[0].toLatin1();
}

QStringView untilTab(QStringView &rest)
{
    const qsizetype tab = rest.indexOf(u'\t');
    const QStringView field = tab < 0 ? rest : rest.first(tab);
    rest = tab < 0 ? QStringView() : rest.sliced(tab + 1);
    return field;
}

// The length stands in front of the stream: a file that promises more than any of ours is refused unread.
QString unpacked(const QByteArray &bytes)
{
    constexpr quint32 limit = 64U << 20;
    if (bytes.size() < 5)
        return {};
    quint32 promised = 0;
    for (int i = 0; i < 4; ++i)
        promised = (promised << 8) | static_cast<quint8>(bytes[i]);
    return promised > limit ? QString() : QString::fromUtf8(qUncompress(bytes));
}

} // namespace

core::Result<std::shared_ptr<const Lexicon>> Lexicon::load(const std::vector<GlossaryFile> &glossaries, const QByteArray &dictionary,
                                                           const QByteArray &words)
{
    std::shared_ptr<Lexicon> lexicon(new Lexicon);
    lexicon->fillFoldTable();
    TRAIL_TRY(lexicon->readGlossaries(glossaries));
    lexicon->m_dictionaryText = unpacked(dictionary);
    if (lexicon->m_dictionaryText.isEmpty())
        return core::fail(core::ErrorCode::Corrupt, QStringLiteral("cedict.tsv.qz"));
    lexicon->m_wordsText = unpacked(words);
    if (lexicon->m_wordsText.isEmpty())
        return core::fail(core::ErrorCode::Corrupt, QStringLiteral("words.tsv.qz"));
    lexicon->merge(lexicon->m_wordsText);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const GlossaryFile &file : glossaries)
        hash.addData(file.bytes);
    lexicon->m_version = QString::fromLatin1(hash.result().toHex().first(8));
    return std::shared_ptr<const Lexicon>(std::move(lexicon));
}

core::Result<void> Lexicon::readGlossary(const GlossaryFile &file, std::vector<GlossaryRow> &rows)
{
    const QString text = QString::fromUtf8(file.bytes);
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto columns = line.split(u'\t');
        const auto wrong = [&](const char *why) {
            return core::fail(core::ErrorCode::Corrupt, QStringLiteral("%1:%2").arg(file.name).arg(number), QString::fromLatin1(why));
        };
        if (columns.size() < 4 || columns[0].isEmpty() || columns[1].isEmpty())
            return wrong("fewer than four columns");
        const QString key = keyText(columns[0].toString());
        const QString english = columns[1] == u"-" ? QString() : columns[1].toString();
        const QString kind = columns[2].toString();
        if (kind == u"unit") {
            const auto forms = english.split(u'|');
            m_units.insert(key, {forms.value(0), forms.value(1, forms.value(0))});
            m_longestUnit = std::max(m_longestUnit, key.size());
        } else if (kind == u"split") {
            m_split.insert(key);
        } else if (kind == u"alone") {
            m_alone.insert(key, english);
        } else if (kind == u"brand") {
            m_brands.insert(key, english);
        } else if (kind == u"lawtitle") {
            m_lawTitles.insert(key, {english.section(u'|', 0, 0), english.section(u'|', 1), key.size()});
            m_longestLawTitle = std::max(m_longestLawTitle, key.size());
        } else if (m_placeKinds.add(kind, key, english)) {
            continue;
        } else if (kind == u"role") {
            if (!addRole(key, english))
                return wrong("unknown role");
        } else if (kind == u"surname") {
            m_surnames.insert(key);
        } else if (kind == u"given") {
            for (const QChar sign : key)
                m_givenNames.insert(sign);
        } else if (kind == u"title") {
            m_personTitles.insert(key, english);
        } else if (kind == u"orgpart" || kind == u"orghead") {
            m_parts.insert(key, {english, kind == u"orghead"});
            m_longestPart = std::max(m_longestPart, key.size());
        } else if (const auto wordClass = classOfKind(kind)) {
            const bool forms = *wordClass == WordClass::Verb && english.contains(u'|');
            const QString asNoun = columns.value(4).startsWith(u"noun: ") ? columns[4].sliced(6).toString() : QString();
            const bool verb = *wordClass == WordClass::Verb;
            rows.push_back({key, {forms ? english.section(u'|', 0, 0) : english, forms ? english.section(u'|', 1) : verb ? QString() : asNoun,
                                  columns.value(4).startsWith(u"verb: ") ? columns[4].sliced(6).toString().section(u';', 0, 0) : QString(),
                                  verb ? asNoun : QString(), *wordClass, kind == u"label" || kind == u"notice" || kind == u"method",
                                  kind == u"label" || kind == u"notice", columns.value(4) == u"pivot", kind == u"company", file.use == GlossaryFile::Use::Goods}});
        } else {
            return wrong("unknown kind");
        }
    }
    return {};
}

std::optional<LawTitle> Lexicon::lawTitle(QStringView title) const
{
    for (qsizetype length = std::min(title.size(), m_longestLawTitle); length > 0; --length) {
        if (const auto found = m_lawTitles.constFind(title.last(length).toString()); found != m_lawTitles.constEnd())
            return *found;
    }
    return std::nullopt;
}

core::Result<void> Lexicon::readGlossaries(const std::vector<GlossaryFile> &files)
{
    std::vector<GlossaryRow> rows;
    std::vector<GlossaryRow> senses;
    std::vector<GlossaryRow> names;
    for (const GlossaryFile &file : files) {
        std::vector<GlossaryRow> &into = file.use == GlossaryFile::Use::Senses ? senses : file.use == GlossaryFile::Use::Names ? names : rows;
        const size_t begin = into.size();
        TRAIL_TRY(readGlossary(file, into));
        for (size_t at = begin; file.use != GlossaryFile::Use::Terms && at < into.size(); ++at)
            into[at].speaks = false;
    }
    QSet<QString> taken;
    for (const GlossaryRow &row : rows)
        taken.insert(row.key);
    for (GlossaryRow &row : names) {
        if (!taken.contains(row.key)) {
            taken.insert(row.key);
            rows.push_back(std::move(row));
        }
    }
    m_placeKinds.finish();
    for (const GlossaryRow &row : rows) {
        if (!row.speaks)
            continue;
        for (const QString &word : row.entry.english.split(u' ')) {
            if (word.size() > 3)
                m_domainWords.insert(word.toLower());
        }
    }
    sortInto(rows, m_glossaryKeys, m_glossary);
    sortInto(senses, m_senseKeys, m_senses);
    const auto twice = [](const QString &key) {
        return core::fail(core::ErrorCode::Corrupt, QStringLiteral("glossary"), QStringLiteral("twice: ") + key);
    };
    if (const auto found = std::adjacent_find(m_glossaryKeys.begin(), m_glossaryKeys.end()); found != m_glossaryKeys.end())
        return twice(*found);
    if (const auto found = std::adjacent_find(m_senseKeys.begin(), m_senseKeys.end()); found != m_senseKeys.end())
        return twice(*found);
    return {};
}

void Lexicon::sortInto(std::vector<GlossaryRow> &rows, std::vector<QString> &keys, std::vector<GlossaryEntry> &entries)
{
    std::stable_sort(rows.begin(), rows.end(), [](const GlossaryRow &a, const GlossaryRow &b) { return a.key < b.key; });
    keys.reserve(rows.size());
    entries.reserve(rows.size());
    for (GlossaryRow &row : rows) {
        keys.push_back(std::move(row.key));
        entries.push_back(std::move(row.entry));
    }
}

// Four sorted lists become one.
void Lexicon::merge(const QString &words)
{
    const QStringView all(m_dictionaryText);
    for (qsizetype at = 0; at < all.size();) {
        qsizetype end = all.indexOf(u'\n', at);
        end = end < 0 ? all.size() : end;
        m_dictionaryLines.emplace_back(quint32(at), quint32(end - at));
        at = end + 1;
    }
    const auto headWord = [&](size_t line) {
        const QStringView text = all.sliced(m_dictionaryLines[line].first, m_dictionaryLines[line].second);
        return text.first(std::max<qsizetype>(0, text.indexOf(u'\t')));
    };

    QStringView rest(words);
    QStringView counted;
    double count = 0;
    char tag = 0;
    const auto nextCounted = [&] {
        counted = {};
        if (rest.isEmpty())
            return;
        const qsizetype end = rest.indexOf(u'\n');
        QStringView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
        counted = untilTab(line);
        count = untilTab(line).toDouble();
        tag = tagOf(line);
    };
    nextCounted();

    m_words.reserve(m_dictionaryLines.size() + m_glossaryKeys.size() + 8192);
    size_t line = 0;
    size_t own = 0;
    size_t sense = 0;
    while (line < m_dictionaryLines.size() || own < m_glossaryKeys.size() || sense < m_senseKeys.size() || !counted.isEmpty()) {
        QStringView key;
        const auto consider = [&key](QStringView candidate) {
            if (key.isEmpty() || candidate < key)
                key = candidate;
        };
        if (line < m_dictionaryLines.size())
            consider(headWord(line));
        if (own < m_glossaryKeys.size())
            consider(m_glossaryKeys[own]);
        if (sense < m_senseKeys.size())
            consider(m_senseKeys[sense]);
        if (!counted.isEmpty())
            consider(counted);

        LexiconWord word;
        word.key = key;
        word.cost = uncountedWordCost;
        if (line < m_dictionaryLines.size() && headWord(line) == key) {
            word.dictionary = qint32(line);
            while (line < m_dictionaryLines.size() && headWord(line) == key) {
                ++word.readings;
                ++line;
            }
        }
        if (!counted.isEmpty() && counted == key) {
            word.cost = float(-std::log((count + 1) / wordsSeen));
            word.tag = tag;
            nextCounted();
        }
        if (own < m_glossaryKeys.size() && m_glossaryKeys[own] == key) {
            word.glossary = qint32(own);
            if (key.size() > 1)
                word.cost = std::min(word.cost, glossaryWordCost);
            ++own;
        }
        if (sense < m_senseKeys.size() && m_senseKeys[sense] == key)
            word.sense = qint32(sense++);
        if (m_split.contains(key.toString()))
            word.cost = splitWordCost;
        m_words.push_back(word);
    }

    m_first.assign(65537, 0);
    size_t at = 0;
    for (size_t unit = 0; unit <= 65536; ++unit) {
        while (at < m_words.size() && m_words[at].key[0].unicode() < unit)
            ++at;
        m_first[unit] = quint32(at);
    }
    placeSenses();
}

// 这次: a word with a sense of ours wins over its own parts (这|次), and over nothing else that it would not win over anyway. Short ones first:
// they are parts of longer ones.
void Lexicon::placeSenses()
{
    std::vector<size_t> places;
    for (size_t at = 0; at < m_words.size(); ++at) {
        if (m_words[at].sense >= 0 && m_words[at].glossary < 0 && m_words[at].cost < splitWordCost)
            places.push_back(at);
    }
    std::stable_sort(places.begin(), places.end(), [this](size_t a, size_t b) { return m_words[a].key.size() < m_words[b].key.size(); });
    for (const size_t place : places) {
        const QStringView key = m_words[place].key;
        std::vector<float> best(size_t(key.size()) + 1, splitWordCost);
        best[0] = 0;
        for (qsizetype at = 0; at < key.size(); ++at) {
            eachPrefix(key.sliced(at), [&](const LexiconWord &part) {
                if (part.key.size() < key.size())
                    best[size_t(at + part.key.size())] = std::min(best[size_t(at + part.key.size())], best[size_t(at)] + part.cost);
            });
        }
        m_words[place].cost = std::min(m_words[place].cost, best.back() - wholeBeforeParts);
    }
}

void Lexicon::narrow(quint32 &low, quint32 &high, qsizetype depth, QChar wanted) const
{
    const auto begin = m_words.begin();
    const auto from = std::partition_point(begin + low, begin + high,
                                           [&](const LexiconWord &word) { return word.key[depth] < wanted; });
    const auto to = std::partition_point(from, begin + high, [&](const LexiconWord &word) { return word.key[depth] == wanted; });
    low = quint32(from - begin);
    high = quint32(to - begin);
}

const LexiconWord *Lexicon::find(QStringView key) const
{
    const LexiconWord *found = nullptr;
    eachPrefix(key, [&](const LexiconWord &word) {
        if (word.key.size() == key.size())
            found = &word;
    });
    return found;
}

Lexicon::Reading Lexicon::reading(const LexiconWord &word, int index) const
{
    const auto [begin, length] = m_dictionaryLines[size_t(word.dictionary) + size_t(index)];
    QStringView line = QStringView(m_dictionaryText).sliced(begin, length);
    untilTab(line);
    const QStringView pinyin = untilTab(line);
    return {pinyin, line};
}

const UnitName *Lexicon::unit(QStringView key) const
{
    const auto found = m_units.constFind(key.toString());
    return found == m_units.cend() ? nullptr : &*found;
}

const QString *Lexicon::brand(QStringView key) const
{
    const auto found = m_brands.constFind(key.toString());
    return found == m_brands.cend() ? nullptr : &*found;
}

const QString *Lexicon::alone(QStringView key) const
{
    const auto found = m_alone.constFind(key.toString());
    return found == m_alone.cend() ? nullptr : &*found;
}

const QString *Lexicon::personTitle(QStringView key) const
{
    const auto found = m_personTitles.constFind(key.toString());
    return found == m_personTitles.cend() ? nullptr : &*found;
}

const NamePart *Lexicon::organisationPart(QStringView key) const
{
    const auto found = m_parts.constFind(key.toString());
    return found == m_parts.cend() ? nullptr : &*found;
}

QString Lexicon::place(const LexiconWord &word) const
{
    for (int i = 0; i < word.readings; ++i) {
        const Reading one = reading(word, i);
        if (const QString name = placeName(one.pinyin, one.senses, word.key); !name.isEmpty())
            return name;
    }
    return {};
}

void Lexicon::fillFoldTable()
{
    m_foldTable.resize(65536);
    for (int unit = 0; unit < 65536; ++unit)
        m_foldTable[unit] = QChar(ushort(unit));
    for (ushort unit = 0xFF01; unit <= 0xFF5E; ++unit)
        m_foldTable[unit] = QChar(ushort(unit - 0xFEE0));
    m_foldTable[0x3000] = u' ';
    QString han;
    for (const auto &[from, to] : {std::pair{0x2E80, 0x2FDF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}}) {
        for (int unit = from; unit <= to; ++unit)
            han += QChar(ushort(unit));
    }
    const core::Folded folded = core::fold(han);
    for (qsizetype i = 0; i < folded.text.size(); ++i) {
        const qsizetype origin = folded.origin[size_t(i)];
        const bool alone = (i == 0 || folded.origin[size_t(i) - 1] != origin) && folded.origin[size_t(i) + 1] != origin;
        if (alone && !folded.text[i].isSurrogate())
            m_foldTable[han[origin].unicode()] = folded.text[i];
    }
}

QString Lexicon::keyText(const QString &text) const
{
    QString key = text;
    for (QChar &unit : key)
        unit = m_foldTable[unit.unicode()];
    return key;
}

} // namespace tendertrail::translate
