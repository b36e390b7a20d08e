// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauserender.h"

#include "arranger.h"
#include "clauseguards.h"
#include "clauseverbs.h"
#include "clausewords.h"
#include "features.h"
#include "lightverbs.h"
#include "nounpiles.h"
#include "passives.h"
#include "phraseforms.h"
#include "qualities.h"
#include "relatives.h"
#include "slotforms.h"
#include "tenses.h"
#include "topics.h"
#include "wordchoice.h"
#include "wordforms.h"
#include "wordlists.h"
#include "wordorder.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

constexpr int deepest = 4; // clauses in slots of clauses

class Renderer
{
public:
    Renderer(const Lexicon &lexicon, const ClauseMemory &memory, const QString &key) : m_lexicon(lexicon), m_memory(memory), m_key(key) {}

    // "verb": what is rendered begins with one, as behind "shall"; a clause that says who or what comes first does not fit there.
    Pieces render(const Pieces &pieces, int depth, bool verb = false) const
    {
        static const QRegularExpression subject(QStringLiteral("^(?:the|a|an|no|it|this|where|if)\\b"));
        Pieces out;
        size_t at = 0;
        if (depth < deepest) {
            for (const ClauseMatch &match : m_memory.find(m_lexicon, m_key, pieces)) {
                if (tearsApart(m_key, pieces, match))
                    continue;
                const Clause &known = *match.clause;
                if (verb && match.begin < 2 && (known.english.empty() ? subject.match(known.rendering).hasMatch() : known.english.front().form == EnglishPart::Words && subject.match(known.english.front().words).hasMatch()))
                    continue;
                ordinary(part(pieces, at, match.begin), out);
                clause(match, pieces, depth, out);
                at = match.end;
            }
        }
        ordinary(part(pieces, at, pieces.size()), out);
        return out;
    }

private:
    static Pieces part(const Pieces &pieces, size_t begin, size_t end)
    {
        return Pieces(pieces.begin() + qsizetype(begin), pieces.begin() + qsizetype(end));
    }

    void ordinary(Pieces pieces, Pieces &out) const
    {
        if (pieces.empty())
            return;
        chooseWords(m_lexicon, m_key, pieces);
        settleFeatures(m_lexicon, m_key, pieces);
        settleQualities(m_lexicon, m_key, pieces);
        settleNounPiles(m_lexicon, m_key, pieces);
        orderAsEnglish(m_key, pieces);
        out.insert(out.end(), pieces.begin(), pieces.end());
    }

