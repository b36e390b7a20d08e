// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells.h"
#include "clauserender.h"
#include "conditions.h"
#include "coordination.h"
#include "core/fold.h"
#include "foreignnames.h"
#include "frequencies.h"
#include "gistdata.h"
#include "impersonal.h"
#include "lattice.h"
#include "lawtitles.h"
#include "lockedspans.h"
#include "names.h"
#include "numbering.h"
#include "orgspans.h"
#include "realise.h"
#include "subjects.h"
#include "tenses.h"
#include "translate/engine.h"

#include <QRegularExpression>

namespace tendertrail::translate {

namespace {

class Gist final : public Engine
{
public:
    explicit Gist(GistData data) : m_lexicon(std::move(data.lexicon)), m_clauses(std::move(data.clauses)) {}

    EngineInfo info() const override
    {
        return {QStringLiteral("gist"), QStringLiteral("1.5+") + m_lexicon->version() + m_clauses->version(),
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

    // 支持 ARM、x86 架构: whoever set the line put a space beside everything that is not Han. Rows of tables have spaces between Han as well.
    static bool isSetApart(const QString &source)
    {
        static const QRegularExpression rows(QStringLiteral("[\\x{4E00}-\\x{9FFF}]\\s+[\\x{4E00}-\\x{9FFF}]|\\s{2}|[|\\t]"));
        static const QRegularExpression signs(QStringLiteral("[、,，。;；]"));
        return source.contains(u' ') && source.contains(signs) && !source.contains(rows);
    }

    // Letter-spaced headings (目 录, 采 购 人) are words all the same: the spaces go, the alignment stays with the source.
    QString withoutLetterSpacing(const QString &source, std::vector<qsizetype> &origin) const
    {
        const QString key = m_lexicon->keyText(source);
        const auto alone = [&](qsizetype at) {
            return at >= 0 && at < source.size() && core::isHan(source[at].unicode())
                && (at == 0 || !core::isHan(source[at - 1].unicode())) && (at + 1 >= source.size() || !core::isHan(source[at + 1].unicode()));
        };
        const auto figure = [&](qsizetype at) { return at >= 0 && at < source.size() && source[at].unicode() < 0x80 && source[at].isLetterOrNumber(); };
        const auto han = [&](qsizetype at) { return at >= 0 && at < source.size() && core::isHan(source[at].unicode()); };
        const bool setApart = isSetApart(source);
        bool begun = false; // what stands first may be a number of its own: 1.2 总则
        QString text;
        for (qsizetype at = 0; at < source.size();) {
            begun = begun || han(at);
            qsizetype end = at;
            while (end < source.size() && source[end].isSpace())
                ++end;
            if (end > at && ((alone(at - 1) && alone(end)) || (end == at + 1 && partsWord(key, at))
                             || (setApart && begun && end == at + 1 && ((han(at - 1) && figure(end)) || (figure(at - 1) && han(end)))))) {
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
        Translated result = row(source);
        for (core::Alignment &pair : result.alignment)
            pair.source = {origin[size_t(pair.source.begin)], origin[size_t(pair.source.end) - 1] + 1};
        return result;
    }

    // 服务器 | 推理型 | 1 台: a row of a table. What stands in one cell says nothing of the grammar of the next.
    Translated row(const QString &source) const
    {
        static const QRegularExpression border(QStringLiteral("\\s+[|｜]\\s+|\\t+"));
        Translated result;
        qsizetype begin = 0;
        const auto addCell = [&](qsizetype end) {
            Translated cell = rendered(source.mid(begin, end - begin));
            for (const core::Alignment &pair : cell.alignment)
                result.alignment.push_back({{pair.source.begin + begin, pair.source.end + begin},
                                            {pair.target.begin + result.text.size(), pair.target.end + result.text.size()}});
            result.text += cell.text;
            result.warnings += cell.warnings;
        };
        for (auto found = border.globalMatch(source); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            addCell(match.capturedStart());
            result.text += QStringLiteral(" | ");
            begin = match.capturedEnd();
        }
        if (begin == 0)
            return rendered(source);
        addCell(source.size());
        result.warnings.removeDuplicates();
        return result;
    }

    // The text that is looked up, as long as the source. 是否收取保证金、是否允许分包: each asks for itself
    static QString unfolded(QString key)
    {
        static const QString asked = QStringLiteral("是否");
        if (const qsizetype first = key.indexOf(asked); first >= 0) {
            for (qsizetype at = key.indexOf(QStringLiteral("、是否"), first); at >= 0; at = key.indexOf(QStringLiteral("、是否"), at + 1))
                key[at] = u',';
        }
        // 拟将维护工作进行外包: what is done to it, as 对 says, and no future
        static const QRegularExpression fronted(QStringLiteral("(?<=拟|应|应当|须|需|可|可以|不得)将(?=[^,;。:、将把对向由在]{2,24}进行)(?![^,;。]{2,24}作为)"));
        for (auto it = fronted.globalMatch(key); it.hasNext();)
            key[it.next().capturedStart()] = QChar(u'对');
        return key;
    }

    Translated rendered(const QString &source) const
    {
        const QString key = unfolded(m_lexicon->keyText(source));
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
        if (result.text.trimmed().isEmpty() && core::hanShare(rest) > 0) { // 的了: words that say nothing by themselves
            result.text = pinyinWord(rest.trimmed());
            result.alignment = {{{0, rest.size()}, {0, result.text.size()}}};
        }
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

    Pieces wordsOf(const QString &source, const QString &key) const
    {
        Pieces pieces;
        qsizetype at = 0;
        // 9月28日|前|提出: behind a time, 前提 is no prerequisite.
        const auto beforeVerb = [&](qsizetype from) { return QStringView(key).sliced(from).startsWith(u"前提") && from + 2 < key.size() && QStringView(u"出交供起").contains(key[from + 2]); };
        // 文件中|标有“★”: nothing is awarded
        const auto append = [&](core::TextRange stretch) {
            static const QRegularExpression marked(QStringLiteral("中(?=(?:标有|标注|标明|标记)[“\"‘★▲※*#△])"));
            for (auto it = marked.globalMatch(key.left(std::min(key.size(), stretch.end + 2)), stretch.begin); it.hasNext();) {
                const qsizetype border = it.next().capturedEnd();
                if (border <= stretch.begin || border >= stretch.end)
                    continue;
                appendWords(*m_lexicon, key, {stretch.begin, border}, pieces);
                stretch.begin = border;
            }
            appendWords(*m_lexicon, key, stretch, pieces);
        };
        for (Piece &locked : lockedSpans(*m_lexicon, source, key)) {
            if (at > 0 && locked.source.begin > at && beforeVerb(at)) {
                appendWords(*m_lexicon, key, {at, at + 1}, pieces);
                ++at;
            }
            if (locked.source.begin > at)
                append({at, locked.source.begin});
            at = locked.source.end;
            pieces.push_back(std::move(locked));
        }
        if (at > 0 && at < source.size() && beforeVerb(at)) {
            appendWords(*m_lexicon, key, {at, at + 1}, pieces);
            ++at;
        }
        if (at < source.size())
            append({at, source.size()});
        joinForeignNames(*m_lexicon, key, pieces);
        renderLawTitles(*m_lexicon, source, key, pieces);
        joinNames(*m_lexicon, source, key, pieces);
        arrangeCells(key, pieces);
        Pieces ordered = inEnglishOrder(*m_lexicon, *m_clauses, key, std::move(pieces));
        putFrequencies(key, ordered);
        sayImpersonally(key, ordered);
        supplySubjects(ordered);
        finishComparisons(key, ordered);
        joinPredicates(key, ordered);
        joinSayings(key, ordered); // where the memory knows the clause that is said
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
