// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement.h"

#include "core/fold.h"
#include "counts.h"
#include "passives.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

bool isSeveral(const QString &noun)
{
    return noun == u"I" || noun.endsWith(u"personnel") || noun.endsWith(u"staff") || noun.endsWith(u"people") || noun == u"we" || noun == u"they" || noun == u"you";
}

namespace {

class Agreement : private PieceView
{
public:
    Agreement(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    static bool isParty(const Piece &piece) { return piece.has(Role::Actor) || piece.kind == PieceKind::Name; }

    // The first verb of a clause agrees with the noun right before it: 采购人委托 → the buyer entrusts
    void agreement()
    {
        bool governed = false;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if ((piece.kind == PieceKind::Punctuation && !isListSign(piece)) || (piece.inserted && (piece.english == u"that" || piece.english == u"so that")))
                governed = false; // a clause of its own
            if (at > 0 && piece.is(WordClass::Adverb) && (piece.english == u"has not" || piece.english == u"has not yet" || piece.english == u"does not")) { // 双方均未提出: have not; 各方均不承担: do not
                size_t who = at;
                while (who > 0 && (isSpace(m_pieces[who - 1]) || m_pieces[who - 1].english.isEmpty()))
                    --who;
                const bool several = who > 0 && m_pieces[who - 1].is(WordClass::Noun) && m_pieces[who - 1].english.endsWith(u's') && !m_pieces[who - 1].english.endsWith(u"ss");
                size_t first = who;
                while (first > 0 && (m_pieces[first - 1].isNominal() || isSpace(m_pieces[first - 1])))
                    --first;
                if ((several && (first == 0 || m_pieces[first - 1].english != u"of")) // 3家单位未公开
                    || (who > 0 && (isSeveral(m_pieces[who - 1].english) || m_pieces[who - 1].english == u"both parties" || m_pieces[who - 1].english == u"the parties")))
                    piece.english.replace(0, piece.english.indexOf(u' '), piece.english.startsWith(u"does") ? QStringLiteral("do") : QStringLiteral("have"));
            }
            if (piece.is(WordClass::Conjunction) && wordSet<"english.subordinators">().contains(piece.english))
                governed = false; // within 10 days after Party A receives
            if (!(piece.is(WordClass::Verb) || piece.is(WordClass::Modal) || piece.is(WordClass::Preposition) || piece.is(WordClass::Conjunction))
                || piece.english.isEmpty())
                continue;
            size_t before = at;
            if (piece.past && piece.is(WordClass::Verb) && !(at > 0 && m_pieces[at - 1].is(WordClass::Modal))) { // 完成了测试
                governed = true; // putTenses says so
                continue;
            }
            // 我公司自愿参加: an adverb stands between
            const auto between = [](const Piece &one) {
                return one.is(WordClass::Adverb) && !one.english.contains(u' ') && one.english != u"not" && one.english != u"all" && one.english != u"please" && one.english != u"must" && one.english != u"already";
            };
            while (before > 0 && (isSpace(m_pieces[before - 1]) || m_pieces[before - 1].english.isEmpty() || m_pieces[before - 1].english == u"at the same time" || m_pieces[before - 1].english == u"in total" || between(m_pieces[before - 1])))
                --before;
            if (before > 1 && (m_pieces[before - 1].kind == PieceKind::Locked || m_pieces[before - 1].kind == PieceKind::Quantity) && !m_pieces[before - 1].english.isEmpty() && m_pieces[before - 1].opening().isDigit() && m_pieces[before - 1].english.size() < 3 && m_pieces[before - 2].is(WordClass::Noun))
                --before; // 投诉事项1缺乏依据: which of them
            const bool subject = before > 0 && !piece.english.startsWith(u"cannot") && (m_pieces[before - 1].is(WordClass::Noun) || m_pieces[before - 1].kind == PieceKind::Name || m_pieces[before - 1].is(WordClass::Proper) || isKey(before - 1, u"这") || isKey(before - 1, u"此"))
                && (!m_pieces[before - 1].english.endsWith(u's') || m_pieces[before - 1].english == u"this") && !isSeveral(m_pieces[before - 1].english);
            // NPU支持FP16: one of them, where the clause begins with it
            const bool device = before > 0 && !piece.english.startsWith(u"cannot") && isDevice(before - 1);
            const bool many = before > 0 && (m_pieces[before - 1].is(WordClass::Noun) || m_pieces[before - 1].is(WordClass::Determiner)) && !m_pieces[before - 1].english.endsWith(u"ss")
                && (m_pieces[before - 1].english.endsWith(u's') || m_pieces[before - 1].english == u"both parties" || isSeveral(m_pieces[before - 1].english));
            if (piece.is(WordClass::Verb) && piece.subject == 2) {
                if (piece.english.startsWith(u"be ")) // 情况属实: are true
                    piece.english = QStringLiteral("are") + piece.english.mid(2);
                if (piece.english == u"is" || piece.english.startsWith(u"is "))
                    piece.english = QStringLiteral("are") + piece.english.mid(2);
                else if (piece.english == u"has" || piece.english.startsWith(u"has "))
                    piece.english = QStringLiteral("have") + piece.english.mid(3);
                else if (piece.english.startsWith(u"not ") && !piece.english.contains(u" than") && !piece.english.section(u' ', 1, 1).endsWith(u"ing"))
                    piece.english.prepend(QStringLiteral("do "));
                governed = true;
                continue;
            }
            // 甲方和乙方: two of them
            size_t first = before;
            while (first > 0 && (m_pieces[first - 1].isNominal() || isSpace(m_pieces[first - 1])))
                --first;
            const bool two = first > 1 && first < before && m_pieces[first - 1].is(WordClass::Conjunction) && (m_pieces[first - 1].english == u"and" || m_pieces[first - 1].english == u"and its") && isParty(m_pieces[before - 1]) && isParty(m_pieces[first - 2]);
            const bool pair = before > 0 && m_pieces[before - 1].has(Role::Actor) && m_pieces[before - 1].english.contains(u" and "); // 甲乙双方
            if ((two || pair) && piece.is(WordClass::Verb) && piece.subject != 1) {
                governed = true;
                continue;
            }
            size_t all = before; // 所有线缆、接头均包含: all of them are
            while (many && all > 0 && m_pieces[all - 1].english != u"all" && (m_pieces[all - 1].isNominal() || isListSign(m_pieces[all - 1]) || m_pieces[all - 1].english.isEmpty()))
                --all;
            if (many && all > 0 && m_pieces[all - 1].english == u"all" && !governed && piece.is(WordClass::Verb) && (piece.english == u"is" || piece.english.startsWith(u"is "))) {
                piece.english = QStringLiteral("are") + piece.english.mid(2);
                governed = true;
                continue;
            }
            if (many && !governed && piece.is(WordClass::Verb) && (piece.english == u"is" || piece.english.startsWith(u"is ")) && first < before && (first == 0 || m_pieces[first - 1].english != u"of") && (m_pieces[first].kind == PieceKind::Quantity || m_pieces[first].is(WordClass::Number) || isSubjectOfMany(first, before - 1))) {
                piece.english.replace(0, 2, QStringLiteral("are")); // 三家公司被列入
                governed = true;
                continue;
            }
            if (many && !governed && piece.is(WordClass::Verb) && piece.english.startsWith(u"be ")) {
                piece.english = QStringLiteral("are") + piece.english.mid(2);
                governed = true;
                continue;
            }
            if (at > 0 && piece.is(WordClass::Verb) && (piece.english == u"is" || piece.english == u"are") && m_pieces[at - 1].is(WordClass::Adverb) && m_pieces[at - 1].english == u"only") {
                std::swap(m_pieces[at - 1], m_pieces[at]); // 仅为: is only
                governed = true;
                continue;
            }
            size_t used = at; // 本调研仅用于论证: is only used for
            if (Piece *denial = at > 0 && m_pieces[at - 1].is(WordClass::Adverb) ? &m_pieces[at - 1] : nullptr; denial && piece.is(WordClass::Verb) && piece.english.startsWith(u"used for") && (denial->english == u"does not" || denial->english == u"do not")) {
                denial->english = many || denial->english == u"do not" ? QStringLiteral("are not") : QStringLiteral("is not"); // 不用于军事用途
                governed = true;
                continue;
            }
            while (used > 0 && (isSpace(m_pieces[used - 1]) || m_pieces[used - 1].english.isEmpty() || (m_pieces[used - 1].is(WordClass::Adverb) && !m_pieces[used - 1].english.startsWith(u"not"))))
                --used;
            if (piece.is(WordClass::Verb) && !governed && (piece.english == u"used for" || piece.english == u"located at" || piece.english == u"limited to") && used > 0 && m_pieces[used - 1].is(WordClass::Noun)) {
                insert(used, inserted(many || (m_pieces[used - 1].english.endsWith(u's') && !m_pieces[used - 1].english.endsWith(u"ss")) ? QStringLiteral("are") : QStringLiteral("is"), m_pieces[at].source.begin, WordClass::Phrase));
                ++at;
                governed = true;
                continue;
            }
            if (many && !governed && (piece.english == u"has" || piece.english.startsWith(u"has ")))
                piece.english = QStringLiteral("have") + piece.english.mid(3);
            if (piece.is(WordClass::Verb) && piece.english.startsWith(u"not ") && piece.english.endsWith(u" than") && !governed && (subject || many)) { // 保证可用率不低于99%: that it is not lower
                size_t that = before;
                while (that > 0 && (m_pieces[that - 1].isNominal() || m_pieces[that - 1].english.isEmpty() || m_pieces[that - 1].english == u"of" || m_pieces[that - 1].is(WordClass::Phrase)))
                    --that;
                const QString &head = m_pieces[that].english; // qualifications of the manager
                const bool several = many || (that + 1 < at && m_pieces[that + 1].english == u"of" && head.endsWith(u's') && !head.endsWith(u"ss"));
                if (that > 0 && m_pieces[that - 1].inserted && m_pieces[that - 1].english == u"that") {
                    piece.english.prepend(several ? QStringLiteral("are ") : QStringLiteral("is "));
                    governed = true;
                    continue;
                }
            }
            if (piece.is(WordClass::Modal) && piece.english == u"refuse to" && !governed && subject) // 投标人拒不澄清
                piece.english = QStringLiteral("refuses to");
            if (piece.is(WordClass::Verb) && ((!governed && (subject || device)) || (piece.subject == 1 && !afterDenial(at))))
                piece.english = piece.english.startsWith(u"not ") && !piece.english.contains(u" than") && !piece.english.endsWith(u"ed") && !piece.english.section(u' ', 1, 1).endsWith(u"ing")
                    ? QStringLiteral("does ") + piece.english
                    : thirdPersonOf(piece.english);
            const bool describes = piece.is(WordClass::Verb) && piece.english.endsWith(u"ing"); // "trading system"
            governed = governed || !(piece.is(WordClass::Conjunction) || describes);
        }
    }

private:
    // 具体要求为: the requirements are, where the clause begins with what is several
    bool isSubjectOfMany(size_t first, size_t last) const
    {
        if (first > 0 && !(m_pieces[first - 1].kind == PieceKind::Punctuation && !isListSign(m_pieces[first - 1]) && !isBracket(m_pieces[first - 1])))
            return false;
        static const QRegularExpression one(QStringLiteral("(?:us|is|ss|series|news|means|gas|lens|works)$"));
        const QString noun = m_pieces[last].english.section(QStringLiteral(" of "), 0, 0).section(QStringLiteral(" for "), 0, 0); // the source of funds is
        return m_pieces[last].is(WordClass::Noun) && noun.endsWith(u's') && !one.match(noun).hasMatch();
    }

