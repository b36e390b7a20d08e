// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordcontext.h"

#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

const Piece *WordContext::before(size_t at) const
{
    while (at > 0) {
        if (m_pieces[--at].kind != PieceKind::Space)
            return &m_pieces[at];
    }
    return nullptr;
}

const Piece *WordContext::after(size_t at) const
{
    while (++at < m_pieces.size()) {
        if (m_pieces[at].kind != PieceKind::Space)
            return &m_pieces[at];
    }
    return nullptr;
}

bool WordContext::isParty(const Piece &piece) const
{
    static const QString ends = QStringLiteral("人方商者员构位业司组会门心家院校局厅件告书");
    static const QStringList pronouns{QStringLiteral("我们"), QStringLiteral("你们"), QStringLiteral("他们"), QStringLiteral("她们"), QStringLiteral("大家")};
    return piece.wordClass == WordClass::Proper || pronouns.contains(keyOf(piece).toString()) || piece.kind == PieceKind::Name || (piece.label && ends.contains(lastSign(piece)));
}

bool WordContext::verbDue(size_t at) const
{
    bool describing = false; // 为从事危险作业的人员办理: the verb before 的 is none of the clause's
    bool described = false;
    while (at > 0) {
        const Piece &piece = m_pieces[--at];
        if (piece.kind == PieceKind::Punctuation)
            return false;
        describing = describing || (piece.is(WordClass::Particle) && keyOf(piece) == u"的");
        if (piece.is(WordClass::Verb)) {
            // 以|满足|服务的要求: right behind the modal it is the clause's, whatever its object is made of
            const bool main = at > 0 && m_pieces[at - 1].is(WordClass::Modal) && !(at + 1 < m_pieces.size() && m_pieces[at + 1].is(WordClass::Particle));
            if (!describing || main)
                return false;
            describing = false;
            continue;
        }
        static const QStringList due{QStringLiteral("由"), QStringLiteral("向"), QStringLiteral("被"), QStringLiteral("将"), QStringLiteral("把")};
        described = described || describing;
        const bool denied = described && piece.is(WordClass::Adverb) && (keyOf(piece) == u"没有" || keyOf(piece) == u"未"); // 没有按规定的时间|提供|服务
        if (piece.is(WordClass::Modal) || denied || (piece.is(WordClass::Preposition) && due.contains(keyOf(piece).toString())))
            return true;
    }
    return false;
}

bool WordContext::afterPivot(size_t at) const
{
    bool object = false;
    const size_t farthest = at > reach ? at - reach : 0;
    // 要求乙方在合理期限内修改: when stands between
    if (at > 1 && m_pieces[at - 1].is(WordClass::Postposition)) {
        size_t opener = at - 1;
        while (opener > farthest && m_pieces[opener].kind != PieceKind::Punctuation && !(m_pieces[opener].is(WordClass::Preposition) && (keyOf(m_pieces[opener]) == u"在" || keyOf(m_pieces[opener]) == u"于")))
            --opener;
        if (m_pieces[opener].is(WordClass::Preposition))
            at = opener;
    }
    while (at > farthest && !m_pieces[at - 1].pivot && (m_pieces[at - 1].isNominal() || m_pieces[at - 1].is(WordClass::Adverb) || m_pieces[at - 1].kind == PieceKind::Space)) {
        --at;
        object = object || m_pieces[at].label || m_pieces[at].has(Role::Actor) || m_pieces[at].kind == PieceKind::Name || keyOf(m_pieces[at]) == u"其";
    }
    return object && at > 0 && m_pieces[at - 1].pivot && m_pieces[at - 1].is(WordClass::Verb);
}

bool WordContext::couldSay(size_t at) const
{
    const Piece &piece = m_pieces[at];
    return piece.kind == PieceKind::Word && ((piece.is(WordClass::Verb) && !piece.english.isEmpty()) || !piece.verb.isEmpty());
}

void WordContext::makeVerb(size_t at)
{
    Piece &piece = m_pieces[at];
    if (!piece.verb.isEmpty())
        piece.english = piece.verb;
    piece.wordClass = WordClass::Verb;
    piece.noun.clear();
}

