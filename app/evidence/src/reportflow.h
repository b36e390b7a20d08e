// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QColor>
#include <QFile>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRectF>
#include <QStringList>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <vector>

namespace tendertrail::evidence {

/// The three sizes of the report, and the four inks.
enum class Size { Title, Heading, Body };
namespace ink {
inline const QColor text(0x1c, 0x24, 0x30);
inline const QColor quiet(0x56, 0x60, 0x70);
inline const QColor accent(0x0a, 0x5a, 0x9c);
inline const QColor line(0xd0, 0xd6, 0xdd);
} // namespace ink

/// How a paragraph stands: all lengths in points.
struct Style
{
    Size size = Size::Body;
    QColor colour = ink::text;
    double indent = 0;
    double width = 0;             ///< 0: to the right margin
    QColor bar;                   ///< valid: a bar at the left, for quotes
};

/// Lays text, pictures and tables down a PDF/A-1b file, page after page; nothing is clipped and nothing shrinks.
class ReportFlow
{
public:
    /// footer stands at the bottom left of every page. Errors: Io, AccessDenied.
    [[nodiscard]] static core::Result<std::unique_ptr<ReportFlow>> open(const QString &path, const QString &title, const QString &footer);
    ~ReportFlow();
    /// Ends the last page and writes the file. Errors: Io, OutOfSpace.
    [[nodiscard]] core::Result<void> close();

    /// False where the font is not installed: another one shows the same words, but may not give them back when copied.
    [[nodiscard]] bool hasItsFont() const;

    void paragraph(const QString &text, const Style &style = {});
    /// A line of its own at the left margin, beside the paragraph that comes next.
    void beside(const QString &text, const QColor &colour);
    void space(double points);
    void rule();
    void newPage();
    /// Begins a new page unless so much room is left on this one (or it is empty).
    void keep(double points);
    /// Paints into a box of this size at the indent, framed by a hairline. The painter's unit is a point, its origin the box's corner.
    void picture(double indent, double width, double height, const std::function<void(QPainter &)> &paint);

    struct Column
    {
        QString title;
        double share = 1;         ///< of the width
    };
    /// Rows break over pages between lines; the head is repeated.
    void table(const std::vector<Column> &columns, const std::vector<QStringList> &rows, bool withHead = true);

    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] double columnHeight() const;
    [[nodiscard]] double heightOf(const QString &text, const Style &style) const;
    [[nodiscard]] int pages() const { return m_page; }

private:
    ReportFlow(const QString &path, const QString &footer);
    void foot();
    [[nodiscard]] QFont font(Size size) const;
    [[nodiscard]] double unit(double points) const { return points * m_unit; }
    [[nodiscard]] double left() const;
    [[nodiscard]] double bottom() const;
    using Lines = std::unique_ptr<QTextLayout>;
    [[nodiscard]] Lines laid(const QString &text, Size size, double width) const;
    void drawLine(const QTextLayout &layout, int line, double x, double y, const QColor &colour);
    void tableHead(const std::vector<Column> &columns, const std::vector<double> &widths);
    void tableRow(const QStringList &row, const std::vector<double> &widths, const std::function<void()> &head);

    QFile m_file;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    QString m_family;
    QString m_footer;
    double m_unit = 1; // device units a point
    double m_y = 0;    // points from the top of the page
    int m_page = 1;
};

} // namespace tendertrail::evidence
