// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/watchlist.h"

#include "companyname.h"
#include "jsondata.h"
#include "listreading.h"
#include "tagging/creditcode.h"

#include "core/fold.h"
#include "core/hanscript.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestName = 300;
constexpr std::size_t mostNames = 64;
constexpr qsizetype longestText = 4000;

core::Result<QString> textOf(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return core::fail(core::ErrorCode::Corrupt, {}, QStringLiteral("the file is not in UTF-8"));
    return text;
}

/// Which column holds what: name → its places in the header.
core::Result<QHash<QString, std::vector<qsizetype>>> columnsOf(const QStringList &header)
{
    const auto file = QStringLiteral("names/listcolumns.json");
    const auto object = readJson(file);
    if (!object)
        return object.failure();
    const auto known = object->value(QLatin1String("columns")).toObject();
    QHash<QString, std::vector<qsizetype>> columns;
    for (qsizetype place = 0; place < header.size(); ++place) {
        const auto title = core::folded(header.at(place)).simplified().replace(u'_', u' ');
        for (auto column = known.begin(); column != known.end(); ++column) {
            const auto titles = stringsOf(known, QLatin1String(column.key().toLatin1()));
            const bool fits = std::any_of(titles.begin(), titles.end(), [&](const QString &other) { return core::folded(other).replace(u'_', u' ') == title; });
            if (fits) {
                columns[column.key()].push_back(place);
                break;
            }
        }
    }
    return columns;
}

QStringList partsOf(const QString &cell)
{
    static const QRegularExpression between(QStringLiteral("\\s*[;|；\\n]\\s*"));
    return cell.split(between, Qt::SkipEmptyParts);
}

core::EntityType typeOf(const QString &written)
{
    const auto type = core::folded(written);
    return type.contains(QLatin1String("person")) || type.contains(QLatin1String("individual")) || type.contains(QStringLiteral("个人")) || type.contains(QStringLiteral("自然人"))
               ? core::EntityType::Person
               : core::EntityType::Organisation;
}

} // namespace

void addName(core::WatchlistEntry &entry, const QString &name, const QString &kind)
{
    const auto written = name.simplified();
    if (written.size() < 2 || written.size() > longestName || entry.names.size() >= mostNames)
        return;
    const bool known = std::any_of(entry.names.begin(), entry.names.end(), [&](const core::EntityName &other) { return other.name == written; });
    if (known)
        return;
    auto language = QStringLiteral("en");
    if (kind == QLatin1String("credit_code"))
        language = QStringLiteral("und");
    else if (core::hanShare(written) > 0.3)
        language = core::toSimplified(written) == written ? QStringLiteral("zh-Hans") : QStringLiteral("zh-Hant");
    entry.names.push_back({written, language, kind});
}

core::Result<ReadWatchlist> readCsvList(const QString &text)
{
    const auto rows = csvRows(text);
    if (!rows)
        return rows.failure();
    if (rows->size() < 2)
        return core::fail(core::ErrorCode::Empty, {}, QStringLiteral("no rows below the header"));
    const auto columns = columnsOf(rows->front());
    if (!columns)
        return columns.failure();
    if (!columns->contains(QStringLiteral("name")) && !columns->contains(QStringLiteral("alias")))
        return core::fail(core::ErrorCode::Corrupt, rows->front().join(u','), QStringLiteral("line 1: no column is called name, caption, alias or 名称"));
    ReadWatchlist list;
    list.format = QStringLiteral("csv");
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const auto &row = (*rows)[i];
        const auto cells = [&](const char *column) {
            QStringList found;
            for (const auto place : columns->value(QLatin1String(column))) {
                if (place < row.size() && !row.at(place).trimmed().isEmpty())
                    found.append(row.at(place).trimmed());
            }
            return found;
        };
        core::WatchlistEntry entry;
        entry.ordinal = int(list.entries.size());
        for (const auto &cell : cells("name"))
            addName(entry, cell, QStringLiteral("legal"));
        for (const auto &[column, kind] : {std::pair("alias", "alias"), std::pair("former", "former"), std::pair("short", "short")}) {
            for (const auto &cell : cells(column)) {
                for (const auto &part : partsOf(cell))
                    addName(entry, part, QLatin1String(kind));
            }
        }
        if (entry.names.empty()) {
            ++list.skipped;
            continue;
        }
        entry.label = entry.names.front().name;
        for (const auto &cell : cells("code") + cells("identifiers")) {
            for (const auto &found : findCreditCodes(cell))
                addName(entry, found.code, QStringLiteral("credit_code"));
        }
        entry.reference = cells("reference").value(0).left(200);
        entry.reason = cells("reason").join(QStringLiteral("; ")).left(longestText);
        entry.listedOn = cells("listed").value(0).left(100);
        entry.url = cells("url").value(0).left(2000);
        entry.type = typeOf(cells("type").value(0));
        list.entries.push_back(std::move(entry));
    }
    if (list.entries.empty())
        return core::fail(core::ErrorCode::Empty, {}, QStringLiteral("no row has a name"));
    return list;
}

core::Result<ReadWatchlist> readWatchlist(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return core::fail(core::ErrorCode::Empty);
    if (bytes.size() > largestWatchlist)
        return core::fail(core::ErrorCode::TooLarge, {}, QStringLiteral("over %1 MB").arg(largestWatchlist / 1024 / 1024));
    const auto text = textOf(bytes);
    if (!text)
        return text.failure();
    const auto begin = text->trimmed().left(1);
    if (begin == QLatin1String("{") || begin == QLatin1String("["))
        return readFtmList(text->toUtf8());
    return readCsvList(*text);
}

} // namespace tendertrail::tagging
