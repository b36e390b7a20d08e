// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/translationfile.h"
#include "xmlpull.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

namespace tendertrail::ingest {

using ElementNames = std::initializer_list<QStringView>;

/// What stands in a file of units, whatever they are called there. read(QXmlStreamReader &) -> std::optional<Row> takes the unit at
/// which the reader stands; nothing for one with no words in both languages. Errors: TooLarge, Unsupported (another root), Corrupt.
template <typename Row, typename Read>
core::Result<std::vector<Row>> readUnits(const QByteArray &bytes, const QString &format, ElementNames roots, ElementNames units, Read read)
{
    if (bytes.size() > largestTranslationFile)
        return core::fail(core::ErrorCode::TooLarge, format);
    const auto isOneOf = [](ElementNames names, QStringView name) { return std::ranges::find(names, name) != names.end(); };
    QXmlStreamReader xml(bytes);
    std::vector<Row> rows;
    bool isRooted = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (isOneOf(roots, xml.name()))
            isRooted = true;
        else if (!isRooted)
            return core::fail(core::ErrorCode::Unsupported, format, QStringLiteral("begins with %1").arg(xml.name()));
        if (!isOneOf(units, xml.name()))
            continue;
        std::optional<Row> row = read(xml);
        if (xml.hasError())
            break;
        if (!row)
            continue;
        if (rows.size() >= mostUnits)
            return core::fail(core::ErrorCode::TooLarge, format, QStringLiteral("too many units"));
        rows.push_back(std::move(*row));
    }
    if (xml.hasError() || !isRooted)
        return xmlFailure(xml, format);
    return rows;
}

} // namespace tendertrail::ingest
