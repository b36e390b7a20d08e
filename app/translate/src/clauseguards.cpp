// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauseguards.h"

#include "phraseforms.h"
#include "wordlists.h"

#include <QStringList>

#include <algorithm>

namespace tendertrail::translate {

namespace {

// 图像、文本等|多模态数据的标注: the examples are of the first noun
bool splitsExamples(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    for (size_t i = 1; i < match.parts.size(); ++i) {
        const ClauseMatch::Span &slot = match.parts[i];
        const ClauseMatch::Span &said = match.parts[i - 1];
        if (match.clause->chinese[i].slot == 0 || match.clause->chinese[i - 1].slot != 0 || said.end != said.begin + 1 || key[pieces[said.begin].source.begin] != u'等' || slot.end < slot.begin + 3)
            continue;
        const QStringView first = QStringView(key).sliced(pieces[slot.begin].source.begin, pieces[slot.begin].source.length());
        const bool led = pieces[said.begin].source.length() == 1 && i > 1 && match.parts[i - 2].end > match.parts[i - 2].begin && (pieces[match.parts[i - 2].begin].is(WordClass::Preposition) || (match.parts[i - 2].begin > 0 && pieces[match.parts[i - 2].begin - 1].is(WordClass::Preposition))) && std::any_of(pieces.begin() + qsizetype(slot.begin), pieces.begin() + qsizetype(slot.end), [](const Piece &piece) { return piece.is(WordClass::Verb); });
        if (led)
            return true; // 按时间、类型等条件|进行查询
        if (first == u"方式" || first == u"方法" || first == u"手段" || first == u"渠道" || first == u"途径" || first == u"形式")
            return true; // 通过短信、邮件等方式|发送通知
        for (size_t at = slot.begin + 1; at + 1 < slot.end; ++at) {
            if (pieces[at].is(WordClass::Particle) && key[pieces[at].source.begin] == u'的')
                return true;
        }
    }
    return false;
}

// 按时间|对数据进行统计: a phrase is no subject
bool takesPhraseForSubject(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    static const QStringList &opening = wordList<"clauses.not-opening-slots">();
    if (match.parts.empty() || match.clause->chinese.front().slot == 0)
        return false;
    const Piece &first = pieces[match.begin];
    // 与其他投标人|存在关系: with whom, where there is something between the two
    if (key.mid(first.source.begin, first.source.length()) == u"与" && match.parts.front().end < pieces.size()) {
        const QStringView says = QStringView(key).sliced(pieces[match.parts.front().end].source.begin);
        return says.startsWith(u"存在") || says.startsWith(u"有") || says.startsWith(u"不存在") || says.startsWith(u"没有");
    }
    if (match.clause->english.front().form != EnglishPart::Definite || match.clause->english.front().slot != match.clause->chinese.front().slot)
        return false;
    // 委托机构|对设备进行检测: who is to do it is no subject
    static const QStringList charging{QStringLiteral("委托"), QStringLiteral("组织"), QStringLiteral("邀请"), QStringLiteral("聘请"), QStringLiteral("安排"), QStringLiteral("找")};
    const size_t literal = match.parts.front().end;
    if (first.is(WordClass::Phrase) && isAsSaid(first)) // 应|按约定|向乙方支付: how
        return true;
    if (literal == match.begin + 1 && first.english.startsWith(u"every ")) // 每七天|对监测点进行调查: when
        return true;
    if (first.is(WordClass::Verb) && literal > match.begin + 1 && literal < pieces.size() && key[pieces[literal].source.begin] == u'对' && charging.contains(key.mid(first.source.begin, first.source.length())))
        return true;
    // 采购6台服务器|对设备进行替换: what is got is to do it
    for (size_t at = match.begin; at + 2 < literal && at < match.begin + 6 && literal < pieces.size() && key[pieces[literal].source.begin] == u'对'; ++at) {
        if (pieces[at].kind == PieceKind::Word && wordList<"verbs.of-acquiring">().contains(key.mid(pieces[at].source.begin, pieces[at].source.length())))
            return true;
    }
    // 未发现评审专家|存在违法行为: what is found, not the finding, has it
    const auto said = [&](size_t at) { return key.mid(pieces[at].source.begin, pieces[at].source.length()); };
    if (literal > match.begin + 1 && literal < pieces.size() && said(literal - 1) == u"发现" && key.mid(pieces[literal].source.begin, 2) == u"存在")
        return true;
    size_t finds = match.begin;
    while (finds + 1 < literal && finds - match.begin < 5 && ((pieces[finds].isNominal() && pieces[finds].kind != PieceKind::Punctuation) || said(finds) == u"未" || said(finds) == u"没有" || said(finds) == u"均未" || said(finds) == u"也"))
        ++finds;
    if (finds + 1 < literal && pieces[finds].is(WordClass::Verb) && pieces[finds + 1].isNominal() && wordSet<"verbs.with-that-clause">().contains(said(finds)))
        return true;
    return opening.contains(said(match.begin));
}

// 提供|稳定、高效的|服务: what describes the noun is no noun of its own
bool cutsPhrase(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    for (size_t i = 0; i + 1 < match.parts.size(); ++i) {
        const ClauseMatch::Span &slot = match.parts[i];
        if (match.clause->chinese[i].slot == 0 || slot.end < slot.begin + 2 || match.clause->chinese[i + 1].slot != 0 || match.parts[i + 1].end == match.parts[i + 1].begin)
            continue;
        const Piece &last = pieces[slot.end - 1];
        const Piece &next = pieces[slot.end];
        if (last.is(WordClass::Particle) && key[last.source.begin] == u'的' && (next.is(WordClass::Noun) || next.is(WordClass::Verb)))
            return true;
    }
    return false;
}

// 逾期送达的|文件按废标处理: the noun that 的 describes does not end with the clause
bool describesSentence(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() < 2 || match.clause->chinese.back().slot == 0 || match.clause->chinese[match.parts.size() - 2].slot != 0)
        return false;
    const ClauseMatch::Span &slot = match.parts.back();
    const ClauseMatch::Span &said = match.parts[match.parts.size() - 2];
    if (said.end == said.begin || slot.end < slot.begin + 2 || key[pieces[said.end - 1].source.end - 1] != u'的')
        return false;
    bool opened = false;
    for (size_t at = slot.begin + 1; at < slot.end; ++at) {
        const Piece &piece = pieces[at];
        if (piece.is(WordClass::Particle) && key[piece.source.begin] == u'的')
            opened = false; // 的|人员按计划完成的工作
        else if (piece.is(WordClass::Modal))
            return true;
        else if (piece.is(WordClass::Preposition) && piece.kind == PieceKind::Word)
            opened = true;
        else if (piece.is(WordClass::Verb) && piece.english.startsWith(u"be ") && pieces[at - 1].is(WordClass::Noun))
            opened = true;
    }
    return opened;
}

// (如红外、激光雷达): such as, not if
bool isExample(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    const qsizetype begin = pieces[match.begin].source.begin;
    const bool named = match.begin + 1 < match.end && pieces[match.begin + 1].kind == PieceKind::Locked && pieces[match.begin + 1].english.front().isLetter(); // ，如Ubuntu Server
    return begin > 0 && (key[begin - 1] == u'(' || (key[begin - 1] == u',' && named)) && key[begin] == u'如' && std::all_of(pieces.begin() + qsizetype(match.begin) + 1, pieces.begin() + qsizetype(match.end), [](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Punctuation || !piece.noun.isEmpty(); });
}

// 甲方对货物进行|检查后，: when something is done, not what is done
bool takesTimeForDeed(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.empty() || match.clause->chinese.back().slot == 0)
        return false;
    const ClauseMatch::Span &slot = match.parts.back();
    if (slot.end < slot.begin + 2 || !pieces[slot.end - 1].is(WordClass::Postposition) || match.parts.size() < 2 || match.clause->chinese[match.parts.size() - 2].slot != 0)
        return false;
    const ClauseMatch::Span &said = match.parts[match.parts.size() - 2];
    const QStringView last = QStringView(key).sliced(pieces[slot.end - 1].source.begin, pieces[slot.end - 1].source.length());
    return (last == u"后" || last == u"前" || last == u"时") && said.end > said.begin && QStringView(key).sliced(pieces[said.end - 1].source.begin, pieces[said.end - 1].source.length()).endsWith(u"进行")
        && std::none_of(pieces.begin() + qsizetype(match.begin), pieces.begin() + qsizetype(said.begin), [](const Piece &piece) { return piece.is(WordClass::Modal); });
}

