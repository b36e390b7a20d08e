// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "core/datafiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tendertrail;

/// Chips, makers and cloud providers: what is found as OCR and people write it, and the false friends that are not.
class CataloguesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsAreFound_data();
    void chipsAreFound();
    void falseFriendsAreNotChips_data();
    void falseFriendsAreNotChips();
    void chipCarriesItsCatalogueIdAndMaker();
    void instanceTypeGivesItsChipAsInference();
    void cloudsAreFound_data();
    void cloudsAreFound();
    void falseFriendsAreNotClouds_data();
    void falseFriendsAreNotClouds();
    void providerThatIsTurnedDownIsOnlyConsidered();
    void providerInTheBuyersNameIsNotBought();
    void everyRowHasSourceAndEveryChipAMaker();
    void notesSayRelevantNeverIllegal();
};

namespace {

/// Without those that are specified and not named: they have tests of their own.
QStringList namedChips(const QString &text)
{
    auto found = pages::values(text, QStringLiteral("chip"));
    found.removeIf([](const QString &value) { return value.startsWith(QStringLiteral("specified:")); });
    return found;
}

} // namespace

void CataloguesTest::chipsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("chips");
    const auto row = [](const char *name, const char *text, const QStringList &chips) { QTest::newRow(name) << QString::fromUtf8(text) << chips; };
    const auto a100 = QStringLiteral("NVIDIA A100");
    const auto h100 = QStringLiteral("NVIDIA H100");
    const auto t4 = QStringLiteral("NVIDIA T4");
    row("NV A100 or T4", "投标机型应在NV认证服务器目录中，CPU类型为I C L系列、GPU类型为NV A100或T4。标包二投标人应在华为昇腾整机合作伙伴列表中。", {a100, t4});
    row("glued by OCR", "配置NVIDIAA100加速卡8张", {a100});
    row("Al100", "云服务器，搭载 NVIDIA Al100 加速卡 8 张", {a100});
    row("space inside after the maker", "NVIDIA A 100 加速卡", {a100});
    row("maker in Chinese, glued", "英伟达A100显卡", {a100});
    row("lower case", "nvidia a100 gpu", {a100});
    row("vertical bar", "NVIDIA A|00 GPU", {a100});
    row("letter O", "配置 H10o GPU 服务器", {h100});
    row("letter O and l", "配置 NVIDIA HlOO GPU 服务器 A1O0 加速卡", {h100, a100});
    row("full width", "ＮＶＩＤＩＡ　Ａ１００　８０ＧＢ", {a100});
    row("variant glued", "8×A100-SXM4-80GB GPU服务器", {a100});
    row("two in a list", "大模型训练所需的A100、H100芯片", {a100, h100});
    row("count before", "8xH800 GPU 集群", {QStringLiteral("NVIDIA H800")});
    row("longer name wins", "NVIDIA L40S 显卡 4 块", {QStringLiteral("NVIDIA L40S")});
    row("D variant", "RTX 4090 D 显卡", {QStringLiteral("NVIDIA GeForce RTX 4090 D")});
    row("number alone beside 显卡", "配4090显卡两块", {QStringLiteral("NVIDIA GeForce RTX 4090")});
    row("Ascend", "华为昇腾910B NPU 算力卡", {QStringLiteral("Huawei Ascend 910B")});
    row("Ascend misread", "华为异腾910B 训练卡；界腾 310", {QStringLiteral("Huawei Ascend 910B"), QStringLiteral("Huawei Ascend 310")});
    row("Cambricon", "寒武纪MLU370-X8 加速卡", {QStringLiteral("Cambricon MLU370")});
    row("Hygon", "国产海光DCU加速卡64张", {QStringLiteral("Hygon DCU")});
    row("AMD", "AMD Instinct MI300X 8卡服务器", {QStringLiteral("AMD Instinct MI300X")});
    row("short name near GPU", "GPU：A40 48G显存 2块", {QStringLiteral("NVIDIA A40")});
    row("H20", "H20 141G GPU服务器", {QStringLiteral("NVIDIA H20")});
    row("none named", "单块GPU卡显存≥141GB；卡间互联带宽≥900GB/s；国产NPU计算卡单卡显存≥64G", {});
}

void CataloguesTest::chipsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, chips);
    auto found = namedChips(text);
    found.sort();
    chips.sort();
    QCOMPARE(found, chips);
}

