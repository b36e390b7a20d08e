// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/accelerators.h"
#include "tagging/tagger.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tendertrail;
using Kind = tagging::ControlRelevance::Kind;

namespace {

const auto today = QStringLiteral("2026-11-24");

/// Rows of a comma-separated file with quoted fields.
std::vector<QStringList> rowsOf(const QString &text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto unit = text.at(i);
        if (unit == u'"') {
            if (quoted && i + 1 < text.size() && text.at(i + 1) == u'"')
                field.append(text.at(++i));
            else
                quoted = !quoted;
        } else if (!quoted && (unit == u',' || unit == u'\n')) {
            row.append(field.trimmed());
            field.clear();
            if (unit == u'\n') {
                rows.push_back(row);
                row.clear();
            }
        } else {
            field.append(unit);
        }
    }
    return rows;
}

/// The tier in the words of the check.
QString tierOf(const tagging::ControlRelevance &relevance, bool dataCentre)
{
    switch (relevance.kind) {
    case Kind::Relevant:
        return dataCentre ? relevance.rule : QStringLiteral("NAC-notified (non-datacentre, TPP>=4800)");
    case Kind::Below:
        return dataCentre ? QStringLiteral("below") : QStringLiteral("below (non-datacentre)");
    case Kind::NeedsLink:
        return QStringLiteral("needs-link");
    case Kind::NeedsDieArea:
        return QStringLiteral("needs-die-area");
    case Kind::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace

/// Parts, their performance as the rule reckons it, and which rule is relevant to them.
class AcceleratorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = tagging::Accelerators::load();
        QVERIFY2(loaded, loaded ? "" : qPrintable(core::describe(loaded.error())));
        m_catalogue = std::move(*loaded);
    }
    void performanceAndThresholdsEqualTheCheck();
    void everyRowHasASourceAndADate();
    void everyRowOfTheOtherCataloguesHasASourceAndADate_data();
    void everyRowOfTheOtherCataloguesHasASourceAndADate();
    void partsBelongToChipsThatAreLookedFor();
    void partHasRelevance_data();
    void partHasRelevance();
    void nothingIsRelevantBeforeARuleWasInForce();
    void faultyCatalogueIsRefused_data();
    void faultyCatalogueIsRefused();

private:
    [[nodiscard]] const tagging::Accelerator *part(const QString &name) const
    {
        const auto &parts = m_catalogue.parts();
        const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto &known) { return known.name == name; });
        return found == parts.end() ? nullptr : &*found;
    }

    tagging::Accelerators m_catalogue;
};

void AcceleratorsTest::performanceAndThresholdsEqualTheCheck()
{
    QFile file(QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/chips/chips_check.csv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the shared data is not here");
    const auto rows = rowsOf(QString::fromUtf8(file.readAll()));
    const auto column = [&](const char *name) { return rows.front().indexOf(QString::fromLatin1(name)); };
    const auto name = column("name");
    const auto performance = column("tpp_computed");
    const auto density = column("perf_density");
    const auto tier = column("tier_2023");
    QVERIFY(name >= 0 && performance >= 0 && density >= 0 && tier >= 0);
    int checked = 0;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() <= tier)
            continue;
        const auto *known = part(rows[i][name]);
        QVERIFY2(known, qPrintable(rows[i][name]));
        const auto tpp = known->totalProcessingPerformance();
        QCOMPARE(tpp.has_value(), !rows[i][performance].isEmpty());
        if (tpp)
            QVERIFY2(std::abs(*tpp - rows[i][performance].toDouble()) < 0.06, qPrintable(rows[i][name]));
        if (!rows[i][density].isEmpty())
            QVERIFY2(std::abs(known->performanceDensity().value_or(0) - rows[i][density].toDouble()) < 0.006, qPrintable(rows[i][name]));
        // Where the check lacks a die that the catalogue knows, the catalogue decides.
        const auto found = tierOf(m_catalogue.relevance(*known, today), known->dataCentre);
        if (rows[i][tier] != QStringLiteral("needs-die-area") || !known->dieMm2)
            QVERIFY2(found == rows[i][tier], qPrintable(rows[i][name] + u' ' + found));
        ++checked;
    }
    QCOMPARE(checked, 175);
}

