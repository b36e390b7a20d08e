// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reasonwords.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class ReasonWords : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            otherThan(at);
            onlyOne(at);
            doingIt(at);
            forYears(at);
            logsIn(at);
            proves(at);
            makes(at);
            connects(at);
            byWay(at);
            doneTo(at);
            supports(at);
            added(at);
            postedOn(at);
            inTotal(at);
        }
    }

private:
    bool isThing(const Piece &piece) const { return piece.kind != PieceKind::Punctuation && (piece.isNominal() || !piece.noun.isEmpty()); }
    void makeVerb(Piece &piece)
    {
        if (!piece.verb.isEmpty())
            piece.english = piece.verb;
        piece.wordClass = WordClass::Verb;
        piece.noun.clear();
        piece.verb.clear();
    }
    bool couldSay(const Piece &piece) const { return piece.kind == PieceKind::Word && ((piece.is(WordClass::Verb) && !piece.english.isEmpty()) || !piece.verb.isEmpty()); }

    // 除|代理服务费|以外|的|任何费用: any cost other than it
    void otherThan(size_t at)
    {
        if (!isKey(&m_pieces[at], u"除") && !isKey(&m_pieces[at], u"除了"))
            return;
        size_t outside = at + 1;
        while (outside < m_pieces.size() && outside - at < 9 && isThing(m_pieces[outside]))
            ++outside;
        if (outside == at + 1 || outside + 2 >= m_pieces.size() || !(isKey(&m_pieces[outside], u"以外") || isKey(&m_pieces[outside], u"之外") || isKey(&m_pieces[outside], u"外")) || !isKey(&m_pieces[outside + 1], u"的"))
            return;
        size_t end = outside + 2;
        while (end < m_pieces.size() && end - outside < 7 && isThing(m_pieces[end]))
            ++end;
        if (end == outside + 2)
            return;
        const auto joined = [this](size_t from, size_t to) {
            QStringList words;
            for (size_t i = from; i < to; ++i)
                words += m_pieces[i].is(WordClass::Verb) && !m_pieces[i].noun.isEmpty() ? m_pieces[i].noun : m_pieces[i].english;
            return words.join(u' ');
        };
        Piece whole = m_pieces[end - 1];
        whole.english = joined(outside + 2, end) + QStringLiteral(" other than ") + joined(at + 1, outside);
        whole.source.begin = m_pieces[at].source.begin;
        whole.wordClass = WordClass::Noun;
        whole.noun.clear();
        whole.verb.clear();
        whole.definite = whole.label = false;
        m_pieces[at] = whole;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
    }

    // 满足|要求|的|供应商|只有|一家: there is only one supplier that meets them
    void onlyOne(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"只有") || isKey(&m_pieces[at], u"仅有")) || !after(at) || !(keyOf(*after(at)) == u"一家" || keyOf(*after(at)) == u"一个") || !isBorder(after(at + 1)))
            return;
        size_t begin = at;
        bool described = false;
        while (begin > 0 && at - begin < 20 && !isBorder(&m_pieces[begin - 1])) {
            --begin;
            described = described || isKey(&m_pieces[begin], u"的");
        }
        if (!described || m_pieces[begin].is(WordClass::Conjunction) || m_pieces[begin].is(WordClass::Preposition) || !m_pieces[at - 1].has(Role::Actor))
            return;
        Piece there = m_pieces[at];
        there.source.end = m_pieces[at + 1].source.end;
        there.english = QStringLiteral("there is only one");
        there.wordClass = WordClass::Verb;
        there.noun.clear();
        m_pieces[at - 1].definite = m_pieces[at - 1].label = false;
        m_pieces.erase(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(at) + 2);
        m_pieces.insert(m_pieces.begin() + qsizetype(begin), there);
    }

    // 更换|供应商|将|导致…: replacing them
    void doingIt(size_t at)
    {
        if (!isBorder(before(at)) || !wordList<"verbs.of-choosing-products">().contains(keyOf(m_pieces[at])) || !couldSay(m_pieces[at]))
            return;
        size_t will = at + 1;
        while (will < m_pieces.size() && will - at < 10 && (isThing(m_pieces[will]) || isKey(&m_pieces[will], u"的")) && !isKey(&m_pieces[will], u"将"))
            ++will;
        if (will < at + 2 || will + 1 >= m_pieces.size() || !isKey(&m_pieces[will], u"将") || !(m_pieces[will + 1].is(WordClass::Verb) || m_pieces[will + 1].is(WordClass::Modal) || m_pieces[will + 1].is(WordClass::Adverb)))
            return;
        makeVerb(m_pieces[at]);
        m_pieces[at].english = gerundOf(m_pieces[at].english);
        m_pieces[at].wordClass = WordClass::Phrase;
        m_pieces[will].english = isKey(&m_pieces[will + 1], u"无法") ? QString() : QStringLiteral("will");
        m_pieces[will].wordClass = WordClass::Modal;
    }

    // 运行|超过|八年: for more than eight years
    void forYears(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"超过") || isKey(&m_pieces[at], u"逾") || isKey(&m_pieces[at], u"已超过")) || at == 0 || !wordList<"verbs.of-lasting">().contains(keyOf(m_pieces[at - 1])) || !after(at) || !isBorder(after(at + 1)))
            return;
        Piece &years = m_pieces[at + 1];
        if (!(keyOf(years).endsWith(u'年') || keyOf(years).endsWith(u"个月")))
            return;
        years.english.prepend(QStringLiteral("for more than "));
        years.kind = PieceKind::Word;
        years.wordClass = WordClass::Phrase;
        years.source.begin = m_pieces[at].source.begin;
        makeVerb(m_pieces[at - 1]);
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }

    // 使用|证书|登录|系统|上传|文件: use it to log in and upload
    void logsIn(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"使用") || isKey(&m_pieces[at], u"凭") || isKey(&m_pieces[at], u"通过")) || !before(at) || !before(at)->is(WordClass::Modal))
            return;
        size_t login = at + 1;
        while (login < m_pieces.size() && login - at < 7 && m_pieces[login].isNominal() && m_pieces[login].kind != PieceKind::Punctuation && !isKey(&m_pieces[login], u"登录"))
            ++login;
        if (login == at + 1 || login + 1 >= m_pieces.size() || !isKey(&m_pieces[login], u"登录") || !isThing(m_pieces[login + 1]))
            return;
        size_t then = login + 2;
        while (then < m_pieces.size() && m_pieces[then].isNominal() && m_pieces[then].noun.isEmpty() && m_pieces[then].kind != PieceKind::Punctuation)
            ++then;
        m_pieces[at].english = QStringLiteral("use");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        m_pieces[login].english = QStringLiteral("log in to");
        m_pieces[login].wordClass = WordClass::Verb;
        m_pieces[login].noun.clear();
        if (then < m_pieces.size() && couldSay(m_pieces[then]) && after(then) && isThing(*after(then)) && !isKey(after(then), u"的")) {
            makeVerb(m_pieces[then]);
            m_pieces.insert(m_pieces.begin() + qsizetype(then), insertedPiece(QStringLiteral("and"), m_pieces[then].source.begin, WordClass::Conjunction));
        }
        m_pieces.insert(m_pieces.begin() + qsizetype(login), insertedPiece(QStringLiteral("to"), m_pieces[login].source.begin, WordClass::Modal));
    }

    // 不足以|证明|供应商|存在…: to prove that
    void proves(size_t at)
    {
        const QStringView key = keyOf(m_pieces[at]);
        if (!key.endsWith(u"证明") || key.size() < 4 || m_pieces[at].english.endsWith(u"that") || !after(at) || !after(at)->has(Role::Actor))
            return;
        size_t verb = at + 1;
        while (verb < m_pieces.size() && verb - at < 6 && m_pieces[verb].isNominal())
            ++verb;
        if (verb >= m_pieces.size() || !(m_pieces[verb].is(WordClass::Verb) || m_pieces[verb].is(WordClass::Modal)) || isKey(after(verb), u"的"))
            return;
        m_pieces[at].english += QStringLiteral(" that");
        if (isKey(&m_pieces[verb], u"存在")) {
            m_pieces[verb].english = QStringLiteral("has");
            m_pieces[verb].wordClass = WordClass::Phrase;
        }
    }

    // ，并|与|现有系统|对接: and connect with it; ，与|软件|深度|耦合: is deeply coupled with it
    void connects(size_t at)
    {
        const QString does = wordTable<"verbs.of-connecting">().value(keyOf(m_pieces[at]).toString());
        if (does.isEmpty() || !isBorder(after(at)))
            return;
        size_t with = at;
        const bool deep = isKey(before(at), u"深度") || isKey(before(at), u"紧密");
        if (deep)
            --with;
        while (with > 0 && at - with < 9 && isThing(m_pieces[with - 1]) && !isKey(&m_pieces[with - 1], u"与"))
            --with;
        if (with < 2 || with == at - (deep ? 1 : 0) || !isKey(&m_pieces[with - 1], u"与"))
            return;
        const bool state = does.startsWith(u"is ");
        if (!isKey(before(with - 1), u"并") && !(state && (deep || isBorder(before(with - 1)))))
            return;
        Piece said = m_pieces[at];
        said.english = deep && state ? QStringLiteral("is closely ") + does.mid(3) : does;
        said.wordClass = state ? WordClass::Phrase : WordClass::Verb;
        said.noun.clear();
        said.verb.clear();
        m_pieces.erase(m_pieces.begin() + qsizetype(at) - (deep ? 1 : 0), m_pieces.begin() + qsizetype(at) + 1);
        m_pieces[with - 1] = said;
    }

    // 通过|购买|服务|的方式: by purchasing them
    void byWay(size_t at)
    {
        if (!isKey(&m_pieces[at], u"通过") || !isBorder(before(at)) || at + 1 >= m_pieces.size() || !couldSay(m_pieces[at + 1]))
            return;
        size_t de = at + 2;
        while (de < m_pieces.size() && de - at < 10 && isThing(m_pieces[de]))
            ++de;
        if (de == at + 2 || de + 1 >= m_pieces.size() || !isKey(&m_pieces[de], u"的") || !isKey(&m_pieces[de + 1], u"方式") || !isBorder(after(de + 1)))
            return;
        makeVerb(m_pieces[at + 1]);
        m_pieces[at].english = QStringLiteral("by");
        m_pieces[at].wordClass = WordClass::Preposition;
        m_pieces[at + 1].english = gerundOf(m_pieces[at + 1].english);
        m_pieces[at + 1].wordClass = WordClass::Phrase;
        m_pieces.erase(m_pieces.begin() + qsizetype(de), m_pieces.begin() + qsizetype(de) + 2);
    }

    // 均|不|支持国产|算法: behind a denial it is no feature
    void supports(size_t at)
    {
        if (!isKey(&m_pieces[at], u"支持国产") || !(isKey(before(at), u"不") || isKey(before(at), u"均不")) || !after(at) || isBorder(after(at)))
            return;
        Piece domestic = m_pieces[at];
        domestic.source.begin += 2;
        domestic.english = QStringLiteral("domestic");
        domestic.wordClass = WordClass::Adjective;
        domestic.noun.clear();
        m_pieces[at].source.end = domestic.source.begin;
        m_pieces[at].english = QStringLiteral("support");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, domestic);
    }

    // 满足|新增|业务系统|的|需求: new ones
    void added(size_t at)
    {
        if (isKey(&m_pieces[at], u"新增") && before(at) && !isBorder(before(at)) && before(at)->is(WordClass::Verb) && !before(at)->english.endsWith(u" to") && after(at) && after(at)->is(WordClass::Noun)) {
            m_pieces[at].english = QStringLiteral("new");
            m_pieces[at].wordClass = WordClass::Adjective;
            m_pieces[at].noun.clear();
        }
    }

    // 结果|在|政府采购网|公示: is published there
    void postedOn(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"公示") || isKey(&m_pieces[at], u"公告")) || !isBorder(after(at)) || at < 3)
            return;
        size_t in = at;
        while (in > 0 && at - in < 8 && !isBorder(&m_pieces[in - 1]) && !isKey(&m_pieces[in - 1], u"在"))
            --in;
        if (in < 2 || in == at || !isKey(&m_pieces[in - 1], u"在") || !m_pieces[in - 2].isNominal())
            return;
        const QStringView where = m_pieces[at - 1].is(WordClass::Postposition) && at > in + 1 ? keyOf(m_pieces[at - 2]) : keyOf(m_pieces[at - 1]);
        if (!where.endsWith(u'网') && !where.endsWith(u"网站") && !where.endsWith(u"平台") && !where.endsWith(u"媒体"))
            return;
        m_pieces[at].english = QStringLiteral("publish");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        m_pieces[at].verb.clear();
    }

    // …，累计|为|企业|提供|服务
    void inTotal(size_t at)
    {
        if (isKey(&m_pieces[at], u"累计") && isBorder(before(at)) && after(at) && (isKey(after(at), u"为") || isKey(after(at), u"向") || after(at)->is(WordClass::Verb))) {
            m_pieces[at].english = QStringLiteral("cumulatively");
            m_pieces[at].wordClass = WordClass::Adverb;
            m_pieces[at].noun.clear();
        }
    }

    // 加密|的|文件: encrypted ones
    void doneTo(size_t at)
    {
        static const QStringList done{QStringLiteral("加密"), QStringLiteral("密封"), QStringLiteral("签署"), QStringLiteral("破损")};
        if (!done.contains(keyOf(m_pieces[at]).toString()) || !isKey(after(at), u"的") || !after(at + 1) || !isThing(*after(at + 1)) || !m_pieces[at].is(WordClass::Verb))
            return;
        const Piece *previous = before(at);
        if (previous && previous->has(Role::Saying))
            return; // 未按要求|密封|的
        if (previous && !isBorder(previous) && !previous->is(WordClass::Verb) && !previous->is(WordClass::Modal))
            return; // 未|密封|的, 供应商|签署|的
        m_pieces[at].english = participleOf(m_pieces[at].english);
        m_pieces[at].wordClass = WordClass::Adjective;
        m_pieces[at].noun.clear();
    }

    // 作|必要|的|澄清: make them
    void makes(size_t at)
    {
        if (isKey(&m_pieces[at], u"作") && m_pieces[at].english == u"write" && after(at) && (after(at)->is(WordClass::Adjective) || keyOf(*after(at)) == u"出"))
            m_pieces[at].english = QStringLiteral("make");
    }
};

} // namespace

void settleReasons(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    ReasonWords(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
