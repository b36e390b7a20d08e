// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallwords.h"

#include "arranger.h"
#include "counts.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>
#include <QStringList>

namespace tendertrail::translate {

namespace {

class SmallWords : private PieceView
{
public:
    SmallWords(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void choose()
    {
        single();
        these();
        objects();
        correlated();
        predicates();
        overseas();
        same();
        twice();
        times();
        none();
    }

private:
    // 不存在与他人串通的行为: no conduct; 不存在以下情形: none of the following circumstances
    void none()
    {
        Piece *before = nullptr;
        for (Piece &piece : m_pieces) {
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            const bool denied = before && before->kind == PieceKind::Word && (before->english == u"no" || before->english.endsWith(u" no"));
            if (denied && piece.english.startsWith(u"the following"))
                before->english.chop(2), before->english += QStringLiteral("none of");
            else if (denied && piece.english.startsWith(u"the ") && piece.kind == PieceKind::Word)
                piece.english.remove(0, 4);
            before = &piece;
        }
    }

    // 于2024年, 于2024年第三季度: in 2024, in the third quarter of it
    void times()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (!m_pieces[at].is(WordClass::Preposition) || m_pieces[at].inserted || !(keyOf(m_pieces[at]) == u"于" || keyOf(m_pieces[at]) == u"在") || !(m_pieces[at].english == u"on" || m_pieces[at].english == u"in"))
                continue;
            size_t time = at + 1;
            while (time + 1 < m_pieces.size() && (isSpace(m_pieces[time]) || m_pieces[time].english.isEmpty()))
                ++time;
            const QString preposition = timePreposition(m_pieces[time].english);
            if (m_pieces[time].kind == PieceKind::Locked && preposition.startsWith(u"in"))
                m_pieces[at].english = preposition;
        }
    }

    // 位于境外, 部署在境外: overseas, which says where by itself
    void overseas()
    {
        Piece *before = nullptr;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            const size_t next = wordFrom(at + 1);
            const bool alone = next == m_pieces.size() || !m_pieces[next].isNominal() || m_pieces[next].kind == PieceKind::Punctuation;
            if ((piece.english == u"overseas" || piece.english == u"abroad") && before && alone) {
                if (before->is(WordClass::Preposition) && (before->english == u"in" || before->english == u"at"))
                    before->english.clear();
                else if (before->english.endsWith(u"located at"))
                    before->english.chop(3);
            }
            before = &piece;
        }
    }

