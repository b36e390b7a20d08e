// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/segmenter.h"

#include "core/fold.h"
#include "paragraphs.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr qsizetype longestHeading = 40;
constexpr qsizetype longestLabel = 20;
constexpr qsizetype longestBracket = 120; // a bracket that does not close within this many units is a slip of the pen

const QString openers = QStringLiteral("（(《“〈【「『");
const QString closers = QStringLiteral("）)》”〉】」』");

class Segmenter
{
public:
    explicit Segmenter(const core::PageText &page) : m_page(page), m_text(page.text) {}

    std::vector<core::Segment> segments()
    {
        for (const Paragraph &paragraph : paragraphsOf(m_page)) {
            for (const core::TextRange &part : splitAtLabels(paragraph))
                sentences(part, paragraph.kind);
        }
        return std::move(m_segments);
    }

private:
    void add(core::TextRange range, const QString &kind)
    {
        while (range.begin < range.end && m_text[range.begin].isSpace())
            ++range.begin;
        while (range.end > range.begin && m_text[range.end - 1].isSpace())
            --range.end;
        if (range.isEmpty())
            return;
        core::Segment segment;
        segment.page = m_page.number;
        segment.ordinal = int(m_segments.size());
        segment.range = range;
        segment.kind = kind;
        segment.source = joinedLines(m_text, range);
        m_segments.push_back(std::move(segment));
    }

    // 联系人：张三    电话：0755-1234 is two pairs: a wide gap, then something short with a colon.
    std::vector<core::TextRange> splitAtLabels(const Paragraph &paragraph) const
    {
        std::vector<core::TextRange> parts;
        qsizetype begin = paragraph.range.begin;
        static const QRegularExpression pair(
            QStringLiteral("(?:[ \\x{3000}\\x{A0}]{2,}|\\t+|\\x{3000})(?=[\\x{4E00}-\\x{9FFF}A-Za-z（）()]{2,16}\\s{0,4}[:：])"));
        const QString text = m_text.mid(paragraph.range.begin, paragraph.range.length());
        for (auto it = pair.globalMatch(text); it.hasNext();) {
            const qsizetype at = paragraph.range.begin + it.next().capturedEnd();
            if (at > begin) {
                parts.push_back({begin, at});
                begin = at;
            }
        }
        parts.push_back({begin, paragraph.range.end});
        return parts;
    }

    QStringView view(const core::TextRange &range) const { return QStringView(m_text).sliced(range.begin, range.length()); }

    bool isLabel(const core::TextRange &range) const
    {
        const QStringView text = view(range);
        for (qsizetype i = 0; i < std::min(text.size(), longestLabel + 8); ++i) {
            if (text[i] == u'：' || text[i] == u':')
                return i > 0 && !(text[i] == u':' && i + 1 < text.size() && text[i - 1].isDigit() && text[i + 1].isDigit());
            if (QStringView(u"。，；！？,;").contains(text[i]))
                return false;
        }
        return false;
    }

    bool isHeading(const core::TextRange &range) const
    {
        static const QRegularExpression numbered(
            QStringLiteral("^(?:第[零〇一二三四五六七八九十百\\d]{1,4}[章节部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}(?:\\.\\d{1,2}){0,3}[、.\\s])"));
        const QStringView text = view(range);
        return text.size() <= longestHeading && !QStringView(u"。；;，,").contains(text.back()) && !text.contains(u'。')
            && numbered.match(text.toString()).hasMatch();
    }

    QString kindOf(const core::TextRange &range, core::BlockKind block) const
    {
        if (block == core::BlockKind::Heading)
            return QStringLiteral("heading");
        if (block == core::BlockKind::TableCell)
            return QStringLiteral("cell");
        if (isLabel(range))
            return QStringLiteral("label");
        return isHeading(range) ? QStringLiteral("heading") : QStringLiteral("sentence");
    }

