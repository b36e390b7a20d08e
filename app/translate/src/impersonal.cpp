// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "impersonal.h"

#include "passives.h"
#include "pieceview.h"
#include "relatives.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

namespace tendertrail::translate {

namespace {

class Impersonal : private PieceView
{
public:
    Impersonal(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void say()
    {
        deemed();
        goneOn();
        Pieces out;
        eachSentence([&](const std::vector<Span> &clauses, size_t end, QChar) {
            sentence(clauses, out);
            if (end < m_pieces.size())
                out.push_back(m_pieces[end]);
        });
        m_pieces = std::move(out);
    }

private:
    // 将被视为无效: will be deemed; 将被否决 has its participle already
    void deemed()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const size_t next = worded(at + 1, m_pieces.size());
            if (next == m_pieces.size())
                break;
            if (isKey(at, u"被") && m_pieces[at].english == u"by" && m_pieces[at - 1].is(WordClass::Modal) && m_pieces[next].english.section(u' ', 0, 0).endsWith(u"ed"))
                m_pieces[at].english = QStringLiteral("be");
            // 乙方 有 违法行为, by now "Party B there is": who has it; 不存在 任何: there is no
            if (m_pieces[next].english == u"be governed by" && !m_pieces[at].is(WordClass::Modal) && !m_pieces[at].is(WordClass::Adverb)) // 等|适用
                m_pieces[next].english = QStringLiteral("is governed by");
            if (m_pieces[next].english != u"there is")
                continue;
            if (m_pieces[at].is(WordClass::Noun) && !m_pieces[at - 1].is(WordClass::Preposition) && m_pieces[at].has(Role::Actor) && m_pieces[at].label) {
                m_pieces[next].english = m_pieces[at].english.endsWith(u's') && !m_pieces[at].english.endsWith(u"'s") ? QStringLiteral("have") : QStringLiteral("has");
            } else if (m_pieces[at].is(WordClass::Adverb) && m_pieces[at].english == u"not") {
                m_pieces[at].english.clear();
                m_pieces[next].english = QStringLiteral("there is no");
                if (const size_t what = worded(next + 1, m_pieces.size()); what < m_pieces.size() && m_pieces[what].english == u"any")
                    m_pieces[what].english.clear();
            }
        }
    }

    // 应填写单价，并由代表签字: and be signed by
    void goneOn()
    {
        bool due = false;
        bool acts = false; // the subject does things
        bool begins = true;
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            const Piece &piece = m_pieces[at];
            if (piece.kind == PieceKind::Punctuation && QStringView(u".;:!?。").contains(signOf(piece))) {
                due = false;
                begins = true;
            } else if (begins && !isSpace(piece) && !piece.english.isEmpty()) {
                acts = piece.has(Role::Actor);
                begins = piece.is(WordClass::Conjunction) || piece.is(WordClass::Adjective);
            }
            due = due || isDue(piece) || (piece.is(WordClass::Phrase) && (piece.english.startsWith(u"shall ") || piece.english.startsWith(u"must ")));
            if (!due || piece.kind != PieceKind::Punctuation || signOf(piece) != u',')
                continue;
            const size_t joint = worded(at + 1, m_pieces.size());
            if (joint + 2 >= m_pieces.size() || !m_pieces[joint].is(WordClass::Conjunction) || m_pieces[joint].english != u"and")
                continue;
            const size_t done = worded(joint + 1, m_pieces.size());
            const size_t by = worded(done + 1, m_pieces.size());
            if (by < m_pieces.size() && m_pieces[done].is(WordClass::Phrase) && m_pieces[done].english.endsWith(u"ed") && !m_pieces[done].english.contains(u' ') && m_pieces[by].is(WordClass::Preposition) && m_pieces[by].english == u"by")
                m_pieces[done].english.prepend(acts ? QStringLiteral("have it ") : QStringLiteral("be "));
        }
    }

    struct Duty
    {
        Span lead;     ///< what stands before it: before construction; the conjunction that joins it
        std::optional<size_t> modal;
        QString due;   ///< what it says: shall
        Span adverbs;
        size_t verb;   ///< that of the modal, where the memory says both: must provide
        QString does;
        Span object;
        Span rest;     ///< when, where, how
    };

