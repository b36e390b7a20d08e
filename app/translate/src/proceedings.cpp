// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proceedings.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// What notices and answers to complaints say: what was found of whom, which of several are meant, what is to go on smoothly, what is taken from whom.
namespace tendertrail::translate {

namespace {

class Proceedings : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            eachOne(at);
            ours(at);
            levels(at);
            hasNone(at);
            deprived(at);
            supplied(at);
            goesWell(at);
            inOrderTo(at);
            noLonger(at);
            thisOne(at);
            unentitled(at);
            easyFor(at);
            together(at);
            still(at);
            needsIn(at);
            mustBeAble(at);
            if (couldSay(at) && (finds(at) || describesOne(at) || tells(at) || buys(at) || gives(at) || stops(at) || foundBy(at) || usedFor(at)))
                makeVerb(at);
        }
    }

private:
    bool isThing(const Piece &piece) const { return piece.kind != PieceKind::Punctuation && (piece.isNominal() || !piece.noun.isEmpty()); }

    // 提出的|每|一项|投诉: each complaint
    void eachOne(size_t at)
    {
        if (!isKey(&m_pieces[at], u"每") || at + 2 >= m_pieces.size() || !isThing(m_pieces[at + 2]))
            return;
        const QStringView one = keyOf(m_pieces[at + 1]);
        if (one.size() != 2 || one[0] != u'一' || !QStringView(u"项个条件份家位名款").contains(one[1]))
            return;
        m_pieces[at].source.end = m_pieces[at + 1].source.end;
        m_pieces[at].english = QStringLiteral("each");
        m_pieces[at].wordClass = WordClass::Determiner;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
        if (Piece &what = m_pieces[at + 1]; what.is(WordClass::Noun) && keyOf(what) == u"要求")
            what.english = QStringLiteral("requirement");
    }

    // 我|分局: our branch office
    void ours(size_t at)
    {
        const bool both = at > 0 && isKey(&m_pieces[at - 1], u"你"); // 你我双方
        if (!both && isKey(&m_pieces[at], u"我") && at + 1 < m_pieces.size() && m_pieces[at + 1].is(WordClass::Noun) && m_pieces[at + 1].source.begin == m_pieces[at].source.end) {
            m_pieces[at].english = QStringLiteral("our");
            m_pieces[at].wordClass = WordClass::Determiner;
        }
    }

    // 省、市、县|三级: at the three levels, no grade
    void levels(size_t at)
    {
        if (at < 3 || keyOf(m_pieces[at]).size() != 2 || keyOf(m_pieces[at])[1] != u'级' || !QStringView(u"两三四五").contains(firstSign(m_pieces[at])))
            return;
        static const QStringList &places = wordList<"places.levels-of-government">();
        if (!places.contains(keyOf(m_pieces[at - 1])) || !places.contains(keyOf(m_pieces[at - 3])) || m_pieces[at - 2].isNominal())
            return;
        Piece &level = m_pieces[at];
        level.english = after(at) && isThing(*after(at)) ? QStringLiteral("level") : QStringLiteral("levels");
        level.kind = PieceKind::Word;
        level.wordClass = WordClass::Noun;
        level.noun.clear();
    }

    // 该单位|暂无|监测能力: currently has no
    void hasNone(size_t at)
    {
        size_t end = at + 1;
        if ((isKey(&m_pieces[at], u"暂") || isKey(&m_pieces[at], u"尚")) && isKey(after(at), u"无"))
            ++end;
        else if (!isKey(&m_pieces[at], u"暂无") && !isKey(&m_pieces[at], u"尚无"))
            return;
        if (!before(at) || !before(at)->isNominal() || isBorder(before(at)) || before(at)->has(Role::Moment) || before(at)->is(WordClass::Adjective) || end >= m_pieces.size() || isBorder(&m_pieces[end]))
            return;
        m_pieces[at].english = keyOf(m_pieces[at]).startsWith(u'暂') ? QStringLiteral("currently has no") : QStringLiteral("has as yet no");
        m_pieces[at].wordClass = WordClass::Phrase;
        m_pieces[at].noun.clear();
        m_pieces[at].source.end = m_pieces[end - 1].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
    }

    // 供应商|被|取消|中标资格: has its eligibility cancelled
    void deprived(size_t at)
    {
        if (!isKey(&m_pieces[at], u"被") || at + 2 >= m_pieces.size() || !wordList<"verbs.of-depriving">().contains(keyOf(m_pieces[at + 1])))
            return;
        size_t end = at + 2;
        while (end < m_pieces.size() && end - at < 8 && isThing(m_pieces[end]))
            ++end;
        if (end == at + 2 || !(isBorder(end < m_pieces.size() ? &m_pieces[end] : nullptr) || (isKey(&m_pieces[end], u"的") && isBorder(after(end)))))
            return;
        Piece done = m_pieces[at + 1];
        done.english = participleOf(done.english);
        done.wordClass = WordClass::Phrase;
        done.noun.clear();
        m_pieces[at].english = QStringLiteral("have");
        m_pieces[at].wordClass = WordClass::Verb;
        if (isKey(&m_pieces[at + 2], u"其"))
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1), --end;
        else
            m_pieces[at + 1] = insertedPiece(QStringLiteral("its"), m_pieces[at + 2].source.begin, WordClass::Determiner);
        for (size_t i = at + 2; i < end; ++i) {
            if (!m_pieces[i].noun.isEmpty()) {
                m_pieces[i].english = m_pieces[i].noun;
                m_pieces[i].noun.clear();
                m_pieces[i].wordClass = WordClass::Noun;
            }
            m_pieces[i].definite = false;
        }
        m_pieces.insert(m_pieces.begin() + qsizetype(end), done);
    }

    // 保障|业务系统|安全|稳定|运行: ensure the safe and stable operation of it
    void goesWell(size_t at)
    {
        const auto &goes = wordTable<"nouns.of-going-on">();
        const auto &well = wordTable<"adjectives.of-going-well">();
        if (!wordSet<"verbs.of-ensuring">().contains(keyOf(m_pieces[at]).toString()) || !m_pieces[at].is(WordClass::Verb))
            return;
        size_t end = at + 1;
        while (end < m_pieces.size() && end - at < 12 && !well.contains(keyOf(m_pieces[end]).toString()) && !(keyOf(m_pieces[end]).size() == 4 && well.contains(keyOf(m_pieces[end]).first(2).toString())) && (isThing(m_pieces[end]) || isKey(&m_pieces[end], u"和") || keyOf(m_pieces[end]) == u"、"))
            ++end;
        size_t deed = end;
        QStringList how;
        const auto both = [&](QStringView word) { return word.size() == 4 && well.contains(word.first(2).toString()) && well.contains(word.last(2).toString()); }; // 安全稳定 may be one word
        for (; deed < m_pieces.size(); ++deed) {
            const QStringView word = keyOf(m_pieces[deed]);
            if (both(word))
                how << well.value(word.first(2).toString()) << well.value(word.last(2).toString());
            else if (well.contains(word.toString()))
                how << well.value(word.toString());
            else
                break;
        }
        if (end == at + 1 || deed >= m_pieces.size() || !isThing(m_pieces[end - 1]))
            return;
        QStringView does = keyOf(m_pieces[deed]);
        if (does.size() == 4 && well.contains(does.first(2).toString())) { // 正常运行 may be one word
            how += well.value(does.first(2).toString());
            does = does.last(2);
        }
        if (how.isEmpty() || !goes.contains(does.toString()) || !(isBorder(after(deed)) || isKey(after(deed), u"的")) || (isKey(after(deed), u"的") && !isBorder(after(deed + 1))))
            return;
        how.removeDuplicates();
        Piece what = m_pieces[deed];
        what.english = QStringLiteral("the ") + (how.size() > 1 ? how.mid(0, how.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") : QString()) + how.last() + u' ' + goes.value(does.toString());
        what.source.begin = m_pieces[end].source.begin;
        what.wordClass = WordClass::Noun;
        what.noun.clear();
        what.verb.clear();
        m_pieces.erase(m_pieces.begin() + qsizetype(end), m_pieces.begin() + qsizetype(deed) + 1);
        const qsizetype place = m_pieces[at + 1].source.begin;
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, {what, insertedPiece(QStringLiteral("of"), place, WordClass::Preposition)});
        m_pieces[at].noun.clear();
        static const QStringList uncounted{QStringLiteral("工作"), QStringLiteral("业务"), QStringLiteral("生产"), QStringLiteral("教学"), QStringLiteral("活动"), QStringLiteral("服务")};
        Piece &owner = m_pieces[at + 3];
        const QStringView last = keyOf(m_pieces[end + 1]);
        owner.definite = owner.definite || (!std::any_of(uncounted.begin(), uncounted.end(), [&](const QString &one) { return last.endsWith(one); }) && owner.is(WordClass::Noun) && owner.kind == PieceKind::Word && !owner.english.endsWith(u's'));
    }

    // 已|无法|满足: can no longer
    void noLonger(size_t at)
    {
        if (!(isKey(&m_pieces[at], u"已") || isKey(&m_pieces[at], u"已经")) || !(isKey(after(at), u"无法") || isKey(after(at), u"不能")) || isBorder(after(at + 1)))
            return;
        m_pieces[at + 1].english = QStringLiteral("can no longer");
        m_pieces[at + 1].wordClass = WordClass::Modal;
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }

    // 这一|要求: one of them
    void thisOne(size_t at)
    {
        static const QStringList one{QStringLiteral("这一"), QStringLiteral("这项"), QStringLiteral("该项"), QStringLiteral("此项"), QStringLiteral("每项")};
        if (at > 0 && (isKey(&m_pieces[at], u"要求") || isKey(&m_pieces[at], u"需求")) && one.contains(keyOf(m_pieces[at - 1]).toString())) {
            m_pieces[at].english = QStringLiteral("requirement");
            m_pieces[at].wordClass = WordClass::Noun;
            m_pieces[at].noun.clear();
        }
    }

    // 该单位|无资格|参加: is not eligible to
    void unentitled(size_t at)
    {
        const bool both = isKey(&m_pieces[at], u"无") && isKey(after(at), u"资格");
        const size_t end = both ? at + 2 : at + 1;
        if (!(both || isKey(&m_pieces[at], u"无资格")) || end >= m_pieces.size() || !couldSay(end) || isBorder(before(at)))
            return;
        m_pieces[at].english = before(at)->english.endsWith(u's') ? QStringLiteral("are not eligible to") : QStringLiteral("is not eligible to");
        m_pieces[at].wordClass = WordClass::Modal;
        m_pieces[at].source.end = m_pieces[end - 1].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
        makeVerb(at + 1);
    }

    // 便于|用户|查询|数据: enable users to query them
    void easyFor(size_t at)
    {
        if (!isKey(&m_pieces[at], u"便于") && !isKey(&m_pieces[at], u"方便"))
            return;
        size_t verb = at + 1;
        while (verb < m_pieces.size() && verb - at < 5 && m_pieces[verb].isNominal() && m_pieces[verb].kind != PieceKind::Punctuation)
            ++verb;
        if (verb == at + 1 || !m_pieces[verb - 1].has(Role::Actor))
            return;
        size_t deed = verb;
        while (deed < m_pieces.size() && (m_pieces[deed].is(WordClass::Adverb) || (m_pieces[deed].is(WordClass::Adjective) && deed > verb)))
            ++deed;
        if (deed >= m_pieces.size() || !couldSay(deed) || isKey(after(deed), u"的"))
            return;
        makeVerb(deed);
        m_pieces[at].english = QStringLiteral("enable");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        m_pieces.insert(m_pieces.begin() + qsizetype(verb), insertedPiece(QStringLiteral("to"), m_pieces[verb].source.begin, WordClass::Modal));
    }

    // 由评委|集体|认定: collectively
    void together(size_t at)
    {
        if (!isKey(&m_pieces[at], u"集体") || !before(at) || isKey(before(at), u"的") || isBorder(before(at)) || at + 1 >= m_pieces.size() || !couldSay(at + 1) || !isBorder(after(at + 1)))
            return;
        m_pieces[at].english = QStringLiteral("collectively");
        m_pieces[at].wordClass = WordClass::Adverb;
        makeVerb(at + 1);
    }

    // 还|处于|起步阶段: is still in
    void still(size_t at)
    {
        if (!isKey(&m_pieces[at], u"还") && !isKey(&m_pieces[at], u"仍"))
            return;
        static const QStringList denials{QStringLiteral("没有"), QStringLiteral("无法"), QStringLiteral("不能"), QStringLiteral("未"), QStringLiteral("不具备")};
        if (isKey(after(at), u"处于")) {
            m_pieces[at + 1].english = QStringLiteral("be still in");
            m_pieces.erase(m_pieces.begin() + qsizetype(at));
        } else if (after(at) && denials.contains(keyOf(*after(at)).toString())) {
            m_pieces[at].english = QStringLiteral("still");
        }
    }

    // 满足|学校|开展|教学活动|的|需求: the needs of the school in carrying it out
    void needsIn(size_t at)
    {
        if (!isKey(&m_pieces[at], u"满足") && !isKey(&m_pieces[at], u"适应"))
            return;
        size_t verb = at + 1;
        while (verb < m_pieces.size() && verb - at < 5 && m_pieces[verb].isNominal() && m_pieces[verb].kind != PieceKind::Punctuation)
            ++verb;
        if (verb == at + 1 || verb >= m_pieces.size() || !m_pieces[verb - 1].has(Role::Actor) || !couldSay(verb) || isMatter(keyOf(m_pieces[verb])))
            return;
        size_t de = verb + 1;
        while (de < m_pieces.size() && de - verb < 9 && (isThing(m_pieces[de]) || isKey(&m_pieces[de], u"和") || keyOf(m_pieces[de]) == u"、"))
            ++de;
        if (de == verb + 1 || de + 1 >= m_pieces.size() || !isKey(&m_pieces[de], u"的") || !(isKey(&m_pieces[de + 1], u"需求") || isKey(&m_pieces[de + 1], u"需要")) || !isBorder(after(de + 1)))
            return;
        Piece needs = m_pieces[de + 1];
        needs.english = QStringLiteral("the needs");
        needs.wordClass = WordClass::Noun;
        needs.noun.clear();
        makeVerb(verb);
        m_pieces[verb].english = gerundOf(m_pieces[verb].english);
        m_pieces[verb].wordClass = WordClass::Phrase;
        m_pieces.erase(m_pieces.begin() + qsizetype(de), m_pieces.begin() + qsizetype(de) + 2);
        m_pieces.insert(m_pieces.begin() + qsizetype(verb), insertedPiece(QStringLiteral("in"), m_pieces[verb].source.begin, WordClass::Preposition));
        const qsizetype place = m_pieces[at + 1].source.begin;
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, {needs, insertedPiece(QStringLiteral("of"), place, WordClass::Preposition)});
    }

    // 要求|能够|获得: it must be able to
    void mustBeAble(size_t at)
    {
        if (!isKey(&m_pieces[at], u"要求") || !isBorder(before(at)) || !(isKey(after(at), u"能够") || isKey(after(at), u"能")))
            return;
        m_pieces[at + 1].english = QStringLiteral("must be able to");
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }

    // 提供|针对|本项目|的|承诺: what is given
    bool gives(size_t at) const { return isKey(after(at), u"针对") && wordList<"verbs.of-supplying">().contains(keyOf(m_pieces[at])) && !governedBefore(at) && ofWhat(at); }

    // 用于|替换|已报废|的|设备
    bool usedFor(size_t at) const { return isKey(before(at), u"用于") && after(at) && after(at)->is(WordClass::Adverb) && ofWhat(at); }

    // 停止|续签|合同: stop renewing it
    bool stops(size_t at) const
    {
        const Piece *next = after(at);
        return (isKey(before(at), u"停止") || isKey(before(at), u"终止")) && next && next->is(WordClass::Noun) && isBorder(after(size_t(next - m_pieces.data()))) && !isMatter(keyOf(m_pieces[at]))
            && !wordList<"heads.whole">().contains(keyOf(*next).toString());
    }

    // 监控|发现|的|攻击: found by monitoring
    bool foundBy(size_t at) const { return isKey(&m_pieces[at], u"发现") && before(at) && before(at)->is(WordClass::Noun) && isKey(after(at), u"的"); }

    // 本期项目|采购|1套软件: what it buys
    bool buys(size_t at) const
    {
        const Piece *previous = before(at);
        const Piece *next = after(at);
        if (keyOf(m_pieces[at]) != u"采购" || !previous || !next || next->kind != PieceKind::Quantity || isBorder(next))
            return false;
        const QStringView what = keyOf(*previous);
        return previous->isNominal() && (what.endsWith(u"项目") || what == u"本次" || what == u"本期" || what == u"本批" || what == u"此次" || what.endsWith(u"标包")) && behindNothing(size_t(next - m_pieces.data()));
    }
    bool behindNothing(size_t at) const
    {
        while (at < m_pieces.size() && !isBorder(&m_pieces[at])) {
            if (m_pieces[at].is(WordClass::Modal) || isKey(&m_pieces[at], u"的"))
                return false;
            ++at;
        }
        return true;
    }

    // 采购|6台服务器|对|现有设备|进行|替换: to replace them
    void inOrderTo(size_t at)
    {
        if (!wordList<"verbs.of-acquiring">().contains(keyOf(m_pieces[at])) || !couldSay(at))
            return;
        size_t towards = at + 1;
        while (towards < m_pieces.size() && towards - at < 10 && isThing(m_pieces[towards]))
            ++towards;
        // 选用|国产芯片|构建|集群
        for (size_t builds = at + 2; builds + 1 < towards; ++builds) {
            if (!wordList<"verbs.of-putting-together">().contains(keyOf(m_pieces[builds])) || !couldSay(builds) || !isBorder(towards < m_pieces.size() ? &m_pieces[towards] : nullptr))
                continue;
            makeVerb(at);
            makeVerb(builds);
            m_pieces.insert(m_pieces.begin() + qsizetype(builds), insertedPiece(QStringLiteral("to"), m_pieces[builds].source.begin, WordClass::Modal));
            return;
        }
        if (towards < at + 2 || towards >= m_pieces.size() || !isKey(&m_pieces[towards], u"对"))
            return;
        size_t light = towards + 1;
        while (light < m_pieces.size() && light - towards < 12 && (isThing(m_pieces[light]) || isKey(&m_pieces[light], u"的") || isKey(&m_pieces[light], u"和")) && !isKey(&m_pieces[light], u"进行"))
            ++light;
        if (light + 1 >= m_pieces.size() || !isKey(&m_pieces[light], u"进行") || !isBorder(after(light + 1)) || isMatter(keyOf(m_pieces[light + 1])))
            return;
        const Piece &deed = m_pieces[light + 1];
        if (deed.noun.isEmpty() && !deed.is(WordClass::Verb))
            return;
        makeVerb(at);
        makeVerb(light + 1);
        Piece does = m_pieces[light + 1];
        m_pieces.erase(m_pieces.begin() + qsizetype(light), m_pieces.begin() + qsizetype(light) + 2);
        m_pieces[towards].english = QStringLiteral("to");
        m_pieces[towards].wordClass = WordClass::Modal;
        m_pieces.insert(m_pieces.begin() + qsizetype(towards) + 1, does);
    }

    // 未|发现|供应商|存在违法行为: what is found of somebody
    bool finds(size_t at) const
    {
        const Piece *previous = before(at);
        const Piece *next = after(at);
        const bool opens = isBorder(previous) || isKey(previous, u"未") || isKey(previous, u"没有");
        if (!opens || !next || !next->has(Role::Actor) || !wordSet<"verbs.with-that-clause">().contains(keyOf(m_pieces[at]).toString()))
            return false;
        size_t does = size_t(next - m_pieces.data());
        while (does < m_pieces.size() && does - at < 6 && m_pieces[does].isNominal())
            ++does;
        return does < m_pieces.size() && !isBorder(&m_pieces[does]) && (m_pieces[does].is(WordClass::Verb) || m_pieces[does].is(WordClass::Modal) || m_pieces[does].is(WordClass::Adverb)) && !isKey(after(does), u"的");
    }

    // 所有|上传|响应文件|的|供应商, 一套|覆盖|全市|的|平台: what stands between "all" or "one" and 的 tells which
    bool describesOne(size_t at) const
    {
        const Piece *counts = before(at);
        if (!counts || isMatter(keyOf(m_pieces[at])))
            return false;
        // 成为|制约|发展|的|瓶颈
        const bool states = isKey(counts, u"成为") || isKey(counts, u"作为");
        const bool one = states || counts->kind == PieceKind::Quantity || counts->is(WordClass::Number);
        if (!one && !(counts->is(WordClass::Determiner) && wordList<"determiners.of-several">().contains(keyOf(*counts))))
            return false;
        size_t de = at + 1;
        while (de < m_pieces.size() && de - at < 7 && m_pieces[de].isNominal() && m_pieces[de].kind != PieceKind::Punctuation)
            ++de;
        if (de == at + 1 || de + 1 >= m_pieces.size() || !isKey(&m_pieces[de], u"的") || !(m_pieces[de + 1].isNominal() || !m_pieces[de + 1].noun.isEmpty()) || m_pieces[de - 1].has(Role::Actor))
            return false;
        size_t head = de + 1;
        while (head + 1 < m_pieces.size() && head - de < 6 && (m_pieces[head + 1].isNominal() || !m_pieces[head + 1].noun.isEmpty()) && m_pieces[head + 1].kind != PieceKind::Punctuation)
            ++head;
        return one ? (m_pieces[at].has(Role::Governing) || (states && (m_pieces[at].has(Role::Effecting) || m_pieces[at].has(Role::Purpose) || wordList<"verbs.of-ensuring">().contains(keyOf(m_pieces[at])) || isKey(&m_pieces[at], u"制约")))) && !m_pieces[head].has(Role::Measure) : m_pieces[head].has(Role::Actor);
    }

    // 向|采购人|说明|情况; 加以|说明
    bool tells(size_t at) const
    {
        const Piece *next = after(at);
        const bool ends = isBorder(next) || (isKey(next, u"的") && isBorder(after(size_t(next - m_pieces.data()))));
        if (m_pieces[at].verb.isEmpty() ? !ends || m_pieces[at].noun.isEmpty() : isKey(next, u"的"))
            return false;
        if (isKey(before(at), u"加以") || isKey(before(at), u"予以"))
            return true;
        if ((isKey(before(at), u"同时") || isKey(before(at), u"一并")) && !m_pieces[at].verb.isEmpty() && next && next->isNominal() && !isBorder(next))
            return true; // 同时|公告|结果
        size_t whom = at;
        while (whom > 0 && at - whom < 6 && m_pieces[whom - 1].isNominal() && m_pieces[whom - 1].kind != PieceKind::Punctuation)
            --whom;
        return whom > 0 && whom < at && (m_pieces[at - 1].has(Role::Actor) || m_pieces[at - 1].kind == PieceKind::Name) && isKey(&m_pieces[whom - 1], u"向") && (ends || next->isNominal());
    }

    // 提供原件|供|评审委员会|核查: for verification by the evaluation committee
    void supplied(size_t at)
    {
        const Piece *what = before(at);
        if (!isKey(&m_pieces[at], u"供") || isBorder(what) || !(what->isNominal() || (what->is(WordClass::Verb) && what->english.contains(u' '))))
            return;
        size_t deed = at + 1;
        while (deed < m_pieces.size() && deed - at < 6 && m_pieces[deed].isNominal() && m_pieces[deed].noun.isEmpty() && m_pieces[deed].kind != PieceKind::Punctuation)
            ++deed;
        // chosen as a noun by now
        if (isBorder(deed < m_pieces.size() ? &m_pieces[deed] : nullptr) && deed > at + 1) {
            const LexiconWord *word = m_lexicon.find(keyOf(m_pieces[deed - 1]));
            const GlossaryEntry *entry = word ? m_lexicon.rendering(*word) : nullptr;
            if (!entry || entry->wordClass != WordClass::Verb || entry->noun.isEmpty())
                return;
            m_pieces[--deed].noun = entry->noun;
        }
        const bool led = deed > at + 1;
        if (deed >= m_pieces.size() || !isBorder(after(deed)) || (m_pieces[deed].noun.isEmpty() && !m_pieces[deed].is(WordClass::Verb)) || (led && !m_pieces[deed - 1].has(Role::Actor)))
            return;
        Piece &does = m_pieces[deed];
        does.english = does.noun.isEmpty() ? gerundOf(does.english) : does.noun;
        does.noun.clear();
        does.verb.clear();
        does.wordClass = WordClass::Noun;
        m_pieces[at].english = QStringLiteral("for");
        m_pieces[at].wordClass = WordClass::Preposition;
        if (!led)
            return;
        Piece by = m_pieces[at];
        by.source = {does.source.begin, does.source.begin};
        by.english = QStringLiteral("by");
        by.inserted = true;
        std::rotate(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(deed), m_pieces.begin() + qsizetype(deed) + 1);
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 2, by);
    }
};

} // namespace

void settleProceedings(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Proceedings(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