void CataloguesTest::falseFriendsAreNotChips_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("firewall HG-B10", "防火墙 TopNAC(HG-B10) 1台，算力服务器若干");
    row("log audit FT-B20", "日志审计 TA-LOG（FT-B20），堡垒机 TopSAG(FT-B10)，GPU显卡");
    row("gateway", "网关 USG-FWGAFT12600GP-G013 服务器");
    row("switch", "交换机 SRJ1920-G、SFT1916-G，用于服务器接入");
    row("part number with H100", "阀门 USG-H100-20 一批，云平台服务器");
    row("steel beam", "热轧H型钢梁 H800x300x14x26，长度 12 m，服务器机房");
    row("steel column", "H型钢柱 H100×100×6×8，用于数据中心机房");
    row("dimension in mm", "风管 A100mm，服务器机柜");
    row("room", "交货地点：A100室，服务器安装");
    row("road", "A10公路第3标段 GPU");
    row("paper", "打印机用A4纸10箱，A3纸2箱，服务器");
    row("T4 paper", "T4打印纸10箱，A100纸样1份，算力服务器机房");
    row("screw", "内六角螺丝 T4 一批 算力");
    row("lamp", "T4灯管 20支，服务器机房照明");
    row("terminal", "机场第二高速公路收费站站区（T3）、T4航站楼，服务器");
    row("a hundred things", "类型A 100台，服务器");
    row("water", "清洗用 H2O 若干升，GPU服务器");
    row("version", "软件 V100.2 服务器版");
    row("other words", "AlphaGo 与 also 100 台服务器 total 40");
    row("plain numbers", "GPU 14 张，算力 140 TFLOPS，显存 120G，编号 4090 的合同");
    row("lower-case short name", "gpu 配置 a10l 与 t4x");
    row("decimal", "孔径 A10.5，GPU支架");
    row("building", "B4楼、C2楼机电配套，智算中心D02，算力");
}

void CataloguesTest::falseFriendsAreNotChips()
{
    QFETCH(QString, text);
    const auto found = pages::values(text, QStringLiteral("chip"));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(" | "))));
}

void CataloguesTest::chipCarriesItsCatalogueIdAndMaker()
{
    const auto found = pages::tag(pages::document(QStringLiteral("配置 A100 加速卡 8 张")));
    const auto tagger = pages::tagger();
    bool chip = false;
    bool maker = false;
    for (const auto &suggestion : found) {
        if (suggestion.field == core::Field::Chip) {
            chip = true;
            QCOMPARE(suggestion.catalogueId, QStringLiteral("nvidia-a100"));
            QCOMPARE(suggestion.anchor.quote, QStringLiteral("A100"));
        }
        if (suggestion.field == core::Field::Manufacturer) {
            maker = true;
            QCOMPARE(suggestion.catalogueId, QStringLiteral("nvidia"));
            QVERIFY(suggestion.inferred); // nobody wrote NVIDIA
        }
    }
    QVERIFY(chip && maker);
    QCOMPARE(tagger->catalogueName(QStringLiteral("nvidia-a100")), QStringLiteral("NVIDIA A100"));
    QCOMPARE(tagger->makerOf(QStringLiteral("nvidia-a100")), std::pair(QStringLiteral("NVIDIA"), QStringLiteral("nvidia")));
    QCOMPARE(tagger->catalogueName(QStringLiteral("aws")), QStringLiteral("Amazon Web Services"));
    QVERIFY(tagger->catalogueName(QStringLiteral("nothing")).isEmpty());
}

void CataloguesTest::instanceTypeGivesItsChipAsInference()
{
    const auto found = pages::tag(pages::document(QStringLiteral("租用 p4d.24x1arge 实例 1 台")));
    bool chip = false;
    for (const auto &suggestion : found) {
        if (suggestion.field == core::Field::Chip) {
            chip = true;
            QCOMPARE(suggestion.value, QStringLiteral("NVIDIA A100"));
            QVERIFY(suggestion.inferred);
        }
    }
    QVERIFY(chip);
    QCOMPARE(pages::values(found, QStringLiteral("cloud_provider")), QStringList(QStringLiteral("Amazon Web Services")));
}

void CataloguesTest::cloudsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("clouds");
    const auto row = [](const char *name, const char *text, const QStringList &clouds) { QTest::newRow(name) << QString::fromUtf8(text) << clouds; };
    const auto aws = QStringLiteral("Amazon Web Services");
    const auto azure = QStringLiteral("Microsoft Azure");
    row("Chinese name", "拟租用亚马逊云科技（AWS）云服务器", {aws});
    row("EC2", "AWS EC2 云服务器租用服务", {aws});
    row("Traditional", "亞馬遜雲科技雲服務器租用服務", {aws});
    row("Azure OpenAI", "Azure OpenAI 服务账号", {azure});
    row("Microsoft's cloud", "四川大学拟采购微软云服务", {azure});
    row("Microsoft beside cloud words", "Microsoft 公司的 OpenAI 云服务", {azure});
    row("Chinese clouds", "支持阿里云、腾讯云、华为云部署", {QStringLiteral("Alibaba Cloud"), QStringLiteral("Tencent Cloud"), QStringLiteral("Huawei Cloud")});
    row("Telecom's cloud", "天翼云主机租赁", {QStringLiteral("China Telecom Cloud (Tianyi Cloud)")});
    row("Volcano", "火山引擎算力服务", {QStringLiteral("Volcano Engine")});
}

