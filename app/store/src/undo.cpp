// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/undo.h"

#include "changesetshape.h"
#include "core/clock.h"
#include "sqliteerror.h"
#include "store/custody.h"
#include "store/query.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <string_view>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

// A step is an SQLite changeset: the rows an action changed, with their values before and after.
namespace tendertrail::store {

namespace {

constexpr int stepsKept = 500;

// What a person's action may change, in the order in which changes are applied: rows that name others first, so that no
// cascade takes away a row whose own change is still to come. Never custody: that log only grows.
struct RecordedTable
{
    const char *name;
    bool derived; // made anew from mentions at any time; rows that changed otherwise since are no reason to refuse
};
constexpr std::array recordedTables{
    RecordedTable{"relation_evidence", true}, RecordedTable{"relation", true},      RecordedTable{"purchase_mention", true},
    RecordedTable{"purchase_document", true}, RecordedTable{"purchase", true},      RecordedTable{"clip", false},
    RecordedTable{"mention", false},          RecordedTable{"entity_name", false},  RecordedTable{"entity_alias", false},
    RecordedTable{"entity", false},           RecordedTable{"suggestion", false},   RecordedTable{"translation", false},
    RecordedTable{"match_decision", false},   RecordedTable{"watchlist_verdict", false},
    RecordedTable{"kept_translation", true},  RecordedTable{"segment", true},       RecordedTable{"word", true},
    RecordedTable{"block", true},             RecordedTable{"page", false},         RecordedTable{"correction", false},
    RecordedTable{"glossary_term", false},    RecordedTable{"memory_unit", false},
};

const RecordedTable *recorded(std::string_view name)
{
    const auto found = std::find_if(recordedTables.begin(), recordedTables.end(),
                                    [&](const RecordedTable &table) { return name == table.name; });
    return found == recordedTables.end() ? nullptr : &*found;
}

// Once more where SQLite asks, for what it makes of a step.
int isRecorded(void *, const char *table)
{
    return recorded(table) ? 1 : 0;
}

// A translation that an engine made since over what the step left there. It stays: the step is no less taken back by that, and a person's
// words are never among them, for those are steps of their own.
bool isMachinesNow(sqlite3_changeset_iter *change, const char *table)
{
    constexpr int statusColumn = 5; // of translation, in the order of its columns
    sqlite3_value *status = nullptr;
    if (std::string_view(table) != "translation" || sqlite3changeset_conflict(change, statusColumn, &status) != SQLITE_OK || !status)
        return false;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(status));
    return text && std::string_view(text) == "machine";
}

int onConflict(void *, int conflict, sqlite3_changeset_iter *change)
{
    if (conflict == SQLITE_CHANGESET_FOREIGN_KEY)
        return SQLITE_CHANGESET_ABORT;
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (sqlite3changeset_op(change, &table, &columns, &operation, &indirect) != SQLITE_OK)
        return SQLITE_CHANGESET_ABORT;
    const RecordedTable *known = recorded(table);
    if (conflict == SQLITE_CHANGESET_DATA && isMachinesNow(change, table))
        return SQLITE_CHANGESET_OMIT;
    if (!known || !known->derived)
        return SQLITE_CHANGESET_ABORT;
    const bool replaceable = conflict == SQLITE_CHANGESET_DATA || conflict == SQLITE_CHANGESET_CONFLICT;
    return replaceable ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

struct Freed
{
    void *memory = nullptr;
    ~Freed() { sqlite3_free(memory); }
};

struct Step
{
    qint64 id = 0;
    QString label;
    QByteArray changeset;
};

// The step that undo (or redo) would take; id 0 for none.
core::Result<Step> nextStep(Database &db, bool undone, bool withChangeset)
{
    Step step;
    const QString sql = QStringLiteral("SELECT id, label, %1 FROM undo_step WHERE undone = ? ORDER BY id %2 LIMIT 1")
                            .arg(withChangeset ? QStringLiteral("changeset") : QStringLiteral("x''"),
                                 undone ? QStringLiteral("ASC") : QStringLiteral("DESC"));
    TRAIL_TRY(forEach(query(db, sql, undone), [&](const Statement &row) {
        step.id = row.integer(0);
        step.label = row.text(1);
        step.changeset = row.blob(2);
    }));
    return step;
}

core::Result<void> apply(Database &db, QByteArray changeset, bool inverted)
{
    if (!isWholeChangeset(changeset, [](std::string_view table) { return recorded(table) != nullptr; }))
        return core::fail(core::ErrorCode::Integrity, QStringLiteral("undo_step"), QStringLiteral("the step is damaged"));
    int size = static_cast<int>(changeset.size());
    Freed inverse;
    if (inverted) {
        const int code = sqlite3changeset_invert(size, changeset.constData(), &size, &inverse.memory);
        if (code != SQLITE_OK)
            return sqliteFailure(code, QStringLiteral("undo_step"));
        changeset = QByteArray(static_cast<const char *>(inverse.memory), size);
    }
    const int code = sqlite3changeset_apply(db.handle(), size, changeset.data(), isRecorded,
                                            onConflict, nullptr);
    if (code == SQLITE_ABORT)
        return core::fail(core::ErrorCode::Integrity, QStringLiteral("undo_step"),
                          QStringLiteral("rows of this step were changed otherwise since"));
    if (code != SQLITE_OK)
        return sqliteFailure(db.handle(), code);
    return {};
}

core::Result<QString> move(Database &db, const QString &actor, bool redo)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    const auto step = nextStep(db, redo, true);
    if (!step)
        return step.failure();
    const QString action = redo ? QStringLiteral("redo") : QStringLiteral("undo");
    if (step->id == 0)
        return core::fail(core::ErrorCode::NotFound, action, QStringLiteral("there is no step"));
    TRAIL_TRY(apply(db, step->changeset, !redo));
    TRAIL_TRY(run(db, QStringLiteral("UPDATE undo_step SET undone = ? WHERE id = ?"), !redo, step->id));
    const QJsonObject detail{{QStringLiteral("label"), step->label}};
    TRAIL_TRY(appendCustody(db, actor, action, QStringLiteral("step:%1").arg(step->id),
                            QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))));
    TRAIL_TRY(transaction->commit());
    return step->label;
}

