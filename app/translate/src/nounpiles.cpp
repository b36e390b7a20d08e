// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounpiles.h"

#include "pieceview.h"
#include "titles.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace tendertrail::translate {

namespace {

constexpr size_t longestPile = 40;

class Piles : private PieceView
{
public:
    Piles(const Lexicon &lexicon, const QString &key, Pieces &pieces) : PieceView(key, pieces), m_lexicon(lexicon) {}

    void settle()
    {
        grades();
        bothParties();
        done();
        titleBrackets();
        numbersLast();
        for (size_t begin = 0; begin < m_pieces.size();) {
            if (isBorder(m_pieces[begin]) || opensChapter(m_pieces[begin])) {
                ++begin;
                continue;
            }
            size_t end = begin;
            while (end < m_pieces.size() && !isBorder(m_pieces[end]))
                ++end;
            if (const size_t before = m_pieces.size(); heads(end)) {
                heading(begin, end);
                end += m_pieces.size() - before;
            }
            if (isPile(begin, end)) {
                nameWork(begin, end);
                const size_t before = m_pieces.size();
                const size_t first = headFirst(begin, end);
                end += m_pieces.size() - before;
                if (first > begin || heads(end))
                    end += settleTitle(m_key, m_pieces, first, end);
            } else if (heads(end)) {
                end += settleTitle(m_key, m_pieces, begin, end);
            }
            begin = end;
        }
        copies();
        bounds();
        doings();
    }

private:
    bool isBorder(const Piece &piece) const { return piece.kind == PieceKind::Punctuation && !isListSign(piece); }
    // 第一章 before its title; the year and the lot belong to theirs.
    static bool opensChapter(const Piece &piece)
    {
        return isSpace(piece) || (piece.kind == PieceKind::Locked && (piece.english.startsWith(u"Chapter ") || piece.english.startsWith(u"Part ") || piece.english.startsWith(u"Section ") || piece.english.startsWith(u"Annex ")));
    }

    template <typename Ends = std::initializer_list<QStringView>>
    static bool endsWithAny(QStringView text, const Ends &ends)
    {
        return std::any_of(ends.begin(), ends.end(), [&](const auto &end) { return text.endsWith(end); });
    }

    // What titles end with. 系统, 平台, 服务 are also what a sentence is about: there no verb may come early.
    bool isTitleHead(QStringView word) const
    {
        return endsWithAny(word, wordList<"titles.heads">());
    }

    // Verbs that make a sentence wherever they stand.
    bool saysSomething(const Piece &piece) const
    {
        static const QStringList &verbs = wordList<"verbs.of-sentences">();
        return verbs.contains(keyOf(piece).toString());
    }

    bool isPile(size_t begin, size_t end) const
    {
        if (end - begin < 2 || end - begin > longestPile || !(m_pieces[end - 1].is(WordClass::Noun) || m_pieces[end - 1].is(WordClass::Verb)))
            return false;
        if (!isTitleHead(keyOf(m_pieces[end - 1])) && !headAt(end))
            return false;
        // 公司|开发|系统。: a sentence says so
        const bool stopped = end < m_pieces.size() && (keyOf(m_pieces[end]) == u"。" || keyOf(m_pieces[end]) == u"," || keyOf(m_pieces[end]) == u";") && m_key.endsWith(u'。');
        bool party = false;
        for (size_t at = begin; at < end; ++at) {
            const Piece &piece = m_pieces[at];
            if (stopped && at > begin && (at + 1 < end || piece.english.contains(u' ')) && piece.is(WordClass::Verb) && !piece.noun.isEmpty() && (m_pieces[at - 1].has(Role::Actor) || m_pieces[at - 1].kind == PieceKind::Name))
                return false;
            const bool fits = piece.isNominal() || isSpace(piece) || isListSign(piece) || piece.is(WordClass::Verb)
                || (piece.is(WordClass::Conjunction) && (keyOf(piece) == u"及" || keyOf(piece) == u"和" || keyOf(piece) == u"与" || keyOf(piece) == u"以及")) || keyOf(piece) == u"等";
            if (!fits || (piece.is(WordClass::Verb) && (at == begin || party || saysSomething(piece) || isOurs(piece))) || saysSomething(piece) || keyOf(piece) == u"本" || keyOf(piece) == u"其" || keyOf(piece) == u"该")
                return false;
            party = party || (piece.label && piece.definite && endsWithAny(keyOf(piece), {u"人", u"方", u"商", u"者", u"单位", u"机构"}));
        }
        return true;
    }

