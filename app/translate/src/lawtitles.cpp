// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lawtitles.h"

#include "lattice.h"
#include "nounpiles.h"
#include "phraseforms.h"
#include "realise.h"
#include "wordchoice.h"
#include "wordlists.h"
#include "wordorder.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestTitle = 60;

// Codes and what has capitals of its own stay as they are.
QString inTitleCase(const QString &title)
{
    static const QStringList &small = wordList<"english.title-small-words">();
    QStringList words = title.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        qsizetype first = 0;
        while (first + 1 < word.size() && !word[first].isLetterOrNumber())
            ++first;
        if (!small.contains(word) || &word == &words.front())
            word[first] = word[first].toUpper();
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
                if (end < pieces.size() && end > at + 1 && isSign(pieces[end], u'》')) {
                    if (auto title = end == at + 2 ? std::nullopt : titleOf({pieces[at + 1].source.begin, pieces[end - 1].source.end},
                                             std::any_of(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end), isFixed))) {
                        pieces[at].english.clear(); // capitals tell a title
                        out.push_back(std::move(*title));
                        at = end;
                        continue;
                    }
                    if (auto title = quoted(Pieces(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end)))) {
                        out.push_back(std::move(*title));
                        at = end;
                        continue;
                    }
                }
            }
            // 第二章“投标人须知”: the chapter has a name.
            if (at > 0 && isSign(pieces[at], u'“') && !out.empty() && isChapter(out.back())) {
                size_t end = at + 1;
                while (end < pieces.size() && !isSign(pieces[end], u'”') && !isSign(pieces[end], u'“'))
                    ++end;
                if (end < pieces.size() && end > at + 1 && isSign(pieces[end], u'”')) {
                    if (auto title = quoted(Pieces(pieces.begin() + qsizetype(at) + 1, pieces.begin() + qsizetype(end)))) {
                        title->source.begin = out.back().source.begin;
                        title->english.prepend(out.back().english + u' ');
                        out.back() = std::move(*title);
                        at = end;
                        continue;
                    }
                }
            }
            out.push_back(std::move(pieces[at]));
        }
        ordersFirst(out);
        articlesFirst(out);
        return out;
    }

