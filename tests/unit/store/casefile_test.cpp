// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesupport.h"

#include "store/custody.h"
#include "store/jobs.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace tendertrail;
using namespace storetest;
using store::CaseFile;

class CaseFileTest : public QObject
{
    Q_OBJECT

private:
    static QStringList namesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    static QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a fixture");
        return file.fileName();
    }

private Q_SLOTS:
    void aNewCaseIsOneDatabaseAndTwoFoldersWhenClosed()
    {
        TemporaryCase made;
        QCOMPARE(made.file->title(), QStringLiteral("测试"));
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")).match(made.file->uuid()).hasMatch());
        const QString uuid = made.file->uuid();
        QVERIFY(namesIn(made.path()).contains(QStringLiteral("case.lock")));
        made.file.reset();
        QCOMPARE(namesIn(made.path()),
                 (QStringList{QStringLiteral("cache"), QStringLiteral("case.sqlite"), QStringLiteral("originals")}));
        made.reopen();
        QCOMPARE(made.file->uuid(), uuid);
        QCOMPARE(made.file->title(), QStringLiteral("测试"));
        const auto custody = store::custody(made.db());
        MUST(custody);
        QCOMPARE(custody->size(), size_t(1));
        QCOMPARE(custody->front().action, QStringLiteral("create"));
    }

    void nothingIsOverwrittenByCreate()
    {
        TemporaryCase made;
        const auto again = CaseFile::create(made.path(), QStringLiteral("other"));
        QVERIFY(!again);
        QCOMPARE(again.error().code, core::ErrorCode::AlreadyExists);
        QTemporaryDir folder;
        write(folder, QStringLiteral("letter.txt"), "mine");
        QCOMPARE(CaseFile::create(folder.path(), {}).error().code, core::ErrorCode::AlreadyExists);
        QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("letter.txt")});
    }

    void aCreateThatWasCutShortCanBeDoneAgain()
    {
        QTemporaryDir folder;
        write(folder, QStringLiteral("case.sqlite.new"), "half");
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("originals")));
        QCOMPARE(CaseFile::open(folder.path(), CaseFile::Access::Write).error().code, core::ErrorCode::NotFound);
        MUST(CaseFile::create(folder.path(), QStringLiteral("again")));
        MUST(CaseFile::open(folder.path(), CaseFile::Access::Write));
    }

    void whatIsNoCaseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QByteArray() << int(core::ErrorCode::Corrupt);
        QTest::newRow("text") << QByteArray(4096, 'x') << int(core::ErrorCode::Corrupt);
        QTest::newRow("other database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0')
                                        << int(core::ErrorCode::Corrupt);
    }
    void whatIsNoCaseIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QTemporaryDir folder;
        write(folder, QStringLiteral("case.sqlite"), bytes);
        for (const auto access : {CaseFile::Access::Read, CaseFile::Access::Write})
            QCOMPARE(int(CaseFile::open(folder.path(), access).error().code), code);
        QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("case.sqlite")});
        QCOMPARE(CaseFile::open(folder.filePath(QStringLiteral("none")), CaseFile::Access::Read).error().code,
                 core::ErrorCode::NotFound);
    }

    void aSecondWriterIsRefusedWhileReadersAreNot()
    {
        TemporaryCase made;
        const auto second = CaseFile::open(made.path(), CaseFile::Access::Write);
        QVERIFY(!second);
        QCOMPARE(second.error().code, core::ErrorCode::Busy);
        const auto reading = CaseFile::open(made.path(), CaseFile::Access::Read);
        MUST(reading);

        auto transaction = store::Transaction::begin(made.db());
        MUST(transaction);
        addDocument(made.db());
        auto seen = store::documents((*reading)->database());
        MUST(seen);
        QVERIFY(seen->empty());
        MUST(transaction->commit());
        seen = store::documents((*reading)->database());
        MUST(seen);
        QCOMPARE(seen->size(), size_t(1));
        auto further = made.file->reader();
        MUST(further);
        QCOMPARE(store::counts(*further)->documents, 1);
    }

    void aReaderThatStaysOpenDoesNotHinderTheNextWriter()
    {
        TemporaryCase made;
        addDocument(made.db());
        const auto reading = CaseFile::open(made.path(), CaseFile::Access::Read);
        MUST(reading);
        QCOMPARE(store::counts((*reading)->database())->documents, 1);
        made.reopen();
        addDocument(made.db(), QStringLiteral("二"), QByteArrayLiteral("2"));
        QCOMPARE(store::counts((*reading)->database())->documents, 2);
    }

    void readingAClosedCaseLeavesNoFiles()
    {
        TemporaryCase made;
        addDocument(made.db());
        made.file.reset();
        const QStringList before = namesIn(made.path());
        {
            const auto reading = CaseFile::open(made.path(), CaseFile::Access::Read);
            MUST(reading);
            QCOMPARE(store::counts((*reading)->database())->documents, 1);
            QCOMPARE(namesIn(made.path()), before);
            QVERIFY(!store::setInfo((*reading)->database(), QStringLiteral("a"), QStringLiteral("b")));
            QCOMPARE((*reading)->storeOriginal(made.path() + QStringLiteral("/case.sqlite")).error().code,
                     core::ErrorCode::AccessDenied);
        }
        QCOMPARE(namesIn(made.path()), before);
    }

    void theLockOfADeadProgramIsTakenOver()
    {
        TemporaryCase made;
        made.file.reset();
        QProcess gone;
        gone.start(QCoreApplication::applicationFilePath(), {QStringLiteral("-functions")});
        const qint64 pid = gone.processId();
        QVERIFY(gone.waitForFinished());
        QFile lock(made.path() + QStringLiteral("/case.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QStringLiteral("%1\n%2\n%3\n\n\n").arg(pid).arg(QStringLiteral("tendertrail"), QSysInfo::machineHostName()).toUtf8());
        lock.close();
        made.reopen();
        QVERIFY(made.file);
    }

    void anOriginalIsStoredOnceUnderItsHash()
    {
        TemporaryCase made;
        const QByteArray bytes = QByteArray(3'000'000, 'z') + "end";
        const QString source = write(made.folder, QStringLiteral("公告.pdf"), bytes);
        const auto stored = made.file->storeOriginal(source);
        MUST(stored);
        QCOMPARE(stored->sha256, core::Sha256::of(bytes));
        QCOMPARE(stored->bytes, qint64(bytes.size()));
        QVERIFY(stored->isNew);
        const QString path = made.file->originalPath(stored->sha256);
        const QString hex = stored->sha256.hex();
        QCOMPARE(path, made.path() + QStringLiteral("/originals/") + hex.left(2) + QLatin1Char('/') + hex);
        QFile original(path);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QCOMPARE(original.readAll(), bytes);
        QVERIFY(!(original.permissions() & (QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther)));
        const auto again = made.file->storeOriginal(source);
        MUST(again);
        QVERIFY(!again->isNew);
        QCOMPARE(namesIn(made.path() + QStringLiteral("/originals")), QStringList{hex.left(2)});
    }

    void aDamagedOriginalIsReportedAndLeft()
    {
        TemporaryCase made;
        const QString source = write(made.folder, QStringLiteral("a"), "evidence");
        const auto stored = made.file->storeOriginal(source);
        MUST(stored);
        QFile original(made.file->originalPath(stored->sha256));
        QVERIFY(original.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(original.open(QIODevice::WriteOnly));
        original.write("evidense");
        original.close();
        const auto again = made.file->storeOriginal(source);
        QVERIFY(!again);
        QCOMPARE(again.error().code, core::ErrorCode::Integrity);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QCOMPARE(original.readAll(), QByteArray("evidense"));
    }

    void whatCannotBeStoredIsSaidAndLeavesNothing()
    {
        TemporaryCase made;
        const QString source = write(made.folder, QStringLiteral("big"), QByteArray(100'000, 'b'));
        QCOMPARE(made.file->storeOriginal(write(made.folder, QStringLiteral("empty"), {})).error().code, core::ErrorCode::Empty);
        QCOMPARE(made.file->storeOriginal(made.folder.filePath(QStringLiteral("none"))).error().code, core::ErrorCode::NotFound);
        QCOMPARE(made.file->storeOriginal(made.folder.path()).error().code, core::ErrorCode::Io);
        core::CancelSource cancel;
        cancel.cancel();
        QCOMPARE(made.file->storeOriginal(source, cancel.token()).error().code, core::ErrorCode::Cancelled);
        QVERIFY(namesIn(made.path() + QStringLiteral("/originals")).isEmpty());
    }

    void halfCopiedOriginalsAreClearedByTheNextWriterOnly()
    {
        TemporaryCase made;
        made.file.reset();
        const QString left = made.path() + QStringLiteral("/originals/incoming-0123");
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("half");
        file.close();
        MUST(CaseFile::open(made.path(), CaseFile::Access::Read));
        QVERIFY(QFile::exists(left));
        made.reopen();
        QVERIFY(!QFile::exists(left));
    }
};

QTEST_GUILESS_MAIN(CaseFileTest)
#include "casefile_test.moc"