    void clause(const ClauseMatch &match, const Pieces &pieces, int depth, Pieces &out) const
    {
        if (match.parts.empty()) {
            fuzzy(match, pieces, out);
            return;
        }
        // {1}对{2}进行{3}|的，: what is a condition says so.
        ClauseMatch::Span conditional = match.parts.back();
        const bool slotLast = match.clause->chinese.back().slot != 0 && conditional.end > conditional.begin + 1;
        const Piece &de = pieces[match.end - 1];
        const QStringView opening = QStringView(m_key).sliced(pieces[match.begin].source.begin, pieces[match.begin].source.length());
        const bool ored = pieces[match.begin].is(WordClass::Conjunction) && (opening == u"或" || opening == u"或者") && match.clause->chinese.front().slot != 0 && match.parts.front().end > match.parts.front().begin + 1;
        size_t led = 0; // pieces of the first slot that have been said
        const bool defines = std::any_of(match.clause->chinese.begin(), match.clause->chinese.end(), [](const ClausePart &part) { return part.slot == 0 && !part.alternatives.empty() && part.alternatives.front().endsWith(u'指'); });
        const bool condition = slotLast && !defines && de.is(WordClass::Particle) && de.english.isEmpty() && m_key[de.source.begin] == u'的' && de.source.end < m_key.size() && m_key[de.source.end] == u',';
        if (condition) {
            static const QRegularExpression said(QStringLiteral("^(?:where|if|in case|in the event|when)\\b"));
            const EnglishPart &first = match.clause->english.front();
            const bool if_ = !out.empty() && (out.back().english == u"if" || out.back().english.endsWith(u" if"));
            if (!if_ && !(first.form == EnglishPart::Words && said.match(first.words).hasMatch())) {
                Piece where = insertedModal(pieces[match.begin].source.begin);
                where.english = QStringLiteral("where");
                where.wordClass = WordClass::Conjunction;
                if (ored) { // …，或提供虚假材料的，
                    out.push_back(pieces[match.begin]);
                    led = 1;
                }
                out.push_back(where);
            }
        }
        // The literals of the source, in order, lend their places to the English words, in order, for the alignment.
        std::vector<core::TextRange> literals;
        for (size_t i = 0; i < match.parts.size(); ++i) {
            const ClauseMatch::Span span = match.parts[i];
            if (match.clause->chinese[i].slot == 0 && span.end > span.begin)
                literals.push_back({pieces[span.begin].source.begin, pieces[span.end - 1].source.end});
        }
        if (match.clause->english.size() == 1 && match.clause->english[0].slot == 0) {
            const QString whole = match.clause->english[0].words;
            const bool waits = depth == 0 && plainOf(whole) != whole && behindModalAndPhrase(out);
            addWords(waits ? plainOf(whole) : depth > 0 || !out.empty() ? inSentence(whole) : whole, {pieces[match.begin].source.begin, pieces[match.end - 1].source.end}, out);
            return;
        }
        // 但|乙方有困难|时: the conjunction stays in front of "when"
        if (const Piece &lead = pieces[match.begin]; match.clause->chinese.front().slot != 0 && match.clause->english.front().form == EnglishPart::Words && match.parts.front().end > match.parts.front().begin + 1
            && ((lead.is(WordClass::Conjunction) && (m_key[lead.source.begin] == u'但' || m_key[lead.source.begin] == u'且' || m_key[lead.source.begin] == u'而' || m_key[lead.source.begin] == u'或')) || QStringView(m_key).sliced(lead.source.begin, lead.source.length()) == u"其中")) {
            out.push_back(lead);
            led = 1;
        }
        size_t literal = 0;
        bool thing = false; // what the clause begins with is one, and has things done to it
        bool staff = false;
        bool many = false;  // the slot in front is a plural, and the words behind it agree with it
        bool past = false;  // 对项目进行了验收: what the memory says was done
        for (size_t i = 0; i < match.parts.size() && match.clause->chinese.front().slot != 0; ++i) {
            if (match.clause->chinese[i].slot == 0)
                past = past || std::any_of(pieces.begin() + qsizetype(match.parts[i].begin), pieces.begin() + qsizetype(match.parts[i].end), [](const Piece &piece) { return piece.past; });
        }
        for (size_t place = 0; place < match.clause->english.size(); ++place) {
            const EnglishPart &english = match.clause->english[place];
            if (english.form == EnglishPart::Words) {
                bool whole = false;
                if (saidDirectly(match, pieces, place, past, many, depth, whole, out)) {
                    ++literal;
                    many = false;
                    if (whole)
                        return;
                    place += 2;
                    continue;
                }
                const core::TextRange range = literal < literals.size() ? literals[literal++] : core::TextRange{};
                const bool heading = depth > 0 && &english == &match.clause->english.front();
                const QString said = heading ? inSentence(english.words) : english.words;
                if (said.startsWith(u"and other"))
                    reopenList(out);
                const bool did = past && !many && &english != &match.clause->english.front() && plainOf(said) != said;
                if (said == u"of" && place > 0 && match.clause->english[place - 1].form == EnglishPart::Nominal && !out.empty() && out.back().is(WordClass::Phrase) && out.back().english.endsWith(u"ing") && !out.back().english.contains(u' '))
                    continue; // 问题由乙方负责|解决: responsible for resolving it
                const bool waits = place == 0 && depth == 0 && plainOf(said) != said && behindModalAndPhrase(out);
                static const QRegularExpression done(QStringLiteral("^(?:used for|entered in|listed in|included in|located at)\\b"));
                const bool used = behindModal(out) && done.match(said).hasMatch(); // 不得|用于临床, 不得|列入名单
                // 乙方同意|为系统提供服务: agrees to provide
                const bool agreed = place > 0 && match.clause->english[place - 1].slot != 0 && !out.empty() && out.back().is(WordClass::Verb) && plainOf(said) != said && wordList<"english.verbs-with-to">().contains(plainOf(out.back().english));
                addWords(used ? QStringLiteral("be ") + said : agreed ? QStringLiteral("to ") + plainOf(said) : waits || behindModal(out) ? plainOf(said) : did ? pastOf(said) : many ? pluralVerb(said) : said, range, out);
                many = false;
                past = past && !did;
                continue;
            }
            for (size_t i = 0; i < match.parts.size(); ++i) {
                if (match.clause->chinese[i].slot != english.slot)
                    continue;
                Pieces words = part(pieces, match.parts[i].begin + (i == 0 ? led : 0), match.parts[i].end - (condition && i + 1 == match.parts.size() ? 1 : 0));
                if (&english == &match.clause->english.front()) {
                    thing = isThing(words) || (!words.empty() && words.back().is(WordClass::Verb) && !words.back().noun.isEmpty()); // 质疑|应按…方式|提出
                    staff = !words.empty() && QStringView(m_key).sliced(words.back().source.begin, words.back().source.length()).endsWith(u"人员");
                }
                // 核心人员未经同意不得|更换: they are replaced
                static const QStringList exchanged{QStringLiteral("更换"), QStringLiteral("调整"), QStringLiteral("替换"), QStringLiteral("撤换"), QStringLiteral("变更")};
                const bool replaced = staff && words.size() == 1 && exchanged.contains(QStringView(m_key).sliced(words[0].source.begin, words[0].source.length()).toString());
                if (&english == &match.clause->english.front())
                    openWithDate(words, out);
                const size_t begin = out.size();
                slot(words, english.form, thing || replaced, depth, out);
                many = isPlural(part(out, begin, out.size()));
            }
        }
    }

