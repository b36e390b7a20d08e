// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/copytable.h"

#include <QAbstractItemModel>
#include <QGuiApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

QString csvCell(QString cell)
{
    static constexpr QStringView formulaStart = u"=+-@\t\r";
    if (!cell.isEmpty() && formulaStart.contains(cell.at(0)))
        cell.prepend(u'\'');
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
        return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

QString cellText(QString cell, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return csvCell(std::move(cell));
    case TableFormat::Markdown:
        return cell.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s).replace(u'\n', u"<br>"_s);
    case TableFormat::Text:
        break;
    }
    return cell.replace(u'\t', u' ').replace(u'\n', u' ');
}

QString rowText(const QStringList &row, TableFormat format)
{
    QStringList cells;
    for (const QString &cell : row)
        cells.append(cellText(cell, format));
    switch (format) {
    case TableFormat::Csv:
        return cells.join(u',') + u"\r\n"_s;
    case TableFormat::Markdown:
        return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    case TableFormat::Text:
        break;
    }
    return cells.join(u'\t') + u'\n';
}

} // namespace

QString tableText(const TextTable &table, TableFormat format)
{
    QString text = rowText(table.header, format);
    if (format == TableFormat::Markdown)
        text += u'|' + u" --- |"_s.repeated(table.header.size()) + u'\n';
    for (const QStringList &row : table.rows)
        text += rowText(row, format);
    return text;
}

TextTable tableOf(const QAbstractItemModel &model, const QList<int> &rows)
{
    TextTable table;
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString header = model.headerData(column, Qt::Horizontal).toString();
        if (header.isEmpty())
            continue;
        columns.append(column);
        table.header.append(header);
    }
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column).data().toString());
        table.rows.push_back(cells);
    }
    return table;
}

void copyTable(const TextTable &table, TableFormat format)
{
    QGuiApplication::clipboard()->setText(tableText(table, format));
}

} // namespace tendertrail::gui
