// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"
#include "userdata.h"

#include "tagging/usercatalogue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace tendertrail;
using tagging::CatalogueRow;

/// What a person edits of the catalogues in the window.
class UserCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_user = std::make_unique<UserData>(); }
    void cleanup() { m_user.reset(); }

    void everyListHasRowsWithSourceAndDate()
    {
        for (const auto &list : tagging::catalogueLists()) {
            const auto rows = tagging::catalogueRows(list);
            QVERIFY2(rows, qPrintable(list));
            QVERIFY2(rows->size() > 10, qPrintable(list));
            for (const auto &row : *rows) {
                QVERIFY(row.shipped && !row.own && !row.id.isEmpty());
                QVERIFY2(list == QStringLiteral("resellers") || (!row.source.isEmpty() && QDate::fromString(row.date, Qt::ISODate).isValid()), qPrintable(row.id));
            }
        }
        QVERIFY(!tagging::catalogueRows(QStringLiteral("nothing")));
    }

    void aNewChipIsFoundInDocuments()
    {
        const auto saved = tagging::saveCatalogueRow(QStringLiteral("chips"), {{}, QStringLiteral("NVIDIA Z9000"), {QStringLiteral("Z9000")}, QStringLiteral("nvidia"),
                                                                             QStringLiteral("https://example.org/z9000"), QStringLiteral("2026-11-01"), false, false});
        QVERIFY2(saved, saved ? "" : qPrintable(core::describe(saved.error())));
        QCOMPARE(*saved, QStringLiteral("nvidia-nvidia-z9000"));
        const auto *row = find(QStringLiteral("chips"), *saved);
        QVERIFY(row && row->own && !row->shipped);
        QVERIFY(tagging::catalogueVersion(QStringLiteral("chips"))->contains(QStringLiteral("+user ")));
        const auto tagger = tagging::Tagger::load();
        QVERIFY(tagger);
        const auto found = (*tagger)->tag(pages::document(QStringLiteral("采购GPU服务器，配Z9000加速卡8块")), QStringLiteral("a.txt"), {});
        QVERIFY(found);
        QCOMPARE(pages::values(*found, QStringLiteral("chip")), QStringList{QStringLiteral("NVIDIA Z9000")});
    }

    void anEditedRowReplacesTheShippedOneAndIsTakenBack()
    {
        const auto *before = find(QStringLiteral("clouds"), QStringLiteral("aws"));
        QVERIFY(before && before->shipped);
        auto row = *before;
        row.names.append(QStringLiteral("示例云"));
        row.date = QStringLiteral("2026-11-02");
        QVERIFY(tagging::saveCatalogueRow(QStringLiteral("clouds"), row));
        const auto *after = find(QStringLiteral("clouds"), QStringLiteral("aws"));
        QVERIFY(after && after->own && after->shipped);
        QVERIFY(after->names.contains(QStringLiteral("示例云")));
        // What is not shown is not lost: p4d still says what chip it runs on.
        const auto tagger = tagging::Tagger::load();
        QVERIFY(tagger);
        const auto found = (*tagger)->tag(pages::document(QStringLiteral("租用示例云服务器，AWS p4d.24xlarge 实例")), QStringLiteral("a.txt"), {});
        QVERIFY(found);
        QVERIFY(pages::values(*found, QStringLiteral("chip")).contains(QStringLiteral("NVIDIA A100")));
        QVERIFY(tagging::removeOwnRow(QStringLiteral("clouds"), QStringLiteral("aws")));
        after = find(QStringLiteral("clouds"), QStringLiteral("aws"));
        QVERIFY(after && !after->own && after->shipped && !after->names.contains(QStringLiteral("示例云")));
        QCOMPARE(tagging::removeOwnRow(QStringLiteral("clouds"), QStringLiteral("aws")).error().code, core::ErrorCode::NotFound);
    }

    void wordsOfResellersAreAdded()
    {
        CatalogueRow row;
        row.name = QStringLiteral("区域伙伴");
        QVERIFY(tagging::saveCatalogueRow(QStringLiteral("resellers"), row));
        const auto *added = find(QStringLiteral("resellers"), QStringLiteral("区域伙伴"));
        QVERIFY(added && added->own && !added->shipped);
        QVERIFY(tagging::removeOwnRow(QStringLiteral("resellers"), QStringLiteral("区域伙伴")));
        QVERIFY(!find(QStringLiteral("resellers"), QStringLiteral("区域伙伴")));
    }

    void whatIsIncompleteIsNotWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("maker");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("date");
        QTest::newRow("no name") << QString() << QStringLiteral("nvidia") << QStringLiteral("x") << QStringLiteral("2026-11-01");
        QTest::newRow("no maker") << QStringLiteral("X1") << QString() << QStringLiteral("x") << QStringLiteral("2026-11-01");
        QTest::newRow("unknown maker") << QStringLiteral("X1") << QStringLiteral("nobody") << QStringLiteral("x") << QStringLiteral("2026-11-01");
        QTest::newRow("no source") << QStringLiteral("X1") << QStringLiteral("nvidia") << QString() << QStringLiteral("2026-11-01");
        QTest::newRow("no date") << QStringLiteral("X1") << QStringLiteral("nvidia") << QStringLiteral("x") << QStringLiteral("yesterday");
        QTest::newRow("too long") << QString(5000, u'x') << QStringLiteral("nvidia") << QStringLiteral("x") << QStringLiteral("2026-11-01");
    }

    void whatIsIncompleteIsNotWritten()
    {
        QFETCH(QString, name);
        QFETCH(QString, maker);
        QFETCH(QString, source);
        QFETCH(QString, date);
        QVERIFY(!tagging::saveCatalogueRow(QStringLiteral("chips"), {{}, name, {}, maker, source, date, false, false}));
        QVERIFY(!QFile::exists(tagging::userCatalogueFile(QStringLiteral("chips"))));
        QVERIFY(tagging::Tagger::load());
    }

    void aFaultyFileOfThePersonIsNotOverwritten()
    {
        const auto path = tagging::userCatalogueFile(QStringLiteral("companies"));
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ not json");
        file.close();
        QVERIFY(!tagging::catalogueRows(QStringLiteral("companies")));
        QVERIFY(!tagging::saveCatalogueRow(QStringLiteral("companies"), {{}, QStringLiteral("Example"), {}, {}, QStringLiteral("x"), QStringLiteral("2026-11-01"), false, false}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{ not json"));
    }

private:
    const CatalogueRow *find(const QString &list, const QString &id)
    {
        const auto rows = tagging::catalogueRows(list);
        m_rows = rows ? *rows : std::vector<CatalogueRow>();
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const CatalogueRow &row) { return row.id == id; });
        return found == m_rows.end() ? nullptr : &*found;
    }

    std::unique_ptr<UserData> m_user;
    std::vector<CatalogueRow> m_rows;
};

QTEST_GUILESS_MAIN(UserCatalogueTest)
#include "usercatalogue_test.moc"
