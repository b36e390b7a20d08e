// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

// Byte order marks and the zeros of UTF-16 are no letters.
bool looksLikeXml(const QByteArray &bytes)
{
    const auto begin = std::ranges::find_if(bytes, [](char byte) { return static_cast<unsigned char>(byte) > 0x20 && !QByteArrayView("\xEF\xBB\xBF\xFF\xFE").contains(byte); });
    return begin != bytes.end() && *begin == '<';
}

QString rootOf(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    return xml.readNextStartElement() ? xml.name().toString() : QString();
}

/// Whether nothing in it is longer than a translator would write.
template <typename Row>
bool isBounded(const std::vector<Row> &rows)
{
    return std::ranges::all_of(rows, [](const Row &row) {
        if constexpr (requires { row.avoid; })
            if (row.avoid.size() > core::mostAvoidedRenderings)
                return false;
        return row.source.size() <= core::longestTranslationText && row.target.size() <= core::longestTranslationText;
    });
}

} // namespace

core::Result<core::TranslationFile> readTranslationFile(const QByteArray &bytes, const QString &language)
{
    core::TranslationFile file;
    const auto take = [&file](const char *format, auto read, auto &rows) -> core::Result<core::TranslationFile> {
        if (!read)
            return read.failure();
        if (!isBounded(*read))
            return core::fail(core::ErrorCode::TooLarge, QString::fromLatin1(format), QStringLiteral("a text is longer than %1, or over %2 renderings are to be avoided").arg(core::longestTranslationText).arg(core::mostAvoidedRenderings));
        file.format = QString::fromLatin1(format);
        rows = *std::move(read);
        return std::move(file);
    };
    if (!looksLikeXml(bytes)) {
        auto terms = take("csv", readTermsCsv(bytes, language), file.terms);
        if (terms && terms->terms.empty())
            return core::fail(core::ErrorCode::Unsupported, QStringLiteral("CSV"), QStringLiteral("no XML, and no line with two fields"));
        return terms;
    }
    const QString root = rootOf(bytes);
    if (root == u"xliff")
        return take("xliff", readXliff(bytes), file.returned);
    if (root == u"tmx")
        return take("tmx", readTmx(bytes, language), file.memory);
    return take("tbx", readTbx(bytes, language), file.terms);
}

} // namespace tendertrail::ingest
