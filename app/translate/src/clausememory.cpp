// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clausememory.h"

#include "clausefile.h"
#include "wordlists.h"
#include "core/fold.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestSlot = 120;
constexpr qsizetype longestLine = 2000;

// Tries one clause at one place. What failed once is not tried again, so that the work is bounded by parts × units × slot length.
class Matcher
{
public:
    Matcher(const Clause &clause, const ClauseLine &line, const Pieces &pieces, qsizetype begin)
        : m_clause(clause), m_line(line), m_pieces(pieces), m_begin(begin),
          m_failed(clause.chinese.size() + 1), m_ends(clause.chinese.size())
    {
    }

    // Where the match ends, or -1.
    qsizetype run()
    {
        return part(0, m_begin) ? m_end : -1;
    }
    ClauseMatch match() const
    {
        ClauseMatch found;
        found.clause = &m_clause;
        found.begin = m_line.pieceAt(m_begin);
        found.end = m_line.pieceAt(m_end);
        qsizetype at = m_begin;
        for (const qsizetype end : m_ends) {
            found.parts.push_back({m_line.pieceAt(at), end > at ? lastPiece(end) : m_line.pieceAt(at)});
            at = end;
        }
        found.end = lastPiece(m_end);
        return found;
    }

private:
    size_t lastPiece(qsizetype end) const { return m_line.piece[size_t(end) - 1] + 1; }

    bool part(size_t index, qsizetype at)
    {
        if (index == m_clause.chinese.size()) {
            if (at == m_begin || !m_line.mayEnd[size_t(at)] || !m_line.begins[size_t(at)] || goesOnBehindBrackets(at))
                return false;
            m_end = at;
            return true;
        }
        if (m_failed[index].contains(at))
            return false;
        const ClausePart &wanted = m_clause.chinese[index];
        const bool done = wanted.fits == ClausePart::Literal ? literal(wanted, index, at) : slot(wanted, index, at);
        if (!done)
            m_failed[index].insert(at);
        return done;
    }

    // A remark in brackets stands here and the clause goes on behind it: the bureau (and its offices) that issued it.
    bool goesOnBehindBrackets(qsizetype at) const
    {
        static const QString opening = QStringLiteral("([【");
        static const QString closing = QStringLiteral(")]】");
        if (at >= m_line.text.size() || !opening.contains(m_line.text[at]))
            return false;
        int depth = 0;
        const qsizetype limit = std::min(m_line.text.size(), at + longestSlot);
        for (qsizetype close = at; close < limit; ++close) {
            depth += opening.contains(m_line.text[close]) ? 1 : closing.contains(m_line.text[close]) ? -1 : 0;
            if (depth == 0)
                return !m_line.mayEnd[size_t(close) + 1];
        }
        return false;
    }

    bool literal(const ClausePart &wanted, size_t index, qsizetype at)
    {
        for (const QString &text : wanted.alternatives) {
            if (!QStringView(m_line.text).sliced(at).startsWith(text))
                continue;
            m_ends[index] = at + text.size();
            if (part(index + 1, at + text.size()))
                return true;
        }
        return false;
    }

    bool slot(const ClausePart &wanted, size_t index, qsizetype at)
    {
        // A list goes on at a sign of lists; what hangs on the word before is no slot's beginning.
        if (at >= m_line.text.size() || !m_line.begins[size_t(at)] || m_line.text[at] == u'、' || (index > 0 && m_line.hangs[size_t(at)]))
            return false;
        int depth = 0;
        const qsizetype limit = std::min(m_line.text.size(), at + longestSlot);
        for (qsizetype end = at; end < limit;) {
            const QChar unit = m_line.text[end];
            if (QStringView(u"([【“《").contains(unit))
                ++depth;
            else if (QStringView(u")]】”》").contains(unit) && depth-- == 0)
                return false;
            if (depth == 0 && m_line.parts[size_t(end)] && !QStringView(u")]】").contains(unit))
                return false;
            ++end;
            while (end < m_line.text.size() && !m_line.begins[size_t(end)])
                ++end;
            if (depth > 0)
                continue;
            // 之间不|存在: a denial belongs to what follows
            const Piece &before = m_pieces[m_line.piece[size_t(end) - 1]];
            if (before.is(WordClass::Adverb) && before.english.startsWith(u"not"))
                continue;
            if (!fits(wanted.fits, at, end)) {
                if (wanted.fits == ClausePart::Party || wanted.fits == ClausePart::Term)
                    return false;
                continue;
            }
            if (index + 1 < m_clause.chinese.size() && m_line.dangles[size_t(end)])
                continue;
            m_ends[index] = end;
            if (part(index + 1, end))
                return true;
        }
        return false;
    }

