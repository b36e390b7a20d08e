// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "passives.h"
#include "phraseforms.h"
#include "relatives.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>

// How a noun phrase with 的 is said in English.
namespace tendertrail::translate {

size_t NounPhrases::firstOf(const Pieces &p) const
{
    size_t first = firstWord(p);
    while (first < p.size() && (p[first].is(WordClass::Conjunction) || p[first].kind == PieceKind::Punctuation))
        ++first;
    return first;
}

Pieces NounPhrases::nouns(const Pieces &p, const Phrase &phrase) const
{
    Pieces out = part(p, phrase.de + 1, phrase.last);
    for (Piece &piece : out) { // as the last sign of a list, which something may follow
        if (&piece != &out.front() && piece.kind == PieceKind::Punctuation && !piece.inserted && word(piece) == u"、" && phrase.last > phrase.end
            && std::none_of(&piece + 1, &out.back() + 1, [this](const Piece &later) { return isJoint(later); })) {
            piece.english = QStringLiteral("and");
            piece.kind = PieceKind::Word;
            piece.wordClass = WordClass::Conjunction;
        }
    }
    return out;
}

// The preposition behind what is said or done about something.
QString NounPhrases::aboutWhat(QStringView noun)
{
    if (isText(noun, {u"答复", u"回复", u"响应", u"态度", u"回应"}))
        return QStringLiteral("to");
    if (isText(noun, {u"意见", u"看法", u"影响", u"决定"}))
        return QStringLiteral("on");
    return isText(noun, {u"要求", u"需求", u"支持"}) ? QStringLiteral("for") : QStringLiteral("of");
}

Pieces NounPhrases::rendered(const Pieces &p, const Phrase &phrase) const
{
    switch (phrase.kind) {
    case Phrase::Plain:
        return m_arrange(part(p, phrase.begin, phrase.end));
    case Phrase::Owner: {
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.de], QStringLiteral("of")));
        Pieces owner = m_arrange(part(p, phrase.begin, phrase.de));
        if (isShare(p[phrase.end - 1]))
            makeDefinite(owner);
        append(out, std::move(owner));
        return out;
    }
    case Phrase::Related: { // 与 投标 有关 的 费用
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.de - 1], relationOf(word(p[phrase.de - 1]))));
        const bool mutual = word(p[phrase.de - 2]) == u"相"; // 与 规模 相|适应 的
        Pieces what = m_arrange(part(p, phrase.begin + 1, phrase.de - (mutual ? 2 : 1)));
        makeNominal(what);
        append(out, std::move(what));
        return out;
    }
    case Phrase::Located: {
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.de], QStringLiteral("of")));
        append(out, m_arrange(part(p, phrase.begin, phrase.verb)));
        const bool home = phrase.verb + 2 == phrase.de && word(p[phrase.de - 1]) == u"国内";
        const bool abroad = phrase.verb + 2 == phrase.de && p[phrase.de - 1].is(WordClass::Adjective);
        out.push_back(worded(p[phrase.verb], home ? QStringLiteral("in China") : abroad ? QStringLiteral("abroad") : QStringLiteral("in")));
        if (!home && !abroad)
            append(out, m_arrange(part(p, phrase.verb + 1, phrase.de)));
        return out;
    }
    case Phrase::Worth: {
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.begin], QStringLiteral("worth")));
        out.push_back(p[phrase.begin + 1]);
        return out;
    }
    case Phrase::Put: {
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.verb], participleOf(p[phrase.verb].english)));
        out.back().wordClass = WordClass::Phrase;
        append(out, m_arrange(part(p, phrase.verb + 1, phrase.de)));
        return out;
    }
    case Phrase::Which: {
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.de], QStringLiteral("in which")));
        append(out, m_arrange(part(p, phrase.begin, phrase.de)));
        return out;
    }
    case Phrase::Placed: {
        Pieces out = nouns(p, phrase);
        out.push_back(p[phrase.de - 1]);
        out.back().wordClass = WordClass::Phrase;
        return out;
    }
    case Phrase::About: {
        Pieces out = nouns(p, phrase);
        // 采购人 对 该事项 的 答复: the buyer's reply to the matter
        const auto about = std::find_if(p.begin() + qsizetype(phrase.begin), p.begin() + qsizetype(phrase.de), [this](const Piece &piece) { return isText(word(piece), {u"对", u"对于"}); });
        if (about != p.begin() + qsizetype(phrase.begin) && about != p.begin() + qsizetype(phrase.de)) {
            Pieces owned = m_arrange(Pieces(p.begin() + qsizetype(phrase.begin), about));
            owned.back().english += owned.back().english.endsWith(u's') ? QStringLiteral("'") : QStringLiteral("'s");
            append(owned, std::move(out));
            owned.push_back(worded(p[phrase.de], aboutWhat(word(p[phrase.last - 1]))));
            append(owned, m_arrange(Pieces(about + 1, p.begin() + qsizetype(phrase.de))));
            return owned;
        }
        const bool doing = !p[phrase.last - 1].noun.isEmpty() || word(p[phrase.last - 1]).endsWith(u"管理");
        const bool with = word(p[phrase.begin]) == u"与" || word(p[phrase.begin]) == u"同";
        out.push_back(worded(p[phrase.de], with ? QStringLiteral("with") : doing ? QStringLiteral("of") : QStringLiteral("for")));
        append(out, m_arrange(part(p, phrase.begin + 1, phrase.de)));
        return out;
    }
    case Phrase::Needed: { // 完成 项目 所需 的 资质、能力 和 经验
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.de - 1], QStringLiteral("required for")));
        Pieces what = part(p, phrase.begin, phrase.de - 1);
        if (what.front().is(WordClass::Verb)) {
            what.front().english = gerundOf(what.front().english);
            what.front().wordClass = WordClass::Phrase;
        }
        append(out, m_arrange(std::move(what)));
        return out;
    }
    case Phrase::Done:
        return renderedDone(p, phrase);
    case Phrase::Doing:
    case Phrase::DoingDeed:
        return renderedDoing(p, phrase);
    }
    return part(p, phrase.begin, phrase.last);
}

