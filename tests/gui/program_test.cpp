// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"
#include "surroundings.h"

#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/types.h>
#endif

using namespace tendertrail;
using namespace Qt::StringLiterals;

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selftestSaysWhatWorks();
    void wrongUseEndsWithTwo_data();
    void wrongUseEndsWithTwo();
    void terminationClosesTheCaseAndEndsWithZero_data();
    void terminationClosesTheCaseAndEndsWithZero();
    void screenshotsAreWrittenWithoutAScreen();
    void aCaseThatIsNoneEndsScreenshotsWithThree();

private:
    [[nodiscard]] static QString program() { return QStringLiteral(TRAIL_BINARY_DIR "/bin/tendertrail"); }
    [[nodiscard]] QString newCase(const QString &name) const;
    void prepare(QProcess &process) const;
    Surroundings m_surroundings;
};

QString ProgramTest::newCase(const QString &name) const
{
    const QString folder = m_surroundings.file(name + u".ttcase"_s);
    auto made = store::CaseFile::create(folder, name);
    return made ? folder : QString();
}

void ProgramTest::prepare(QProcess &process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_surroundings.folder());
    process.setProcessEnvironment(environment);
}

void ProgramTest::selftestSaysWhatWorks()
{
    QProcess process;
    prepare(process);
    process.start(program(), {u"--selftest"_s});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    const QJsonObject report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(report.value("qt"_L1).toString(), QString::fromLatin1(qVersion()));
    QVERIFY(report.value("sqlite"_L1).toString().startsWith(u"3."));
    QVERIFY(!report.value("platform"_L1).toString().isEmpty());
    QVERIFY(!report.value("data_folder"_L1).toString().isEmpty());
    QVERIFY(report.value("worker"_L1).toString().endsWith(u"tendertrail-worker"));
    QVERIFY(report.value("tessdata"_L1).isBool());
    QVERIFY(report.value("icons"_L1).toInt() > 60);
    QVERIFY(report.value("ok"_L1).isBool());
}

void ProgramTest::wrongUseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("language") << QStringList{u"--language"_s, u"tlh"_s};
    QTest::newRow("theme") << QStringList{u"--theme"_s, u"beige"_s};
    QTest::newRow("size") << QStringList{u"--sizes"_s, u"3x4"_s};
}

void ProgramTest::wrongUseEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    prepare(process);
    process.start(program(), arguments);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("tendertrail: "));
}

void ProgramTest::terminationClosesTheCaseAndEndsWithZero_data()
{
    QTest::addColumn<bool>("withCase");
    QTest::newRow("start page") << false;
    QTest::newRow("open case") << true;
}

void ProgramTest::terminationClosesTheCaseAndEndsWithZero()
{
#ifndef Q_OS_UNIX
    QSKIP("there are no signals here");
#else
    QFETCH(bool, withCase);
    QProcess process;
    prepare(process);
    const QString folder = withCase ? newCase(u"Ended"_s) : QString();
    process.start(program(), withCase ? QStringList{folder} : QStringList{});
    QVERIFY(process.waitForStarted());
    if (withCase) {
        // A writer's journal stands beside the file until the case is closed.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + u"/case.sqlite-wal"_s), 30000);
    } else {
        QTest::qWait(1500);
    }
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGTERM), 0);
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    if (withCase) {
        QVERIFY(!QFile::exists(folder + u"/case.sqlite-wal"_s));
        QVERIFY(store::CaseFile::open(folder, store::CaseFile::Access::Write).hasValue());
    }
#endif
}

void ProgramTest::screenshotsAreWrittenWithoutAScreen()
{
    const QString shots = m_surroundings.file(u"shots"_s);
    QProcess process;
    prepare(process);
    process.start(program(), {newCase(u"Shown"_s), u"--screenshots"_s, shots, u"--language"_s, u"zh_CN"_s, u"--theme"_s, u"dark"_s});
    QVERIFY(process.waitForFinished(100000));
    QCOMPARE(process.exitCode(), 0);
    const QStringList files = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(files.size() >= 2);
    for (const QString &file : files) {
        const QSize size = QImage(file).size();
        if (QFileInfo(file).fileName().startsWith(u"dialog-"))
            QVERIFY2(size.isValid() && size.width() <= 1280 && size.height() <= 800, qPrintable(file));
        else
            QCOMPARE(size, QSize(1280, 800));
    }
    QVERIFY(QFile::exists(shots + u"/documents-zh_CN-dark-1280x800.png"_s));
}

void ProgramTest::aCaseThatIsNoneEndsScreenshotsWithThree()
{
    QProcess process;
    prepare(process);
    process.start(program(), {m_surroundings.file(u"nothing.ttcase"_s), u"--screenshots"_s, m_surroundings.file(u"none"_s)});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("not_found"));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
