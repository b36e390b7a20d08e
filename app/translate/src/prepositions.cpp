// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

// The rules for what is said with a preposition, a postposition, or both.
namespace tendertrail::translate {

std::optional<Pieces> Arranger::fronted(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        if (open[at] > 0 || (word(p[at]) != u"将" && word(p[at]) != u"把") || p[at].kind != PieceKind::Word)
            continue;
        const Piece &next = p[at + 1];
        if (!next.isNominal() && next.kind != PieceKind::Punctuation)
            return std::nullopt;
        // 将 联合体 作为 供应商: treat the consortium as the supplier
        size_t as = at + 2;
        while (as < p.size() && word(p[as]) != u"作为" && !(open[as] == 0 && (p[as].is(WordClass::Verb) || p[as].is(WordClass::Modal))))
            ++as;
        if (as + 1 < p.size() && word(p[as]) == u"作为") {
            Pieces out = arrange(part(p, 0, at), depth + 1);
            out.push_back(worded(p[at], QStringLiteral("treat")));
            out.back().wordClass = WordClass::Verb;
            append(out, arrange(part(p, at + 1, as), depth + 1));
            out.push_back(worded(p[as], QStringLiteral("as")));
            append(out, arrange(part(p, as + 1, p.size()), depth + 1));
            return out;
        }
        static const QHash<QString, QString> &placing = wordTable<"fronting.places">();
        auto verb = mainVerb(p, open, at + 2);
        for (size_t place = at + 2; place + 1 < p.size() && place < verb.value_or(p.size()); ++place) { // 将 费用 计入 报价
            if (open[place] == 0 && p[place].kind == PieceKind::Word && placing.contains(word(p[place]).toString()) && !isDe(p[place + 1]))
                verb = place;
        }
        if (!verb)
            return std::nullopt;
        // 将对 …, 将向 …: a preposition in between belongs to "will".
        size_t adverbs = *verb;
        while (adverbs > at + 1 && (p[adverbs - 1].is(WordClass::Adverb) || (p[adverbs - 1].is(WordClass::Adjective) && p[adverbs - 1].english != u"all")))
            --adverbs;
        if (adverbs == at + 1)
            return std::nullopt; // 将有效提升: will effectively improve
        for (size_t i = at + 1; i < adverbs; ++i) {
            const bool described = p[i].is(WordClass::Modal) && std::any_of(p.begin() + qsizetype(i), p.begin() + qsizetype(adverbs), [this](const Piece &piece) { return isDe(piece); }); // 将 可能 拖延 的 期限 通知
            if (open[i] == 0 && ((p[i].is(WordClass::Modal) && !described) || isOpener(p[i])))
                return std::nullopt;
        }
        // 应 于 10日 内 将 押金 退还 乙方: the time goes behind
        size_t left = at;
        if (at > 1 && p[at - 1].is(WordClass::Postposition) && open[at - 1] == 0) {
            size_t opener = at - 1;
            while (opener > 0 && !isOpener(p[opener]) && !p[opener].is(WordClass::Modal) && p[opener].kind != PieceKind::Punctuation)
                --opener;
            if (isOpener(p[opener]) && opener > 0)
                left = opener;
        }
        Pieces out = arrange(part(p, 0, left), depth + 1);
        Pieces object = arrange(part(p, at + 1, adverbs), depth + 1);
        // 将 信息 录入 平台 中 进行 管理: enter into the platform for management
        const Piece &goal = p[std::min(*verb + 1, p.size() - 1)];
        const QString place = goal.isNominal() || !goal.noun.isEmpty() ? placing.value(word(p[*verb]).toString()) : QString();
        size_t behind = *verb + 1;
        while (!place.isEmpty() && behind < p.size() && (open[behind] > 0 || p[behind].isNominal() || isDe(p[behind])))
            ++behind;
        const bool inside = !place.isEmpty() && behind < p.size() && p[behind].is(WordClass::Postposition);
        Pieces rest = arrange(part(p, *verb + 1, inside ? behind : p.size()), depth + 1);
        if (!place.isEmpty() && rest.size() == 1)
            makeNominal(rest); // 计入|报价
        if (inside) {
            const bool conducted = behind + 2 < p.size() && word(p[behind + 1]) == u"进行";
            if (conducted)
                rest.push_back(worded(p[behind + 1], QStringLiteral("for")));
            append(rest, arrange(part(p, behind + (conducted ? 2 : 1), p.size()), depth + 1));
        }
        for (size_t i = adverbs; i <= *verb; ++i) {
            out.push_back(p[i]);
            if (p[i].is(WordClass::Adjective)) { // 将 数据 完整 移交
                out.back().english = adverbOf(p[i].english);
                out.back().wordClass = WordClass::Adverb;
            }
        }
        // 划分为: divide … into; 拆分|为
        Piece into;
        if (!rest.empty()) {
            QString &does = out.back().english;
            // 将企业列入名单: add … to
            if (!place.isEmpty()) {
                const bool agrees = adverbs == *verb && !out.empty() && out.size() > 1 && (out[out.size() - 2].has(Role::Actor) || out[out.size() - 2].kind == PieceKind::Name);
                does = agrees ? thirdPersonOf(place.section(u' ', 0, -2)) : place.section(u' ', 0, -2);
                out.back().wordClass = WordClass::Verb;
                into = worded(p[*verb], place.section(u' ', -1));
                into.source = {p[*verb].source.end, p[*verb].source.end};
                into.inserted = true;
            }
            static const QStringList links{QStringLiteral(" into"), QStringLiteral(" as"), QStringLiteral(" to")};
            for (const QString &link : links) {
                if (!does.endsWith(link) || does.count(u' ') != 1)
                    continue;
                does.chop(link.size());
                into = worded(p[*verb], link.trimmed());
                into.source = {p[*verb].source.end, p[*verb].source.end};
                into.inserted = true;
            }
            if (rest.front().is(WordClass::Verb) && word(rest.front()) == u"为")
                rest.front() = worded(rest.front(), QStringLiteral("into"));
        }
        if (word(p[*verb]).endsWith(u"通知") || word(p[*verb]) == u"告知") { // 将结果通知供应商: notify suppliers of the result
            append(out, std::move(rest));
            Piece of = worded(p[at], QStringLiteral("of"));
            out.push_back(of);
            append(out, std::move(object));
            if (left < at)
                append(out, arrange(part(p, left, at), depth + 1));
            return out;
        }
        append(out, std::move(object));
        if (!into.english.isEmpty())
            out.push_back(into);
        static const QSet<QString> &passed = wordSet<"verbs.of-passing-on">();
        if (!rest.empty() && rest.front().isNominal() && (passed.contains(word(p[*verb]).toString()) || word(p[*verb]).endsWith(u"退还") || word(p[*verb]) == u"书面报告")) {
            Piece to = worded(p[at], QStringLiteral("to"));
            to.source = {rest.front().source.begin, rest.front().source.begin};
            to.inserted = true;
            out.push_back(to);
        }
        append(out, std::move(rest));
        if (left < at)
            append(out, arrange(part(p, left, at), depth + 1));
        return out;
    }
    return std::nullopt;
}

