// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paragraphs.h"

#include "core/fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tendertrail::translate {

namespace {

core::TextRange trimmed(const QString &text, core::TextRange range)
{
    while (range.begin < range.end && text[range.begin].isSpace())
        ++range.begin;
    while (range.end > range.begin && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

// Width on paper: a Han character is as wide as two Latin ones.
int widthOf(QStringView line)
{
    int width = 0;
    for (const QChar unit : line)
        width += unit.unicode() >= 0x2E80 ? 2 : 1;
    return width;
}

bool endsSentence(QStringView line)
{
    static const QString ends = QStringLiteral("。！？；：!?;:”」』");
    return !line.isEmpty() && ends.contains(line.back());
}

bool beginsItem(QStringView line)
{
    static const QRegularExpression item(QStringLiteral(
        "^(?:第[零〇一二三四五六七八九十百\\d]{1,4}[章节条部包]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[)）]|"
        "\\d{1,2}(?:[.．]\\d{1,2}){0,3}[、.．\\s](?!\\d)|\\d{1,2}(?:\\.\\d{1,2}){1,3}[\\x{4E00}-\\x{9FFF}]|[A-Za-z]\\s*[、)）](?![A-Za-z])|\\d{1,2}[)）]|"
        "[\\x{2160}-\\x{216B}\\x{2460}-\\x{249B}\\x{3220}-\\x{3229}★☆▲△※●■◆•·－-]|[☐☑□√])"));
    return item.match(line.toString()).hasMatch();
}

bool beginsLabel(QStringView line)
{
    static const QRegularExpression label(QStringLiteral("^(?:[\\x{4E00}-\\x{9FFF}（）()/、][ \\x{3000}]{0,4}){2,18}[:：]"));
    return label.match(line.toString()).hasMatch();
}

// A page's number on a line of its own: 12, - 12 -, 第12页, 12 / 80. It belongs to no paragraph.
bool isPageNumber(QStringView line)
{
    static const QRegularExpression number(QStringLiteral("^(?:[-—–]?\\s*\\d{1,4}\\s*[-—–]?|\\d{1,4}\\s*/\\s*\\d{1,4}|第\\s*\\d{1,4}\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d{1,4}\\s*页)?)$"));
    return line.size() < 24 && number.match(line.toString()).hasMatch();
}

bool leavesBracketOpen(QStringView line)
{
    static const QString openers = QStringLiteral("（(《“〈【[");
    static const QString closers = QStringLiteral("）)》”〉】]");
    int depth = 0;
    for (const QChar unit : line.last(std::min<qsizetype>(line.size(), 80)))
        depth = openers.contains(unit) ? depth + 1 : closers.contains(unit) ? std::max(0, depth - 1) : depth;
    return depth > 0;
}

// A number, a date, a bracket or a name in book marks runs over the end of the line.
bool isCutInside(QStringView before, QStringView after)
{
    if (before.isEmpty() || after.isEmpty())
        return false;
    const QChar last = before.back();
    const QChar first = after.front();
    static const QString afterNumber = QStringLiteral("年月日时分秒万亿元%％.,，．台套块项个天");
    if (last.isDigit() && (first.isDigit() || afterNumber.contains(first)))
        return true;
    // 1,312,|000 is one amount, 成都运达科技|有限公司 one name.
    const auto digits = std::find_if(after.begin(), after.end(), [](QChar unit) { return !unit.isDigit(); }) - after.begin();
    if ((last == u',' || last == u'，') && before.size() > 1 && before[before.size() - 2].isDigit() && digits == 3)
        return true;
    static const QRegularExpression tail(QStringLiteral("^(?:股份|集团)?有限(?:责任)?公司|^公司|^集团(?!级|化)|^分公司|^大学(?!生)|^委员会"));
    if (last.unicode() >= 0x4E00 && last.unicode() <= 0x9FFF && tail.match(after.toString()).hasMatch())
        return true;
    static const QString afterUnit = QStringLiteral("年月时分");
    if (first.isDigit() && afterUnit.contains(last) && before.size() > 1 && before[before.size() - 2].isDigit())
        return true;
    if (leavesBracketOpen(before))
        return true;
    static const QString continues = QStringLiteral("，。；、）》”！？,");
    return continues.contains(first);
}

class Builder
{
public:
    explicit Builder(const core::PageText &page) : m_page(page), m_text(page.text), m_inked(trimmed(page.text, {0, page.text.size()})) {}

    std::vector<Paragraph> build()
    {
        qsizetype at = 0;
        const core::Block *before = nullptr;
        for (const core::Block &block : m_page.blocks) {
            const qsizetype begin = std::clamp(block.range.begin, at, m_text.size());
            const qsizetype end = std::clamp(block.range.end, begin, m_text.size());
            lines({at, begin}, core::BlockKind::Paragraph);
            const std::size_t first = m_paragraphs.size();
            if (block.kind == core::BlockKind::TableCell)
                add({begin, end}, block.kind);
            else
                lines({begin, end}, block.kind);
            if (before && first > 0 && m_paragraphs.size() > first && goesOnIn(*before, block, m_paragraphs[first - 1].range, m_paragraphs[first].range)) {
                m_paragraphs[first - 1].range.end = m_paragraphs[first].range.end;
                m_paragraphs.erase(m_paragraphs.begin() + std::ptrdiff_t(first));
            }
            before = &block;
            at = end;
        }
        lines({at, m_text.size()}, core::BlockKind::Paragraph);
        return std::move(m_paragraphs);
    }

private:
    // Layout takes lines that are far apart, or indented otherwise, for paragraphs of their own. One that is full to the margin and
    // stops within a sentence goes on in the line below.
    bool goesOnIn(const core::Block &above, const core::Block &below, const core::TextRange &last, const core::TextRange &next) const
    {
        if (above.kind != core::BlockKind::Paragraph || below.kind != core::BlockKind::Paragraph || above.box.isEmpty() || below.box.isEmpty())
            return false;
        const qsizetype breaks = m_text.sliced(above.range.begin, above.range.length()).count(u'\n');
        const double line = above.box.height / double(breaks + 1);
        const double right = margin(above);
        constexpr double widestGap = 2.5; // in lines
        const bool isFull = above.box.width > m_page.width * 0.4 && above.box.right() > right - 2 * line;
        const bool isBelow = below.box.y > above.box.y && below.box.y - above.box.bottom() < widestGap * line;
        const bool isBeside = below.box.x > above.box.x + 3 * line || below.box.right() > right + line;
        if (!isFull || !isBelow || isBeside || isFootOfPage(below))
            return false;
        const QStringView before = view(lastLine(last));
        const QStringView after = view(firstLine(next));
        if (before.isEmpty() || after.isEmpty() || endsSentence(before) || isPageNumber(after))
            return false;
        if (leavesBracketOpen(before))
            return true; // （具体标准见|第五章）
        // What ends with a bracket may be whole, what begins with a number of its kind is: （加盖公章） before 附件17 or 5-10 声明函.
        static const QRegularExpression begun(QStringLiteral("^(?:附[件表]|注[:：1-9]|[A-Z][.．、]|[\\x{E000}-\\x{F8FF}])"));
        static const QString afterBracket = QStringLiteral("的等中所及和与为以或之是");
        const bool isWhole = QStringView(u"）)》").contains(before.back()) && !afterBracket.contains(after.front()) && !after.front().isPunct();
        if (isWhole || beginsItem(after) || beginsLabel(after) || begun.match(after.toString()).hasMatch())
            return false;
        return isCutInside(before, after) || before.back().unicode() >= 0x2E80;
    }

    // A name, an address, the page's number beside each other, or a short line below all text: said on every page, part of no sentence.
    bool isFootOfPage(const core::Block &block) const
    {
        const bool isShort = block.box.width < m_page.width * 0.4 && !QStringView(m_text).sliced(block.range.begin, block.range.length()).contains(u'\n');
        if (!isShort)
            return false;
        const double middle = block.box.y + block.box.height / 2;
        const bool hasNeighbour = std::ranges::any_of(m_page.blocks, [&](const core::Block &other) {
            return other.range.begin != block.range.begin && other.box.y < middle && other.box.bottom() > middle && other.box.x > block.box.right();
        });
        return hasNeighbour || (m_page.height > 0 && block.box.y > m_page.height * 0.92);
    }

    // How far to the right the text reaches that begins about where this one does.
    double margin(const core::Block &like) const
    {
        double right = 0;
        for (const core::Block &block : m_page.blocks) {
            if (block.kind == core::BlockKind::Paragraph && std::abs(block.box.x - like.box.x) < m_page.width * 0.15)
                right = std::max(right, block.box.right());
        }
        return right;
    }

    core::TextRange firstLine(const core::TextRange &range) const
    {
        const qsizetype end = m_text.indexOf(u'\n', range.begin);
        return trimmed(m_text, {range.begin, end < 0 || end > range.end ? range.end : end});
    }
    core::TextRange lastLine(const core::TextRange &range) const
    {
        const qsizetype begin = range.isEmpty() ? -1 : m_text.lastIndexOf(u'\n', range.end - 1);
        return trimmed(m_text, {std::max(begin + 1, range.begin), range.end});
    }

    void add(const core::TextRange &range, core::BlockKind kind)
    {
        const core::TextRange bare = trimmed(m_text, range);
        if (!bare.isEmpty())
            m_paragraphs.push_back({bare, kind});
    }

    // Lines are joined unless something says that a new paragraph begins.
    void lines(const core::TextRange &range, core::BlockKind kind)
    {
        std::vector<core::TextRange> all;
        int widest = 0;
        for (qsizetype at = range.begin; at < range.end;) {
            qsizetype end = m_text.indexOf(u'\n', at);
            end = end < 0 || end > range.end ? range.end : end;
            all.push_back(trimmed(m_text, {at, end}));
            widest = std::max(widest, widthOf(view(all.back())));
            at = end + 1;
        }
        core::TextRange open;
        for (const core::TextRange &line : all) {
            if (line.isEmpty()) {
                add(open, kind);
                open = {};
                continue;
            }
            if (!open.isEmpty() && isNew(open, line, widest, kind)) {
                add(open, kind);
                open = {};
            }
            open = open.isEmpty() ? line : core::TextRange{open.begin, line.end};
            m_last = line;
        }
        add(open, kind);
    }

    bool isNew(const core::TextRange &open, const core::TextRange &line, int widest, core::BlockKind kind) const
    {
        Q_UNUSED(open)
        const QStringView before = view(m_last);
        const QStringView after = view(line);
        if ((isFirst(m_last) && isPageNumber(before)) || (isLast(line) && isPageNumber(after)))
            return true;
        if (isCutInside(before, after))
            return false;
        if (beginsItem(after))
            return true;
        if (kind == core::BlockKind::Heading)
            return false;
        if (beginsLabel(after) || (endsSentence(before) && before.back() != u'”'))
            return true;
        // 技术参数、 and 甲方的 go on in the next line, however short the line is.
        static const QString goesOn = QStringLiteral("、，,的和与及或");
        if (before.size() > 3 && goesOn.contains(before.back()))
            return false;
        // A line that stops well before the margin was the last of its paragraph.
        return widthOf(before) < widest * 3 / 4;
    }

    bool isFirst(const core::TextRange &line) const { return line.begin <= m_inked.begin; }
    bool isLast(const core::TextRange &line) const { return line.end >= m_inked.end; }
    QStringView view(const core::TextRange &range) const { return QStringView(m_text).sliced(range.begin, range.length()); }

    const core::PageText &m_page;
    const QString &m_text;
    const core::TextRange m_inked; ///< from the first sign of the page to its last
    std::vector<Paragraph> m_paragraphs;
    core::TextRange m_last;
};

} // namespace

std::vector<Paragraph> paragraphsOf(const core::PageText &page)
{
    return Builder(page).build();
}

QString joinedLines(const QString &text, const core::TextRange &range, std::vector<qsizetype> *origin)
{
    QString out;
    if (origin)
        origin->clear();
    const auto put = [&](QChar unit, qsizetype from) {
        out += unit;
        if (origin)
            origin->push_back(from);
    };
    for (qsizetype at = range.begin; at < range.end;) {
        if (!text[at].isSpace()) {
            put(text[at], at);
            ++at;
            continue;
        }
        qsizetype end = at;
        bool broken = false;
        while (end < range.end && text[end].isSpace()) {
            broken = broken || text[end] == u'\n';
            ++end;
        }
        const bool wide = at > range.begin && end < range.end && (text[at - 1].unicode() >= 0x2E80 || text[end].unicode() >= 0x2E80);
        // 1,312,\n000 is one number.
        const bool digits = at > range.begin && end < range.end && text[end].isDigit()
            && (text[at - 1].isDigit() || (QStringView(u",.-").contains(text[at - 1]) && at > range.begin + 1 && text[at - 2].isDigit()));
        if (!broken) {
            for (; at < end; ++at)
                put(text[at] == u'\t' ? QChar(u' ') : text[at], at);
        } else if (!wide && !digits) {
            put(u' ', at);
        }
        at = end;
    }
    return out;
}

} // namespace tendertrail::translate
