// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frequencies.h"

#include "arranger.h"
#include "passives.h"
#include "phraseforms.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// How often something is done: 每月 提交 一次 报告.
namespace tendertrail::translate {

// 道路 一天 两次 清扫: road sweeping twice a day. How often goes behind what is done.
void Arranger::timesADay(Pieces &p) const
{
    static const QHash<QString, QString> &spans = wordTable<"times.a-span">();
    static const QHash<QString, QString> &counts = wordTable<"times.counts">();
    for (size_t at = 0; at + 2 < p.size() || (at + 1 < p.size() && p[at].kind == PieceKind::Locked); ++at) {
        const bool whole = p[at].kind == PieceKind::Locked && word(p[at]).endsWith(u'次') && (p[at].english.contains(u" per ") || p[at].english.contains(u" a ")); // 每天两次
        const QString span = spans.value(word(p[at]).toString());
        const bool two = !span.isEmpty() && p[at + 1].kind == PieceKind::Quantity && word(p[at + 1]).endsWith(u'次');
        if (!(whole || two))
            continue;
        size_t end = at + (whole ? 1 : 2);
        const size_t done = end;
        while (end < p.size() && (p[end].is(WordClass::Noun) || p[end].is(WordClass::Adjective) || p[end].is(WordClass::Verb) || (p[end].is(WordClass::Adverb) && end == done)))
            ++end;
        if (end == done || end < p.size() || !(p[end - 1].is(WordClass::Noun) || p[end - 1].is(WordClass::Verb)))
            continue;
        if (!whole)
            p[at].english = counts.value(p[at + 1].english, p[at + 1].english) + u' ' + span;
        p[at].source.end = p[done - 1].source.end;
        p[at].kind = PieceKind::Word;
        p[at].wordClass = WordClass::Phrase;
        p.erase(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(done));
        std::rotate(p.begin() + qsizetype(at), p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(at + 1 + end - done));
        return;
    }
}

void Arranger::often(Pieces &p) const
{
    timesADay(p);
    const auto isTimes = [this](const Piece &piece) {
        const QStringView text = word(piece);
        return text.size() > 1 && text.endsWith(u'次') && !text.startsWith(u'第') && (piece.kind == PieceKind::Quantity || piece.english == u"once");
    };
    // 每 12小时 监测 1次: once every 12 hours
    if (const size_t last = p.size() - 1; p.size() > 2 && isTimes(p[last]) && p[last - 1].is(WordClass::Verb)) {
        static const QHash<QString, QString> &counts = wordTable<"times.counts">();
        p[last].english = counts.value(p[last].english, p[last].english);
        p[last].kind = PieceKind::Word;
        p[last].wordClass = WordClass::Adverb;
        // 道路 一年 检测 两次: twice a year
        if (const QString span = wordTable<"times.a-span">().value(word(p[last - 2]).toString()); !span.isEmpty() && !word(p[last - 2]).startsWith(u'每')) {
            p[last].english += u' ' + span;
            p.erase(p.begin() + qsizetype(last) - 2);
        } else {
            everySo(p, last, p.size());
        }
        doneSoOften(p);
        return;
    }
    for (size_t times = 0; times + 1 < p.size(); ++times) {
        if (!isTimes(p[times]) || !(p[times + 1].is(WordClass::Noun) || p[times + 1].is(WordClass::Adjective) || p[times + 1].parts))
            continue;
        const bool once = p[times].english == u"once";
        // In a slot of a clause, 对…进行|一次 调查: one of them
        if (times == firstWord(p) || (times > 0 && p[times - 1].is(WordClass::Verb) && wordSet<"verbs.of-holding">().contains(word(p[times - 1]).toString()))) {
            if (once) {
                p[times].english = QStringLiteral("one");
                p[times].wordClass = WordClass::Determiner;
            }
            if (times > 0)
                everySo(p, times, p.size());
            continue;
        }
        if (!p[times - 1].is(WordClass::Verb) || !once)
            continue;
        size_t end = times + 1;
        while (end < p.size() && !p[end].is(WordClass::Conjunction) && !p[end].is(WordClass::Modal) && p[end].kind != PieceKind::Punctuation)
            ++end;
        Piece count = p[times];
        p.erase(p.begin() + qsizetype(times));
        --end;
        p.insert(p.begin() + qsizetype(end), std::move(count));
        everySo(p, times, end + 1);
        times = end;
    }
}

// 滤网 更换 每三个月一次: the filter is replaced, and replaces nothing. What a system does by itself it does.
void Arranger::doneSoOften(Pieces &p) const
{
    const size_t first = firstWord(p);
    size_t verb = first;
    while (verb < p.size() && (p[verb].isNominal() || isDe(p[verb])) && p[verb].kind != PieceKind::Punctuation)
        ++verb;
    static const QStringList byItself{QStringLiteral("备份"), QStringLiteral("更新"), QStringLiteral("上传"), QStringLiteral("采集"), QStringLiteral("发送"), QStringLiteral("监测")};
    if (verb == first || verb + 1 >= p.size() || !p[verb].is(WordClass::Verb) || !p[verb - 1].is(WordClass::Noun) || p[verb - 1].has(Role::Actor) || p[verb - 1].has(Role::Moment) || byItself.contains(word(p[verb]).toString()) || !isTransitive(plainOf(p[verb].english)) || p[verb].english.contains(u' ') || p[verb + 1].isNominal())
        return;
    const QString &thing = p[verb - 1].english;
    p[verb].english = (thing.endsWith(u's') && !thing.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(plainOf(p[verb].english));
    p[verb].wordClass = WordClass::Phrase;
    p[verb].noun.clear();
}

// 每月, 每 45天 before "times" goes to "end": a month, every 45 days
void Arranger::everySo(Pieces &p, size_t times, size_t end) const
{
    size_t every = times;
    while (every > 0 && !word(p[every - 1]).startsWith(u'每'))
        --every;
    if (every == 0)
        return;
    --every;
    if (p[every].kind != PieceKind::Locked && !p[every].is(WordClass::Phrase) && !p[every].is(WordClass::Adverb) && !p[every].is(WordClass::Determiner))
        return;
    size_t last = every + 1;
    const bool each = word(p[every]) == u"每";
    if (each && (p[last].kind == PieceKind::Quantity || p[last].is(WordClass::Noun)) && last < times)
        ++last;
    else if (each)
        return;
    if (each)
        p[every].english = QStringLiteral("every");
    else if (p[every].english.endsWith(u"ly")) // quarterly
        p[every].english = wordTable<"times.every">().value(word(p[every]).toString(), p[every].english);
    std::rotate(p.begin() + qsizetype(every), p.begin() + qsizetype(last), p.begin() + qsizetype(end));
}

// 中标人 每月 应 提交 报告: shall submit a report every month
std::optional<Pieces> Arranger::everyTime(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    const bool counted = std::any_of(p.begin(), p.end(), [this](const Piece &piece) { return word(piece).endsWith(u'次'); });
    for (size_t at = 0; !counted && at + 1 < p.size(); ++at) {
        const Piece &often = p[at];
        if (open[at] > 0 || !word(often).startsWith(u'每') || !(often.english.startsWith(u"every ") || often.english.endsWith(u"ly")))
            continue;
        // 每月 提交 报告: nobody is said to do it, and the month does not
        const qsizetype last = p.back().source.end; // 每周违约金|为, in a slot of the memory
        const bool states = at == 0 && ((last < m_key.size() && (m_key[last] == u'为' || m_key[last] == u'是')) || std::any_of(p.begin(), p.end(), [this](const Piece &piece) { return word(piece) == u"为" || word(piece) == u"是"; }));
        const bool behind = states ? false : at == 0 ? p[at + 1].is(WordClass::Verb) || p[at + 1].is(WordClass::Preposition) : p[at - 1].is(WordClass::Noun) || p[at - 1].is(WordClass::Modal) || p[at - 1].kind == PieceKind::Name;
        const Piece &next = p[at + 1];
        const bool leads = next.is(WordClass::Modal) || (next.is(WordClass::Verb) && !next.english.isEmpty()) || next.is(WordClass::Preposition) || next.is(WordClass::Adverb);
        if (!behind || !leads || !mainVerb(p, open, at + 1))
            return std::nullopt;
        Pieces rest = p;
        rest.erase(rest.begin() + qsizetype(at));
        size_t end = rest.size();
        while (end > at && rest[end - 1].kind == PieceKind::Punctuation)
            --end;
        Pieces tail = part(rest, end, rest.size());
        rest.resize(end);
        Pieces out = arrange(std::move(rest), depth + 1);
        out.push_back(often);
        append(out, std::move(tail));
        return out;
    }
    return std::nullopt;
}

namespace {

class Frequencies : private PieceView
{
public:
    using PieceView::PieceView;

    // 每逾期|一天: for each day
    void each()
    {
        const Piece *before = nullptr;
        for (Piece &piece : m_pieces) {
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            if (before && (before->english == u"each" || before->english.endsWith(u" each") || before->english == u"every") && piece.kind == PieceKind::Quantity && piece.english.startsWith(u"one ") && piece.english.count(u' ') == 1)
                piece.english = piece.english.mid(4);
            before = &piece;
        }
    }

    void put()
    {
        size_t begin = 0; // of the clause
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (m_pieces[at].kind == PieceKind::Punctuation && !isListSign(m_pieces[at])) {
                begin = at + 1;
                continue;
            }
            const size_t next = behindTime(at);
            if (next == at || next >= m_pieces.size() || !opens(begin, at) || !(m_pieces[next].is(WordClass::Verb) || m_pieces[next].is(WordClass::Phrase)) || !m_pieces[next].opening().isLower())
                continue;
            size_t end = next;
            while (end < m_pieces.size() && (m_pieces[end].kind != PieceKind::Punctuation || isListSign(m_pieces[end])))
                ++end;
            const bool alone = begin == at || std::all_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(at), [this](const Piece &piece) { return isSpace(piece) || piece.english.isEmpty(); });
            QString &does = m_pieces[next].english;
            if (alone)
                does = plainOf(does);
            if (m_pieces[at].english == u"each")
                m_pieces[at].english = QStringLiteral("every");
            std::rotate(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(next), m_pieces.begin() + qsizetype(end));
            at = end - 1;
        }
    }

private:
    // 每七天, 每|三个月: what stands behind it
    size_t behindTime(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        if ((piece.kind == PieceKind::Locked || piece.is(WordClass::Phrase)) && !piece.inserted && piece.english.startsWith(u"every "))
            return at + 1;
        const bool each = isKey(at, u"每") && piece.is(WordClass::Determiner) && at + 1 < m_pieces.size();
        return each && wordList<"times.units">().contains(keyOf(m_pieces[at + 1]).right(1)) ? at + 2 : at;
    }
    // Nothing stands before it, or only who does it.
    bool opens(size_t begin, size_t at) const
    {
        bool who = true;
        for (size_t before = begin; before < at; ++before)
            who = who && (isSpace(m_pieces[before]) || m_pieces[before].english.isEmpty() || m_pieces[before].has(Role::Actor));
        return who;
    }
};

} // namespace

void putFrequencies(const QString &key, Pieces &pieces)
{
    Frequencies frequencies(key, pieces);
    frequencies.each();
    frequencies.put();
}

} // namespace tendertrail::translate
