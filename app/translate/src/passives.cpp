// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passives.h"

#include "phraseforms.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace tendertrail::translate {

bool isTransitive(const QString &verb)
{
    static const QSet<QString> &others = wordSet<"english.never-passive">();
    static const QSet<QString> &whole = wordSet<"english.whole-verbs">();
    if (whole.contains(verb) || isVerbPair(verb))
        return true;
    return !verb.isEmpty() && !verb.contains(u' ') && verb[0].isLower() && !verb.endsWith(u"ed") && !verb.endsWith(u"ing") && !others.contains(verb);
}

namespace {

// A verb that says nothing without an object: replace, disclose.
bool needsObject(const QString &verb)
{
    static const QSet<QString> &needing = wordSet<"english.verbs-needing-object">();
    return needing.contains(verb);
}

class Passives : private PieceView
{
public:
    Passives(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void make()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const bool modal = m_pieces[at].is(WordClass::Modal) && !m_pieces[at].english.contains(u" be") && !m_pieces[at].english.endsWith(u"recommended to");
            if (!modal || !(isThing(at) || waitsForObject(at) || isHandled(at)))
                continue;
            // 应签署、密封和递交: all of them, where nothing follows the last.
            std::vector<size_t> verbs;
            for (size_t verb = verbBehind(at + 1); verb < m_pieces.size() && isTransitive(m_pieces[verb].english);) {
                verbs.push_back(verb);
                const size_t sign = wordFrom(verb + 1);
                const bool listed = sign < m_pieces.size()
                    && (isListSign(m_pieces[sign]) || (m_pieces[sign].is(WordClass::Conjunction) && (m_pieces[sign].english == u"and" || m_pieces[sign].english == u"or")));
                const size_t next = listed ? verbBehind(sign + 1) : m_pieces.size();
                if (next == m_pieces.size())
                    break;
                verb = next;
            }
            const size_t behind = verbs.empty() ? m_pieces.size() : wordFrom(verbs.back() + 1);
            if (verbs.empty() || (behind < m_pieces.size() && !endsHere(behind)))
                continue;
            // must be separately filled in
            const size_t adverb = wordFrom(at + 1);
            const bool led = adverb < verbs.front() && m_pieces[adverb].is(WordClass::Adverb) && !m_pieces[adverb].english.startsWith(u"not") && !m_pieces[adverb].english.contains(u' ');
            if (led)
                m_pieces[adverb].english.prepend(QStringLiteral("be "));
            for (const size_t verb : verbs)
                participle(verb, verb == verbs.front() && !led);
        }
        unled();
        done();
    }

private:
    static constexpr size_t reach = 120; // a line of nothing but denials asks at every one of them