// 供应商为|中小企业应|提供|声明函: the modal says that 为 tells what somebody is, not for whom
bool takesModalForWhom(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    for (size_t at = 1; at + 1 < match.parts.size(); ++at) {
        const ClauseMatch::Span &opener = match.parts[at - 1];
        const ClauseMatch::Span &whom = match.parts[at];
        if (match.clause->chinese[at].slot != 0 && match.clause->chinese[at - 1].slot == 0 && opener.end == opener.begin + 1 && whom.end > whom.begin + 1 && pieces[opener.begin].source.length() == 1 && key[pieces[opener.begin].source.begin] == u'为'
            && pieces[whom.end - 1].is(WordClass::Modal))
            return true;
    }
    return false;
}

// 购买乙方|未能|提供的服务: what somebody fails to do describes the noun
bool failsInRelative(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() < 3 || match.clause->chinese[0].slot == 0 || match.clause->chinese[2].slot == 0)
        return false;
    const ClauseMatch::Span &who = match.parts[0];
    const ClauseMatch::Span &said = match.parts[1];
    const ClauseMatch::Span &deed = match.parts[2];
    if (deed.end < deed.begin + 3 || said.end == said.begin || key.mid(pieces[said.begin].source.begin, pieces[said.end - 1].source.end - pieces[said.begin].source.begin) != u"未能" || !pieces[deed.begin].is(WordClass::Verb))
        return false;
    const Piece &de = pieces[deed.begin + 1];
    const bool described = de.is(WordClass::Particle) && key[de.source.begin] == u'的' && pieces[deed.begin + 2].isNominal();
    return described && std::any_of(pieces.begin() + qsizetype(who.begin), pieces.begin() + qsizetype(who.end), [](const Piece &piece) { return piece.is(WordClass::Verb); });
}

