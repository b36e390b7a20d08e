// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"

#include "store/documents.h"
#include "store/entities.h"
#include "store/segments.h"
#include "store/suggestions.h"
#include "xmltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace tendertrail::exchange {
namespace {

// Spreadsheets run a cell that starts with one of these as a formula; the text of a stranger's file must not.
QString defused(const QString &cell)
{
    static const QString starters = QStringLiteral("=+-@\t\r\n|\uff1d\uff0b\uff0d\uff20");
    static const QRegularExpression number(QStringLiteral("^-?\\d+(\\.\\d+)?$"));
    const QString trimmed = cell.trimmed();
    if (trimmed.isEmpty() || number.match(cell).hasMatch())
        return cell;
    return starters.contains(cell.front()) || starters.contains(trimmed.front()) ? u'\'' + cell : cell;
}

class Table
{
public:
    Table() : m_bytes("\xef\xbb\xbf") {}

    void row(const QStringList &cells)
    {
        QStringList quoted;
        for (const QString &cell : cells) {
            QString text = defused(xmlText(cell));
            if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
                text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
            quoted << text;
        }
        m_bytes += quoted.join(u',').toUtf8() + "\r\n";
    }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QString boxText(const QList<core::Box> &boxes)
{
    QStringList parts;
    for (const core::Box &box : boxes)
        parts << QStringLiteral("%1 %2 %3 %4").arg(decimal(box.x), decimal(box.y), decimal(box.width), decimal(box.height));
    return parts.join(QStringLiteral("; "));
}

// The translations of the segments that a mention touches.
class Translations
{
public:
    explicit Translations(store::Database &db) : m_db(db) {}

    core::Result<QString> of(const core::Mention &mention)
    {
        const auto key = std::pair(mention.document, mention.anchor.page);
        auto page = m_pages.find(key);
        if (page == m_pages.end()) {
            auto segments = store::translatedSegments(m_db, mention.document, mention.anchor.page);
            if (!segments)
                return segments.failure();
            page = m_pages.emplace(key, std::move(*segments)).first;
        }
        QStringList texts;
        for (const store::TranslatedSegment &each : page->second)
            if (each.translation && each.segment.range.intersects(mention.anchor.range))
                texts << each.translation->text;
        return texts.join(u' ');
    }

private:
    store::Database &m_db;
    std::map<std::pair<core::DocumentId, core::PageNumber>, std::vector<store::TranslatedSegment>> m_pages;
};

} // namespace

core::Result<QByteArray> mentionsCsv(store::Database &db, const std::vector<core::DocumentId> &chosen)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    const auto entities = store::entities(db);
    if (!entities)
        return entities.failure();
    const auto mentions = store::mentions(db);
    if (!mentions)
        return mentions.failure();
    std::map<core::DocumentId, const core::Document *> documentOf;
    for (const core::Document &document : *documents)
        documentOf[document.id] = &document;
    std::map<core::EntityId, const core::Entity *> entityOf;
    for (const core::Entity &entity : *entities)
        entityOf[entity.id] = &entity;

    Translations translations(db);
    Table table;
    QStringList header;
    for (const char *name : {"mention", "document", "file", "sha256", "source_url", "page", "field", "kind", "value", "date",
                             "amount", "currency", "entity", "entity_name", "entity_name_en", "quote", "translation", "box",
                             "asserted_by", "accepted_by", "accepted_at", "confidence", "inferred", "lost"})
        header << QString::fromLatin1(name);
    table.row(header);
    const auto yes = [](bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); };
    for (const core::Mention &mention : *mentions) {
        if (!chosen.empty() && std::find(chosen.begin(), chosen.end(), mention.document) == chosen.end())
            continue;
        const auto translation = translations.of(mention);
        if (!translation)
            return translation.failure();
        const auto document = documentOf.find(mention.document);
        const auto entity = entityOf.find(mention.entity);
        const bool known = document != documentOf.end();
        const bool named = entity != entityOf.end();
        table.row({QString::number(mention.id.value()), QString::number(mention.document.value()),
                   known ? document->second->name : QString(), known ? document->second->sha256.hex() : QString(),
                   known ? document->second->sourceUrl : QString(), QString::number(mention.anchor.page),
                   core::fieldName(mention.field), mention.kind, mention.value, mention.date, mention.money.amount,
                   mention.money.currency, named ? QString::number(mention.entity.value()) : QString(),
                   named ? entity->second->label : QString(), named ? entity->second->labelEn : QString(),
                   mention.anchor.quote, *translation, boxText(mention.anchor.boxes), mention.assertedBy, mention.acceptedBy,
                   mention.acceptedAt, decimal(mention.confidence, 3), yes(mention.inferred), yes(mention.lost)});
    }
    return table.bytes();
}

} // namespace tendertrail::exchange
