// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortnames.h"

#include "core/fold.h"
#include "names.h"
#include "wordlists.h"

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

class ShortNames
{
public:
    ShortNames(const Lexicon &lexicon, const QString &key, Pieces &pieces) : m_lexicon(lexicon), m_key(key), m_pieces(pieces) {}

    void join()
    {
        Pieces out; // made anew in one go: a line may hold thousands
        out.reserve(m_pieces.size());
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            const qsizetype taken = m_pieces[i].kind == PieceKind::Word ? headBefore(out, i) : 0;
            if (taken == 0) {
                out.push_back(std::move(m_pieces[i]));
                continue;
            }
            QString english = nameOf(out, taken) + u' ' + tailOf(m_pieces[i]);
            qsizetype begin = out[out.size() - size_t(taken)].source.begin;
            out.resize(out.size() - size_t(taken));
            if (!out.empty() && isPlace(out.back()) && out.back().source.end == begin) {
                english = out.back().english + u' ' + english;
                begin = out.back().source.begin;
                out.pop_back();
            }
            Piece name;
            name.source = {begin, m_pieces[i].source.end};
            name.english = english;
            name.kind = PieceKind::Name;
            name.wordClass = WordClass::Proper;
            name.roles = quint32(Role::Actor) | quint32(Role::Doer);
            out.push_back(std::move(name));
        }
        m_pieces = std::move(out);
    }

private:
    QStringView keyOf(const Piece &piece) const { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()); }
    bool isPlace(const Piece &piece) const
    {
        const LexiconWord *word = piece.is(WordClass::Proper) && piece.source.length() > 1 ? m_lexicon.find(keyOf(piece)) : nullptr;
        return word && !m_lexicon.place(*word).isEmpty();
    }
    // 浪潮: a maker, called so by its own firms
    bool isMaker(const Piece &piece) const
    {
        if (piece.kind == PieceKind::Name)
            return !piece.english.contains(u"Co.") && !piece.english.contains(u"University");
        const LexiconWord *word = piece.kind == PieceKind::Word ? m_lexicon.find(keyOf(piece)) : nullptr;
        const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr;
        return entry && entry->maker;
    }

    QString tailOf(const Piece &piece) const
    {
        const QString key = keyOf(piece).toString();
        const QString strong = wordTable<"companies.tails">().value(key);
        return strong.isEmpty() ? wordTable<"companies.tails-of-words">().value(key) : strong;
    }

    QString nameOf(const Pieces &out, qsizetype taken) const
    {
        const Piece &last = out.back();
        if (taken == 1 && isMaker(last) && !last.english.isEmpty())
            return last.english;
        return pinyinWord(m_key.mid(out[out.size() - size_t(taken)].source.begin, last.source.end - out[out.size() - size_t(taken)].source.begin));
    }

    // How many of the pieces before this one are what the company is called; 0: this is no company.
    qsizetype headBefore(const Pieces &out, size_t at) const
    {
        const QString key = keyOf(m_pieces[at]).toString();
        const bool strong = wordTable<"companies.tails">().contains(key);
        if (out.empty() || out.back().source.end != m_pieces[at].source.begin || (!strong && !wordTable<"companies.tails-of-words">().contains(key)))
            return 0;
        const Piece &last = out.back();
        const qsizetype length = last.source.length();
        if (last.kind == PieceKind::Unknown && length >= 2 && length <= 4)
            return strong || (ends(at) && isNamed(out, 1)) ? 1 : 0;
        if (!ends(at))
            return 0;
        if (strong && length <= 6 && isMaker(last) && isNamed(out, 1))
            return 1;
        // 迅|达|信息: two signs of those that companies are called by
        if (length == 1 && out.size() > 1 && out[out.size() - 2].source.length() == 1 && out[out.size() - 2].source.end == last.source.begin && isSign(last) && isSign(out[out.size() - 2]))
            return isNamed(out, 2) ? 2 : 0;
        return 0;
    }

    bool isSign(const Piece &piece) const
    {
        static const QString &signs = wordTable<"companies.signs">()[QStringLiteral("公司")];
        return piece.kind == PieceKind::Word && signs.contains(m_key[piece.source.begin]);
    }

    // Nothing behind it that it could describe.
    bool ends(size_t at) const
    {
        if (at + 1 >= m_pieces.size())
            return true;
        const Piece &next = m_pieces[at + 1];
        if (next.kind == PieceKind::Punctuation || next.kind == PieceKind::Space)
            return !QStringView(u"+/&").contains(keyOf(next));
        static const QString function = QStringLiteral("的与和及在于为将应已可对向被由等均以");
        return next.kind == PieceKind::Word
            && (next.is(WordClass::Verb) || next.is(WordClass::Modal) || next.is(WordClass::Preposition) || next.is(WordClass::Conjunction) || next.is(WordClass::Adverb)
                || (next.source.length() == 1 && function.contains(m_key[next.source.begin])));
    }

    // Somebody is named where the name begins: at the beginning, behind a sign, a preposition, 为, a party or a verb that takes one.
    bool isNamed(const Pieces &out, qsizetype taken) const
    {
        const qsizetype before = qsizetype(out.size()) - taken - 1;
        if (before < 0)
            return true;
        const Piece &piece = out[size_t(before)];
        if (isPlace(piece) || piece.kind == PieceKind::Space)
            return true;
        const QStringView key = keyOf(piece);
        if (piece.kind == PieceKind::Punctuation)
            return QStringView(u":、,;。(").contains(key) || key == u"and";
        static const QStringList openers{QStringLiteral("由"), QStringLiteral("向"), QStringLiteral("与"), QStringLiteral("和"), QStringLiteral("及"), QStringLiteral("为"),
                                         QStringLiteral("是"), QStringLiteral("经"), QStringLiteral("给"), QStringLiteral("从"), QStringLiteral("被"), QStringLiteral("同"), QStringLiteral("通过")};
        static const QStringList takers{QStringLiteral("委托"), QStringLiteral("选择"), QStringLiteral("邀请"), QStringLiteral("授权"), QStringLiteral("聘请"), QStringLiteral("确定")};
        return openers.contains(key) || takers.contains(key) || (piece.isNominal() && piece.has(Role::Actor));
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    Pieces &m_pieces;
};

} // namespace

void joinShortNames(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    ShortNames(lexicon, key, pieces).join();
}

} // namespace tendertrail::translate