    size_t worded(size_t at, size_t end) const
    {
        while (at < end && (isSpace(m_pieces[at]) || m_pieces[at].english.isEmpty()))
            ++at;
        return at;
    }
    // "shall", "must provide": the modal, and the verb that the memory says with it
    bool isDue(const Piece &piece) const { return !dueOf(piece).first.isEmpty(); }
    static std::pair<QString, QString> dueOf(const Piece &piece)
    {
        if (!piece.is(WordClass::Modal) && !piece.is(WordClass::Phrase))
            return {};
        for (const QString &modal : wordList<"modals.of-duties">()) {
            if (piece.english == modal)
                return {modal, {}};
            if (piece.english.startsWith(modal + u' ') && isTransitive(piece.english.mid(modal.size() + 1)) && piece.english != u"shall be")
                return {modal, piece.english.mid(modal.size() + 1)};
        }
        return {};
    }
    static bool says(const Piece &piece) { return piece.is(WordClass::Verb) || piece.is(WordClass::Modal); }

    // Before construction, within 3 days: no subject and no verb of its own
    bool isSetting(Span clause) const
    {
        const size_t first = worded(clause.begin, clause.end);
        if (first == clause.end || !(m_pieces[first].is(WordClass::Preposition) || (m_pieces[first].is(WordClass::Phrase) && wordSet<"english.openers-of-settings">().contains(m_pieces[first].english.section(u' ', 0, 0).toLower()))))
            return false;
        bool when = false; // after the snow stops
        for (size_t at = first; at < clause.end; ++at) {
            const Piece &piece = m_pieces[at];
            when = when || piece.english == u"after" || piece.english == u"before";
            if (piece.is(WordClass::Modal) || (says(piece) && !when) || piece.has(Role::Actor) || piece.kind == PieceKind::Name || (piece.kind == PieceKind::Punctuation && !isListSign(piece)))
                return false;
        }
        return true;
    }

