// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefacts.h"

#include "store/documents.h"
#include "store/segments.h"

namespace tendertrail::gui {

using namespace core;

const Mention *CaseFacts::mention(MentionId id) const
{
    const auto found = mentionIndex.constFind(id);
    return found == mentionIndex.constEnd() ? nullptr : &facts.mentions[std::size_t(*found)];
}

const Entity *CaseFacts::entity(EntityId id) const
{
    const auto found = entityIndex.constFind(id);
    return found == entityIndex.constEnd() ? nullptr : &facts.entities[std::size_t(*found)];
}

std::vector<MentionId> CaseFacts::mentionsOf(EntityId id) const
{
    std::vector<MentionId> ids;
    for (const Mention &mention : facts.mentions) {
        if (mention.entity == id)
            ids.push_back(mention.id);
    }
    return ids;
}

Result<CaseFacts> readCaseFacts(store::Database &db, bool withSuggested, const CancelToken &cancel)
{
    CaseFacts result;
    auto facts = pipeline::facts(db, withSuggested);
    if (!facts)
        return facts.failure();
    result.facts = std::move(facts).value();
    for (std::size_t i = 0; i < result.facts.entities.size(); ++i)
        result.entityIndex.insert(result.facts.entities[i].id, int(i));
    for (std::size_t i = 0; i < result.facts.mentions.size(); ++i) {
        const Mention &mention = result.facts.mentions[i];
        result.mentionIndex.insert(mention.id, int(i));
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (!result.documents.contains(mention.document)) {
            auto document = store::document(db, mention.document);
            if (!document)
                return document.failure();
            result.documents.insert(mention.document, std::move(*document));
        }
        const auto translation = store::translationOf(db, mention.document, mention.anchor.page, mention.anchor.range);
        if (!translation)
            return translation.failure();
        result.translations.insert(mention.id, *translation);
    }
    return result;
}

Result<void> readProjectNames(store::Database &db, CaseFacts &facts)
{
    auto names = pipeline::projectNamesInEnglish(db, facts.facts);
    if (!names)
        return names.failure();
    facts.projectNamesEn = std::move(*names);
    return {};
}

QString nameText(const QString &label, const QString &labelEn, NameChoice choice)
{
    if (labelEn.isEmpty() || labelEn == label || choice == NameChoice::Original)
        return label;
    if (choice == NameChoice::English)
        return labelEn;
    return label + u'\n' + labelEn;
}

} // namespace tendertrail::gui