    // 对{1}进行{2}, carry out {2:n} of {1:d}: what {2} says as a verb is said by it alone. "place" is where the words stand that then go; "done": all of it has been said.
    bool saidDirectly(const ClauseMatch &match, const Pieces &pieces, size_t place, bool past, bool many, int depth, bool &done, Pieces &out) const
    {
        static const QRegularExpression light(QStringLiteral("(?:^|(.*) )(carry out|carries out|carrying out|conduct|conducts|responsible for)( regular)?$"));
        const auto &english = match.clause->english;
        if (place + 3 >= english.size() || english[place + 1].form != EnglishPart::Nominal || english[place + 2].form != EnglishPart::Words || english[place + 2].words != u"of" || english[place + 3].slot == 0)
            return false;
        const QRegularExpressionMatch found = light.match(english[place].words);
        if (!found.hasMatch())
            return false;
        Pieces deeds;
        for (size_t i = 0; i < match.parts.size(); ++i) {
            if (match.clause->chinese[i].slot == english[place + 1].slot)
                deeds = part(pieces, match.parts[i].begin, match.parts[i].end);
        }
        const auto isDe = [this](const Piece &piece) { return piece.is(WordClass::Particle) && piece.english.isEmpty() && m_key[piece.source.begin] == u'的'; };
        const bool condition = !deeds.empty() && isDe(deeds.back()); // 对…进行修改的，
        if (condition)
            deeds.pop_back();
        if (deeds.empty() || !sayDirectly(m_key, deeds))
            return false;
        const QString verb = found.captured(2);
        const bool gerund = verb.startsWith(u"carrying") || verb.startsWith(u"responsible");
        // 甲方委托乙方|对…进行维护: entrusts it to maintain
        const auto pivot = std::find_if(pieces.begin() + qsizetype(match.begin), pieces.begin() + qsizetype(match.end), [](const Piece &piece) { return piece.is(WordClass::Verb) && piece.pivot; });
        const bool entrusted = place > 0 && english[place - 1].slot != 0 && match.clause->chinese.front().slot == english[place - 1].slot && pivot + 1 < pieces.begin() + qsizetype(match.parts.front().end)
            && std::all_of(pivot + 1, pieces.begin() + qsizetype(match.parts.front().end), [](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Space; });
        const bool plain = behindModal(out) || many || entrusted || (verb != u"carries out" && verb != u"conducts");
        QString before = found.captured(1);
        // where the bid documents are amended
        if (condition && place == 0 && before.isEmpty() && !gerund && !behindModal(out)) {
            const size_t begin = out.size();
            for (size_t i = 0; i < match.parts.size(); ++i) {
                if (match.clause->chinese[i].slot == english[3].slot)
                    slot(part(pieces, match.parts[i].begin, match.parts[i].end), english[3].form, false, depth, out);
            }
            addWords(isPlural(part(out, begin, out.size())) ? QStringLiteral("are") : QStringLiteral("is"), {}, out);
            for (Piece &deed : deeds) {
                if (deed.is(WordClass::Verb))
                    deed.english = participleOf(deed.english);
                deed.wordClass = WordClass::Phrase;
            }
            out.insert(out.end(), deeds.begin(), deeds.end());
            done = true;
            return true;
        }
        if (verb.startsWith(u"responsible"))
            before = (before + QStringLiteral(" responsible for")).trimmed();
        if (entrusted && !gerund && before.isEmpty())
            before = QStringLiteral("to");
        if (!before.isEmpty())
            addWords(before, {}, out);
        if (!found.captured(3).isEmpty())
            addWords(QStringLiteral("regularly"), {}, out);
        for (Piece &deed : deeds) {
            if (!deed.is(WordClass::Verb))
                continue;
            deed.english = gerund ? gerundOf(deed.english) : past ? pastOf(deed.english) : plain ? deed.english : thirdPersonOf(deed.english);
            deed.wordClass = WordClass::Phrase; // it agrees by now
        }
        out.insert(out.end(), deeds.begin(), deeds.end());
        return true;
    }

