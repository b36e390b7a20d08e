// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/view.h"
#include "pipeline/translating.h"
#include "store/glossary.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tendertrail::gui {

/// The glossary of the case: how each word is to be rendered and how never, who said so, and which sentences the last change
/// touched, before and after.
class GlossaryDialog : public QDialog
{
    Q_OBJECT

public:
    /// last: what a change made just before touched.
    GlossaryDialog(Workspace &workspace, QWidget *parent, pipeline::GlossaryReport last = {});

private:
    void readTerms();
    void showTerms();
    void showTouched();
    void edited(QTreeWidgetItem *row);
    void addTerm();
    void removeTerms();
    void change(const pipeline::GlossaryChange &change);
    void openTouched(QTreeWidgetItem *row);

    Workspace &m_workspace;
    pipeline::GlossaryReport m_last;
    std::vector<store::GlossaryTerm> m_terms;
    QHash<core::DocumentId, QString> m_documents;
    QTreeWidget *m_list = nullptr;
    QLineEdit *m_source = nullptr;
    QLineEdit *m_target = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_words = nullptr;
    QTreeWidget *m_touched = nullptr;
    bool m_filling = false;
};

/// A button for a toast that opens the dialog with what a change touched; nullptr where it touched nothing. parent owns it.
[[nodiscard]] QAction *whatChanged(Workspace &workspace, QWidget *parent, const pipeline::GlossaryReport &report);

} // namespace tendertrail::gui
