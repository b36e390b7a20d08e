// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"
#include "wordforms.h"

#include <QRegularExpression>

#include <algorithm>

// When something was done, with a date and no postposition; by what means, with more verbs than one.
namespace tendertrail::translate {

QString timePreposition(const QString &time)
{
    static const QRegularExpression hour(QStringLiteral("^\\d{1,2}:\\d{2}"));
    static const QRegularExpression day(QStringLiteral("^\\d{1,2} [A-Z]"));
    static const QRegularExpression month(QStringLiteral("^(?:early |mid-)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{4})?|(?:1[5-9]|20)\\d{2})$"));
    if (hour.match(time).hasMatch() || time.startsWith(u"the end of "))
        return QStringLiteral("at");
    if (day.match(time).hasMatch())
        return QStringLiteral("on");
    static const QRegularExpression part(QStringLiteral("^(?:first|second|third|fourth) (?:half|quarter) of \\d{4}$"));
    if (part.match(time).hasMatch())
        return QStringLiteral("in the");
    return month.match(time).hasMatch() ? QStringLiteral("in") : QString();
}

// What is done in order to come to something: verbs in a list behind 通过, up to the end of the clause.
void Arranger::means(Pieces &p) const
{
    const size_t at = firstWord(p) + (firstWord(p) < p.size() && p[firstWord(p)].has(Role::Actor) ? 1 : 0);
    if (at + 2 >= p.size() || (word(p[at]) != u"通过" && word(p[at]) != u"经过") || !(p[at].is(WordClass::Preposition) || p[at].is(WordClass::Verb)) || p.back().source.end >= m_key.size() || m_key[p.back().source.end] != u',')
        return;
    const auto open = depths(p);
    std::vector<size_t> verbs;
    bool begins = true;
    for (size_t i = at + 1; i < p.size(); ++i) {
        if (open[i] > 0)
            continue;
        const bool sign = p[i].kind == PieceKind::Punctuation && word(p[i]) == u"、";
        if (begins && (p[i].is(WordClass::Adjective) || p[i].is(WordClass::Adverb)))
            continue;
        if (begins && !sign && p[i].isNominal()) { // 查阅 资料 和 质询
            begins = false;
            continue;
        }
        if (begins && p[i].is(WordClass::Verb) && i + 1 < p.size() && p[i + 1].isNominal())
            verbs.push_back(i);
        else if (!sign && !p[i].isNominal() && !isDe(p[i]) && !(p[i].is(WordClass::Conjunction) && (word(p[i]) == u"和" || word(p[i]) == u"及")))
            return; // 通过 测试 后 方可 …
        else if (begins && !sign)
            return;
        begins = sign || p[i].is(WordClass::Conjunction);
    }
    if (verbs.size() < 2)
        return;
    for (const size_t verb : verbs) {
        if (verb > at + 1 && p[verb - 1].is(WordClass::Adjective)) { // 现场 查看
            p[verb - 1].english = adverbOf(p[verb - 1].english);
            p[verb - 1].wordClass = WordClass::Adverb;
        }
        p[verb].english = gerundOf(p[verb].english);
        p[verb].wordClass = WordClass::Phrase;
    }
    p[at].english = QStringLiteral("by");
    p[at].wordClass = WordClass::Preposition;
}

// 经过 认真 讨论: after careful discussion. What is done stands last in its clause and is a noun.
void Arranger::passedThrough(Pieces &p) const
{
    const size_t at = firstWord(p) + (firstWord(p) < p.size() && (p[firstWord(p)].has(Role::Actor) || p[firstWord(p)].kind == PieceKind::Name) ? 1 : 0);
    if (at + 1 >= p.size() || (word(p[at]) != u"经" && word(p[at]) != u"经过") || p.back().source.end >= m_key.size() || m_key[p.back().source.end] != u',')
        return;
    // 经 验收人员 充分 讨论: by whom
    size_t who = at + 1;
    while (who < p.size() && p[who].isNominal() && !p[who].is(WordClass::Adjective))
        ++who;
    size_t deed = who;
    while (deed < p.size() && (p[deed].is(WordClass::Adjective) || p[deed].is(WordClass::Adverb)))
        ++deed;
    if (who > at + 1 && deed > who && p[who - 1].has(Role::Actor) && deed + 1 == p.size() && (p[deed].is(WordClass::Verb) || p[deed].is(WordClass::Noun))) {
        Piece by = linking(QStringLiteral("by"), p[who]);
        by.wordClass = WordClass::Preposition;
        p.insert(p.begin() + qsizetype(at) + 1, by);
        std::rotate(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(who) + 1, p.end());
    }
    for (size_t i = at + 1; i < p.size(); ++i) {
        const bool verb = p[i].is(WordClass::Verb) && !p[i].english.isEmpty();
        const bool joined = p[i].kind == PieceKind::Punctuation || p[i].is(WordClass::Conjunction);
        if (!verb && !joined && !p[i].isNominal() && !p[i].is(WordClass::Adverb) && !p[i].inserted)
            return;
        if (verb && i + 1 < p.size() && p[i + 1].isNominal() && !p[i + 1].is(WordClass::Adjective))
            return; // it has an object
    }
    for (size_t i = at + 1; i < p.size(); ++i) {
        if ((p[i].is(WordClass::Adverb) || p[i].is(WordClass::Adjective)) && p[i].english.endsWith(u"ly") && !p[i].english.contains(u' ')) { // carefully discuss: careful discussion
            p[i].english = p[i].english == u"fully" ? QStringLiteral("full") : p[i].english.endsWith(u"ily") ? p[i].english.chopped(3) + u'y' : p[i].english.chopped(2);
            p[i].wordClass = WordClass::Adjective;
        }
        if (!p[i].is(WordClass::Verb) || p[i].english.isEmpty())
            continue;
        p[i].english = p[i].noun.isEmpty() ? gerundOf(p[i].english) : p[i].noun;
        p[i].wordClass = WordClass::Noun;
    }
}

// 学校 于 2024年3月 对 项目 进行 验收 → the school … in March 2024
std::optional<Pieces> Arranger::dated(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = firstWord(p) + 1; at + 2 < p.size(); ++at) {
        const QStringView text = word(p[at]);
        if (open[at] > 0 || p[at].kind != PieceKind::Word || (text != u"于" && text != u"在") || p[at + 1].kind == PieceKind::Word)
            continue;
        const QString preposition = timePreposition(p[at + 1].english);
        const bool leads = !p[at + 2].isNominal() && !p[at + 2].is(WordClass::Postposition) && !isDe(p[at + 2]) && p[at + 2].kind != PieceKind::Punctuation && p[at + 2].kind != PieceKind::Space;
        if (preposition.isEmpty() || !leads || !(p[at - 1].isNominal() || p[at - 1].is(WordClass::Adverb) || p[at - 1].is(WordClass::Modal)) || !mainVerb(p, open, at + 2))
            continue;
        Pieces rest = part(p, 0, at);
        append(rest, part(p, at + 2, p.size()));
        if (word(rest[at]) == u"与" && rest[at].is(WordClass::Conjunction)) // 于 3月 与 甲方 签订
            rest[at] = worded(rest[at], QStringLiteral("with"));
        // 于 2022年10月 被 禁止: it is over, unless it says what is to be
        static const QRegularExpression year(QStringLiteral("(?:19|20)\\d{2}$"));
        const bool planned = std::any_of(p.begin(), p.end(), [&](const Piece &piece) { return piece.is(WordClass::Modal) || word(piece) == u"开标" || word(piece) == u"召开" || word(piece) == u"举行" || word(piece) == u"开始" || word(piece) == u"拟"; });
        if (const auto verb = mainVerb(rest, depths(rest), at); verb && !planned && year.match(p[at + 1].english).hasMatch())
            rest[*verb].past = true;
        Pieces out = arrange(std::move(rest), depth + 1);
        out.push_back(worded(p[at], preposition));
        out.push_back(p[at + 1]);
        return out;
    }
    return std::nullopt;
}

} // namespace tendertrail::translate