std::optional<bool> WordContext::toldByNeighbours(size_t at) const
{
    const Piece *previous = before(at);
    const Piece *next = after(at);
    if (!previous)
        return std::nullopt;
    const Piece *first = before(size_t(previous - m_pieces.data()));
    // 该|采购|最终未实施: this one, of which something is said
    if (next && (isKey(previous, u"该") || isKey(previous, u"此") || isKey(previous, u"本次") || isKey(previous, u"上述")) && (next->is(WordClass::Adverb) || next->is(WordClass::Modal) || isKey(next, u"最终") || isKey(next, u"已")))
        return false;
    // 未|按时|交货|造成的: what was not done in time
    if ((isKey(previous, u"按时") || isKey(previous, u"按期") || isKey(previous, u"及时") || isKey(previous, u"如期")) && (isKey(first, u"未") || isKey(first, u"没有") || isKey(first, u"未能")))
        return true;
    // 本人|承诺|所申请的…: what somebody promises, no thing of his
    if (isBorder(first) && (previous->has(Role::Actor) || isKey(previous, u"本人")) && isKey(next, u"所") && wordSet<"verbs.with-that-clause">().contains(keyOf(m_pieces[at]).toString()))
        return true;
    return std::nullopt;
}

bool WordContext::isTest(QStringView word)
{
    const QStringList &tests = wordList<"tests.endings">();
    return std::any_of(tests.begin(), tests.end(), [&](const QString &test) { return word.endsWith(test); });
}

bool WordContext::endsInTest(size_t at) const
{
    size_t last = at;
    while (last + 1 < m_pieces.size() && last - at < reach && m_pieces[last + 1].kind != PieceKind::Punctuation)
        ++last;
    return last > at && isTest(keyOf(m_pieces[last]));
}

bool WordContext::verbLater(size_t at) const
{
    const size_t farthest = std::min(m_pieces.size(), at + reach);
    while (++at < farthest && (m_pieces[at].kind != PieceKind::Punctuation || keyOf(m_pieces[at]) == u"、")) {
        if (m_pieces[at].is(WordClass::Verb))
            return true;
    }
    return false;
}

bool WordContext::behindPhrase(size_t at) const
{
    static const QStringList &words = wordList<"prepositions.behind-which-verbs">();
    const size_t farthest = at > reach ? at - reach : 0;
    const bool manner = at > 0 && (keyOf(m_pieces[at - 1]) == u"方式" || keyOf(m_pieces[at - 1]) == u"方法" || keyOf(m_pieces[at - 1]) == u"手段" || keyOf(m_pieces[at - 1]) == u"形式" || keyOf(m_pieces[at - 1]) == u"条件");
    const auto within = [&](size_t one) { // 按双方确认的项目和范围: verbs before 的, and what is joined
        const Piece &piece = m_pieces[one];
        const bool describing = piece.is(WordClass::Verb) && one + 1 < m_pieces.size() && m_pieces[one + 1].is(WordClass::Particle);
        const bool joins = piece.is(WordClass::Conjunction) && (keyOf(piece) == u"和" || keyOf(piece) == u"及" || keyOf(piece) == u"或" || keyOf(piece) == u"或者");
        const bool listed = manner && ((piece.kind == PieceKind::Punctuation && keyOf(piece) == u"、") || keyOf(piece) == u"等"); // 通过短信、邮件等方式|通知|人员
        return piece.isNominal() || piece.kind == PieceKind::Space || piece.is(WordClass::Particle) || describing || joins || listed;
    };
    while (at > farthest && within(at - 1))
        --at;
    if (at < 2 || !m_pieces[at - 1].is(WordClass::Preposition) || !words.contains(keyOf(m_pieces[at - 1]).toString()))
        return false;
    const Piece *subject = before(at - 1);
    if (subject && subject->is(WordClass::Postposition) && keyOf(m_pieces[at - 1]) == u"通过")
        return true; // 超过阈值时通过短信通知人员
    if (keyOf(m_pieces[at - 1]) == u"与" || keyOf(m_pieces[at - 1]) == u"向")
        return true; // 共同与采购人签订合同
    return subject && (subject->is(WordClass::Noun) || (subject->is(WordClass::Conjunction) && keyOf(*subject).startsWith(u'并')) || (subject->is(WordClass::Verb) && (subject->english == u"need to" || keyOf(*subject) == u"支持")) || subject->kind == PieceKind::Name || subject->is(WordClass::Modal));
}

bool WordContext::afterModal(size_t at) const
{
    while (at > 0 && (m_pieces[at - 1].is(WordClass::Adverb) || m_pieces[at - 1].is(WordClass::Adjective)))
        --at;
    // 甲方不得|…: a phrase that ends in one
    const auto endsSo = [](const QString &said) { return said.endsWith(u" shall") || said.endsWith(u" may") || said.endsWith(u" must") || said.endsWith(u" may not") || said.endsWith(u" shall not"); };
    return at > 0 && (m_pieces[at - 1].is(WordClass::Modal) || (m_pieces[at - 1].is(WordClass::Phrase) && endsSo(m_pieces[at - 1].english)));
}