// 合同 约定 的, 检测机构 出具 的: it is the one that everybody knows.
Pieces NounPhrases::withArticle(Pieces p, size_t at)
{
    static const QRegularExpression determined(QStringLiteral("^(?:the|a|an|this|that|these|those|each|all|any|our|your|its|both|either|other)\\b"));
    if (at < p.size() && p[at].english == u"its" && at + 1 < p.size() && p[at + 1].is(WordClass::Verb))
        p[at].english = QStringLiteral("it"); // 其 提供 的
    if (at < p.size() && p[at].is(WordClass::Noun) && !determined.match(p[at].english).hasMatch() && !p[at].parts && !p[at].english.isEmpty() && p[at].opening().isLower() && !p[at].english.endsWith(u's'))
        p[at].definite = true;
    return p;
}

// Who does it; 其 is "it" here.
Pieces NounPhrases::agentOf(const Pieces &p, size_t begin, size_t end) const
{
    Pieces who = m_arrange(part(withArticle(p, begin), begin, end));
    if (who.size() == 1 && word(who.front()) == u"其")
        who.front().english = QStringLiteral("it");
    return who;
}

// 所有|上传 文件 的 供应商: all of them are several
void NounPhrases::makeMany(const Pieces &p, const Phrase &phrase, Pieces &out)
{
    if (phrase.begin > 0 && p[phrase.begin - 1].is(WordClass::Determiner) && p[phrase.begin - 1].english == u"all" && out.back().is(WordClass::Noun) && out.back().has(Role::Actor) && !out.back().english.endsWith(u's'))
        out.back().english = pluralOf(out.back().english);
}