// One word, two joined ones, or a verb with its particle.
static bool isWhole(const QString &verb)
{
    return !verb.contains(u' ') || isVerbPair(verb) || wordSet<"english.whole-verbs">().contains(verb);
}

std::optional<Pieces> Arranger::agent(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        // 应 经 监理 验收
        const bool through = (word(p[at]) == u"经" || word(p[at]) == u"经过") && at > 0 && p[at - 1].is(WordClass::Modal);
        const bool by = word(p[at]) == u"由" || through;
        const bool passive = word(p[at]) == u"被" || word(p[at]) == u"受";
        if (open[at] > 0 || !(p[at].is(WordClass::Preposition) || (through && p[at].kind == PieceKind::Word)) || !(by || passive))
            continue;
        const auto verb = mainVerb(p, open, at + 1);
        if (!verb && word(p[at]) == u"由" && at > 0 && at + 2 < p.size() && isDone(p.back())) { // 系统 由 甲方 自主研发
            Pieces out = arrange(part(p, 0, at), depth + 1);
            Piece done = p.back();
            done.english.prepend(out.back().english.endsWith(u's') && !out.back().english.endsWith(u"ss") ? QStringLiteral("are ") : QStringLiteral("is "));
            done.wordClass = WordClass::Phrase;
            out.push_back(done);
            out.push_back(worded(p[at], QStringLiteral("by")));
            append(out, arrange(part(p, at + 1, p.size() - 1), depth + 1));
            return out;
        }
        if (!verb || (word(p[*verb]) == u"列入" && !(word(p[at]) == u"被" && *verb > at + 1)) || p[*verb].english.startsWith(u"responsible"))
            return std::nullopt;
        const bool modal = at > 0 && p[at - 1].is(WordClass::Modal);
        const bool signs = by && modal && (at < 2 || !p[at - 2].isNominal()) && (word(p[*verb]) == u"签字" || word(p[*verb]) == u"签名" || word(p[*verb]) == u"盖章" || word(p[*verb]) == u"到场"); // nothing is told that it is done to
        const bool last = *verb + 1 == p.size() && !signs && !(by && at == 0 && hasObject(p[*verb].english)); // 由 买方 与 其 签订合同
        const bool behind = at > 0 && p[at - 1].is(WordClass::Postposition); // 到货 后 由 供应商 安装 设备
        const bool next = at == 1 && p[0].is(WordClass::Adverb) && p[0].english == u"then"; // 再 由 代理机构 解密
        if (by && (at == 0 || modal || behind || next) && !last) {
            Pieces when = behind ? arrange(part(p, 0, at), depth + 1) : Pieces();
            size_t who = at + 1; // 由 买方|与 其|签订: what goes with the verb stands behind who does it
            while (who < *verb && !(who > at + 1 && open[who] == 0 && p[who].is(WordClass::Preposition)))
                ++who;
            Pieces out = arrange(part(p, at + 1, who), depth + 1);
            if (out.size() == 1 && word(out.front()) == u"本人")
                out.front().english = QStringLiteral("the person concerned");
            if (!out.empty() && word(out.front()) == u"其" && out.front().english == u"its" && (out.size() == 1 || !out[1].isNominal()))
                out.front().english = QStringLiteral("it"); // 由 其 继续 提供
            Pieces does = part(p, who, p.size());
            if (!modal && out.size() == 1 && out.front().english == u"it")
                does[*verb - who].subject = 1;
            if (behind) {
                if (does[*verb - who].english.startsWith(u"be "))
                    does[*verb - who].subject = 1;
                when.push_back(worded(p[at], QStringLiteral(",")));
                when.back().kind = PieceKind::Punctuation;
                when.back().inserted = true;
                out.insert(out.begin(), when.begin(), when.end());
            } else {
                append(out, part(p, 0, at));
            }
            append(out, arrange(std::move(does), depth + 1));
            return out;
        }
        // 证明材料 由 投标人 根据 … 提供: is provided by the bidder according to …
        size_t subject = at; // 采购 也 由 唯一供应商 提供
        while (subject > 0 && p[subject - 1].is(WordClass::Adverb) && !p[subject - 1].english.startsWith(u"not"))
            --subject;
        static const QHash<QString, QString> &agents = wordTable<"verbs.of-agents">(); // 由 A公司 代理: is distributed by it
        const bool apart = subject == 0 && at > 0; // …，均 由 中标人 提供: what is provided stood before the comma
        if (by && (apart || (subject > 0 && !modal && (p[subject - 1].is(WordClass::Noun) || p[subject - 1].is(WordClass::Proper) || p[subject - 1].kind == PieceKind::Name))) && last && (isWhole(p[*verb].english) || !agents.value(word(p[*verb]).toString()).isEmpty())) {
            size_t who = at + 1;
            while (who < *verb && (p[who].isNominal() || p[who].kind == PieceKind::Punctuation))
                ++who;
            if (who > at + 1) {
                Pieces out = arrange(part(p, 0, subject), depth + 1);
                const bool many = apart ? p[subject].english == u"all" : out.back().english.endsWith(u's') && !out.back().english.endsWith(u"ss") && !out.back().is(WordClass::Proper);
                Piece participle = p[*verb];
                participle.english = agents.value(word(p[*verb]).toString(), participle.english);
                const QString be = many ? QStringLiteral("are ") : QStringLiteral("is ");
                if (subject < at) { // is also provided
                    append(out, part(p, subject, at));
                    out[out.size() - (at - subject)].english.prepend(be);
                }
                participle.english = (subject < at ? QString() : be) + participleOf(participle.english);
                participle.wordClass = WordClass::Phrase;
                out.push_back(participle);
                const bool material = word(p[*verb]) == u"制成" || word(p[*verb]) == u"构成" || word(p[*verb]) == u"制作而成" || word(p[*verb]) == u"焊接而成"; // 由 铸铁 制成: made of
                out.push_back(worded(p[at], material ? QStringLiteral("of") : QStringLiteral("by")));
                append(out, arrange(part(p, at + 1, who), depth + 1));
                append(out, arrange(part(p, who, *verb), depth + 1));
                return out;
            }
        }
        // 保险 由 同一单位 缴纳 费用: for the insurance, the same entity pays …
        const bool topic = by && word(p[at]) == u"由" && subject > 0 && subject == at && !modal && !last && depth == 0 && !p.back().is(WordClass::Postposition) && !p.back().is(WordClass::Verb) && p[subject - 1].is(WordClass::Noun) && p[*verb].is(WordClass::Verb) && isTransitive(plainOf(p[*verb].english)) && *verb + 1 < p.size() && p[*verb + 1].isNominal() && !p[*verb + 1].is(WordClass::Adjective)
            && std::all_of(p.begin(), p.begin() + qsizetype(subject), [](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Punctuation || piece.is(WordClass::Conjunction); })
            && std::all_of(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(*verb), [](const Piece &piece) { return piece.isNominal(); })
            && (p[*verb - 1].has(Role::Actor) || p[*verb - 1].kind == PieceKind::Name);
        if (topic) {
            Pieces out{worded(p[at], QStringLiteral("for"))};
            append(out, arrange(part(p, 0, subject), depth + 1));
            out.push_back(linking(QStringLiteral(","), p[at]));
            out.back().kind = PieceKind::Punctuation;
            append(out, arrange(part(p, at + 1, *verb), depth + 1));
            Pieces does = part(p, *verb, p.size());
            does.front().subject = 1;
            does.front().english = thirdPersonOf(does.front().english);
            append(out, arrange(std::move(does), depth + 1));
            return out;
        }
        if ((by && !modal && !(at == 0 && last)) || (!isWhole(p[*verb].english) && !(passive && (p[*verb].english.startsWith(u"be ") || (word(p[at]) == u"被" && p[*verb].opening().isLower())))))
            return std::nullopt;
        Pieces out = arrange(part(p, 0, at), depth + 1);
        const bool perfect = at > 0 && (word(p[at - 1]) == u"已" || word(p[at - 1]) == u"已经" || word(p[at - 1]) == u"未");
        if (perfect)
            out.back().english = word(p[at - 1]) == u"未" ? QStringLiteral("not") : QString();
        if (passive && at > 0 && word(p[at - 1]) == u"不" && !modal && !out.empty()) {
            out.back().english.clear(); // 不被泄露: is not leaked
            out.push_back(worded(p[at], at > 1 && word(p[at - 2]) == u"将" ? QStringLiteral("not be") : QStringLiteral("is not")));
        }
        const bool denied = passive && at > 0 && word(p[at - 1]) == u"不" && !modal;
        const bool opens = at == firstWord(p) && word(p[at]) == u"受"; // 受出口管制影响，
        Piece be = worded(p[at], denied || opens ? QString() : modal ? QStringLiteral("be") : perfect ? QStringLiteral("has been") : p[*verb].past ? QStringLiteral("was") : QStringLiteral("is"));
        if (perfect && word(p[at - 1]) == u"未")
            be.english = QStringLiteral("been"), out.back().english = QStringLiteral("has not");
        if (!(by && at == 0)) // 由甲方支付的: paid by Party A
            out.push_back(be);
        Piece participle = p[*verb];
        participle.english = participleOf(participle.english);
        participle.wordClass = WordClass::Phrase;
        out.push_back(participle);
        Pieces rest = part(p, *verb + 1, p.size());
        // 被 禁止 向 该国 出口 芯片: prohibited from exporting
        if (const auto barred = passive && word(p[*verb]) == u"禁止" ? mainVerb(rest, depths(rest), 0) : std::nullopt; barred) {
            rest[*barred].english = *barred + 1 == rest.size() ? QStringLiteral("being ") + participleOf(rest[*barred].english) : gerundOf(rest[*barred].english);
            out.push_back(linking(QStringLiteral("from"), rest.front()));
            out.back().wordClass = WordClass::Preposition;
        }
        append(out, arrange(std::move(rest), depth + 1));
        const bool manner = *verb > at + 1 && std::all_of(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(*verb), [](const Piece &piece) { return piece.is(WordClass::Adverb); });
        if (manner) { // 被 首次 使用
            append(out, part(p, at + 1, *verb));
        } else if (*verb > at + 1) {
            Piece byWord;
            byWord.source = {p[at].source.end, p[at].source.end};
            byWord.english = QStringLiteral("by");
            byWord.wordClass = WordClass::Preposition;
            byWord.inserted = true;
            out.push_back(byWord);
            append(out, arrange(part(p, at + 1, *verb), depth + 1));
        }
        return out;
    }
    return std::nullopt;
}

