// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauserender.h"
#include "core/fold.h"
#include "gistdata.h"
#include "lattice.h"
#include "lawtitles.h"
#include "lockedspans.h"
#include "numbering.h"
#include "orgspans.h"
#include "realise.h"
#include "subjects.h"
#include "translate/engine.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Gist final : public Engine
{
public:
    explicit Gist(GistData data) : m_lexicon(std::move(data.lexicon)), m_clauses(std::move(data.clauses)) {}

    EngineInfo info() const override
    {
        return {QStringLiteral("gist"), QStringLiteral("1.2+") + m_lexicon->version() + m_clauses->version(),
                {QStringLiteral("zh"), QStringLiteral("zh-Hans"), QStringLiteral("zh-Hant")}, {QStringLiteral("en")}, true};
    }

    core::Result<std::vector<Translated>> translate(const QStringList &sources, const QString &from, const QString &to,
                                                    const core::CancelToken &cancel) override
    {
        const auto base = [](const QString &tag) { return tag.section(u'-', 0, 0).toLower(); };
        if (base(from) != u"zh" || base(to) != u"en")
            return core::fail(core::ErrorCode::Unsupported, from + u'>' + to, QStringLiteral("gist reads Chinese and writes English"));
        std::vector<Translated> results;
        results.reserve(size_t(sources.size()));
        for (const QString &source : sources) {
            if (cancel.isCancelled())
                return core::fail(core::ErrorCode::Cancelled, QStringLiteral("gist"));
            results.push_back(one(source));
        }
        return results;
    }

private:
    // 提供服 务的人员: a line was stretched, and a word of ours is cut by the space. Not where a word ends before it: 投标人 名称.
    bool partsWord(const QString &key, qsizetype space) const
    {
        constexpr qsizetype longest = 6;
        qsizetype begin = space;
        while (begin > 0 && space - begin < longest && core::isHan(key[begin - 1].unicode()))
            --begin;
        qsizetype end = space + 1;
        while (end < key.size() && end - space <= longest && core::isHan(key[end].unicode()))
            ++end;
        if (begin == space || end == space + 1)
            return false;
        const auto ours = [&](QStringView text) {
            const LexiconWord *word = m_lexicon->find(text);
            return word && m_lexicon->glossary(*word);
        };
        for (qsizetype from = begin; from + 1 < space; ++from) {
            if (const LexiconWord *word = m_lexicon->find(QStringView(key).sliced(from, space - from)); word && (word->glossary >= 0 || word->dictionary >= 0))
                return false;
        }
        const QString joined = key.mid(begin, space - begin) + key.mid(space + 1, end - space - 1);
        const qsizetype middle = space - begin;
        for (qsizetype from = 0; from < middle; ++from) {
            for (qsizetype to = joined.size(); to > middle; --to) {
                if (ours(QStringView(joined).sliced(from, to - from)))
                    return true;
            }
        }
        return false;
    }

    // Letter-spaced headings (目 录, 采 购 人) are words all the same: the spaces go, the alignment stays with the source.
    QString withoutLetterSpacing(const QString &source, std::vector<qsizetype> &origin) const
    {
        const QString key = m_lexicon->keyText(source);
        const auto alone = [&](qsizetype at) {
            return at >= 0 && at < source.size() && core::isHan(source[at].unicode())
                && (at == 0 || !core::isHan(source[at - 1].unicode())) && (at + 1 >= source.size() || !core::isHan(source[at + 1].unicode()));
        };
        QString text;
        for (qsizetype at = 0; at < source.size();) {
            qsizetype end = at;
            while (end < source.size() && source[end].isSpace())
                ++end;
            if (end > at && ((alone(at - 1) && alone(end)) || (end == at + 1 && partsWord(key, at)))) {
                at = end;
                continue;
            }
            text += source[at];
            origin.push_back(at);
            ++at;
        }
        return text;
    }

    Translated one(const QString &written) const
    {
        std::vector<qsizetype> origin;
        const QString source = withoutLetterSpacing(written, origin);
        Translated result = rendered(source);
        for (core::Alignment &pair : result.alignment)
            pair.source = {origin[size_t(pair.source.begin)], origin[size_t(pair.source.end) - 1] + 1};
        return result;
    }

    Translated rendered(const QString &source) const
    {
        const QString key = m_lexicon->keyText(source);
        Pieces pieces;
        qsizetype begin = 0;
        if (const auto numbering = leadingNumbering(key)) {
            Piece piece;
            piece.source = numbering->range;
            piece.english = numbering->english;
            piece.kind = PieceKind::Punctuation;
            pieces.push_back(piece);
            begin = numbering->range.end;
        }
        const QString rest = source.mid(begin);
        Pieces words = wordsOf(rest, key.mid(begin));
        Translated result = realise(rest, words);
        if (!pieces.empty()) {
            const QString prefix = pieces.front().english + u' ';
            for (core::Alignment &pair : result.alignment) {
                pair.source = {pair.source.begin + begin, pair.source.end + begin};
                pair.target = {pair.target.begin + prefix.size(), pair.target.end + prefix.size()};
            }
            result.text = (prefix + result.text).trimmed();
            result.alignment.insert(result.alignment.begin(), {pieces.front().source, {0, prefix.size() - 1}});
        }
        result.warnings = checkTranslation(source, result.text);
        return result;
    }

    // 第一标段：20万元 大写：贰拾万元整: a space between a value and the next label is a sign.
    static void partFields(const QString &key, Pieces &pieces)
    {
        const auto isColon = [&](const Piece &piece) { return piece.kind == PieceKind::Punctuation && key[piece.source.begin] == u':'; };
        bool value = false;
        for (size_t at = 1; at + 2 < pieces.size(); ++at) {
            value = value || isColon(pieces[at - 1]);
            if (!value || pieces[at].kind != PieceKind::Space || pieces[at - 1].kind == PieceKind::Punctuation || !pieces[at + 1].is(WordClass::Noun))
                continue;
            size_t end = at + 1;
            while (end < pieces.size() && end - at < 5 && pieces[end].is(WordClass::Noun))
                ++end;
            if (end == pieces.size() || !isColon(pieces[end]))
                continue;
            pieces[at].kind = PieceKind::Punctuation;
            pieces[at].english = QStringLiteral(";");
            pieces[at].inserted = true;
        }
    }

    // 序号 名称 单位 数量: what a row of a table became as text. Its cells are nouns, numbers and units; a sentence stays whole.
    static void partCells(const QString &key, Pieces &pieces)
    {
        const auto isHan = [&](qsizetype at) { return core::isHan(key[at].unicode()); };
        std::vector<size_t> gaps;
        for (size_t at = 0; at < pieces.size(); ++at) {
            const Piece &piece = pieces[at];
            if (piece.kind == PieceKind::Punctuation ? QStringView(u",。;:!?").contains(key[piece.source.begin]) : piece.kind == PieceKind::Space ? false : !piece.isNominal() && piece.noun.isEmpty())
                return;
            if (piece.kind == PieceKind::Space && at > 0 && at + 1 < pieces.size() && pieces[at - 1].kind != PieceKind::Punctuation && pieces[at + 1].kind != PieceKind::Punctuation) {
                const bool named = pieces[at - 1].english.startsWith(u"Chapter ") || pieces[at - 1].english.startsWith(u"Section ") || pieces[at - 1].english.startsWith(u"Part ") || pieces[at - 1].english.startsWith(u"Article ");
                if (!named && (isHan(piece.source.begin - 1) || isHan(piece.source.end)))
                    gaps.push_back(at);
            }
        }
        if (gaps.size() == 1)
            partPair(key, pieces, gaps[0]);
        if (gaps.size() < 2)
            return;
        size_t begin = 0;
        for (size_t cell = 0; cell <= gaps.size(); ++cell) {
            const size_t end = cell < gaps.size() ? gaps[cell] : pieces.size();
            if (pieces[end - 1].source.end - pieces[begin].source.begin < 2 && isHan(pieces[begin].source.begin))
                return; // letters far apart are no cells
            begin = end + 1;
        }
        for (const size_t gap : gaps) {
            pieces[gap].kind = PieceKind::Punctuation;
            pieces[gap].english = QStringLiteral(";");
            pieces[gap].inserted = true;
        }
    }
    // 投标有效期 90天: a field and its value. 项目名称 采购单位: two fields.
    static void partPair(const QString &key, Pieces &pieces, size_t gap)
    {
        const auto isLabel = [&](size_t begin, size_t end) {
            static const QRegularExpression field(QStringLiteral("(?:期|期限|时间|日期|地点|地址|方式|方法|金额|价|限价|预算|名称|编号|号码|电话|性质|来源|范围|数量|份数|联系人|邮箱|邮编|传真|账号|开户行|类型|等级|负责人)$"));
            return end > begin && (pieces[end - 1].label || field.match(pieces[end - 1].source.of(key)).hasMatch()) && std::all_of(pieces.begin() + qsizetype(begin), pieces.begin() + qsizetype(end), [](const Piece &piece) { return piece.is(WordClass::Noun); })
                && pieces[end - 1].source.end - pieces[begin].source.begin > 2;
        };
        if (!isLabel(0, gap))
            return;
        const bool fields = isLabel(gap + 1, pieces.size());
        const Piece &value = pieces[gap + 1];
        const bool valued = value.kind == PieceKind::Name || value.kind == PieceKind::Locked || value.kind == PieceKind::Quantity || value.kind == PieceKind::Unknown;
        if (!fields && !valued)
            return;
        pieces[gap].kind = PieceKind::Punctuation;
        pieces[gap].english = fields ? QStringLiteral(";") : QStringLiteral(":");
        pieces[gap].inserted = true;
    }

    // In a table, 单位 is what is counted in.
    static void unitColumns(const QString &key, Pieces &pieces)
    {
        if (!key.contains(u"数量") && !key.contains(u"单价") && !key.contains(u"序号"))
            return;
        const auto isBorder = [&](size_t at) { return at >= pieces.size() || (pieces[at].kind == PieceKind::Punctuation && (pieces[at].inserted || key[pieces[at].source.begin] == u'|')); };
        for (size_t at = 0; at < pieces.size(); ++at) {
            size_t before = at;
            while (before > 0 && pieces[before - 1].kind == PieceKind::Space)
                --before;
            size_t after = at + 1;
            while (after < pieces.size() && pieces[after].kind == PieceKind::Space)
                ++after;
            if (pieces[at].source.of(key) == u"单位" && (before == 0 || isBorder(before - 1)) && isBorder(after) && pieces.size() > 1)
                pieces[at].english = QStringLiteral("unit");
        }
    }

    Pieces wordsOf(const QString &source, const QString &key) const
    {
        Pieces pieces;
        qsizetype at = 0;
        for (Piece &locked : lockedSpans(*m_lexicon, source, key)) {
            if (locked.source.begin > at)
                appendWords(*m_lexicon, key, {at, locked.source.begin}, pieces);
            at = locked.source.end;
            pieces.push_back(std::move(locked));
        }
        if (at < source.size())
            appendWords(*m_lexicon, key, {at, source.size()}, pieces);
        renderLawTitles(*m_lexicon, source, key, pieces);
        joinNames(*m_lexicon, source, key, pieces);
        partFields(key, pieces);
        partCells(key, pieces);
        unitColumns(key, pieces);
        Pieces ordered = inEnglishOrder(*m_lexicon, *m_clauses, key, std::move(pieces));
        supplySubjects(ordered);
        return ordered;
    }

    std::shared_ptr<const Lexicon> m_lexicon;
    std::shared_ptr<const ClauseMemory> m_clauses;
};

} // namespace

core::Result<std::unique_ptr<Engine>> gist()
{
    auto data = GistData::shared();
    if (!data)
        return data.failure();
    return std::unique_ptr<Engine>(std::make_unique<Gist>(std::move(*data)));
}

} // namespace tendertrail::translate
