// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportflow.h"

#include "core/datafiles.h"
#include "core/durable.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPageSize>
#include <QTextOption>

#include <algorithm>

namespace tendertrail::evidence {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double pageWidth = 595;  // A4 in points
constexpr double pageHeight = 842;
constexpr double sideMargin = 56;
constexpr double topMargin = 56;
constexpr double bottomMargin = 64;
constexpr double cellGap = 12;
constexpr double cellPadding = 4;
constexpr double barWidth = 2;
constexpr double barGap = 10;

double points(Size size)
{
    switch (size) {
    case Size::Title:
        return 22;
    case Size::Heading:
        return 13;
    case Size::Body:
        return 9;
    }
    return 9;
}

// One family for everything, and this one: with others the text that is copied out of the PDF is not the text that was put in
// (radicals for ideographs, digits lost). It comes with the program, or from the system where it is installed there.
const QString &reportFamily()
{
    static const QString family = [] {
        if (const auto file = core::dataFile(QStringLiteral("fonts/wqy-microhei.ttc"))) {
            const int id = QFontDatabase::addApplicationFont(*file);
            const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
            if (!families.isEmpty())
                return families.first();
        }
        return QStringLiteral("WenQuanYi Micro Hei");
    }();
    return family;
}

} // namespace

ReportFlow::ReportFlow(const QString &path, const QString &footer) : m_file(path), m_family(reportFamily()), m_footer(footer) {}
ReportFlow::~ReportFlow() = default;

core::Result<std::unique_ptr<ReportFlow>> ReportFlow::open(const QString &path, const QString &title, const QString &footer)
{
    std::unique_ptr<ReportFlow> flow(new ReportFlow(path, footer));
    if (!flow->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return core::fileFailure(flow->m_file);
    flow->m_writer = std::make_unique<QPdfWriter>(&flow->m_file);
    flow->m_writer->setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    flow->m_writer->setResolution(dotsPerInch);
    flow->m_writer->setPageSize(QPageSize(QPageSize::A4));
    flow->m_writer->setPageMargins(QMarginsF());
    flow->m_writer->setTitle(title);
    flow->m_writer->setCreator(QStringLiteral("Tendertrail " TRAIL_VERSION));
    flow->m_unit = dotsPerInch / 72.0;
    flow->m_painter = std::make_unique<QPainter>();
    if (!flow->m_painter->begin(flow->m_writer.get()))
        return core::fail(core::ErrorCode::Io, path, QStringLiteral("the PDF cannot be begun"));
    flow->m_y = topMargin;
    return flow;
}

core::Result<void> ReportFlow::close()
{
    foot();
    const bool ended = m_painter->end();
    m_painter.reset();
    m_writer.reset();
    if (!ended || m_file.error() != QFileDevice::NoError || !m_file.flush())
        return core::fileFailure(m_file);
    m_file.close();
    return {};
}

bool ReportFlow::hasItsFont() const
{
    return QFontDatabase::hasFamily(m_family);
}

double ReportFlow::left() const
{
    return sideMargin;
}

double ReportFlow::bottom() const
{
    return pageHeight - bottomMargin;
}

double ReportFlow::columnWidth() const
{
    return pageWidth - 2 * sideMargin;
}

double ReportFlow::columnHeight() const
{
    return pageHeight - topMargin - bottomMargin;
}

QFont ReportFlow::font(Size size) const
{
    QFont font(m_family);
    font.setPointSizeF(points(size));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

ReportFlow::Lines ReportFlow::laid(const QString &text, Size size, double width) const
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\n', QChar::LineSeparator).replace(u'\f', QChar::LineSeparator);
    auto layout = std::make_unique<QTextLayout>(lines, font(size), m_writer.get());
    QTextOption option;
    // A hash or an address without a space has to break somewhere too.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    double y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(unit(width));
        line.setPosition(QPointF(0, y));
        y += line.height() * (size == Size::Body ? 1.3 : 1.15);
    }
    layout->endLayout();
    return layout;
}

namespace {

double lineStep(const QTextLayout &layout, int line)
{
    const bool last = line + 1 >= layout.lineCount();
    if (!last)
        return layout.lineAt(line + 1).y() - layout.lineAt(line).y();
    return line > 0 ? layout.lineAt(line).y() - layout.lineAt(line - 1).y() : layout.lineAt(line).height() * 1.3;
}

} // namespace

double ReportFlow::heightOf(const QString &text, const Style &style) const
{
    const double indent = style.indent + (style.bar.isValid() ? barGap : 0);
    const Lines layout = laid(text, style.size, style.width > 0 ? style.width : columnWidth() - indent);
    double height = 0;
    for (int line = 0; line < layout->lineCount(); ++line)
        height += lineStep(*layout, line);
    return height / m_unit;
}

void ReportFlow::drawLine(const QTextLayout &layout, int line, double x, double y, const QColor &colour)
{
    m_painter->setPen(colour);
    const QTextLine text = layout.lineAt(line);
    text.draw(m_painter.get(), QPointF(unit(x) - text.x(), unit(y) - text.y()));
}

