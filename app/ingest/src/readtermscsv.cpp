// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/translationfile.h"

#include "charset.h"
#include "core/fold.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace tendertrail::ingest {

namespace {

const QString format = QStringLiteral("CSV");
constexpr qsizetype largestFile = 64 << 20;
constexpr std::size_t mostTerms = 500'000;
constexpr qsizetype longestField = 2000;

/// Which column holds what; -1 for none.
struct Columns
{
    int source = 0;
    int target = 1;
    int avoid = 2;
    int note = 3;
};

// A Chinese word holds neither comma, semicolon nor tab of these, a rendering may: what comes first in most lines parts the fields.
QChar separatorOf(const QString &text)
{
    constexpr int linesTried = 200;
    QHash<QChar, int> votes;
    bool quoted = false;
    bool voted = false;
    int lines = 0;
    for (const QChar unit : text) {
        if (unit == u'"') {
            quoted = !quoted;
        } else if (unit == u'\n' && !quoted) {
            voted = false;
            if (++lines == linesTried)
                break;
        } else if (!quoted && !voted && QStringView(u",;\t").contains(unit)) {
            ++votes[unit];
            voted = true;
        }
    }
    QChar best = u',';
    for (const QChar candidate : {QChar(u'\t'), QChar(u';')}) {
        if (votes.value(candidate) > votes.value(best))
            best = candidate;
    }
    return best;
}

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

// What a spreadsheet of terms calls its columns; nothing when the row is one of terms.
std::optional<Columns> namedColumns(const QStringList &row)
{
    static const QStringList sources{QStringLiteral("source"), QStringLiteral("source term"), QStringLiteral("chinese"), QStringLiteral("chinese term"),
                                     QStringLiteral("zh"), QStringLiteral("zh-cn"), QStringLiteral("zh_cn"), QStringLiteral("term"), QStringLiteral("中文"),
                                     QStringLiteral("中文术语"), QStringLiteral("术语"), QStringLiteral("原文")};
    static const QStringList targets{QStringLiteral("target"), QStringLiteral("target term"), QStringLiteral("english"), QStringLiteral("english term"),
                                     QStringLiteral("en"), QStringLiteral("en-us"), QStringLiteral("en-gb"), QStringLiteral("translation"), QStringLiteral("英文"),
                                     QStringLiteral("英文术语"), QStringLiteral("译文")};
    static const QStringList avoided{QStringLiteral("avoid"), QStringLiteral("never"), QStringLiteral("forbidden"), QStringLiteral("deprecated"), QStringLiteral("禁用"),
                                     QStringLiteral("避免")};
    static const QStringList notes{QStringLiteral("note"), QStringLiteral("notes"), QStringLiteral("comment"), QStringLiteral("comments"), QStringLiteral("description"),
                                   QStringLiteral("definition"), QStringLiteral("备注"), QStringLiteral("说明"), QStringLiteral("注释")};
    Columns columns{-1, -1, -1, -1};
    for (int i = 0; i < row.size(); ++i) {
        const QString name = row.at(i).toLower();
        if (columns.source < 0 && (sources.contains(name) || name.startsWith(u"源")))
            columns.source = i;
        else if (columns.target < 0 && (targets.contains(name) || name.startsWith(u"目标")))
            columns.target = i;
        else if (columns.avoid < 0 && avoided.contains(name))
            columns.avoid = i;
        else if (columns.note < 0 && notes.contains(name))
            columns.note = i;
    }
    if (columns.source < 0 || (columns.target < 0 && columns.source != 0))
        return {};
    for (int i = 0; i < row.size() && columns.target < 0; ++i) {
        if (i != columns.source && i != columns.avoid && i != columns.note)
            columns.target = i;
    }
    return columns;
}

// English first is as usual as Chinese first.
bool isEnglishFirst(const std::vector<QStringList> &rows)
{
    const auto hasHan = [](const QString &text) { return core::hanShare(text) > 0; };
    qsizetype chinese = 0;
    qsizetype english = 0;
    for (const QStringList &row : rows) {
        chinese += hasHan(row.value(0)) && !hasHan(row.value(1)) ? 1 : 0;
        english += !hasHan(row.value(0)) && hasHan(row.value(1)) ? 1 : 0;
    }
    return english > chinese;
}

} // namespace

core::Result<std::vector<core::GlossaryTerm>> readTermsCsv(const QByteArray &bytes, const QString &language)
{
    if (bytes.size() > largestFile)
        return core::fail(core::ErrorCode::TooLarge, format);
    // A spreadsheet on a Chinese Windows writes GB18030, one that is asked for Unicode UTF-16.
    const QString text = decode(bytes, detectCharset(bytes));
    if (text.contains(QChar::ReplacementCharacter) || (text.isEmpty() && !bytes.isEmpty()))
        return core::fail(core::ErrorCode::Corrupt, format, QStringLiteral("not text: UTF-8 is understood, UTF-16 and GB18030"));
    std::vector<QStringList> all = rows(text, separatorOf(text));
    std::optional<Columns> columns = namedColumns(all.front());
    if (columns)
        all.erase(all.begin());
    else if (isEnglishFirst(all))
        columns = Columns{1, 0, 2, 3};
    else
        columns = Columns{};
    std::vector<core::GlossaryTerm> terms;
    for (const QStringList &row : all) {
        const QString source = unguarded(row.value(columns->source));
        const QString target = unguarded(row.value(columns->target));
        if (source.isEmpty() || row.value(0).startsWith(u'#') || target.isEmpty())
            continue;
        if (std::ranges::any_of(row, [](const QString &each) { return each.size() > longestField; }))
            return core::fail(core::ErrorCode::TooLarge, format, QStringLiteral("a field is longer than %1").arg(longestField));
        core::GlossaryTerm term;
        term.source = source;
        term.target = target;
        for (const QString &avoid : row.value(columns->avoid).split(u'|', Qt::SkipEmptyParts))
            term.avoid.append(unguarded(avoid.trimmed()));
        term.note = unguarded(row.value(columns->note));
        term.language = language;
        terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace tendertrail::ingest
