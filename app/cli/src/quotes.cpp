// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes.h"

#include "recordjson.h"

#include "store/documents.h"
#include "store/segments.h"

namespace tendertrail::cli {

using namespace core;

Result<Quotes> Quotes::load(store::Database &db, const std::vector<Mention> &mentions)
{
    Quotes quotes;
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    for (const Document &document : *documents)
        quotes.m_documents.insert(document.id, document);
    for (const Mention &mention : mentions) {
        quotes.m_mentions.insert(mention.id, mention);
        const auto translation = store::translationOf(db, mention.document, mention.anchor.page, mention.anchor.range);
        if (!translation)
            return translation.failure();
        quotes.m_translations.insert(mention.id, *translation);
    }
    return quotes;
}

const Mention *Quotes::mention(MentionId id) const
{
    const auto found = m_mentions.constFind(id);
    return found == m_mentions.constEnd() ? nullptr : &*found;
}

QString Quotes::documentName(DocumentId id) const
{
    return m_documents.value(id).name;
}

QString Quotes::sha256(DocumentId id) const
{
    return m_documents.value(id).sha256.hex();
}

QJsonObject Quotes::of(MentionId id) const
{
    const Mention *found = mention(id);
    if (!found)
        return {};
    const Document document = m_documents.value(found->document);
    QJsonObject object = fieldJson(*found);
    object.insert(QStringLiteral("document"), found->document.value());
    object.insert(QStringLiteral("name"), document.name);
    object.insert(QStringLiteral("sha256"), document.sha256.hex());
    object.insert(QStringLiteral("translation"), m_translations.value(id));
    object.insert(QStringLiteral("asserted_by"), found->assertedBy);
    object.insert(QStringLiteral("accepted_by"), found->acceptedBy);
    if (found->acceptedBy.isEmpty())
        object.insert(QStringLiteral("state"), QStringLiteral("open"));
    return object;
}

} // namespace tendertrail::cli
