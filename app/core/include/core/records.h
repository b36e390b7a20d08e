// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/anchor.h"
#include "core/ids.h"
#include "core/money.h"
#include "core/page.h"
#include "core/sha256.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// The nouns of a case as plain values, shared by every library. Names: DESIGN's list of nouns.
namespace tendertrail::core {

/// The fields of a tender that are looked for. Names (fieldName) are those of the command line: "cloud_provider".
enum class Field {
    Buyer, Agency, Supplier, Intermediary, Bidder, Manufacturer, CloudProvider, Chip, Amount, Date,
    ProjectNumber, ProjectName, Method, Status, PackageNumber, DeliveryPlace, Contact, Phone, Email, Address,
};
[[nodiscard]] QString fieldName(Field field);
[[nodiscard]] std::optional<Field> fieldFromName(const QString &name);
/// True for the fields whose value is an entity of the graph (buyer … chip).
[[nodiscard]] bool isEntityField(Field field);
/// True for personal data (contact, phone, email, address): shown as such, and never accepted unseen.
[[nodiscard]] bool isPersonalField(Field field);

/// A segment: a sentence, heading, table cell or label–value pair of a page; the unit of translation.
struct Segment
{
    SegmentId id;
    DocumentId document;
    PageNumber page = 1;
    int ordinal = 0;   ///< 0-based on the page
    TextRange range;   ///< in the page text
    QString kind;      ///< "sentence", "heading", "cell", "label"
    QString source;
};

enum class TranslationStatus { Machine, Edited, Reviewed };
[[nodiscard]] QString translationStatusName(TranslationStatus status);
[[nodiscard]] std::optional<TranslationStatus> translationStatusFromName(const QString &name);

/// Which part of the source a part of the translation renders (UTF-16 units of segment source and translation text).
struct Alignment
{
    TextRange source;
    TextRange target;
    bool operator==(const Alignment &) const = default;
};

struct Translation
{
    SegmentId segment;
    QString language = QStringLiteral("en");
    QString text;
    QString engine;        ///< "gist", "libretranslate"
    QString engineVersion;
    TranslationStatus status = TranslationStatus::Machine;
    QStringList warnings;  ///< stable keys with a value: "missing_number:184000"
    std::vector<Alignment> alignment;
    QString by;            ///< who edited or approved it last; empty for a machine's
    QString at;            ///< when, UTC ISO 8601
    QStringList terms;     ///< entries of the user's glossary that were asked for: "采购人=buyer"
};

/// What a machine says: a field of a document with its words. Becomes a mention when a person accepts it.
struct Suggestion
{
    SuggestionId id;
    DocumentId document;
    Field field = Field::Buyer;
    QString value;         ///< normal form: a catalogue's name, a cleaned company name, an ISO date, a decimal
    QString kind;          ///< amount: budget ceiling award unit deposit fee lot; date: deadline opening publication award contract delivery; status: planned tendered awarded contracted cancelled voided denied; chip: specified (not named); manufacturer: vendor (behind a reseller); contact, phone, email, address: whose (buyer agency supplier)
    Money money;           ///< amounts only
    QString date;          ///< dates only, ISO
    QString catalogueId;   ///< chips and providers: key in the catalogue ("nvidia-a100")
    Anchor anchor;
    double confidence = 0; ///< 0 to 1
    QString rule;          ///< "label.buyer.colon"
    QString ruleVersion;
    bool inferred = false; ///< concluded, not written there
    QString state = QStringLiteral("open"); ///< open, accepted, rejected
};

/// What a person stands behind: a suggestion accepted, or words tagged by hand.
struct Mention
{
    MentionId id;
    DocumentId document;
    Field field = Field::Buyer;
    QString value;
    QString kind;
    Money money;
    QString date;
    QString catalogueId;
    Anchor anchor;
    EntityId entity;          ///< for entity fields
    SuggestionId suggestion;  ///< none when tagged by hand
    QString assertedBy;       ///< rule or "person"
    QString acceptedBy;       ///< user name, or "accept-above 0.9"
    QString acceptedAt;       ///< UTC ISO 8601
    double confidence = 1;
    bool inferred = false;
    bool lost = false;        ///< not found again after the text changed
};

enum class EntityType { Organisation, Person, Product, Service, Place };
[[nodiscard]] QString entityTypeName(EntityType type);
[[nodiscard]] std::optional<EntityType> entityTypeFromName(const QString &name);

struct EntityName
{
    QString name;
    QString language;  ///< BCP 47: "zh-Hans", "zh-Hant", "en", "zh-Latn-pinyin"
    QString kind;      ///< legal, short, former, official, pinyin, gist
};

struct Entity
{
    EntityId id;
    EntityType type = EntityType::Organisation;
    QString label;             ///< the name as written in the source language
    QString labelEn;           ///< English reading; official name, catalogue or gist
    QString key;               ///< the folded name that identifies it in this case
    QString catalogueId;
    QStringList roles;         ///< names of fields it was mentioned in
    std::vector<EntityName> names;
    int mentions = 0;
};

/// Types of relation (relation type names are these strings in database, JSON and graph files):
/// "buys_from" buyer → supplier, "represented_by" buyer → agency, "bids_for" bidder → buyer,
/// "resells" supplier or intermediary → cloud provider, "seeks_service" buyer → cloud provider,
/// "seeks_product" buyer → chip, "offers_product" supplier → chip, "provides_product" cloud provider → chip,
/// "made_by" chip → manufacturer.
struct Relation
{
    RelationId id;
    EntityId source;
    EntityId target;
    QString type;
    PurchaseId purchase;
    QString status;            ///< of the purchase at that time: planned, awarded …
    std::optional<Money> money;
    QString date;
    QString rule;              ///< what joined the mentions
    std::vector<MentionId> evidence; ///< never empty
};

/// What joins notice, amendment, award and contract of one project number.
struct Purchase
{
    PurchaseId id;
    QString projectNumber;
    QString projectName;
    QString status;            ///< planned, tendered, awarded, contracted, cancelled, voided, denied, or empty
    std::vector<DocumentId> documents;
    std::vector<MentionId> mentions;
};

/// A quote or region kept as evidence.
struct Clip
{
    ClipId id;
    DocumentId document;
    Anchor anchor;
    QString note;
    QString createdAt;
    QString createdBy;
};

/// One line of the custody log; hash covers the entry and previousHash.
struct CustodyEntry
{
    qint64 sequence = 0;
    QString at;          ///< UTC ISO 8601
    QString actor;       ///< person or program part
    QString action;      ///< import, read, recognise, translate, tag, accept, reject, merge, edit, undo, export, consent …
    QString subject;     ///< "document:3", "suggestion:18"
    QString detail;      ///< JSON
    QString previousHash;
    QString hash;
};

struct Document
{
    DocumentId id;
    Sha256 sha256;
    QString name;         ///< file name as it came
    QString originPath;   ///< where it was taken from
    QString mediaType;    ///< "application/pdf"
    qint64 bytes = 0;
    QString sourceUrl;
    QString importedAt;   ///< UTC ISO 8601
    QString language;     ///< main language read, BCP 47, or empty
    DocumentId parent;    ///< the document it was unpacked from
    QString password;     ///< what opened it, where it is locked; stays in the case, nothing exports it
    int pages = 0;
    int ocrPages = 0;
};

} // namespace tendertrail::core
