// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive.h"

#include "entitynames.h"

#include "core/fold.h"
#include "store/entities.h"
#include "store/suggestions.h"
#include "translate/engine.h"

#include <QHash>

namespace tendertrail::pipeline {

using namespace core;

Entity entityOf(const Mention &mention, const tagging::Tagger &tagger)
{
    Entity entity;
    entity.type = mention.field == Field::Chip ? EntityType::Product : EntityType::Organisation;
    entity.catalogueId = mention.catalogueId;
    // What is only specified is its own thing, named by what is asked; the catalogue's guesses stay with the mention.
    const QString name = mention.kind == tagging::specifiedKind ? mention.value.section(u';', 0, 0) : mention.value;
    entity.label = name;
    // A catalogue entry is one entity under all its spellings; other names are one only when the whole name is the same.
    entity.key = mention.catalogueId.isEmpty() ? tagging::nameKey(name) : QStringLiteral("catalogue:") + mention.catalogueId;
    entity.labelEn = mention.catalogueId.isEmpty() ? QString() : tagger.catalogueName(mention.catalogueId);
    const bool chinese = hanShare(name) > 0;
    if (entity.labelEn.isEmpty())
        entity.labelEn = chinese ? translate::nameInEnglish(name) : name;
    entity.names.push_back({name, chinese ? QStringLiteral("zh") : QStringLiteral("und"), QStringLiteral("legal")});
    if (entity.labelEn != name)
        entity.names.push_back({entity.labelEn, QStringLiteral("en"), mention.catalogueId.isEmpty() ? QStringLiteral("gist") : QStringLiteral("official")});
    if (chinese)
        entity.names.push_back({pinyin(name), QStringLiteral("zh-Latn-pinyin"), QStringLiteral("pinyin")});
    addScriptForms(entity);
    return entity;
}

Result<void> deriveFacts(store::Database &db)
{
    const auto mentions = store::mentions(db);
    if (!mentions)
        return mentions.failure();
    std::vector<Purchase> purchases = tagging::groupPurchases(*mentions);
    TRAIL_TRY(store::putPurchases(db, purchases));

    QHash<MentionId, const Mention *> byId;
    for (const Mention &mention : *mentions)
        byId.insert(mention.id, &mention);
    std::vector<Relation> relations;
    for (const Purchase &purchase : purchases) {
        std::vector<Mention> own;
        for (const MentionId id : purchase.mentions) {
            // A mention whose words are lost proves nothing until a person has looked.
            if (const Mention *mention = byId.value(id); mention && !mention->lost)
                own.push_back(*mention);
        }
        for (Relation &relation : tagging::deriveRelations(purchase, own))
            relations.push_back(std::move(relation));
    }
    TRAIL_TRY(store::putRelations(db, relations));
    return store::pruneEntities(db);
}

} // namespace tendertrail::pipeline
