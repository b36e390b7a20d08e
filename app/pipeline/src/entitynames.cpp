// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitynames.h"

#include "onestep.h"

#include "core/fold.h"
#include "core/hanscript.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/entities.h"

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr QLatin1StringView creditCode("credit_code");
constexpr std::size_t namesAtMost = 60; // of an entity; what a hostile document adds ends somewhere

bool hasKind(const Entity &entity, QLatin1StringView kind)
{
    return std::ranges::any_of(entity.names, [kind](const EntityName &name) { return name.kind == kind; });
}

} // namespace

void addScriptForms(Entity &entity)
{
    if (hanShare(entity.label) <= 0)
        return;
    const QString simplified = toSimplified(entity.label);
    const QString traditional = toTraditional(simplified);
    const bool isTraditional = simplified != entity.label;
    for (EntityName &name : entity.names) {
        if (name.name == entity.label && name.language == QLatin1StringView("zh"))
            name.language = isTraditional ? QStringLiteral("zh-Hant") : QStringLiteral("zh-Hans");
    }
    if (isTraditional)
        entity.names.push_back({simplified, QStringLiteral("zh-Hans"), QStringLiteral("simplified")});
    else if (traditional != entity.label)
        entity.names.push_back({traditional, QStringLiteral("zh-Hant"), QStringLiteral("traditional")});
}

Result<Surroundings> surroundingsOf(store::Database &db, const Mention &mention)
{
    Surroundings surroundings;
    if (mention.lost || mention.anchor.range.isEmpty())
        return surroundings;
    const auto page = store::pageAround(db, mention.document, mention.anchor.page, mention.anchor.range);
    if (!page) {
        if (page.error().code == ErrorCode::NotFound) // read anew with fewer pages
            return surroundings;
        return page.failure();
    }
    surroundings.particulars = tagging::particularsAt(page->text, mention.anchor.range);
    surroundings.recognised = page->source == TextSource::Ocr;
    return surroundings;
}

Result<void> addNamesBeside(store::Database &db, const Mention &mention, const QString &actor)
{
    if (!mention.entity.isValid() || mention.field == Field::Chip)
        return {};
    const auto surroundings = surroundingsOf(db, mention);
    if (!surroundings)
        return surroundings.failure();
    const tagging::Particulars &beside = surroundings->particulars;
    if (beside.codes.isEmpty() && beside.names.empty())
        return {};
    auto entity = store::entity(db, mention.entity);
    if (!entity)
        return entity.failure();
    const auto before = entity->names.size();
    if (!beside.codes.isEmpty() && !hasKind(*entity, creditCode))
        entity->names.push_back({beside.codes.front(), QStringLiteral("und"), creditCode.toString()});
    for (const tagging::OtherName &other : beside.names) {
        const bool known = std::ranges::any_of(entity->names, [&](const EntityName &name) { return name.name == other.name; });
        if (known || entity->names.size() >= namesAtMost)
            continue;
        const bool han = hanShare(other.name) > 0;
        const QString language = !han ? QStringLiteral("und") : toSimplified(other.name) == other.name ? QStringLiteral("zh-Hans") : QStringLiteral("zh-Hant");
        entity->names.push_back({other.name, language, other.kind});
        TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("name"), QStringLiteral("entity:%1").arg(entity->id.value()),
                                       compactJson({{QStringLiteral("entity"), entity->label},
                                                    {QStringLiteral("added"), other.name},
                                                    {QStringLiteral("kind"), other.kind},
                                                    {QStringLiteral("document"), mention.document.value()},
                                                    {QStringLiteral("page"), mention.anchor.page},
                                                    {QStringLiteral("begin"), other.range.begin},
                                                    {QStringLiteral("end"), other.range.end}})));
    }
    if (entity->names.size() == before)
        return {};
    return store::updateEntity(db, *entity);
}

tagging::Named namedOf(const Entity &entity)
{
    tagging::Named named;
    named.id = entity.id.value();
    named.type = entity.type;
    named.catalogueId = entity.catalogueId;
    named.names = entity.names;
    named.names.insert(named.names.begin(), {entity.label, QStringLiteral("und"), QStringLiteral("legal")});
    // An English label is a name only where it is more than the machine's reading.
    return named;
}

} // namespace tendertrail::pipeline
