// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QString>

#include <memory>

namespace tendertrail::store {

/// Records what a person's action changes, so that it can be undone also after a restart. Opened inside the action's
/// transaction, before its writes; commit() adds the step to the journal and drops steps that could have been redone.
class UndoScope
{
public:
    /// label: a stable English key with arguments for the interface: "accept:3".
    [[nodiscard]] static core::Result<std::unique_ptr<UndoScope>> begin(Database &db, const QString &label);
    ~UndoScope();
    [[nodiscard]] core::Result<void> commit();

private:
    struct Private;
    explicit UndoScope(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// What the next undo or redo would do: the label, or empty.
[[nodiscard]] core::Result<QString> undoLabel(Database &db);
[[nodiscard]] core::Result<QString> redoLabel(Database &db);
/// Takes the last step back, or does it again, in a transaction of its own, with a custody row (undo is a new row, not
/// an erasure). Errors: NotFound when there is nothing; Integrity when rows changed otherwise since.
[[nodiscard]] core::Result<QString> undo(Database &db, const QString &actor);
[[nodiscard]] core::Result<QString> redo(Database &db, const QString &actor);

} // namespace tendertrail::store