    // A model or an abbreviation, and at most its maker or 该 before it
    bool isDevice(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        const auto signOf = [&](auto is) { return std::any_of(piece.english.begin(), piece.english.end(), is); };
        const bool han = keyOf(piece).size() > 0 && std::any_of(keyOf(piece).begin(), keyOf(piece).end(), [](QChar unit) { return core::isHan(unit.unicode()); });
        if (piece.kind != PieceKind::Locked || han || piece.english.endsWith(u's') || piece.english.startsWith(u"RMB ") || piece.english.contains(u' ') || !signOf([](QChar unit) { return unit.isUpper(); }))
            return false;
        if (!piece.opening().isUpper() && !(at > 0 && (m_pieces[at - 1].is(WordClass::Proper) || m_pieces[at - 1].kind == PieceKind::Name))) // 500W; but 昇腾|910B
            return false;
        size_t first = at;
        while (first > 0 && (m_pieces[first - 1].is(WordClass::Proper) || m_pieces[first - 1].kind == PieceKind::Name || m_pieces[first - 1].english.isEmpty() || isSpace(m_pieces[first - 1]) || isKey(first - 1, u"该") || isKey(first - 1, u"本")))
            --first;
        return first == 0 || (m_pieces[first - 1].kind == PieceKind::Punctuation && !isListSign(m_pieces[first - 1]) && !isBracket(m_pieces[first - 1]));
    }

    // does not apply: "does" agrees for it
    bool afterDenial(size_t at) const
    {
        while (at > 0 && (isSpace(m_pieces[at - 1]) || m_pieces[at - 1].english.isEmpty()))
            --at;
        return at > 0 && (m_pieces[at - 1].english.endsWith(u" not") || m_pieces[at - 1].english.startsWith(u"do"));
    }
};

} // namespace

void makeAgree(const QString &key, Pieces &pieces)
{
    Agreement(key, pieces).agreement();
}

} // namespace tendertrail::translate
