// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"

#include "ftmentity.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/suggestions.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <map>

namespace tendertrail::exchange {
namespace {

// What schemas of the model range over: LegalEntity for authorities, suppliers and agents, Thing for the rest.
bool isLegalEntity(const core::Entity &entity)
{
    return entity.type == core::EntityType::Organisation || entity.type == core::EntityType::Person;
}

QString schemaOf(const core::Entity &entity)
{
    const auto plays = [&](const char *role) { return entity.roles.contains(QLatin1String(role)); };
    switch (entity.type) {
    case core::EntityType::Person:
        return QStringLiteral("Person");
    case core::EntityType::Product:
    case core::EntityType::Service:
        return QStringLiteral("Asset");
    case core::EntityType::Place:
        return QStringLiteral("Address");
    case core::EntityType::Organisation:
        break;
    }
    const bool sells = plays("supplier") || plays("intermediary") || plays("bidder") || plays("manufacturer")
                    || plays("cloud_provider");
    if (plays("buyer"))
        return sells ? QStringLiteral("Organization") : QStringLiteral("PublicBody");
    return sells ? QStringLiteral("Company") : QStringLiteral("Organization");
}

QString schemaOf(const core::Document &document)
{
    const QString &type = document.mediaType;
    if (type.startsWith(u"image/"))
        return QStringLiteral("Image");
    if (type == u"text/html" || type == u"application/xhtml+xml")
        return QStringLiteral("HyperText");
    if (type == u"text/csv" || type.contains(u"spreadsheet") || type.contains(u"ms-excel"))
        return QStringLiteral("Table");
    if (type == u"text/plain")
        return QStringLiteral("PlainText");
    if (type == u"application/pdf" || type.contains(u"word") || type.contains(u"opendocument.text"))
        return QStringLiteral("Pages");
    return QStringLiteral("Document");
}

bool isCarriedOut(const QString &status)
{
    return status == u"awarded" || status == u"contracted";
}

class Export
{
public:
    Export(store::Database &db, QString caseUuid, const std::vector<core::DocumentId> &documents)
        : m_db(db), m_uuid(std::move(caseUuid)), m_chosen(documents)
    {
    }

    core::Result<QByteArray> run()
    {
        TRAIL_TRY(load());
        for (const core::Relation &relation : m_relations)
            if (relation.type == u"buys_from" && isCarriedOut(relation.status))
                m_awardedPurchases.insert(relation.purchase);
        for (const core::Entity &entity : m_entities)
            writeEntity(entity);
        for (const core::Purchase &purchase : m_purchases)
            writePurchase(purchase);
        for (const core::Relation &relation : m_relations)
            writeRelation(relation);
        // Documents stand first, but which are needed is known last.
        QByteArray documents;
        for (const core::Document &document : m_documents)
            if (m_usedDocuments.contains(document.id))
                documents += documentLine(document) + '\n';
        return documents + m_lines;
    }

private:
    core::Result<void> load()
    {
        auto documents = store::documents(m_db);
        if (!documents)
            return documents.failure();
        m_documents = std::move(*documents);
        auto mentions = store::mentions(m_db);
        if (!mentions)
            return mentions.failure();
        for (core::Mention &mention : *mentions) {
            if (!isChosen(mention.document))
                continue;
            if (mention.entity.isValid())
                m_mentionsOfEntity[mention.entity].push_back(mention.id);
            m_mentions.emplace(mention.id, std::move(mention));
        }
        auto entities = store::entities(m_db);
        if (!entities)
            return entities.failure();
        for (core::Entity &entity : *entities) {
            if (!m_mentionsOfEntity.contains(entity.id))
                continue; // nobody stands behind it
            if (!m_chosen.empty())
                entity.roles = rolesOf(entity.id);
            m_entityById.emplace(entity.id, m_entities.size());
            m_entities.push_back(std::move(entity));
        }
        auto relations = store::relations(m_db);
        if (!relations)
            return relations.failure();
        m_relations = std::move(*relations);
        std::erase_if(m_relations, [this](const core::Relation &relation) {
            return !m_entityById.contains(relation.source) || !m_entityById.contains(relation.target);
        });
        auto purchases = store::purchases(m_db);
        if (!purchases)
            return purchases.failure();
        m_purchases = std::move(*purchases);
        if (!m_chosen.empty())
            narrow();
        return {};
    }

    [[nodiscard]] bool isChosen(core::DocumentId document) const
    {
        return m_chosen.empty() || std::find(m_chosen.begin(), m_chosen.end(), document) != m_chosen.end();
    }

