// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features.h"

#include "passives.h"
#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QStringList>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Features : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        supported();
        upTo();
        means();
        manners();
        deeds();
        undergone();
        several();
    }

private:
    size_t indexOf(const Piece *piece) const { return size_t(piece - m_pieces.data()); }
    bool isDe(const Piece *piece) const { return piece && piece->is(WordClass::Particle) && keyOf(*piece) == u"的"; }

    // What a noun says here if it is a verb, or nothing.
    QString verbOf(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        if (!piece.is(WordClass::Noun) || piece.label)
            return {};
        if (!piece.verb.isEmpty() && !piece.verb.startsWith(u"be "))
            return piece.verb;
        const LexiconWord *word = m_lexicon.find(keyOf(piece));
        const GlossaryEntry *entry = word ? m_lexicon.rendering(*word) : nullptr;
        return entry && entry->wordClass == WordClass::Verb ? entry->english : QString();
    }

    // 自动识别|系统, 实时监控|功能: what such nouns end is a compound.
    bool endsCompound(const Piece &noun) const
    {
        static const QStringList &heads = wordList<"features.heads">();
        return noun.has(Role::Part) || noun.has(Role::Deed) || noun.has(Role::Measure) || std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return keyOf(noun).endsWith(head); });
    }

    // 自动|调节|风速: something is done to what stands behind it.
    bool hasObject(size_t verb) const
    {
        const Piece *next = after(verb);
        if (!next || isDe(next))
            return false;
        if (keyOf(*next) == u"至" || keyOf(*next) == u"到")
            return true;
        if (!(next->is(WordClass::Noun) || next->is(WordClass::Determiner) || next->is(WordClass::Adjective) || next->kind == PieceKind::Name || next->kind == PieceKind::Locked))
            return false;
        size_t end = indexOf(next);
        while (end < m_pieces.size() && end - verb < reach && (m_pieces[end].isNominal() || m_pieces[end].kind == PieceKind::Space))
            ++end;
        return !endsCompound(m_pieces[end - 1]);
    }

    // Nothing before it in the clause has said what is done; 支持 and 实现 wait for it.
    bool isFree(size_t at) const
    {
        static const QStringList waiting{QStringLiteral("支持"), QStringLiteral("实现"), QStringLiteral("可实现"), QStringLiteral("能够"), QStringLiteral("便于"), QStringLiteral("允许")};
        const size_t farthest = at > reach ? at - reach : 0;
        for (size_t back = at; back-- > farthest && !isBorder(&m_pieces[back]);) {
            const Piece &piece = m_pieces[back];
            if (waiting.contains(keyOf(piece).toString()) || (piece.is(WordClass::Conjunction) && QStringView(u"并且也还").contains(firstSign(piece))))
                return true;
            if (isDe(&piece) || (piece.is(WordClass::Verb) && !isDe(after(back))) || piece.kind == PieceKind::Punctuation)
                return false;
        }
        return true;
    }

    // 存储系统支持在线扩容: it supports; 技术支持 is a noun
    void supported()
    {
        static const QStringList &helping = wordList<"support.kinds">();
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (keyOf(piece) == u"支持" && isBorder(before(at)) && (after(at)->is(WordClass::Preposition) || QStringView(u"以将为").contains(keyOf(*after(at))))) { // 支持通过手机查看
                piece.english = QStringLiteral("supports");
                piece.wordClass = WordClass::Verb;
                piece.noun.clear();
                continue;
            }
            if (keyOf(piece) == u"方便" && piece.is(WordClass::Adjective) && isBorder(before(at)) && keyOf(*after(at)) == u"与") { // 方便与设备连接: facilitate
                piece.english = QStringLiteral("facilitate");
                piece.wordClass = WordClass::Verb;
            }
            if (keyOf(piece) == u"与" && before(at) && before(at)->is(WordClass::Verb) && before(at)->has(Role::Purpose))
                piece.wordClass = WordClass::Preposition;
            const Piece *subject = before(at);
            const Piece *next = after(at);
            if (keyOf(piece) != u"支持" || !piece.is(WordClass::Noun) || !subject || !subject->is(WordClass::Noun) || std::any_of(helping.begin(), helping.end(), [&](const QString &end) { return keyOf(*subject).endsWith(end); })
                || !next || !(next->isNominal() || next->is(WordClass::Verb) || next->is(WordClass::Preposition)) || isBorder(next) || !isFree(at))
                continue;
            size_t end = at + 1;
            while (end < m_pieces.size() && end - at < reach && m_pieces[end].isNominal())
                ++end;
            if (end == at + 2 && (next->has(Role::Deed) || next->has(Role::Measure) || next->has(Role::Document) || next->has(Role::Actor)))
                continue; // 支持能力, 支持文件
            piece.wordClass = WordClass::Verb;
            piece.noun.clear();
        }
    }

    // 训练、推理、评测的能力: the last of a list of deeds is one as well
    void deeds()
    {
        for (size_t at = 2; at + 2 < m_pieces.size(); ++at) {
            Piece &last = m_pieces[at];
            const Piece &other = m_pieces[at - 2];
            if (last.is(WordClass::Verb) && !last.noun.isEmpty() && isDe(&m_pieces[at + 1]) && m_pieces[at - 1].kind == PieceKind::Punctuation && keyOf(m_pieces[at - 1]) == u"、" && other.is(WordClass::Noun) && !verbOf(at - 2).isEmpty()) {
                last.english = last.noun;
                last.wordClass = WordClass::Noun;
            }
        }
    }

    // 最大支持32个插槽: supports up to; 任务互不影响: do not affect each other; 应7×24小时运行: when stands behind
    void upTo()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            const QStringView key = keyOf(piece);
            if (key == u"互不影响" && before(at) && (before(at)->is(WordClass::Noun) || keyOf(*before(at)) == u"之间")) {
                piece.english = QStringLiteral("do not affect each other");
                piece.wordClass = WordClass::Phrase;
            }
            if ((key == u"最大" || key == u"最多" || key == u"最高") && piece.kind == PieceKind::Word && at + 1 < m_pieces.size()) {
                size_t verb = at + 1;
                if (m_pieces[verb].is(WordClass::Modal))
                    ++verb;
                const bool supports = verb + 1 < m_pieces.size() && (keyOf(m_pieces[verb]) == u"支持" || keyOf(m_pieces[verb]) == u"扩展" || keyOf(m_pieces[verb]) == u"容纳");
                size_t count = verb + 1;
                if (supports && (keyOf(m_pieces[count]) == u"至" || keyOf(m_pieces[count]) == u"到") && count + 1 < m_pieces.size())
                    ++count;
                if (!supports || !(m_pieces[count].kind == PieceKind::Quantity || m_pieces[count].kind == PieceKind::Locked))
                    continue;
                if (const QString does = verbOf(verb); m_pieces[verb].is(WordClass::Noun) && !does.isEmpty())
                    m_pieces[verb].english = does;
                m_pieces[verb].wordClass = WordClass::Verb;
                m_pieces[verb].noun.clear();
                m_pieces[count].english.prepend(QStringLiteral("up to "));
                if (count > verb + 1)
                    m_pieces.erase(m_pieces.begin() + qsizetype(verb) + 1);
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
                continue;
            }
            // 应|7×24小时|连续|稳定|运行
            if (piece.is(WordClass::Modal) && at + 2 < m_pieces.size() && (m_pieces[at + 1].kind == PieceKind::Locked || m_pieces[at + 1].kind == PieceKind::Quantity) && m_pieces[at + 1].english.contains(u"hour")) {
                size_t verb = at + 2;
                while (verb < m_pieces.size() && (m_pieces[verb].is(WordClass::Adjective) || m_pieces[verb].is(WordClass::Adverb)))
                    ++verb;
                if (verb < m_pieces.size() && m_pieces[verb].is(WordClass::Verb) && isBorder(after(verb))) {
                    Piece &time = m_pieces[at + 1];
                    if (time.english.startsWith(u"7×24") || time.english.startsWith(u"7*24")) {
                        time.english = QStringLiteral("on a ") + time.english.section(u' ', 0, 0) + QStringLiteral(" basis");
                        time.kind = PieceKind::Word;
                        time.wordClass = WordClass::Phrase;
                    }
                    std::rotate(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(at) + 2, m_pieces.begin() + qsizetype(verb) + 1);
                }
            }
        }
    }

    // 通过减少节点、简化配置，降低成本: by reducing nodes, simplifying the configuration
    void means()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            if (keyOf(m_pieces[at]) != u"通过" || !m_pieces[at].is(WordClass::Preposition) || !isBorder(before(at)) || !m_pieces[at + 1].is(WordClass::Verb))
                continue;
            size_t end = at + 2;
            bool more = false; // the verb that all this is the means of
            for (; end < m_pieces.size() && !isBorder(&m_pieces[end]); ++end) {
                const bool sign = m_pieces[end].kind == PieceKind::Punctuation;
                if (sign && end + 2 < m_pieces.size() && !verbOf(end + 1).isEmpty() && m_pieces[end + 2].isNominal()) {
                    m_pieces[end + 1].english = verbOf(end + 1);
                    m_pieces[end + 1].wordClass = WordClass::Verb;
                }
                more = more || (m_pieces[end].is(WordClass::Verb) && m_pieces[end - 1].kind != PieceKind::Punctuation && !isDe(after(end)));
            }
            if (more || end == m_pieces.size() || keyOf(m_pieces[end]) != u",")
                continue;
            m_pieces[at].english = QStringLiteral("by");
            for (size_t verb = at + 1; verb < end; ++verb) {
                if (!m_pieces[verb].is(WordClass::Verb) || isDe(after(verb)))
                    continue;
                m_pieces[verb].english = gerundOf(m_pieces[verb].english);
                m_pieces[verb].wordClass = WordClass::Phrase;
            }
        }
    }

    // 数据应进行加密: the data shall be encrypted
    void undergone()
    {
        static const QStringList doing{QStringLiteral("系统"), QStringLiteral("平台"), QStringLiteral("软件"), QStringLiteral("中心"), QStringLiteral("双方")};
        for (size_t at = 2; at + 1 < m_pieces.size(); ++at) {
            if (keyOf(m_pieces[at]) != u"进行" || !m_pieces[at].is(WordClass::Verb))
                continue;
            size_t deed = at + 1;
            while (deed < m_pieces.size() && (m_pieces[deed].is(WordClass::Adjective) || m_pieces[deed].is(WordClass::Adverb)))
                ++deed;
            const QString does = deed < m_pieces.size() ? verbOf(deed) : QString();
            const bool phrasal = does.endsWith(u" up") || does.endsWith(u" out");
            if (does.isEmpty() || !isBorder(after(deed)) || !(phrasal || (isTransitive(does) && !does.contains(u' '))))
                continue;
            size_t modal = at - 1;
            while (modal > 0 && !m_pieces[modal].is(WordClass::Modal) && !m_pieces[modal].is(WordClass::Verb) && !isBorder(&m_pieces[modal]) && !QStringView(u"对向与由为就").contains(keyOf(m_pieces[modal])))
                --modal;
            const Piece *subject = modal > 0 && m_pieces[modal].is(WordClass::Modal) ? before(modal) : nullptr;
            if (!subject || !subject->is(WordClass::Noun) || (subject->label && isParty(*subject)) || subject->has(Role::Actor) || std::any_of(doing.begin(), doing.end(), [&](const QString &end) { return keyOf(*subject).endsWith(end); }))
                continue;
            QString how; // 统一规划: uniformly planned
            for (size_t i = at + 1; i < deed; ++i)
                how += (m_pieces[i].is(WordClass::Adjective) ? adverbOf(m_pieces[i].english) : m_pieces[i].english) + u' ';
            m_pieces[deed].source.begin = m_pieces[at].source.end;
            m_pieces[deed].english = QStringLiteral("be ") + how + participleOf(does);
            m_pieces[deed].wordClass = WordClass::Verb;
            m_pieces[deed].noun.clear();
            m_pieces.erase(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(deed));
        }
    }

    // 自动|与平台|同步数据: a phrase, and then the verb
    bool leadsTo(size_t at) const
    {
        if (!m_pieces[at].is(WordClass::Preposition) && keyOf(m_pieces[at]) != u"与")
            return false;
        size_t verb = at + 1;
        while (verb < m_pieces.size() && verb - at < reach && (m_pieces[verb].isNominal() || m_pieces[verb].kind == PieceKind::Space))
            ++verb;
        return verb < m_pieces.size() && m_pieces[verb].is(WordClass::Verb);
    }

    // 自动识别车牌: automatically recognises licence plates; 自动识别系统 stays a compound.
    void manners()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (!m_pieces[at].has(Role::Manner) || !(m_pieces[at].is(WordClass::Adjective) || m_pieces[at].is(WordClass::Adverb)))
                continue;
            size_t verb = indexOf(after(at) ? after(at) : &m_pieces[at]);
            while (verb + 1 < m_pieces.size() && (keyOf(m_pieces[verb]) == u"地" || (verb > at && m_pieces[verb].has(Role::Manner) && m_pieces[verb].is(WordClass::Adjective))))
                ++verb; // 连续|稳定|运行
            if (verb == at || m_pieces[verb].english.isEmpty())
                continue;
            const QString does = keyOf(m_pieces[verb]) == u"工作" ? QStringLiteral("work") : verbOf(verb);
            if (!m_pieces[verb].is(WordClass::Verb) && !does.isEmpty() && (hasObject(verb) || (afterModal(at) && isBorder(after(verb)))) && isFree(at)) {
                m_pieces[verb].english = does;
                m_pieces[verb].wordClass = WordClass::Verb;
            }
            if (m_pieces[verb].is(WordClass::Verb) && !isDe(after(verb))) {
                m_pieces[at].english = keyOf(m_pieces[at]) == u"有效" ? QStringLiteral("effectively") : keyOf(m_pieces[at]) == u"一键" ? QStringLiteral("with one click") : adverbOf(m_pieces[at].english);
                m_pieces[at].wordClass = WordClass::Adverb;
            } else if (leadsTo(verb)) {
                m_pieces[at].english = adverbOf(m_pieces[at].english);
                m_pieces[at].wordClass = WordClass::Adverb;
            } else if (m_pieces[at].english == u"in real time" && m_pieces[verb].is(WordClass::Noun)) {
                m_pieces[at].english = QStringLiteral("real-time");
                m_pieces[at].wordClass = WordClass::Adjective;
            }
        }
    }

    // 更多信息, 很多设备, 20多家
    bool isGraded(size_t at) const
    {
        const Piece *previous = before(at);
        return previous && (previous->is(WordClass::Adverb) || previous->kind == PieceKind::Quantity || previous->kind == PieceKind::Locked || QStringView(u"更较很太不最越").contains(lastSign(*previous)));
    }

    // 多协议网关: multi-protocol; 支持多终端: multiple terminals
    void several()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &many = m_pieces[at];
            Piece &noun = m_pieces[at + 1];
            if (keyOf(many) != u"多" || many.kind != PieceKind::Word || !noun.is(WordClass::Noun) || noun.english.isEmpty() || noun.label || isGraded(at))
                continue;
            const Piece *next = after(at + 1);
            const bool attribute = next && next->is(WordClass::Noun);
            if (attribute && !noun.english.contains(u' ')) {
                noun.english.prepend(QStringLiteral("multi-"));
                noun.wordClass = WordClass::Adjective;
                noun.noun.clear();
                many.english.clear();
                many.wordClass = WordClass::Particle;
            } else if (before(at) && before(at)->is(WordClass::Verb)) {
                many.english = QStringLiteral("multiple");
                many.wordClass = WordClass::Adjective;
            }
        }
    }

};

} // namespace

void settleFeatures(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Features(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
