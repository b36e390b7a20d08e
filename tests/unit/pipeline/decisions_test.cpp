// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.h"
#include "pipeline/decisions.h"
#include "pipeline/stages.h"
#include "search/searcher.h"
#include "store/segments.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;

/// What a person decides, and what searching finds of it.
class DecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditedTranslationIsFoundAndAfterUndoNoMore()
    {
        QTemporaryDir folder;
        const auto made = store::CaseFile::create(folder.filePath(QStringLiteral("c.ttcase")), QStringLiteral("c"));
        MUST(made);
        QFile file(folder.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("采购人：深圳大学\n预算金额：200,000元\n");
        file.close();
        MUST(pipeline::import(**made, {file.fileName()}, {}));
        store::Database &db = (*made)->database();
        const auto segments = store::segments(db, core::DocumentId(1));
        MUST(segments);
        QVERIFY(!segments->empty());
        const auto found = [&] {
            const auto hits = search::find(db, QStringLiteral("quixotic"));
            return hits ? hits->total : -1;
        };
        QCOMPARE(found(), 0);
        MUST(pipeline::editTranslation(**made, segments->front().id, QStringLiteral("A quixotic buyer"), core::TranslationStatus::Edited,
                                       QStringLiteral("test")));
        QCOMPARE(found(), 1);
        MUST(pipeline::undo(**made, QStringLiteral("test")));
        QCOMPARE(found(), 0);
        MUST(pipeline::redo(**made, QStringLiteral("test")));
        QCOMPARE(found(), 1);
    }
};

int main(int argc, char **argv)
{
    qputenv("TENDERTRAIL_WORKER", TRAIL_BINARY_DIR "/bin/tendertrail-worker");
    QGuiApplication application(argc, argv);
    DecisionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "decisions_test.moc"