core::Result<QString> nextLabel(Database &db, bool undone)
{
    const auto step = nextStep(db, undone, false);
    if (!step)
        return step.failure();
    return step->label;
}

} // namespace

struct UndoScope::Private
{
    Database *db = nullptr;
    QString label;
    sqlite3_session *session = nullptr;

    Private() = default;
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private()
    {
        if (session)
            sqlite3session_delete(session);
    }
};

UndoScope::UndoScope(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
UndoScope::~UndoScope() = default;

core::Result<std::unique_ptr<UndoScope>> UndoScope::begin(Database &db, const QString &label)
{
    auto priv = std::make_unique<Private>();
    priv->db = &db;
    priv->label = label;
    int code = sqlite3session_create(db.handle(), "main", &priv->session);
    for (const RecordedTable &table : recordedTables) {
        if (code == SQLITE_OK)
            code = sqlite3session_attach(priv->session, table.name);
    }
    if (code != SQLITE_OK)
        return sqliteFailure(db.handle(), code);
    return std::unique_ptr<UndoScope>(new UndoScope(std::move(priv)));
}

core::Result<void> UndoScope::commit()
{
    if (!d->session)
        return core::fail(core::ErrorCode::Internal, d->label, QStringLiteral("the step has ended"));
    int size = 0;
    Freed changeset;
    const int code = sqlite3session_changeset(d->session, &size, &changeset.memory);
    sqlite3session_delete(std::exchange(d->session, nullptr));
    if (code != SQLITE_OK)
        return sqliteFailure(code, d->label);
    if (size == 0)
        return {};
    Database &db = *d->db;
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM undo_step WHERE undone = 1")));
    TRAIL_TRY(run(db, QStringLiteral("INSERT INTO undo_step (at, label, undone, changeset) VALUES (?, ?, 0, ?)"), core::utcNow(),
                  d->label, QByteArray(static_cast<const char *>(changeset.memory), size)));
    return run(db, QStringLiteral("DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ?)"),
               stepsKept);
}

core::Result<QString> undoLabel(Database &db)
{
    return nextLabel(db, false);
}

core::Result<QString> redoLabel(Database &db)
{
    return nextLabel(db, true);
}

core::Result<QString> undo(Database &db, const QString &actor)
{
    return move(db, actor, false);
}

core::Result<QString> redo(Database &db, const QString &actor)
{
    return move(db, actor, true);
}

} // namespace tendertrail::store