bool WordContext::isHeading(size_t at) const
{
    static const QStringList &heads = wordList<"headings.heads">();
    if (at + 1 >= m_pieces.size() || m_pieces.size() - at > 4)
        return false;
    for (size_t next = at + 1; next < m_pieces.size(); ++next) {
        if (!m_pieces[next].isNominal() && m_pieces[next].noun.isEmpty())
            return false;
    }
    return std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return keyOf(m_pieces.back()).endsWith(head); });
}

bool WordContext::isMatter(QStringView word)
{
    static const QStringList &matters = wordList<"matters.all">();
    return matters.contains(word.toString());
}

bool WordContext::namesMatter(size_t at, const Piece *next) const
{
    if (!next || !next->is(WordClass::Noun) || !isMatter(keyOf(m_pieces[at])))
        return false;
    for (size_t de = at + 2; de < m_pieces.size() && m_pieces[de].kind != PieceKind::Punctuation; ++de) {
        if (m_pieces[de].is(WordClass::Verb) || m_pieces[de].is(WordClass::Modal))
            return false;
        if (keyOf(m_pieces[de]) == u"的")
            return true;
    }
    return false;
}

bool WordContext::governedBefore(size_t at) const
{
    while (at > 0) {
        const Piece &piece = m_pieces[--at];
        if (piece.kind == PieceKind::Punctuation && keyOf(piece) != u"、")
            return false;
        if (piece.is(WordClass::Verb) && piece.noun != piece.english)
            return true;
    }
    return false;
}

bool WordContext::followed(size_t at) const
{
    static const QStringList words{QStringLiteral("按照"), QStringLiteral("按"), QStringLiteral("根据"), QStringLiteral("依据"), QStringLiteral("依照")};
    while (at > 0) {
        const Piece &piece = m_pieces[--at];
        if (piece.kind == PieceKind::Punctuation && keyOf(piece) != u"、")
            return false;
        if (words.contains(keyOf(piece).toString()))
            return true;
        // 按须知|规定的|金额及要求: the verb before 的 describes
        if ((piece.is(WordClass::Verb) && !(at + 1 < m_pieces.size() && keyOf(m_pieces[at + 1]) == u"的")) || piece.is(WordClass::Modal))
            return false;
    }
    return false;
}

bool WordContext::foundBefore(size_t at) const
{
    size_t back = at;
    while (back > 0 && at - back < 8 && m_pieces[back - 1].isNominal() && m_pieces[back - 1].kind != PieceKind::Punctuation)
        --back;
    return back > 0 && back < at && m_pieces[back - 1].kind == PieceKind::Word && m_pieces[back - 1].is(WordClass::Verb) && wordSet<"verbs.with-that-clause">().contains(keyOf(m_pieces[back - 1]).toString());
}

bool WordContext::clauseBefore(size_t at) const
{
    for (size_t back = at; back-- > 0;) {
        if (m_pieces[back].kind == PieceKind::Punctuation)
            return false;
        if (m_pieces[back].is(WordClass::Preposition) || m_pieces[back].is(WordClass::Modal))
            return true;
    }
    return false;
}

bool WordContext::labelFollows(size_t at) const
{
    for (size_t next = at + 1; next < m_pieces.size(); ++next) {
        const Piece &piece = m_pieces[next];
        if (piece.kind == PieceKind::Punctuation)
            return keyOf(piece) == u":";
    }
    return false;
}

bool WordContext::joins(const Piece &piece) const
{
    static const QStringList &first = wordList<"verbs.first-of-two">();
    return first.contains(keyOf(piece).toString());
}

bool WordContext::comesSecond(size_t at) const
{
    static const QStringList &second = wordList<"verbs.second-of-two">();
    return at > 0 && m_pieces[at - 1].is(WordClass::Verb) && joins(m_pieces[at - 1]) && second.contains(keyOf(m_pieces[at]).toString());
}

