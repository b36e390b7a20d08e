// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesupport.h"

#include "schema.h"
#include "store/jobs.h"

#include <QDir>
#include <QFile>

using namespace tendertrail;
using namespace storetest;
using store::CaseFile;
using store::Database;
using store::SchemaStep;

class SchemaTest : public QObject
{
    Q_OBJECT

private:
    static QString database(const TemporaryCase &made) { return made.path() + QStringLiteral("/case.sqlite"); }
    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static qint64 number(Database &db, const QString &sql)
    {
        auto statement = db.prepare(sql);
        if (!statement || !statement->step())
            return -1;
        return statement->integer(0);
    }
    // The released steps, and one that a later program might bring.
    static std::vector<SchemaStep> withOneMore(const QString &sql)
    {
        auto steps = *store::schemaSteps();
        steps.push_back({store::currentSchema() + 1, sql});
        return steps;
    }
    static QStringList namesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void theStepsAreNumberedWithoutGaps()
    {
        const auto steps = store::schemaSteps();
        MUST(steps);
        QCOMPARE(int(steps->size()), store::currentSchema());
        for (size_t i = 0; i < steps->size(); ++i) {
            QCOMPARE((*steps)[i].version, int(i + 1));
            QVERIFY(!(*steps)[i].sql.isEmpty());
        }
    }

    void everyTableIsStrictAndKeepsItsForeignKeys()
    {
        TemporaryCase made;
        auto tables = made.db().prepare(QStringLiteral("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"
                                                       " AND type = 'table' AND name NOT LIKE 'sqlite_%'"));
        MUST(tables);
        int seen = 0;
        while (*tables->step()) {
            QVERIFY2(tables->integer(1) == 1, qPrintable(tables->text(0)));
            ++seen;
        }
        QVERIFY(seen >= 20);
        QCOMPARE(number(made.db(), QStringLiteral("PRAGMA foreign_keys")), 1);
        QCOMPARE(made.db().execute(QStringLiteral("INSERT INTO index_due VALUES ('x')")).error().code,
                 core::ErrorCode::InvalidArgument);
        QCOMPARE(made.db().execute(QStringLiteral("INSERT INTO segment (page, ordinal, range_begin, range_end, kind, source)"
                                                  " VALUES (77, 0, 0, 1, 'cell', 'x')"))
                     .error()
                     .code,
                 core::ErrorCode::InvalidArgument);
    }

