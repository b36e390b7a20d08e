// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tagging/usercatalogue.h"

#include <QDialog>

#include <functional>
#include <vector>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace tendertrail::gui {

/// Asks for one row of a person's own catalogue: name, other names, maker, source and date.
class CatalogueRowDialog : public QDialog
{
    Q_OBJECT

public:
    CatalogueRowDialog(const QString &list, const tagging::CatalogueRow &row, const std::vector<tagging::CatalogueRow> &makers, QWidget *parent);

    std::function<void(const tagging::CatalogueRow &)> saved;

private:
    [[nodiscard]] tagging::CatalogueRow given() const;
    void check();

    tagging::CatalogueRow m_row;
    bool m_words = false; ///< a phrase only
    QLineEdit *m_name = nullptr;
    QPlainTextEdit *m_names = nullptr;
    QComboBox *m_maker = nullptr;
    QLineEdit *m_source = nullptr;
    QDateEdit *m_date = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace tendertrail::gui
