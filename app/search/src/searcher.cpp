// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"

#include "matches.h"
#include "pagetranslation.h"
#include "parsedquery.h"
#include "store/documents.h"
#include "store/jobs.h"
#include "store/query.h"

#include <array>

namespace tendertrail::search {

namespace {

// Over so many hits ranking costs seconds and tells a person nothing; then they come by document and page (TRAPS D4).
constexpr qint64 mostRanked = 20000;

// A word of the source counts most; a file's name is often only a number.
QString weights()
{
    return QStringLiteral("bm25(4.0, 2.0, 1.0)");
}

struct Row
{
    core::DocumentId document;
    core::PageNumber page = 1;
    double score = 0;
};

core::Result<std::vector<Row>> matchingRows(store::Database &db, const QString &expression, bool ranked, int limit)
{
    const QString sql = ranked ? QStringLiteral("SELECT e.document, e.page, -i.rank FROM page_index i JOIN search_entry e ON e.id = i.rowid"
                                                " WHERE i.page_index MATCH ?1 AND i.rank MATCH '%1' ORDER BY i.rank, i.rowid LIMIT ?2")
                                     .arg(weights())
                               : QStringLiteral("SELECT e.document, e.page, 0.0 FROM page_index i JOIN search_entry e ON e.id = i.rowid"
                                                " WHERE i.page_index MATCH ?1 ORDER BY i.rowid LIMIT ?2");
    return store::collect(store::query(db, sql, expression, limit), [](const store::Statement &row) {
        return Row{core::DocumentId(row.integer(0)), static_cast<int>(row.integer(1)), row.real(2)};
    });
}

// How many groups of the query a text answers, and the first place of the first of them.
struct Answer
{
    int groups = 0;
    core::TextRange first;
};

Answer answer(const QString &text, const ParsedQuery &query)
{
    Answer found;
    if (text.isEmpty())
        return found;
    const SearchedText searched(text);
    for (const std::vector<Term> &group : query.groups) {
        std::optional<core::TextRange> place;
        for (const Term &term : group) {
            if (!place)
                place = searched.find(term);
        }
        if (!place)
            continue;
        if (found.groups == 0)
            found.first = *place;
        ++found.groups;
    }
    return found;
}

core::Result<core::Box> firstBox(store::Database &db, const Row &row, const core::TextRange &range)
{
    const auto around = store::pageAround(db, row.document, row.page, range);
    if (!around)
        return around.failure();
    const QList<core::Box> lines = core::boxesOf(*around, range);
    return lines.isEmpty() ? core::Box() : lines.front();
}

core::Result<core::Box> wholeBox(store::Database &db, const Row &row, const core::TextRange &range)
{
    const auto around = store::pageAround(db, row.document, row.page, range);
    if (!around)
        return around.failure();
    return core::boundingBox(core::boxesOf(*around, range));
}

core::Result<void> showInTranslation(store::Database &db, const Row &row, const PageTranslation &translation,
                                     const core::TextRange &match, Hit &hit)
{
    const PageTranslation::Part *part = translation.partAt(match.begin);
    if (!part)
        return {};
    hit.segment = part->segment;
    // The snippet shows the one segment; a phrase that runs over into the next is cut at its end.
    const qsizetype length = part->range.length();
    const core::TextRange inPart{match.begin - part->range.begin, std::min(match.end - part->range.begin, length)};
    const Snippet snippet = snippetOf(part->range.of(translation.text), inPart);
    hit.snippet = snippet.text;
    hit.snippetMatch = snippet.match;
    const auto box = wholeBox(db, row, part->source);
    if (!box)
        return box.failure();
    hit.box = *box;
    return {};
}

// The hit as a person sees it, read from the rows as they are now. Nothing when they no longer have the words: the index
// may be older than the last change.
core::Result<std::optional<Hit>> hitOf(store::Database &db, const Row &row, const ParsedQuery &query)
{
    Hit hit;
    hit.document = row.document;
    hit.page = row.page;
    hit.score = row.score;
    QString text;
    bool known = false;
    TRAIL_TRY(store::forEach(store::query(db,
                                          QStringLiteral("SELECT d.name, p.text FROM document d LEFT JOIN page p"
                                                         " ON p.document = d.id AND p.number = ?2 WHERE d.id = ?1"),
                                          row.document, row.page),
                             [&](const store::Statement &found) {
                                 known = true;
                                 hit.name = found.text(0);
                                 text = found.text(1);
                             }));
    if (!known)
        return std::optional<Hit>();
    const auto groups = static_cast<int>(query.groups.size());
    const Answer inSource = answer(text, query);
    PageTranslation translation;
    Answer inTranslation;
    Answer inName;
    if (inSource.groups < groups) {
        auto translations = pageTranslations(db, row.document, row.page);
        if (!translations)
            return translations.failure();
        translation = std::move((*translations)[row.page]);
        inTranslation = answer(translation.text, query);
        inName = answer(hit.name, query);
    }
    if (inSource.groups > 0 && inSource.groups >= inTranslation.groups && inSource.groups >= inName.groups) {
        hit.matched = QStringLiteral("source");
        hit.match = inSource.first;
        const Snippet snippet = snippetOf(text, inSource.first);
        hit.snippet = snippet.text;
        hit.snippetMatch = snippet.match;
        const auto box = firstBox(db, row, inSource.first);
        if (!box)
            return box.failure();
        hit.box = *box;
    } else if (inTranslation.groups > 0 && inTranslation.groups >= inName.groups) {
        hit.matched = QStringLiteral("translation");
        TRAIL_TRY(showInTranslation(db, row, translation, inTranslation.first, hit));
    } else if (inName.groups > 0) {
        hit.matched = QStringLiteral("name");
        const Snippet snippet = snippetOf(hit.name, inName.first);
        hit.snippet = snippet.text;
        hit.snippetMatch = snippet.match;
    } else {
        return std::optional<Hit>();
    }
    return std::optional(std::move(hit));
}

core::Result<Results> findIn(store::Database &db, const ParsedQuery &query, int limit, const core::CancelToken &cancel)
{
    const auto snapshot = store::Snapshot::take(db);
    if (!snapshot)
        return snapshot.failure();
    Results results;
    const auto made = store::number(db, QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'page_index'"));
    if (!made)
        return made.failure();
    if (*made == 0) // nothing was indexed yet
        return results;
    const QString expression = ftsExpression(query);
    const auto total = store::number(db, QStringLiteral("SELECT count(*) FROM page_index WHERE page_index MATCH ?"), expression);
    if (!total)
        return total.failure();
    const auto rows = matchingRows(db, expression, *total <= mostRanked, std::max(0, limit));
    if (!rows)
        return rows.failure();
    results.total = static_cast<int>(*total);
    for (const Row &row : *rows) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, QStringLiteral("search"));
        auto hit = hitOf(db, row, query);
        if (!hit)
            return hit.failure();
        if (*hit)
            results.hits.push_back(std::move(**hit));
        else
            --results.total;
    }
    return results;
}

} // namespace

core::Result<Results> find(store::Database &db, const QString &query, int limit, const core::CancelToken &cancel)
{
    const auto parsed = parseQuery(query);
    if (!parsed)
        return parsed.failure();
    TRAIL_TRY(prepare(db));
    db.setCancel(cancel);
    core::Result<Results> results = findIn(db, *parsed, limit, cancel);
    db.setCancel({});
    return results;
}

} // namespace tendertrail::search
