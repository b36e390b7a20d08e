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

struct Kind { const char16_t *chinese; const char *english; const char *bare; };

// Longest first. "bare" is for where nothing is left in front.
constexpr Kind kinds[] = {
    {u"管理暂行办法", "Interim Measures for the Administration of", "Interim Administrative Measures"},
    {u"管理实施细则", "Detailed Rules for the Administration of", "Detailed Administrative Rules"},
    {u"管理实施办法", "Implementation Measures for the Administration of", "Administrative Implementation Measures"},
    {u"监督管理条例", "Regulations on the Supervision and Administration of", "Regulations on Supervision and Administration"},
    {u"监督管理办法", "Measures for the Supervision and Administration of", "Measures for Supervision and Administration"},
    {u"暂行管理办法", "Interim Measures for the Administration of", "Interim Administrative Measures"},
    {u"若干问题的规定", "Several Provisions on", "Several Provisions"},
    {u"法实施条例", "Regulations for the Implementation of the Law on", ""},
    {u"管理条例", "Regulations on the Administration of", "Administrative Regulations"},
    {u"管理办法", "Measures for the Administration of", "Administrative Measures"},
    {u"管理规定", "Provisions on the Administration of", "Administrative Provisions"},
    {u"管理制度", "Administrative Rules for", "Administrative Rules"},
    {u"管理规范", "Administrative Code for", "Administrative Code"},
    {u"实施细则", "Detailed Rules for the Implementation of", "Detailed Implementation Rules"},
    {u"实施办法", "Implementation Measures for", "Implementation Measures"},
    {u"实施条例", "Implementation Regulations for", "Implementation Regulations"},
    {u"实施意见", "Implementation Opinions on", "Implementation Opinions"},
    {u"暂行条例", "Interim Regulations on", "Interim Regulations"},
    {u"暂行办法", "Interim Measures for", "Interim Measures"},
    {u"暂行规定", "Interim Provisions on", "Interim Provisions"},
    {u"若干规定", "Several Provisions on", "Several Provisions"},
    {u"指导意见", "Guiding Opinions on", "Guiding Opinions"},
    {u"条例", "Regulations on", "Regulations"},
    {u"办法", "Measures for", "Measures"},
    {u"规定", "Provisions on", "Provisions"},
    {u"细则", "Detailed Rules for", "Detailed Rules"},
    {u"规程", "Code for", "Code"},
    {u"规范", "Code for", "Code"},
    {u"准则", "Guidelines for", "Guidelines"},
    {u"标准", "Standard for", "Standard"},
    {u"目录", "Catalogue of", "Catalogue"},
    {u"名录", "List of", "List"},
    {u"法", "Law on", "Law"},
};

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
                if (end < pieces.size() && end > at + 2 && isSign(pieces[end], u'》')) {
                    if (auto title = titleOf({pieces[at + 1].source.begin, pieces[end - 1].source.end},
                                             std::any_of(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end), isFixed))) {
                        out.push_back(std::move(pieces[at]));
                        out.push_back(std::move(*title));
                        at = end - 1;
                        continue;
                    }
                }
            }
            out.push_back(std::move(pieces[at]));
        }
        return out;
    }

private:
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
        const Kind *kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind &one) { return inner.endsWith(QStringView(one.chinese)); });
        if (kind == std::end(kinds))
            return std::nullopt;
        const qsizetype begin = range.end - inner.size();
        const qsizetype end = range.end - QStringView(kind->chinese).size();
        const QString of = nation ? QStringLiteral(" of the People's Republic of China") : QString();
        Piece title;
        title.source = range;
        title.kind = PieceKind::Name;
        title.wordClass = WordClass::Proper;
        const QString subject = begin < end ? phrase({begin, end}) : QString();
        if (subject.isEmpty()) {
            if (!*kind->bare)
                return std::nullopt;
            title.english = QString::fromLatin1(kind->bare) + of;
            return title;
        }
        // "Law of the People's Republic of China on …": the country stands before the last word.
        const QString english = QString::fromLatin1(kind->english);
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
