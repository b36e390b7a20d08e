// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/tagger.h"

#include <QMap>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

using core::Field;
using core::Mention;

/// The mentions of one purchase by role, and what is said about the purchase as a whole.
class PurchaseFacts
{
public:
    PurchaseFacts(const core::Purchase &purchase, const std::vector<Mention> &mentions) : m_purchase(purchase)
    {
        for (const auto &mention : mentions) {
            const bool member = purchase.documents.empty()
                                || std::find(purchase.documents.begin(), purchase.documents.end(), mention.document) != purchase.documents.end();
            if (member && !mention.lost && mention.id.isValid())
                m_mentions.push_back(&mention);
        }
    }

    /// Mentions of a role that have an entity. Providers that were only considered are not parties.
    [[nodiscard]] std::vector<const Mention *> of(Field field) const
    {
        std::vector<const Mention *> found;
        for (const auto *mention : m_mentions) {
            if (mention->field == field && mention->entity.isValid() && mention->kind != QStringLiteral("considered"))
                found.push_back(mention);
        }
        return found;
    }

    /// The amount that stands for the purchase: what was awarded, else the budget, else the ceiling; near: the mention whose own
    /// amount is looked for where there are several.
    [[nodiscard]] const Mention *amount(const Mention *near) const
    {
        for (const auto &kind : {QStringLiteral("award"), QStringLiteral("budget"), QStringLiteral("ceiling")}) {
            const Mention *best = nullptr;
            for (const auto *mention : m_mentions) {
                if (mention->field == Field::Amount && mention->kind == kind && !mention->money.amount.isEmpty()
                    && (!best || distance(*mention, near) < distance(*best, near)))
                    best = mention;
            }
            if (best)
                return best;
        }
        return nullptr;
    }

    [[nodiscard]] const Mention *date() const
    {
        for (const auto &kind : {QStringLiteral("award"), QStringLiteral("contract"), QStringLiteral("publication"), QStringLiteral("deadline"), QStringLiteral("opening")}) {
            for (const auto *mention : m_mentions) {
                if (mention->field == Field::Date && mention->kind == kind && !mention->date.isEmpty())
                    return mention;
            }
        }
        return nullptr;
    }

    [[nodiscard]] const Mention *status() const
    {
        for (const auto *mention : m_mentions) {
            if (mention->field == Field::Status && mention->kind == m_purchase.status)
                return mention;
        }
        return nullptr;
    }

private:
    /// Rank of nearness: the same document first, then after the mention, then by page and offset.
    [[nodiscard]] static qint64 distance(const Mention &amount, const Mention *near)
    {
        if (!near)
            return 0;
        if (amount.document != near->document)
            return qint64(1) << 60;
        const auto place = [](const Mention &mention) { return qint64(mention.anchor.page) * 1'000'000 + mention.anchor.range.begin; };
        const auto difference = place(amount) - place(*near);
        return difference >= 0 ? difference : 2 - 3 * difference;
    }

    const core::Purchase &m_purchase;
    std::vector<const Mention *> m_mentions;
};

/// Collects relations: one for each pair and type, its evidence joined.
class RelationSet
{
public:
    RelationSet(const core::Purchase &purchase, const PurchaseFacts &facts) : m_purchase(purchase), m_facts(facts) {}

    /// What of the purchase a relation carries. Who made a chip was so before anybody bought it: Timeless.
    enum Carry { Timeless, Bare, WithMoney };

    void add(const QString &type, const Mention &source, const Mention &target, const QString &rule, Carry carry)
    {
        if (source.entity == target.entity)
            return;
        const auto key = QStringLiteral("%1|%2|%3").arg(type).arg(source.entity.value()).arg(target.entity.value());
        const auto known = m_index.constFind(key);
        if (known == m_index.cend()) {
            core::Relation relation;
            relation.source = source.entity;
            relation.target = target.entity;
            relation.type = type;
            relation.purchase = m_purchase.id;
            relation.rule = rule;
            addEvidence(relation, source);
            addEvidence(relation, target);
            if (carry != Timeless)
                addCircumstances(relation, type == QStringLiteral("buys_from") ? target : source, carry);
            m_index.insert(key, m_relations.size());
            m_relations.push_back(std::move(relation));
            return;
        }
        auto &relation = m_relations[*known];
        addEvidence(relation, source);
        addEvidence(relation, target);
    }

