// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbsupply.h"

#include "passives.h"
#include "relatives.h"
#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

class VerbSupply : private WordContext
{
public:
    using WordContext::WordContext;

    void supply()
    {
        doers();
        const bool sentence = isSentence();
        size_t begin = 0;
        for (size_t at = 0; at <= m_pieces.size(); ++at) {
            if (at < m_pieces.size() && !endsClause(m_pieces[at]))
                continue;
            // 按照下列方法修正： is no label
            const bool led = begin < at && m_pieces[begin].is(WordClass::Preposition) && QStringList{QStringLiteral("按照"), QStringLiteral("按"), QStringLiteral("根据"), QStringLiteral("依据"), QStringLiteral("由"), QStringLiteral("以")}.contains(keyOf(m_pieces[begin]).toString());
            const bool label = at < m_pieces.size() && keyOf(m_pieces[at]) == u":" && !led;
            clause(begin, at, sentence && !label);
            begin = at + 1;
        }
        joinVerbs();
    }

private:
    bool isDe(size_t at) const { return at < m_pieces.size() && m_pieces[at].is(WordClass::Particle) && keyOf(m_pieces[at]) == u"的"; }
    bool endsClause(const Piece &piece) const
    {
        return piece.kind == PieceKind::Punctuation && !piece.inserted && QStringView(u",.;:!?。").contains(firstSign(piece));
    }
    static bool isVerb(const Piece &piece) { return piece.is(WordClass::Verb) && !piece.english.isEmpty(); }

    // Labels and cells have no verb to wait for; what ends in a full stop or has a modal does.
    bool isSentence() const
    {
        const qsizetype end = m_pieces.empty() ? 0 : m_pieces.back().source.end;
        const bool stopped = (end > 0 && QStringView(u"。;").contains(m_key[end - 1])) || (end < m_key.size() && QStringView(u"。;").contains(m_key[end]));
        return stopped || std::any_of(m_pieces.begin(), m_pieces.end(), [this](const Piece &piece) { return piece.is(WordClass::Modal) || (piece.kind == PieceKind::Punctuation && !piece.inserted && keyOf(piece) == u"。"); });
    }

    // What a noun says here if it is a verb, or nothing.
    QString verbOf(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        if (!piece.is(WordClass::Noun) || inTitle(at))
            return {};
        if (piece.noun.isEmpty() || piece.noun != piece.english)
            return piece.verb;
        const LexiconWord *word = m_lexicon.find(keyOf(piece));
        const GlossaryEntry *entry = word ? m_lexicon.rendering(*word) : nullptr;
        return entry && entry->wordClass == WordClass::Verb ? entry->english : QString();
    }
    // 《…通知》: a title is no sentence
    bool inTitle(size_t at) const
    {
        const size_t farthest = at > reach ? at - reach : 0;
        while (at > farthest) {
            const Piece &piece = m_pieces[--at];
            if (piece.kind == PieceKind::Punctuation && (keyOf(piece) == u"《" || keyOf(piece) == u"》"))
                return keyOf(piece) == u"《";
        }
        return false;
    }
    bool couldBe(size_t at) const { return !verbOf(at).isEmpty(); }
    void makeVerb(size_t at)
    {
        m_pieces[at].english = verbOf(at);
        m_pieces[at].wordClass = WordClass::Verb;
    }

    // 监狱企业生产的货物, 由主管部门出具的证明: who acts stands before the word, and what came of it behind 的.
    void doers()
    {
        static const QString actors = QStringLiteral("人方商者员构位业司组会院校局部门家委");
        for (size_t at = 1; at + 2 < m_pieces.size(); ++at) {
            static const QStringList own{QStringLiteral("发展"), QStringLiteral("运行"), QStringLiteral("工作"), QStringLiteral("变更"), QStringLiteral("成立")};
            if (own.contains(keyOf(m_pieces[at]).toString()))
                continue;
            if (!isDe(at + 1) || !m_pieces[at + 2].isNominal() || isMatter(keyOf(m_pieces[at])) || !couldBe(at))
                continue;
            const Piece *previous = before(at);
            const bool actor = previous && (previous->is(WordClass::Noun) || previous->kind == PieceKind::Name) && actors.contains(lastSign(*previous));
            size_t first = at;
            while (first > 0 && at - first < reach && m_pieces[first - 1].isNominal())
                --first;
            if (first > 0 && m_pieces[first - 1].is(WordClass::Preposition) && QStringList{QStringLiteral("向"), QStringLiteral("与"), QStringLiteral("为"), QStringLiteral("对"), QStringLiteral("给")}.contains(keyOf(m_pieces[first - 1]).toString()))
                continue; // 向小微企业分包的大企业: they are the ones that receive
            if (first > 0 && first < at && m_pieces[first - 1].is(WordClass::Verb) && m_pieces[first - 1].has(Role::Effecting))
                continue; // 促进产业升级的途径: what is promoted
            const bool by = first > 0 && first < at && m_pieces[first - 1].is(WordClass::Preposition) && (keyOf(m_pieces[first - 1]) == u"由" || keyOf(m_pieces[first - 1]) == u"被" || keyOf(m_pieces[first - 1]) == u"经");
            if (actor || by)
                makeVerb(at);
        }
    }

