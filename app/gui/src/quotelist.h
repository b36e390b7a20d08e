// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"
#include "gui/view.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tendertrail::gui {

/// The proof pane: the quotes behind something, each with its words, translation, place and who said so. A click opens the page.
class QuoteList : public QScrollArea
{
    Q_OBJECT

public:
    explicit QuoteList(Workspace &workspace, QWidget *parent = nullptr);

    /// What is shown when nothing is selected.
    void showHint(const QString &text);
    /// Begins anew with a heading; then rows are added from top to bottom and finish() shows them.
    void begin(const QString &title, const QString &subtitle = {});
    void addRole(const QString &role, const QString &text = {});
    void addText(const QString &name, const QString &text);
    void addHeading(const QString &text);
    /// A line that goes somewhere else.
    void addLink(Icon icon, const QString &text, const Place &place);
    void addWidget(QWidget *widget);
    void addQuotes(const std::vector<core::MentionId> &mentions, const CaseFacts &facts);
    void finish();

private:
    [[nodiscard]] QWidget *quoteCard(const core::Mention &mention, const CaseFacts &facts);

    Workspace &m_workspace;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tendertrail::gui
