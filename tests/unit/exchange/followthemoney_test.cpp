// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/casefiles.h"

#include "ftmschema.h"
#include "samplecase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace tendertrail;

class FollowTheMoneyTest : public QObject
{
    Q_OBJECT

    SampleCase m_case;
    QList<QJsonObject> m_entities;
    QHash<QString, QJsonObject> m_byId;

    static QStringList values(const QJsonObject &entity, const char *property)
    {
        QStringList texts;
        for (const QJsonValue &value : entity.value(QStringLiteral("properties")).toObject().value(QLatin1String(property)).toArray())
            texts << value.toString();
        return texts;
    }
    QList<QJsonObject> ofSchema(const char *schema) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &entity : m_entities)
            if (entity.value(QStringLiteral("schema")) == QLatin1String(schema))
                found << entity;
        return found;
    }
    QJsonObject named(const QString &name) const
    {
        for (const QJsonObject &entity : m_entities)
            if (values(entity, "name").contains(name))
                return entity;
        return {};
    }
    QString nameOf(const QString &id) const { return values(m_byId.value(id), "name").value(0); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_case.isGood(), qPrintable(m_case.problem()));
        const auto lines = exchange::toFollowTheMoney(m_case.database(), m_case.uuid());
        QVERIFY(lines);
        QVERIFY(lines->endsWith('\n'));
        for (const QByteArray &line : lines->trimmed().split('\n')) {
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(line, &error);
            QCOMPARE(error.error, QJsonParseError::NoError);
            m_entities << document.object();
            const QString id = document.object().value(QStringLiteral("id")).toString();
            QVERIFY2(!m_byId.contains(id), "an id twice");
            m_byId.insert(id, document.object());
        }
    }

    void idsAreStableSha1()
    {
        static const QRegularExpression sha1(QStringLiteral("^[0-9a-f]{40}$"));
        for (const QJsonObject &entity : std::as_const(m_entities))
            QVERIFY(sha1.match(entity.value(QStringLiteral("id")).toString()).hasMatch());
        QCOMPARE(*exchange::toFollowTheMoney(m_case.database(), m_case.uuid()),
                 *exchange::toFollowTheMoney(m_case.database(), m_case.uuid()));
        QVERIFY(*exchange::toFollowTheMoney(m_case.database(), QStringLiteral("another"))
                != *exchange::toFollowTheMoney(m_case.database(), m_case.uuid()));
    }

    void everyValueIsATextInAList()
    {
        for (const QJsonObject &entity : std::as_const(m_entities)) {
            const QJsonObject properties = entity.value(QStringLiteral("properties")).toObject();
            for (auto property = properties.begin(); property != properties.end(); ++property) {
                QVERIFY(property.value().isArray() && !property.value().toArray().isEmpty());
                for (const QJsonValue &value : property.value().toArray())
                    QVERIFY(value.isString() && !value.toString().isEmpty());
            }
        }
    }

    void entitiesFollowTheModel()
    {
        FtmSchemata schemata;
        if (!schemata.load(QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/ftm/schema")))
            QSKIP("the schemata are not here");
        for (const QJsonObject &entity : std::as_const(m_entities)) {
            const QString schema = entity.value(QStringLiteral("schema")).toString();
            QVERIFY2(schemata.has(schema) && !schemata.isAbstract(schema), qPrintable(schema));
            const QJsonObject properties = entity.value(QStringLiteral("properties")).toObject();
            for (const QString &name : schemata.required(schema))
                QVERIFY2(properties.contains(name), qPrintable(schema + u'.' + name));
            for (auto property = properties.begin(); property != properties.end(); ++property) {
                const FtmSchemata::Property *known = schemata.property(schema, property.key());
                QVERIFY2(known, qPrintable(schema + u'.' + property.key()));
                for (const QJsonValue &value : property.value().toArray()) {
                    const QString text = value.toString();
                    if (known->type == u"entity") {
                        QVERIFY2(m_byId.contains(text), "dangling");
                        const QString target = m_byId.value(text).value(QStringLiteral("schema")).toString();
                        QVERIFY2(schemata.isA(target, known->range), qPrintable(property.key() + u' ' + target));
                    } else if (known->type == u"date") {
                        QVERIFY2(QRegularExpression(QStringLiteral("^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?)?)?)?$")).match(text).hasMatch(),
                                 qPrintable(text));
                    } else if (known->type == u"name") {
                        QVERIFY(text.size() <= 384);
                    }
                }
            }
        }
    }

    void awardsJoinContractAndSupplierWithProof()
    {
        const auto awards = ofSchema("ContractAward");
        QCOMPARE(awards.size(), 1); // the planned purchase is none
        const QJsonObject award = awards.first();
        QCOMPARE(nameOf(values(award, "supplier").value(0)), QStringLiteral("成都运达科技有限公司"));
        QCOMPARE(values(award, "amount"), QStringList{QStringLiteral("200000")});
        QCOMPARE(values(award, "currency"), QStringList{QStringLiteral("CNY")});
        const QJsonObject contract = m_byId.value(values(award, "contract").value(0));
        QCOMPARE(nameOf(values(contract, "authority").value(0)), QStringLiteral("深圳大学"));
        QCOMPARE(values(contract, "procedureNumber"), QStringList{QStringLiteral("SZDX-2023-01")});
        const QJsonObject proof = m_byId.value(values(award, "proof").value(0));
        QCOMPARE(proof.value(QStringLiteral("schema")).toString(), QStringLiteral("Pages"));
        QVERIFY(values(award, "description").join(u'\n').contains(QStringLiteral("“成都运达科技有限公司” (成交公告.pdf, p. 1)")));
    }

    void aPlannedPurchaseIsALinkAndNeverAnAward()
    {
        bool found = false;
        for (const QJsonObject &link : ofSchema("UnknownLink")) {
            if (values(link, "role") != QStringList{QStringLiteral("buys_from")})
                continue;
            found = true;
            QCOMPARE(nameOf(values(link, "subject").value(0)), QStringLiteral("之江实验室"));
            QCOMPARE(values(link, "status"), QStringList{QStringLiteral("planned")});
        }
        QVERIFY(found);
        QCOMPARE(ofSchema("Contract").size(), 1);
    }

    void agenciesRepresentBuyers()
    {
        const auto found = ofSchema("Representation");
        QCOMPARE(found.size(), 1);
        QCOMPARE(nameOf(values(found.first(), "agent").value(0)), QStringLiteral("国信招标集团"));
        QCOMPARE(nameOf(values(found.first(), "client").value(0)), QStringLiteral("深圳大学"));
    }

    void callsNameAuthorityBiddersAndDeadline()
    {
        const auto calls = ofSchema("CallForTenders");
        QCOMPARE(calls.size(), 2);
        QCOMPARE(values(calls.first(), "callId"), QStringList{QStringLiteral("SZDX-2023-01")});
        QCOMPARE(nameOf(values(calls.first(), "tenderers").value(0)), QStringLiteral("成都运达科技有限公司"));
        QCOMPARE(values(calls.first(), "submissionDeadline"), QStringList{QStringLiteral("2023-07-05T09:30")});
    }

    void rolesDecideTheSchema()
    {
        const auto schema = [this](const QString &name) { return named(name).value(QStringLiteral("schema")).toString(); };
        QCOMPARE(schema(QStringLiteral("深圳大学")), QStringLiteral("PublicBody"));
        QCOMPARE(schema(QStringLiteral("成都运达科技有限公司")), QStringLiteral("Company"));
        QCOMPARE(schema(QStringLiteral("亚马逊云")), QStringLiteral("Asset"));
        QCOMPARE(schema(QStringLiteral("=1+1")), QStringLiteral("Person"));
        QVERIFY(named(QStringLiteral("无人提及")).isEmpty());
    }

    void aGlossIsAWeakAliasAndAnOfficialNameAnAlias()
    {
        QCOMPARE(values(named(QStringLiteral("深圳大学")), "alias"), QStringList{QStringLiteral("Shenzhen University")});
        const QJsonObject yunda = named(QStringLiteral("成都运达科技有限公司"));
        QCOMPARE(values(yunda, "alias"), QStringList{});
        QCOMPARE(values(yunda, "weakAlias"), QStringList{QStringLiteral("Chengdu Yunda Technology")});
    }

    void documentsCarryTheirSha256BesideTheProperties()
    {
        const auto pages = ofSchema("Pages");
        QCOMPARE(pages.size(), 1); // what proves nothing stays at home
        const QJsonObject document = pages.first();
        QCOMPARE(document.value(QStringLiteral("sha256")).toString(), core::Sha256::of(QStringLiteral("成交公告.pdf").toUtf8()).hex());
        QVERIFY(values(document, "contentHash").isEmpty());
        QCOMPARE(values(document, "fileName"), QStringList{QStringLiteral("成交公告.pdf")});
        QCOMPARE(values(document, "language"), QStringList{QStringLiteral("zho")});
        QCOMPARE(values(document, "retrievedAt"), QStringList{QStringLiteral("2024-08-23T06:00:00")});
    }
};

QTEST_APPLESS_MAIN(FollowTheMoneyTest)
#include "followthemoney_test.moc"