    bool fits(ClausePart::Fits wanted, qsizetype begin, qsizetype end) const
    {
        const size_t first = m_line.pieceAt(begin);
        const size_t last = m_line.piece[size_t(end) - 1];
        if (wanted == ClausePart::Noun) {
            for (size_t i = first; i <= last; ++i) {
                if (m_pieces[i].is(WordClass::Modal) || (m_pieces[i].is(WordClass::Postposition) && i < last))
                    return false;
            }
            return true;
        }
        if (wanted == ClausePart::Subject) {
            // 供应商对意见|应…予以落实: what something is done to is none of the subject's
            for (size_t i = first; i <= last; ++i) {
                const bool open = m_pieces[i].is(WordClass::Preposition) && m_pieces[i].english == u"for" && i > first;
                if (open && std::none_of(m_pieces.begin() + qsizetype(i), m_pieces.begin() + qsizetype(last) + 1, [](const Piece &piece) { return piece.is(WordClass::Particle) || (piece.is(WordClass::Verb) && piece.noun.isEmpty()); }))
                    return false;
            }
            // 依法|与…签订: how is no subject
            const auto how = [](const Piece &piece) { return piece.is(WordClass::Adverb) || piece.kind == PieceKind::Space; };
            if (std::all_of(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(last) + 1, how))
                return false;
            return !m_pieces[last].is(WordClass::Postposition) && std::none_of(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(last) + 1,
                                [](const Piece &piece) { return piece.is(WordClass::Modal) || (piece.is(WordClass::Preposition) && piece.english == u"by"); });
        }
        if (wanted == ClausePart::Party)
            return first == last && (m_pieces[first].label || m_pieces[first].kind == PieceKind::Name);
        if (wanted == ClausePart::Term)
            return first == last && m_pieces[first].isNominal() && m_pieces[first].kind != PieceKind::Locked && m_pieces[first].kind != PieceKind::Quantity;
        if (wanted != ClausePart::Amount)
            return true;
        for (size_t i = first; i <= last; ++i) {
            const Piece &piece = m_pieces[i];
            if (piece.kind != PieceKind::Space && piece.kind != PieceKind::Locked && piece.kind != PieceKind::Quantity
                && !piece.is(WordClass::Number))
                return false;
        }
        return true;
    }

    const Clause &m_clause;
    const ClauseLine &m_line;
    const Pieces &m_pieces;
    const qsizetype m_begin;
    qsizetype m_end = -1;
    std::vector<QSet<qsizetype>> m_failed;
    std::vector<qsizetype> m_ends;
};

QString anchorKey(QStringView text)
{
    return text.first(std::min<qsizetype>(2, text.size())).toString();
}

// The longest literal that cannot be missing and has no other form.
QString anchorOf(const Clause &clause)
{
    QString best;
    for (const ClausePart &part : clause.chinese) {
        if (part.fits == ClausePart::Literal && part.alternatives.size() == 1 && part.alternatives[0].size() > best.size())
            best = part.alternatives[0];
    }
    return best;
}

const QSet<QString> &governing()
{
    static const QSet<QString> &words = wordSet<"clauses.never-bare">();
    return words;
}

const QSet<QString> &hanging()
{
    static const QSet<QString> &words = wordSet<"clauses.never-first">();
    return words;
}

// The first part, if it is a literal, stands there.
bool mayStartAt(const Clause &clause, QStringView text)
{
    const ClausePart &first = clause.chinese.front();
    return first.fits != ClausePart::Literal
        || std::any_of(first.alternatives.begin(), first.alternatives.end(), [&](const QString &literal) { return text.startsWith(literal); });
}

// Of two clauses for the same words: the one with more of them fixed, then the one whose slots take less.
bool saysMore(const Clause &one, const Clause &other)
{
    return one.literal != other.literal ? one.literal > other.literal : one.narrow > other.narrow;
}

} // namespace