    // A verb of the glossary without a noun is one where it stands; those with one have been chosen between.
    bool isOurs(const Piece &piece) const
    {
        const LexiconWord *word = m_lexicon.find(keyOf(piece));
        return word && m_lexicon.glossary(*word) && piece.noun.isEmpty();
    }

    // 管网 提升 工程: a word of the dictionary that stayed a verb
    void nameWork(size_t begin, size_t end)
    {
        for (size_t at = begin; at < end; ++at) {
            Piece &piece = m_pieces[at];
            if (!piece.is(WordClass::Verb))
                continue;
            piece.english = piece.noun.isEmpty() ? gerundOf(piece.english) : piece.noun;
            piece.wordClass = WordClass::Noun;
        }
        for (size_t at = begin; at + 1 < end; ++at) {
            if (m_pieces[at].is(WordClass::Noun) && m_pieces[at + 1].is(WordClass::Noun))
                m_pieces[at].english = oneOf(m_pieces[at].english);
        }
    }

    // "database procurement": what stands before another noun is not counted.
    static QString oneOf(const QString &noun)
    {
        static const QStringList &always = wordList<"english.always-plural">();
        const QString last = noun.section(u' ', -1).section(u'-', -1);
        if (last.isEmpty())
            return noun;
        if (!last.endsWith(u's') || last.endsWith(u"ss") || last.endsWith(u"us") || last.endsWith(u"is") || last.endsWith(u"ics") || last.endsWith(u"ies") || last.endsWith(u"'s") || last.endsWith(u"s'") || last[0].isUpper()
            || always.contains(last) || noun.contains(u" of ") || noun.contains(u" and ") || noun.contains(u" with ") || noun.contains(u" for "))
            return noun;
        const bool es = last.endsWith(u"xes") || last.endsWith(u"ches") || last.endsWith(u"shes") || last.endsWith(u"sses");
        return noun.chopped(es ? 2 : 1);
    }

    // How many pieces before "end" are a head that English puts first, and what stands behind it; nothing: null.
    struct Head
    {
        size_t length;
        QStringView link;
    };
    std::optional<Head> headAt(size_t end) const
    {
        const QStringView last = keyOf(m_pieces[end - 1]);
        if (endsWithAny(last, {u"公告", u"公示", u"邀请书", u"邀请函"})) {
            size_t length = 1;
            static const QStringList &kinds = wordList<"titles.kinds">();
            while (length < end && kinds.contains(keyOf(m_pieces[end - 1 - length]).toString()))
                ++length;
            if (length < end && last == u"结果公告" && keyOf(m_pieces[end - 2]) == u"采购") // 项目|采购|结果公告
                length = 2;
            return Head{length, u"for"};
        }
        static const QStringList &of = wordList<"titles.copies">();
        if (of.contains(last.toString()))
            return Head{1, u"of"};
        return std::nullopt;
    }

    // Where the rest begins behind the head that was put first; "begin" where it stays.
    size_t headFirst(size_t begin, size_t end)
    {
        const auto head = headAt(end);
        if (head && end - begin > head->length) {
            size_t first = begin;
            for (size_t at = begin + 1; at < end; ++at) { // of a list, only the last has it; 电脑、打印机采购公告 is for both
                if (isListSign(m_pieces[at]) && (head->link != u"for" || headAt(at)))
                    first = at + 1;
            }
            while (first < end && isSpace(m_pieces[first]))
                ++first;
            // 供应商名单: supplier list. Only what is long is hard to read.
            if (end - first < head->length + 3)
                return begin;
            const qsizetype place = m_pieces[first].source.begin;
            move(end - head->length, end, first);
            insert(first + head->length, inserted(head->link.toString() + (head->link == u"for" && isProject(keyOf(m_pieces[end - 1])) && !m_pieces[first + head->length].english.startsWith(u"a ") ? QStringLiteral(" the") : QString()), place));
            return first + head->length + 1;
        }
        return begin;
    }