    [[nodiscard]] QStringList rolesOf(core::EntityId entity) const
    {
        QStringList roles;
        for (const core::MentionId id : m_mentionsOfEntity.at(entity))
            if (const QString role = core::fieldName(m_mentions.at(id).field); !roles.contains(role))
                roles << role;
        return roles;
    }

    // Relations and purchases as far as the chosen documents prove them.
    void narrow()
    {
        const auto unknown = [this](core::MentionId id) { return !m_mentions.contains(id); };
        for (core::Relation &relation : m_relations)
            std::erase_if(relation.evidence, unknown);
        std::erase_if(m_relations, [](const core::Relation &relation) { return relation.evidence.empty(); });
        for (core::Purchase &purchase : m_purchases) {
            std::erase_if(purchase.mentions, unknown);
            std::erase_if(purchase.documents, [this](core::DocumentId id) { return !isChosen(id); });
        }
        std::erase_if(m_purchases, [](const core::Purchase &purchase) { return purchase.mentions.empty(); });
    }

    template <typename Id>
    QString ftm(const char *kind, Id id) const
    {
        return ftmId(m_uuid, QStringLiteral("%1:%2").arg(QLatin1String(kind)).arg(id.value()));
    }
    const core::Entity &entity(core::EntityId id) const { return m_entities[m_entityById.at(id)]; }

    // The documents of mentions as "proof", in the order of the documents.
    void addProof(FtmEntity &target, const std::vector<core::MentionId> &mentions)
    {
        std::vector<core::DocumentId> documents;
        for (const core::MentionId id : mentions)
            if (const auto found = m_mentions.find(id); found != m_mentions.end())
                documents.push_back(found->second.document);
        std::sort(documents.begin(), documents.end());
        for (const core::DocumentId document : documents) {
            m_usedDocuments.insert(document);
            target.add(QStringLiteral("proof"), ftm("document", document));
        }
    }

    // The words themselves, so that a reader of the export sees what a link stands on.
    void addQuotes(FtmEntity &target, const std::vector<core::MentionId> &mentions) const
    {
        for (const core::MentionId id : mentions) {
            const auto found = m_mentions.find(id);
            if (found == m_mentions.end())
                continue;
            const core::Mention &mention = found->second;
            const auto document = std::find_if(m_documents.begin(), m_documents.end(),
                                               [&](const core::Document &each) { return each.id == mention.document; });
            target.add(QStringLiteral("description"),
                       QStringLiteral("%1: \u201c%2\u201d (%3, p. %4)")
                           .arg(core::fieldName(mention.field), mention.anchor.quote,
                                document == m_documents.end() ? QString() : document->name,
                                QString::number(mention.anchor.page)));
        }
    }

    void write(const FtmEntity &entity) { m_lines += entity.line() + '\n'; }

    QByteArray documentLine(const core::Document &document) const
    {
        FtmEntity target(ftm("document", document.id), schemaOf(document));
        target.add(QStringLiteral("fileName"), document.name.isEmpty() ? document.sha256.hex() : document.name);
        target.add(QStringLiteral("title"), document.name);
        target.add(QStringLiteral("name"), document.name.isEmpty() ? document.sha256.hex() : document.name);
        target.add(QStringLiteral("mimeType"), document.mediaType);
        target.add(QStringLiteral("fileSize"), QString::number(document.bytes));
        target.add(QStringLiteral("language"), ftmLanguage(document.language));
        target.add(QStringLiteral("retrievedAt"), ftmDate(document.importedAt));
        const QUrl url(document.sourceUrl, QUrl::StrictMode);
        if (url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty())
            target.add(QStringLiteral("sourceUrl"), url.toString(QUrl::FullyEncoded));
        // contentHash is a SHA-1 in the model and refuses longer ones; ours stands beside the properties.
        target.setContext(QStringLiteral("sha256"), document.sha256.hex());
        return target.line();
    }