    // 验收小组于6月12日|对…进行验收: on 12 June, the panel …
    void openWithDate(Pieces &words, Pieces &out) const
    {
        if (words.size() < 3 || words.back().kind != PieceKind::Locked || !(out.empty() || out.back().kind == PieceKind::Punctuation))
            return;
        const Piece &at = words[words.size() - 2];
        const QString preposition = timePreposition(words.back().english);
        if (at.source.length() != 1 || (m_key[at.source.begin] != u'于' && m_key[at.source.begin] != u'在') || preposition.isEmpty())
            return;
        out.push_back(at);
        out.back().english = preposition;
        out.push_back(words.back());
        out.push_back(insertedSign(u','));
        words.resize(words.size() - 2);
    }

    // 计时、报警|等功能: the list in the slot goes on, and its last sign is none yet.
    void reopenList(Pieces &out) const
    {
        for (size_t at = out.size(); at-- > 0 && out[at].kind != PieceKind::Punctuation;) {
            if (out[at].english == u"and" && out[at].source.length() == 1 && m_key[out[at].source.begin] == u'、') {
                out[at].english = QStringLiteral(",");
                out[at].kind = PieceKind::Punctuation;
                return;
            }
        }
    }

    // The English of a clause that is nearly this one, with what differs put in its place.
    void fuzzy(const ClauseMatch &match, const Pieces &pieces, Pieces &out) const
    {
        struct Place { qsizetype begin; qsizetype length; size_t piece; };
        std::vector<Place> places;
        for (const ClauseMatch::Substitute &one : match.substitutes) {
            const QRegularExpression word(QStringLiteral("(?<![A-Za-z0-9])%1(?![A-Za-z0-9])").arg(QRegularExpression::escape(one.english)));
            const auto found = word.match(match.clause->rendering);
            places.push_back({found.capturedStart(), found.capturedLength(), one.piece});
        }
        std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.begin < b.begin; });
        // Without a substitute the whole clause is one stretch; else only what was put in is aligned.
        core::TextRange range = places.empty() ? core::TextRange{pieces[match.begin].source.begin, pieces[match.end - 1].source.end} : core::TextRange{};
        qsizetype at = 0;
        for (const Place &place : places) {
            addWords(match.clause->rendering.mid(at, place.begin - at), range, out);
            out.push_back(pieces[place.piece]);
            out.back().wordClass = WordClass::Phrase;
            at = place.begin + place.length;
        }
        addWords(match.clause->rendering.mid(at), range, out);
    }

    // “采购人”指|委托采购代理机构的单位: the entity that entrusts …; all that stands before the last 的 tells of one who acts
    std::optional<Pieces> definition(const Pieces &pieces, int depth) const
    {
        const auto text = [this](const Piece &piece) { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()); };
        size_t de = pieces.size();
        while (de > 0 && !(pieces[de - 1].is(WordClass::Particle) && text(pieces[de - 1]) == u"的"))
            --de;
        if (de < 3 || de == pieces.size() || !pieces.back().has(Role::Actor) || std::any_of(pieces.begin() + qsizetype(de), pieces.end(), [](const Piece &piece) { return !piece.isNominal() && piece.kind != PieceKind::Space; }))
            return std::nullopt;
        const Piece &first = pieces[firstWord(pieces)];
        static const QSet<QString> &openers = wordSet<"phrases.openers">();
        bool owned = false; // 机关、单位及其|委托的代理机构: several, of which only the last is told of
        for (size_t at = 0; at + 1 < de; ++at) {
            owned = owned || (pieces[at].is(WordClass::Particle) && text(pieces[at]) == u"的");
            if (owned && (text(pieces[at]) == u"、" || text(pieces[at]) == u"及" || text(pieces[at]) == u"及其" || text(pieces[at]) == u"和" || text(pieces[at]) == u"或"))
                return std::nullopt;
        }
        const bool opens = first.is(WordClass::Verb) || first.is(WordClass::Adverb) || first.is(WordClass::Phrase) || openers.contains(text(first).toString());
        if (!opens || std::none_of(pieces.begin(), pieces.begin() + qsizetype(de), [](const Piece &piece) { return piece.is(WordClass::Verb); }))
            return std::nullopt;
        Pieces said = render(part(pieces, de, pieces.size()), depth + 1);
        for (Piece &piece : said)
            piece.definite = false;
        if (const size_t noun = firstWord(said); noun < said.size() && said[noun].opening().isLower() && !said[noun].english.startsWith(u"the "))
            said[noun].english.prepend(QStringLiteral("the "));
        Pieces clause = render(part(pieces, 0, de - 1), depth + 1);
        Piece that = pieces[de - 1];
        Relatives(m_key).agree(clause, that, said);
        const bool many = isPlural(said);
        for (size_t at = 0; at < clause.size() && !many; ++at) { // that conforms … and buys
            const bool leads = at == firstWord(clause) && clause[at].is(WordClass::Phrase) && isTransitive(clause[at].english.section(u' ', 0, 0));
            const bool joined = at > 0 && clause[at].is(WordClass::Verb) && (clause[at - 1].english == u"and" || clause[at - 1].english == u"or") && clause[at - 1].is(WordClass::Conjunction);
            if (leads || joined)
                clause[at].english = thirdPersonOf(clause[at].english);
        }
        said.push_back(that);
        said.insert(said.end(), clause.begin(), clause.end());
        return said;
    }

    void slot(Pieces pieces, EnglishPart::Form form, bool thing, int depth, Pieces &out) const
    {
        if (form == EnglishPart::Nominal && !out.empty() && out.back().english.endsWith(u"means")) {
            if (const auto defined = definition(pieces, depth)) {
                out.insert(out.end(), defined->begin(), defined->end());
                return;
            }
        }
        const SlotOpening opening = openSlot(m_key, pieces, form, out);
        Pieces rendered = render(pieces, depth + 1, opening.verbal);
        fitSlot(m_key, rendered, opening, thing, out);
        out.insert(out.end(), rendered.begin(), rendered.end());
    }

    const Lexicon &m_lexicon;
    const ClauseMemory &m_memory;
    const QString &m_key;
};

