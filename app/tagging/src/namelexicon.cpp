// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namelexicon.h"

#include "companyname.h"

#include "core/datafiles.h"
#include "core/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tendertrail::tagging {
namespace {

struct Spelling
{
    QLatin1StringView pinyin;
    QLatin1StringView other;
};

// Wade-Giles writes b p, d t, g k, j q, zh ch, z c as pairs told apart by an apostrophe that names mostly drop.
constexpr std::array initials{
    Spelling{QLatin1StringView("zh"), QLatin1StringView("ch")}, Spelling{QLatin1StringView("ch"), QLatin1StringView("ch")},
    Spelling{QLatin1StringView("sh"), QLatin1StringView("sh")}, Spelling{QLatin1StringView("b"), QLatin1StringView("p")},
    Spelling{QLatin1StringView("p"), QLatin1StringView("p")},   Spelling{QLatin1StringView("d"), QLatin1StringView("t")},
    Spelling{QLatin1StringView("t"), QLatin1StringView("t")},   Spelling{QLatin1StringView("g"), QLatin1StringView("k")},
    Spelling{QLatin1StringView("k"), QLatin1StringView("k")},   Spelling{QLatin1StringView("j"), QLatin1StringView("ch")},
    Spelling{QLatin1StringView("q"), QLatin1StringView("ch")},  Spelling{QLatin1StringView("x"), QLatin1StringView("hs")},
    Spelling{QLatin1StringView("z"), QLatin1StringView("ts")},  Spelling{QLatin1StringView("c"), QLatin1StringView("ts")},
    Spelling{QLatin1StringView("r"), QLatin1StringView("j")},
};
constexpr std::array finals{
    Spelling{QLatin1StringView("ong"), QLatin1StringView("ung")}, Spelling{QLatin1StringView("iong"), QLatin1StringView("iung")},
    Spelling{QLatin1StringView("ian"), QLatin1StringView("ien")}, Spelling{QLatin1StringView("ie"), QLatin1StringView("ieh")},
    Spelling{QLatin1StringView("uo"), QLatin1StringView("o")},    Spelling{QLatin1StringView("ui"), QLatin1StringView("ui")},
    Spelling{QLatin1StringView("e"), QLatin1StringView("e")},
};

QString withoutTones(const QString &reading)
{
    QString plain;
    for (const auto unit : reading.normalized(QString::NormalizationForm_D).toLower()) {
        if (unit >= u'a' && unit <= u'z')
            plain.append(unit);
    }
    return plain;
}

constexpr float laterSense = 0.04F; // what each further sense loses
constexpr int weakestSense = 5;
constexpr qsizetype mostWords = 7; // of a rendering
constexpr float shortened = 0.4F;

/// University of Science and Technology Beijing; not "mountain range across northern Hebei".
bool isTitle(const QString &words)
{
    const auto parts = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) { return part.size() < 4 || part.front().isUpper(); });
}

} // namespace

QString englishStem(const QString &word)
{
    auto stem = word;
    if (stem.size() > 4 && stem.endsWith(QLatin1String("ies")))
        stem.replace(stem.size() - 3, 3, QStringLiteral("y"));
    else if (stem.size() > 3 && stem.endsWith(u's') && !stem.endsWith(QLatin1String("ss")))
        stem.chop(1);
    return stem.left(7);
}

QString wadeGiles(const QString &pinyin)
{
    if (pinyin == QLatin1String("yi"))
        return QStringLiteral("i");
    if (pinyin == QLatin1String("zi") || pinyin == QLatin1String("ci"))
        return QStringLiteral("tzu");
    if (pinyin == QLatin1String("si"))
        return QStringLiteral("ssu");
    if (pinyin == QLatin1String("zhi") || pinyin == QLatin1String("chi"))
        return QStringLiteral("chih");
    if (pinyin == QLatin1String("shi"))
        return QStringLiteral("shih");
    if (pinyin == QLatin1String("he"))
        return QStringLiteral("ho");
    QLatin1StringView initial;
    QString result;
    for (const auto &row : initials) {
        if (pinyin.startsWith(row.pinyin)) {
            initial = row.pinyin;
            result = row.other;
            break;
        }
    }
    const auto rest = pinyin.mid(initial.size());
    if (initial.isEmpty() && (rest.startsWith(u'l') || rest.startsWith(u'm') || rest.startsWith(u'n') || rest.startsWith(u'f') || rest.startsWith(u'h')
                              || rest.startsWith(u's') || rest.startsWith(u'w') || rest.startsWith(u'y'))) {
        const auto tail = rest.mid(1);
        for (const auto &row : finals) {
            if (tail == row.pinyin)
                return rest.left(1) + row.other;
        }
        if (rest == QLatin1String("you"))
            return QStringLiteral("yu");
        if (rest == QLatin1String("yan"))
            return QStringLiteral("yen");
        return rest;
    }
    for (const auto &row : finals) {
        if (rest == row.pinyin)
            return result + row.other;
    }
    return result + rest;
}