    // 报价相同: is the same, where it describes nothing behind it
    void same()
    {
        const Piece *before = nullptr;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            const size_t next = wordFrom(at + 1);
            static const QStringList being{QStringLiteral("is"), QStringLiteral("are"), QStringLiteral("also"), QStringLiteral("be"), QStringLiteral("both"), QStringLiteral("all")};
            const bool describes = next < m_pieces.size() && (m_pieces[next].is(WordClass::Noun) || m_pieces[next].is(WordClass::Adjective));
            if (piece.english == u"same" && before && (being.contains(before->english) || before->english.endsWith(u" be")) && !describes)
                piece.english = QStringLiteral("the same");
            before = &piece;
        }
    }

    // 文件内容的|一部分: "part of" says the "of" of 的 already
    void twice()
    {
        Piece *before = nullptr;
        for (Piece &piece : m_pieces) {
            if (piece.english.isEmpty() || piece.kind == PieceKind::Space)
                continue;
            if (before && piece.english == u"of" && (before->english == u"of" || before->english.endsWith(u" of"))) {
                piece.english.clear();
                continue;
            }
            before = &piece;
        }
    }

    // 是一个平台, 一家公司: a platform, a company. Elsewhere 一 counts.
    void single()
    {
        static const QStringView always = u"家名位场篇座款艘";
        static const QStringView counting = u"项条只颗段次份";
        const Piece *before = nullptr;
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            const bool one = piece.isNominal() && piece.english == u"one" && keyOf(piece).startsWith(u'一') && (m_pieces[at + 1].isNominal() || m_pieces[at + 1].is(WordClass::Adverb)) && m_pieces[at + 1].kind != PieceKind::Punctuation;
            const bool states = before && (before->english == u"is" || before->english == u"was" || before->english.startsWith(u"becom") || before->english == u"became");
            // 发表一份声明: in prose; 一份正本 counts
            static const QStringList &told = wordList<"nouns.of-telling">();
            const bool item = piece.isNominal() && keyOf(piece).size() == 2 && keyOf(piece).startsWith(u'一') && counting.contains(lastSign(piece)) && piece.english.startsWith(u"one") && at + 1 < m_pieces.size() && told.contains(keyOf(m_pieces[at + 1]).toString());
            if (one && before && before->english == u"another") // 另|一家公司
                piece.english.clear();
            else if ((one && (states || always.contains(lastSign(piece)))) || item)
                piece.english = QStringLiteral("a");
            before = &piece;
        }
    }

    // 本招标文件: these tender documents; 本次采购活动: this procurement activity. Only what stands together in the source as well.
    void these()
    {
        static const QStringList single{QStringLiteral("news"), QStringLiteral("series"), QStringLiteral("means"), QStringLiteral("works"), QStringLiteral("premises")};
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (m_pieces[at].english != u"this" || m_pieces[at].inserted)
                continue;
            size_t head = at;
            size_t next = at + 1;
            for (; next < m_pieces.size() && (isSpace(m_pieces[next]) || (m_pieces[next].kind == PieceKind::Word && (m_pieces[next].is(WordClass::Noun) || m_pieces[next].is(WordClass::Adjective)))); ++next) {
                if (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty())
                    continue;
                if (m_pieces[next].inserted || m_pieces[next].source.begin != m_pieces[head].source.end || (m_pieces[next].is(WordClass::Adjective) && head > at && m_pieces[head].is(WordClass::Noun)))
                    break; // 本次响应|有关事项
                head = next;
            }
            const QString last = head > at && m_pieces[head].is(WordClass::Noun) ? m_pieces[head].english.section(u' ', -1) : QString();
            if (last.size() < 4 || last.back() != u's' || !last[0].isLower() || last.endsWith(u"ss") || last.endsWith(u"us") || last.endsWith(u"is") || single.contains(last))
                continue;
            if (last == u"activities") {
                m_pieces[head].english.chop(3);
                m_pieces[head].english += u'y';
                continue;
            }
            m_pieces[at].english = QStringLiteral("these");
            size_t before = at;
            while (before > 0 && (isSpace(m_pieces[before - 1]) || m_pieces[before - 1].english.isEmpty()))
                --before;
            if (before > 0 && m_pieces[before - 1].is(WordClass::Preposition))
                continue; // the right to interpret these documents belongs to …
            if (next < m_pieces.size() && (m_pieces[next].english == u"is" || m_pieces[next].english.startsWith(u"is "))) {
                m_pieces[next].english.replace(0, 2, QStringLiteral("are"));
                continue;
            }
            if (next < m_pieces.size() && m_pieces[next].english.startsWith(u"does not")) {
                m_pieces[next].english.replace(0, 4, QStringLiteral("do"));
                continue;
            }
            while (next < m_pieces.size() && m_pieces[next].is(WordClass::Adverb))
                ++next;
            if (next < m_pieces.size() && m_pieces[next].is(WordClass::Verb) && m_pieces[next].english != u"are" && !m_pieces[next].english.startsWith(u"are "))
                m_pieces[next].english = plainOf(m_pieces[next].english);
        }
    }

    // 帮助他们: help them
    void objects()
    {
        static const QHash<QString, QString> forms{{QStringLiteral("he"), QStringLiteral("him")}, {QStringLiteral("she"), QStringLiteral("her")}, {QStringLiteral("they"), QStringLiteral("them")}, {QStringLiteral("we"), QStringLiteral("us")}, {QStringLiteral("I"), QStringLiteral("me")}};
        const Piece *before = nullptr;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            size_t next = at + 1;
            while (next < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty() || m_pieces[next].is(WordClass::Adverb)))
                ++next;
            const bool does = next < m_pieces.size() && (m_pieces[next].is(WordClass::Modal) || m_pieces[next].is(WordClass::Verb));
            const bool governed = before && (before->is(WordClass::Preposition) || before->is(WordClass::Verb) || (before->is(WordClass::Phrase) && before->english.endsWith(u"ing")));
            if (const QString form = forms.value(piece.english); governed && !does && piece.is(WordClass::Noun) && !form.isEmpty())
                piece.english = form;
            before = &piece;
        }
    }

    // 云平台是重要途径。: is an important way, where one thing is said to be another
    void predicates()
    {
        if (!m_key.endsWith(u'。'))
            return;
        static const QStringList being{QStringLiteral("is"), QStringLiteral("was"), QStringLiteral("become"), QStringLiteral("becomes"), QStringLiteral("became")};
        static const QStringList &determined = wordList<"english.determined-nouns">();
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (!being.contains(m_pieces[at].english) || !(m_pieces[at].is(WordClass::Verb) || m_pieces[at].is(WordClass::Phrase)))
                continue;
            size_t first = at + 1;
            while (first < m_pieces.size() && (isSpace(m_pieces[first]) || m_pieces[first].english.isEmpty()))
                ++first;
            size_t end = first;
            while (end < m_pieces.size() && (m_pieces[end].is(WordClass::Noun) || m_pieces[end].is(WordClass::Adjective)) && !m_pieces[end].english.isEmpty())
                ++end;
            if (first == m_pieces.size() || end == first || !m_pieces[end - 1].is(WordClass::Noun) || !m_pieces[first].opening().isLower() || determined.contains(m_pieces[first].english.section(u' ', 0, 0)) || m_pieces[first].english.endsWith(u"est") || m_pieces[first].english.startsWith(u"most "))
                continue;
            const Piece &head = m_pieces[end - 1];
            const bool means = head.has(Role::Means) && head.english != u"support";
            if ((head.english.endsWith(u's') && head.english != u"means") || !(means || isCounted(head.english)) || (end < m_pieces.size() && (isListSign(m_pieces[end]) || m_pieces[end].is(WordClass::Conjunction))))
                continue;
            insert(first, inserted(QStringLiteral("a"), m_pieces[first].source.begin, WordClass::Determiner));
            at = end;
        }
    }

    // 除非双方另有约定，|否则: "unless" says it already. The clause before may be one of the memory's.
    bool isExcepted(qsizetype at) const
    {
        constexpr qsizetype longest = 60;
        const QStringView before = QStringView(m_key).sliced(std::max<qsizetype>(0, at - longest), std::min(at, longest));
        const qsizetype unless = before.lastIndexOf(u"除非");
        return unless >= 0 && std::none_of(before.begin() + unless, before.end(), [](QChar unit) { return QStringView(u"。;").contains(unit); });
    }

    // 虽然…，但…: although; 不仅…，而且…: not only …, but also; 既不…，也不…: not, and also not
    void correlated()
    {
        static const QStringList although{QStringLiteral("虽然"), QStringLiteral("尽管"), QStringLiteral("虽")};
        static const QStringList because{QStringLiteral("因为"), QStringLiteral("由于"), QStringLiteral("鉴于")};
        static const QStringList notOnly{QStringLiteral("不仅"), QStringLiteral("不但"), QStringLiteral("不只")};
        static const QStringList yet{QStringLiteral("但"), QStringLiteral("但是"), QStringLiteral("却"), QStringLiteral("然而")};
        static const QStringList so{QStringLiteral("所以"), QStringLiteral("因此"), QStringLiteral("因而")};
        static const QStringList more{QStringLiteral("而且"), QStringLiteral("并且"), QStringLiteral("还"), QStringLiteral("也"), QStringLiteral("更")};
        static const QStringList also{QStringLiteral("也"), QStringLiteral("又"), QStringLiteral("且")};
        QString first;
        bool clause = false; // the second one has begun
        for (Piece &piece : m_pieces) {
            const QString word = piece.inserted ? QString() : keyOf(piece).toString();
            if (piece.kind == PieceKind::Punctuation) {
                clause = !first.isEmpty() && (word == u"," || word == u"，");
                if (word == u"。" || word == u"；" || word == u";" || word == u".")
                    first.clear();
                continue;
            }
            if (although.contains(word) || because.contains(word) || notOnly.contains(word)) {
                first = word;
                clause = false;
            } else if (word == u"既") { // 既不接受A，也不接受B
                piece.english.clear();
                first = word;
                clause = false;
            } else if (word == u"否则" && isExcepted(piece.source.begin)) {
                piece.english.clear();
            } else if (clause && first == u"既" && also.contains(word)) {
                piece.english = QStringLiteral("and also");
                first.clear();
            } else if (!first.isEmpty() && ((although.contains(first) && yet.contains(word)) || (because.contains(first) && so.contains(word)))) {
                piece.english.clear();
                first.clear();
            } else if (clause && notOnly.contains(first) && more.contains(word)) {
                piece.english = QStringLiteral("but also");
                first.clear();
            } else if (clause && !piece.english.isEmpty() && !piece.is(WordClass::Adverb) && !piece.isNominal()) {
                clause = false;
            }
        }
    }
};

} // namespace

void chooseSmallWords(const QString &key, Pieces &pieces)
{
    SmallWords(key, pieces).choose();
}

} // namespace tendertrail::translate