    void writeEntity(const core::Entity &entity)
    {
        FtmEntity target(ftm("entity", entity.id), schemaOf(entity));
        target.add(QStringLiteral("name"), entity.label);
        bool englishIsGloss = false;
        for (const core::EntityName &name : entity.names) {
            if (name.kind == u"credit_code") {
                if (entity.type == core::EntityType::Organisation)
                    target.add(QStringLiteral("registrationNumber"), name.name);
                continue;
            }
            const bool gloss = name.kind == u"gist" || name.kind == u"pinyin" || name.kind == u"traditional" || name.kind == u"simplified";
            englishIsGloss = englishIsGloss || (gloss && name.name == entity.labelEn);
            if (name.name == entity.label)
                continue;
            target.add(gloss                      ? QStringLiteral("weakAlias")
                       : name.kind == u"former"   ? QStringLiteral("previousName")
                                                  : QStringLiteral("alias"),
                       name.name);
        }
        if (entity.labelEn != entity.label && !englishIsGloss)
            target.add(QStringLiteral("alias"), entity.labelEn);
        if (target.schema() == u"Address")
            target.add(QStringLiteral("full"), entity.label);
        if (entity.type == core::EntityType::Product || entity.type == core::EntityType::Service) {
            target.add(QStringLiteral("keywords"), core::entityTypeName(entity.type));
            target.add(QStringLiteral("keywords"), entity.catalogueId);
        }
        for (const QString &role : entity.roles)
            target.add(QStringLiteral("keywords"), role);
        addProof(target, m_mentionsOfEntity.at(entity.id));
        write(target);
    }

    QString titleOf(const core::Purchase &purchase) const
    {
        if (!purchase.projectName.isEmpty())
            return purchase.projectName;
        if (!purchase.projectNumber.isEmpty())
            return purchase.projectNumber;
        return QStringLiteral("Purchase %1").arg(purchase.id.value());
    }

    // Who buys: named by the purchase's relations, else by its mentions.
    std::vector<core::EntityId> buyersOf(const core::Purchase &purchase) const
    {
        std::vector<core::EntityId> buyers;
        const auto add = [&](core::EntityId id) {
            if (m_entityById.contains(id) && isLegalEntity(entity(id))
                && std::find(buyers.begin(), buyers.end(), id) == buyers.end())
                buyers.push_back(id);
        };
        for (const core::MentionId id : purchase.mentions)
            if (const auto found = m_mentions.find(id); found != m_mentions.end() && found->second.field == core::Field::Buyer)
                add(found->second.entity);
        for (const core::Relation &relation : m_relations)
            if (relation.purchase == purchase.id && (relation.type == u"buys_from" || relation.type == u"represented_by"))
                add(relation.source);
        return buyers;
    }

    void addProof(FtmEntity &target, const core::Purchase &purchase)
    {
        std::vector<core::DocumentId> documents = purchase.documents;
        std::sort(documents.begin(), documents.end());
        for (const core::DocumentId document : documents) {
            m_usedDocuments.insert(document);
            target.add(QStringLiteral("proof"), ftm("document", document));
        }
        addProof(target, purchase.mentions);
    }

    void writePurchase(const core::Purchase &purchase)
    {
        const std::vector<core::EntityId> buyers = buyersOf(purchase);
        const bool awarded = m_awardedPurchases.contains(purchase.id);
        if (buyers.empty() && !awarded)
            return; // a call needs an authority; without one there is nothing to say
        std::vector<FtmEntity> targets;
        if (!buyers.empty())
            targets.emplace_back(ftm("call", purchase.id), QStringLiteral("CallForTenders"));
        if (awarded)
            targets.emplace_back(ftm("contract", purchase.id), QStringLiteral("Contract"));
        for (FtmEntity &target : targets) {
            const bool call = target.schema() == u"CallForTenders";
            target.add(QStringLiteral("title"), titleOf(purchase));
            target.add(QStringLiteral("name"), titleOf(purchase));
            for (const core::EntityId buyer : buyers)
                target.add(QStringLiteral("authority"), ftm("entity", buyer));
            target.add(call ? QStringLiteral("callId") : QStringLiteral("procedureNumber"), purchase.projectNumber);
            if (!call)
                target.add(QStringLiteral("status"), purchase.status);
            for (const core::MentionId id : purchase.mentions)
                if (const auto found = m_mentions.find(id); found != m_mentions.end())
                    addDetail(target, found->second, call);
            if (call)
                for (const core::Relation &relation : m_relations)
                    if (relation.purchase == purchase.id && relation.type == u"bids_for" && isLegalEntity(entity(relation.source)))
                        target.add(QStringLiteral("tenderers"), ftm("entity", relation.source));
            addProof(target, purchase);
            write(target);
        }
        m_calls.insert(purchase.id, !buyers.empty());
    }

    void addDetail(FtmEntity &target, const core::Mention &mention, bool call) const
    {
        if (mention.field == core::Field::Method)
            target.add(QStringLiteral("procedure"), mention.value);
        if (mention.field == core::Field::Date) {
            if (call && mention.kind == u"publication")
                target.add(QStringLiteral("publicationDate"), ftmDate(mention.date));
            else if (call && mention.kind == u"deadline")
                target.add(QStringLiteral("submissionDeadline"), ftmDate(mention.date));
            else if (call && mention.kind == u"award")
                target.add(QStringLiteral("awardingDate"), ftmDate(mention.date));
            else if (!call && mention.kind == u"contract")
                target.add(QStringLiteral("contractDate"), ftmDate(mention.date));
        }
        if (!call && mention.field == core::Field::Amount && (mention.kind == u"award" || mention.kind == u"contract")) {
            target.add(QStringLiteral("amount"), mention.money.amount);
            target.add(QStringLiteral("currency"), mention.money.currency);
        }
    }

