// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"
#include "caseview.h"
#include "evidence/packet.h"
#include "evidence/verify.h"

#include <QAbstractListModel>
#include <QImage>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

class QLabel;
class QListView;

namespace tendertrail::gui {

class FilterField;
class QuoteList;

/// The citations of the case, as the report will have them.
class CitationsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int FilterRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    void setCitations(std::vector<evidence::Citation> citations);
    [[nodiscard]] const evidence::Citation &citation(int row) const { return m_citations[std::size_t(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<evidence::Citation> m_citations;
};

/// A citation as a row: number, crop of the page, words, translation, place.
class CitationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CitationDelegate(Session &session, QObject *parent) : QStyledItemDelegate(parent), m_session(session) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// A picture that a row on the screen lacks.
    void pageWanted(const tendertrail::core::Document &document, int page) const;

private:
    Session &m_session;
};

/// What can be handed over: citations with their pictures, the packet, its verification, and files for other programs.
class EvidenceView : public CaseView
{
    Q_OBJECT

public:
    explicit EvidenceView(Workspace &workspace, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;
    /// Writes a packet at the folder and says so in a toast; what the dialog does once it has been answered.
    void writePacket(const QString &output, const QString &note);
    void verifyPath(const QString &path);
    void exportFile(const QString &format, const QString &file);

private:
    void buildWidgets();
    void buildCommands();
    void reload() override;
    void forget() override;
    void askForPacket();
    void askForVerification();
    void askForExport(const QString &format);
    void showVerification(const QString &path, const evidence::Verification &verification);
    void openCurrent();
    void fetchPage(const core::Document &document, int page);

    CitationsModel *m_model = nullptr;
    QSortFilterProxyModel *m_filtered = nullptr;
    QListView *m_list = nullptr;
    FilterField *m_filter = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_result = nullptr;
    QWidget *m_resultFrame = nullptr;
    QAction *m_toReview = nullptr;
    QSet<QString> m_asked;
};

} // namespace tendertrail::gui