ClauseLine::ClauseLine(const QString &key, const Pieces &pieces) : m_pieces(pieces.size())
{
    static const QString signs = QStringLiteral(",.;:!?。()[]【】|");
    mayBegin.push_back(true);
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].kind == PieceKind::Space)
            continue;
        const bool inserted = pieces[i].inserted && pieces[i].kind == PieceKind::Punctuation && pieces[i].source.length() > 0;
        const QStringView word = inserted ? QStringView(u";") : QStringView(key).sliced(pieces[i].source.begin, pieces[i].source.length());
        const bool sign = pieces[i].kind == PieceKind::Punctuation && !word.isEmpty() && signs.contains(word[0]);
        for (qsizetype unit = 0; unit < word.size(); ++unit) {
            text += word[unit];
            piece.push_back(i);
            begins.push_back(unit == 0);
            parts.push_back(sign);
            mayEnd.push_back(sign);
            mayBegin.push_back(sign);
        }
    }
    begins.push_back(true);
    mayEnd.push_back(true);
    hangs.assign(begins.size(), false);
    dangles.assign(begins.size(), false);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        while (end < text.size() && !begins[size_t(end)])
            ++end;
        const QString word = text.mid(at, end - at);
        hangs[size_t(at)] = hanging().contains(word);
        dangles[size_t(end)] = governing().contains(word);
        at = end;
    }
}

core::Result<std::shared_ptr<const ClauseMemory>> ClauseMemory::load(const Lexicon &lexicon, const std::vector<GlossaryFile> &files)
{
    auto clauses = readClauses(lexicon, files);
    if (!clauses)
        return clauses.failure();
    std::shared_ptr<ClauseMemory> memory(new ClauseMemory);
    memory->m_clauses = std::move(*clauses);
    for (size_t i = 0; i < memory->m_clauses.size(); ++i) {
        const Clause &clause = memory->m_clauses[i];
        memory->m_anchors.push_back(anchorOf(clause));
        memory->m_byAnchor[anchorKey(memory->m_anchors.back())].push_back(quint32(i));
        QSet<QString> bigrams;
        for (qsizetype at = 0; at + 1 < clause.text.size(); ++at)
            bigrams.insert(clause.text.mid(at, 2));
        for (const QString &bigram : bigrams)
            memory->m_byBigram[bigram].push_back(quint32(i));
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const GlossaryFile &file : files)
        hash.addData(file.bytes);
    memory->m_version = QString::fromLatin1(hash.result().toHex().first(8));
    return std::shared_ptr<const ClauseMemory>(std::move(memory));
}

std::vector<ClauseMatch> ClauseMemory::find(const Lexicon &lexicon, const QString &key, const Pieces &pieces) const
{
    std::vector<ClauseMatch> found;
    const ClauseLine line(key, pieces);
    if (line.text.size() > longestLine || line.text.size() < 2)
        return found;
    // Which clauses have their longest literal somewhere in the line, and where it stands last.
    std::map<quint32, qsizetype> candidates;
    const auto consider = [&](const QString &start, qsizetype at) {
        const auto ids = m_byAnchor.constFind(start);
        if (ids == m_byAnchor.cend())
            return;
        for (const quint32 id : *ids) {
            if (QStringView(line.text).sliced(at).startsWith(m_anchors[id]))
                candidates[id] = at;
        }
    };
    for (qsizetype at = 0; at < line.text.size(); ++at) {
        if (!core::isHan(line.text[at].unicode()))
            continue;
        consider(line.text.mid(at, 2), at);
        if (at + 1 < line.text.size())
            consider(line.text.mid(at, 1), at);
    }
    for (qsizetype at = 0; at < line.text.size();) {
        if (!line.mayBegin[size_t(at)] || !line.begins[size_t(at)]) {
            ++at;
            continue;
        }
        std::optional<ClauseMatch> best;
        qsizetype bestEnd = -1;
        for (const auto &[id, where] : candidates) {
            const Clause &clause = m_clauses[id];
            if (where < at || !mayStartAt(clause, QStringView(line.text).sliced(at)))
                continue;
            Matcher matcher(clause, line, pieces, at);
            const qsizetype end = matcher.run();
            if (end < 0 || end < bestEnd || (end == bestEnd && best && !saysMore(clause, *best->clause)))
                continue;
            best = matcher.match();
            bestEnd = end;
        }
        // A long clause that differs in a word says more than a frame that is mostly slots.
        qsizetype clauseEnd = at;
        while (clauseEnd < line.text.size() && !line.mayEnd[size_t(clauseEnd)])
            ++clauseEnd;
        if (!best || (bestEnd == clauseEnd && best->clause->literal < (clauseEnd - at) / 2)) {
            if (auto alike = fuzzyMatch(*this, lexicon, key, pieces, line, at, clauseEnd)) {
                best = std::move(alike);
                bestEnd = clauseEnd;
            }
        }
        if (best) {
            found.push_back(std::move(*best));
            at = bestEnd;
        } else {
            ++at;
        }
    }
    return found;
}

} // namespace tendertrail::translate
