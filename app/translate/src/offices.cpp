// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offices.h"

#include "pieceview.h"
#include "wordlists.h"

#include <QStringList>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Offices : private PieceView
{
public:
    Offices(const Lexicon &lexicon, const QString &key, Pieces &pieces) : PieceView(key, pieces), m_lexicon(lexicon) {}

    // 浙江大学|采购|与|招标管理办公室, 财政厅|政府采购|监管|处: an office of the body, named by its tasks.
    void join()
    {
        static const QStringList &bodies = wordList<"offices.bodies">();
        static const QStringList &heads = wordList<"offices.heads">();
        const auto endsWithOneOf = [](const QStringList &ends, QStringView key) { return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return key.endsWith(end); }); };
        constexpr size_t longest = 9;
        for (size_t body = 0; body + 1 < m_pieces.size(); ++body) {
            if (m_pieces[body].kind != PieceKind::Name && m_pieces[body].wordClass != WordClass::Proper)
                continue;
            // 北京大学实验室|与|设备管理部: its first task was taken for the end of the name
            QString whose = m_pieces[body].english;
            QString task;
            const QStringView key = keyOf(m_pieces[body]);
            for (qsizetype length = key.size() - 2; length > 3 && task.isEmpty() && !endsWithOneOf(bodies, key); --length) {
                const LexiconWord *name = m_lexicon.find(key.first(length));
                const LexiconWord *rest = name ? m_lexicon.find(key.sliced(length)) : nullptr;
                const GlossaryEntry *known = name ? m_lexicon.glossary(*name) : nullptr;
                const GlossaryEntry *first = rest ? m_lexicon.glossary(*rest) : nullptr;
                if (!known || !first || known->wordClass != WordClass::Proper || !endsWithOneOf(bodies, key.first(length)))
                    continue;
                whose = known->english;
                task = first->english;
            }
            if (task.isEmpty() && !endsWithOneOf(bodies, key))
                continue;
            bool joined = false;
            size_t end = body + 1; // behind the last head that ends the name
            for (size_t at = body + 1; at < std::min(m_pieces.size(), body + 1 + longest); ++at) {
                const Piece &piece = m_pieces[at];
                const bool conjunction = (at > body + 1 || !task.isEmpty()) && (keyOf(piece) == u"与" || keyOf(piece) == u"和" || keyOf(piece) == u"及");
                const bool word = piece.kind == PieceKind::Word && (piece.is(WordClass::Noun) || piece.is(WordClass::Adjective) || (piece.is(WordClass::Verb) && !piece.noun.isEmpty())) && !piece.english.isEmpty();
                if (!conjunction && !word && piece.kind != PieceKind::Name)
                    break;
                joined = joined || conjunction;
                const bool last = at + 1 == m_pieces.size() || m_pieces[at + 1].kind == PieceKind::Punctuation || m_pieces[at + 1].kind == PieceKind::Space || m_pieces[at + 1].is(WordClass::Verb) || m_pieces[at + 1].is(WordClass::Preposition) || m_pieces[at + 1].is(WordClass::Modal);
                // without "and" only where nothing else can be meant: a division, or a centre of a name of its own
                const bool alone = at + 1 == m_pieces.size() && ((keyOf(piece) == u"处" && at > body + 1) || (keyOf(piece).endsWith(u"中心") && (keyOf(piece).size() > 4 || at > body + 1)));
                if ((joined || alone) && last && endsWithOneOf(heads, keyOf(piece)))
                    end = at + 1;
            }
            if (end == body + 1)
                continue;
            QStringList words;
            if (!task.isEmpty())
                words << titled(task);
            for (size_t at = body + 1; at < end; ++at) {
                const Piece &piece = m_pieces[at];
                const bool conjunction = piece.is(WordClass::Conjunction) || piece.is(WordClass::Preposition);
                const QString head = endsWithOneOf({QStringLiteral("处")}, keyOf(piece)) && at + 1 == end && piece.source.length() == 1 ? (keyOf(m_pieces[body]).endsWith(u'厅') || keyOf(m_pieces[body]).endsWith(u'局') ? QStringLiteral("Division") : QStringLiteral("Office")) : QString();
                words << (conjunction ? QStringLiteral("and") : !head.isEmpty() ? head : titled(piece.noun.isEmpty() ? piece.english : piece.noun));
            }
            replace(body, end, words.join(u' ') + QStringLiteral(", ") + whose);
        }
    }

private:
    void replace(size_t begin, size_t end, const QString &english)
    {
        Piece name;
        name.source = {m_pieces[begin].source.begin, m_pieces[end - 1].source.end};
        name.english = english;
        name.kind = PieceKind::Name;
        name.wordClass = WordClass::Proper;
        m_pieces.erase(m_pieces.begin() + qsizetype(begin) + 1, m_pieces.begin() + qsizetype(end));
        m_pieces[begin] = std::move(name);
    }

    static QString titled(const QString &english)
    {
        QStringList words = english.split(u' ');
        for (QString &word : words) {
            if (word != u"and" && word != u"of" && word != u"the" && word != u"for" && !word.isEmpty())
                word[0] = word[0].toUpper();
        }
        return words.join(u' ');
    }

    const Lexicon &m_lexicon;
};

} // namespace

void joinOffices(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Offices(lexicon, key, pieces).join();
}

} // namespace tendertrail::translate
