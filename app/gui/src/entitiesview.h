// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"
#include "caseview.h"
#include "entityidentity.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <functional>

class QLabel;
class QPushButton;
class QTableView;

namespace tendertrail::gui {

class FilterField;
class MatchesPane;
class QuoteList;

class EntitiesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, English, Roles, Lists, Mentions, Documents, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(const CaseFacts &facts);
    /// Names of the lists on which an entity may be.
    void setBadges(const QHash<core::EntityId, QString> &badges);
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
    QHash<core::EntityId, QString> m_badges;
};

/// Everyone and everything that was accepted: names, roles, where named, tied to whom.
class EntitiesView : public CaseView
{
    Q_OBJECT

public:
    explicit EntitiesView(Workspace &workspace, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

private:
    void buildWidgets();
    void reload() override;
    void show(CaseFacts facts);
    void showDetail();
    void addRelations(const core::Entity &entity);
    void merge();
    // Who is whom and who is on a list: entityidentity.cpp.
    void readIdentity();
    void showIdentity(EntityIdentity identity);
    void decide(std::function<core::Result<void>(store::CaseFile &)> action, const QString &said);
    void mergePair(core::EntityId into, core::EntityId from);
    void rejectPair(core::EntityId one, core::EntityId other);
    void rejectCurrentPair();
    void splitChosen();
    void nameChosen();
    void loadList();
    void listsMenu();
    void addHits(const core::Entity &entity);
    void addNames(const core::Entity &entity);
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
    EntityIdentity m_identity;
    MatchesPane *m_pane = nullptr;
    QPushButton *m_lists = nullptr;
    quint64 m_identityRequest = 0;
};

} // namespace tendertrail::gui