bool WordContext::fronts(size_t at, const Piece *next) const
{
    // 将 有关情况 报送 监管部门: no other verb comes.
    const bool passes = next && next->isNominal() && wordList<"verbs.of-sending">().contains(keyOf(m_pieces[at]).toString());
    const bool placed = next && (next->isNominal() || !next->noun.isEmpty()) && wordTable<"fronting.places">().contains(keyOf(m_pieces[at]).toString()); // 将 信息 录入 平台
    const bool goal = passes || placed || !next || next->kind == PieceKind::Punctuation || next->is(WordClass::Preposition) || next->is(WordClass::Conjunction)
        || wordList<"goals.words">().contains(keyOf(*next).toString());
    size_t back = at;
    while (back > 0 && (m_pieces[back - 1].isNominal() || m_pieces[back - 1].is(WordClass::Adverb)))
        --back;
    if (!goal && !isPlanned(at, next))
        return false;
    return back > 0 && back < at && (keyOf(m_pieces[back - 1]) == u"将" || keyOf(m_pieces[back - 1]) == u"把");
}

bool WordContext::isPlanned(size_t at, const Piece *next) const
{
    size_t back = at;
    while (back > 0 && m_pieces[back - 1].isNominal())
        --back;
    return back > 1 && back < at && keyOf(m_pieces[back - 1]) == u"将" && (m_pieces[back - 2].is(WordClass::Modal) || keyOf(m_pieces[back - 2]) == u"拟") && next && next->isNominal() && !verbLater(at);
}

bool WordContext::governsRelative(size_t at) const
{
    const Piece *previous = before(at);
    if (previous && !isBorder(previous) && !isParty(*previous) && !previous->is(WordClass::Verb) && !previous->is(WordClass::Modal) && !previous->is(WordClass::Adverb) && !previous->is(WordClass::Conjunction) && !(previous->kind == PieceKind::Punctuation && keyOf(*previous) == u"、"))
        return false;
    size_t next = at + 1;
    bool led = false;
    while (next < m_pieces.size() && next - at < reach && (m_pieces[next].is(WordClass::Determiner) || m_pieces[next].is(WordClass::Noun) || m_pieces[next].kind == PieceKind::Name)) {
        led = led || m_pieces[next].has(Role::Actor) || m_pieces[next].kind == PieceKind::Name;
        if (led && next + 1 < m_pieces.size() && !m_pieces[next + 1].is(WordClass::Verb) && !m_pieces[next + 1].is(WordClass::Adverb) && !m_pieces[next + 1].is(WordClass::Modal) && !m_pieces[next + 1].has(Role::Actor))
            return false;
        ++next;
    }
    while (next < m_pieces.size() && (m_pieces[next].is(WordClass::Adverb) || keyOf(m_pieces[next]) == u"所" || (m_pieces[next].is(WordClass::Modal) && keyOf(m_pieces[next]).startsWith(u'应')))) {
        led = true;
        ++next;
    }
    if (led && next + 1 < m_pieces.size() && keyOf(m_pieces[next]) == u"由" && m_pieces[next + 1].has(Role::Actor)) // 应由乙方承担的费用
        next += 2;
    return led && next + 2 < m_pieces.size() && m_pieces[next].is(WordClass::Verb) && keyOf(m_pieces[next + 1]) == u"的" && m_pieces[next + 2].isNominal();
}

bool WordContext::meetsBefore(size_t at) const
{
    static const QStringList meeting{QStringLiteral("符合"), QStringLiteral("满足"), QStringLiteral("违反"), QStringLiteral("遵守"), QStringLiteral("不符合"), QStringLiteral("不满足")};
    size_t back = at;
    while (back > 0 && at - back < 6 && m_pieces[back - 1].isNominal() && !m_pieces[back - 1].has(Role::Actor) && !m_pieces[back - 1].has(Role::Document))
        --back;
    return back > 0 && back < at && meeting.contains(keyOf(m_pieces[back - 1]).toString());
}

bool WordContext::pointedSubject(size_t at) const
{
    size_t first = at;
    while (first > 0 && at - first < 5 && (m_pieces[first - 1].is(WordClass::Noun) || m_pieces[first - 1].is(WordClass::Determiner) || m_pieces[first - 1].is(WordClass::Adjective)))
        --first;
    return isBorder(before(first)) && m_pieces[first].is(WordClass::Determiner) && (keyOf(m_pieces[first]) == u"该" || keyOf(m_pieces[first]) == u"本" || keyOf(m_pieces[first]) == u"此");
}

bool WordContext::namesPart(size_t at) const
{
    const Piece *next = after(at);
    const Piece *previous = before(at);
    static const QStringList &governing = wordList<"features.verbs">();
    if (!next || next->kind != PieceKind::Word || !next->has(Role::Part) || governing.contains(keyOf(m_pieces[at]).toString()) || m_pieces[at].has(Role::Governing) || keyOf(m_pieces[at]).size() < 2)
        return false;
    return !previous || previous->kind == PieceKind::Punctuation || previous->isNominal() || previous->is(WordClass::Conjunction) || previous->is(WordClass::Particle)
        || (previous->is(WordClass::Verb) && governing.contains(keyOf(*previous).toString()));
}

