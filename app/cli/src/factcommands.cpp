// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguejson.h"
#include "commands.h"
#include "console.h"
#include "quotes.h"
#include "recordjson.h"

#include "pipeline/decisions.h"
#include "store/casefile.h"
#include "store/documents.h"
#include "store/suggestions.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tendertrail::cli {

using namespace core;

namespace {

QJsonArray fieldsOf(const std::vector<Suggestion> &suggestions, const std::vector<Mention> &mentions)
{
    QJsonArray fields;
    for (const Suggestion &suggestion : suggestions) {
        if (suggestion.state != QLatin1String("rejected"))
            fields.append(fieldJson(suggestion));
    }
    for (const Mention &mention : mentions) {
        if (!mention.suggestion.isValid()) // tagged by hand: no suggestion stands for it
            fields.append(fieldJson(mention));
    }
    return fields;
}

int fields(const Arguments &arguments, const Grammar &, const CancelToken &)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    store::Database &db = (*opened)->database();
    const auto tagger = tagging::Tagger::load();
    if (!tagger)
        return failed(tagger.error());
    std::vector<Document> documents;
    if (arguments.has(QStringLiteral("document"))) {
        const auto document = store::findDocument(db, arguments.value(QStringLiteral("document")));
        if (!document)
            return failed(document.error());
        documents.push_back(*document);
    } else {
        auto all = store::documents(db);
        if (!all)
            return failed(all.error());
        documents = std::move(all).value();
    }
    for (const Document &document : documents) {
        const auto suggestions = store::suggestions(db, document.id);
        if (!suggestions)
            return failed(suggestions.error());
        const auto mentions = store::mentions(db, document.id);
        if (!mentions)
            return failed(mentions.error());
        QJsonArray array = fieldsOf(*suggestions, *mentions);
        addCatalogue(array, **tagger);
        if (arguments.json()) {
            printJson({{QStringLiteral("document"), document.id.value()},
                       {QStringLiteral("name"), document.name},
                       {QStringLiteral("sha256"), document.sha256.hex()},
                       {QStringLiteral("fields"), array}});
            continue;
        }
        printLine(QStringLiteral("%1 %2").arg(document.id.value()).arg(document.name));
        for (const QJsonValue &value : array) {
            const QJsonObject field = value.toObject();
            printLine(QStringLiteral("  %1 %2 = %3  (page %4, %5, %6)")
                          .arg(field.value(QStringLiteral("field")).toString(), field.value(QStringLiteral("kind")).toString(),
                               field.value(QStringLiteral("value")).toString())
                          .arg(field.value(QStringLiteral("page")).toInt())
                          .arg(field.value(QStringLiteral("confidence")).toDouble())
                          .arg(field.value(QStringLiteral("rule")).toString()));
        }
    }
    return Done;
}

/// Accepted facts, or with --include suggested also what open suggestions would give.
Result<pipeline::Facts> loadFacts(const Arguments &arguments, store::Database &db)
{
    const QString include = arguments.value(QStringLiteral("include"), QStringLiteral("accepted"));
    if (include != QLatin1String("accepted") && include != QLatin1String("suggested"))
        return fail(ErrorCode::InvalidArgument, include, QStringLiteral("--include is accepted or suggested"));
    return pipeline::facts(db, include == QLatin1String("suggested"));
}

int factsFailed(const Error &error, const Grammar &grammar)
{
    return error.code == ErrorCode::InvalidArgument ? misused(error, grammar.usage) : failed(error);
}

int entities(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto facts = loadFacts(arguments, (*opened)->database());
    if (!facts)
        return factsFailed(facts.error(), grammar);
    for (const Entity &entity : facts->entities) {
        if (arguments.json()) {
            QJsonObject object = entityJson(entity);
            object.insert(QStringLiteral("suggested"), entity.id >= facts->firstSuggestedEntity);
            printJson(object);
        } else {
            printLine(QStringLiteral("%1 %2 (%3): %4, %5 mentions")
                          .arg(entity.id.value())
                          .arg(entity.label, entity.labelEn, entity.roles.join(QStringLiteral(", ")))
                          .arg(entity.mentions));
        }
    }
    return Done;
}

