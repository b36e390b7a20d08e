// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/review.h"

#include <QDialog>
#include <QHash>

#include <functional>

namespace tendertrail::gui {

/// What running the rules again changed: added, gone, changed, and what a person accepted that the rules no longer find.
class ChangesDialog : public QDialog
{
    Q_OBJECT

public:
    ChangesDialog(std::vector<pipeline::TagChange> changes, const QHash<core::DocumentId, QString> &documents, QWidget *parent);

    /// A line was opened: the suggestion that says where.
    std::function<void(const core::Suggestion &)> opened;
};

} // namespace tendertrail::gui
