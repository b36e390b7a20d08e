// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/controls.h"
#include "tagging/acceleratorrows.h"
#include "tagging/usercatalogue.h"

#include <QComboBox>
#include <QDialog>
#include <QTreeWidget>

#include <functional>
#include <memory>
#include <vector>

namespace tendertrail::gui {

class Jobs;

/// What the program knows of accelerators (names, figures), clouds, resellers, makers, institutions and companies, beside a person's own rows, which can be
/// added, edited and taken back. Shipped rows are only replaced by one's own.
class CataloguesDialog : public QDialog
{
    Q_OBJECT

public:
    CataloguesDialog(Jobs &jobs, bool caseIsOpen, QWidget *parent);

    std::function<void()> changed;  ///< own rows were written: what is loaded is old
    std::function<void()> runAgain; ///< the person wants the rules run again on the open case

private:
    struct Shown
    {
        std::vector<tagging::CatalogueRow> rows;
        std::vector<tagging::CatalogueRow> makers; ///< for chips
        std::shared_ptr<const tagging::AcceleratorTable> parts; ///< for the figures of accelerators
        QString version;
    };
    void load(const QString &selectId = {});
    void show(const QString &selectId);
    void filter();
    void chose();
    void edit(const tagging::CatalogueRow &row);
    void editFigures(const QString &id);
    void takeBack();
    void written(core::Result<QString> saved);
    void say(const core::Error &error);
    [[nodiscard]] QString list() const { return m_list->currentData().toString(); }
    [[nodiscard]] const tagging::CatalogueRow *current() const;

    Jobs &m_jobs;
    Shown m_shown;
    QComboBox *m_list = nullptr;
    FilterField *m_filter = nullptr;
    QTreeWidget *m_tree = nullptr;
    QLabel *m_said = nullptr;
    QLabel *m_version = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_again = nullptr;
    bool m_caseIsOpen = false;
    int m_reading = 0; ///< only the newest answer is shown
};

} // namespace tendertrail::gui
