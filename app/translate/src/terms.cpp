// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/terms.h"

#include "core/fold.h"
#include "gistdata.h"
#include "wordborders.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() && !core::isHan(unit.unicode());
}

// 采购 may follow a letter, "AI" may not stand in "MAIN".
bool standsAlone(const QString &text, const core::TextRange &range)
{
    const auto joined = [&](qsizetype left) {
        return left >= 0 && left + 1 < text.size() && isWordUnit(text[left]) && isWordUnit(text[left + 1]);
    };
    return !joined(range.begin - 1) && !joined(range.end - 1);
}

// As words are compared: Simplified and in half width, unit by unit.
QString keyOf(const QString &text)
{
    const auto data = GistData::shared();
    return data ? data->lexicon->keyText(text) : text;
}

// 采购人 is no word of 采购人工智能服务器. Without the dictionary nobody can tell.
bool isPartOfOthers(const QString &text, const core::TextRange &range)
{
    const auto data = GistData::shared();
    return data && cutsNeighbours(*data->lexicon, text, range);
}

// As a word or the beginning of one: "bid" is not in "forbidden", "AI" not in "said", "buyer" is in "buyers".
qsizetype indexOfWord(const QString &text, const QString &wanted, qsizetype from = 0)
{
    for (qsizetype at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
        if (at == 0 || !isWordUnit(text[at]) || !isWordUnit(text[at - 1]))
            return at;
    }
    return -1;
}

// The whole word, or its plural: "host" forbids "hosts", not "hosting".
bool holdsWord(const QString &text, const QString &word)
{
    for (qsizetype at = indexOfWord(text, word); at >= 0; at = indexOfWord(text, word, at + 1)) {
        qsizetype end = at + word.size();
        for (const QLatin1String plural : {QLatin1String("es"), QLatin1String("s")}) {
            if (QStringView(text).sliced(end).startsWith(plural) && (end + plural.size() == text.size() || !isWordUnit(text[end + plural.size()]))) {
                end += plural.size();
                break;
            }
        }
        if (end == text.size() || !isWordUnit(text[end]) || !isWordUnit(text[end - 1]))
            return true;
    }
    return false;
}

QString squeezed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower().simplified();
}

} // namespace

Terms::Terms(const std::vector<Term> &terms)
{
    QHash<QString, int> known;
    for (const Term &given : terms) {
        Term term{given.source.trimmed(), given.target.trimmed(), given.avoid};
        if (term.source.isEmpty() || term.target.isEmpty())
            continue;
        const QString key = keyOf(term.source).toCaseFolded();
        if (const auto there = known.constFind(key); there != known.cend()) {
            m_terms[std::size_t(*there)] = term;
            continue;
        }
        known.insert(key, int(m_terms.size()));
        m_keys.push_back(keyOf(term.source));
        m_terms.push_back(std::move(term));
    }
    for (int i = 0; i < int(m_terms.size()); ++i)
        m_byFirst[m_keys[std::size_t(i)][0].toCaseFolded()].push_back(i);
    for (std::vector<int> &same : m_byFirst) {
        std::ranges::stable_sort(same, [&](int left, int right) {
            return m_terms[std::size_t(left)].source.size() > m_terms[std::size_t(right)].source.size();
        });
    }
}

std::vector<Terms::Found> Terms::find(const QString &text) const
{
    std::vector<Found> found;
    if (m_terms.empty())
        return found;
    const QString key = keyOf(text);
    for (qsizetype at = 0; at < key.size();) {
        qsizetype next = at + 1;
        if (const auto same = m_byFirst.constFind(key[at].toCaseFolded()); same != m_byFirst.cend()) {
            for (const int index : *same) {
                const QString &wanted = m_keys[std::size_t(index)];
                const Term &term = m_terms[std::size_t(index)];
                const core::TextRange range{at, at + wanted.size()};
                if (range.end > key.size() || QStringView(key).mid(at, wanted.size()).compare(wanted, Qt::CaseInsensitive) != 0
                    || !standsAlone(key, range) || isPartOfOthers(key, range))
                    continue;
                found.push_back({range, &term});
                next = range.end;
                break;
            }
        }
        at = next;
    }
    return found;
}

QStringList checkTerms(const Terms &terms, const QString &source, const QString &translation)
{
    QStringList warnings;
    if (terms.isEmpty())
        return warnings;
    const QString text = squeezed(translation);
    for (const Terms::Found &found : terms.find(source)) {
        const QString wanted = squeezed(found.term->target);
        if (indexOfWord(text, wanted) < 0)
            warnings << QStringLiteral("missing_term:%1=%2").arg(found.term->source, found.term->target);
        QString rest = text;
        rest.remove(wanted); // "buyer" is no fault of "buyer's representative" where that is the term
        for (const QString &avoid : found.term->avoid) {
            if (!avoid.trimmed().isEmpty() && holdsWord(rest, squeezed(avoid)))
                warnings << QStringLiteral("avoided_term:%1=%2").arg(found.term->source, avoid.trimmed());
        }
    }
    warnings.removeDuplicates();
    return warnings;
}

QStringList termsSaid(const Terms &terms, const QString &source, const QString &translation)
{
    QStringList said;
    if (terms.isEmpty())
        return said;
    const QString text = squeezed(translation);
    for (const Terms::Found &found : terms.find(source)) {
        if (indexOfWord(text, squeezed(found.term->target)) >= 0)
            said << found.term->source + u'=' + found.term->target;
    }
    said.removeDuplicates();
    return said;
}

} // namespace tendertrail::translate
