// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed without warning; what lies on the disk then must be a good case.
#include "storesupport.h"

#include "store/custody.h"
#include "store/jobs.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <cstdio>

using namespace tendertrail;
using namespace storetest;
using store::CaseFile;

namespace {

void say(const char *word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
}

// In a process of its own: writes documents until it is killed, each whole in a transaction; says when it is in the middle.
int writeForEver(const QString &path)
{
    auto opened = CaseFile::open(path, CaseFile::Access::Write);
    if (!opened)
        return 3;
    store::Database &db = (*opened)->database();
    for (int i = 0;; ++i) {
        const QByteArray content = QByteArray(50'000, 'c') + QByteArray::number(i) + '/'
                                   + QByteArray::number(QCoreApplication::applicationPid());
        QFile source(path + QStringLiteral("/../source"));
        if (!source.open(QIODevice::WriteOnly) || source.write(content) != content.size())
            return 4;
        source.close();
        auto transaction = store::Transaction::begin(db);
        if (!transaction || !(*opened)->storeOriginal(source.fileName()))
            return 5;
        const core::DocumentId id = addDocument(db, QStringLiteral("第%1号公告 深圳大学").arg(i), content);
        say(i == 0 ? "started" : "working");
        if (!store::appendCustody(db, QStringLiteral("child"), QStringLiteral("import"), QStringLiteral("document:%1").arg(id.value())))
            return 6;
        if (!store::putJob(db, {id, store::Stage::Read, 0, store::JobState::Done, 1, {}, {}, {}, {}}))
            return 7;
        if (!transaction->commit())
            return 8;
    }
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledWriterLeavesAGoodCase()
    {
        TemporaryCase made;
        made.file.reset();
        size_t before = 0;
        for (int round = 0; round < 8; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-for-ever"), made.path()});
            QVERIFY(child.waitForStarted());
            // Kill it at another moment each time, always after it has begun its first transaction.
            int words = 0;
            while (words <= round * 3) {
                QVERIFY2(child.canReadLine() || child.waitForReadyRead(60'000), "the child stopped by itself");
                while (child.canReadLine()) {
                    child.readLine();
                    ++words;
                }
            }
            QCOMPARE(CaseFile::open(made.path(), CaseFile::Access::Write).error().code, core::ErrorCode::Busy);
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);

            // First as a reader, who finds the log of the dead program; then as the writer who takes its place.
            {
                const auto reading = CaseFile::open(made.path(), CaseFile::Access::Read);
                MUST(reading);
                QVERIFY(store::documents((*reading)->database())->size() >= before);
            }
            made.reopen();
            const auto documents = store::documents(made.db());
            MUST(documents);
            QVERIFY(documents->size() >= before);
            before = documents->size();
            for (const core::Document &document : *documents) {
                QCOMPARE(document.pages, 1);
                const auto hash = core::Sha256::ofFile(made.file->originalPath(document.sha256));
                MUST(hash);
                QCOMPARE(*hash, document.sha256);
            }
            // Rows that belong together came together, or not at all.
            QCOMPARE(store::jobs(made.db())->size(), documents->size());
            const auto custody = store::custody(made.db());
            MUST(custody);
            QCOMPARE(custody->size(), documents->size() + 1);
            QVERIFY(store::brokenLinks(*custody).empty());
            auto check = made.db().prepare(QStringLiteral("PRAGMA integrity_check"));
            MUST(check);
            QVERIFY(*check->step());
            QCOMPARE(check->text(0), QStringLiteral("ok"));
            QVERIFY(QDir(made.path() + QStringLiteral("/originals")).entryList({QStringLiteral("incoming-*")}).isEmpty());
            check->reset();
            made.file.reset();
        }
        QVERIFY(before > 0);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--write-for-ever"))
        return writeForEver(arguments.value(2));
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_test.moc"