    void aNewerCaseIsRefusedAndNotTouched()
    {
        TemporaryCase made;
        addDocument(made.db());
        MUST(made.db().execute(QStringLiteral("PRAGMA user_version = %1").arg(store::currentSchema() + 1)));
        made.file.reset();
        const QByteArray before = bytes(database(made));
        const QStringList names = namesIn(made.path());
        for (const auto access : {CaseFile::Access::Read, CaseFile::Access::Write}) {
            const auto opened = CaseFile::open(made.path(), access);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, core::ErrorCode::NewerFormat);
        }
        QCOMPARE(bytes(database(made)), before);
        QCOMPARE(namesIn(made.path()), names);
    }

    void aNewerSchemaStillInTheLogIsSeenToo()
    {
        // As a newer program leaves it that was killed: the file says the old version, the log the new one.
        TemporaryCase made;
        QTemporaryDir copy;
        MUST(made.db().execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0")));
        MUST(made.db().execute(QStringLiteral("PRAGMA user_version = %1").arg(store::currentSchema() + 1)));
        for (const char *tail : {"", "-wal"})
            QVERIFY(QFile::copy(database(made) + QLatin1String(tail), copy.filePath(QStringLiteral("case.sqlite") + QLatin1String(tail))));
        const QByteArray file = bytes(copy.filePath(QStringLiteral("case.sqlite")));
        const QByteArray log = bytes(copy.filePath(QStringLiteral("case.sqlite-wal")));
        QVERIFY(!log.isEmpty());
        QCOMPARE(CaseFile::open(copy.path(), CaseFile::Access::Write).error().code, core::ErrorCode::NewerFormat);
        QCOMPARE(bytes(copy.filePath(QStringLiteral("case.sqlite"))), file);
        QCOMPARE(bytes(copy.filePath(QStringLiteral("case.sqlite-wal"))), log);
        MUST(made.db().execute(QStringLiteral("PRAGMA user_version = %1").arg(store::currentSchema())));
    }

    void anOlderCaseIsBackedUpThenBroughtUpToDate()
    {
        TemporaryCase made;
        addDocument(made.db());
        made.file.reset();
        {
            auto db = Database::open(database(made), Database::Mode::ReadWrite);
            MUST(db);
            const auto steps = withOneMore(QStringLiteral("ALTER TABLE document ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';"
                                                          "UPDATE document SET colour = 'blue'"));
            MUST(store::migrate(*db, database(made), steps));
            QCOMPARE(number(*db, QStringLiteral("PRAGMA user_version")), store::currentSchema() + 1);
            QCOMPARE(number(*db, QStringLiteral("PRAGMA foreign_keys")), 1);
            QCOMPARE(number(*db, QStringLiteral("SELECT count(*) FROM document WHERE colour = 'blue'")), 1);
            MUST(store::migrate(*db, database(made), steps)); // a second time there is nothing to do
        }
        const QString backup = QStringLiteral("%1.v%2.bak").arg(database(made)).arg(store::currentSchema());
        auto old = Database::open(backup, Database::Mode::ReadOnly);
        MUST(old);
        QCOMPARE(number(*old, QStringLiteral("PRAGMA user_version")), store::currentSchema());
        QCOMPARE(number(*old, QStringLiteral("SELECT count(*) FROM document")), 1);
        QVERIFY(!namesIn(made.path()).join(QLatin1Char(' ')).contains(QStringLiteral(".bak.new")));
        // And this program, which does not know that step, refuses the result.
        QCOMPARE(CaseFile::open(made.path(), CaseFile::Access::Write).error().code, core::ErrorCode::NewerFormat);
    }

    void aStepThatFailsLeavesTheOldCase_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("code");
        QTest::newRow("bad SQL") << QStringLiteral("DELETE FROM document; SELECT nonsense") << int(core::ErrorCode::Internal);
        QTest::newRow("broken reference")
            << QStringLiteral("UPDATE page SET document = 99") << int(core::ErrorCode::Corrupt);
    }
    void aStepThatFailsLeavesTheOldCase()
    {
        QFETCH(QString, sql);
        QFETCH(int, code);
        TemporaryCase made;
        addDocument(made.db());
        made.file.reset();
        {
            auto db = Database::open(database(made), Database::Mode::ReadWrite);
            MUST(db);
            const auto done = store::migrate(*db, database(made), withOneMore(sql));
            QVERIFY(!done);
            QCOMPARE(int(done.error().code), code);
            QCOMPARE(number(*db, QStringLiteral("PRAGMA foreign_keys")), 1);
        }
        made.reopen();
        QCOMPARE(store::counts(made.db())->documents, 1);
    }

    void everyReleasedVersionCanBeBroughtUpToDate()
    {
        const auto steps = store::schemaSteps();
        MUST(steps);
        for (size_t from = 1; from < steps->size(); ++from) {
            QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("case.sqlite"));
            auto db = Database::open(path, Database::Mode::Create);
            MUST(db);
            MUST(store::migrate(*db, path, {steps->begin(), steps->begin() + qptrdiff(from)}));
            MUST(store::migrate(*db, path, *steps));
            QVERIFY(QFile::exists(QStringLiteral("%1.v%2.bak").arg(path).arg(from)));
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("case.sqlite"));
        {
            auto db = Database::open(path, Database::Mode::Create);
            MUST(db);
            MUST(store::migrate(*db, path, *steps));
        }
        QCOMPARE(*store::schemaOfFile(path), store::currentSchema());
        QVERIFY(!QFile::exists(path + QStringLiteral(".v0.bak")));
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
