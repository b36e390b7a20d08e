// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requiredterms.h"

#include "core/datafiles.h"
#include "core/fold.h"
#include "glossaryfiles.h"
#include "wordlists.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <mutex>

namespace tendertrail::translate {

namespace {

constexpr qsizetype shortestName = 3; // names of two characters are words as well: 长城, 同方

/// Words between single spaces, British spelling as American, a space in front: what is looked for begins a word and may end
/// anywhere in one.
QString squeezed(const QString &text)
{
    QString words = u' ' + text.normalized(QString::NormalizationForm_KC).toLower();
    for (QChar &unit : words) {
        if (!unit.isLetterOrNumber() && unit != u'¥')
            unit = u' ';
    }
    static const QRegularExpression spaces(QStringLiteral(" +"));
    words.replace(spaces, QStringLiteral(" "));
    static const std::pair<QString, QString> spellings[] = {{QStringLiteral("centre"), QStringLiteral("center")},
                                                            {QStringLiteral("isation"), QStringLiteral("ization")},
                                                            {QStringLiteral("licence"), QStringLiteral("license")},
                                                            {QStringLiteral("defence"), QStringLiteral("defense")}};
    for (const auto &[british, american] : spellings)
        words.replace(british, american);
    return words;
}

QString neverIn(const QString &note, qsizetype from, qsizetype &end)
{
    const QString opening = QStringLiteral("never \"");
    const qsizetype begin = note.indexOf(opening, from);
    end = begin < 0 ? -1 : note.indexOf(u'"', begin + opening.size());
    return end < 0 ? QString() : note.mid(begin + opening.size(), end - begin - opening.size());
}

bool isName(const QStringList &row)
{
    static const QSet<QString> kinds{QStringLiteral("company"), QStringLiteral("institution"), QStringLiteral("chip")};
    return kinds.contains(row[2]) && row[3].contains(u"own English name") && row[0].size() >= shortestName && row[1][0].isUpper();
}

/// What of a name any wording has: no article, nothing in brackets, no legal form, and of "West China Hospital, Sichuan University"
/// the first.
QString coreOf(const QString &english)
{
    QString name = english.section(u'(', 0, 0).section(QStringLiteral(", "), 0, 0).trimmed();
    if (name.startsWith(u"The "))
        name.remove(0, 4);
    static const QRegularExpression form(QStringLiteral(" (Co\\.|Company|Ltd\\.|Limited|Corporation|Inc\\.).*$"));
    return name.remove(form);
}

} // namespace

core::Result<std::shared_ptr<const RequiredTerms>> RequiredTerms::load(const std::vector<GlossaryFile> &glossaries, const QByteArray &required)
{
    const auto terms = std::make_shared<RequiredTerms>();
    std::vector<Term> words;
    QHash<QString, QString> english;
    static const QSet<QString> &noWords = wordSet<"glossary.kinds-without-words">();
    QByteArray glossary; // what dictionary words mean is nothing to insist on
    for (const GlossaryFile &file : glossaries) {
        if (file.use != GlossaryFile::Use::Senses)
            glossary += file.bytes + '\n';
    }
    for (const QString &line : QString::fromUtf8(glossary).split(u'\n')) {
        const QStringList row = line.split(u'\t');
        if (line.startsWith(u'#') || row.size() < 4 || row[0].isEmpty() || row[1].isEmpty() || noWords.contains(row[2]))
            continue;
        const QString key = core::folded(row[0]);
        words.push_back({key, row[1], {}});
        english.insert(key, row[1].section(u'|', 0, 0));
        Wanted wanted;
        wanted.word = row[0];
        wanted.shown = english.value(key);
        if (isName(row))
            wanted.accepted = {squeezed(coreOf(row[1])).trimmed()};
        qsizetype end = 0;
        for (QString never = neverIn(row.value(4), 0, end); end >= 0; never = neverIn(row.value(4), end + 1, end))
            wanted.avoid.append(never);
        if (!wanted.accepted.isEmpty() || !wanted.avoid.isEmpty())
            terms->m_wanted.insert(key, wanted);
    }
    int number = 0;
    for (const QString &line : QString::fromUtf8(required).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList row = line.split(u'\t');
        if (row.size() != 4 || row[0].isEmpty() || row[1].isEmpty())
            return core::fail(core::ErrorCode::Corrupt, QStringLiteral("required.tsv:%1").arg(number), QStringLiteral("not four columns"));
        const QString key = core::folded(row[0]);
        if (row[1] == u"-") {
            terms->m_wanted.remove(key);
            continue;
        }
        Wanted &wanted = terms->m_wanted[key];
        wanted.accepted.clear();
        for (const QString &one : row[1].split(u'|', Qt::SkipEmptyParts))
            wanted.accepted.append(squeezed(one).trimmed());
        wanted.avoid += row[2].split(u'|', Qt::SkipEmptyParts);
        wanted.avoid.removeDuplicates();
        wanted.word = row[0];
        wanted.shown = english.value(key, row[1].section(u'|', 0, 0));
        if (!english.contains(key))
            words.push_back({key, wanted.shown, {}});
    }
    terms->m_words = Terms(words);
    return std::shared_ptr<const RequiredTerms>(terms);
}

core::Result<std::shared_ptr<const RequiredTerms>> RequiredTerms::shared()
{
    static std::mutex mutex;
    static std::shared_ptr<const RequiredTerms> loaded;
    const std::lock_guard lock(mutex);
    if (loaded)
        return loaded;
    const auto glossaries = readGlossaryFiles();
    if (!glossaries)
        return glossaries.failure();
    const auto required = core::readDataFile(QStringLiteral("glossary/required.tsv"));
    if (!required)
        return required.failure();
    auto made = load(*glossaries, *required);
    if (made)
        loaded = *made;
    return made;
}

QStringList RequiredTerms::check(const QString &source, const QString &translation, const Terms &own) const
{
    QStringList warnings;
    const QString text = squeezed(translation);
    const QString words = core::folded(source);
    const std::vector<Terms::Found> theirs = own.find(words);
    for (const Terms::Found &found : m_words.find(words)) {
        const auto wanted = m_wanted.constFind(found.term->source);
        if (wanted == m_wanted.cend()
            || std::ranges::any_of(theirs, [&](const Terms::Found &each) { return each.range.intersects(found.range); }))
            continue;
        const bool isThere = wanted->accepted.isEmpty()
            || std::ranges::any_of(wanted->accepted, [&](const QString &one) { return text.contains(u' ' + one); });
        if (!isThere)
            warnings << QStringLiteral("missing_term:%1=%2").arg(wanted->word, wanted->shown);
        for (const QString &avoid : wanted->avoid) {
            // Where the word itself is there too, the other one may stand for something else in the sentence.
            const bool said = (text + u' ').contains(squeezed(avoid) + u' ');
            if (said && (!isThere || wanted->accepted.isEmpty()))
                warnings << QStringLiteral("avoided_term:%1=%2").arg(wanted->word, avoid);
        }
    }
    warnings.removeDuplicates();
    return warnings;
}

QStringList checkBuiltInTerms(const QString &source, const QString &translation, const Terms &own)
{
    const auto terms = RequiredTerms::shared();
    return terms ? (*terms)->check(source, translation, own) : QStringList();
}

} // namespace tendertrail::translate
