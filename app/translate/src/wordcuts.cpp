// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordcuts.h"

#include "lattice.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class WordCuts : private WordContext
{
public:
    using WordContext::WordContext;

    void recut()
    {
        fees();
        documents();
        included();
        copes();
        makesIts();
        movedTo();
        byTime();
        splitSaid();
        aheadOfTime();
        beforeTime();
        accordingTo();
        mayBy();
        safeAnd();
        partyTowards();
    }

private:
    // 三级|(含)|以上: "or above" says that it is included
    void included()
    {
        for (size_t at = 1; at + 3 < m_pieces.size(); ++at) {
            Piece &level = m_pieces[at - 1];
            if (keyOf(m_pieces[at]) != u"(" || keyOf(m_pieces[at + 1]) != u"含" || level.kind == PieceKind::Punctuation || level.kind == PieceKind::Space)
                continue;
            size_t closed = at + 2; // 三级(含三级)以上
            while (closed < m_pieces.size() && closed < at + 4 && keyOf(m_pieces[closed]) != u")")
                ++closed;
            if (closed + 1 >= m_pieces.size() || keyOf(m_pieces[closed]) != u")" || !(keyOf(m_pieces[closed + 1]) == u"以上" || keyOf(m_pieces[closed + 1]) == u"以下"))
                continue;
            level.source.end = m_pieces[closed].source.end;
            m_pieces.erase(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(closed) + 1);
        }
    }

    // 难以|应对|攻击: behind a modal 应 is none
    void copes()
    {
        for (size_t at = 1; at + 2 < m_pieces.size(); ++at) {
            if (keyOf(m_pieces[at]) != u"应" || keyOf(m_pieces[at + 1]) != u"对" || m_pieces[at + 1].source.begin != m_pieces[at].source.end)
                continue;
            if (!m_pieces[at - 1].is(WordClass::Modal) && !wordList<"adverbs.of-coping">().contains(keyOf(m_pieces[at - 1])))
                continue;
            m_pieces[at].source.end = m_pieces[at + 1].source.end;
            m_pieces[at].english = QStringLiteral("cope with");
            m_pieces[at].wordClass = WordClass::Verb;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
        }
    }

    // 维护费|用: the glossary has the shorter word, which means the same
    void fees()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const Piece &use = m_pieces[at + 1];
            Piece &fee = m_pieces[at];
            if (!fee.is(WordClass::Noun) || fee.kind != PieceKind::Word || fee.source.length() < 2 || !keyOf(fee).endsWith(u'费') || use.kind != PieceKind::Word || keyOf(use) != u"用" || use.source.begin != fee.source.end)
                continue;
            fee.source.end = use.source.end;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
        }
    }

    // 响应|文件上传: whose documents they are counts for more
    void documents()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &first = m_pieces[at];
            Piece &second = m_pieces[at + 1];
            if (first.kind != PieceKind::Word || second.kind != PieceKind::Word || second.source.begin != first.source.end || second.source.length() != 4 || !keyOf(second).startsWith(u"文件"))
                continue;
            const LexiconWord *whole = m_lexicon.find(QStringView(m_key).sliced(first.source.begin, first.source.length() + 2));
            const LexiconWord *deed = m_lexicon.find(keyOf(second).last(2));
            const GlossaryEntry *named = whole ? m_lexicon.glossary(*whole) : nullptr;
            const GlossaryEntry *done = deed ? m_lexicon.glossary(*deed) : nullptr;
            if (!named || !done || named->wordClass != WordClass::Noun || done->wordClass != WordClass::Verb)
                continue;
            first.source.end += 2;
            second.source.begin += 2;
            take(first, *named);
            take(second, *done);
        }
    }
    void take(Piece &piece, const GlossaryEntry &entry) const
    {
        piece.english = entry.english;
        piece.noun = entry.noun;
        piece.wordClass = entry.wordClass;
        piece.roles = m_lexicon.rolesOf(keyOf(piece));
        piece.label = entry.label;
        piece.definite = entry.definite;
    }

    // 将训练|数据迁移|至存储: the data are migrated
    void movedTo()
    {
        bool fronted = false;
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const QStringView key = keyOf(m_pieces[at]);
            if (m_pieces[at].kind == PieceKind::Punctuation && key != u"、")
                fronted = false;
            fronted = fronted || key == u"将" || key == u"把";
            const QStringView goal = keyOf(m_pieces[at + 1]);
            if (!fronted || key.size() < 4 || !m_pieces[at].is(WordClass::Noun) || !(goal == u"至" || goal == u"到" || goal == u"给" || goal == u"于"))
                continue;
            const LexiconWord *verb = m_lexicon.find(key.last(2));
            const LexiconWord *thing = m_lexicon.find(key.chopped(2));
            const GlossaryEntry *does = verb ? m_lexicon.glossary(*verb) : nullptr;
            const GlossaryEntry *what = thing ? m_lexicon.rendering(*thing) : nullptr;
            if (!does || does->wordClass != WordClass::Verb || !what)
                continue;
            Piece deed = m_pieces[at];
            deed.source.begin = deed.source.end - 2;
            deed.english = does->english;
            deed.noun.clear();
            deed.wordClass = WordClass::Verb;
            Piece &noun = m_pieces[at];
            noun.source.end = deed.source.begin;
            noun.english = what->noun.isEmpty() ? what->english : what->noun;
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, deed);
            // 训练|数据 is one word where the lexicon has it
            if (at == 0 || m_pieces[at - 1].source.end != m_pieces[at].source.begin)
                continue;
            const LexiconWord *both = m_lexicon.find(QStringView(m_key).sliced(m_pieces[at - 1].source.begin, m_pieces[at].source.end - m_pieces[at - 1].source.begin));
            if (const GlossaryEntry *one = both ? m_lexicon.rendering(*both) : nullptr; one && one->wordClass == WordClass::Noun) {
                m_pieces[at - 1].source.end = m_pieces[at].source.end;
                m_pieces[at - 1].english = one->english;
                m_pieces[at - 1].noun.clear();
                m_pieces[at - 1].wordClass = WordClass::Noun;
                m_pieces.erase(m_pieces.begin() + qsizetype(at));
            }
        }
    }

    // 使|其投标|成为: its bid; 使其|符合要求: make it meet
    void makesIts()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            if (keyOf(m_pieces[at]) != u"使其")
                continue;
            Piece &next = m_pieces[at + 1];
            if (next.is(WordClass::Verb) && next.noun.isEmpty()) {
                next.english = plainOf(next.english);
                continue;
            }
            if (!next.isNominal() || !(m_pieces[at + 2].is(WordClass::Verb) || m_pieces[at + 2].is(WordClass::Modal)))
                continue;
            Piece its = m_pieces[at];
            its.source.begin = its.source.end - 1;
            its.english = QStringLiteral("its");
            its.wordClass = WordClass::Determiner;
            m_pieces[at].source.end = its.source.begin;
            m_pieces[at].english = QStringLiteral("make");
            m_pieces[at].wordClass = WordClass::Verb;
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, its);
        }
    }

    // 提前|七日|通知: seven days in advance
    void aheadOfTime()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            const Piece &time = m_pieces[at + 1];
            if (keyOf(m_pieces[at]) != u"提前" || !(time.kind == PieceKind::Quantity || time.kind == PieceKind::Locked || time.english.endsWith(u" days")) || !time.isNominal())
                continue;
            Piece ahead = m_pieces[at];
            ahead.source.end = time.source.end;
            ahead.english = time.english + QStringLiteral(" in advance");
            ahead.wordClass = WordClass::Adverb;
            m_pieces[at] = ahead;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
        }
    }

    // 按时|间、类型统计: by time, not on time
    void byTime()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (keyOf(m_pieces[at]) != u"按时" || keyOf(m_pieces[at + 1]) != u"间" || m_pieces[at + 1].source.begin != m_pieces[at].source.end)
                continue;
            m_pieces[at].source.end -= 1;
            m_pieces[at].english = QStringLiteral("by");
            m_pieces[at].wordClass = WordClass::Preposition;
            Piece &time = m_pieces[at + 1];
            time.source.begin -= 1;
            time.english = QStringLiteral("time");
            time.wordClass = WordClass::Noun;
            time.kind = PieceKind::Word;
            time.noun.clear();
        }
    }

    // 按合同约定|的期限: by the period agreed in the contract; alone it is "as agreed in the contract"
    void accordingTo()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            const Piece piece = m_pieces[at];
            const QStringView word = keyOf(piece);
            const bool said = word.endsWith(u"约定") || word.endsWith(u"规定") || word.endsWith(u"要求");
            if (piece.kind != PieceKind::Word || !piece.is(WordClass::Phrase) || !word.startsWith(u'按') || word.size() < 5 || !said || keyOf(m_pieces[at + 1]) != u"的" || !m_pieces[at + 2].isNominal())
                continue;
            const qsizetype begin = piece.source.begin;
            const qsizetype document = begin + (word.startsWith(u"按照") ? 2 : 1);
            Pieces cut;
            appendWords(m_lexicon, m_key, {begin, document}, cut);
            appendWords(m_lexicon, m_key, {document, piece.source.end - 2}, cut);
            appendWords(m_lexicon, m_key, {piece.source.end - 2, piece.source.end}, cut);
            m_pieces.erase(m_pieces.begin() + qsizetype(at));
            m_pieces.insert(m_pieces.begin() + qsizetype(at), cut.begin(), cut.end());
            at += cut.size() - 1;
        }
    }

    // 甲方可|以适当的条件|购买: may purchase on …; 可以 alone waits for a verb, not for a way
    void mayBy()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            if (keyOf(m_pieces[at]) != u"可以" || !m_pieces[at].is(WordClass::Modal))
                continue;
            size_t end = at + 1;
            const auto belongs = [this](const Piece &piece) { return (piece.isNominal() && piece.kind == PieceKind::Word) || keyOf(piece) == u"的" || keyOf(piece) == u"和" || keyOf(piece) == u"或" || keyOf(piece) == u"、"; };
            while (end < m_pieces.size() && end - at < 10 && belongs(m_pieces[end]))
                ++end;
            if (end == at + 1 || end >= m_pieces.size() || !wordSet<"nouns.of-ways-and-terms">().contains(keyOf(m_pieces[end - 1]).toString()) || !(m_pieces[end].is(WordClass::Verb) || keyOf(m_pieces[end]) == u"向"))
                continue;
            Piece by = m_pieces[at];
            by.source.begin += 1;
            by.english = QStringLiteral("by");
            by.wordClass = WordClass::Preposition;
            by.roles = 0;
            m_pieces[at].source.end -= 1;
            m_pieces[at].english = QStringLiteral("may");
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, by);
        }
    }

    // 一|方向|另一方, 自我|方向|你方: one party to the other
    void partyTowards()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const QStringView lead = keyOf(m_pieces[at - 1]);
            if (keyOf(m_pieces[at]) != u"方向" || lead.isEmpty() || !(m_pieces[at + 1].has(Role::Actor) || keyOf(m_pieces[at + 1]).endsWith(u'方')) || m_pieces[at].source.begin != m_pieces[at - 1].source.end || !QStringView(u"一我甲乙丙对卖买").contains(lead.back()))
                continue;
            const bool since = lead == u"自我"; // 自|我方
            const qsizetype begin = m_pieces[at - 1].source.begin + (since ? 1 : 0);
            Pieces cut;
            if (since)
                appendWords(m_lexicon, m_key, {begin - 1, begin}, cut);
            appendWords(m_lexicon, m_key, {begin, m_pieces[at].source.begin + 1}, cut);
            appendWords(m_lexicon, m_key, {m_pieces[at].source.begin + 1, m_pieces[at].source.end}, cut);
            m_pieces.erase(m_pieces.begin() + qsizetype(at) - 1, m_pieces.begin() + qsizetype(at) + 1);
            m_pieces.insert(m_pieces.begin() + qsizetype(at) - 1, cut.begin(), cut.end());
        }
    }

    // 系统|安全、稳定运行: how it runs, no 系统安全
    void safeAnd()
    {
        for (size_t at = 0; at + 3 < m_pieces.size(); ++at) {
            const QStringView key = keyOf(m_pieces[at]);
            const size_t how = at + (keyOf(m_pieces[at + 1]) == u"、" ? 2 : 1);
            if (key.size() < 4 || !key.endsWith(u"安全") || !m_pieces[at].is(WordClass::Noun) || !m_pieces[how].is(WordClass::Adjective) || !wordTable<"nouns.of-running">().contains(keyOf(m_pieces[how + 1]).toString()))
                continue;
            const LexiconWord *thing = m_lexicon.find(key.chopped(2));
            const GlossaryEntry *what = thing ? m_lexicon.rendering(*thing) : nullptr;
            if (!what || what->wordClass != WordClass::Noun)
                continue;
            Piece safe = m_pieces[at];
            safe.source.begin = safe.source.end - 2;
            safe.english = QStringLiteral("safe");
            safe.wordClass = WordClass::Adjective;
            safe.noun.clear();
            m_pieces[at].source.end -= 2;
            m_pieces[at].english = what->english;
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, safe);
        }
    }

    // 截止10日|前|提出: no 前提
    void beforeTime()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const QStringView day = keyOf(m_pieces[at - 1]);
            const bool time = m_pieces[at - 1].kind == PieceKind::Locked || m_pieces[at - 1].kind == PieceKind::Quantity || day.endsWith(u"时间") || day.endsWith(u"期限") || day.endsWith(u"日期");
            if (!time || keyOf(m_pieces[at]) != u"前提" || m_pieces[at + 1].source.begin != m_pieces[at].source.end)
                continue;
            const QStringView verb = QStringView(m_key).sliced(m_pieces[at].source.begin + 1, m_pieces[at + 1].source.end - m_pieces[at].source.begin - 1);
            const LexiconWord *word = m_lexicon.find(verb);
            const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr;
            if (!entry || entry->wordClass != WordClass::Verb)
                continue;
            m_pieces[at].source.end -= 1;
            m_pieces[at].english = QStringLiteral("before");
            m_pieces[at].wordClass = WordClass::Postposition;
            m_pieces[at].roles = 0;
            m_pieces[at + 1].source.begin -= 1;
            m_pieces[at + 1].english = entry->english;
            m_pieces[at + 1].noun = entry->noun;
            m_pieces[at + 1].wordClass = WordClass::Verb;
            m_pieces[at + 1].roles = m_lexicon.rolesOf(verb);
        }
    }

    // 按规定|的时间: at the specified time; alone it is "as specified".
    void splitSaid()
    {
        static const QHash<QString, QString> said{{QStringLiteral("规定"), QStringLiteral("specified")}, {QStringLiteral("要求"), QStringLiteral("required")},
                                                  {QStringLiteral("约定"), QStringLiteral("agreed")},    {QStringLiteral("指定"), QStringLiteral("designated")}};
        // 应为|其派驻人员|购买保险: shall … for
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            const QStringView word = keyOf(m_pieces[at]);
            const bool both = m_pieces[at].is(WordClass::Modal) && word.size() == 2 && word[1] == u'为' && QStringView(u"应须需可将").contains(word[0]);
            if (!both || !(m_pieces[at + 1].has(Role::Actor) || m_pieces[at + 1].kind == PieceKind::Name))
                continue;
            bool verb = false;
            for (size_t next = at + 2; next < m_pieces.size() && m_pieces[next].kind != PieceKind::Punctuation; ++next)
                verb = verb || (m_pieces[next].is(WordClass::Verb) && !(after(next) && after(next)->is(WordClass::Particle)));
            if (!verb)
                continue;
            Piece benefit = m_pieces[at];
            benefit.source.begin += 1;
            benefit.english = QStringLiteral("is");
            benefit.wordClass = WordClass::Verb;
            m_pieces[at].source.end -= 1;
            m_pieces[at].english = word[0] == u'可' ? QStringLiteral("may") : word[0] == u'将' ? QStringLiteral("will") : word[0] == u'须' ? QStringLiteral("must") : QStringLiteral("shall");
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, benefit);
        }
        // 将|合同分包: what is done to it is the verb that 将 promises
        for (size_t at = 1; at < m_pieces.size(); ++at) {
            const QStringView word = keyOf(m_pieces[at]);
            if (m_pieces[at].kind != PieceKind::Word || word.size() != 4 || !m_pieces[at].is(WordClass::Noun) || !(keyOf(m_pieces[at - 1]) == u"将" || keyOf(m_pieces[at - 1]) == u"把"))
                continue;
            const LexiconWord *what = m_lexicon.find(word.first(2));
            const LexiconWord *verb = m_lexicon.find(word.last(2));
            const GlossaryEntry *thing = what ? m_lexicon.rendering(*what) : nullptr;
            const GlossaryEntry *done = verb ? m_lexicon.rendering(*verb) : nullptr;
            const bool ends = at + 1 == m_pieces.size() || m_pieces[at + 1].kind == PieceKind::Punctuation || m_pieces[at + 1].is(WordClass::Particle)
                || QStringList{QStringLiteral("给"), QStringLiteral("至"), QStringLiteral("到"), QStringLiteral("于")}.contains(keyOf(m_pieces[at + 1]).toString());
            const bool document = (m_lexicon.rolesOf(word.last(2)) & (quint32(Role::Document) | quint32(Role::Deed) | quint32(Role::Measure))) != 0; // 将|评标报告
            if (document || !thing || !done || thing->wordClass != WordClass::Noun || done->wordClass != WordClass::Verb || !ends)
                continue;
            Piece does = m_pieces[at];
            does.source.begin += 2;
            does.english = done->english;
            does.noun.clear();
            does.wordClass = WordClass::Verb;
            does.roles = m_lexicon.rolesOf(word.last(2));
            does.definite = does.label = false;
            Piece &noun = m_pieces[at];
            noun.source.end -= 2;
            noun.english = thing->noun.isEmpty() ? thing->english : thing->noun;
            noun.noun.clear();
            noun.roles = m_lexicon.rolesOf(word.first(2));
            noun.definite = thing->definite || word.startsWith(u"合同") || word.startsWith(u"项目");
            noun.label = thing->label;
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, does);
        }
        // 是否接受|联合体: with what it is about behind it, it is no label
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            const QStringView word = keyOf(m_pieces[at]);
            if (m_pieces[at].kind != PieceKind::Word || word.size() != 4 || !word.startsWith(u"是否") || !(m_pieces[at + 1].isNominal() || !m_pieces[at + 1].noun.isEmpty()))
                continue;
            const LexiconWord *verb = m_lexicon.find(word.last(2));
            const GlossaryEntry *says = verb ? m_lexicon.rendering(*verb) : nullptr;
            const LexiconWord *whether = m_lexicon.find(word.first(2));
            const GlossaryEntry *asks = whether ? m_lexicon.rendering(*whether) : nullptr;
            if (!says || !asks || says->wordClass != WordClass::Verb)
                continue;
            Piece does = m_pieces[at];
            does.source.begin += 2;
            does.english = says->english;
            does.noun = says->noun;
            does.wordClass = WordClass::Verb;
            does.roles = m_lexicon.rolesOf(word.last(2));
            m_pieces[at].source.end -= 2;
            m_pieces[at].english = asks->english;
            m_pieces[at].wordClass = asks->wordClass;
            m_pieces[at].noun.clear();
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, does);
        }
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            const QStringView word = keyOf(m_pieces[at]);
            const bool described = at + 2 < m_pieces.size() && m_pieces[at + 1].is(WordClass::Particle) && keyOf(m_pieces[at + 1]) == u"的" && m_pieces[at + 2].isNominal();
            // 合同约定|的期限: agreed in the contract
            const bool by = at > 0 && keyOf(m_pieces[at - 1]) == u"由";
            if (m_pieces[at].is(WordClass::Noun) && word.size() >= 4 && (described || by) && (word.endsWith(u"约定") || word.endsWith(u"规定"))) {
                const LexiconWord *place = m_lexicon.find(word.chopped(2));
                const LexiconWord *verb = m_lexicon.find(word.last(2));
                const GlossaryEntry *where = place ? m_lexicon.rendering(*place) : nullptr;
                const GlossaryEntry *says = verb ? m_lexicon.rendering(*verb) : nullptr;
                if (!where || !says || where->wordClass != WordClass::Noun)
                    continue;
                Piece saying = m_pieces[at];
                saying.source.begin = saying.source.end - 2;
                saying.english = says->english;
                saying.noun.clear();
                saying.wordClass = WordClass::Verb;
                saying.roles = m_lexicon.rolesOf(word.last(2));
                saying.definite = saying.label = false;
                Piece &document = m_pieces[at];
                document.roles = m_lexicon.rolesOf(word.chopped(2));
                document.source.end -= 2;
                document.english = where->english;
                document.definite = where->definite;
                document.label = where->label;
                m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, saying);
                continue;
            }
            const QString what = said.value(word.last(std::min<qsizetype>(2, word.size())).toString());
            if (!described)
                continue;
            const Piece &de = m_pieces[at + 1];
            if (m_pieces[at].kind != PieceKind::Word || (word.size() != 3 && word.size() != 4) || word[0] != u'按' || what.isEmpty() || !de.is(WordClass::Particle) || keyOf(de) != u"的" || !m_pieces[at + 2].isNominal())
                continue;
            Piece set = m_pieces[at];
            set.source.begin = set.source.end - 2;
            set.english = what;
            set.wordClass = WordClass::Adjective;
            m_pieces[at].source.end -= 2;
            m_pieces[at].english = QStringLiteral("according to");
            m_pieces[at].wordClass = WordClass::Preposition;
            m_pieces[at + 1].english.clear();
            m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, set);
        }
    }
};

} // namespace

void recutWords(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    WordCuts(lexicon, key, pieces).recut();
}

} // namespace tendertrail::translate
