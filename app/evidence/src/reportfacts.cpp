// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfacts.h"

#include "store/documents.h"
#include "store/entities.h"

namespace tendertrail::evidence {

using namespace core;

namespace {

QString nameOf(const QHash<EntityId, Entity> &entities, EntityId id)
{
    const Entity entity = entities.value(id);
    return entity.labelEn.isEmpty() || entity.labelEn == entity.label ? entity.label : QStringLiteral("%1\n%2").arg(entity.label, entity.labelEn);
}

QStringList idsOf(const std::vector<MentionId> &mentions, const QHash<MentionId, QString> &ids)
{
    QStringList found;
    for (const MentionId mention : mentions) {
        if (const auto id = ids.constFind(mention); id != ids.constEnd() && !found.contains(*id))
            found.append(*id);
    }
    found.sort();
    return found;
}

// C001, C002, C003, C007 → C001–C003, C007: the proof of a purchase can be most of a document.
QString asRanges(const QStringList &ids)
{
    QStringList ranges;
    for (qsizetype i = 0; i < ids.size();) {
        qsizetype last = i;
        while (last + 1 < ids.size() && ids.at(last + 1).mid(1).toInt() == ids.at(last).mid(1).toInt() + 1)
            ++last;
        if (last - i >= 2) {
            ranges.append(ids.at(i) + QStringLiteral("\u2013") + ids.at(last));
            i = last + 1;
        } else {
            ranges.append(ids.at(i++));
        }
    }
    return ranges.join(QStringLiteral(", "));
}

QString termsOf(const core::Relation &relation)
{
    QStringList terms;
    if (relation.money)
        terms.append(QStringLiteral("%1 %2").arg(groupedDecimal(relation.money->amount), relation.money->currency));
    for (const QString &term : {relation.date, relation.status}) {
        if (!term.isEmpty())
            terms.append(term);
    }
    return terms.join(u'\n');
}

} // namespace

Result<ReportFacts> reportFacts(store::Database &db, const std::vector<Citation> &citations)
{
    const auto entities = store::entities(db);
    if (!entities)
        return entities.failure();
    const auto relations = store::relations(db);
    if (!relations)
        return relations.failure();
    const auto purchases = store::purchases(db);
    if (!purchases)
        return purchases.failure();

    QHash<EntityId, Entity> entityOf;
    for (const Entity &entity : *entities)
        entityOf.insert(entity.id, entity);
    QHash<MentionId, QString> ids;
    for (const Citation &citation : citations) {
        if (citation.mention.isValid())
            ids.insert(citation.mention, citation.id);
    }

    ReportFacts facts;
    for (const core::Relation &relation : *relations) {
        const QStringList proof = idsOf(relation.evidence, ids);
        if (proof.isEmpty())
            continue;
        QString type = relation.type;
        facts.relations.push_back({nameOf(entityOf, relation.source), type.replace(u'_', u' '), nameOf(entityOf, relation.target),
                                   termsOf(relation), asRanges(proof)});
    }
    for (const core::Purchase &purchase : *purchases) {
        const QStringList proof = idsOf(purchase.mentions, ids);
        if (!proof.isEmpty())
            facts.purchases.push_back({purchase.projectNumber, purchase.projectName, purchase.status, asRanges(proof)});
    }
    for (const Citation &citation : citations) {
        const std::pair place(citation.document.id, citation.anchor.page);
        if (facts.pages.contains(place))
            continue;
        const auto page = store::page(db, place.first, place.second);
        if (!page && page.error().code != ErrorCode::NotFound) // a page that a later reading no longer has: its mention is lost
            return page.failure();
        PageShape shape;
        if (page) {
            shape.size = QSizeF(page->width, page->height);
            for (const Word &word : page->words)
                shape.words.append(word.box);
        }
        facts.pages.insert(place, shape);
    }
    return facts;
}

} // namespace tendertrail::evidence