bool WordContext::saidBefore(size_t at) const
{
    while (at > 0 && !isBorder(&m_pieces[at - 1])) {
        if (m_pieces[--at].is(WordClass::Verb))
            return true;
    }
    return false;
}

bool WordContext::goalLater(size_t at) const
{
    const auto fronting = [this](size_t one) { return keyOf(m_pieces[one]) == u"将" || keyOf(m_pieces[one]) == u"把"; };
    size_t back = at;
    while (back > 0 && at - back < reach && !isBorder(&m_pieces[back]) && !fronting(back))
        --back;
    if (!fronting(back))
        return false;
    for (size_t next = at + 1; next + 1 < m_pieces.size() && next - at < reach && !isBorder(&m_pieces[next]); ++next) {
        if (m_pieces[next].is(WordClass::Verb) && !m_pieces[next].noun.isEmpty() && QStringView(u"为成至到给").contains(keyOf(m_pieces[next + 1])) && keyOf(m_pieces[next + 1]).size() == 1)
            return true;
    }
    return false;
}

bool WordContext::ofWhat(size_t at) const
{
    bool owned = false;
    for (size_t next = at + 1; next < m_pieces.size() && next - at < reach && !isBorder(&m_pieces[next]); ++next) {
        owned = owned || keyOf(m_pieces[next]) == u"的";
        if (m_pieces[next].is(WordClass::Modal) || (owned && m_pieces[next].is(WordClass::Verb) && m_pieces[next].noun.isEmpty()))
            return false;
    }
    return owned;
}

bool WordContext::governs(size_t at) const
{
    static const QStringList &compounds = wordList<"compounds.heads">();
    static const QStringList &made = wordList<"verbs.of-making">();
    const Piece &piece = m_pieces[at];
    const Piece *next = after(at);
    const Piece *previous = before(at);
    if (next && next->is(WordClass::Adverb) && !isBorder(next) && keyOf(*next).size() == 2)
        next = after(size_t(next - m_pieces.data())); // 实现共同发展
    if (!piece.has(Role::Effecting) || !next || (previous && keyOf(*previous) == u"的") || next->kind == PieceKind::Punctuation || !(next->isNominal() || !next->noun.isEmpty()))
        return false;
    const bool subject = previous && previous->isNominal() && previous->kind != PieceKind::Punctuation;
    const bool owns = made.contains(keyOf(piece).toString()) && !subject;
    const Piece *behind = after(size_t(next - m_pieces.data()));
    const bool goesOn = behind && behind->kind == PieceKind::Word && (behind->isNominal() || !behind->noun.isEmpty()); // 优化项目管理
    if (!owns && !goesOn && compounds.contains(keyOf(*next).toString()))
        return false;
    // 通过|合作|实现|发展: how it is done stands before it
    for (size_t back = at; back-- > 0 && at - back < 6 && m_pieces[back].kind != PieceKind::Punctuation;) {
        if (keyOf(m_pieces[back]) == u"通过" && m_pieces[back].is(WordClass::Preposition))
            return true;
    }
    // 数据 整合 平台: behind a noun only what a clause has no other verb for
    if (!subject)
        return true;
    return next->kind == PieceKind::Word && behind && !isBorder(behind) && !governedBefore(at) && !verbLater(at) && !labelFollows(at) && !isHeading(at);
}

bool WordContext::endsCleft(size_t at) const
{
    const Piece *previous = before(at);
    if (!previous || previous->kind != PieceKind::Locked || !keyOf(*previous).contains(u'年') || !isBorder(after(size_t(after(at) - m_pieces.data()))))
        return false;
    const Piece *is = before(size_t(previous - m_pieces.data()));
    return is && keyOf(*is).endsWith(u'是');
}

bool WordContext::endsGoverned(size_t at) const
{
    size_t back = at;
    while (back > 0 && at - back < reach && m_pieces[back - 1].isNominal() && m_pieces[back - 1].kind != PieceKind::Punctuation && !isParty(m_pieces[back - 1]))
        --back;
    return back > 0 && back < at && m_pieces[back - 1].is(WordClass::Verb) && m_pieces[back - 1].has(Role::Effecting);
}

bool WordContext::followsTime(const Piece &piece) const
{
    const qsizetype sign = piece.source.begin - 1;
    return sign > 0 && m_key[sign] == u',' && QStringView(u"后时").contains(m_key[sign - 1]);
}
} // namespace tendertrail::translate