// 以 租赁 的 方式: by rental; 以 下列 方式 keeps its noun
bool Arranger::takeWayOff(QStringView preposition, Pieces &content) const
{
    const bool led = preposition == u"以" || preposition == u"采用" || preposition == u"采取";
    if (!led || content.size() < 2 || word(content.back()) != u"方式")
        return false;
    const size_t way = content.size() - 1;
    const size_t last = way > 1 && isDe(content[way - 1]) ? way - 2 : way - 1;
    if (isDe(content[last]) || content[last].is(WordClass::Determiner) || content[last].is(WordClass::Adjective) || !(content[last].isNominal() || content[last].is(WordClass::Verb)))
        return false;
    content.resize(last + 1);
    return true;
}

bool Arranger::isDenial(const Piece &piece) const
{
    return piece.kind == PieceKind::Word && (word(piece) == u"未" || word(piece) == u"没有" || word(piece) == u"尚未" || word(piece) == u"不");
}

std::optional<Pieces> Arranger::prepositional(const Pieces &p, int depth) const
{
    static const QSet<QString> &words = wordSet<"prepositions.all">();
    const auto open = depths(p);
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        const QString text = word(p[at]).toString();
        if (open[at] > 0 || p[at].kind != PieceKind::Word || !words.contains(text))
            continue;
        // 为本项目制定 is "for"; elsewhere 为 is "is".
        // 应 为 乙方 开展工作 提供 场地: the last verb is the clause's
        std::optional<size_t> lastVerb;
        // 乙方 为 施工人员 购买 保险, 负责 为 客户 提供 服务
        const bool led = text == u"为" && at > 0 && (p[at - 1].is(WordClass::Modal) || (p[at - 1].has(Role::Actor) && p[at - 1].kind == PieceKind::Word) || word(p[at - 1]) == u"负责");
        const bool benefits = led && (p[at + 1].has(Role::Actor) || p[at + 1].kind == PieceKind::Name);
        for (size_t i = p.size(); benefits && i-- > at + 2 && !lastVerb;) {
            if (open[i] == 0 && p[i].is(WordClass::Verb) && !p[i].english.isEmpty() && i + 1 < p.size() && !isDe(p[i + 1]))
                lastVerb = i;
        }
        // 它 为 机构 带来 创新: brings … for
        static const QSet<QString> &giving = wordSet<"verbs.of-giving-to">();
        size_t gift = at + 1;
        while (text == u"为" && gift < p.size() && (p[gift].isNominal() || isDe(p[gift]) || p[gift].is(WordClass::Conjunction)))
            ++gift;
        const bool gives = text == u"为" && at > 0 && p[at - 1].isNominal() && gift > at + 1 && gift + 1 < p.size() && p[gift].is(WordClass::Verb) && giving.contains(word(p[gift]).toString());
        const bool settled = text == u"为" && p[at].is(WordClass::Preposition) && p[at].english == u"for" && (at == 0 || p[at - 1].is(WordClass::Modal));
        if (text == u"为" && !settled && !lastVerb && !gives && ((at > 0 && !p[at - 1].is(WordClass::Modal) && !p[at - 1].is(WordClass::Adverb) && !p[at - 1].is(WordClass::Postposition)) || !isNounPhraseBeforeVerb(p, at + 1)))
            continue;
        const bool frontable = text == u"为" || p[at].is(WordClass::Preposition) || text == u"与" || text == u"就" || text == u"以";
        if (!frontable || (text == u"通过" && !p[at].is(WordClass::Preposition)))
            continue;
        // 甲方与乙方 is "and"; 应与乙方 …, 与乙方 … is "with".
        if (text == u"与" && at > 0 && !p[at].is(WordClass::Preposition) && !p[at - 1].is(WordClass::Modal) && !p[at - 1].is(WordClass::Adverb) && !p[at - 1].is(WordClass::Postposition))
            continue;
        const auto verb = lastVerb ? lastVerb : mainVerb(p, open, at + 1);
        if (!verb)
            continue;
        if ((text == u"对" || text == u"就" || text == u"对于") && (word(p[*verb]) == u"进行" || word(p[*verb]) == u"作出" || word(p[*verb]) == u"做出" || word(p[*verb]) == u"作"))
            continue;
        if (text == u"与" && isRelation(p, at, *verb))
            continue;
        // 未 就 质疑 作出 答复: behind a denial or a party it is "on"
        if (text == u"就" && at > 0 && !p[at - 1].is(WordClass::Modal) && !p[at - 1].is(WordClass::Adverb) && !p[at - 1].has(Role::Actor))
            continue;
        size_t end = *verb;
        while (end > at + 1 && (p[end - 1].is(WordClass::Adverb) || p[end - 1].is(WordClass::Modal)))
            --end;
        if (end == at + 1)
            continue;
        const bool modalBetween = std::any_of(p.begin() + qsizetype(end), p.begin() + qsizetype(*verb), [](const Piece &piece) { return piece.is(WordClass::Modal); });
        // 按照合同 甲方 应 …: the subject stands behind the phrase, which stays in front.
        const bool subject = modalBetween && end > at + 2 && (p[end - 1].label || p[end - 1].kind == PieceKind::Name);
        const size_t contentEnd = subject ? end - 1 : end;
        // 未 按照 合同 提供: the denial stands with its verb
        size_t denial = at; // 未 及时 向 乙方 支付
        while (denial > 0 && at - denial < 3 && p[denial - 1].is(WordClass::Adverb) && !isDenial(p[denial]))
            --denial;
        const bool denied = denial < at && !subject && !modalBetween && isDenial(p[denial]);
        Pieces out = arrange(part(p, 0, denied ? denial : at), depth + 1);
        Pieces phrases;
        for (size_t begin = at; begin < contentEnd;) {
            size_t next = begin + 2;
            while (next < contentEnd && !(open[next] == 0 && p[next].is(WordClass::Preposition) && words.contains(word(p[next]).toString())))
                ++next;
            next = std::min(next, contentEnd);
            Pieces meant = part(p, begin + 1, next);
            const bool byWay = takeWayOff(word(p[begin]), meant);
            Pieces content = arrange(std::move(meant), depth + 1);
            makeNominal(content);
            if (byWay && content.size() == 1)
                content.front().wordClass = WordClass::Phrase; // by rental, not by the rental
            const bool doing = word(p[begin]) == u"通过" && !content.empty() && content.front().is(WordClass::Phrase) && content.front().english.section(u' ', 0, 0).endsWith(u"ing"); // 通过优化流程: by optimising
            const bool from = word(p[begin]) == u"向" && p[*verb].has(Role::Taking); // 向 原供应商 采购
            const bool court = word(p[begin]) == u"向" && (word(p[*verb]).endsWith(u"诉讼") || word(p[*verb]) == u"起诉"); // 向 法院 提起诉讼: before
            const bool upon = word(p[begin]) == u"对" && wordSet<"verbs.of-imposing">().contains(word(p[*verb]).toString()); // 对 该公司 处以 罚款
            // 对 决定 不服: dissatisfied with the decision
            static const QSet<QString> governing{QStringLiteral("with"), QStringLiteral("to"), QStringLiteral("for"), QStringLiteral("of"), QStringLiteral("on"), QStringLiteral("in")};
            const bool governed = (text == u"对" || text == u"对于") && begin == at && next == contentEnd && *verb + 1 == p.size() && p[*verb].source.length() > 1 && p[*verb].english.contains(u' ') && governing.contains(p[*verb].english.section(u' ', -1));
            content.insert(content.begin(), worded(p[begin], governed || (text == u"与" && begin == at && p[*verb].english == u"contact") ? QString() : court ? QStringLiteral("before") : doing || byWay ? QStringLiteral("by") : from ? QStringLiteral("from") : upon ? QStringLiteral("on") : renderingOf(word(p[begin]).toString(), p[begin], p[next - 1])));
            // The last one stands next to the verb in English as in Chinese.
            phrases.insert(phrases.begin(), content.begin(), content.end());
            begin = next;
        }
        if (subject || (at == 0 && modalBetween)) {
            append(out, std::move(phrases));
            append(out, arrange(part(p, contentEnd, p.size()), depth + 1));
            return out;
        }
        if (denied) {
            Pieces tail = part(p, denial, at);
            append(tail, part(p, end, p.size()));
            append(out, arrange(std::move(tail), depth + 1));
            append(out, std::move(phrases));
            return out;
        }
        append(out, part(p, end, *verb));
        Pieces said = part(p, *verb, p.size());
        if (text == u"与" && (word(p[*verb]) == u"存在" || (word(p[*verb]) == u"有" && at > 0))) { // 与 供应商 存在 关系: has a relationship with
            said.front().english = QStringLiteral("have");
            if (at > 0) { // not: there is
                out.push_back(said.front());
                said.erase(said.begin());
            }
        }
        append(out, arrange(std::move(said), depth + 1));
        append(out, std::move(phrases));
        return out;
    }
    return std::nullopt;
}

