// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "matchjson.h"
#include "recordjson.h"

#include "pipeline/decisions.h"
#include "pipeline/identity.h"
#include "store/casefile.h"

#include <algorithm>

namespace tendertrail::cli {

using namespace core;

namespace {

Result<EntityId> entityNamed(const QString &word)
{
    bool ok = false;
    const qint64 id = word.toLongLong(&ok);
    if (!ok || id <= 0)
        return fail(ErrorCode::InvalidArgument, word, QStringLiteral("an entity is named by its number, see tendertrail-cli entities"));
    return EntityId(id);
}

int listMatches(const Arguments &arguments, const CancelToken &cancel)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto found = pipeline::matches((*opened)->database(), cancel);
    if (!found)
        return failed(found.error());
    for (const pipeline::EntityMatch &match : *found) {
        if (arguments.json()) {
            printJson({{QStringLiteral("kept"), entityJson(match.kept)},
                       {QStringLiteral("other"), entityJson(match.other)},
                       {QStringLiteral("score"), twoDecimals(match.score)},
                       {QStringLiteral("reasons"), reasonsJson(match.reasons)},
                       {QStringLiteral("cautions"), QJsonArray::fromStringList(match.cautions)}});
        } else {
            printLine(QStringLiteral("%1 %2 = %3 %4  (%5: %6)")
                          .arg(match.kept.id.value())
                          .arg(match.kept.label)
                          .arg(match.other.id.value())
                          .arg(match.other.label)
                          .arg(match.score, 0, 'f', 2)
                          .arg(reasonsText(match.reasons, match.cautions)));
        }
    }
    if (!arguments.json())
        say(QStringLiteral("%1 suggestions; nothing merges by itself: tendertrail-cli matches CASE --accept KEPT,OTHER or --reject ONE,OTHER").arg(found->size()));
    return Done;
}

int matches(const Arguments &arguments, const Grammar &grammar, const CancelToken &cancel)
{
    const bool accept = arguments.has(QStringLiteral("accept"));
    const bool reject = arguments.has(QStringLiteral("reject"));
    if (accept && reject)
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--accept or --reject, not both")}, grammar.usage);
    if (!accept && !reject)
        return listMatches(arguments, cancel);
    const QStringList pair = arguments.value(accept ? QStringLiteral("accept") : QStringLiteral("reject")).split(u',');
    const auto one = entityNamed(pair.value(0));
    const auto other = entityNamed(pair.value(1));
    if (!one || !other || pair.size() != 2)
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("two entities are named by their numbers: 3,18")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const auto done = accept ? pipeline::mergeEntities(**opened, *one, *other, arguments.actor()) : pipeline::rejectMatch(**opened, *one, *other, arguments.actor());
    if (!done)
        return failed(done.error());
    if (arguments.json())
        printJson({{QStringLiteral("decision"), accept ? QStringLiteral("merged") : QStringLiteral("distinct")},
                   {QStringLiteral("entities"), QJsonArray{one->value(), other->value()}}});
    else
        printLine(accept ? QStringLiteral("%2 is merged into %1").arg(one->value()).arg(other->value())
                         : QStringLiteral("%1 and %2 are two").arg(one->value()).arg(other->value()));
    return Done;
}

int splitOff(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const auto entity = entityNamed(arguments.positional().value(1));
    if (!entity)
        return misused(entity.error(), grammar.usage);
    const bool byName = arguments.has(QStringLiteral("name"));
    std::vector<MentionId> mentions;
    const QStringList listed = arguments.value(QStringLiteral("mentions")).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : listed) {
        bool ok = false;
        mentions.emplace_back(word.toLongLong(&ok));
        if (!ok)
            return misused({ErrorCode::InvalidArgument, word, QStringLiteral("mentions are named by their numbers, see entity")}, grammar.usage);
    }
    if (byName == !mentions.empty())
        return misused({ErrorCode::InvalidArgument, {}, QStringLiteral("--name or --mentions says what is split off")}, grammar.usage);
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const auto made = byName ? pipeline::splitName(**opened, *entity, arguments.value(QStringLiteral("name")), arguments.actor())
                             : pipeline::splitEntity(**opened, *entity, mentions, arguments.actor());
    if (!made)
        return failed(made.error());
    if (arguments.json())
        printJson({{QStringLiteral("entity"), made->value()}, {QStringLiteral("from"), entity->value()}});
    else
        printLine(QStringLiteral("%1 is an entity of its own now").arg(made->value()));
    return Done;
}

