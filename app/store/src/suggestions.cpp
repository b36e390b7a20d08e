// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/suggestions.h"

#include "factcolumns.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <deque>

namespace tendertrail::store {

namespace {

QString openState()
{
    return QStringLiteral("open");
}

QString suggestionColumns()
{
    return factColumns() + QStringLiteral(", confidence, rule, rule_version, inferred, state");
}

core::Suggestion readSuggestion(const Statement &row)
{
    core::Suggestion suggestion;
    suggestion.id = core::SuggestionId(row.integer(0));
    readFact(row, 1, suggestion);
    constexpr int next = 1 + factColumnCount;
    suggestion.confidence = row.real(next);
    suggestion.rule = row.text(next + 1);
    suggestion.ruleVersion = row.text(next + 2);
    suggestion.inferred = row.integer(next + 3) != 0;
    suggestion.state = row.text(next + 4);
    return suggestion;
}

// What makes two suggestions the same to a person who has already decided.
QString sameness(const core::Suggestion &suggestion)
{
    return QStringList{core::fieldName(suggestion.field), suggestion.value, suggestion.kind,
                       QString::number(suggestion.anchor.page), suggestion.anchor.quote}
        .join(QChar(0x1f));
}

QString select(const QString &tail)
{
    return QStringLiteral("SELECT id, %1 FROM suggestion ").arg(suggestionColumns()) + tail;
}

} // namespace

core::Result<void> putSuggestions(Database &db, core::DocumentId document, const std::vector<core::Suggestion> &suggestions)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    const auto there = store::suggestions(db, document);
    if (!there)
        return there.failure();
    QSet<QString> decided;
    QHash<QString, std::deque<qint64>> open;
    for (const core::Suggestion &old : *there) {
        if (old.state == openState())
            open[sameness(old)].push_back(old.id.value());
        else
            decided.insert(sameness(old));
    }

    auto insert = db.prepare(QStringLiteral("INSERT INTO suggestion (%1) VALUES (%2)")
                                 .arg(suggestionColumns(), placeholders(factColumnCount + 5)));
    if (!insert)
        return insert.failure();
    // One that says the same as before keeps its number, so that a list on a screen does not jump.
    auto update = db.prepare(QStringLiteral("UPDATE suggestion SET (%1) = (%2) WHERE id = ?")
                                 .arg(suggestionColumns(), placeholders(factColumnCount + 5)));
    if (!update)
        return update.failure();
    for (core::Suggestion suggestion : suggestions) {
        const QString key = sameness(suggestion);
        if (decided.contains(key))
            continue;
        suggestion.document = document;
        const auto same = open.find(key);
        const bool found = same != open.end() && !same->empty();
        Statement &write = found ? *update : *insert;
        bindFact(write, 1, suggestion);
        bindAll(write, 1 + factColumnCount, suggestion.confidence, suggestion.rule, suggestion.ruleVersion, suggestion.inferred,
                openState());
        if (found) {
            write.bind(6 + factColumnCount, same->front());
            same->pop_front();
        }
        TRAIL_TRY(write.run());
    }
    for (const std::deque<qint64> &left : std::as_const(open)) {
        for (const qint64 gone : left)
            TRAIL_TRY(run(db, QStringLiteral("DELETE FROM suggestion WHERE id = ?"), gone));
    }
    return transaction->commit();
}

core::Result<std::vector<core::Suggestion>> suggestions(Database &db, core::DocumentId document, const QString &state)
{
    QStringList wanted;
    if (document.isValid())
        wanted.append(QStringLiteral("document = ?1"));
    if (!state.isEmpty())
        wanted.append(QStringLiteral("state = ?2"));
    const QString where = wanted.isEmpty() ? QString() : QStringLiteral("WHERE ") + wanted.join(QStringLiteral(" AND "));
    return collect(query(db, select(where + QStringLiteral(" ORDER BY document, page, range_begin, id")), document, state),
                   readSuggestion);
}

core::Result<core::Suggestion> suggestion(Database &db, core::SuggestionId id)
{
    return one(query(db, select(QStringLiteral("WHERE id = ?")), id), QStringLiteral("suggestion:%1").arg(id.value()),
               readSuggestion);
}

core::Result<SuggestionCount> suggestionCount(Database &db, core::DocumentId document)
{
    const QString where = document.isValid() ? QStringLiteral(" WHERE document = ?") : QString();
    return one(query(db, QStringLiteral("SELECT count(*), coalesce(sum(state = 'open'), 0) FROM suggestion") + where, document),
               QStringLiteral("document:%1").arg(document.value()),
               [](const Statement &row) { return SuggestionCount{int(row.integer(0)), int(row.integer(1))}; });
}

core::Result<void> forEachOfKind(Database &db, const core::Suggestion &like, const std::function<bool(const core::Suggestion &)> &visit)
{
    auto rows = query(db, select(QStringLiteral("WHERE field = ? AND kind = ? AND state <> 'rejected' AND id <> ? ORDER BY document, page, range_begin, id")),
                      core::fieldName(like.field), like.kind, like.id);
    if (!rows)
        return rows.failure();
    for (;;) {
        const core::Result<bool> row = rows->step();
        if (!row)
            return row.failure();
        if (!*row || !visit(readSuggestion(*rows)))
            return {};
    }
}

core::Result<void> updateSuggestionAnchor(Database &db, core::SuggestionId id, const core::Anchor &anchor)
{
    auto update = db.prepare(QStringLiteral("UPDATE suggestion SET (%1) = (%2) WHERE id = ?").arg(anchorColumns(), placeholders(anchorColumnCount)));
    if (!update)
        return update.failure();
    bindAnchor(*update, 1, anchor);
    bindAll(*update, 1 + anchorColumnCount, id);
    TRAIL_TRY(update->run());
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("suggestion:%1").arg(id.value()));
    return {};
}

core::Result<void> setSuggestionState(Database &db, core::SuggestionId id, const QString &state)
{
    TRAIL_TRY(run(db, QStringLiteral("UPDATE suggestion SET state = ? WHERE id = ?"), state, id));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("suggestion:%1").arg(id.value()));
    return {};
}

} // namespace tendertrail::store
