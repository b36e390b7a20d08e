// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"

#include "xmltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace tendertrail::exchange {
namespace {

QJsonArray selectorsOf(const core::Anchor &anchor)
{
    QString fragment = QStringLiteral("page=%1").arg(anchor.page);
    if (!anchor.boxes.isEmpty()) {
        const core::Box box = core::boundingBox(anchor.boxes);
        fragment += QStringLiteral("&viewrect=%1,%2,%3,%4")
                        .arg(decimal(box.x), decimal(box.y), decimal(box.width), decimal(box.height));
    }
    return {QJsonObject{{QStringLiteral("type"), QStringLiteral("FragmentSelector")},
                        {QStringLiteral("conformsTo"), QStringLiteral("http://tools.ietf.org/rfc/rfc3778")},
                        {QStringLiteral("value"), fragment}},
            QJsonObject{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")},
                        {QStringLiteral("exact"), anchor.quote},
                        {QStringLiteral("prefix"), anchor.prefix},
                        {QStringLiteral("suffix"), anchor.suffix}},
            QJsonObject{{QStringLiteral("type"), QStringLiteral("TextPositionSelector")},
                        {QStringLiteral("start"), qint64{anchor.range.begin}},
                        {QStringLiteral("end"), qint64{anchor.range.end}}}};
}

QJsonObject translationBody(const QString &translation)
{
    return {{QStringLiteral("type"), QStringLiteral("TextualBody")},
            {QStringLiteral("value"), translation},
            {QStringLiteral("format"), QStringLiteral("text/plain")},
            {QStringLiteral("language"), QStringLiteral("en")},
            {QStringLiteral("purpose"), QStringLiteral("describing")}};
}

// What every annotation has: id, where it points, who made it and when.
QJsonObject annotationOf(const QString &local, const core::Anchor &anchor, const core::Document &document, const QString &caseUuid,
                         const QString &creator, const QString &created)
{
    QJsonObject target{{QStringLiteral("source"), QStringLiteral("urn:sha256:") + document.sha256.hex()},
                       {QStringLiteral("selector"), selectorsOf(anchor)}};
    if (!document.mediaType.isEmpty())
        target.insert(QStringLiteral("format"), document.mediaType);
    if (!document.language.isEmpty())
        target.insert(QStringLiteral("language"), document.language);
    const QUuid space = QUuid::fromString(caseUuid);
    QJsonObject annotation{
        {QStringLiteral("@context"), QStringLiteral("http://www.w3.org/ns/anno.jsonld")},
        {QStringLiteral("id"), QStringLiteral("urn:uuid:") + QUuid::createUuidV5(space, local).toString(QUuid::WithoutBraces)},
        {QStringLiteral("type"), QStringLiteral("Annotation")},
        {QStringLiteral("generator"), QJsonObject{{QStringLiteral("type"), QStringLiteral("Software")},
                                                  {QStringLiteral("name"), QStringLiteral("Tendertrail " TRAIL_VERSION)}}},
        {QStringLiteral("target"), target}};
    if (!created.isEmpty())
        annotation.insert(QStringLiteral("created"), created);
    if (!creator.isEmpty())
        annotation.insert(QStringLiteral("creator"),
                          QJsonObject{{QStringLiteral("type"), QStringLiteral("Person")}, {QStringLiteral("name"), creator}});
    return annotation;
}

} // namespace

QByteArray toWebAnnotation(const core::Mention &mention, const core::Document &document, const QString &translation,
                           const QString &caseUuid)
{
    QJsonArray body;
    if (mention.entity.isValid())
        body.append(QJsonObject{
            {QStringLiteral("type"), QStringLiteral("SpecificResource")},
            {QStringLiteral("source"), QStringLiteral("urn:uuid:%1#entity:%2").arg(caseUuid).arg(mention.entity.value())},
            {QStringLiteral("purpose"), QStringLiteral("identifying")}});
    body.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                            {QStringLiteral("value"), core::fieldName(mention.field) + QStringLiteral(": ") + mention.value},
                            {QStringLiteral("format"), QStringLiteral("text/plain")},
                            {QStringLiteral("purpose"), QStringLiteral("tagging")}});
    if (!translation.isEmpty())
        body.append(translationBody(translation));
    QJsonObject annotation = annotationOf(QStringLiteral("mention:%1").arg(mention.id.value()), mention.anchor, document, caseUuid,
                                          mention.acceptedBy, mention.acceptedAt);
    annotation.insert(QStringLiteral("motivation"),
                      mention.entity.isValid() ? QStringLiteral("identifying") : QStringLiteral("describing"));
    annotation.insert(QStringLiteral("body"), body);
    return QJsonDocument(annotation).toJson(QJsonDocument::Compact);
}

QByteArray toWebAnnotation(const core::Clip &clip, const core::Document &document, const QString &translation, const QString &caseUuid)
{
    QJsonArray body;
    if (!clip.note.isEmpty())
        body.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                {QStringLiteral("value"), clip.note},
                                {QStringLiteral("format"), QStringLiteral("text/plain")},
                                {QStringLiteral("purpose"), QStringLiteral("commenting")}});
    if (!translation.isEmpty())
        body.append(translationBody(translation));
    QJsonObject annotation = annotationOf(QStringLiteral("clip:%1").arg(clip.id.value()), clip.anchor, document, caseUuid, clip.createdBy,
                                          clip.createdAt);
    annotation.insert(QStringLiteral("motivation"), QStringLiteral("highlighting"));
    if (!body.isEmpty())
        annotation.insert(QStringLiteral("body"), body);
    return QJsonDocument(annotation).toJson(QJsonDocument::Compact);
}

} // namespace tendertrail::exchange
