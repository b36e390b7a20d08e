// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticewords.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class NoticeWords : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            changed(at);
            handedUp(at);
            recommended(at);
            inTermsOf(at);
            succeeded(at);
            foundThere(at);
            kept(at);
            bothDeeds(at);
        }
    }

private:
    bool isKey(const Piece *piece, QStringView text) const { return piece && piece->kind == PieceKind::Word && keyOf(*piece) == text; }
    bool isThing(const Piece &piece) const { return piece.kind != PieceKind::Punctuation && (piece.isNominal() || !piece.noun.isEmpty()); }
    bool isParty(const Piece &piece) const { return piece.has(Role::Actor) || piece.kind == PieceKind::Name; }
    static Piece said(const QString &english, WordClass wordClass, qsizetype place)
    {
        Piece piece;
        piece.source = {place, place};
        piece.english = english;
        piece.wordClass = wordClass;
        piece.inserted = true;
        return piece;
    }
    void makeVerb(Piece &piece, const QString &english)
    {
        piece.english = english;
        piece.wordClass = WordClass::Verb;
        piece.noun.clear();
        piece.verb.clear();
    }

    // 将|服务期限|由|一年|调整为|三年: adjust it from one year to three
    void changed(size_t at)
    {
        if (!isKey(&m_pieces[at], u"将"))
            return;
        const auto &changes = wordTable<"verbs.of-changing-to">();
        size_t verb = at + 1;
        size_t from = 0;
        while (verb < m_pieces.size() && verb - at < 30 && !isBorder(&m_pieces[verb]) && !changes.contains(keyOf(m_pieces[verb]).toString())) {
            if (m_pieces[verb].is(WordClass::Modal) && !isKey(&m_pieces[verb], u"将"))
                return;
            if (isKey(&m_pieces[verb], u"由") || isKey(&m_pieces[verb], u"从"))
                from = verb;
            ++verb;
        }
        if (verb >= m_pieces.size() || isBorder(&m_pieces[verb]) || verb < at + 2 || isBorder(after(verb)) || (from && (from == at + 1 || from + 1 == verb)))
            return;
        if (at > 0 && isKey(&m_pieces[at - 1], u"现")) {
            m_pieces[at - 1].english = QStringLiteral("now");
            m_pieces[at - 1].wordClass = WordClass::Adverb;
        }
        Piece does = m_pieces[verb];
        makeVerb(does, changes.value(keyOf(does).toString()));
        m_pieces[verb] = said(QStringLiteral("to"), WordClass::Preposition, m_pieces[verb].source.end);
        if (from) {
            m_pieces[from].english = QStringLiteral("from");
            m_pieces[from].wordClass = WordClass::Preposition;
        }
        m_pieces[at] = does;
    }

    // 送|采购人|确认: to the buyer for confirmation
    void handedUp(size_t at)
    {
        const QString does = wordTable<"verbs.of-handing-up">().value(keyOf(m_pieces[at]).toString());
        if (does.isEmpty() || m_pieces[at].kind != PieceKind::Word)
            return;
        size_t deed = at + 1;
        while (deed < m_pieces.size() && deed - at < 6 && m_pieces[deed].isNominal() && m_pieces[deed].kind != PieceKind::Punctuation)
            ++deed;
        if (deed == at + 1 || !isParty(m_pieces[deed - 1]) || deed >= m_pieces.size() || m_pieces[deed].noun.isEmpty() || !wordList<"deeds.of-approval">().contains(keyOf(m_pieces[deed])))
            return;
        const Piece *next = after(deed);
        if (!isBorder(next) && !isKey(next, u"并") && !isKey(next, u"后") && !isKey(next, u"和"))
            return;
        // 须|报|采购人|审批: nobody who hands it up, nor what
        const bool passive = before(at) && before(at)->is(WordClass::Modal) && isBorder(before(size_t(before(at) - m_pieces.data())));
        makeVerb(m_pieces[at], passive ? QStringLiteral("be ") + participleOf(does) : does);
        if (passive)
            m_pieces[at].wordClass = WordClass::Phrase;
        Piece &end = m_pieces[deed];
        end.english = end.noun;
        end.noun.clear();
        end.verb.clear();
        end.wordClass = WordClass::Phrase; // no article
        m_pieces.insert(m_pieces.begin() + qsizetype(deed), said(QStringLiteral("for"), WordClass::Preposition, m_pieces[deed].source.begin));
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, said(QStringLiteral("to"), WordClass::Preposition, m_pieces[at + 1].source.begin));
    }

    // 建议|继续|由|原厂|提供|服务: it is recommended that the maker continue
    void recommended(size_t at)
    {
        if (!isKey(&m_pieces[at], u"建议"))
            return;
        const bool goesOn = isKey(after(at), u"继续");
        size_t by = at + (goesOn ? 2 : 1);
        if (by >= m_pieces.size() || !isKey(&m_pieces[by], u"由"))
            return;
        size_t verb = by + 1;
        while (verb < m_pieces.size() && verb - by < 6 && m_pieces[verb].isNominal() && m_pieces[verb].kind != PieceKind::Punctuation)
            ++verb;
        if (verb == by + 1 || verb >= m_pieces.size() || !isParty(m_pieces[verb - 1]) || !(m_pieces[verb].is(WordClass::Verb)))
            return;
        m_pieces[at].english = QStringLiteral("it is recommended that");
        m_pieces[at].wordClass = WordClass::Conjunction;
        m_pieces[at].noun.clear();
        m_pieces[verb].noun.clear();
        if (goesOn) {
            m_pieces[verb].english.prepend(QStringLiteral("continue to "));
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
            --by;
        }
        m_pieces.erase(m_pieces.begin() + qsizetype(by));
    }

    // 在|架构、接口标准|方面|与…不兼容: in terms of them
    void inTermsOf(size_t at)
    {
        if (!isKey(&m_pieces[at], u"方面") || isBorder(after(at)) || isKey(after(at), u"的") || after(at)->isNominal())
            return;
        size_t in = at;
        while (in > 0 && at - in < 14 && (isThing(m_pieces[in - 1]) || keyOf(m_pieces[in - 1]) == u"、" || isKey(&m_pieces[in - 1], u"和") || isKey(&m_pieces[in - 1], u"及") || isKey(&m_pieces[in - 1], u"以及") || isKey(&m_pieces[in - 1], u"等")))
            --in;
        if (in == at || in < 2 || m_pieces[at - 1].is(WordClass::Determiner) || keyOf(m_pieces[at - 1]).startsWith(u'各') || !isKey(&m_pieces[in - 1], u"在") || isBorder(&m_pieces[in - 2]))
            return;
        m_pieces[at].wordClass = WordClass::Postposition;
        m_pieces[at].noun.clear();
    }

    // 投标文件|上传成功|后: are successfully uploaded
    void succeeded(size_t at)
    {
        if (!keyOf(m_pieces[at]).endsWith(u"成功") || m_pieces[at].kind != PieceKind::Word || !before(at) || isBorder(before(at)) || !before(at)->isNominal() || !after(at) || !(isKey(after(at), u"后") || isKey(after(at), u"时") || isKey(after(at), u"之后")))
            return;
        const QStringView key = keyOf(m_pieces[at]);
        if (key.size() == 2 && at < 2)
            return;
        const QStringView deed = key.size() > 2 ? key.chopped(2) : keyOf(m_pieces[at - 1]);
        const LexiconWord *word = m_lexicon.find(deed);
        const GlossaryEntry *entry = word ? m_lexicon.rendering(*word) : nullptr;
        const size_t who = key.size() > 2 ? at - 1 : at - 2;
        if (!entry || entry->wordClass != WordClass::Verb || !m_pieces[who].isNominal() || m_pieces[who].kind == PieceKind::Punctuation)
            return;
        const QString be = m_pieces[who].english.endsWith(u's') && !m_pieces[who].english.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is ");
        Piece &said = m_pieces[at];
        if (isParty(m_pieces[who]))
            makeVerb(said, QStringLiteral("successfully ") + entry->english);
        else
            makeVerb(said, be + QStringLiteral("successfully ") + participleOf(entry->english));
        if (key.size() == 2) {
            said.source.begin = m_pieces[at - 1].source.begin;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) - 1);
        }
    }

    // 发现|存在|问题: finds them
    void foundThere(size_t at)
    {
        if (!isKey(&m_pieces[at], u"发现") || !isKey(after(at), u"存在") || isKey(before(at), u"的"))
            return;
        makeVerb(m_pieces[at], QStringLiteral("find"));
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
    }

    // 软件|的|开发|与|部署: two nouns
    void bothDeeds(size_t at)
    {
        if (!isKey(&m_pieces[at], u"的") || at + 3 >= m_pieces.size() || !isBorder(after(at + 3)) || !(isKey(&m_pieces[at + 2], u"与") || isKey(&m_pieces[at + 2], u"和") || isKey(&m_pieces[at + 2], u"及")))
            return;
        for (const size_t deed : {at + 1, at + 3}) {
            Piece &piece = m_pieces[deed];
            if (piece.noun.isEmpty() || !piece.is(WordClass::Verb))
                continue;
            piece.english = piece.noun;
            piece.noun.clear();
            piece.wordClass = WordClass::Noun;
        }
    }

    // …，保持|架构|的一致性: begins a clause, and governs what follows
    void kept(size_t at)
    {
        if (isKey(&m_pieces[at], u"保持") && isBorder(before(at)) && !labelFollows(at) && after(at) && isThing(*after(at)) && ofWhat(at))
            makeVerb(m_pieces[at], m_pieces[at].is(WordClass::Verb) ? m_pieces[at].english : QStringLiteral("maintain"));
    }
};

} // namespace

void settleNotices(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    NoticeWords(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
