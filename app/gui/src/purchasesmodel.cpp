// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/roles.h"
#include "purchasesview.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace tendertrail::gui {

using namespace core;

namespace {

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

/// Award before contract before budget: what was paid says more than what was planned.
int rankOf(const QString &kind)
{
    static const QStringList order{QStringLiteral("award"), QStringLiteral("contract"), QStringLiteral("budget"), QStringLiteral("ceiling"), QString()};
    const auto index = order.indexOf(kind);
    return index < 0 ? int(order.size()) : int(index);
}

} // namespace

std::vector<PurchaseRow> purchaseRows(const CaseFacts &facts)
{
    std::vector<PurchaseRow> rows;
    for (const Purchase &purchase : facts.facts.purchases) {
        PurchaseRow row;
        row.purchase = purchase;
        row.nameEn = facts.projectNamesEn.value(purchase.id);
        std::map<QString, QSet<QString>> amounts;
        QSet<EntityId> suppliers;
        for (const MentionId id : purchase.mentions) {
            const Mention *mention = facts.mention(id);
            if (!mention)
                continue;
            const Entity *entity = facts.entity(mention->entity);
            const QString name = entity ? entity->label : mention->value;
            const QString english = entity && entity->labelEn != entity->label ? entity->labelEn : QString();
            switch (mention->field) {
            case Field::Buyer:
                addOnce(row.buyers, name);
                addOnce(row.buyersEn, english);
                break;
            case Field::Supplier:
                suppliers.insert(mention->entity);
                addOnce(row.suppliers, name);
                addOnce(row.suppliersEn, english);
                break;
            case Field::Intermediary:
                addOnce(row.suppliers, name);
                addOnce(row.suppliersEn, english);
                break;
            case Field::CloudProvider: addOnce(row.providers, name); break;
            case Field::Chip: addOnce(row.chips, name); break;
            case Field::Amount:
                amounts[mention->kind].insert(mention->money.amount);
                if (!row.amount || rankOf(mention->kind) < rankOf(row.amountKind)) {
                    row.amount = mention->money;
                    row.amountKind = mention->kind;
                }
                break;
            default: break;
            }
        }
        // Several prices a unit or a lot are no contradiction; several awards or budgets of one project are.
        for (const char *kind : {"award", "contract", "budget"})
            row.contradictory = row.contradictory || amounts[QLatin1String(kind)].size() > 1;
        row.contradictory = row.contradictory || suppliers.size() > 1;
        rows.push_back(std::move(row));
    }
    return rows;
}

void PurchasesModel::setRows(std::vector<PurchaseRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_largest = 0;
    for (const PurchaseRow &row : m_rows) {
        if (row.amount)
            m_largest = std::max(m_largest, row.amount->amount.toDouble());
    }
    endResetModel();
}

int PurchasesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PurchasesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PurchasesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PurchaseRow &row = m_rows[std::size_t(index.row())];
    const QString separator = QStringLiteral(", ");
    if (role == FilterRole)
        return QStringList{row.purchase.projectNumber, row.purchase.projectName, row.buyers.join(separator), row.suppliers.join(separator),
                           row.providers.join(separator), row.chips.join(separator), row.nameEn, row.buyersEn.join(separator), row.suppliersEn.join(separator)}
            .join(u' ');
    if (role == ShareRole && index.column() == Amount) // only for the length of a bar; the amount itself stays a decimal string
        return row.amount && m_largest > 0 ? row.amount->amount.toDouble() / m_largest : 0.0;
    if (role == Qt::ToolTipRole && index.column() == Amount && row.amount)
        return kindText(row.amountKind);
    if (role == Qt::ToolTipRole) {
        QStringList lines{data(index, Qt::DisplayRole).toString(), data(index, EnglishRole).toString()};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    if (role == EnglishRole) {
        switch (index.column()) {
        case Name: return row.nameEn == row.purchase.projectName ? QString() : row.nameEn;
        case Buyer: return row.buyersEn.join(separator);
        case Supplier: return row.suppliersEn.join(separator);
        default: return {};
        }
    }
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == SortRole && index.column() == Amount)
        return row.amount ? row.amount->amount.toDouble() : -1.0;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Name: return row.purchase.projectName.isEmpty() ? row.purchase.projectNumber : row.purchase.projectName;
    case Buyer: return row.buyers.join(separator);
    case Supplier: return row.suppliers.join(separator);
    case Provider: return row.providers.join(separator);
    case Chips: return row.chips.join(separator);
    case Amount: return row.amount ? moneyText(*row.amount) : QString();
    case Status: return row.purchase.status.isEmpty() ? QString() : purchaseStatusText(row.purchase.status);
    default: return {};
    }
}

QVariant PurchasesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Project");
    case Buyer: return tr("Buyer");
    case Supplier: return tr("Supplier");
    case Provider: return tr("Cloud provider");
    case Chips: return tr("Chips");
    case Amount: return tr("Amount");
    case Status: return tr("Status");
    default: return {};
    }
}

} // namespace tendertrail::gui
