// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slotforms.h"

#include "clausewords.h"
#include "counts.h"
#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tendertrail::translate {

namespace {

// 进行|改造 或 重新 建设: what stands last is a noun, and so is what it is joined to.
void makeNouns(const QString &key, Pieces &pieces)
{
    for (size_t at = pieces.size(); at-- > 0;) {
        Piece &piece = pieces[at];
        if (!piece.is(WordClass::Verb) || piece.noun.isEmpty())
            return;
        piece.english = piece.noun;
        piece.wordClass = WordClass::Noun;
        piece.noun.clear();
        while (at > 0 && pieces[at - 1].is(WordClass::Adverb))
            --at;
        if (at == 0 || !((pieces[at - 1].is(WordClass::Conjunction) && (pieces[at - 1].english == u"and" || pieces[at - 1].english == u"or") && pieces[at - 1].source.length() == 1
                           && key[pieces[at - 1].source.begin] != u'并') || pieces[at - 1].kind == PieceKind::Punctuation))
            return;
        --at;
    }
}

} // namespace

SlotOpening openSlot(const QString &key, Pieces &pieces, EnglishPart::Form form, Pieces &out)
{
    if (pieces.size() == 1 && pieces.front().english == u"its") // 对其进行更换
        pieces.front().english = QStringLiteral("it");
    const bool verbal = form == EnglishPart::Verb || form == EnglishPart::Gerund || form == EnglishPart::Participle;
    if (const size_t verb = firstWord(pieces); verbal && verb < pieces.size() && pieces[verb].is(WordClass::Verb)) {
        pieces[verb].noun.clear();
        pieces[verb].roles &= ~quint32(Role::Describing); // 不能|满足项目的需求: it governs, and describes nothing
    }
    // 未|在该项目中标: the verb comes last
    if (verbal && pieces.size() > 2 && pieces.front().is(WordClass::Preposition) && pieces.back().is(WordClass::Verb) && key[pieces.front().source.begin] == u'在' && std::count_if(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.is(WordClass::Verb); }) == 1)
        pieces.back().noun.clear();
    if (form == EnglishPart::Nominal || form == EnglishPart::Definite)
        makeNouns(key, pieces);
    // 加强|对人员|的管理: "of" says it already
    if (!out.empty() && (out.back().english == u"of" || out.back().english.endsWith(u" of")) && pieces.size() > 1 && pieces.front().is(WordClass::Preposition)
        && QStringView(u"对").contains(key[pieces.front().source.begin]) && std::none_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.is(WordClass::Verb); }))
        pieces.erase(pieces.begin());
    // 按|合同中的|要求: "by the contract"
    if (!out.empty() && out.back().english.endsWith(u" by") && pieces.size() > 2 && pieces.back().is(WordClass::Particle) && pieces[pieces.size() - 2].is(WordClass::Postposition)
        && key[pieces[pieces.size() - 2].source.begin] == u'中')
        pieces.resize(pieces.size() - 2);
    // 未|按约定支付租金|的: has not paid the rent as agreed
    if (verbal && pieces.size() > 2 && pieces[1].is(WordClass::Verb) && ((pieces.front().is(WordClass::Phrase) && (pieces.front().english.startsWith(u"as ") || pieces.front().english.startsWith(u"in accordance "))) || (pieces.front().is(WordClass::Adverb) && pieces.front().english.startsWith(u"according "))))
        std::rotate(pieces.begin(), pieces.begin() + 1, pieces.end());
    // 因|撤换而|产生的|费用应|由卖方承担: what the memory says already
    if (const qsizetype end = pieces.empty() ? 0 : pieces.back().source.end; (form == EnglishPart::Nominal || form == EnglishPart::Definite) && pieces.size() > 1 && end < key.size()) {
        const bool due = pieces.back().is(WordClass::Modal) && key[pieces.back().source.begin] == u'应' && key[end] == u'由';
        const bool linked = pieces.back().is(WordClass::Conjunction) && key[pieces.back().source.begin] == u'而' && QStringView(u"产造导引发").contains(key[end]);
        if (due || linked)
            pieces.pop_back();
    }
    // Behind "shall" and "has the right to" the verb comes first and agrees with nothing: a modal that goes again sees to both.
    // 承诺|材料均真实: undertake that
    static const QRegularExpression saying(QStringLiteral("(undertakes?|promises?|guarantees?) to$"));
    if (const size_t noun = firstWord(pieces); form == EnglishPart::Verb && !out.empty() && noun < pieces.size() && (pieces[noun].isNominal() || key[pieces[noun].source.begin] == u'所') && saying.match(out.back().english).hasMatch()
        && std::none_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.is(WordClass::Verb) && piece.english != u"is" && piece.english != u"used for"; })) {
        out.back().english = out.back().english.chopped(2) + QStringLiteral("that");
        form = EnglishPart::Plain;
    }
    const bool denied = !out.empty() && out.back().english.endsWith(u" not"); // may not|copy or transfer
    // 必要时可|委托机构对其进行检测, 乙方应|保证货物是新的: a verb that leads to another
    static const QSet<QString> leading{QStringLiteral("委托"), QStringLiteral("组织"), QStringLiteral("邀请"), QStringLiteral("聘请"), QStringLiteral("安排"), QStringLiteral("授权"), QStringLiteral("要求"), QStringLiteral("保证"), QStringLiteral("确保"), QStringLiteral("找")};
    const size_t lead = firstWord(pieces);
    const bool leads = lead < pieces.size() && behindModal(out) && pieces[lead].is(WordClass::Verb) && leading.contains(QStringView(key).sliced(pieces[lead].source.begin, pieces[lead].source.length()).toString())
        && std::none_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.is(WordClass::Adverb) && (piece.english == u"not" || piece.english.endsWith(u" not")); });
    const bool due = form == EnglishPart::Verb && !pieces.empty() && (denied || leads || !pieces[firstWord(pieces) == pieces.size() ? 0 : firstWord(pieces)].is(WordClass::Verb));
    if (due)
        pieces.insert(pieces.begin(), insertedModal(pieces.front().source.begin));
    if (due && denied)
        pieces.front().english += QStringLiteral(" not");
    return {form, verbal, due};
}

