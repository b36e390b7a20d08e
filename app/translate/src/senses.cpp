// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senses.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tendertrail::translate {

namespace {

bool isNote(QStringView sense)
{
    static constexpr std::array<QStringView, 22> beginnings{
        u"variant of", u"old variant", u"Japanese variant", u"erhua variant", u"archaic variant", u"also written", u"see ",
        u"surname ", u"two-character surname", u"CL:", u"abbr. for", u"abbr. to", u"used in", u"used to", u"used before",
        u"used after", u"classifier", u"Taiwan pr", u"also pr", u"(used", u"same as", u"Kangxi radical"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](QStringView start) { return sense.startsWith(start); })
        || sense.contains(u"radical in Chinese characters");
}

// "(of a file) open (in sth)" → "open"
QString withoutBrackets(QStringView sense)
{
    QString out;
    int depth = 0;
    for (const QChar unit : sense) {
        if (unit == u'(' || unit == u'[')
            ++depth;
        else if ((unit == u')' || unit == u']') && depth > 0)
            --depth;
        else if (depth == 0)
            out += unit;
    }
    return out.simplified();
}

bool hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() >= 0x2E80; });
}

QString plain(QStringView sense)
{
    QString text = withoutBrackets(sense);
    const qsizetype alternative = text.indexOf(u';');
    if (alternative > 0)
        text.truncate(alternative);
    for (const QStringView dropped : {u" sth", u" sb", u" one's", u" etc", u" (sth)"}) {
        if (text.endsWith(dropped))
            text.chop(dropped.size());
    }
    // A second near-synonym after a comma is noise in running text; "Beijing, capital of …" keeps its name.
    const qsizetype comma = text.indexOf(u", ");
    if (comma > 0)
        text.truncate(comma);
    // "sulfur dioxide SO2": the formula is a note
    static const QRegularExpression formula(QStringLiteral("(?<=[a-z]) (?=[A-Za-z0-9·]*[A-Z0-9])(?:[A-Z][a-z]?\\d*){2,}(?:·\\d.*)?$"));
    if (!text.isEmpty() && (text.back().isUpper() || text.back().isDigit()))
        text.remove(formula);
    for (const QStringView article : {u"a ", u"an ", u"the "}) {
        if (text.size() > article.size() && text.startsWith(article))
            text = text.mid(article.size());
    }
    while (text.endsWith(u'!') || text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u'?'))
        text.chop(1);
    return text.trimmed();
}

struct Candidate
{
    QString english;
    bool verb = false;
    bool proper = false;
    QStringView pinyin;
    int score = 0;
};

int wordCount(const QString &text)
{
    return int(text.count(u' ')) + 1;
}

} // namespace

Sense chooseSense(const Lexicon &lexicon, const LexiconWord &word)
{
    Candidate best;
    best.score = -1000;
    for (int i = 0; i < word.readings; ++i) {
        const Lexicon::Reading reading = lexicon.reading(word, i);
        const bool proper = !reading.pinyin.isEmpty() && reading.pinyin[0].isUpper();
        int order = 0;
        for (const QStringView sense : reading.senses.split(u'/')) {
            ++order;
            if (isNote(sense))
                continue;
            Candidate one;
            one.proper = proper;
            one.pinyin = reading.pinyin;
            one.verb = sense.startsWith(u"to ");
            one.english = plain(one.verb ? sense.sliced(3) : sense);
            if (one.english.startsWith(u"to ")) { // behind a note: "(of a ship) to carry"
                one.english = one.english.sliced(3);
                one.verb = true;
            }
            if (one.verb && one.english.startsWith(u"be "))
                one.english = one.english.size() > 6 ? one.english : one.english.sliced(3);
            if (one.english.isEmpty() || hasHan(one.english))
                continue;
            one.score = -2 * order - i;
            if (sense.startsWith(u'('))
                one.score -= sense.startsWith(u"(bound form)") ? 1 : 4; // slang, dialect, old usage
            one.score -= 3 * std::max(0, wordCount(one.english) - 3);
            if (one.verb && one.english.startsWith(u"be "))
                one.score -= 3;
            // Of several senses the one that speaks our documents' English.
            if (lexicon.isDomainWord(one.english.section(u' ', 0, 0)))
                one.score += 3;
            if (word.tag != 0) {
                one.score += proper == (word.tag == 'N') ? 4 : -4;
                if (word.tag == 'v')
                    one.score += one.verb ? 5 : 0;
                else if (word.tag != 'N')
                    one.score += one.verb ? -5 : 0;
            }
            if (one.score > best.score)
                best = one;
        }
    }
    if (best.english.isEmpty())
        return {};
    Sense sense;
    sense.english = best.english;
    sense.found = true;
    // A person or a thing with a name: "great Han dynasty astronomer and mathematician" is no rendering of 张衡.
    if (best.proper && wordCount(best.english) > 3)
        sense.english = joinedPinyin(best.pinyin);
    switch (word.tag) {
    case 'N': sense.wordClass = WordClass::Proper; break;
    case 'a': sense.wordClass = WordClass::Adjective; break;
    case 'd': sense.wordClass = WordClass::Adverb; break;
    case 'p': sense.wordClass = WordClass::Preposition; break;
    case 'c': sense.wordClass = WordClass::Conjunction; break;
    case 'm': sense.wordClass = WordClass::Number; break;
    default: sense.wordClass = best.verb ? WordClass::Verb : WordClass::Noun; break;
    }
    return sense;
}

