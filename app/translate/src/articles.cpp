// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "articles.h"

#include "core/fold.h"

#include "counts.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Articles : private PieceView
{
public:
    Articles(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    // "the" before parties and documents where the segment is a sentence; labels and headings go without.
    void put()
    {
        const bool sentence = std::any_of(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) {
            return piece.is(WordClass::Modal) || (piece.is(WordClass::Verb) && !piece.english.isEmpty()) || isDone(piece)
                || (piece.is(WordClass::Preposition) && piece.english == u"by"); // its verb has become a participle
        });
        if (!sentence)
            return;
        subjects();
        // 支持备份日志。 is a line of a specification: somebody does something in a sentence
        const auto opening = std::find_if(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) { return !isSpace(piece) && !piece.english.isEmpty() && piece.kind != PieceKind::Punctuation; });
        // 乙方应|更换滤芯。: in a slot of the memory the text tells that the clause began before
        const bool inside = opening != m_pieces.end() && !opening->inserted && opening->source.begin > 0 && core::isHan(m_key[opening->source.begin - 1].unicode());
        const bool stopped = (m_key.endsWith(u'。') || m_key.endsWith(u';')) && opening != m_pieces.end() && (inside || (!opening->is(WordClass::Verb) && !opening->is(WordClass::Adverb) && !opening->is(WordClass::Phrase)));
        const bool finite = std::any_of(m_pieces.begin(), m_pieces.end(), [](const Piece &piece) { return piece.is(WordClass::Modal) || (piece.is(WordClass::Verb) && !piece.english.isEmpty()) || isDone(piece); });
        const Piece *before = nullptr;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            // 在美国: in the United States; 美国商务部 has its own name
            if ((piece.english == u"United States" || piece.english == u"United Kingdom") && finite) {
                size_t next = at + 1;
                while (next < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                    ++next;
                const bool attribute = next < m_pieces.size() && (m_pieces[next].is(WordClass::Noun) || m_pieces[next].is(WordClass::Adjective) || m_pieces[next].kind == PieceKind::Locked || m_pieces[next].kind == PieceKind::Name);
                if (attribute)
                    piece.english = piece.english == u"United States" ? QStringLiteral("US") : QStringLiteral("UK");
                else
                    piece.english.prepend(QStringLiteral("the "));
            }
            // 提供复印件: a copy, which did not exist before
            if (finite && before && before->is(WordClass::Verb) && piece.is(WordClass::Noun) && wordSet<"english.made-copies">().contains(piece.english.section(QStringLiteral(" of "), 0, 0))) {
                piece.english.prepend(QStringLiteral("a "));
                piece.definite = false;
                before = &piece;
                continue;
            }
            static const QStringList &means = wordList<"means.of-notice">();
            if (piece.definite && means.contains(keyOf(piece).toString()))
                piece.definite = false; // by telephone
            const bool place = !before || before->kind == PieceKind::Punctuation || (before->is(WordClass::Phrase) && before->english.endsWith(u"ing")) || before->is(WordClass::Verb) || before->is(WordClass::Preposition)
                || before->is(WordClass::Conjunction);
            const bool labels = at + 1 < m_pieces.size() && m_pieces[at + 1].kind == PieceKind::Punctuation && !m_pieces[at + 1].inserted
                && (keyOf(m_pieces[at + 1]) == u":" || keyOf(m_pieces[at + 1]) == u"、");
            if (piece.definite && (piece.english.startsWith(u"all ") || piece.english.startsWith(u"any ") || piece.english.startsWith(u"each ")))
                piece.definite = false;
            // content of the contract, the scope of …: what belongs to something is known.
            static const QStringList &determined = wordList<"english.determined">();
            const bool one = piece.is(WordClass::Noun) && !piece.english.endsWith(u's') && !determined.contains(piece.english.section(u' ', 0, 0)) && !piece.english.section(u' ', 0, 0).endsWith(u"ed");
            const bool owner = one && keyOf(piece).size() >= 2 && before && before->is(WordClass::Preposition) && before->english == u"of" && !before->inserted && keyOf(*before) == u"的";
            const bool owned = one && !(before && before->is(WordClass::Conjunction) && (before->english == u"and" || before->english == u"or")) && at + 1 < m_pieces.size() && m_pieces[at + 1].english == u"of";
            // risk and cost of the visit: of two that belong to the same the first takes the article
            const auto wordBehind = [&](size_t from) {
                size_t next = from + 1;
                while (next < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                    ++next;
                return next;
            };
            const size_t joint = wordBehind(at);
            const size_t second = joint < m_pieces.size() ? wordBehind(joint) : joint;
            const size_t of = second < m_pieces.size() ? wordBehind(second) : second;
            const bool both = finite && one && of < m_pieces.size() && m_pieces[joint].is(WordClass::Conjunction) && (m_pieces[joint].english == u"and" || m_pieces[joint].english == u"or") && m_pieces[second].is(WordClass::Noun) && m_pieces[of].english == u"of"
                && !(before && (before->is(WordClass::Conjunction) || before->english == u"by" || before->english == u"no" || before->english.endsWith(u" no") || before->english == u"as" || before->english.endsWith(u" as")));
            // list provided by the buyer: whose it is makes it known
            size_t participle = at + 1;
            while (participle < m_pieces.size() && (isSpace(m_pieces[participle]) || m_pieces[participle].is(WordClass::Adverb)))
                ++participle;
            const bool determines = participle + 1 < m_pieces.size() && participle > at && m_pieces[participle].is(WordClass::Phrase) && m_pieces[participle].english.endsWith(u"ed") && !m_pieces[participle].english.contains(u' ') && m_pieces[participle + 1].is(WordClass::Preposition)
                && (m_pieces[participle + 1].english == u"by" || m_pieces[participle + 1].english == u"in");
            const bool told = determines && finite && piece.is(WordClass::Noun) && !determined.contains(piece.english.section(u' ', 0, 0)) && piece.opening().isLower() && !(before && before->is(WordClass::Conjunction) && (before->english == u"and" || before->english == u"or"));
            if (owner || owned || told || both)
                piece.definite = true;
            // 送到实验室。: in a sentence, one thing that a verb or preposition governs; who takes part (供应商) may be any
            static const QStringList &pronouns = wordList<"english.pronouns">();
            const bool goesOn = at + 1 < m_pieces.size() && (m_pieces[at + 1].is(WordClass::Noun) || m_pieces[at + 1].is(WordClass::Conjunction) || isListSign(m_pieces[at + 1]));
            const bool states = before && (before->english == u"is" || before->english == u"was" || before->english == u"be" || before->english.startsWith(u"becom") || before->english == u"as" || before->english == u"serve as" || before->english == u"are");
            if (finite && stopped && one && !states && !piece.label && before && (before->is(WordClass::Preposition) || before->is(WordClass::Verb)) && keyOf(piece).size() >= 2 && !goesOn && !piece.english.contains(u' ') && !pronouns.contains(piece.english) && isCounted(piece.english))
                piece.definite = true;
            // service content of …: where the compound begins
            const bool counted = owned && at + 2 < m_pieces.size() && m_pieces[at + 2].kind != PieceKind::Word; // experience of 5 years
            if ((owned || told) && !counted && before && (before->is(WordClass::Noun) || before->is(WordClass::Adjective))) {
                size_t first = at;
                while (first > 0 && (isSpace(m_pieces[first - 1]) || m_pieces[first - 1].english.isEmpty() || m_pieces[first - 1].is(WordClass::Noun) || m_pieces[first - 1].is(WordClass::Adjective)))
                    --first;
                while (first < at && (isSpace(m_pieces[first]) || m_pieces[first].english.isEmpty()))
                    ++first;
                const Piece *lead = nullptr;
                for (size_t back = first; back-- > 0 && !lead;)
                    lead = isSpace(m_pieces[back]) || m_pieces[back].english.isEmpty() ? nullptr : &m_pieces[back];
                const bool placed = lead && (lead->is(WordClass::Verb) || lead->is(WordClass::Preposition) || (lead->is(WordClass::Phrase) && lead->english.endsWith(u"ing")));
                Piece &head = m_pieces[first];
                if (placed && head.opening().isLower() && !head.english.startsWith(u"the ") && !determined.contains(head.english.section(u' ', 0, 0)))
                    head.english.prepend(QStringLiteral("the "));
            }
            if (piece.definite && piece.is(WordClass::Noun) && place && !labels && piece.opening().isLower() && !piece.english.startsWith(u"affixed with") // 密封并加盖公章
                && !(before && (isListSign(*before) || isBracket(*before))) && !isDetermined(piece.english))
                piece.english.prepend(QStringLiteral("the "));
            // 基准价为最低报价: the lowest; a heading does without
            if (finite && before && !before->label && (piece.is(WordClass::Noun) || piece.is(WordClass::Adjective)) && wordSet<"english.superlatives">().contains(piece.english.section(u' ', 0, 0)) && !before->english.endsWith(u"the")
                && (before->is(WordClass::Verb) || before->is(WordClass::Preposition)) && !before->english.endsWith(u" as"))
                piece.english.prepend(QStringLiteral("the "));
            before = &piece;
        }
        if (finite && stopped)
            compounds();
    }

private:
    // 更换空气滤芯: replace the air filter element; a compound that a verb governs, whose last noun is one thing
    void compounds()
    {
        static const QStringList &determined = wordList<"english.determined">();
        const Piece *lead = nullptr;
        for (size_t at = 0; at < m_pieces.size();) {
            const Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty()) {
                ++at;
                continue;
            }
            if (!(piece.is(WordClass::Noun) || piece.is(WordClass::Adjective))) {
                lead = &piece;
                ++at;
                continue;
            }
            const size_t first = at;
            size_t last = at;
            for (; at < m_pieces.size() && (isSpace(m_pieces[at]) || m_pieces[at].english.isEmpty() || m_pieces[at].is(WordClass::Noun) || m_pieces[at].is(WordClass::Adjective)); ++at) {
                if (!isSpace(m_pieces[at]) && !m_pieces[at].english.isEmpty())
                    last = at;
            }
            const Piece &head = m_pieces[last];
            const QString &noun = head.english;
            static const QRegularExpression stating(QStringLiteral("^(?:is|are|be|is not|are not)$|^(?:has|have|no|there is|become|becomes|serve|serves|contain|contains)\\b|(?: as| be|deemed)$"));
            const bool governed = lead && ((lead->is(WordClass::Verb) && !stating.match(lead->english).hasMatch()) || (lead->is(WordClass::Preposition) && wordSet<"english.prepositions-of-things">().contains(lead->english)));
            const QString governing = lead ? lead->english : QString();
            lead = &head;
            Piece &opening = m_pieces[first];
            const bool several = at < m_pieces.size() && (isListSign(m_pieces[at]) || m_pieces[at].is(WordClass::Conjunction));
            if (!governed || several || noun.contains(u" of ") || wordSet<"english.verbs-of-getting">().contains(plainOf(governing)) || !head.is(WordClass::Noun) || head.has(Role::Actor) || (first == last && !noun.contains(u' ')) || noun.endsWith(u's') || !isCounted(noun.section(u' ', -1)) || !opening.opening().isLower() || determined.contains(opening.english.section(u' ', 0, 0)) || isDetermined(opening.english))
                continue;
            opening.english.prepend(opening.english.startsWith(u"certain") ? QStringLiteral("a ") : QStringLiteral("the "));
        }
    }
    // 系统应支持: the system shall support. What a modal follows, from the beginning of its clause.
    void subjects()
    {
        bool opens = true;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            static const QStringList leading{QStringLiteral("that"), QStringLiteral("so that"), QStringLiteral("because"), QStringLiteral("where"), QStringLiteral("if"), QStringLiteral("once"), QStringLiteral("whether")};
            const bool begins = opens;
            const bool leads = piece.is(WordClass::Conjunction) && leading.contains(piece.english) && (piece.inserted || piece.english != u"that"); // no relative one
            opens = leads || (piece.kind == PieceKind::Punctuation && !isListSign(piece) && !isBracket(piece));
            if (!begins || opens || !(piece.is(WordClass::Noun) || piece.is(WordClass::Adjective)) || !piece.opening().isLower() || isDetermined(piece.english))
                continue;
            size_t end = at;
            while (end < m_pieces.size() && (isSpace(m_pieces[end]) || m_pieces[end].english.isEmpty() || m_pieces[end].is(WordClass::Noun) || (m_pieces[end].is(WordClass::Adjective) && !m_pieces[end].english.endsWith(u"ly"))))
                ++end;
            const bool labelled = at > 0 && m_pieces[at - 1].kind == PieceKind::Punctuation && !m_pieces[at - 1].inserted && keyOf(m_pieces[at - 1]) == u":";
            size_t said = end; // unanimously decides
            while (said < m_pieces.size() && (isSpace(m_pieces[said]) || m_pieces[said].english.isEmpty() || m_pieces[said].english.endsWith(u"ly")))
                ++said;
            const bool whole = end == at + 1 || (end > at + 1 && m_pieces[end - 1].has(Role::Actor) && piece.english != u"each"); // a compound only where it acts: 软件公司提供
            const bool agrees = !labelled && whole && said + 1 < m_pieces.size() && (m_pieces[said].is(WordClass::Verb) || isDone(m_pieces[said])) && (m_pieces[said].past || m_pieces[said].english.section(u' ', 0, 0).endsWith(u's')) && m_pieces[said].english != u"is"
                && m_pieces[said].english != u"has" && keyOf(piece).size() >= 2;
            if (end < m_pieces.size() && ((m_pieces[end].is(WordClass::Modal) && !m_pieces[end].inserted) || agrees))
                addArticle(piece, m_pieces[end - 1]);
        }
    }
    // 设备按要求安装: "is installed", which was a verb; 已使用: "has already been" used
    static bool isDone(const Piece &piece)
    {
        if (piece.is(WordClass::Adverb))
            return piece.english.startsWith(u"has already") || piece.english.startsWith(u"have already");
        static const QRegularExpression passive(QStringLiteral("^(?:is|are) .*(?:ed|paid|made|built|sent|kept|held|given|done|shown|taken|written|borne)$"));
        return piece.is(WordClass::Phrase) && passive.match(piece.english).hasMatch();
    }
    // "this project" takes no article.
    static bool isDetermined(const QString &english)
    {
        static const QStringList &words = wordList<"english.determiners">();
        return english.contains(u' ') && words.contains(english.section(u' ', 0, 0));
    }
    static void addArticle(Piece &first, const Piece &last)
    {
        static const QStringList &pronouns = wordList<"english.clause-pronouns">();
        static const QStringList &known = wordList<"english.known-nouns">();
        if (pronouns.contains(first.english) || known.contains(first.english.section(u' ', 0, 0)))
            return;
        if (last.english.endsWith(u's') && !last.english.endsWith(u"ss") && !first.definite)
            return; // textbooks must be …
        first.english.prepend(QStringLiteral("the "));
        first.definite = false;
    }
};

} // namespace

void putArticles(const QString &key, Pieces &pieces)
{
    Articles(key, pieces).put();
}

} // namespace tendertrail::translate