    [[nodiscard]] std::vector<core::Relation> take() { return std::move(m_relations); }

private:
    static void addEvidence(core::Relation &relation, const Mention &mention)
    {
        if (std::find(relation.evidence.begin(), relation.evidence.end(), mention.id) == relation.evidence.end())
            relation.evidence.push_back(mention.id);
    }

    void addCircumstances(core::Relation &relation, const Mention &near, Carry carry) const
    {
        relation.status = m_purchase.status;
        if (const auto *status = m_facts.status())
            addEvidence(relation, *status);
        if (const auto *date = m_facts.date()) {
            relation.date = date->date;
            addEvidence(relation, *date);
        }
        const auto *amount = carry == WithMoney ? m_facts.amount(&near) : nullptr;
        if (amount) {
            relation.money = amount->money;
            relation.rule += u'.' + amount->kind;
            addEvidence(relation, *amount);
        }
    }

    const core::Purchase &m_purchase;
    const PurchaseFacts &m_facts;
    std::vector<core::Relation> m_relations;
    QMap<QString, size_t> m_index;
};

} // namespace

std::vector<core::Relation> deriveRelations(const core::Purchase &purchase, const std::vector<core::Mention> &mentions)
{
    const PurchaseFacts facts(purchase, mentions);
    RelationSet relations(purchase, facts);
    const auto each = [&](const QString &type, Field source, Field target, RelationSet::Carry carry) {
        const auto rule = QStringLiteral("purchase.%1+%2").arg(core::fieldName(source), core::fieldName(target));
        const auto targets = facts.of(target);
        for (const auto *from : facts.of(source)) {
            for (const auto *to : targets) {
                // What is only specified was asked for; nobody says that it was offered.
                const bool specified = to->field == Field::Chip && to->kind == specifiedKind;
                if (!specified || type == QStringLiteral("seeks_product"))
                    relations.add(type, *from, *to, specified ? rule + QStringLiteral(".specified") : rule, carry);
            }
        }
    };
    each(QStringLiteral("buys_from"), Field::Buyer, Field::Supplier, RelationSet::WithMoney);
    if (facts.of(Field::Supplier).empty())
        each(QStringLiteral("buys_from"), Field::Buyer, Field::Intermediary, RelationSet::WithMoney);
    each(QStringLiteral("represented_by"), Field::Buyer, Field::Agency, RelationSet::Bare);
    each(QStringLiteral("bids_for"), Field::Bidder, Field::Buyer, RelationSet::Bare);
    each(QStringLiteral("resells"), Field::Intermediary, Field::CloudProvider, RelationSet::WithMoney);
    each(QStringLiteral("resells"), Field::Supplier, Field::CloudProvider, RelationSet::WithMoney);
    for (const auto *intermediary : facts.of(Field::Intermediary)) {
        for (const auto *vendor : facts.of(Field::Manufacturer)) {
            if (vendor->kind == QStringLiteral("vendor"))
                relations.add(QStringLiteral("resells"), *intermediary, *vendor, QStringLiteral("purchase.intermediary+vendor"), RelationSet::WithMoney);
        }
    }
    each(QStringLiteral("seeks_service"), Field::Buyer, Field::CloudProvider, RelationSet::WithMoney);
    each(QStringLiteral("seeks_product"), Field::Buyer, Field::Chip, RelationSet::WithMoney);
    each(QStringLiteral("offers_product"), Field::Supplier, Field::Chip, RelationSet::Bare);
    each(QStringLiteral("provides_product"), Field::CloudProvider, Field::Chip, RelationSet::Bare);
    const auto makers = facts.of(Field::Manufacturer);
    for (const auto *chip : facts.of(Field::Chip)) {
        for (const auto *maker : makers) {
            if (!maker->catalogueId.isEmpty() && chip->catalogueId.startsWith(maker->catalogueId + u'-'))
                relations.add(QStringLiteral("made_by"), *chip, *maker, QStringLiteral("catalogue.maker"), RelationSet::Timeless);
        }
    }
    return relations.take();
}

} // namespace tendertrail::tagging
