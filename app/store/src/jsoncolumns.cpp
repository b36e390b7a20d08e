// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncolumns.h"

#include <QJsonDocument>

namespace tendertrail::store {

namespace {

// [[x, y, width, height], …]; Qt writes doubles in the shortest form that reads back the same.
QString boxesJson(const QList<core::Box> &boxes)
{
    QJsonArray list;
    for (const core::Box &box : boxes)
        list.append(QJsonArray{box.x, box.y, box.width, box.height});
    return compactJson(list);
}

QList<core::Box> readBoxes(const QString &json)
{
    QList<core::Box> boxes;
    const QJsonArray list = arrayOf(json);
    for (const QJsonValue &box : list) {
        const QJsonArray sides = box.toArray();
        if (sides.size() == 4)
            boxes.append({sides.at(0).toDouble(), sides.at(1).toDouble(), sides.at(2).toDouble(), sides.at(3).toDouble()});
    }
    return boxes;
}

} // namespace

QString compactJson(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QStringList stringsOf(const QString &json)
{
    QStringList strings;
    const QJsonArray list = arrayOf(json);
    for (const QJsonValue &value : list)
        strings.append(value.toString());
    return strings;
}

QString anchorColumns()
{
    return QStringLiteral("page, range_begin, range_end, quote, prefix, suffix, boxes");
}

void bindAnchor(Statement &statement, int first, const core::Anchor &anchor)
{
    bindAll(statement, first, anchor.page, qint64{anchor.range.begin}, qint64{anchor.range.end}, anchor.quote, anchor.prefix,
            anchor.suffix, boxesJson(anchor.boxes));
}

core::Anchor readAnchor(const Statement &row, int first)
{
    core::Anchor anchor;
    anchor.page = static_cast<int>(row.integer(first));
    anchor.range = {row.integer(first + 1), row.integer(first + 2)};
    anchor.quote = row.text(first + 3);
    anchor.prefix = row.text(first + 4);
    anchor.suffix = row.text(first + 5);
    anchor.boxes = readBoxes(row.text(first + 6));
    return anchor;
}

} // namespace tendertrail::store
