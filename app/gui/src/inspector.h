// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "gui/view.h"
#include "store/database.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tendertrail::gui {

/// What the case knows of one fact, to answer "why do I see this?".
struct FactDetail
{
    core::Suggestion suggestion;              ///< id none for words tagged by hand
    std::optional<core::Mention> mention;
    QString documentName;
    QString translation;                      ///< of the segments that the words stand in
    std::optional<core::Entity> entity;
    struct Elsewhere
    {
        core::DocumentId document;
        QString documentName;
        core::Anchor anchor;
    };
    std::vector<Elsewhere> elsewhere;         ///< the same value in other places, by document and page
};
[[nodiscard]] core::Result<FactDetail> readFactDetail(store::Database &db, core::SuggestionId suggestion, core::MentionId mention);

/// The right-hand pane of reader and review: the selected fact, who says it, where else it stands, and what to do with it.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(Workspace &workspace, QWidget *parent = nullptr);

    /// Reads and shows the fact; none of both clears.
    void showFact(core::SuggestionId suggestion, core::MentionId mention);
    void clear();
    [[nodiscard]] const std::optional<FactDetail> &fact() const { return m_fact; }

public Q_SLOTS:
    void accept();
    void reject();
    void reopen();

Q_SIGNALS:
    void decided(tendertrail::core::SuggestionId suggestion);

private:
    void show(FactDetail detail);
    void addRow(const QString &name, QWidget *value);
    void addText(const QString &name, const QString &text);
    void addElsewhere(const FactDetail &detail);
    void addButtons(const FactDetail &detail);
    void empty(const QString &text);
    [[nodiscard]] QWidget *freshBody();
    void decide(const char *what);

    Workspace &m_workspace;
    std::optional<FactDetail> m_fact;
    core::SuggestionId m_suggestion;
    core::MentionId m_mention;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tendertrail::gui