    // 服务费 按月 结算: is settled monthly; 样品 不 退还: is not returned. No modal, but an adverb between the thing and the last word, its verb.
    void unled()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            Piece &adverb = m_pieces[at];
            if (!adverb.is(WordClass::Adverb) || adverb.english.isEmpty())
                continue;
            const bool failed = adverb.english == u"has not" || adverb.english == u"has not yet"; // 服务器至今未交付: what a machine has not had done to it
            const bool kept = adverb.english == u"does not" || adverb.english == u"not"; // 数据不丢失: is not lost
            if (!isThing(at) && !((failed || kept) && isHandled(at)))
                continue;
            const size_t verb = wordFrom(at + 1);
            if (verb >= m_pieces.size() || !m_pieces[verb].is(WordClass::Verb))
                continue;
            const size_t behind = wordFrom(verb + 1);
            if (behind < m_pieces.size() && !endsHere(behind))
                continue;
            size_t head = at;
            while (head > 0 && !m_pieces[head - 1].is(WordClass::Noun))
                --head;
            const QString thing = head > 0 ? m_pieces[head - 1].english : QString(); // GPU至今未交付: a model is no noun
            const bool many = thing.endsWith(u's') && !thing.endsWith(u"ss");
            if (keyOf(adverb) == u"从未" && adverb.english == u"never") { // 设备从未投入使用
                adverb.english = many ? QStringLiteral("have never been") : QStringLiteral("has never been");
                m_pieces[verb].english = participleOf(plainOf(m_pieces[verb].english));
                m_pieces[verb].wordClass = WordClass::Phrase;
                continue;
            }
            if (failed) {
                if (m_pieces[verb].english.section(u' ', 0, 0).endsWith(u"ed"))
                    adverb.english = (many ? QStringLiteral("have not") : QStringLiteral("has not")) + (adverb.english.endsWith(u"yet") ? QStringLiteral(" yet been") : QStringLiteral(" been"));
                continue;
            }
            if (!isTransitive(m_pieces[verb].english))
                continue;
            const QString be = many ? QStringLiteral("are ") : QStringLiteral("is ");
            static const QStringList regular{QStringLiteral("daily"), QStringLiteral("weekly"), QStringLiteral("monthly"), QStringLiteral("quarterly"), QStringLiteral("annually"), QStringLiteral("yearly")};
            if (regular.contains(adverb.english)) { // is paid monthly
                m_pieces[verb].english = be + participleOf(m_pieces[verb].english);
                m_pieces[verb].wordClass = WordClass::Phrase;
                std::rotate(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(verb) + 1);
                continue;
            }
            if (adverb.english == u"does not" || adverb.english == u"not")
                adverb.english = be + QStringLiteral("not");
            else if (adverb.english == u"all" && saidOfAll(at))
                adverb.english = be.trimmed(); // 所有数据均存储
            else
                adverb.english.prepend(be);
            m_pieces[verb].english = participleOf(m_pieces[verb].english);
            m_pieces[verb].wordClass = WordClass::Phrase;
        }
    }

    bool saidOfAll(size_t at) const
    {
        while (at-- > 0 && !opensClause(m_pieces[at])) {
            if (m_pieces[at].english == u"all" || m_pieces[at].english == u"All" || m_pieces[at].english.startsWith(u"all "))
                return true;
        }
        return false;
    }

    // 保证金 在 5个工作日内 退还, by now with its time behind it: is refunded within …
    void done()
    {
        for (size_t at = 1; at < m_pieces.size(); ++at) {
            Piece &verb = m_pieces[at];
            size_t before = at;
            while (before > 0 && (isSpace(m_pieces[before - 1]) || m_pieces[before - 1].english.isEmpty()))
                --before;
            if (!verb.is(WordClass::Verb) || !isTransitive(verb.english) || before == 0 || !m_pieces[before - 1].is(WordClass::Noun))
                continue;
            // 设备 按 要求 安装: a machine does things, but this it has done to it
            const bool handled = needsObject(verb.english) && !m_pieces[before - 1].has(Role::Actor);
            if (m_pieces[before - 1].has(Role::Actor) || verb.english == u"meet" || !(isThing(at) || handled))
                continue;
            const size_t behind = wordFrom(at + 1);
            const bool later = behind < m_pieces.size() && m_pieces[behind].is(WordClass::Conjunction) && (m_pieces[behind].english == u"after" || m_pieces[behind].english == u"before") && wordSet<"verbs.done-to-plans">().contains(keyOf(verb).toString()); // 计划 经确认 后 执行
            if (behind >= m_pieces.size() || !(later || m_pieces[behind].is(WordClass::Preposition)) || !endsHere(behind))
                continue;
            const QString &thing = m_pieces[before - 1].english;
            verb.english = (thing.endsWith(u's') && !thing.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(verb.english);
            verb.wordClass = WordClass::Phrase;
        }
    }

    // 垃圾 应 每日 清运: how often, or as what was required
    static bool isManner(const Piece &piece)
    {
        return piece.is(WordClass::Phrase) && (piece.english.startsWith(u"every ") || piece.english == u"on the same day" || isAsSaid(piece));
    }
    size_t verbBehind(size_t at) const
    {
        at = wordFrom(at);
        const size_t farthest = at + reach;
        while (at < m_pieces.size() && at < farthest && (m_pieces[at].is(WordClass::Adverb) || m_pieces[at].is(WordClass::Adjective) || isManner(m_pieces[at])))
            at = wordFrom(at + 1);
        return at < m_pieces.size() && m_pieces[at].is(WordClass::Verb) ? at : m_pieces.size();
    }
    bool endsHere(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        if (isManner(piece)) {
            const size_t next = wordFrom(at + 1);
            return next == m_pieces.size() || endsHere(next);
        }
        // 应密封并加盖公章: sealed and affixed with …
        if (piece.is(WordClass::Conjunction) && piece.english == u"and") {
            const size_t next = wordFrom(at + 1);
            return next < m_pieces.size() && !m_pieces[next].is(WordClass::Verb) && m_pieces[next].english.section(u' ', 0, 0).endsWith(u"ed");
        }
        if (piece.kind == PieceKind::Punctuation)
            return !isListSign(piece) && !isBracket(piece);
        if (const size_t day = wordFrom(at + 1); piece.is(WordClass::Preposition) && piece.english == u"on" && day < m_pieces.size() && m_pieces[day].english.startsWith(u"the same day"))
            return true;
        static const QSet<QString> governed{QStringLiteral("to"), QStringLiteral("on"), QStringLiteral("of"), QStringLiteral("with")};
        if (piece.is(WordClass::Conjunction) && (piece.english == u"after" || piece.english == u"before" || piece.english == u"when"))
            return true;
        // 导出 至 电脑: be exported to the computer
        static const QStringList moved{QStringLiteral("export"), QStringLiteral("import"), QStringLiteral("upload"), QStringLiteral("transmit"), QStringLiteral("copy"), QStringLiteral("convert")};
        size_t verb = at;
        while (verb > 0 && (isSpace(m_pieces[verb - 1]) || m_pieces[verb - 1].english.isEmpty()))
            --verb;
        if (piece.is(WordClass::Preposition) && piece.english == u"to" && verb > 0 && moved.contains(m_pieces[verb - 1].english))
            return true;
        return piece.is(WordClass::Preposition) && !governed.contains(piece.english);
    }
    void participle(size_t at, bool first)
    {
        m_pieces[at].english = (first ? QStringLiteral("be ") : QString()) + participleOf(m_pieces[at].english);
        m_pieces[at].wordClass = WordClass::Phrase;
    }

    // 未经同意|不得更换: nobody is said to do it, and English wants an object or a passive
    bool waitsForObject(size_t modal) const
    {
        const size_t verb = verbBehind(modal + 1);
        if (m_pieces[modal].inserted || verb >= m_pieces.size() || !needsObject(m_pieces[verb].english))
            return false;
        const size_t behind = wordFrom(verb + 1);
        if (behind < m_pieces.size() && !(m_pieces[behind].kind == PieceKind::Punctuation && !isListSign(m_pieces[behind]) && !isBracket(m_pieces[behind])) && !m_pieces[behind].english.startsWith(u"only ") && !howGot(verb, behind))
            return false;
        for (size_t at = modal; at-- > 0 && !opensClause(m_pieces[at]);) {
            if (m_pieces[at].isNominal() && !m_pieces[at].english.isEmpty() && !(at > 0 && m_pieces[at - 1].english.endsWith(u" of")))
                return false;
        }
        return true;
    }

    // 只能通过云服务租用: how, or from whom, it is got
    bool howGot(size_t verb, size_t behind) const
    {
        static const QStringList getting{QStringLiteral("rent"), QStringLiteral("lease"), QStringLiteral("procure"), QStringLiteral("purchase"), QStringLiteral("buy")};
        static const QStringList ways{QStringLiteral("through"), QStringLiteral("from"), QStringLiteral("by"), QStringLiteral("via")};
        return getting.contains(m_pieces[verb].english) && m_pieces[behind].is(WordClass::Preposition) && ways.contains(m_pieces[behind].english);
    }

    // What the modal belongs to begins its clause and is no person or body. A noun phrase's first noun is its head.
    bool isThing(size_t modal) const
    {
        size_t first = modal;
        while (first > 0 && modal - first < reach && !opensClause(m_pieces[first - 1]))
            --first;
        std::optional<size_t> head;
        for (size_t at = first; at < modal && !head; ++at) {
            const Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty() || piece.is(WordClass::Adjective) || piece.is(WordClass::Determiner) || piece.is(WordClass::Number)
                || piece.is(WordClass::Adverb) || piece.kind == PieceKind::Quantity)
                continue;
            if (!piece.is(WordClass::Noun))
                return false;
            head = at;
        }
        if (!head)
            return false;
        size_t last = *head; // of a compound the last one: 投标人 公章
        while (last + 1 < modal && (m_pieces[last + 1].is(WordClass::Noun) || isSpace(m_pieces[last + 1])))
            ++last;
        while (isSpace(m_pieces[last]))
            --last;
        for (size_t at = last + 1; at < modal; ++at) {
            if (m_pieces[at].is(WordClass::Verb))
                return false;
        }
        return !m_pieces[last].has(Role::Doer);
    }
    // 设备 无法 使用: machines do much, but this is done to them
    bool isHandled(size_t modal) const
    {
        size_t thing = modal;
        const auto amount = [this](const Piece &piece) { return isSpace(piece) || piece.kind == PieceKind::Quantity || (piece.kind == PieceKind::Locked && piece.english.startsWith(u"RMB ")) || piece.english == u"or more" || piece.english == u"of"; };
        while (thing > 0 && (amount(m_pieces[thing - 1]) || (m_pieces[modal].is(WordClass::Adverb) && (m_pieces[thing - 1].is(WordClass::Adverb) || m_pieces[thing - 1].english == u"to date")))) // equipment of RMB 200,000 or more; equipment to date has not
            --thing;
        const size_t verb = verbBehind(modal + 1);
        const bool coded = thing > 0 && m_pieces[thing - 1].kind == PieceKind::Locked && !m_pieces[thing - 1].english.isEmpty() && m_pieces[thing - 1].opening().isLetter(); // GPU
        return thing > 0 && (coded || (m_pieces[thing - 1].is(WordClass::Noun) && m_pieces[thing - 1].has(Role::Doer))) && !m_pieces[thing - 1].has(Role::Actor) && verb < m_pieces.size()
            && wordSet<"verbs.done-to-machines">().contains(keyOf(m_pieces[verb]).toString());
    }
    bool opensClause(const Piece &piece) const
    {
        return (piece.kind == PieceKind::Punctuation && !isListSign(piece) && !isBracket(piece)) || (piece.is(WordClass::Conjunction) && piece.english != u"and" && piece.english != u"or");
    }
};

} // namespace

