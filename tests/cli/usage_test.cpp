// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail::test;

/// Exit codes and refusals: what a script leans on before anything else.
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("no such command") << QStringList{QStringLiteral("improt")};
        QTest::newRow("no case") << QStringList{QStringLiteral("status")};
        QTest::newRow("no such option") << QStringList{QStringLiteral("status"), QStringLiteral("x.ttcase"), QStringLiteral("--jsno")};
        QTest::newRow("a value is missing") << QStringList{QStringLiteral("new"), QStringLiteral("x.ttcase"), QStringLiteral("--title")};
        QTest::newRow("a flag with a value") << QStringList{QStringLiteral("status"), QStringLiteral("x.ttcase"), QStringLiteral("--json=yes")};
        QTest::newRow("bad ocr mode") << QStringList{QStringLiteral("import"), QStringLiteral("x.ttcase"), QStringLiteral("f"), QStringLiteral("--ocr"), QStringLiteral("maybe")};
        QTest::newRow("bad number") << QStringList{QStringLiteral("import"), QStringLiteral("x.ttcase"), QStringLiteral("f"), QStringLiteral("--jobs"), QStringLiteral("-1")};
        QTest::newRow("bad confidence") << QStringList{QStringLiteral("tag"), QStringLiteral("x.ttcase"), QStringLiteral("--accept-above"), QStringLiteral("90")};
        QTest::newRow("bad format") << QStringList{QStringLiteral("export"), QStringLiteral("x.ttcase"), QStringLiteral("--format"), QStringLiteral("doc"), QStringLiteral("--output"), QStringLiteral("y")};
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const CliRun run = cli(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.err.isEmpty());
        QVERIFY(run.out.isEmpty());
    }

    void aCaseThatIsNotThereIsThree()
    {
        QTemporaryDir folder;
        for (const QString &command : {QStringLiteral("status"), QStringLiteral("translate"), QStringLiteral("fields"), QStringLiteral("purchases")})
            QCOMPARE(cli({command, folder.filePath(QStringLiteral("none.ttcase"))}).exitCode, 3);
    }

    void aCaseIsNotMadeTwice()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("案件 one.ttcase"));
        const CliRun made = cli({QStringLiteral("new"), path, QStringLiteral("--title"), QStringLiteral("标题"), QStringLiteral("--json")});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.last().value(QStringLiteral("title")).toString(), QStringLiteral("标题"));
        const CliRun again = cli({QStringLiteral("new"), path});
        QCOMPARE(again.exitCode, 3);
        QVERIFY(again.err.contains("already_exists"));
    }

    void aPurchaseWithoutANameIsKnownByItsDocument()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.ttcase"));
        QCOMPARE(cli({QStringLiteral("new"), path}).exitCode, 0);
        QFile file(folder.filePath(QStringLiteral("note.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("需要NVIDIA A100加速卡8张。\n");
        file.close();
        QCOMPARE(cli({QStringLiteral("import"), path, file.fileName()}).exitCode, 0);
        QCOMPARE(cli({QStringLiteral("tag"), path, QStringLiteral("--accept-above"), QStringLiteral("0.1")}).exitCode, 0);
        const QString listed = QString::fromUtf8(cli({QStringLiteral("purchases"), path}).out);
        QVERIFY2(listed.contains(QStringLiteral("without number or name, in note.txt [no stage seen]")), qPrintable(listed));
    }

    void aMissingFileIsListedAndTheRestGoesOn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c.ttcase"));
        QCOMPARE(cli({QStringLiteral("new"), path}).exitCode, 0);
        QFile file(folder.filePath(QStringLiteral("note.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("采购人：深圳大学\n");
        file.close();
        const CliRun run = cli({QStringLiteral("import"), path, folder.filePath(QStringLiteral("gone.pdf")), file.fileName(), QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.last().value(QStringLiteral("documents")).toInt(), 1);
        const QJsonArray failed = run.last().value(QStringLiteral("failed")).toArray();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().toObject().value(QStringLiteral("code")).toString(), QStringLiteral("not_found"));
        QCOMPARE(failed.first().toObject().value(QStringLiteral("stage")).toString(), QStringLiteral("import"));
    }

    void helpAndDoctorAnswer()
    {
        QCOMPARE(cli({QStringLiteral("--help")}).exitCode, 0);
        const CliRun doctor = cli({QStringLiteral("doctor"), QStringLiteral("--json")});
        QVERIFY2(doctor.exitCode == 0, doctor.out + doctor.err);
        for (const char *key : {"tendertrail", "qt", "sqlite", "worker", "readers", "languages", "sandbox", "translation", "rules"})
            QVERIFY2(doctor.last().contains(QLatin1String(key)), key);
    }
};

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
