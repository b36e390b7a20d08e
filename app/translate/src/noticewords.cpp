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
            currently(at);
            compared(at);
            awardedTo(at);
            hasRun(at);
            shows(at);
            includes(at);
            allSuffered(at);
            usesTo(at);
            onlyFor(at);
            saidAbout(at);
            published(at);
            tooLate(at);
            deniedThere(at);
        }
    }

private:
    bool isThing(const Piece &piece) const { return piece.kind != PieceKind::Punctuation && (piece.isNominal() || !piece.noun.isEmpty()); }
    bool isParty(const Piece &piece) const { return piece.has(Role::Actor) || piece.kind == PieceKind::Name; }
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
        m_pieces[verb] = insertedPiece(QStringLiteral("to"), m_pieces[verb].source.end, WordClass::Preposition);
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
        m_pieces.insert(m_pieces.begin() + qsizetype(deed), insertedPiece(QStringLiteral("for"), m_pieces[deed].source.begin, WordClass::Preposition));
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, insertedPiece(QStringLiteral("to"), m_pieces[at + 1].source.begin, WordClass::Preposition));
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

    // 平台|现|承载|有|系统: currently
    void currently(size_t at)
    {
        if (isKey(&m_pieces[at], u"现") && before(at) && before(at)->kind == PieceKind::Word && !isBorder(before(at)) && after(at) && (after(at)->is(WordClass::Verb) || isKey(after(at), u"由"))) {
            m_pieces[at].english = QStringLiteral("currently");
            m_pieces[at].wordClass = WordClass::Adverb;
        }
        if (isKey(&m_pieces[at], u"有") && at > 0 && m_pieces[at - 1].is(WordClass::Verb) && isKey(&m_pieces[at - 1], u"承载"))
            m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }

    // 费用|更|高: higher
    void compared(size_t at)
    {
        if (!isKey(&m_pieces[at], u"更") || !after(at))
            return;
        const QString more = wordTable<"adjectives.comparative">().value(keyOf(*after(at)).toString());
        const Piece *next = after(at + 1);
        const bool leads = more.endsWith(u" to");
        if (more.isEmpty() || (!leads && !isBorder(next) && !isKey(next, u"的") && !isKey(next, u"且")))
            return; // 更快地部署
        Piece &said = m_pieces[at + 1];
        said.english = more;
        said.source.begin = m_pieces[at].source.begin;
        if (more.endsWith(u" to"))
            said.wordClass = WordClass::Phrase, said.english.prepend(QStringLiteral("is "));
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
        if (more.endsWith(u" to") && at + 1 < m_pieces.size() && m_pieces[at + 1].is(WordClass::Verb))
            makeVerb(m_pieces[at + 1], QString(m_pieces[at + 1].english));
    }

    // 由|该公司|中标: was awarded to the company
    void awardedTo(size_t at)
    {
        if (!isKey(&m_pieces[at], u"由") || !before(at) || !before(at)->isNominal())
            return;
        size_t won = at + 1;
        while (won < m_pieces.size() && won - at < 6 && m_pieces[won].isNominal() && m_pieces[won].kind != PieceKind::Punctuation && !isKey(&m_pieces[won], u"中标"))
            ++won;
        if (won == at + 1 || won >= m_pieces.size() || !isKey(&m_pieces[won], u"中标") || !isBorder(after(won)) || !isParty(m_pieces[won - 1]))
            return;
        m_pieces[at].english = QStringLiteral("was awarded to");
        m_pieces[at].wordClass = WordClass::Phrase;
        m_pieces[won - 1].source.end = m_pieces[won].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(won));
    }

    // 已|稳定|运行|近6年: has run stably for nearly 6 years
    void hasRun(size_t at)
    {
        if (!isKey(&m_pieces[at], u"稳定") || !before(at) || !(isKey(before(at), u"已") || isKey(before(at), u"已经") || isKey(before(at), u"一直")) || !isKey(after(at), u"运行"))
            return;
        makeVerb(m_pieces[at + 1], QStringLiteral("run stably"));
        if (Piece *time = at + 2 < m_pieces.size() ? &m_pieces[at + 2] : nullptr; time && (time->kind == PieceKind::Quantity || time->kind == PieceKind::Locked || time->isNominal()) && keyOf(*time).endsWith(u'年')) {
            time->english = time->english.startsWith(u"the last ") ? QStringLiteral("for nearly ") + time->english.mid(9) : QStringLiteral("for ") + time->english;
            time->kind = PieceKind::Word;
            time->wordClass = WordClass::Phrase;
        }
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }

    // 这|说明|采购仍处于…: this shows that
    void shows(size_t at)
    {
        if (!isKey(&m_pieces[at], u"说明") || !(isKey(before(at), u"这") || isKey(before(at), u"这也") || isKey(before(at), u"这就")) || isBorder(after(at)) || isKey(after(at), u"的"))
            return;
        makeVerb(m_pieces[at], QStringLiteral("shows that"));
        m_pieces[at].wordClass = WordClass::Phrase;
        m_pieces[at - 1].english = QStringLiteral("this");
    }

    // 建设|不仅|包括|机房: a verb of the clause
    // 三家公司|均|被|列入|清单: are all listed in it; 均已被: have all been
    void allSuffered(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"均") || isKey(&m_pieces[at], u"都")) || at == 0 || !m_pieces[at - 1].isNominal())
            return;
        size_t by = at + 1;
        const bool over = by < m_pieces.size() && (isKey(&m_pieces[by], u"已") || isKey(&m_pieces[by], u"已经"));
        by += over ? 1 : 0;
        if (by + 1 >= m_pieces.size() || !isKey(&m_pieces[by], u"被") || !m_pieces[by + 1].is(WordClass::Verb))
            return;
        m_pieces[at].english = over ? QStringLiteral("have all been") : QStringLiteral("are all");
        m_pieces[at].wordClass = WordClass::Phrase;
        Piece &verb = m_pieces[by + 1];
        verb.english = verb.english.startsWith(u"be ") ? verb.english.mid(3) : participleOf(plainOf(verb.english));
        verb.wordClass = WordClass::Phrase;
        verb.noun.clear();
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(by) + 1);
    }

    // 合同|显示|，服务器…, 合同约定|，由…: what a document says
    void includes(size_t at)
    {
        const Piece *said = before(at);
        if (isKey(&m_pieces[at], u"显示") && said && said->is(WordClass::Noun) && (said->has(Role::Document) || wordSet<"nouns.that-show">().contains(keyOf(*said).toString())) && after(at) && keyOf(*after(at)) == u",")
            makeVerb(m_pieces[at], QStringLiteral("show"));
        if (isKey(&m_pieces[at], u"仅限于") && said && said->is(WordClass::Noun))
            makeVerb(m_pieces[at], QStringLiteral("limited to"));
        // 合同约定，乙方…: one word where it is followed, two where it says something
        const Piece *then = after(at);
        if (isKey(&m_pieces[at], u"合同约定") && then && (keyOf(*then) == u"," || keyOf(*then) == u"由" || keyOf(*then) == u"了" || isParty(*then)) && !(said && (said->is(WordClass::Preposition) || said->is(WordClass::Verb)))) {
            Piece verb = m_pieces[at];
            verb.source.begin = verb.source.end - 2;
            makeVerb(verb, QStringLiteral("stipulate"));
            verb.label = false;
            verb.roles = quint32(Role::Saying);
            m_pieces[at].source.end = verb.source.begin;
            m_pieces[at].english = QStringLiteral("contract");
            m_pieces[at].definite = true;
            m_pieces[at].roles = quint32(Role::Document);
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, verb);
            return;
        }
        // 应|完整|包含|时间: shall fully include
        if ((isKey(&m_pieces[at], u"包含") || isKey(&m_pieces[at], u"包括")) && before(at) && before(at)->is(WordClass::Adjective) && before(size_t(before(at) - m_pieces.data())) && before(size_t(before(at) - m_pieces.data()))->is(WordClass::Modal)) {
            makeVerb(m_pieces[at], QStringLiteral("include"));
            Piece &how = m_pieces[size_t(before(at) - m_pieces.data())];
            how.english = isKey(&how, u"完整") ? QStringLiteral("fully") : adverbOf(how.english);
            how.wordClass = WordClass::Adverb;
            return;
        }
        static const QStringList adverbs{QStringLiteral("不仅"), QStringLiteral("不但"), QStringLiteral("还"), QStringLiteral("也"), QStringLiteral("同时")};
        if (isKey(&m_pieces[at], u"包括") && before(at) && adverbs.contains(keyOf(*before(at)).toString()))
            makeVerb(m_pieces[at], at > 1 && m_pieces[at - 2].isNominal() && m_pieces[at - 2].english.endsWith(u's') ? QStringLiteral("include") : QStringLiteral("includes")), m_pieces[at].wordClass = WordClass::Phrase;
    }

    // 使用|加密|的|证书|进行|签名: to sign
    void usesTo(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"使用") || isKey(&m_pieces[at], u"运用") || isKey(&m_pieces[at], u"利用")) || isKey(after(at), u"的") || (before(at) && !isBorder(before(at)) && !before(at)->is(WordClass::Modal) && !isParty(*before(at))))
            return;
        static const QStringList deeds{QStringLiteral("解密"), QStringLiteral("加密"), QStringLiteral("签名"), QStringLiteral("签章"), QStringLiteral("签署")};
        size_t light = at + 1;
        bool described = false;
        const auto led = [&](size_t i) { return m_pieces[i].is(WordClass::Adverb) || isKey(&m_pieces[i], u"在线") || isKey(&m_pieces[i], u"自行"); };
        const auto does = [&](size_t i) { return isKey(&m_pieces[i], u"进行") || (deeds.contains(keyOf(m_pieces[i]).toString()) && after(i) && !isKey(after(i), u"的") && (isThing(*after(i)) || isBorder(after(i))) && led(i - 1)); };
        while (light < m_pieces.size() && light - at < 14 && !isBorder(&m_pieces[light]) && !does(light)) {
            described = described || isKey(&m_pieces[light], u"的");
            if (m_pieces[light].is(WordClass::Modal) || m_pieces[light].is(WordClass::Preposition))
                return;
            ++light;
        }
        if (!described || light >= m_pieces.size() || isBorder(&m_pieces[light]))
            return;
        const bool conducts = isKey(&m_pieces[light], u"进行");
        if (conducts ? isBorder(after(light)) || !m_pieces[light - 1].isNominal() : m_pieces[light].verb.isEmpty() && !m_pieces[light].is(WordClass::Verb))
            return;
        makeVerb(m_pieces[at], QStringLiteral("use"));
        makeVerb(m_pieces[light], conducts ? QStringLiteral("conduct") : QString(m_pieces[light].verb.isEmpty() ? m_pieces[light].english : m_pieces[light].verb));
        while (light > at + 1 && led(light - 1)) { // 自行|在线|解密
            m_pieces[--light].wordClass = WordClass::Adverb;
        }
        m_pieces.insert(m_pieces.begin() + qsizetype(light), insertedPiece(QStringLiteral("to"), m_pieces[light].source.begin, WordClass::Modal));
    }

    // 不得|仅|对|其中|部分|品目|投标: may not bid for some of them only
    void onlyFor(size_t at)
    {
        const bool only = isKey(&m_pieces[at], u"只") || isKey(&m_pieces[at], u"仅");
        if (!(only ? isKey(after(at), u"对") : isKey(&m_pieces[at], u"对")) || !before(at) || !before(at)->is(WordClass::Modal))
            return;
        const size_t what = at + (only ? 2 : 1);
        size_t deed = what;
        while (deed < m_pieces.size() && deed - at < 12 && !isBorder(&m_pieces[deed]) && !isKey(&m_pieces[deed], u"投标") && !isKey(&m_pieces[deed], u"报价") && !isKey(&m_pieces[deed], u"进行"))
            ++deed;
        const size_t last = deed < m_pieces.size() && isKey(&m_pieces[deed], u"进行") ? deed + 1 : deed;
        if (deed == what || last >= m_pieces.size() || !(isKey(&m_pieces[last], u"投标") || isKey(&m_pieces[last], u"报价")) || !isBorder(after(last)))
            return;
        Piece does = m_pieces[last];
        makeVerb(does, isKey(&m_pieces[last], u"投标") ? (only ? QStringLiteral("bid only for") : QStringLiteral("bid for")) : only ? QStringLiteral("quote only for") : QStringLiteral("quote for"));
        for (size_t i = what; i + 1 < deed; ++i) {
            if (isKey(&m_pieces[i], u"其中") && (isKey(&m_pieces[i + 1], u"部分") || isKey(&m_pieces[i + 1], u"个别"))) {
                m_pieces[i + 1].english = QStringLiteral("some of the");
                m_pieces[i + 1].wordClass = WordClass::Determiner;
                m_pieces[i].english.clear();
                m_pieces[i].wordClass = WordClass::Adverb;
                if (m_pieces[deed - 1].is(WordClass::Noun) && deed - 1 > i + 1)
                    m_pieces[deed - 1].english = pluralOf(m_pieces[deed - 1].english);
            } else if (isKey(&m_pieces[i], u"个别")) {
                m_pieces[i].english = QStringLiteral("individual");
                m_pieces[i].wordClass = WordClass::Adjective;
            }
        }
        if (isKey(&m_pieces[what], u"个别"))
            m_pieces[what].english = QStringLiteral("individual"), m_pieces[what].wordClass = WordClass::Adjective;
        m_pieces.erase(m_pieces.begin() + qsizetype(deed), m_pieces.begin() + qsizetype(last) + 1);
        m_pieces[at] = does;
        if (only)
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
    }

    // 中标|公告发布|后: the publication of the award notice
    void published(size_t at)
    {
        static const QStringList kinds{QStringLiteral("招标"), QStringLiteral("采购"), QStringLiteral("中标"), QStringLiteral("成交"), QStringLiteral("更正"), QStringLiteral("结果"), QStringLiteral("中标结果"), QStringLiteral("成交结果")};
        if (at == 0 || !isKey(&m_pieces[at], u"公告发布") || m_pieces[at - 1].kind != PieceKind::Word || !kinds.contains(keyOf(m_pieces[at - 1]).toString()))
            return;
        const QString kind = m_pieces[at - 1].noun.isEmpty() ? m_pieces[at - 1].english : m_pieces[at - 1].noun;
        m_pieces[at].english = QStringLiteral("the publication of the ") + kind + QStringLiteral(" notice");
        m_pieces[at].wordClass = WordClass::Noun;
        m_pieces[at].source.begin = m_pieces[at - 1].source.begin;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) - 1);
    }

    // 逾期未|缴纳|保证金|的: has not paid it in time
    void tooLate(size_t at)
    {
        if (!isKey(&m_pieces[at], u"逾期未") || at + 1 >= m_pieces.size() || !(m_pieces[at + 1].is(WordClass::Verb) || !m_pieces[at + 1].noun.isEmpty()))
            return;
        Piece late = m_pieces[at];
        late.source.end -= 1;
        late.english = QStringLiteral("in time");
        late.wordClass = WordClass::Adverb;
        late.noun.clear();
        m_pieces[at].source.begin = late.source.end;
        m_pieces[at].english = QStringLiteral("not");
        m_pieces[at].wordClass = WordClass::Adverb;
        m_pieces[at].noun.clear();
        makeVerb(m_pieces[at + 1], QString(m_pieces[at + 1].verb.isEmpty() ? m_pieces[at + 1].english : m_pieces[at + 1].verb));
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, late);
    }

    // 未|在规定时间内|提出|异议: what is denied is the deed
    void deniedThere(size_t at)
    {
        if (!isKey(&m_pieces[at], u"未") || !after(at))
            return;
        size_t verb = at + 2;
        const bool whole = keyOf(*after(at)).startsWith(u'在') && keyOf(*after(at)).endsWith(u'内'); // 在规定时间内 may be one word
        const bool within = whole || isKey(after(at), u"在");
        const auto closes = [this](const Piece &piece) { return piece.is(WordClass::Postposition) || (keyOf(piece).size() > 2 && keyOf(piece).endsWith(u"时间内")); };
        while (verb < m_pieces.size() && verb - at < 14 && !isBorder(&m_pieces[verb]) && !whole && (within ? !closes(m_pieces[verb - 1]) : m_pieces[verb].isNominal()))
            ++verb;
        const bool towards = (isKey(after(at), u"向") || isKey(after(at), u"与")) && verb > at + 2 && isParty(m_pieces[verb - 1]);
        if (!(whole || (within ? closes(m_pieces[verb - 1]) : towards)) || verb >= m_pieces.size() || isBorder(&m_pieces[verb]) || !(m_pieces[verb].is(WordClass::Verb) || !m_pieces[verb].noun.isEmpty()))
            return;
        const Piece denial = m_pieces[at];
        m_pieces.insert(m_pieces.begin() + qsizetype(verb), denial);
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
        Piece &does = m_pieces[verb];
        if (!does.is(WordClass::Verb) && !does.verb.isEmpty())
            makeVerb(does, QString(does.verb));
    }

    // 招标文件|关于|业绩|的|要求|与…: the requirements of the tender documents on it
    void saidAbout(size_t at)
    {
        if (!isKey(&m_pieces[at], u"关于") || !before(at) || isBorder(before(at)))
            return;
        size_t who = at;
        while (who > 0 && at - who < 4 && m_pieces[who - 1].isNominal() && m_pieces[who - 1].kind != PieceKind::Punctuation)
            --who;
        size_t de = at + 1;
        while (de < m_pieces.size() && de - at < 7 && m_pieces[de].isNominal() && m_pieces[de].kind != PieceKind::Punctuation)
            ++de;
        if (who == at || !(who == 0 || isBorder(&m_pieces[who - 1])) || !(isParty(m_pieces[at - 1]) || m_pieces[at - 1].has(Role::Document)) || de == at + 1 || de + 2 >= m_pieces.size() || !isKey(&m_pieces[de], u"的")
            || !wordList<"nouns.said-about">().contains(keyOf(m_pieces[de + 1])) || isBorder(after(de + 1)))
            return;
        Piece said_ = m_pieces[de + 1];
        said_.english = QStringLiteral("the ") + (said_.noun.isEmpty() ? said_.english : said_.noun);
        said_.wordClass = WordClass::Noun;
        said_.noun.clear();
        said_.verb.clear();
        m_pieces[at] = insertedPiece(QStringLiteral("on"), m_pieces[at].source.begin, WordClass::Preposition); // it is no topic any more
        m_pieces.erase(m_pieces.begin() + qsizetype(de), m_pieces.begin() + qsizetype(de) + 2);
        const qsizetype place = m_pieces[who].source.begin;
        if (m_pieces[who].kind == PieceKind::Word && m_pieces[who].is(WordClass::Noun) && !m_pieces[who].english.startsWith(u"the "))
            m_pieces[who].english.prepend(QStringLiteral("the "));
        m_pieces.insert(m_pieces.begin() + qsizetype(who), {said_, insertedPiece(QStringLiteral("of"), place, WordClass::Preposition)});
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
