// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/identity.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace tendertrail::gui {

/// Names that may be one, above the list of entities: who, why, and two buttons. Hidden where there are none.
class MatchesPane : public QWidget
{
    Q_OBJECT

public:
    explicit MatchesPane(QWidget *parent = nullptr);

    void show(std::vector<pipeline::EntityMatch> matches);
    [[nodiscard]] int count() const { return int(m_matches.size()); }
    /// The one that the buttons and keys are about; null where none is chosen.
    [[nodiscard]] const pipeline::EntityMatch *current() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void accepted(tendertrail::core::EntityId into, tendertrail::core::EntityId from);
    void rejected(tendertrail::core::EntityId one, tendertrail::core::EntityId other);
    void looked(tendertrail::core::EntityId one, tendertrail::core::EntityId other);

private:
    std::vector<pipeline::EntityMatch> m_matches;
    QLabel *m_heading = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reject = nullptr;
};

} // namespace tendertrail::gui
