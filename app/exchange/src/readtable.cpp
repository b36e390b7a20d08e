// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkbuilder.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace tendertrail::exchange {
namespace {

// RFC 4180 with any delimiter; a blank stands for any run of blanks (edge lists of network archives).
class Rows
{
public:
    Rows(QString text, QChar delimiter) : m_text(std::move(text)), m_delimiter(delimiter) {}

    std::optional<QStringList> next()
    {
        if (m_at >= m_text.size())
            return {};
        if (m_delimiter == u' ') {
            qsizetype end = m_text.indexOf(u'\n', m_at);
            end = end < 0 ? m_text.size() : end;
            const QString line = m_text.mid(m_at, end - m_at).simplified();
            m_at = end + 1;
            return line.isEmpty() ? QStringList{} : line.split(u' ');
        }
        QStringList cells;
        QString cell;
        bool quoted = false;
        while (m_at < m_text.size()) {
            const QChar unit = m_text[m_at++];
            if (quoted) {
                if (unit != u'"')
                    cell += unit;
                else if (m_at < m_text.size() && m_text[m_at] == u'"')
                    cell += m_text[m_at++];
                else
                    quoted = false;
            } else if (unit == u'"' && cell.isEmpty()) {
                quoted = true;
            } else if (unit == m_delimiter) {
                cells << cell;
                cell.clear();
            } else if (unit == u'\n') {
                break;
            } else if (unit != u'\r') {
                cell += unit;
            }
        }
        if (cells.isEmpty() && cell.trimmed().isEmpty())
            return QStringList{};
        return cells << cell;
    }

private:
    QString m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
};

struct Columns
{
    int source = 0;
    int target = 1;
    int type = -1;
    int label = -1;
};

std::optional<Columns> columnsOf(const QStringList &header)
{
    constexpr std::array pairs{std::pair("source", "target"),
                               std::pair("from", "to"),
                               std::pair("node_1", "node_2"),
                               std::pair("id_1", "id_2"),
                               std::pair("node1", "node2"),
                               std::pair("src", "dst"),
                               std::pair("start", "end"),
                               std::pair("source_id", "target_id"),
                               std::pair("originator_bank_id", "beneficiary_bank_id")};
    QStringList names;
    for (const QString &cell : header)
        names << cell.trimmed().toLower();
    for (const auto &[source, target] : pairs) {
        const auto a = names.indexOf(QLatin1String(source));
        const auto b = names.indexOf(QLatin1String(target));
        if (a < 0 || b < 0)
            continue;
        Columns columns{static_cast<int>(a), static_cast<int>(b), -1, -1};
        for (const char *name : {"relation", "kind", "type"})
            if (const auto at = names.indexOf(QLatin1String(name)); at >= 0)
                columns.type = static_cast<int>(at);
        for (const char *name : {"amount", "title", "label"})
            if (const auto at = names.indexOf(QLatin1String(name)); at >= 0)
                columns.label = static_cast<int>(at);
        return columns;
    }
    return {};
}

QChar delimiterOf(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView first = QStringView(text).left(end < 0 ? text.size() : end);
    const auto tabs = first.count(u'\t');
    const auto commas = first.count(u',');
    const auto semicolons = first.count(u';');
    if (tabs > 0 && tabs >= commas && tabs >= semicolons)
        return u'\t';
    if (commas > 0 && commas >= semicolons)
        return u',';
    return semicolons > 0 ? QChar(u';') : QChar(u' ');
}

} // namespace

core::Result<graph::Network> readTable(const QByteArray &bytes, const QString &name)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    while (text.startsWith(u'#') || text.startsWith(u'%')) { // comments at the head, as SNAP and Matrix Market write
        const qsizetype end = text.indexOf(u'\n');
        text.remove(0, end < 0 ? text.size() : end + 1);
    }
    Rows rows(text, delimiterOf(text));
    NetworkBuilder builder;
    Columns columns;
    bool first = true;
    while (auto row = rows.next()) {
        if (row->isEmpty() || row->first().startsWith(u'#') || row->first().startsWith(u'%'))
            continue;
        if (first) {
            first = false;
            if (const auto named = columnsOf(*row)) {
                columns = *named;
                continue;
            }
        }
        if (row->size() <= std::max(columns.source, columns.target))
            continue; // a row that was cut
        const QString source = row->at(columns.source).trimmed();
        const QString target = row->at(columns.target).trimmed();
        if (source.isEmpty() || target.isEmpty())
            continue;
        graph::Edge &edge = builder.edge(source, target);
        if (columns.type >= 0 && columns.type < row->size())
            edge.type = row->at(columns.type).trimmed();
        if (columns.label >= 0 && columns.label < row->size())
            edge.label = row->at(columns.label).trimmed();
    }
    if (builder.isEmpty())
        return core::fail(core::ErrorCode::Unsupported, name, QStringLiteral("no row with two ends"));
    return builder.take();
}

} // namespace tendertrail::exchange