void makePassive(const QString &key, Pieces &pieces)
{
    Passives(key, pieces).make();
}

bool isThing(const Pieces &phrase)
{
    for (size_t at = phrase.size(); at-- > 0;) {
        const Piece &piece = phrase[at];
        if (piece.is(WordClass::Adverb) || piece.kind == PieceKind::Space)
            continue;
        return piece.is(WordClass::Noun) && !piece.has(Role::Doer);
    }
    return false;
}

void makeParticiple(Pieces &pieces)
{
    Piece *verb = nullptr;
    for (Piece &piece : pieces) {
        if (piece.kind == PieceKind::Space || piece.english.isEmpty() || (piece.is(WordClass::Adverb) && !verb))
            continue;
        // 参数|不得|透露给他人: may not be disclosed to others
        static const QStringList given{QStringLiteral("disclose"), QStringLiteral("leak"), QStringLiteral("reveal"), QStringLiteral("transfer"), QStringLiteral("assign")};
        if (verb && piece.english == u"to" && given.contains(verb->english))
            break;
        if (verb || !piece.is(WordClass::Verb))
            return;
        verb = &piece;
    }
    if (!verb || !isTransitive(verb->english))
        return;
    verb->english = QStringLiteral("be ") + participleOf(verb->english);
    verb->wordClass = WordClass::Phrase;
}

} // namespace tendertrail::translate
