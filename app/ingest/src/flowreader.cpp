// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowreader.h"

#include "flowfont.h"
#include "flowlayout.h"
#include "pagewriter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double maxPixels = 40e6;

/// Characters of a line with their borders in points; empty when the line does not run from left to right only.
std::vector<Glyph> glyphsOf(const PlacedLine &placed, const QTextLine &line, const QString &text, qsizetype begin,
                            qsizetype end)
{
    std::vector<Glyph> glyphs;
    double before = -1;
    const double x = placed.position.x() + line.position().x();
    for (qsizetype i = begin; i < end; ++i) {
        char32_t code = text.at(i).unicode();
        qsizetype next = i + 1;
        if (text.at(i).isHighSurrogate() && next < end && text.at(next).isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text.at(i), text.at(next));
            ++next;
        }
        const double left = line.cursorToX(static_cast<int>(i));
        const double right = line.cursorToX(static_cast<int>(next));
        if (left < before || right < left)
            return {};
        before = left;
        glyphs.push_back({code, (x + left) / unitsPerPoint, (x + right) / unitsPerPoint});
        i = next - 1;
    }
    return glyphs;
}

/// Right-to-left writing: a box for each word, no borders in it.
void writeTurnedLine(const PlacedLine &placed, const QTextLine &line, const QString &text, qsizetype begin, PageWriter &writer)
{
    const double x = placed.position.x() + line.position().x();
    while (begin < text.size()) {
        qsizetype end = begin;
        while (end < text.size() && !isBlank(text.at(end).unicode()))
            ++end;
        if (end > begin) {
            double left = line.cursorToX(static_cast<int>(begin));
            double right = left;
            for (qsizetype i = begin; i <= end; ++i) {
                left = std::min(left, line.cursorToX(static_cast<int>(i)));
                right = std::max(right, line.cursorToX(static_cast<int>(i)));
            }
            writer.addWord(text.mid(begin, end - begin), {(x + left) / unitsPerPoint, placed.top / unitsPerPoint,
                                                          (right - left) / unitsPerPoint, placed.height / unitsPerPoint});
        }
        for (begin = end; begin < text.size() && isBlank(text.at(begin).unicode()); ++begin)
            writer.addSpace();
    }
}

void writeLine(const PlacedLine &placed, PageWriter &writer)
{
    const QTextLine line = placed.layout->lineAt(placed.line);
    const QString text = placed.layout->text();
    qsizetype begin = line.textStart();
    qsizetype end = begin + line.textLength();
    while (end > begin && isBlank(text.at(end - 1).unicode()))
        --end;
    while (begin < end && isBlank(text.at(begin).unicode()))
        ++begin;
    if (begin == end)
        return;
    const double top = placed.top / unitsPerPoint;
    const double height = placed.height / unitsPerPoint;
    const std::vector<Glyph> glyphs = glyphsOf(placed, line, text, begin, end);
    if (!glyphs.empty()) {
        writer.addRun(glyphs, top, height);
    } else {
        writeTurnedLine(placed, line, text.mid(0, end), begin, writer);
    }
    writer.endLine();
}

class FlowReader final : public Reader
{
public:
    FlowReader(FlowDocument document, FlowLayout layout, QString path, qint64 mostPixels)
        : m_document(std::move(document)), m_layout(std::move(layout)), m_path(std::move(path)),
          m_mostPixels(std::min(maxPixels, static_cast<double>(mostPixels)))
    {
    }

    Abilities abilities() const override { return {true, true, true}; }
    int pageCount() const override { return m_layout.pageCount(); }

    core::Result<core::PageText> page(core::PageNumber number, const core::CancelToken &cancel) override
    {
        if (const core::Result<void> asked = check(number, cancel); !asked)
            return asked.failure();
        core::PageText text;
        text.number = number;
        text.width = flowPageWidth;
        text.height = flowPageHeight;
        text.source = core::TextSource::Digital;
        text.engine = m_document.source;
        text.note = m_document.note;
        PageWriter writer(std::move(text));
        for (const PlacedBlock &block : placedPage(number).blocks) {
            if (cancel.isCancelled())
                return core::fail(core::ErrorCode::Cancelled, m_path);
            writer.beginBlock(block.kind, block.table, block.row, block.column);
            for (const PlacedLine &line : block.lines)
                writeLine(line, writer);
            writer.endBlock();
        }
        return writer.take();
    }

    core::Result<QImage> render(core::PageNumber number, double dpi, const core::CancelToken &cancel) override
    {
        if (const core::Result<void> asked = check(number, cancel); !asked)
            return asked.failure();
        if (!(dpi > 0))
            return core::fail(core::ErrorCode::InvalidArgument, m_path, u"dpi %1"_s.arg(dpi));
        const double used = std::min(dpi, 72 * std::sqrt(m_mostPixels / (flowPageWidth * flowPageHeight)));
        QImage image(qRound(flowPageWidth * used / 72), qRound(flowPageHeight * used / 72), QImage::Format_RGB32);
        if (image.isNull())
            return core::fail(core::ErrorCode::OutOfMemory, m_path);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(image.width() / (flowPageWidth * unitsPerPoint), image.height() / (flowPageHeight * unitsPerPoint));
        const PlacedPage page = placedPage(number);
        painter.setPen(QPen(Qt::gray, 0.5 * unitsPerPoint));
        for (const QLineF &rule : page.rules)
            painter.drawLine(rule);
        painter.setPen(Qt::black);
        for (const PlacedBlock &block : page.blocks) {
            if (cancel.isCancelled())
                return core::fail(core::ErrorCode::Cancelled, m_path);
            for (const PlacedLine &line : block.lines)
                line.layout->lineAt(line.line).draw(&painter, line.position);
        }
        return image;
    }

private:
    core::Result<void> check(core::PageNumber number, const core::CancelToken &cancel) const
    {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, m_path);
        if (number < 1 || number > pageCount())
            return core::fail(core::ErrorCode::InvalidArgument, m_path, u"no page %1"_s.arg(number));
        return {};
    }
    /// The page that was asked for last is kept: its text and its picture are usually wanted together.
    const PlacedPage &placedPage(core::PageNumber number)
    {
        if (m_placedNumber != number) {
            m_placed = m_layout.place(m_document, number);
            m_placedNumber = number;
        }
        return m_placed;
    }

    FlowDocument m_document;
    FlowLayout m_layout;
    QString m_path;
    double m_mostPixels;
    PlacedPage m_placed;
    core::PageNumber m_placedNumber = 0;
};

} // namespace

core::Result<std::unique_ptr<Reader>> openFlow(FlowDocument document, const QString &path, const ReadOptions &options)
{
    if (document.items.empty())
        return core::fail(core::ErrorCode::Empty, path, document.note.isEmpty() ? u"no text in it"_s : document.note);
    if (document.textUnits() > options.maxTextUnits)
        return core::fail(core::ErrorCode::TooLarge, path, u"more text than allowed"_s);
    core::Result<FlowLayout> layout = FlowLayout::paginate(document, options.maxPages);
    if (!layout)
        return core::fail(layout.error().code, path, layout.error().detail);
    return std::unique_ptr<Reader>(
        std::make_unique<FlowReader>(std::move(document), std::move(*layout), path, options.maxPixels));
}

} // namespace tendertrail::ingest