// 根据 评审结果 确定 的 供应商 → supplier determined according to the evaluation result
Pieces NounPhrases::renderedDone(const Pieces &p, const Phrase &phrase) const
{
    const auto depth = depths(p);
    const size_t group = groupBefore(p, phrase.verb);
    // 有意 参加投标 的 供应商: that intends to
    if (group == phrase.begin && group < phrase.verb && p[group].is(WordClass::Verb) && p[group].english.endsWith(u" to") && isActor(p[phrase.last - 1])) {
        Phrase doing = phrase;
        doing.kind = Phrase::Doing;
        return renderedDoing(p, doing);
    }
    // 检测 的 能力, with nothing that is tested: capability to test
    if (phrase.begin == phrase.verb && phrase.last == phrase.end && isText(word(p[phrase.last - 1]), {u"能力", u"实力", u"资格"}) && p[phrase.verb].is(WordClass::Verb) && !p[phrase.verb].has(Role::Saying) && plainOf(p[phrase.verb].english) == p[phrase.verb].english) {
        Pieces out = nouns(p, phrase);
        out.push_back(worded(p[phrase.de], QStringLiteral("to")));
        out.push_back(p[phrase.verb]);
        out.back().wordClass = WordClass::Phrase;
        return out;
    }
    size_t phrases = group; // where what goes with the verb begins: 在 …, 根据 …
    size_t at = phrase.begin;
    if (opens(p[at]) || p[at].is(WordClass::Adverb)) {
        phrases = at;
    } else {
        while (at < group && (p[at].isNominal() || depth[at] > 0 || isJoint(p[at])))
            ++at;
        phrases = at < group && p[at].is(WordClass::Postposition) ? phrase.begin : at; // 合同 范围 内 提供 的
    }
    // 与 他人 串通 的 行为: conduct of colluding with others
    const Piece &about = p[phrase.last - 1];
    if (phrases == phrase.begin && phrases < group && about.has(Role::Deed) && !about.has(Role::Measure) && isText(word(p[phrase.begin]), {u"与", u"同", u"将", u"把", u"向"})) {
        Phrase doing = phrase;
        doing.kind = Phrase::DoingDeed;
        return renderedDoing(p, doing);
    }
    const Piece &verb = p[phrase.verb];
    const bool arises = verb.has(Role::Arising) && !isTransitive(verb.english);
    const bool list = phrase.last > phrase.end;
    const bool manner = std::any_of(p.begin() + qsizetype(group), p.begin() + qsizetype(phrase.verb), [](const Piece &piece) { return piece.is(WordClass::Adjective) || (piece.is(WordClass::Adverb) && (piece.english == u"according to law" || piece.english.startsWith(u"as "))) || (piece.is(WordClass::Phrase) && isManner(piece)); });
    const bool doer = isActor(p[phrase.last - 1]) && phrases == phrase.begin && verb.has(Role::Acting); // 中标 的 供应商
    const bool simple = !manner && !doer && !verb.is(WordClass::Adjective) && phrases == group && !arises && !list && !verb.english.contains(u' ');
    const bool asked = group > phrase.begin && word(p[group - 1]) == u"要求"; // 招标文件 要求 提供 的
    if (simple || asked || (group > 0 && phrases < group && isJoint(p[group - 1])))
        return m_arrange(part(withArticle(p, phrase.begin), phrase.begin, phrase.end));
    Pieces out = nouns(p, phrase);
    makeMany(p, phrase, out);
    const bool has = verb.english == u"is" || verb.english == u"has" || verb.english.startsWith(u"is ") || verb.english.startsWith(u"has ") || verb.english.section(u' ', 0, 0).endsWith(u's');
    const bool many = list || out.back().english.endsWith(u's');
    Piece said = verb;
    said.wordClass = WordClass::Phrase;
    QString lead;
    bool denied = false;
    Pieces adverbs;
    Pieces manners; // of several words: behind the verb
    for (size_t i = group; i < phrase.verb; ++i) {
        if (p[i].is(WordClass::Modal))
            lead = word(p[i]).startsWith(u'可') ? QStringLiteral("that may be") : QStringLiteral("to be");
        else if (p[i].english.startsWith(u"not") || p[i].english.startsWith(u"has not") || p[i].english.startsWith(u"does not"))
            denied = true;
        else if (word(p[i]) != u"所") {
            if (p[i].english.contains(u' ')) {
                manners.push_back(p[i]);
                continue;
            }
            adverbs.push_back(p[i]);
            if (p[i].is(WordClass::Adjective)) { // 独立 承担 的
                adverbs.back().english = adverbOf(p[i].english);
                adverbs.back().wordClass = WordClass::Adverb;
            }
        }
    }
    const bool agent = phrases > phrase.begin;
    const bool begins = verb.english == u"take effect" || verb.english.startsWith(u"come into"); // that has taken effect
    const bool whole = hasObject(verb.english) && !begins && (!agent || p[phrase.last - 1].has(Role::Deed)); // 履行合同, 加盖公章
    if (verb.is(WordClass::Adjective)) { // 所列: a participle
        said.english = verb.english;
    } else if (whole && verb.english.section(u' ', 0, 0).endsWith(u"ed")) {
        said.english = verb.english;
    } else if (whole && !isActor(p[phrase.last - 1])) {
        out.push_back(worded(p[phrase.de], denied && !agent ? QStringLiteral("of not") : QStringLiteral("of")));
        if (agent) { // 乙方 不 履行合同 的 行为
            append(out, agentOf(p, phrase.begin, phrases));
            if (denied) {
                Piece no = worded(p[phrase.de], QStringLiteral("not"));
                no.inserted = true;
                out.push_back(no);
            }
            append(out, std::move(adverbs));
            said.english = gerundOf(verb.english);
            out.push_back(said);
            return out;
        }
        denied = false;
        lead.clear();
        append(out, std::move(adverbs));
        adverbs.clear();
        said.english = gerundOf(verb.english);
    } else if (agent && verb.english.startsWith(u"will ")) { // 保证金 不予退还 的 情形
        Piece which = worded(p[phrase.de], QStringLiteral("in which"));
        out.push_back(which);
        append(out, agentOf(p, phrase.begin, phrases));
        if (lead == u"that may be")
            said.english = QStringLiteral("may not") + verb.english.mid(8);
        out.push_back(said);
        return out;
    } else if (agent && verb.english.startsWith(u"be ")) { // 买方 负责 的 安装
        Piece that = worded(p[phrase.de], QStringLiteral("that"));
        that.wordClass = WordClass::Conjunction;
        out.push_back(that);
        append(out, agentOf(p, phrase.begin, phrases));
        said.english = (denied ? QStringLiteral("is not") : QStringLiteral("is")) + verb.english.mid(2);
        out.push_back(said);
        return out;
    } else if (arises && !has) {
        const QStringView cost = word(p[phrase.last - 1]); // 发生 的 验收费用: costs incurred
        const bool incurred = word(verb) == u"发生" && (cost.endsWith(u'费') || cost.endsWith(u"费用") || cost.endsWith(u"开支") || cost.endsWith(u"支出") || cost.endsWith(u"成本"));
        said.english = incurred ? QStringLiteral("incurred") : gerundOf(verb.english);
    } else if (has || whole || begins || doer || (!isTransitive(verb.english.section(u' ', 0, 0)) && !agent)) {
        Piece that = worded(p[phrase.de], denied ? (many ? QStringLiteral("that do not") : QStringLiteral("that does not")) : QStringLiteral("that"));
        that.wordClass = WordClass::Conjunction;
        out.push_back(that);
        said.english = many || denied ? plainOf(verb.english) : thirdPersonOf(verb.english);
        if (denied && word(p[group]).startsWith(u'未')) { // 未交货 的 供应商: that has not delivered
            out.back().english = many ? QStringLiteral("that have not") : QStringLiteral("that has not");
            said.english = participleOf(plainOf(verb.english));
        }
        const auto over = std::find_if(adverbs.begin(), adverbs.end(), [](const Piece &piece) { return piece.english == u"already"; });
        if (over != adverbs.end() && !denied && !has) { // 已购买招标文件 的 供应商: that have already purchased
            over->english = many ? QStringLiteral("have already") : QStringLiteral("has already");
            said.english = participleOf(plainOf(verb.english));
        }
        denied = false;
        lead.clear();
    } else {
        said.english = participleOf(verb.english);
    }
    if (!lead.isEmpty() || denied) {
        Piece to = worded(p[phrase.de], denied ? (lead.isEmpty() ? QStringLiteral("not") : QStringLiteral("not ") + lead) : lead);
        out.push_back(to);
    }
    append(out, std::move(adverbs));
    out.push_back(said);
    const bool lawful = manners.size() == 1 && manners.front().english == u"according to law"; // raised by the supplier according to law
    if (!lawful)
        append(out, std::move(manners));
    if (agent) {
        const Piece &who = p[phrases - 1];
        const bool within = !isActor(who) && (arises || who.has(Role::Document) || word(verb) == u"涉及");
        Piece by = worded(p[phrase.de], within ? QStringLiteral("in") : !isActor(who) && lead == u"to be" ? QStringLiteral("of") : QStringLiteral("by"));
        by.inserted = true;
        by.source = {who.source.end, who.source.end};
        out.push_back(by);
        append(out, agentOf(p, phrase.begin, phrases));
    }
    if (lawful)
        append(out, std::move(manners));
    for (size_t begin = phrases; begin < group;) {
        size_t end = begin + 1;
        while (end < group && !(depth[end] == 0 && opens(p[end])))
            ++end;
        Pieces one = part(p, begin, end);
        if (isText(word(one.front()), {u"与", u"同"}) && one.size() > 1) // 履行 与 甲方 签订 的 合同
            one.front() = worded(one.front(), QStringLiteral("with"));
        if (one.size() > 1 && one.front().is(WordClass::Adverb) && isText(word(one.front()), {u"未"}) && one[1].is(WordClass::Preposition) && out.back().source == said.source && out.back().english == said.english) { // not sealed as required
            out.insert(out.end() - 1, worded(one.front(), QStringLiteral("not")));
            one.erase(one.begin());
        }
        if ((word(one.front()) == u"由" || word(one.front()) == u"被" || word(one.front()) == u"经" || word(one.front()) == u"受") && one.size() > 1) {
            Piece by = worded(one.front(), QStringLiteral("by"));
            one.erase(one.begin());
            out.push_back(by);
            append(out, m_arrange(std::move(one)));
        } else if (const QString where = one.back().is(WordClass::Postposition) ? postpositions().value(word(one.back()).toString()) : QString();
                   one.size() > 3 && !where.isEmpty() && std::all_of(one.begin(), one.end() - 1, [this](const Piece &piece) { return piece.isNominal() || isJoint(piece); })
                   && std::any_of(one.begin(), one.end(), [this](const Piece &piece) { return isJoint(piece) && piece.kind == PieceKind::Word; })) { // 公告 或 邀请书 中: in either
            out.push_back(worded(one.back(), where));
            one.pop_back();
            append(out, m_arrange(withArticle(std::move(one), 0)));
        } else {
            append(out, m_arrange(std::move(one)));
        }
        begin = end;
    }
    return out;
}