    void sentences(const core::TextRange &range, core::BlockKind block)
    {
        qsizetype begin = range.begin;
        for (const qsizetype end : ends(range)) {
            const core::TextRange part{begin, end};
            if (!view(part).trimmed().isEmpty())
                add(part, kindOf(trimmed(part), block));
            begin = end;
        }
    }
    core::TextRange trimmed(core::TextRange range) const
    {
        while (range.begin < range.end && m_text[range.begin].isSpace())
            ++range.begin;
        while (range.end > range.begin && m_text[range.end - 1].isSpace())
            --range.end;
        return range;
    }

    bool isInsideNumber(const core::TextRange &range, qsizetype at) const
    {
        return at > range.begin && at + 1 < range.end && m_text[at - 1].isDigit()
            && (m_text[at + 1].isDigit() || m_text[at + 1] == u',' || m_text[at + 1] == u'.');
    }

    // Offsets after which a new sentence begins; the last is the end of the range.
    std::vector<qsizetype> ends(const core::TextRange &range) const
    {
        std::vector<qsizetype> found;
        if (core::hanShare(view(range).toString()) < 0.05)
            return latinEnds(range);
        qsizetype depthBegan = 0;
        int depth = 0;
        for (qsizetype at = range.begin; at < range.end; ++at) {
            const QChar unit = m_text[at];
            if (openers.contains(unit)) {
                if (depth++ == 0)
                    depthBegan = at;
            } else if (closers.contains(unit)) {
                depth = std::max(0, depth - 1);
            }
            if (depth > 0 && at - depthBegan > longestBracket)
                depth = 0;
            static const QString always = QStringLiteral("。！？；");
            static const QString ascii = QStringLiteral(";!?");
            const bool sign = always.contains(unit) || (ascii.contains(unit) && !isInsideNumber(range, at));
            if (!sign || depth > 0)
                continue;
            qsizetype end = at + 1;
            while (end < range.end && (closers.contains(m_text[end]) || always.contains(m_text[end])))
                ++end;
            found.push_back(end);
            at = end - 1;
        }
        if (found.empty() || found.back() < range.end)
            found.push_back(range.end);
        return found;
    }

    // Text without Chinese: Unicode's sentence borders, but never behind a short abbreviation (Co., No.).
    std::vector<qsizetype> latinEnds(const core::TextRange &range) const
    {
        std::vector<qsizetype> found;
        const QString text = view(range).toString();
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
        for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
            static const QRegularExpression abbreviation(QStringLiteral("(?:\\b(?:Co|Ltd|No|Inc|Mr|Ms|Dr|St|vs|etc|e\\.g|i\\.e)\\.,?|\\n)\\s*$"),
                                                         QRegularExpression::CaseInsensitiveOption);
            static const QRegularExpression ended(QStringLiteral("[.!?;][\"')\\]]*\\s*$"));
            const QString before = text.left(at);
            if (at == text.size() || (ended.match(before).hasMatch() && !abbreviation.match(before.trimmed()).hasMatch()))
                found.push_back(range.begin + at);
        }
        if (found.empty() || found.back() < range.end)
            found.push_back(range.end);
        return found;
    }

    const core::PageText &m_page;
    const QString &m_text;
    std::vector<core::Segment> m_segments;
};

} // namespace

std::vector<core::Segment> segmentPage(const core::PageText &page)
{
    return Segmenter(page).segments();
}

core::TextRange rangeOnPage(const QString &pageText, const core::Segment &segment, const core::TextRange &ofSource)
{
    std::vector<qsizetype> origin;
    const core::TextRange whole{std::clamp<qsizetype>(segment.range.begin, 0, pageText.size()),
                                std::clamp<qsizetype>(segment.range.end, 0, pageText.size())};
    const QString source = joinedLines(pageText, whole, &origin);
    if (origin.empty())
        return {whole.begin, whole.begin};
    const qsizetype begin = std::clamp<qsizetype>(ofSource.begin, 0, source.size());
    const qsizetype end = std::clamp<qsizetype>(ofSource.end, begin, source.size());
    const qsizetype from = begin < source.size() ? origin[size_t(begin)] : whole.end;
    return {from, end > begin ? origin[size_t(end) - 1] + 1 : from};
}

} // namespace tendertrail::translate
