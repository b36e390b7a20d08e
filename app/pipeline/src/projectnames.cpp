// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"
#include "pipeline/decisions.h"
#include "store/segments.h"
#include "translate/engine.h"

namespace tendertrail::pipeline {

using namespace core;

namespace {

Result<QString> asTranslated(store::Database &db, const Purchase &purchase, const QHash<MentionId, const Mention *> &mentions)
{
    for (const MentionId id : purchase.mentions) {
        const Mention *mention = mentions.value(id);
        if (!mention || mention->field != Field::ProjectName || mention->value != purchase.projectName)
            continue;
        auto text = store::translationOfExactly(db, mention->document, mention->anchor.page, mention->anchor.range);
        if (!text || !text->isEmpty())
            return text;
    }
    return QString();
}

} // namespace

Result<QHash<PurchaseId, QString>> projectNamesInEnglish(store::Database &db, const Facts &facts)
{
    QHash<MentionId, const Mention *> mentions;
    for (const Mention &mention : facts.mentions)
        mentions.insert(mention.id, &mention);
    QHash<PurchaseId, QString> names;
    std::vector<PurchaseId> rest;
    QStringList sources;
    for (const Purchase &purchase : facts.purchases) {
        if (hanShare(purchase.projectName) == 0)
            continue;
        const auto text = asTranslated(db, purchase, mentions);
        if (!text)
            return text.failure();
        if (!text->isEmpty()) {
            names.insert(purchase.id, text->simplified());
        } else {
            rest.push_back(purchase.id);
            sources.append(purchase.projectName);
        }
    }
    if (sources.isEmpty())
        return names;
    const auto engine = translate::gist();
    if (!engine) // its data is not installed: the names stay as the documents give them
        return names;
    const auto translated = (*engine)->translate(sources, QStringLiteral("zh"), QStringLiteral("en"), {});
    if (!translated)
        return translated.failure();
    for (std::size_t i = 0; i < rest.size(); ++i)
        names.insert(rest[i], (*translated)[i].text.simplified());
    return names;
}

} // namespace tendertrail::pipeline