    // The segment ends there, or a colon or bracket does; a sentence would have its sign.
    bool heads(size_t end) const { return end == m_pieces.size() || keyOf(m_pieces[end]) == u":" || keyOf(m_pieces[end]) == u"(" || keyOf(m_pieces[end]) == u")" || keyOf(m_pieces[end]) == u"|"; }

    // 考核内容: assessment content, no order to assess; 税费承担: bearing of taxes, with nobody who bears them
    void heading(size_t begin, size_t end)
    {
        while (begin < end && isSpace(m_pieces[begin]))
            ++begin;
        if (end - begin < 2 || end - begin > 6)
            return;
        const auto nominal = [&](size_t from, size_t to) {
            return std::all_of(m_pieces.begin() + qsizetype(from), m_pieces.begin() + qsizetype(to), [&](const Piece &piece) {
                return piece.is(WordClass::Noun) || (piece.is(WordClass::Adjective) && !piece.english.isEmpty()) || (piece.is(WordClass::Conjunction) && (keyOf(piece) == u"及" || keyOf(piece) == u"和" || keyOf(piece) == u"与"));
            });
        };
        static const QStringList &matters = wordList<"titles.matters">();
        Piece &first = m_pieces[begin];
        if (first.is(WordClass::Verb) && !first.noun.isEmpty() && matters.contains(keyOf(first).toString()) && nominal(begin + 1, end)) {
            first.english = first.noun;
            first.wordClass = WordClass::Noun;
            return;
        }
        Piece &last = m_pieces[end - 1];
        if (!last.is(WordClass::Verb) || last.english.isEmpty() || keyOf(last).size() < 2 || saysSomething(last) || !nominal(begin, end - 1) || last.english.contains(u' '))
            return;
        const bool party = std::any_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(end) - 1,
                                       [&](const Piece &piece) { return piece.label && endsWithAny(keyOf(piece), wordList<"parties.endings">()); });
        if (party || m_pieces[end - 2].is(WordClass::Adjective))
            return;
        const QStringView thing = keyOf(m_pieces[end - 2]);
        const bool returned = keyOf(last) == u"退还" && !(thing.endsWith(u'金') || thing.endsWith(u'款') || thing.endsWith(u'费') || thing.endsWith(u"费用")); // 投标文件退还
        if (!last.noun.isEmpty() && !returned) {
            last.english = last.noun;
            last.wordClass = WordClass::Noun;
            return;
        }
        const qsizetype place = m_pieces[begin].source.begin;
        last.english = returned ? QStringLiteral("return") : gerundOf(last.english);
        last.wordClass = WordClass::Noun;
        move(end - 1, end, begin);
        insert(begin + 1, inserted(QStringLiteral("of"), place));
    }

    // 争议的解决: what ends a heading behind 的 is what is done, not who does it.
    void doings()
    {
        for (size_t at = 2; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            const bool ends = at + 1 == m_pieces.size() || keyOf(m_pieces[at + 1]) == u":" || m_pieces[at + 1].is(WordClass::Conjunction);
            if (!piece.is(WordClass::Verb) || !isDe(m_pieces[at - 1]) || !m_pieces[at - 2].isNominal() || !ends || piece.english.isEmpty())
                continue;
            const bool said = std::any_of(m_pieces.begin() + qsizetype(at > longestPile ? at - longestPile : 0), m_pieces.begin() + qsizetype(at), [](const Piece &before) { return before.is(WordClass::Verb) || before.is(WordClass::Modal) || before.is(WordClass::Preposition); });
            if (said)
                continue;
            const LexiconWord *word = m_lexicon.find(keyOf(piece));
            const GlossaryEntry *entry = word ? m_lexicon.rendering(*word) : nullptr;
            piece.english = entry && !entry->noun.isEmpty() ? entry->noun : gerundOf(piece.english);
            piece.wordClass = WordClass::Noun;
        }
    }