bool Arranger::isRelation(const Pieces &p, size_t with, size_t verb) const
{
    for (size_t at = with + 1; at < std::min(verb + 1, p.size() - 1); ++at) {
        if (!relationOf(word(p[at])).isEmpty() && isDe(p[at + 1]))
            return true;
    }
    return false;
}

bool Arranger::isNounPhraseBeforeVerb(const Pieces &p, size_t at) const
{
    const size_t from = at;
    // 应当为从事危险作业的人员办理保险
    if (from > 1 && p[from - 2].is(WordClass::Modal)) {
        size_t de = from;
        while (de < p.size() && !isDe(p[de]) && p[de].kind != PieceKind::Punctuation)
            ++de;
        if (de + 1 < p.size() && isDe(p[de]) && p[de + 1].isNominal())
            at = de + 1;
    }
    while (at < p.size() && p[at].isNominal())
        ++at;
    // 为 甲方 及时、准确 地 办理
    while (at > from && at < p.size() && p[from].has(Role::Actor) && (p[at].is(WordClass::Adverb) || (p[at].kind == PieceKind::Punctuation && word(p[at]) == u"、") || word(p[at]) == u"地" || (p[at].is(WordClass::Adjective))))
        ++at;
    return at > from && at + 1 < p.size() && p[at].is(WordClass::Verb) && !isDe(p[at + 1]);
}

QString Arranger::renderingOf(const QString &text, const Piece &piece, const Piece &last) const
{
    if (text == u"与")
        return QStringLiteral("with");
    if (text == u"为")
        return QStringLiteral("for");
    if (text == u"以" && (piece.english.startsWith(u"in the name") || piece.english == u"as"))
        return piece.english;
    if (text == u"以")
        return word(last).endsWith(u"形式") || word(last).endsWith(u"方式") || word(last) == u"名义" ? QStringLiteral("in") : QStringLiteral("by");
    return piece.english;
}

} // namespace tendertrail::translate
