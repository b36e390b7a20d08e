// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"

#include <QStringDecoder>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

const QString format = QStringLiteral("CSV");
constexpr qsizetype largestFile = 64 << 20;
constexpr std::size_t mostTerms = 500'000;
constexpr qsizetype longestField = 2000;

/// The lines of the text as fields; quotes may hold separators and line ends.
std::vector<QStringList> rows(const QString &text, QChar separator)
{
    std::vector<QStringList> all;
    QStringList row;
    QString current;
    bool quoted = false;
    const auto endField = [&] {
        row.append(current.trimmed());
        current.clear();
    };
    for (qsizetype i = 0; i < text.size() && all.size() < mostTerms; ++i) {
        const QChar unit = text[i];
        if (quoted) {
            if (unit != u'"')
                current += unit;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                current += text[++i];
            else
                quoted = false;
        } else if (unit == u'"' && current.trimmed().isEmpty()) {
            current.clear();
            quoted = true;
        } else if (unit == separator) {
            endField();
        } else if (unit == u'\n') {
            endField();
            all.push_back(std::move(row));
            row = {};
        } else if (unit != u'\r') {
            current += unit;
        }
    }
    endField();
    all.push_back(std::move(row));
    return all;
}

QString unguarded(QString text)
{
    if (text.size() > 1 && text[0] == u'\'' && QStringView(u"=+-@").contains(text[1]))
        text.remove(0, 1);
    return text;
}

} // namespace

core::Result<std::vector<core::GlossaryTerm>> readTermsCsv(const QByteArray &bytes, const QString &language)
{
    if (bytes.size() > largestFile)
        return core::fail(core::ErrorCode::TooLarge, format);
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return core::fail(core::ErrorCode::Corrupt, format, QStringLiteral("not UTF-8"));
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    const QString firstLines = text.left(4000);
    QChar separator = u',';
    for (const QChar candidate : {QChar(u'\t'), QChar(u';')}) {
        if (firstLines.count(candidate) > firstLines.count(separator))
            separator = candidate;
    }
    std::vector<core::GlossaryTerm> terms;
    bool first = true;
    for (const QStringList &row : rows(text, separator)) {
        const QString head = row.value(0).toLower();
        const bool isHeader = first && (head == u"source" || head == u"chinese" || head == u"中文" || head.startsWith(u"源") || head == u"zh");
        first = false;
        if (isHeader || row.value(0).isEmpty() || row.value(0).startsWith(u'#') || row.value(1).isEmpty())
            continue;
        if (std::ranges::any_of(row, [](const QString &each) { return each.size() > longestField; }))
            return core::fail(core::ErrorCode::TooLarge, format, QStringLiteral("a field is longer than %1").arg(longestField));
        core::GlossaryTerm term;
        term.source = unguarded(row.value(0));
        term.target = unguarded(row.value(1));
        for (const QString &avoid : row.value(2).split(u'|', Qt::SkipEmptyParts))
            term.avoid.append(unguarded(avoid.trimmed()));
        term.note = unguarded(row.value(3));
        term.language = language;
        terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace tendertrail::ingest