    // 医疗设备采购项目(二次)中标公告: what stands in brackets in a title belongs to the noun before it.
    void titleBrackets()
    {
        const auto head = m_pieces.empty() ? std::nullopt : headAt(m_pieces.size());
        if (!head || head->link != u"for" || m_pieces.size() > longestPile)
            return;
        // …项目-招标公告, …项目_招标公告
        if (const size_t sign = m_pieces.size() - head->length - 1; head->length + 1 < m_pieces.size() && (keyOf(m_pieces[sign]) == u"-" || keyOf(m_pieces[sign]) == u"_"))
            m_pieces.erase(m_pieces.begin() + qsizetype(sign));
        for (size_t open = 1; open + 2 < m_pieces.size(); ++open) {
            if (keyOf(m_pieces[open]) != u"(" || !m_pieces[open - 1].isNominal())
                continue;
            size_t close = open + 1;
            QString words;
            while (close < m_pieces.size() && (m_pieces[close].isNominal() || isSpace(m_pieces[close])) && close - open < 8)
                words += u' ' + m_pieces[close++].english;
            if (close + 1 >= m_pieces.size() || keyOf(m_pieces[close]) != u")" || words.isEmpty())
                continue;
            Piece &noun = m_pieces[open - 1];
            noun.english += QStringLiteral(" (") + words.simplified() + u')';
            noun.source.end = m_pieces[close].source.end;
            m_pieces.erase(m_pieces.begin() + qsizetype(open), m_pieces.begin() + qsizetype(close) + 1);
        }
    }

