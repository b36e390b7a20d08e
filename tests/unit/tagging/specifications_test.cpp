// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

using namespace tendertrail;
using Verdict = tagging::PartComparison::Verdict;

/// Accelerators that a tender specifies and does not name: read, compared with the catalogue, and kept apart from named ones.
class SpecificationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void minimaAreRead_data();
    void minimaAreRead();
    void nothingIsConcludedFrom_data();
    void nothingIsConcludedFrom();
    void partsThatMeetItAreTold();
    void partsThatDoNotAreToldWithTheReason();
    void domesticMeansChineseMakers();
    void requirementsOfTwoCardsStayApart();
    void itIsMarkedAndNeverMergedWithANamedChip();
    void quoteGivesTheSameComparison();

private:
    static std::vector<core::Suggestion> specified(const QString &text)
    {
        auto found = pages::tag(pages::document(text));
        std::erase_if(found, [](const core::Suggestion &suggestion) { return suggestion.kind != tagging::specifiedKind; });
        return found;
    }
    static QStringList names(const std::vector<tagging::PartComparison> &parts)
    {
        QStringList found;
        for (const auto &part : parts)
            found.append(part.part);
        return found;
    }
};

void SpecificationsTest::minimaAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *text, const char *asked) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(asked); };
    row("单块GPU卡显存≥141GB；卡间互联带宽≥900GB/s", "memory ≥ 141 GB, link ≥ 900 GB/s");
    row("GPU显存容量不低于80GB，NVLink带宽不小于600GB/s", "memory ≥ 80 GB, link ≥ 600 GB/s");
    row("加速卡显存：≥ 48 G，显存带宽：≥ 864 GB/s", "memory ≥ 48 GB, memory bandwidth ≥ 864 GB/s");
    row("显存带宽≥3.35TB/s，GPU显存80GB及以上", "memory bandwidth ≥ 3350 GB/s, memory ≥ 80 GB");
    row("GPU卡半精度（FP16）算力不低于312TFLOPS", "FP16 ≥ 312 TFLOPS");
    row("加速卡FP16/BF16算力≥1,000 TFLOPS（稀疏）", "FP16 ≥ 500 TFLOPS");
    row("推理卡INT8算力≥560TOPS", "INT8 ≥ 560 TOPS");
    row("NPU双精度FP64性能≥9.7TFLOPS，单精度≥19.5TFLOPS", "FP64 ≥ 9.7 TFLOPS, FP32 ≥ 19.5 TFLOPS");
    row("ＧＰＵ卡显存＞＝８０ＧＢ", "memory ≥ 80 GB");
    row("單塊GPU卡顯存≥141GB", "memory ≥ 141 GB");
    row("GPU卡间互联≥400Gbit/s，显存不少于64GB", "link ≥ 50 GB/s, memory ≥ 64 GB");
}

void SpecificationsTest::minimaAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, asked);
    const auto found = specified(text);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().value.section(u';', 0, 0), QStringLiteral("unnamed accelerator: ") + asked);
}

void SpecificationsTest::nothingIsConcludedFrom_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("named chip", "配置NVIDIA A100加速卡，显存≥80GB，NVLink≥600GB/s");
    row("a whole machine's", "整机GPU显存总容量≥640GB，单机FP16算力≥5PFLOPS");
    row("an office computer", "台式机，独立显卡，显存≥4GB");
    row("main memory", "GPU服务器，内存≥512GB，硬盘≥2TB");
    row("network", "GPU服务器配置400Gb/s网卡，节点间互联带宽≥400Gb/s");
    row("an upper limit", "GPU卡显存不超过80GB");
    row("a figure alone", "GPU 14 张，显存 120G");
    row("no number", "GPU显存应满足大模型训练需要");
}

void SpecificationsTest::nothingIsConcludedFrom()
{
    QFETCH(QString, text);
    const auto found = specified(text);
    QVERIFY2(found.empty(), found.empty() ? "" : qPrintable(found.front().value));
}

void SpecificationsTest::partsThatMeetItAreTold()
{
    const auto made = pages::tagger()->specification(QStringLiteral("单块GPU卡显存≥141GB；卡间互联带宽≥900GB/s"));
    QVERIFY(made);
    const auto could = names(made->with(Verdict::Could));
    QVERIFY(could.contains(QStringLiteral("NVIDIA H200 SXM")));
    QVERIFY(could.contains(QStringLiteral("NVIDIA H20 141 GB")));
    QVERIFY(could.contains(QStringLiteral("NVIDIA B200")));
    QVERIFY(!could.contains(QStringLiteral("NVIDIA H100 SXM5 80GB")));
    QCOMPARE(could.front(), QStringLiteral("NVIDIA H200 SXM")); // the nearest first
}