int relations(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto facts = loadFacts(arguments, (*opened)->database());
    if (!facts)
        return factsFailed(facts.error(), grammar);
    const auto quotes = Quotes::load((*opened)->database(), facts->mentions);
    if (!quotes)
        return failed(quotes.error());
    QHash<EntityId, Entity> entities;
    for (const Entity &entity : facts->entities)
        entities.insert(entity.id, entity);
    for (const Relation &relation : facts->relations) {
        const Entity source = entities.value(relation.source);
        const Entity target = entities.value(relation.target);
        if (!arguments.json()) {
            printLine(QStringLiteral("%1 --%2--> %3  %4 %5 (%6 quotes)")
                          .arg(source.label, relation.type, target.label,
                               relation.money ? groupedDecimal(relation.money->amount) + u' ' + relation.money->currency : QString(), relation.status)
                          .arg(relation.evidence.size()));
            continue;
        }
        QJsonArray evidence;
        for (const MentionId id : relation.evidence)
            evidence.append(quotes->of(id));
        QJsonObject object{{QStringLiteral("id"), relation.id.value()},
                           {QStringLiteral("type"), relation.type},
                           {QStringLiteral("source"), relation.source.value()},
                           {QStringLiteral("source_label"), source.label},
                           {QStringLiteral("source_label_en"), source.labelEn},
                           {QStringLiteral("target"), relation.target.value()},
                           {QStringLiteral("target_label"), target.label},
                           {QStringLiteral("target_label_en"), target.labelEn},
                           {QStringLiteral("status"), relation.status},
                           {QStringLiteral("date"), relation.date},
                           {QStringLiteral("rule"), relation.rule},
                           {QStringLiteral("suggested"), relation.id >= facts->firstSuggestedRelation},
                           {QStringLiteral("evidence"), evidence}};
        if (relation.money) {
            object.insert(QStringLiteral("amount"), relation.money->amount);
            object.insert(QStringLiteral("currency"), relation.money->currency);
        }
        printJson(object);
    }
    return Done;
}

QJsonObject purchaseJson(const Purchase &purchase, const Quotes &quotes)
{
    QHash<QString, QJsonArray> byField;
    QSet<QString> seen;
    for (const MentionId id : purchase.mentions) {
        const Mention *mention = quotes.mention(id);
        if (!mention)
            continue;
        const QString field = fieldName(mention->field);
        // One entity under two spellings is one line, and proved by the first.
        const QString who = mention->entity.isValid() ? QString::number(mention->entity.value()) : mention->value;
        const QString identity = field + u'\x1f' + who + u'\x1f' + mention->kind;
        if (seen.contains(identity))
            continue;
        seen.insert(identity);
        byField[field].append(quotes.of(id));
    }
    QJsonArray documents;
    for (const DocumentId id : purchase.documents)
        documents.append(id.value());
    QJsonObject object{{QStringLiteral("id"), purchase.id.value()},
                       {QStringLiteral("project_number"), purchase.projectNumber},
                       {QStringLiteral("project_name"), purchase.projectName},
                       {QStringLiteral("status"), purchase.status},
                       {QStringLiteral("documents"), documents}};
    const std::pair<const char *, Field> lists[] = {{"buyers", Field::Buyer}, {"agencies", Field::Agency}, {"suppliers", Field::Supplier},
                                                    {"intermediaries", Field::Intermediary}, {"bidders", Field::Bidder},
                                                    {"manufacturers", Field::Manufacturer}, {"cloud_providers", Field::CloudProvider},
                                                    {"chips", Field::Chip}, {"amounts", Field::Amount}, {"dates", Field::Date},
                                                    {"methods", Field::Method}, {"statuses", Field::Status}};
    for (const auto &[name, field] : lists)
        object.insert(QString::fromLatin1(name), byField.value(fieldName(field)));
    return object;
}

