// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accepting.h"

#include "derive.h"
#include "entitynames.h"
#include "onestep.h"

#include "core/clock.h"
#include "store/custody.h"
#include "store/entities.h"
#include "store/suggestions.h"

namespace tendertrail::pipeline {

using namespace core;

namespace {

Result<EntityId> findOrAddEntity(store::Database &db, const Mention &mention, const tagging::Tagger &tagger)
{
    const Entity entity = entityOf(mention, tagger);
    const auto found = store::findEntity(db, entity.type, entity.key);
    if (!found)
        return found.failure();
    if (*found)
        return **found;
    return store::addEntity(db, entity);
}

} // namespace

Result<MentionId> addAccepted(store::Database &db, Mention mention, const tagging::Tagger &tagger, const QString &actor)
{
    mention.acceptedBy = actor;
    mention.acceptedAt = utcNow();
    if (isEntityField(mention.field)) {
        const auto entity = findOrAddEntity(db, mention, tagger);
        if (!entity)
            return entity.failure();
        mention.entity = *entity;
    }
    const auto id = store::addMention(db, mention);
    if (!id)
        return id.failure();
    TRAIL_TRY(addNamesBeside(db, mention, actor));
    TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("accept"), QStringLiteral("mention:%1").arg(id->value()),
                                   compactJson({{QStringLiteral("document"), mention.document.value()},
                                                {QStringLiteral("field"), fieldName(mention.field)},
                                                {QStringLiteral("value"), mention.value},
                                                {QStringLiteral("page"), mention.anchor.page},
                                                {QStringLiteral("quote"), mention.anchor.quote},
                                                {QStringLiteral("asserted_by"), mention.assertedBy}})));
    return *id;
}

} // namespace tendertrail::pipeline