// 供应商应为|采购人开通账号: for whom; 应向甲方|移交|账号: no thing that is handed over
bool takesDeedForThing(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() < 2 || match.clause->english.empty())
        return false;
    const auto verb = [&](size_t at, size_t end) {
        return pieces[at].is(WordClass::Verb) && !pieces[at].english.isEmpty() && !(at + 1 < end && pieces[at + 1].is(WordClass::Particle) && key[pieces[at + 1].source.begin] == u'的');
    };
    const ClauseMatch::Span &last = match.parts.back();
    const ClauseMatch::Span &said = match.parts[match.parts.size() - 2];
    const bool be = match.clause->chinese.back().slot != 0 && match.clause->chinese[match.parts.size() - 2].slot == 0 && said.end > said.begin && key[pieces[said.end - 1].source.end - 1] == u'为' && QStringView(u"应须将需可").contains(key[std::max<qsizetype>(pieces[said.end - 1].source.end - 2, 0)]) && last.end > last.begin + 2 && pieces[last.begin].has(Role::Actor);
    for (size_t at = last.begin + 1; be && at < last.end; ++at) {
        if (verb(at, last.end))
            return true;
    }
    const bool handed = match.clause->chinese.front().slot != 0 && match.clause->english.size() > 1 && match.clause->english[1].form == EnglishPart::Words && match.clause->english[1].words == u"is handed over to";
    return handed && std::any_of(pieces.begin() + qsizetype(match.parts.front().begin), pieces.begin() + qsizetype(match.parts.front().end), [](const Piece &piece) { return piece.is(WordClass::Modal) || piece.is(WordClass::Preposition) || piece.is(WordClass::Verb); });
}