void CataloguesTest::cloudsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, clouds);
    auto found = pages::values(text, QStringLiteral("cloud_provider"));
    found.sort();
    clouds.sort();
    QCOMPARE(found, clouds);
}

void CataloguesTest::falseFriendsAreNotClouds_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("font", "正文用微软雅黑字体，支持云平台");
    row("Office", "微软Office 2021 正版授权，云办公");
    row("Windows", "Microsoft Windows Server 2019 云主机");
    row("operator and resources", "中国移动云资源池运维支撑服务，中国联通云资源租赁");
    row("net disk", "将文件上传至百度云盘、阿里云盘");
    row("database", "Oracle Database 19c 数据库");
    row("welding standard", "焊接符合 AWS D1.1 标准");
    row("weather station", "自动气象站 AWS 3套");
    row("river", "亚马逊雨林研究云图");
    row("shop", "亚马逊店铺运营 云仓");
    row("drug trials", "药物临床试验GCP培训");
    row("place", "云林县政府采购");
    row("place in traditional characters", "雲林縣政府採購雲端會議系統");
    row("inside a word", "laws and flaws of azureous lawsuits");
    row("Alibaba's project, not its cloud", "2026年杭州智算中心阿里项目六类网线采购项目");
}

void CataloguesTest::falseFriendsAreNotClouds()
{
    QFETCH(QString, text);
    const auto found = pages::values(text, QStringLiteral("cloud_provider"));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(" | "))));
}

void CataloguesTest::providerThatIsTurnedDownIsOnlyConsidered()
{
    const auto found = pages::tag(pages::document(QStringLiteral("采购理由：阿里云提供的服务不能满足项目需求，因此拟采购 AWS 云计算服务。")));
    QCOMPARE(pages::values(found, QStringLiteral("cloud_provider")), QStringList({QStringLiteral("considered:Alibaba Cloud"), QStringLiteral("Amazon Web Services")}));
    for (const auto &suggestion : found) {
        if (suggestion.kind == QStringLiteral("considered"))
            QVERIFY(suggestion.confidence < 0.7);
    }
}

void CataloguesTest::providerInTheBuyersNameIsNotBought()
{
    const auto found = pages::tag(pages::document(QStringLiteral("采购人：天翼云科技有限公司\n项目名称：机房空调采购项目\n")));
    QCOMPARE(pages::values(found, QStringLiteral("buyer")), QStringList(QStringLiteral("天翼云科技有限公司")));
    QVERIFY(pages::values(found, QStringLiteral("cloud_provider")).isEmpty());
}

void CataloguesTest::everyRowHasSourceAndEveryChipAMaker()
{
    const std::pair<QString, QString> files[] = {{QStringLiteral("chips"), QStringLiteral("chips")}, {QStringLiteral("clouds"), QStringLiteral("clouds")},
                                                 {QStringLiteral("manufacturers"), QStringLiteral("manufacturers")}, {QStringLiteral("institutions"), QStringLiteral("institutions")}};
    for (const auto &[file, key] : files) {
        const auto bytes = core::readDataFile(QStringLiteral("catalogues/%1.json").arg(file));
        QVERIFY(bytes.hasValue());
        const auto object = QJsonDocument::fromJson(*bytes).object();
        QVERIFY(!object.value(QLatin1String("date")).toString().isEmpty());
        const auto rows = object.value(key).toArray();
        QVERIFY(rows.size() > 15);
        for (const auto &value : rows) {
            const auto row = value.toObject();
            QVERIFY2(!row.value(QLatin1String("source")).toString().isEmpty(), qPrintable(row.value(QLatin1String("id")).toString()));
            if (file == QStringLiteral("chips"))
                QVERIFY(!pages::tagger()->makerOf(row.value(QLatin1String("id")).toString()).first.isEmpty());
        }
    }
}

void CataloguesTest::notesSayRelevantNeverIllegal()
{
    const auto bytes = core::readDataFile(QStringLiteral("catalogues/chips.json"));
    QVERIFY(bytes.hasValue());
    QVERIFY(!bytes->contains("illegal"));
    const auto rows = QJsonDocument::fromJson(*bytes).object().value(QLatin1String("chips")).toArray();
    int noted = 0;
    for (const auto &value : rows) {
        const auto notes = value.toObject().value(QLatin1String("relevant")).toArray();
        for (const auto &note : notes) {
            ++noted;
            QVERIFY(note.toObject().value(QLatin1String("note")).toString().startsWith(QStringLiteral("relevant to ")));
            QCOMPARE(note.toObject().value(QLatin1String("since")).toString().size(), 10);
        }
    }
    QVERIFY(noted > 20);
}

QTEST_GUILESS_MAIN(CataloguesTest)
#include "catalogues_test.moc"