    // 3#、5#|教学楼: teaching buildings 3# and 5#
    void numbersLast()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &thing = m_pieces[at + 1];
            if (m_pieces[at].kind != PieceKind::Locked || lastSign(m_pieces[at]) != u'#' || !thing.is(WordClass::Noun) || thing.english.contains(u" of "))
                continue;
            if (m_pieces[at].english.contains(u" and "))
                thing.english = pluralOf(thing.english);
            thing.english += u' ' + m_pieces[at].english;
            thing.source.begin = m_pieces[at].source.begin;
            m_pieces.erase(m_pieces.begin() + qsizetype(at));
        }
    }

    // 经|批准|的|预算: the approved budget; nobody is named who did it, and nothing comes after it.
    void done()
    {
        for (size_t at = 0; at + 3 < m_pieces.size(); ++at) {
            Piece &verb = m_pieces[at + 1];
            if (!isKey(at, u"经") || !verb.is(WordClass::Verb) || verb.english.isEmpty() || !isDe(m_pieces[at + 2]) || !m_pieces[at + 3].isNominal())
                continue;
            verb.english = participleOf(verb.english);
            verb.wordClass = WordClass::Adjective;
            verb.source = {m_pieces[at].source.begin, m_pieces[at + 2].source.end};
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 2);
            m_pieces.erase(m_pieces.begin() + qsizetype(at));
        }
    }

    // 专业承包|二级|及以上|资质: qualification of Grade II or above, one noun
    void grades()
    {
        static const QStringList &heads = wordList<"qualifications.heads">();
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            const bool grade = (keyOf(m_pieces[at]).endsWith(u'级') || keyOf(m_pieces[at]).contains(u"级(含")) && m_pieces[at].isNominal() && !m_pieces[at].inserted;
            if (!grade || !(isKey(at + 1, u"及以上") || isKey(at + 1, u"以上") || isKey(at + 1, u"及其以上")))
                continue;
            size_t end = at + 2;
            QStringList words;
            while (end < m_pieces.size() && end - at < 5 && m_pieces[end].is(WordClass::Noun) && heads.contains(keyOf(m_pieces[end]).toString()))
                words << m_pieces[end++].english;
            if (words.isEmpty())
                continue;
            Piece &noun = m_pieces[at];
            noun.english = QStringLiteral("%1 of %2 or above").arg(words.join(u' '), noun.english);
            noun.source.end = m_pieces[end - 1].source.end;
            noun.kind = PieceKind::Word;
            noun.wordClass = WordClass::Noun;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
        }
    }

    // 双方|法定代表人: the legal representatives of both parties
    void bothParties()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const QStringView who = keyOf(m_pieces[at]);
            if (m_pieces[at].kind != PieceKind::Word || !(who == u"双方" || who == u"甲乙双方" || who == u"买卖双方" || who == u"合同双方" || who == u"供需双方"))
                continue;
            size_t end = at + 1;
            while (end < m_pieces.size() && end - at < 4 && m_pieces[end].is(WordClass::Noun) && m_pieces[end].kind == PieceKind::Word)
                ++end;
            if (end == at + 1 || !endsWithAny(keyOf(m_pieces[end - 1]), wordList<"people.for-parties">()) || (end < m_pieces.size() && isDe(m_pieces[end])))
                continue;
            Piece &head = m_pieces[end - 1];
            head.english = pluralOf(head.english);
            m_pieces[at + 1].english.prepend(QStringLiteral("the "));
            head.definite = m_pieces[at + 1].definite = false;
            const qsizetype place = m_pieces[at].source.begin;
            move(at, at + 1, end - 1);
            insert(end - 1, inserted(QStringLiteral("of"), place));
            at = end;
        }
    }

    // 5年以上工作经验: work experience of 5 years or more
    void bounds()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const bool bound = isKey(at, u"以上") || isKey(at, u"以下");
            if (!bound || m_pieces[at - 1].kind != PieceKind::Quantity || !m_pieces[at].is(WordClass::Phrase))
                continue;
            size_t end = at + 1;
            while (end < m_pieces.size() && end - at < 6 && (m_pieces[end].is(WordClass::Noun) || m_pieces[end].is(WordClass::Adjective)))
                ++end;
            const bool ends = end == m_pieces.size() || m_pieces[end].kind == PieceKind::Punctuation;
            if (end == at + 1 || end - at > 5 || !ends || m_pieces[end - 1].is(WordClass::Adjective))
                continue;
            const qsizetype place = m_pieces[at - 1].source.begin;
            move(at + 1, end, at - 1);
            insert(at - 1 + (end - at - 1), inserted(QStringLiteral("of"), place));
            at = end;
        }
    }

    // 提供 营业执照副本 复印件: photocopy of the licence, in a sentence as well
    void copies()
    {
        for (size_t at = 1; at < m_pieces.size(); ++at) {
            const QStringView word = keyOf(m_pieces[at]);
            if (!m_pieces[at].is(WordClass::Noun) || m_pieces[at].inserted || !(word == u"复印件" || word == u"扫描件" || word == u"影印件" || word == u"截图"))
                continue;
            size_t first = at;
            while (first > 0 && at - first < longestPile && ((m_pieces[first - 1].isNominal() && m_pieces[first - 1].kind != PieceKind::Quantity && !m_pieces[first - 1].is(WordClass::Determiner)) || isListSign(m_pieces[first - 1])))
                --first;
            // Of a long list, or one with other copies in it, it is only the last that is one.
            size_t signs = 0;
            for (size_t back = at; back-- > (first > 0 && m_pieces[first - 1].inserted ? first - 1 : first);) {
                const QStringView other = keyOf(m_pieces[back]);
                const bool copy = m_pieces[back].inserted || other == u"复印件" || other == u"扫描件" || other == u"截图" || other == u"原件";
                if (copy || (isListSign(m_pieces[back]) && ++signs > 2)) {
                    first = at;
                    while (first > 0 && m_pieces[first - 1].isNominal() && !m_pieces[first - 1].inserted)
                        --first;
                    break;
                }
            }
            while (first < at && isListSign(m_pieces[first]))
                ++first;
            if (first == at)
                continue;
            const qsizetype place = m_pieces[first].source.begin;
            move(at, at + 1, first);
            insert(first + 1, inserted(QStringLiteral("of"), place));
            ++at;
        }
    }

    const Lexicon &m_lexicon;
};

} // namespace

void settleNounPiles(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Piles(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
