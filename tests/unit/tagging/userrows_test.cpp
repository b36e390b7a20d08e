// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"
#include "userdata.h"

#include "tagging/accelerators.h"

#include <QDir>
#include <QFile>

using namespace tendertrail;

/// A person's own rows beside the shipped catalogues and rules.
class UserRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<UserData>();
        for (const QString &name : {QStringLiteral("catalogues"), QStringLiteral("rules")})
            QVERIFY(QDir().mkpath(m_user->file(name)));
    }
    void cleanup() { m_user.reset(); }

    void chipOfTheUserIsFound();
    void rowWithAKnownIdReplacesIt();
    void rowIsTakenOut();
    void partOfTheUserIsCompared();
    void labelOfTheUserIsRead();
    void versionSaysThatRowsAreTheUsers();
    void faultyFileIsNamed_data();
    void faultyFileIsNamed();

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_user->file(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<UserData> m_user;
};

void UserRowsTest::chipOfTheUserIsFound()
{
    const auto text = QStringLiteral("配置NVIDIA Z9000加速卡8张");
    QVERIFY(pages::chips(text).isEmpty());
    write(QStringLiteral("catalogues/chips.json"), R"({"format": 1, "chips": [{"id": "nvidia-z9000", "maker": "nvidia", "name": "NVIDIA Z9000",
        "aliases": ["Z9000"], "match": "model", "source": "https://example.org/z9000", "date": "2026-11-01"}]})");
    QCOMPARE(pages::chips(text), QStringList(QStringLiteral("NVIDIA Z9000")));
    QCOMPARE(pages::chips(QStringLiteral("配置NVIDIA A100加速卡")), QStringList(QStringLiteral("NVIDIA A100"))); // the shipped ones stay
}

void UserRowsTest::rowWithAKnownIdReplacesIt()
{
    write(QStringLiteral("catalogues/chips.json"), R"({"format": 1, "chips": [{"id": "nvidia-a100", "maker": "nvidia", "name": "NVIDIA A100 Tensor Core",
        "aliases": ["A100"], "match": "model", "source": "https://example.org/a100", "date": "2026-11-01"}]})");
    QCOMPARE(pages::chips(QStringLiteral("配置NVIDIA A100加速卡")), QStringList(QStringLiteral("NVIDIA A100 Tensor Core")));
}

void UserRowsTest::rowIsTakenOut()
{
    write(QStringLiteral("catalogues/chips.json"), R"({"format": 1, "chips": [{"id": "nvidia-a100", "remove": true}]})");
    QVERIFY(pages::chips(QStringLiteral("配置NVIDIA A100加速卡")).isEmpty());
}

void UserRowsTest::partOfTheUserIsCompared()
{
    write(QStringLiteral("catalogues/accelerators.json"), R"({"format": 1, "parts": [{"name": "NVIDIA Z9000", "maker": "nvidia", "peaks": {"FP16": 5000},
        "memoryGb": 999, "interconnectGbS": 5000, "source": "https://example.org/z9000", "date": "2026-11-01"}]})");
    const auto loaded = tagging::Accelerators::load();
    QVERIFY(loaded);
    QCOMPARE(loaded->parts().back().name, QStringLiteral("NVIDIA Z9000"));
    QCOMPARE(*loaded->parts().back().totalProcessingPerformance(), 80000.0);
    const auto found = pages::chips(QStringLiteral("单块GPU卡显存≥900GB；卡间互联带宽≥4000GB/s"));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.front().contains(QStringLiteral("could be NVIDIA Z9000")), qPrintable(found.front()));
}

void UserRowsTest::labelOfTheUserIsRead()
{
    write(QStringLiteral("rules/labels.json"), R"({"format": 1, "rules": [{"id": "buyer.mine", "field": "buyer", "shape": "organisation", "weight": 0.9, "labels": ["掏钱的单位"]}]})");
    const auto tagger = tagging::Tagger::load();
    QVERIFY2(tagger, tagger ? "" : qPrintable(core::describe(tagger.error())));
    const auto found = (*tagger)->tag(pages::document(QStringLiteral("掏钱的单位：海州大学")), QStringLiteral("a.txt"), {});
    QVERIFY(found);
    QCOMPARE(pages::values(*found, QStringLiteral("buyer")), QStringList(QStringLiteral("海州大学")));
}

void UserRowsTest::versionSaysThatRowsAreTheUsers()
{
    const auto before = tagging::Tagger::load();
    QVERIFY(before && !(*before)->version().contains(QStringLiteral("user")));
    write(QStringLiteral("catalogues/clouds.json"), R"({"format": 1, "context": ["租户"]})");
    const auto after = tagging::Tagger::load();
    QVERIFY(after);
    QVERIFY2((*after)->version().contains(QStringLiteral("+user ")), qPrintable((*after)->version()));
}

void UserRowsTest::faultyFileIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("no JSON") << QByteArray("{\"format\": 1,\n oops}") << QStringLiteral("line 2");
    QTest::newRow("no format") << QByteArray("{\"chips\": []}") << QStringLiteral("format 1");
    QTest::newRow("unknown list") << QByteArray(R"({"format": 1, "chps": []})") << QStringLiteral("chps");
    QTest::newRow("no source") << QByteArray(R"({"format": 1, "chips": [{"id": "x", "maker": "nvidia", "name": "X", "aliases": ["X1"]}]})") << QStringLiteral("no source");
    QTest::newRow("no id") << QByteArray(R"({"format": 1, "chips": [{"maker": "nvidia"}]})") << QStringLiteral("without an id");
    QTest::newRow("removes nothing") << QByteArray(R"({"format": 1, "chips": [{"id": "nobody", "remove": true}]})") << QStringLiteral("nobody");
}

void UserRowsTest::faultyFileIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    write(QStringLiteral("catalogues/chips.json"), bytes);
    const auto loaded = tagging::Tagger::load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, core::ErrorCode::Corrupt);
    QVERIFY2(loaded.error().subject.contains(m_user->file({})), qPrintable(loaded.error().subject));
    QVERIFY2(loaded.error().detail.contains(detail), qPrintable(loaded.error().detail));
}

QTEST_GUILESS_MAIN(UserRowsTest)
#include "userrows_test.moc"