void SpecificationsTest::partsThatDoNotAreToldWithTheReason()
{
    const auto made = pages::tagger()->specification(QStringLiteral("单块GPU卡显存≥141GB；卡间互联带宽≥900GB/s"));
    QVERIFY(made);
    QString why100;
    QString why300;
    const auto others = made->with(Verdict::CouldNot);
    for (const auto &part : others) {
        if (part.part == QStringLiteral("NVIDIA H100 SXM5 80GB"))
            why100 = part.why;
        if (part.part == QStringLiteral("AMD Instinct MI300X"))
            why300 = part.why;
    }
    QCOMPARE(why100, QStringLiteral("memory 80 GB < 141"));
    QCOMPARE(why300, QStringLiteral("link 896 GB/s < 900"));
    const auto unknown = made->with(Verdict::Unknown);
    QVERIFY(std::all_of(unknown.begin(), unknown.end(), [](const auto &part) { return part.why.contains(QStringLiteral("not published")); }));
}

void SpecificationsTest::domesticMeansChineseMakers()
{
    const auto found = specified(QStringLiteral("国产NPU计算卡；单卡显存≥64G，FP16算力≥280TFLOPS"));
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(found.front().value.startsWith(QStringLiteral("unnamed Chinese accelerator:")));
    QVERIFY(found.front().anchor.quote.startsWith(QStringLiteral("国产NPU")));
    const auto made = pages::tagger()->specification(found.front().anchor.quote);
    QVERIFY(made && made->domestic);
    const auto could = names(made->with(Verdict::Could));
    QVERIFY(could.contains(QStringLiteral("Huawei Ascend 910B2")));
    QVERIFY(!could.contains(QStringLiteral("NVIDIA H100 SXM5 80GB")));
}

void SpecificationsTest::requirementsOfTwoCardsStayApart()
{
    const auto found = specified(QStringLiteral("训练卡：显存≥80GB，FP16算力≥312TFLOPS\n推理卡：显存≥24GB，INT8算力≥240TOPS"));
    QCOMPARE(found.size(), size_t(2));
    QVERIFY(found[0].value.contains(QStringLiteral("80 GB")) && !found[0].value.section(u';', 0, 0).contains(QStringLiteral("INT8")));
    QVERIFY(found[1].value.contains(QStringLiteral("24 GB")) && !found[1].value.section(u';', 0, 0).contains(QStringLiteral("FP16")));
}

void SpecificationsTest::itIsMarkedAndNeverMergedWithANamedChip()
{
    const auto all = pages::tag(pages::document(QStringLiteral("节点一配置NVIDIA H200加速卡8张。\n\n第二部分 扩容要求\n节点二：单块GPU卡显存≥141GB；卡间互联带宽≥900GB/s")));
    int named = 0;
    int specifiedOnly = 0;
    for (const auto &suggestion : all) {
        if (suggestion.field != core::Field::Chip)
            continue;
        if (suggestion.kind == tagging::specifiedKind) {
            ++specifiedOnly;
            QVERIFY(suggestion.inferred);
            QVERIFY(suggestion.catalogueId.isEmpty());
            QVERIFY(suggestion.confidence < 0.9); // not accepted unseen
            QVERIFY(suggestion.rule.startsWith(QStringLiteral("specification.")));
        } else {
            ++named;
            QVERIFY(!suggestion.inferred);
            QCOMPARE(suggestion.catalogueId, QStringLiteral("nvidia-h200"));
        }
    }
    QCOMPARE(named, 1);
    QCOMPARE(specifiedOnly, 1);
}

void SpecificationsTest::quoteGivesTheSameComparison()
{
    const auto found = specified(QStringLiteral("★GPU计算节点1：单块GPU卡显存≥141GB；卡间互联带宽≥900GB/s；其他要求见附件"));
    QCOMPARE(found.size(), size_t(1));
    const auto made = pages::tagger()->specification(found.front().anchor.quote);
    QVERIFY(made);
    QCOMPARE(made->summary(), found.front().value);
    QVERIFY(!pages::tagger()->specification(QStringLiteral("采购人：海州大学")));
}

QTEST_GUILESS_MAIN(SpecificationsTest)
#include "specifications_test.moc"
