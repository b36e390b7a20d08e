// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguejson.h"

#include <QDate>

namespace tendertrail::cli {

using namespace core;

namespace {

QJsonArray partsJson(const tagging::Specification &specification, tagging::PartComparison::Verdict verdict)
{
    QJsonArray parts;
    const auto found = specification.with(verdict);
    for (const auto &part : found)
        parts.append(QJsonObject{{QStringLiteral("part"), part.part}, {QStringLiteral("maker"), part.maker}, {QStringLiteral("why"), part.why}});
    return parts;
}

QJsonObject comparisonJson(const tagging::Specification &specification)
{
    using Verdict = tagging::PartComparison::Verdict;
    QJsonArray minima;
    for (const auto &minimum : specification.minima)
        minima.append(QJsonObject{{QStringLiteral("quantity"), minimum.quantity}, {QStringLiteral("minimum"), minimum.value}});
    return {{QStringLiteral("minima"), minima},
            {QStringLiteral("domestic"), specification.domestic},
            {QStringLiteral("could"), partsJson(specification, Verdict::Could)},
            {QStringLiteral("could_not"), partsJson(specification, Verdict::CouldNot)},
            {QStringLiteral("unknown"), partsJson(specification, Verdict::Unknown)}};
}

QString relevanceName(tagging::ControlRelevance::Kind kind)
{
    using Kind = tagging::ControlRelevance::Kind;
    switch (kind) {
    case Kind::Relevant:
        return QStringLiteral("relevant");
    case Kind::Below:
        return QStringLiteral("below");
    case Kind::NeedsDieArea:
        return QStringLiteral("needs_die_area");
    case Kind::NeedsLink:
        return QStringLiteral("needs_link");
    case Kind::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonObject relevanceJson(const tagging::Accelerators &accelerators, const QString &chip, const QString &day)
{
    QJsonArray parts;
    const auto known = accelerators.partsOf(chip);
    for (const auto *part : known) {
        const auto relevance = accelerators.relevance(*part, day);
        QJsonObject row{{QStringLiteral("part"), part->name}, {QStringLiteral("relevance"), relevanceName(relevance.kind)}};
        if (!relevance.rule.isEmpty()) {
            row.insert(QStringLiteral("rule"), relevance.rule);
            row.insert(QStringLiteral("source"), relevance.source);
        }
        if (const auto performance = part->totalProcessingPerformance())
            row.insert(QStringLiteral("tpp"), *performance);
        if (const auto density = part->performanceDensity())
            row.insert(QStringLiteral("performance_density"), *density);
        parts.append(row);
    }
    return {{QStringLiteral("day"), day}, {QStringLiteral("parts"), parts}};
}

/// The day that a document is of: when it was published, else when bids were due.
QString dayOf(const QJsonArray &fields)
{
    for (const auto *kind : {"publication", "award", "contract", "deadline", "opening"}) {
        for (const QJsonValue &value : fields) {
            const QJsonObject field = value.toObject();
            if (field.value(QStringLiteral("field")).toString() == QLatin1String("date") && field.value(QStringLiteral("kind")).toString() == QLatin1String(kind))
                return field.value(QStringLiteral("date")).toString().left(10);
        }
    }
    return QDate::currentDate().toString(Qt::ISODate);
}

template <typename Id>
QJsonArray idsJson(const std::vector<Id> &ids)
{
    QJsonArray array;
    for (const Id id : ids)
        array.append(id.value());
    return array;
}

} // namespace

void addCatalogue(QJsonArray &fields, const tagging::Tagger &tagger)
{
    const QString day = dayOf(fields);
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QJsonObject field = fields[i].toObject();
        if (field.value(QStringLiteral("field")).toString() != QLatin1String("chip"))
            continue;
        if (field.value(QStringLiteral("kind")).toString() == tagging::specifiedKind) {
            if (const auto specification = tagger.specification(field.value(QStringLiteral("quote")).toString()))
                field.insert(QStringLiteral("comparison"), comparisonJson(*specification));
        } else if (const QString chip = field.value(QStringLiteral("catalogue_id")).toString(); !chip.isEmpty()) {
            field.insert(QStringLiteral("control_relevance"), relevanceJson(tagger.accelerators(), chip, day));
        }
        fields[i] = field;
    }
}

void addPurchaseFile(QJsonObject &purchase, const tagging::PurchaseFile &file)
{
    QJsonArray stages;
    for (const auto &stage : file.stages)
        stages.append(QJsonObject{{QStringLiteral("stage"), stage.stage}, {QStringLiteral("date"), stage.date}, {QStringLiteral("documents"), idsJson(stage.documents)}});
    QJsonArray contradictions;
    for (const auto &contradiction : file.contradictions) {
        QJsonArray versions;
        for (const auto &version : contradiction.versions)
            versions.append(QJsonObject{{QStringLiteral("value"), version.value}, {QStringLiteral("documents"), idsJson(version.documents)}});
        contradictions.append(QJsonObject{{QStringLiteral("field"), fieldName(contradiction.field)},
                                          {QStringLiteral("kind"), contradiction.kind},
                                          {QStringLiteral("versions"), versions}});
    }
    purchase.insert(QStringLiteral("stages"), stages);
    purchase.insert(QStringLiteral("missing"), QJsonArray::fromStringList(file.missing));
    purchase.insert(QStringLiteral("contradictions"), contradictions);
}

} // namespace tendertrail::cli