// 科学家们: scientists
void manyPeople(const QString &key, Pieces &pieces)
{
    for (size_t at = 1; at < pieces.size(); ++at) {
        Piece &noun = pieces[at - 1];
        const bool many = pieces[at].english.isEmpty() && QStringView(key).sliced(pieces[at].source.begin, pieces[at].source.length()) == u"们" && noun.kind == PieceKind::Word && noun.isNominal();
        if (!many || noun.english.isEmpty())
            continue;
        noun.english = pluralOf(noun.english);
        noun.wordClass = WordClass::Noun;
        noun.roles |= quint32(Role::Actor) | quint32(Role::Doer);
        pieces.erase(pieces.begin() + qsizetype(at));
    }
}

} // namespace

Pieces inEnglishOrder(const Lexicon &lexicon, const ClauseMemory &memory, const QString &key, Pieces pieces)
{
    manyPeople(key, pieces);
    markPast(key, pieces);
    settleBans(lexicon, key, pieces);
    putTopicsBehind(key, pieces);
    // 进行了修改: what says only that something is over
    const bool any = std::any_of(pieces.begin(), pieces.end(), [&key](const Piece &piece) { return piece.source.length() == 1 && (key[piece.source.begin] == u'了' || key[piece.source.begin] == u'过'); });
    const auto matches = any ? memory.find(lexicon, key, pieces) : std::vector<ClauseMatch>();
    const bool known = std::any_of(matches.begin(), matches.end(), [](const ClauseMatch &match) {
        return std::any_of(match.clause->chinese.begin(), match.clause->chinese.end(), [](const ClausePart &part) {
            return std::any_of(part.alternatives.begin(), part.alternatives.end(), [](const QString &text) { return text.contains(u'了'); });
        });
    });
    for (size_t at = 1; at < pieces.size() && !known;) {
        const QStringView word = QStringView(key).sliced(pieces[at].source.begin, pieces[at].source.length());
        const bool over = (word == u"了" || word == u"过") && pieces[at].english.isEmpty() && pieces[at - 1].is(WordClass::Verb);
        if (over && at + 1 < pieces.size() && pieces[at + 1].kind != PieceKind::Punctuation)
            pieces.erase(pieces.begin() + qsizetype(at));
        else
            ++at;
    }
    return Renderer(lexicon, memory, key).render(pieces, 0);
}

} // namespace tendertrail::translate