// 满足|招标文件中|的要求: requirements in the documents, not of what is in them
bool takesPlaceForOwner(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    for (size_t part = 0; part + 1 < match.parts.size(); ++part) {
        const ClauseMatch::Span &slot = match.parts[part];
        const ClauseMatch::Span &said = match.parts[part + 1];
        if (match.clause->chinese[part].slot == 0 || match.clause->chinese[part + 1].slot != 0 || slot.end < slot.begin + 2 || said.end == said.begin)
            continue;
        const Piece &place = pieces[slot.end - 1];
        if (place.is(WordClass::Postposition) && place.source.length() == 1 && QStringView(u"中内里").contains(key[place.source.begin]) && pieces[slot.end - 2].has(Role::Document) && key[pieces[said.begin].source.begin] == u'的')
            return true;
    }
    return false;
}

// 赔偿|甲方由此造成|的损失: what caused them is no person
bool compensatesDeed(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() < 3 || match.clause->chinese[1].slot == 0 || match.parts[0].end == match.parts[0].begin)
        return false;
    const ClauseMatch::Span &said = match.parts[0];
    const ClauseMatch::Span &who = match.parts[1];
    if (match.clause->chinese[0].slot != 0 || !key.mid(pieces[said.begin].source.begin, pieces[said.end - 1].source.end - pieces[said.begin].source.begin).endsWith(u"赔偿"))
        return false;
    return who.end > who.begin + 1 && std::any_of(pieces.begin() + qsizetype(who.begin) + 1, pieces.begin() + qsizetype(who.end), [&](const Piece &piece) {
        const QString word = key.mid(piece.source.begin, piece.source.length());
        return piece.is(WordClass::Verb) || word.startsWith(u"由此") || word.startsWith(u"因此");
    });
}

// 并就此|与乙方签订合同: what stands there is nobody
bool takesManyForSubject(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() < 2 || match.clause->chinese.front().slot == 0 || match.parts.front().end >= pieces.size() || key[pieces[match.parts.front().end].source.begin] != u'与')
        return false;
    const Piece &last = pieces[match.parts.front().end - 1];
    return last.is(WordClass::Adverb) || last.is(WordClass::Postposition) || last.is(WordClass::Conjunction);
}

// 承诺|对系统进行维护, 保留|对项目进行检查的权利: a verb that waits for what it leads to is no subject
bool takesVerbForSubject(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() < 2 || match.clause->chinese.front().slot == 0 || match.clause->english.front().slot != match.clause->chinese.front().slot || match.clause->english.front().form != EnglishPart::Definite)
        return false;
    const ClauseMatch::Span &who = match.parts.front();
    if (who.end < who.begin + 2 || who.end >= pieces.size())
        return false;
    const Piece &last = pieces[who.end - 1];
    const QString word = key.mid(last.source.begin, last.source.length());
    const QChar next = key[pieces[who.end].source.begin];
    if (last.kind != PieceKind::Word || next != u'对')
        return false;
    return (last.is(WordClass::Verb) && wordSet<"verbs.of-agreeing-to">().contains(word)) || word == u"保留";
}

// 三级(含)|以上资质: what goes on behind the bracket
bool goesOn(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    const QStringView said = QStringView(key).first(pieces[match.begin].source.begin);
    const QStringView begins = QStringView(key).sliced(pieces[match.begin].source.begin);
    return said.endsWith(u')') && (begins.startsWith(u"以上") || begins.startsWith(u"以下")) && said.last(std::min<qsizetype>(said.size(), 8)).contains(u"(含");
}