QString valuesOf(const QJsonObject &purchase, const char *list)
{
    QStringList values;
    for (const QJsonValue &value : purchase.value(QLatin1String(list)).toArray()) {
        const QJsonObject field = value.toObject();
        QString text = field.value(QStringLiteral("value")).toString();
        if (field.contains(QStringLiteral("amount")))
            text = QStringLiteral("%1 %2 (%3)").arg(groupedDecimal(field.value(QStringLiteral("amount")).toString()),
                                                    field.value(QStringLiteral("currency")).toString(), field.value(QStringLiteral("kind")).toString());
        values.append(text);
    }
    return values.join(QStringLiteral(", "));
}

/// Its number and name; else the documents that it is known from.
QString titleOf(const Purchase &purchase, const Quotes &quotes)
{
    QStringList words = {purchase.projectNumber, purchase.projectName};
    words.removeAll(QString());
    if (!words.isEmpty())
        return words.join(u' ');
    for (const DocumentId id : purchase.documents)
        words.append(quotes.documentName(id));
    return QStringLiteral("without number or name, in %1").arg(words.join(QStringLiteral(", ")));
}

int purchases(const Arguments &arguments, const Grammar &grammar, const CancelToken &)
{
    const auto opened = store::CaseFile::open(arguments.positional().first(), store::CaseFile::Access::Read);
    if (!opened)
        return failed(opened.error());
    const auto facts = loadFacts(arguments, (*opened)->database());
    if (!facts)
        return factsFailed(facts.error(), grammar);
    const auto quotes = Quotes::load((*opened)->database(), facts->mentions);
    if (!quotes)
        return failed(quotes.error());
    const auto names = pipeline::projectNamesInEnglish((*opened)->database(), *facts);
    if (!names)
        return failed(names.error());
    for (const Purchase &purchase : facts->purchases) {
        QJsonObject object = purchaseJson(purchase, *quotes);
        const QString english = names->value(purchase.id);
        object.insert(QStringLiteral("project_name_en"), english);
        const tagging::PurchaseFile file = tagging::purchaseFile(purchase, facts->mentions);
        addPurchaseFile(object, file);
        if (arguments.json()) {
            printJson(object);
            continue;
        }
        printLine(QStringLiteral("%1 [%2]").arg(titleOf(purchase, *quotes), purchase.status.isEmpty() ? QStringLiteral("no stage seen") : purchase.status));
        if (!english.isEmpty())
            printLine(QStringLiteral("  in English: %1").arg(english));
        for (const char *list : {"buyers", "agencies", "suppliers", "intermediaries", "cloud_providers", "chips", "amounts"}) {
            if (const QString values = valuesOf(object, list); !values.isEmpty())
                printLine(QStringLiteral("  %1: %2").arg(QLatin1String(list), values));
        }
        for (const QString &stage : file.missing)
            printLine(QStringLiteral("  %1: never seen").arg(stage));
        for (const auto &contradiction : file.contradictions) {
            QStringList values;
            for (const auto &version : contradiction.versions)
                values.append(version.value);
            printLine(QStringLiteral("  documents disagree on %1 %2: %3").arg(fieldName(contradiction.field), contradiction.kind, values.join(QStringLiteral(" | "))));
        }
    }
    return Done;
}

} // namespace

std::vector<Command> factCommands()
{
    const QStringList include{QStringLiteral("include")};
    return {{QStringLiteral("fields"), {QStringLiteral("fields CASE [--document ID]"), {QStringLiteral("document")}, {}, 1, 1}, fields},
            {QStringLiteral("entities"), {QStringLiteral("entities CASE [--include accepted|suggested]"), include, {}, 1, 1}, entities},
            {QStringLiteral("relations"), {QStringLiteral("relations CASE [--include accepted|suggested]"), include, {}, 1, 1}, relations},
            {QStringLiteral("purchases"), {QStringLiteral("purchases CASE [--include accepted|suggested]"), include, {}, 1, 1}, purchases}};
}

} // namespace tendertrail::cli