    void writeRelation(const core::Relation &relation)
    {
        const core::Entity &source = entity(relation.source);
        const core::Entity &target = entity(relation.target);
        if (relation.type == u"buys_from" && isCarriedOut(relation.status) && isLegalEntity(target))
            writeAward(relation, source, target);
        else if (relation.type == u"represented_by" && isLegalEntity(source) && isLegalEntity(target))
            writeLink(relation, QStringLiteral("Representation"), QStringLiteral("client"), QStringLiteral("agent"),
                      QStringLiteral("procurement agency"));
        else
            // A purchase that was only planned or that fell through is a link, never an award.
            writeLink(relation, QStringLiteral("UnknownLink"), QStringLiteral("subject"), QStringLiteral("object"),
                      relation.type);
    }

    void writeAward(const core::Relation &relation, const core::Entity &buyer, const core::Entity &supplier)
    {
        QString contract = ftm("contract", relation.purchase);
        if (!relation.purchase.isValid() || !m_calls.contains(relation.purchase)) {
            contract = ftm("relation-contract", relation.id);
            FtmEntity own(contract, QStringLiteral("Contract"));
            const QString title = QStringLiteral("%1 \u2013 %2").arg(buyer.label, supplier.label);
            own.add(QStringLiteral("title"), title);
            own.add(QStringLiteral("name"), title);
            if (isLegalEntity(buyer))
                own.add(QStringLiteral("authority"), ftm("entity", buyer.id));
            own.add(QStringLiteral("status"), relation.status);
            addProof(own, relation.evidence);
            write(own);
        }
        FtmEntity award(ftm("relation", relation.id), QStringLiteral("ContractAward"));
        award.add(QStringLiteral("supplier"), ftm("entity", supplier.id));
        award.add(QStringLiteral("contract"), contract);
        if (m_calls.value(relation.purchase))
            award.add(QStringLiteral("callForTenders"), ftm("call", relation.purchase));
        award.add(QStringLiteral("role"), QStringLiteral("supplier"));
        if (relation.money) {
            award.add(QStringLiteral("amount"), relation.money->amount);
            award.add(QStringLiteral("currency"), relation.money->currency);
        }
        finishLink(award, relation);
    }

    void writeLink(const core::Relation &relation, const QString &schema, const QString &from, const QString &to,
                   const QString &role)
    {
        FtmEntity link(ftm("relation", relation.id), schema);
        link.add(from, ftm("entity", relation.source));
        link.add(to, ftm("entity", relation.target));
        link.add(QStringLiteral("role"), role);
        if (relation.money)
            link.add(QStringLiteral("summary"), relation.money->amount + QLatin1Char(' ') + relation.money->currency);
        finishLink(link, relation);
    }

    void finishLink(FtmEntity &link, const core::Relation &relation)
    {
        link.add(QStringLiteral("status"), relation.status);
        link.add(QStringLiteral("date"), ftmDate(relation.date));
        link.add(QStringLiteral("recordId"), QStringLiteral("relation:%1").arg(relation.id.value()));
        addProof(link, relation.evidence);
        addQuotes(link, relation.evidence);
        write(link);
    }

    store::Database &m_db;
    QString m_uuid;
    std::vector<core::DocumentId> m_chosen; // empty: all
    std::vector<core::Document> m_documents;
    std::map<core::MentionId, core::Mention> m_mentions;
    std::map<core::EntityId, std::vector<core::MentionId>> m_mentionsOfEntity;
    std::vector<core::Entity> m_entities;
    std::map<core::EntityId, size_t> m_entityById;
    std::vector<core::Relation> m_relations;
    std::vector<core::Purchase> m_purchases;
    QSet<core::PurchaseId> m_awardedPurchases;
    QHash<core::PurchaseId, bool> m_calls; ///< purchases written, and whether with a call
    QSet<core::DocumentId> m_usedDocuments;
    QByteArray m_lines;
};

} // namespace

core::Result<QByteArray> toFollowTheMoney(store::Database &db, const QString &caseUuid,
                                          const std::vector<core::DocumentId> &documents)
{
    return Export(db, caseUuid, documents).run();
}

} // namespace tendertrail::exchange
