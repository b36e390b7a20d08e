// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesupport.h"

#include <QThread>

#include <thread>

using namespace tendertrail;
using namespace storetest;
using store::Database;
using store::Transaction;

class DatabaseTest : public QObject
{
    Q_OBJECT

private:
    static core::Result<Database> memory()
    {
        auto db = Database::open(QStringLiteral(":memory:"), Database::Mode::Create);
        if (db && !db->execute(QStringLiteral("CREATE TABLE t (n INTEGER, r REAL, s TEXT NOT NULL, b BLOB) STRICT")))
            qFatal("no table");
        return db;
    }
    static qint64 count(Database &db)
    {
        auto statement = db.prepare(QStringLiteral("SELECT count(*) FROM t"));
        if (!statement || !statement->step())
            return -1;
        return statement->integer(0);
    }
    static core::Result<void> insert(Database &db, const QString &text)
    {
        auto statement = db.prepare(QStringLiteral("INSERT INTO t (s) VALUES (?)"));
        if (!statement)
            return statement.failure();
        return statement->bind(1, text).run();
    }

private Q_SLOTS:
    void valuesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("null is empty") << QString();
        QTest::newRow("chinese") << QStringLiteral("采购人：深圳大学");
        QTest::newRow("astral") << QStringLiteral("𠮷野家😀 𡨸");
        QTest::newRow("starts with a byte order mark") << QStringLiteral("\ufeff采购");
        QTest::newRow("zero inside") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        QTest::newRow("not normalised") << QStringLiteral("e\u0301 ⼤学");
    }
    void valuesComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        auto db = memory();
        MUST(db);
        auto insert = db->prepare(QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?)"));
        MUST(insert);
        const QByteArray blob("\0\1\2", 3);
        MUST(insert->bind(1, std::numeric_limits<qint64>::min()).bind(2, 0.1).bind(3, text).bind(4, blob).run());
        MUST(insert->bindNull(1).bindNull(2).bind(3, text).bind(4, QByteArray()).run());
        QCOMPARE(db->changes(), qint64(1));
        QCOMPARE(db->lastInsertId(), qint64(2));
        auto read = db->prepare(QStringLiteral("SELECT n, r, s, b, length(b) FROM t ORDER BY rowid"));
        MUST(read);
        QVERIFY(*read->step());
        QCOMPARE(read->integer(0), std::numeric_limits<qint64>::min());
        QCOMPARE(read->real(1), 0.1);
        QCOMPARE(read->text(2), text);
        QCOMPARE(read->blob(3), blob);
        QVERIFY(*read->step());
        QVERIFY(read->isNull(0));
        QVERIFY(read->isNull(1));
        QVERIFY(!read->isNull(3));
        QVERIFY(!*read->step());
    }

    void aLoneSurrogateKeepsTheOffsets()
    {
        auto db = memory();
        MUST(db);
        MUST(insert(*db, QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b")));
        auto read = db->prepare(QStringLiteral("SELECT s FROM t"));
        MUST(read);
        QVERIFY(*read->step());
        QCOMPARE(read->text(0), QStringLiteral("a?b"));
    }

    void constraintsAndTypesAreErrorsOfTheCaller()
    {
        auto db = memory();
        MUST(db);
        QCOMPARE(db->execute(QStringLiteral("INSERT INTO t (s) VALUES (NULL)")).error().code, core::ErrorCode::InvalidArgument);
        QCOMPARE(db->execute(QStringLiteral("INSERT INTO t (n, s) VALUES ('x', '')")).error().code, core::ErrorCode::InvalidArgument);
        QVERIFY(!db->prepare(QStringLiteral("SELECT nonsense FROM t")));
        QVERIFY(db->prepare(QStringLiteral("SELECT nonsense FROM t")).error().detail.contains(QStringLiteral("nonsense")));
    }

    void aTransactionThatIsNotCommittedNeverWas()
    {
        auto db = memory();
        MUST(db);
        {
            auto transaction = Transaction::begin(*db);
            MUST(transaction);
            MUST(insert(*db, QStringLiteral("a")));
        }
        QCOMPARE(count(*db), 0);
        auto outer = Transaction::begin(*db);
        MUST(outer);
        MUST(insert(*db, QStringLiteral("outer")));
        {
            auto lost = Transaction::begin(*db);
            MUST(lost);
            MUST(insert(*db, QStringLiteral("lost")));
            auto deeper = Transaction::begin(*db);
            MUST(deeper);
            MUST(insert(*db, QStringLiteral("lost with it")));
            MUST(deeper->commit());
        }
        {
            auto kept = Transaction::begin(*db);
            MUST(kept);
            MUST(insert(*db, QStringLiteral("inner")));
            MUST(kept->commit());
            QVERIFY(!kept->commit());
        }
        MUST(outer->commit());
        QCOMPARE(count(*db), 2);
    }

    void aRunningQueryEndsWhenCancelled()
    {
        auto db = memory();
        MUST(db);
        core::CancelSource source;
        db->setCancel(source.token());
        const QString endless = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        std::thread later([&] {
            QThread::msleep(50);
            source.cancel();
        });
        auto statement = db->prepare(endless);
        MUST(statement);
        const auto result = statement->step();
        later.join();
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::ErrorCode::Cancelled);
        db->setCancel({});
        MUST(insert(*db, QStringLiteral("still good")));
    }

    void aCancelledWriteLeavesNoHalfTransaction()
    {
        auto db = memory();
        MUST(db);
        core::CancelSource source;
        {
            auto transaction = Transaction::begin(*db);
            MUST(transaction);
            MUST(insert(*db, QStringLiteral("first")));
            source.cancel();
            db->setCancel(source.token());
            const auto result = db->execute(QStringLiteral(
                "INSERT INTO t (s) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'x' FROM n"));
            QCOMPARE(result.error().code, core::ErrorCode::Cancelled);
            QVERIFY(!transaction->commit());
        }
        db->setCancel({});
        QCOMPARE(count(*db), 0);
    }

    void aSnapshotDoesNotSeeWhatIsWrittenMeanwhile()
    {
        TemporaryCase made;
        auto reader = made.file->reader();
        MUST(reader);
        {
            const auto snapshot = store::Snapshot::take(*reader);
            MUST(snapshot);
            QCOMPARE(store::documents(*reader)->size(), size_t(0));
            addDocument(made.db());
            QCOMPARE(store::documents(*reader)->size(), size_t(0));
        }
        QCOMPARE(store::documents(*reader)->size(), size_t(1));
    }

    void aFileThatIsNoDatabaseIsCorrupt()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'n'));
        file.close();
        QCOMPARE(Database::open(file.fileName(), Database::Mode::ReadOnly).error().code, core::ErrorCode::Corrupt);
        QCOMPARE(Database::open(folder.filePath(QStringLiteral("none")), Database::Mode::ReadWrite).error().code,
                 core::ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