    // "is not accepted", "shall be kept", but not "jointly", "one year", "as required"
    static bool saysSomething(const QString &phrase)
    {
        static const QStringList &beginnings = wordList<"english.verb-beginnings">();
        const QString first = phrase.section(u' ', 0, 0);
        return beginnings.contains(first) || (first.endsWith(u's') && phrase.contains(u' ') && !first.endsWith(u"ss"));
    }
    // Does the verb at "at" only describe the noun behind its 的?
    bool describes(size_t at, size_t end) const { return at + 2 < end && isDe(at + 1) && m_pieces[at + 2].isNominal(); }

    bool hasVerb(size_t begin, size_t end) const
    {
        for (size_t at = begin; at < end; ++at) {
            const Piece &piece = m_pieces[at];
            if ((isVerb(piece) && !describes(at, end)) || (piece.is(WordClass::Phrase) && at > begin && saysSomething(piece.english)))
                return true;
            if (piece.is(WordClass::Adjective) && (at + 1 == end || (at + 2 == end && isDe(at + 1))))
                return true; // 报价合理: an adjective says it
        }
        return false;
    }

    // 乙方人员|进入|现场|应…: entering the site
    void beforeModal(size_t begin, size_t modal)
    {
        if (hasVerb(begin, modal))
            return;
        for (size_t at = begin + 1; at + 1 < modal; ++at) {
            const bool between = m_pieces[at - 1].has(Role::Actor) && m_pieces[at + 1].is(WordClass::Noun) && m_pieces[at + 1].noun.isEmpty() && !m_pieces[at + 1].has(Role::Actor) && !m_pieces[at + 1].has(Role::Deed) && !m_pieces[at + 1].has(Role::Document) && !m_pieces[at + 1].has(Role::Measure);
            if (!between || !couldBe(at) || isMatter(keyOf(m_pieces[at])))
                continue;
            m_pieces[at].english = gerundOf(verbOf(at));
            m_pieces[at].wordClass = WordClass::Phrase;
            return;
        }
    }
    // 按照招标文件的要求|配备|人员: what closes the phrase stands before the verb.
    void behindPhrases(size_t begin, size_t end)
    {
        static const QStringList openers{QStringLiteral("按照"), QStringLiteral("按"), QStringLiteral("根据"), QStringLiteral("依据"), QStringLiteral("依照")};
        static const QStringList &closers = wordList<"accordance.closers">();
        for (size_t at = begin; at + 2 < end; ++at) {
            if (!m_pieces[at].is(WordClass::Preposition) || !openers.contains(keyOf(m_pieces[at]).toString()))
                continue;
            for (size_t verb = at + 2; verb < end && !isVerb(m_pieces[verb]) && m_pieces[verb].kind != PieceKind::Punctuation; ++verb) {
                const bool closed = std::any_of(closers.begin(), closers.end(), [&](const QString &closer) { return keyOf(m_pieces[verb - 1]).endsWith(closer); });
                if (!closed || !couldBe(verb) || (verb + 1 < end && (isDe(verb + 1) || !m_pieces[verb + 1].isNominal())))
                    continue;
                makeVerb(verb);
                break;
            }
        }
    }
    // …，并|安装调试: joined to a verb
    void joined(size_t begin, size_t end)
    {
        for (size_t at = begin + 1; at + 1 < end; ++at) {
            // 在规定期限内|整改|并重新申请
            if (m_pieces[at].is(WordClass::Conjunction) && keyOf(m_pieces[at]).startsWith(u'并') && at > begin + 1 && couldBe(at - 1) && !isMatter(keyOf(m_pieces[at - 1])) && hasVerb(at + 1, end) && !hasVerb(begin, at)
                && std::any_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(at), [](const Piece &piece) { return piece.is(WordClass::Modal); }))
                makeVerb(at - 1);
            const bool and_ = m_pieces[at].is(WordClass::Conjunction) && (keyOf(m_pieces[at]) == u"并" || keyOf(m_pieces[at]) == u"并且");
            if (and_ && couldBe(at + 1) && (at + 2 == end || m_pieces[at + 2].isNominal()) && !isMatter(keyOf(m_pieces[at + 1])) && hasVerb(begin, at) && !hasVerb(at + 1, end))
                makeVerb(at + 1);
        }
    }

    void clause(size_t begin, size_t end, bool sentence)
    {
        if (end - begin > reach)
            return;
        behindPhrases(begin, end);
        joined(begin, end);
        ends(begin, end);
        // 应 … with no verb behind it
        for (size_t at = begin; at < end; ++at) {
            if (!m_pieces[at].is(WordClass::Modal) || m_pieces[at].inserted)
                continue;
            beforeModal(begin, at);
            if (!hasVerb(at + 1, end) && std::none_of(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end), [](const Piece &piece) { return piece.is(WordClass::Adjective); })) {
                if (const auto verb = likeliest(at + 1, end, 1))
                    makeVerb(*verb);
            }
            byWhom(begin, end);
            return;
        }
        byWhom(begin, end);
        // 采购活动|终止。: nothing but a thing and what becomes of it
        if (sentence && end - begin == 2 && m_pieces[begin].is(WordClass::Noun) && !m_pieces[begin].has(Role::Actor) && couldBe(begin + 1) && !isMatter(keyOf(m_pieces[begin + 1])) && begin > 0 && end < m_pieces.size()
            && keyOf(m_pieces[end]) == u"。" && !m_pieces[begin + 1].has(Role::Deed) && !m_pieces[begin + 1].has(Role::Measure)) {
            const QString verb = verbOf(begin + 1);
            const QString &thing = m_pieces[begin].english;
            const bool many = thing.endsWith(u's') && !thing.endsWith(u"ss");
            m_pieces[begin + 1].english = isTransitive(verb) ? (many ? QStringLiteral("are ") : QStringLiteral("is ")) + participleOf(verb) : many ? verb : thirdPersonOf(verb);
            m_pieces[begin + 1].wordClass = WordClass::Phrase;
            return;
        }
        // 双方|确认，…: they confirm
        if (sentence && end - begin == 2 && m_pieces[begin].has(Role::Actor) && couldBe(begin + 1) && m_pieces[begin + 1].has(Role::Saying) && end < m_pieces.size() && keyOf(m_pieces[end]) == u",") {
            makeVerb(begin + 1);
            return;
        }
        // 会议强调，报告指出，: what is said there follows
        static const QStringList &stating = wordList<"verbs.of-stating">();
        static const QStringList &tellers = wordList<"nouns.that-state">();
        const bool comma = end < m_pieces.size() && keyOf(m_pieces[end]) == u",";
        if (m_key.endsWith(u'。') && comma && end - begin >= 2 && end - begin < 6 && stating.contains(keyOf(m_pieces[end - 1]).toString()) && !isVerb(m_pieces[end - 1]) && couldBe(end - 1) && !hasVerb(begin, end)
            && (m_pieces[end - 2].has(Role::Actor) || m_pieces[end - 2].kind == PieceKind::Name || std::any_of(tellers.begin(), tellers.end(), [&](const QString &teller) { return keyOf(m_pieces[end - 2]).endsWith(teller); }))) {
            makeVerb(end - 1);
            if (keyOf(m_pieces[end - 1]) == u"提出")
                m_pieces[end - 1].english = QStringLiteral("propose");
            return;
        }
        // 对于痕量分析，: what the sentence is about
        if (begin < end && end < m_pieces.size() && keyOf(m_pieces[end]) == u"," && m_pieces[begin].is(WordClass::Preposition) && QStringList{QStringLiteral("对于"), QStringLiteral("关于"), QStringLiteral("鉴于")}.contains(keyOf(m_pieces[begin]).toString()))
            return;
        // 通过对数据的分析和挖掘，: the means of what follows
        if (begin + 1 < end && end < m_pieces.size() && keyOf(m_pieces[end]) == u"," && keyOf(m_pieces[begin]) == u"通过" && m_pieces[begin].is(WordClass::Preposition) && keyOf(m_pieces[begin + 1]) == u"对")
            return;
        // 按部门统计数据, 根据权限显示菜单: such a phrase stands before a verb wherever it is said
        static const QStringList &opening = wordList<"prepositions.opening">();
        const bool led = begin < end && m_pieces[begin].is(WordClass::Preposition) && opening.contains(keyOf(m_pieces[begin]).toString());
        if (!(sentence || led) || end - begin < 2 || hasVerb(begin, end))
            return;
        const bool plain = std::none_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(end), [](const Piece &piece) {
            return piece.is(WordClass::Particle) || piece.is(WordClass::Conjunction) || piece.is(WordClass::Preposition);
        });
        if (const auto verb = sentence ? doneByActor(begin, end) : std::nullopt)
            makeVerb(*verb);
        else if (const auto likely = likeliest(begin, end, (plain && end - begin > 4) || led ? 3 : 4))
            makeVerb(*likely);
    }

    // 公司|开发|系统。: who acts, what could be a verb, and what it is done to. 学校采购项目, 公司管理办法 are compounds.
    std::optional<size_t> doneByActor(size_t begin, size_t end) const
    {
        static const QStringList &heads = wordList<"heads.of-work">();
        static const QStringList &producing = wordList<"verbs.of-producing">();
        if (end >= m_pieces.size() || keyOf(m_pieces[end]) == u":")
            return std::nullopt;
        size_t at = begin;
        while (at < end && (m_pieces[at].isNominal() || m_pieces[at].kind == PieceKind::Space) && !(at > begin && couldBe(at) && (m_pieces[at - 1].has(Role::Actor) || m_pieces[at - 1].kind == PieceKind::Name || m_pieces[at - 1].is(WordClass::Proper))))
            ++at;
        if (at == begin || at >= end || !couldBe(at) || !m_pieces[at].isNominal())
            return std::nullopt;
        const bool whole = at + 1 == end && keyOf(m_pieces[at]).size() >= 4 && hasObject(verbOf(at)); // 发布公告
        if (whole)
            return at;
        // 学校|教育信息化, 企业|合作: what is no deed done to a thing
        static const QStringList &fields = wordList<"fields.of-activity">();
        const bool makes = producing.contains(keyOf(m_pieces[at]).toString());
        if (fields.contains(keyOf(m_pieces[at]).toString()))
            return std::nullopt;
        for (size_t next = at + 1; next < end; ++next) {
            if (!makes && keyOf(m_pieces[next]) == u"的")
                return std::nullopt;
            if (!m_pieces[next].isNominal() && m_pieces[next].kind != PieceKind::Punctuation && keyOf(m_pieces[next]) != u"的" && !m_pieces[next].is(WordClass::Conjunction))
                return std::nullopt;
        }
        const bool compound = at + 2 == end && heads.contains(keyOf(m_pieces[at + 1]).toString()) && !makes;
        if (at + 1 == end || compound || !m_pieces[at + 1].isNominal() || m_pieces[at + 1].kind == PieceKind::Punctuation || (isMatter(keyOf(m_pieces[at])) && at + 2 != end))
            return std::nullopt;
        return at;
    }

    // 评审|结束|后: it ends
    void ends(size_t begin, size_t end)
    {
        static const QStringList ending{QStringLiteral("结束"), QStringLiteral("开始"), QStringLiteral("届满"), QStringLiteral("期满"), QStringLiteral("到期")};
        for (size_t at = begin + 1; at + 1 < end; ++at) {
            const bool happens = couldBe(at) && !isTransitive(verbOf(at)) && (!verbOf(at).contains(u' ') || verbOf(at).endsWith(u" to")) && (keyOf(m_pieces[at + 1]) == u"时" || keyOf(m_pieces[at + 1]) == u"后") && !hasVerb(begin, at) && m_pieces[at - 1].kind == PieceKind::Word; // 主电源故障时, 系统启动后
            if ((happens || ending.contains(keyOf(m_pieces[at]).toString())) && couldBe(at) && m_pieces[at + 1].is(WordClass::Postposition) && m_pieces[at - 1].is(WordClass::Noun)) {
                makeVerb(at);
                m_pieces[at].noun.clear();
            }
        }
    }

    // 由中小企业|生产|且使用…: 由 and 被 wait for a verb, whatever else the clause says.
    void byWhom(size_t begin, size_t end)
    {
        for (size_t at = begin; at + 2 < end; ++at) {
            if (!m_pieces[at].is(WordClass::Preposition) || (keyOf(m_pieces[at]) != u"由" && keyOf(m_pieces[at]) != u"被"))
                continue;
            size_t last = at + 1;
            while (last < end && !(m_pieces[last].is(WordClass::Conjunction) && QStringList{QStringLiteral("且"), QStringLiteral("并"), QStringLiteral("并且"), QStringLiteral("而"), QStringLiteral("但")}.contains(keyOf(m_pieces[last]).toString()))
                   && !m_pieces[last].is(WordClass::Particle))
                ++last;
            if (std::any_of(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(last), isVerb))
                continue;
            if (const auto verb = likeliest(at + 1, last, 2))
                makeVerb(*verb);
        }
    }

    // The word of the stretch that is most like its verb, if it is enough so.
    std::optional<size_t> likeliest(size_t begin, size_t end, int enough) const
    {
        std::optional<size_t> best;
        int most = enough - 1;
        for (size_t at = begin; at < end; ++at) {
            if (!couldBe(at))
                continue;
            if (const int score = likeness(begin, at, end); score > most) {
                most = score;
                best = at;
            }
        }
        return best;
    }
    bool behindBy(size_t begin, size_t at) const
    {
        for (size_t back = begin == 0 ? 0 : begin - 1; back < at; ++back) {
            if (m_pieces[back].is(WordClass::Preposition) && keyOf(m_pieces[back]) == u"由")
                return true;
        }
        return false;
    }
    int likeness(size_t begin, size_t at, size_t end) const
    {
        static const QStringList &heads = wordList<"heads.of-compounds">();
        // 根据项目要求, 按照其规定: what is followed is no verb.
        static const QStringList &said = wordList<"verbs.that-are-said">();
        const bool due = begin > 0 && m_pieces[begin - 1].is(WordClass::Modal);
        if (said.contains(keyOf(m_pieces[at]).toString()) && (followed(at) || !(due || afterModal(at) || behindBy(begin, at))))
            return -10;
        int score = 0;
        const Piece *previous = at > begin ? before(at) : nullptr;
        const Piece *next = at + 1 < end ? after(at) : nullptr;
        if (isMatter(keyOf(m_pieces[at])))
            score -= 4;
        if (m_pieces[at].has(Role::Governing) && next && next->isNominal()) // 根据需求|提供|个性化服务
            score += 3;
        if (!previous) {
            score += begin == 0 || endsClause(m_pieces[begin - 1]) ? 0 : 4; // right behind the modal
        } else if (previous->is(WordClass::Particle) && keyOf(*previous) == u"的") {
            score -= 10;
        } else if (previous->is(WordClass::Adverb) || previous->is(WordClass::Adjective)) {
            score += 4;
        } else if (previous->is(WordClass::Postposition) || previous->is(WordClass::Conjunction)) {
            score += 2;
        } else if (previous->isNominal()) {
            score += isParty(*previous) ? 3 : 1;
        }
        if (next && next->is(WordClass::Particle) && keyOf(*next) == u"的")
            score -= 6;
        else if (!next)
            score += 2;
        else if (next->is(WordClass::Noun) && std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return keyOf(*next).startsWith(head); }))
            score -= 3;
        else if (next->isNominal() && (!next->is(WordClass::Adjective) || (after(at + 1) && isDe(size_t(after(at + 1) - m_pieces.data())))))
            score += 2;
        else if (next->is(WordClass::Preposition) || next->is(WordClass::Postposition))
            score += 1;
        // 按照下列规定修正, 由小企业生产: a phrase before it waits for a verb
        for (size_t back = begin; back < at; ++back) {
            if (m_pieces[back].is(WordClass::Preposition) && !m_pieces[back].english.isEmpty()) {
                score += 3;
                break;
            }
        }
        return score;
    }

    // 组织实施, 拆除更换: two things done to the same object. Verbs that take another verb (要求提供) are none of these.
    void joinVerbs()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            // 5日内组织|验收。: what is organised, where nothing follows that both could govern
            if (Piece &deed = m_pieces[at + 1]; keyOf(piece) == u"组织" && piece.is(WordClass::Verb) && deed.is(WordClass::Verb) && !deed.noun.isEmpty() && isBorder(after(at + 1))) {
                deed.english = deed.noun;
                deed.wordClass = WordClass::Noun;
                deed.noun.clear();
                continue;
            }
            if (piece.is(WordClass::Verb) && m_pieces[at + 1].is(WordClass::Verb) && !m_pieces[at + 1].english.isEmpty() && !m_pieces[at + 1].has(Role::Describing) && !isDe(at + 2) && !keyOf(m_pieces[at + 1]).startsWith(u'未') && keyOf(m_pieces[at + 1]) != u"通过" && joins(piece)
                && !piece.english.endsWith(u" and"))
                piece.english += QStringLiteral(" and");
        }
    }
};

} // namespace

void supplyVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    VerbSupply(lexicon, key, pieces).supply();
}

} // namespace tendertrail::translate