QString joinedPinyin(QStringView pinyin)
{
    QString name;
    for (const QStringView syllable : pinyin.split(u' ', Qt::SkipEmptyParts)) {
        QString bare;
        for (const QChar unit : syllable.toString().normalized(QString::NormalizationForm_D)) {
            if (unit.category() != QChar::Mark_NonSpacing || unit == QChar(0x0308))
                bare += unit;
        }
        bare = bare.normalized(QString::NormalizationForm_C).toLower();
        // 西安: the second syllable begins with a vowel, so that Xian would be one syllable.
        if (!name.isEmpty() && !bare.isEmpty() && QStringView(u"aeo").contains(bare[0]))
            name += u'\'';
        name += bare;
    }
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

namespace {

// 伦敦: "London, capital of United Kingdom". What a place is called where it is not called by its pinyin: one to three capitalised
// words in front; of "München or Munich" the last.
QString ownName(QStringView senses, const QString &spelled)
{
    const qsizetype end = senses.indexOf(u'/');
    QStringView head = end < 0 ? senses : senses.first(end);
    for (const QChar stop : {u',', u'(', u';', u'['}) {
        if (const qsizetype at = head.indexOf(stop); at >= 0)
            head = head.first(at);
    }
    const auto letters = [](const QString &name) {
        QString bare;
        for (const QChar unit : name.normalized(QString::NormalizationForm_D)) {
            if (unit.isLetter())
                bare += unit.toLower();
        }
        return bare;
    };
    QString name;
    for (const QString &one : head.toString().trimmed().split(QStringLiteral(" or "))) {
        if (letters(one).startsWith(letters(spelled)))
            return {}; // "Wanning City": the pinyin, with its kind
        name = one.simplified();
    }
    constexpr qsizetype longestName = 3;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const bool capitals = std::all_of(words.begin(), words.end(), [](const QString &word) { return word[0].isUpper(); });
    return words.isEmpty() || words.size() > longestName || !capitals || hasHan(name) ? QString() : name;
}

} // namespace

QString placeName(QStringView pinyin, QStringView senses, QStringView word)
{
    if (pinyin.isEmpty() || !pinyin[0].isUpper() || word.size() < 2)
        return {};
    static constexpr std::array<QStringView, 12> kinds{u"county", u"district", u"city", u"City", u"prefecture", u"province",
                                                       u"municipality", u"town", u"township", u"autonomous", u"capital of", u"island"};
    static const QString placeEnds = QStringLiteral("市县区省镇乡州盟旗");
    const bool see = senses.startsWith(u"see ") && !senses.isEmpty() && placeEnds.contains(senses.back());
    const bool told = std::any_of(kinds.begin(), kinds.end(), [&](QStringView kind) { return senses.contains(kind); })
        && !senses.contains(u"surname");
    if (!see && !told)
        return {};
    // The kind (市, 县 …) is named apart by the caller.
    QStringView syllables = pinyin;
    if (word.size() > 2 && placeEnds.contains(word.back()))
        syllables = pinyin.first(std::max<qsizetype>(0, pinyin.lastIndexOf(u' ')));
    const QString spelled = joinedPinyin(syllables);
    const QString known = see || word.endsWith(u'县') ? QString() : ownName(senses, spelled);
    return known.isEmpty() ? spelled : known;
}

} // namespace tendertrail::translate