void ReportFlow::paragraph(const QString &text, const Style &style)
{
    if (text.isEmpty())
        return;
    const double indent = style.indent + (style.bar.isValid() ? barGap : 0);
    const Lines layout = laid(text, style.size, style.width > 0 ? style.width : columnWidth() - indent);
    for (int line = 0; line < layout->lineCount(); ++line) {
        const double step = lineStep(*layout, line) / m_unit;
        if (m_y + step > bottom())
            newPage();
        if (style.bar.isValid())
            m_painter->fillRect(QRectF(unit(left() + style.indent), unit(m_y), unit(barWidth), unit(step)), style.bar);
        drawLine(*layout, line, left() + indent, m_y, style.colour);
        m_y += step;
    }
}

void ReportFlow::beside(const QString &text, const QColor &colour)
{
    const Lines layout = laid(text, Size::Body, columnWidth());
    if (m_y + lineStep(*layout, 0) / m_unit > bottom())
        newPage();
    drawLine(*layout, 0, left(), m_y, colour);
}

void ReportFlow::space(double points)
{
    // Space at the top of a page would only look like a mistake.
    if (m_y > topMargin)
        m_y += points;
}

void ReportFlow::rule()
{
    m_painter->fillRect(QRectF(unit(left()), unit(m_y), unit(columnWidth()), unit(0.5)), ink::line);
    m_y += 0.5;
}

void ReportFlow::foot()
{
    const QFont small = font(Size::Body);
    const QFontMetricsF metrics(small, m_writer.get());
    const QString number = QStringLiteral("Page %1").arg(m_page);
    const double numberWidth = metrics.horizontalAdvance(number);
    const double baseline = unit(pageHeight - 36);
    m_painter->fillRect(QRectF(unit(left()), unit(pageHeight - 52), unit(columnWidth()), unit(0.5)), ink::line);
    m_painter->setFont(small);
    m_painter->setPen(ink::quiet);
    m_painter->drawText(QPointF(unit(left()), baseline),
                        metrics.elidedText(m_footer, Qt::ElideRight, unit(columnWidth()) - numberWidth - unit(cellGap)));
    m_painter->drawText(QPointF(unit(left() + columnWidth()) - numberWidth, baseline), number);
}

void ReportFlow::newPage()
{
    foot();
    m_writer->newPage();
    ++m_page;
    m_y = topMargin;
}

void ReportFlow::keep(double points)
{
    if (m_y > topMargin && m_y + points > bottom())
        newPage();
}

void ReportFlow::picture(double indent, double width, double height, const std::function<void(QPainter &)> &paint)
{
    keep(height);
    m_painter->save();
    m_painter->translate(unit(left() + indent), unit(m_y));
    m_painter->scale(m_unit, m_unit);
    const QRectF box(0, 0, width, height);
    m_painter->save();
    m_painter->setClipRect(box);
    paint(*m_painter);
    m_painter->restore();
    m_painter->setPen(QPen(ink::line, 0.75));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRect(box);
    m_painter->restore();
    m_y += height;
}

void ReportFlow::tableHead(const std::vector<Column> &columns, const std::vector<double> &widths)
{
    double x = left();
    double height = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        const Lines layout = laid(columns[i].title, Size::Body, widths[i]);
        if (layout->lineCount() > 0) {
            drawLine(*layout, 0, x, m_y, ink::quiet);
            height = std::max(height, lineStep(*layout, 0) / m_unit);
        }
        x += widths[i] + cellGap;
    }
    m_y += height + cellPadding;
    rule();
}

void ReportFlow::tableRow(const QStringList &row, const std::vector<double> &widths, const std::function<void()> &head)
{
    std::vector<Lines> cells;
    int most = 0;
    double step = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(laid(row.value(static_cast<qsizetype>(i)), Size::Body, widths[i]));
        most = std::max(most, cells.back()->lineCount());
        for (int line = 0; line < cells.back()->lineCount(); ++line)
            step = std::max(step, lineStep(*cells.back(), line) / m_unit);
    }
    m_y += cellPadding;
    // A row that fits on a page stays together; a longer one breaks between its lines.
    if (const double height = most * step + 2 * cellPadding; m_y + height > bottom() && height < columnHeight() / 2) {
        newPage();
        head();
        m_y += cellPadding;
    }
    for (int line = 0; line < most; ++line) {
        if (m_y + step > bottom()) {
            newPage();
            head();
            m_y += cellPadding;
        }
        double x = left();
        for (size_t i = 0; i < cells.size(); ++i) {
            if (line < cells[i]->lineCount())
                drawLine(*cells[i], line, x, m_y, ink::text);
            x += widths[i] + cellGap;
        }
        m_y += step;
    }
    m_y += cellPadding;
    rule();
}

void ReportFlow::table(const std::vector<Column> &columns, const std::vector<QStringList> &rows, bool withHead)
{
    double shares = 0;
    for (const Column &column : columns)
        shares += column.share;
    const double room = columnWidth() - cellGap * static_cast<double>(columns.size() - 1);
    std::vector<double> widths;
    for (const Column &column : columns)
        widths.push_back(room * column.share / shares);
    const auto head = [&] {
        if (withHead)
            tableHead(columns, widths);
        else
            rule();
    };
    keep(60);
    head();
    for (const QStringList &row : rows)
        tableRow(row, widths, head);
}

} // namespace tendertrail::evidence