void AcceleratorsTest::everyRowHasASourceAndADate()
{
    QVERIFY(m_catalogue.parts().size() >= 195);
    for (const auto &known : m_catalogue.parts()) {
        QVERIFY2(known.source.startsWith(QStringLiteral("http")), qPrintable(known.name));
        QVERIFY2(QDate::fromString(known.date, Qt::ISODate).isValid(), qPrintable(known.name));
        QVERIFY2(known.released.isEmpty() || QDate::fromString(known.released, Qt::ISODate).isValid(), qPrintable(known.name));
        QCOMPARE(part(known.name), &known); // no name twice
    }
}

void AcceleratorsTest::everyRowOfTheOtherCataloguesHasASourceAndADate_data()
{
    QTest::addColumn<QString>("key");
    for (const auto *key : {"chips", "clouds", "manufacturers", "institutions"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void AcceleratorsTest::everyRowOfTheOtherCataloguesHasASourceAndADate()
{
    QFETCH(QString, key);
    QFile file(QStringLiteral(TRAIL_SOURCE_DIR "/resources/catalogues/%1.json").arg(key));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto rows = QJsonDocument::fromJson(file.readAll()).object().value(key).toArray();
    QVERIFY(!rows.isEmpty());
    for (const auto &value : rows) {
        const auto row = value.toObject();
        const auto id = row.value(QLatin1String("id")).toString();
        QVERIFY2(!row.value(QLatin1String("source")).toString().isEmpty(), qPrintable(id));
        QVERIFY2(QDate::fromString(row.value(QLatin1String("date")).toString(), Qt::ISODate).isValid(), qPrintable(id));
    }
}

void AcceleratorsTest::partsBelongToChipsThatAreLookedFor()
{
    const auto tagger = tagging::Tagger::load();
    QVERIFY(tagger);
    for (const auto &known : m_catalogue.parts()) {
        if (!known.chip.isEmpty())
            QVERIFY2((*tagger)->makerOf(known.chip).first == known.maker, qPrintable(known.name + u' ' + known.chip));
    }
    QVERIFY(m_catalogue.partsOf(QStringLiteral("nvidia-a100")).size() >= 4);
    QVERIFY(m_catalogue.partsOf(QStringLiteral("huawei-ascend-910b")).size() >= 6);
    QVERIFY(m_catalogue.partsOf(QString()).empty());
}

void AcceleratorsTest::partHasRelevance_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, Kind kind, const char *rule = "") { QTest::newRow(name) << QString::fromUtf8(name) << kind << QString::fromUtf8(rule); };
    row("NVIDIA L40S", Kind::Relevant, "3A090.a.1");
    row("NVIDIA A30", Kind::Relevant, "3A090.b.1");
    row("NVIDIA HGX H20", Kind::Below); // because its die is known
    row("NVIDIA H20 141 GB", Kind::Below);
    row("AMD Instinct MI210", Kind::NeedsDieArea);
    row("AMD Instinct MI250", Kind::Relevant, "3A090.a.1");
    row("NVIDIA GeForce RTX 4090", Kind::Relevant, "3A090 (notified)");
    row("NVIDIA GeForce RTX 4090 D", Kind::Below);
    row("NVIDIA GeForce RTX 5090 D", Kind::Below);
    row("Hygon DCU K100_AI", Kind::NeedsDieArea);
    row("Hygon DCU BW1000", Kind::Unknown);
    row("Biren BR104", Kind::Relevant, "3A090.a.1");
    row("Cambricon MLU290-M5", Kind::Relevant, "3A090.a.2");
    row("MTT S3000", Kind::Below);
    row("MTT S5000", Kind::Relevant, "3A090.a.1");
    row("Huawei Ascend 910B", Kind::Relevant, "3A090.a.1");
    row("Huawei Ascend 310", Kind::Below);
}

void AcceleratorsTest::partHasRelevance()
{
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    QFETCH(QString, rule);
    const auto *known = part(name);
    QVERIFY(known);
    const auto relevance = m_catalogue.relevance(*known, today);
    QCOMPARE(relevance.kind, kind);
    QCOMPARE(relevance.rule, rule);
    QCOMPARE(relevance.source.isEmpty(), rule.isEmpty());
}

void AcceleratorsTest::nothingIsRelevantBeforeARuleWasInForce()
{
    const auto *known = part(QStringLiteral("NVIDIA A800 SXM"));
    QVERIFY(known);
    QCOMPARE(m_catalogue.relevance(*known, QStringLiteral("2022-10-20")).kind, Kind::Unknown);
    QCOMPARE(m_catalogue.relevance(*known, QStringLiteral("2022-10-21")).kind, Kind::Below); // its link is slower than the first rule asked
    QCOMPARE(m_catalogue.relevance(*known, QStringLiteral("2023-11-16")).kind, Kind::Below);
    QCOMPARE(m_catalogue.relevance(*known, QStringLiteral("2023-11-17")).kind, Kind::Relevant);
    const auto *first = part(QStringLiteral("NVIDIA A100 SXM4 80 GB"));
    QVERIFY(first);
    QCOMPARE(m_catalogue.relevance(*first, QStringLiteral("2022-10-20")).kind, Kind::Unknown);
    QCOMPARE(m_catalogue.relevance(*first, QStringLiteral("2022-10-21")).rule, QStringLiteral("3A090 (2022)"));
    QCOMPARE(m_catalogue.relevance(*first, QStringLiteral("2023-11-17")).rule, QStringLiteral("3A090.a.1"));
}

void AcceleratorsTest::faultyCatalogueIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown maker") << QByteArray("\"maker\": \"nvidia\", \"chip\": \"nvidia-l40s\"") << QByteArray("\"maker\": \"nobody\"") << QStringLiteral("L40S");
    QTest::newRow("unknown format") << QByteArray("\"FP16\": 362.05") << QByteArray("\"FP17\": 362.05") << QStringLiteral("FP17");
    QTest::newRow("peak below zero") << QByteArray("\"FP16\": 362.05") << QByteArray("\"FP16\": -1") << QStringLiteral("FP16");
    QTest::newRow("threshold without a day") << QByteArray("\"since\": \"2023-11-17\"") << QByteArray("\"until\": \"2023-11-17\"") << QStringLiteral("3A090");
    QTest::newRow("no parts") << QByteArray("\"parts\"") << QByteArray("\"things\"") << QStringLiteral("no parts");
}

void AcceleratorsTest::faultyCatalogueIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("catalogues")));
    for (const auto *name : {"accelerators.json", "manufacturers.json"}) {
        QFile good(QStringLiteral(TRAIL_SOURCE_DIR "/resources/catalogues/") + QLatin1String(name));
        QFile faulty(folder.filePath(QStringLiteral("catalogues/") + QLatin1String(name)));
        QVERIFY(good.open(QIODevice::ReadOnly) && faulty.open(QIODevice::WriteOnly));
        QByteArray bytes = good.readAll();
        faulty.write(bytes.replace(from, to));
    }
    const auto before = qgetenv("TENDERTRAIL_DATA");
    qputenv("TENDERTRAIL_DATA", folder.path().toUtf8());
    const auto loaded = tagging::Accelerators::load();
    qputenv("TENDERTRAIL_DATA", before);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, core::ErrorCode::Corrupt);
    QVERIFY2(loaded.error().detail.contains(named), qPrintable(loaded.error().detail));
}

QTEST_GUILESS_MAIN(AcceleratorsTest)
#include "accelerators_test.moc"