QString hongKongSpelling(const QString &jyutping)
{
    static const std::pair<QLatin1StringView, QLatin1StringView> begins[] = {{QLatin1StringView("gw"), QLatin1StringView("kw")}, {QLatin1StringView("g"), QLatin1StringView("k")},
                                                                             {QLatin1StringView("z"), QLatin1StringView("ch")}, {QLatin1StringView("c"), QLatin1StringView("ch")},
                                                                             {QLatin1StringView("j"), QLatin1StringView("y")}};
    static const std::pair<QLatin1StringView, QLatin1StringView> vowels[] = {{QLatin1StringView("eoi"), QLatin1StringView("ui")}, {QLatin1StringView("eo"), QLatin1StringView("u")},
                                                                             {QLatin1StringView("oe"), QLatin1StringView("eu")}, {QLatin1StringView("aa"), QLatin1StringView("a")},
                                                                             {QLatin1StringView("yyu"), QLatin1StringView("yu")}};
    auto spelled = jyutping;
    for (const auto &[from, to] : begins) {
        if (spelled.startsWith(from)) {
            spelled.replace(0, from.size(), to);
            break;
        }
    }
    for (const auto &[from, to] : vowels)
        spelled.replace(from, to);
    return spelled;
}

// What one gloss gives for names: notes in brackets and what follows a comma are left out, long explanations altogether.
void NameLexicon::addRenderings(QString gloss, QList<Rendering> &renderings, int &sense) const
{
    // 北大 is also the middle of 西北大学: a shortened name says less than a written out one.
    const auto whole = gloss.contains(QLatin1String("abbr")) ? shortened : 1.0F;
    for (auto open = gloss.indexOf(u'('); open >= 0; open = gloss.indexOf(u'(')) {
        const auto close = gloss.indexOf(u')', open);
        gloss.remove(open, close < 0 ? gloss.size() - open : close - open + 1);
    }
    static const QRegularExpression senses(QStringLiteral("[;/|]"));
    for (const auto &part : gloss.split(senses)) {
        auto words = latinWords(part.section(u',', 0, 0));
        words.removeIf([&](const QString &word) { return m_stopWords.contains(word); });
        if (words.isEmpty() || words.size() > mostWords || (words.size() > 3 && !isTitle(part.section(u',', 0, 0))))
            continue; // a longer one explains, unless it is itself a name
        Rendering rendering{{}, whole * (1 - laterSense * float(std::min(sense++, weakestSense)))};
        for (const auto &word : words) {
            if (const auto stem = englishStem(word); stem.size() > 1)
                rendering.stems.append(stem);
        }
        const bool known = std::any_of(renderings.begin(), renderings.end(), [&](const auto &other) { return other.stems == rendering.stems; });
        if (!rendering.stems.isEmpty() && !known)
            renderings.push_back(std::move(rendering));
    }
}

void NameLexicon::addLines(const QByteArray &data, int englishColumn, bool readings)
{
    m_data.push_back(data);
    const auto &kept = m_data.back();
    for (qsizetype begin = 0; begin < kept.size();) {
        auto end = kept.indexOf('\n', begin);
        if (end < 0)
            end = kept.size();
        const auto row = std::string_view(kept.constData() + begin, std::size_t(end - begin));
        begin = end + 1;
        const auto tab = row.find('\t');
        if (tab == std::string_view::npos || row.front() == '#' || tab > std::size_t(longestWord) * 4)
            continue;
        auto rest = row.substr(tab + 1);
        std::string_view reading;
        if (englishColumn > 1) {
            const auto next = rest.find('\t');
            if (next == std::string_view::npos)
                continue;
            reading = rest.substr(0, next);
            rest = rest.substr(next + 1);
        }
        const auto english = rest.substr(0, rest.find('\t'));
        const auto word = row.substr(0, tab);
        m_english[word].push_back(english);
        if (!readings)
            continue;
        const auto han = QString::fromUtf8(word.data(), qsizetype(word.size()));
        if (han.size() != 1 || !core::isHan(han.front().unicode()))
            continue;
        auto &known = m_syllables[han.front()];
        const auto plain = withoutTones(QString::fromUtf8(reading.data(), qsizetype(reading.size())));
        if (!plain.isEmpty() && !known.contains(plain))
            known.append(plain);
    }
}

