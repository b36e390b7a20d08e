// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordjson.h"

#include "tagging/tagger.h"

#include <QStringList>

#include <cmath>

namespace tendertrail::cli {

using namespace core;

namespace {

double twoDecimals(double value)
{
    return std::round(value * 100) / 100;
}

} // namespace

QJsonArray boxJson(const Box &box)
{
    return {twoDecimals(box.x), twoDecimals(box.y), twoDecimals(box.width), twoDecimals(box.height)};
}

QJsonObject failureJson(const pipeline::StageFailure &failure)
{
    QJsonObject object{{QStringLiteral("path"), failure.path},
                       {QStringLiteral("stage"), failure.stage},
                       {QStringLiteral("code"), errorCodeName(failure.error.code)},
                       {QStringLiteral("detail"), failure.error.detail}};
    if (failure.document.isValid())
        object.insert(QStringLiteral("document"), failure.document.value());
    if (failure.page > 0)
        object.insert(QStringLiteral("page"), failure.page);
    return object;
}

QJsonArray failuresJson(const std::vector<pipeline::StageFailure> &failures)
{
    QJsonArray array;
    for (const pipeline::StageFailure &failure : failures)
        array.append(failureJson(failure));
    return array;
}

QJsonObject pageJson(const PageText &page)
{
    QJsonArray words;
    for (const Word &word : page.words) {
        QJsonObject object{{QStringLiteral("text"), word.range.of(page.text)},
                           {QStringLiteral("box"), boxJson(word.box)},
                           {QStringLiteral("confidence"), twoDecimals(double(word.confidence))}};
        if (page.source == TextSource::Ocr)
            object.insert(QStringLiteral("engine"), word.engine.isEmpty() ? page.engine : word.engine);
        if (!word.alternatives.isEmpty())
            object.insert(QStringLiteral("alternatives"), QJsonArray::fromStringList(word.alternatives));
        if (word.isCorrected())
            object.insert(QStringLiteral("machine"), word.machine);
        words.append(object);
    }
    return {{QStringLiteral("page"), page.number},
            {QStringLiteral("width"), twoDecimals(page.width)},
            {QStringLiteral("height"), twoDecimals(page.height)},
            {QStringLiteral("source"), textSourceName(page.source)},
            {QStringLiteral("engine"), page.engine},
            {QStringLiteral("confidence"), twoDecimals(page.confidence)},
            {QStringLiteral("note"), page.note},
            {QStringLiteral("text"), page.text},
            {QStringLiteral("words"), words}};
}

QJsonObject fieldJson(const Suggestion &suggestion)
{
    QJsonObject object = fieldJson(tagging::asMention(suggestion));
    object.insert(QStringLiteral("confidence"), twoDecimals(suggestion.confidence));
    object.insert(QStringLiteral("rule"), suggestion.rule);
    object.insert(QStringLiteral("state"), suggestion.state);
    object.insert(QStringLiteral("suggestion"), suggestion.id.value());
    return object;
}

QJsonObject fieldJson(const Mention &mention)
{
    QJsonObject object{{QStringLiteral("field"), fieldName(mention.field)},
                       {QStringLiteral("value"), mention.value},
                       {QStringLiteral("quote"), mention.anchor.quote},
                       {QStringLiteral("page"), mention.anchor.page},
                       {QStringLiteral("box"), boxJson(boundingBox(mention.anchor.boxes))},
                       {QStringLiteral("confidence"), twoDecimals(mention.confidence)},
                       {QStringLiteral("rule"), mention.assertedBy},
                       {QStringLiteral("inferred"), mention.inferred},
                       {QStringLiteral("state"), QStringLiteral("accepted")}};
    if (!mention.kind.isEmpty())
        object.insert(QStringLiteral("kind"), mention.kind);
    if (mention.field == Field::Amount) {
        object.insert(QStringLiteral("amount"), mention.money.amount);
        object.insert(QStringLiteral("currency"), mention.money.currency);
    }
    if (mention.field == Field::Date)
        object.insert(QStringLiteral("date"), mention.date);
    if (isPersonalField(mention.field))
        object.insert(QStringLiteral("personal"), true);
    if (!mention.catalogueId.isEmpty())
        object.insert(QStringLiteral("catalogue_id"), mention.catalogueId);
    return object;
}

QJsonObject entityJson(const Entity &entity)
{
    QJsonArray names;
    for (const EntityName &name : entity.names)
        names.append(QJsonObject{{QStringLiteral("name"), name.name}, {QStringLiteral("language"), name.language}, {QStringLiteral("kind"), name.kind}});
    return {{QStringLiteral("id"), entity.id.value()},
            {QStringLiteral("type"), entityTypeName(entity.type)},
            {QStringLiteral("label"), entity.label},
            {QStringLiteral("label_en"), entity.labelEn},
            {QStringLiteral("roles"), QJsonArray::fromStringList(entity.roles)},
            {QStringLiteral("names"), names},
            {QStringLiteral("mentions"), entity.mentions}};
}

} // namespace tendertrail::cli
