// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qualities.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QStringList>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Qualities : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        ised();
        listedQualities();
        described();
        exemplified();
        qualities();
    }

private:
    bool isDe(const Piece *piece) const { return piece && piece->is(WordClass::Particle) && keyOf(*piece) == u"的"; }

    // What a noun says here if it is a verb, or nothing.
    QString verbOf(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        if (!piece.is(WordClass::Noun) || piece.label)
            return {};
        const LexiconWord *word = m_lexicon.find(keyOf(piece));
        const GlossaryEntry *entry = word ? m_lexicon.rendering(*word) : nullptr;
        return entry && entry->wordClass == WordClass::Verb ? entry->english : QString();
    }

    // 可视化的大屏, 标准化的接口: visualised, standardised
    void ised()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (!keyOf(piece).endsWith(u'化') || !piece.is(WordClass::Noun) || !isDe(&m_pieces[at + 1]) || !m_pieces[at + 2].isNominal() || !(piece.english.endsWith(u"isation") || piece.english.endsWith(u"ization")))
                continue;
            if (before(at) && before(at)->isNominal())
                continue;
            piece.english = piece.english.chopped(5) + QStringLiteral("ed");
            piece.wordClass = WordClass::Adjective;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
        }
    }

    // 稳定、高效、安全的服务: stable, efficient and safe; 高度集成的模块: highly integrated
    void listedQualities()
    {
        static const QHash<QString, QString> &also = wordTable<"qualities.said-as-adjectives">();
        const auto isQuality = [&](const Piece &piece) { return piece.kind == PieceKind::Word && (piece.is(WordClass::Adjective) || (piece.is(WordClass::Noun) && also.contains(keyOf(piece).toString()))); };
        for (size_t de = 1; de + 1 < m_pieces.size(); ++de) {
            if (!isDe(&m_pieces[de]))
                continue;
            if (de > 1 && keyOf(m_pieces[de - 2]) == u"高度" && (!verbOf(de - 1).isEmpty() || m_pieces[de - 1].is(WordClass::Verb))) {
                const QString does = m_pieces[de - 1].is(WordClass::Verb) ? m_pieces[de - 1].english : verbOf(de - 1);
                m_pieces[de - 1].english = QStringLiteral("highly ") + participleOf(does);
                m_pieces[de - 1].wordClass = WordClass::Adjective;
                m_pieces[de - 1].noun.clear();
                m_pieces.erase(m_pieces.begin() + qsizetype(de) - 2);
                continue;
            }
            if (!isQuality(m_pieces[de - 1]) || !m_pieces[de + 1].isNominal())
                continue;
            size_t first = de - 1;
            int adjectives = m_pieces[first].is(WordClass::Adjective) ? 1 : 0;
            while (first > 1 && (keyOf(m_pieces[first - 1]) == u"、" || keyOf(m_pieces[first - 1]) == u"和" || keyOf(m_pieces[first - 1]) == u"且") && isQuality(m_pieces[first - 2])) {
                first -= 2;
                adjectives += m_pieces[first].is(WordClass::Adjective) ? 1 : 0;
            }
            const Piece *previous = before(first);
            if (first + 2 >= de || adjectives == 0 || (previous && !isBorder(previous) && previous->isNominal() && !previous->is(WordClass::Determiner) && previous->kind != PieceKind::Quantity))
                continue;
            for (size_t at = first; at < de; at += 2) {
                if (const auto said = also.constFind(keyOf(m_pieces[at]).toString()); said != also.cend() && !m_pieces[at].is(WordClass::Adjective))
                    m_pieces[at].english = *said;
                m_pieces[at].wordClass = WordClass::Adjective;
            }
            m_pieces.erase(m_pieces.begin() + qsizetype(de));
        }
    }

    // 精度高、稳定性好: high accuracy and good stability
    void qualities()
    {
        for (size_t begin = 0; begin < m_pieces.size();) {
            size_t end = begin;
            while (end < m_pieces.size() && !isBorder(&m_pieces[end]))
                ++end;
            if (end > begin + 1 && end - begin < reach) {
                if (easy(begin, end))
                    --end;
                else
                    inverted(begin, end);
            }
            begin = end + 1;
        }
    }
    // 移动方便: easy to move
    bool easy(size_t begin, size_t end)
    {
        static const QStringList light{QStringLiteral("方便"), QStringLiteral("简单"), QStringLiteral("简便"), QStringLiteral("容易"), QStringLiteral("便捷"), QStringLiteral("便利")};
        if (end - begin < 2 || !light.contains(keyOf(m_pieces[end - 1]).toString()) || !m_pieces[end - 1].isNominal())
            return false;
        Piece &deed = m_pieces[end - 2];
        const QString does = deed.is(WordClass::Verb) ? deed.english : !deed.verb.isEmpty() ? deed.verb : verbOf(end - 2);
        if (does.isEmpty() || end - begin > 3 || (end - begin == 3 && !m_pieces[begin].is(WordClass::Noun)))
            return false;
        deed.english = QStringLiteral("easy to ") + does;
        deed.wordClass = WordClass::Adjective;
        deed.noun.clear();
        deed.source.end = m_pieces[end - 1].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(end) - 1);
        return true;
    }

    // 技术先进、性能稳定的系统: a system with advanced technology and stable performance
    void described()
    {
        for (size_t de = 5; de + 1 < m_pieces.size(); ++de) {
            if (!isDe(&m_pieces[de]) || !m_pieces[de - 1].is(WordClass::Adjective) || !m_pieces[de + 1].is(WordClass::Noun))
                continue;
            size_t first = de;
            std::vector<std::pair<size_t, size_t>> pairs;
            while (first > 1 && m_pieces[first - 1].is(WordClass::Adjective) && m_pieces[first - 2].is(WordClass::Noun)) {
                const size_t quality = first - 1;
                size_t noun = quality;
                while (noun > 0 && m_pieces[noun - 1].is(WordClass::Noun))
                    --noun;
                pairs.emplace_back(noun, quality);
                first = noun;
                if (first == 0 || m_pieces[first - 1].kind != PieceKind::Punctuation || keyOf(m_pieces[first - 1]) != u"、")
                    break;
                --first;
            }
            if (pairs.size() < 2 || keyOf(m_pieces[first]) == u"、" || (first > 0 && m_pieces[first - 1].is(WordClass::Particle)))
                continue;
            for (const auto &[noun, quality] : pairs)
                std::rotate(m_pieces.begin() + qsizetype(noun), m_pieces.begin() + qsizetype(quality), m_pieces.begin() + qsizetype(quality) + 1);
            size_t end = de + 1;
            while (end < m_pieces.size() && m_pieces[end].is(WordClass::Noun))
                ++end;
            Piece with = m_pieces[de];
            with.english = QStringLiteral("with");
            with.wordClass = WordClass::Preposition;
            with.inserted = true;
            m_pieces[de] = with;
            std::rotate(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(de), m_pieces.begin() + qsizetype(end));
            // now: 的 N pairs; the noun goes before what stands for 的
            std::rotate(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(first) + 1, m_pieces.begin() + qsizetype(first + (end - de)));
            de = end;
        }
    }

    // 具有测量准确、性能稳定等特点: accurate measurement and stable performance
    void exemplified()
    {
        for (size_t at = 3; at + 1 < m_pieces.size(); ++at) {
            if (keyOf(m_pieces[at]) != u"等" || !m_pieces[at - 1].is(WordClass::Adjective))
                continue;
            for (size_t end = at; end > 1 && m_pieces[end - 1].is(WordClass::Adjective) && m_pieces[end - 2].is(WordClass::Noun);) {
                const size_t quality = end - 1;
                size_t noun = quality;
                while (noun > 0 && m_pieces[noun - 1].is(WordClass::Noun))
                    --noun;
                if (noun == 0 || !(keyOf(m_pieces[noun - 1]) == u"、" || m_pieces[noun - 1].is(WordClass::Verb)))
                    break;
                std::rotate(m_pieces.begin() + qsizetype(noun), m_pieces.begin() + qsizetype(quality), m_pieces.begin() + qsizetype(quality) + 1);
                end = keyOf(m_pieces[noun - 1]) == u"、" ? noun - 1 : 0;
            }
        }
    }

    static bool isDegree(QStringView word)
    {
        return word.size() == 1 && QStringView(u"高低大小强弱好快慢短长轻重多少广宽深薄").contains(word[0]);
    }
    void inverted(size_t begin, size_t end)
    {
        std::vector<std::pair<size_t, size_t>> pairs; // the first noun, the quality
        bool degrees = true;
        for (size_t at = begin; at < end;) {
            size_t quality = at;
            while (quality < end && (m_pieces[quality].is(WordClass::Noun) && !m_pieces[quality].has(Role::Actor)))
                ++quality;
            if (quality == at || quality == end || !m_pieces[quality].is(WordClass::Adjective) || m_pieces[quality].english.contains(u' '))
                return;
            pairs.emplace_back(at, quality);
            degrees = degrees && isDegree(keyOf(m_pieces[quality]));
            at = quality + 1;
            if (at < end && !(m_pieces[at].kind == PieceKind::Punctuation || m_pieces[at].is(WordClass::Conjunction)))
                return;
            ++at;
        }
        if (pairs.empty() || (pairs.size() == 1 && !degrees))
            return;
        for (const auto &[noun, quality] : pairs) {
            for (size_t i = noun; i < quality; ++i)
                m_pieces[i].definite = false;
            const QStringView measure = keyOf(m_pieces[quality - 1]);
            if (keyOf(m_pieces[quality]) == u"小" && (measure.endsWith(u'声') || measure.endsWith(u'音') || measure.endsWith(u'耗')))
                m_pieces[quality].english = QStringLiteral("low"); // 噪声小, 功耗小
            std::rotate(m_pieces.begin() + qsizetype(noun), m_pieces.begin() + qsizetype(quality), m_pieces.begin() + qsizetype(quality) + 1);
        }
    }
};

} // namespace

void settleQualities(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Qualities(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
