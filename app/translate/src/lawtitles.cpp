// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawtitles.h"

#include "lattice.h"
#include "phraseforms.h"
#include "realise.h"
#include "wordchoice.h"
#include "wordorder.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestTitle = 60;

QString inTitleCase(const QString &title)
{
    static const QStringList small{QStringLiteral("of"), QStringLiteral("the"), QStringLiteral("and"), QStringLiteral("for"), QStringLiteral("on"), QStringLiteral("in"),
                                   QStringLiteral("to"), QStringLiteral("a"),   QStringLiteral("by"),  QStringLiteral("or"),  QStringLiteral("with")};
    QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (!small.contains(word))
            word[0] = word[0].toUpper();
    }
    return words.join(u' ');
}

class Titles
{
public:
    Titles(const Lexicon &lexicon, const QString &source, const QString &key) : m_lexicon(lexicon), m_source(source), m_key(key) {}

    Pieces rendered(Pieces pieces) const
    {
        Pieces out;
        for (size_t at = 0; at < pieces.size(); ++at) {
            if (isSign(pieces[at], u'《')) {
                size_t end = at + 1;
                while (end < pieces.size() && !isSign(pieces[end], u'》') && !isSign(pieces[end], u'《'))
                    ++end;
                if (end == at + 2 && end < pieces.size() && isSign(pieces[end], u'》') && pieces[at + 1].wordClass == WordClass::Proper) {
                    pieces[at].english.clear();
                    out.push_back(std::move(pieces[at + 1]));
                    at = end;
                    continue;
                }
                if (end < pieces.size() && end > at + 2 && isSign(pieces[end], u'》')) {
                    if (auto title = titleOf({pieces[at + 1].source.begin, pieces[end - 1].source.end},
                                             std::any_of(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end), isFixed))) {
                        pieces[at].english.clear(); // capitals tell a title
                        out.push_back(std::move(*title));
                        at = end;
                        continue;
                    }
                }
            }
            out.push_back(std::move(pieces[at]));
        }
        articlesFirst(out);
        return out;
    }

private:
    // 《政府采购法》第二十二条第一款: Article 22, paragraph 1 of the Government Procurement Law
    static void articlesFirst(Pieces &pieces)
    {
        const auto isArticle = [](const Piece &piece) {
            return piece.kind == PieceKind::Locked && (piece.english.startsWith(u"Article ") || piece.english.startsWith(u"paragraph ") || piece.english.startsWith(u"item "));
        };
        for (size_t law = 0; law + 1 < pieces.size(); ++law) {
            const QString &title = pieces[law].english;
            const bool named = pieces[law].wordClass == WordClass::Proper && (title.contains(u"Law") || title.startsWith(u"Regulations") || title.startsWith(u"Measures") || title.startsWith(u"Provisions") || title.startsWith(u"Civil Code"));
            size_t end = law + 1;
            while (end < pieces.size() && isArticle(pieces[end]))
                ++end;
            if (!named || end == law + 1)
                continue;
            for (size_t part = law + 1; part + 1 < end; ++part)
                pieces[part].english += u',';
            pieces[law].english.prepend(QStringLiteral("of the "));
            std::rotate(pieces.begin() + qsizetype(law), pieces.begin() + qsizetype(law) + 1, pieces.begin() + qsizetype(end));
            law = end - 1;
        }
    }

    static bool isFixed(const Piece &piece) { return piece.kind == PieceKind::Locked || piece.kind == PieceKind::Quantity || piece.kind == PieceKind::Punctuation; }
    bool isSign(const Piece &piece, QChar sign) const
    {
        return piece.kind == PieceKind::Punctuation && QStringView(m_key).sliced(piece.source.begin, piece.source.length()) == QStringView(&sign, 1);
    }

    std::optional<Piece> titleOf(core::TextRange range, bool holdsFixed) const
    {
        if (holdsFixed || range.length() > longestTitle)
            return std::nullopt;
        QStringView text = QStringView(m_key).sliced(range.begin, range.length());
        const bool nation = text.startsWith(u"中华人民共和国");
        const QStringView inner = nation ? text.sliced(7) : text;
        const auto kind = m_lexicon.lawTitle(inner);
        if (!kind)
            return std::nullopt;
        const qsizetype begin = range.end - inner.size();
        const qsizetype end = range.end - kind->length;
        const QString of = nation ? QStringLiteral(" of the People's Republic of China") : QString();
        Piece title;
        title.source = range;
        title.kind = PieceKind::Name;
        title.wordClass = WordClass::Proper;
        const QString subject = begin < end ? phrase({begin, end}) : QString();
        if (subject.isEmpty()) {
            if (kind->alone.isEmpty())
                return std::nullopt;
            title.english = kind->alone + of;
            return title;
        }
        // "Law of the People's Republic of China on …": the country stands before the last word.
        const QString &english = kind->before;
        const qsizetype last = english.lastIndexOf(u' ');
        title.english = english.left(nation ? last : english.size()) + of + (nation ? english.mid(last) : QString()) + u' ' + inTitleCase(subject);
        return title;
    }

    QString phrase(core::TextRange range) const
    {
        Pieces words;
        appendWords(m_lexicon, m_key, range, words);
        if (std::any_of(words.begin(), words.end(), [](const Piece &piece) { return piece.kind == PieceKind::Unknown; }))
            return {};
        chooseWords(m_lexicon, m_key, words);
        orderAsEnglish(m_key, words);
        makeNominal(words);
        return realise(m_source, words).text;
    }

    const Lexicon &m_lexicon;
    const QString &m_source;
    const QString &m_key;
};

} // namespace

void renderLawTitles(const Lexicon &lexicon, const QString &source, const QString &key, Pieces &pieces)
{
    if (key.contains(u'《'))
        pieces = Titles(lexicon, source, key).rendered(std::move(pieces));
}

} // namespace tendertrail::translate