int names(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const auto entity = entityNamed(arguments.positional().value(1));
    if (!entity)
        return misused(entity.error(), grammar.usage);
    const auto access = arguments.has(QStringLiteral("add")) || arguments.has(QStringLiteral("remove")) || arguments.has(QStringLiteral("label"))
                                || arguments.has(QStringLiteral("english"))
                            ? store::CaseFile::Access::Write
                            : store::CaseFile::Access::Read;
    const auto opened = store::CaseFile::open(arguments.positional().first(), access);
    if (!opened)
        return failed(opened.error());
    if (arguments.has(QStringLiteral("add"))) {
        const auto added = pipeline::addEntityName(**opened, *entity, arguments.value(QStringLiteral("add")),
                                                   arguments.value(QStringLiteral("kind"), QStringLiteral("legal")), arguments.actor());
        if (!added)
            return added.error().code == ErrorCode::InvalidArgument ? misused(added.error(), grammar.usage) : failed(added.error());
    }
    if (arguments.has(QStringLiteral("remove"))) {
        const auto removed = pipeline::removeEntityName(**opened, *entity, arguments.value(QStringLiteral("remove")), arguments.actor());
        if (!removed)
            return failed(removed.error());
    }
    for (const auto &[option, english] : {std::pair(QStringLiteral("label"), false), std::pair(QStringLiteral("english"), true)}) {
        if (!arguments.has(option))
            continue;
        const auto renamed = pipeline::renameEntity(**opened, *entity, arguments.value(option), english, arguments.actor());
        if (!renamed)
            return failed(renamed.error());
    }
    const auto facts = pipeline::facts((*opened)->database(), false);
    if (!facts)
        return failed(facts.error());
    const auto found = std::ranges::find(facts->entities, *entity, &Entity::id);
    if (found == facts->entities.end())
        return failed({ErrorCode::NotFound, QStringLiteral("entity:%1").arg(entity->value()), QStringLiteral("not in the case")});
    QJsonArray mentions;
    for (const Mention &mention : facts->mentions) {
        if (mention.entity != *entity)
            continue;
        QJsonObject row = fieldJson(mention);
        row.insert(QStringLiteral("mention"), mention.id.value());
        row.insert(QStringLiteral("document"), mention.document.value());
        mentions.append(row);
    }
    QJsonObject object = entityJson(*found);
    object.insert(QStringLiteral("mentioned"), mentions);
    if (arguments.json()) {
        printJson(object);
        return Done;
    }
    printLine(QStringLiteral("%1 %2 (%3)").arg(found->id.value()).arg(found->label, found->labelEn));
    for (const EntityName &name : found->names)
        printLine(QStringLiteral("  %1 [%2] %3").arg(name.kind, name.language, name.name));
    for (const QJsonValue &value : mentions) {
        const QJsonObject row = value.toObject();
        printLine(QStringLiteral("  mention %1: %2, document %3 page %4: %5")
                      .arg(row.value(QStringLiteral("mention")).toInteger())
                      .arg(row.value(QStringLiteral("field")).toString())
                      .arg(row.value(QStringLiteral("document")).toInteger())
                      .arg(row.value(QStringLiteral("page")).toInteger())
                      .arg(row.value(QStringLiteral("quote")).toString()));
    }
    return Done;
}

int journal(const Arguments &arguments, bool back)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Write);
    if (!opened)
        return failed(opened.error());
    const auto label = back ? pipeline::undo(**opened, arguments.actor()) : pipeline::redo(**opened, arguments.actor());
    if (!label)
        return failed(label.error(), label.error().code == ErrorCode::NotFound ? SomeFailed : CaseUnusable);
    if (arguments.json())
        printJson({{back ? QStringLiteral("undone") : QStringLiteral("redone"), *label}});
    else
        printLine((back ? QStringLiteral("undone: ") : QStringLiteral("done again: ")) + *label);
    return Done;
}

int undo(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    return journal(arguments, true);
}

int redo(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    return journal(arguments, false);
}

} // namespace

std::vector<Command> identityCommands()
{
    const auto s = [](std::initializer_list<const char *> options) {
        QStringList list;
        for (const char *option : options)
            list.append(QString::fromLatin1(option));
        return list;
    };
    return {{QStringLiteral("matches"), {QStringLiteral("matches CASE [--accept KEPT,OTHER | --reject ONE,OTHER]"), s({"accept", "reject"}), {}, 1, 1}, matches},
            {QStringLiteral("entity"),
             {QStringLiteral("entity CASE ENTITY [--add NAME [--kind legal|short|former|english|pinyin|simplified|traditional|credit_code]] [--remove NAME] [--label NAME] [--english NAME]"),
              s({"add", "kind", "remove", "label", "english"}), {}, 2, 2}, names},
            {QStringLiteral("split"), {QStringLiteral("split CASE ENTITY (--name NAME | --mentions ID,ID…)"), s({"name", "mentions"}), {}, 2, 2}, splitOff},
            {QStringLiteral("undo"), {QStringLiteral("undo CASE"), {}, {}, 1, 1}, undo},
            {QStringLiteral("redo"), {QStringLiteral("redo CASE"), {}, {}, 1, 1}, redo}};
}

} // namespace tendertrail::cli
