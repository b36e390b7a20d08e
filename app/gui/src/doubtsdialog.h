// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/view.h"
#include "pipeline/corrections.h"

#include <QDialog>

#include <vector>

class QLabel;
class QTreeWidget;

namespace tendertrail::gui {

/// The words of a document, or of the case, that recognition is not sure of: amounts, models and names first. Stays open while
/// one works through them.
class DoubtsDialog : public QDialog
{
    Q_OBJECT

public:
    /// document: none for the whole case.
    DoubtsDialog(Workspace &workspace, core::DocumentId document, QWidget *parent = nullptr);

Q_SIGNALS:
    void correctionWanted(tendertrail::core::DocumentId document, tendertrail::core::PageNumber page, const tendertrail::core::TextRange &range);

private:
    void reload();
    void fill(std::vector<pipeline::DoubtfulWord> words);
    void goTo(int index);
    void confirm();
    [[nodiscard]] int current() const;

    Workspace &m_workspace;
    core::DocumentId m_document;
    std::vector<pipeline::DoubtfulWord> m_words;
    QTreeWidget *m_list = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace tendertrail::gui
