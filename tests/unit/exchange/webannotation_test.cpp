// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tendertrail;

class WebAnnotationTest : public QObject
{
    Q_OBJECT

    static core::Mention mention()
    {
        core::Mention mention;
        mention.id = core::MentionId(7);
        mention.field = core::Field::Buyer;
        mention.value = QStringLiteral("深圳大学");
        mention.entity = core::EntityId(3);
        mention.anchor.page = 3;
        mention.anchor.range = {40, 44};
        mention.anchor.quote = QStringLiteral("深圳大学");
        mention.anchor.prefix = QStringLiteral("采购人：");
        mention.anchor.suffix = QStringLiteral("\n");
        mention.anchor.boxes = {{72, 100, 40, 12}, {60.25, 114, 30, 12}};
        mention.acceptedBy = QStringLiteral("anna \"<&>");
        mention.acceptedAt = QStringLiteral("2024-08-23T07:00:00.000Z");
        return mention;
    }
    static core::Document document()
    {
        core::Document document;
        document.sha256 = core::Sha256::of("x");
        document.mediaType = QStringLiteral("application/pdf");
        document.language = QStringLiteral("zh-Hans");
        return document;
    }
    static QJsonObject made(const core::Mention &mention, const QString &translation)
    {
        const QByteArray bytes = exchange::toWebAnnotation(mention, document(), translation,
                                                           QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
        return QJsonDocument::fromJson(bytes).object();
    }

private Q_SLOTS:
    void hasWhatTheRecommendationAsks()
    {
        const QJsonObject annotation = made(mention(), QStringLiteral("Shenzhen University"));
        QCOMPARE(annotation.value(QStringLiteral("@context")).toString(), QStringLiteral("http://www.w3.org/ns/anno.jsonld"));
        QCOMPARE(annotation.value(QStringLiteral("type")).toString(), QStringLiteral("Annotation"));
        QCOMPARE(annotation.value(QStringLiteral("motivation")).toString(), QStringLiteral("identifying"));
        QVERIFY(annotation.value(QStringLiteral("id")).toString().startsWith(QStringLiteral("urn:uuid:")));
        QCOMPARE(annotation.value(QStringLiteral("creator")).toObject().value(QStringLiteral("name")).toString(),
                 QStringLiteral("anna \"<&>"));
        const QJsonObject target = annotation.value(QStringLiteral("target")).toObject();
        QCOMPARE(target.value(QStringLiteral("source")).toString(), QStringLiteral("urn:sha256:") + core::Sha256::of("x").hex());
    }

    void pointsAtPageWordsAndOffsets()
    {
        const QJsonArray selectors = made(mention(), {})
                                         .value(QStringLiteral("target"))
                                         .toObject()
                                         .value(QStringLiteral("selector"))
                                         .toArray();
        QCOMPARE(selectors.size(), 3);
        QCOMPARE(selectors[0].toObject().value(QStringLiteral("value")).toString(),
                 QStringLiteral("page=3&viewrect=60.25,100,51.75,26"));
        QCOMPARE(selectors[1].toObject().value(QStringLiteral("exact")).toString(), QStringLiteral("深圳大学"));
        QCOMPARE(selectors[1].toObject().value(QStringLiteral("prefix")).toString(), QStringLiteral("采购人："));
        QCOMPARE(selectors[2].toObject().value(QStringLiteral("start")).toInt(), 40);
        QCOMPARE(selectors[2].toObject().value(QStringLiteral("end")).toInt(), 44);
    }

    void bodiesNameEntityAndTranslation()
    {
        const QJsonArray body = made(mention(), QStringLiteral("Shenzhen University")).value(QStringLiteral("body")).toArray();
        QCOMPARE(body.size(), 3);
        QCOMPARE(body[0].toObject().value(QStringLiteral("type")).toString(), QStringLiteral("SpecificResource"));
        QVERIFY(body[0].toObject().value(QStringLiteral("source")).toString().endsWith(QStringLiteral("#entity:3")));
        QCOMPARE(body[2].toObject().value(QStringLiteral("language")).toString(), QStringLiteral("en"));
    }

    void aMentionWithoutEntityDescribes()
    {
        core::Mention plain = mention();
        plain.entity = {};
        plain.anchor.boxes.clear();
        const QJsonObject annotation = made(plain, {});
        QCOMPARE(annotation.value(QStringLiteral("motivation")).toString(), QStringLiteral("describing"));
        QCOMPARE(annotation.value(QStringLiteral("body")).toArray().size(), 1);
        QVERIFY(made(plain, {}) == annotation);
    }
};

QTEST_APPLESS_MAIN(WebAnnotationTest)
#include "webannotation_test.moc"