    // The duty that the stretch consists of; "led": it has its modal, and before that nothing but where or when
    std::optional<Duty> dutyOf(Span clause, bool led) const
    {
        Duty duty{{clause.begin, clause.begin}, std::nullopt, {}, {}, 0, {}, {}, {}};
        size_t at = worded(clause.begin, clause.end);
        if (!led && at < clause.end && m_pieces[at].is(WordClass::Conjunction) && (m_pieces[at].english == u"and" || m_pieces[at].english == u"or"))
            at = worded(at + 1, clause.end);
        size_t modal = at;
        while (modal < clause.end && !isDue(m_pieces[modal]))
            ++modal;
        if (modal < clause.end && (modal == at || isSetting({at, modal}))) {
            duty.modal = modal;
            std::tie(duty.due, duty.does) = dueOf(m_pieces[modal]);
            duty.lead.end = modal;
            at = worded(modal + 1, clause.end);
        } else if (led) {
            return std::nullopt;
        } else {
            duty.lead.end = at;
        }
        duty.adverbs = {at, at};
        while (at < clause.end && m_pieces[at].is(WordClass::Adverb) && !m_pieces[at].english.startsWith(u"not") && m_pieces[at].english != u"please" && !m_pieces[at].english.contains(u' '))
            at = worded(at + 1, clause.end);
        duty.adverbs.end = at;
        bool whole = false; // keep records
        if (duty.does.isEmpty()) {
            if (at >= clause.end || !m_pieces[at].is(WordClass::Verb) || plainOf(m_pieces[at].english) != m_pieces[at].english)
                return std::nullopt;
            duty.does = m_pieces[at].english;
            duty.verb = at;
            whole = hasObject(duty.does) && duty.does.count(u' ') < 3; // not: pass off inferior goods as good
            at = worded(at + 1, clause.end);
        } else {
            duty.verb = *duty.modal;
        }
        if (!(whole || isTransitive(duty.does)) || wordSet<"english.verbs-of-telling">().contains(duty.does))
            return std::nullopt;
        duty.object = {at, at};
        bool noun = false;
        while (at < clause.end && !whole) {
            const Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty()) {
                ++at;
                continue;
            }
            if (isBracket(piece)) {
                const size_t closed = closing(at, clause.end);
                if (closed == at)
                    return std::nullopt;
                at = closed + 1;
                continue;
            }
            if (says(piece) || (piece.is(WordClass::Conjunction) && !joinsNouns(at, clause.end)) || (piece.kind == PieceKind::Word && piece.english == u"that"))
                return std::nullopt;
            const bool belongs = piece.isNominal() || isListSign(piece) || piece.is(WordClass::Conjunction) || (piece.is(WordClass::Preposition) && (piece.english == u"of" || piece.english == u"between"))
                || (noun && (piece.is(WordClass::Phrase) || piece.is(WordClass::Preposition)) && piece.english.section(u' ', 0, 0).endsWith(u"ed")) || (noun && m_pieces[at - 1].english.endsWith(u"ed") && piece.is(WordClass::Preposition));
            if (!belongs)
                break;
            noun = noun || (piece.isNominal() && !piece.is(WordClass::Adjective));
            ++at;
        }
        duty.object.end = at;
        duty.rest = {at, clause.end};
        const Piece &first = m_pieces[duty.object.begin < clause.end ? duty.object.begin : duty.verb];
        const bool behind = std::none_of(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(clause.end), says);
        if (!(noun || whole) || !behind || first.english == u"it" || first.english.startsWith(u"be ") || first.english == u"itself" || first.english == u"to")
            return std::nullopt;
        if (at < clause.end && !(m_pieces[at].is(WordClass::Preposition) || m_pieces[at].is(WordClass::Adverb) || (m_pieces[at].is(WordClass::Phrase) && !m_pieces[at].english.endsWith(u"ing"))))
            return std::nullopt;
        return duty;
    }
    // Where the bracket that opens at "at" closes, or "at".
    size_t closing(size_t at, size_t end) const
    {
        if (!QStringView(u"([<《“〈【").contains(firstSign(m_pieces[at])))
            return at;
        for (size_t next = at + 1; next < end; ++next) {
            if (isBracket(m_pieces[next]) && QStringView(u")]>》”〉】").contains(firstSign(m_pieces[next])))
                return next;
        }
        return at;
    }
    // "and" between two nouns
    bool joinsNouns(size_t at, size_t end) const
    {
        const QString &english = m_pieces[at].english;
        const size_t next = worded(at + 1, end);
        return (english == u"and" || english == u"or" || english == u"and its") && next < end && m_pieces[next].isNominal();
    }

    void sentence(const std::vector<Span> &clauses, Pieces &out) const
    {
        if (std::any_of(clauses.begin(), clauses.end(), [this](const Span &clause) { return banOf(clause) < clause.end; })) {
            for (size_t i = 0; i < clauses.size(); ++i) {
                if (i > 0)
                    out.push_back(m_pieces[clauses[i].begin - 1]);
                ban(clauses[i], out);
            }
            return;
        }
        const auto copy = [&](size_t from, size_t to) { out.insert(out.end(), m_pieces.begin() + qsizetype(from), m_pieces.begin() + qsizetype(to)); };
        size_t first = 0;
        while (first < clauses.size() && first < 3 && isSetting(clauses[first]))
            ++first;
        std::vector<Duty> duties = dutiesFrom(clauses, first, true);
        bool result = false; // 未通过的，没收保证金: what follows from a condition
        if (duties.empty()) {
            for (first = 0; first < clauses.size() && first < 3 && (isSetting(clauses[first]) || isCondition(clauses[first])); ++first)
                result = result || isCondition(clauses[first]);
            duties = result ? dutiesFrom(clauses, first, false) : std::vector<Duty>();
            // 应 has what the condition is about for its subject; 发现问题，我方… goes on with the condition
            const size_t next = first + duties.size();
            if (!duties.empty() && (duties.front().modal || (next < clauses.size() && !m_pieces[worded(clauses[next].begin, clauses[next].end)].english.startsWith(u"otherwise"))))
                duties.clear();
        }
        if (duties.empty()) {
            copy(clauses.front().begin, clauses.back().end);
            return;
        }
        copy(clauses.front().begin, clauses[first].begin);
        for (size_t i = 0; i < duties.size(); ++i) {
            const Span clause = clauses[first + i];
            if (i > 0)
                out.push_back(m_pieces[clause.begin - 1]);
            if (result && i == 0 && !duties[i].modal)
                duties[i].due = QStringLiteral("shall");
            say(duties[i], out);
        }
        copy(clauses[first + duties.size() - 1].end, clauses.back().end);
    }
    // The duties of the clauses from "first" on, up to a clause with a subject of its own; none where one of them is something else.
    std::vector<Duty> dutiesFrom(const std::vector<Span> &clauses, size_t first, bool led) const
    {
        std::vector<Duty> duties;
        for (size_t next = first; next < clauses.size(); ++next) {
            const auto duty = dutyOf(clauses[next], led && next == first);
            if (!duty && !duties.empty() && opensAnew(clauses[next]))
                break;
            if (!duty)
                return {};
            duties.push_back(*duty);
        }
        return duties;
    }
    bool isCondition(Span clause) const
    {
        const size_t first = worded(clause.begin, clause.end);
        if (first == clause.end || !(m_pieces[first].is(WordClass::Conjunction) || m_pieces[first].is(WordClass::Phrase)))
            return false;
        return wordSet<"english.openers-of-conditions">().contains(m_pieces[first].english.section(u' ', 0, 0).toLower());
    }

    // 严禁 泄露 数据: where the verb of a clause that begins with it forbids what follows; else the end
    size_t banOf(Span clause) const
    {
        size_t at = worded(clause.begin, clause.end);
        if (at < clause.end && m_pieces[at].is(WordClass::Conjunction) && m_pieces[at].english == u"and")
            at = worded(at + 1, clause.end);
        if (at >= clause.end || !m_pieces[at].is(WordClass::Verb) || !wordTable<"english.bans">().contains(m_pieces[at].english))
            return clause.end;
        const size_t next = worded(at + 1, clause.end);
        const bool what = next < clause.end && (m_pieces[next].isNominal() || (m_pieces[next].is(WordClass::Verb) && m_pieces[next].opening().isLower()));
        const bool plain = std::none_of(m_pieces.begin() + qsizetype(next), m_pieces.begin() + qsizetype(clause.end), [](const Piece &piece) { return piece.is(WordClass::Modal) || (piece.has(Role::Actor) && piece.label); });
        return what && plain ? at : clause.end;
    }
    // leaking data is strictly prohibited
    void ban(Span clause, Pieces &out) const
    {
        const size_t at = banOf(clause);
        const auto copy = [&](size_t from, size_t to) { out.insert(out.end(), m_pieces.begin() + qsizetype(from), m_pieces.begin() + qsizetype(to)); };
        if (at == clause.end) {
            copy(clause.begin, clause.end);
            return;
        }
        copy(clause.begin, at);
        size_t what = worded(at + 1, clause.end);
        if (m_pieces[what].english == u"has" || m_pieces[what].english == u"have") // 不允许 有 折叠
            what = worded(what + 1, clause.end);
        bool deed = false;
        bool leads = true; // a verb here is one of those forbidden
        bool many = false;
        bool both = false; // two of them
        for (size_t i = what; i < clause.end; ++i) {
            out.push_back(m_pieces[i]);
            Piece &piece = out.back();
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            if (leads && piece.is(WordClass::Verb)) {
                piece.english = gerundOf(piece.english);
                piece.wordClass = WordClass::Phrase;
                deed = true;
            }
            many = !deed && piece.is(WordClass::Noun) && piece.english.endsWith(u's') && !piece.english.endsWith(u"ss");
            both = both || (piece.is(WordClass::Conjunction) && piece.english == u"and");
            leads = isListSign(piece) || (piece.is(WordClass::Conjunction) && (piece.english == u"or" || piece.english == u"and")) || (leads && piece.is(WordClass::Adverb));
        }
        Piece done = m_pieces[at];
        done.english = (many || both ? QStringLiteral("are ") : QStringLiteral("is ")) + wordTable<"english.bans">().value(done.english);
        done.wordClass = WordClass::Phrase;
        out.push_back(done);
    }

    // A clause with a subject of its own, that no verb of the duty's goes on in
    bool opensAnew(Span clause) const
    {
        size_t at = worded(clause.begin, clause.end);
        return at < clause.end && (m_pieces[at].isNominal() || m_pieces[at].english.startsWith(u"otherwise") || (m_pieces[at].is(WordClass::Conjunction) && (m_pieces[at].english == u"if" || m_pieces[at].english == u"where")));
    }

    void say(const Duty &duty, Pieces &out) const
    {
        const auto copy = [&](Span span) { out.insert(out.end(), m_pieces.begin() + qsizetype(span.begin), m_pieces.begin() + qsizetype(span.end)); };
        copy(duty.lead);
        const bool comma = duty.modal && isSetting(duty.lead); // before construction, the plan
        if (comma) {
            Piece sign = inserted(QStringLiteral(","), m_pieces[*duty.modal].source.begin);
            sign.kind = PieceKind::Punctuation;
            out.push_back(sign);
        }
        const size_t object = out.size();
        QString verb = duty.does;
        copy(duty.object);
        if (duty.object.begin == duty.object.end) {
            Piece what = inserted(verb.section(u' ', 1), m_pieces[duty.verb].source.begin, WordClass::Noun);
            verb = verb.section(u' ', 0, 0);
            out.push_back(what);
        }
        makeKnown(out, object);
        if (!duty.modal && !duty.due.isEmpty()) {
            out.push_back(inserted(duty.due, m_pieces[duty.verb].source.begin, WordClass::Modal));
        } else if (duty.modal) {
            Piece modal = m_pieces[*duty.modal];
            modal.english = duty.due;
            modal.wordClass = WordClass::Modal;
            // may not disclose any content: no content may be disclosed
            if (Piece &any = out[worded(out, object)]; modal.english.endsWith(u" not") && (any.english == u"any" || any.english.startsWith(u"any "))) {
                any.english = QStringLiteral("no") + any.english.mid(3);
                modal.english.chop(4);
            }
            out.push_back(modal);
        }
        copy(duty.adverbs);
        if (!duty.due.isEmpty()) {
            Piece &be = duty.adverbs.begin < duty.adverbs.end ? out[out.size() - (duty.adverbs.end - duty.adverbs.begin)] : out.back();
            be.english = duty.adverbs.begin < duty.adverbs.end ? QStringLiteral("be ") + be.english : be.english + QStringLiteral(" be");
        }
        Piece done = m_pieces[duty.verb];
        done.inserted = done.inserted || duty.modal == duty.verb;
        done.english = participleOf(verb);
        done.wordClass = WordClass::Phrase;
        out.push_back(done);
        copy(duty.rest);
    }
    static size_t worded(const Pieces &pieces, size_t at)
    {
        while (at + 1 < pieces.size() && (isSpace(pieces[at]) || pieces[at].english.isEmpty()))
            ++at;
        return at;
    }
    static void makeKnown(Pieces &out, size_t begin)
    {
        static const QStringList &determined = wordList<"english.determined">();
        const size_t first = worded(out, begin);
        if (first == out.size() || !(out[first].is(WordClass::Noun) || out[first].is(WordClass::Adjective)) || !out[first].opening().isLower() || determined.contains(out[first].english.section(u' ', 0, 0)))
            return;
        size_t head = first;
        while (head + 1 < out.size() && (out[head + 1].is(WordClass::Noun) || out[head + 1].is(WordClass::Adjective) || isSpace(out[head + 1]) || out[head + 1].english.isEmpty()))
            ++head;
        while (isSpace(out[head]) || out[head].english.isEmpty())
            --head;
        const QString &noun = out[head].english;
        const bool of = head + 1 < out.size() && out[head + 1].english == u"of";
        if (of || !(noun.endsWith(u's') && !noun.endsWith(u"ss")))
            out[first].english.prepend(QStringLiteral("the "));
    }
};

} // namespace

void sayImpersonally(const QString &key, Pieces &pieces)
{
    Impersonal(key, pieces).say();
}

} // namespace tendertrail::translate
