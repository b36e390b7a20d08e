// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"
#include "gui/view.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

class QLabel;
class QTableView;

namespace tendertrail::gui {

class FilterField;
class QuoteList;

class EntitiesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, English, Roles, Mentions, Documents, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(const CaseFacts &facts);
    [[nodiscard]] core::EntityId entityAt(int row) const;
    [[nodiscard]] int rowOf(core::EntityId id) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        core::Entity entity;
        int documents = 0;
    };
    std::vector<Row> m_rows;
};

/// Everyone and everything that was accepted: names, roles, where named, tied to whom.
class EntitiesView : public View
{
    Q_OBJECT

public:
    explicit EntitiesView(Workspace &workspace, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

private:
    void buildWidgets();
    void reload();
    void show(CaseFacts facts);
    void showDetail();
    void addRelations(const core::Entity &entity);
    void merge();
    void select(core::EntityId id);
    [[nodiscard]] std::vector<core::EntityId> chosen() const;

    Place m_place;
    CaseFacts m_facts;
    EntitiesModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    QTableView *m_table = nullptr;
    FilterField *m_filter = nullptr;
    QLabel *m_counts = nullptr;
    QuoteList *m_detail = nullptr;
    QAction *m_toReview = nullptr;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace tendertrail::gui
