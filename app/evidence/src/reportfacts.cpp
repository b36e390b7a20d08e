// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfacts.h"

#include "store/documents.h"
#include "store/entities.h"

#include <QSet>

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
    QSet<DocumentId> documents;
    for (const Citation &citation : citations) {
        if (citation.mention.isValid())
            ids.insert(citation.mention, citation.id);
        documents.insert(citation.document.id);
    }

    ReportFacts facts;
    for (const core::Relation &relation : *relations) {
        const QStringList proof = idsOf(relation.evidence, ids);
        if (proof.isEmpty())
            continue;
        QString type = relation.type;
        facts.relations.push_back({nameOf(entityOf, relation.source), type.replace(u'_', u' '), nameOf(entityOf, relation.target),
                                   termsOf(relation), proof});
    }
    for (const core::Purchase &purchase : *purchases) {
        const QStringList proof = idsOf(purchase.mentions, ids);
        if (!proof.isEmpty())
            facts.purchases.push_back({purchase.projectNumber, purchase.projectName, purchase.status, proof});
    }
    for (const DocumentId document : std::as_const(documents)) {
        const auto outlines = store::pageOutlines(db, document);
        if (!outlines)
            return outlines.failure();
        for (const PageText &page : *outlines)
            facts.pageSizes.insert({document, page.number}, QSizeF(page.width, page.height));
    }
    return facts;
}

} // namespace tendertrail::evidence