private:
    // 财政部令第94号, 财政部第101号令: Order No. 94 of the Ministry of Finance
    void ordersFirst(Pieces &pieces) const
    {
        for (size_t body = 0; body + 2 < pieces.size(); ++body) {
            const auto isOrder = [&](const Piece &piece) { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()) == u"令"; };
            const auto isNumber = [](const Piece &piece) { return piece.kind == PieceKind::Locked && piece.english.startsWith(u"No. "); };
            const size_t order = isOrder(pieces[body + 1]) ? body + 1 : body + 2;
            const size_t number = order == body + 1 ? body + 2 : body + 1;
            if ((pieces[body].kind != PieceKind::Name && pieces[body].wordClass != WordClass::Proper) || !isOrder(pieces[order]) || !isNumber(pieces[number]))
                continue;
            const bool told = pieces[body].english.startsWith(u"the ");
            pieces[body].english.prepend(QStringLiteral("Order ") + pieces[number].english + (told ? QStringLiteral(" of ") : QStringLiteral(" of the ")));
            pieces[body].source.end = pieces[body + 2].source.end;
            pieces.erase(pieces.begin() + qsizetype(body) + 1, pieces.begin() + qsizetype(body) + 3);
        }
    }

    // 《政府采购法》第二十二条第一款: Article 22, paragraph 1 of the Government Procurement Law
    // 招标文件第五章: Chapter 5 of the tender documents
    void articlesFirst(Pieces &pieces) const
    {
        const auto isArticle = [](const Piece &piece) {
            return piece.kind == PieceKind::Locked && (piece.english.startsWith(u"Chapter ") || piece.english.startsWith(u"Section ") || piece.english.startsWith(u"Part ") || piece.english.startsWith(u"page ") || piece.english.startsWith(u"Article ") || piece.english.startsWith(u"paragraph ") || piece.english.startsWith(u"item "));
        };
        // 第四章|第三条|第2款, of nothing that is named
        for (size_t at = 0; at + 1 < pieces.size(); ++at) {
            const bool within = isArticle(pieces[at]) && isArticle(pieces[at + 1]) && (at == 0 || !(pieces[at - 1].kind == PieceKind::Name || pieces[at - 1].wordClass == WordClass::Proper || isDocument(pieces[at - 1]) || isArticle(pieces[at - 1]) || isSign(pieces[at - 1], u')') || pieces[at - 1].kind == PieceKind::Space || pieces[at - 1].is(WordClass::Phrase)));
            for (size_t part = at; within && part + 1 < pieces.size() && isArticle(pieces[part]) && isArticle(pieces[part + 1]); ++part)
                pieces[part].english += u',';
        }
        for (size_t law = 0; law + 1 < pieces.size(); ++law) {
            const QString &title = pieces[law].english;
            const bool chapter = pieces[law].kind == PieceKind::Name && title.startsWith(u"Chapter ");
            const bool document = chapter || isDocument(pieces[law]);
            const bool order = title.startsWith(u"Order No. "); // 财政部令第87号第五十四条
            const bool named = document || order || (pieces[law].wordClass == WordClass::Proper && (title.contains(u"Law") || title.startsWith(u"Regulations") || title.startsWith(u"Measures") || title.startsWith(u"Provisions") || title.startsWith(u"Civil Code") || title.startsWith(u'“')));
            size_t end = law + 1;
            // 《…办法》(财政部令第87号)第六十三条: who gave it stays with it
            if (named && !document && end < pieces.size() && isSign(pieces[end], u'(')) {
                while (end < pieces.size() && !isSign(pieces[end], u')'))
                    ++end;
                if (end + 1 >= pieces.size() || !isArticle(pieces[end + 1]))
                    continue;
                ++end;
            }
            const size_t after = end;
            while (end < pieces.size() && document && pieces[end].kind == PieceKind::Space)
                ++end;
            if (end > after && (end == pieces.size() || !isArticle(pieces[end])))
                continue;
            for (size_t space = after; space < end; ++space) { // it says nothing between the two
                pieces[space].kind = PieceKind::Word;
                pieces[space].english.clear();
            }
            const size_t first = end;
            while (end < pieces.size() && (isArticle(pieces[end]) || (end > first && end + 1 < pieces.size() && isSign(pieces[end], u'、') && isArticle(pieces[end + 1])))) // 第二十八条、第四十二条
                ++end;
            // 详见招标文件 is one word of ours: what it ends with is the document.
            if (pieces[law].is(WordClass::Phrase) && end > first && endsInDocument(pieces[law])) {
                const qsizetype the = pieces[law].english.lastIndexOf(QStringLiteral(" the "));
                if (the > 0) {
                    pieces[end - 1].english += QStringLiteral(" of") + pieces[law].english.mid(the);
                    pieces[law].english.truncate(the);
                }
                law = end - 1;
                continue;
            }
            if (!named || end == first)
                continue;
            for (size_t part = first; part + 1 < end; ++part) {
                if (isArticle(pieces[part]) && isArticle(pieces[part + 1]))
                    pieces[part].english += u',';
            }
            const bool told = pieces[law].english.startsWith(u"this ") || pieces[law].english.startsWith(u"the ") || pieces[law].english.startsWith(u"our ") || pieces[law].english.startsWith(u"your ") || order;
            pieces[law].english.prepend(told || chapter ? QStringLiteral("of ") : QStringLiteral("of the "));
            if (document) {
                pieces[law].definite = false;
                pieces[law].label = false;
                pieces[law].wordClass = WordClass::Proper;
            }
            std::rotate(pieces.begin() + qsizetype(law), pieces.begin() + qsizetype(first), pieces.begin() + qsizetype(end));
            provisionsFirst(pieces, law, end);
            law = end - 1;
        }
    }

    // 符合第二章“投标人须知”第3项规定: the provisions of item 3 of …; only where the clause ends, and 按…规定执行 is left to its clause.
    void provisionsFirst(Pieces &pieces, size_t first, size_t end) const
    {
        const auto key = [&](const Piece &piece) { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()); };
        const bool its = end + 1 < pieces.size() && key(pieces[end]) == u"的" && key(pieces[end + 1]) == u"规定";
        const size_t last = its ? end + 1 : end;
        if (isSign(pieces[end - 1], u')') && last < pieces.size() && key(pieces[last]) == u"规定" && first > 0 && (last + 1 == pieces.size() || pieces[last + 1].kind == PieceKind::Punctuation)) {
            for (size_t word = end; word <= last; ++word) // 依据《…》(财政部令第87号)第六十三条规定
                pieces[word].english.clear(), pieces[word].noun.clear();
            return;
        }
        if (end >= pieces.size() || (key(pieces[end]) != u"规定" && key(pieces[end]) != u"要求") || (end + 1 < pieces.size() && pieces[end + 1].kind != PieceKind::Punctuation))
            return;
        if (first == 0 || !pieces[first - 1].is(WordClass::Verb))
            return;
        pieces[end].english = key(pieces[end]) == u"规定" ? QStringLiteral("the provisions of") : QStringLiteral("the requirements of");
        pieces[end].wordClass = WordClass::Noun;
        pieces[end].noun.clear();
        pieces[end].label = pieces[end].definite = false;
        std::rotate(pieces.begin() + qsizetype(first), pieces.begin() + qsizetype(end), pieces.begin() + qsizetype(end) + 1);
    }

    static bool isChapter(const Piece &piece)
    {
        return piece.kind == PieceKind::Locked && (piece.english.startsWith(u"Chapter ") || piece.english.startsWith(u"Part ") || piece.english.startsWith(u"Section "));
    }
    bool isDocument(const Piece &piece) const { return piece.is(WordClass::Noun) && endsInDocument(piece); }
    bool endsInDocument(const Piece &piece) const
    {
        static const QStringList &ends = wordList<"documents.endings">();
        const QStringView key = QStringView(m_key).sliced(piece.source.begin, piece.source.length());
        return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return key.endsWith(end); });
    }
    // 《系统运行状态记录表》: what is no law has its title in quotation marks.
    std::optional<Piece> quoted(Pieces words) const
    {
        const core::TextRange range{words.front().source.begin, words.back().source.end};
        constexpr qsizetype longestLine = 8000; // in a line without end, titles keep their small letters
        if (range.length() > longestTitle || m_key.size() > longestLine || std::any_of(words.begin(), words.end(), [&](const Piece &piece) { return isSign(piece, u'。') || isSign(piece, u';') || isSign(piece, u'《'); }))
            return std::nullopt;
        chooseWords(m_lexicon, m_key, words);
        settleNounPiles(m_lexicon, m_key, words);
        orderAsEnglish(m_key, words);
        makeNominal(words);
        Piece title;
        title.source = range;
        title.english = u'“' + inTitleCase(realise(m_source, words).text) + u'”';
        title.kind = PieceKind::Name;
        title.wordClass = WordClass::Proper;
        return title;
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
        if (end > begin && QStringView(u"和及与、").contains(m_key[end - 1]))
            return std::nullopt; // 电气强度和试验方法: not the methods of a strength
        const QString of = nation ? QStringLiteral(" of the People's Republic of China") : QString();
        Piece title;
        title.source = range;
        title.kind = PieceKind::Name;
        title.wordClass = WordClass::Proper;
        // 财政部关于…的通知: Notice of the Ministry of Finance on …
        if (m_key[end] == u'的') {
            const qsizetype about = QStringView(m_key).sliced(begin, end - begin).indexOf(u"关于");
            const QString matter = about < 0 || begin + about + 2 >= end ? QString() : phrase({begin + about + 2, end});
            const QString body = about > 0 ? phrase({begin, begin + about}) : QString();
            if (matter.isEmpty() || (about > 0 && body.isEmpty()))
                return std::nullopt;
            title.english = kind->before + (body.isEmpty() ? QString() : QStringLiteral(" of the ") + body) + QStringLiteral(" on ") + inTitleCase(matter);
            return title;
        }
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
    if (key.contains(u'《') || key.contains(u'第'))
        pieces = Titles(lexicon, source, key).rendered(std::move(pieces));
}

} // namespace tendertrail::translate
