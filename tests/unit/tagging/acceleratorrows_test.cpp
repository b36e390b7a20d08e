// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"
#include "userdata.h"

#include "tagging/acceleratorrows.h"
#include "tagging/usercatalogue.h"

#include <QFile>

#include <cmath>
#include <limits>

using namespace tendertrail;
using tagging::AcceleratorRow;

/// Figures of accelerators that a person adds and corrects in the window.
class AcceleratorRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_user = std::make_unique<UserData>(); }
    void cleanup() { m_user.reset(); }

    void theTableHasWhatAFormNeeds();
    void aNewPartIsComparedWithRequirements();
    void aCorrectionTakesTheShippedPlaceAndIsTakenBack();
    void anOwnPartIsRenamed();
    void aShippedPartKeepsItsName();
    void aNameIsThereOnce();
    void whatTheFormDoesNotShowStays();
    void whatIsIncompleteIsNotWritten_data();
    void whatIsIncompleteIsNotWritten();
    void aFigureOfNoSizeInTheFileIsNamed();
    void aMakerThatPartsNeedIsNotTakenBack();

private:
    static AcceleratorRow example()
    {
        AcceleratorRow row;
        row.makerId = QStringLiteral("nvidia");
        row.part.name = QStringLiteral("NVIDIA Z9000");
        row.part.peaks = {{QStringLiteral("FP16"), 16, 5000}};
        row.part.memoryGb = 999;
        row.part.interconnectGbS = 5000;
        row.part.source = QStringLiteral("https://example.org/z9000");
        row.part.date = QStringLiteral("2026-11-01");
        return row;
    }
    static std::optional<AcceleratorRow> find(const QString &id)
    {
        const auto table = tagging::acceleratorTable();
        if (!table)
            return std::nullopt;
        const auto found = std::find_if(table->rows.begin(), table->rows.end(), [&](const auto &row) { return row.id == id; });
        return found == table->rows.end() ? std::nullopt : std::optional(*found);
    }
    void write(const QByteArray &bytes)
    {
        const auto path = tagging::userCatalogueFile(QStringLiteral("parts"));
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<UserData> m_user;
};

void AcceleratorRowsTest::theTableHasWhatAFormNeeds()
{
    const auto table = tagging::acceleratorTable();
    QVERIFY2(table, table ? "" : qPrintable(core::describe(table.error())));
    QCOMPARE(table->rows.size(), table->catalogue.parts().size());
    for (const auto &row : table->rows) {
        QVERIFY(row.shipped && !row.own);
        const auto known = [&](const auto &list, const QString &id) {
            return std::any_of(list.begin(), list.end(), [&](const auto &named) { return named.first == id; });
        };
        QVERIFY2(known(table->makers, row.makerId), qPrintable(row.id));
        QVERIFY2(row.part.chip.isEmpty() || known(table->chips, row.part.chip), qPrintable(row.id));
    }
    QCOMPARE(table->formats.front().name, QStringLiteral("FP64"));
    QCOMPARE(table->formats.front().bits, 64);
    QCOMPARE(table->formats.back().name, QStringLiteral("INT8"));
}

void AcceleratorRowsTest::aNewPartIsComparedWithRequirements()
{
    const auto text = QStringLiteral("单块GPU卡显存≥900GB；卡间互联带宽≥4000GB/s");
    QVERIFY(pages::chips(text).size() == 1 && !pages::chips(text).front().contains(QStringLiteral("Z9000")));
    const auto before = tagging::Tagger::load();
    const auto saved = tagging::saveAccelerator(example());
    QVERIFY2(saved, saved ? "" : qPrintable(core::describe(saved.error())));
    const auto row = find(*saved);
    QVERIFY(row && row->own && !row->shipped);
    QCOMPARE(*row->part.totalProcessingPerformance(), 80000.0);
    QVERIFY2(pages::chips(text).front().contains(QStringLiteral("could be NVIDIA Z9000")), qPrintable(pages::chips(text).front()));
    const auto after = tagging::Tagger::load(); // by its version documents are known to be tagged with other figures
    QVERIFY(before && after && (*before)->version() != (*after)->version());
}

void AcceleratorRowsTest::aCorrectionTakesTheShippedPlaceAndIsTakenBack()
{
    auto row = find(QStringLiteral("NVIDIA A30"));
    QVERIFY(row && row->shipped && row->part.memoryGb);
    const auto memory = *row->part.memoryGb;
    row->part.memoryGb = memory + 1;
    row->part.dieMm2 = std::nullopt;
    QVERIFY(tagging::saveAccelerator(*row));
    const auto changed = find(row->id);
    QVERIFY(changed && changed->own && changed->shipped);
    QCOMPARE(*changed->part.memoryGb, memory + 1);
    QVERIFY(!changed->part.performanceDensity());
    row->part.memoryGb = memory + 2; // a second correction takes the first one's place
    QVERIFY(tagging::saveAccelerator(*row));
    QCOMPARE(*find(row->id)->part.memoryGb, memory + 2);
    QVERIFY(tagging::removeOwnRow(QStringLiteral("parts"), row->id));
    const auto back = find(row->id);
    QVERIFY(back && !back->own);
    QCOMPARE(*back->part.memoryGb, memory);
    QCOMPARE(tagging::removeOwnRow(QStringLiteral("parts"), row->id).error().code, core::ErrorCode::NotFound);
}

