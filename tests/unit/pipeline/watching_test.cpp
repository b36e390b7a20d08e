// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseofnotices.h"

#include "pipeline/watching.h"
#include "store/custody.h"
#include "store/watchlists.h"

#include <QFile>
#include <QGuiApplication>

using namespace tendertrail;

class WatchingTest : public QObject
{
    Q_OBJECT

private:
    static QString written(notices::Case &made, const QByteArray &bytes, const QString &name = QStringLiteral("list.csv"))
    {
        QFile file(made.folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("not written");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TENDERTRAIL_WORKER", TRAIL_BINARY_DIR "/bin/tendertrail-worker"); }
    void anEntityOnAListIsFoundWithItsReasonAndProof()
    {
        notices::Case made;
        const auto mention = made.tag(made.add(QStringLiteral("供应商：深圳市明远贸易有限公司")), QStringLiteral("深圳市明远贸易有限公司"));
        made.tag(made.add(QStringLiteral("供应商：金桥数据股份公司")), QStringLiteral("金桥数据股份公司"));
        const QByteArray bytes = "name,alias,reason,listed on\nShenzhen Mingyuan Trading Co. Ltd,,Example ground,2024-02-23\nSomebody Else Ltd,金橋數據股份公司,Other,\nNobody Here,,,\n";
        pipeline::WatchlistOptions options;
        options.publishedOn = QStringLiteral("2024-03-01");
        const auto report = pipeline::addWatchlist(*made.file, written(made, bytes), options, QStringLiteral("test"));
        MUST(report);
        QCOMPARE(report->list.entries, 3);
        QCOMPARE(report->list.sha256, core::Sha256::of(bytes).hex());
        made.reopen();
        const auto hits = pipeline::screen(made.db());
        MUST(hits);
        QCOMPARE(hits->size(), std::size_t(2));
        for (const auto &hit : *hits) {
            QVERIFY(!hit.reasons.empty());
            QCOMPARE(hit.list.publishedOn, QStringLiteral("2024-03-01"));
        }
        const auto byName = std::ranges::find_if(*hits, [](const pipeline::WatchHit &hit) { return hit.entry.reason == QLatin1String("Example ground"); });
        QVERIFY(byName != hits->end());
        QCOMPARE(byName->reasons.front().kind, QStringLiteral("english_rendering"));
        QCOMPARE(byName->proof, std::vector<core::MentionId>{mention});
        QCOMPARE(byName->entry.listedOn, QStringLiteral("2024-02-23"));
    }

    void aVerdictIsRememberedUndoneAndHoldsForANewerCopy()
    {
        notices::Case made;
        made.tag(made.add(QStringLiteral("供应商：云达科技有限公司")), QStringLiteral("云达科技有限公司"));
        pipeline::WatchlistOptions options;
        options.name = QStringLiteral("Own list");
        const auto list = pipeline::addWatchlist(*made.file, written(made, "id,name\n7,云达科技有限公司\n"), options, QStringLiteral("test"));
        MUST(list);
        auto hits = pipeline::screen(made.db());
        MUST(hits);
        QCOMPARE(hits->size(), std::size_t(1));
        MUST(pipeline::decideHit(*made.file, hits->front(), QStringLiteral("dismissed"), QStringLiteral("test")));
        QCOMPARE(pipeline::screen(made.db())->front().verdict, QStringLiteral("dismissed"));
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QCOMPARE(pipeline::screen(made.db())->front().verdict, QString());
        MUST(pipeline::redo(*made.file, QStringLiteral("test")));
        MUST(pipeline::removeWatchlist(*made.file, list->list.id, QStringLiteral("test")));
        QVERIFY(pipeline::screen(made.db())->empty());
        MUST(pipeline::addWatchlist(*made.file, written(made, "id,name\n6,Other\n7,云达科技有限公司\n"), options, QStringLiteral("test")));
        QCOMPARE(pipeline::screen(made.db())->front().verdict, QStringLiteral("dismissed"));
        QCOMPARE(pipeline::decideHit(*made.file, hits->front(), QStringLiteral("perhaps"), QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
    }

    void aListIsLoggedAndOneCopyIsEnough()
    {
        notices::Case made;
        const auto path = written(made, "name\nYunda\n");
        MUST(pipeline::addWatchlist(*made.file, path, {}, QStringLiteral("test")));
        QCOMPARE(pipeline::addWatchlist(*made.file, path, {}, QStringLiteral("test")).error().code, core::ErrorCode::AlreadyExists);
        QCOMPARE(pipeline::addWatchlist(*made.file, made.folder.filePath(QStringLiteral("none.csv")), {}, QStringLiteral("test")).error().code, core::ErrorCode::NotFound);
        const auto broken = pipeline::addWatchlist(*made.file, written(made, "{\"a\":1}\n{", QStringLiteral("b.json")), {}, QStringLiteral("test"));
        QCOMPARE(broken.error().code, core::ErrorCode::Corrupt);
        QVERIFY(broken.error().detail.contains(QLatin1String("line 2")));
        const auto rows = store::custody(made.db());
        MUST(rows);
        QCOMPARE(std::ranges::count(*rows, QStringLiteral("watchlist"), &core::CustodyEntry::action), 1);
        QVERIFY(rows->back().detail.contains(core::Sha256::of("name\nYunda\n").hex()));
        QCOMPARE(store::watchlists(made.db())->size(), std::size_t(1));
    }
};

QTEST_MAIN(WatchingTest)
#include "watching_test.moc"