void fitSlot(const QString &key, Pieces &rendered, const SlotOpening &opening, bool thing, Pieces &out)
{
    if (opening.modal)
        std::erase_if(rendered, [](const Piece &piece) { return piece.inserted && piece.is(WordClass::Modal) && piece.english != u"to"; });
    if (const size_t verb = firstWord(rendered); opening.form == EnglishPart::Verb && verb < rendered.size() && (rendered[verb].is(WordClass::Verb) || rendered[verb].is(WordClass::Phrase)))
        rendered[verb].english = plainOf(rendered[verb].english);
    if (const size_t verb = firstWord(rendered); verb < rendered.size() && rendered[verb].is(WordClass::Verb)) {
        if (opening.form == EnglishPart::Gerund)
            rendered[verb].english = gerundOf(rendered[verb].english);
        else if (opening.form == EnglishPart::Participle)
            rendered[verb].english = participleOf(rendered[verb].english);
    }
    // 在|递交文件|时: when submitting, where nobody is named who does it
    if (const size_t verb = firstWord(rendered); opening.form == EnglishPart::Plain && verb + 1 < rendered.size() && rendered[verb].is(WordClass::Verb) && !out.empty() && (out.back().english == u"when" || out.back().english.endsWith(u" when"))
        && !rendered[verb].english.isEmpty() && rendered[verb].opening().isLower() && plainOf(rendered[verb].english) == rendered[verb].english && !rendered[verb].english.startsWith(u"be ")) {
        rendered[verb].english = gerundOf(rendered[verb].english);
        rendered[verb].wordClass = WordClass::Phrase;
    }
    // 使用|时: during use; 交货|时: at delivery; 签订合同|时: when signing the contract
    if (const size_t deed = firstWord(rendered); opening.form == EnglishPart::Plain && deed + 1 == rendered.size() && !rendered[deed].noun.isEmpty() && rendered[deed].english == rendered[deed].noun && !out.empty() && out.back().english == u"when") {
        Piece &what = rendered[deed];
        const QString doing = what.verb.isEmpty() ? QString() : gerundOf(what.verb);
        if (!doing.isEmpty() && what.english.startsWith(doing.section(u' ', 0, 0) + QStringLiteral(" of ")))
            what.english = doing;
        else if (!what.english.section(u' ', 0, 0).endsWith(u"ing"))
            out.back().english = wordSet<"deeds.that-last">().contains(key.mid(what.source.begin, what.source.length())) ? QStringLiteral("during") : QStringLiteral("at");
    }
    // 应|保证所供货物: guarantee, which looked like a part of the thing
    if (const size_t verb = firstWord(rendered); opening.form == EnglishPart::Verb && behindModal(out) && verb + 1 < rendered.size() && !rendered[verb].verb.isEmpty() && rendered[verb].english == gerundOf(rendered[verb].verb))
        rendered[verb].english = rendered[verb].verb;
    // 不存在|以下情形: has none of the following circumstances
    if (const size_t word = firstWord(rendered); word < rendered.size() && !out.empty() && out.back().english.endsWith(u" no")) {
        if (rendered[word].english.startsWith(u"the following")) {
            out.back().english.chop(2);
            out.back().english += QStringLiteral("none of");
        } else if (rendered[word].english.startsWith(u"the ")) {
            rendered[word].english.remove(0, 4);
        }
    }
    // 拟采购|服务器50台: intends to procure 50 servers
    static const QRegularExpression getting(QStringLiteral("(?:^| )(?:procure|rent|lease|purchase|buy)$"));
    if (opening.form == EnglishPart::Nominal && rendered.size() > 1 && rendered.back().kind == PieceKind::Quantity && !out.empty() && getting.match(out.back().english).hasMatch() && (rendered.back().english.endsWith(u" units") || rendered.back().english.endsWith(u" unit"))
        && std::all_of(rendered.begin(), rendered.end() - 1, [](const Piece &piece) { return piece.isNominal() && piece.kind != PieceKind::Quantity && piece.kind != PieceKind::Punctuation; })) {
        Piece &counted = rendered[rendered.size() - 2];
        const QString number = rendered.back().english.section(u' ', 0, 0);
        if (counted.is(WordClass::Noun) && isCounted(counted.english.section(u' ', -1))) {
            rendered.back().english = number;
            if (number != u"1" && number != u"one" && !counted.english.endsWith(u's'))
                counted.english = pluralOf(counted.english);
            std::rotate(rendered.begin(), rendered.end() - 1, rendered.end());
        }
    }
    // test and certify it
    if (opening.form == EnglishPart::Verb && rendered.size() > 1 && rendered.back().english == u"its")
        rendered.back().english = QStringLiteral("it");
    // "specified in" and "in the annex": once is enough.
    if (const size_t word = firstWord(rendered); word < rendered.size() && !out.empty() && endsAsItBegins(out.back().english, rendered[word].english))
        rendered.erase(rendered.begin() + qsizetype(word));
    // 视为|已包含在内: deemed to be included
    if (const size_t word = firstWord(rendered); word < rendered.size() && !out.empty() && out.back().english.endsWith(u" deemed") && (rendered[word].english == u"is" || rendered[word].english.startsWith(u"is ")))
        rendered[word].english = QStringLiteral("to be") + rendered[word].english.mid(2);
    const auto joint = [](const Piece &piece) { return (piece.is(WordClass::Conjunction) && piece.english == u"and") || piece.english == u"、"; };
    const bool several = out.size() > 2 && joint(out[out.size() - 2]) && (out[out.size() - 3].has(Role::Actor) || out[out.size() - 3].kind == PieceKind::Name); // the buyer and the agency
    // {1:d} {4} within …: the verb agrees with the one before it.
    if (const size_t verb = firstWord(rendered); opening.form == EnglishPart::Plain && verb < rendered.size() && rendered[verb].is(WordClass::Verb) && !out.empty() && !rendered[verb].english.isEmpty()
        && rendered[verb].opening().isLower() && (out.back().label || out.back().kind == PieceKind::Name) && !out.back().english.endsWith(u's') && !several)
        rendered[verb].english = thirdPersonOf(rendered[verb].english);
    // {1:d} {3}, where the memory says {3}: the purchaser pays
    if (const size_t verb = firstWord(rendered); opening.form == EnglishPart::Plain && verb < rendered.size() && rendered[verb].is(WordClass::Phrase) && !out.empty() && (out.back().has(Role::Actor) || out.back().kind == PieceKind::Name)
        && !out.back().english.endsWith(u's') && !several && wordSet<"english.verbs-of-duties">().contains(rendered[verb].english.section(u' ', 0, 0)))
        rendered[verb].english = thirdPersonOf(rendered[verb].english);
    static const QRegularExpression duty(QStringLiteral("(?:^| )(?:shall|must|may|will|can)(?: not)?(?: all)?$"));
    if (opening.form == EnglishPart::Verb && thing && !out.empty() && duty.match(out.back().english).hasMatch())
        makeParticiple(rendered);
    // 保证|质量: guarantees the quality
    if (opening.form == EnglishPart::Plain && !out.empty() && out.back().english.endsWith(u"guarantees that") && std::all_of(rendered.begin(), rendered.end(), [](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Space; }))
        out.back().english.chop(5);
    if (opening.form == EnglishPart::Nominal || opening.form == EnglishPart::Definite || opening.form == EnglishPart::Plural) {
        // 支持|医生查看病历: the doctor viewing the record
        if (const size_t who = firstWord(rendered); who + 2 < rendered.size() && rendered[who].has(Role::Actor) && rendered[who + 1].is(WordClass::Verb) && !out.empty() && (out.back().english.contains(u"support") || out.back().english.endsWith(u"conditional on"))) {
            rendered[who + 1].english = gerundOf(rendered[who + 1].english);
            rendered[who + 1].wordClass = WordClass::Phrase;
        }
        makeNominal(rendered);
        for (Piece &piece : rendered) { // 因|账号被封禁|造成的损失: the account being blocked
            if (!piece.inserted && piece.english == u"is" && piece.source.length() == 1 && key[piece.source.begin] == u'被')
                piece.english = QStringLiteral("being");
        }
        // 中标人确定|后: after the winning bidder is determined
        if (const size_t noun = firstWord(rendered); noun + 1 < rendered.size() && !out.empty() && (out.back().english == u"after" || out.back().english == u"before") && rendered.back().is(WordClass::Verb) && isTransitive(plainOf(rendered.back().english))
            && std::all_of(rendered.begin() + qsizetype(noun), rendered.end() - 1, [](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Space; })) {
            const QString done = key.mid(rendered.back().source.begin, rendered.back().source.length());
            const Piece &who = rendered[rendered.size() - 2];
            if (!who.has(Role::Actor) || done == u"确定" || done == u"选定") {
                rendered.back().english = (who.english.endsWith(u's') && !who.english.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(plainOf(rendered.back().english));
                rendered.back().wordClass = WordClass::Phrase;
            }
        }
        // 自|甲方收到发票|之日起: on which Party A receives the invoice
        if (const size_t who = firstWord(rendered); who < rendered.size() && !out.empty() && out.back().english.endsWith(u"date of")) {
            size_t verb = who;
            while (verb < rendered.size() && (rendered[verb].isNominal() || rendered[verb].kind == PieceKind::Space))
                ++verb;
            if (verb > who && verb + 1 < rendered.size() && rendered[verb].is(WordClass::Verb) && std::any_of(rendered.begin() + qsizetype(who), rendered.begin() + qsizetype(verb), [](const Piece &piece) { return piece.has(Role::Actor); })) {
                out.back().english.chop(2);
                out.back().english += QStringLiteral("on which");
                if (rendered[who].definite && rendered[who].opening().isLower() && !rendered[who].english.startsWith(u"the "))
                    rendered[who].english.prepend(QStringLiteral("the "));
            }
        }
        // 自中标人确定之日起: of the winning bidder being determined
        if (const size_t noun = firstWord(rendered); noun + 1 < rendered.size() && rendered[noun].isNominal() && !out.empty() && out.back().english.endsWith(u"date of") && rendered.back().is(WordClass::Verb) && isTransitive(plainOf(rendered.back().english))) {
            rendered.back().english = QStringLiteral("being ") + participleOf(plainOf(rendered.back().english));
            rendered.back().wordClass = WordClass::Phrase;
        }
    }
    if (const size_t head = headNounOf(rendered); opening.form == EnglishPart::Plural && head < rendered.size())
        rendered[head].english = pluralOf(rendered[head].english);
    if (opening.form == EnglishPart::Definite)
        makeDefinite(rendered);
    if (const size_t noun = firstWord(rendered); (opening.form == EnglishPart::Nominal || opening.form == EnglishPart::Plural) && noun < rendered.size() && rendered[noun].english.startsWith(u"the ")
        && rendered[noun].definite)
        rendered[noun].english = rendered[noun].english.mid(4);
    // "the" may stand in the memory and come with the words.
    const size_t first = firstWord(rendered);
    const bool the = !out.empty() && (out.back().english == u"the" || out.back().english == u"The" || out.back().english.endsWith(u" the"));
    if (the && first < rendered.size() && rendered[first].english.startsWith(u"the "))
        rendered[first].english = rendered[first].english.mid(4);
    // 承诺|不在有效期内撤销: undertake to not …
    if (first < rendered.size() && rendered[first].english == u"does not" && !out.empty() && out.back().english.endsWith(u" to"))
        rendered[first].english = QStringLiteral("not");
}

} // namespace tendertrail::translate