// 未 提交 文件 的 供应商 → supplier that has not …; 提供 虚假材料 的 行为 → act of providing …
// 未 交纳 保证金 的 投标文件: for which the deposit has not been paid; documents pay nothing
bool NounPhrases::notPaidFor(const Piece &head, Pieces &clause, Piece &de) const
{
    const size_t no = firstWord(clause);
    const QStringView what = word(head);
    if (no + 2 >= clause.size() || word(clause[no]) != u"未" || !(what.endsWith(u"文件") || what == u"投标" || what == u"报价" || what == u"响应") || !clause[no + 1].is(WordClass::Verb) || !wordSet<"verbs.of-paying">().contains(word(clause[no + 1]).toString()))
        return false;
    size_t end = no + 2;
    while (end < clause.size() && clause[end].is(WordClass::Noun))
        ++end;
    if (end == no + 2)
        return false;
    const QString &thing = clause[end - 1].english;
    Piece done = clause[no + 1];
    done.english = (thing.endsWith(u's') && !thing.endsWith(u"ss") ? QStringLiteral("have not been ") : QStringLiteral("has not been ")) + participleOf(plainOf(done.english));
    done.wordClass = WordClass::Phrase;
    Pieces said = withArticle(part(clause, no + 2, end), 0);
    said.push_back(done);
    append(said, part(clause, end, clause.size()));
    clause = std::move(said);
    de.english = QStringLiteral("for which");
    de.wordClass = WordClass::Conjunction;
    return true;
}

