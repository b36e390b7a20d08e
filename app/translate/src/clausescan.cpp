// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clausescan.h"

#include "wordforms.h"

#include <algorithm>
#include <iterator>

namespace tendertrail::translate {

bool ClauseScan::isManner(const Piece &piece)
{
    return piece.is(WordClass::Adverb)
        || (piece.is(WordClass::Phrase) && !piece.inserted && (piece.english.startsWith(u"as ") || piece.english.startsWith(u"in accordance ") || piece.english.startsWith(u"according to ")));
}

Pieces ClauseScan::part(const Pieces &p, size_t begin, size_t end)
{
    return begin >= end ? Pieces() : Pieces(p.begin() + qsizetype(begin), p.begin() + qsizetype(end));
}

void ClauseScan::append(Pieces &to, Pieces what)
{
    to.insert(to.end(), std::make_move_iterator(what.begin()), std::make_move_iterator(what.end()));
}

Piece ClauseScan::worded(Piece piece, const QString &english)
{
    piece.english = english;
    piece.wordClass = WordClass::Preposition;
    return piece;
}

void ClauseScan::withoutSpaces(Pieces &p)
{
    const auto isWord = [](const Piece &piece) { return piece.kind != PieceKind::Space && piece.kind != PieceKind::Punctuation; };
    Pieces kept;
    for (size_t at = 0; at < p.size(); ++at) {
        const bool between = p[at].kind == PieceKind::Space && at > 0 && at + 1 < p.size() && isWord(p[at - 1]) && isWord(p[at + 1]);
        if (!between)
            kept.push_back(std::move(p[at]));
        else
            p[at].kind = PieceKind::Word; // the next space may look back at this one
    }
    p = std::move(kept);
}

std::vector<int> ClauseScan::depths(const Pieces &p) const
{
    std::vector<int> depth;
    int open = 0;
    for (const Piece &piece : p) {
        const QStringView text = piece.kind == PieceKind::Punctuation ? word(piece) : QStringView();
        const bool opens = !text.isEmpty() && QStringView(u"([<《“〈【").contains(text[0]);
        const bool closes = !text.isEmpty() && QStringView(u")]>》”〉】").contains(text[0]);
        if (opens)
            ++open;
        depth.push_back(open);
        if (closes)
            open = std::max(0, open - 1);
    }
    return depth;
}

std::optional<size_t> ClauseScan::mainVerb(const Pieces &p, const std::vector<int> &depth, size_t from) const
{
    for (size_t at = from; at < p.size(); ++at) {
        if (depth[at] > 0 || !p[at].is(WordClass::Verb) || p[at].english.isEmpty())
            continue;
        if (at + 1 < p.size() && isDe(p[at + 1]))
            continue;
        size_t de = at + 1;
        while (de < p.size() && !(depth[de] == 0 && isDe(p[de])))
            ++de;
        bool later = false;
        for (size_t next = de + 1; next < p.size() && !later; ++next)
            later = depth[next] == 0 && p[next].is(WordClass::Verb) && !p[next].english.isEmpty() && !(next + 1 < p.size() && isDe(p[next + 1]));
        if (de < p.size() && later) {
            at = de;
            continue;
        }
        return at;
    }
    return std::nullopt;
}

void ClauseScan::negate(Pieces &p) const
{
    bool modal = false;
    // 未按时交货: has not delivered on time
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        const QStringView text = word(p[at]);
        if (modal || p[at].parts || p[at].english.startsWith(u"has not") || !(text == u"未" || text == u"没有" || text == u"尚未")) { // said so already
            modal = modal || p[at].is(WordClass::Modal);
            continue;
        }
        size_t verb = at + 1;
        while (verb < p.size() && isManner(p[verb]) && !p[verb].english.startsWith(u"not"))
            ++verb;
        if (verb == at + 1 || verb >= p.size() || !p[verb].is(WordClass::Verb) || p[verb].english.isEmpty())
            continue;
        const bool relative = verb + 1 < p.size() && isDe(p[verb + 1]);
        p[at].english = relative ? QStringLiteral("not") : text == u"尚未" ? QStringLiteral("has not yet") : QStringLiteral("has not");
        p[at].wordClass = WordClass::Adverb;
        p[verb].english = participleOf(plainOf(p[verb].english));
        if (!relative)
            p[verb].wordClass = WordClass::Verb;
    }
    modal = false;
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        modal = modal || p[at].is(WordClass::Modal);
        if (!p[at + 1].is(WordClass::Verb) || p[at].parts || p[at + 1].english.isEmpty() || p[at + 1].english.startsWith(u"not "))
            continue;
        const QStringView text = word(p[at]);
        const bool relative = at + 2 < p.size() && isDe(p[at + 2]);
        // "meets the requirements" agrees already; denied it does not.
        if (text == u"不" || text == u"不能" || text == u"无法" || text == u"未能")
            p[at + 1].english = p[at + 1].english.startsWith(u"is") || p[at + 1].english.startsWith(u"has") ? p[at + 1].english : plainOf(p[at + 1].english);
        if (text == u"不" && word(p[at + 1]) == u"存在" && !modal) { // 不存在利害关系: there is no, has no
            p[at].english.clear();
            p[at + 1].english = at > 0 && p[at - 1].isNominal() ? QStringLiteral("has no") : QStringLiteral("there is no");
            continue;
        }
        if (text == u"不" && !modal && p[at + 1].english.startsWith(u"be ") && p[at].english == u"not") { // 不负责: is not responsible
            p[at].english = QStringLiteral("is not");
            p[at + 1].english = p[at + 1].english.mid(3);
            p[at + 1].wordClass = WordClass::Phrase;
            continue;
        }
        const QString base = p[at + 1].english;
        if (text == u"不" && base.startsWith(u"has "))
            p[at + 1].english = QStringLiteral("have ") + base.mid(4);
        else if (text == u"不" && base == u"has")
            p[at + 1].english = QStringLiteral("have");
        if (text == u"不" && p[at].english == u"not" && base == u"is" && !modal
            && !(at + 2 < p.size() && (p[at + 2].has(Role::Actor) || p[at + 2].kind == PieceKind::Name))) { // 不为人民币报价: is not; 不为贵方安排 is "for"
            p[at].english.clear();
            p[at + 1].english = QStringLiteral("is not");
        } else if (text == u"不" && p[at].english == u"not") {
            if (relative)
                p[at + 1].english = participleOf(base);
            else if (!modal && base != u"is")
                p[at].english = QStringLiteral("does not");
        } else if ((text == u"均未" || ((text == u"未" || text == u"没有" || text == u"尚未") && !p[at].english.startsWith(u"has not"))) && !modal) {
            p[at].english = relative ? QStringLiteral("not") : text == u"尚未" ? QStringLiteral("has not yet") : QStringLiteral("has not");
            p[at].wordClass = WordClass::Adverb;
            p[at + 1].english = participleOf(base);
        }
    }
}

} // namespace tendertrail::translate
