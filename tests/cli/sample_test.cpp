// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::test;

/// The story that the program must make easy, from a folder of documents to a packet, through the command line alone.
class SampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_case = m_folder.filePath(QStringLiteral("sample.ttcase"));
        QCOMPARE(cli({QStringLiteral("new"), m_case, QStringLiteral("--title"), QStringLiteral("Sample")}).exitCode, 0);
        const CliRun import = cli({QStringLiteral("import"), m_case, QStringLiteral(TRAIL_SOURCE_DIR "/resources/sample/documents"), QStringLiteral("--json")});
        QVERIFY2(import.exitCode == 0, import.out + import.err);
        QCOMPARE(import.last().value(QStringLiteral("documents")).toInt(), 8);
        QCOMPARE(cli({QStringLiteral("translate"), m_case}).exitCode, 0);
        QCOMPARE(cli({QStringLiteral("tag"), m_case, QStringLiteral("--accept-above"), QStringLiteral("0.8")}).exitCode, 0);
        for (const QJsonObject &purchase : cli({QStringLiteral("purchases"), m_case, QStringLiteral("--json")}).lines())
            m_purchases.append(purchase);
    }

    void thePurchasesOfTheStoryAreFound_data()
    {
        QTest::addColumn<QString>("buyer");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QStringList>("chips");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("supplier");
        QTest::addColumn<QStringList>("statuses");
        QTest::newRow("Shenzhen University") << QStringLiteral("深圳大学") << QStringLiteral("aws") << QStringList{QStringLiteral("A100"), QStringLiteral("H100")}
                                             << QStringLiteral("200000") << QStringLiteral("成都运达科技有限公司")
                                             << QStringList{QStringLiteral("awarded"), QStringLiteral("contracted")};
        QTest::newRow("Zhejiang Lab") << QStringLiteral("之江实验室") << QStringLiteral("aws") << QStringList() << QStringLiteral("184000") << QString()
                                      << QStringList{QStringLiteral("planned"), QStringLiteral("cancelled"), QStringLiteral("denied")};
        QTest::newRow("Sichuan University") << QStringLiteral("四川大学") << QStringLiteral("azure") << QStringList() << QString() << QString()
                                            << QStringList{QStringLiteral("tendered")};
    }

    void thePurchasesOfTheStoryAreFound()
    {
        QFETCH(QString, buyer);
        QFETCH(QString, provider);
        QFETCH(QStringList, chips);
        QFETCH(QString, amount);
        QFETCH(QString, supplier);
        QFETCH(QStringList, statuses);
        const QJsonObject purchase = purchaseOf(buyer);
        QVERIFY2(!purchase.isEmpty(), qPrintable(buyer));
        QVERIFY2(has(purchase, "cloud_providers", "catalogue_id", provider), qPrintable(text(purchase)));
        for (const QString &chip : chips)
            QVERIFY2(has(purchase, "chips", "value", chip), qPrintable(chip));
        if (!amount.isEmpty())
            QVERIFY2(has(purchase, "amounts", "amount", amount), qPrintable(text(purchase)));
        if (!supplier.isEmpty())
            QVERIFY(has(purchase, "suppliers", "value", supplier) || has(purchase, "intermediaries", "value", supplier));
        QVERIFY2(statuses.contains(purchase.value(QStringLiteral("status")).toString()), qPrintable(text(purchase)));
    }

    void theThreeStagesOfOnePurchaseAreOne()
    {
        QCOMPARE(purchaseOf(QStringLiteral("深圳大学")).value(QStringLiteral("documents")).toArray().size(), 3); // tender, award, contract
        QCOMPARE(purchaseOf(QStringLiteral("之江实验室")).value(QStringLiteral("documents")).toArray().size(), 2); // plan, and that nothing came of it
    }

    void theDecoysAreNotChips()
    {
        for (const QJsonObject &document : cli({QStringLiteral("fields"), m_case, QStringLiteral("--json")}).lines()) {
            if (!document.value(QStringLiteral("name")).toString().contains(QLatin1String("decoy")))
                continue;
            for (const QJsonValue &value : document.value(QStringLiteral("fields")).toArray())
                QVERIFY2(value.toObject().value(QStringLiteral("field")).toString() != QLatin1String("chip"), qPrintable(text(value.toObject())));
        }
    }

    void everyRelationOpensItsQuote()
    {
        const QList<QJsonObject> relations = cli({QStringLiteral("relations"), m_case, QStringLiteral("--json")}).lines();
        QVERIFY(relations.size() >= 8);
        for (const QJsonObject &relation : relations) {
            const QJsonArray evidence = relation.value(QStringLiteral("evidence")).toArray();
            QVERIFY2(!evidence.isEmpty(), qPrintable(text(relation)));
            for (const QJsonValue &value : evidence) {
                const QJsonObject quote = value.toObject();
                QVERIFY(!quote.value(QStringLiteral("quote")).toString().isEmpty());
                QVERIFY(!quote.value(QStringLiteral("accepted_by")).toString().isEmpty());
                QCOMPARE(quote.value(QStringLiteral("sha256")).toString().size(), 64);
                const QJsonObject page = cli({QStringLiteral("text"), m_case, QStringLiteral("--json"), QStringLiteral("--document"),
                                              QString::number(quote.value(QStringLiteral("document")).toInt()), QStringLiteral("--page"),
                                              QString::number(quote.value(QStringLiteral("page")).toInt())})
                                             .last()
                                             .value(QStringLiteral("pages"))
                                             .toArray()
                                             .first()
                                             .toObject();
                QVERIFY(page.value(QStringLiteral("text")).toString().contains(quote.value(QStringLiteral("quote")).toString()));
                const QJsonArray box = quote.value(QStringLiteral("box")).toArray();
                QVERIFY(box.at(2).toDouble() > 0 && box.at(3).toDouble() > 0);
                QVERIFY(box.at(0).toDouble() + box.at(2).toDouble() <= page.value(QStringLiteral("width")).toDouble() + 1);
                QVERIFY(box.at(1).toDouble() + box.at(3).toDouble() <= page.value(QStringLiteral("height")).toDouble() + 1);
            }
        }
    }

    void searchCrossesScriptsAndLanguages_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("two characters") << QStringLiteral("运达") << 2;
        QTest::newRow("traditional by simplified") << QStringLiteral("成都运达科技有限公司 合同金额") << 1;
        QTest::newRow("a chip") << QStringLiteral("A100") << 3;
        QTest::newRow("English") << QStringLiteral("Shenzhen University") << 1;
    }

    void searchCrossesScriptsAndLanguages()
    {
        QFETCH(QString, query);
        QFETCH(int, atLeast);
        const CliRun run = cli({QStringLiteral("search"), m_case, query, QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.lines().size() >= atLeast, run.out);
    }

    void graphFilesCarryTheEdges()
    {
        for (const QString &suffix : {QStringLiteral("json"), QStringLiteral("graphml"), QStringLiteral("gexf"), QStringLiteral("svg"), QStringLiteral("png")}) {
            const QString file = m_folder.filePath(QStringLiteral("graph.") + suffix);
            QCOMPARE(cli({QStringLiteral("graph"), m_case, QStringLiteral("--output"), file}).exitCode, 0);
            QVERIFY(QFile(file).size() > 500);
        }
        QFile json(m_folder.filePath(QStringLiteral("graph.json")));
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonArray edges = QJsonDocument::fromJson(json.readAll()).object().value(QStringLiteral("edges")).toArray();
        QVERIFY(!edges.isEmpty());
        for (const QJsonValue &edge : edges)
            QVERIFY(edge.toObject().value(QStringLiteral("evidence")).toInt() > 0);
    }

    void thePacketVerifiesAndTamperingIsFound()
    {
        const QString packet = m_folder.filePath(QStringLiteral("packet"));
        const CliRun made = cli({QStringLiteral("export"), m_case, QStringLiteral("--format"), QStringLiteral("packet"), QStringLiteral("--output"), packet, QStringLiteral("--json")});
        QVERIFY2(made.exitCode == 0, made.err);
        QVERIFY(made.last().value(QStringLiteral("citations")).toInt() > 10);
        QVERIFY(cli({QStringLiteral("verify"), packet, QStringLiteral("--json")}).last().value(QStringLiteral("ok")).toBool());
        QVERIFY(cli({QStringLiteral("verify"), made.last().value(QStringLiteral("zip")).toString(), QStringLiteral("--json")}).last().value(QStringLiteral("ok")).toBool());
        QFile citations(packet + QStringLiteral("/data/citations/citations.json"));
        QVERIFY(citations.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(citations.open(QIODevice::Append));
        citations.write(" ");
        citations.close();
        const CliRun changed = cli({QStringLiteral("verify"), packet, QStringLiteral("--json")});
        QCOMPARE(changed.exitCode, 1);
        QVERIFY(!changed.last().value(QStringLiteral("problems")).toArray().isEmpty());
    }

private:
    static QString text(const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson()); }

    QJsonObject purchaseOf(const QString &buyer) const
    {
        for (const QJsonObject &purchase : m_purchases) {
            if (has(purchase, "buyers", "value", buyer))
                return purchase;
        }
        return {};
    }

    static bool has(const QJsonObject &purchase, const char *list, const char *key, const QString &wanted)
    {
        for (const QJsonValue &value : purchase.value(QLatin1String(list)).toArray()) {
            if (value.toObject().value(QLatin1String(key)).toString().contains(wanted))
                return true;
        }
        return false;
    }

    QTemporaryDir m_folder;
    QString m_case;
    QList<QJsonObject> m_purchases;
};

QTEST_GUILESS_MAIN(SampleTest)
#include "sample_test.moc"