core::Result<NameLexicon> NameLexicon::load(const QSet<QString> &stopWords, const std::vector<std::pair<QString, QString>> &names)
{
    NameLexicon lexicon;
    lexicon.m_stopWords = stopWords;
    lexicon.m_data.reserve(4); // views into them are kept
    QString known;
    for (const auto &[chinese, english] : names)
        known += chinese + u'\t' + english + u'\n';
    lexicon.addLines(known.toUtf8(), 1, false);
    for (const auto *name : {"names/words.tsv", "glossary/procurement.tsv"}) {
        const auto data = core::readDataFile(QLatin1String(name));
        if (!data)
            return data.failure();
        lexicon.addLines(*data, 1, false);
        if (QLatin1StringView(name) == QLatin1StringView("names/words.tsv"))
            lexicon.collectPlain(*data);
    }
    const auto readings = core::readDataFile(QStringLiteral("names/cantonese.tsv"));
    if (!readings)
        return readings.failure();
    lexicon.collectCantonese(*readings);
    const auto file = QStringLiteral("cedict/cedict.tsv.qz");
    const auto packed = core::readDataFile(file);
    if (!packed)
        return packed.failure();
    const auto data = qUncompress(*packed);
    if (data.isEmpty())
        return core::fail(core::ErrorCode::Corrupt, file);
    lexicon.addLines(data, 2, true);
    for (auto &syllables : lexicon.m_syllables) {
        const auto pinyin = syllables;
        for (const auto &syllable : pinyin) {
            const auto other = wadeGiles(syllable);
            if (!syllables.contains(other))
                syllables.append(other);
        }
    }
    return lexicon;
}

void NameLexicon::collectCantonese(const QByteArray &data)
{
    for (const auto &line : QString::fromUtf8(data).split(u'\n')) {
        if (line.size() > 2 && line.at(1) == u'\t')
            m_cantonese.insert(line.front(), hongKongSpelling(line.mid(2).section(u' ', 0, 0)));
    }
}

void NameLexicon::collectPlain(const QByteArray &data)
{
    for (const auto &line : QString::fromUtf8(data).split(u'\n')) {
        const auto tab = line.indexOf(u'\t');
        if (tab < 1 || line.startsWith(u'#'))
            continue;
        if (tab > 1)
            m_plain.insert(line.left(tab));
        static const QRegularExpression parting(QStringLiteral("[ |]"));
        for (const auto &word : line.mid(tab + 1).split(parting, Qt::SkipEmptyParts)) {
            m_plain.insert(englishStem(word));
            m_plainWords.insert(word);
        }
    }
}

NameLexicon::Compound NameLexicon::brandAndPlain(const QString &word) const
{
    constexpr qsizetype shortestPlain = 4;
    constexpr qsizetype shortestBrand = 3;
    for (auto length = word.size() - shortestBrand; length >= shortestPlain; --length) {
        if (m_plainWords.contains(word.right(length)))
            return {word.chopped(length), word.right(length), true};
        if (m_plainWords.contains(word.left(length)))
            return {word.mid(length), word.left(length), false};
    }
    return {};
}

QList<NameLexicon::Rendering> NameLexicon::renderings(QStringView word) const
{
    const auto bytes = word.toUtf8();
    const auto entry = m_english.find(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    QList<Rendering> found;
    if (entry == m_english.end())
        return found;
    int sense = 0;
    for (const auto english : entry->second) {
        auto gloss = QString::fromUtf8(english.data(), qsizetype(english.size()));
        if (gloss.startsWith(QLatin1String("see "))) { // see 齐齐哈尔市
            const auto other = gloss.section(u' ', 1, 1).toUtf8();
            const auto there = m_english.find(std::string_view(other.constData(), std::size_t(other.size())));
            if (there == m_english.end())
                continue;
            const auto first = there->second.front();
            gloss = QString::fromUtf8(first.data(), qsizetype(first.size()));
        }
        addRenderings(gloss, found, sense);
    }
    return found;
}

} // namespace tendertrail::tagging
