// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbours.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>

// Words of notices, decisions and rules, whose part in the clause the words beside them show.
namespace tendertrail::translate {

namespace {

class OfficialWords : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            const QStringView key = keyOf(m_pieces[at]);
            if (m_pieces[at].kind != PieceKind::Word)
                continue;
            if (key == u"则" && contrasts(at)) {
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
                if (m_pieces[at].is(WordClass::Verb))
                    m_pieces[at].noun.clear(); // what stood behind it is what the subject does
            } else if (key == u"待" && opensWhen(at)) {
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
            }
            else if (key == u"加以" && lightly(at))
                m_pieces.erase(m_pieces.begin() + qsizetype(at)); // 通过协商|加以|解决: the verb says it
            else if (((key == u"起" && after(at) && keyOf(*after(at)) == u"至") || (key == u"止" && isBorder(after(at)) && saysSince(at))) && before(at) && before(at)->kind == PieceKind::Locked)
                m_pieces.erase(m_pieces.begin() + qsizetype(at--)); // 3月11日起至3月18日止: the dates and "to" say it
            else if (key == u"前" && at > 2 && m_pieces[at - 1].kind == PieceKind::Locked && (isKeyOf(at - 2, u"至") || isKeyOf(at - 2, u"到")) && m_pieces[at - 3].kind == PieceKind::Locked && (isBorder(after(at)) || keyOf(*after(at)) == u"(")) {
                m_pieces[at - 2].english = QStringLiteral("to before"); // 3月13日至20日16时前: only the end is a limit
                m_pieces.erase(m_pieces.begin() + qsizetype(at--));
            }
            else if (key == u"为止" && saysSince(at))
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
            else if (key == u"处" && whereFrom(at))
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
            else if (key == u"认为")
                needed(at);
            else if (key == u"中" && m_pieces[at].is(WordClass::Postposition) && isSubjectOf(at))
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
            else if (key == u"境内" && before(at) && (before(at)->is(WordClass::Proper) || before(at)->kind == PieceKind::Name))
                m_pieces.erase(m_pieces.begin() + qsizetype(at--)); // 部署于北京市境内: in Beijing
            else if (key == u"对于" && opensCondition(at))
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
            else if (key == u"与" && m_pieces[at].is(WordClass::Conjunction) && isBorder(before(at)) && at + 2 < m_pieces.size() && m_pieces[at + 1].isNominal()) {
                m_pieces[at].wordClass = WordClass::Preposition; // nothing stands before it that it could join
                m_pieces[at].english = QStringLiteral("with");
            } else if (key == u"为" || key == u"为了")
                aims(at);
        }
    }

    bool isKeyOf(size_t at, QStringView text) const { return m_pieces[at].kind == PieceKind::Word && keyOf(m_pieces[at]) == text; }

    // 截至|投标截止时间|为止: the first word says it
    bool saysSince(size_t at) const
    {
        for (size_t back = at; back-- > 0 && at - back < reach && !isBorder(&m_pieces[back]);) {
            const QStringView key = keyOf(m_pieces[back]);
            if (key == u"截至" || key == u"截止" || key == u"截止到" || key == u"截至到" || key == u"到" || key == u"至")
                return true;
        }
        return false;
    }

    // Nothing that 对 opens stands before, which 加以 would wait for.
    bool lightly(size_t at) const
    {
        if (!after(at) || !(after(at)->is(WordClass::Verb) || !after(at)->noun.isEmpty()))
            return false;
        for (size_t back = at; back-- > 0 && at - back < reach && !isBorder(&m_pieces[back]);) {
            if (keyOf(m_pieces[back]) == u"对")
                return false;
        }
        return true;
    }

    // 从|供应商|处|采购: from the supplier
    bool whereFrom(size_t at) const
    {
        if (at < 2 || !(m_pieces[at - 1].has(Role::Actor) || m_pieces[at - 1].kind == PieceKind::Name) || !after(at) || isBorder(after(at)) || keyOf(*after(at)) == u"的")
            return false;
        size_t who = at;
        while (who > 0 && at - who < 8 && m_pieces[who - 1].isNominal() && m_pieces[who - 1].kind != PieceKind::Punctuation)
            --who;
        return who > 0 && (keyOf(m_pieces[who - 1]) == u"从" || keyOf(m_pieces[who - 1]) == u"自" || keyOf(m_pieces[who - 1]) == u"向");
    }

    // 采购人认为|有必要|时: considers it necessary
    void needed(size_t at)
    {
        size_t end = at + 1;
        if (end + 1 < m_pieces.size() && keyOf(m_pieces[end]) == u"有" && keyOf(m_pieces[end + 1]).startsWith(u"必要"))
            ++end;
        if (end < m_pieces.size() && keyOf(m_pieces[end]) == u"必要的" && isBorder(after(end))) { // one word, and the end of a condition
            Piece de = m_pieces[end];
            de.source.begin = --m_pieces[end].source.end;
            de.english.clear();
            de.wordClass = WordClass::Particle;
            m_pieces.insert(m_pieces.begin() + qsizetype(end) + 1, de);
        }
        if (end >= m_pieces.size() || !(end > at + 1 || keyOf(m_pieces[end]) == u"有必要" || keyOf(m_pieces[end]) == u"必要" || keyOf(m_pieces[end]) == u"确有必要"))
            return;
        const Piece *behind = after(end);
        if (!isBorder(behind) && keyOf(*behind) != u"时" && keyOf(*behind) != u"的" && keyOf(*behind) != u"并")
            return;
        m_pieces[end].source.begin = m_pieces[at + 1].source.begin;
        m_pieces[end].english = QStringLiteral("it necessary");
        m_pieces[end].wordClass = WordClass::Phrase;
        m_pieces[end].noun.clear();
        m_pieces[end].verb.clear();
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
    }

    // 承担了多项科研项目: what is undertaken, where costs and liability are borne
    bool isWork(size_t at) const
    {
        size_t last = clauseEnd(at);
        while (last > at + 1 && !m_pieces[last - 1].isNominal())
            --last;
        const QStringView what = last > at + 1 ? keyOf(m_pieces[last - 1]) : QStringView();
        return what.endsWith(u"项目") || what.endsWith(u"课题") || what.endsWith(u"任务") || what.endsWith(u"工程") || what.endsWith(u"工作");
    }

    // 未|使用|部分: the part not used
    bool leftOver(size_t at)
    {
        if (keyOf(m_pieces[at]) != u"未" || at + 2 >= m_pieces.size() || keyOf(m_pieces[at + 2]) != u"部分" || !(m_pieces[at + 1].is(WordClass::Verb) || !m_pieces[at + 1].verb.isEmpty()))
            return false;
        const Piece &verb = m_pieces[at + 1];
        const QString does = verb.is(WordClass::Verb) ? verb.english : verb.verb;
        if (does.contains(u' ') || does.isEmpty())
            return false;
        Piece &part = m_pieces[at];
        part.source.end = m_pieces[at + 2].source.end;
        part.english = QStringLiteral("part not ") + participleOf(does);
        part.wordClass = WordClass::Noun;
        part.definite = true;
        part.noun.clear();
        part.verb.clear();
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(at) + 3);
        return true;
    }

    // 我院手术室, 我院实训室: a hospital or a college, where the sentence tells
    bool ownHouse(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (!piece.english.endsWith(u" institution") || !wordSet<"institutions.own">().contains(keyOf(piece).toString()))
            return false;
        const auto told = [this](const QStringList &words) { return std::any_of(words.begin(), words.end(), [this](const QString &word) { return m_key.contains(word); }); };
        const bool treats = told(wordList<"contexts.hospital">());
        const bool teaches = told(wordList<"contexts.college">());
        if (treats != teaches)
            piece.english = piece.english.chopped(11) + (treats ? QStringLiteral("hospital") : QStringLiteral("college"));
        return treats != teaches;
    }

    bool choose(size_t at)
    {
        Piece &piece = m_pieces[at];
        const QStringView key = keyOf(piece);
        const Piece *next = after(at);
        if (chooseLast(at) || refused(at) || ownHouse(at) || leftOver(at))
            return true;
        if (!next)
            return false;
        const Piece *previous = before(at);
        // (配置英伟达A100): configured with, but (配置要求)
        if ((key == u"配置" || key == u"配备" || key == u"搭载") && previous && keyOf(*previous) == u"(" && previous->kind == PieceKind::Punctuation
            && (next->is(WordClass::Proper) || next->kind == PieceKind::Name || next->kind == PieceKind::Locked || next->kind == PieceKind::Quantity)) {
            piece.english = key == u"配置" ? QStringLiteral("configured with") : QStringLiteral("equipped with");
            piece.wordClass = WordClass::Preposition;
            piece.noun.clear();
            return true;
        }
        // 技术功能: technical functions, but 信息技术服务
        if (key == u"技术" && piece.english == u"technology" && next->is(WordClass::Noun) && !(previous && previous->isNominal() && !previous->has(Role::Actor) && !previous->is(WordClass::Determiner))) {
            piece.english = QStringLiteral("technical");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        if (key == u"承担" && piece.english == u"bear" && isWork(at))
            piece.english = QStringLiteral("take on");
        const bool opens = isBorder(previous);
        const bool leads = next->is(WordClass::Verb) || !next->noun.isEmpty() || next->is(WordClass::Adverb);
        // 现公开征求意见: now
        if (key == u"现" && opens && (leads || next->is(WordClass::Preposition) || next->is(WordClass::Phrase))) {
            piece.english = QStringLiteral("now");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 特邀请供应商参加: hereby
        if (key == u"特" && opens && leads) {
            piece.english = QStringLiteral("hereby");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 先购买服务，再购买产品: then
        if (key == u"再" && piece.source.begin > 0 && m_key[piece.source.begin - 1] == u',' && (leads || keyOf(*next) == u"由" || keyOf(*next) == u"对" || keyOf(*next) == u"将" || keyOf(*next) == u"向")) {
            piece.english = QStringLiteral("then");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 须登录平台填写: a verb, whatever 登录平台 is elsewhere
        if (key == u"登录" && next->is(WordClass::Noun) && before(at) && (before(at)->is(WordClass::Modal) || before(at)->has(Role::Actor) || keyOf(*before(at)) == u"请")) {
            piece.noun.clear();
            piece.wordClass = WordClass::Verb;
            return true;
        }
        // 需到现场进行服务: shall go to the site to …
        if (key == u"到" && piece.is(WordClass::Preposition) && before(at) && (before(at)->is(WordClass::Modal) || keyOf(*before(at)) == u"自行") && next->isNominal()) {
            size_t verb = at + 1;
            while (verb < m_pieces.size() && m_pieces[verb].isNominal())
                ++verb;
            static const QStringList &places = wordList<"places.one-goes-to">();
            const QStringView place = keyOf(m_pieces[verb - 1]);
            if (verb < m_pieces.size() && (m_pieces[verb].is(WordClass::Verb) || !m_pieces[verb].noun.isEmpty()) && std::any_of(places.begin(), places.end(), [&](const QString &one) { return place.endsWith(one); })) {
                piece.english = QStringLiteral("go to");
                piece.wordClass = WordClass::Verb;
                piece.roles |= quint32(Role::Serial);
                if (m_pieces[verb].is(WordClass::Verb))
                    m_pieces[verb].noun.clear();
                return true;
            }
        }
        if (key == u"难以" && (leads || next->is(WordClass::Adjective)) && (opens || before(at)->has(Role::Actor))) {
            piece.english = opens ? QStringLiteral("it is difficult to") : QStringLiteral("can hardly");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 数据难以恢复: who does it is not said
        if (key == u"难以" && (leads || next->is(WordClass::Adjective)) && before(at)->isNominal()) {
            size_t verb = at + 1;
            while (verb < m_pieces.size() && (m_pieces[verb].is(WordClass::Adverb) || m_pieces[verb].is(WordClass::Adjective) || (verb + 1 < m_pieces.size() && m_pieces[verb].isNominal() && m_pieces[verb].noun.isEmpty())))
                ++verb;
            const bool alone = verb < m_pieces.size() && isBorder(after(verb));
            piece.english = !alone ? QStringLiteral("can hardly") : before(at)->english.endsWith(u's') && !before(at)->english.endsWith(u"ss") ? QStringLiteral("are difficult to") : QStringLiteral("is difficult to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 既可自行组织，也可委托: the second half says it
        if (key == u"既" && (leads || next->is(WordClass::Modal))) {
            piece.english = next->is(WordClass::Modal) ? QString() : QStringLiteral("both");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (key == u"国内外" && next->is(WordClass::Noun)) {
            piece.english = QStringLiteral("domestic and foreign");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        return provides(at) || counted(at) || qualifies(at);
    }

    // 供应商作出的承诺无效。: is invalid, where the subject is told by a clause
    bool chooseLast(size_t at)
    {
        Piece &piece = m_pieces[at];
        const QStringView key = keyOf(piece);
        if ((key != u"无效" && key != u"有效") || !before(at) || !before(at)->is(WordClass::Noun) || !isBorder(after(at)) || (after(at) && keyOf(*after(at)) == u":"))
            return false;
        size_t first = nounsBefore(at);
        if (first < 2 || keyOf(m_pieces[first - 1]) != u"的")
            return false;
        for (size_t back = first - 2; back-- > 0 && !isBorder(&m_pieces[back]);) {
            if (m_pieces[back].is(WordClass::Verb) || m_pieces[back].is(WordClass::Modal)) // 认定其提交的文件无效: what is found so
                return false;
        }
        piece.english = key == u"无效" ? QStringLiteral("be invalid") : QStringLiteral("be valid");
        piece.wordClass = WordClass::Verb;
        return true;
    }

private:
    size_t clauseEnd(size_t at) const
    {
        while (at < m_pieces.size() && !isBorder(&m_pieces[at]))
            ++at;
        return at;
    }
    // Where the nouns that end before "at" begin.
    size_t nounsBefore(size_t at) const
    {
        while (at > 0 && (m_pieces[at - 1].kind == PieceKind::Space || (m_pieces[at - 1].isNominal() && m_pieces[at - 1].kind != PieceKind::Punctuation)))
            --at;
        return at;
    }

    // 而|操作系统|则|强调: one set against the other, and no "then"
    bool contrasts(size_t at)
    {
        const size_t first = nounsBefore(at);
        if (first == at || isBorder(after(at)))
            return false;
        if (first > 0 && keyOf(m_pieces[first - 1]) == u"而" && isBorder(before(first - 1))) {
            m_pieces[first - 1].english = QStringLiteral("while");
            return true;
        }
        return isBorder(before(first));
    }

    // 本项目|中|涉及涂料的，: the project involves
    bool isSubjectOf(size_t at) const
    {
        const Piece *next = after(at);
        const size_t first = nounsBefore(at);
        const Piece *beyond = after(at + 1);
        if (!next || first == at || !isBorder(before(first)) || (beyond && keyOf(*beyond) == u"到"))
            return false;
        // 文件中涉及到的所有内容 is all the content, not the documents
        for (size_t i = at + 2; i < m_pieces.size() && m_pieces[i].kind != PieceKind::Punctuation; ++i)
            if (m_pieces[i].is(WordClass::Particle) && i + 1 < m_pieces.size() && m_pieces[i + 1].isNominal())
                return false;
        // 招标文件中未限定品牌: the documents do not; 没有规定 has a rule of its own
        const bool denied = (keyOf(*next) == u"并未" || keyOf(*next) == u"未") && beyond && (beyond->is(WordClass::Verb) || !beyond->verb.isEmpty()) && m_pieces[at - 1].has(Role::Document);
        return denied || keyOf(*next) == u"涉及" || keyOf(*next) == u"包含" || keyOf(*next) == u"包括" || keyOf(*next) == u"含有";
    }

    // 对于|供应商未按时交货的，: where the supplier has not
    bool opensCondition(size_t at) const
    {
        const size_t end = clauseEnd(at);
        if (!isBorder(before(at)) || end < at + 4 || end == m_pieces.size() || keyOf(m_pieces[end]) != u"," || keyOf(m_pieces[end - 1]) != u"的")
            return false;
        size_t verb = at + 1;
        while (verb < end && m_pieces[verb].isNominal())
            ++verb;
        const bool who = verb == at + 1 || m_pieces[verb - 1].has(Role::Actor) || m_pieces[verb - 1].kind == PieceKind::Name;
        const bool does = m_pieces[verb].is(WordClass::Adverb) || m_pieces[verb].is(WordClass::Verb) || m_pieces[verb].is(WordClass::Preposition) || m_pieces[verb].is(WordClass::Modal);
        const bool owns = std::any_of(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end) - 1, [this](const Piece &piece) { return keyOf(piece) == u"的"; });
        return verb < end - 1 && who && does && !owns;
    }

    // 待|供应商解密完成后，: after. The memory may have taken 完成后 already, so that only the text tells.
    bool opensWhen(size_t at) const
    {
        static const QRegularExpression sign(QStringLiteral("[,.;:!?。]"));
        const qsizetype begin = m_pieces[at].source.begin;
        const qsizetype comma = m_key.indexOf(sign, begin);
        return (begin == 0 || QStringView(u",.;:!?。").contains(m_key[begin - 1])) && comma > begin + 2 && m_key[comma] == u',' && m_key[comma - 1] == u'后';
    }

    // 为|规范|采购行为，: what is an adjective or noun elsewhere is what one aims to do
    void aims(size_t at)
    {
        if (!isBorder(before(at)) || at + 2 >= m_pieces.size())
            return;
        size_t verb = at + 1;
        while (verb + 1 < m_pieces.size() && m_pieces[verb].is(WordClass::Adverb))
            ++verb;
        const size_t end = clauseEnd(at);
        if (m_pieces[verb].verb.isEmpty() || verb + 1 >= end || end == m_pieces.size() || keyOf(m_pieces[end]) != u"," || !(m_pieces[verb + 1].isNominal() || !m_pieces[verb + 1].noun.isEmpty()))
            return;
        m_pieces[verb].english = m_pieces[verb].verb;
        m_pieces[verb].wordClass = WordClass::Verb;
    }

    // 拒绝在报告上签字: what is refused
    bool refused(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (piece.noun.isEmpty() || !before(at) || !before(at)->is(WordClass::Postposition))
            return false;
        size_t in = at;
        while (in > 0 && !isBorder(&m_pieces[in]) && keyOf(m_pieces[in]) != u"在" && keyOf(m_pieces[in]) != u"于")
            --in;
        if (in == 0 || isBorder(&m_pieces[in]) || !wordSet<"verbs.going-on">().contains(keyOf(m_pieces[in - 1]).toString()))
            return false;
        piece.noun.clear();
        piece.wordClass = WordClass::Verb;
        return true;
    }

    // 技术的快速发展: rapid development; 必然趋势: inevitable trend. How something is done is how it is where a noun follows.
    bool qualifies(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (!piece.is(WordClass::Adverb) || !piece.english.endsWith(u"ly") || piece.english.contains(u' ') || piece.english == u"only" || piece.english == u"really")
            return false;
        Piece &next = m_pieces[size_t(after(at) - m_pieces.data())];
        const Piece *behind = after(at + 1);
        const Piece *previous = before(at);
        const bool ends = isBorder(behind) || behind->is(WordClass::Conjunction) || keyOf(*behind) == u"、";
        const bool owned = previous && keyOf(*previous) == u"的" && !next.noun.isEmpty() && ends && (next.is(WordClass::Verb) || next.is(WordClass::Noun));
        const bool thing = next.is(WordClass::Noun) && next.noun.isEmpty() && next.verb.isEmpty() && !next.has(Role::Actor) && ends && previous && (previous->is(WordClass::Verb) || keyOf(*previous) == u"的");
        if (!owned && !thing)
            return false;
        piece.english = piece.english.endsWith(u"ily") ? piece.english.chopped(3) + u'y' : piece.english.endsWith(u"ably") || piece.english.endsWith(u"ibly") ? piece.english.chopped(1) + u'e' : piece.english.chopped(2);
        piece.wordClass = WordClass::Adjective;
        if (owned) {
            next.english = next.noun;
            next.wordClass = WordClass::Noun;
            next.noun.clear();
        }
        return true;
    }

    // 文件规定系统必须满足标准: provides that
    bool provides(size_t at)
    {
        Piece &piece = m_pieces[at];
        const QStringView key = keyOf(piece);
        if (key != u"规定" && key != u"要求" && key != u"约定")
            return false;
        const Piece *said = before(at);
        if (!said || !said->is(WordClass::Noun) || !(said->has(Role::Document) || keyOf(*said).endsWith(u"文件") || keyOf(*said).endsWith(u"办法") || keyOf(*said).endsWith(u"条例")) || !isBorder(before(nounsBefore(at))) || !after(at)->isNominal())
            return false;
        const size_t end = clauseEnd(at);
        size_t modal = at + 1;
        while (modal < end && !m_pieces[modal].is(WordClass::Modal) && keyOf(m_pieces[modal]) != u"的")
            ++modal;
        if (modal >= end || !m_pieces[modal].is(WordClass::Modal))
            return false;
        for (size_t de = modal + 1; de < end; ++de) { // 招标文件规定投标人应承担的服务: the service
            if (keyOf(m_pieces[de]) != u"的")
                continue;
            if (m_pieces[de - 1].is(WordClass::Verb))
                return false;
            break;
        }
        piece.english = key == u"要求" ? QStringLiteral("require that") : key == u"规定" ? QStringLiteral("provide that") : QStringLiteral("agree that");
        piece.noun.clear();
        piece.pivot = false;
        piece.wordClass = WordClass::Verb;
        return true;
    }

    // 共有5家供应商投标: a total of 5 suppliers
    bool counted(size_t at)
    {
        Piece &piece = m_pieces[at];
        const Piece *next = after(at);
        if (keyOf(piece) != u"共有" || !(next->kind == PieceKind::Quantity || next->kind == PieceKind::Locked || next->is(WordClass::Number)))
            return false;
        const size_t end = clauseEnd(at);
        size_t verb = at + 2;
        while (verb < end && m_pieces[verb].isNominal())
            ++verb;
        if (verb == end || verb == at + 2) {
            piece.english = isBorder(before(at)) ? QStringLiteral("there are a total of") : QStringLiteral("has a total of");
            piece.wordClass = WordClass::Verb;
            piece.noun.clear();
            return true;
        }
        const bool topic = !isBorder(before(at)) && before(at)->isNominal() && m_pieces[verb].is(WordClass::Verb);
        if (topic) { // 本项目共有5家供应商投标: has … bidding
            m_pieces[verb].english = gerundOf(m_pieces[verb].english);
            m_pieces[verb].wordClass = WordClass::Phrase;
            m_pieces[verb].noun.clear();
        }
        piece.english = topic ? QStringLiteral("has a total of") : QStringLiteral("a total of");
        piece.wordClass = topic ? WordClass::Verb : WordClass::Determiner;
        piece.noun.clear();
        return true;
    }
};

} // namespace

void settleOfficialWords(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    OfficialWords(lexicon, key, pieces).settle();
}

bool chooseOfficialWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at)
{
    return OfficialWords(lexicon, key, pieces).choose(at);
}

} // namespace tendertrail::translate
