// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tagging/acceleratorrows.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tendertrail::gui {

/// "TPP 4,992 · density 6.04 · 80 GB · 2,039 GB/s": what is published of a part, in one line.
[[nodiscard]] QString figuresText(const tagging::Accelerator &part);

/// Asks for the figures of an accelerator, and shows while they are typed what the rules reckon from them.
class AcceleratorDialog : public QDialog
{
    Q_OBJECT

public:
    AcceleratorDialog(std::shared_ptr<const tagging::AcceleratorTable> table, const tagging::AcceleratorRow &row, QWidget *parent);

    std::function<void(const tagging::AcceleratorRow &)> saved;

private:
    struct NumberField
    {
        QLineEdit *edit = nullptr;
        QString name;
    };
    QLineEdit *addText(QGridLayout *grid, int row, int at, int columns, const QString &name, const QString &text);
    NumberField addNumber(QGridLayout *grid, int row, int at, const QString &name, std::optional<double> value);
    void addField(QGridLayout *grid, int row, int at, int columns, const QString &name, QWidget *field);
    void addIdentity(QGridLayout *grid);
    void addFigures(QGridLayout *grid);
    void addSource(QGridLayout *grid);
    [[nodiscard]] QWidget *reckoned();
    [[nodiscard]] tagging::AcceleratorRow given() const;
    /// What stands in the way of saving; empty where nothing does.
    [[nodiscard]] QString fault() const;
    void check();

    std::shared_ptr<const tagging::AcceleratorTable> m_table;
    tagging::AcceleratorRow m_row;
    QLineEdit *m_name = nullptr;
    QComboBox *m_maker = nullptr;
    QComboBox *m_chip = nullptr;
    QLineEdit *m_released = nullptr;
    QCheckBox *m_dataCentre = nullptr;
    std::vector<NumberField> m_peaks;   ///< as m_table->formats
    std::vector<NumberField> m_figures; ///< memory, bandwidth, link, die, process
    QLineEdit *m_note = nullptr;
    QLineEdit *m_source = nullptr;
    QDateEdit *m_date = nullptr;
    QLabel *m_performance = nullptr;
    QLabel *m_density = nullptr;
    QLabel *m_relevance = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace tendertrail::gui
