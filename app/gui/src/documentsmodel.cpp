// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsmodel.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

// Where a document comes from, and what says the same.
QString originText(const DocumentRow &row, const QString &name)
{
    QStringList lines{name, row.document.originPath};
    if (!row.document.sourceUrl.isEmpty())
        lines.append(DocumentsModel::tr("From: %1", "an address").arg(row.document.sourceUrl));
    for (const QString &place : row.places)
        lines.append(DocumentsModel::tr("Also at: %1", "a path").arg(place));
    if (!row.alike.isEmpty())
        lines.append(DocumentsModel::tr("Says the same, or nearly: %1", "names of documents").arg(row.alike.join(u", "_s)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

void DocumentsModel::setPage(DocumentPage page)
{
    ++m_state;
    // The same lines in the same order: only their state changed, so selection and scroll position stay.
    if (page.lines == m_lines) {
        m_rows.clear();
        m_rows.keep(page.first, std::move(page.rows));
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_lines = std::move(page.lines);
    m_rows.keep(page.first, std::move(page.rows));
    endResetModel();
}

void DocumentsModel::addRows(int first, quint64 state, std::vector<DocumentRow> rows)
{
    if (state != m_state || rows.empty())
        return;
    const int last = first + static_cast<int>(rows.size()) - 1;
    m_rows.keep(first, std::move(rows));
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

std::vector<store::DocumentLine> DocumentsModel::block(int first) const
{
    const int last = std::min(first + RowBlocks<DocumentRow>::size, rowCount());
    return first < last ? std::vector<store::DocumentLine>(m_lines.begin() + first, m_lines.begin() + last) : std::vector<store::DocumentLine>();
}

const DocumentRow *DocumentsModel::at(int row) const
{
    const DocumentRow *known = m_rows.at(row);
    if (!known && m_rows.isNewlyWanted(row))
        Q_EMIT rowsWanted(RowBlocks<DocumentRow>::firstOf(row));
    return known;
}

int DocumentsModel::rowOf(store::DocumentLine line) const
{
    const auto found = std::ranges::find(m_lines, line);
    return line != store::DocumentLine() && found != m_lines.end() ? static_cast<int>(found - m_lines.begin()) : -1;
}

void DocumentsModel::thumbnailArrived(core::DocumentId document)
{
    const int row = rowOf(store::DocumentLine(document));
    if (row >= 0)
        Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::DecorationRole});
}

int DocumentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DocumentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void DocumentsModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT ordered(column, order);
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Pages ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const DocumentRow *row = at(index.row());
    return row ? value(*row, index.column(), role) : QVariant();
}

QVariant DocumentsModel::value(const DocumentRow &row, int column, int role)
{
    const core::Document &document = row.document;
    const QString name = document.id.isValid() ? document.name : QFileInfo(row.path).fileName();
    const QLocale locale;
    if (role == Qt::ToolTipRole) {
        if (!row.failures.isEmpty())
            return QString(row.failures.join(u'\n') + u'\n' + row.nextStep);
        return column == Coverage ? coverageText(row.coverage) : column == Name ? originText(row, name) : QVariant();
    }
    switch (column) {
    case Name:
        return name;
    case Pages:
        return document.pages > 0 ? locale.toString(document.pages) : QString();
    case Coverage:
        return role == Qt::AccessibleTextRole || row.failures.isEmpty() ? coverageText(row.coverage) : row.failures.first();
    case Suggestions:
        return row.suggestions == 0 ? QString()
               : row.openSuggestions == 0
                   ? tr("done")
                   : tr("%1 of %2", "open suggestions of all").arg(locale.toString(row.openSuggestions), locale.toString(row.suggestions));
    case Imported:
        return dateText(document.importedAt);
    default:
        return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Pages ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Document");
    case Pages:
        return tr("Pages");
    case Coverage:
        return tr("Read · recognised · translated · reviewed");
    case Suggestions:
        return tr("To review");
    case Imported:
        return tr("Imported");
    default:
        return {};
    }
}

} // namespace tendertrail::gui