Pieces NounPhrases::renderedDoing(const Pieces &p, const Phrase &phrase) const
{
    Pieces out = nouns(p, phrase);
    Pieces said = part(p, phrase.begin, phrase.de);
    // 未 按规定 缴纳 保证金 的: how it was to be done stands behind what was not done
    for (size_t at = 1; at + 1 < said.size(); ++at) {
        if (isManner(said[at]) && said[at].english.contains(u' ') && isText(word(said[at - 1]), {u"未", u"没有", u"尚未"}) && said[at + 1].is(WordClass::Verb)) {
            std::rotate(said.begin() + qsizetype(at), said.begin() + qsizetype(at) + 1, said.end());
            break;
        }
    }
    Pieces clause = m_arrange(std::move(said));
    Piece de = p[phrase.de];
    if (phrase.kind == Phrase::Doing) {
        if (phrase.begin == firstWord(p))
            Relatives(m_key).makeGeneral(out);
        const bool several = phrase.begin > 0 && p[phrase.begin - 1].is(WordClass::Determiner) && isText(word(p[phrase.begin - 1]), {u"所有", u"其他", u"一切", u"部分", u"某些", u"各"});
        if (several || (phrase.begin > 0 && p[phrase.begin - 1].kind == PieceKind::Quantity && p[phrase.begin - 1].plural)) // 5名 具有 职称 的 专家
            out.back().english = pluralOf(out.back().english);
        makeMany(p, phrase, out);
        if (notPaidFor(p[phrase.last - 1], clause, de)) {
            out.push_back(de);
            append(out, std::move(clause));
            return out;
        }
        Relatives(m_key).agree(clause, de, out);
        out.push_back(de);
        append(out, std::move(clause));
        return out;
    }
    // 该产品 符合 标准 的 证明材料: documents proving that the product meets …
    const size_t who = firstWord(clause);
    if (who + 1 < clause.size() && isText(word(p[phrase.last - 1]), {u"证明材料", u"证明文件", u"证明", u"证据", u"证据材料"}) && (clause[who].isNominal() || clause[who].english == u"its") && !(clause[who].is(WordClass::Adjective))) {
        const bool proof = isText(word(p[phrase.last - 1]), {u"证明"});
        out.push_back(worded(de, proof ? QStringLiteral("that") : QStringLiteral("proving that")));
        out.back().wordClass = WordClass::Conjunction;
        if (!proof && out[out.size() - 2].english == u"supporting documents")
            out[out.size() - 2].english = QStringLiteral("documents");
        size_t says = who + 1; // the product meets
        while (says < clause.size() && clause[says].isNominal())
            ++says;
        if (says < clause.size() && clause[says].is(WordClass::Verb) && !clause[says - 1].english.endsWith(u's'))
            clause[says].english = thirdPersonOf(plainOf(clause[says].english));
        if (clause[who].english == u"its") {
            clause[who].english = QStringLiteral("it");
            clause[who].wordClass = WordClass::Noun;
        }
        append(out, std::move(clause));
        return out;
    }
    out.push_back(worded(de, isText(word(out.back()), {u"关键"}) ? QStringLiteral("to") : isText(word(out.back()), {u"支撑", u"保障", u"基础", u"工具", u"保证", u"依据", u"凭证", u"前提", u"条件", u"参考"}) ? QStringLiteral("for") : QStringLiteral("of")));
    bool denied = false;
    // 提升效率、优化服务的手段: means of improving … and optimising …
    for (size_t at = 1; at < clause.size(); ++at) {
        const bool joined = (clause[at - 1].kind == PieceKind::Punctuation && word(clause[at - 1]) == u"、") || clause[at - 1].is(WordClass::Conjunction);
        if (!joined || !clause[at].is(WordClass::Verb) || clause[at].english.isEmpty())
            continue;
        clause[at].english = gerundOf(clause[at].english);
        clause[at].wordClass = WordClass::Phrase;
    }
    for (Piece &piece : clause) {
        if (piece.is(WordClass::Adverb) && (piece.english == u"has not" || piece.english == u"have not")) {
            piece.english = QStringLiteral("not having");
            denied = true;
        } else if (piece.is(WordClass::Adverb) && piece.english == u"does not") {
            piece.english = QStringLiteral("not");
        }
        if (!piece.is(WordClass::Verb) || piece.english.isEmpty())
            continue;
        if (!denied)
            piece.english = piece.english == u"there is" ? QStringLiteral("having") : gerundOf(piece.english);
        piece.wordClass = WordClass::Phrase;
        break;
    }
    append(out, std::move(clause));
    return out;
}

} // namespace tendertrail::translate