// 租用服务器|不少于|20台: what is rented is counted, not compared
bool comparesDeed(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() != 3 || match.clause->chinese[0].slot == 0 || match.clause->chinese[1].slot != 0 || match.clause->chinese[2].slot == 0)
        return false;
    const auto text = [&](const ClauseMatch::Span &span) { return key.mid(pieces[span.begin].source.begin, pieces[span.end - 1].source.end - pieces[span.begin].source.begin); };
    const ClauseMatch::Span &slot = match.parts[0];
    const ClauseMatch::Span &count = match.parts[2];
    if (slot.end > slot.begin && pieces[slot.end - 1].has(Role::Taking) && wordList<"counts.bounds">().contains(text(match.parts[1])))
        return true; // 拟租用|不少于|64张
    if (slot.end < slot.begin + 2 || count.end != count.begin + 1 || pieces[count.begin].kind != PieceKind::Quantity || !QStringView(u"台个名位辆家块张颗只件部艘架人枚根套").contains(text(count).back())
        || !wordList<"counts.bounds">().contains(text(match.parts[1])))
        return false;
    if (text(slot).endsWith(u'数') || text(slot).endsWith(u"数量"))
        return false;
    const auto verb = [](const Piece &piece) { return piece.is(WordClass::Verb) && !piece.english.isEmpty(); };
    return pieces[slot.end - 1].is(WordClass::Noun) && std::any_of(pieces.begin() + qsizetype(slot.begin), pieces.begin() + qsizetype(slot.end) - 1, verb);
}

// 请投标人|在汇款时，须…: when, before what is asked for
bool asksWhen(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    if (match.parts.size() != 3 || match.clause->chinese[2].slot == 0 || key.mid(pieces[match.begin].source.begin, pieces[match.begin].source.length()) != u"请")
        return false;
    const QStringView asked = QStringView(key).sliced(pieces[match.parts[2].begin].source.begin);
    return asked.startsWith(u"在") || asked.startsWith(u"于") || asked.startsWith(u"务必") || asked.startsWith(u"的");
}

// 采购人自收到中标人|出具的|发票: who issues it is nobody that receives something
bool takesDeedForAgent(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    const auto &english = match.clause->english;
    for (size_t place = 0; place + 1 < english.size(); ++place) {
        if (english[place].form != EnglishPart::Words || !english[place].words.trimmed().endsWith(u" by") || english[place + 1].slot == 0)
            continue;
        for (size_t i = 0; i < match.parts.size(); ++i) {
            const ClauseMatch::Span &slot = match.parts[i];
            if (match.clause->chinese[i].slot != english[place + 1].slot || slot.end < slot.begin + 3)
                continue;
            for (size_t at = slot.begin + 1; at + 1 < slot.end; ++at) { // 自|收到|中标人
                if (pieces[at].is(WordClass::Preposition) && QStringView(u"自从在").contains(key[pieces[at].source.begin]) && pieces[at + 1].is(WordClass::Verb) && pieces[slot.begin].isNominal())
                    return true;
            }
        }
    }
    return false;
}

// 该公司不直接|向用户提供服务: what is denied is all of it
bool leavesDenial(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    size_t at = match.clause->chinese.front().slot != 0 ? match.parts.front().end : match.begin; // where its first words are
    if (at >= pieces.size() || pieces[at].source.length() != 1 || !QStringView(u"向对为与给").contains(key[pieces[at].source.begin]))
        return false;
    while (at > 0 && pieces[at - 1].is(WordClass::Adverb)) {
        --at;
        const QStringView said = QStringView(key).sliced(pieces[at].source.begin, pieces[at].source.length());
        if (said == u"不" || said == u"未" || said == u"没有" || said == u"从未" || said == u"尚未")
            return at > 0 && pieces[at - 1].isNominal() && pieces[at - 1].kind != PieceKind::Punctuation;
    }
    return false;
}

} // namespace

bool tearsApart(const QString &key, const Pieces &pieces, const ClauseMatch &match)
{
    return asksWhen(key, pieces, match) || leavesDenial(key, pieces, match) || takesDeedForAgent(key, pieces, match) || takesPlaceForOwner(key, pieces, match) || compensatesDeed(key, pieces, match) || takesDeedForThing(key, pieces, match) || takesManyForSubject(key, pieces, match) || takesVerbForSubject(key, pieces, match) || failsInRelative(key, pieces, match) || comparesDeed(key, pieces, match) || isExample(key, pieces, match) || goesOn(key, pieces, match) || takesPhraseForSubject(key, pieces, match) || cutsPhrase(key, pieces, match) || describesSentence(key, pieces, match) || splitsExamples(key, pieces, match) || takesTimeForDeed(key, pieces, match) || takesModalForWhom(key, pieces, match);
}

} // namespace tendertrail::translate
