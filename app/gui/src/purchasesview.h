// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"
#include "caseview.h"
#include "wrappedcell.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

class QLabel;
class QTableView;
class QTimer;
class QToolButton;

namespace tendertrail::gui {

class FilterField;
class QuoteList;

/// A purchase as a row: who, what, for how much, how far it got.
struct PurchaseRow
{
    core::Purchase purchase;
    QStringList buyers, suppliers, providers, chips;
    QString nameEn;                        ///< of the project; empty where it has a name without Chinese
    QStringList buyersEn, suppliersEn;     ///< where an English name is known
    std::optional<core::Money> amount;     ///< the award if there is one, else the contract, else the budget
    QString amountKind;
    bool contradictory = false;            ///< two amounts of one kind, or two suppliers
};
[[nodiscard]] std::vector<PurchaseRow> purchaseRows(const CaseFacts &facts);

class PurchasesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Buyer, Supplier, Provider, Chips, Amount, Status, ColumnCount };
    static constexpr int SortRole = Qt::UserRole + 1;
    static constexpr int FilterRole = Qt::UserRole + 2;
    static constexpr int ShareRole = Qt::UserRole + 3; ///< of the largest amount, 0 to 1
    static constexpr int EnglishRole = WrappedCell::SecondRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<PurchaseRow> rows);
    [[nodiscard]] const PurchaseRow &row(int index) const { return m_rows[std::size_t(index)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PurchaseRow> m_rows;
    double m_largest = 0;
};

/// What was bought: a row a project, its stages, its proof, and what contradicts itself.
class PurchasesView : public CaseView
{
    Q_OBJECT

public:
    explicit PurchasesView(Workspace &workspace, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

private:
    void buildWidgets();
    void reload() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Names share the width that amounts and stages leave: projects get most, columns in which nothing stands no more than their title.
    void fitColumns();
    /// Rows in sight as high as their words are; the others get it when they come into sight.
    void fitRows();
    void show(CaseFacts facts);
    void showDetail();
    void addStages(const PurchaseRow &row);
    void addContradictions(const PurchaseRow &row);
    [[nodiscard]] const PurchaseRow *current() const;

    Place m_place;
    CaseFacts m_facts;
    PurchasesModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QTableView *m_table = nullptr;
    QTimer *m_fit = nullptr;
    FilterField *m_filter = nullptr;
    QToolButton *m_suggested = nullptr;
    QLabel *m_counts = nullptr;
    QuoteList *m_detail = nullptr;
    QAction *m_toReview = nullptr;
};

} // namespace tendertrail::gui
