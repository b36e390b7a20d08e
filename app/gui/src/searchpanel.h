// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/place.h"
#include "gui/session.h"
#include "overlay.h"
#include "search/searcher.h"

#include <QAbstractListModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

namespace tendertrail::gui {

class StatePanel;

/// What a search found.
class HitsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setHits(std::vector<search::Hit> hits);
    [[nodiscard]] const search::Hit &at(int row) const { return m_hits.at(static_cast<std::size_t>(row)); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<search::Hit> m_hits;
};

/// The list under the search field: snippet, document, page; Enter opens the page at the match.
class SearchPanel : public Overlay
{
    Q_OBJECT

public:
    /// field: the search field of the header.
    SearchPanel(Session &session, Navigator &navigator, QLineEdit *field, QWidget *window);
    /// onlyHere: in the document of the present place, where there is one.
    void begin(bool onlyHere);
    [[nodiscard]] const HitsModel &hits() const { return *m_model; }

Q_SIGNALS:
    void searched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showHits(core::Result<search::Results> results, const QString &query);
    void openCurrent();
    void popUnderField();

    Session &m_session;
    Navigator &m_navigator;
    QLineEdit *m_field;
    QLabel *m_scope;
    QLabel *m_count;
    QListView *m_list;
    HitsModel *m_model;
    StatePanel *m_state;
    QTimer m_delay;
    core::DocumentId m_only;
};

} // namespace tendertrail::gui