void AcceleratorRowsTest::anOwnPartIsRenamed()
{
    QVERIFY(tagging::saveAccelerator(example()));
    auto row = *find(QStringLiteral("NVIDIA Z9000"));
    row.part.name = QStringLiteral("NVIDIA Z9001");
    QVERIFY(tagging::saveAccelerator(row));
    QVERIFY(!find(QStringLiteral("NVIDIA Z9000")));
    QVERIFY(find(QStringLiteral("NVIDIA Z9001")));
}

void AcceleratorRowsTest::aShippedPartKeepsItsName()
{
    auto row = *find(QStringLiteral("NVIDIA A30"));
    row.part.name = QStringLiteral("NVIDIA A31");
    QCOMPARE(tagging::saveAccelerator(row).error().code, core::ErrorCode::InvalidArgument);
}

void AcceleratorRowsTest::aNameIsThereOnce()
{
    auto row = example();
    row.part.name = QStringLiteral("NVIDIA A30");
    QCOMPARE(tagging::saveAccelerator(row).error().code, core::ErrorCode::AlreadyExists);
    QVERIFY(tagging::saveAccelerator(example()));
    QCOMPARE(tagging::saveAccelerator(example()).error().code, core::ErrorCode::AlreadyExists);
}

void AcceleratorRowsTest::whatTheFormDoesNotShowStays()
{
    write(R"({"format": 1, "comment": "mine", "parts": [{"name": "NVIDIA Z9000", "maker": "nvidia", "peaks": {"FP16": 5000}, "tray": 7,
        "source": "https://example.org/z9000", "date": "2026-11-01"}], "makers": {"example": "Example Compute"}})");
    auto row = *find(QStringLiteral("NVIDIA Z9000"));
    row.makerId = QStringLiteral("example");
    QVERIFY(tagging::saveAccelerator(row));
    QCOMPARE(find(row.id)->part.maker, QStringLiteral("Example Compute"));
    QFile file(tagging::userCatalogueFile(QStringLiteral("parts")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QVERIFY(bytes.contains("\"tray\": 7") && bytes.contains("\"mine\""));
}

void AcceleratorRowsTest::whatIsIncompleteIsNotWritten_data()
{
    QTest::addColumn<AcceleratorRow>("row");
    const auto with = [](auto change) {
        auto row = example();
        change(row);
        return row;
    };
    QTest::newRow("no name") << with([](auto &row) { row.part.name = QStringLiteral(" "); });
    QTest::newRow("no maker") << with([](auto &row) { row.makerId.clear(); });
    QTest::newRow("unknown maker") << with([](auto &row) { row.makerId = QStringLiteral("nobody"); });
    QTest::newRow("no source") << with([](auto &row) { row.part.source.clear(); });
    QTest::newRow("no date") << with([](auto &row) { row.part.date = QStringLiteral("2026-13-01"); });
    QTest::newRow("release is no date") << with([](auto &row) { row.part.released = QStringLiteral("soon"); });
    QTest::newRow("memory of nothing") << with([](auto &row) { row.part.memoryGb = 0; });
    QTest::newRow("negative rate") << with([](auto &row) { row.part.peaks.front().tera = -1; });
    QTest::newRow("unknown format") << with([](auto &row) { row.part.peaks.front().format = QStringLiteral("FP3"); });
    QTest::newRow("no number") << with([](auto &row) { row.part.dieMm2 = std::nan(""); });
    QTest::newRow("endless") << with([](auto &row) { row.part.bandwidthGbS = std::numeric_limits<double>::infinity(); });
    QTest::newRow("too long") << with([](auto &row) { row.part.name = QString(5000, u'x'); });
}

void AcceleratorRowsTest::whatIsIncompleteIsNotWritten()
{
    QFETCH(AcceleratorRow, row);
    QVERIFY(!tagging::saveAccelerator(row));
    QVERIFY(!QFile::exists(tagging::userCatalogueFile(QStringLiteral("parts"))));
    QVERIFY(tagging::Tagger::load());
}

void AcceleratorRowsTest::aFigureOfNoSizeInTheFileIsNamed()
{
    write(R"({"format": 1, "parts": [{"name": "NVIDIA Z9000", "maker": "nvidia", "memoryGb": -80, "source": "x", "date": "2026-11-01"}]})");
    const auto loaded = tagging::Accelerators::load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().detail.contains(QStringLiteral("NVIDIA Z9000")), qPrintable(loaded.error().detail));
}

void AcceleratorRowsTest::aMakerThatPartsNeedIsNotTakenBack()
{
    tagging::CatalogueRow maker;
    maker.name = QStringLiteral("Example Compute");
    maker.names = {QStringLiteral("示例算力")};
    maker.source = QStringLiteral("https://example.org/");
    maker.date = QStringLiteral("2026-11-01");
    const auto saved = tagging::saveCatalogueRow(QStringLiteral("manufacturers"), maker);
    QVERIFY2(saved, saved ? "" : qPrintable(core::describe(saved.error())));
    auto row = example();
    row.makerId = *saved;
    QVERIFY(tagging::saveAccelerator(row));
    QVERIFY(!tagging::removeOwnRow(QStringLiteral("manufacturers"), *saved));
    QVERIFY(tagging::Tagger::load()); // nothing that would not load was left behind
}

QTEST_GUILESS_MAIN(AcceleratorRowsTest)
#include "acceleratorrows_test.moc"
