// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/packet.h"

#include "store/documents.h"
#include "store/entities.h"
#include "store/segments.h"
#include "store/suggestions.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace tendertrail::evidence {

using namespace core;

namespace {

// What a page's translations say about a range: text, engines and the least checked status of the segments it touches.
class Translations
{
public:
    explicit Translations(store::Database &db) : m_db(db) {}

    Result<void> fill(Citation &citation)
    {
        const std::pair<DocumentId, PageNumber> place{citation.document.id, citation.anchor.page};
        if (place != m_place) {
            auto segments = store::translatedSegments(m_db, place.first, place.second);
            if (!segments)
                return segments.failure();
            m_segments = std::move(*segments);
            m_place = place;
        }
        QStringList texts;
        QStringList engines;
        QStringList glossary;
        std::optional<TranslationStatus> status;
        for (const store::TranslatedSegment &segment : m_segments) {
            if (!segment.translation || !segment.segment.range.intersects(citation.anchor.range))
                continue;
            const Translation &translation = *segment.translation;
            texts.append(translation.text);
            QString engine = QStringLiteral("%1 %2").arg(translation.engine, translation.engineVersion).trimmed();
            if (!translation.by.isEmpty() && translation.by != translation.engine) {
                const QString who = QStringLiteral("%1 by %2").arg(translationStatusName(translation.status), translation.by);
                engine = engine.isEmpty() ? who : engine + QStringLiteral(", ") + who;
            }
            if (!engine.isEmpty() && !engines.contains(engine))
                engines.append(engine);
            for (const QString &entry : translation.terms) {
                if (!glossary.contains(entry))
                    glossary.append(entry);
            }
            status = status ? std::min(*status, translation.status) : translation.status;
        }
        citation.translation = texts.join(u' ');
        citation.engine = engines.join(QStringLiteral(", "));
        citation.glossary = glossary;
        citation.status = status ? translationStatusName(*status) : QString();
        return {};
    }

private:
    store::Database &m_db;
    std::pair<DocumentId, PageNumber> m_place{DocumentId(), 0};
    std::vector<store::TranslatedSegment> m_segments;
};

QString fieldWords(const Mention &mention)
{
    QString words = fieldName(mention.field);
    words.replace(u'_', u' ');
    if (!mention.kind.isEmpty())
        words += QStringLiteral(" (%1)").arg(mention.kind);
    return words;
}

QString saysOf(const Mention &mention, const QHash<EntityId, Entity> &entities)
{
    QString value = mention.value;
    if (mention.field == Field::Amount && !mention.money.amount.isEmpty())
        value = QStringLiteral("%1 %2").arg(groupedDecimal(mention.money.amount), mention.money.currency).trimmed();
    else if (mention.field == Field::Date && !mention.date.isEmpty())
        value = mention.date;
    else if (const auto entity = entities.constFind(mention.entity); entity != entities.constEnd()) {
        value = entity->label;
        if (!entity->labelEn.isEmpty() && entity->labelEn != entity->label)
            value += QStringLiteral(" (%1)").arg(entity->labelEn);
    }
    return value.isEmpty() ? fieldWords(mention) : QStringLiteral("%1: %2").arg(fieldWords(mention), value);
}

auto place(const Citation &citation)
{
    // Regions without words stand where their box does, after the words of the page that begin with it.
    const Box box = boundingBox(citation.anchor.boxes);
    return std::tuple(citation.document.id, citation.anchor.page, citation.anchor.range.begin, citation.anchor.range.end, box.y,
                      box.x, citation.mention, citation.clip);
}

} // namespace

Result<std::vector<Citation>> citations(store::Database &db, const std::vector<DocumentId> &wanted)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    const auto mentions = store::mentions(db);
    if (!mentions)
        return mentions.failure();
    const auto clips = store::clips(db);
    if (!clips)
        return clips.failure();
    const auto entities = store::entities(db);
    if (!entities)
        return entities.failure();

    QHash<DocumentId, Document> documentOf;
    for (const Document &document : *documents) {
        if (wanted.empty() || std::ranges::find(wanted, document.id) != wanted.end())
            documentOf.insert(document.id, document);
    }
    QHash<EntityId, Entity> entityOf;
    for (const Entity &entity : *entities)
        entityOf.insert(entity.id, entity);

    std::vector<Citation> all;
    for (const Mention &mention : *mentions) {
        if (!documentOf.contains(mention.document))
            continue;
        Citation citation;
        citation.document = documentOf.value(mention.document);
        citation.anchor = mention.anchor;
        citation.says = saysOf(mention, entityOf);
        citation.assertedBy = mention.assertedBy;
        citation.acceptedBy = mention.acceptedBy;
        citation.acceptedAt = mention.acceptedAt;
        citation.field = fieldName(mention.field);
        citation.mention = mention.id;
        citation.confidence = mention.confidence;
        citation.inferred = mention.inferred;
        citation.lost = mention.lost;
        all.push_back(std::move(citation));
    }
    for (const Clip &clip : *clips) {
        if (!documentOf.contains(clip.document))
            continue;
        Citation citation;
        citation.document = documentOf.value(clip.document);
        citation.anchor = clip.anchor;
        citation.assertedBy = clip.createdBy;
        citation.acceptedBy = clip.createdBy;
        citation.acceptedAt = clip.createdAt;
        citation.note = clip.note;
        citation.clip = clip.id;
        all.push_back(std::move(citation));
    }
    std::ranges::sort(all, {}, place);

    Translations translations(db);
    const int digits = std::max(3, static_cast<int>(QString::number(all.size()).size()));
    int number = 0;
    for (Citation &citation : all) {
        citation.id = QStringLiteral("C%1").arg(++number, digits, 10, QLatin1Char('0'));
        TRAIL_TRY(translations.fill(citation));
    }
    return all;
}

} // namespace tendertrail::evidence
